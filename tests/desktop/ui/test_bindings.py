"""No press of keys belongs to two commands, whatever somebody wants; what is given back is there again."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.key_names import Refusal, canonical, pressed_alike, refusal
from reely_desktop.app.keymap import Keymap
from reely_desktop.ui.bindings import (
    Free,
    Held,
    Refused,
    Taken,
    bindings,
    judge,
    reset,
    reset_all,
    with_key,
    with_preset,
    without_key,
)
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.key_presets import PRESETS

NAMES = [command.name for command in COMMANDS]
EVERY_KEY = sorted(
    {key for command in COMMANDS for key in command.keys}
    | {key for preset in PRESETS for keys in preset.keys.values() for key in keys}
    | {"Tab", "Esc", "Ctrl+V", "Alt+F", "F7", "{", "Shift+["}
)
commands = st.sampled_from(NAMES)
keys = st.sampled_from(EVERY_KEY)
presets = st.sampled_from([preset.name for preset in PRESETS])
keymaps = st.builds(
    lambda preset, changes: Keymap(preset, tuple(sorted(changes.items()))),
    presets,
    st.dictionaries(
        st.sampled_from([*NAMES, "one of tomorrow"]),
        st.lists(keys, unique=True, max_size=3).map(tuple),
        max_size=6,
    ),
)


@given(keymaps)
def test_no_press_of_keys_belongs_to_two_commands(keymap: Keymap) -> None:
    forms = [pressed_alike(key) for key in chain.from_iterable(bindings(keymap).values())]

    assert len(set(forms)) == len(forms)


@given(keymaps, commands, keys)
def test_a_key_that_is_given_is_had_and_only_its_former_owner_loses_it(
    keymap: Keymap, command: str, key: str
) -> None:
    before = bindings(keymap)
    verdict = judge(keymap, command, key)

    after = bindings(with_key(keymap, command, key))

    if isinstance(verdict, Refused | Held):
        assert after == before
        return
    assert key in after[command]
    for name in NAMES:
        kept = tuple(k for k in before[name] if pressed_alike(k) != pressed_alike(key))
        if name != command:
            assert after[name] == kept
        else:  # last, or where the preset has it
            assert sorted(after[name]) == sorted((*kept, key))


def test_a_key_of_the_preset_s_that_is_given_back_is_where_it_was() -> None:
    taken = Keymap("resolve", (("sample", ("Ctrl+I",)),))

    assert with_key(taken, "open", "Ctrl+I") == Keymap("resolve")


@given(keymaps, commands)
def test_a_key_that_is_taken_away_is_gone(keymap: Keymap, command: str) -> None:
    for key in bindings(keymap)[command]:
        assert key not in bindings(without_key(keymap, command, key))[command]


@given(presets, commands, keys)
def test_a_key_given_and_taken_away_leaves_no_trace(preset: str, command: str, key: str) -> None:
    keymap = Keymap(preset)
    if isinstance(judge(keymap, command, key), Free | Taken):
        assert without_key(with_key(keymap, command, key), command, key) == keymap


@given(keymaps)
def test_reset_all_is_the_preset_again_and_leaves_what_is_not_known(keymap: Keymap) -> None:
    plain = reset_all(keymap)

    assert bindings(plain) == bindings(Keymap(keymap.preset))
    assert plain.of("one of tomorrow") == keymap.of("one of tomorrow")


@given(keymaps, commands)
def test_reset_takes_no_key_from_an_own_change(keymap: Keymap, command: str) -> None:
    after = bindings(reset(keymap, command))

    for name, _ in keymap.changes:
        if name in NAMES and name != command:
            assert set(bindings(keymap)[name]) <= set(after[name])


@given(keymaps, presets)
def test_own_changes_stay_on_top_of_another_preset(keymap: Keymap, preset: str) -> None:
    changed = {name for name, _ in keymap.changes} & set(NAMES)

    before, after = bindings(keymap), bindings(with_preset(keymap, preset))

    assert {name: before[name] for name in changed} == {name: after[name] for name in changed}


def test_reelys_own_keys_are_those_of_the_table() -> None:
    assert dict(bindings(Keymap())) == {command.name: command.keys for command in COMMANDS}
    assert bindings(Keymap("a preset of tomorrow")) == bindings(Keymap())


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_gives_all_it_names_and_names_only_commands_and_keys_that_can_be(
    preset: object,
) -> None:
    (found,) = [one for one in PRESETS if one is preset]
    given_keys = bindings(Keymap(found.name))

    for command, wanted in found.keys.items():
        assert given_keys[command] == wanted
        for key in wanted:
            assert canonical(key) == key
            assert refusal(key) in {None, Refusal.EDITING}


def test_what_a_preset_does_not_name_keeps_its_key_where_that_is_free() -> None:
    premiere = bindings(Keymap("premiere"))

    assert premiere["restore"] == ("R",)
    assert premiere["export-all"] == ()  # Ctrl+Shift+E saves the frame there


def test_a_taken_key_names_who_has_it_and_a_refused_one_says_why() -> None:
    assert judge(Keymap(), "play", "S") == Taken("split")
    assert judge(Keymap(), "play", "Shift+/") == Taken("keys")  # which is "?", on most keyboards
    assert judge(Keymap(), "play", "Alt+E") == Refused(Refusal.MENU)
    assert judge(Keymap(), "play", "Ctrl+Z") == Refused(Refusal.EDITING)
    assert judge(Keymap(), "undo", "Ctrl+Z") == Held()
    assert judge(Keymap(), "play", "F7") == Free()
