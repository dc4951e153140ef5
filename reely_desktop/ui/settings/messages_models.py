"""Every sentence of the page of speech. PURE."""

from datetime import timedelta

from reely_desktop.engine.speech.catalogue import ModelKind
from reely_desktop.engine.speech.computer import GET_LIBRARIES, Card, CardState, Computer
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.language import decimal, tr
from reely_desktop.ui.messages import ALL_FILES, sentences
from reely_desktop.ui.settings.messages import size

SPEECH = tr("Speech")
COMPUTER = tr("What listens on this computer")
LOOKED_FOR = tr("Looking at this computer…")
MODEL = tr("&Model that listens")
MODEL_NOTE = tr("A model that does not hear the language that is spoken is passed over.")
LANGUAGE = tr("&Language that is spoken")
ANY_LANGUAGE = messages_transcript.ANY_LANGUAGE
TRANSLATE = tr("&Put what is said into English")
MODELS = tr("Models")
MODELS_NAME = tr("Speech models")

DOWNLOAD = tr("Download")
GO_ON = tr("Go on")
CANCEL = tr("Cancel")
MEASURE = tr("Measure")
REMOVE = tr("Remove")
REMOVE_SURE = tr("Yes, remove it")
_REMOVE_QUESTION = tr("Remove {name}? That frees {size}.")
_REMOVE_AGAIN = tr("It can be downloaded again.")
_REMOVE_FOR_GOOD = tr("It cannot be downloaded again from here.")
_REMOVE_CHOSEN = tr("It is the one that listens; then the best of the others does.")
_OF_MODEL = tr("{deed}: {name}")

IMPORT = tr("From a folder or a file")
IMPORT_FOLDER = tr("&Import a folder…")
IMPORT_FILE = tr("Import a &file…")
IMPORT_NOTE = tr(
    "For a computer without a network: the folder, or a ZIP or TAR archive, of any model for faster-whisper."
)
IMPORT_TITLE = tr("Choose a speech model")
_ARCHIVES = tr("Models and archives")
IMPORT_FILTER = (
    f"{_ARCHIVES} (*.zip *.whl *.tar *.tar.gz *.tgz *.tar.xz model.bin);;{ALL_FILES} (*)"
)

BEST = tr("The best that is here")
_BEST_NAMED = tr("The best that is here: {name}")
_AWAY = tr("{name}, not here")
_RECOMMENDED = tr("{name}, recommended for this computer")
_KINDS = {
    ModelKind.SPEECH: "",
    ModelKind.SENTENCES: tr("Reads sentences, for hooks"),
    ModelKind.INSTRUCT: tr("Judges hooks"),
}
_ENGLISH_ALONE = tr("English alone")
_MANY_LANGUAGES = tr("a hundred languages")
_LICENCE = tr("licence {licence}")
_FROM = tr("from {place}")
_OWN = tr("a model of your own")
_HERE = tr("On this computer.")
_NOT_HERE = tr("Not on this computer.")
_IN_THE_CHECKOUT = tr("On this computer, in the source checkout of Reely.")
_BROKEN = tr("Not whole. Download it again, or remove it.")
_CAME = tr("{came} of {size} have come.")
NOT_OFFERED = tr("It is not offered for download, and can be imported.")
UNMEASURED = tr("Not measured here yet.")
_PACE = tr("An hour of speech takes about {time}, measured with {spoken} of it on {device}.")
_DEVICES = {"cpu": tr("the processor"), "cuda": tr("the graphics card")}
RECOMMENDED_NOTE = tr(
    "Recommended is the largest model that the memory holds and the processors or the card are made for. "
    "Larger ones hear better and take longer."
)
MEASURE_NOTE = tr(
    "“Measure” lets a model listen to the minute in the middle of the open video. Whenever a model has "
    "listened, that is measured, too."
)
NO_VIDEO_NOTE = tr("Open a video in which somebody speaks, to measure how long a model takes.")
OFFLINE_NOTE = tr("Reely works offline, so nothing can be downloaded; see Network.")
_FREE = tr("{free} are free where models lie.")


