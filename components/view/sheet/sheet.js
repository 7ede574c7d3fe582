// Draws a sheet: known elements, text nodes only; controls report their event.
const TAGS = new Set(
  "p div span b i h2 h3 ul ol li dl dt dd table caption thead tbody tr th td details summary button".split(" "),
);

function build(node, origin, tell) {
  if (typeof node === "string") return document.createTextNode(node);
  const tag = TAGS.has(node.tag) ? node.tag : "span";
  const element = document.createElement(tag);
  if (node.cls) element.className = node.cls;
  if (node.lang) element.lang = node.lang;
  if (node.label) element.setAttribute("aria-label", node.label);
  if (node.statement !== undefined) element.dataset.statement = node.statement;
  if (node.scope) element.scope = node.scope;
  if (node.open) element.open = true;
  if (node.event) {
    const [kind, value] = node.event;
    if (kind === "pick") element.dataset.pick = value;
    const act = () => (LOCAL[kind] ? LOCAL[kind](value, origin) : tell(kind, value));
    element.addEventListener("click", act);
    if (tag === "button") element.type = "button";
    else makeControl(element, act);
  }
  node.kids.forEach((kid) => element.append(build(kid, origin, tell)));
  return element;
}

// What the browser does by itself: light what is picked, go to a pane, keep a chart as a picture.
const LOCAL = {
  pick: (value, origin) => store.pick(value, origin),
  jump: (value) => goTo(value),
  save: (value) => save(value),
};

function goTo(key) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const pane = document.querySelector(`.st-key-${key}`);
  pane?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

async function save(name) {
  const [chart, kind] = name.split(".");
  const svg = document.querySelector(`.st-key-chart-${chart} svg.marks`);
  if (!svg) return;
  const source = new XMLSerializer().serializeToString(svg);
  const file = new Blob([source], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.download = name;
  link.href = kind === "svg" ? URL.createObjectURL(file) : await paint(svg, file);
  link.click();
}

// Twice the size on the screen, on the page's own ground.
async function paint(svg, file) {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = svg.clientWidth * 2;
  canvas.height = svg.clientHeight * 2;
  const brush = canvas.getContext("2d");
  brush.fillStyle = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

// A control inside a sentence must break across lines like its words, which no button does.
function makeControl(element, act) {
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
}

function follow(root, page) {
  root.querySelectorAll("[data-pick]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.pick === page.pick));
  });
  root.querySelectorAll("[data-statement]").forEach((row) => {
    row.classList.toggle("lit", page.keys.has(`s${row.dataset.statement}`));
  });
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".sheet");
  if (root.bytes === data) return undefined;
  root.stop?.abort();
  root.bytes = data;
  root.stop = new AbortController();
  const { origin, kids } = JSON.parse(new TextDecoder().decode(data));
  const tell = (kind, value) => setTriggerValue("event", { kind, value, origin });
  root.replaceChildren(...kids.map((kid) => build(kid, origin, tell)));
  store.hear((page) => follow(root, page), root.stop.signal);
  return () => root.stop.abort();
}
