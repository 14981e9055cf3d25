# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a person, worked by typing into it, over a real database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit

from desktop_app.domain.records import Boundary, Channel, Contact, Ending
from desktop_app.services.follow_ups import Stop
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui import records
from desktop_app.ui.dialogs.past_touch import PastTouchDialog
from desktop_app.ui.dialogs.permissions import Permissions
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step, happened

ACCEPTED = QDialog.DialogCode.Accepted.value


@pytest.fixture
def person(office):
    """Dana Reyes of Acme, the first contact of a pursuit."""
    number = a_pursuit(office, step=a_step(office, 9))
    return office.browsing.dossier(number).contact.id


@pytest.fixture
def open_person(qtbot, office, undoable, settings):
    """Open a person's dialog."""

    def open_dialog(number, neighbours=()):
        from desktop_app.ui.dialogs.person import PersonDialog

        dialog = PersonDialog(office, undoable, number, neighbours=neighbours, settings=settings)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_dialog


def field(dialog, name):
    return dialog.fields.widget(name)


def hint(dialog, name):
    return dialog.fields._hints[name].text()


def wheel_turn(by):
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase, here = Qt.ScrollPhase.NoScrollPhase, QPointF(5, 5)
    return QWheelEvent(here, here, QPoint(), QPoint(0, by), buttons, keys, phase, False)


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.editingFinished.emit()


def test_what_is_typed_is_saved_as_one_change(office, undoable, person, open_person):
    dialog = open_person(person)
    assert not dialog.ok.isEnabled()
    type_into(field(dialog, "role"), "Head of hiring")
    type_into(field(dialog, "pronunciation"), "DAY-na")
    box = field(dialog, "prefers")
    box.setCurrentIndex(box.findData("email"))
    dialog.phones.add_button.click()
    type_into(dialog.phones.rows[0].fields.widget("value"), "2125550142 ext 7")
    dialog.emails.add_button.click()
    type_into(dialog.emails.rows[0].fields.widget("value"), "dana@Example.com")
    type_into(field(dialog, "closures"), "24 Dec to 26 Dec 2026")
    dialog.ok.click()
    assert dialog.result() == ACCEPTED
    saved = office.people.file(person).contact
    assert (saved.role, saved.pronunciation, saved.prefers) == (
        "Head of hiring", "DAY-na", Channel.EMAIL,
    )  # fmt: skip
    assert (saved.phone, saved.extension, saved.email) == (
        "(212) 555-0142",
        "7",
        "dana@example.com",
    )
    assert saved.closures == "2026-12-24 2026-12-25 2026-12-26"
    undoable.stack.undo()
    assert office.people.file(person).contact.role == ""
    assert undoable.stack.index() == 0


def test_an_odd_number_or_address_is_a_hint_and_never_a_wall(office, person, open_person):
    dialog = open_person(person)
    for rows, odd in ((dialog.phones, "ask Kim"), (dialog.emails, "dana at work")):
        rows.add_button.click()
        type_into(rows.rows[0].fields.widget("value"), odd)
        shown = [x.text() for x in rows.rows[0].findChildren(Label) if x.isVisible()]
        assert any("doesn't look like" in text for text in shown)
    dialog.ok.click()
    assert dialog.result() == ACCEPTED
    saved = office.people.file(person).contact
    assert (saved.phone, saved.email) == ("ask Kim", "dana at work")


def test_a_name_is_needed_and_says_so_beside_the_field(person, open_person):
    dialog = open_person(person)
    type_into(field(dialog, "name"), " ")
    assert not dialog.ok.isEnabled()
    assert hint(dialog, "name") == "A name is needed."
    type_into(field(dialog, "name"), "Dana R.")
    assert dialog.ok.isEnabled()
    assert hint(dialog, "name") == ""


def test_days_that_cannot_be_read_stand_in_the_way(office, person, open_person):
    dialog = open_person(person)
    type_into(field(dialog, "closures"), "24 Dec, whenever")
    assert not dialog.ok.isEnabled()
    assert "Not every day" in hint(dialog, "closures")


def test_a_new_company_is_announced_and_created_on_saving(office, person, open_person):
    dialog = open_person(person)
    type_into(dialog.company, "Birch")
    assert hint(dialog, "company") == "New; it is added when you save."
    type_into(dialog.company, "ACME")
    assert hint(dialog, "company") == ""
    type_into(dialog.company, "Birch")
    assert "Birch" not in office.browsing.companies()
    dialog.ok.click()
    assert office.people.file(person).organization.name == "Birch"


