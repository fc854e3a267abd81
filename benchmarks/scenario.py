"""A scenario switch with many visitors at once: from the click to the redrawn heading.

    python -m benchmarks.scenario

One visitor sits at a real browser; fifteen others speak the same protocol with the server but
paint nothing, since sixteen browsers on one machine would measure their own painting. All switch
the scenario at the same moment. Needs Chromium, Chrome or Edge; everything talks to the loopback
interface only.
"""

import asyncio
import math
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.async_api import Page, async_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.pages import find_browser, served
from indicators.impacts.scenario import Scenario, ScenarioId
from region import Region, open_system
from ui.impacts.words import SCENARIO

OTHERS, ROUNDS = 15, 12
_SWITCH = """
    label => new Promise((done, fail) => {
        const heading = () => document.querySelector("h1")?.innerText;
        const before = heading();
        const radios = [...document.querySelectorAll("[role=radio]")];
        const start = performance.now();
        radios.find(radio => radio.innerText.trim() === label).click();
        const watch = () => {
            if (heading() && heading() !== before) done(performance.now() - start);
            else if (performance.now() - start > 60000) fail("not redrawn");
            else requestAnimationFrame(watch);
        };
        watch();
    })
"""


def summed_components() -> list[str]:
    """The components with a total in every scenario: their headings name the scenario."""
    impacts = open_system(Region.from_environment(), lambda *_: None).impacts
    if impacts is None:
        return []
    return [
        component
        for component in impacts.components
        if not any(
            math.isnan(impacts.outcome(component, Scenario(found)).total[1, -1])
            for found in ScenarioId
        )
    ]


async def switch(visitor: ClientConnection, component: str, scenario: str) -> float:
    """Milliseconds from asking to the end of the server's answer."""
    asked = BackMsg()
    asked.rerun_script.page_name = "impactos"
    asked.rerun_script.query_string = f"componente={component}&escenario={scenario}"
    start = time.perf_counter()
    await visitor.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg.FromString(await visitor.recv())
        if answer.WhichOneof("type") == "script_finished":
            return (time.perf_counter() - start) * 1000


async def sit_down(page: Page, address: str, component: str) -> None:
    """The visitor at the browser, with the component drawn."""
    await page.goto(f"{address}/impactos?componente={component}")
    await page.get_by_role("radio").first.wait_for(timeout=120_000)
    await asyncio.sleep(4)


async def measure(address: str, chromium: str) -> None:
    """Print each round, then the middle and the slowest of all."""
    components = summed_components()
    alone: list[float] = []
    painted: list[float] = []
    answered: list[float] = []
    stream = address.replace("http", "ws") + "/_stcore/stream"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = await browser.new_page()
        await sit_down(page, address, components[0])
        visitors = [await connect(stream, max_size=None) for _ in range(OTHERS)]
        for turn in range(ROUNDS):
            scenario = list(ScenarioId)[(turn + 1) % len(ScenarioId)]
            word = str(SCENARIO[scenario])
            if turn % 3 == 0:
                alone.append(await page.evaluate(_SWITCH, word))
            else:
                asked = (
                    switch(visitor, components[number % len(components)], scenario)
                    for number, visitor in enumerate(visitors)
                )
                seen, *others = await asyncio.gather(page.evaluate(_SWITCH, word), *asked)
                painted.append(seen)
                answered += others
            await asyncio.sleep(1)
        for visitor in visitors:
            await visitor.close()
        await browser.close()
    one, many = statistics.median(alone), statistics.median(painted)
    print(
        f"click → painted: alone {one:.0f} ms; with {OTHERS} others switching at the same moment "
        f"{many:.0f} ms (ratio {many / one:.1f}), slowest {max(painted):.0f} ms (wanted ≤ 1,000)"
    )
    print(
        f"the others' answers: middle {statistics.median(answered):.0f} ms, "
        f"slowest {max(answered):.0f} ms"
    )


def main() -> None:
    chromium = find_browser()
    if chromium is None:
        print("no browser: not measured")
        return
    with served(ROOT / "app.py", {}) as address:
        asyncio.run(measure(address, chromium))


if __name__ == "__main__":
    main()
