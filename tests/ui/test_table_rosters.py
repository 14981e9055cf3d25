# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables of people and of companies in the window, used with keys and mouse."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from desktop_app.domain.filters import View
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.ui import records
from desktop_app.ui.table.cell_hint import CellHint
from desktop_app.ui.table.editors import ChoiceEditor
from tests.factories import a_pursuit, a_step, happened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DANA, KIM, ZOE = 1, 2, 3
EDITABLE = Qt.ItemFlag.ItemIsEditable


@pytest.fixture
def three(office):
    """Dana at Acme with a pursuit, Kim at Birch, Zoë without a company."""
    number = a_pursuit(office, step=a_step(office, 2))
    office.follow_ups.log(number, happened(office, text="Left my number"), a_step(office, 7))
    office.people.add(PersonCard({"name": "Kim Sample", "role": "Clerk"}, company="Birch"))
    office.people.add(PersonCard({"name": "Zoë Test"}))
    return number


class Table:
    """One of the two tables in the open window."""

    def __init__(self, window, name):
        self.window = window
        self.roster = window.show_roster(name)
        self.view, self.model = self.roster.view, self.roster.model
        self.columns = self.model.sheet.columns
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.view.setFocus()

    @property
    def editor(self):
        return self.view._editor

    def column(self, column):
        rows = range(self.model.rowCount())
        return [self.text(self.model.id_at(row), column) for row in rows]

    def text(self, number, column):
        return self.index(number, column).data()

    def index(self, number, column):
        return self.model.index(self.model.row_of(number), self.columns.index(column))

    def type(self, qtbot, number, column, text):
        assert self.view.edit_id(number, column)
        self.editor.selectAll()
        qtbot.keyClicks(self.editor, text)
        return self.view.commit_open_editor()


@pytest.fixture
def people(three, window):
    return Table(window, "people")


@pytest.fixture
def companies(three, window):
    return Table(window, "companies")


# Seeing


def test_people_are_told_in_words(people):
    assert people.column(PersonColumn.NAME) == ["Dana Reyes", "Kim Sample", "Zoë Test"]
    assert people.text(DANA, PersonColumn.LAST_TOUCH) == "Today"
    assert people.text(DANA, PersonColumn.ACTION) == "Call"
    assert people.text(DANA, PersonColumn.DUE) == "Tue 10 Mar"
    assert people.text(DANA, PersonColumn.PURSUITS) == "1"
    assert people.text(KIM, PersonColumn.COMPANY) == "Birch"
    assert people.text(ZOE, PersonColumn.LAST_TOUCH) == ""
    heads = [people.model.headerData(i, Qt.Orientation.Horizontal) for i in range(11)]
    assert len(set(heads)) == 11


def test_what_they_ask_for_is_seen_at_a_glance(people, office, three):
    assert people.text(DANA, PersonColumn.PERMISSIONS) == ""
    office.follow_ups.stop(three, "No, thank you", whole_company=True)
    assert people.text(DANA, PersonColumn.PERMISSIONS) == "asked not to be contacted"
    rows = people.window.show_roster("companies").model
    policy = rows.index(rows.row_of(1), list(CompanyColumn).index(CompanyColumn.POLICY))
    assert policy.data() == "asked not to be contacted"


def test_companies_are_told_in_words(companies, office):
    assert companies.column(CompanyColumn.NAME) == ["Acme", "Birch"]
    assert companies.text(1, CompanyColumn.PEOPLE) == companies.text(1, CompanyColumn.PURSUITS)
    assert companies.text(2, CompanyColumn.PURSUITS) == ""
    office.companies.change(2, no_calls=True)
    assert companies.text(2, CompanyColumn.POLICY) == "no phone calls"


def test_an_empty_cell_is_said_aloud(people):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert people.index(ZOE, PersonColumn.PHONE).data(role) == "Phone: none"


def test_the_pane_below_is_of_the_current_row(people, qtbot):
    people.view.select_id(DANA)
    pane = people.roster.pane
    assert pane._title.text() == "Dana Reyes"
    assert pane.timeline.model.rowCount() == 1
    qtbot.keyClick(people.view, Qt.Key.Key_Down)
    assert pane._title.text() == "Kim Sample"
    assert "Birch" in pane._more.text()
    assert people.window.pages.panes.currentWidget() is pane


