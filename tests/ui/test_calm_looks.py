# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is seen in the window stands still, is said once, and can be read (look.md)."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitterHandle,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop_app.domain.records import Channel, Kind
from desktop_app.services.people import PersonCard
from desktop_app.ui.detail_pane import DetailPane
from desktop_app.ui.follow_up.outcome_keys import OutcomeKeys
from desktop_app.ui.icons import draw, icon, redress
from desktop_app.ui.table.painting import CellPainter, Ground
from desktop_app.ui.table.sheet import Cell
from desktop_app.ui.text import Label as TextLabel
from desktop_app.ui.theme import tokens
from desktop_app.ui.undo_history import UndoHistory
from tests.factories import a_pursuit, a_step

TOKYO = Cell(
    "Fri 27 Nov 1:30 am (10:30 am in Tokyo)", both=("Fri 27 Nov 1:30 am", "10:30 am in Tokyo")
)


def recoloured(image):
    """Whether a picture has a pixel of the words' colour as they are now."""
    wanted = QApplication.palette().windowText().color()
    return any(
        image.pixelColor(x, y).alpha() > 250
        and abs(image.pixelColor(x, y).lightness() - wanted.lightness()) < 24
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.fixture
def other_words(qapp):
    """Change the colour of the words, as the switch to the dark does."""
    before = qapp.palette()

    def switch(colour):
        palette = qapp.palette()
        palette.setColor(palette.ColorRole.WindowText, QColor(colour))
        qapp.setPalette(palette)

    yield switch
    qapp.setPalette(before)


def test_labels_and_lists_change_their_icons_with_the_colours(qtbot, other_words):
    window = QWidget()
    qtbot.addWidget(window)
    label, names = TextLabel("", window), QListWidget(window)
    other_words("#000000")
    draw(label, "call-start", 16)
    names.addItem(QListWidgetItem(icon("person"), "Dana Reyes"))
    other_words("#ffffff")
    redress(window)
    assert recoloured(label.pixmap().toImage())
    assert recoloured(names.item(0).icon().pixmap(16, 16).toImage())


def test_no_window_shows_an_icon_the_switch_of_colours_does_not_find(office, window, qtbot):
    number = a_pursuit(office)
    person = office.browsing.dossier(number).contact.id
    office.people.change(person, email="dana.reyes@example.com")
    shown = window.verbs.follow_up(number)
    pictures = [label for label in shown.findChildren(QLabel) if not label.pixmap().isNull()]
    assert pictures
    assert all(label.property("drawn") for label in pictures)


def test_the_history_says_and_once_and_its_lines_have_room(office, undoable, qtbot):
    number = a_pursuit(office)
    undoable.do(
        lambda: office.capturing.commit(
            office.capturing.understand("called Alder & Finch, left voicemail")
        )
    )
    undoable.do(lambda: office.pursuits.set_title(number, "Welder"))
    dialog = UndoHistory(undoable.stack)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    view = dialog.list
    index = view.model().index(1, 0)
    assert "&&" in index.data()
    option = QStyleOptionViewItem()
    view.itemDelegate().initStyleOption(option, index)
    assert "Alder & Finch" in option.text
    assert view.visualRect(index).width() <= view.viewport().width()


def test_a_handle_is_not_lit_when_the_pointer_is_in_another_window(window):
    handle = next(h for h in window.findChildren(QSplitterHandle))
    handle.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=True)
    window.isActiveWindow = lambda: False
    window.pages.isActiveWindow = lambda: False
    QApplication.sendEvent(window.pages, QEvent(QEvent.Type.ActivationChange))
    assert not handle.underMouse()


def test_it_is_said_how_many_people_there_are_and_how_many_are_shown(office, window, qtbot):
    for name in ("Amara Osei", "Dana Reyes", "Kim Sample"):
        office.people.add(PersonCard({"name": name}))
    roster = window.show_roster("people")
    line = window._commands.finding.found
    qtbot.waitUntil(lambda: line._line is not None and line._line.label.text() == "3 people")
    assert line._line.clear.isHidden()
    table = QRect(roster.view.mapTo(window, QPoint(0, 0)), roster.view.size())
    window.top.finder.setText("dana")
    window.top.find_now()
    qtbot.waitUntil(lambda: line._line.label.text() == "1 of 3")
    assert line._line.clear.isVisible()
    assert QRect(roster.view.mapTo(window, QPoint(0, 0)), roster.view.size()) == table
    window.show_view()
    qtbot.waitUntil(lambda: not line._line.isVisible())


