"""Tierra Chica with many works: a limit that is passed, bands, interactions, measures, all drawn."""

import shutil
from pathlib import Path

from region import Region
from tests.regions import seed, seed_with, write_seeds

TINY = Path(__file__).parents[3] / "config" / "tiny"

_WORKS = (
    ("molino", "Molino Viejo", "existing", 2010, ""),
    ("canal", "Canal Mayor (piedra, 12 km)", "existing", 2015, ""),
    ("bomba", "Bomba de la Loma", "existing", 2019, ""),
    ("horno", "Horno de cal", "closed", 2012, 2024),
    ("presa", "Presa del Alto", "under_construction", 2027, ""),
    ("huerta", "Huerta nueva", "under_construction", 2027, ""),
    ("fabrica", "Fábrica de hielo", "planned", 2030, ""),
    ("puente", "Puente del Sur", "foreseeable", 2032, ""),
)


def write_full_region(folder: Path) -> Region:
    """The region's definitions and seeds under a folder."""
    config = folder / "config"
    shutil.copytree(TINY, config)
    for name, text in (("horas_tomadas", _TAKEN), ("horas_que_hay", _LEFT)):
        (config / "impacts" / f"{name}.yaml").write_text(text, encoding="utf-8")
    works = [
        f'{work},"{name}",obra,{status},9001,{start},{end},,,,,'
        f"Asamblea (inventada),https://ejemplo.invalid/{work},,"
        for work, name, status, start, end in _WORKS
    ]
    phases = [
        f"{work},operation,{start},{end},https://ejemplo.invalid/{work},previsto"
        for work, _name, _status, start, end in _WORKS
        if work != "puente"
    ]
    hours = [
        f"horas_agua,,9001,{year},{value},aguas,A,1,{value} horas,"
        for year, value in ((2018, 15), (2020, 16), (2022, 14.5), (2025, 14))
    ]
    write_seeds(
        folder / "data" / "seeds",
        developments=seed_with("developments", *works),
        development_phases=seed_with("development_phases", *phases),
        development_figures=seed(
            "development_figures",
            "acequia_nueva,length,3,,hours_per_day,1,2024,Asamblea (inventada),https://ejemplo.invalid/largo,",
            "molino,draw,3,,hours_per_day,1,2020,Oficina de Aguas (inventada),https://ejemplo.invalid/m,",
            "canal,draw,2.5,,hours_per_day,1,2021,Oficina de Aguas (inventada),https://ejemplo.invalid/c,",
            "presa,depth,40,,homes,1,2026,Asamblea (inventada),https://ejemplo.invalid/p,",
        ),
        limits=seed_with(
            "limits",
            "tope_viejo,Horas que se pueden tomar,hours_per_day,2010,14,Ordenanza 1,Asamblea (inventada),Ordenanza 1,https://ejemplo.invalid/o1,A,catorce,",
            "tope_nuevo,Horas que se pueden tomar,hours_per_day,2020,10,Ordenanza 2,Asamblea (inventada),Ordenanza 2,https://ejemplo.invalid/o2,A,diez,",
            "tope_dudoso,Horas del río,hours_per_day,2021,4,Copia de la ordenanza,Vecinos (inventados),Copia,,C,cuatro,Otra copia dice 6",
        ),
        observations=seed_with("observations", *hours),
    )
    return Region(config, folder / "data")


