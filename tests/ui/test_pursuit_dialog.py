# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a pursuit: its dates, people, interviews, links; and logging something earlier."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop_app.domain.particulars import InterviewState, Part
from desktop_app.domain.parts import part_of_role
from desktop_app.domain.records import Channel, Kind, Stage
from desktop_app.services.people import PersonCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard
from desktop_app.ui import opening
from desktop_app.ui.dialogs.interview import InterviewDialog
from desktop_app.ui.dialogs.past_touch import PastTouchDialog
from desktop_app.ui.dialogs.pursuit import PursuitDialog
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def number(office):
    return a_pursuit(office, step=a_step(office, 9))


@pytest.fixture
def show(qtbot):
    def show_dialog(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show_dialog


@pytest.fixture
def dialog(office, undoable, number, show):
    return show(PursuitDialog(office, undoable, number))


@pytest.fixture
def opened(monkeypatch):
    """What was handed to the desktop."""
    urls = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True
    )
    return urls


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.editingFinished.emit()


def choose(box, value):
    box.setCurrentIndex(box.findData(str(value)))


def test_what_is_typed_is_saved_as_one_change(office, undoable, number, dialog):
    get = dialog.fields.widget
    type_into(get("title"), "Head fitter")
    choose(get("stage"), Stage.SCREENING)
    type_into(get("closing_on"), "31 Mar")
    type_into(get("salary"), "50 to 60")
    get("posting").setPlainText("Fit things.\nNo weekends.")
    type_into(dialog.agency, "Hire Co")
    dialog.parts.add_button.click()
    row = dialog.parts.rows[0].fields
    type_into(row.widget("who"), "Kim Lund")
    choose(row.widget("part"), Part.HR)
    dialog.ok.click()
    file = office.pursuit_cards.file(number)
    saved = file.pursuit
    assert (saved.title, saved.stage, saved.closing_on) == (
        "Head fitter", Stage.SCREENING, date(2026, 3, 31),
    )  # fmt: skip
    assert (saved.salary, saved.posting) == ("50 to 60", "Fit things.\nNo weekends.")
    assert file.agency.name == "Hire Co"
    assert [(i.part, c.name) for i, c in file.parts] == [(Part.HR, "Kim Lund")]
    undoable.stack.undo()
    assert office.pursuit_cards.file(number).pursuit.title == "Fitter"
    assert office.pursuit_cards.file(number).parts == ()


def test_opening_and_saving_nothing_changes_nothing(office, number, dialog):
    assert not dialog.is_changed
    assert not dialog.ok.isEnabled()


def test_another_kind_offers_its_own_stages(dialog):
    choose(dialog.fields.widget("kind"), Kind.NETWORKING)
    box = dialog.fields.widget("stage")
    assert box.itemData(0) == Stage.REACHING_OUT


def test_a_refusal_is_shown_and_what_was_typed_stays(office, number, undoable, show):
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    dialog = show(PursuitDialog(office, undoable, number))
    type_into(dialog.person, "Somebody Else")
    dialog.ok.click()
    assert dialog.isVisible()
    assert "gave your word" in dialog.refusal.said
    assert dialog.person.text() == "Somebody Else"


def test_no_phone_calls_in_the_posting_moves_the_call(office, number, dialog):
    before = office.browsing.dossier(number).step
    dialog.fields.widget("no_calls").click()
    dialog.ok.click()
    after = office.browsing.dossier(number)
    assert after.pursuit.situation == "A3"
    assert after.step != before


def test_files_and_links_that_are_dropped_become_lines(office, number, dialog, tmp_path):
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(b"%PDF")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(cv)), QUrl("https://example.com/jobs/7")])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    dialog.dropEvent(drop)
    dialog.ok.click()
    targets = [a.target for a in office.pursuit_cards.file(number).attachments]
    assert targets == [str(cv), "https://example.com/jobs/7"]


def test_a_page_is_opened_at_once(dialog, opened):
    dialog.add_target("example.com/jobs/7")
    dialog.open_link("example.com/jobs/7")
    assert opened == ["https://example.com/jobs/7"]


