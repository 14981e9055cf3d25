# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The guards across pursuits: shown, heeded by proposals, set aside on record (method.md 5.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Address, AddressKind
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Outcome,
    Pursuit,
    Reason,
    Relationship,
    Stage,
)
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.services.timelines import Sort
from tests.factories import a_pursuit, a_step, an_office, happened


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def step(office, number):
    return office.browsing.dossier(number).step


def written(office):
    return happened(office, Outcome.WRITTEN, Channel.EMAIL)


def test_r24_a_proposal_leaves_room_after_a_message_in_another_pursuit(office):
    """A message in one pursuit on Tuesday: what is proposed for Thursday in another moves on."""
    first = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    second = a_pursuit(office, title="Welder", kind=Kind.APPLICATION, stage=Stage.FOUND)
    office.follow_ups.log(first, written(office), a_step(office, days=10))
    asked = Happened(
        Outcome.APPLIED, Channel.EMAIL, date(2026, 2, 23), agreed=None, their_date=None
    )
    proposal = office.proposals.after(second, asked)  # 7 days from then would be Wed 4 March
    assert proposal.on == date(2026, 3, 6)
    assert proposal.reason.code == "not_before"


def test_r24_an_agreed_day_needs_no_leave(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, written(office), a_step(office, days=10))
    wanted = NextStep(
        "call", Channel.CALL, date(2026, 3, 4), reason=Reason.of("agreed", date="2026-03-04")
    )
    assert office.proposals.warnings(number, wanted) == ()
    office.steps.add(number, wanted)
    assert dict(step(office, number).reason.args).get("despite") is None


def test_what_is_moved_too_near_is_marked_and_the_reason_is_kept(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, written(office), a_step(office, days=10))
    office.steps.move(step(office, number).id, date(2026, 3, 4))
    assert step(office, number).reason.code == "moved"
    assert dict(step(office, number).reason.args)["despite"] == "G1"


def test_an_answer_frees_the_way(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, written(office), a_step(office, days=10))
    wanted = a_step(office, days=1)
    assert [f.guard for f in office.proposals.warnings(number, wanted)] == ["G1"]
    answered = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    office.follow_ups.log(number, answered, a_step(office, days=9))
    assert office.proposals.warnings(number, wanted) == ()


def test_g3_another_person_there_on_the_same_day_is_one_too_many(office):
    first = a_pursuit(office)
    second = a_pursuit(office, person="Tom Silva", title="Welder")
    office.follow_ups.log(first, written(office), a_step(office, days=10))
    found = office.proposals.warnings(second, a_step(office, days=0))
    assert [f.reason.code for f in found] == ["G3_day"]
    assert dict(found[0].reason.args)["name"] == "Dana Reyes"


def test_g7_a_visit_wants_a_second_word(office):
    number = a_pursuit(office, stage=Stage.APPLIED)
    visit = a_step(office, days=6, action="visit", channel=Channel.VISIT)
    with pytest.raises(KnownError) as refused:
        office.steps.add(number, visit)
    assert refused.value.code == "guarded_any_day"
    with office.desk.deciding(frozenset({"G7"})):
        office.steps.add(number, visit)
    made = [s for s in office.browsing.dossier(number).steps if s.channel is Channel.VISIT]
    assert dict(made[0].reason.args)["despite"] == "G7"
    assert office.desk.despite == frozenset()


def numbered(office, number, *labels, relationship=Relationship.WARM):
    """Give the person of a pursuit numbers with labels; the first is the one that is shown."""
    with office.desk.change(Label.of("edit_contact")) as making:
        contact = making.edits.get(Contact, making.edits.get(Pursuit, number).contact_id)
        contact = replace(contact, phone="555-0101", relationship=relationship)
        making.edits.put(contact)
        for at, label in enumerate(labels):
            making.edits.add(
                Address(id=0, uid="", contact_id=contact.id, kind=AddressKind.PHONE,
                        value=f"555-010{at + 1}", label=label)
            )  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "relationship", "private"),
    [
        (("home",), Relationship.WARM, True),
        (("Private", "home fax"), Relationship.COLD, True),
        (("home, given to me",), Relationship.WARM, False),
        (("home", "office"), Relationship.WARM, False),
        (("mobile",), Relationship.WARM, False),
        ((), Relationship.WARM, False),
        (("home",), Relationship.CLOSE, False),  # friends gave theirs
    ],
)
def test_g7_a_private_number_that_was_not_given_wants_a_second_word(
    office, labels, relationship, private
):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    numbered(office, number, *labels, relationship=relationship)
    call = a_step(office, days=6)
    codes = [f.reason.code for f in office.proposals.warnings(number, call)]
    assert ("G7_private" in codes) == private
    voicemail = Happened(Outcome.VOICEMAIL, Channel.CALL, date(2026, 3, 3), meant="N3")
    proposed = office.proposals.after(number, voicemail)
    assert (proposed.channel is Channel.CALL) == (not private)
    if not private:
        office.steps.add(number, call)
        return
    with pytest.raises(KnownError, match="guarded_any_day"):
        office.steps.add(number, call)
    asked = replace(call, reason=Reason.of("agreed", date=call.on.isoformat()))
    office.steps.add(number, asked)  # they asked for the call: then it is theirs to take


