# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ladder's window: by hand, by keys, and nothing typed twice (method.md R29-R33)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Organization,
    Outcome,
    Promise,
    Pursuit,
    Reason,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services.ladder import Try
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.ladder.window import LadderWindow
from tests.factories import a_pursuit

FIRST_CALL = date(2026, 3, 17)


@pytest.fixture
def number(office):
    """An application at Acme Ltd, nobody known."""
    reason = Reason.of("cadence", days=10, situation="A2", since="2026-03-03")
    step = NextStep("ask_for_hr", Channel.CALL, FIRST_CALL, situation="A2", reason=reason)
    return a_pursuit(office, company="Acme Ltd", person="", applied_on=office.today, step=step)


@pytest.fixture
def open_on(office, undoable, qtbot):
    """Open the window on a pursuit."""

    def open_window(number):
        window = LadderWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return open_window


def fill(window, **texts):
    for name, text in texts.items():
        window.learned.fields.widget(name).setText(text)


def open_steps(office, number):
    found = matching(office.desk.database, Step, pursuit_id=number, state=StepState.OPEN)
    return sorted(found, key=lambda step: step.due)


def looked_up(office, number):
    told = Try(LadderStep.LOOK_UP, LadderResult.FOUND, number="555-0142", zone="America/Chicago")
    office.ladder.record(number, [told], NextStep.of(office.ladder.proposal(number, told)))


def at_first_call(office, clock, number):
    looked_up(office, number)
    clock.at = datetime(2026, 3, 17, 15, 0, tzinfo=UTC)


# --- the look-up --------------------------------------------------------------------------------


def test_with_only_a_name_the_first_rung_is_done_by_hand(office, open_on, number, qtbot):
    window = open_on(number)
    assert window.step is LadderStep.LOOK_UP
    assert not window._save.isEnabled()
    field = window.learned.fields.widget("number")
    field.setFocus()
    qtbot.keyClicks(field, "555-0142")
    assert window.keys.result is LadderResult.FOUND
    fill(window, source="example.com", hours="8 to 17", zone="America/Chicago")
    assert window.next_step.step.on == FIRST_CALL
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert not window.isVisible()
    company = matching(office.desk.database, Organization)[0]
    assert (company.phone, company.phone_source, company.hours) == (
        "555-0142",
        "example.com",
        "8 to 17",
    )
    assert [(s.action, s.due_on) for s in open_steps(office, number)] == [
        ("ask_for_hr", FIRST_CALL)
    ]


def test_found_without_a_number_is_not_saved(open_on, number):
    window = open_on(number)
    window.keys.choose(LadderResult.FOUND)
    assert not window._save.isEnabled()
    window.keys.choose(LadderResult.REFUSED)
    assert window._save.isEnabled()


def test_the_web_is_searched_only_when_the_button_is_pressed(open_on, number, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window = open_on(number)
    assert opened == []
    window.script.search.click()
    (url,) = opened
    assert url.toString(url.ComponentFormattingOption.FullyEncoded) == (
        "https://duckduckgo.com/?q=Acme+Ltd+main+phone+number"
    )


# --- calling ------------------------------------------------------------------------------------


def test_the_script_of_each_rung_is_to_be_read_from_the_screen(office, open_on, number, clock):
    at_first_call(office, clock, number)
    window = open_on(number)
    assert window.step is LadderStep.SWITCHBOARD
    assert "connect me with the human resources department" in window.script.text
    assert "{" not in window.script.text
    window.keys.choose(LadderResult.REFUSED)
    assert "What is the best way for an applicant" in window.script.text


def test_connected_to_hr_opens_its_rung_without_retyping(office, open_on, number, clock, qtbot):
    at_first_call(office, clock, number)
    window = open_on(number)
    fill(window, name="Kim", good_hours="after two")
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.step is LadderStep.HR
    assert "who is responsible for it" in window.script.text
    assert window.learned.values["name"] == ""
    assert "Kim" in window.stepper._facts[LadderStep.SWITCHBOARD].text()
    window.keys.choose(LadderResult.VOICEMAIL)
    assert "Tuesday 24 March" in window.script.text  # five business days later, as said
    window.save()
    rungs = matching(office.desk.database, Rung, pursuit_id=number)
    assert [(r.step, r.result, r.name, r.good_hours) for r in rungs[1:]] == [
        (LadderStep.SWITCHBOARD, LadderResult.CONNECTED, "Kim", "after two"),
        (LadderStep.HR, LadderResult.VOICEMAIL, "", ""),
    ]
    (said,) = matching(office.desk.database, Promise)
    assert said.due_on == date(2026, 3, 24)


def test_an_extension_without_digits_alone_is_hinted_at(office, open_on, number, clock):
    at_first_call(office, clock, number)
    window = open_on(number)
    fill(window, extension="ext 10")
    assert "An extension has digits" in window.learned._odd.text()
    window._go_to(LadderStep.LOOK_UP)
    assert not window.learned._odd.text()  # the field is not shown there
    window._go_to(LadderStep.SWITCHBOARD)
    assert window.learned._odd.text()
    fill(window, extension="10")
    assert not window.learned._odd.text()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"number": "ask at the desk"}, "Main number: This doesn't look like a phone number."),
        ({"hours": "9-25 mo-fri"}, "Open: No clock shows such an hour; it is kept as it is."),
        ({"zone": "Gotham"}, "Time zone: This time zone isn't known; yours is used."),
        ({"hours": "Mon to Fri, 8:30 to 17"}, ""),
    ],
)
def test_r29_the_ladder_looks_at_a_companys_facts_as_its_dialog_does(open_on, number, told, said):
    window = open_on(number)
    window._go_to(LadderStep.LOOK_UP)
    fill(window, **told)
    assert window.learned._odd.text() == said