def test_a_known_company_is_offered_while_typing(office, person, open_person):
    dialog = open_person(person)
    type_into(dialog.company, "cm")
    completer = dialog.company.completer()
    completer.setCompletionPrefix("cm")
    assert [completer.completionModel().index(0, 0).data()] == ["Acme"]


def test_who_introduced_them_is_picked_by_id_or_created(office, person, open_person):
    first = open_person(person)
    by = field(first, "introduced_by")
    type_into(by, "Sam Ortiz")
    first.ok.click()
    assert office.people.file(person).introduced_by.name == "Sam Ortiz"
    again = open_person(person)
    assert field(again, "introduced_by").number == office.people.file(person).introduced_by.id
    field(again, "introduced_by").clear()
    again.ok.click()
    assert office.people.file(person).introduced_by is None


@pytest.mark.parametrize("by_number", [True, False])
def test_nobody_introduces_themself_and_the_form_says_so_at_once(
    office, person, open_person, by_number
):
    dialog = open_person(person)
    by, name = field(dialog, "introduced_by"), office.people.file(person).contact.name
    if by_number:
        by.set_value(name, person)
    else:
        type_into(by, name.upper())
    assert by.accessibleDescription().startswith("Nobody introduces themself")
    assert not dialog.ok.isEnabled()
    type_into(by, "Sam Ortiz")
    assert by.accessibleDescription() == "New; they are added when you save."
    assert dialog.ok.isEnabled()


def test_words_in_the_extension_are_remarked_on_and_kept(office, person, open_person):
    dialog = open_person(person)
    dialog.phones.add_row({"value": "(212) 555-0142", "extension": "", "label": "", "id": 0})
    (inside,) = [
        each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Extension"
    ]
    type_into(inside, "ask for Kim")
    assert any(
        each.text() == "An extension has digits; it is kept as it is."
        for each in dialog.findChildren(QLabel)
    )
    dialog.ok.click()
    assert office.people.file(person).contact.extension == "ask for Kim"


def test_a_labelled_first_number_keeps_its_label(office, person, open_person):
    dialog = open_person(person)
    dialog.phones.add_row({"value": "(212) 555-0142", "extension": "", "label": "mobile", "id": 0})
    dialog.phones.changed.emit()
    dialog.ok.click()
    again = open_person(person)
    assert [(r["value"], r["label"]) for r in again.phones.value] == [("(212) 555-0142", "mobile")]
    assert not again.is_changed


def test_somebody_new_is_added(office, open_person):
    dialog = open_person(None)
    assert not dialog.ok.isEnabled()
    type_into(field(dialog, "name"), "Lee Moss")
    type_into(dialog.company, "Birch")
    dialog.ok.click()
    (found,) = office.desk.database.select("SELECT id, name FROM contact")
    assert found == (dialog.number, "Lee Moss")


# What is known around them


def test_permissions_stand_there_with_the_words_that_were_said(office, open_person):
    number = a_pursuit(office, person="Ana", step=a_step(office, 9))
    office.follow_ups.log(number, happened(office), Stop("please stop calling"))
    dialog = open_person(office.browsing.dossier(number).contact.id)
    texts = [x.text() for x in dialog.findChild(Permissions).findChildren(Label)]
    assert "Not to be contacted" in texts
    assert any("please stop calling" in text for text in texts)


def test_the_parts_and_the_timeline_are_listed(office, person, open_person, qtbot):
    office.follow_ups.log(1, happened(office, text="Back on Monday"), a_step(office, 9))
    dialog = open_person(person)
    model = dialog.timeline.model
    assert "Back on Monday" in model.index(0, 0).data()
    with qtbot.waitSignal(dialog.open_requested) as asked:
        dialog.timeline.list.activated.emit(model.index(0, 0))
    assert asked.args == ["pursuit", 1]


