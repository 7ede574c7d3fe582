"""The catalogues are complete in both languages and agree with the code."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from components.view import wording
from components.view.refusals import notice_sentence, refusal_sentence
from components.view.strings import LANGS, LOCALE, Lang, language_of, speaker

ROOT = Path(__file__).resolve().parents[2]


def read_catalogue(lang: Lang) -> Catalog:
    with (LOCALE / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every message the code says, as Babel finds it."""
    template = tmp_path_factory.mktemp("locale") / "messages.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract"]
    command += ["-F", str(LOCALE / "babel.cfg"), "-k", "text", "-k", "count:1,2"]
    command += ["-k", "marks:1,2", "-k", "mark", "-o", str(template)]
    subprocess.run([*command, "components/view", "dashboard.py"], cwd=ROOT, check=True)
    with template.open("rb") as file:
        return {first(message.id) for message in read_po(file) if message.id}


def test_no_message_hides_in_an_f_string_where_babel_does_not_look() -> None:
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "components" / "view").rglob("*.py"))
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("text", "count")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    assert hidden == []


def first(text: object) -> str:
    """A message, or the first form of a count."""
    return text if isinstance(text, str) else str(text[0])  # type: ignore[index]


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_of_the_code_is_translated_and_none_is_left_over(
    lang: Lang, said: set[str]
) -> None:
    messages = {first(m.id): m for m in read_catalogue(lang) if m.id}
    assert said == set(messages)
    empty = [key for key, m in messages.items() if not all(as_forms(m.string))]
    assert empty == []


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_filled_in_is_the_same_in_every_language(lang: Lang) -> None:
    import string

    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message in read_catalogue(lang):
        for form in as_forms(message.string):
            assert fields(form) == fields(first(message.id)), message.id


@pytest.mark.parametrize("lang", LANGS)
def test_the_compiled_catalogue_agrees_with_its_source(lang: Lang) -> None:
    with (LOCALE / lang / "LC_MESSAGES" / "messages.mo").open("rb") as file:
        compiled = {first(m.id): as_forms(m.string) for m in read_mo(file) if m.id}
    source = {first(m.id): as_forms(m.string) for m in read_catalogue(lang) if m.id}
    assert compiled == source


def as_forms(string: object) -> tuple[str, ...]:
    """The forms of a translation: one, or one per plural."""
    return (string,) if isinstance(string, str) else tuple(string)  # type: ignore[arg-type]


def test_every_code_of_the_records_has_a_name() -> None:
    from typing import get_args

    from components import article

    for names, codes in (
        (wording.SOURCE_TYPES, article.SourceType),
        (wording.MANNERS, article.Manner),
        (wording.CUE_CLASSES, article.CueClass),
        (wording.AFFILIATIONS, article.Affiliation),
        (wording.ACTOR_KINDS, article.ActorKind),
        (wording.LABELS, article.Label),
        (wording.PART_KINDS, article.PartKind),
        (wording.TONES, article.ToneName),
    ):
        assert set(names) == set(get_args(codes))


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert speaker("id").number(1234.5, 1) == "1.234,5"
    assert speaker("en").number(1234.5, 1) == "1,234.5"
    assert speaker("id").number(-0.5, 2) == "−0,50"


def test_counts_have_one_and_many() -> None:
    say = speaker("en")
    assert say.count("{n} statement", "{n} statements", 1) == "1 statement"
    assert say.count("{n} statement", "{n} statements", 2) == "2 statements"


@pytest.mark.parametrize(("locale", "lang"), [("id", "id"), ("in-ID", "id"), ("nl", "en")])
def test_other_languages_get_english(locale: str, lang: Lang) -> None:
    assert language_of(locale) == lang


def test_a_refusal_says_why_and_what_to_do() -> None:
    told = refusal_sentence("too_long", {"characters": 200_000, "limit": 100_000}, speaker("id"))
    assert "200.000" in told
    assert "Tempelkan satu artikel" in told


def test_an_unknown_reason_still_has_a_way_out() -> None:
    assert "Paste" in refusal_sentence("never heard of", {"odd": 1}, speaker("en"))


def test_an_unclosed_mark_is_told_with_its_line() -> None:
    assert "line 3" in notice_sentence(3, "Sari berkata", speaker("en"))
