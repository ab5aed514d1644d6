"""The loop: what is shown after which change, and when the index is made."""

import pytest

from annotated_dossier.publishing.pagefind import SearchError
from annotated_dossier.serving import follow as loop
from annotated_dossier.serving.follow import follow
from annotated_dossier.serving.live import Live, Made
from annotated_dossier.serving.notices import failure


class Memory(dict):
    """A site in memory."""

    def read(self, path):
        return self.get(path)


class Indexing:
    """An index that is done when it is asked for the second time."""

    def __init__(self, site):
        self.site, self.asked, self.is_stopped = site, 0, False

    def result(self):
        self.asked += 1
        if "broken" in self.site:
            raise SearchError("no words")
        return Memory(index=self.site["page"]) if self.asked > 1 else None

    def stop(self):
        self.is_stopped = True


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(loop, "SECONDS_UNTIL_INDEXED", 0)


def run(changes, made, completed=None):
    """What was shown at the end of each turn, and the indexes that were begun."""
    live, states, begun = Live(), [], []
    answers = iter(made)

    def rebuild():
        assert live.shown.is_building
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def start_index(site):
        begun.append(Indexing(site))
        return begun[-1]

    def turns():
        for is_changed in changes:
            yield is_changed
            states.append(live.shown)

    follow(live, turns(), rebuild, lambda: completed or Made(live.shown.site), start_index)
    return states, begun


@pytest.mark.long
def test_a_site_is_shown_then_searched():
    site = Memory(page=b"one")
    states, begun = run([True, False, False, False, False], [Made(site)])
    assert [state.site for state in states] == [site] * 5
    assert [bool(state.indexes) for state in states] == [False, False, False, True, True]
    assert len(begun) == 1 and states[-1].indexes[0].read("index") == b"one"


def test_before_it_is_indexed_a_site_gets_what_was_put_off_and_its_pages_stay_as_they_are():
    site, whole = Memory(page=b"one"), Memory(page=b"one", data=b"two")
    states, begun = run([True, False, False, False], [Made(site)], Made(whole))
    assert [state.site for state in states] == [site, whole, whole, whole]
    assert len({state.version for state in states}) == 1
    assert [indexing.site for indexing in begun] == [whole]


def test_where_that_fails_the_site_stays_and_is_indexed():
    site = Memory(page=b"one")
    states, begun = run([True, False, False], [Made(site)], Made(None, (failure("no room"),)))
    assert states[-1].site is site and states[-1].notices[0].message == "no room"
    assert [indexing.site for indexing in begun] == [site]


def test_problems_leave_the_old_site_and_a_mended_one_takes_its_place():
    old, new = Memory(page=b"old"), Memory(page=b"new")
    states, _ = run([True, True, True], [Made(old), Made(None, (failure("wrong"),)), Made(new)])
    assert [state.site for state in states] == [old, old, new]
    assert [len(state.notices) for state in states] == [0, 1, 0]
    assert states[0].version == states[1].version != states[2].version
    assert not any(state.is_building for state in states)


@pytest.mark.parametrize("error", [ValueError("a template is wrong"), OSError("no room")])
def test_whatever_fails_is_told_and_survived(error, capsys):
    states, _ = run([True, True], [error, Made(Memory(page=b"one"))])
    assert str(error) in states[0].notices[0].message
    assert states[1].site
    assert str(error) in capsys.readouterr().err


@pytest.mark.long
def test_a_change_gives_up_the_index_in_the_making_and_the_next_one_is_of_the_new_site():
    sites = [Memory(page=b"one"), Memory(page=b"two")]
    states, begun = run([True, False, True, False, False, False], map(Made, sites))
    assert [indexing.site for indexing in begun] == sites
    assert begun[0].is_stopped
    assert states[-1].indexes[0].read("index") == b"two"


@pytest.mark.long
def test_after_an_interrupted_index_the_old_site_is_indexed_though_the_change_was_wrong():
    site = Memory(page=b"one")
    _, begun = run([True, False, True, False], [Made(site), Made(None, (failure("wrong"),))])
    assert [indexing.site for indexing in begun] == [site, site]


def test_an_index_is_left_when_the_loop_ends():
    _, begun = run([True, False], [Made(Memory(page=b"one"))])
    assert begun[0].is_stopped


def test_where_no_index_can_be_made_the_reason_is_shown():
    states, _ = run([True, False, False], [Made(Memory(page=b"one", broken=b""))])
    assert "no words" in states[-1].notices[0].message


def test_a_later_index_waits_for_a_pause(monkeypatch):
    monkeypatch.setattr(loop, "SECONDS_UNTIL_INDEXED", 1000)
    sites = [Memory(page=b"one"), Memory(page=b"two")]
    _, begun = run([True, False, False, False, True, False, False], map(Made, sites))
    assert [indexing.site for indexing in begun] == sites[:1]
