# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The follow-up window: one key says what came of it, and nothing is logged without a next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.changes import Label as Label_
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Ending,
    Kind,
    Outcome,
    Pursuit,
    Reason,
    Stage,
    Status,
)
from desktop_app.services.follow_ups import Close, Stop
from desktop_app.services.pursuits import NewPursuit
from desktop_app.ui.follow_up import briefing
from desktop_app.ui.follow_up.briefing import Briefing
from desktop_app.ui.follow_up.mail import mail_link
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step, happened

WORDS = "Please don't contact me again."


@pytest.fixture
def open_on(office, undoable, qtbot):
    """Open the window on a pursuit."""

    def open_window(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.doubt._why.setCurrentIndex(window.doubt._why.findData("news"))
        return window

    return open_window


@pytest.fixture
def number(office):
    """A call at Acme, due on Sunday."""
    return a_pursuit(office)


@pytest.fixture
def window(open_on, number):
    """The window on that call."""
    return open_on(number)


def touches(office, number):
    return [e.touch for e in office.browsing.dossier(number).entries if e.touch]


def labels(window):
    return [w.text() for w in window.findChildren(Label) if w.isVisible()]


def choose_day(window, text):
    window.next_step._due.field.setText(text)


# Saving


def test_nothing_can_be_saved_before_something_happened(office, window, number):
    assert not window._save.isEnabled()
    window.save()
    assert window.isVisible()
    assert touches(office, number) == []


def test_a_key_proposes_the_step_with_its_reason(window):
    window.keys.choose(Outcome.VOICEMAIL)
    assert window._save.isEnabled()
    assert window.next_step._reason.text().startswith("10 working days after Tue 3 Mar")
    assert window.next_step.step.on == date(2026, 3, 17)
    assert window.next_step.step.stated


def test_one_key_and_enter_log_the_touch_and_leave_the_step(office, window, number, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.keys.outcome is Outcome.VOICEMAIL
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert not window.isVisible()
    dossier = office.browsing.dossier(number)
    assert [t.outcome for t in touches(office, number)] == [Outcome.VOICEMAIL]
    assert dossier.step.due_on == date(2026, 3, 17)
    assert dossier.promise.due_on == date(2026, 3, 17)


@pytest.mark.parametrize("how", ["a date that is none", "no words at all"])
def test_without_a_step_nothing_is_saved(window, how):
    window.keys.choose(Outcome.REACHED)
    if how == "no words at all":
        window.next_step._action.setCurrentText("  ")
    else:
        choose_day(window, "soon")
    assert not window._save.isEnabled()
    choose_day(window, "tomorrow")
    window.next_step._action.setCurrentText("Send the portfolio")
    assert window._save.isEnabled()


def test_r14_a_day_of_ones_own_survives_the_key_of_an_outcome(window):
    choose_day(window, "in 9 days")
    chosen = window.next_step.step.on
    for outcome in (Outcome.REACHED, Outcome.VOICEMAIL):
        window.keys.choose(outcome)
        assert window.next_step._reason.text() == "Your choice."
        assert (window.next_step.step.on, window.next_step.step.reason.code) == (chosen, "chosen")
    window.keys.choose(Outcome.NO_CONTACT)
    assert window.next_step.step.reason.code != "chosen"


def test_r13_r14_what_was_copied_is_not_rewritten(office, open_on, mail):
    """Invariant 5: what is on record is the text that left, with the day it names."""
    window = open_on(mail)
    choose_day(window, "19 march")
    window.draft._copy.click()
    left = QApplication.clipboard().text()
    assert "Thursday 19 March" in left
    window.keys.choose(Outcome.WRITTEN)
    assert window.next_step.step.on == date(2026, 3, 19)
    choose_day(window, "20 march")  # a second thought, after the message left
    assert window.draft.text == left
    assert window.draft.stopped  # the two differ, and that is said
    choose_day(window, "19 march")
    window.save()
    assert touches(office, mail)[0].text.endswith(left)


def test_nxt04_a_day_on_which_nobody_works_there_is_copied_by_a_second_press(open_on, mail):
    window = open_on(mail)
    choose_day(window, "25 may")  # Memorial Day
    QApplication.clipboard().setText("")
    window.draft._copy.click()
    assert QApplication.clipboard().text() == ""
    window.draft._copy.click()
    assert "25 May" in QApplication.clipboard().text()


def test_a_call_without_an_answer_promises_nothing(office, window, number):
    window.keys.choose(Outcome.NO_ANSWER)
    assert not window.next_step._said.isVisible()
    window.save()
    assert office.browsing.dossier(number).promise is None


def test_what_was_said_is_logged(office, window, number):
    window.note.setPlainText("Ask for Robin next time.")
    window.keys.choose(Outcome.REACHED)
    window.save()
    early = "Before its day: I have news for them."
    assert touches(office, number)[0].text == f"{early}\nAsk for Robin next time."


def test_ctrl_return_saves_from_the_note(office, window, number, qtbot):
    window.keys.choose(Outcome.REACHED)
    window.note.setFocus()
    qtbot.keyClick(window.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert touches(office, number)


def test_undo_takes_touch_and_step_back(office, undoable, window, number):
    before = office.browsing.dossier(number)
    window.keys.choose(Outcome.VOICEMAIL)
    window.save()
    undoable.stack.undo()
    assert office.browsing.dossier(number) == before


# Endings


def test_parking_asks_only_for_a_day(office, window, number):
    window.keys.choose(Outcome.REACHED)
    window.after._park.setChecked(True)
    assert not window.next_step.isVisible()
    assert window._save.text() == "Log it and park"
    window.after._until.field.setText("in 90 days")
    window.save()
    row = office.browsing.rows([number])[number]
    assert (row.status, row.due_on) == ("parked", office.desk.today + timedelta(90))


def test_a_park_day_that_is_none_saves_nothing(window):
    window.keys.choose(Outcome.REACHED)
    window.after._park.setChecked(True)
    window.after._until.field.setText("soon")
    assert not window._save.isEnabled()


def test_closing_names_the_ending(office, window, number):
    window.keys.choose(Outcome.REACHED)
    window.after._close.setChecked(True)
    assert window._save.text() == "Log it and close"
    window.after._ending.setCurrentIndex(window.after._ending.findData(Ending.FILLED))
    window.save()
    row = office.browsing.rows([number])[number]
    assert (row.status, row.ending) == ("closed", Ending.FILLED)


def test_a_rejection_proposes_its_ending(window):
    window.keys.choose(Outcome.REJECTED)
    assert window.then == Close(Ending.REJECTED)


def test_a_no_keeps_their_words_and_stops_everything(office, window, number):
    window.keys.choose(Outcome.NO_CONTACT)
    assert not window.next_step.isVisible()
    assert window._save.text() == "Log it and stop"
    window.note.setPlainText(WORDS)
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.row.status == "stopped"
    assert [e.boundary.words for e in dossier.entries if e.boundary] == [WORDS]
    assert dossier.step is None


def test_a_no_for_the_whole_company_is_said_so(window):
    window.keys.choose(Outcome.NO_CONTACT)
    window.after._company.setChecked(True)
    window.note.setPlainText(WORDS)
    assert window.then == Stop(WORDS, whole_company=True)


def test_an_automatic_reply_keeps_the_step(office, open_on, number):
    mail = a_pursuit(
        office, company="Birch", step=a_step(office, action="email", channel=Channel.EMAIL)
    )
    before = office.browsing.dossier(mail).step
    window = open_on(mail)
    assert not window.after._keep.isVisible()
    window.keys.choose(Outcome.AUTOMATIC)
    assert window.after._keep.isVisible()
    window.save()
    assert office.browsing.dossier(mail).step == before
    assert [t.outcome for t in touches(office, mail)] == [Outcome.AUTOMATIC]


# The draft


@pytest.fixture
def mail(office):
    """An e-mail to write to Dana at Birch."""
    return a_pursuit(
        office, company="Birch", step=a_step(office, action="email", channel=Channel.EMAIL)
    )


def test_the_voicemail_names_the_day_of_the_next_step(window):
    window.keys.choose(Outcome.VOICEMAIL)
    assert window.draft.form == "voicemail"
    assert "Tuesday 17 March" in window.draft.text
    assert "Alex Morgan" in window.draft.text


def test_another_day_is_another_day_in_the_text(open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    choose_day(window, "19 march")
    assert "Thursday 19 March" in window.draft.text


def test_an_edited_draft_follows_the_day_and_keeps_the_edits(open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    choose_day(window, "19 march")
    body = window.draft._body
    body.setPlainText(window.draft.text + "\nP.S. The plums are ripe.")
    choose_day(window, "20 march")
    assert "The plums are ripe." in window.draft.text
    assert "Friday 20 March" in window.draft.text
    assert "Thursday 19 March" not in window.draft.text


def test_nxt02_a_draft_that_names_another_day_leaves_by_a_second_press(office, open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    choose_day(window, "19 march")
    window.draft._body.setPlainText("I will call you on Monday 23 March.")
    assert window.draft.stopped
    assert any("another day" in text for text in labels(window))
    QApplication.clipboard().setText("")
    window.draft._copy.click()
    assert QApplication.clipboard().text() == ""
    assert window.draft._copy.text() == "Copy it anyway"
    window.draft._copy.click()
    assert QApplication.clipboard().text() == window.draft.text
    window.save()
    assert touches(office, mail) == []
    window.draft._body.setPlainText("I will call you on Tuesday 24 March.")
    window.save()  # the question is asked anew of another text
    assert touches(office, mail) == []
    window.save()
    assert len(touches(office, mail)) == 1


def test_nxt03_a_draft_that_names_another_way_or_a_wrong_weekday_says_which(open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    choose_day(window, "19 march")
    window.draft._body.setPlainText("I will email you on Thursday 19 March.")
    assert window.draft.stopped
    assert any("your next step is another one: Call" in text for text in labels(window))
    window.draft._body.setPlainText("I will call you on Monday 19 March.")
    assert window.draft.stopped
    assert any("the weekday is not that of the date" in text for text in labels(window))


def test_r14_an_edited_draft_without_a_day_is_a_hint_and_no_promise(open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    assert window.next_step.step.stated
    drafted = window.draft.text
    window.draft._body.setPlainText("Thank you for your time.")
    assert not window.next_step.step.stated
    window.draft._body.setPlainText(drafted)
    assert window.next_step.step.stated
    window.draft._body.setPlainText("Thank you for your time.")
    assert window._save.isEnabled()
    assert any(text.startswith("Say how and when") for text in labels(window))


def test_what_was_sent_is_logged_with_it(office, open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    sent = window.draft.text
    window.save()
    assert touches(office, mail)[0].text.endswith(sent)


def test_copy_takes_the_text(open_on, mail):
    window = open_on(mail)
    window.keys.choose(Outcome.WRITTEN)
    window.draft._copy.click()
    assert QApplication.clipboard().text() == window.draft.text


def test_the_forms_are_three_and_each_has_its_text(window):
    texts = []
    for button in window.draft._buttons.values():
        button.click()
        texts.append(window.draft.text)
    assert len(set(texts)) == 3
    assert all(texts)


# A mail program


def test_a_mail_link_holds_nothing_but_to_subject_and_body():
    link = mail_link("dana@example.com", "Hello\nBcc: x@example.com", "a & b\nc?d=e")
    assert link == (
        "mailto:dana@example.com?subject=Hello%20Bcc%3A%20x%40example.com"
        "&body=a%20%26%20b%0D%0Ac%3Fd%3De"
    )


@pytest.mark.parametrize(
    "address",
    [
        "",
        "dana",
        "a@b@example.com",
        "a@example.com,b@example.com",
        "a@example.com?cc=b",
        "a b@x.de",
    ],
)
def test_an_address_that_is_not_plain_gives_no_link(address):
    assert mail_link(address, "s", "b") is None


def test_a_text_too_long_for_a_link_gives_none():
    assert mail_link("dana@example.com", "s", "x" * 3000) is None


def test_the_mail_program_is_offered_only_with_an_address(office, open_on, mail, monkeypatch):
    opened = []
    monkeypatch.setattr(briefing.QDesktopServices, "openUrl", opened.append)
    window = open_on(mail)
    assert not window.draft._mail.isEnabled()
    window.close()
    new = NewPursuit(company="Cedar", person="Kim Sample", email="kim@example.com")
    office.pursuits.add(new, a_step(office, action="email", channel=Channel.EMAIL))
    other = open_on(max(i for i, _name in office.browsing.names()))
    assert "kim@example.com" in labels(other)
    other.draft._mail.click()
    assert [url.toString().startswith("mailto:kim@example.com?") for url in opened] == [True]
    assert any("No mail program" in text for text in labels(other))


# What stays


def test_the_note_waits_for_the_next_time(office, open_on, number):
    first = open_on(number)
    first.note.setPlainText("Half a thought")
    first.reject()
    second = open_on(number)
    assert second.note.toPlainText() == "Half a thought"
    second.keys.choose(Outcome.REACHED)
    second.save()
    assert open_on(number).note.toPlainText() == ""


def test_closing_the_window_keeps_the_note_too(open_on, number):
    first = open_on(number)
    first.note.setPlainText("Half a thought")
    first.close()
    assert open_on(number).note.toPlainText() == "Half a thought"


def test_a_no_said_meanwhile_refuses_with_their_words(office, window, number):
    """B1 stands, another window logged it: their words are shown, what was typed stays."""
    second = a_pursuit(office, title="Welder")
    window.note.setPlainText("Typed already")
    window.keys.choose(Outcome.REACHED)
    office.follow_ups.log(second, happened(office, Outcome.NO_CONTACT), Stop(WORDS))
    window.save()
    assert window.isVisible()
    assert window.note.toPlainText() == "Typed already"
    assert window.refusal.isVisible()
    assert touches(office, number) == []


def test_a_refusal_is_shown_in_the_window(office, undoable, window, number, monkeypatch):
    def no(*_args):
        raise KnownError("hard_stop", words=WORDS, said_on=date(2026, 2, 1), person="Dana Reyes")

    monkeypatch.setattr(office.follow_ups, "log", no)
    window.keys.choose(Outcome.REACHED)
    window.save()
    assert window.isVisible()
    assert WORDS in window.refusal.said
    assert undoable.stack.count() == 0


# The head and the left side


def test_the_briefing_says_how_to_reach_them_and_what_was_said(office, open_on):
    new = NewPursuit(company="Cedar", person="Kim Sample", phone="555-0142")
    office.pursuits.add(new, a_step(office, 2))
    number = max(i for i, _name in office.browsing.names())
    office.follow_ups.log(
        number, happened(office, text="Busy until noon"), a_step(office, 2, stated=True, at=time(9))
    )
    window = open_on(number)
    shown = labels(window)
    assert "555-0142" in shown
    assert "you said so" in shown
    assert any("Busy until noon" in text for text in shown)
    (copy,) = (b for b in window.findChild(Briefing).findChildren(QPushButton))
    copy.click()
    assert QApplication.clipboard().text() == "555-0142"


def test_the_first_contact_is_told_so(window):
    assert "Nothing yet. This will be the first contact." in labels(window)
    assert any(text.startswith("No number or address yet.") for text in labels(window))


@pytest.mark.parametrize("channel", list(Channel))
def test_the_keys_fit_the_channel_of_the_step(office, open_on, channel):
    with office.desk.deciding(frozenset({"G7"})):
        number = a_pursuit(office, step=a_step(office, channel=channel))
    window = open_on(number)
    assert window.keys.channel is channel
    outcome = next(iter(window.keys.buttons))
    window.keys.choose(outcome)
    window.save()
    assert [(t.outcome, t.channel) for t in touches(office, number)] == [(outcome, channel)]


# Guards


def test_what_speaks_against_a_day_is_said_before_it_is_taken(office, window, number):
    """G1, G2: too soon is shown with its reason, and what is taken all the same is marked."""
    window.keys.choose(Outcome.VOICEMAIL)
    assert window.next_step.caution == ""
    choose_day(window, "thu")
    assert "leave 3 working days between" in window.next_step.caution
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.step.due_on == date(2026, 3, 5)
    assert dict(dossier.step.reason.args)["despite"] == "G1 G2"


def test_r39_a_second_call_where_none_was_wanted_takes_a_second_word(office, undoable, open_on):
    number = a_pursuit(office, kind=Kind.APPLICATION, stage=Stage.APPLIED)
    with office.desk.change(Label_.of("edit", field="stage")) as making:
        pursuit = making.edits.get(Pursuit, number)
        making.edits.put(replace(pursuit, no_calls=True, applied_on=date(2026, 2, 2)))
    window = open_on(number)
    window.keys.choose(Outcome.REACHED)
    window.next_step._fill("call", Channel.CALL)
    choose_day(window, "30 mar")
    window.save()
    assert window.isVisible()
    assert "the one short call was made" in window.refusal.said
    window.refusal.findChild(QPushButton).click()
    assert not window.isVisible()
    assert undoable.stack.count() == 1


def test_r11_before_its_day_the_reason_is_asked_for(office, open_on, number):
    window = open_on(number)  # due on Sunday, and it is Tuesday
    window.doubt._why.setCurrentIndex(0)
    window.keys.choose(Outcome.VOICEMAIL)
    window.save()
    assert "Choose why today" in window.refusal.said
    assert touches(office, number) == []
    window.keys.choose(Outcome.ANSWERED)  # they wrote: nothing of the user's is too early
    window.save()
    assert not window.isVisible()


def test_r11_on_the_day_nothing_is_asked(office, open_on):
    window = open_on(a_pursuit(office, step=a_step(office, days=0)))
    assert not window.doubt._early_row.isVisible()
    window.keys.choose(Outcome.VOICEMAIL)
    assert window._save.isEnabled()


def test_r15_r22_after_four_follow_ups_a_pause_is_suggested_and_going_on_stays_open(
    office, open_on
):
    number = a_pursuit(
        office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, step=a_step(office, days=0)
    )
    for attempt in range(5):
        window = open_on(number)
        spoken = window.keys.channel is Channel.CALL
        window.keys.choose(Outcome.VOICEMAIL if spoken else Outcome.WRITTEN)
        window.next_step.forget_choice()
        suggested = window.after.suggestion
        assert bool(suggested) == (attempt == 4), attempt
        assert window.next_step.step is not None
        window.save()
        assert not window.isVisible(), window.refusal.said
        step = office.browsing.dossier(number).step
        office.clock.at = datetime(
            step.due_on.year, step.due_on.month, step.due_on.day, 15, tzinfo=UTC
        )
    assert "as is common" in suggested
    assert "ignored" not in suggested
    assert "20" in str(step.reason)  # keep going: 14 days grow to 20
    assert office.browsing.dossier(number).pursuit.status is Status.OPEN


def test_r37_both_ways_of_the_one_call_are_there_and_neither_is_chosen(office, open_on):
    number = a_pursuit(office, kind=Kind.APPLICATION, step=a_step(office, days=0, situation="A3"))
    window = open_on(number)
    ways = [b for b in window.doubt.findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in ways] == ["One short call", "An e-mail"]
    assert not any(b.isChecked() for b in ways)
    assert not window.draft.isVisible()
    ways[0].click()
    assert window.draft.isVisible()
    assert window.draft.form == "live"
    assert "calling to check on the status of" in window.draft.text
    assert len(window.draft.text.split()) <= 60  # R39


@pytest.mark.parametrize(("offered", "due"), [("N5", date(2026, 3, 10)), ("", date(2026, 4, 14))])
def test_r41_a_week_if_they_promised_something_else_a_month_or_two(office, open_on, offered, due):
    number = a_pursuit(
        office, kind=Kind.NETWORKING, stage=Stage.MEETING_SET, step=a_step(office, days=0)
    )
    met = open_on(number)
    met.keys.choose(Outcome.MET)
    met.offered.choose(offered)
    assert met.next_step.step.action == "thank"
    met.save()
    office.clock.move(days=1)
    thanks = open_on(number)
    thanks.keys.choose(Outcome.WRITTEN)
    thanks.save()
    assert office.browsing.dossier(number).step.due_on == due


def test_b5_well_call_you_is_kept_with_their_words(office, open_on):
    number = a_pursuit(office, stage=Stage.INTERVIEWING, step=a_step(office, days=0))
    window = open_on(number)
    window.keys.choose(Outcome.INTERVIEWED)
    window.note.setPlainText("Don't call us, we'll call you")
    window.offered.choose("I3")
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.pursuit.situation == "I3"
    assert dossier.step.due_on == date(2026, 3, 17)
    (said,) = [e.boundary for e in dossier.entries if e.boundary]
    assert (said.code, said.words) == ("B5", "Don't call us, we'll call you")


# Tone


@pytest.fixture
def writing(open_on, office):
    """The e-mail of a pursuit whose contact has an address, to be written by hand."""
    number = a_pursuit(office, step=a_step(office, days=0, channel=Channel.EMAIL, action="email"))
    window = open_on(number)
    assert window.draft.form == "email"
    assert window.draft.tone.said == ()  # our own drafts find no fault
    return window


def write(window, text):
    window.draft._body.setPlainText(text)
    window.draft.listen()


def test_r13_a_finding_is_explained_and_its_replacement_takes_its_place(writing):
    write(writing, "Hi Dana,\n\nI still haven't heard back from you. Best, Alex")
    (line,) = writing.draft.tone.said
    assert "Say instead:" in line
    writing.draft.tone.findChild(QPushButton).click()
    assert "haven't heard" not in writing.draft.text
    assert writing.draft.text.startswith("Hi Dana,")
    writing.draft._body.undo()
    assert "haven't heard" in writing.draft.text


def test_7_3_hints_are_told_quietly_and_count_as_nothing(writing):
    phrase = writing.draft._phrase
    write(writing, f"Hi Dana, I write about the role. I'll call you on {phrase}. Alex")
    (hint,) = [t for t in labels(writing) if t.startswith("Hint: ")]
    assert "warmer" in hint
    assert writing.draft.tone.said == ()
    assert not writing.draft.tone.stops


def test_keep_mine_is_remembered_for_this_message(writing):
    write(writing, "Hi Dana,\n\nI still haven't heard back from you. Best, Alex")
    keep = [b for b in writing.draft.tone.findChildren(QPushButton) if b.text() == "Keep mine"]
    keep[0].click()
    write(writing, "Hi Dana,\n\nI still haven't heard back from you. Warmly, Alex")
    assert writing.draft.tone.said == ()


def test_r25_a_grave_passage_is_copied_only_by_a_second_press(writing):
    said = writing.next_step.step
    QApplication.clipboard().setText("")
    phrase = writing.draft._phrase
    write(writing, f"Reply by noon or I withdraw. I'll call you on {phrase}. Alex")
    writing.draft._copy.setEnabled(True)
    assert writing.draft.tone.stops, said
    writing.draft._copy.click()
    assert QApplication.clipboard().text() == ""
    assert writing.draft._copy.text() == "Copy it anyway"
    writing.draft._copy.click()
    assert QApplication.clipboard().text().startswith("Reply by noon")


def test_r39_after_the_one_call_a_second_one_needs_a_second_word(office, open_on):
    """B5: the call is no longer offered; logging one all the same is done by "Do it anyway"."""
    number = a_pursuit(office, stage=Stage.INTERVIEWING, step=a_step(office, days=0))
    window = open_on(number)
    window.keys.choose(Outcome.INTERVIEWED)
    window.offered.choose("I3")
    window.save()
    office.clock.move(days=14)
    first = open_on(number)
    assert first.doubt.asks_way
    first.draft.show_form("live")
    first.keys.choose(Outcome.VOICEMAIL)
    first.save()
    office.clock.move(days=14)
    second = open_on(number)
    assert not second.doubt.asks_way
    second.keys.set_channel(Channel.CALL)
    second.keys.choose(Outcome.NO_ANSWER)
    before = len(touches(office, number))
    second.save()
    assert "one short call was made" in second.refusal.said
    assert len(touches(office, number)) == before
    second.refusal._anyway.click()
    assert len(touches(office, number)) == before + 1


def test_w1_the_second_not_now_rests_twice_as_long_and_only_keeps_in_touch(office, open_on):
    number = a_pursuit(office, kind=Kind.NETWORKING, step=a_step(office, days=0), stage=None)
    first = open_on(number)
    first.keys.choose(Outcome.NO_TIME)
    once = first.then
    assert (once.situation, once.action) == ("W1", "ask_again")
    first.save()
    assert office.browsing.dossier(number).row.status == "open"
    second = open_on(number)
    second.keys.choose(Outcome.NO_TIME)
    calendar = office.preferences.calendar()
    assert once.on == calendar.add(office.today, 60)
    assert second.then.on == calendar.add(office.today, 120)
    second.save()
    assert office.browsing.dossier(number).step.action == "keep_in_touch"


def test_b6_call_me_on_is_a_call_and_a_promise_also_by_email(office, open_on):
    """5.3, 6.1: they asked in writing; what is proposed is a call, an unconditional word."""
    mail = a_step(office, days=0, channel=Channel.EMAIL, action="email")
    number = a_pursuit(office, step=mail)
    window = open_on(number)
    window.keys.choose(Outcome.CALL_ON)
    window.their_date.due.set_value(date(2026, 3, 12), time(10))
    window._on_their_date()
    step = window.next_step.step
    assert (step.action, step.channel, step.on, step.at) == (
        "call", Channel.CALL, date(2026, 3, 12), time(10))  # fmt: skip
    assert step.stated
    window.save()
    assert not office.browsing.dossier(number).promise.conditional


def test_r10_a_word_is_not_said_to_move_past_their_absence(office, open_on):
    number = a_pursuit(office, step=a_step(office, days=0))
    office.follow_ups.log(number, happened(office), a_step(office, days=9, stated=True))
    window = open_on(number)
    window.keys.set_channel(Channel.EMAIL)
    window.keys.choose(Outcome.AUTOMATIC)
    assert "stands; it counts as kept on the day they are back" in window.their_date._label.text()
    assert "waits" not in window.their_date._label.text()


def test_b7_a_rejection_offers_thanks_and_keeping_in_touch(office, open_on):
    number = a_pursuit(office, step=a_step(office, days=0))
    window = open_on(number)
    window.keys.choose(Outcome.REJECTED)
    assert window.after._thank.isVisible()
    window.after._thank.click()
    window.save()
    assert office.browsing.dossier(number).pursuit.ending is Ending.REJECTED
    kept = office.browsing.dossier(number + 1)
    assert (kept.pursuit.kind, kept.pursuit.situation) == (Kind.NETWORKING, "K1")
    assert (kept.step.action, kept.step.due_on) == ("thank", date(2026, 3, 5))


def test_g4_the_third_message_says_enough_before_a_key_is_pressed(office, open_on):
    """G1, G4: the message about to leave counts, and another pursuit's touches are not hidden."""
    other = a_pursuit(office, title="Welder")
    for _ in range(2):
        mail = happened(office, Outcome.WRITTEN, Channel.EMAIL)
        office.follow_ups.log(other, mail, a_step(office, days=30))
        office.clock.move(days=4)
    window = open_on(a_pursuit(office, step=a_step(office, days=0)))
    window.next_step._due.set_value(date(2026, 3, 17), None)
    window.next_step._on_own()
    assert "enough for now" in window.next_step.caution
    assert any("in touch about something else" in text for text in labels(window))


def test_nxt07_a_claim_of_a_promise_never_given_is_flagged_while_typing(writing):
    write(writing, "Hi Dana,\n\nAs I said I would, I'm writing again. Thank you. Alex")
    assert any("No earlier promise is on record" in line for line in writing.draft.tone.said)
    assert writing.draft.tone.stops


def test_r39_an_over_long_one_call_is_told_so_in_the_window(office, open_on):
    step = a_step(office, days=0, situation="I3")
    window = open_on(a_pursuit(office, stage=Stage.INTERVIEWING, step=step))
    window.draft.show_form("live")
    write(window, "Hello Dana, I enjoyed the day. " + "I enjoyed the day with all of you. " * 10)
    assert any("words over 60" in line for line in window.draft.tone.said)


def test_a_thank_you_before_its_last_day_asks_for_no_reason(office, open_on):
    """5.2: thanks are sent within one business day, so the same day is right."""
    step = a_step(office, days=1, action="thank", channel=Channel.EMAIL, situation="I1")
    window = open_on(a_pursuit(office, stage=Stage.INTERVIEWING, step=step))
    assert not window.doubt.early


def test_r12_the_second_word_about_a_silent_call_goes_with_another_act(window):
    window.refusal.show_error("3 calls in a row without a message.")
    window._insists = True
    window.draft.show_form("email")
    window.keys.choose(Outcome.WRITTEN)
    assert (window.refusal.said, window._insists) == ("", False)


def test_5_3_their_day_is_taken_from_what_was_said_until_it_is_entered_by_hand(
    window, office, number, qtbot
):
    """Their date is not typed twice; an interview has a record of its own."""
    day = office.today + timedelta(days=10)
    window.keys.choose(Outcome.REACHED)
    window.note.setPlainText(f"Interview on {day:%Y-%m-%d} at 14:00. He likes the plan.")
    window.their_date._heard.look()
    assert window.their_date.decision is None
    window.note.setPlainText(f"They decide by {day:%Y-%m-%d}, she said.")
    qtbot.waitUntil(lambda: window.their_date.decision == day)
    assert window.next_step.step.on > day  # R40: two business days behind it
    window.note.setPlainText("They decide some day.")
    qtbot.waitUntil(lambda: window.their_date.decision is None)
    window.their_date.due.set_value(day)
    window.note.setPlainText(f"They decide by {day + timedelta(days=1):%Y-%m-%d}.")
    window.their_date._heard.look()
    assert window.their_date.decision == day


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("She asked me to call again on {day}", Outcome.CALL_ON),
        ("They want an answer by {day}", Outcome.OFFER),
        ("we'll let you know by {day}", Outcome.REACHED),
    ],
)
def test_5_3_the_day_that_the_outcome_asks_for_is_heard(window, office, words, outcome):
    day = office.today + timedelta(days=10)
    window.note.setPlainText(words.format(day=f"{day:%Y-%m-%d}"))
    window.keys.choose(outcome)
    assert window.their_date.due.on == day


def test_b6_a_call_they_asked_for_is_not_saved_without_its_day(office, window, number):
    window.keys.choose(Outcome.CALL_ON)
    window.note.setPlainText("Call me again when the budget is through")
    window.save()
    assert window.isVisible()
    assert "On which day did they ask you to call?" in window.refusal.said
    assert touches(office, number) == []
    window.their_date.due.field.setText("2026-03-31")
    window.save()
    assert not window.isVisible()
    assert office.browsing.dossier(number).step.due_on == date(2026, 3, 31)


def test_r39_the_window_says_that_the_one_short_call_was_made(office, open_on):
    step = a_step(office, 0, reason=Reason.of("cadence"), situation="A3")
    number = a_pursuit(office, no_calls=True, applied_on=date(2026, 1, 5), step=step)
    assert open_on(number).doubt.asks_way
    then = a_step(office, 20, action="email", channel=Channel.EMAIL)
    office.follow_ups.log(number, happened(office, Outcome.REACHED), then)
    shown = " ".join(labels(open_on(number)))
    assert "the one short call was made" in shown


def test_words_typed_after_a_key_go_to_what_was_said(office, window, number, qtbot):
    """The button has the focus then, and the first blank would press it (R05 wants the words)."""
    window.keys.choose(Outcome.REACHED)
    assert window._save.hasFocus()
    qtbot.keyClicks(window._save, "T")
    assert window.note.hasFocus()
    qtbot.keyClicks(window.note, "rial shift on tuesday")
    assert window.note.toPlainText() == "Trial shift on tuesday"
    assert window.isVisible()
    assert touches(office, number) == []
