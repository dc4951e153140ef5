"""The one door: what it needs, what it says, what it leaves alone."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from devtools import debian
from devtools.steps import StepError, run_step, watch

ROOT = Path(__file__).resolve().parents[2]


def door(
    *arguments: str, env: dict[str, str] | None = None, path: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=env,
        cwd=path,
    )


def imported_by(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def test_the_door_needs_nothing_but_python() -> None:
    parts = [ROOT / "dev.py", *(ROOT / "devtools").glob("*.py")]

    imported = set().union(*map(imported_by, parts))

    assert imported - sys.stdlib_module_names == {"devtools"}


def test_without_a_command_it_names_them_all() -> None:
    told = door()

    assert told.returncode == 2
    assert all(
        f"dev.py {name}" in told.stdout for name in ("run", "test", "check", "bench", "setup")
    )


def test_a_command_in_the_environment_has_standard_output_to_itself() -> None:
    told = door("exec", "--", "python", "-c", "import sys; print(sys.prefix)")

    assert told.stdout == f"{ROOT / '.venv'}\n"


def test_a_command_in_the_environment_gives_its_own_exit_status() -> None:
    told = door("exec", "--", "python", "-c", "raise SystemExit(41)")

    assert told.returncode == 41


def test_a_command_in_the_environment_keeps_the_folder_it_was_asked_from(tmp_path: Path) -> None:
    told = door("exec", "--", "python", "-c", "import os; print(os.getcwd())", path=tmp_path)

    assert told.stdout.strip() == str(tmp_path)


def test_a_program_that_is_not_there_is_named() -> None:
    told = door("exec", "--", "no-such-program")

    assert told.returncode == 1
    assert "no-such-program" in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_with_no_screen_the_sample_is_trimmed_in_the_terminal() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clip = ROOT / "build" / "first-clip.mp4"
    clip.unlink(missing_ok=True)

    told = door("run", env={name: text for name, text in os.environ.items() if name not in hidden})

    assert told.returncode == 0, told.stderr
    assert "no screen" in told.stdout
    assert f"The clip is at {clip}" in told.stdout
    assert clip.stat().st_size > 0


def test_the_lock_takes_packages_from_the_public_index_alone() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))

    files = [file for package in lock["package"] for file in package.get("wheels", [])]
    files += [package["sdist"] for package in lock["package"] if "sdist" in package]

    assert {urlsplit(file["url"]).hostname for file in files} == {"files.pythonhosted.org"}
    assert {str(package["source"]) for package in lock["package"]} == {
        "{'registry': 'https://pypi.org/simple'}",
        "{'editable': '.'}",
    }


def test_a_package_counts_as_present_under_every_name_it_provides() -> None:
    listing = "installed\tlibglib2.0-0t64, libglib2.0-0 (= 2.80), libglib\nconfig-files\tgone, \n"

    found = debian.present(listing)

    assert found == {"libglib2.0-0t64", "libglib2.0-0", "libglib"}


def test_a_failing_step_shows_its_last_words_and_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = [sys.executable, "-c", "print('the disk is full'); raise SystemExit(3)"]

    with pytest.raises(StepError, match=r"(?s)the disk is full.*Make room"):
        run_step("setup: something", command, env=os.environ, advice="Make room.")

    assert capsys.readouterr().err.startswith("setup: something … failed after")


def test_a_step_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-c", "print('a\\n' * 100)"]

    ended = watch("setup: something", command, env=os.environ)

    assert ended.output.count("a\n") == 100
    assert capsys.readouterr().err == "setup: something … done in 0 s\n"


def test_a_step_whose_program_is_missing_fails_as_any_other() -> None:
    with pytest.raises(StepError, match=r"(?s)no-such-program.*Install it"):
        run_step("setup: something", ["no-such-program"], env=os.environ, advice="Install it.")
