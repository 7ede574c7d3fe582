// Tells every pane of the page what is lit and which layers are on; draws nothing.
export default function ({ data }) {
  window.siapaBilang = data;
  window.dispatchEvent(new CustomEvent("siapa-bilang", { detail: data }));
}
