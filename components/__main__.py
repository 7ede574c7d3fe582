"""The command line: `python -m components analyse | evaluate | explain | samples`."""

import argparse
import json
import os
import sys
from pathlib import Path

from components.analysis.pipeline import analyse, analyse_many, load_pipeline
from components.analysis.trained import ModelError
from components.analysis_format import article_to_json
from components.article import Article, Draft
from components.evaluation import evaluate, format_scores
from components.ingest.samples import store_analyses
from components.ingest.text import UnreadableText, draft_from_bytes


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, or 1 when a file could not be read or written."""
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # `... | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _complain(f"{error.filename}: {error.strerror}")
        return 1
    except ModelError as error:
        _complain(str(error))
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("analyse", help="analyse articles, one JSON for each")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--out", type=Path, metavar="DIR", help="write <stem>.json here")
    command.add_argument("--processes", type=int, default=1, metavar="N")
    command.set_defaults(run=_analyse)

    command = commands.add_parser("evaluate", help="score the pipeline on marked articles")
    command.add_argument("gold", type=Path, metavar="GOLD_DIR")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=_evaluate)

    command = commands.add_parser("explain", help="which rule fired, sentence by sentence")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=_explain)

    command = commands.add_parser("samples", help="make the samples' stored analyses anew")
    command.set_defaults(run=_samples)
    return parser


def _analyse(options: argparse.Namespace) -> int:
    """Analyse many files in one process; an unreadable one is named and the rest goes on."""
    read = _read_all(options.files, options.out)
    paths = [path for path, _ in read]
    drafts = [draft for _, draft in read]
    if drafts:
        nlp = load_pipeline()
        articles = analyse_many(nlp, drafts, n_process=options.processes)
        for path, article in zip(paths, articles, strict=True):
            _write(article, path, options.out)
    return int(len(read) < len(options.files))


def _evaluate(options: argparse.Namespace) -> int:
    nlp = load_pipeline()
    gold = [json.loads(path.read_text("utf-8")) for path in _gold_files(options.gold)]
    if not gold:
        _complain(f"{options.gold}: no *.gold.json in it")
        return 1
    articles = list(analyse_many(nlp, (Draft(text=marked["text"]) for marked in gold)))
    scores = evaluate(gold, [article_to_json(article) for article in articles])
    print(json.dumps(scores, indent=1) if options.json else format_scores(scores))
    return 0


def _explain(options: argparse.Namespace) -> int:
    from components.analysis.explain import explain

    for _, draft in _read_all([options.file], None):
        print(*explain(load_pipeline(), draft.text), sep="\n")
        return 0
    return 1


def _samples(options: argparse.Namespace) -> int:
    nlp = load_pipeline()
    print(*store_analyses(lambda draft: analyse(nlp, draft)), sep="\n")
    return 0


def _gold_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.gold.json"))


def _read_all(paths: list[Path], out: Path | None) -> list[tuple[Path, Draft]]:
    read: dict[str, tuple[Path, Draft]] = {}
    for path in paths:
        if out and path.stem in read:
            _complain(f"{path}: another file is called {path.stem} too; rename one of them")
            continue
        try:
            read[path.stem if out else str(len(read))] = (path, _read(path))
        except (OSError, UnreadableText) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            _complain(f"{path}: {reason}")
    return list(read.values())


def _read(path: Path) -> Draft:
    return draft_from_bytes(path.read_bytes(), path.name)


def _write(article: Article, path: Path, out: Path | None) -> None:
    written = json.dumps(article_to_json(article), ensure_ascii=False)
    if out is None:
        print(written)
        return
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{path.stem}.json").write_text(written + "\n", encoding="utf-8")


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
