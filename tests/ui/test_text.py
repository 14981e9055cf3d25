# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What people are called never becomes markup: nothing is opened, nothing is hidden."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.domain.errors import BugError
from desktop_app.ui.text import (
    ElidedLabel,
    Label,
    menu_text,
    plain_message_box,
    set_tip,
    tip_text,
)

CHECKOUT = Path(__file__).resolve().parents[2]
NAMES = ["Dana Reyes", "<b>Dana</b>", "R&D <jobs@example.com>", "&amp;", "a\nb", '<img src="x">']

# Everything that shows text, given a name that is an image in a pipe nobody writes to. Opening
# the pipe would never return.
SHOW_ALL = """
import sys
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from desktop_app.ui.text import ElidedLabel, Label, plain_message_box, set_tip
app = QApplication(sys.argv[:1])
name = sys.argv[1]
button = QPushButton()
set_tip(button, name)
shown = [Label(name), ElidedLabel(name), plain_message_box(None, name, name), button]
for widget in shown:
    widget.resize(60, 40)
    widget.show()
    widget.grab()
QToolTip.showText(QPoint(5, 5), button.toolTip(), button)
QToolTip.showText(QPoint(5, 5), shown[1].toolTip(), shown[1])
app.processEvents()
print("shown")
"""


def run_with_deadline(script, *arguments):
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_name_that_is_an_image_opens_no_file(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = run_with_deadline(SHOW_ALL, f'<img src="{pipe}">')
    assert done.stdout == "shown\n", done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_labels_keep_their_text_letter_by_letter(qtbot, name):
    for kind in (Label, ElidedLabel):
        label = kind(name)
        qtbot.addWidget(label)
        assert label.text() == name
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_label_refuses_to_become_rich(qtbot):
    label = Label("Dana")
    qtbot.addWidget(label)
    with pytest.raises(BugError):
        label.setTextFormat(Qt.TextFormat.RichText)


@pytest.mark.parametrize("name", NAMES)
def test_a_tip_shows_its_text_and_nothing_else(name):
    # What Qt makes of the tip is what the user reads.
    shown = QTextDocument()
    shown.setHtml(tip_text(name))
    assert shown.toPlainText() == name
    assert GuiQt.mightBeRichText(tip_text(name)), "Qt is left nothing to guess"


def test_no_text_no_tip():
    assert tip_text("") == ""


def test_tips_are_read_out_as_plain_text(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    set_tip(button, "Call <Dana>")
    assert button.accessibleDescription() == "Call <Dana>"
    set_tip(button, "Write")
    assert button.accessibleDescription() == "Write"


def test_a_description_of_its_own_is_not_lost_to_a_tip(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.setAccessibleDescription("Opens the follow-up window")
    set_tip(button, "Ctrl+Return")
    assert button.accessibleDescription() == "Opens the follow-up window"


def test_actions_have_tips_too(qapp):
    action = QAction()
    set_tip(action, "<b>")
    assert action.toolTip() == tip_text("<b>")


def test_an_elided_label_tells_all_of_a_cut_text_in_its_tip(qtbot):
    label = ElidedLabel("Dana Reyes, Alder & Finch, fitter on the night shift")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.is_cut()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == tip_text(label.text())
    label.resize(900, 20)
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_an_elided_label_keeps_a_tip_that_says_more(qtbot):
    label = ElidedLabel("Tue 24 Nov")
    qtbot.addWidget(label)
    label.resize(900, 20)
    label.show()
    set_tip(label, "Tuesday 24 November 2026")
    label.resize(20, 20)
    assert label.toolTip() == tip_text("Tuesday 24 November 2026")


def test_an_elided_label_paints_less_when_it_is_narrow(qtbot):
    label = ElidedLabel("W" * 60)
    qtbot.addWidget(label)
    label.resize(100, 24)
    label.show()
    cut = label.grab().toImage()
    label.setText(label.shown_text())
    assert not label.is_cut()
    assert label.grab().toImage() == cut


def test_an_elided_label_may_become_narrower_than_its_text(qtbot):
    label = ElidedLabel("W" * 60)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width()


def test_message_boxes_show_both_their_texts_word_for_word(qtbot):
    box = plain_message_box(None, "<i>Dana</i>", "R&D <b>\nsecond line")
    qtbot.addWidget(box)
    texts = {label.text(): label.textFormat() for label in box.findChildren(QLabel)}
    assert texts["<i>Dana</i>"] == Qt.TextFormat.PlainText
    assert texts["R&D <b>\nsecond line"] == Qt.TextFormat.PlainText


def test_an_ampersand_in_a_menu_is_no_shortcut():
    action = QAction(menu_text("Alder & Finch"))
    assert action.text() == "Alder && Finch"
