"""Models in the window: they come, go on coming, are measured and go, while all else goes on."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from filelock import FileLock

from devtools.models import MODELS
from reely_desktop.app import chosen, heard, job_list
from reely_desktop.app.job import Done, Failed, Job, JobKind, Running, Stopped
from reely_desktop.app.model_survey import keep_pace
from reely_desktop.app.models_here import ModelHere
from reely_desktop.app.speech import ListeningChoice
from reely_desktop.app.transcribing import known_models
from reely_desktop.engine.speech.pace import Pace
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.cache import Cache
from tests.support.clip_cases import PLAIN
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk
from tests.support.little_models import CONTENTS, FILES, little_model
from tests.support.speech_hearing import model
from tests.support.speech_servers import FileServer, Manner, file_server
from tests.support.talking_clips import long_talk

_A_THIRD = 1 / 3


@pytest.fixture
def server() -> Iterator[FileServer]:
    with file_server(FILES) as serving:
        yield serving


@pytest.fixture
def at_work(server: FileServer, tmp_path: Path) -> Iterator[Desk]:
    with shelved(server, tmp_path) as sitting:
        yield sitting


def shelved(server: FileServer, home: Path) -> AbstractContextManager[Desk]:
    return desk(
        home,
        model_shelves=(home / "models", MODELS),
        catalogue=lambda: {"little": little_model(server.url), **known_models()},
    )


def look(at_work: Desk) -> None:
    at_work.editor.models.look()
    at_work.wait(lambda: at_work.state.machine.models is not None)


def here_is(at_work: Desk, name: str) -> ModelHere | None:
    here = at_work.state.machine.models
    return None if here is None else here.named(name)


def folder_of(at_work: Desk, name: str) -> Path | None:
    found = here_is(at_work, name)
    return None if found is None else found.folder


def little(at_work: Desk) -> ModelHere:
    found = here_is(at_work, "little")
    assert found is not None
    return found


def only_job(at_work: Desk) -> Job:
    (job,) = job_list.about_models(at_work.state)
    return job


def get(at_work: Desk) -> None:
    at_work.editor.models.get("little")
    at_work.wait(lambda: only_job(at_work).is_over)


def test_nothing_is_looked_at_before_somebody_asks(at_work: Desk) -> None:
    before = at_work.state.machine.models
    look(at_work)

    here = at_work.state.machine.models
    assert before is None
    assert here is not None
    assert (little(at_work).folder, little(at_work).can_be_fetched) == (None, True)
    assert here.computer.processors >= 1
    assert here.free_bytes > 0


def test_a_model_that_was_got_is_there_for_all_that_listens(at_work: Desk) -> None:
    look(at_work)
    at_work.editor.hearing.recall()

    get(at_work)
    at_work.wait(lambda: little(at_work).folder is not None)

    assert only_job(at_work).status == Done(None)
    assert little(at_work).can_be_removed


def test_a_stopped_download_goes_on_in_a_later_run(server: FileServer, tmp_path: Path) -> None:
    server.manner = Manner.HANGS_HALFWAY
    with shelved(server, tmp_path) as first:
        look(first)
        first.editor.models.get("little")
        first.wait(lambda: has_begun(first))
        first.editor.models.stop(only_job(first).id)
        first.wait(lambda: only_job(first).is_over)
        first.wait(lambda: little(first).came_bytes > 0)
        stopped = only_job(first)
    server.manner = Manner.WELL

    with shelved(server, tmp_path) as second:
        look(second)
        before = little(second).came_bytes
        get(second)
        second.wait(lambda: little(second).folder is not None)

    assert stopped.status == Stopped()
    assert 0 < before < sum(map(len, CONTENTS.values()))
    assert server.asked[-1].startswith("bytes=")


def has_begun(at_work: Desk) -> bool:
    status = only_job(at_work).status
    return isinstance(status, Running) and status.fraction > _A_THIRD


@pytest.mark.parametrize(
    ("manner", "code"),
    [(Manner.WRONG_BYTES, "RLY-DOWNLOAD-WRONG"), (Manner.NOT_THERE, "RLY-DOWNLOAD-REFUSED")],
)
def test_a_server_that_gives_something_else_is_told_and_can_be_asked_again(
    at_work: Desk, server: FileServer, manner: Manner, code: str
) -> None:
    look(at_work)
    server.manner = manner
    get(at_work)
    failed = only_job(at_work)
    server.manner = Manner.WELL

    at_work.editor.models.try_again(failed.id)
    at_work.wait(lambda: only_job(at_work).is_over)

    assert isinstance(failed.status, Failed)
    assert failed.status.problem.code == code
    assert only_job(at_work).status == Done(None)


def test_offline_nothing_is_asked_and_that_is_told(at_work: Desk, server: FileServer) -> None:
    at_work.do(lambda state: chosen.setting_chosen(state, "offline", value=True))

    get(at_work)

    status = only_job(at_work).status
    assert isinstance(status, Failed)
    assert status.problem.code == "RLY-OFFLINE-CHOSEN"
    assert server.asked == []


def test_the_same_is_not_begun_twice(at_work: Desk) -> None:
    at_work.editor.models.get("little")
    at_work.editor.models.get("little")

    assert only_job(at_work).kind is JobKind.GET_MODEL
    at_work.wait(lambda: only_job(at_work).is_over)


def test_a_removed_model_listens_no_more(at_work: Desk, tmp_path: Path) -> None:
    look(at_work)
    get(at_work)
    at_work.wait(lambda: little(at_work).folder is not None)
    at_work.do(lambda state: chosen.setting_chosen(state, "speech_model", "little"))

    at_work.editor.models.remove("little")
    at_work.wait(lambda: little(at_work).folder is None)

    assert at_work.state.settings.speech_model == ""
    assert not (tmp_path / "models" / "little").exists()
    assert job_list.about_models(at_work.state) == ()


def test_a_model_that_cannot_be_removed_stays_chosen_and_keeps_no_other_one(
    at_work: Desk, tmp_path: Path
) -> None:
    shelf = tmp_path / "models"
    get(at_work)
    shutil.copytree(shelf / "little", shelf / "mine")
    (shelf / "mine" / "model.bin").write_bytes(b"trained by myself")
    at_work.editor.models.look()
    at_work.wait(lambda: here_is(at_work, "mine") is not None)
    at_work.do(lambda state: chosen.setting_chosen(state, "speech_model", "little"))

    with FileLock(shelf / ".little.lock"):
        at_work.editor.models.remove("little")
        at_work.editor.models.remove("mine")
        at_work.wait(lambda: here_is(at_work, "mine") is None)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-MODEL-BUSY"
    assert at_work.state.settings.speech_model == "little"
    assert little(at_work).folder == shelf / "little"
    assert only_job(at_work).status == Done(None)


def test_a_model_that_lies_elsewhere_too_stays_chosen(at_work: Desk, tmp_path: Path) -> None:
    shutil.copytree(MODELS / "tiny.en", tmp_path / "models" / "tiny.en")
    look(at_work)
    at_work.do(lambda state: chosen.setting_chosen(state, "speech_model", "tiny.en"))

    at_work.editor.models.remove("tiny.en")
    at_work.wait(lambda: folder_of(at_work, "tiny.en") == MODELS / "tiny.en")

    assert at_work.state.settings.speech_model == "tiny.en"


def test_what_a_killed_import_left_goes_and_what_is_imported_now_stays(
    at_work: Desk, tmp_path: Path
) -> None:
    killed, at_it = (
        tmp_path / "models" / ".mine-importing",
        tmp_path / "models" / ".yours-importing",
    )
    for folder in (killed, at_it):
        folder.mkdir(parents=True)
        (folder / "model.bin").write_bytes(b"some")

    with FileLock(tmp_path / "models" / ".yours.lock"):
        look(at_work)

    assert not killed.exists()
    assert (at_it / "model.bin").exists()


def test_an_imported_folder_is_told_by_its_files(at_work: Desk, tmp_path: Path) -> None:
    look(at_work)
    get(at_work)
    at_work.wait(lambda: little(at_work).folder is not None)
    (tmp_path / "models" / "little").rename(tmp_path / "from a friend")
    at_work.editor.models.remove("little")
    at_work.wait(lambda: little(at_work).folder is None)

    at_work.editor.models.take(tmp_path / "from a friend")
    at_work.wait(lambda: little(at_work).folder is not None)
    taken = only_job(at_work)
    at_work.editor.models.remove("little")
    at_work.wait(lambda: little(at_work).folder is None)

    assert taken.status == Done(None)
    assert job_list.about_models(at_work.state) == ()


def test_a_model_is_measured_by_the_open_video_and_what_was_seen_is_kept(at_work: Desk) -> None:
    at_work.open(long_talk().path)
    look(at_work)

    at_work.editor.models.measure("tiny.en")
    at_work.wait(lambda: pace(at_work) is not None or bool(failures(at_work)))

    assert not failures(at_work)
    seen = pace(at_work)
    assert seen is not None
    assert seen.spoken_ms >= 20_000
    assert job_list.about_models(at_work.state) == ()


def test_how_fast_a_listening_was_is_seen_unasked(at_work: Desk) -> None:
    at_work.open(cached_clip(PLAIN))
    look(at_work)
    before = pace(at_work)
    keep_pace(Cache(at_work.cache), model("tiny.en"), Pace(60_000, 6_000, "cpu"))
    heard_now = Recognition(Transcript("en", ()), "en", 1.0, (), (), "tiny.en", "cpu", "int8")

    at_work.do(
        lambda state: heard.recognised(
            state, at_work.document.path, heard_now, by=ListeningChoice()
        )
    )
    at_work.wait(lambda: pace(at_work) is not None)

    assert before is None
    assert pace(at_work) == Pace(60_000, 6_000, "cpu")


def pace(at_work: Desk) -> Pace | None:
    here = at_work.state.machine.models
    model = None if here is None else here.named("tiny.en")
    return None if model is None else model.pace


def failures(at_work: Desk) -> list[Job]:
    return [job for job in at_work.state.jobs if isinstance(job.status, Failed)]
