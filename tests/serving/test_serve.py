"""The command itself, as a process: how it begins, how it ends, and what it leaves behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from http.client import HTTPConnection

import pytest

from annotated_dossier import cli
from tests.frame import PROJECT, copy_frame, copy_guides
from tests.serving.signals import interruptible

WRONG = "claims:\n  a: {}\n"
WAIT = 60  # seconds, for a machine that is busy
INTERRUPTED = 130


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def serving(root, tmp_path):
    """The process, in a group of its own, and the port it serves on."""
    port = free_port()
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(root), "serve", "--port", str(port)]
    (tmp_path / "scratch").mkdir()
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "SITE_URL")}
    environment["TMPDIR"] = str(tmp_path / "scratch")
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(
            command, stdout=said, stderr=said, env=environment, start_new_session=True, preexec_fn=interruptible
        )
    try:
        yield process, port
    finally:
        process.kill()
        process.wait()


def get(port, path="/"):
    with closing(HTTPConnection("127.0.0.1", port, timeout=WAIT)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")


def until(is_so):
    deadline = time.monotonic() + WAIT
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_there(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def is_any_left(process):
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


signals = pytest.mark.skipif(os.name != "posix", reason="Windows knows no signals, nor groups of processes")


@signals
@pytest.mark.long
def test_it_begins_with_errors_shows_them_and_ends_as_documented(make_dossier, tmp_path):
    root = make_dossier(records=WRONG, files={"site/index.html": "published"})
    with serving(root, tmp_path) as (process, port):
        until(lambda: is_there(port) and "There is no site yet" in get(port)[1])
        status, page = get(port, "/claims/")
        assert status == 503
        assert "<code>dossier/records.yaml:2:3</code>" in page and "missing-field" in page
        process.send_signal(signal.SIGINT)
        assert process.wait(WAIT) == INTERRUPTED
    said = (tmp_path / "said").read_text()
    assert f"http://127.0.0.1:{port}/" in said
    assert "dossier/records.yaml:2:3: error: " in said and said.endswith("Interrupted.\n") and "Traceback" not in said
    assert list((tmp_path / "scratch").iterdir()) == []
    assert (root / "site/index.html").read_text() == "published"
    assert not (root / "anchors.lock").exists()


@signals
@pytest.mark.parametrize(
    "sent", ["SIGINT", *(pytest.param(sent, marks=pytest.mark.long) for sent in ("SIGTERM", "SIGHUP"))]
)
@pytest.mark.long
def test_in_the_middle_of_rendering_it_ends_without_leaving_a_process(make_dossier, tmp_path, sent):
    root = make_dossier(files={"mkdocs.yml": "site_name: A\nhooks: [hook.py]\n", "hook.py": HOOK})
    with serving(root, tmp_path) as (process, _):
        until((root / "begun").exists)
        process.send_signal(getattr(signal, sent))
        assert process.wait(WAIT) == INTERRUPTED
        until(lambda: not is_any_left(process))
    assert list((tmp_path / "scratch").iterdir()) == []


HOOK = "import pathlib, time\npathlib.Path('begun').touch()\ntime.sleep(600)\n"


@signals
@pytest.mark.long
def test_a_change_is_shown_and_found_by_the_search(make_dossier, tmp_path):
    root = make_dossier()
    copy_frame(root)
    copy_guides(root)
    with serving(root, tmp_path) as (process, port):
        until(lambda: is_there(port) and get(port, "/places/toretsk/")[0] == 200)
        assert "pagefind" in get(port, "/pagefind/pagefind.js")[1]
        record = root / "dossier/dossier.yaml"
        (root / "dossier/new.yaml").write_text(record.read_text().replace("name: Toretsk", "name: Torezk"))
        (root / "dossier/new.yaml").replace(record)
        until(lambda: "Torezk" in get(port, "/places/toretsk/")[1])
        process.send_signal(signal.SIGINT)
        assert process.wait(WAIT) == INTERRUPTED
    assert not (root / "site").exists() and not (root / "anchors.lock").exists()


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "8000.0", "٨٠٠٠"])
def test_a_port_that_is_none_is_wrong_use(make_dossier, capsys, port):
    with pytest.raises(SystemExit) as end:
        cli.main(["--root", str(make_dossier()), "serve", "--port", port])
    assert end.value.code == 2
    assert "from 1 to 65535" in capsys.readouterr().err


def test_a_taken_port_is_told_with_the_next_free_one(make_dossier, capsys, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli.main(["--root", str(make_dossier()), "serve", "--port", str(port)]) == 2
    error = capsys.readouterr().err
    assert f"Port {port} cannot be used" in error
    free = int(error.split("serve --port ")[1].rstrip("`.\n"))
    assert free > port