def test_a_document_is_opened_after_its_whole_path_was_shown(dialog, opened, tmp_path, monkeypatch):
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(b"%PDF")
    shown = []

    def answer(button):
        def run(box):
            shown.append(box.informativeText())
            return button

        monkeypatch.setattr(QMessageBox, "exec", run)

    answer(QMessageBox.StandardButton.Cancel)
    opening.open_target(str(cv), dialog)
    assert opened == []
    answer(QMessageBox.StandardButton.Open)
    opening.open_target(str(cv), dialog)
    assert shown == [str(cv), str(cv)]
    assert opened == [QUrl.fromLocalFile(str(cv)).toString()]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///bin/sh", "/bin/sh", "~/x", "smb://h/x"]
)
def test_nothing_else_is_ever_opened(dialog, opened, target):
    dialog.open_link(target)
    assert opened == []
    assert dialog.refusal.said


# Interviews


def test_an_interview_is_added_and_changed(office, undoable, number, show):
    dialog = show(InterviewDialog(office, undoable, number, None))
    assert not dialog.ok.isEnabled()
    type_into(dialog.fields.widget("on"), "20 Mar")
    type_into(dialog.fields.widget("starts"), "2 pm")
    type_into(dialog.fields.widget("ends"), "1pm")
    assert not dialog.ok.isEnabled()
    assert "before it begins" in dialog.fields.widget("ends").accessibleDescription()  # beside it
    type_into(dialog.fields.widget("ends"), "3:30pm")
    type_into(dialog.fields.widget("zone"), "new york")
    type_into(dialog.fields.widget("place"), "2 Quay")
    dialog.ok.click()
    (interview,) = office.pursuit_cards.file(number).interviews
    assert (interview.on_date, interview.starts, interview.ends) == (
        date(2026, 3, 20), time(14), time(15, 30),
    )  # fmt: skip
    assert (interview.zone, interview.place) == ("America/New_York", "2 Quay")
    again = show(InterviewDialog(office, undoable, number, interview.id))
    choose(again.fields.widget("state"), InterviewState.HELD)
    again.ok.click()
    assert office.pursuit_cards.file(number).interviews[0].state is InterviewState.HELD
    assert office.pursuit_cards.file(number).interviews[0].starts == time(14)


def test_interviews_are_listed_and_in_the_timeline(office, undoable, number, show):
    from desktop_app.services.interviews import InterviewCard

    office.interviews.add(number, InterviewCard(date(2026, 3, 20), time(10)))
    dialog = show(PursuitDialog(office, undoable, number))
    assert dialog.interviews.item(0).text() == "Fri 20 Mar · 10:00 am · Planned"
    assert "Interview" in dialog.timeline.model.index(0, 0).data()


# Something earlier

_VANCE = PartLine("Iris Vance", Part.INTERVIEWER)


def test_something_earlier_is_logged_with_its_day(office, undoable, number, show):
    office.follow_ups.log(number, happened(office), a_step(office, 9))
    dialog = show(PastTouchDialog(office, undoable, number))
    assert not dialog.ok.isEnabled()
    choose(dialog.fields.widget("outcome"), "written")
    choose(dialog.fields.widget("channel"), "email")
    type_into(dialog.fields.widget("on"), "27 Feb")
    assert dialog.keep.isVisible()
    assert dialog.keep.isChecked()  # the step that stands was chosen
    dialog.fields.widget("text").setPlainText("Asked for the plans")
    dialog.ok.click()
    lines = office.timelines.of_pursuit(number)
    assert [(line.on, line.record.text) for line in lines][-1] == (
        date(2026, 2, 27), "Asked for the plans",
    )  # fmt: skip
    assert office.browsing.dossier(number).step.due_on == date(2026, 3, 12)


