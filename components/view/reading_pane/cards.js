// The cards of the reading pane: what hover, focus or a selection tells of a name or a statement.

// A value is words of the page and, in lists of one, words of the article: cards.py.
function fillRows(pane, card, rows) {
  const list = make("dl");
  rows.forEach(([label, value]) => {
    const told = make("dd");
    value.forEach((words) => told.append(typeof words === "string" ? words : quoted(pane, words[0])));
    list.append(make("dt", "", label), told);
  });
  card.append(list);
}

function quoted(pane, words) {
  const element = make("span", "", words);
  element.lang = pane.article.lang;
  return element;
}

// What the lines of a statement mean, for readers of another language than the article's.
function addMeaning(pane, card, lines) {
  const { meant, strings } = pane.article;
  if (!strings.foreign) return;
  const words = lines.map((line) => meant[line]).filter(Boolean).join(" … ");
  if (!words) return card.append(make("p", "note meant", strings.as_written));
  const line = make("p", "meant");
  line.append(make("span", "note", `${strings.meant}: `), make("span", "meaning", words));
  card.append(line);
}

function actorCard(pane, card, leaf) {
  const [, actor, metonym, labelName] = pane.article.names[leaf.dataset.name];
  const found = pane.article.actors[actor];
  const head = make("p", "head");
  const name = make("b");
  name.append(quoted(pane, found?.name ?? leaf.textContent));
  head.append(name);
  head.append(make("span", "", ` · ${found?.kind ?? labelName}`));
  card.append(head);
  if (metonym) {
    const note = make("p", "note");
    note.append(quoted(pane, `“${leaf.textContent}”`), ` ${pane.article.strings.metonym}`);
    card.append(note);
  }
  if (found) fillRows(pane, card, found.rows);
}

function statementCard(pane, card, index) {
  const found = pane.article.statements[index];
  card.classList.add(found.type);
  const head = make("p", "head");
  head.append(make("b", "type", found.typeName));
  head.append(" · ", found.who ? quoted(pane, found.who) : pane.article.strings.no_source);
  card.append(head);
  addMeaning(pane, card, found.lines);
  if (found.chain.length) card.append(drawChain(pane, found));
  fillRows(pane, card, found.rows);
}

function drawChain(pane, found) {
  const chain = make("p", "chain");
  chain.lang = pane.article.lang;
  found.chain.forEach(([who, explicit], place) => {
    if (place) chain.append(make("span", "arrow", " ← "));
    const last = place === found.chain.length - 1;
    const hop = make("span", `hop${explicit ? "" : " inferred"}${last ? " last" : ""}`, who);
    if (!explicit) hop.title = pane.article.strings.inferred;
    chain.append(hop);
  });
  return chain;
}

function toneCard(pane, card, part) {
  const { tone, place } = pane.article.parts[part];
  const head = make("p", "head");
  head.append(make("b", "", `${pane.article.strings.tone}: ${tone.name}`));
  head.append(make("span", "", ` · ${place}`));
  card.append(head);
  const moved = tone.reasons.map(([word, weight]) => `${word} ${weight}`).join(", ");
  const rows = tone.scores.map(([label, score]) => [label, [score]]);
  if (moved) rows.push([pane.article.strings.moved_by, [[moved]]]);
  fillRows(pane, card, rows);
}

function fillCard(pane, card, target) {
  card.replaceChildren();
  if (target.dataset.tone !== undefined) toneCard(pane, card, target.dataset.tone);
  else if (asName(pane, target)) actorCard(pane, card, target);
  else statementCard(pane, card, target.dataset.statement);
}

// A name inside the source or the cue of a statement opens the statement, elsewhere the actor.
function asName(pane, leaf) {
  if (leaf.dataset.name === undefined) return false;
  const inSource = leaf.dataset.role === "source" || leaf.dataset.role === "cue";
  if (inSource && !pane.root.classList.contains("no-statements")) return false;
  return !pane.root.classList.contains("no-names") || leaf.dataset.statement === undefined;
}

// Nothing hovers over a touch screen: there a tap opens the card under the line.
const TOUCH = matchMedia("(hover: none)");

function showCard(pane, target) {
  const pinned = pane.root.querySelector(".card.pinned")?.dataset.statement;
  if (TOUCH.matches || (pinned && pinned === target.dataset.statement)) return;
  const { card, root } = pane;
  card.className = "card floating";
  card.lang = pane.article.say_lang;
  fillCard(pane, card, target);
  card.hidden = false;
  const spot = target.getClientRects()[0];
  const frame = root.getBoundingClientRect();
  const below = spot.bottom + card.offsetHeight + 12 < window.innerHeight;
  const top = below ? spot.bottom + 8 : spot.top - card.offsetHeight - 8;
  const left = Math.min(spot.left - frame.left, frame.width - card.offsetWidth - 4);
  card.style.top = `${top - frame.top}px`;
  card.style.left = `${Math.max(left, 0)}px`;
}