def test_r08_a_time_on_two_clocks_fits_a_column_of_the_usual_width(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    painter = CellPainter(view)
    alone = painter.width(Cell(TOKYO.both[0], strong=True))
    assert painter.width(TOKYO) <= alone
    written = []
    painter._write = lambda _g, _l, _w, text, *_font, **how: written.append((text, "middle" in how))
    picture = QImage(200, 60, QImage.Format.Format_ARGB32)
    brush = QPainter(picture)
    for height, width in ((40, 160), (20, 160), (40, 900)):
        painter.paint(Ground(brush, False, tokens(), width=width, height=height), TOKYO)
    brush.end()
    assert written == [
        (TOKYO.both[0], True), (TOKYO.both[1], True),  # one above the other
        (TOKYO.both[0], False),  # a low row: theirs is in the tip
        (TOKYO.text, False),  # room enough for both
    ]  # fmt: skip


def test_r08_the_due_cell_keeps_both_clocks_in_its_words(office, window):
    a_pursuit(office, step=a_step(office, 1, at=time(10), zone="America/New_York"))
    window.read_again()
    cells = window.model.line(0).cells()
    (due,) = [cell for cell in cells if cell.both]
    assert due.both[1] == "10:00 am in New York"
    assert due.both[1] in due.text


def test_nothing_chosen_leaves_no_gap_above_what_the_pane_says(window):
    assert window.detail._title.isHidden()
    roster = window.show_roster("people")
    assert roster.pane._title.isHidden()


def test_an_empty_search_says_once_that_nothing_is_open(window):
    window.status.read()
    assert window.status._state.text() == "No open pursuits"


def test_the_outcome_keys_take_fewer_columns_where_letters_are_large(qtbot):
    keys = OutcomeKeys(Kind.APPLICATION)
    keys.set_channel(Channel.CALL)
    qtbot.addWidget(keys)
    keys.resize(900, 200)
    with qtbot.waitExposed(keys):
        keys.show()
    assert keys._grid.columnCount() >= 4
    widest = max(button.sizeHint().width() for button in keys.buttons.values())
    keys.resize(3 * widest + 30, 300)
    QApplication.processEvents()
    assert len({button.x() for button in keys.buttons.values()}) == 3
    assert all(keys.rect().contains(button.geometry()) for button in keys.buttons.values())
    assert keys.minimumSizeHint().width() < 3 * widest


def test_the_date_gives_way_to_the_buttons_of_today(office, window):
    a_pursuit(office)
    window.today.read()
    today = window.today
    today.resize(700, 500)
    assert not today._date.isHidden()
    today._offer_run(due=True)
    today.run.setText("Go through all that is due " * 8)  # as wide as with large letters
    today._fit_head()
    assert today._date.isHidden()


def test_the_name_of_a_pursuit_is_seen_whole_before_its_step(office, undoable, qtbot):
    step = a_step(office, 1, action="Send the article on solar pricing")
    number = a_pursuit(office, company="Brightwater", title="Data analyst", step=step)
    pane = DetailPane(office, undoable)
    qtbot.addWidget(pane)
    pane.show_pursuit(number)
    chip = pane._chips.itemAt(0).widget()
    for wide, seen in ((1400, True), (480, False)):
        pane.resize(wide, 220)
        pane._fit_chips()
        assert chip.isHidden() is not seen


def test_the_find_field_shows_no_cross_when_it_is_empty_again(window, qtbot):
    """What another table was looked through for leaves no sign in this one's field."""
    top = window.top
    top.show_table("Pursuits", "Find in pursuits", "rail")
    cross = top.finder.findChild(QToolButton)
    qtbot.waitUntil(cross.isVisible)
    told = []
    top.find_changed.connect(told.append)
    top.show_table("People", "Find in people", "")
    qtbot.waitUntil(lambda: not cross.isVisible() or cross.property("opacity") == 0)
    assert told == []
