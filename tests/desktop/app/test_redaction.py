"""No secret and no name of the person is left in a text that may be handed on, wherever it stood."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.redaction import Person, redact

ADA = Person(home="/home/ada", user="ada", machine="lovelace")
LETTERS = string.ascii_letters + string.digits
runs = st.text(LETTERS, min_size=20, max_size=60)
words = st.sampled_from(
    [
        "export failed",
        "RLY-DISK-FULL",
        "frame 12 of 300",
        "ffmpeg 7.0.2",
        "00:01:23:06",
        "(user)",
        "=",
    ]
)
SECRETS = {
    "JWT": st.builds("eyJ{}.eyJ{}.{}".format, runs, runs, runs),
    "API key": st.builds("{}{}".format, st.sampled_from(["sk-", "sk-ant-", "ghp_", "hf_"]), runs),
    "named": st.builds(
        "{}{}{}".format,
        st.sampled_from(["password", "api_key", "X-Api-Key", "access_token", "CLIENT_SECRET"]),
        st.sampled_from(["=", ": ", '="', '": "']),
        runs,
    ),
    "header": st.builds("Authorization: {} {}".format, st.sampled_from(["Bearer", "Basic"]), runs),
    "in a URL": st.builds("https://{}:{}@example.org/x".format, runs, runs),
    "e-mail": st.builds("{}@{}.example".format, runs, runs),
    "long run": st.builds("{}4x{}".format, runs, runs),
}


def bare(secret: str) -> list[str]:
    """Return the parts of a made secret that nobody else may read."""
    parts = secret.replace("@", " ").replace(":", " ").replace(".", " ").replace("/", " ")
    return [part.strip("\"'=") for part in parts.replace("=", " ").split() if len(part) >= 20]


@pytest.mark.parametrize("kind", SECRETS)
@given(st.data())
def test_a_secret_is_gone_wherever_it_stands(kind: str, data: st.DataObject) -> None:
    secret = data.draw(SECRETS[kind])
    before, after = data.draw(words), data.draw(words)
    text = f"{before} {secret}\n{after}"

    redacted = redact(text, ADA)

    for part in bare(secret):
        assert part not in redacted


@given(st.lists(st.one_of(words, *SECRETS.values(), st.text(max_size=30)), max_size=6))
def test_redacting_twice_is_redacting_once(parts: list[str]) -> None:
    once = redact("\n".join(parts), ADA)

    assert redact(once, ADA) == once


@pytest.mark.parametrize(
    ("home", "written"),
    [
        ("/home/ada", "/home/ada/Videos/talk.mp4"),
        ("/home/ada", "file:///home/ada/Videos/talk.mp4"),
        ("/Users/ada", "/Users/ada/Videos/talk.mp4"),
        (r"C:\Users\ada", r"C:\Users\ada\Videos\talk.mp4"),
        (r"C:\Users\ada", "c:/users/ADA/Videos/talk.mp4"),
        (r"C:\Users\ada", r"'C:\\Users\\ada\\Videos\\talk.mp4'"),
        (r"D:\People\ada", r"D:\People\ada\Videos\talk.mp4"),
        ("/srv/people/ada", "/srv/people/ada/Videos/talk.mp4"),
        ("/srv/people/ada", "/home/grace/Videos/talk.mp4"),
    ],
)
def test_a_home_folder_is_a_tilde(home: str, written: str) -> None:
    redacted = redact(f"open {written}", Person(home=home, user="ada"))

    assert "talk.mp4" in redacted
    assert "~" in redacted
    for name in ("ada", "grace", "people"):
        assert name not in redacted.lower()


def test_another_folder_that_begins_alike_is_not_the_home() -> None:
    assert redact("/srv/ada-backup/talk.mp4", Person(home="/srv/ada")) == "/srv/ada-backup/talk.mp4"


def test_the_names_of_person_and_machine_go_where_they_stand_by_themselves() -> None:
    text = "ada on LOVELACE: /media/ada/disk, /run/media/ada/x; Canada stays"

    assert redact(text, ADA) == (
        "(user) on (machine): /media/(user)/disk, /run/media/(user)/x; Canada stays"
    )


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("from 192.168.0.17 to 127.0.0.1", "from (address) to 127.0.0.1"),
        ("at fe80::1ff:fe23:4567:890a", "at (address)"),
        ("at ::1 and 00:1a:2b:3c:4d:5e", "at ::1 and (address)"),
        ("key AKIAIOSFODNN7EXAMPLE", "key (secret)"),
        ("?token=abc&x=1", "?token=(secret)&x=1"),
        ("password: hunter2", "password: (secret)"),
        ('{"api_key": "abc"}', '{"api_key": "(secret)"}'),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nx",
            "(secret)\nx",
        ),
    ],
)
def test_addresses_and_keys_go(text: str, redacted: str) -> None:
    assert redact(text, ADA) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-26 05:12:00,123 INFO reely_desktop.app.jobs: job failed: RLY-DISK-FULL",
        "PySide6_Essentials 6.11.0, av 18.1.0, Linux-6.1.0-x86_64-with-glibc2.36",
        "frame at 0:01:23.500 (00:01:23:06), 30000/1001 frames a second",
        'File "reely_desktop/app/jobs.py", line 251, in _outcome_of',
        "--enable-libx264 --enable-gpl std::vector",
        "the token bucket, a secret garden",
    ],
)
def test_what_helps_stays(text: str) -> None:
    assert redact(text, ADA) == text