def test_the_first_thing_logged_asks_for_the_step_that_follows(office, undoable, number, show):
    dialog = show(PastTouchDialog(office, undoable, number))
    type_into(dialog.fields.widget("on"), "yesterday")
    assert not dialog.keep.isVisible()
    assert dialog.step.isVisible()
    dialog.ok.click()
    assert len(office.timelines.of_pursuit(number)) == 1


def test_something_earlier_is_logged_with_whom_it_was_of_several(office, undoable, number, show):
    office.pursuit_cards.save(number, PursuitCard(parts=(_VANCE,)))
    file = office.pursuit_cards.file(number)
    dana, iris = file.contact.id, file.parts[0][1].id
    dialog = show(PastTouchDialog(office, undoable, number))
    who = dialog.fields.widget("with")
    assert [who.itemText(n) for n in range(who.count())] == [
        file.contact.name, "Iris Vance · Interviewer",
    ]  # fmt: skip
    choose(who, str(iris))
    type_into(dialog.fields.widget("on"), "yesterday")
    dialog.ok.click()
    assert [line.record.contact_id for line in office.timelines.of_pursuit(number)] == [iris]
    assert office.timelines.of_person(iris)
    assert not office.timelines.of_person(dana)


def test_from_the_dialog_of_an_interviewer_it_was_with_them(office, undoable, number, show):
    office.pursuit_cards.save(number, PursuitCard(parts=(_VANCE,)))
    iris = office.pursuit_cards.file(number).parts[0][1].id
    dialog = show(PastTouchDialog(office, undoable, number, with_id=iris))
    assert dialog.fields.values()["with"] == str(iris)


def test_with_one_person_nobody_is_asked_for(office, undoable, number, show):
    assert "with" not in show(PastTouchDialog(office, undoable, number)).fields.values()


def test_tomorrow_is_refused_beside_what_was_typed(office, undoable, number, show):
    dialog = show(PastTouchDialog(office, undoable, number))
    type_into(dialog.fields.widget("on"), "tomorrow")
    assert not dialog.ok.isEnabled()
    assert "still to come" in dialog.refusal.said


def test_r14_a_date_under_a_wrong_weekday_is_told_and_not_sought_next_year(
    office, undoable, number, show
):
    dialog = show(PastTouchDialog(office, undoable, number))
    field = dialog.fields.widget("on")
    type_into(field, "Wed 2/3")
    assert not dialog.ok.isEnabled()
    said = "The weekday does not fit: that date is Tue 3 Feb 2026."
    assert field.accessibleDescription() == said
    type_into(field, "Tue 2/3")
    assert dialog.on == date(2026, 2, 3)


def test_the_first_field_has_the_focus_and_the_buttons_come_last(office, undoable, number, show):
    dialog = show(PastTouchDialog(office, undoable, number))
    assert dialog.focusWidget() is dialog.fields.widget("outcome")
    chain, widget = [], dialog
    while widget not in chain:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert chain.index(dialog.fields.widget("text")) < chain.index(dialog.ok)


# The filter


def test_the_timeline_is_filtered_by_sort(office, undoable, number, show):
    office.timelines.add_note("a note", pursuit_id=number)
    office.pursuits.set_stage(number, Stage.SCREENING)
    pane = show(PursuitDialog(office, undoable, number)).timeline
    assert pane.model.rowCount() == 2
    choose(pane.filter, "note")
    assert "a note" in pane.model.index(0, 0).data()
    assert pane.model.rowCount() == 1
    choose(pane.filter, "")
    assert pane.model.rowCount() == 2


def test_applied_on_a_day_to_come_is_a_hint_and_no_wall(office, number, dialog):
    """A wrong day is told of beside it, and kept when it is meant."""
    edit = dialog.fields.widget("applied_on")
    hint = dialog.fields._hints["applied_on"]
    edit.setFocus()
    QTest.keyClicks(edit, "9 March 2026")
    assert "not come yet" in hint.text()
    edit.editingFinished.emit()
    assert "not come yet" in hint.text() and hint.isVisible()
    assert hint.property("role") == "muted"
    closing = dialog.fields.widget("closing_on")
    type_into(closing, "9 March 2026")
    assert "not come yet" not in dialog.fields._hints["closing_on"].text()
    dialog.ok.click()
    assert office.pursuit_cards.file(number).pursuit.applied_on == date(2026, 3, 9)


