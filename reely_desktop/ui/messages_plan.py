"""What is said of the limits of a plan, to be retold. PURE.

The forms of the sentences, word for word; see `retelling`.
"""

from reely_desktop.ui.language import sentence

SENTENCES = (
    sentence("any number of"),
    sentence("choose a format of the video's own shape"),
    sentence("choose a format of the video's own shape; {above} turns them"),
    sentence("go online before then; everything that was made stays in any case"),
    sentence("go online, so that the server can say what the others have left"),
    sentence(
        "go online, so that the server can say what the others have left; {above} holds {more} a month"
    ),
    sentence("keep less of it"),
    sentence("keep less of it; {above} exports {minutes} minutes"),
    sentence("keep less, or cut to the frame, which can be made smaller"),
    sentence(
        "keep less, or cut to the frame, which can be made smaller; {above} exports {more} MB"
    ),
    sentence("set the ends by hand"),
    sentence("set the ends by hand; {above} looks for them"),
    sentence("the account's server was last reached on {day}; {tier} counts here until {until}"),
    sentence("the clip gets larger than the {limit} MB that {tier} exports"),
    sentence("the clip is longer than the {minutes} minutes that {tier} exports at a time"),
    sentence("the server did not say what became of everything that was used"),
    sentence(
        "the {limit} clips a month that {tier} holds are used; the next month begins on {day}"
    ),
    sentence(
        "the {limit} hook searches a month that {tier} holds are used; the next month begins on {day}"
    ),
    sentence(
        "this device has used its part of the {limit} a month that {tier} holds on all devices"
    ),
    sentence("wait until one has ended"),
    sentence("wait until one has ended; {above} exports {more} at a time"),
    sentence("what was found stays"),
    sentence("what was found stays; {above} holds {more} searches a month"),
    sentence("what was made stays; this month's clips can be exported again"),
    sentence(
        "what was made stays; this month's clips can be exported again; {above} holds {more} clips a month"
    ),
    sentence("write the captions into a file beside the clip"),
    sentence("write the captions into a file beside the clip; {above} burns them in"),
    sentence("{tier} does not burn captions into the picture"),
    sentence("{tier} does not look for hooks"),
    sentence("{tier} does not turn wide videos upright"),
    sentence("{tier} exports {limit} at a time, and so many are being written"),
)
