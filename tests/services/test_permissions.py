# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a person allows, set without a pursuit around it (method.md 3.2, R20)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Boundary, Channel, Contact, Step
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office

CALL, EMAIL, MESSAGE = Channel.CALL, Channel.EMAIL, Channel.MESSAGE


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db", HandClock())
    yield office
    office.close()


def contact(office):
    return record(office.database, Contact, 1)


def open_boundaries(office):
    return [b.code for b in matching(office.database, Boundary, contact_id=1, lifted_on=None)]


def test_a_due_call_becomes_an_email_on_the_same_day(office):
    """3.2 (c), B3."""
    a_pursuit(office, step=a_step(office, 3))
    (before,) = matching(office.database, Step)
    change = office.permissions.set_ways(1, [EMAIL, MESSAGE], " No calls, please ")
    (after,) = matching(office.database, Step)
    assert (after.channel, after.due_on) == (EMAIL, before.due_on)
    (said,) = matching(office.database, Boundary)
    assert (said.code, said.words) == ("B3", "No calls, please")
    office.desk.apply(change.inverse())
    assert contact(office).may_call and matching(office.database, Boundary) == []


def test_one_way_of_two_is_allowed_again_and_the_other_stays_off(office):
    """The words that allow it are kept, and what still stands is not lifted."""
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    office.permissions.set_ways(1, [EMAIL], "Only mail")
    office.permissions.set_ways(1, [EMAIL, CALL], "Do call on Mondays")
    assert contact(office).may_call and not contact(office).may_message
    assert open_boundaries(office) == ["B3"]
    assert [note.text for note in matching(office.database, Note)] == ["Do call on Mondays"]
    office.permissions.set_ways(1, [EMAIL, CALL, MESSAGE], "Anything goes")
    assert open_boundaries(office) == []
    (said,) = matching(office.database, Boundary)
    assert said.lifted_words == "Anything goes"


def test_somebody_is_left_a_way_or_it_is_a_no(office):
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    with pytest.raises(KnownError, match="no_channel_left"):
        office.permissions.set_ways(1, [])
    assert contact(office).may_call


def test_a_no_needs_its_words_and_so_does_its_end(office):
    """R20, B1: permission on record."""
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    with pytest.raises(KnownError, match="words_required"):
        office.permissions.stop(1, "  ")
    office.permissions.stop(1, "Don't contact me")
    assert not contact(office).may_contact
    with pytest.raises(KnownError, match="words_required"):
        office.permissions.lift(1, " ")
    office.permissions.lift(1, "I'd be glad to hear from you")
    assert contact(office).may_contact and open_boundaries(office) == []
    with pytest.raises(KnownError, match="nothing_to_lift"):
        office.permissions.lift(1, "Again")


def test_r20_a_permission_has_its_own_day(office):
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    office.permissions.stop(1, "Don't contact me")
    said = office.today
    office.desk.clock.move(days=9)
    with pytest.raises(KnownError, match="future_touch"):
        office.permissions.lift(1, "Do call", office.today + timedelta(days=1))
    with pytest.raises(KnownError, match="nothing_to_lift"):  # the no came after it
        office.permissions.lift(1, "Do call", said - timedelta(days=1))
    office.permissions.lift(1, "Do call", said + timedelta(days=2))
    (no,) = matching(office.database, Boundary)
    assert (no.lifted_on, no.lifted_words) == (said + timedelta(days=2), "Do call")


def test_their_company_s_no_is_not_theirs_to_lift(office):
    """B8 outlasts a person's permission."""
    number = a_pursuit(office, step=a_step(office, 3))
    office.follow_ups.stop(number, "None of us", whole_company=True)
    with pytest.raises(KnownError) as refused:
        office.permissions.lift(1, "But I would")
    assert (refused.value.code, refused.value.details["words"]) == (
        "organization_stop",
        "None of us",
    )
    assert not contact(office).may_contact


def test_who_asks_for_email_prefers_it_from_then_on_in_the_same_undo(office):
    """B3: what was said is not entered twice; what the user has set stands."""
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    words = "Please stop calling, write me an e-mail."
    change = office.permissions.set_ways(1, [EMAIL, MESSAGE], words)
    assert contact(office).prefers is EMAIL
    office.desk.apply(change.inverse())
    assert contact(office).prefers is None
    office.people.save(1, PersonCard({"prefers": MESSAGE}))
    office.permissions.set_ways(1, [EMAIL, MESSAGE], words)
    assert contact(office).prefers is MESSAGE


def test_what_is_not_wanted_any_more_is_no_preference(office):
    office.people.add(PersonCard({"name": "Dana Reyes", "prefers": CALL}))
    office.permissions.set_ways(1, [EMAIL, MESSAGE], "No calls any more.")
    assert contact(office).likes is None
    office.permissions.set_ways(1, [CALL, EMAIL, MESSAGE], "Do call again.")
    assert contact(office).likes is CALL  # what was entered once comes back with the way
