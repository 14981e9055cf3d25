# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The application wears the colours that are asked for, and changes them at once."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import resources
from desktop_app.overriding import override
from desktop_app.ui.icons import icon
from desktop_app.ui.palette import DARK, LIGHT
from desktop_app.ui.settings import Appearance
from desktop_app.ui.theme import Theme, scaled_font, tokens


@pytest.fixture
def theme(qapp):
    before = qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    made = Theme(qapp)
    yield made
    made.mode = Appearance.SYSTEM
    made.deleteLater()
    qapp.setStyleSheet(before[1])
    qapp.setPalette(before[0])
    qapp.setStyle(before[2])


def colour_at(widget, x, y):
    return widget.grab().toImage().pixelColor(x, y).name()


def test_without_a_theme_there_are_colours_too(qapp):
    assert tokens() in (LIGHT, DARK)


@pytest.mark.parametrize(("mode", "table"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
def test_a_mode_is_in_force_at_once(theme, qapp, mode, table):
    theme.mode = mode
    assert tokens() == table
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == table.bg
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == table.text


def test_menu_rows_with_a_picture_and_without_one_are_of_one_height(theme, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction(icon("edit-undo"), "Undo")
    menu.addAction("Copy")
    menu.addAction("Shown").setCheckable(True)
    menu.addMenu("Column")
    assert len({menu.actionGeometry(each).height() for each in menu.actions()}) == 1


def test_a_change_is_told_once_and_the_same_mode_not_at_all(theme, qtbot):
    theme.mode = Appearance.LIGHT
    told = []
    theme.changed.connect(lambda: told.append(tokens().dark))
    theme.mode = Appearance.DARK
    assert told == [True], "and the new colours are in force when it is told"
    theme.mode = Appearance.DARK
    assert told == [True]


def test_a_widget_is_dressed_as_often_however_deep_it_lies(theme, qtbot):
    """Else 250 labels of Today are dressed eight times each, and dark takes a second to come."""
    theme.mode = Appearance.LIGHT
    outermost = widget = QWidget()
    qtbot.addWidget(outermost)
    for _level in range(9):
        widget = QWidget(widget)
    heard = []

    class Ear(QObject):
        @override
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.StyleChange:
                heard.append(watched)
            return False

    ear = Ear()
    outermost.installEventFilter(ear)
    widget.installEventFilter(ear)
    outermost.show()
    heard.clear()
    theme.mode = Appearance.DARK
    assert 0 < heard.count(widget) == heard.count(outermost)


def test_the_system_is_light_where_it_says_nothing(theme):
    assert theme.mode is Appearance.SYSTEM
    assert tokens() == LIGHT


def test_icons_are_made_anew_in_the_new_colour(theme, qtbot):
    theme.mode = Appearance.LIGHT
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(icon("list-add"), "", window)
    action = QAction(icon("edit-undo"), "", window)
    before = button.icon().cacheKey(), action.icon().cacheKey()
    theme.mode = Appearance.DARK
    assert button.icon().pixmap(24, 24).toImage().pixelColor(12, 12).name() == DARK.text
    assert (button.icon().cacheKey(), action.icon().cacheKey()) != before
    assert action.icon().cacheKey() == icon("edit-undo").cacheKey()


def test_roles_show(theme, qtbot):
    theme.mode = Appearance.LIGHT
    primary = QPushButton("Follow up")
    primary.setProperty("role", "primary")
    pane = QFrame()
    pane.setProperty("role", "pane")
    for widget in (primary, pane):
        qtbot.addWidget(widget)
        widget.resize(120, 40)
    assert colour_at(primary, 12, 20) == LIGHT.accent
    assert colour_at(pane, 60, 20) == LIGHT.surface
    assert colour_at(pane, 60, 0) == LIGHT.line


@pytest.mark.parametrize("kind", ["late", "today", "soon", "kept", "promise", "quiet", "accent"])
def test_chips_have_their_ground(theme, qtbot, kind):
    theme.mode = Appearance.DARK
    window = QWidget()
    qtbot.addWidget(window)
    chip = QLabel("Thu 26 Nov", window)
    chip.setProperty("role", f"chip-{kind}")
    chip.resize(chip.sizeHint())
    assert colour_at(window, 4, chip.height() // 2) == getattr(DARK, f"{kind}_soft")
    # Round ends: the corner is the window's.
    assert colour_at(window, 0, 0) == DARK.bg


def test_a_chip_stays_as_high_as_its_words_beside_something_higher(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    chip, button = QLabel("you said so", window), QPushButton("Follow up", window)
    chip.setProperty("role", "chip-promise")
    row.addWidget(chip)
    row.addWidget(button)
    row.activate()
    assert chip.height() == chip.sizeHint().height() < button.height()


@pytest.mark.parametrize("mode", [Appearance.LIGHT, Appearance.DARK])
def test_placeholders_can_be_read(theme, qtbot, mode):
    theme.mode = mode
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (shown.name(), shown.alpha()) == (tokens().muted, 255)


def test_titles_are_larger_and_bold(theme, qtbot):
    title, plain = QLabel("Today"), QLabel("Today")
    title.setProperty("role", "title")
    for label in (title, plain):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert title.font().pointSizeF() == pytest.approx(plain.font().pointSizeF() * 1.5, abs=0.01)
    assert title.font().weight() == QFont.Weight.Bold


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
@pytest.mark.parametrize("make", [QLineEdit, QPushButton])
@pytest.mark.parametrize("mode", [Appearance.LIGHT, Appearance.DARK])
def test_focus_is_seen_and_moves_nothing(theme, qtbot, make, mode):
    theme.mode = mode
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = make("Dana", window), make("Jun", window)
    column.addWidget(first)
    column.addWidget(second)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    middle = first.width() // 2
    assert colour_at(first, middle, 0) == tokens().accent
    assert colour_at(first, middle, 1) == tokens().accent
    assert colour_at(second, middle, 0) != tokens().accent
    assert first.sizeHint().height() == second.sizeHint().height()
    assert first.geometry().height() == second.geometry().height()


def test_the_style_sheet_names_no_colour_and_no_file_that_is_not_there(theme, qapp):
    source = resources.path("theme.qss").read_text("utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])", source)
    for mode in (Appearance.LIGHT, Appearance.DARK):
        theme.mode = mode
        files = re.findall(r"url\(([^)]*)\)", qapp.styleSheet())
        assert files
        assert [file for file in files if not resources.path(file).is_file()] == []


def test_a_font_is_scaled_in_the_unit_it_has(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    font = QFont(label.font())
    font.setPointSizeF(10)
    label.setFont(font)
    larger = scaled_font(label, 1.5, QFont.Weight.Bold)
    assert (larger.pointSizeF(), larger.weight()) == (15, QFont.Weight.Bold)
    font.setPixelSize(20)
    label.setFont(font)
    assert scaled_font(label, 0.5).pixelSize() == 10


def test_a_theme_that_is_gone_hears_nothing_more(qapp):
    parent = QObject()
    made = Theme(qapp, parent)
    told = []
    made.changed.connect(lambda: told.append(1))
    parent.deleteLater()
    qapp.sendPostedEvents(None, 0)
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert told == []
