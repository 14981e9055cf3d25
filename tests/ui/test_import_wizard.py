# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The import dialog: look, say what is what, import all or nothing."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.desk import Desk
from desktop_app.services.journal import Journal
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.proposals import Proposals
from desktop_app.services.pursuits import NewPursuit, Pursuits
from desktop_app.services.transfer.details import PERSON_DETAILS, Detail, RowKind
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.importing import Importing
from desktop_app.storage.database import Database
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs import import_wizard, import_work
from desktop_app.ui.dialogs.import_preview import PreviewModel
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.undo import Undoable
from desktop_app.words.importing import field_name
from desktop_app.words.importing_details import detail_name
from desktop_app.words.numbers import count

# What the screenless platform says of every dialog that is resized.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
FIELDS = list(Field)


class FixedClock:
    def now(self):
        return datetime(2026, 3, 10, 15, 0, tzinfo=UTC)

    def zone_name(self):
        return "America/New_York"


@pytest.fixture
def office(tmp_path):
    database = Database(tmp_path / "test.duesday")
    desk = Desk(database, FixedClock())
    preferences = PreferenceStore(database)
    proposals = Proposals(desk, preferences)
    pursuits = Pursuits(desk, proposals)
    yield SimpleNamespace(
        desk=desk,
        pursuits=pursuits,
        importing=Importing(desk, preferences, proposals, pursuits),
        journal=Journal(desk),
    )
    database.close()


@pytest.fixture
def undoable(office):
    return Undoable(office)


@pytest.fixture
def opened(office, undoable, tmp_path, qtbot):
    def open_wizard(text):
        path = tmp_path / "tracker.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        wizard = ImportWizard(office, undoable, path)
        qtbot.addWidget(wizard)
        wizard.show()
        return wizard

    return open_wizard


@pytest.fixture
def judged(opened, qtbot):
    def open_and_wait(text):
        wizard = opened(text)
        qtbot.waitUntil(lambda: wizard.plan is not None)
        return wizard

    return open_and_wait


def pursuits(office):
    return matching(office.desk.database, Pursuit)


def choose(qtbot, wizard, column, field, offered=FIELDS):
    box = wizard.preview.fields.boxes[column]
    box.setCurrentIndex(offered.index(field))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: wizard.plan is not None)


TRACKER = "Company;Role;Status\nAcme;Cook;Applied\n;;\n;;Applied\nStraße;Baker;Rejected\n"


def test_it_says_what_it_read_and_what_it_would_do(judged):
    wizard = judged(TRACKER)
    assert wizard.facts.text() == "4 rows, semicolon, UTF-8"
    assert wizard.counts.text() == "2 new · 1 refused · 1 empty line"
    assert wizard.ok.text() == "Import 2 pursuits"
    assert wizard.ok.isEnabled()


def test_rows_are_seen_before_they_are_judged(opened):
    wizard = opened(TRACKER)
    assert wizard.preview.model().rowCount() == 4
    assert wizard.plan is None
    assert not wizard.ok.isEnabled()


def test_importing_adds_closes_and_can_be_undone(judged, office, undoable, qtbot):
    wizard = judged(TRACKER)
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    assert [p.title for p in pursuits(office)] == ["Cook", "Baker"]
    assert wizard.report.added == 2
    undoable.stack.undo()
    assert not pursuits(office)


def test_cancel_imports_nothing(judged, office):
    wizard = judged(TRACKER)
    wizard.cancel.click()
    assert not wizard.isVisible()
    assert wizard.report is None
    assert not pursuits(office)


def test_a_column_can_mean_something_else(judged, office, qtbot):
    wizard = judged("Company,Whatever\nAcme,Cook\n")
    assert wizard.preview.fields.boxes[1].currentText() == field_name(Field.NOTE)
    choose(qtbot, wizard, 1, Field.TITLE)
    wizard.ok.click()
    assert [p.title for p in pursuits(office)] == ["Cook"]


def test_a_field_can_stand_in_one_column_only(judged, qtbot):
    wizard = judged("Company,Role\nAcme,Cook\n")
    choose(qtbot, wizard, 1, Field.COMPANY)
    shown = [box.currentText() for box in wizard.preview.fields.boxes]
    assert shown == [field_name(Field.NOTE), field_name(Field.COMPANY)]


