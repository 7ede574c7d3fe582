// The reading pane: lines of an article as text nodes, its marks, cards and keyboard.
// Text only ever becomes a text node, so markup in an article stays text.
// What is picked stands in the store (store.js), which every pane hears and can change.

const decode = (data) => JSON.parse(new TextDecoder().decode(data));

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".pane");
  const known = root.state;
  if (known?.bytes === data) return undefined;
  known?.stop.abort();
  const stop = new AbortController();
  const pane = { root, stop, bytes: data, article: decode(data), marks: new Map(), stops: [] };
  pane.tell = (kind, value) => setTriggerValue("event", { kind, value, origin: "text" });
  root.state = pane;
  root.lang = pane.article.lang;
  root.setAttribute("aria-label", pane.article.strings.article);
  drawArticle(pane);
  listen(pane);
  store.hear((page) => follow(pane, page), stop.signal);
  store.learn(pane.article.table);
  translate(pane, window.siapaBilangTranslation);
  return () => stop.abort();
}

// ---- what the reader does ----

function listen(pane) {
  const { root, stop } = pane;
  const on = (name, act) => root.addEventListener(name, act, { signal: stop.signal });
  const target = (event) => event.target.closest?.("[data-statement],[data-name],[data-tone]");
  // Not "mouseover": that is also said when the page moves under a pointer that rests.
  on("mousemove", (event) => {
    const found = target(event);
    if (found === pane.hovered) return;
    pane.hovered = found;
    if (found && !found.closest(".card")) showCard(pane, found);
  });
  on("mouseout", () => {
    pane.hovered = null;
    pane.card.hidden = true;
  });
  on("focusin", (event) => target(event) && showCard(pane, target(event)));
  on("focusout", () => (pane.card.hidden = true));
  on("click", (event) => click(pane, event, target(event)));
  on("keydown", (event) => press(pane, event));
  document.addEventListener("click", (event) => skipTo(pane, event), { signal: stop.signal });
  const hear = (name, act) => window.addEventListener(name, act, { signal: stop.signal });
  hear("siapa-bilang-translation", (event) => translate(pane, event.detail));
  hear("beforeprint", () => unfold(pane));
  hear("afterprint", () => pane.unfolded.forEach((fold) => (fold.open = false)));
}

// On paper nothing can be opened: the legend and the lines left out are shown.
function unfold(pane) {
  pane.unfolded = [...pane.root.querySelectorAll("details:not([open])")];
  pane.unfolded.forEach((fold) => (fold.open = true));
}

function click(pane, event, leaf) {
  const back = event.target.closest("[data-put-back]");
  if (back) pane.tell("put_back", Number(back.dataset.putBack));
  else if (leaf?.dataset.tone !== undefined) store.pick(`part:${leaf.dataset.tone}`, "text");
  else if (leaf) chooseLeaf(pane, leaf);
}

function chooseLeaf(pane, leaf) {
  pane.chosen = leaf;
  pane.card.hidden = true;
  if (!asName(pane, leaf)) store.pick(`statement:${leaf.dataset.statement}`, "text");
  else if (leaf.dataset.actor) store.pick(`actor:${leaf.dataset.actor}`, "text");
}

function press(pane, event) {
  const here = pane.stops.indexOf(event.target);
  if (event.key === "Escape") pane.card.hidden = true;
  if (here < 0) return;
  const last = pane.stops.length - 1;
  const steps = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1 };
  const next = { ...steps, Home: 0, End: last }[event.key];
  if (next !== undefined) walk(pane, pane.stops[Math.max(0, Math.min(next, last))]);
  else if (event.key === "Enter" || event.key === " ") chooseLeaf(pane, event.target);
  else return;
  event.preventDefault();
}

function walk(pane, leaf) {
  pane.stops.forEach((one) => (one.tabIndex = -1));
  leaf.tabIndex = 0;
  const fold = leaf.closest("details");
  if (fold) fold.open = true;
  leaf.focus();
  leaf.scrollIntoView({ block: "nearest" });
}