def test_r29_words_without_a_number_are_no_number_found(open_on, number):
    window = open_on(number)
    window._go_to(LadderStep.LOOK_UP)
    fill(window, number="ask at the desk")
    window.keys.buttons[LadderResult.FOUND].click()
    assert not window._save.isEnabled()
    fill(window, number="212 555 0123")
    assert window._save.isEnabled()


def test_nothing_moves_up_when_a_result_is_chosen_and_the_caution_goes(
    office, open_on, number, clock
):
    window = open_on(number)
    window._go_to(LadderStep.SWITCHBOARD)
    button = window.keys.buttons[LadderResult.CONNECTED]
    window.resize(1160, 820)
    assert window._caution.isVisible()
    QApplication.processEvents()
    before = button.mapToGlobal(button.rect().center())
    window.keys.buttons[LadderResult.NO_ANSWER].click()
    QApplication.processEvents()
    assert button.mapToGlobal(button.rect().center()) == before


def test_hr_names_mr_stein_thursday_930(office, open_on, number, clock, undoable):
    at_first_call(office, clock, number)
    window = open_on(number)
    window.keys.choose(LadderResult.CONNECTED)
    fill(window, name="Ms Okafor")
    window.keys.choose(LadderResult.NAMED)
    assert not window._save.isEnabled()
    fill(window, person="Mr Stein", role="Head of fitting", person_extension="12")
    window.offered.field.setText("thu 9:30")
    step = window.next_step.step
    assert (step.action, step.on, step.at) == ("call_person", date(2026, 3, 19), time(9, 30))
    window.save()
    pursuit = record(office.desk.database, Pursuit, number)
    stein = record(office.desk.database, Contact, pursuit.contact_id)
    assert (stein.name, stein.role, stein.extension, stein.zone) == (
        "Mr Stein",
        "Head of fitting",
        "12",
        "America/Chicago",
    )
    (step,) = open_steps(office, number)
    assert (step.contact_id, step.due, step.zone) == (
        stein.id,
        "2026-03-19T09:30",
        "America/Chicago",
    )
    undoable.stack.undo()
    assert matching(office.desk.database, Contact) == []
    assert len(matching(office.desk.database, Touch)) == 1


def test_what_is_said_to_the_person_names_who_in_hr_told(office, open_on, number, clock):
    at_first_call(office, clock, number)
    window = open_on(number)
    window.keys.choose(LadderResult.CONNECTED)
    fill(window, name="Ms Okafor")
    window.keys.choose(LadderResult.CONNECTED)
    assert window.step is LadderStep.RESPONSIBLE
    fill(window, person="Mr Stein")
    window.keys.choose(LadderResult.VOICEMAIL)
    assert window.script.text.startswith("Hello Mr Stein, this is Alex Morgan.")
    assert "Ms Okafor in human resources told me" in window.script.text
    window.save()
    (touch,) = matching(office.desk.database, Touch, outcome=Outcome.VOICEMAIL)
    assert touch.contact_id == record(office.desk.database, Pursuit, number).contact_id


def test_no_phone_calls_shows_why_and_offers_no_keys(office, open_on, number):
    office.pursuit_cards.change(number, no_calls=True)
    looked_up(office, number)
    window = open_on(number)
    assert window.step is LadderStep.SWITCHBOARD
    assert window.script.text == (
        "They asked for no calls; one short call is fine from Tue 24 Mar on."
    )
    assert not window.keys.isEnabled()
    window.keys.choose(LadderResult.CONNECTED)
    assert window.step is LadderStep.SWITCHBOARD
    assert not window._save.isEnabled()


def test_before_its_day_the_plan_is_named(office, open_on, number):
    looked_up(office, number)
    window = open_on(number)
    assert window._caution.text().startswith("The call is planned for Tue 17 Mar")
    assert window.keys.isEnabled()


