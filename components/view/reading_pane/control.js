// Brings what Python says to the store, outlines the marks of the charts, and makes them controls.
// A mark of a chart carries its row (chart_frame.py): `pick`, and in `lights` what lights it.

const CHARTS = '[class*="st-key-chart-"]';
// What a screen reader is told of, and the dots, which repeat what it is told.
const MARKS = `${CHARTS} svg :is([role="graphics-symbol"], .mark-symbol > path)`;
// Here and not in Python: there it makes Streamlit read all emojis, a twentieth of the first drawing.
const ICON = "💬";
const PILLS = ".st-key-actors button";

const rowOf = (mark) => mark.__data__?.datum; // where Vega keeps a mark's row

function lightMarks({ pick, keys }) {
  document.querySelectorAll(MARKS).forEach((mark) => {
    const row = rowOf(mark);
    const isLit = row?.lights?.some((key) => keys.has(key)) || (pick !== "" && row?.pick === pick);
    mark.classList.toggle("lit-mark", Boolean(isLit));
  });
}

function lightPills({ pick }, actors) {
  document.querySelectorAll(PILLS).forEach((pill, place) => {
    const isPicked = String(pick !== "" && actors[place] === pick);
    pill.dataset.picked = isPicked;
    if (pill.hasAttribute("aria-checked")) pill.setAttribute("aria-checked", isPicked);
  });
}

// Charts draw when they are ready, and again when the column's width changes.
function watch(control, light) {
  const again = (changes) => {
    if (changes.some(({ target }) => target.closest?.(`${CHARTS}, .st-key-actors`))) light();
  };
  control.watcher = new MutationObserver(again);
  control.watcher.observe(document.body, { childList: true, subtree: true });
}

function clickAround(event, actors) {
  const chart = event.target.closest?.(CHARTS);
  const pick = chart && rowOf(event.target)?.pick;
  if (pick) store.pick(pick, "charts");
  // Streamlit itself reports its buttons to Python.
  const pill = event.target.closest?.(PILLS);
  const place = pill ? [...document.querySelectorAll(PILLS)].indexOf(pill) : -1;
  if (place >= 0) store.follow(store.page.pick === actors[place] ? "" : actors[place], "actors");
}

// Escape puts out what is picked, wherever the reader is, except where it closes a list or a field.
function putOut(event) {
  const isElsewhere = event.target.closest?.("input, textarea, [role='listbox'], [role='dialog']");
  if (event.key === "Escape" && !isElsewhere && store.page.pick) store.pick(store.page.pick, "text");
}

// The text is drawn before the charts. Python makes them while the browser paints, and the browser
// reads the library that draws them while Python makes them: half a second on a slow machine.
function whenPainted(tell, charts) {
  requestAnimationFrame(() => {
    tell("event", { kind: "drawn" });
    requestAnimationFrame(() => {
      const own = document.querySelector("script[type=module][src]");
      if (charts && own) import(new URL(charts, own.src).href).catch(() => undefined);
    });
  });
}

// Paper is white, but charts are drawn in the colours of the theme (page.css turns them).
function noteTheme() {
  const isDark = getComputedStyle(document.querySelector(".stApp")).colorScheme.includes("dark");
  document.documentElement.classList.toggle("was-dark", isDark);
}

function drawIcon() {
  const icon = document.querySelector("link[rel~=icon]");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text y=".9em" font-size="88">${ICON}</text></svg>`;
  if (icon) icon.href = `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

// Streamlit itself only draws the page again; what the address asks for it leaves to us.
function tellWhere(tell) {
  tell("event", { kind: "went", value: location.search });
}

const control = (window.siapaBilangControl ??= {});

control.receive = function ({ data, setTriggerValue }) {
  const page = JSON.parse(new TextDecoder().decode(data));
  control.actors = page.actors;
  document.documentElement.lang = page.lang;
  control.tell = setTriggerValue;
  store.connect((event) => setTriggerValue("event", event));
  if (!control.watcher) {
    const light = () => {
      makeStops();
      lightMarks(store.page);
      lightPills(store.page, control.actors);
    };
    store.hear(light);
    watch(control, light);
    document.addEventListener("click", (event) => clickAround(event, control.actors));
    document.addEventListener("keydown", putOut);
    document.addEventListener("keydown", pressInChart);
    window.addEventListener("popstate", () => tellWhere(control.tell));
    window.addEventListener("beforeprint", noteTheme);
    drawIcon();
  }
  store.receive(page);
  if (!page.drawn) whenPainted(setTriggerValue, page.charts);
};

if (control.told && !control.watcher) control.receive(control.told); // told.js was first
