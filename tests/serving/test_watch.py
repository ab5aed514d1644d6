"""Changes are noticed however they are made, each once."""

import os
import shutil
import time
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from annotated_dossier.serving import watch

WAIT = 10  # seconds, for a machine that is busy


class Watched:
    """A folder `records` and a file `settings` below `root`, and how often something else was seen of them."""

    def __init__(self, root):
        self.root = root
        self.records, self.settings = root / "records", root / "settings.yml"
        self._seen, self._is_over = Queue(), Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self):
        self.records.mkdir()
        (self.records / "sub").mkdir()
        (self.records / "a.yaml").write_text("a")
        self.settings.write_text("a")
        (self.records / "loop").symlink_to("loop")
        self._thread.start()
        assert self.is_noticed()
        return self

    def __exit__(self, *error):
        self._is_over.set()
        self._thread.join()

    def is_noticed(self, seconds=WAIT):
        try:
            return self._seen.get(timeout=seconds)
        except Empty:
            return False

    def _watch(self):
        def matters(paths):
            return any(path.name != "ignored" for path in paths)

        for is_changed in watch.changes([self.records, self.root / "later"], [self.settings], matters):
            if is_changed:
                self._seen.put(True)
            if self._is_over.is_set():
                return


@pytest.fixture
def watched(tmp_path):
    with Watched(tmp_path) as watched:
        yield watched


def by_rename(path, text):
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text)
    beside.replace(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda it: (it.records / "a.yaml").write_text("b"),
        lambda it: (it.records / "sub/new.yaml").write_text("b"),
        lambda it: by_rename(it.records / "a.yaml", "b"),
        lambda it: (it.records / "a.yaml").unlink(),
        lambda it: (it.records / "a.yaml").rename(it.records / "b.yaml"),
        lambda it: shutil.rmtree(it.records / "sub"),
        lambda it: (it.records / "sub").rename(it.root / "moved"),
        lambda it: shutil.rmtree(it.records),
        lambda it: it.records.rename(it.root / "moved"),
        lambda it: (it.root / "later").mkdir(),
        lambda it: it.settings.write_text("longer"),
        lambda it: by_rename(it.settings, "b"),
        lambda it: it.settings.unlink(),
    ],
    ids=[
        "saved",
        "new",
        "saved by rename",
        "deleted",
        "renamed",
        "folder deleted",
        "folder moved away",
        "the whole deleted",
        "the whole moved away",
        "another whole appears",
        "file saved",
        "file saved by rename",
        "file deleted",
    ],
)
@pytest.mark.long
def test_every_change_is_noticed(watched, change):
    change(watched)
    assert watched.is_noticed()


@pytest.mark.long
def test_a_folder_that_comes_back_is_watched_again(watched):
    for text in ("once", "again"):
        shutil.rmtree(watched.records)
        assert watched.is_noticed()
        watched.records.mkdir()
        assert watched.is_noticed()
        (watched.records / "a.yaml").write_text(text)
        assert watched.is_noticed()


@pytest.mark.long
def test_a_folder_that_is_replaced_at_once_is_watched_again(watched):
    watched.records.rename(watched.root / "moved")
    watched.records.mkdir()
    assert watched.is_noticed()
    while watched.is_noticed(1):
        pass
    (watched.records / "a.yaml").write_text("b")
    assert watched.is_noticed()


def test_what_does_not_matter_is_no_change(watched):
    (watched.records / "ignored").write_text("b")
    assert not watched.is_noticed(1)


@pytest.mark.long
def test_a_burst_is_few_changes(watched):
    for number in range(200):
        by_rename(watched.records / f"{number % 10}.yaml", str(number))
    noticed = 0
    while watched.is_noticed(1):
        noticed += 1
    assert 1 <= noticed <= 20


def test_what_changes_while_nobody_asks_is_told_later(tmp_path):
    (tmp_path / "records").mkdir()
    changes = watch.changes([tmp_path / "records"], [], bool)
    assert next(changes)
    (tmp_path / "records/a.yaml").write_text("a")
    deadline = time.monotonic() + WAIT
    while not next(changes):
        assert time.monotonic() < deadline
    os.utime(tmp_path / "records/a.yaml")
    changes.close()


def test_without_any_folder_it_waits_for_one(tmp_path):
    changes = watch.changes([tmp_path / "records"], [], bool)
    assert next(changes)
    assert not next(changes)
    (tmp_path / "records").mkdir()
    assert any(next(changes) for _ in range(50))
    changes.close()
