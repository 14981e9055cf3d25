# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own for people and companies: typed, sorted, filtered, viewed, exported."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.filters import OwnKind
from desktop_app.services import removing
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.services.transfer.csv_out import CsvForm
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.gradual import at_once
from desktop_app.ui import exporting
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.own_columns.arranging import ColumnsDialog
from desktop_app.ui.own_columns.form import ColumnForm
from desktop_app.ui.table import header_menu, sorting
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.text import Label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


class Hand:
    """A hand in the table of people or of companies, and its eye."""

    def __init__(self, window, sheet):
        self.window, self.office, self.sheet = window, window.office, sheet
        self.view = window.show_roster(sheet).view
        self.model = self.view.rows
        self.own = self.office.own_columns.of(sheet)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    @property
    def headers(self):
        return [self.model.sheet.header(at) for at in range(self.model.columnCount())]

    @property
    def ids(self):
        return list(self.model.ids(0, self.model.rowCount() - 1))

    def at(self, number, name):
        return self.model.index(self.model.row_of(number), self.headers.index(name))

    def text(self, number, name):
        return self.at(number, name).data()

    def go(self, number, name):
        self.view.setFocus()
        self.view.hands.go(self.at(number, name))

    def type(self, number, name, text):
        """Type over a cell as a hand does, and press Enter."""
        self.go(number, name)
        QTest.keyClick(self.view, text[0])
        editor = self.view.open_editor
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, K.Key_Return)
        QTest.qWait(1)  # Qt commits a turn later

    def press(self, key, mods=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.view, key, mods)


@pytest.fixture(params=["people", "companies"])
def hand(request, office, opened):
    """Three rows and three columns: rank, met, remark."""
    for person, company in (("Dana Example", "Alder"), ("Kim Test", "Birch"), ("Sam", "Cedar")):
        office.people.add(PersonCard({"name": person}))
        office.companies.add(CompanyCard({"name": company}))
    own = office.own_columns.of(request.param)
    own.add("Rank", OwnKind.NUMBER)
    own.add("Met", OwnKind.DATE)
    own.add("Remark", OwnKind.TEXT)
    return Hand(opened(), request.param)


def test_values_are_typed_shown_undone_copied_and_filled(hand):
    hand.type(1, "Rank", "1250.5")
    hand.type(1, "Met", "4 march 2026")
    hand.type(1, "Remark", "by the river")
    names = ("Rank", "Met", "Remark")
    shown = ["1,250.5", "Wed 4 Mar 2026", "by the river"]
    assert [hand.text(1, name) for name in names] == shown
    hand.window.undoable.stack.undo()
    assert not hand.text(1, "Remark")
    hand.window.undoable.stack.redo()
    assert hand.text(1, "Remark") == "by the river"
    hand.go(1, "Rank")
    hand.press(K.Key_Right, SHIFT)
    hand.press(K.Key_C, CTRL)
    assert QApplication.clipboard().text().strip() == "1250.5\t2026-03-04"
    hand.go(2, "Rank")
    hand.press(K.Key_V, CTRL)
    assert hand.own.values(2) == {1: "1250.5", 2: "2026-03-04"}
    hand.go(3, "Rank")
    hand.press(K.Key_D, CTRL)
    assert hand.own.values(3) == {1: "1250.5"}
    hand.press(K.Key_Delete)
    assert not hand.text(3, "Rank")


def test_they_sort_and_filter_and_are_found(hand):
    for number, rank in ((1, "9"), (2, "10")):
        hand.own.set_value(number, 1, rank)
    hand.own.set_value(3, 3, "Zoë said so")
    at = hand.headers.index("Rank")
    sorting.sort_by(hand.model, at, descending=True)
    assert hand.ids == [2, 1, 3]
    filters = Filters.of(hand.view, hand.office)
    filters.show()
    fields = dict(zip(hand.headers, range(len(hand.headers)), strict=True))
    field = filters.row.fields[fields["Rank"]]
    field.setText("< 10")
    field.ask()
    assert hand.ids == [1]
    field.setText("")
    field.ask()
    hand.window.top.finder.setText("zoe")
    QTest.keyClick(hand.window.top.finder, K.Key_Return)
    assert hand.ids == [3]