def test_what_changes_elsewhere_is_seen_at_once(people, office, three):
    office.follow_ups.stop(three, "No")
    assert people.text(DANA, PersonColumn.PURSUITS) == ""
    a_pursuit(office, company="Cedar", person="Ash Example")
    assert people.column(PersonColumn.NAME)[0] == "Ash Example"


def test_a_hidden_table_reads_nothing_until_it_is_shown(people, office, monkeypatch):
    read = []
    ids = people.model.sheet.ids
    monkeypatch.setattr(people.model.sheet, "ids", lambda query: read.append(query) or ids(query))
    people.window.show_view(View.OPEN)
    office.people.add(PersonCard({"name": "Ash Example"}))
    assert read == []
    people.window.show_roster("people")
    assert people.column(PersonColumn.NAME)[0] == "Ash Example"


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_every_kind_of_row_is_painted(people, office, three, direction):
    office.follow_ups.stop(three, "No", whole_company=True)
    office.companies.change(2, agency=True)
    people.window.setLayoutDirection(direction)
    assert not people.view.viewport().grab().isNull()
    assert not people.window.show_roster("companies").view.viewport().grab().isNull()


# Editing


@pytest.mark.parametrize("column", ["name", "role", "phone", "email"])
def test_a_typed_cell_of_a_person_is_written_and_taken_back(people, office, qtbot, column):
    before = people.text(KIM, PersonColumn(column))
    assert people.type(qtbot, KIM, PersonColumn(column), "x@example.com")
    assert people.text(KIM, PersonColumn(column)) == "x@example.com"
    people.window.undoable.stack.undo()
    assert people.text(KIM, PersonColumn(column)) == before
    people.window.undoable.stack.redo()
    assert people.text(KIM, PersonColumn(column)) == "x@example.com"


def test_an_unaltered_cell_writes_nothing(people):
    for column in (PersonColumn.NAME, PersonColumn.COMPANY, PersonColumn.RELATIONSHIP):
        assert people.view.edit_id(KIM, column)
        assert people.view.commit_open_editor()
    assert people.window.undoable.stack.count() == 0


def test_the_company_of_a_person_is_completed_and_made_when_new(people, office, qtbot):
    assert people.view.edit_id(ZOE, PersonColumn.COMPANY)
    people.editor.seek("bir")
    offered = people.editor.completer().popup().model()
    assert [offered.index(row, 0).data() for row in range(offered.rowCount())] == ["Birch"]
    people.view.commit_open_editor()
    assert people.type(qtbot, ZOE, PersonColumn.COMPANY, "Elm & Sons")
    assert "Elm & Sons" in office.browsing.companies()


def test_a_relationship_is_chosen_from_three(people, qtbot):
    assert people.view.edit_id(KIM, PersonColumn.RELATIONSHIP)
    assert isinstance(people.editor, ChoiceEditor)
    assert people.editor.count() == 3
    qtbot.waitUntil(people.editor.view().isVisible)
    qtbot.keyClick(people.editor.view(), Qt.Key.Key_Down)
    qtbot.keyClick(people.editor.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.editor is None)
    assert people.text(KIM, PersonColumn.RELATIONSHIP) == "Close"


def test_a_name_cannot_be_taken_away(people, qtbot):
    assert people.view.edit_id(KIM, PersonColumn.NAME)
    people.editor.clear()
    assert not people.view.commit_open_editor()
    assert "name" in people.window.messages.message
    qtbot.keyClick(people.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: people.editor is None)
    assert people.text(KIM, PersonColumn.NAME) == "Kim Sample"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Germany", ("DE", "")),
        ("germany, by", ("DE", "BY")),
        ("GB", ("GB", "")),
        ("", ("", "")),
    ],
)
def test_a_country_is_understood_by_name_and_code(companies, office, qtbot, typed, stored):
    office.companies.change(2, country="FR")
    assert companies.type(qtbot, 2, CompanyColumn.COUNTRY, typed or " ")
    row = office.database.select("SELECT country, region FROM organization WHERE id = 2")
    assert row == [stored]


def test_a_country_that_is_none_keeps_the_words(companies, qtbot):
    assert not companies.type(qtbot, 2, CompanyColumn.COUNTRY, "Atlantis")
    assert companies.editor.text() == "Atlantis"
    companies.editor.setText("")
    assert companies.view.commit_open_editor()


def test_an_agency_is_marked(companies, qtbot):
    assert companies.view.edit_id(2, CompanyColumn.AGENCY)
    companies.editor.setCurrentIndex(1)
    assert companies.view.commit_open_editor()
    assert companies.text(2, CompanyColumn.AGENCY) == "Agency"


