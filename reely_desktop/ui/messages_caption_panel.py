"""What the window says on the tab of captions, in the language of the window."""

from reely_desktop.app.caption_choice import CaptionPlace
from reely_desktop.ui.language import tr

TAB = tr("Captions", "a tab")
PLACE = tr("Captions of the exported clips")
PLACES = {
    CaptionPlace.NOWHERE: tr("No captions"),
    CaptionPlace.PICTURE: tr("In the picture"),
    CaptionPlace.BESIDE: tr("In a file beside the clip"),
    CaptionPlace.BOTH: tr("In the picture, and in a file"),
}
LISTEN = tr("Listen")
NOT_HEARD = tr("Nobody has listened to this video yet, so it is not known what is said in it.")
LISTENING = tr("Reely is listening. The captions appear once it is done.")
NOTHING_SAID = tr("Nothing is said in this video.")
BESIDE_INSTEAD = tr("Write them into a file instead")
STYLES = tr("Style of the captions")
SIZE, HEIGHT = tr("Size"), tr("Height")
COLOUR, ACTIVE_COLOUR = tr("Letters"), tr("Word being said")
COLOUR_TITLE, ACTIVE_COLOUR_TITLE = tr("Colour of the letters"), tr("Colour of the word being said")
AS_THE_STYLE_IS = tr("As in the style")
HEIGHT_TIP = tr(
    "How high the captions stand. They stay where the apps of the platforms lay nothing over them."
)
SAMPLE = tr("Like this", "two words in which the styles are shown")
_TITLES = {
    "highlight": tr("Word highlight"),
    "word-box": tr("Word box"),
    "outline": tr("Outline"),
    "karaoke": tr("Karaoke"),
    "one-word": tr("One word at a time"),
    "soft-box": tr("Soft box"),
    "lower-third": tr("Lower third"),
    "plain": tr("Plain"),
}


def style_title(name: str, title: str) -> str:
    """Name a style; one that Reely does not ship is called what its file says."""
    return _TITLES.get(name, title)


def percent(number: int) -> str:
    """Write a share."""
    return tr("{number} %").format(number=number)


def not_in_plan(tier: str) -> str:
    """Say that the plan draws no captions, and what it does."""
    return tr(
        "{tier} does not draw captions into the picture; a file beside the clip is always there for you."
    ).format(tier=tier.upper())


def left_out(letters: str) -> str:
    """Say which letters cannot be drawn."""
    return tr(
        "No font of Reely has these letters, so they are left out of the picture: {letters}"
    ).format(letters=" ".join(letters))
