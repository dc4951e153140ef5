"""What is remembered of sessions: never what was forgotten, and nothing while nobody could be told."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from server.session_memory import (
    DEAF_AFTER_SECONDS,
    KEPT_SECONDS,
    MOST_ACCOUNTS,
    Asking,
    LiveSession,
    SessionMemory,
)

ADA, GRACE, TOKEN, OTHER_TOKEN = (UUID(int=number) for number in range(1, 5))
LATER = datetime(2027, 1, 1, tzinfo=UTC)
LIVE = LiveSession("user", is_verified=True, ends_at=LATER)
STAFF = LiveSession("support", is_verified=True, ends_at=LATER)


def hearing(at: float = 0.0) -> SessionMemory:
    memory = SessionMemory()
    memory.hear(at=at)
    return memory


def keep(memory: SessionMemory, user_id: UUID = ADA, *, at: float = 0.0) -> None:
    memory.keep(user_id, TOKEN, LIVE, asking=memory.ask(), at=at)


def test_what_was_kept_is_recalled_for_its_token_alone() -> None:
    memory = hearing()
    keep(memory)

    assert memory.recall(ADA, TOKEN, at=1.0) == LIVE
    assert memory.recall(ADA, OTHER_TOKEN, at=1.0) is None
    assert memory.recall(GRACE, TOKEN, at=1.0) is None
    assert memory.recalled == 1


def test_one_that_never_heard_anything_keeps_nothing() -> None:
    memory = SessionMemory()
    keep(memory)

    memory.hear(at=0.0)

    assert memory.recall(ADA, TOKEN, at=0.0) is None


def test_silence_makes_deaf_and_what_was_before_it_is_gone() -> None:
    memory = hearing()
    keep(memory)

    in_silence = memory.recall(ADA, TOKEN, at=DEAF_AFTER_SECONDS)
    memory.hear(at=DEAF_AFTER_SECONDS)

    assert in_silence is None
    assert memory.recall(ADA, TOKEN, at=DEAF_AFTER_SECONDS) is None


def test_forgetting_an_account_leaves_the_others() -> None:
    memory = hearing()
    keep(memory)
    keep(memory, GRACE)

    memory.forget(ADA)

    assert memory.recall(ADA, TOKEN, at=0.0) is None
    assert memory.recall(GRACE, TOKEN, at=0.0) == LIVE


def test_an_answer_from_before_something_was_forgotten_is_not_kept() -> None:
    memory = hearing()
    asking = memory.ask()

    memory.forget(ADA)
    memory.keep(ADA, TOKEN, LIVE, asking=asking, at=0.0)

    assert memory.recall(ADA, TOKEN, at=0.0) is None


def test_an_answer_from_before_one_was_deaf_is_not_kept() -> None:
    memory = hearing()
    asking = memory.ask()

    memory.go_deaf()
    memory.hear(at=0.0)
    memory.keep(ADA, TOKEN, LIVE, asking=asking, at=0.0)

    assert memory.recall(ADA, TOKEN, at=0.0) is None


def test_nothing_is_remembered_for_longer_than_a_minute() -> None:
    memory = hearing()
    keep(memory)

    for second in range(int(KEPT_SECONDS) + 1):
        memory.hear(at=float(second))

    assert memory.recall(ADA, TOKEN, at=KEPT_SECONDS) is None


def test_the_accounts_that_were_asked_for_longest_ago_make_room() -> None:
    memory = hearing()
    accounts = [UUID(int=number) for number in range(MOST_ACCOUNTS + 1)]

    for user_id in accounts:
        keep(memory, user_id)

    kept = [user_id for user_id in accounts if memory.recall(user_id, TOKEN, at=0.0)]
    assert kept == accounts[1:]


def test_the_tokens_of_one_account_are_bounded() -> None:
    memory = hearing()
    tokens = [UUID(int=number) for number in range(1000)]

    for token_id in tokens:
        memory.keep(ADA, token_id, LIVE, asking=memory.ask(), at=0.0)

    kept = [token_id for token_id in tokens if memory.recall(ADA, token_id, at=0.0)]
    assert kept == tokens[-len(kept) :]
    assert 20 <= len(kept) < 100


class Truth(RuleBasedStateMachine):
    """A database and who asks it: what is recalled was true after all that was heard of until now.

    A change is told of at once or later, as a notification is; a question is answered with what was true
    at some moment between its begin and its end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.memory = hearing()
        self.now = 0.0
        self.version = 0
        self.heard = 0
        self.silent_from: float | None = None
        self.asked: list[tuple[Asking, int]] = []

    @rule()
    def change(self) -> None:
        self.version += 1

    @rule()
    def tell(self) -> None:
        if self.silent_from is None:
            self.memory.forget(ADA)
            self.heard = self.version

    @rule()
    def ask(self) -> None:
        self.asked.append((self.memory.ask(), self.version))

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        if not self.asked:
            return
        asking, least = self.asked.pop(data.draw(st.integers(0, len(self.asked) - 1)))
        version = data.draw(st.integers(least, self.version))
        found = LiveSession(str(version), is_verified=True, ends_at=LATER)
        self.memory.keep(ADA, TOKEN, found, asking=asking, at=self.now)

    @rule(seconds=st.sampled_from([0.5, 1.0, 4.0]))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        if self.silent_from is None and seconds < DEAF_AFTER_SECONDS:
            self.memory.hear(at=self.now)
        elif self.silent_from is None:
            self.silent_from = self.now - seconds

    @rule()
    def lose(self) -> None:
        self.silent_from = self.now if self.silent_from is None else self.silent_from

    @rule()
    def listen_again(self) -> None:
        if self.silent_from is not None:
            self.memory.go_deaf()
            self.memory.hear(at=self.now)
            self.silent_from = None
            self.heard = self.version

    @invariant()
    def what_is_recalled_is_as_new_as_what_was_heard(self) -> None:
        found = self.memory.recall(ADA, TOKEN, at=self.now)
        assert found is None or int(found.role) >= self.heard

    @invariant()
    def nothing_is_recalled_in_a_long_silence(self) -> None:
        if self.silent_from is not None and self.now - self.silent_from >= DEAF_AFTER_SECONDS:
            assert self.memory.recall(ADA, TOKEN, at=self.now) is None


TestTruth = Truth.TestCase
TestTruth.settings = hypothesis_settings(max_examples=200, stateful_step_count=30, deadline=None)
