"""What is said of language models that judge hooks, to be retold. PURE.

The forms of the sentences, word for word; see `retelling`.
"""

from reely_desktop.ui.language import sentence

SENTENCES = (
    sentence("no key for {provider} is kept"),
    sentence("no model of {provider} is chosen"),
    sentence("that is no key: it is empty, too long, or holds what keys do not"),
    sentence(
        "{provider} would be sent the transcript, all that is said in the video, to {host}, and you "
        "have not agreed to that"
    ),
    sentence("what is sent cannot be written down in {folder} ({why})"),
    sentence("the instruct model gave up ({why})"),
    sentence("the instruct model in {folder} cannot be used ({why})"),
    sentence("the model at {host} was given only {count} tokens of about {total}"),
    sentence("what answers at {host} is no such provider"),
    sentence("what answers at {host} is no such provider ({why})"),
    sentence("{host} answered more than any answer holds"),
    sentence("{host} cannot be reached ({why})"),
    sentence("{host} does not do what it was asked (it answered {status})"),
    sentence("{host} does not take the key (it answered {status})"),
    sentence("{host} has trouble, or was asked too often (it answered {status})"),
    sentence("{host} took longer than {seconds} s to answer"),
    # what to do
    sentence(
        "agree with `reely providers agree {provider}`, or leave out --provider to have it judged on "
        "this machine"
    ),
    sentence("check the address and the name of the model in the settings"),
    sentence("check the address in the settings"),
    sentence("check the connection and the address, and that the server runs"),
    sentence("choose a smaller one in the setting instruct_model"),
    sentence("copy it anew from the provider's page, all of it and nothing else"),
    sentence("give it a longer context; in Ollama that is OLLAMA_CONTEXT_LENGTH"),
    sentence("give it another one with `reely providers key`"),
    sentence("give it with `reely providers key {provider}`"),
    sentence("name one with `reely settings set {provider}_model NAME`"),
    sentence("name the folder of one with `reely settings set instruct_model FOLDER`"),
    sentence("the guide to providers tells how to make one: docs/how-to/use-a-provider.md"),
    sentence("try again later, and look whether the account there has credit"),
    sentence("try again later, or choose a smaller model"),
    sentence("there is no instruct model on this machine"),
    sentence("its answer is no JSON"),
    sentence("its answer is no object"),
    sentence("there is no choice in its answer"),
    sentence("there is no content in its answer"),
    sentence("what it chose is no text"),
    sentence("it is no model that writes text"),
    sentence("it has no word for yes or no"),
    # of a search
    sentence("a language model chose it"),
    sentence("{provider} could not be asked, so this machine judged: {why}; {more}"),
    sentence("{provider} named nothing that can be used, so this machine judged"),
    sentence("the transcript was sent to {host}; what was sent is kept in {folder}"),
    sentence("{host} answered nothing usable about {count} of {parts} parts"),
)
