# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The draft for a pursuit's situation says how and when the next step comes (R14, R27)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.records import Channel, Ending, Kind, Outcome, Stage
from desktop_app.services.drafting import Wording, addressed
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WORDING = Wording(
    next_channel="call",
    next_date="Thursday, March 12",
    last_touch_date="March 3",
    as_said=", as I said I would",
)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def draft(office, channel=Channel.EMAIL, **given):
    return office.drafting.draft(
        office.browsing.dossier(1), channel=channel, wording=WORDING, **given
    )


def networking(office):
    """A warm contact who was written to, with the step that the method proposes."""
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, title="Bridges")
    log(office)


def log(office, stated=True):
    today = office.desk.today
    found = office.proposals.after(1, Happened(Outcome.WRITTEN, Channel.EMAIL, today))
    office.follow_ups.log(
        1, happened(office, Outcome.WRITTEN, Channel.EMAIL), NextStep.of(found, stated=stated)
    )
    return found.on


def test_a_draft_says_how_and_when_and_whose_it_is(office):
    networking(office)
    body = draft(office).body
    for part in ("Dana", "call", "Thursday, March 12", "Alex Morgan", "555-0100"):
        assert part in body
    assert "{" not in body
    assert "Reyes" not in body


def test_as_i_said_only_if_the_last_word_was_kept(office, clock):
    networking(office)
    assert "as I said" not in draft(office, template_id="N1.1").body
    due = office.browsing.dossier(1).step.due_on
    clock.move(days=(due - office.desk.today).days)
    due = log(office)
    assert "as I said" in draft(office, template_id="N1.1").body
    clock.move(days=(due - office.desk.today).days + 7)
    log(office)
    assert "as I said" not in draft(office, template_id="N1.1").body


def test_a_call_has_a_script_and_a_voicemail_another(office):
    networking(office)
    live, voicemail = draft(office, Channel.CALL), draft(office, Channel.CALL, form="voicemail")
    assert live.body
    assert live.body != voicemail.body
    assert "555-0100" in voicemail.body


def test_research_has_no_draft(office):
    networking(office)
    assert draft(office, Channel.RESEARCH) is None


def test_a_draft_without_a_person_greets_neutrally_and_names_what_is_missing(office):
    a_pursuit(office, person="", company="")
    filled = draft(office, template_id="A1.1")
    assert filled.body.startswith("Hello")
    assert "contact_first_name" in filled.missing


def test_a_pursuit_without_a_step_takes_its_own_situation(office):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.WITHDRAWN)
    assert draft(office).body


def test_the_attempt_chooses_among_templates(office, clock):
    networking(office)
    bodies = [draft(office).body]
    for _ in range(2):
        clock.move(days=10)
        log(office, stated=False)
        bodies.append(draft(office).body)
    assert len(set(bodies)) > 1


def test_every_template_fills_without_a_stray_brace(office):
    a_pursuit(office, step=a_step(office, 5, at=None))
    for template in office.drafting.templates:
        filled = draft(office, template_id=template.id)
        assert not set("{}") & set(filled.subject + filled.body), template.id
    assert office.desk.today + timedelta(days=5) == office.browsing.dossier(1).step.due_on


@pytest.mark.parametrize(
    ("name", "greeting"),
    [("Dana Reyes", "Dana"), ("Mr Stein", "Mr Stein"), ("Dr. Ana Ruiz", "Dr. Ana Ruiz"), ("", "")],
)
def test_a_message_greets_as_they_were_named(name, greeting):
    assert addressed(name) == greeting
