"""The charts compiled to Vega-Lite, so that the page need not import Altair.

After a change of a chart: `python -m components.view.compile_charts`. A test fails when charts.json
is older than the charts.
"""

import json
from typing import Any, get_args

from components.view.actors_chart import actors_chart
from components.view.chain_chart import chain_chart
from components.view.chart_frame import COMPILED
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


def compile_charts() -> dict[str, dict[str, Any]]:
    """Every chart as Vega-Lite, by theme and name; Altair checks each against the schema."""
    return {
        theme: {name: _without_rows(chart(theme).to_dict()) for name, chart in CHARTS.items()}
        for theme in get_args(Theme)
    }


def _without_rows(spec: dict[str, Any]) -> dict[str, Any]:
    """The chart without the empty rows Altair gives it; the page puts the real ones in."""
    layers = [{k: v for k, v in layer.items() if k != "data"} for layer in spec["layer"]]
    return {k: v for k, v in spec.items() if k != "datasets"} | {"layer": layers}


if __name__ == "__main__":
    text = json.dumps(compile_charts(), ensure_ascii=False, indent=1, sort_keys=True)
    COMPILED.write_text(text + "\n", encoding="utf-8")