def test_with_no_column_that_names_anybody_nothing_can_be_imported(judged, qtbot):
    wizard = judged("Company\nAcme\n")
    choose(qtbot, wizard, 0, Field.IGNORE)
    assert not wizard.ok.isEnabled()
    assert wizard.counts.text() == "0 new · 1 refused"
    assert wizard.after.text()


AMBIGUOUS = "Company,Date applied\nAcme,3/2/2026\nBeta,4/1/2026\n"


def test_day_or_month_is_asked_and_not_guessed(judged, office, qtbot):
    wizard = judged(AMBIGUOUS)
    question = wizard.question
    assert question.isVisible()
    assert not question.dmy.isChecked()
    assert not question.mdy.isChecked()
    assert not wizard.ok.isEnabled()
    assert "3/2/2026 is Tuesday 3 February 2026" in question.dmy.text()
    assert "3/2/2026 is Monday 2 March 2026" in question.mdy.text()
    wizard.accept()
    assert not pursuits(office)
    question.dmy.click()
    qtbot.waitUntil(wizard.ok.isEnabled)
    assert question.isVisible()
    wizard.ok.click()
    assert pursuits(office)[0].applied_on == date(2026, 2, 3)


def test_the_question_goes_when_its_column_is_left_out(judged, qtbot):
    wizard = judged(AMBIGUOUS)
    choose(qtbot, wizard, 1, Field.IGNORE)
    assert not wizard.question.isVisible()
    assert wizard.ok.isEnabled()


def test_refused_rows_and_their_reasons_can_be_unfolded(judged):
    wizard = judged(TRACKER)
    assert not wizard.remarks.isVisible()
    assert wizard.more.text() == "1 remark"
    wizard.more.click()
    assert wizard.remarks.isVisible()
    assert wizard.remarks.toPlainText() == ("Line 4: No company, person or position is named.")


def test_a_file_that_is_here_already(judged, office):
    first = judged(TRACKER.replace(";;Applied\n", ""))
    first.ok.click()
    wizard = judged(TRACKER.replace(";;Applied\n", ""))
    assert not wizard.ok.isEnabled()
    assert wizard.counts.text() == "0 new · 2 already here · 1 empty line"
    assert wizard.after.text() == "Everything in this file is here already."
    assert len(pursuits(office)) == 2


def test_a_file_that_is_here_but_for_a_row_that_names_nobody(judged):
    """It is no wrong column then: all else is here."""
    first = judged(TRACKER)
    first.ok.click()
    assert judged(TRACKER).after.text() == "Everything else in this file is here already."


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0\0", b'Company,Role\n"Acme,Cook\n'])
def test_what_cannot_be_read_says_so(opened, data):
    wizard = opened(data)
    assert wizard.trouble.isVisible()
    assert wizard.trouble.text()
    assert not wizard.preview.isVisible()
    assert not wizard.ok.isVisible()
    assert wizard.cancel.text() == "Close"


def test_a_file_that_is_not_there(office, undoable, tmp_path, qtbot):
    wizard = ImportWizard(office, undoable, tmp_path / "missing.csv")
    qtbot.addWidget(wizard)
    wizard.show()
    assert "missing.csv" in wizard.trouble.text()


@pytest.mark.parametrize("text", ["", "Company,Role\n", "\n\n\n"])
def test_a_file_without_rows_says_so(opened, text):
    wizard = opened(text)
    assert wizard.after.text() == "There are no rows in this file, so there is nothing to import."
    assert not wizard.ok.isVisible()


def test_a_refusal_keeps_the_dialog_open_and_says_why(judged, office, monkeypatch):
    wizard = judged(TRACKER)

    def refuse(*args):
        raise KnownError("disk_full")

    monkeypatch.setattr(office.importing, "commit", refuse)
    wizard.ok.click()
    assert wizard.isVisible()
    assert wizard.trouble.isVisible()
    assert wizard.report is None
    assert not wizard.busy.isVisible()
    assert wizard.counts.text().startswith("2 new")
    monkeypatch.undo()
    wizard.ok.click()
    assert len(pursuits(office)) == 2


# --- long files ---

MANY = "Company;Role;Status\n" + "".join(f"Firm {n};Cook;Applied\n" for n in range(1500))


@pytest.fixture
def slow(monkeypatch):
    """Every work is long: nothing is finished at once, and the bar is shown without delay."""
    monkeypatch.setattr(import_work, "AT_ONCE", 0)
    monkeypatch.setattr(import_work, "_SLICE", 0.001)
    monkeypatch.setattr(import_work, "_WORTH_SHOWING", -1)
    monkeypatch.setattr(import_wizard, "_BREATH", 0)


