# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything around a pursuit has a name, and every entry of a timeline a line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from desktop_app.domain import particulars as p
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Direction,
    Outcome,
    Promise,
    PromiseState,
    Reason,
    Stage,
    Status,
    Step,
    Touch,
)
from desktop_app.services.timelines import Line, Sort
from desktop_app.words import particulars as words

ROOT = Path(__file__).parents[2]
DAY, AT = date(2026, 3, 3), datetime(2026, 3, 3, 10, tzinfo=UTC)
BASE = {"id": 1, "uid": "u"}
RECORDS = {
    Sort.TOUCH: Touch(**BASE, pursuit_id=1, on_date=DAY, at=AT, logged_at=AT,
                      direction=Direction.OUT, channel=Channel.CALL, outcome=Outcome.VOICEMAIL,
                      text="Back on Monday"),
    Sort.PROMISE: Promise(**BASE, pursuit_id=1, step_id=1, channel=Channel.CALL, due_on=DAY,
                          created_at=AT, state=PromiseState.KEPT, settled_at=AT),
    Sort.BOUNDARY: Boundary(**BASE, code="B1", contact_id=1, words="please stop", said_on=DAY),
    Sort.INTERVIEW: p.Interview(**BASE, pursuit_id=1, on_date=DAY, starts=time(10), ends=time(11),
                                zone="America/New_York", place="2 Quay", their_step="a call",
                                their_date=DAY),
    Sort.STAGE: p.StageChange(**BASE, pursuit_id=1, at=AT, stage_from=Stage.APPLIED,
                              stage_to=Stage.SCREENING, status_from=Status.OPEN,
                              status_to=Status.PARKED),
    Sort.NOTE: p.Note(**BASE, pursuit_id=1, on_date=DAY, logged_at=AT, text="Likes tea"),
    Sort.STEP: Step(**BASE, pursuit_id=1, action="visit", channel=Channel.VISIT, due_on=DAY,
                    reason=Reason.of("chosen", despite="G1 G6 G7")),
    Sort.RUNG: p.Rung(**BASE, organization_id=1, step=p.LadderStep.HR,
                      result=p.LadderResult.NAMED, on_date=DAY, name="Ms Lund", number="555-0100",
                      extension="7", good_hours="before ten", note="ask again"),
}  # fmt: skip
SAID = {
    Sort.TOUCH: ("Voicemail left", "Back on Monday"),
    Sort.PROMISE: ("Promise for Today: kept", ""),
    Sort.BOUNDARY: ("They asked not to be contacted. “please stop”", ""),
    Sort.INTERVIEW: (
        "Interview · 10:00 to 11:00 · America/New York · Planned",
        "2 Quay\nTheir next step: a call\nTheir date: Tue 3 Mar",
    ),
    Sort.STAGE: ("Applied → Screening · Open → Parked", ""),
    Sort.NOTE: ("Note", "Likes tea"),
    Sort.STEP: (
        "Planned: Visit",
        (
            "You decided on it all the same: the usual pause, "
            "their leave to visit or to call at home set aside."
        ),
    ),
    Sort.RUNG: (
        "HR: named somebody",
        "Ms Lund · 555-0100 ext. 7 · good hours: before ten\nask again",
    ),
}


@pytest.mark.parametrize("sort", Sort)
def test_every_entry_has_its_words(sort):
    line = Line(sort, DAY, AT, RECORDS[sort])
    assert (words.line_head(line, DAY), words.line_body(line)) == SAID[sort]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [(words.part, p.Part), (words.interview_state, p.InterviewState), (words.sort, Sort),
     (words.ladder_step, p.LadderStep)],
)  # fmt: skip
def test_every_kind_has_a_name_of_its_own(name, kinds, pseudo):
    names = [name(kind) for kind in kinds]
    assert len(set(names)) == len(names)
    assert all(said.startswith("⟦") for said in names)


def test_every_hint_that_is_given_has_words(pseudo):
    domain = [ROOT / f"desktop_app/domain/{name}.py" for name in ("phones", "emails", "links")]
    files = [*ROOT.glob("desktop_app/ui/dialogs/*.py"), *domain]
    given = {
        code
        for file in files
        for code in re.findall(
            r'"((?:phone|email|link|zone|target|name|day|days|time|ends|is)_'
            r'(?:none|odd|short|long|unknown|unread|early|missing|new|new_person))"',
            file.read_text("utf-8"),
        )
    }
    assert len(given) > 10
    assert {code for code in given if not words.hint(code).startswith("⟦")} == set()
    assert words.hint("") == ""
