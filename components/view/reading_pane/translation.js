// Hands the translation to the reading pane, which sets it beside the lines; draws nothing.
export default function ({ data }) {
  const page = JSON.parse(new TextDecoder().decode(data));
  window.siapaBilangTranslation = page;
  window.dispatchEvent(new CustomEvent("siapa-bilang-translation", { detail: page }));
}