// Streamlit's link over the page, "Skip to the article", leads to the first name or statement.
function skipTo(pane, event) {
  if (!event.target.closest?.("[data-testid=stSkipToContent]")) return;
  const first = pane.stops.find((leaf) => !leaf.closest("details"));
  if (first) return walk(pane, first);
  pane.root.tabIndex = -1;
  pane.root.focus();
}

// ---- what the page says ----

function follow(pane, page) {
  ["names", "statements", "tone"].forEach((layer) =>
    pane.root.classList.toggle(`no-${layer}`, !page.layers.includes(layer)),
  );
  const first = light(pane, page);
  if (page.scroll && first) {
    page.scroll = false;
    // In the next frame: to know where to go the browser must set the whole text, up to 50 ms.
    requestAnimationFrame(() => requestAnimationFrame(() => goTo(first)));
  }
}

function goTo(leaf) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  leaf.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function light(pane, { pick, names, statements, parts }) {
  pane.root.querySelectorAll(".lit, .lit-row").forEach((one) => {
    one.classList.remove("lit", "lit-row", "lit-start", "lit-end");
    if (one.role === "button") one.removeAttribute("aria-pressed");
  });
  pane.root.querySelector(".card.pinned")?.remove();
  const leaves = [
    ...statements.flatMap((index) => pane.marks.get(`s${index}`) ?? []),
    ...names.flatMap((index) => pane.marks.get(`n${index}`) ?? []),
  ];
  leaves.filter((leaf) => !leaf.closest(".removed")).forEach((leaf) => {
    leaf.classList.add("lit");
    leaf.closest(".row").classList.add("lit-row");
    if (leaf.role === "button") leaf.setAttribute("aria-pressed", "true");
  });
  leaves.forEach(closeOutline);
  parts.forEach((index) => pane.parts[index]?.classList.add("lit-row"));
  if (pick.startsWith("statement:") && leaves.length) pinStatement(pane, statements[0]);
  if (pick.startsWith("actor:") && TOUCH.matches && pane.chosen?.dataset.name) pinActor(pane);
  if (pick.startsWith("part:")) parts.forEach((index) => pinTone(pane, index));
  const rows = [...pane.root.querySelectorAll(".lit-row")];
  rows.forEach((row) => row.closest("details") && (row.closest("details").open = true));
  return pane.root.querySelector(".lit:not(.reason):not(.knows)") ?? rows[0];
}

// Neighbours that are lit share one outline.
function closeOutline(leaf) {
  const isLit = (node) => node?.nodeType === Node.ELEMENT_NODE && node.classList.contains("lit");
  leaf.classList.toggle("lit-start", !isLit(leaf.previousSibling));
  leaf.classList.toggle("lit-end", !isLit(leaf.nextSibling));
}

function pinStatement(pane, statement) {
  const leaves = pane.marks.get(`s${statement}`);
  const leaf = leaves.find((one) => one.dataset.role === "content") ?? leaves[0];
  const card = pin(pane, leaf);
  card.dataset.statement = statement;
  statementCard(pane, card, statement);
}

function pinActor(pane) {
  actorCard(pane, pin(pane, pane.chosen), pane.chosen);
}

function pinTone(pane, part) {
  if (pane.article.parts[part]?.tone) toneCard(pane, pin(pane, pane.parts[part]), part);
}

function pin(pane, leaf) {
  const card = make("div", "card pinned");
  card.setAttribute("role", "note");
  card.lang = pane.article.say_lang;
  leaf.closest(".row").after(card);
  return card;
}

// Translations stand beside their lines: one [text, "done" | "waiting" | "failed"] per line.
function translate(pane, translation) {
  const parts = translation?.parts ?? [];
  pane.root.classList.toggle("translated", parts.length > 0);
  pane.parts.forEach((line, index) => {
    const [text, state] = parts[index] ?? ["", ""];
    let cell = line.querySelector(".translation");
    if (!text) return cell?.remove();
    if (!cell) line.append((cell = make("p")));
    cell.className = `translation ${state}`;
    cell.lang = state === "done" ? translation.lang : "";
    cell.textContent = text;
    return undefined;
  });
}
