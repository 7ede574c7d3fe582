// Tells every pane of the page what is lit and which layers are on, and outlines the charts' marks.
// A mark is known by its label, which says in words what it shows (chart_frame.py).

const CHARTS = '[class*="st-key-chart-"]';

function lightMarks(labels) {
  const lit = new Set(labels);
  document.querySelectorAll(`${CHARTS} svg [role="graphics-symbol"]`).forEach((mark) => {
    mark.classList.toggle("lit-mark", lit.has(mark.getAttribute("aria-label")));
  });
}

// Charts draw when they are ready, and again when the column's width changes.
function watch() {
  const again = (changes) => {
    if (changes.some(({ target }) => target.closest?.(CHARTS))) lightMarks(window.siapaBilang.marks);
  };
  window.siapaBilangCharts = new MutationObserver(again);
  window.siapaBilangCharts.observe(document.body, { childList: true, subtree: true });
}

// The text is drawn before the charts, whose library takes the browser half a second to read.
function tellWhenPainted(tell) {
  requestAnimationFrame(() => requestAnimationFrame(() => tell("event", { kind: "drawn" })));
}

export default function ({ data, setTriggerValue }) {
  const page = JSON.parse(new TextDecoder().decode(data));
  window.siapaBilang = page;
  window.dispatchEvent(new CustomEvent("siapa-bilang", { detail: page }));
  lightMarks(page.marks);
  if (!page.drawn) tellWhenPainted(setTriggerValue);
  if (!window.siapaBilangCharts) watch();
}