def test_applied_on_a_day_gone_by_has_no_remark(dialog):
    type_into(dialog.fields.widget("applied_on"), "2 March 2026")
    assert not dialog.fields._hints["applied_on"].text()


def test_whatever_adds_a_line_has_the_plus(dialog):
    adding = [b for b in dialog.findChildren(QPushButton) if b.text().startswith("Add ")]
    assert {b.text() for b in adding} >= {"Add a link", "Add a file …", "Add an interview …"}
    assert not [b.text() for b in adding if b.icon().isNull()]


def test_a_file_that_was_added_is_in_sight_and_asks_what_it_is(dialog, answered, tmp_path):
    file = tmp_path / "cv.txt"
    file.write_text("made up", "utf-8")
    answered(file)
    dialog._choose_file()
    (row,) = dialog.targets.rows
    assert row.fields.values() == {"target": str(file), "name": ""}
    assert dialog.focusWidget() is row.fields.widget("name")


def test_whoever_an_interview_names_stands_among_the_further_people_at_once(
    office, undoable, dialog, number, monkeypatch
):
    """Nobody is typed twice, and saving the form does not take them out again."""
    from desktop_app.services.interviews import InterviewCard

    def held(_dialog):
        card = InterviewCard(date(2026, 3, 20), people="Dana Reyes, Nell Quist", add_new=True)
        office.interviews.add(number, card)

    monkeypatch.setattr(InterviewDialog, "exec", held)
    type_into(dialog.fields.widget("salary"), "4200")
    dialog.add_interview.click()
    (row,) = dialog.parts.rows
    assert row.fields.values()["who"][0] == "Nell Quist"
    assert dialog.fields.values()["salary"] == "4200"
    assert dialog.is_changed  # the salary, and nothing else
    assert not dialog.altered("parts")
    dialog.ok.click()
    assert [contact.name for _part, contact in office.pursuit_cards.file(number).parts] == [
        "Nell Quist"
    ]


def test_b3_the_ways_their_person_closed_are_shown_with_the_pursuit(office, undoable, number, show):
    who = office.browsing.dossier(number).contact.id
    open_ways = {Channel.EMAIL, Channel.MESSAGE}
    office.permissions.set_ways(who, open_ways, "Please stop calling")
    dialog = show(PursuitDialog(office, undoable, number))
    told = {label.text() for label in dialog.said.findChildren(Label)}
    assert {"Calls: no", "E-mail: yes", "Messages: yes"} <= told
    assert "May be contacted" not in told


def test_whoever_is_picked_comes_with_the_part_their_role_tells(office, dialog):
    """Nothing is entered twice; what the user chose before stays."""
    office.people.add(PersonCard({"name": "Jo Hart", "role": "Senior Recruiter"}, "Hays"))
    jo = next(one for one in office.people.choices_like("jo") if one.name == "Jo Hart")
    for said, told in (("other", "recruiter"), ("peer", "peer")):
        dialog.parts.add_row({"who": ["", None], "part": said, "id": 0})
        fields = dialog.parts.rows[-1].fields
        who = fields.widget("who")
        who.set_value(jo.name, jo.id)
        who.picked.emit(jo)
        assert fields.values()["part"] == told
    opens = [b for b in dialog.parts.rows[-1].findChildren(QPushButton) if b.toolTip()]
    assert all(button.isEnabled() for button in opens)


@pytest.mark.parametrize(
    ("role", "part"),
    [
        ("Talent acquisition", "recruiter"),
        ("HR manager", "hr"),
        ("Hiring manager", "hiring_manager"),
        ("front desk", "switchboard"),
        ("Plant manager", "other"),
        ("Chrome plater", "other"),
        ("", "other"),
    ],
)
def test_a_role_tells_a_part_only_where_it_says_so(role, part):
    assert part_of_role(role) == part
