// The tile map: one link for each place, and a legend where the grid is empty.

function drawTile(tile) {
  const item = make("li");
  item.style.gridArea = `${tile.row} / ${tile.column}`;
  const link = makeLink(`smd-cuadro ${tile.border}`, tile.id, tile.href);
  const face = make("span", `smd-cuadro-cara ${tile.fill}`);
  face.setAttribute("aria-hidden", "true");
  const value = tile.value
    ? make("span", "smd-cuadro-valor", tile.value)
    : make("span", "smd-cuadro-valor smd-forma", tile.missing);
  face.append(make("span", "smd-cuadro-nombre", tile.name), value);
  link.append(face, make("span", "smd-oculto", tile.label));
  item.append(link);
  return item;
}

function drawLegend(legend) {
  const box = make("div", "smd-cuadros-clave");
  if (legend.area) box.style.gridArea = legend.area;
  else box.classList.add("smd-cuadros-clave-abajo");
  const names = make("ul");
  for (const group of legend.groups) {
    const item = make("li");
    item.append(make("span", `smd-cuadros-muestra ${group.border}`), make("span", "", group.name));
    names.append(item);
  }
  if (legend.missing) {
    const item = make("li");
    const shape = make("span", "smd-forma", legend.shape);
    shape.setAttribute("aria-hidden", "true");
    item.append(shape, make("span", "", legend.missing));
    names.append(item);
  }
  const scale = make("p");
  const steps = make("span", "smd-cuadros-pasos");
  steps.setAttribute("aria-hidden", "true");
  steps.append(...[1, 2, 3, 4, 5].map((step) => make("span", `smd-m-${step}`)));
  scale.append(make("span", "", legend.low), steps, make("span", "", legend.high));
  box.append(names, scale);
  return box;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".smd");
  root.lang = data.language;
  root.setAttribute("aria-label", data.alt);
  redraw(root, [data.tiles, data.legend], () => {
    const grid = make("div", "smd-cuadros");
    grid.style.setProperty("--smd-columnas", data.columns);
    const list = make("ul", "smd-cuadros-lista");
    list.append(...data.tiles.map(drawTile));
    grid.append(list, drawLegend(data.legend));
    return [grid];
  });
  markSelected(root, data.selected);
  reportPicks(root, setTriggerValue);
}
