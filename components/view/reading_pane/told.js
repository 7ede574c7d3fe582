// What Python says, handed on to control.js. That stands in the module of the text, which the browser
// has already: this script goes over the line again with every click.
export default function (told) {
  const control = (window.siapaBilangControl ??= {});
  control.told = told;
  control.receive?.(told);
}
