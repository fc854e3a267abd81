// The strategy map: bands of nodes that are links, and the arrows behind them as decoration.

function drawNode(node) {
  const link = makeLink(`smd-mapa-nodo smd-s-${node.look}`, node.id, node.href);
  if (node.hollow) link.classList.add("smd-mapa-hueco");
  const status = make("span", "smd-mapa-estado");
  const shape = make("span", "smd-forma", node.shape);
  shape.setAttribute("aria-hidden", "true");
  status.append(shape, make("span", "", node.status));
  link.append(make("span", "smd-mapa-nombre", node.name), make("span", "smd-oculto", ": "), status);
  if (node.label) link.append(make("span", "smd-oculto", `. ${node.label}`));
  return place(make("li"), node, link);
}

function drawBand(band) {
  const section = make("section", "smd-mapa-banda");
  const words = make("div", "smd-mapa-rotulo");
  words.append(make("h2", "", band.title));
  if (band.gloss) words.append(make("p", "", band.gloss));
  const nodes = make("ul");
  nodes.append(...band.nodes.map(drawNode));
  return place(section, band, words, nodes);
}

function place(element, box, ...children) {
  for (const side of ["x", "y", "w", "h"]) element.style.setProperty(`--smd-${side}`, box[side]);
  element.append(...children);
  return element;
}

function drawArrows(text, className) {
  const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const svg = document.importNode(drawn, true);
  svg.setAttribute("class", `smd-mapa-flechas ${className}`);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".smd");
  root.lang = data.language;
  root.setAttribute("aria-label", data.alt);
  redraw(root, [data.bands, data.dense, data.wide.height, data.tall.height], () => {
    const field = make("div", "smd-mapa-campo");
    field.classList.toggle("smd-mapa-densa", data.dense);
    field.style.setProperty("--smd-mapa-bajo", data.wide.height);
    field.style.setProperty("--smd-mapa-alto", data.tall.height);
    field.append(...data.bands.map(drawBand));
    return [field];
  });
  for (const old of root.querySelectorAll("svg")) old.remove();
  root.firstElementChild.append(
    drawArrows(data.wide.arrows, "smd-mapa-ancha"),
    drawArrows(data.tall.arrows, "smd-mapa-alta"),
  );
  markSelected(root, data.selected);
  reportPicks(root, setTriggerValue);
}
