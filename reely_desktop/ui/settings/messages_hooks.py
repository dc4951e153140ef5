"""Every sentence of the page of hooks. PURE."""

from reely_desktop.config import Provider
from reely_desktop.ui.language import tr

HOOKS = tr("Hooks")
PROVIDER = tr("&Who judges what is worth a clip")
PROVIDERS = {
    Provider.LOCAL: tr("Reely's own rules"),
    Provider.LOCAL_LLM: tr("A small model on this computer"),
    Provider.OPENAI: tr("A server like OpenAI's, or Ollama"),
    Provider.ANTHROPIC: tr("Anthropic's server"),
}
_SERVER_NOTE = tr(
    "A language model reads what is said, and names sentences. Reely checks them and cuts by itself; where "
    "the server cannot be asked, Reely's own rules judge."
)
NOTES = {
    Provider.LOCAL: tr("Nothing leaves this computer."),
    Provider.LOCAL_LLM: tr(
        "A model reads the best stretches that Reely's own rules find. Nothing leaves this computer."
    ),
    Provider.OPENAI: _SERVER_NOTE,
    Provider.ANTHROPIC: _SERVER_NOTE,
}
FOLDER = tr("&Folder of the model")
FOLDER_NOTE = tr(
    "An instruct model in the form of CTranslate2, with its tokenizer.json. The guide to providers tells how "
    "to make one."
)
ADDRESS = tr("&Address of the server")
ADDRESS_NOTE = tr(
    "On this computer: Ollama at http://127.0.0.1:11434/v1, LM Studio at http://127.0.0.1:1234/v1"
)
MODEL = tr("&Model")
MODEL_MISSING = tr("Without the name of a model nobody can be asked.")
_MODELS = tr("There are: {models}")
KEY = tr("&Key")
KEEP_KEY = tr("&Try and keep it")
FORGET_KEY = tr("F&orget the key")
KEY_TRIED = tr("One moment…")
_KEY_KEPT = tr("A key for {host} lies in the keychain of this system.")
_NO_KEY = tr("There is no key for {host}.")
CONSENT = tr("&Send what is said in a video")
_CONSENT = tr("&Send what is said in a video to {host}")
CONSENT_NOTE = tr(
    "Without this nothing is sent. What is sent are the words and how long each sentence lasts, when hooks "
    "are looked for: no sound, no picture, no name."
)
STAYS_HERE = tr("This server is on this computer, so nothing leaves it.")
SHOW_SENT = tr("Show what was s&ent")


def models(names: tuple[str, ...]) -> str:
    """Name the models that a key opens."""
    return _MODELS.format(models=", ".join(names))


def key(host: str, *, is_kept: bool) -> str:
    """Say whether there is a key for a host."""
    return (_KEY_KEPT if is_kept else _NO_KEY).format(host=host)


def consent(host: str) -> str:
    """Ask for the consent to send something to a host; an & in its name is none of a letter."""
    return _CONSENT.format(host=host.replace("&", "&&"))
