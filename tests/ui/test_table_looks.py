# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the table is looked at: order by several columns, columns, sizes, menus; and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.services.browsing import Query
from desktop_app.ui import table_menus
from desktop_app.ui.settings import Appearance, Settings
from desktop_app.ui.table import cell_menu, header_menu, place, selection, sorting
from desktop_app.ui.table.pursuit_sheet import COLUMNS, PursuitSheet
from desktop_app.ui.theme import Theme
from desktop_app.ui.undo_history import UndoHistory
from tests.ui.sheet_room import AT, CTRL, SHIFT, Column, a_pursuit, hand, office

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def click_header(hand, column, mods=NONE):
    head = hand.view.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(AT[column]) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, mods, at)


def entries(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


def column_menu(hand, column):
    menu = QMenu(hand.view)
    header_menu.fill(menu, hand.view, AT[column])
    return menu


# Order


def test_a_click_with_shift_adds_a_key_and_a_second_one_turns_it_round(hand):
    a_pursuit(hand.office, "Alder", "Baker")
    click_header(hand, Column.COMPANY)
    click_header(hand, Column.TITLE, SHIFT)
    query = hand.model.query
    assert (query.sort, query.then) == (Column.COMPANY, ((Column.TITLE, False),))
    assert hand.column(Column.TITLE)[:2] == ["Baker", "Fitter"]
    click_header(hand, Column.TITLE, SHIFT)
    assert hand.model.query.then == ((Column.TITLE, True),)
    assert hand.column(Column.TITLE)[:2] == ["Fitter", "Baker"]


def test_a_plain_click_forgets_the_further_keys(hand):
    click_header(hand, Column.COMPANY)
    click_header(hand, Column.TITLE, SHIFT)
    click_header(hand, Column.PERSON)
    assert sorting.keys(hand.model.query) == [(Column.PERSON, False)]


def test_the_header_says_which_key_comes_first(hand):
    click_header(hand, Column.COMPANY)
    plain = hand.view.head.grab().toImage()
    click_header(hand, Column.TITLE, SHIFT)
    assert hand.view.head._keys == {AT[Column.COMPANY]: "1", AT[Column.TITLE]: "↑ 2"}
    assert hand.view.head.grab().toImage() != plain


def test_the_menu_of_a_column_sorts_too(hand):
    choose(column_menu(hand, Column.COMPANY), "Sort downwards")
    assert hand.column(Column.COMPANY)[0] == "Elm"
    choose(column_menu(hand, Column.TITLE), "Then by this, upwards")
    assert hand.model.query.then == ((Column.TITLE, False),)
    choose(column_menu(hand, Column.COMPANY), "Don't sort by this")
    assert sorting.keys(hand.model.query) == [(Column.TITLE, False)]


# Columns


def test_columns_are_hidden_shown_moved_and_reset(hand):
    choose(column_menu(hand, Column.TITLE), "Hide")
    assert AT[Column.TITLE] not in selection.shown_columns(hand.view)
    further = column_menu(hand, Column.COMPANY)
    choose(next(a.menu() for a in further.actions() if a.menu()), "Goal")
    assert AT[Column.TITLE] in selection.shown_columns(hand.view)
    choose(column_menu(hand, Column.DUE), "Move to the left")
    order = [COLUMNS[c] for c in selection.shown_columns(hand.view)]
    assert order.index(Column.DUE) == order.index(Column.ACTION) - 1
    hand.view.setColumnWidth(0, 500)
    choose(column_menu(hand, Column.DUE), "The usual columns")
    assert [COLUMNS[c] for c in selection.shown_columns(hand.view)] == list(COLUMNS)
    assert hand.view.columnWidth(0) != 500


def test_the_last_column_cannot_be_hidden(hand):
    for column in COLUMNS[1:]:
        hand.view.looks.hide(AT[column])
    menu = column_menu(hand, Column.COMPANY)
    assert not next(a for a in menu.actions() if a.text() == "Hide").isEnabled()


@pytest.fixture
def narrow(hand):
    hand.window.resize(620, 400)
    hand.find.hide()
    hand.view.looks.freeze(1)
    return hand


def test_frozen_columns_stand_still_while_the_others_scroll(narrow):
    view, frozen = narrow.view, narrow.view.looks.frozen
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert frozen.isVisible()
    assert frozen.x() >= view.viewport().x() - 1
    assert not frozen.isColumnHidden(AT[Column.COMPANY])
    assert frozen.isColumnHidden(AT[Column.TITLE])
    assert frozen.columnWidth(0) == view.columnWidth(0)
    view.setColumnWidth(0, 260)
    assert frozen.columnWidth(0) == 260


def test_freezing_leaves_the_columns_as_wide_as_they_are(narrow):
    view = narrow.view
    before = [view.columnWidth(column) for column in range(len(COLUMNS) - 1)]
    view.looks.freeze(2)
    view.looks.freeze(1)
    view.looks.freeze(0)
    assert [view.columnWidth(column) for column in range(len(COLUMNS) - 1)] == before
    view.looks.freeze(2)
    view.looks.frozen.horizontalHeader().resizeSection(1, 210)
    assert view.columnWidth(1) == 210


def test_a_cell_that_is_gone_to_does_not_lie_under_them(narrow):
    view = narrow.view
    narrow.press(K.Key_End)
    narrow.press(K.Key_Left, times=len(COLUMNS) - 2)
    assert narrow.here == (0, Column.TITLE)
    cell = view.visualRect(view.currentIndex())
    assert cell.left() >= view.looks.frozen.width() - 1


def test_a_frozen_cell_is_clicked_and_written_in(narrow, qtbot):
    view, frozen = narrow.view, narrow.view.looks.frozen
    view.horizontalScrollBar().setValue(200)
    at = frozen.visualRect(narrow.model.index(2, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert narrow.here == (2, Column.COMPANY)
    assert view.hasFocus()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, SHIFT, pos=QPoint(20, 20))
    assert narrow.view.selected_ids == [1, 2, 3]
    narrow.go(3, Column.COMPANY)
    qtbot.keyClicks(view, "F")
    qtbot.keyClicks(narrow.editor, "ir")
    assert narrow.editor.isVisible()
    assert not frozen.isVisible()  # the editor lies where the cell was
    qtbot.keyClick(narrow.editor, K.Key_Return)
    qtbot.waitUntil(lambda: narrow.editor is None)
    assert frozen.isVisible()
    assert narrow.line(3).company == "Fir"


def test_frozen_columns_scroll_up_and_down_with_the_table(narrow):
    for number in range(40):
        a_pursuit(narrow.office, f"Firm {number:02}")
    view, frozen = narrow.view, narrow.view.looks.frozen
    view.grab()
    view.scrollToBottom()
    frozen.grab()
    assert frozen.verticalScrollBar().value() == view.verticalScrollBar().value() > 0
    view.looks.freeze(0)
    assert not frozen.isVisible()


# Sizes


def test_ctrl_and_the_wheel_change_the_size_of_text_and_rows(hand):
    before = hand.view.rowHeight(0), hand.view.font().pointSizeF()

    def turn(delta):
        port = hand.view.viewport()
        event = QWheelEvent(
            QPointF(50, 50), QPointF(port.mapToGlobal(QPoint(50, 50))), QPoint(), QPoint(0, delta),
            Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    turn(120)
    assert hand.view.rowHeight(0) > before[0]
    assert hand.view.font().pointSizeF() > before[1]
    turn(-120)
    assert (hand.view.rowHeight(0), hand.view.font().pointSizeF()) == before


def test_keys_change_the_size_too(hand):
    usual = hand.view.rowHeight(0)
    hand.press(K.Key_Plus, CTRL, times=2)
    assert hand.view.rowHeight(0) > usual
    hand.press(K.Key_0, CTRL)
    assert hand.view.rowHeight(0) == usual
    hand.press(K.Key_Underscore, CTRL | SHIFT, times=20)
    assert usual > hand.view.rowHeight(0) >= usual * 0.6


def test_text_keeps_its_size_from_light_to_dark(hand, qapp):
    """Else the text is small again in rows that are not."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    theme = Theme(qapp)
    theme.mode = Appearance.LIGHT
    hand.view.looks.set_zoom(1.5)
    size = hand.view.font().pointSizeF()
    try:
        theme.mode = Appearance.DARK
        assert hand.view.font().pointSizeF() == pytest.approx(size)
        hand.view.looks.set_zoom(1.0)
        assert hand.view.font().pointSizeF() == pytest.approx(size / 1.5)
    finally:
        theme.deleteLater()
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)


# Remembering


def test_all_of_it_is_remembered_for_each_table(hand, tmp_path, qtbot):
    settings = Settings(tmp_path / "window.ini")
    view = hand.view
    view.looks.freeze(2)
    view.looks.hide(AT[Column.TITLE])
    view.looks.set_zoom(1.25)
    hand.model.set_query(Query(sort=Column.PERSON, then=((Column.DUE, True),)))
    place.remember(view, settings)
    settings.save()
    again = Settings(tmp_path / "window.ini")
    query = place.first_query(PursuitSheet, again)
    assert sorting.keys(query) == [(Column.PERSON, False), (Column.DUE, True)]
    view.looks.reset()
    view.looks.set_zoom(1.0)
    place.restore(view, again)
    assert view.zoom == 1.25
    assert view.looks.frozen_count == 2
    assert view.isColumnHidden(AT[Column.TITLE])


@pytest.mark.parametrize("stored", ["", "large", "nan-ish", "-3"])
def test_a_size_that_cannot_be_read_is_the_usual_one(tmp_path, stored):
    settings = Settings(tmp_path / "window.ini")
    settings._stored.setValue("look/pursuits_zoom", stored)
    settings._stored.setValue("look/pursuits_frozen", stored)
    assert settings.frozen("pursuits") == 0
    assert settings.zoom("pursuits") in (1.0, -3.0)  # the table keeps to what can be read


# Menus


def test_a_right_click_opens_the_menu_of_the_cell_under_it(hand):
    at = hand.view.visualRect(hand.model.index(2, AT[Column.TITLE])).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, hand.view.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(hand.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert hand.here == (2, Column.TITLE)
    assert {"Copy", "Paste", "Fill down", "Clear the cells", "Column"} <= set(entries(menu))
    menu.close()


def test_a_right_click_within_the_selection_leaves_it(hand):
    hand.take(0, 2, Column.COMPANY, Column.TITLE)
    index = hand.model.index(1, AT[Column.TITLE])
    cell_menu.open_on(hand.view, index, QPoint(0, 0)).close()
    assert len(hand.cells) == 6


@pytest.mark.parametrize(("key", "mods"), [(K.Key_F10, SHIFT)])
def test_the_keyboard_opens_the_menu_at_the_current_cell(hand, key, mods):
    hand.press(key, mods)
    menu = QApplication.activePopupWidget()
    assert "Copy" in entries(menu)
    choose(menu, "Clear the cells") if hand.here[1] is Column.TITLE else menu.close()


def test_the_handle_of_a_row_has_a_menu_and_selects_it(hand):
    view = hand.view
    at = QPoint(5, view.rowViewportPosition(3) + 5)
    menu = cell_menu.open_on_row(view, at)
    assert hand.cells == {(3, column) for column in COLUMNS}
    menu.close()


def test_the_head_of_a_column_has_a_menu(hand):
    head = hand.view.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(AT[Column.TITLE]) + 5, 5)
    menu = header_menu.open_at(hand.view, at)
    assert "Sort upwards" in entries(menu)
    menu.close()


# Selection and undo


@pytest.mark.parametrize(
    ("counted", "said"),
    [((0, 0), ""), ((1, 1), ""), ((1, 7), "Selected: 1 row, 7 cells"),
     ((1_000_000, 7_000_000), "Selected: 1,000,000 rows, 7,000,000 cells")],
)  # fmt: skip
def test_the_selection_in_words(counted, said):
    assert table_menus.summary(*counted) == said


def test_counting_a_selection_reads_no_row(hand, monkeypatch):
    hand.press(K.Key_A, CTRL)
    with monkeypatch.context() as nothing:
        nothing.setattr(hand.model, "line", None)
        nothing.setattr(hand.model, "ids", None)
        assert selection.counts(hand.view) == (5, 5 * len(COLUMNS))


def test_the_history_names_what_was_done_and_goes_back_several_steps(hand, qtbot):
    for row, title in ((1, "One"), (2, "Two"), (3, "Three")):
        hand.undoable.do(lambda row=row, title=title: hand.office.pursuits.set_title(row, title))
    dialog = UndoHistory(hand.undoable.stack)
    qtbot.addWidget(dialog)
    dialog.show()
    model = dialog.list.model()
    assert model.rowCount() == 4
    assert model.index(3, 0).data() == "Change the goal · Sam Sample · Cedar · Three"
    dialog.list.setCurrentIndex(model.index(1, 0))
    assert hand.column(Column.TITLE)[:3] == ["One", "Clerk", ""]
    dialog.list.setCurrentIndex(model.index(3, 0))
    assert hand.column(Column.TITLE)[:3] == ["One", "Two", "Three"]
    dialog.list.setCurrentIndex(model.index(0, 0))
    assert hand.column(Column.TITLE)[:3] == ["Fitter", "Clerk", ""]


def test_nothing_that_was_done_in_a_session_is_forgotten(hand):
    assert hand.undoable.stack.undoLimit() == 0


def test_the_current_cell_stays_in_sight_while_all_grows(hand):
    """Ctrl+plus pushed it out on the right."""
    hand.view.window().resize(700, 400)
    hand.go(1, Column.PERSON)
    QApplication.processEvents()
    for _press in range(4):
        hand.press(K.Key_Plus, CTRL)
        QApplication.processEvents()
        cell, port = hand.view.visualRect(hand.view.currentIndex()), hand.view.viewport().rect()
        assert port.contains(cell.topLeft())
        assert cell.right() <= port.right() or cell.left() == port.left()


def test_the_menu_of_a_cell_offers_only_what_can_be_done(hand):
    """26 lines are more than a laptop is high: Qt would lay the rest in a column of its own."""
    can, cannot = QAction("Ring the bell", hand.view), QAction("Climb the tower", hand.view)
    cannot.setEnabled(False)
    hand.view.set_row_actions([can, cannot])
    menu = cell_menu.open_at_current(hand.view)
    assert "Ring the bell" in entries(menu)
    assert "Climb the tower" not in entries(menu)
    menu.close()
