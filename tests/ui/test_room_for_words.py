# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words have the room they need: forms grow, long messages wrap, fields of a line stand level."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop_app import words
from desktop_app.domain.changes import Label
from desktop_app.domain.rosters import PersonColumn
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label as TextLabel


def test_a_form_grows_with_lines_that_wrap(qtbot):
    dialog = FormDialog("Log it", "Log it")
    told = TextLabel("")
    told.setWordWrap(True)
    dialog.row("Why", told)
    dialog.resize(480, 0)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    before = dialog.height()
    told.setText("ten working days after the last message, " * 12)
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()))
    assert dialog.height() > before


def test_a_long_message_wraps_and_all_of_it_is_seen(qtbot):
    window = QWidget()
    window.resize(500, 300)
    below = QWidget(window)
    below.resize(500, 300)
    bar = MessageBar(window)
    bar.lie_over(below)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    bar.tell("What you typed about them is kept, not saved. " * 4, button="Bring it back")
    QApplication.processEvents()
    (head,) = [each for each in bar.findChildren(TextLabel) if each.text().startswith("What")]
    assert head.height() >= head.heightForWidth(head.width()) > head.fontMetrics().height() * 2
    assert bar.rect().contains(head.geometry())


def test_the_fields_of_a_next_step_stand_level_and_the_longest_day_is_seen(qtbot, office):
    step = NextStepEditor(office)
    step.resize(560, 120)
    qtbot.addWidget(step)
    with qtbot.waitExposed(step):
        step.show()
    due = step.findChild(DueEdit)
    tops = {box.mapTo(step, QPoint(0, 0)).y() for box in step.findChildren(QComboBox)}
    assert tops == {due.field.mapTo(step, QPoint(0, 0)).y()}
    longest = words.full_date(date(2026, 9, 30))
    assert due.hint.width() >= due.hint.fontMetrics().horizontalAdvance(longest)


def test_an_import_is_told_with_its_thousands_apart():
    told = words.label(Label.of("import", count=1996, file="people.csv"))
    assert told == "Bring in 1,996 rows from people.csv"


def test_numbers_and_addresses_are_read_whole_in_the_list_of_people(window):
    window.resize(1000, 700)
    view = window.show_roster("people").view
    columns, metrics = view.rows.sheet.columns, view.fontMetrics()
    for column, text in (
        (PersonColumn.PHONE, "+1 415 555 0142 ext. 42"),
        (PersonColumn.EMAIL, "dana.reyes@example.com"),
    ):
        assert view.columnWidth(columns.index(column)) > metrics.horizontalAdvance(text)
