// What the drawings of this project share. It is put before the script of each component, because
// a component is one module. All text goes in as text, never as HTML.

function make(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// A link to an item: its address works without this script and in a new tab.
function makeLink(className, id, href) {
  const link = make("a", className);
  link.href = href;
  link.dataset.id = id;
  return link;
}

// Draws again only if the content changed; who stands on a link by keyboard stays there.
function redraw(root, content, draw) {
  const text = JSON.stringify(content);
  if (root.smdContent === text) return;
  const active = document.activeElement;
  const focused = root.contains(active) ? active.dataset.id : undefined;
  root.replaceChildren(...draw());
  root.smdContent = text;
  if (focused !== undefined) root.querySelector(`a[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function markSelected(root, selected) {
  for (const link of root.querySelectorAll("a[data-id]")) {
    if (link.dataset.id === selected) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

// A plain click or Enter tells the server which item; any other click is left to the browser.
function reportPicks(root, setTriggerValue) {
  root.onclick = (event) => {
    const link = event.target.closest("a[data-id]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setTriggerValue("picked", link.dataset.id);
  };
}
