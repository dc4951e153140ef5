"""What the tests of recognising share: one recording with known words, heard once."""

import pytest

from reely_desktop.engine.speech.recognition import Recognition
from tests.support.speech_hearing import hear
from tests.support.speech_voices import Recording, speak


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Sixteen sentences in a quiet room."""
    return speak(tmp_path_factory.mktemp("speech") / "quiet.wav")


@pytest.fixture(scope="session")
def heard(recording: Recording) -> Recognition:
    """Have tiny.en hear it."""
    return hear(recording.path)
