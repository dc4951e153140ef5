"""What somebody wants of the keys is read as it was written; keys have one way of being written."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from reely_desktop.app.key_names import MODIFIERS, Refusal, canonical, pressed_alike, refusal
from reely_desktop.app.keymap import Keymap, KeymapError, keymap_from_text, text_of_keymap

PLAIN = [
    "A",
    "Z",
    "7",
    "/",
    "\\",
    ",",
    "+",
    "?",
    "Space",
    "Del",
    "PgUp",
    "F5",
    "Media Play",
    "Home",
]
keys = st.builds(
    lambda modifiers, key: "+".join([*(m for m in MODIFIERS if m in modifiers), key]),
    st.sets(st.sampled_from(MODIFIERS)),
    st.sampled_from(PLAIN),
)
names = st.text("abcdefghij-", min_size=1, max_size=12)
keymaps = st.builds(
    lambda preset, changes: Keymap(preset, tuple(sorted(changes.items()))),
    st.sampled_from(["reely", "premiere", "one of tomorrow"]),
    st.dictionaries(names, st.lists(keys, unique=True, max_size=3).map(tuple), max_size=5),
)


@given(keymaps, keymaps)
def test_what_is_written_is_read_again_also_over_another_file(
    keymap: Keymap, before: Keymap
) -> None:
    anew = text_of_keymap(keymap)
    over = text_of_keymap(keymap, over=text_of_keymap(before))

    assert keymap_from_text(anew, name="keys.toml") == keymap
    assert keymap_from_text(over, name="keys.toml") == keymap


def test_comments_and_what_is_not_known_stay() -> None:
    text = '# mine\nfuture = 3\npreset = "resolve"\n\n[keys]\n# by hand\nsplit = ["S"] # here\n'
    keymap = Keymap("resolve", (("play", ("P",)), ("split", ("S",))))

    written = text_of_keymap(keymap, over=text)

    assert written.startswith(text.rstrip("\n"))
    assert tomllib.loads(written)["future"] == 3


@given(keys)
def test_keys_are_written_as_qt_writes_them(key: str) -> None:
    portable = QKeySequence.SequenceFormat.PortableText

    assert canonical(key) == key
    assert QKeySequence(key).toString(portable) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("shift+ctrl+z", "Ctrl+Shift+Z"),
        (" ctrl + k ", "Ctrl+K"),
        ("DEL", "Del"),
        ("pgup", "PgUp"),
        ("+", "+"),
        ("ctrl++", "Ctrl++"),
        ("é", "É"),
        ("Hyper+A", None),
        ("Ctrl+Ctrl+A", None),
        ("Ctrl", None),
        ("Ctrl+K, Ctrl+S", None),
        ("", None),
        ("Ctrl+", None),
    ],
)
def test_a_key_may_be_typed_in_any_case_and_order(typed: str, key: str | None) -> None:
    assert canonical(typed) == key


def test_one_press_has_one_form() -> None:
    assert pressed_alike("Shift+[") == pressed_alike("{")
    assert pressed_alike("Shift+/") == pressed_alike("?") == pressed_alike("Shift+?")
    assert pressed_alike("Ctrl+Shift+/") == pressed_alike("Ctrl+?")
    assert pressed_alike("Shift+M") != pressed_alike("M")
    assert pressed_alike("+") == "+"


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("Tab", Refusal.FOCUS),
        ("Shift+Tab", Refusal.FOCUS),
        ("Return", Refusal.ANSWER),
        ("Esc", Refusal.ANSWER),
        ("Ctrl+V", Refusal.EDITING),
        ("Alt+F", Refusal.MENU),
        ("Alt+F4", Refusal.SYSTEM),
        ("Ctrl+Nonsense", Refusal.UNKNOWN),
        ("Alt+X", None),
        ("S", None),
    ],
)
def test_keys_that_are_needed_elsewhere_are_refused(key: str, why: Refusal | None) -> None:
    assert refusal(key, menu_letters=frozenset("F")) is why


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[", "Invalid"),
        ("preset = 3", "preset"),
        ("keys = 3", "keys is not a table"),
        ('[keys]\nsplit = "S"', "split has no list"),
        ("[keys]\nsplit = [3]", "split has no list"),
        ('[keys]\nsplit = ["Shift+Ctrl+"]', "split has 'Shift\\+Ctrl\\+', which is no key"),
    ],
)
def test_a_damaged_file_is_told_with_its_name_and_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(KeymapError, match=r"mine\.toml") as caught:
        keymap_from_text(text, name="mine.toml")

    assert caught.value.code == "RLY-KEYS-DAMAGED"
    assert caught.match(told)
