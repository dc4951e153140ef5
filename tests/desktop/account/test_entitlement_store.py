"""What is held is found again; a file that is gone or damaged holds nothing, and never fails a reader."""

import hashlib
import json
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.entitlement_file import (
    Account,
    Contents,
    Held,
    Server,
    from_json,
    to_json,
)
from reely_desktop.account.entitlement_store import FILE_NAME, EntitlementStore
from reely_desktop.account.errors import AccountError, EntitlementError
from reely_desktop.account.pinned_keys import Keys, PublicKey
from reely_desktop.account.trusted_time import TrustedTime
from reely_desktop.host.files import write_whole
from tests.support.signed_entitlements import KEYS, NOON, SERVER, USER, claims_made, signed

ACCOUNT = Account(SERVER, USER)
OTHER_USER = Account(SERVER, UUID(int=2))
OTHER_SERVER = Account("http://127.0.0.1:8484", USER)
HELD = Held(KEYS, TrustedTime.heard(NOON, NOON), signed(claims_made()))
CONTENTS = Contents().holding(ACCOUNT, HELD)
WHOLE = to_json(CONTENTS)

INSTANTS = st.datetimes(timezones=st.just(UTC))
SERVERS = st.builds(
    Server,
    keys=st.none()
    | st.builds(
        Keys,
        st.text(),
        st.builds(PublicKey, st.text(), st.binary(min_size=32, max_size=32)).map(
            lambda key: (key,)
        ),
    ),
    time=st.builds(TrustedTime.heard, INSTANTS, INSTANTS),
    documents=st.dictionaries(st.uuids(), st.text(), max_size=2),
)


def store_in(
    folder: Path, lock: "AbstractContextManager[object] | None" = None
) -> EntitlementStore:
    return EntitlementStore(
        folder / FILE_NAME, write=write_whole, lock=lambda: lock or nullcontext()
    )


@given(st.builds(Contents, st.dictionaries(st.text(), SERVERS, max_size=2)))
def test_what_is_written_is_read_again(contents: Contents) -> None:
    assert from_json(to_json(contents), name="the file") == contents


def test_what_is_kept_is_held_in_the_next_run(tmp_path: Path) -> None:
    kept = store_in(tmp_path / "new").change(ACCOUNT, lambda _: HELD)

    assert kept == store_in(tmp_path / "new").held(ACCOUNT) == HELD


def test_accounts_of_a_server_share_its_keys_and_its_time_and_no_document(tmp_path: Path) -> None:
    store = store_in(tmp_path)

    store.change(ACCOUNT, lambda _: HELD)
    store.change(OTHER_USER, lambda held: replace(held, document="another"))

    assert store.held(ACCOUNT) == HELD
    assert store.held(OTHER_USER) == replace(HELD, document="another")
    assert store.held(OTHER_SERVER) == Held()


