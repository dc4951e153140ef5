"""A template names clips so that every system takes the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.name_template import (
    DEFAULT_TEMPLATE,
    LONGEST_NAME_BYTES,
    Field,
    NameTemplateError,
    check_template,
    filled,
)

VALUES = {
    Field.VIDEO: "talk",
    Field.CLIP: "The hook",
    Field.NUMBER: "3",
    Field.PRESET: "TikTok",
    Field.DATE: "2026-11-26",
}


@pytest.mark.parametrize(
    ("template", "name"),
    [
        (DEFAULT_TEMPLATE, "talk-The hook TikTok"),
        ("{date} {video} {number}", "2026-11-26 talk 3"),
        ("Clip {number} ({preset})", "Clip 3 (TikTok)"),
        ("plain", "plain"),
        ("ends in a dot. .", "ends in a dot"),
    ],
)
def test_fields_are_filled_in(template: str, name: str) -> None:
    check_template(template)

    assert filled(template, VALUES) == name


@pytest.mark.parametrize(
    ("template", "name"),
    [
        (DEFAULT_TEMPLATE, "talk"),
        ("{preset} - {video}", "talk"),
        ("{video} ({preset}) [{clip}] end", "talk end"),
        ("{clip}{preset}", "clip"),
    ],
)
def test_an_empty_field_goes_with_what_parts_it(template: str, name: str) -> None:
    assert filled(template, {Field.VIDEO: "talk"}) == name


@pytest.mark.parametrize(
    "template",
    [
        *("", " ", ".", "{author}", "{video", "video}", "{}", "{{video}}"),
        *("a/b", "a:b", "what?", "a\tb", ".hidden", " begins", "x" * 121),
    ],
)
def test_what_names_no_clip_is_refused_with_a_reason(template: str) -> None:
    with pytest.raises(NameTemplateError) as refused:
        check_template(template)

    assert refused.value.code == "RLY-NAME-TEMPLATE"
    assert refused.value.message
    assert refused.value.hint


@given(st.text(max_size=400), st.text(max_size=200))
def test_whatever_is_filled_in_every_system_takes_the_name(video: str, clip: str) -> None:
    name = filled(DEFAULT_TEMPLATE, {Field.VIDEO: video, Field.CLIP: clip})

    assert name
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert not name.endswith((" ", "."))
    assert len(name.encode()) <= LONGEST_NAME_BYTES


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9", "aux.wav"])
def test_no_clip_is_called_like_a_device(name: str) -> None:
    assert filled("{clip}", {Field.CLIP: name}) == f"{name}_"
