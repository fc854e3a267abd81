from ui.map.model import Arrow, Band, Drawing, Node
from ui.map.table import ArrowRow, NodeRow, arrow_rows, node_rows

AGUA_MINAS = Arrow("agua", "minas")
MINAS_AGUA = Arrow("minas", "agua", "-")
OBRAS_AGUA = Arrow("obras", "agua", agreed=True)
DRAWING = Drawing(
    (Band("resultados", "Resultados"), Band("procesos", "Procesos")),
    (
        Node("agua", "resultados", "Asegurar agua", "rezagado", "Rezagado", "■", "#"),
        Node("obras", "procesos", "Hacer obras", "en_camino", "En camino", "▲", "#"),
        Node("minas", "procesos", "Atraer inversión", "sin_dato", "Sin dato", "○", "#"),
    ),
    (AGUA_MINAS, MINAS_AGUA, OBRAS_AGUA),
)


def test_the_table_says_every_arrow_from_the_lowest_band_upwards():
    assert arrow_rows(DRAWING) == (
        ArrowRow(OBRAS_AGUA, "Hacer obras", "Procesos", "En camino", "Empuja",
                 "Asegurar agua", "Resultados", "Rezagado", "Acordada"),
        ArrowRow(MINAS_AGUA, "Atraer inversión", "Procesos", "Sin dato", "Frena",
                 "Asegurar agua", "Resultados", "Rezagado", "Propuesta"),
        ArrowRow(AGUA_MINAS, "Asegurar agua", "Resultados", "Rezagado", "Empuja",
                 "Atraer inversión", "Procesos", "Sin dato", "Propuesta"),
    )  # fmt: skip


def test_the_table_says_every_node_with_its_status():
    assert node_rows(DRAWING) == (
        NodeRow("Resultados", "Asegurar agua", "■", "Rezagado"),
        NodeRow("Procesos", "Hacer obras", "▲", "En camino"),
        NodeRow("Procesos", "Atraer inversión", "○", "Sin dato"),
    )
