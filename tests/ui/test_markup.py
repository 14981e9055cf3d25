# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Names are shown letter by letter: a name that is markup opens no file (reliability.md T30).

Every window is built in a process of its own from data that names a pipe as an image. Whoever
opens the pipe hangs, and is seen as its reader.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEADLINE_S = 120
SHOWN = (
    "main window", "sidebar", "detail pane", "boundary", "capture choices", "capture hint",
    "message bar", "refusal", "undo", "follow-up window", "move dialog", "new pursuit", "import",
    "message box", "tips",
)  # fmt: skip


@pytest.fixture
def pipe():
    """A pipe with a name so short that no label cuts it."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "p"
        os.mkfifo(path)
        yield path


def run_child(what, pipe, tmp_path):
    """Show something in another process; return (its lines, whether the pipe was opened)."""
    command = [sys.executable, __file__, what, str(pipe), str(tmp_path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    out = tmp_path / "out"
    with (
        out.open("w") as sink,
        subprocess.Popen(command, stdout=sink, stderr=sink, env=environment, cwd=ROOT) as child,
    ):
        end = time.monotonic() + DEADLINE_S
        while (opened := has_reader(pipe)) is False and time.monotonic() < end:
            try:
                child.wait(0.05)
                break
            except subprocess.TimeoutExpired:
                continue
        child.kill()
    said = out.read_text()
    assert opened or child.returncode == 0, said
    return said.splitlines(), opened


def has_reader(pipe):
    """Say whether somebody has the pipe open, or waits to."""
    try:
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
    except OSError as error:
        if error.errno != errno.ENXIO:  # nobody reads
            raise
        return False
    return True


def test_markup_in_every_name_opens_nothing_and_is_read_as_it_stands(pipe, tmp_path):
    said, opened = run_child("everything", pipe, tmp_path)
    assert not opened, said
    shown = dict(json.loads(line) for line in said if line.startswith("["))
    assert tuple(shown) == SHOWN
    tag = f'<img src="{pipe}">'
    for name, texts in shown.items():
        # The choices are cut to one length, so that a long name makes the window no wider.
        wanted = tag[:10] if name == "capture choices" else tag
        assert any(wanted in text for text in texts), (name, texts)


def test_the_harness_bites(pipe, tmp_path):
    """A label of Qt's own, with the same name, opens the pipe."""
    _said, opened = run_child("a label that guesses", pipe, tmp_path)
    assert opened


# What the other process does


def _everything(tag, folder):
    from PySide6.QtWidgets import QApplication

    from tests.factories import an_office

    app = QApplication([])
    office = an_office(folder / "search.duesday")
    stage = _Stage(app, office, tag, folder)
    for name in SHOWN:
        texts = getattr(stage, name.replace(" ", "_").replace("-", "_"))()
        sys.stdout.write(json.dumps([name, texts]) + "\n")
    office.close()


def _label_that_guesses(tag):
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel(tag)
    label.show()
    label.grab()
    app.processEvents()