def test_a_note_is_kept_by_enter_and_the_dialog_stays_open(office, person, open_person):
    dialog = open_person(person)
    dialog.timeline.note.setFocus()
    QTest.keyClicks(dialog.timeline.note, "Likes tea")
    QTest.keyClick(dialog.timeline.note, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "Likes tea" in dialog.timeline.model.index(0, 0).data()
    assert [line.record.text for line in office.timelines.of_person(person)] == ["Likes tea"]


# Leaving, coming back, going on to the next


def test_what_was_typed_and_not_saved_is_offered_when_it_opens_again(office, person, open_person):
    dialog = open_person(person)
    type_into(field(dialog, "role"), "Foreman")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert office.people.file(person).contact.role == ""
    again = open_person(person)
    assert field(again, "role").text() == ""
    assert "was not saved" in again.bar.message
    again.bring_back()
    assert field(again, "role").text() == "Foreman"
    again.ok.click()
    assert office.people.file(person).contact.role == "Foreman"
    assert open_person(person).bar.message == ""


def test_leaving_without_a_change_keeps_nothing(office, person, open_person):
    dialog = open_person(person)
    dialog.reject()
    assert office.drafts.find(dialog.key) == ""


def test_the_message_of_the_window_brings_it_back(window, qtbot):
    office, undoable = window.office, window.undoable
    number = a_pursuit(office, step=a_step(office, 9))
    who = office.browsing.dossier(number).contact.id
    dialog = records.open_person(window, office, undoable, who)
    type_into(field(dialog, "role"), "Foreman")
    dialog.reject()
    assert "Dana Reyes" in window.messages.message
    window.messages._button.click()
    again = next(w for w in QApplication.topLevelWidgets() if isinstance(w, type(dialog))
                 and w.isVisible())  # fmt: skip
    assert field(again, "role").text() == "Foreman"
    again.reject()


def test_previous_and_next_go_in_the_order_of_the_view_and_save(office, person, open_person):
    (other,) = office.people.add(PersonCard({"name": "Lee"})).touched(Contact)
    dialog = open_person(person, (other, person))
    assert dialog.place.text() == "2 of 2"
    assert not dialog.next.isEnabled()
    type_into(field(dialog, "role"), "Foreman")
    QTest.keyClick(dialog, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert (dialog.number, field(dialog, "name").text()) == (other, "Lee")
    assert office.people.file(person).contact.role == "Foreman"
    dialog.step(-1)
    assert dialog.number == other


def test_tab_goes_through_the_form_from_top_to_bottom(office, person, open_person):
    office.people.save(person, PersonCard({"phone": "(212) 555-0142", "email": "d@example.com"}))
    dialog = open_person(person)
    chain, widget = [], field(dialog, "name")
    for _step in range(200):
        chain.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [field(dialog, n) for n in ("name", "pronunciation", "company", "role")]
    wanted += [dialog.phones.rows[0].fields.widget("value"), dialog.phones.add_button]
    wanted += [dialog.emails.rows[0].fields.widget("value"), field(dialog, "link")]
    wanted += [field(dialog, "note"), dialog.timeline.note, dialog.ok]
    places = [chain.index(w) for w in wanted]
    assert places == sorted(places)


def test_its_size_is_remembered(office, person, open_person, settings):
    dialog = open_person(person)
    dialog.resize(701, 555)
    dialog.reject()
    assert open_person(person).size().height() == 555


def test_whoever_is_deleted_meanwhile_closes_the_dialog(office, undoable, open_person):
    (lee,) = office.people.add(PersonCard({"name": "Lee"})).touched(Contact)
    dialog = open_person(lee)
    with office.desk.change(office.people.change(lee, role="x").label) as making:
        making.edits.remove(making.edits.get(Contact, lee))
    dialog.read()
    assert not dialog.isVisible()


def test_a_note_is_reworded_and_deleted_in_the_list(office, undoable, person, open_person):
    office.timelines.add_note("Likes tee", contact_id=person)
    dialog = open_person(person)
    timeline = dialog.timeline
    timeline.list.setCurrentIndex(timeline.model.index(0, 0))
    QTest.keyClick(timeline.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert timeline.note.text() == "Likes tee"
    timeline.note.setText("Likes tea")
    QTest.keyClick(timeline.note, Qt.Key.Key_Return)
    assert [line.record.text for line in office.timelines.of_person(person)] == ["Likes tea"]
    timeline.list.setCurrentIndex(timeline.model.index(0, 0))
    QTest.keyClick(timeline.list, Qt.Key.Key_Delete)
    assert office.timelines.of_person(person) == ()
    undoable.stack.undo()
    assert len(office.timelines.of_person(person)) == 1


def test_what_another_process_changed_meanwhile_is_not_undone(office, person, open_person):
    dialog = open_person(person)
    office.people.change(person, note="from the terminal")
    type_into(field(dialog, "role"), "Foreman")
    dialog.ok.click()
    saved = office.people.file(person).contact
    assert (saved.role, saved.note) == ("Foreman", "from the terminal")


def test_the_wheel_scrolls_the_form_and_changes_no_choice(office, person, open_person):
    dialog = open_person(person)
    before = dialog.fields.values()
    boxes = [box for box in dialog.area.findChildren(QComboBox) if box.isEnabled()]
    assert boxes
    for box in boxes:
        for turn in (-120, 120):
            QApplication.sendEvent(box, wheel_turn(turn))
            assert dialog.fields.values() == before


def test_somebody_here_already_is_named_while_a_new_person_is_typed(open_person, person):
    fresh = open_person(None)
    fresh.fields.widget("name").setText("Dana Reyes")
    fresh.like.ask()
    assert len(fresh.like.hints) == 1
    assert "Dana Reyes" in fresh.like.hints[0].text
    known = open_person(person)
    known.fields.widget("name").setText("Dana M. Reyes")
    known.like.ask()
    assert list(known.like.hints) == []  # nobody is their own double


def test_the_same_number_or_address_is_asked_about_when_it_is_typed(
    qtbot, office, person, open_person
):
    """Who is here already is found by number and address too, without a like name."""
    office.people.change(person, email="dana@acme.example.com", phone="(212) 555-0142")
    for rows, words in (("emails", "Dana@acme.example.com"), ("phones", "212 555 0142")):
        fresh = open_person(None)
        type_into(field(fresh, "name"), "Somebody Else")
        shown = getattr(fresh, rows)
        shown.add_button.click()
        if rows == "phones":  # it is the second line that tells
            type_into(shown.rows[0].fields.widget("value"), "212 555 0100")
            shown.add_button.click()
        type_into(shown.rows[-1].fields.widget("value"), words)
        qtbot.waitUntil(fresh.like.isVisible)
        assert "Dana Reyes" in fresh.like.hints[0].text
        shown.rows[-1].remove.click()
        qtbot.waitUntil(lambda like=fresh.like: not like.hints)
        fresh.done(0)


def test_another_extension_of_the_same_switchboard_is_somebody_else(office, person, open_person):
    office.people.change(person, phone="(212) 555-0142", extension="12")
    fresh = open_person(None)
    type_into(field(fresh, "name"), "Somebody Else")
    fresh.phones.add_button.click()
    type_into(fresh.phones.rows[0].fields.widget("value"), "212 555 0142")
    for inside, found in (("14", 0), ("12", 1)):
        type_into(fresh.phones.rows[0].fields.widget("extension"), inside)
        fresh.like.ask()
        assert len(fresh.like.hints) == found


# What they allow


def answer(act):
    """Let the next modal dialog be answered."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def shown_ways(dialog):
    QApplication.processEvents()  # chips are shown when they are laid out
    return [label.text() for label in dialog.permissions.findChildren(Label) if label.isVisible()]


def test_a_way_is_switched_off_with_their_words_and_the_due_call_turns(
    office, undoable, person, open_person
):
    """B3 and 3.2 (c): the words go on record, the step changes over on the same day; one undo."""
    dialog = open_person(person)

    def email_is_better(asked):
        assert not asked.ok.isEnabled()
        asked.ways[Channel.CALL].setChecked(False)
        asked.said.setPlainText("Email is better for me")
        asked.accept()

    answer(email_is_better)
    dialog.permissions.change.click()
    file = office.people.file(person)
    assert not file.contact.may_call and file.contact.may_email
    assert [(b.code, b.words) for b in file.boundaries] == [("B3", "Email is better for me")]
    assert "Calls: no" in shown_ways(dialog)
    assert any("Email is better for me" in text for text in shown_ways(dialog))
    (row,) = office.browsing.rows([file.parts[0].row.id]).values()
    assert row.channel is Channel.EMAIL
    undoable.stack.undo()
    assert office.people.file(person).contact.may_call


def test_the_user_switches_a_way_on_again(office, person, open_person):
    """3.2: B3 is lifted by the user; the words that allowed it are kept."""
    office.permissions.set_ways(person, [Channel.EMAIL, Channel.MESSAGE], "No calls please")
    dialog = open_person(person)

    def call_again(asked):
        asked.ways[Channel.CALL].setChecked(True)
        asked.said.setPlainText("Do call on Mondays")
        asked.accept()

    answer(call_again)
    dialog.permissions.change.click()
    file = office.people.file(person)
    assert file.contact.may_call and file.boundaries == ()


def test_without_any_way_nothing_is_put_on_record(office, person, open_person):
    dialog = open_person(person)
    seen = []

    def none_left(asked):
        for box in asked.ways.values():
            box.setChecked(False)
        seen.append(asked.ok.isEnabled())
        asked.stop.setChecked(True)
        seen.append(asked.ok.isEnabled())
        asked.said.setPlainText("Please don't contact me")
        seen.append(asked.ok.isEnabled())
        asked.accept()

    answer(none_left)
    dialog.permissions.change.click()
    assert seen == [False, False, True]
    file = office.people.file(person)
    assert not file.contact.may_contact
    assert file.boundaries[0].code == "B1"


def test_only_their_own_word_lifts_a_no(office, person, open_person):
    """R20: permission is on record, with its words."""
    office.permissions.stop(person, "Please don't contact me")
    dialog = open_person(person)

    def they_wrote(asked):
        assert not asked.ok.isEnabled()
        asked.said.setText("Happy to hear from you again")
        asked.accept()

    answer(they_wrote)
    dialog.permissions.change.click()
    assert office.people.file(person).contact.may_contact
    assert "Calls: yes" in shown_ways(dialog)


def test_b8_the_person_dialog_says_whose_no_it_is_and_lifts_the_companys(
    office, person, open_person
):
    """Only the company's own permission lifts it, and the dialog says so first (3.2)."""
    pursuit = office.people.file(person).parts[0].row.id
    office.follow_ups.stop(pursuit, "Do not contact our company again", whole_company=True)
    dialog = open_person(person)

    def say(asked):
        lead = asked._lead.text()
        assert "“Do not contact our company again”" in lead
        assert "one person's word does not" in lead
        asked.said.setText("Their head of office: you may write again")
        asked.accept()

    answer(say)
    dialog.permissions.change.click()
    file = office.people.file(person)
    assert file.contact.may_contact
    (no,) = matching(office.database, Boundary)
    assert (no.code, no.lifted_words) == ("B8", "Their head of office: you may write again")


def test_b8_a_personal_no_beside_the_companys_is_lifted_by_itself(office, person, open_person):
    pursuit = office.people.file(person).parts[0].row.id
    office.follow_ups.stop(pursuit, "Not me either")
    office.follow_ups.stop(pursuit, "None of us", whole_company=True)
    dialog = open_person(person)

    def say(asked):
        assert "None of us" not in asked._lead.text()
        asked.said.setText("I would")
        asked.accept()

    answer(say)
    dialog.permissions.change.click()
    assert not office.people.file(person).contact.may_contact  # Acme's stands


# What happened on an earlier day


def test_something_earlier_is_logged_from_the_person(office, person, open_person, monkeypatch):
    """Back-dated entries are allowed where the person is shown."""
    pursuit = office.people.file(person).parts[0].row.id
    dialog = open_person(person)
    asked = []
    monkeypatch.setattr(PastTouchDialog, "exec", lambda self: asked.append(self._pursuit_id))
    assert dialog.timeline.past.isVisible()
    dialog.timeline.past.click()
    assert asked == [pursuit]


def test_with_several_pursuits_it_is_asked_which(office, person, open_person, monkeypatch):
    other = a_pursuit(office, title="Welder", step=a_step(office, 9))
    dialog = open_person(person)
    asked = []
    monkeypatch.setattr(PastTouchDialog, "exec", lambda self: asked.append(self._pursuit_id))
    dialog.timeline.past.click()
    menu = QApplication.activePopupWidget()
    names = [action.text() for action in menu.actions()]
    assert len(names) == 2
    menu.actions()[next(at for at, name in enumerate(names) if "Welder" in name)].trigger()
    menu.close()
    assert asked == [other]


def test_who_has_no_pursuit_has_nothing_to_log(office, open_person):
    office.people.add(PersonCard({"name": "Zoë Test"}))
    assert not open_person(1).timeline.past.isVisible()


def test_a_part_that_is_over_says_so_and_not_how_far_it_came(office, person, open_person):
    def chips():
        dialog = open_person(person)
        QApplication.processEvents()
        return [label.text() for label in dialog.findChildren(Label)]

    assert "Applied" in chips()
    office.follow_ups.close(1, Ending.REJECTED)
    told = chips()
    assert "Applied" not in told and "Closed" in told


def test_the_note_is_called_so_aloud(person, open_person):
    assert open_person(person).fields.widget("note").accessibleName() == "Note"
