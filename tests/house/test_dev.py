"""The one door: what it needs, what it says, what it leaves alone."""

import ast
import os
import shutil
import signal
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from devtools import debian
from devtools.environment import Work, work
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


def test_a_command_that_is_none_is_said() -> None:
    told = door("tset")

    assert told.returncode == 2
    assert told.stderr == "There is no command tset; python3 dev.py names them.\n"


def test_a_python_that_is_too_old_can_read_the_door_and_is_told() -> None:
    older = f"""
import runpy, sys
sys.version_info = (3, 10, 2, "final", 0)
runpy.run_path({str(ROOT / "dev.py")!r}, run_name="__main__")
"""

    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    told = subprocess.run(
        [sys.executable, "-c", older], check=False, capture_output=True, encoding="utf-8"
    )

    assert told.returncode == 1
    assert told.stderr.startswith("Reely needs Python 3.11 or newer")


def test_a_video_that_is_missing_is_said_before_anything_is_set_up(tmp_path: Path) -> None:
    told = door("run", "holiday.mp4", path=tmp_path)

    assert told.returncode == 2
    assert told.stderr == "dev.py: there is no file holiday.mp4\n"


@pytest.mark.parametrize("words", [("run", "a", "b"), ("check", "a"), ("setup", "a"), ("exec",)])
def test_words_that_a_command_does_not_take_are_refused(words: tuple[str, ...]) -> None:
    told = door(*words)

    assert told.returncode == 2
    assert told.stderr.startswith(f"dev.py: {words[0]} takes")


def test_a_command_in_the_environment_has_standard_output_to_itself() -> None:
    told = door("exec", "--", "python", "-c", "import sys; print(sys.prefix)")

    assert told.stdout == f"{ROOT / '.venv'}\n"


def test_a_command_in_the_environment_gives_its_own_exit_status() -> None:
    told = door("exec", "--", "python", "-c", "raise SystemExit(41)")

    assert told.returncode == 41


def test_a_command_in_the_environment_keeps_the_folder_it_was_asked_from(tmp_path: Path) -> None:
    told = door("exec", "--", "python", "-c", "import os; print(os.getcwd())", path=tmp_path)

    assert told.stdout.strip() == str(tmp_path)


def test_what_is_compiled_is_kept_whatever_the_machine_is_set_to() -> None:
    asked = "import sys; print(sys.dont_write_bytecode)"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}

    told = door("exec", "--", "python", "-c", asked, env=env)

    assert told.stdout == "False\n"


def test_a_program_that_is_not_there_is_named() -> None:
    told = door("exec", "--", "no-such-program")

    assert told.returncode == 1
    assert "no-such-program" in told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to pass on")
def test_a_command_in_the_environment_is_told_to_end_when_the_door_is() -> None:
    waiting = "import signal; print('here', flush=True); signal.pause()"
    command = [sys.executable, str(ROOT / "dev.py"), "exec", "--", "python", "-c", waiting]

    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.terminate()
        rest = process.stdout.read()

    assert rest == ""
    assert process.returncode == 128 + signal.SIGTERM


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_screen_that_cannot_be_reached_is_no_screen() -> None:
    env = {**os.environ, "DISPLAY": ":4711", "QT_QPA_PLATFORM": "xcb"}

    told = door("run", str(ROOT / "README.md"), env=env)

    assert told.returncode == 3
    assert "There is no screen here (qt.qpa.xcb: could not connect to display :4711)" in told.stdout
    assert "error[RLY-MEDIA" in told.stderr


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


def test_a_proxy_in_capital_letters_reaches_apt_too() -> None:
    environ = {"HTTP_PROXY": "http://a:1", "https_proxy": "http://b:2", "NO_PROXY": "", "HOME": "/"}

    assert debian.proxies(environ) == ["http_proxy=http://a:1", "https_proxy=http://b:2"]


@pytest.mark.parametrize(
    ("stamp", "runs", "needed"),
    [
        (["/here/.venv", "lock 1"], True, Work.NONE),
        (["/here/.venv", "lock 0"], True, Work.SYNC),
        (["/there/.venv", "lock 1"], True, Work.ANEW),
        (["/here/.venv", "lock 1"], False, Work.ANEW),
        ([], True, Work.ANEW),
    ],
    ids=["in place", "the lock changed", "moved", "Python is gone", "cut off while it was made"],
)
def test_only_what_is_not_in_place_is_done(stamp: list[str], *, runs: bool, needed: Work) -> None:
    assert work(stamp, place="/here/.venv", contents="lock 1", runs=runs) is needed


@pytest.mark.skipif(sys.platform != "linux", reason="only here a locale can know ASCII alone")
def test_a_checkout_may_have_any_name_in_any_locale(tmp_path: Path) -> None:
    checkout = tmp_path / "mein schönes Häuschen"
    shutil.copytree(ROOT / "devtools", checkout / "devtools")
    venv.create(checkout / ".venv", with_pip=False)
    packages = next((checkout / ".venv" / "lib").glob("python*/site-packages"))
    (packages / "code.pth").write_text(str(checkout), encoding="utf-8")
    start = """
import subprocess, sys
from devtools import environment
print_devtools = [str(environment.PYTHON), "-c", "import devtools; print(ascii(devtools.__file__))"]
sys.exit(subprocess.run(print_devtools, cwd="/", env=environment.variables()).returncode)
"""

    told = subprocess.run(
        [sys.executable, "-c", start],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=checkout,
        env={**os.environ, "LC_ALL": "C"},
    )

    assert told.stderr == ""
    assert told.stdout == f"{str(checkout / 'devtools' / '__init__.py')!a}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a signal there goes to the whole console")
def test_a_step_ends_when_the_one_who_asked_for_it_is_stopped(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    told = f"import os, signal; open({str(fifo)!r}, 'w').write(str(os.getpid())); signal.pause()"
    # Who starts the tests in the background has them, and their children, ignore SIGINT.
    watching = f"""
import os, signal, sys
from devtools.steps import watch
signal.signal(signal.SIGINT, signal.default_int_handler)
watch("setup: something", [sys.executable, "-c", {told!r}], env=os.environ)
"""

    with subprocess.Popen(
        [sys.executable, "-c", watching], stderr=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as process:
        step = int(fifo.read_text(encoding="ascii"))
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()

    assert said.startswith("setup: something … stopping … stopped\n")
    with pytest.raises(ProcessLookupError):
        os.kill(step, 0)


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
