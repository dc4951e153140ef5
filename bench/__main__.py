"""Run benches by name: `python -m bench NAME [NAME …] [OPTIONS]`.

A bench is a module of this package with `main(arguments: Sequence[str]) -> int`, which gets the
options and returns an exit status. There is no list to keep: the module's name is the bench's name.
"""

import importlib
import itertools
import pkgutil
import sys
from collections.abc import Sequence

import bench


def main(arguments: Sequence[str]) -> int:
    """Run the benches that `arguments` name, one after the other; return the worst exit status."""
    known = sorted(m.name for m in pkgutil.iter_modules(bench.__path__) if m.name[0] != "_")
    named = list(itertools.takewhile(lambda word: not word.startswith("-"), arguments))
    if not named or not set(named) <= set(known):
        print(f"Name a bench: {', '.join(known)}", file=sys.stderr)
        return 2
    options = arguments[len(named) :]
    return max(_run(name, options) for name in named)


def _run(name: str, options: Sequence[str]) -> int:
    status: int = importlib.import_module(f"bench.{name}").main(options)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
