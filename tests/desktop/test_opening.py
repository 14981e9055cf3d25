# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Links, numbers, addresses and files truly reach the desktop's own opener, and nothing else does.

The opener is a script of ours that writes down what it was handed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.desktop.desktop import PrivateDesktop, missing_tools, wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {missing_tools()}"),
]

ROOT = Path(__file__).resolve().parents[2]
OPENER = '#!/bin/sh\nprintf "%s\\n" "$1" >> "{said}"\n'
SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication
from desktop_app.domain.errors import KnownError
from desktop_app.ui import opening

app = QApplication([])
opening._asked = lambda path, parent: opening.Answer(sys.argv[2])

def hand_over(what, *args, **more):
    try:
        what(*args, **more)
    except KnownError as error:
        print("refused", error.code, *args, flush=True)

folder = sys.argv[1]
hand_over(opening.open_target, "example.com/jobs", None)
hand_over(opening.open_target, f"{folder}/offer letter.pdf", None)
hand_over(opening.open_target, f"{folder}/run.sh", None)
hand_over(opening.open_target, "javascript:alert(1)", None)
hand_over(opening.call, "(212) 555-0142", home="US", extension="7")
hand_over(opening.write_mail, "dana@example.com")
print("done", flush=True)
"""


@pytest.fixture
def handed(tmp_path):
    """Run the script in a desktop of its own; return what it said and what was opened."""

    def run(answer):
        said, tools = tmp_path / "said", tmp_path / "tools"
        tools.mkdir()
        opener = tools / "xdg-open"
        opener.write_text(OPENER.format(said=said))
        opener.chmod(0o755)
        known = tools / "xdg-mime"
        known.write_text("#!/bin/sh\necho opener.desktop\n")
        known.chmod(0o755)
        (tmp_path / "offer letter.pdf").write_bytes(b"%PDF-1.4")
        (tmp_path / "run.sh").write_text("#!/bin/sh\n")
        with PrivateDesktop(tray="none", notify="none") as desktop:
            desktop.env["PATH"] = f"{tools}:{desktop.env['PATH']}"
            desktop.env["PYTHONPATH"] = str(ROOT)
            program = desktop.spawn([sys.executable, "-c", SCRIPT, str(tmp_path), answer])
            wait_until(lambda: "done" in desktop.output(program), "the end of the script")
            wait_until(lambda: said.exists() and len(said.read_text().split("\n")) > 4, "openers")
            return desktop.output(program), said.read_text().split("\n")[:-1]

    return run


def test_what_may_be_opened_reaches_the_desktop(handed, tmp_path):
    """X14: https, mailto, tel and documents; programs and other schemes never."""
    told, opened = handed("open")
    assert sorted(opened) == sorted([
        "https://example.com/jobs",
        (tmp_path / "offer letter.pdf").as_uri(),
        "tel:+1-212-555-0142;ext=7",
        "mailto:dana@example.com",
    ])  # fmt: skip
    assert f"refused not_openable {tmp_path}/run.sh" in told
    assert "refused not_openable javascript:alert(1)" in told


def test_a_file_can_be_shown_in_its_folder(handed, tmp_path):
    _told, opened = handed("show")
    assert tmp_path.as_uri() in [line.rstrip("/") for line in opened]
    assert not [line for line in opened if line.endswith(".pdf")]
