# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A personal no reaches everything and stands until it is lifted (method.md R20, B1, B3, B8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Ending,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
)
from desktop_app.services.browsing import Query, View
from desktop_app.services.follow_ups import Stop
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

NO = "No, don’t call."


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def refusal(act):
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value


def of_ana(office, title, **given):
    given = {"company": "", "person": "Ana Ortiz", "kind": Kind.NETWORKING} | given
    return a_pursuit(office, title=title, stage=Stage.REACHING_OUT, **given)


def everyone_is(office, status):
    return {p.status for p in matching(office.desk.database, Pursuit)} == {status}


def open_steps(office):
    return matching(office.desk.database, Step, state=StepState.OPEN)


# --- one person -----------------------------------------------------------------------------


def test_r20_her_no_reaches_three_pursuits_and_is_quoted_400_days_later(office, clock):
    three = [of_ana(office, title) for title in ("Advice", "Referral", "Meeting")]
    said = happened(office, Outcome.NO_CONTACT, text=NO)
    office.follow_ups.log(three[0], said, Stop(NO))
    assert open_steps(office) == []
    assert everyone_is(office, Status.STOPPED)
    assert len(office.browsing.ids(Query(View.STOPPED))) == 3
    for days in (0, 400):
        clock.move(days=days)
        error = refusal(lambda: office.follow_ups.log(three[1], happened(office), a_step(office)))
        assert (error.code, error.details["words"]) == ("hard_stop", NO)
        assert error.details["name"] == "Ana Ortiz"
        assert refusal(lambda: of_ana(office, "Another way in")).code == "hard_stop"
        assert refusal(lambda: office.follow_ups.reopen(three[2], a_step(office))).code == (
            "hard_stop"
        )


def test_another_pursuits_step_towards_her_goes_and_that_pursuit_is_not_left_bare(office):
    other = a_pursuit(office, person="Sam")
    ana = of_ana(office, "Advice")
    contact = record(office.desk.database, Pursuit, ana).contact_id
    with office.desk.change(Label.of("edit_step")) as making:
        (step,) = making.edits.all(Step, pursuit_id=other)
        making.edits.put(replace(step, contact_id=contact))
    with office.desk.change(Label.of("edit_step")) as making:
        from desktop_app.services.steps import promise_step

        step = making.edits.get(Step, step.id)
        promise_step(making.edits, step, touch=None, now=office.desk.now)
    office.follow_ups.stop(ana, NO)
    left = record(office.desk.database, Pursuit, other)
    assert (left.status, left.needs_step) == (Status.OPEN, True)
    (find,) = open_steps(office)
    assert (find.action, find.contact_id) == ("find_person", None)
    (promise,) = matching(office.desk.database, Promise)
    assert promise.state is PromiseState.RELEASED
    assert office.health.check().sound


def test_the_hard_stop_releases_a_promise(office):
    number = of_ana(office, "Advice")
    office.follow_ups.log(number, happened(office), a_step(office, stated=True))
    office.follow_ups.stop(number, NO)
    (promise,) = matching(office.desk.database, Promise)
    assert promise.state is PromiseState.RELEASED


def test_a_no_about_a_closed_pursuit_leaves_it_closed(office):
    number = of_ana(office, "Advice")
    office.follow_ups.close(number, Ending.DONE)
    office.follow_ups.stop(number, NO)
    assert everyone_is(office, Status.CLOSED)
    assert refusal(lambda: of_ana(office, "Again")).code == "hard_stop"


def test_lifting_needs_their_words_and_something_to_lift(office):
    number = of_ana(office, "Advice")
    assert refusal(lambda: office.follow_ups.lift_stop(number, "Write to me")).code == (
        "nothing_to_lift"
    )
    office.follow_ups.stop(number, NO)
    assert refusal(lambda: office.follow_ups.lift_stop(number, "  ")).code == "words_required"
    office.follow_ups.lift_stop(number, "Do call me ")
    (boundary,) = matching(office.desk.database, Boundary)
    assert (boundary.lifted_words, boundary.lifted_on) == ("Do call me", office.desk.today)
    assert everyone_is(office, Status.STOPPED)
    office.follow_ups.reopen(number, a_step(office))
    assert everyone_is(office, Status.OPEN)


# --- nobody named ---------------------------------------------------------------------------


def test_a_no_without_a_person_ends_that_pursuit_alone(office):
    first = a_pursuit(office, person="")
    second = a_pursuit(office, person="", title="Welder")
    office.follow_ups.stop(first, NO)
    assert record(office.desk.database, Pursuit, first).status is Status.STOPPED
    assert record(office.desk.database, Pursuit, second).status is Status.OPEN
    error = refusal(lambda: office.follow_ups.reopen(first, a_step(office)))
    assert (error.code, error.details["words"]) == ("hard_stop", NO)
    office.follow_ups.lift_stop(first, "Call again")
    office.follow_ups.reopen(first, a_step(office))
    assert record(office.desk.database, Pursuit, first).status is Status.OPEN


# --- a whole company ------------------------------------------------------------------------


@pytest.fixture
def acme(office):
    """Acme asked not to be contacted: Dana's pursuit, one without a person, and Birch's."""
    numbers = [
        a_pursuit(office),
        a_pursuit(office, person="", title="Welder"),
        a_pursuit(office, company="Birch & Co", person="Jun"),
    ]
    office.follow_ups.stop(numbers[0], "Leave us alone", whole_company=True)
    return numbers


