"""What the server answers."""

import json
import re
import socket
from http.client import HTTPConnection
from threading import Thread

import pytest

from annotated_dossier.serving.folder import FolderSite
from annotated_dossier.serving.live import Live, Made
from annotated_dossier.serving.notices import Notice, failure
from annotated_dossier.serving.server import DRAFTS, EVENTS, Server, next_free
from tests.serving.asking import PAGE, POLICY, ask, raw, serving

HOSTILE = '</li><script>alert(1)</script>"'


@pytest.mark.parametrize("path", ["/", "/?q=1", "/claims/a%20b/", "/claims/a%20b/index.html"])
def test_a_page_is_sent_as_published_with_the_script_that_follows(server, folder, path):
    status, headers, body = ask(server, path)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    before, script, after = re.split(r"(<link [^>]*><script src=\"/\.serving/reload\.js\".*</script>)", body)
    assert f'data-version="{server.live.shown.version}"' in script
    assert (before + after) in [path.read_text() for path in folder.rglob("*.html")]


def test_every_answer_bears_the_policy_of_the_site(server):
    for path in ("/", "/data/dossier.json", "/claims/a%20b", "/no-such-page/"):
        headers = ask(server, path)[1]
        assert headers.get_all("Content-Security-Policy") == [POLICY]
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "X-Other" not in headers


def test_a_folder_without_its_slash_leads_to_its_page(server):
    status, headers, _ = ask(server, "/claims/a%20b")
    assert (status, headers["Location"]) == (302, "/claims/a%20b/")


def test_a_missing_page_is_the_one_of_the_site(server):
    status, _, body = ask(server, "/no-such-page/")
    assert status == 404
    assert "<title>Missing</title>" in body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/dossier.json", "application/json; charset=utf-8"),
        ("/data/annotations.jsonld", "application/ld+json; charset=utf-8"),
        ("/.serving/reload.js", "text/javascript; charset=utf-8"),
        ("/.serving/reload.css", "text/css; charset=utf-8"),
    ],
)
def test_what_a_file_is_does_not_depend_on_the_machine(server, path, kind):
    status, headers, _ = ask(server, path)
    assert (status, headers["Content-Type"]) == (200, kind)


@pytest.mark.parametrize("path", ["/", "/data/dossier.json", "/no-such-page/", EVENTS])
def test_head_is_answered_as_get_without_a_body(server, path):
    asked = f"HEAD {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\nConnection: close\r\n\r\n"
    head, _, body = raw(server, asked.encode()).partition(b"\r\n\r\n")
    assert b"Content-Type" in head
    assert body == b""


def test_drafts_are_shown_beside_the_site_where_there_are_any(server, live, folder):
    status, _, body = ask(server, DRAFTS)
    assert status == 404 and "--drafts" in body
    live.made(Made(FolderSite(folder), drafts=PAGE.format("Drafts")))
    status, headers, body = ask(server, DRAFTS)
    assert status == 200 and "<title>Drafts</title>" in body and "reload.js" in body
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    live.made(Made(FolderSite(folder)))
    assert ask(server, DRAFTS)[0] == 404


def events(server):
    """What the event stream tells, one state after the other."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", EVENTS)
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    for line in answer:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def test_the_stream_tells_at_once_and_at_every_change(server, live, folder):
    states = events(server)
    first = next(states)
    assert (first["version"], first["is_building"], first["notices"]) == (live.shown.version, False, [])
    live.building()
    assert next(states) == {**first, "is_building": True}
    live.made(Made(None, (failure(HOSTILE),)))
    problem = next(states)
    assert problem["version"] == first["version"]
    assert [notice["message"] for notice in problem["notices"]] == [HOSTILE]
    live.made(Made(FolderSite(folder)))
    mended = next(states)
    assert mended["version"] != first["version"]
    assert mended["notices"] == []


def test_streams_end_when_the_program_does(live):
    with serving(live) as server:
        states = events(server)
        next(states)
    assert list(states) == []


def test_without_a_site_a_page_lists_the_problems_as_text(live):
    hostile = Notice("error", HOSTILE, f"dossier/{HOSTILE}.yaml:3:1", "a-code", HOSTILE, HOSTILE, HOSTILE)
    with serving(live) as server:
        status, headers, body = ask(server, "/claims/")
        assert status == 503 and "Building the site" in body
        live.made(Made(None, (hostile,)))
        newer = ask(server, "/")[2]
        assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "There is no site yet" in newer and ".yaml:3:1</code>" in newer
    assert "<script>alert" not in newer and newer.count("&lt;script&gt;alert(1)") == 4
    assert re.search('data-version="(.*?)"', body)[1] != re.search('data-version="(.*?)"', newer)[1]


def test_the_search_waits_for_its_first_index_and_finds_what_the_one_before_had(server, live, tmp_path):
    answers = []
    asking = Thread(target=lambda: answers.append(ask(server, "/pagefind/pagefind.js")))
    asking.start()
    indexes = []
    for number, name in enumerate(("pagefind.js", "fragment/one.pf_fragment", "other")):
        index = tmp_path / f"index-{number}"
        (index / name).parent.mkdir(parents=True)
        (index / name).write_text(name)
        indexes.append(FolderSite(index))
    assert answers == []
    live.indexed(indexes[0])
    asking.join(10)
    assert answers[0][::2] == (200, "pagefind.js")
    live.indexed(indexes[1])
    assert ask(server, "/pagefind/fragment/one.pf_fragment")[1]["Content-Type"] == "application/octet-stream"
    assert ask(server, "/pagefind/pagefind.js")[0] == 200
    live.indexed(indexes[2])
    assert ask(server, "/pagefind/pagefind.js")[0] == 404
    assert ask(server, "/pagefind/../secret.txt")[0] == 404


def test_where_there_is_no_index_the_search_does_not_wait(server, live):
    live.not_indexed(failure("No index."))
    assert ask(server, "/pagefind/pagefind.js")[0] == 404


def test_a_taken_port_is_noticed_and_the_next_free_one_found(server):
    with pytest.raises(OSError, match="in use"):
        Server(Live(), server.server_port)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", next_free(server.server_port)))
        taken.listen()
        assert next_free(server.server_port) > taken.getsockname()[1]
