"""What is said of captions below the window, to be retold. PURE.

The forms of the sentences, word for word; see `retelling`.
"""

from reely_desktop.ui.language import sentence

SENTENCES = (
    sentence("captions cannot be drawn where there is no picture"),
    sentence("captions are drawn into the frames"),
    sentence("the caption styles in {name} cannot be read ({why})"),
    sentence("the captions cannot be drawn ({why})"),
    sentence("the font {name} cannot be read ({why})"),
    sentence("the fonts that captions are drawn with are not here"),
    sentence("nothing is said in the clip, so there are no captions in it"),
    sentence("the captions leave out what no font of Reely has: {letters}"),
    sentence("{name} holds no words"),
    sentence("captions are wanted, and nobody has listened to this video yet"),
    # what to do
    sentence("listen to it first, or switch the captions off"),
    sentence("`reely doctor` shows which ffmpeg is used; one with libass is needed"),
)