_TAKEN = """\
id: horas_tomadas
name: Agua que toman las obras
short: Agua tomada
question: ¿Cuánta agua toman todas las obras juntas?
kind: environmental
quantity: pressure
unit: hours_per_day
decimals: 1
desired: maintain
desired_reason: Debe quedar agua para las casas.
takes: true
accumulates: true
plain: {today: "se toman {value}", future: "se tomarían {value}"}
boundary: {space: Tierra Chica, territories: ["90"], since: 2018, until: 2040, reason: Hasta el plan.}
observed:
  - {variable: horas_agua, place: "9001", note: Medido en la fuente.}
  - {variable: agua_gastado, place: "9001"}
drivers: [La lluvia, El calor]
limits:
  - {id: tope, name: Horas que se pueden tomar, limits: [tope_viejo, tope_nuevo], direction: maximum, judges: true}
  - {id: rio, name: Horas del río, limits: [tope_dudoso], direction: maximum, note: Dos copias se contradicen.}
no_limit: Ninguna otra norma.
objectives: [vivir_con_agua]
indicators: [horas_de_agua]
caution: Lo autorizado no es lo usado.
effects:
  - {id: molino_o, development: molino, phase: operation, sign: "-", magnitude: {basis: published, figure: {attribute: draw}}, pathway: Mueve la rueda.}
  - {id: canal_o, development: canal, phase: operation, sign: "-", magnitude: {basis: published, figure: {attribute: draw}}, pathway: Riega., certainty: documented}
  - {id: bomba_o, development: bomba, phase: operation, sign: "-", magnitude: {basis: expert, low: 1, central: 1.5, high: 3, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Bombea.}
  - {id: horno_o, development: horno, phase: operation, sign: "-", magnitude: {basis: expert, low: 0.4, central: 0.5, high: 0.6, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Apaga la cal.}
  - {id: presa_o, development: presa, phase: operation, sign: "-", magnitude: {basis: expert, low: 2, central: 3, high: 4, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Guarda agua., ramp: 2}
  - {id: huerta_o, development: huerta, phase: operation, sign: "+", magnitude: {basis: expert, low: 0.5, central: 1, high: 1.2, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Devuelve agua.}
  - {id: fabrica_o, development: fabrica, phase: operation, sign: "-", magnitude: {basis: expert, low: 1, central: 2, high: 3, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Hace hielo.}
  - {id: puente_o, development: puente, phase: operation, sign: "?", magnitude: {basis: unknown, publisher: Asamblea (inventada)}, pathway: Nadie sabe.}
  - {id: presa_c, development: presa, phase: construction, sign: "-", magnitude: {basis: unknown, publisher: Asamblea (inventada)}, pathway: Se moja el cemento., start: 2025, end: 2027, context: [{figure: {attribute: depth}, reason: "Es hondura, no agua por día."}]}
  - {id: canal_f, development: canal, phase: operation, sign: "-", magnitude: {basis: unknown, publisher: Oficina de Aguas (inventada)}, pathway: Se fuga por las juntas.}
interactions:
  - {id: rio_bajo, kind: synergistic, effects: [molino_o, canal_o], hypothesis: Con el río bajo los dos toman más., evidence: "Memoria inventada: https://ejemplo.invalid/memoria", strength: {low: 0.1, central: 0.2, high: 0.3, basis: expert, source: Memoria inventada, date: 2026-01-15}}
  - {id: misma_toma, kind: additive, effects: [bomba_o, presa_o], hypothesis: Toman del mismo lugar.}
  - {id: tapa, kind: masking, effects: [presa_o, fabrica_o], hypothesis: La presa tapa a la fábrica.}
measures:
  - {id: sin_horno, name: No abrir otro horno, kind: avoid, effects: [horno_o], responsible: Asamblea (inventada), state: proposed, source: Acta inventada}
  - {id: goteo, name: Regar por goteo, kind: reduce, effects: [canal_o], reduction: {low: 0.2, central: 0.4, high: 0.5, basis: expert, source: Memoria inventada, date: 2026-01-15}, since: 2028, responsible: Regantes (inventados), state: committed, follow_up: [2028-06-30, 2029-06-30], source: "https://ejemplo.invalid/goteo"}
"""

_LEFT = """\
id: horas_que_hay
name: Agua que llega a las casas
short: Agua que llega
question: ¿Cuántas horas de agua llegan?
kind: social
quantity: condition
unit: hours_per_day
decimals: 1
desired: increase
desired_reason: Más horas es mejor.
plain: {today: "llegan {value}", future: "llegarían {value}"}
boundary: {space: Tierra Chica, territories: ["90"], since: 2018, until: 2035}
observed:
  - {variable: horas_agua, place: "9001", reference: true}
limits:
  - {id: minimo, name: Horas mínimas, limits: [horas_minimas], direction: minimum, judges: true}
no_limit: Ninguna otra norma.
effects:
  - {id: canal_llega, development: canal, phase: operation, sign: "+", magnitude: {basis: unknown, publisher: Oficina de Aguas (inventada)}, pathway: Trae agua.}
  - {id: presa_llega, development: presa, phase: operation, sign: "-", magnitude: {basis: expert, low: 1, central: 2, high: 2.5, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Guarda agua.}
  - {id: huerta_llega, development: huerta, phase: operation, sign: "+", magnitude: {basis: expert, low: 0.5, central: 1, high: 1, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Devuelve agua.}
  - {id: fabrica_llega, development: fabrica, phase: operation, sign: "-", magnitude: {basis: expert, low: 1, central: 1.5, high: 2, body: Oficina de Aguas (inventada), date: 2026-01-15}, pathway: Hace hielo.}
"""
