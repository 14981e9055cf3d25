# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Forms stand still and level: nothing moves under the hand, and larger letters find their room."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
)

from desktop_app.domain.filters import Query
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.services.here_already import Here
from desktop_app.services.people import PersonCard
from desktop_app.services.preferences import Preferences
from desktop_app.services.rosters import PeopleRows
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.ui.dialogs.first_run import FirstRun
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.left_company import LeftCompanyDialog
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted
from desktop_app.ui.dialogs.templates import TemplatesDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.settings import Appearance
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.due_hint import DueHint
from desktop_app.ui.table.known_rows import KnownRowsDialog
from desktop_app.ui.text import Label
from desktop_app.ui.theme import Theme
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
def large_letters(qapp):
    """Letters of one and a half times their size."""
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(larger)
    made = Theme(qapp)
    yield
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(before)


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        QApplication.processEvents()
        return dialog

    return show


def test_what_was_typed_comes_back_without_moving_the_fields(shown, office, undoable):
    left = shown(NewPursuitDialog(office, undoable))
    left.title.setText("Baker")
    left.reject()
    dialog = shown(NewPursuitDialog(office, undoable))
    assert dialog.draft.bar.isVisible()
    before = dialog.company.mapTo(dialog, QPoint(0, 0))
    dialog.draft.bring_back()
    QApplication.processEvents()
    assert dialog.title.text() == "Baker"
    assert not dialog.draft.bar.isVisible()
    assert dialog.company.mapTo(dialog, QPoint(0, 0)) == before


def test_no_field_moves_when_a_person_seems_to_be_here_already(shown, office, undoable):
    office.people.add(PersonCard({"name": "Dana Reyes"}, company="Acme"))
    dialog = shown(PersonDialog(office, undoable, None))
    role = dialog.fields.widget("role")
    before = role.mapTo(dialog, QPoint(0, 0))
    dialog.fields.widget("name").setText("Dana Reyes")
    dialog.like.ask()
    QApplication.processEvents()
    assert dialog.like.isVisible()
    assert role.mapTo(dialog, QPoint(0, 0)) == before


def test_a_form_gives_back_the_room_of_lines_that_are_gone(shown):
    dialog = FormDialog("Correct it", "Correct it")
    more = Label("\n".join(["a line"] * 20))
    dialog.lead("What was logged stays in the timeline.")
    dialog.row("Why", Label("because"))
    dialog.row("Next", more)
    more.hide()
    shown(dialog)
    before = dialog.height()
    more.show()
    QApplication.processEvents()
    grown = dialog.height()
    more.hide()
    dialog.shrink()
    assert before <= dialog.height() < grown


def test_choices_and_lines_of_a_form_are_of_one_height(shown, themed, office, undoable):
    office.people.add(PersonCard({"name": "Dana", "phone": "555-0100", "email": "a@example.com"}))
    dialog = shown(PersonDialog(office, undoable, 1))
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)]
    seen = {f.height() for f in fields if f.isVisible() and not isinstance(f.parent(), QComboBox)}
    assert len(seen) == 1


def test_a_new_person_is_said_to_be_in_no_pursuit(shown, office, undoable):
    dialog = shown(PersonDialog(office, undoable, None))
    assert "No pursuit yet." in [label.text() for label in dialog.findChildren(Label)]


def test_who_follows_is_typed_at_once(shown):
    dialog = shown(LeftCompanyDialog("Dana Reyes"))
    assert dialog.focusWidget() is dialog.successor


