"""Work that goes on in the background and can be stopped.

`TranslationJob` and `Reading` are kinds of it: `work.stop()` asks for no more, `work.is_running`
says whether anything may still come, `work.finished.wait()` waits for the end.
"""

from dataclasses import dataclass, field
from threading import Event


@dataclass(slots=True, eq=False, kw_only=True)
class Stoppable:
    """`finished` is set by the work at its end, `stopped` by whoever wants no more of it."""

    finished: Event = field(default_factory=Event)
    stopped: Event = field(default_factory=Event)

    def stop(self) -> None:
        """Ask for no more; what is under way is ended first, what has arrived stays."""
        self.stopped.set()

    @property
    def is_running(self) -> bool:
        """Whether more may still arrive."""
        return not (self.finished.is_set() or self.stopped.is_set())
