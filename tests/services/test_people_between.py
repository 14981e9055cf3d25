# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Messages name who introduced whom, and the day they named, where that is true (R1, R2, I2, 8)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app import words
from desktop_app.domain.messages import check_step
from desktop_app.domain.records import Channel, Contact, Kind, Outcome, Pursuit, Stage
from desktop_app.services.drafting import Wording
from desktop_app.services.follow_ups import Happening
from desktop_app.services.hearing import Said
from desktop_app.storage.reads import matching
from desktop_app.ui.follow_up.draft_remarks import day_names
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


@pytest.fixture
def clock():
    return HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    a_pursuit(
        made, company="Beta", person="Bo Lund", title="", kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )  # fmt: skip
    yield made
    made.close()


def enter(office, line):
    found = office.capturing.understand(line)
    assert not found.problem, found.problem
    office.capturing.commit(found)


def with_person(office, name):
    (person,) = matching(office.database, Contact, name=name)
    (found,) = matching(office.database, Pursuit, contact_id=person.id)
    return found.id


def filled(office, template_id, number):
    dossier = office.browsing.dossier(number)
    wording = Wording(
        next_channel="call you",
        next_date=words.spoken(dossier.step.due_on, None),
        **day_names(dossier, dossier.step.due_on),
    )
    template = next(t for t in office.drafting.templates if t.id == template_id)
    return office.drafting.fill(template, dossier, wording).body


@pytest.mark.parametrize("template", ["R2.0", "N1.0"])
def test_r2_the_first_note_names_who_introduced(office, template):
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    assert "Bo Lund" in filled(office, template, with_person(office, "Zoe Park"))
    assert "Bo Lund" not in filled(office, template, with_person(office, "Bo Lund"))


def test_r2_9_the_thanks_name_the_person_once_there_was_the_talk(office, clock):
    enter(office, "Bo Lund introduced me to Zoe Park at Pyro")
    bo = with_person(office, "Bo Lund")
    assert "have spoken" not in filled(office, "R2.9", bo)
    clock.move(days=1)
    number = with_person(office, "Zoe Park")
    office.follow_ups.log(number, happened(office, Outcome.REACHED, Channel.CALL), a_step(office))
    assert "Zoe Park and I have spoken." in filled(office, "R2.9", bo)


def test_r1_an_introduction_that_was_offered_names_whom_their_words_name(office):
    enter(office, "Bo Lund offered to introduce me to Tom Hale")
    number = with_person(office, "Bo Lund")
    said = filled(office, "R1.1", number)
    situation = office.browsing.dossier(number).step.situation
    assert "an introduction to Tom Hale." in said
    assert situation == "R1"


def interviewed(office, their_date):
    number = a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.INTERVIEWING, applied_on=None)
    happening = Happening(
        Outcome.INTERVIEWED, Channel.VISIT, office.today, office.clock.now(), their_date=their_date
    )
    office.follow_ups.log(number, happening, a_step(office, on=their_date + timedelta(days=4)))
    return number


def test_i2_their_day_is_named_once_it_has_come_and_text_and_step_agree(office, clock):
    number = interviewed(office, date(2026, 12, 4))
    assert "looked likely" not in filled(office, "I2.1", number)
    clock.move(days=14)
    said = filled(office, "I2.1", number)
    assert f"A decision around {words.spoken(date(2026, 12, 4), None)} looked likely." in said
    step = office.browsing.dossier(number).step
    assert step.due_on == date(2026, 12, 8)
    forms = words.spoken_forms(step.due_on, None)
    assert check_step(said, channel=Channel.CALL, on=step.due_on, at=None, phrase_date=forms).ok


def test_o3_the_day_of_another_offer_is_not_their_day(office, clock):
    number = interviewed(office, date(2026, 12, 4))
    clock.move(days=14)
    assert "I have been asked to answer" not in filled(office, "O3", number)


def test_b2_the_answer_to_an_answer_asks_for_no_talk_while_that_ask_rests(office):
    """R21: the text RE asks for a conversation."""
    number = with_person(office, "Bo Lund")
    reply = a_step(office, action="reply", channel=Channel.EMAIL)
    office.follow_ups.log(number, happened(office, Outcome.ANSWERED, Channel.EMAIL), reply)
    dossier = office.browsing.dossier(number)
    assert office.drafting.choose(dossier, channel=Channel.EMAIL).id == "RE"
    office.hearing.record(number, Said("B2", "No time to meet", until=date(2027, 2, 1)))
    chosen = office.drafting.choose(office.browsing.dossier(number), channel=Channel.EMAIL)
    assert "conversation" not in chosen.body
