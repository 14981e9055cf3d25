# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a message claims is on record, and the app never complains of its own texts (R14, R27)."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desktop_app import words
from desktop_app.domain.records import Channel, Kind, Outcome, Stage
from desktop_app.domain.timing import Moment, of_step
from desktop_app.domain.tone import Weight
from desktop_app.services.drafting import Wording, days_of
from desktop_app.services.steps import NextStep
from desktop_app.services.tone import kind_of
from desktop_app.ui.follow_up.draft_remarks import day_names
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def dossier(office, number=1):
    return office.browsing.dossier(number)


def log(office, outcome, channel=Channel.CALL, days=5, *, stated=False, number=1, **given):
    on = office.preferences.calendar(None, None).add(office.desk.today, days)
    step = NextStep(action="email", channel=Channel.EMAIL, on=on, stated=stated, **given)
    office.follow_ups.log(number, happened(office, outcome, channel), step)
    return on


def filled(office, template_id, number=1, **given):
    """A text with everything that is on record, the step of the pursuit among it."""
    found = dossier(office, number)
    step = found.step
    wording = Wording(
        next_channel=words.channel_verb(step.channel),
        next_date=words.spoken(step.due_on, step.due_time),
        **{**day_names(found, date(2026, 3, 3)), **given},
    )
    template = next(t for t in office.drafting.templates if t.id == template_id)
    return office.drafting.fill(template, found, wording).body


# --- HON: the days a message names are those of the record -----------------------------------


def test_hon_i_applied_on_is_the_day_of_the_application_whatever_came_since(office, clock):
    a_pursuit(office, applied_on=date(2026, 2, 2))
    clock.move(days=1)
    log(office, Outcome.LOOKED_UP, Channel.RESEARCH)
    log(office, Outcome.VOICEMAIL)
    for template in ("A3.0", "A3.1", "A3.1v"):
        said = re.findall(r"I applied on ([^.]*)\.", filled(office, template))
        assert said == [words.spoken(date(2026, 2, 2), None)], template


def test_hon_without_an_application_on_record_no_day_is_claimed(office):
    a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.INTERVIEWING, applied_on=None)
    log(office, Outcome.VOICEMAIL)
    assert "I applied on" not in filled(office, "A3.1")


def test_hon_we_spoke_only_where_they_did(office, clock):
    a_pursuit(office)
    log(office, Outcome.VOICEMAIL)
    assert days_of(dossier(office)).spoke is None
    assert "We spoke" not in filled(office, "I3.1")
    spoke = office.desk.today
    log(office, Outcome.REACHED)
    clock.move(days=2)
    log(office, Outcome.VOICEMAIL)
    assert f"We spoke on {words.spoken(spoke, None)}." in filled(office, "I3.1")


def test_hon_a_silent_call_is_not_being_in_touch(office, clock):
    a_pursuit(office, applied_on=None)
    wrote = office.desk.today
    log(office, Outcome.WRITTEN, Channel.EMAIL)
    clock.move(days=3)
    log(office, Outcome.NO_ANSWER)
    assert days_of(dossier(office)).in_touch == wrote
    assert f"I was last in touch on {words.spoken(wrote, None)}." in filled(office, "I3.2")


# --- NXT03: the weekday beside a date ---------------------------------------------------------


def check(office, text, *, today_step=None, template_id="", form="email"):
    found = dossier(office)
    step = found.step if today_step is None else today_step
    facts = office.tone.step(found, channel=step.channel, on=step.due_on, at=step.due_time)
    channel = Channel.EMAIL if form == "email" else Channel.CALL
    kind = kind_of(found, channel=channel, form=form, template_id=template_id)
    return office.tone.check(found, text, kind=kind, step=facts).findings


def codes(findings):
    return {one.id for one in findings if one.weight is not Weight.HINT}


@pytest.mark.parametrize(
    ("today", "said", "wrong"),
    [
        (date(2026, 5, 27), "I wrote on Tuesday 3 March.", False),
        (date(2026, 7, 27), "I wrote on Tuesday, March 3.", False),
        (date(2026, 11, 23), "We spoke on Tuesday 3 March.", False),
        (date(2026, 5, 27), "We met on Tuesday the 12th.", False),
        (date(2026, 7, 27), "I will call you on Tuesday 3 March.", True),
        (date(2026, 7, 27), "I'll call you on Friday 31 August.", True),
    ],
)
def test_nxt03_a_past_day_is_read_as_past(today, said, wrong):
    from desktop_app.domain.tone import Kind as Message
    from desktop_app.services.tone import check_text

    found = check_text(said, kind=Message.EMAIL_FOLLOWUP, today=today).findings
    assert ("NXT03" in {one.id for one in found}) == wrong


# --- R27, NXT07: as I said I would --------------------------------------------------------------

AS_SAID = "I'm writing about my application, as I said I would. Thank you for your time."


def test_nxt07_without_an_earlier_promise_the_claim_is_flagged(office):
    a_pursuit(office)
    log(office, Outcome.WRITTEN, Channel.EMAIL)
    assert "NXT07" in codes(check(office, AS_SAID))
    assert "NXT07" in codes(check(office, "As promised, I am writing again. Thank you."))


