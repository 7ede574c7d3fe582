// Puts our words in place of Streamlit's own, in its texts and labels, now and as they appear.
// What Streamlit wrote is kept, so that another language can be put in its place later.

const LABELS = ["aria-label", "aria-roledescription", "placeholder", "title"];
const NOT_WORDS = "style, script, svg, pre, textarea";
const page = (window.siapaBilangWords ??= { pairs: [], kept: new WeakMap(), watcher: null });

const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
const pattern = (english) => new RegExp(`^\\s*${escaped(english).replace("{x}", "(.+)")}\\s*$`);

function say(english) {
  for (const [written, ours] of page.pairs) {
    const found = english.match(written);
    if (!found) continue;
    const [, before, after] = english.match(/^(\s*)[^]*?(\s*)$/);
    return before + ours.replace("{x}", () => found[1]) + after;
  }
  return english;
}

function put(node, name, now, write) {
  const kept = page.kept.get(node) ?? {};
  const english = kept[name]?.ours === now ? kept[name].english : now;
  const ours = say(english);
  if (ours === english && !kept[name]) return;
  page.kept.set(node, { ...kept, [name]: { english, ours } });
  if (ours !== now) write(ours);
}

function putLabels(element) {
  LABELS.filter((name) => element.hasAttribute(name)).forEach((name) =>
    put(element, name, element.getAttribute(name), (ours) => element.setAttribute(name, ours)),
  );
}

function putText(text) {
  if (!text.parentElement?.closest(NOT_WORDS)) put(text, "text", text.data, (ours) => (text.data = ours));
}

function putAll(root) {
  if (root.nodeType === Node.TEXT_NODE) return putText(root);
  if (root.nodeType !== Node.ELEMENT_NODE || root.closest(NOT_WORDS)) return undefined;
  putLabels(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) putText(walker.currentNode);
    else putLabels(walker.currentNode);
  }
  return undefined;
}

function watch() {
  page.watcher = new MutationObserver((changes) =>
    changes.forEach(({ type, target, addedNodes }) => {
      if (type === "childList") addedNodes.forEach(putAll);
      else if (type === "characterData") putText(target);
      else putLabels(target);
    }),
  );
  page.watcher.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: LABELS,
  });
}

export default function ({ data }) {
  const { words } = JSON.parse(new TextDecoder().decode(data));
  page.pairs = words.map(([english, ours]) => [pattern(english), ours]);
  putAll(document.body);
  if (!page.watcher) watch();
}
