"""What a pasted page is made of: forms of lines, datelines, what it says about itself."""
