// The lines of the article as elements: runs of text, each with the marks that cover it.

function drawArticle(pane) {
  const page = document.createDocumentFragment();
  pane.parts = [];
  page.append(drawLegend(pane.article));
  if (pane.article.strings.foreign) page.append(drawForeign(pane));
  let fold = null;
  pane.article.parts.forEach((part, index) => {
    if (part.kept) fold = null;
    else if (!fold) page.append((fold = makeFold()));
    if (!part.kept) nameFold(pane, fold, part);
    const line = drawPart(pane, part, index);
    pane.parts[index] = line;
    (part.kept ? page : fold).append(line);
  });
  pane.card = make("div", "card floating");
  pane.card.id = "card";
  pane.card.setAttribute("role", "tooltip");
  pane.card.hidden = true;
  page.append(pane.card);
  pane.root.replaceChildren(page);
  if (pane.stops[0]) pane.stops[0].tabIndex = 0;
}

function drawLegend(article) {
  const legend = make("details", "legend");
  legend.lang = article.say_lang;
  legend.append(make("summary", "", article.strings.legend));
  const list = make("p");
  const { marks, types } = article.legend;
  marks.forEach(([mark, words]) => list.append(make("span", `mark ${mark}`, words), " "));
  const notes = make("dl");
  types.forEach(([mark, words, note]) => {
    const name = make("dt");
    name.append(make("span", `mark ${mark}`, words));
    notes.append(name, make("dd", "", note));
  });
  legend.append(list, notes, make("p", "", article.strings.legend_tone));
  return legend;
}

// For readers whose page is in another language than the article.
function drawForeign(pane) {
  const { foreign, read_translated } = pane.article.strings;
  const line = make("p", "foreign", `${foreign} `);
  line.lang = pane.article.say_lang;
  const button = make("button", "", read_translated);
  button.type = "button";
  button.addEventListener("click", () => {
    pane.tell("translation", true);
    // Where no translation is stored, a service is chosen and asked above the text.
    document.querySelector(".st-key-engines")?.scrollIntoView({ block: "center" });
    document.querySelector(".st-key-translate button")?.focus({ focusVisible: true });
  });
  line.append(button);
  return line;
}

function makeFold() {
  const fold = make("details", "removed");
  fold.kinds = new Set();
  fold.append(make("summary"));
  return fold;
}

function nameFold(pane, fold, part) {
  fold.kinds.add(part.kindName);
  const kinds = [...fold.kinds].join(", ");
  fold.firstChild.textContent = `${pane.article.strings.removed}: ${kinds}`;
}

const TAGS = { title: "h1", heading: "h3" };

function drawPart(pane, part, index) {
  const row = make("div", `row ${part.kind}`);
  row.dataset.part = index;
  const margin = make("div", "margin");
  margin.append(make("span", "number", part.number ?? ""));
  if (part.tone) margin.append(drawTone(part, index));
  const words = make(TAGS[part.kind] ?? "p", "words");
  part.runs.forEach((run) => words.append(drawRun(pane, run)));
  row.append(margin, words);
  if (!part.kept || part.put_back) row.append(putBackButton(pane, part, index));
  return row;
}

function putBackButton(pane, part, index) {
  const { put_back, take_out } = pane.article.strings;
  const button = make("button", "put-back", part.put_back ? take_out : put_back);
  button.type = "button";
  button.dataset.putBack = index;
  button.title = part.kindName;
  return button;
}

function drawTone(part, index) {
  const bar = make("span", `tone ${part.tone.tone}`);
  bar.style.setProperty("--size", part.tone.size);
  bar.dataset.tone = index;
  bar.setAttribute("role", "img");
  bar.setAttribute("aria-label", `${part.place}: ${part.tone.name}`);
  return bar;
}

function drawRun(pane, run) {
  if (run.n === undefined && !run.s) return document.createTextNode(run.t);
  const leaf = make("span", "mark", run.t);
  if (run.n !== undefined) markName(pane, leaf, run.n);
  const said = run.s ?? [];
  said.forEach(([statement, role]) => {
    leaf.classList.add(role);
    remember(pane, `s${statement}`, leaf, role !== "reason" && role !== "knows");
  });
  if (said.length) {
    const [statement, role] = said[said.length - 1];
    leaf.dataset.statement = statement;
    leaf.dataset.role = role;
    leaf.classList.add("said", pane.article.statements[statement].type);
  }
  return leaf;
}

function markName(pane, leaf, index) {
  const [label, actor] = pane.article.names[index];
  leaf.classList.add("name", label);
  leaf.dataset.name = index;
  if (actor) leaf.dataset.actor = actor;
  remember(pane, `n${index}`, leaf, actor !== null);
}

function remember(pane, key, leaf, isStop) {
  const leaves = pane.marks.get(key) ?? [];
  leaves.push(leaf);
  pane.marks.set(key, leaves);
  if (leaves.length > 1 || !isStop || leaf.tabIndex === -1 && leaf.role === "button") return;
  leaf.tabIndex = -1;
  leaf.setAttribute("role", "button");
  leaf.setAttribute("aria-describedby", "card");
  pane.stops.push(leaf);
}