def test_nxt07_on_the_day_of_the_promise_and_after_one_kept_the_claim_is_true(office, clock):
    a_pursuit(office)
    due = log(office, Outcome.WRITTEN, Channel.EMAIL, stated=True)
    clock.move(days=(due - office.desk.today).days)
    assert "NXT07" not in codes(check(office, AS_SAID))
    log(office, Outcome.WRITTEN, Channel.EMAIL, stated=True)
    assert "NXT07" not in codes(check(office, AS_SAID))
    assert "as I said I would" in filled(office, "N1.1", as_said=", as I said I would")


def test_nxt07_a_promise_broken_in_another_pursuit_counts_for_the_person(office, clock):
    a_pursuit(office)
    due = log(office, Outcome.WRITTEN, Channel.EMAIL, stated=True)
    a_pursuit(office, title="Welder", step=a_step(office, days=40))
    clock.move(days=(due - office.desk.today).days)
    log(office, Outcome.WRITTEN, Channel.EMAIL, days=10)
    log(office, Outcome.WRITTEN, Channel.EMAIL, stated=True, number=2)
    clock.move(days=20)
    assert "NXT07" in codes(check(office, AS_SAID))
    assert "as I said" not in filled(office, "N1.1", as_said=", as I said I would")


# --- The app's own texts ------------------------------------------------------------------------


def all_ids(office):
    return [template.id for template in office.drafting.templates]


ASKS = re.compile(
    r"\?|\bapplication\b|\bsearch\b|selection|conversation|offer|perspective|introduction|update|touch"
    r"|glad to hear|promised|let(?:ting)? me know|considering me|telling me|minutes|vie[wd]"
)


def test_r18_without_a_title_every_text_still_says_what_it_wants(office):
    a_pursuit(office, title="", applied_on=None)
    for template in all_ids(office):
        body = filled(office, template)
        assert ASKS.search(body), (template, body)
    for template in ("A3.1", "A3.1v", "I3.1", "I3.1v", "A1.1c"):
        assert "calling to check on the status of " in filled(office, template)


def test_r14_the_app_finds_no_fault_with_its_own_texts(office):
    """Each filled with its own step, in a pursuit of its own situation."""
    for number, template in enumerate(office.drafting.templates, start=1):
        word = "".join(chr(97 + int(figure)) for figure in str(number))
        channel = Channel.CALL if template.form == "live" else Channel.EMAIL
        on = office.preferences.calendar(None, None).add(office.desk.today, 6)
        step = NextStep(action="email", channel=channel, on=on, situation=template.situations[0])
        a_pursuit(office, person=f"Dana {word}", title=f"Fitter {word}", step=step)
        found = dossier(office, number)
        body = filled(office, template.id, number)
        facts = office.tone.step(found, channel=channel, on=on)
        kind = kind_of(found, channel=template.channels[0], form=template.form,
                       template_id=template.id)  # fmt: skip
        verdict = office.tone.check(found, body, kind=kind, step=facts)
        assert not codes(verdict.findings), (template.id, body, verdict)


def test_b4_b5_the_voicemail_says_the_next_contact_by_the_way_still_open(office):
    a_pursuit(office)
    due = log(office, Outcome.VOICEMAIL)
    for template in ("A3.1v", "I3.1v"):
        body = filled(office, template)
        assert f"I'll {words.channel_verb(Channel.EMAIL)} on {words.spoken(due, None)}." in body


def test_r39_an_over_long_one_call_is_marked_and_an_email_is_not(office):
    a_pursuit(office)
    log(office, Outcome.WRITTEN, Channel.EMAIL, situation="I3")
    text = "Hello Dana, this is Alex Morgan, thank you. " + "I enjoyed the day with you all. " * 11
    found = [one for one in check(office, text, form="live") if one.id == "LEN01"]
    assert [one.weight for one in found] == [Weight.FIX]
    assert not [one for one in check(office, text) if one.id == "LEN01"]


def test_r27_a_late_word_after_an_interview_asks_for_no_meeting(office):
    a_pursuit(office, stage=Stage.INTERVIEWING)
    body = filled(office, "M2", promised_date="Tuesday 3 March")
    assert "conversation" not in body
    assert "My question is" not in body


def test_s1_thanks_are_never_too_soon(office):
    step = a_step(office, days=1, action="thank", channel=Channel.EMAIL, situation="I1")
    a_pursuit(office, stage=Stage.INTERVIEWING, step=step)
    calendar = office.preferences.calendar(None, None)
    thanks = dossier(office).step
    assert of_step(thanks, today=office.desk.today, calendar=calendar).moment is Moment.RIGHT
    a_pursuit(office, title="Welder", person="Kim Lee", step=a_step(office, days=1))
    call = dossier(office, 2).step
    assert of_step(call, today=office.desk.today, calendar=calendar).moment is Moment.TOO_SOON
    assert "how it went" not in filled(office, "N5.0")


def test_hon_who_took_over_is_told_of_no_talk_with_the_one_before(office, clock):
    """Nor is anybody of an interview that was not held."""
    number = a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.INTERVIEWING)
    spoke = happened(office, Outcome.INTERVIEWED, Channel.VISIT)
    office.follow_ups.log(number, spoke, a_step(office, 5))
    for template in ("I1.1", "I1.1v", "I2.1c"):
        assert "our conversation" in filled(office, template, number), template
    office.pursuits.set_person(number, "Ines Costa")
    for template in ("I1.1", "I1.1v", "I2.1c", "I3.1"):
        body = filled(office, template, number)
        assert "conversation" not in body, template
        assert "spoke" not in body, template