def computer(seen: Computer) -> str:
    """Say what listens here, and what could."""
    processors = tr("%n processor(s)", "", seen.processors)
    memory = decimal(seen.memory_bytes / 2**30, 0)
    has = tr("{processors}, {memory} GB of memory.").format(processors=processors, memory=memory)
    return sentences(has, _card(seen.card))


def best(name: str) -> str:
    """Name the choice of the best model."""
    return _BEST_NAMED.format(name=name) if name else BEST


def away(name: str) -> str:
    """Name a model that is chosen and not here."""
    return _AWAY.format(name=name)


def title(name: str, *, is_recommended: bool) -> str:
    """Name a model."""
    return _RECOMMENDED.format(name=name) if is_recommended else name


def about(size_bytes: int, kind: ModelKind, languages: tuple[str, ...], licence: str) -> str:
    """Tell what a known model is."""
    heard = _ENGLISH_ALONE if languages == ("en",) else ", ".join(languages) or _MANY_LANGUAGES
    what = _KINDS[kind] or heard
    return " · ".join((size(size_bytes), what, _LICENCE.format(licence=licence)))


def source(address: str) -> str:
    """Say where a model comes from."""
    return _FROM.format(place=address.partition("://")[2] or address)


def about_own(size_bytes: int, kind: ModelKind) -> str:
    """Tell what a model is that nobody knows."""
    return " · ".join(filter(None, (size(size_bytes), _KINDS[kind], _OWN)))


def place(*, is_here: bool, is_broken: bool, is_fixed: bool) -> str:
    """Say whether a model is here; one that `is_fixed` is not the person's own to remove."""
    if is_here:
        return _IN_THE_CHECKOUT if is_fixed else _HERE
    return _BROKEN if is_broken else _NOT_HERE


def came(came_bytes: int, size_bytes: int) -> str:
    """Say how much of a model has come."""
    return _CAME.format(came=size(came_bytes), size=size(size_bytes))


def pace(for_an_hour: timedelta, spoken: timedelta, device: str) -> str:
    """Say how long a model takes, and by what that is known."""
    return _PACE.format(time=_time(for_an_hour), spoken=_time(spoken), device=_DEVICES[device])


def remove_question(name: str, size_bytes: int, *, can_come_again: bool, is_chosen: bool) -> str:
    """Ask whether a model is to go."""
    asked = _REMOVE_QUESTION.format(name=name, size=size(size_bytes))
    again = _REMOVE_AGAIN if can_come_again else _REMOVE_FOR_GOOD
    return sentences(asked, again, _REMOVE_CHOSEN if is_chosen else "")


def of_model(deed: str, name: str) -> str:
    """Name a button of a model, to be spoken."""
    return _OF_MODEL.format(deed=deed, name=name)


def free(free_bytes: int) -> str:
    """Say how much room there is."""
    return _FREE.format(free=size(free_bytes))


def _card(card: Card) -> str:
    match card.state:
        case CardState.NONE:
            return tr(
                "No graphics card of NVIDIA's was found, so the processor listens; cards of other makers "
                "cannot be used."
            )
        case CardState.SILENT:
            return tr(
                "The driver for graphics cards of NVIDIA's tells of none, so the processor listens. Update "
                "it, or look at what “nvidia-smi” says."
            )
        case CardState.WITHOUT_LIBRARIES:
            return tr(
                "The graphics card {card} lacks its libraries, so the processor listens. Install them with "
                "“{command}”."
            ).format(card=card.name, command=GET_LIBRARIES)
        case CardState.READY:
            return tr(
                "The graphics card {card} with {memory} GB is tried first; where it fails, the processor "
                "listens."
            ).format(card=card.name, memory=decimal(card.memory_mib / 1024, 0))


def _time(length: timedelta) -> str:
    seconds = max(1, round(length.total_seconds()))
    if seconds < 100:  # noqa: PLR2004 - below that minutes say too little
        return tr("{seconds} s").format(seconds=seconds)
    if seconds < 6000:  # noqa: PLR2004 - as above
        return tr("{minutes} min").format(minutes=round(seconds / 60))
    hours, minutes = divmod(round(seconds / 60), 60)
    return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