def test_a_long_file_is_read_while_the_window_lives(slow, opened, qtbot):
    wizard = opened(MANY)
    assert wizard.preview.model() is None
    assert wizard.counts.text() == "Reading the file…"
    assert not wizard.ok.isEnabled()
    turns = []
    timer = QTimer(wizard)
    timer.timeout.connect(lambda: turns.append(wizard.busy.value()))
    timer.start(0)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    timer.stop()
    assert gc.isenabled()
    assert len(set(turns)) > 3
    assert not wizard.busy.isVisible()
    assert wizard.ok.text() == f"Import {count(1500)} pursuits"


def test_reading_can_be_cancelled(slow, opened, qtbot):
    wizard = opened(MANY)
    with qtbot.waitSignal(wizard.rejected):
        wizard.cancel.click()
    assert not wizard.busy.isVisible()
    assert wizard.plan is None
    assert gc.isenabled()


def test_bringing_in_says_so_and_can_be_cancelled(slow, judged, office, undoable):
    wizard = judged(MANY)
    wizard.ok.click()
    assert wizard.counts.text() == f"Bringing in {count(1500)} rows…"
    assert not wizard.ok.isEnabled()
    assert not wizard.preview.fields.boxes[0].isEnabled()
    assert wizard.cancel.isEnabled()
    wizard.cancel.click()
    assert not wizard.isVisible()
    assert not pursuits(office)
    assert not undoable.stack.count()


def test_a_long_import_shows_how_far_it_is(slow, judged, office, undoable, qtbot, monkeypatch):
    wizard = judged(MANY)
    seen = []
    set_share = wizard.busy.set_share

    def watched(share):
        set_share(share)
        seen.append((wizard.busy.value(), wizard.busy.isVisible(), wizard.cancel.isEnabled()))
        if not wizard.cancel.isEnabled():
            wizard.reject()  # what is being written is not given up half way

    monkeypatch.setattr(wizard.busy, "set_share", watched)
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    values = [value for value, *_ in seen]
    assert values == sorted(values)
    assert len(set(values)) > 5
    assert {enabled for *_, enabled in seen} == {True, False}
    assert all(visible for _, visible, _ in seen)
    assert len(pursuits(office)) == 1500
    assert undoable.stack.count() == 1


def test_while_rows_are_written_nothing_else_happens(slow, judged, office, undoable, qtbot):
    wizard = judged(MANY)
    fired = []
    timer = QTimer(wizard)
    timer.timeout.connect(lambda: fired.append(office.desk.database.connection.in_transaction))
    timer.start(0)
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    timer.stop()
    assert fired
    assert not any(fired)


def test_what_changed_meanwhile_is_looked_at_again(slow, judged, office, qtbot):
    wizard = judged(MANY)
    wizard.ok.click()
    qtbot.waitUntil(lambda: wizard.busy.value() > 100)
    office.pursuits.add(NewPursuit(company="Firm 7", title="Cook"))
    qtbot.waitUntil(wizard.trouble.isVisible)
    assert len(pursuits(office)) == 1
    assert wizard.isVisible()
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    assert len(pursuits(office)) == 1500


def test_markup_in_a_file_is_text(judged):
    wizard = judged("Company,Role\n<img src=/dev/zero>,a long cell so that there is a <b>tip</b>\n")
    model = wizard.preview.model()
    tip = model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
    assert model.data(model.index(0, 0)) == "<img src=/dev/zero>"


def test_the_model_is_sound(judged, qtmodeltester):
    wizard = judged(TRACKER)
    model = wizard.preview.model()
    assert isinstance(model, PreviewModel)
    qtmodeltester.check(model)


def test_the_boxes_stand_in_their_columns(judged):
    wizard = judged("Company,Role,Status\nAcme,Cook,Applied\n")
    header = wizard.preview.fields
    for column, box in enumerate(header.boxes):
        left = header.sectionViewportPosition(column)
        assert left <= box.x()
        assert box.geometry().right() <= left + header.sectionSize(column)
        assert box.geometry().bottom() <= header.height()
        assert box.accessibleName()


def test_a_box_that_is_out_of_sight_comes_into_sight_with_the_focus(judged, qtbot):
    names = ",".join(f"Column {n}" for n in range(30))
    wizard = judged(f"Company,{names}\nAcme,{','.join('x' * 30)}\n")
    last = wizard.preview.fields.boxes[-1]
    assert last.x() > wizard.preview.viewport().width()
    wizard.preview.show_column(30)
    assert 0 <= last.x() < wizard.preview.viewport().width()


