"""Run benches by name: `python -m bench NAME [NAME …] [OPTIONS]`.

A bench is a module of this package with `main(arguments: Sequence[str]) -> int`, which gets the
options and returns an exit status. There is no list to keep: the module's name is the bench's name.
"""

import ast
import importlib
import itertools
import sys
from collections.abc import Sequence
from pathlib import Path

_USAGE = 2


def main(arguments: Sequence[str]) -> int:
    """Run the benches that `arguments` name, one after the other; return the worst exit status.

    Without a name they are listed; a name that is none is said, with status 2.
    """
    known = benches()
    named = list(itertools.takewhile(lambda word: not word.startswith("-"), arguments))
    strangers = [name for name in named if name not in known]
    if strangers:
        print(f"There is no bench {strangers[0]}; there are: {', '.join(known)}", file=sys.stderr)
        return _USAGE
    if not named:
        for name, summary in known.items():
            print(f"{name:<10} {summary}")
        return 0 if set(arguments) <= {"-h", "--help"} else _USAGE
    options = arguments[len(named) :]
    return max(_run(name, options) for name in named)


def benches() -> dict[str, str]:
    """Return the benches by name, each with the first line of its docstring."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        defined = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
        if "main" in defined and not path.stem.startswith("_"):
            found[path.stem] = (ast.get_docstring(module) or "").partition("\n")[0]
    return found


def _run(name: str, options: Sequence[str]) -> int:
    if sys.platform == "win32":
        print("benches need a kernel that tells what a child used: Linux or macOS", file=sys.stderr)
        return _USAGE
    status: int = importlib.import_module(f"bench.{name}").main(options)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
