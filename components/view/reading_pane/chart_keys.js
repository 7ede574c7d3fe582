// The charts by keyboard: one stop a chart, arrows go from mark to mark, Enter or Space picks.

const STOPS = 'svg [role="graphics-symbol"]';
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

// In the order in which they stand: Vega draws layer by layer.
function stopsOf(chart) {
  const place = (stop) => stop.getBoundingClientRect();
  return [...chart.querySelectorAll(STOPS)]
    .map((stop) => ({ stop, at: place(stop) }))
    .sort((a, b) => a.at.left - b.at.left || a.at.top - b.at.top)
    .map(({ stop }) => stop);
}

function makeStops() {
  document.querySelectorAll(CHARTS).forEach((chart) => {
    const stops = [...chart.querySelectorAll(STOPS)];
    if (stops.length === 0 || stops.some((stop) => stop.tabIndex === 0)) return;
    stops.forEach((stop, place) => stop.setAttribute("tabindex", place === 0 ? "0" : "-1"));
  });
}

function pressInChart(event) {
  const mark = event.target.closest?.('[role="graphics-symbol"]');
  if (!mark?.closest(CHARTS)) return;
  if (STEPS[event.key]) {
    const stops = stopsOf(mark.closest(CHARTS));
    const next = stops[stops.indexOf(mark) + STEPS[event.key]];
    next?.focus();
  } else if (event.key === "Enter" || event.key === " ") {
    const pick = rowOf(mark)?.pick;
    if (pick) store.pick(pick, "charts");
  } else return;
  event.preventDefault();
}