def test_what_is_counted_cannot_be_typed(people, companies):
    assert not people.index(DANA, PersonColumn.PURSUITS).flags() & EDITABLE
    assert not companies.index(1, CompanyColumn.PEOPLE).flags() & EDITABLE


def test_enter_moves_on_f2_edits_and_a_click_on_what_is_counted_opens(people, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(records, "open_person", lambda *given: opened.append(given[3:]))
    people.view.select_id(KIM)
    people.view.setCurrentIndex(people.index(KIM, PersonColumn.ROLE))
    qtbot.keyClick(people.view, Qt.Key.Key_F2)
    assert people.editor.text() == "Clerk"
    people.view.commit_open_editor()
    qtbot.keyClick(people.view, Qt.Key.Key_Return)
    assert people.view.current_id == ZOE
    people.view.doubleClicked.emit(people.index(KIM, PersonColumn.PURSUITS))
    assert opened == [(KIM, [DANA, KIM, ZOE])]


# Adding and deleting


def test_insert_opens_a_row_and_the_name_makes_it(people, office, qtbot):
    people.view.select_id(DANA)
    qtbot.keyClick(people.view, Qt.Key.Key_Insert)
    assert people.model.rowCount() == 4
    qtbot.keyClicks(people.editor, "Ash Example")
    qtbot.keyClick(people.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.editor is None)
    names = ["Dana Reyes", "Ash Example", "Kim Sample", "Zoë Test"]
    assert people.column(PersonColumn.NAME) == names
    assert people.view.current_id == 4
    assert people.view.selected_ids == [4]
    assert people.roster.pane._title.text() == "Ash Example"
    people.model.set_query(people.model.query)
    assert people.column(PersonColumn.NAME)[0] == "Ash Example"
    people.window.undoable.stack.undo()
    assert people.model.rowCount() == 3


@pytest.mark.parametrize("leave", ["escape", "empty", "hide", "find"])
def test_a_row_without_a_name_goes_as_it_came(people, qtbot, leave):
    people.window.actions_.new.trigger()
    assert people.model.rowCount() == 4
    if leave == "escape":
        qtbot.keyClicks(people.editor, "Nobody")
        qtbot.keyClick(people.editor, Qt.Key.Key_Escape)
    elif leave == "empty":
        qtbot.keyClick(people.editor, Qt.Key.Key_Return)
    elif leave == "hide":
        people.window.show_view(View.OPEN)
    else:
        people.model.set_query(people.model.query)
    qtbot.waitUntil(lambda: people.model.rowCount() == 3)
    assert people.window.undoable.stack.count() == 0
    assert not people.model.editing


# What is said while one types


def card(table):
    return table.editor.findChild(CellHint).card


def said_below(table, qtbot, text):
    """Type into the open editor and return what its card says, empty while none is shown."""
    table.editor.selectAll()
    qtbot.keyClicks(table.editor, text)
    hint = table.editor.findChild(CellHint)
    hint.ask()
    return hint.card.text if hint.card.isVisible() else ""


@pytest.mark.parametrize(
    ("column", "odd", "sound"),
    [
        (PersonColumn.EMAIL, "kim at example", "kim@example.com"),
        (PersonColumn.PHONE, "no phone here", "212 555 0142"),
        (PersonColumn.PHONE, "212 555 01", "212 555 0142"),
    ],
)
def test_an_odd_number_or_address_is_told_below_the_cell_and_still_kept(
    people, qtbot, column, odd, sound
):
    """Contact data: a wrong one is a hint, never a wall."""
    assert people.view.edit_id(KIM, column)
    assert said_below(people, qtbot, odd)
    assert said_below(people, qtbot, sound) == ""
    said_below(people, qtbot, odd)
    assert people.view.commit_open_editor()
    assert people.text(KIM, column) == odd


def test_a_number_is_written_well_and_its_extension_put_beside_it(people, office, qtbot):
    assert people.type(qtbot, KIM, PersonColumn.PHONE, "2125550142 ext 7")
    assert people.text(KIM, PersonColumn.PHONE) == "(212) 555-0142 ext. 7"
    assert office.people.file(KIM).contact.extension == "7"
    assert people.type(qtbot, KIM, PersonColumn.EMAIL, "kim@EXAMPLE.com")
    assert people.text(KIM, PersonColumn.EMAIL) == "kim@example.com"


def test_an_odd_main_number_of_a_company_is_told(companies, qtbot):
    assert companies.view.edit_id(1, CompanyColumn.PHONE)
    assert said_below(companies, qtbot, "ask at the desk")


def test_a_double_is_told_while_a_row_is_typed(people, companies, qtbot):
    """Duplicates are warned of while typing, in the tables too."""
    companies.view.add_row()
    assert "Acme" in said_below(companies, qtbot, "Acme Inc")
    companies.view.closeEditor(
        companies.editor, companies.view._delegate.EndEditHint.RevertModelCache
    )
    table = Table(people.window, "people")
    table.view.add_row()
    assert "Dana Reyes" in said_below(table, qtbot, "Dana Reyes")
    assert said_below(table, qtbot, "Somebody Else") == ""


def test_a_name_that_is_not_altered_warns_of_nobody(people, office, qtbot):
    office.people.add(PersonCard({"name": "Kim Sampel"}))
    assert people.view.edit_id(KIM, PersonColumn.NAME)
    people.editor.findChild(CellHint).ask()
    assert not card(people).isVisible()


def test_the_card_goes_with_its_editor(people, qtbot):
    assert people.view.edit_id(KIM, PersonColumn.EMAIL)
    said_below(people, qtbot, "kim at example")
    shown = card(people)
    assert shown.isVisible()
    assert people.view.commit_open_editor()
    qtbot.waitUntil(lambda: not isValid(shown) or not shown.isVisible())


def test_a_double_that_was_added_all_the_same_can_be_compared(people, qtbot, office):
    people.view.add_row()
    qtbot.keyClicks(people.editor, "Dana Reyes")
    qtbot.keyClick(people.editor, Qt.Key.Key_Return)
    messages = people.window.messages
    qtbot.waitUntil(lambda: "Here already: Dana Reyes" in messages.message)
    opened = []
    QTimer.singleShot(0, lambda: opened.append(QApplication.activeModalWidget()))
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().merge_current())
    qtbot.mouseClick(messages._button, Qt.MouseButton.LeftButton)
    assert opened and people.column(PersonColumn.NAME).count("Dana Reyes") == 1