def test_another_pursuit_there_is_served_what_was_learned(office, open_on, number, clock):
    at_first_call(office, clock, number)
    tries = [
        Try(LadderStep.SWITCHBOARD, LadderResult.CONNECTED, name="Kim", good_hours="after two"),
        Try(LadderStep.HR, LadderResult.VOICEMAIL, name="Ms Okafor", extension="30"),
    ]
    office.ladder.record(number, tries, NextStep.of(office.ladder.proposal(number, tries[-1])))
    other = a_pursuit(office, company="Acme Ltd", person="", title="Welder")
    window = open_on(other)
    facts = {step: label.text() for step, label in window.stepper._facts.items()}
    assert facts[LadderStep.SWITCHBOARD] == "Operators: Kim\nGood hours: after two"
    assert facts[LadderStep.HR] == "Ms Okafor, ext. 30"
    assert window.learned.fields.widget("name").placeholderText() == "Kim, last time"
    assert window.learned.values["name"] == ""


def test_what_was_typed_waits_for_the_next_time(open_on, number):
    window = open_on(number)
    fill(window, source="an old letter")
    window.reject()
    assert open_on(number).learned.values["source"] == "an old letter"


# --- reached from -------------------------------------------------------------------------------


def test_following_up_on_a_look_up_opens_the_ladder(office, window, number):
    shown = window.verbs.follow_up(number)
    assert isinstance(shown, LadderWindow)
    assert window.verbs.find_person(number) is shown


def test_a_stop_is_still_told_to_the_follow_up_window(window, number):
    shown = window.verbs.follow_up(number, Outcome.NO_CONTACT)
    assert isinstance(shown, FollowUpWindow)


@pytest.mark.parametrize(
    ("given", "fits"),
    [({}, True), ({"person": "Dana"}, False), ({"kind": Kind.NETWORKING}, False)],
)
def test_the_command_fits_pursuits_without_a_person(office, window, given, fits):
    stage = Stage.REACHING_OUT if given else Stage.APPLIED
    stage = Stage.APPLIED if "kind" not in given else stage
    number = a_pursuit(office, **({"person": "", "stage": stage} | given))
    window.show_pursuit(number)
    assert window.actions_.find_person.isEnabled() is fits


def test_without_a_company_the_reason_is_said(office, window, qtbot):
    number = a_pursuit(office, company="", person="")
    with qtbot.waitSignal(window.verbs.refused) as refused:
        assert window.verbs.find_person(number) is None
    assert refused.args[0].code == "no_company"


def test_r31_the_keyboard_is_on_the_rung_that_is_next(office, open_on, number):
    office.companies.change(1, phone="202 555 0100")
    assert open_on(number).stepper.buttons[LadderStep.SWITCHBOARD].hasFocus()
    at_hr = Try(LadderStep.SWITCHBOARD, LadderResult.CONNECTED)
    then = NextStep("ask_for_hr", Channel.CALL, FIRST_CALL)
    office.ladder.record(number, [at_hr], then)
    assert open_on(number).stepper.buttons[LadderStep.HR].hasFocus()


def test_the_day_of_the_next_step_is_whole_with_its_time(office, open_on, number, qtbot):
    """look.md: 1280 x 720 is a full view, and no text is cut there."""
    office.companies.change(1, phone="202 555 0100")
    window = open_on(number)
    window.resize(1160, 672)
    window.keys.buttons[LadderResult.NAMED].click()
    window.learned.fields.widget("person").setText("Maria Lopez-Hernandez")
    window.offered.set_value(date(2026, 9, 30), time(10, 30))
    window._on_offered()
    qtbot.wait(0)
    due = window.next_step._due
    assert due.hint.text == "Wed 30 Sep 2026, 10:30 am"
    qtbot.waitUntil(lambda: due.hint.width() >= due.hint.width_of(due.hint.text))
    action = window.next_step._action
    shown = action.fontMetrics().horizontalAdvance(action.currentText())
    assert action.lineEdit().width() > shown


def test_an_agreed_day_that_is_not_understood_is_not_dropped_in_silence(
    office, open_on, number, clock
):
    """R05: the step goes on from what was agreed, so its words must come to a day."""
    at_first_call(office, clock, number)
    window = open_on(number)
    window.keys.choose(LadderResult.CONNECTED)
    window.keys.choose(LadderResult.NAMED)
    fill(window, person="Mr Stein")
    assert window._save.isEnabled()
    window.offered.field.setText("whenever she likes")
    assert not window._save.isEnabled()
    window.offered.field.setText("thu 9:30")
    assert window._save.isEnabled()


def test_somebody_known_keeps_the_clock_they_live_by(office, open_on, number, clock):
    """R08: the zone of the company is not theirs where their own place is known."""
    office.people.add(PersonCard({"name": "Esra Test", "country": "JP"}, company="Acme Ltd"))
    office.companies.change(1, zone="Europe/Zurich")
    at_first_call(office, clock, number)
    window = open_on(number)
    window.keys.choose(LadderResult.CONNECTED)
    window.keys.choose(LadderResult.NAMED)
    fill(window, person="Esra Test")
    window.learned._edit("person").editingFinished.emit()
    assert window.learned.values["person_zone"] == "Asia/Tokyo"
    fill(window, person_zone="")
    window.save()
    pursuit = record(office.desk.database, Pursuit, number)
    esra = record(office.desk.database, Contact, pursuit.contact_id)
    assert (esra.name, esra.zone) == ("Esra Test", "")
