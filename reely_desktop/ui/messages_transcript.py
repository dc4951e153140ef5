"""Every sentence about what is said: listening, reading, cutting by words. PURE."""

from reely_desktop.app.slack import SlackKind
from reely_desktop.ui.language import decimal, tr, whole
from reely_desktop.ui.messages import ALL_FILES

TAB = tr("Transcript")
MENU = tr("&Transcript")
TEXT_NAME = tr("What is said")
TEXT_HELP = tr(
    "{go} goes to a word, {remove} removes it or brings it back, {spell} corrects its spelling."
)

LISTEN = tr("Write down what is said")
LISTEN_AGAIN = tr("Listen again")
STOP = tr("Stop")
ASK = tr("Have this computer listen, and cut the clip by its words.")
NO_MODEL = tr(
    "There is no speech model on this computer. Get one, which takes some minutes, or take the words from a "
    "file."
)
GET_MODEL = tr("Get a model…")
NO_SPEECH = tr("Nobody speaks in this video.")

HOW_NAME = tr("Model and language")
MODEL = tr("Model")
BEST_MODEL = tr("The best there is")
LANGUAGE = tr("Language")
ANY_LANGUAGE = tr("Found by ear")
LANGUAGE_BY_EAR = tr("language found by ear")
TRANSLATE = tr("Translate to English")
_FROM_FILE = tr("From a file")
_LONGEST_NAME = 28
MORE_NAME = tr("More about the transcript")

REMOVE_WORDS = tr("Remove")
RESTORE_WORDS = tr("Bring back")
SPELL = tr("Correct the spelling…")
NEW_CLIP = tr("New clip of these words")
COPY = tr("Copy")
SPELL_NAME = tr("Spelling; Enter keeps it, Esc leaves the word as it is")

FIND_NAME = tr("Find what is said")
REPLACE_NAME = tr("Write this instead")
FIND_PLACE = tr("Find")
REPLACE_PLACE = tr("Replace with")
REPLACE = tr("Replace")
REPLACE_ALL = tr("Replace all")
NEXT, PREVIOUS, CLOSE = tr("Next"), tr("Previous"), tr("Close")
NOT_FOUND = tr("Not said here")

SLACK_NAME = tr("Pauses that could go; Enter goes to one, Delete removes it")
SHOW_SLACK = tr("List the pauses")
REMOVE_SLACK = tr("Remove all")
_KINDS = {
    SlackKind.FILLED: tr("filled pause"),
    SlackKind.FILLER: tr("filler word"),
    SlackKind.SILENCE: tr("long silence"),
}

OPEN_TITLE = tr("Take what is said from a file")
_OPENED = tr("Transcripts and captions")
OPEN_FILTER = f"{_OPENED} (*.json *.srt *.vtt);;{ALL_FILES} (*)"
SAVE_TITLE = tr("Save the transcript")
_CAPTIONS, _TEXT, _WORDS = tr("Captions"), tr("Text"), tr("Words with their times")
SAVE_FILTER = (
    f"{_CAPTIONS} (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;{_TEXT} (*.txt);;{_WORDS} (*.json)"
)


def how(model: str, language: str) -> str:
    """Say with which model, and which language was heard or is listened for."""
    return tr("{model}, {language}", "a model and a language").format(
        model=model, language=language
    )


def from_file(name: str) -> str:
    """Say which file the words came from; its name is shortened in the middle."""
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 + 1 :]}"
    return tr("From {name}", "a file with words").format(name=name) if name else _FROM_FILE


def doubtful(probability: float) -> str:
    """Say how sure a word is."""
    return tr("{share} % sure of this word").format(share=int(probability * 100))


def found(place: int, count: int) -> str:
    """Say which of the places is shown."""
    return tr("{place} of {count}").format(place=whole(place), count=whole(count))


def slack(count: int, saves_ms: int) -> str:
    """Say how many pauses could go, and what that saves."""
    pauses = tr("%n pause(s)", "", count)
    return tr("{pauses}, {seconds} s").format(pauses=pauses, seconds=decimal(saves_ms / 1000, 1))


def slack_row(clock: str, kind: SlackKind, saves_ms: int) -> str:
    """Name one pause: where it is, what it is, and what leaving it out saves."""
    what = tr("{kind}, {seconds} s").format(kind=_KINDS[kind], seconds=decimal(saves_ms / 1000, 1))
    return f"{clock}  {what}"
