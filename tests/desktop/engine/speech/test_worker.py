import subprocess
import sys
from pathlib import Path

from reely_desktop.engine.speech.telling import Asked, asked_in_text
from tests.support.speech_hearing import model
from tests.support.speech_voices import Recording


def test_a_worker_goes_with_whoever_started_it(tmp_path: Path, recording: Recording) -> None:
    asked = Asked(
        path=str(recording.path),
        track=0,
        model=str(model().folder),
        language="en",
        translates=False,
        device="cpu",
        compute="int8",
        batch_size=1,
    )
    told = tmp_path / "told"
    with told.open("wb") as file:
        worker = subprocess.Popen(
            [sys.executable, "-m", "reely_desktop.engine.speech.worker", asked_in_text(asked)],
            stdin=subprocess.PIPE,
            stdout=file,
        )
    assert worker.stdin is not None

    worker.stdin.close()

    assert worker.wait() == 1
    assert '"told":"ended"' not in told.read_text()
