"""`reely doctor`: what works on this machine, for a person and for a report."""

import argparse

from reely_desktop.app.doctor import Examination, examine, report_lines
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_error, print_json
from reely_desktop.engine.progress import Cancellation


def add_options(_parser: argparse.ArgumentParser) -> None:
    """Take nothing: a doctor looks at everything."""


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Print what was found; a machine that cannot write clips ends with FAILED."""
    found = examine(wiring.folders, cancellation=cancellation)
    presets = tuple(wiring.presets())
    if chosen.json:
        print_json(as_json(found, presets))
    else:
        print_answer("\n".join(report_lines(found, presets)))
    if found.problem is None:
        return ExitStatus.DONE
    if not chosen.json:
        print_error(found.problem, as_json=False)
    return ExitStatus.FAILED


def as_json(found: Examination, presets: tuple[str, ...]) -> dict[str, object]:
    """Return what `--json` prints."""
    binary, problem = found.ffmpeg, found.problem
    return {
        "ok": problem is None,
        "problem": None
        if problem is None
        else {"code": problem.code, "message": problem.message, "hint": problem.hint},
        "versions": dict(found.versions),
        "ffmpeg": None
        if binary is None
        else {
            "path": str(binary.path),
            "version": binary.version,
            "origin": binary.origin.value,
            "passed_over": [
                {"path": str(o.path), "origin": o.origin.value, "reason": o.reason}
                for o in binary.passed_over
            ],
        },
        "codecs": dict(found.codecs),
        "hardware_encoders": [
            {"name": t.encoder, "works": t.works, "detail": t.detail} for t in found.hardware
        ],
        "gpus": list(found.gpus),
        "fonts": found.font_count,
        "folders": {
            seen.use: {"path": str(seen.path), "writable": seen.is_writable}
            for seen in found.folders
        },
        "presets": list(presets),
    }
