"""`reely doctor`: what works on this machine, for a person and for a report."""

import argparse

from reely_desktop.app.doctor import Examination, examine
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
        print_answer("\n".join(_told(found, presets)))
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


def _told(found: Examination, presets: tuple[str, ...]) -> list[str]:
    lines = [f"{name:20} {version}" for name, version in found.versions]
    binary = found.ffmpeg
    if binary is not None:
        lines.append(f"{'ffmpeg':20} {binary.version} ({binary.origin.value}: {binary.path})")
        lines += [
            f"{'':20} passed over: {other.path} {other.reason}" for other in binary.passed_over
        ]
        there = [name for name, is_there in found.codecs if is_there]
        missing = [name for name, is_there in found.codecs if not is_there]
        lines.append(f"{'encoders':20} {', '.join(there)}")
        if missing:
            lines.append(f"{'':20} missing: {', '.join(missing)}")
    for number, trial in enumerate(found.hardware):
        head = "" if number else "hardware encoders"
        how = "works" if trial.works else f"not here ({trial.detail})"
        lines.append(f"{head:20} {trial.encoder}: {how}")
    lines.append(f"{'GPU':20} {', '.join(found.gpus) or 'none found'}")
    lines.append(f"{'fonts':20} {found.font_count} on this system")
    for seen in found.folders:
        note = "" if seen.is_writable else "  CANNOT BE WRITTEN TO"
        lines.append(f"{seen.use + ' folder':20} {seen.path}{note}")
    lines.append(f"{'presets':20} {', '.join(presets)}")
    return lines