def test_a_row_that_is_typed_or_pasted_has_them(hand, qtbot):
    hand.press(K.Key_Insert)
    editor = hand.view.open_editor
    QTest.keyClicks(editor, "Zola")
    QTest.keyClick(editor, K.Key_Return)
    QTest.qWait(1)
    assert len(hand.ids) == 4
    assert not hand.text(4, "Rank")
    hand.view.hands.go(hand.model.index(hand.model.rowCount() - 1, 0))
    here = hand.view.currentIndex()
    row = [""] * len(hand.headers)
    row[0], row[hand.headers.index("Rank")] = "Zuma", "7"
    QApplication.clipboard().setText(f"{here.data()}\n" + "\t".join(row))
    hand.press(K.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(hand.ids) == 5)
    assert hand.own.values(5) == {1: "7"}


def test_the_menus_add_change_and_delete_them(hand, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    header_menu.fill(menu, hand.view, hand.headers.index("Rank"))
    texts = [action.text() for action in menu.actions()]
    assert {"Change this column …", "Delete this column", "New column …"} <= set(texts)
    form = ColumnForm(hand.office, hand.window.undoable, None, hand.window, sheet=hand.sheet)
    form.name.setText("Mood")
    form.accept()
    assert hand.headers[-1] == "Mood"
    assert hand.window.table.rows.columnCount() == 7  # the pursuits have no such column
    next(each for each in menu.actions() if each.text() == "Delete this column").trigger()
    assert "Rank" not in hand.headers
    hand.window.undoable.stack.undo()
    assert hand.headers[-4:] == ["Rank", "Met", "Remark", "Mood"]
    dialog = ColumnsDialog(hand.office, hand.window.undoable, hand.window, sheet=hand.sheet)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 4


def test_a_view_keeps_them(hand):
    hand.own.set_value(2, 1, "10")
    views = hand.window._commands.finding.views
    at = hand.headers.index("Rank")
    sorting.sort_by(hand.model, at, descending=True)
    shape = views._shape(hand.view)
    hand.office.saved_views.add("By rank", hand.sheet, shape)
    sorting.sort_by(hand.model, 0, descending=False)
    (kept,) = hand.office.saved_views.all
    views.own.actions[kept.uid].trigger()
    assert hand.model.query.sort == hand.own.all[0]
    assert hand.ids[0] == 2


def test_they_are_exported_as_they_are_shown(hand, tmp_path):
    hand.own.set_value(2, 1, "10.5")
    hand.own.set_value(2, 2, "2026-03-04")
    path = tmp_path / "out.csv"
    at_once(exporting.shown(hand.view, path, CsvForm()))
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert (rows[1]["Rank"], rows[1]["Met"]) == ("10.5", "2026-03-04")


@pytest.mark.parametrize("form", [CsvForm(), CsvForm.for_excel(",")])
def test_an_exported_list_brings_their_values_back(hand, tmp_path, form):
    """To whoever is here that is nothing new; to a table without them it is all of it (I2)."""
    put = {1: ("-10.125", "2026-03-04", "=tall; says\n“hm”"), 2: ("1234567", "", "Zoë")}
    for number, values in put.items():
        for column, value in enumerate(values, start=1):
            hand.own.set_value(number, column, value)
    path = tmp_path / "out.csv"
    at_once(exporting.shown(hand.view, path, form))
    importing = hand.office.importing
    report, _none = importing.bring_in(path, dry_run=True)
    assert (str(report.kind), report.same, len(report.lines)) == (hand.sheet, 3, 3)
    remove = removing.remove_people if hand.sheet == "people" else removing.remove_companies
    hand.window.undoable.do(lambda: remove(hand.office.desk, [1, 2, 3]))
    assert not hand.ids
    hand.window.undoable.do(lambda: importing.bring_in(path)[1])
    back = {hand.text(number, "Name"): hand.own.values(number) for number in hand.ids}
    held = {name: tuple(map(values.get, (1, 2, 3))) for name, values in back.items()}
    assert list(held.values()) == [put[1], ("1234567", None, "Zoë"), (None, None, None)]


@pytest.mark.parametrize("number", [1, None])
def test_they_have_fields_in_the_dialog_of_each(hand, qtbot, number):
    kinds = {"people": PersonDialog, "companies": CompanyDialog}
    dialog = kinds[hand.sheet](hand.office, hand.window.undoable, number)
    qtbot.addWidget(dialog)
    dialog.show()
    rank, met, remark = (dialog.fields.widget(str(column)) for column in hand.own.all)
    dialog.fields.widget("name").setText("Zoe Sample")
    rank.setText("lots")
    assert not dialog.save()
    assert "lots" in dialog.refusal._text.text()
    rank.setText("1,200.5")
    met.setFocus()
    QTest.keyClicks(met, "4 March 2026")
    met.editingFinished.emit()
    remark.setText("tall")
    assert dialog.save()
    assert hand.own.values(dialog.number) == {1: "1200.5", 2: "2026-03-04", 3: "tall"}
    assert hand.text(dialog.number, "Remark") == "tall"
    again = kinds[hand.sheet](hand.office, hand.window.undoable, dialog.number)
    qtbot.addWidget(again)
    assert again.fields.values()[str(hand.own.all[0])] == "1200.5"
    hand.window.undoable.stack.undo()
    assert not any(hand.own.values(dialog.number).values())


def test_a_dialog_says_nothing_of_columns_that_are_not_there(hand, qtbot):
    for column in hand.own.all:
        hand.own.remove(column.id)
    hand.office.own_columns.add("Pay", OwnKind.NUMBER)
    kinds = {"people": PersonDialog, "companies": CompanyDialog}
    dialog = kinds[hand.sheet](hand.office, hand.window.undoable, 1)
    qtbot.addWidget(dialog)
    said = {label.text() for label in dialog.findChildren(Label)}
    assert not {"Columns of your own", "Pay"} & said


def test_the_import_of_a_list_offers_them_and_asks_how_its_days_are_read(hand, tmp_path, qtbot):
    file = tmp_path / "list.csv"
    file.write_text("Name,E-mail,Rank,Met,Shoe\nZoe,zoe@example.com,9,03/04/2026,44\n")
    wizard = ImportWizard(hand.office, hand.window.undoable, file, hand.window)
    qtbot.addWidget(wizard)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    kind = RowKind(hand.sheet)
    wizard.kind.buttons[kind].click()
    qtbot.waitUntil(lambda: wizard.plan is not None and wizard.plan.kind is kind)
    boxes = wizard.preview.fields.boxes
    assert [box.currentText() for box in boxes[2:4]] == ["Rank (number)", "Met (date)"]
    assert not wizard.question.isHidden()
    assert not wizard.ok.isEnabled()
    new = boxes[4].findText("New column: number")
    boxes[4].setCurrentIndex(new)
    boxes[4].activated.emit(new)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    wizard.question.dmy.click()
    qtbot.waitUntil(wizard.ok.isEnabled)
    wizard.accept()
    qtbot.waitUntil(lambda: wizard.report is not None)
    assert hand.own.all[-1].header == "Shoe"
    assert hand.own.values(max(hand.ids)) == {1: "9", 2: "2026-04-03", hand.own.all[-1].id: "44"}


def test_they_stand_where_they_were_put_when_the_program_comes_back(hand, opened):
    head = hand.view.head
    head.moveSection(head.visualIndex(hand.headers.index("Remark")), 1)
    hand.window.remember()
    again = Hand(opened(), hand.sheet)
    assert again.view.head.visualIndex(again.headers.index("Remark")) == 1
