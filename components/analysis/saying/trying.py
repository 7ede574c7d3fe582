"""Rules tried word by word: the first that finds something at a word wins.

>>> rules = WordRules((active,), is_report_word)
>>> [said.rule for said in rules.candidates(line, line.sentences[0], frozenset())]
['active']   # in "Ani mengatakan harga turun."

`reported.py` and `unsourced.py` each have one such list of rules, in their order.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range, Said

Rule = Callable[[Line, Range, int], Said | None]


def _always(said: Said) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class WordRules:
    """An ordered list of rules, each of which looks at one word of a sentence.

    `cares` says whether any of them does anything with a word in lower case: most words of a text
    are none of their business. `beside_quotes` says which findings may share a sentence with
    direct speech.
    """

    rules: tuple[Rule, ...]
    cares: Callable[[str], bool]
    beside_quotes: Callable[[Said], bool] = _always

    def candidates(self, line: Line, sentence: Range, taken: frozenset[int]) -> Iterator[Said]:
        """What the rules find in a sentence outside direct speech, before anything is judged.

        `taken` are the tokens of direct speech and its cues.
        """
        quotes = any(at in taken for at in range(*sentence))
        for at in range(*sentence):
            if at in taken or not self.cares(line.low[at]):
                continue
            said = self.read_token(line, sentence, at)
            if said is not None and not (quotes and not self.beside_quotes(said)):
                yield said

    def read_token(self, line: Line, sentence: Range, at: int) -> Said | None:
        """The first finding at one token."""
        return next((said for _, said in self.tried(line, sentence, at) if said is not None), None)

    def tried(self, line: Line, sentence: Range, at: int) -> Iterator[tuple[str, Said | None]]:
        """The name of each rule tried at one token and what it found, up to the first finding."""
        for rule in self.rules:
            said = rule(line, sentence, at)
            yield rule.__name__, said
            if said is not None:
                return