@pytest.mark.parametrize("make", [TemplatesDialog, RecentlyDeleted, Duplicates])
def test_the_primary_button_and_close_stand_in_one_order_everywhere(shown, office, undoable, make):
    dialog = shown(make(office, undoable))
    primary = {"TemplatesDialog": "save_button", "RecentlyDeleted": "back", "Duplicates": "merge"}
    button = getattr(dialog, primary[make.__name__])
    (close,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Close"]
    assert button.x() < close.x()


def test_equals_stand_by_name_where_another_column_is_sorted_by(office):
    for name in ("Zoe", "alba", "Mia"):
        office.people.add(PersonCard({"name": name}))
    rows = PeopleRows(office.desk.database)
    assert list(rows.ids(Query(sort=PersonColumn.PERMISSIONS))) == [2, 3, 1]
    down = rows.ids(Query(sort=PersonColumn.PERMISSIONS, descending=True))
    assert list(down) == [1, 3, 2]


def test_what_speaks_against_a_day_wraps_in_a_dialog_and_not_over_the_table(shown, qtbot):
    told = "A message at 5:30 pm seems to press; better between 8:00 am and 5:00 pm. " * 2
    hint = DueHint(framed=False)
    hint.show_readings(["Tuesday 24 November 2026"], 0, [told])
    assert hint.heightForWidth(300) > hint.heightForWidth(2000) >= hint.sizeHint().height() - 8
    over = DueHint(framed=True)
    over.show_readings(["Tuesday 24 November 2026"], 0, [told])
    assert not over.hasHeightForWidth()
    assert (over.toolTip() != "", hint.toolTip()) == (True, "")


def test_r08_moving_a_step_tells_the_time_on_both_clocks(shown, office, undoable):
    number = a_pursuit(office, step=a_step(office))
    office.people.change(1, zone="Asia/Tokyo")
    dialog = shown(MoveStepDialog(office, undoable, office.browsing.dossier(number)))
    assert not dialog.place.isVisible()
    dialog.due.field.setText("thu 10:30")
    assert dialog.place.isVisible()
    assert "Tokyo" in dialog.place.text()


def test_ticks_of_pasted_rows_have_room_in_their_rows(shown, themed, qtbot, office, undoable):
    known = {-1: Here(1, "Dana Reyes", "Acme", "Dana Reyes", "", new_phone=False, new_email=False)}
    dialog = KnownRowsDialog(known, NewPursuitDialog(office, undoable))
    table = shown(dialog).list
    assert isinstance(table, QTableWidget)
    assert table.property("role") == "lines"
    assert table.item(0, 0).checkState() is Qt.CheckState.Checked


def test_a_form_is_as_wide_as_its_fields_need_with_larger_letters(
    shown, large_letters, office, undoable
):
    dialog = shown(NewPursuitDialog(office, undoable))
    needed = dialog.layout().totalMinimumSize().width()
    assert needed > 640  # what it asks for with letters of the usual size
    assert dialog.width() >= min(needed, dialog.screen().availableSize().width())


def test_the_doors_are_as_high_as_their_lines_with_larger_letters(shown, large_letters):
    dialog = shown(FirstRun(Preferences()))
    for door in dialog.doors.values():
        lines = [label for label in door.findChildren(Label) if label.text()]
        assert all(label.height() >= label.heightForWidth(label.width()) for label in lines)
        assert lines[0].geometry().bottom() < lines[1].geometry().top()


def test_the_pane_asks_for_as_much_with_a_further_step_as_without(window, office, qtbot):
    one = a_pursuit(office, step=a_step(office, 2))
    two = a_pursuit(office, company="Birch", step=a_step(office, 3))
    window.read_again()
    window.show_pursuit(one)
    QApplication.processEvents()
    without = window.detail.minimumSizeHint().height()
    window.undoable.do(lambda: office.steps.add(two, a_step(office, 9)))
    window.show_pursuit(two)
    QApplication.processEvents()
    assert window.detail.further.isVisible()
    assert window.detail.minimumSizeHint().height() == without


def test_a_script_stays_large_when_the_colours_change(shown, themed, office, undoable):
    number = a_pursuit(office, step=a_step(office))
    dialog = shown(FollowUpWindow(office, undoable, office.browsing.dossier(number)))
    dialog.draft.show_form("live")
    QApplication.processEvents()
    text = dialog.draft.findChild(QPlainTextEdit)
    before = text.document().defaultFont().pointSizeF()
    assert before > dialog.font().pointSizeF()
    for mode in (Appearance.DARK, Appearance.LIGHT):
        themed.mode = mode
        QApplication.processEvents()
        assert text.document().defaultFont().pointSizeF() == pytest.approx(before)
    dialog.draft.show_form("email")
    assert text.document().defaultFont().pointSizeF() < before


def test_a_further_key_is_not_marked_over_the_name_of_a_column_of_figures(window):
    view = window.show_roster("companies").view
    columns = view.rows.sheet.columns
    sides = {name: view.head._mark_side(columns.index(name)) for name in columns[:5]}
    assert sides[CompanyColumn.NAME] == Qt.AlignmentFlag.AlignRight
    assert sides[CompanyColumn.PEOPLE] == Qt.AlignmentFlag.AlignLeft
    query = Query(sort=CompanyColumn.NAME, then=((CompanyColumn.PEOPLE, True),))
    view.head.show_order(query, columns)
    view.head.grab()  # it is painted so without an error


def test_two_namesakes_are_offered_with_the_whole_of_their_companies(window, office):
    companies = ("Cobalt & Partners International", "Ridge Energy Services and Sons")
    for company in companies:
        office.people.add(PersonCard({"name": "Elif Al-Masri"}, company=company))
    window.capture.line.setText("called Elif Al-Masri, left voicemail, fri")
    window.capture.understand()
    offered = [text.replace("&&", "&") for text in window.capture._hint.texts]
    assert all(any(company in text for text in offered) for company in companies)


def test_a_long_address_leaves_the_button_beside_it_in_sight(shown, office, undoable):
    number = a_pursuit(office, step=a_step(office))
    office.people.change(1, email="esra.konstantina.papadopoulos650@quartz-health.example.com")
    dialog = shown(FollowUpWindow(office, undoable, office.browsing.dossier(number)))
    area = dialog.briefing.findChild(QScrollArea)
    copies = [b for b in dialog.briefing.findChildren(QPushButton) if b.text() == "Copy"]
    assert copies
    for button in copies:
        right = button.mapTo(area.viewport(), QPoint(button.width(), 0)).x()
        assert right <= area.viewport().width()


def test_a_day_with_its_time_is_seen_whole_below_its_field(shown, office):
    due = DueEdit(office)
    due.set_value(date(2026, 9, 30), time(10, 30))
    shown(due)
    assert due.hint.text == "Wed 30 Sep 2026, 10:30 am"
    assert due.hint.width_of(due.hint.text) <= due.hint.minimumWidth()
