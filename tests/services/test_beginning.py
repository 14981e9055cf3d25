# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The first step of a new pursuit, by what it begins with (method.md 5.2: N1 to N4, C1, A3)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Relationship,
    Stage,
    Touch,
)
from desktop_app.services import beginning
from desktop_app.services.beginning import SENT
from desktop_app.services.edits import Edits
from desktop_app.services.proposals import Happened
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import all_rows, an_office

BY_MAIL, BY_VOICE, BY_MESSAGE = SENT


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def new(**given):
    given = {"person": "Dana Reyes", "kind": Kind.NETWORKING} | given
    return NewPursuit(**{"company": "Acme", "stage": Stage.REACHING_OUT} | given)


def proposed(office, wanted, sent=None):
    edits = Edits(office.database)
    return beginning.proposed(office, edits, office.pursuits.draft_in(edits, wanted), sent)


def begun(office, wanted, sent=None):
    step = NextStep.of(proposed(office, wanted, sent))
    change = beginning.begin(office, wanted, step, sent)
    return record(office.database, Pursuit, max(change.touched(Pursuit)))


@pytest.mark.parametrize(
    ("known", "sent", "situation", "on", "channel"),
    [
        (Relationship.WARM, BY_MAIL, "N1", date(2026, 3, 10), Channel.EMAIL),
        (Relationship.COLD, BY_MAIL, "N2", date(2026, 3, 10), Channel.EMAIL),
        (Relationship.COLD, BY_VOICE, "N3", date(2026, 3, 10), Channel.CALL),
        (Relationship.WARM, BY_MESSAGE, "N4", date(2026, 3, 12), Channel.MESSAGE),
    ],
)
def test_s3a_the_way_and_the_acquaintance_name_the_situation(
    office, known, sent, situation, on, channel
):
    found = proposed(office, new(relationship=known), sent)
    assert (found.situation, found.on, found.channel) == (situation, on, channel)
    pursuit = begun(office, new(relationship=known), sent)
    assert pursuit.situation == situation
    (touch,) = matching(office.database, Touch, pursuit_id=pursuit.id)
    assert (touch.outcome, touch.channel, touch.on_date) == (*_way(sent), office.today)


def _way(sent):
    return sent.outcome, sent.channel


def test_n2_the_second_gap_is_longer_and_a_call(office):
    """What was sent at the beginning counts as the anchor: the next gap is the second one."""
    pursuit = begun(office, new(relationship=Relationship.COLD), BY_MAIL)
    wrote = Happened(Outcome.WRITTEN, Channel.EMAIL, date(2026, 3, 10))
    after = office.proposals.after(pursuit.id, wrote)
    assert (after.on, after.channel) == (date(2026, 3, 19), Channel.CALL)
    assert after.others == (Channel.MESSAGE,)


def test_r01_where_nothing_went_out_the_first_message_is_the_step(office):
    found = proposed(office, new())
    assert (found.on, found.channel, found.reason.code) == (
        office.today,
        Channel.EMAIL,
        "to_write",
    )


def test_c1_a_recruiter_put_forward_follows_their_rhythm(office):
    wanted = new(
        kind=Kind.APPLICATION,
        stage=Stage.APPLIED,
        agency="Juniper Staffing",
        applied_on=office.today,
    )
    found = proposed(office, wanted)
    assert (found.situation, found.on, found.action) == ("C1", date(2026, 3, 10), "ask_status")
    pursuit = begun(office, wanted)
    agency = record(office.database, Organization, pursuit.agency_id)
    assert (agency.name, agency.agency) == ("Juniper Staffing", True)
    second = office.proposals.after(
        pursuit.id, Happened(Outcome.WRITTEN, Channel.EMAIL, date(2026, 3, 10))
    )
    assert (second.situation, second.on, second.channel) == (
        "C1",
        date(2026, 3, 24),
        Channel.CALL,
    )


def test_a3_a_posting_without_calls_is_patient_from_the_start(office):
    """R34, R36: no call is proposed before 15 business days."""
    wanted = new(kind=Kind.APPLICATION, stage=Stage.APPLIED, no_calls=True, applied_on=office.today)
    found = proposed(office, wanted)
    assert (found.situation, found.on) == ("A3", date(2026, 3, 24))
    assert begun(office, wanted).no_calls


def test_somebody_known_stays_as_they_are(office):
    begun(office, new(relationship=Relationship.CLOSE), BY_MAIL)
    begun(office, new(title="Another", relationship=Relationship.COLD), None)
    (dana,) = matching(office.database, Contact)
    assert dana.relationship is Relationship.CLOSE


def test_what_began_with_a_message_is_one_change(office):
    before = all_rows(office)
    change = beginning.begin(office, new(), NextStep.of(proposed(office, new(), BY_MAIL)), BY_MAIL)
    office.desk.apply(change.inverse())
    assert all_rows(office) == before