def write(people, number, column, text):
    assert people.view.edit_id(number, column)
    people.editor.clear()
    people.editor.insert(text)
    assert people.view.commit_open_editor()


def test_a_number_typed_over_tells_a_double_of_another_name(people, qtbot, office):
    """It is told by the number alone, and can be undone as before."""
    office.people.change(DANA, phone="+1 917 555 0163")
    write(people, KIM, PersonColumn.PHONE, "917 555 0163")
    messages = people.window.messages
    qtbot.waitUntil(lambda: "Here already: Dana Reyes" in messages.message)
    assert "same phone number" in messages.message
    people.window.undoable.stack.undo()
    assert office.people.file(KIM).contact.phone == ""


def test_a_company_made_by_a_cell_is_told_to_be_here(people, qtbot, office):
    office.companies.add(CompanyCard({"name": "Alder & Finch"}))
    write(people, KIM, PersonColumn.COMPANY, "alder and finch")
    qtbot.waitUntil(lambda: "Here already: Alder & Finch" in people.window.messages.message)


# Two made one


def choose(table, *ids):
    flags = QItemSelectionModel.SelectionFlag
    table.view.clearSelection()
    for number in ids:
        table.view.selectionModel().select(table.index(number, table.columns[0]),
                                           flags.Select | flags.Rows)  # fmt: skip


def test_merge_waits_for_exactly_two_rows(people, three):
    act = people.window.actions_.merge
    choose(people, DANA)
    assert not act.isEnabled()
    choose(people, DANA, ZOE)
    assert act.isEnabled()
    choose(people, DANA, KIM, ZOE)
    assert not act.isEnabled()
    choose(people, DANA, ZOE)
    people.window.show_view(View.OPEN)
    assert not act.isEnabled()


def test_two_chosen_people_become_one_and_one_undo_brings_both_back(people, office):
    """Merging keeps every record and is one undo; the weightier one is kept."""
    choose(people, DANA, ZOE)
    before = people.column(PersonColumn.NAME)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().merge_current())
    people.window.actions_.merge.trigger()
    assert people.column(PersonColumn.NAME) == ["Dana Reyes", "Kim Sample"]
    people.window.undoable.stack.undo()
    assert sorted(people.column(PersonColumn.NAME)) == sorted(before)


