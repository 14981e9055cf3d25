# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything that is read goes through the catalogue: in a language of brackets nothing is bare."""

from __future__ import annotations

import gettext
import re
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Ending, Outcome
from desktop_app.services.browsing import View
from desktop_app.services.follow_ups import Stop
from desktop_app.ui.dialogs.day import DayDialog
from desktop_app.ui.dialogs.first_run import FirstRun
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.places import CountryBox, RegionBox
from desktop_app.ui.dialogs.preferences import PreferencesDialog
from desktop_app.ui.dialogs.words_said import LiftStopDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label, set_tip
from desktop_app.ui.undo import Undoable
from tests.factories import a_pursuit, a_step, happened

INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
MINE = (  # the user's own data, as the tests below make it
    "Acme", "Birch", "Cedar", "Dana Reyes", "Kim Sample", "Fitter", "Welder", "Nurse",
    "Busy until noon", "Never again", "555-0100", "Alex Morgan",
    "Company,Role", "Company", "Role", "tracker.csv", "Zelkova", "Baker",
)  # fmt: skip
NAMES = ("Duesday", "UTF-8")  # our own name and that of an encoding are the same everywhere


class Brackets(gettext.NullTranslations):
    """A language that puts every message between brackets."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, singular, plural, n):
        return f"⟦{singular if n == 1 else plural}⟧"

    def pgettext(self, _context, message):
        return f"⟦{message}⟧"

    def npgettext(self, _context, singular, plural, n):
        return self.ngettext(singular, plural, n)


def bare(text):
    """What of a text did not come out of the catalogue and is not the user's own."""
    if text.startswith("<p style="):  # a tip: our own frame around it
        text = QTextDocumentFragment.fromHtml(text).toPlainText()
    before = ""
    while before != text:
        before, text = text, INNERMOST.sub("", text)
    for known in (*MINE, *NAMES):
        text = text.replace(known, "")
    return "".join(re.findall(r"[^\W\d_]+", text))


def texts_of(widget):
    """Every text of a widget that a user reads or hears, with what it is."""
    yield "title", widget.windowTitle() if widget.isWindow() else ""
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        # A name is shortened to its room; what counts is the whole of it.
        yield "text", widget.full_text if isinstance(widget, LinkButton) else widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QMenu):
        yield "menu", widget.title()
    if isinstance(widget, QComboBox) and not isinstance(widget, CountryBox | RegionBox):
        # The names of countries and regions come with the holidays, in English (method.md 5.5).
        yield from (("item", widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QTableView):
        yield from (("cell", text) for text in cells(widget.model()))


def cells(model):
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            for role in (*roles, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def bare_texts(window):
    """The texts of a window, and all that is in it, that bypass the catalogue."""
    for _turn in range(3):
        QApplication.processEvents()
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.objectName().startswith("qt_"):  # Qt's own, such as the arrows of a toolbar
            continue
        found += [(type(widget).__name__, what, text) for what, text in texts_of(widget)]
    found += [("QAction", "text", action.text()) for action in window.findChildren(QAction)
              if not action.objectName().startswith(("_q_", "_qt"))]  # fmt: skip
    return [entry for entry in found if bare(entry[-1])]


@pytest.fixture(autouse=True)
def _brackets(_english):
    words.install(translations=Brackets())


@pytest.fixture
def data(office):
    """A promise, an overdue step, one for today, one without a step, one stopped, one closed."""
    promised = a_pursuit(office)
    told = a_step(office, 2, at=time(10), stated=True)
    office.follow_ups.log(promised, happened(office, text="Busy until noon"), told)
    a_pursuit(office, company="Birch", person="", title="Welder", step=a_step(office, 0))
    a_pursuit(office, company="Birch", title="Baker", step=None)
    for channel in Channel:
        step = a_step(office, 1, action="find_person", channel=channel)
        with office.desk.deciding(frozenset({"G7"})):  # a visit was decided on
            a_pursuit(office, company="Cedar", person="Kim Sample", title="Nurse", step=step)
    stopped = a_pursuit(office, company="Zelkova", person="Kim Sample")
    no = happened(office, Outcome.NO_CONTACT, text="Never again")
    office.follow_ups.log(stopped, no, Stop("Never again"))
    closed = a_pursuit(office, company="Birch", title="Fitter")
    office.follow_ups.close(closed, Ending.REJECTED)
    return promised


@pytest.fixture
def promised(office, data):
    """All that is known about the pursuit with a promise."""
    return office.browsing.dossier(data)


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


# The harness


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("⟦Follow up⟧", ""),
        ("⟦Call {name}: ⟦Today⟧⟧ · Acme · 12", ""),
        ("Acme · Dana Reyes", ""),
        ("Duesday", ""),
        ("HH:mm", "HHmm"),
        ("⟦Kept⟧ late", "late"),
        ("Follow up", "Followup"),
    ],
)
def test_the_harness_tells_what_is_bare(text, rest):
    assert bare(text) == rest