@pytest.mark.parametrize("answered", [False, True])
def test_r36_r38_no_calls_means_patience_until_somebody_answers(office, answered):
    number = a_pursuit(office)
    with office.desk.change(Label.of("edit_pursuit", field="stage")) as making:
        found = making.edits.get(Pursuit, number)
        making.edits.put(replace(found, no_calls=True, applied_on=date(2026, 2, 27)))
    if answered:
        heard = happened(office, Outcome.ANSWERED, Channel.EMAIL)
        office.follow_ups.log(number, heard, a_step(office, days=20))
    codes = [f.reason.code for f in office.proposals.warnings(number, a_step(office, days=2))]
    assert codes == ([] if answered else ["B4_wait"])


def test_the_one_call_waits_as_long_as_the_users_own_table_says(office):
    number = a_pursuit(office)
    with office.desk.change(Label.of("edit_pursuit", field="stage")) as making:
        found = making.edits.get(Pursuit, number)
        making.edits.put(replace(found, no_calls=True, applied_on=date(2026, 2, 27)))
    (found,) = office.proposals.warnings(number, a_step(office, days=2))
    assert found.allowed_from == date(2026, 3, 20)  # 15 business days
    row = office.preferences.situations.row("A3")
    longer = replace(row.follow_ups[0], days=20)
    office.preferences.change_situation(replace(row, follow_ups=(longer, *row.follow_ups[1:])))
    (found,) = office.proposals.warnings(number, a_step(office, days=2))
    assert found.allowed_from == date(2026, 3, 27)


