// Hands the translation to the reading pane, which sets it beside the lines; draws nothing.
export default function ({ data }) {
  window.siapaBilangTranslation = data;
  window.dispatchEvent(new CustomEvent("siapa-bilang-translation", { detail: data }));
}
