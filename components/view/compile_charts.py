"""The charts compiled to Vega, so that neither Altair nor Vega-Lite has work to do for the page.

After a change of a chart: `python -m components.view.compile_charts`. A test fails when charts.json
is older than the charts. Vega-Lite's compiler is vl-convert, which only this file and its test
need: pip install -e '.[test]' brings it.
"""

import json
from typing import Any, get_args

import vl_convert

from components.view.actors_chart import actors_chart
from components.view.chain_chart import chain_chart
from components.view.chart_frame import COMPILED, ROWS
from components.view.palette import Theme
from components.view.sources_chart import sources_chart
from components.view.speakers_chart import speakers_chart
from components.view.tone_chart import tone_chart

CHARTS = {
    "actors": actors_chart,
    "sources": sources_chart,
    "speakers": speakers_chart,
    "tone": tone_chart,
    "chain": chain_chart,
}
VARIABLES = {"tone": ["tones"], "chain": ["stations"]}  # what a chart is told besides its rows
VEGA_LITE = "6.4"  # as Altair writes it
SIZE = 100  # pixels: the page says width and height anew; given, Vega-Lite computes none of them
WHOLE = {"width": {"signal": "width"}, "height": {"signal": "height"}}
INSIDE = ("data", "scales", "axes", "marks")


def compile_charts() -> dict[str, dict[str, Any]]:
    """Every chart as Vega, by theme and name; Altair checks each against Vega-Lite's schema."""
    return {
        theme: {name: _compiled(name, chart(theme).to_dict()) for name, chart in CHARTS.items()}
        for theme in get_args(Theme)
    }


def _compiled(name: str, spec: dict[str, Any]) -> dict[str, Any]:
    layers = [{k: v for k, v in layer.items() if k != "data"} for layer in spec["layer"]]
    spec = {k: v for k, v in spec.items() if k not in ("datasets", "data")}
    spec |= {"layer": layers, "data": {"name": ROWS}, "width": SIZE, "height": SIZE}
    # "fit-x": the height given is that of the bars, not of bars and axis together.
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    spec["params"] = [{"name": variable, "value": 0} for variable in VARIABLES.get(name, ())]
    return _in_a_group(
        json.loads(json.dumps(vl_convert.vegalite_to_vega(spec, vl_version=VEGA_LITE)))
    )


def _in_a_group(vega: dict[str, Any]) -> dict[str, Any]:
    """The chart one step down: data on top Streamlit would turn into a table with pandas, whose
    import takes 0.7 s."""
    group = {"type": "group", "encode": {"update": WHOLE}}
    group |= {name: vega[name] for name in INSIDE if name in vega}
    return {k: v for k, v in vega.items() if k not in INSIDE} | {"marks": [group]}


if __name__ == "__main__":
    text = json.dumps(compile_charts(), ensure_ascii=False, indent=1, sort_keys=True)
    COMPILED.write_text(text + "\n", encoding="utf-8")
