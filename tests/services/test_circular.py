# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One message to several people (method.md 3.2 acceptance e, G3, R14)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Contact,
    Kind,
    Outcome,
    Promise,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import circular
from desktop_app.services.follow_ups import Stop
from desktop_app.services.hearing import Said
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, a_step, all_rows, an_office, happened

NEWS = "I have finished the course. I'll e-mail you again."


@pytest.fixture
def office(tmp_path):
    made = an_office(tmp_path / "search.duesday")
    yield made
    made.close()


def known(office, person, company="", **given):
    number = a_pursuit(
        office, person=person, company=company, title="", kind=Kind.NETWORKING,
        stage=Stage.KEEPING_IN_TOUCH, step=a_step(office, 30), **given,
    )  # fmt: skip
    contact = record(office.database, Pursuit, number).contact_id
    address = f"{person.split()[0].lower()}@example.com"
    office.people.change(contact, email=address)
    return number


def names(circle):
    return [one.name for one in circle.to]


def test_32e_whoever_said_no_is_taken_out_with_their_words(office):
    dana, sam = known(office, "Dana Reyes", "Acme"), known(office, "Sam Field", "Birch")
    said = happened(office, Outcome.NO_CONTACT, text="Please stop")
    office.follow_ups.log(dana, said, Stop("Please stop"))
    found = circular.circle(office, [dana, sam])
    assert names(found) == ["Sam Field"]
    (out,) = found.left_out
    assert (out.name, out.error.code, out.error.details["words"]) == (
        "Dana Reyes",
        "hard_stop",
        "Please stop",
    )


def test_b3_whoever_wants_no_e_mail_is_taken_out(office):
    dana, sam = known(office, "Dana Reyes"), known(office, "Sam Field")
    office.hearing.record(dana, Said("B3", "Call me instead", off=frozenset({Channel.EMAIL})))
    found = circular.circle(office, [dana, sam])
    assert [one.error.code for one in found.left_out] == ["channel_off"]


def test_nobody_is_written_to_without_an_address(office):
    number = known(office, "Dana Reyes")
    office.people.change(record(office.database, Pursuit, number).contact_id, email="")
    found = circular.circle(office, [number])
    assert (found.to, found.left_out[0].error.code) == ((), "no_address")
    with pytest.raises(KnownError, match="nobody_left"):
        circular.log(office, found, NEWS, office.today, stated=False)


def test_several_pursuits_of_one_person_are_one_letter_and_a_touch_in_each(office):
    first, second = known(office, "Dana Reyes"), known(office, "Dana Reyes", note="Another")
    found = circular.circle(office, [first, second])
    assert [one.pursuit_ids for one in found.to] == [(first, second)]
    circular.log(office, found, NEWS, circular.proposed(office, found), stated=False)
    assert [t.pursuit_id for t in matching(office.database, Touch)] == [first, second]
    assert len(matching(office.database, Contact)) == 1


def test_g3_several_people_of_one_company_are_named(office):
    numbers = [known(office, person, "Acme") for person in ("Dana Reyes", "Sam Field")]
    assert circular.circle(office, numbers).close_by == ("Acme",)


def test_r14_one_text_names_one_day_the_latest_of_theirs(office):
    warm = known(office, "Dana Reyes")
    soon = a_pursuit(
        office, person="Sam Field", company="", title="", kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )  # fmt: skip
    contact = record(office.database, Pursuit, soon).contact_id
    office.people.change(contact, email="sam@example.com")
    found = circular.circle(office, [soon, warm])
    on = circular.proposed(office, found)
    assert on == date(2026, 4, 14)  # thirty business days, not five
    before = all_rows(office)
    change = circular.log(office, found, NEWS, on, stated=True)
    standing = matching(office.database, Step, state=StepState.OPEN)
    assert {(s.due_on, s.channel) for s in standing} == {(on, Channel.EMAIL)}
    assert {p.due_on for p in matching(office.database, Promise)} == {on}
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_g1_whoever_heard_from_the_user_yesterday_is_named(office):
    number = known(office, "Dana Reyes")
    wrote = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(number, wrote, a_step(office, 30))
    ((name, reason),) = circular.circle(office, [number]).cautions
    assert (name, reason.code[:2]) == ("Dana Reyes", "G1")
