"""Why a stretch was chosen as a hook and what speaks against it, as the engine says it, to be retold. PURE.

The forms of the sentences, word for word; see `retelling`.
"""

from reely_desktop.ui.language import sentence

SENTENCES = (
    sentence("it speaks of what you asked for"),
    sentence("it opens with a question"),
    sentence("it opens on a scene: {line}"),
    sentence("it opens with a short line: {line}"),
    sentence("it turns after {seconds} s: {line}"),
    sentence("it tells what happened, step by step"),
    sentence("somebody is heard speaking in it"),
    sentence("it ends on a short line: {line}"),
    sentence("it is said with more voice than the rest"),
    sentence("there is a pause before it and one after it"),
    sentence("it stands by itself"),
    # what speaks against it
    sentence("it is not of the length that was asked for"),
    sentence("it cannot be cut out in a pause"),
    sentence("it begins or breaks off inside a sentence"),
    sentence("it begins with a word that points back to what is left out"),
    sentence("much of it is silence"),
    sentence("it speaks of the recording itself, such as greetings or thanks"),
    sentence("it uses many big words"),
    sentence("it is long for a clip"),
    sentence("it is short for a clip"),
    sentence("its first sentence is long"),
    sentence("its last sentence is long"),
    sentence("nothing in it clearly turns"),
    sentence("its first line asks for some patience"),
    sentence("it explains as much as it tells"),
    sentence("its end could be stronger"),
    sentence("the talk goes on in the same vein around it"),
    # of the whole search
    sentence("nothing new is left, so what was kept or rejected before is offered again"),
)
