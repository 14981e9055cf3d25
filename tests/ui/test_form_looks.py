# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Forms: names stand on one line with the words of their fields, and nothing is cut in silence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.dialogs.form_area import FormArea
from desktop_app.ui.dialogs.form_label import FormLabel, room_above
from desktop_app.ui.dialogs.preferences import PreferencesDialog
from desktop_app.ui.dialogs.pursuit_rows import open_button
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.theme import Theme


@pytest.fixture
def themed(qapp):
    """The style sheet, whose padding is what takes the room."""
    before = qapp.palette(), qapp.styleSheet()
    made = Theme(qapp)
    yield made
    made.deleteLater()
    qapp.setStyleSheet(before[1])
    qapp.setPalette(before[0])


@pytest.fixture
def page(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_name_begins_as_far_down_as_the_words_of_its_field(page, qtbot):
    form, field = QFormLayout(page), QLineEdit(page)
    label = FormLabel("Name", field, page)
    form.addRow(label, field)
    with qtbot.waitExposed(page):
        page.show()
    top = label.y() + label.contentsMargins().top()
    words = field.y() + (field.height() - field.fontMetrics().height()) // 2
    assert abs(top - words) <= 1
    assert label.contentsMargins().top() > 0
    assert (label.buddy(), field.accessibleName()) == (field, "Name")


def test_a_field_of_several_parts_is_measured_by_the_first_that_is_seen(page):
    column, hidden, line = QVBoxLayout(page), QPlainTextEdit(page), QLineEdit(page)
    column.addWidget(hidden)
    column.addWidget(line)
    hidden.hide()
    assert room_above(page) == room_above(line)


def test_tab_brings_all_lines_of_a_text_into_sight(page, qtbot):
    area, inner = FormArea(page), QWidget(page)
    column, first, text = QVBoxLayout(inner), QLineEdit(inner), QPlainTextEdit(inner)
    text.setFixedHeight(90)
    column.addWidget(first)
    column.addSpacing(400)
    column.addWidget(text)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.resize(300, 200)
    page.resize(300, 200)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    seen = area.viewport().rect()
    for corner in (text.rect().topLeft(), text.rect().bottomLeft()):
        assert seen.contains(text.mapTo(area.viewport(), corner))


def test_a_choice_that_is_too_long_ends_in_dots_and_its_tip_has_all_of_it(page, qtbot):
    box = SteadyBox(page)
    box.addItem("Follow-up 1: Application, contact known")
    box.addItem("Call")
    box.resize(140, 28)
    with qtbot.waitExposed(page):
        page.show()
    assert box.shown_text().endswith("…")
    assert "contact known" in box.toolTip()
    box.setCurrentIndex(1)
    assert (box.shown_text(), box.toolTip()) == ("Call", "")


def test_a_link_opens_from_beside_its_field_and_only_a_link(page):
    line, opened = QLineEdit(page), []
    button = open_button(line, opened.append)
    assert not button.isEnabled()
    line.setText("javascript:alert(1)")
    assert not button.isEnabled()
    line.setText(" example.com/jobs/7 ")
    button.click()
    assert opened == ["example.com/jobs/7"]


def test_tab_goes_down_one_side_of_the_preferences_then_down_the_other(office, qtbot):
    dialog = PreferencesDialog(office)
    qtbot.addWidget(dialog)
    wanted = [dialog.name, dialog.start_of_day, dialog.lead_minutes, dialog.appearance,
              dialog.situations, dialog.calls_from, dialog.calls_to, dialog.most_a_day]  # fmt: skip
    chain, here = [], dialog.name
    while here not in chain:
        chain.append(here)
        here = here.nextInFocusChain()
    assert [each for each in chain if each in wanted] == wanted


def test_a_choice_too_long_for_its_box_ends_in_dots_that_are_seen(qtbot, themed):
    box = SteadyBox()
    box.addItem("Follow-up 1: Application, contact known and more")
    qtbot.addWidget(box)
    box.resize(240, box.sizeHint().height())
    with qtbot.waitExposed(box):
        box.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    assert box.shown_text().endswith("…")
    assert box.fontMetrics().horizontalAdvance(box.shown_text()) <= field.width()
    assert field.width() > 240 - 48  # no room is kept twice for the arrow
