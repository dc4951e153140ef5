"""How a small instruct model expects to be spoken to, by the marks that its vocabulary has. PURE.

Models are told apart by them, since the templates that come with models are programs (Jinja), and not run.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatForm:
    """What stands around a question, with the mark that tells it, "" for a model without any."""

    mark: str
    before: str
    after: str

    def around(self, question: str) -> str:
        """Return the text that a model answers."""
        return f"{self.before}{question}{self.after}"


_FORMS = (
    ChatForm("<|im_start|>", "<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"),
    ChatForm(
        "<|start_header_id|>",
        "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n",
        "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
    ),
    ChatForm(
        "<start_of_turn>",
        "<bos><start_of_turn>user\n",
        "<end_of_turn>\n<start_of_turn>model\n",
    ),
    ChatForm("<|assistant|>", "<|user|>\n", "<|end|>\n<|assistant|>\n"),
    ChatForm("[INST]", "<s>[INST] ", " [/INST]"),
)
_WITHOUT = ChatForm("", "", "\nAnswer:")


def chat_form(has: Callable[[str], bool]) -> ChatForm:
    """Return the form for a model whose vocabulary has the marks that `has` tells."""
    return next((form for form in _FORMS if has(form.mark)), _WITHOUT)
