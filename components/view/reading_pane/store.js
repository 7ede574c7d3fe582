// What is picked, known to every pane of the page at once. Panes are modules apart in one document,
// so whichever is first makes the store. A pick is applied here before Python hears of it; Python's
// answer is the truth, unless the reader has picked again meanwhile.
const store = (window.siapaBilang ??= makeStore());

function makeStore() {
  const BUS = "siapa-bilang";
  const PATIENCE = 5000; // milliseconds an answer may take; after them Python's word counts again
  const page = { pick: "", turn: 0, scroll: false, layers: ["names", "statements", "tone"] };
  let known = { picks: {}, name_parts: [], statement_parts: [] }; // selection.py: pick_table
  let told = -Infinity; // when the reader last picked
  let isFirst = true;
  let tellPython = null;
  let untold = null;

  function find(pick) {
    const [kind, value] = [pick.slice(0, pick.indexOf(":")), pick.slice(pick.indexOf(":") + 1)];
    const lit = { statements: [], names: [], parts: [] };
    if (kind === "actor") lit.names = known.picks[pick] ?? [];
    else if (kind === "part") lit.parts = [Number(value)];
    else if (kind === "statement") lit.statements = [Number(value)];
    else if (kind === "type") lit.statements = value.split(",").flatMap((one) => known.picks[`type:${one}`] ?? []);
    else lit.statements = known.picks[pick] ?? [];
    return lit;
  }

  // The names by which marks outside the text know what lights them: "s4", "p7" (chart_frame.py).
  function keysOf({ statements, names, parts }) {
    const lines = [...parts];
    statements.forEach((index) => lines.push(...(known.statement_parts[index] ?? [])));
    names.forEach((index) => lines.push(known.name_parts[index]));
    return new Set([...statements.map((index) => `s${index}`), ...lines.map((index) => `p${index}`)]);
  }

  function say() {
    const lit = find(page.pick);
    Object.assign(page, lit, { keys: keysOf(lit) });
    window.dispatchEvent(new CustomEvent(BUS, { detail: page }));
  }

  function choose(pick, origin) {
    page.pick = pick;
    page.turn += 1;
    page.scroll = origin !== "text";
    told = performance.now();
    say();
  }

  return {
    page,
    // Everything a pick of this article can light; what was picked in another is forgotten.
    learn(table) {
      known = table;
      told = -Infinity;
      say();
    },
    // The reader picks; the same again puts it out. Says what is picked now.
    pick(pick, origin) {
      choose(page.pick === pick ? "" : pick, origin);
      const event = { kind: "pick", value: page.pick, origin, turn: page.turn };
      if (tellPython) tellPython(event);
      else untold = event;
    },
    // A pick that a control of Streamlit's own reports to Python.
    follow: choose,
    // Python's answer.
    receive({ pick, turn, scroll, layers }) {
      page.layers = layers;
      const isOld = turn < page.turn && performance.now() - told < PATIENCE;
      if (!isOld) {
        if (isFirst || turn !== page.turn) page.scroll = scroll; // the text takes it back when done
        Object.assign(page, { pick, turn });
      }
      isFirst = false;
      say();
    },
    connect(tell) {
      tellPython = tell;
      if (untold) tell(untold);
      untold = null;
    },
    hear(listen, signal) {
      window.addEventListener(BUS, (event) => listen(event.detail), { signal });
      if (page.keys) listen(page);
    },
  };
}