def test_g1_what_is_planned_for_the_same_person_elsewhere_counts(office):
    """R24: a proposal leaves room after a step that stands in another pursuit."""
    a_pursuit(office, step=a_step(office, on=date(2026, 3, 10)))
    second = a_pursuit(office, title="Welder", kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    asked = Happened(Outcome.WRITTEN, Channel.EMAIL, office.today)  # 5 days from then: 10 March
    assert office.proposals.after(second, asked).on == date(2026, 3, 13)
    spoke = office.proposals.warnings(second, a_step(office, on=date(2026, 3, 11)))
    assert [one.reason.code for one in spoke] == ["G1_ahead"]


def test_g1_a_promise_elsewhere_soon_after_the_chosen_day_is_told_with_its_reason(office):
    """R24: a message on Monday would make the word given for Wednesday come too soon."""
    first = a_pursuit(office)
    office.follow_ups.log(
        first, happened(office), a_step(office, on=date(2026, 3, 18), stated=True)
    )
    second = a_pursuit(office, title="Welder", step=a_step(office, on=date(2026, 4, 20)))
    spoke = office.proposals.warnings(second, a_step(office, on=date(2026, 3, 16)))
    assert [one.reason.code for one in spoke] == ["G1_said"]
    assert dict(spoke[0].reason.args)["last"] == "2026-03-18"
    assert spoke[0].allowed_from == date(2026, 3, 23)
    assert office.proposals.warnings(second, a_step(office, on=date(2026, 3, 13))) == ()


def test_g1_what_is_planned_in_spite_of_a_plan_elsewhere_is_on_record_and_in_the_timeline(office):
    """Method.md 5.4: the deliberate choice is kept with the step, and shown before it is done."""
    a_pursuit(office, step=a_step(office, on=date(2026, 3, 18)))
    second = a_pursuit(office, title="Welder", step=a_step(office, on=date(2026, 3, 17)))
    assert dict(step(office, second).reason.args)["despite"] == "G1"
    (line,) = [x for x in office.timelines.of_pursuit(second) if x.sort is Sort.STEP]
    assert (line.on, line.record.id) == (date(2026, 3, 17), step(office, second).id)
    contact = office.browsing.dossier(second).pursuit.contact_id
    assert [x.record.id for x in office.timelines.of_person(contact) if x.sort is Sort.STEP] == [
        line.record.id
    ]
    office.steps.move(step(office, second).id, date(2026, 3, 24))
    assert not [x for x in office.timelines.of_pursuit(second) if x.sort is Sort.STEP]


def test_r19_what_was_decided_is_still_told_when_it_is_done(office):
    """G7: a visit nobody agreed on, planned on purpose, is explained beside the touch."""
    number = a_pursuit(office, stage=Stage.APPLIED)
    with office.desk.deciding(frozenset({"G7"})):
        visit = a_step(office, days=1, action="visit", channel=Channel.VISIT)
        office.steps.add(number, visit)
    office.clock.move(days=1)
    office.follow_ups.log(
        number, happened(office, Outcome.REACHED, Channel.VISIT), a_step(office, days=20)
    )
    (reasons,) = office.hindsight.came_soon(office.timelines.of_pursuit(number)).values()
    assert reasons == (Reason.of("aside", guards="G7"),)


def test_g1_the_users_own_pause_holds_in_warnings_proposals_moves_and_hindsight(office):
    """The preference is obeyed everywhere: what is shown, proposed, moved and marked."""
    office.preferences.change(gap_days=8)
    first = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    second = a_pursuit(office, title="Welder", kind=Kind.NETWORKING, stage=Stage.REACHING_OUT,
                       step=NextStep("email", Channel.EMAIL, date(2026, 3, 10), situation="N1",
                                     reason=Reason.of("cadence")))  # fmt: skip
    office.follow_ups.log(first, written(office), a_step(office, days=60))
    free = date(2026, 3, 13)  # the eighth working day after Tuesday, 3 March
    assert step(office, second).due_on == free  # what was only proposed left room
    (found,) = office.proposals.warnings(first, a_step(office, on=date(2026, 3, 11)))
    assert (found.guard, found.allowed_from) == ("G1", free)
    office.steps.move(step(office, first).id, date(2026, 3, 12))
    assert dict(step(office, first).reason.args)["despite"] == "G1"
    office.clock.move(days=7)
    office.follow_ups.log(first, written(office), a_step(office, days=60))
    soon = office.hindsight.came_soon(office.timelines.of_pursuit(first))
    assert [reason.code for (reason,) in soon.values()] == ["G1"]


@pytest.mark.parametrize(("ends", "on"), [("17:00", 3), ("09:30", 4)])
def test_g6_calling_hours_of_the_users_own_are_heeded_by_what_is_proposed(office, ends, on):
    """R35: an interview long ago is to be called about today, while calling hours last."""
    office.preferences.change(calls_to=ends)
    number = a_pursuit(office, stage=Stage.INTERVIEWING)
    long_ago = Happened(Outcome.INTERVIEWED, Channel.VISIT, date(2026, 2, 10))
    assert office.proposals.after(number, long_ago).on == date(2026, 3, on)
    late = a_step(office, on=date(2026, 3, 24), at=time(16))
    spoke = [found.reason.code for found in office.proposals.warnings(number, late)]
    assert spoke == ([] if ends == "17:00" else ["G6_hour"])


def test_section_5_three_calls_nobody_heard_bring_no_closing_note(office):
    """R12: silent calls are tried again; none of them is a follow-up without an answer."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    for _ in range(3):
        asked = Happened(Outcome.NO_ANSWER, Channel.CALL, office.today)
        found = office.proposals.after(number, asked)
        assert (found.action, found.situation, found.then) == ("call", "N1", None)
        silent = happened(office, Outcome.NO_ANSWER)
        office.follow_ups.log(number, silent, NextStep.of(found))
        office.clock.move(days=7)


@pytest.mark.parametrize(("label", "marked"), [("home", True), ("home, given to me", False)])
def test_g7_a_call_to_a_private_number_is_marked_on_the_timeline(office, label, marked):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    numbered(office, number, label)
    then = a_step(office, 8, action="email", channel=Channel.EMAIL)
    office.follow_ups.log(number, happened(office), then)
    soon = office.hindsight.came_soon(office.timelines.of_pursuit(number))
    codes = [reason.code for reasons in soon.values() for reason in reasons]
    assert ("G7_private" in codes) == marked


def test_r12_an_e_mail_is_a_message_and_ends_the_row_of_silent_calls(office):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    for days, outcome, channel in (
        (9, Outcome.NO_ANSWER, Channel.CALL),
        (8, Outcome.NO_ANSWER, Channel.CALL),
        (7, Outcome.WRITTEN, Channel.EMAIL),
    ):
        assert (office.proposals.silent_again(number) is None) == (days != 7)
        on = office.today - timedelta(days)
        at = office.desk.now - timedelta(days)
        told = happened(office, outcome, channel, on=on, at=at)
        office.follow_ups.log(number, told, a_step(office, 8))
    assert office.proposals.silent_again(number) is None
