"""What is shown while serving: under a policy too, and renewed at every change."""

import os
import re
import socket
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.frame import PROJECT, copy_frame, copy_guides


@pytest.fixture
def served(make_dossier):
    """The folder of a dossier, and the address at which the program serves it."""
    root = make_dossier()
    copy_frame(root)
    copy_guides(root)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\ndev_addr: 127.0.0.1:{port}\n")
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(root), "serve"]
    environment = os.environ | {"SITE_URL": ""}
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        _wait_for(port)
        yield root, f"http://127.0.0.1:{port}/"
    finally:
        server.send_signal(2)
        server.wait(10)


def _wait_for(port):
    for _ in range(300):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError


def test_a_preview_obeys_its_policy_and_is_renewed_at_a_change(browser, served):
    root, address = served
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append((message.type, message.text)))
    page.goto(f"{address}places/toretsk/")
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and not re.search("https?:", policy)
    record = root / "dossier/dossier.yaml"
    record.write_text(record.read_text().replace("name: Toretsk", "name: Torezk"), encoding="utf-8")
    expect(page.locator("h1")).to_contain_text("Torezk", timeout=30_000)
    assert [text for kind, text in said if kind == "error"] == []
    page.close()
