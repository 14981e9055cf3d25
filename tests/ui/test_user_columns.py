# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own in the window: typed, copied, sorted, filtered, arranged, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.filters import Column, OwnKind
from desktop_app.services.pursuits import NewPursuit
from desktop_app.ui.own_columns.arranging import ColumnsDialog
from desktop_app.ui.own_columns.form import ColumnForm
from desktop_app.ui.table import sorting
from desktop_app.ui.table.editors import ChoiceEditor
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from desktop_app.ui.views import columns as places

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """A hand in the table of the main window, and its eye."""

    def __init__(self, window, office):
        self.window, self.office = window, office
        self.view, self.model = window.table, window.table.rows
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    @property
    def headers(self):
        return [self.model.sheet.header(at) for at in range(self.model.columnCount())]

    def at(self, number, name):
        """Return the index of a cell."""
        return self.model.index(self.model.row_of(number), self.headers.index(name))

    def text(self, number, name):
        return self.at(number, name).data()

    def go(self, number, name):
        self.view.setFocus()
        self.view.hands.go(self.at(number, name))

    def type(self, number, name, text):
        """Type a text over a cell and press Enter."""
        self.go(number, name)
        self.view.edit(self.view.currentIndex())
        choosers = self.view.viewport().findChildren(ChoiceEditor)
        if chooser := next((each for each in choosers if each.isVisible()), None):
            QTest.qWait(1)  # its list opens
            chooser.hidePopup()
            chooser.setCurrentIndex(chooser.findText(text))
            chooser.activated.emit(chooser.currentIndex())
            QTest.qWait(1)
            return
        editor = QApplication.focusWidget()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.qWait(1)  # Qt commits a turn later

    def press(self, key, mods=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.view, key, mods)

    def values(self, number):
        return self.office.own_columns.values(number)

    @property
    def shown(self):
        """Return the names of the columns from left to right."""
        return [each.name for each in places.shown(self.view) if not each.hidden]


@pytest.fixture
def hand(office, opened):
    """Three pursuits and four columns: pay, seen, place, remark."""
    for company in ("Alder", "Birch", "Cedar"):
        office.pursuits.add(NewPursuit(company=company))
    own = office.own_columns
    own.add("Pay", OwnKind.NUMBER)
    own.add("Seen", OwnKind.DATE)
    own.add("Place", OwnKind.CHOICE, ["Home", "Office"])
    own.add("Remark", OwnKind.TEXT)
    return Hand(opened(), office)


def test_each_kind_is_typed_into_its_cell_and_shown(hand):
    hand.type(1, "Pay", "1250.5")
    hand.type(1, "Seen", "4 march 2026")
    hand.type(1, "Place", "Office")
    hand.type(1, "Remark", "by the river")
    names = ("Pay", "Seen", "Place", "Remark")
    assert [hand.text(1, name) for name in names] == [
        "1,250.5", "Wed 4 Mar 2026", "Office", "by the river",
    ]  # fmt: skip
    assert hand.values(1) == {1: "1250.5", 2: "2026-03-04", 3: "Office", 4: "by the river"}
    hand.window.undoable.stack.undo()
    assert not hand.text(1, "Remark")
    hand.window.undoable.stack.redo()
    assert hand.text(1, "Remark") == "by the river"