def test_a_no_of_a_company_reaches_everyone_there_and_nobody_else(office, acme):
    states = [record(office.desk.database, Pursuit, n).status for n in acme]
    assert states == [Status.STOPPED, Status.STOPPED, Status.OPEN]
    for person in ("Dana Reyes", "A new one", ""):
        error = refusal(lambda name=person: a_pursuit(office, person=name))
        assert (error.code, error.details["words"]) == ("organization_stop", "Leave us alone")
    error = refusal(lambda: a_pursuit(office, company="", person="Dana Reyes"))
    assert (error.code, error.details["name"]) == ("organization_stop", "Acme")
    assert refusal(lambda: office.pursuits.set_company(acme[2], "Acme")).code == (
        "organization_stop"
    )


def test_a_company_must_be_known_to_be_meant(office):
    number = of_ana(office, "Advice")
    error = refusal(lambda: office.follow_ups.stop(number, NO, whole_company=True))
    assert error.code == "no_company"


def test_lifting_a_companys_no_frees_its_people(office, acme):
    office.follow_ups.lift_stop(acme[0], "You may write again")
    for number in acme[:2]:
        office.follow_ups.reopen(number, a_step(office))
    assert everyone_is(office, Status.OPEN)


def test_a_personal_no_outlasts_the_companys(office, acme):
    """Dana said no herself too; that Acme takes its own back does not unsay it."""
    (dana,) = matching(office.desk.database, Contact, name="Dana Reyes")
    office.follow_ups.stop(acme[0], NO)
    # A pursuit of Acme without Dana lifts the company's no, not hers.
    office.follow_ups.lift_stop(acme[1], "You may write again")
    assert matching(office.desk.database, Organization, name="Acme")[0].may_contact
    assert not record(office.desk.database, Contact, dana.id).may_contact
    assert refusal(lambda: office.follow_ups.reopen(acme[0], a_step(office))).code == "hard_stop"


def test_b8_one_word_does_not_lift_two_noes(office, acme):
    """What the company takes back first leaves Dana's own no to her (3.2)."""
    office.follow_ups.stop(acme[0], NO)
    office.follow_ups.lift_stop(acme[0], "You may write to us again")
    assert matching(office.desk.database, Organization, name="Acme")[0].may_contact
    assert refusal(lambda: office.follow_ups.reopen(acme[0], a_step(office))).code == "hard_stop"
    office.follow_ups.lift_stop(acme[0], "And to me")
    office.follow_ups.reopen(acme[0], a_step(office))


def test_a_companys_no_outlasts_a_personal_one(office, acme):
    """The other way round: what Dana takes back, Acme has not."""
    office.follow_ups.stop(acme[0], NO)
    with office.desk.change(Label.of("edit_pursuit")) as making:
        pursuit = making.edits.get(Pursuit, acme[0])
        making.edits.put(replace(pursuit, organization_id=None))
    office.follow_ups.lift_stop(acme[0], "Do call me")
    (dana,) = matching(office.desk.database, Contact, name="Dana Reyes")
    assert not dana.may_contact
    error = refusal(lambda: office.follow_ups.reopen(acme[0], a_step(office)))
    assert error.code == "organization_stop"


# --- one channel (B3) -----------------------------------------------------------------------


def test_a_channel_that_is_off_is_refused_and_the_others_are_not(office):
    number = of_ana(office, "Advice", step=a_step(office, action="email", channel=Channel.EMAIL))
    with office.desk.change(Label.of("edit_person")) as making:
        (ana,) = making.edits.all(Contact)
        making.edits.put(replace(ana, may_call=False))
    error = refusal(lambda: office.steps.add(number, a_step(office)))
    assert (error.code, error.details["channel"]) == ("channel_off", Channel.CALL)
    (step,) = open_steps(office)
    assert refusal(lambda: office.steps.reword(step.id, "call", Channel.CALL)).code == "channel_off"
    office.steps.add(number, a_step(office, action="email", channel=Channel.EMAIL))


def test_a_stop_is_undone_whole(office):
    from tests.factories import all_rows

    number = of_ana(office, "Advice")
    before = all_rows(office)
    change = office.follow_ups.stop(number, NO)
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_a_stop_in_a_conversation_may_be_logged_though_she_had_said_no_before(office):
    """What happened is never hidden: the second no is written down too."""
    number = of_ana(office, "Advice")
    office.follow_ups.stop(number, NO)
    office.follow_ups.log(number, happened(office, Outcome.NO_CONTACT), Stop("Again: no"))
    assert [b.words for b in matching(office.desk.database, Boundary)] == [NO, "Again: no"]


def test_adding_for_a_company_that_said_no_writes_nothing(office, acme):
    before = len(matching(office.desk.database, Contact))
    new = NewPursuit(company="acme", person="Somebody New")
    assert refusal(lambda: office.pursuits.add(new)).code == "organization_stop"
    assert len(matching(office.desk.database, Contact)) == before


def test_words_from_before_a_no_do_not_unsay_it(office, clock):
    """She said no twice; a letter of hers from between the two takes only the first one back."""
    number = a_pursuit(office)
    office.follow_ups.stop(number, NO)
    clock.move(days=10)
    office.follow_ups.stop(number, "No, really")
    written = happened(
        office, Outcome.ANSWERED, Channel.EMAIL, "Tell me more", on=office.desk.today - timedelta(5)
    )
    office.follow_ups.log(number, written, None)
    (dana,) = matching(office.desk.database, Contact, name="Dana Reyes")
    assert not dana.may_contact
    said = matching(office.desk.database, Boundary, contact_id=dana.id)
    assert [boundary.lifted_on is None for boundary in said] == [False, True]