def test_two_chosen_companies_are_set_side_by_side(companies, office):
    choose(companies, 1, 2)
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.append((dialog.windowTitle(), dialog.list.isVisible(), dialog.merge.isEnabled()))
        dialog.reject()

    QTimer.singleShot(0, look)
    companies.window.actions_.merge.trigger()
    assert seen == [("Merge two companies", False, True)]
    assert companies.column(CompanyColumn.NAME) == ["Acme", "Birch"]


def test_a_company_is_added_by_its_name(companies, qtbot):
    companies.window.actions_.new.trigger()
    qtbot.keyClicks(companies.editor, "Cedar")
    assert companies.view.commit_open_editor()
    assert "Cedar" in companies.column(CompanyColumn.NAME)


def test_delete_takes_away_whom_nothing_stands_on(people, qtbot):
    people.view.select_id(ZOE)
    qtbot.keyClick(people.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert people.column(PersonColumn.NAME) == ["Dana Reyes", "Kim Sample"]
    people.window.undoable.stack.undo()
    assert people.column(PersonColumn.NAME)[-1] == "Zoë Test"


def test_whoever_is_part_of_a_pursuit_stays_and_the_pursuit_is_shown(people, three):
    people.view.select_id(DANA)
    people.window.actions_.delete.trigger()
    assert people.model.rowCount() == 3
    bar = people.window.messages
    assert "Dana Reyes" in bar.message
    bar._button.click()
    assert people.window.shown_table is people.window.table
    assert people.window.table.current_id == three


def test_a_company_with_people_stays_and_one_of_them_is_shown(companies):
    companies.view.select_id(2)
    companies.window.actions_.delete.trigger()
    companies.window.messages._button.click()
    assert companies.window.roster.name == "people"
    assert companies.window.roster.view.current_id == KIM


# The window around them


def test_the_keys_go_from_table_to_table(three, window, qtbot):
    act = window.actions_
    keys = [act.pursuits, act.rosters["people"], act.rosters["companies"]]
    assert [each.shortcut().toString() for each in keys] == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]
    seen = []
    for action in (act.rosters["people"], act.rosters["companies"], act.pursuits):
        action.trigger()
        seen.append((window.roster.name if window.roster else "", window.top.switch.text()[:6]))
        assert [each for each in keys if each.isChecked()] == [action]
    assert seen == [("people", "People"), ("companies", "Compan"), ("", "Pursui")]


def test_commands_of_a_pursuit_are_off_elsewhere(three, window):
    act = window.actions_
    assert act.follow_up.isEnabled()
    window.show_roster("people")
    assert not any(a.isEnabled() for a in (act.follow_up, act.move, act.park, act.accept))
    assert act.details.isEnabled()
    assert (act.new.text(), act.delete.text()) == ("New person", "Delete person")
    window.show_view(View.OPEN)
    assert act.follow_up.isEnabled()
    assert act.delete.text() == "Delete pursuit"


def test_each_table_keeps_what_is_looked_for_in_it(people, qtbot):
    window = people.window
    window.top.finder.setText("zoe")
    qtbot.keyClick(window.top.finder, Qt.Key.Key_Return)
    assert people.column(PersonColumn.NAME) == ["Zoë Test"]
    window.show_view(View.OPEN)
    assert window.top.finder.text() == ""
    assert window.model.rowCount() == 1
    window.show_roster("people")
    assert window.top.finder.text() == "zoe"
    assert people.model.rowCount() == 1


def test_an_empty_table_says_what_it_is_for(window):
    said = set()
    for name in ("people", "companies"):
        roster = window.show_roster(name)
        assert not roster.view.viewport().grab().isNull()
        said.add(roster.view.empty_text)
        window.top.find_changed.emit("zebra")
        said.add(roster.view.empty_text)
    assert len(said) == 4


def test_the_row_handle_opens_the_record_with_its_neighbours(people, monkeypatch):
    opened = []
    monkeypatch.setattr(records, "open_person", lambda *given: opened.append(given[3:]))
    people.view.verticalHeader().sectionDoubleClicked.emit(1)
    people.view.select_id(ZOE)
    people.window.actions_.details.trigger()
    assert opened == [(KIM, [DANA, KIM, ZOE]), (ZOE, [DANA, KIM, ZOE])]


