# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Days and spans as they are typed: all that was said is taken, or the field says it was not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.services.day_spans import read_days
from tests.factories import HandClock, an_office


@pytest.fixture
def office(tmp_path):
    """Everything over a fresh database; it is Tuesday, 3 March 2026, in Germany."""
    office = an_office(tmp_path / "duesday.db", HandClock())
    yield office
    office.close()


def read(text, office):
    found, unread = read_days(text, office.preferences, office.today)
    return None if unread else found


def span(first, last):
    return tuple(first + timedelta(n) for n in range((last - first).days + 1))


OVER_NEW_YEAR = span(date(2026, 12, 24), date(2027, 1, 1))
CHRISTMAS = span(date(2026, 12, 24), date(2026, 12, 28))


@pytest.mark.parametrize(
    "text",
    ["24 dec - 1 jan", "24 Dec – 1 Jan", "24 dec-1 jan", "24 december to 1 january",
     "24.12. - 1.1.", "24.12.-1.1.", "from 24 dec until 1 jan", "thu 24 dec - fri 1 jan",
     "2026-12-24 - 2027-01-01", "24 Dec 2026 – 1 Jan 2027"],
)  # fmt: skip
def test_a_span_is_taken_whole_whatever_stands_between_its_ends(office, text):
    assert read(text, office) == OVER_NEW_YEAR


@pytest.mark.parametrize(
    "text", ["24-28 dec", "24 - 28 dec", "24. – 28. december", "dec 24-28", "24 to 28 dec"]
)
def test_the_month_may_be_said_once(office, text):
    assert read(text, office) == CHRISTMAS


def test_days_and_spans_stand_in_a_row(office):
    six = date(2027, 1, 6)
    assert read("24 dec - 1 jan, 6.1.", office) == (*OVER_NEW_YEAR, six)
    assert read("24 dec and 6 jan", office) == (date(2026, 12, 24), six)
    assert read("", office) == ()


def test_the_end_of_a_span_is_sought_from_its_beginning(office):
    assert read("mon to fri", office) == span(date(2026, 3, 9), date(2026, 3, 13))


def test_until_a_day_is_from_today_on(office):
    assert read("until 6 march", office) == span(date(2026, 3, 3), date(2026, 3, 6))
    assert read("until soon", office) is None


@pytest.mark.parametrize("text", ["2026-12-24", "24-12-2026", "24.12.2026"])
def test_a_date_in_figures_keeps_its_hyphens(office, text):
    assert read(text, office) == (date(2026, 12, 24),)


@pytest.mark.parametrize(
    "text",
    ["24 dec 1 jan", "24 dec or 1 jan", "24 dec - soon", "1 - 5 - 9 march", "3 jan - 1 dec", "24-"],
)
def test_what_is_not_understood_as_a_whole_is_not_taken_in_part(office, text):
    assert read(text, office) is None