def test_a_document_that_is_let_go_leaves_keys_time_and_the_others(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.change(ACCOUNT, lambda _: HELD)
    store.change(OTHER_USER, lambda held: replace(held, document="another"))

    store.change(ACCOUNT, lambda held: replace(held, document=None))

    assert store.held(ACCOUNT) == replace(HELD, document=None)
    assert store.held(OTHER_USER).document == "another"


def test_a_change_begins_with_what_another_program_has_written(tmp_path: Path) -> None:
    window, terminal = (store_in(tmp_path, FileLock(tmp_path / "lock")) for _ in range(2))
    window.change(ACCOUNT, lambda _: HELD)

    terminal.change(ACCOUNT, lambda held: replace(held, document="newer"))
    window.change(ACCOUNT, lambda held: replace(held, time=held.time.heard(NOON, NOON)))

    assert terminal.held(ACCOUNT).document == "newer"


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    store = store_in(tmp_path)

    store.change(ACCOUNT, lambda held: held)

    assert not (tmp_path / FILE_NAME).exists()


@given(st.data())
def test_a_file_that_is_cut_off_or_damaged_anywhere_holds_all_or_nothing(
    data: st.DataObject,
) -> None:
    place = data.draw(st.integers(0, len(WHOLE) - 1))
    damage = data.draw(st.binary(max_size=3))

    found = [from_json(WHOLE[:place] + damage, name="the file")]
    try:
        found.append(from_json(WHOLE[:place] + damage + WHOLE[place + 1 :], name="the file"))
    except EntitlementError as refused:
        assert refused.code == "RLY-ENTITLEMENTS-NEWER"  # noqa: PT017 - the number of its version

    assert all(contents in [CONTENTS, Contents()] for contents in found)


def changed(**fields: Any) -> bytes:  # noqa: ANN401
    """Return the file with other fields, and the checksum that is right for them."""
    told = json.loads(WHOLE) | fields
    servers = json.dumps(told["servers"], sort_keys=True, separators=(",", ":"))
    checksum = {"sha256": hashlib.sha256(servers.encode()).hexdigest()}
    return json.dumps(told | checksum | fields).encode()


def changed_server(**fields: Any) -> bytes:  # noqa: ANN401
    return changed(servers=[json.loads(WHOLE)["servers"][0] | fields])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b"<html>",
        b"[]",
        b"null",
        b"1",
        b'"kind"',
        b"[" * 100_000,
        b"\xff\xfe{}",
        b'{"kind": "reely-entitlements"}',
        changed(kind="reely-project"),
        changed(sha256="0" * 64),
        changed(sha256=None),
        changed(version=0),
        changed(version="1"),
        changed(version=True),
        changed(servers=None),
        changed(servers=[1]),
        changed_server(server=None),
        changed_server(keys={"keys": []}),
        changed_server(keys=[]),
        changed_server(issuer=None),
        changed_server(high_water="2026-11-25"),
        changed_server(high_water="soon"),
        changed_server(high_water=1),
        changed_server(ahead_us=None),
        changed_server(ahead_us=1.5),
        changed_server(ahead_us=10**30),
        changed_server(ahead_us=10**18),
        changed_server(accounts=None),
        changed_server(accounts=[{"user_id": "me", "entitlement": "x"}]),
        changed_server(accounts=[{"user_id": str(USER), "entitlement": None}]),
    ],
    ids=lambda content: repr(content[-40:]),
)
def test_a_file_that_is_none_holds_nothing_and_is_written_over(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    store = store_in(tmp_path)

    assert store.held(ACCOUNT) == Held()
    assert store.change(ACCOUNT, lambda _: HELD) == store.held(ACCOUNT) == HELD


def test_fields_of_later_versions_are_ignored(tmp_path: Path) -> None:
    for content in (changed(mood="fine"), changed_server(mood="fine")):
        (tmp_path / FILE_NAME).write_bytes(content)

        assert store_in(tmp_path).held(ACCOUNT) == HELD


def test_a_file_of_a_later_version_holds_nothing_and_is_left_alone(tmp_path: Path) -> None:
    later = changed(version=2)
    (tmp_path / FILE_NAME).write_bytes(later)
    store = store_in(tmp_path)

    with pytest.raises(EntitlementError) as refused:
        store.change(ACCOUNT, lambda _: HELD)

    assert refused.value.code == "RLY-ENTITLEMENTS-NEWER"
    assert store.held(ACCOUNT) == Held()
    assert (tmp_path / FILE_NAME).read_bytes() == later


def test_a_file_that_cannot_be_read_holds_nothing_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()  # root may read every file, but no folder as one
    store = store_in(tmp_path)

    with pytest.raises(AccountError) as refused:
        store.change(ACCOUNT, lambda _: HELD)

    assert refused.value.code == "RLY-ACCOUNT-UNWRITABLE"
    assert store.held(ACCOUNT) == Held()


def test_what_cannot_be_kept_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    def full(_file: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    store_in(tmp_path).change(ACCOUNT, lambda _: HELD)
    store = EntitlementStore(tmp_path / FILE_NAME, write=full, lock=nullcontext)

    with pytest.raises(AccountError) as refused:
        store.change(ACCOUNT, lambda held: replace(held, document="newer"))

    assert refused.value.code == "RLY-ACCOUNT-UNWRITABLE"
    assert store.held(ACCOUNT) == HELD