def test_order_widths_and_row_are_remembered(opened, three):
    first = Table(opened(), "people")
    first.view.sortByColumn(first.columns.index(PersonColumn.ROLE), Qt.SortOrder.DescendingOrder)
    first.view.setColumnWidth(0, 321)
    first.view.select_id(ZOE)
    first.window.close()
    second = Table(opened(), "people")
    assert second.model.query.sort is PersonColumn.ROLE
    assert second.model.query.descending
    assert second.view.columnWidth(0) == 321
    assert second.view.current_id == ZOE


@pytest.mark.parametrize(
    ("column", "descending"), [(PersonColumn.ROLE, False), (PersonColumn.LAST_TOUCH, True)]
)
def test_the_first_click_on_a_header_sorts_as_one_would_look(people, qtbot, column, descending):
    head, section = people.view.horizontalHeader(), people.columns.index(column)
    at = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
    people.view.horizontalScrollBar().setValue(0)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert people.model.query.sort is column
    assert people.model.query.descending is descending


def test_sort_by_every_column_keeps_the_current_row(people):
    people.view.select_id(KIM)
    for section in range(len(people.columns)):
        people.view.sortByColumn(section, Qt.SortOrder.DescendingOrder)
        assert people.view.current_id == KIM
        assert people.view.selected_ids == [KIM]


def test_the_current_row_is_current_again_when_the_words_are_taken_away(people):
    people.view.select_id(KIM)
    for text in ("zebra", "zebr", ""):
        people.window.top.find_changed.emit(text)
    assert people.view.current_id == KIM
    assert people.view.selected_ids == [KIM]
    assert people.roster.pane._title.text() == "Kim Sample"


def test_an_open_editor_is_written_before_the_table_changes(people, qtbot, office):
    people.view.edit_id(ZOE, PersonColumn.ROLE)
    qtbot.keyClicks(people.view.findChild(QLineEdit), "Turner")
    people.window.show_roster("companies")
    people.window.show_roster("people")
    assert people.text(ZOE, PersonColumn.ROLE) == "Turner"


def test_a_start_loads_nothing_of_the_rosters():
    """People and companies are not imported before they are shown."""
    code = (
        "import sys, desktop_app.ui.main_window;"
        "print([m for m in sys.modules if 'roster' in m or 'people' in m or 'company' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


# Thirty thousand people


@pytest.fixture
def crowd(office):
    """Thirty thousand imported connections at three thousand companies, written in one go."""
    connection = office.database.connection
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO organization (id, uid, name) VALUES (?, ?, ?)",
        ((n, f"o{n}", f"Company {n}") for n in range(1, 3_001)),
    )
    connection.executemany(
        "INSERT INTO contact (id, uid, name, organization_id, email) VALUES (?, ?, ?, ?, ?)",
        (
            (n, f"c{n}", f"Person {n * 7919 % 30_011}", n % 3_000 + 1, f"p{n}@example.com")
            for n in range(1, 30_001)
        ),
    )
    connection.execute("COMMIT")
    return office


@pytest.mark.slow
@pytest.mark.parametrize("name", ["people", "companies"])
def test_thirty_thousand_people_take_few_queries(crowd, window, name):
    """One query for all ids, one for a screenful wherever it is; an edit reads what is seen."""
    table = Table.__new__(Table)
    table.roster = window.show_roster(name)
    view, model = table.roster.view, table.roster.model
    asked = []

    def count(text):
        if "JOIN" in text or "COUNT" in text or " IN (" in text:
            asked.append(text)

    view.viewport().grab()
    crowd.database.connection.set_trace_callback(count)
    for row in (model.rowCount() - 1, model.rowCount() // 2, 700):
        asked.clear()
        view.scrollTo(model.index(row, 0), view.ScrollHint.PositionAtTop)
        view.viewport().grab()
        assert len(asked) <= 1, row
    asked.clear()
    view.viewport().grab()
    assert not asked
    spines = []
    ids = model.sheet.ids
    model.sheet.ids = lambda query: spines.append(query) or ids(query)
    view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    view.viewport().grab()
    window.top.find_changed.emit("77")
    view.viewport().grab()
    assert len(spines) == 2
    asked.clear()
    assert model.setData(model.index(0, 0), "Zoë", Qt.ItemDataRole.EditRole)
    view.viewport().grab()
    crowd.database.connection.set_trace_callback(None)
    assert len(spines) == 2
    assert model.index(0, 0).data() == "Zoë"