def test_the_status_bar_sums_up_selected_figures(hand, qtbot):
    hand.type(1, "Pay", "1250.5")
    hand.type(3, "Pay", "1000")
    hand.go(1, "Pay")
    QTest.keyClick(hand.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(hand.view, Qt.Key.Key_Down, SHIFT)
    said = hand.window.status.selected.text()
    assert "3 cells" in said
    assert "Sum: 2,250.5" in said  # the empty cell counts for nothing
    assert "Average: 1,125.25" in said
    hand.go(1, "Company")
    QTest.keyClick(hand.view, Qt.Key.Key_Down, SHIFT)
    assert "Sum" not in hand.window.status.selected.text()


def test_a_whole_column_of_thousands_is_summed_up_without_reading_its_rows(hand, monkeypatch):
    """Ctrl+Space at 100,000 rows says the sum, as a block of ten does."""
    from desktop_app.ui.table import figures

    hand.type(1, "Pay", "1250.5")
    hand.type(3, "Pay", "1000")
    monkeypatch.setattr(figures, "_MOST", 2)
    hand.go(1, "Pay")
    monkeypatch.setattr(hand.view.rows.sheet, "lines", None)
    QTest.keyClick(hand.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert "Sum: 2,250.5 · Average: 1,125.25" in hand.window.status.selected.text()


def test_what_is_no_number_is_refused_and_its_editor_stays_open(hand):
    hand.type(1, "Pay", "plenty")
    assert hand.model.editing
    assert QApplication.focusWidget().text() == "plenty"
    assert not hand.values(1)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_cells_are_copied_pasted_filled_and_cleared(hand):
    hand.type(1, "Pay", "70")
    hand.type(1, "Seen", "2026-03-04")
    hand.go(1, "Pay")
    hand.press(Qt.Key.Key_Right, SHIFT)
    hand.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().strip() == "70\t2026-03-04"
    hand.go(2, "Pay")
    hand.press(Qt.Key.Key_V, CTRL)
    assert hand.values(2) == {1: "70", 2: "2026-03-04"}
    hand.go(3, "Pay")
    hand.press(Qt.Key.Key_D, CTRL)
    assert hand.values(3) == {1: "70"}
    hand.press(Qt.Key.Key_Delete)
    assert not hand.text(3, "Pay")
    QApplication.clipboard().setText("lots")
    hand.press(Qt.Key.Key_V, CTRL)
    from desktop_app.ui.table.troubles import TroublesDialog

    (dialog,) = hand.window.findChildren(TroublesDialog)
    dialog.reject()
    assert not hand.text(3, "Pay")


def test_a_pasted_row_past_the_end_has_its_own_values(hand):
    hand.go(3, "Company")
    last = hand.model.rowCount() - 1
    hand.view.hands.go(hand.model.index(last, 0))
    names = hand.headers
    row = ["Dogwood", *[""] * (len(names) - 1)]
    row[names.index("Pay")], row[names.index("Place")] = "90", "home"
    here = [hand.model.data(hand.model.index(last, 0)), *[""] * (len(names) - 1)]
    block = "\n".join("\t".join(each) for each in (here[:1], row))
    QApplication.clipboard().setText(block)
    hand.press(Qt.Key.Key_V, CTRL)
    assert hand.values(4) == {1: "90", 3: "Home"}


def test_numbers_are_sorted_as_numbers_and_empty_cells_come_last(hand):
    for number, pay in ((1, "9"), (2, "10")):
        hand.office.own_columns.set_value(number, 1, pay)
    column = hand.headers.index("Pay")
    sorting.sort_by(hand.model, column, descending=False)
    assert list(hand.model.ids(0, 2)) == [1, 2, 3]
    sorting.sort_by(hand.model, column, descending=True)
    assert list(hand.model.ids(0, 2)) == [2, 1, 3]


def test_the_filter_row_asks_by_kind(hand):
    own = hand.office.own_columns
    own.set_value(1, 1, "9.5")
    own.set_value(2, 1, "10")
    own.set_value(2, 3, "Home")
    own.set_value(3, 2, "2026-03-10")
    own.set_value(1, 4, "Zoë said so")
    filters = Filters.of(hand.view, hand.office)
    filters.show()
    fields = {name: filters.row.fields[at] for at, name in enumerate(hand.headers)}

    def ask(name, text):
        fields[name].setText(text)
        fields[name].ask()
        found = list(hand.model.ids(0, hand.model.rowCount() - 1))
        fields[name].setText("")
        fields[name].ask()
        return sorted(found)

    assert ask("Pay", "> 9.5") == [2]
    assert ask("Pay", "9.5") == [1]
    assert ask("Seen", "after 9 march 2026") == [3]
    assert ask("Seen", "(empty)") == [1, 2]
    assert ask("Remark", "zoe") == [1]
    fields["Place"]._mark("Home")
    assert list(hand.model.ids(0, 0)) == [2]


def test_the_find_field_finds_what_stands_in_them(hand):
    hand.type(2, "Remark", "lighthouse")
    hand.window.top.finder.setText("lighthous")
    QTest.keyClick(hand.window.top.finder, Qt.Key.Key_Return)
    assert list(hand.model.ids(0, hand.model.rowCount() - 1)) == [2]


def test_a_deleted_column_comes_back_with_what_stood_in_it(hand):
    hand.type(1, "Pay", "70")
    column = hand.headers.index("Pay")
    sorting.sort_by(hand.model, column, descending=False)
    hand.window.undoable.do(lambda: hand.office.own_columns.remove(1))
    assert hand.headers[len(COLUMNS) :] == ["Seen", "Place", "Remark"]
    assert hand.model.query.sort is Column.DUE
    hand.window.undoable.stack.undo()
    assert hand.headers[len(COLUMNS) :] == ["Pay", "Seen", "Place", "Remark"]
    assert hand.text(1, "Pay") == "70"


def test_the_cursor_says_that_deleting_takes_a_while(hand, monkeypatch):
    """A full column of a long table takes seconds, and so does to bring it back."""
    from PySide6.QtGui import QGuiApplication

    from desktop_app.ui import busy
    from desktop_app.ui.own_columns import open_from

    monkeypatch.setattr(busy, "MANY", 0)
    shapes = []

    def note(_change):
        cursor = QGuiApplication.overrideCursor()
        shapes.append(cursor.shape() if cursor is not None else None)

    hand.office.hear(note)
    open_from.remove(hand.window.table, 1)
    hand.window.undoable.stack.undo()
    assert shapes == [Qt.CursorShape.WaitCursor] * 2
    assert QGuiApplication.overrideCursor() is None


def test_a_bar_says_how_far_deleting_and_bringing_back_are(hand, monkeypatch):
    """look.md, busy: the window is painted meanwhile, and nothing is left of the bar behind it."""
    from PySide6.QtWidgets import QProgressBar

    from desktop_app.ui import busy
    from desktop_app.ui.own_columns import open_from
    from desktop_app.ui.table import waiting

    for module, name in ((busy, "MANY"), (busy, "_BREATH"), (waiting, "_WORTH_SHOWING"),
                         (waiting, "_PAUSE")):  # fmt: skip
        monkeypatch.setattr(module, name, 0)
    for number in (1, 2):
        hand.type(number, "Pay", "70")
    titles, shares = [], []

    def look(_change=None):
        shown = [bar for bar in hand.window.findChildren(QProgressBar) if bar.isVisible()]
        bars = [bar for bar in shown if bar.window() is not hand.window]
        titles.append([bar.window().windowTitle() for bar in bars])
        shares.append(max((bar.value() for bar in bars), default=0))

    hand.window.activateWindow()
    hand.office.hear(look)
    open_from.remove(hand.window.table, 1)
    hand.window.activateWindow()
    QApplication.processEvents()
    hand.window.undoable.stack.undo()
    look()
    assert titles == [["Deleting the column"], ["Delete the column Pay"], []]
    assert min(shares[:2]) > 0
    assert hand.text(1, "Pay") == hand.text(2, "Pay") == "70"


def test_columns_stay_where_they_were_put_when_others_come_and_go(hand):
    head = hand.view.head
    pay = hand.headers.index("Pay")
    head.moveSection(head.visualIndex(pay), 0)
    head.resizeSection(pay, 133)
    before = hand.shown
    hand.window.undoable.do(lambda: hand.office.own_columns.add("Bonus", OwnKind.NUMBER))
    assert hand.shown[: len(before)] == before
    assert head.sectionSize(hand.headers.index("Pay")) == 133
    hand.window.undoable.do(lambda: hand.office.own_columns.order([4, 3, 2, 1]))
    assert hand.headers[len(COLUMNS) :] == ["Remark", "Place", "Seen", "Pay", "Bonus"]
    hand.window.undoable.stack.undo()
    assert hand.shown[: len(before)] == before


def test_an_editor_stays_open_while_another_column_comes(hand):
    hand.go(1, "Remark")
    hand.view.edit(hand.view.currentIndex())
    QTest.keyClicks(QApplication.focusWidget(), "typed")
    hand.office.own_columns.add("Bonus", OwnKind.NUMBER)
    assert hand.text(1, "Remark") == "typed"


def test_the_places_are_remembered_by_name(hand, opened, settings):
    head = hand.view.head
    place = hand.headers.index("Place")
    head.moveSection(head.visualIndex(place), 1)
    hand.view.looks.hide(hand.headers.index("Seen"))
    sorting.sort_by(hand.model, place, descending=True)
    hand.window.remember()
    hand.office.own_columns.remove(1)
    again = Hand(opened(), hand.office)
    names = [each for each in again.shown if each.startswith("own.")]
    uids = {key.header: str(key) for key in hand.office.own_columns.all}
    assert names == [uids["Place"], uids["Remark"]]
    assert again.shown[1] == uids["Place"]
    assert again.model.query.sort == uids["Place"]


def test_the_dialog_adds_changes_orders_and_deletes(hand, qtbot):
    undoable = hand.window.undoable
    form = ColumnForm(hand.office, undoable, None, hand.window)
    form.name.setText("Pay")
    form.kind.setCurrentIndex(form.kind.findData("choice"))
    form.accept()
    assert "Pay" in form.refusal.said
    form.name.setText("Mood")
    form.accept()
    assert form.refusal.said
    for name in ("Good", "Better"):
        form.choices.add()
        form.choices.list.currentItem().setText(name)
    form.accept()
    assert hand.headers[-1] == "Mood"
    assert hand.office.own_columns.all[-1].choices == ("Good", "Better")
    dialog = ColumnsDialog(hand.office, undoable, hand.window)
    dialog.list.setCurrentRow(4)
    dialog.up.click()
    assert hand.headers[-2:] == ["Mood", "Remark"]
    dialog.remove.click()
    assert "Mood" not in hand.headers
    dialog.take_back.click()
    assert "Mood" in hand.headers


def test_a_choice_renamed_is_renamed_in_the_cells(hand):
    hand.type(1, "Place", "Home")
    place = hand.office.own_columns.all[2]
    form = ColumnForm(hand.office, hand.window.undoable, place, hand.window)
    form.choices.list.item(0).setText("At home")
    form.accept()
    assert hand.text(1, "Place") == "At home"
    hand.window.undoable.stack.undo()
    assert hand.text(1, "Place") == "Home"


def test_they_stand_in_the_dialog_of_a_pursuit(hand, qtbot):
    from desktop_app.ui.dialogs.pursuit import PursuitDialog

    hand.type(1, "Pay", "70")
    dialog = PursuitDialog(hand.office, hand.window.undoable, 1, parent=hand.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    pay, seen, place, _remark = (str(key) for key in hand.office.own_columns.all)
    values = dialog.fields.values()
    assert (values[pay], values[seen], values[place]) == ("70", "", "")
    dialog.fields.fill({pay: "1,071", seen: "2026-03-04", place: "Office"})
    assert dialog.save()
    assert hand.values(1) == {1: "1071", 2: "2026-03-04", 3: "Office"}
    assert hand.text(1, "Pay") == "1,071"


def test_what_is_shown_is_exported_in_its_order(hand, tmp_path, qtbot):
    from desktop_app.services.transfer.csv_out import CsvForm
    from desktop_app.ui.exporting import Export

    hand.type(1, "Pay", "1071.5")
    hand.type(2, "Seen", "2026-03-04")
    hand.view.looks.hide(hand.headers.index("Why now"))
    sorting.sort_by(hand.model, 0, descending=True)
    file = tmp_path / "shown.csv"
    Export(hand.window).write(file, CsvForm(), everything=False)
    head, *rows = file.read_text().splitlines()
    assert head == "Company,Goal,Person,Stage,Next step,Due,Pay,Seen,Place,Remark"
    assert [row.split(",")[0] for row in rows] == ["Cedar", "Birch", "Alder"]
    assert rows[2].endswith(",1071.5,,,")
    assert rows[1].endswith(",2026-03-04,,")
    assert "3 rows written to shown.csv" in hand.window.messages.message
    Export(hand.window).write(tmp_path / "no" / "x.csv", CsvForm(), everything=True)
    assert "can't be written" in hand.window.messages.message


def test_the_import_offers_known_and_new_columns(hand, tmp_path, qtbot):
    from desktop_app.ui.dialogs.import_wizard import ImportWizard

    file = tmp_path / "tracker.csv"
    file.write_text('Company,Position,Pay,Bonus\nElm,Cook,"1,200",5\nFir,Clerk,900,7\n')
    wizard = ImportWizard(hand.office, hand.window.undoable, file, hand.window)
    qtbot.addWidget(wizard)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    boxes = wizard.preview.fields.boxes
    assert boxes[2].currentText() == "Pay (number)"
    new = boxes[3].findText("New column: number")
    boxes[3].setCurrentIndex(new)
    boxes[3].activated.emit(new)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    wizard.accept()
    qtbot.waitUntil(lambda: wizard.report is not None)
    assert hand.headers[-1] == "Bonus"
    assert hand.values(4) == {1: "1200", 5: "5"}
    hand.window.undoable.stack.undo()
    assert hand.headers[-1] == "Remark"
    assert hand.model.rowCount() == 3


def test_a_figure_into_many_cells_asks_what_no_guard_knows(hand):
    """What one's own columns hold speaks for no step and against none: nothing else is read."""
    hand.type(1, "Pay", "1250.5")
    hand.go(1, "Pay")
    QTest.keyClick(hand.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(hand.view, Qt.Key.Key_Down, SHIFT)
    said = []
    hand.office.database.connection.set_trace_callback(said.append)
    hand.press(Qt.Key.Key_D, CTRL)
    while hand.view.doing.work._work.running:
        QApplication.processEvents()
    hand.office.database.connection.set_trace_callback(None)
    assert [hand.text(number, "Pay") for number in (1, 2, 3)] == ["1,250.5"] * 3
    read = [text for text in said if text.startswith("SELECT") and " FROM own_value" in text]
    assert len(read) < 6  # not one for each cell
    assert not [text for text in said if " FROM touch WHERE" in text]
    assert not [text for text in said if " FROM boundary WHERE" in text]