def test_the_harness_bites(window):
    label = Label("Not translated", window)
    set_tip(label, "Neither this")
    window.findChild(QLineEdit).setPlaceholderText("Nor this")
    found = [text for _kind, _what, text in bare_texts(window)]
    assert {"Not translated", "Neither this", "Nor this"} <= set(found)


# The windows


@pytest.mark.parametrize("sample", [False, True])
def test_the_main_window(data, opened, sample):
    window = opened(sample=sample)
    for view in View:
        window.actions_.views[view].trigger()
        assert bare_texts(window) == []
        assert not any(map(bare, window.table.empty_text))
        for row in range(window.model.rowCount()):
            window.table.select_id(window.model.ids(row, row)[0])
            assert bare_texts(window.detail) == []


def test_messages_and_what_can_be_undone(office, data, window):
    window.undoable.do(lambda: office.follow_ups.park(data, date(2026, 5, 4)))
    assert bare_texts(window) == []
    window.verbs.delete([data])
    window.undoable.stack.undo()
    assert bare_texts(window) == []
    window.undoable.refused.emit(KnownError("busy"))
    assert bare_texts(window) == []


@pytest.mark.parametrize(
    "line",
    [
        "called cedar, left voicemail",
        "called birch, left voicemail, fri 13",
        "applied to Zelkova, in two weeks",
        "called",
        "called acme",
        "called acme, left voicemail, thu 10",
    ],
)
def test_what_the_capture_line_understood(data, window, line):
    window.capture.line.setText(line)
    window.capture.understand()
    assert bare_texts(window.capture) == []


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_follow_up_window(office, undoable, promised, qtbot, outcome):
    window = shown(FollowUpWindow(office, undoable, promised), qtbot)
    assert bare_texts(window) == []
    if outcome in window.keys.buttons:
        window.choose(outcome)
        assert bare_texts(window) == []
    window.next_step._due.field.setText("soon")
    found = [text for _kind, _what, text in bare_texts(window)]
    assert all("soon" in text for text in found), found  # the user's own word is repeated


@pytest.mark.parametrize("days", [0, 5])
def test_the_dialog_that_moves_a_step(office, undoable, data, clock, qtbot, days):
    clock.move(days=days)
    dossier = office.browsing.dossier(data)
    assert bare_texts(shown(MoveStepDialog(office, undoable, dossier), qtbot)) == []


def test_the_small_dialogs(office, undoable, data, qtbot):
    for dialog in (
        NewPursuitDialog(office, undoable),
        DayDialog(office, words.text("Park until"), words.text("Park"), date(2026, 5, 4)),
        LiftStopDialog(),
        PreferencesDialog(office),
        FirstRun(office.preferences.current),
    ):
        assert bare_texts(shown(dialog, qtbot)) == []


def test_preferences_that_are_refused(office, qtbot):
    dialog = shown(PreferencesDialog(office), qtbot)
    for box in dialog.weekdays:
        box.setChecked(False)
    assert dialog._error.text()
    assert bare_texts(dialog) == []


def test_the_import(office, tmp_path, qtbot):
    path = tmp_path / "tracker.csv"
    path.write_text("Company,Role\nZelkova,Baker\n,\n")
    wizard = shown(ImportWizard(office, Undoable(office), path), qtbot)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    assert bare_texts(wizard) == []


def test_the_calendar(office, qtbot):
    """The names of its months are Qt's, from the locale; the rest is ours."""
    field = shown(DueEdit(office), qtbot)
    field.open_calendar()
    months = {QLocale().monthName(number) for number in range(1, 13)}
    assert {text for _kind, _what, text in bare_texts(field._calendar)} <= months
