"""What is said of speech models, of listening, and of transcripts, to be retold. PURE.

The forms of the sentences, word for word; see `retelling`.
"""

from reely_desktop.ui.language import sentence

SENTENCES = (
    sentence("there is no model {name}, neither by that name nor in a folder of that path"),
    sentence("the model {name} is not on this machine"),
    sentence("the model {name} in {folder} is not whole"),
    sentence("the model in {folder} is for something else"),
    sentence("the model in {folder} cannot be used ({why})"),
    sentence("the model that reads sentences cannot be used ({why})"),
    sentence("the model {name} hears English alone, not {language}"),
    sentence("the model {name} hears English alone and translates nothing"),
    sentence("the model {name} is offered nowhere that Reely knows"),
    sentence("the list of models in {file} cannot be used ({why})"),
    sentence("there is no model to recognise speech with on this machine"),
    sentence("there is no model on this machine that hears {language}"),
    sentence("another program gets the model {name} at this moment"),
    sentence("{name} holds no model"),
    sentence("{name} holds no model: it lacks {files}"),
    sentence("{file} in {name} is not what it should be"),
    sentence("{file} in {name} cannot be read ({why})"),
    sentence("the models in {folder} cannot be changed ({why})"),
    sentence("too little is spoken in the middle of {name} to measure by"),
    sentence("there is nothing at {path}"),
    sentence("the program that listens ended with status {status} ({why})"),
    sentence("the system ended the program that listens (signal {signal})"),
    sentence("listening was given up ({why})"),
    sentence("there is no language {language} that Reely could hear"),
    sentence("no transcript is written as {suffix}"),
    sentence("{name} is no transcript ({why})"),
    sentence(
        "{name} begins after the end of the recording, so it is the transcript of another one"
    ),
    sentence("{name} is too large for a transcript"),
    sentence("{name} is no file"),
    sentence("{name} holds no captions"),
    sentence("a part of Reely, {file}, cannot be read ({why})"),
    sentence("{host} cannot be reached, or not for long ({why})"),
    sentence("{host} does not give {file}: {why}"),
    sentence("the server answers {status}"),
    sentence("it sends on to where nothing is encrypted"),
    sentence("what {host} gives is not the {file} that it should be"),
    sentence("there is no room for {megabytes} MB in {folder}"),
    sentence("no speech found"),
    sentence("the graphics card could not be used, so the processor listened: {why}; {more}"),
    # what to do
    sentence("close other programs that use the card, or choose a smaller model"),
    sentence("update the driver of the graphics card"),
    sentence("install the card's libraries: reely[cuda]"),
    sentence("look at what `nvidia-smi` says of the card"),
    sentence("`reely models list` names those that there are"),
    sentence("get it with `reely models get {name}`, or choose another one"),
    sentence("get it again with `reely models get {name}`, or import it"),
    sentence("get one with `reely models get base`, or import one"),
    sentence("import it with `reely models import PATH`; a source checkout gets it in its setup"),
    sentence("name the folder or an archive of a faster-whisper model, which holds model.bin"),
    sentence("choose a model of many languages, such as base"),
    sentence("choose a smaller model if memory is short, or try again"),
    sentence("give an ISO 639-1 code, such as en or de"),
    sentence("end the name in .json, .srt, .vtt, .ass or .txt"),
    sentence("give a JSON file as Whisper writes it, or captions"),
    sentence("give the one of this recording"),
    sentence("give a JSON file as Whisper writes it, with segments and their words"),
    sentence("give an .srt or .vtt file in which each caption has its times"),
    sentence(
        "check the network (https_proxy is honoured) and try again: it goes on where it was cut off"
    ),
    sentence(
        "check whether the network wants a sign-in of its own first, or import it from elsewhere"
    ),
    sentence("update Reely, or get it elsewhere and import it"),
    sentence("free some space"),
    sentence("check the drive, and whether that folder may be written to"),
    sentence("open a video in which somebody speaks there"),
    sentence("install Reely again"),
    sentence("wait until it is done"),
)
