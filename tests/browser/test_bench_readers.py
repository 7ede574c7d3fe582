"""Twenty readers at once, each pasting and clicking, over Streamlit's own websocket."""

import asyncio
import json
import random
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from components.view.progress import POLL
from tests.browser.conftest import ROOT, free_port, serve, wait_until_served

pytestmark = [pytest.mark.browser, pytest.mark.bench]

READERS = 20
CLICKS = 5
LONGEST = 60  # seconds after which a pasted text counts as lost
ARTICLE = "\n".join(
    ["Harga Beras Turun di Randupura"]
    + [
        f'"Harga turun {n} persen," kata Kepala Dinas Perdagangan Randupura Sari Dewi, Senin. '
        "Warga yang diduga menimbun beras di gudang itu belum ditemukan, dan stok untuk bulan "
        "ini sudah cukup menurut laporan dinas."
        for n in range(1, 19)
    ]
)  # about 400 words


class Reader:
    """One session: what it sends and how long the page takes to answer."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.widgets: dict[str, str] = {}
        self.failed = False
        self.text = b""
        self.progress = ""  # the part of the page that shows an analysis under way

    async def ask(self, *states: WidgetState, fragment: str = "") -> float:
        """Seconds until the page, or a fragment of it, has been drawn again."""
        message = BackMsg()
        message.rerun_script.fragment_id = fragment
        message.rerun_script.context_info.locale = "id-ID"
        message.rerun_script.widget_states.widgets.extend(states)
        start = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        while not await self._finished():
            pass
        return time.perf_counter() - start

    async def _finished(self) -> bool:
        data = await self.socket.recv()
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        if message.WhichOneof("type") == "auto_rerun":
            self.progress = message.auto_rerun.fragment_id
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        self.failed |= kind == "exception"
        if kind == "bidi_component":
            self.text = (
                element.bidi_component.bytes
                if "pane" in element.bidi_component.component_name
                else self.text
            )
            self.widgets[element.bidi_component.component_name] = element.bidi_component.id
        elif kind in ("text_area", "button"):
            self.widgets[kind] = getattr(element, kind).id
        is_end = message.WhichOneof("type") == "script_finished"
        return is_end and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN

    async def paste(self, text: str) -> float:
        """Seconds until the analysed text is there, asking again as the page's progress does."""
        # Its first words: the pane cuts a line at every name.
        start, title = time.perf_counter(), " ".join(text.split()[:3]).encode()
        await self.ask(
            WidgetState(id=self.widgets["text_area"], string_value=text),
            WidgetState(id=self.widgets["button"], trigger_value=True),
        )
        while title not in self.text and time.perf_counter() - start < LONGEST:
            await asyncio.sleep(POLL)
            await self.ask(fragment=self.progress)  # as a browser does: the progress alone
        self.failed |= title not in self.text
        return time.perf_counter() - start

    async def event(self, kind: str, value: object) -> float:
        """Seconds for an event as the panes of the page report it."""
        name = "$$STREAMLIT_INTERNAL_KEY_" + self.widgets["reading_control"] + "__events"
        told = [{"event": "event", "value": {"kind": kind, "value": value}}]
        return await self.ask(WidgetState(id=name, json_trigger_value=json.dumps(told)))


async def read(address: str) -> tuple[list[float], float, bool]:
    """What one reader waits for clicks and for a pasted article, and whether anything failed."""
    async with connect(address, max_size=None, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        reader = Reader(socket)
        await reader.ask()
        await reader.event("drawn", None)
        await reader.event("way", "paste")
        pasted = await reader.paste(ARTICLE)
        clicks = []
        for number in range(CLICKS):
            await asyncio.sleep(random.uniform(0.5, 3))  # a reader reads before clicking again
            clicks.append(await reader.event("pick", f"statement:{number}"))
        return clicks, pasted, reader.failed


def memory(pid: int) -> float:
    """Megabytes the process holds, and held at most."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1000
    return 0.0


def test_twenty_readers_paste_and_click() -> None:
    port = free_port()
    server = serve(ROOT / "dashboard.py", port)
    try:
        wait_until_served(port)
        address = f"ws://127.0.0.1:{port}/_stcore/stream"

        async def everybody() -> list[tuple[list[float], float, bool]]:
            await read(address)  # the model is loaded once
            return await asyncio.gather(*(read(address) for _ in range(READERS)))

        # In a thread of its own: in this one Playwright keeps a loop running.
        with ThreadPoolExecutor(max_workers=1) as apart:
            found = apart.submit(lambda: asyncio.run(everybody())).result()
        held = memory(server.pid)
    finally:
        server.terminate()
        server.wait(timeout=10)
    assert not any(failed for *_, failed in found)
    clicks = [seconds for reader, *_ in found for seconds in reader]
    pastes = [pasted for _, pasted, _ in found]
    print(
        f"\n{READERS} readers: click median {statistics.median(clicks):.2f} s,"
        f" p95 {statistics.quantiles(clicks, n=20)[-1]:.2f} s;"
        f" paste median {statistics.median(pastes):.2f} s, worst {max(pastes):.2f} s;"
        f" memory {held:.0f} MB at most"
    )
