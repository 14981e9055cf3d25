# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What hurried lines mean; one that is not understood says so (product.md, moment 1)."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Kind, Stage
from desktop_app.services import heard_in_line
from desktop_app.services.begun_by_line import new_pursuit
from tests.factories import HandClock, a_pursuit, all_rows, an_office

LINES = Path(__file__).with_name("hurried_lines.txt")
TODAY = "2026-11-23"
MEANS = {
    "noanswer": {"no_answer"},
    "voicemail": {"voicemail"},
    "assistant": {"assistant"},
    "spoke": {"reached"},
    "written": {"written"},
    "thanks": {"written"},
    "applied": {"applied"},
    "rejected": {"rejected"},
    "offer": {"offer"},
    "answered": {"answered", "call_on"},
    "interviewed": {"interviewed", "screened"},
    "away": {"automatic"},
    "ack": {"automatic"},
    "hardstop": {"no_contact"},
    "met": {"met"},
    "promised": {"reached", "answered"},
    "notnow": {"no_time"},
    "withdrawn": {"withdrawn"},
    "nocalls": {"no_calls"},
    "interview_set": {"interview"},
    "met_set": {"interview", "step"},
    "step": {"step"},
    "nothing": {"step"},
    "ask": set(),
}
# They say what they lack, or tell less than was meant, and lose nothing: the way to go on is open.
ASKED = {
    "rang northwind again, no joy, try weds 9am",
    "apprenticeship at hill & dale applied 18 nov",
    "applied harrods sales assistant",
    "vm x2 dana, no call back",
    "acme no phone calls please",
    "acme wants references",
    "forgot to email dana, do it tomorrow",
    "called jane at acme, lft msg with asst, back at 4, try 4:30",
}


def hurried():
    """Every line with its facts."""
    rows = LINES.read_text(encoding="utf-8").splitlines()
    return [tuple(row.split(" | ")) for row in rows if row and not row.startswith("#")]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    clock = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    made = an_office(tmp_path_factory.mktemp("hurried") / "search.duesday", clock)
    made.preferences.change(country="GB")
    a_pursuit(made, company="Acme", person="Jane Doe", title="Fitter")
    a_pursuit(made, company="Northwind", person="Dana Reyes", title="Welder")
    a_pursuit(
        made,
        company="Bolt Yard",
        person="Bob Fields",
        title="",
        kind=Kind.NETWORKING,
        stage=Stage.REACHING_OUT,
    )
    yield made
    made.close()


def told(office, found):
    """What happened, with whom, when, and the day to come."""
    capture = found.capture
    if found.chosen is not None:
        company, person = found.chosen.company, found.chosen.person
    else:
        new = new_pursuit(found, office.acquaintances)
        company, person = new.company, new.person
    if found.withdraws:
        kind = "withdrawn"
    elif capture.interview:
        kind = "interview"
    elif found.outcome is None and capture.boundary is not None and capture.boundary.off:
        kind = "no_calls"
    else:
        kind = str(found.outcome) if found.outcome else "step"
    day = capture.happened.on.isoformat() if capture.happened else TODAY
    when = found.when
    ahead = when.on if when else heard_in_line.their_day(found) or capture.back
    if ahead is None and found.heard is not None:
        ahead = found.heard.theirs
    shown = ahead.isoformat() if ahead else "-"
    return kind, company, person, day, shown + (f"T{when.at:%H:%M}" if when and when.at else "")


def bare(name):
    return name.lower().removeprefix("the ")


@pytest.mark.parametrize(
    ("line", "kind", "company", "person", "day", "ahead"),
    hurried(),
    ids=[row[0] for row in hurried()],
)
def test_a_hurried_line_means_what_it_says(office, line, kind, company, person, day, ahead):
    kinds = kind.split("/")
    found = office.capturing.understand(line)
    if found.problem:
        assert "ask" in kinds or line in ASKED
        return
    assert line not in ASKED, "it is understood now"
    got_kind, got_company, got_person, got_day, got_ahead = told(office, found)
    assert got_kind in set().union(*(MEANS[one] for one in kinds))
    assert got_ahead == ahead
    if day != "-":
        assert got_day == day
    if company != "-":
        assert bare(got_company) == bare(company)
    if person != "-":
        assert got_person.lower() == person.lower()
    elif found.chosen is None:
        assert not got_person


@pytest.mark.parametrize("line", [row[0] for row in hurried()][::7])
def test_a_line_that_is_not_understood_saves_nothing(office, line):
    found = office.capturing.understand(line)
    before = all_rows(office)
    if found.problem:
        with pytest.raises(KnownError) as refusal:
            office.capturing.commit(found)
        assert refusal.value.code == found.problem
    assert found.capture.text == line
    assert all_rows(office) == before
