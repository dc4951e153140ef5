"""Brings the translations of the window up to its sentences, with Qt's own tools.

    python3 dev.py exec -- python -m devtools.translations

lupdate reads every tr("…") and sentence("…") of the window into resources/translations/*.ts. What is new
there is to be translated, with Qt Linguist or by hand; the same command once more makes the *.qm that Reely
reads.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from devtools.steps import ROOT, StepError

FOLDER = ROOT / "resources" / "translations"
_WINDOW = ROOT / "reely_desktop" / "ui"
_OF_TR_ITSELF = _WINDOW / "language.py"


def main() -> int:
    """Update every translation, and compile it."""
    files = sorted(FOLDER.glob("*.ts"))
    for file in files:
        update(file)
        compile_to(file.with_suffix(".qm"), file)
    left = {file.name: file.read_text(encoding="utf-8").count('"unfinished"') for file in files}
    for name, count in left.items():
        print(f"{name}: {count or 'nothing'} left to translate")
    return 0


def update(file: Path) -> None:
    """Take the sentences of today into `file`, and those of yesterday out of it."""
    sources = sorted(path for path in _WINDOW.rglob("*.py") if path != _OF_TR_ITSELF)
    options = ("-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=sentence")
    # Only by its own heuristics would lupdate take an old translation for a sentence that changed.
    strict = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    _run("pyside6-lupdate", *options, *strict, *map(str, sources), "-ts", str(file))


def compile_to(compiled: Path, file: Path) -> None:
    """Make `compiled`, which Reely reads, of what is finished in `file`."""
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=Path(sys.executable).parent)
    if found is None:
        raise StepError(f"there is no {tool} beside {sys.executable}; run this by dev.py exec")
    ended = subprocess.run([found, *arguments], check=False, capture_output=True, text=True)
    if ended.returncode != 0:
        raise StepError(f"{ended.stdout}{ended.stderr}\n{tool} ended with {ended.returncode}")


if __name__ == "__main__":
    sys.exit(main())
