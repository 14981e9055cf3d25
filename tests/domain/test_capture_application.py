# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The parts of an application in any order tell the same facts (method.md R30, C1)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.capture import Capture, read_capture
from desktop_app.domain.records import Outcome
from tests.domain.test_capture import OFFICE

TODAY = date(2026, 11, 23)  # a Monday
KNOWN = ("Acme", "Dana Reyes", "Fitter", "Northwind")

COMPANIES = ("Acme", "Globex", "Hearthstone Bakery", "Siemer GmbH", "Miller & Sons", "Quill Ltd")
TITLES = (
    "data analyst", "analyss", "senior nurse", "fitter", "line cook", "Warehouse Operator",
    "crane driver", "Fitter", "lab technician", "wrangler of data",
)  # fmt: skip
PEOPLE = ("contact Dana Reyes", "Dana Reyes", "contact person: Dana Reyes", "")
DAYS = {
    "yesterday": date(2026, 11, 22),
    "last friday": date(2026, 11, 20),
    "on 3 nov": date(2026, 11, 3),
    "20 nov": date(2026, 11, 20),
    "3.11.": date(2026, 11, 3),
    "12/11/26": date(2026, 11, 12),
    "": None,
}
CHANNELS = ("via linkedin", "by email", "on indeed", "")


def read(line: str, known: tuple[str, ...] = KNOWN) -> Capture:
    return read_capture(line, today=TODAY, calendar=OFFICE, known=known)


def facts(line: Capture) -> tuple[object, ...]:
    day = line.happened.on if line.happened is not None else None
    return line.outcome, line.company, line.title, day


@st.composite
def applications(draw: st.DrawFn) -> tuple[str, tuple[object, ...], str]:
    """A line, its facts, and whom it names, whose parts stand in some sensible order.

    Either the company follows the verb, as one writes, or every part stands alone. A person's
    bare name follows the company: before it, it is one.
    """
    company, title = draw(st.sampled_from(COMPANIES)), draw(st.sampled_from(TITLES))
    person, channel = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(CHANNELS))
    day = draw(st.sampled_from(sorted(DAYS)))
    verb = draw(st.sampled_from(("applied", "applied to", "applied at", "sent my cv to")))
    others = [part for part in (title, person, channel, day) if part]
    if verb == "applied" and draw(st.booleans()):
        # Nothing tells two capitalised words from each other but a word for a job in one.
        others = [part for part in (company, title, channel, day) if part]
        person = ""
        parts = [verb, *draw(st.permutations(others))]
    else:
        parts = [f"{verb} {company}", *draw(st.permutations(others))]
    return ", ".join(parts), (Outcome.APPLIED, company, title, DAYS[day]), person


@settings(max_examples=400)
@given(applications())
def test_the_parts_of_an_application_say_the_same_in_any_order_r30(
    told: tuple[str, tuple[object, ...], str],
) -> None:
    line, expected, person = told
    found = read(line)
    assert facts(found) == expected
    if person == "Dana Reyes":
        assert found.person == "Dana Reyes"


@pytest.mark.parametrize(
    ("line", "company", "agency", "recruiter", "title"),
    [
        ("applied to Northwind via Hays, recruiter Dana Reyes",
         "Northwind", "Hays", "Dana Reyes", ""),
        ("applied to Globex through Hays, recruiter is Ruth Adler",
         "Globex", "Hays", "Ruth Adler", ""),
        ("applied to Globex, welder, via Hays", "Globex", "Hays", "", "welder"),
        ("applied, welder, Globex, via agency Hays", "Globex", "Hays", "", "welder"),
        ("applied to Globex via Ruth Adler at Hays", "Globex", "Hays", "Ruth Adler", ""),
        ("applied globex thru adecco, night porter", "globex", "adecco", "", "night porter"),
        ("applied to Globex via linkedin", "Globex", "", "", ""),
        ("applied to Globex through their website", "Globex", "", "", ""),
        ("applied to Globex via Ruth Adler", "Globex", "", "", ""),
    ],
)  # fmt: skip
def test_an_agency_and_its_recruiter_are_told_from_the_company_c1(
    line: str, company: str, agency: str, recruiter: str, title: str
) -> None:
    found = read(line)
    assert (found.company, found.agency, found.recruiter, found.title) == (
        company, agency, recruiter, title,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "company", "title"),
    [
        ("applied yesterday, globex, senior nurse", "globex", "senior nurse"),
        ("applied, teacher, st mary's school, 20 nov", "st mary's school", "teacher"),
        ("applied 12/11/26 tesco, night shift", "tesco", "night shift"),
        ("applied 3rd nov to kings college hospital, hca", "kings college hospital", "hca"),
        ("applied a week ago to globex", "globex", ""),
        ("applied at riverside plumbing, fitter", "riverside plumbing", "fitter"),
        ("put in an application at costwise, shelf stacker", "costwise", "shelf stacker"),
        ("application sent to miller & sons", "miller & sons", ""),
        ("applied to maple care home online", "maple care home", ""),
    ],
)
def test_small_letters_name_a_company_and_a_job_too_r30(
    line: str, company: str, title: str
) -> None:
    found = read(line)
    assert (found.outcome, found.company, found.title) == (Outcome.APPLIED, company, title)


def test_somebody_at_the_company_is_no_job() -> None:
    found = read("gave my cv to Karl Brandt from Siemer GmbH")
    assert (found.person, found.company, found.title) == ("Karl Brandt", "Siemer GmbH", "")