# --- people and companies ---

LIST = "Name,Company,E-mail,Work phone\nDana Reyes,Acme,dana@example.com,555-0101\n"


def kinds(office):
    return {kind: len(matching(office.desk.database, kind)) for kind in (Pursuit, Contact)}


def test_a_list_of_contacts_is_taken_for_people(judged, office, undoable, qtbot):
    wizard = judged(LIST)
    assert wizard.kind.buttons[RowKind.PEOPLE].isChecked()
    assert wizard.ok.text() == "Import 1 person"
    assert wizard.counts.text() == "1 new"
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    assert kinds(office) == {Pursuit: 0, Contact: 1}
    assert wizard.report.kind is RowKind.PEOPLE
    undoable.stack.undo()
    assert kinds(office) == {Pursuit: 0, Contact: 0}


def test_what_a_row_holds_can_be_changed_and_changed_back(judged, office, qtbot):
    wizard = judged(LIST)
    for kind, text in (
        (RowKind.COMPANIES, "Import 1 company"),
        (RowKind.PURSUITS, "Import 1 pursuit"),
    ):
        wizard.kind.buttons[kind].click()
        qtbot.waitUntil(lambda: wizard.plan is not None)
        assert wizard.ok.text() == text
        assert len(wizard.preview.fields.boxes) == 4
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    assert kinds(office) == {Pursuit: 1, Contact: 1}


def test_the_keyboard_stands_on_what_was_guessed(judged, qtbot):
    """One press of the space bar must not change what the rows are taken for."""
    wizard = judged(LIST)
    wizard.activateWindow()
    assert wizard.focusWidget() is wizard.kind.buttons[RowKind.PEOPLE]


def test_several_columns_may_be_numbers_of_a_person(judged, office, qtbot):
    wizard = judged("Name,E-mail,Phone,Other\nDana Reyes,d@example.com,555-0101,555-0102\n")
    choose(qtbot, wizard, 3, Detail.PHONE, PERSON_DETAILS)
    shown = [box.currentText() for box in wizard.preview.fields.boxes]
    assert shown[2:] == [detail_name(Detail.PHONE)] * 2
    choose(qtbot, wizard, 2, Detail.NAME, PERSON_DETAILS)
    assert wizard.preview.fields.boxes[0].currentText() == detail_name(Detail.NOTE)
    wizard.ok.click()
    (contact,) = matching(office.desk.database, Contact)
    assert (contact.name, contact.phone, contact.note) == (
        "555-0101",
        "555-0102",
        "Name: Dana Reyes",
    )


def test_who_is_known_already_is_completed(judged, office, qtbot):
    first = judged(LIST)
    with qtbot.waitSignal(first.accepted):
        first.ok.click()
    wizard = judged("Name,E-mail,Notes\nDana Reyes,dana@example.com,likes tea\n")
    assert wizard.counts.text() == "0 new · 1 completed"
    wizard.more.click()
    assert wizard.remarks.toPlainText() == "Line 2: Dana Reyes is known already; new: Notes."
    with qtbot.waitSignal(wizard.accepted):
        wizard.ok.click()
    assert kinds(office) == {Pursuit: 0, Contact: 1}
    (note,) = matching(office.desk.database, Note)
    assert note.text == "likes tea"


def test_i2_of_two_namesakes_the_user_says_whether_they_are_one(judged, office, qtbot):
    text = (
        "Name,Country,Phone,E-mail\nKim Sample,US,+1 212 555 0101,\nKim Sample,UK,,k@example.com\n"
    )
    wizard = judged(text)
    assert wizard.plan.added == 2
    assert wizard.namesakes.next.text() == "1 namesake: look …"
    wizard.namesakes.next.click()
    assert wizard.namesakes.text.text() == "Stays apart from: Kim Sample, line 2"
    wizard.namesakes.other.click()
    qtbot.waitUntil(lambda: wizard.plan is not None and wizard.plan.added == 1)
    assert wizard.namesakes.other.text() == "Keep them &apart"
    wizard.accept()
    qtbot.waitUntil(lambda: wizard.report is not None)
    (kim,) = matching(office.desk.database, Contact)
    assert (kim.phone, kim.email) == ("+1 212 555 0101", "k@example.com")
