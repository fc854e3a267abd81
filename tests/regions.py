"""The seeds of Tierra Chica, an invented region whose definitions are in tests/config/tiny."""

from pathlib import Path

UNITS = frozenset({"percent", "homes", "coins", "hours_per_day"})
"""The units of its definitions."""

SEEDS = {
    "territories.csv": """\
territory,name,level,parent,capital,lat,lon,altitude_m,area_km2,population_2017,valid_from,valid_to,tile_column,tile_row,note,source
90,Tierra Chica,comarca,,Arriba,-10.5,-70.25,1200,88.5,900,,,,,Inventada,Mapa inventado
9001,Arriba,pueblo,90,Arriba,-10.4,-70.2,1500,40,500,,,1,1,,Mapa inventado
9002,Abajo,pueblo,90,Abajo,-10.6,-70.3,900,48.5,400,2017,,2,1,Se separó de Arriba en 2017,Mapa inventado
""",
    "places.csv": """\
place,name,kind,lies_in
fuente_clara,Fuente Clara,manantial,9001
""",
    "sources.csv": """\
source,institution,title,address,read_at,read_on
censo,Oficina de Cuentas (inventada),Censo de casas,https://ejemplo.invalid/censo,ejemplo.invalid,2026-03-01
aguas,Oficina de Aguas (inventada),Memoria anual,,archivo de papel,2025-12-31
tesoro,Tesorería (inventada),"Cuenta general, tomo 2",https://ejemplo.invalid/cuenta,ejemplo.invalid,2026-02-10
""",
    "variables.csv": """\
variable,name,unit,unit_published,axis,theme,institution,publication,publication_confirmed,frequency,level_published,note
casas,Casas,homes,casas,,agua_para_todos,Oficina de Cuentas (inventada),Censo de casas,yes,anual,pueblo,
casas_agua,Casas con agua,homes,casas,,agua_para_todos,Oficina de Aguas (inventada),Memoria anual,no,anual,pueblo,
agua_previsto,Presupuesto del agua,coins,monedas,,agua_para_todos,Tesorería (inventada),Cuenta general,,anual,pueblo,
agua_gastado,Gasto en agua,coins,monedas,,agua_para_todos,Tesorería (inventada),Cuenta general,,anual,pueblo,
horas_agua,Horas de agua al día,hours_per_day,horas,,agua_para_todos,Oficina de Aguas (inventada),Memoria anual,,anual,pueblo,Nadie la publica todavía
""",
    "limits.csv": """\
limit,name,unit,since,value,norm,institution,title,address,confidence,evidence,note
horas_minimas,Horas de agua mínimas,hours_per_day,2020,12,Ordenanza inventada,Asamblea (inventada),Ordenanza,,A,doce horas,
""",
    "plan_targets.csv": """\
plan_target,plan,objective,indicator,unit,baseline_period,baseline,target_period,target,territory,address,evidence,note
plan_agua_2030,Plan inventado,Agua para todos,Casas con agua,percent,2019,60,2030,95,90,,noventa y cinco de cada cien,
""",
    "developments.csv": """\
development,name,kind,status,territory,start_year,end_year,investment_musd,water_hm3_year,jobs_construction,jobs_operation,owner,address,evidence,note
acequia_nueva,Acequia nueva,acequia,planned,9002,2027,,0.5,,12,,Asamblea (inventada),,doce obreros,
""",
    "development_phases.csv": """\
development,phase,start_year,end_year,address,note
acequia_nueva,operation,2028,,,previsto
acequia_nueva,construction,2027,2028,https://ejemplo.invalid/acequia,
""",
    "development_figures.csv": """\
development,attribute,value,high,unit,rank,stated,source,address,note
acequia_nueva,length,4,5,hours_per_day,2,2025,Vecinos (inventados),,a pie
acequia_nueva,length,3,,hours_per_day,1,2024,Asamblea (inventada),https://ejemplo.invalid/largo,
acequia_nueva,jobs_construction,20,,homes,1,2026,Vecinos (inventados),,
""",
    "cautions.csv": """\
caution,variable,place,since,until,text
abajo_aparte,casas,9001,2017,,Desde 2017 Abajo se cuenta aparte.
""",
    "observations.csv": """\
variable,breakdown,place,period,value,source,confidence,rank,evidence,note
casas,,9001,2018,200,censo,A,1,200 casas,
casas,,9002,2018,100,censo,A,1,100 casas,
casas,,9001,2019,200,censo,A,1,200 casas,
casas,,9002,2019,100,censo,A,1,100 casas,
casas,,9001,2024,220,censo,A,1,220 casas,
casas,,9002,2024,110,censo,A,1,110 casas,
casas,material=adobe,9001,2019,80,censo,A,1,80 de adobe,
casas_agua,,9001,2018,110,aguas,A,1,110 conectadas,
casas_agua,,9001,2019,120,aguas,A,1,120 conectadas,
casas_agua,,9002,2019,60,aguas,A,1,60 conectadas,
casas_agua,,9001,2024,165,aguas,A,1,"165 conectadas, con ""grifo"" propio",
casas_agua,,9002,2024,88,aguas,B,1,88 conectadas,
casas_agua,,9002,2024,88,censo,A,1,88 casas con agua,
agua_previsto,,9001,2018,1000,tesoro,A,1,mil monedas,
agua_previsto,,9002,2018,500,tesoro,A,1,quinientas,
agua_previsto,,9001,2019,1000,tesoro,A,1,mil monedas,
agua_previsto,,9002,2019,500,tesoro,A,1,quinientas,
agua_previsto,,9001,2024,1200,tesoro,A,1,mil doscientas,
agua_previsto,,9002,2024,600.50,tesoro,A,1,seiscientas y media,
agua_gastado,,9001,2018,700,tesoro,A,1,setecientas,
agua_gastado,,9002,2018,300,tesoro,A,1,trescientas,
agua_gastado,,9001,2019,800,tesoro,A,1,ochocientas,
agua_gastado,,9002,2019,250,tesoro,A,1,doscientas cincuenta,
agua_gastado,,9001,2024,1080,tesoro,A,1,mil ochenta,
agua_gastado,,9001,2024,1100,aguas,A,2,mil cien,otra cuenta
agua_gastado,,9002,2024,480,tesoro,A,1,cuatrocientas ochenta,
agua_gastado,,fuente_clara,2024-03,15,aguas,C,1,quince en marzo,
""",
}
"""File name → text. One figure has two sources (casas_agua 9002 2024), one a discrepancy."""


def write_seeds(folder: Path, **changed: str | bytes | None) -> Path:
    """Write the seeds into a folder; `observations="…"` replaces a file, None leaves it out."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in SEEDS.items():
        content = changed.get(file.removesuffix(".csv"), text)
        if isinstance(content, str):
            content = content.encode()
        if content is not None:
            (folder / file).write_bytes(content)
        else:
            (folder / file).unlink(missing_ok=True)
    return folder


def seed(file: str, *rows: str) -> str:
    """The text of a seed file with its own header and these rows."""
    header, _, _ = SEEDS[f"{file}.csv"].partition("\n")
    return "".join(f"{row}\n" for row in (header, *rows))


def seed_with(file: str, *rows: str) -> str:
    """The text of a seed file with more rows at its end."""
    return SEEDS[f"{file}.csv"] + "".join(f"{row}\n" for row in rows)
