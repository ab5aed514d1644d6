"""Whom the server answers nothing, and what it never gives."""

import pytest

from annotated_dossier.serving.server import DRAFTS, EVENTS
from tests.serving.asking import ask, raw


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/claims/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/claims/..%2f..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/claims%2f..%2f..%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "///etc/passwd",
        "/C:/secret.txt",
        "/index.html%00.txt",
        "/.hidden/secret.txt",
        "/.generated.json",
        "/claims//a%20b/",
        "/./index.html",
        "/con",
        "/.serving/server.py",
        "/.serving/../server.py",
        "/data%2fdossier.json",
    ],
)
def test_nothing_is_given_that_lies_outside_the_site_or_is_hidden(server, path):
    status, _, body = ask(server, path)
    assert status == 404
    assert "secret" not in body and "root:" not in body


def test_no_link_is_followed(server, folder):
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "inside.json").symlink_to(folder / "data/dossier.json")
    (folder / "out").symlink_to(folder.parent)
    for path in ("/link.txt", "/inside.json", "/out/secret.txt", "/out/site/index.html"):
        assert ask(server, path)[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get"])
def test_nothing_but_get_and_head_is_answered(server, method):
    status, headers, _ = ask(server, "/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "",
        None,
        "127.0.0.1",
        "0.0.0.0:{port}",
    ],
)
@pytest.mark.parametrize("path", ["/", EVENTS, DRAFTS, "/.serving/reload.js"])
def test_under_another_name_nothing_is_answered(server, host, path):
    host = host and host.format(port=server.server_port)
    assert ask(server, path, Host=host)[0] == 421


def test_two_hosts_are_none(server):
    host = f"Host: 127.0.0.1:{server.server_port}\r\n"
    assert raw(server, f"GET / HTTP/1.1\r\n{host}{host}\r\n".encode()).startswith(b"HTTP/1.1 421 ")


@pytest.mark.parametrize("target", ["http://evil.example/", "*", "evil", "http://127.0.0.1/"])
def test_a_target_that_is_no_path_means_no_page(server, target):
    request = f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\nConnection: close\r\n\r\n"
    assert raw(server, request.encode()).startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1:1", ""]
)
@pytest.mark.parametrize("path", ["/", EVENTS])
def test_a_page_of_another_site_reads_nothing(server, origin, path):
    assert ask(server, path, Origin=origin.format(port=server.server_port))[0] == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_it_is_known_by_both_names_of_this_machine(server, name):
    host = f"{name}:{server.server_port}"
    assert ask(server, "/", Host=host, Origin=f"http://{host.lower()}")[0] == 200


def test_what_follows_a_request_with_a_body_is_not_taken_for_another(server):
    hidden = f"GET /data/dossier.json HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode()
    head = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\nContent-Length: {len(hidden)}\r\n\r\n".encode()
    assert raw(server, head + hidden).count(b"HTTP/1.1 ") == 1


def test_nonsense_is_answered_in_words_and_ends_nothing(server):
    assert raw(server, b"<script>alert(1)</script> nonsense here HTTP/9.9.9\r\n\r\n").startswith(b"Bad request")
    assert ask(server, "/")[0] == 200