class _Stage:
    """Shows one thing after the other and returns the texts that are read in it."""

    def __init__(self, app, office, tag, folder):
        from desktop_app.domain.records import Outcome
        from desktop_app.services.follow_ups import Stop
        from desktop_app.ui.bridge import Bridge
        from desktop_app.ui.main_window import MainWindow
        from desktop_app.ui.settings import Settings
        from tests.factories import a_pursuit, a_step, happened

        self.app, self.office, self.tag, self.folder = app, office, tag, folder
        names = {"company": tag, "person": tag, "title": tag, "note": tag}
        self.number = a_pursuit(office, **names, step=a_step(office, 1, action=tag))
        step = a_step(office, 1, action=tag, stated=True)
        office.follow_ups.log(self.number, happened(office, text=tag), step)
        a_pursuit(office, company=tag + "2", title="Welder", step=a_step(office, 0, action=tag))
        self.stopped = a_pursuit(office, company="Birch", person="Kim Sample")
        no = happened(office, Outcome.NO_CONTACT, text=tag)
        office.follow_ups.log(self.stopped, no, Stop(tag))
        bridge = Bridge(office)
        settings = Settings(folder / "window.ini")
        self.window = MainWindow(office, bridge, settings, sample=False, may_hide=lambda: False)
        bridge.setParent(self.window)
        self.window.complete()
        self.window.read_again()
        self.window.show()

    def _texts(self, widget):
        from desktop_app.ui.text import Label

        for _turn in range(3):
            self.app.processEvents()
        widget.grab()
        return [label.text() for label in widget.findChildren(Label) if label.isVisible()]

    def main_window(self):
        model = self.window.model
        self._texts(self.window)
        return [
            str(model.index(row, column).data())
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]

    def sidebar(self):
        return self._texts(self.window.today)

    def detail_pane(self):
        self.window.table.select_id(self.number)
        return self._texts(self.window.detail)

    def boundary(self):
        self.window.show_pursuit(self.stopped)
        self._texts(self.window.detail)
        model = self.window.detail.timeline.model
        texts = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return [text for text in texts if "asked not" in text]

    def capture_choices(self):
        from PySide6.QtWidgets import QPushButton

        bar = self.window.capture
        bar.line.setText(f'called "{self.tag}", left voicemail, thu 10')
        bar.understand()
        hint = self._hint()
        self._texts(hint)
        return [button.text() for button in hint.findChildren(QPushButton)]

    def _hint(self):
        """Return what hangs below the line; it lies over the rows, so the window holds it."""
        from PySide6.QtWidgets import QFrame

        return self.window.findChild(QFrame, "capture_hint")

    def capture_hint(self):
        bar = self.window.capture
        hint = self._hint()
        hint.findChild(_button_kind()).click()
        texts = self._texts(hint)
        bar.line.clear()
        return texts

    def message_bar(self):
        self.window.undoable.do(
            lambda: self.office.pursuits.set_title(self.number, self.tag + " and more")
        )
        self.window.messages.tell(self.tag, button=self.tag)
        return self._texts(self.window.messages)

    def refusal(self):
        from datetime import date

        from desktop_app.domain.errors import KnownError

        told = {"words": self.tag, "said_on": date(2026, 3, 2), "person": self.tag}
        self.window.messages.refuse(KnownError("hard_stop", **told))
        return self._texts(self.window.messages)

    def undo(self):
        from desktop_app.services.pursuits import NewPursuit
        from tests.factories import a_step

        new = NewPursuit(company=self.tag)
        self.window.undoable.do(lambda: self.office.pursuits.add(new, a_step(self.office)))
        menu = self.window.menuBar().actions()[1].menu()
        menu.popup(self.window.pos())
        self._texts(menu)
        texts = [action.text() for action in menu.actions()]
        menu.close()
        return texts

    def follow_up_window(self):
        from desktop_app.domain.records import Outcome

        window = self.window.verbs.follow_up(self.number)
        window.choose(Outcome.VOICEMAIL)
        texts = self._texts(window)
        window.reject()
        return texts

    def move_dialog(self):
        from desktop_app.domain.errors import KnownError
        from desktop_app.ui.dialogs.move_step import MoveStepDialog

        dossier = self.office.browsing.dossier(self.number)
        dialog = MoveStepDialog(self.office, self.window.undoable, dossier, parent=self.window)
        dialog.show()
        told = {"words": self.tag, "said_on": self.office.desk.today, "person": self.tag}
        dialog.show_error(KnownError("hard_stop", **told))
        return self._texts(dialog)

    def new_pursuit(self):
        from PySide6.QtTest import QTest

        from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog

        dialog = NewPursuitDialog(self.office, self.window.undoable, self.window)
        dialog.show()
        QTest.keyClicks(dialog.company, "<")
        self._texts(dialog)
        model = dialog.company.completer().popup().model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def import_(self):
        from desktop_app.ui.dialogs.import_wizard import ImportWizard

        path = self.folder / "tracker.csv"
        quoted = self.tag.replace('"', '""')
        path.write_text(f'Company,Role,"{quoted}"\n"{quoted}","{quoted}","{quoted}"\n')
        wizard = ImportWizard(self.office, self.window.undoable, path, self.window)
        wizard.show()
        while wizard.plan is None:
            self.app.processEvents()
        texts = self._texts(wizard)
        wizard.reject()
        return [*texts, *self._cells(wizard)]

    def _cells(self, widget):
        from PySide6.QtWidgets import QTableView

        models = [view.model() for view in widget.findChildren(QTableView)]
        return [
            str(model.index(row, column).data())
            for model in models
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]

    def message_box(self):
        from desktop_app.ui.text import plain_message_box

        box = plain_message_box(self.window, self.tag, self.tag)
        box.show()
        self._texts(box)
        return [box.text(), box.informativeText()]

    def tips(self):
        """Every tip of the window and of every cell, shown by Qt itself."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtGui import QTextDocumentFragment
        from PySide6.QtWidgets import QToolTip, QWidget

        model, role = self.window.model, Qt.ItemDataRole.ToolTipRole
        cells = [model.index(r, c) for r in range(model.rowCount()) for c in range(7)]
        tips = [str(index.data(role) or "") for index in cells]
        tips += [widget.toolTip() for widget in self.window.findChildren(QWidget)]
        shown = []
        for tip in filter(None, tips):
            QToolTip.showText(QPoint(10, 10), tip, self.window)
            self.app.processEvents()
            shown.append(QTextDocumentFragment.fromHtml(tip).toPlainText())
        return shown


def _button_kind():
    from PySide6.QtWidgets import QPushButton

    return QPushButton


setattr(_Stage, "import", _Stage.import_)

if __name__ == "__main__":
    _tag = f'<img src="{sys.argv[2]}">'
    if sys.argv[1] == "everything":
        _everything(_tag, Path(sys.argv[3]))
    else:
        _label_that_guesses(_tag)
