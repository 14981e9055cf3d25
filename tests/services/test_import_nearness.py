# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of a file towards one person leave them the gap, or say that they do not (R24, G1)."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Stage, Step
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.storage.reads import matching
from desktop_app.words import importing as told
from tests.factories import a_pursuit, a_step, an_office, happened

HEAD = "Company,Job title,Contact,Status,Date applied,Last contact,Follow up,Next step\n"


@pytest.fixture
def office(tmp_path):
    """Tuesday, 3 March 2026; three working days between two touches with one person."""
    office = an_office(tmp_path / "search.duesday")
    yield office
    office.close()


def plan(office, rows):
    table = parse_table((HEAD + rows).encode())
    return office.importing.plan(table, recognise(table))


def remarks(office, rows):
    found = plan(office, rows).report.lines
    return {line.line: told.remark(line.remark) for line in found if line.remark.code[:2] == "G1"}


def bring_in(office, rows):
    found = plan(office, rows)
    office.importing.apply(found, "tracker.csv", "")
    steps = {step.pursuit_id: step for step in matching(office.database, Step)}
    return {p.title: steps[p.id] for p in matching(office.database, Pursuit) if p.id in steps}


def known_dana(office):
    """Dana of Acme was written to today, and is to be called on Friday 13 March."""
    number = a_pursuit(office, title="Fitter", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    wrote = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(number, wrote, a_step(office, on=date(2026, 3, 13)))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-03-05", "Your last message to them was on Tue 3 Mar; leave 3 working days between"),
        ("2026-03-12", "You mean to be in touch with them on Fri 13 Mar; leave 3 working days"),
        ("2026-03-09", ""),
    ],
)
def test_g1_a_named_day_that_is_too_near_is_kept_and_marked(office, day, said):
    known_dana(office)
    row = f"Acme,Welder,Dana Reyes,Applied,2026-02-20,,{day},E-mail Dana\n"
    found = remarks(office, row)
    assert bool(found) is bool(said)
    assert all(text.startswith(said) and "kept" in text for text in found.values())
    step = bring_in(office, row)["Welder"]
    assert step.due_on == date.fromisoformat(day)
    assert dict(step.reason.args).get("despite", "") == ("G1" if said else "")


def test_g1_two_named_days_of_one_file_are_both_marked(office):
    rows = (
        "Acme,Cook,Ana Sample,Applied,2026-02-20,,2026-03-16,Email\n"
        "Acme,Baker,Ana Sample,Applied,2026-02-20,,2026-03-17,Email\n"
        "Acme,Waiter,Ben Sample,Applied,2026-02-20,,2026-03-17,Email\n"
    )
    assert set(remarks(office, rows)) == {2, 3}


def test_g1_the_last_contact_that_a_row_tells_counts(office):
    rows = "Acme,Cook,Ana Sample,Applied,2026-02-20,2026-03-02,2026-03-04,Email\n"
    assert set(remarks(office, rows)) == {2}


def test_a_look_up_and_thanks_disturb_nobody(office):
    known_dana(office)
    rows = (
        "Acme,Welder,Dana Reyes,Applied,2026-02-20,,2026-03-05,Look up their site\n"
        "Acme,Cook,Dana Reyes,Applied,2026-02-20,,2026-03-05,thank\n"
    )
    assert remarks(office, rows) == {}


def test_g1_proposals_of_several_rows_to_one_person_keep_the_gap_between_them(office):
    rows = "".join(
        f"Acme,{title},Ana Sample,Applied,2026-02-20,,,\n" for title in ("Cook", "Baker", "Nurse")
    )
    steps = bring_in(office, rows)
    days = sorted(step.due_on for step in steps.values())
    calendar = office.preferences.calendar()
    assert all(calendar.between(a, b) >= 3 for a, b in pairwise(days))
    assert {s.reason.code for s in steps.values() if s.due_on != days[0]} == {"not_before"}


def test_g1_a_proposal_keeps_the_gap_to_a_day_that_a_later_row_names(office):
    rows = (
        "Acme,Cook,Ana Sample,Applied,2026-02-20,,,\n"
        "Acme,Baker,Ana Sample,Applied,2026-02-20,,2026-03-04,Email\n"
    )
    found = bring_in(office, rows)
    assert office.preferences.calendar().between(date(2026, 3, 4), found["Cook"].due_on) >= 3


def test_g1_a_proposal_keeps_the_gap_to_what_stood_before_the_file(office):
    known_dana(office)
    rows = "Acme,Welder,Dana Reyes,Applied,2026-02-20,,,\n"
    on = bring_in(office, rows)["Welder"].due_on
    calendar, last, planned = office.preferences.calendar(), date(2026, 3, 3), date(2026, 3, 13)
    assert calendar.between(last, on) >= 3
    near, far = sorted((on, planned))
    assert calendar.between(near, far) >= 3


def test_people_who_only_share_a_name_are_told_apart_by_their_companies(office):
    rows = (
        "Acme,Cook,Ana Sample,Applied,2026-02-20,,2026-03-16,Email\n"
        "Birch,Baker,Ana Sample,Applied,2026-02-20,,2026-03-16,Email\n"
    )
    assert remarks(office, rows) == {}
