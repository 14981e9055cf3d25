# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words to dates: a table of phrases and their traps, and what holds for every text."""

from __future__ import annotations

import time as clock_time
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import (
    DayOrder,
    When,
    WorkingDays,
    read_phrases,
    read_whens,
    vague_word,
)
from desktop_app.domain.working_days import WorkCalendar

SUNDAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 26)
HOLIDAYS = frozenset({date(2026, 12, 25), date(2027, 1, 1)})


class Office:
    """Monday to Friday, two days off a year."""

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5 and day not in HOLIDAYS

    def roll(self, day: date) -> date:
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def add(self, day: date, count: int) -> date:
        for _ in range(count):
            day = self.roll(day + timedelta(days=1))
        return day if count else self.roll(day)


OFFICE: WorkingDays = Office()


def read(
    text: str, today: date = SUNDAY, order: DayOrder = DayOrder.DMY, *, past: bool = False
) -> tuple[When, ...]:
    return read_whens(text, today=today, calendar=OFFICE, order=order, past=past)


def shown(whens: tuple[When, ...]) -> str:
    return " | ".join(
        when.on.isoformat() + (f" {when.at:%H:%M}" if when.at is not None else "") for when in whens
    )


PHRASES = [
    # days named by themselves
    ("today", SUNDAY, "2026-11-22"),
    ("tomorrow", SUNDAY, "2026-11-23"),
    ("Tomorrow", SUNDAY, "2026-11-23"),
    ("tmrw 9", SUNDAY, "2026-11-23 09:00"),
    ("tomorrow noon", SUNDAY, "2026-11-23 12:00"),
    ("tomorrow at noon", SUNDAY, "2026-11-23 12:00"),
    ("tomorrow, 3pm", SUNDAY, "2026-11-23 15:00"),
    ("the day after tomorrow", SUNDAY, "2026-11-24"),
    ("this afternoon at 4", SUNDAY, "2026-11-22 16:00"),
    ("today 15:30", SUNDAY, "2026-11-22 15:30"),
    # weekdays
    ("mon", SUNDAY, "2026-11-23"),
    ("tue", SUNDAY, "2026-11-24"),
    ("tues", SUNDAY, "2026-11-24"),
    ("wed", SUNDAY, "2026-11-25"),
    ("thu", SUNDAY, "2026-11-26"),
    ("thur", SUNDAY, "2026-11-26"),
    ("thurs", SUNDAY, "2026-11-26"),
    ("Thursday", SUNDAY, "2026-11-26"),
    ("THU", SUNDAY, "2026-11-26"),
    ("thu.", SUNDAY, "2026-11-26"),
    ("thu!", SUNDAY, "2026-11-26"),
    ("thu. 10am", SUNDAY, "2026-11-26 10:00"),
    ("(thu)", SUNDAY, "2026-11-26"),
    ("fri", SUNDAY, "2026-11-27"),
    ("sat", SUNDAY, "2026-11-28"),
    ("sun", SUNDAY, "2026-11-29"),
    ("thu", THURSDAY, "2026-12-03"),
    ("thu 9am", THURSDAY, "2026-12-03 09:00"),
    ("this thu", THURSDAY, "2026-11-26"),
    ("coming fri", THURSDAY, "2026-11-27"),
    ("next thu", SUNDAY, "2026-11-26"),
    ("next thu", MONDAY, "2026-12-03"),
    ("next thu 10", MONDAY, "2026-12-03 10:00"),
    ("next thu 26 nov", SUNDAY, "2026-11-26"),
    ("thu next week", MONDAY, "2026-12-03"),
    ("next week thu", MONDAY, "2026-12-03"),
    ("next week on thu at 3pm", MONDAY, "2026-12-03 15:00"),
    ("thu week", MONDAY, "2026-12-03"),
    ("thu in two weeks", MONDAY, "2026-12-10"),
    ("in two weeks on thu", MONDAY, "2026-12-10"),
    ("thu in 3 days", SUNDAY, "2026-11-25"),
    ("thu in the morning", SUNDAY, "2026-11-26"),
    ("thu morning", SUNDAY, "2026-11-26"),
    ("sat morning", SUNDAY, "2026-11-28"),
    ("by wed", SUNDAY, "2026-11-25"),
    ("until fri", SUNDAY, "2026-11-27"),
    ("called yesterday, call fri", SUNDAY, "2026-11-27"),
    # a number after a weekday: the hour, or the day of the month
    ("thu 10", SUNDAY, "2026-11-26 10:00 | 2026-12-10"),
    ("thu 10", date(2026, 12, 2), "2026-12-03 10:00 | 2026-12-10"),
    ("thu 10", date(2026, 12, 6), "2026-12-10 10:00 | 2026-12-10"),
    ("thu 10", date(2026, 12, 10), "2026-12-17 10:00"),
    ("thu 10", date(2026, 10, 4), "2026-10-08 10:00"),
    ("fri 10", SUNDAY, "2026-11-27 10:00"),
    ("thu 3", SUNDAY, "2026-11-26 15:00 | 2026-12-03"),
    ("fri 3", SUNDAY, "2026-11-27 15:00"),
    ("fri 7", SUNDAY, "2026-11-27 07:00"),
    ("fri 12", SUNDAY, "2026-11-27 12:00"),
    ("fri 14", SUNDAY, "2026-11-27 14:00"),
    ("tue 24", SUNDAY, "2026-11-24"),
    ("thu 24", SUNDAY, "2026-12-24"),
    ("thu 26", SUNDAY, "2026-11-26"),
    ("thu 26th", SUNDAY, "2026-11-26"),
    ("thu the 10th", SUNDAY, "2026-12-10"),
    ("thu 10th at 9", SUNDAY, "2026-12-10 09:00"),
    ("fri 26th", SUNDAY, ""),
    ("thu, 10", SUNDAY, "2026-11-26 10:00 | 2026-12-10"),
    ("sat 10", SUNDAY, "2026-11-28 10:00"),
    # times
    ("thu 10am", SUNDAY, "2026-11-26 10:00"),
    ("thu 10 am", SUNDAY, "2026-11-26 10:00"),
    ("thu 10 a.m.", SUNDAY, "2026-11-26 10:00"),
    ("thu 10 p.m.", SUNDAY, "2026-11-26 22:00"),
    ("thu 12am", SUNDAY, "2026-11-26 00:00"),
    ("thu 12pm", SUNDAY, "2026-11-26 12:00"),
    ("thu 3am", SUNDAY, "2026-11-26 03:00"),
    ("thu 10:30", SUNDAY, "2026-11-26 10:30"),
    ("thu 10:30pm", SUNDAY, "2026-11-26 22:30"),
    ("thu 3:30", SUNDAY, "2026-11-26 15:30"),
    ("thu 03:30", SUNDAY, "2026-11-26 03:30"),
    ("thu 10:30:00", SUNDAY, "2026-11-26 10:30"),
    ("thu at 3", SUNDAY, "2026-11-26 15:00"),
    ("thu at 3pm", SUNDAY, "2026-11-26 15:00"),
    ("thu @ 3pm", SUNDAY, "2026-11-26 15:00"),
    ("thu @3", SUNDAY, "2026-11-26 15:00"),
    ("thu at 15:30", SUNDAY, "2026-11-26 15:30"),
    ("thu at 1530", SUNDAY, "2026-11-26 15:30"),
    ("thu 1530", SUNDAY, "2026-11-26"),
    ("thu 10h", SUNDAY, "2026-11-26 10:00"),
    ("thu 10h30", SUNDAY, "2026-11-26 10:30"),
    ("thu 10.30", SUNDAY, "2026-11-26 10:30"),
    ("thu 10 o'clock", SUNDAY, "2026-11-26 10:00"),
    ("thu 10-11", SUNDAY, "2026-11-26 10:00"),
    ("thu 10:00-11:30am", SUNDAY, "2026-11-26 10:00"),
    ("10am thu", SUNDAY, "2026-11-26 10:00"),
    ("at 3 on thu", SUNDAY, "2026-11-26 15:00"),
    ("at 3pm, thu", SUNDAY, "2026-11-26 15:00"),
    ("15:30 on 26 nov", SUNDAY, "2026-11-26 15:30"),
    ("thu noon-1pm", SUNDAY, "2026-11-26"),
    ("noon tomorrow", SUNDAY, "2026-11-23 12:00"),
    ("8pm wed", SUNDAY, "2026-11-25 20:00"),
    # dates
    ("26 nov", SUNDAY, "2026-11-26"),
    ("26 Nov.", SUNDAY, "2026-11-26"),
    ("26. november", SUNDAY, "2026-11-26"),
    ("nov 26", SUNDAY, "2026-11-26"),
    ("Nov. 26th", SUNDAY, "2026-11-26"),
    ("november the 26th", SUNDAY, "2026-11-26"),
    ("26th of november", SUNDAY, "2026-11-26"),
    ("26nov", SUNDAY, "2026-11-26"),
    ("22 nov", SUNDAY, "2026-11-22"),
    ("21 nov", SUNDAY, "2027-11-21"),
    ("26 nov 2026", SUNDAY, "2026-11-26"),
    ("26-Nov-2026", SUNDAY, "2026-11-26"),
    ("nov 26, 2026", SUNDAY, "2026-11-26"),
    ("26 nov 27", SUNDAY, "2027-11-26"),
    ("26 nov '27", SUNDAY, "2027-11-26"),
    ("26 nov 10", SUNDAY, "2026-11-26 10:00"),
    ("26 nov at 10", SUNDAY, "2026-11-26 10:00"),
    ("26 nov 10:30", SUNDAY, "2026-11-26 10:30"),
    ("nov 26, 10am", SUNDAY, "2026-11-26 10:00"),
    ("thu 26 nov", SUNDAY, "2026-11-26"),
    ("thu, 26 nov 2026, 10:30", SUNDAY, "2026-11-26 10:30"),
    ("26 nov thu 10", SUNDAY, "2026-11-26 10:00"),
    ("3 dec (thu) at 10", SUNDAY, "2026-12-03 10:00"),
    ("3 dec (thu morning)", SUNDAY, "2026-12-03"),
    ("4 dec sat with Dana", SUNDAY, "2026-12-04"),
    ("3 dec, fri", SUNDAY, "2026-11-27"),
    ("fri, 26 nov", SUNDAY, "2026-11-26"),
    ("thu 24 people", SUNDAY, "2026-11-26"),
    ("26th", SUNDAY, "2026-11-26"),
    ("the 10th", SUNDAY, "2026-12-10"),
    ("on the 31st", SUNDAY, "2026-12-31"),
    ("the 31st", date(2026, 2, 3), "2026-03-31"),
    ("by the 10th we meet", SUNDAY, "2026-12-10"),
    ("the 10th at 3", SUNDAY, "2026-12-10 15:00"),
    ("2026-11-26", SUNDAY, "2026-11-26"),
    ("2026/11/26", SUNDAY, "2026-11-26"),
    ("2026.11.26", SUNDAY, "2026-11-26"),
    ("2026-11-26T10:30", SUNDAY, "2026-11-26 10:30"),
    ("2026-11-26 10:30", SUNDAY, "2026-11-26 10:30"),
    ("26/11", SUNDAY, "2026-11-26"),
    ("26/11/2026", SUNDAY, "2026-11-26"),
    ("26/11/26", SUNDAY, "2026-11-26"),
    ("26-11-2026", SUNDAY, "2026-11-26"),
    ("26.11.", SUNDAY, "2026-11-26"),
    ("26.11.2026", SUNDAY, "2026-11-26"),
    ("on 26.11", SUNDAY, "2026-11-26"),
    ("thu 26.11.", SUNDAY, "2026-11-26"),
    ("thu 10.12", SUNDAY, "2026-11-26 10:12 | 2026-12-10"),
    ("second of may", SUNDAY, "2027-05-02"),
    ("may second", SUNDAY, "2027-05-02"),
    ("may 4", SUNDAY, "2027-05-04"),
    ("4 may", SUNDAY, "2027-05-04"),
    ("4th of may", SUNDAY, "2027-05-04"),
    ("on 4 march we meet", SUNDAY, "2027-03-04"),
    ("29 feb", date(2027, 11, 22), "2028-02-29"),
    # counted from today
    ("in two weeks", SUNDAY, "2026-12-07"),
    ("in 2 weeks", THURSDAY, "2026-12-10"),
    ("in a week", SUNDAY, "2026-11-30"),
    ("in a fortnight", THURSDAY, "2026-12-10"),
    ("in a couple of weeks", THURSDAY, "2026-12-10"),
    ("in 3 days", SUNDAY, "2026-11-25"),
    ("in a month", date(2026, 11, 25), "2026-12-28"),
    ("in a month", date(2027, 1, 31), "2027-03-01"),
    ("in twelve months", MONDAY, "2027-11-23"),
    ("in a year", MONDAY, "2027-11-23"),
    ("in two weeks at 10", SUNDAY, "2026-12-07 10:00"),
    ("a week from now", MONDAY, "2026-11-30"),
    ("a week from now 10", MONDAY, "2026-11-30 10:00"),
    ("two weeks from today", MONDAY, "2026-12-07"),
    ("+3bd", SUNDAY, "2026-11-25"),
    ("+3 bd", SUNDAY, "2026-11-25"),
    ("+3 BD", SUNDAY, "2026-11-25"),
    ("+5bd", date(2026, 12, 23), "2026-12-31"),
    ("3 working days", SUNDAY, "2026-11-25"),
    ("in 3 business days", SUNDAY, "2026-11-25"),
    ("three business days", SUNDAY, "2026-11-25"),
    ("+2w", SUNDAY, "2026-12-07"),
    ("+10d", SUNDAY, "2026-12-02"),
    ("+1 month", SUNDAY, "2026-12-22"),
    ("0 working days", SUNDAY, "2026-11-23"),
]

NO_DATES = [
    "",
    "monitor the page",
    "Mondays",
    "sunny",
    "a sunday-school teacher",
    "sat with Dana",
    "she sat there",
    "sat 3 hours with Dana",
    "the sun",
    "in the sun",
    "called Sun",
    "wed in june",
    "they wed",
    "may call",
    "you may",
    "4 may join",
    "march on",
    "the march",
    "second",
    "the second call",
    "june",
    "nov 2026",
    "thu-fri",
    "thu/fri",
    "mon-monday",
    "sun's",
    "thu's",
    "every thu",
    "each fri",
    "before the 10th",
    "not fri",
    "last thu",
    "last 26 nov",
    "fri 26 nov",
    "26 nov fri",
    "Good Friday",
    "Black Friday sale",
    "yesterday",
    "2 days ago",
    "the day before yesterday",
    "2026-11-20",
    "20/11/2026",
    "26 nov 2019",
    "26 nov 45",
    "26 nov 2045",
    "31 feb",
    "29 feb",
    "31 november",
    "45 nov",
    "thu 45",
    "fri 31",
    "thu 29.2",
    "thu 0",
    "thu at 45",
    "thu 13pm",
    "thu 10:75",
    "13/13",
    "32.1.",
    "0/0",
    "2026-13-01",
    "2026-02-30",
    "2026-11-26T",
    "2026-11-26T25:00",
    "in 999999 weeks",
    "in 99999999999999999999 days",
    "in 9999 months",
    "in 9999 years",
    "+99999bd",
    "3 days",
    "two weeks",
    "3 days after the interview",
    "in 2 weeks from the interview",
    "a week before 4 dec",
    "in 2-3 weeks",
    "in 2-3 working days",
    "in two",
    "in a",
    "+3",
    "a+3bd",
    "3pm",
    "at 15:30",
    "10",
    "10:30",
    "26.11",
    "version 26.11",
    "1.2.3",
    "10.1.2.10",
    "192.168.10.12",
    "1/2 of it",
    "open 24/7",
    "B4/7",
    "4/7x",
    "26/11/123",
    "555-01-23",
    "26-11",
    "the 10th floor",
    "on the 10th floor",
    "10th grade",
    "5th Avenue",
    "jan 4 times",
    "dec 10am",
    "may 4 people come?",
    "26x nov",
    "next week",
    "next month",
    "soon",
    "in the spring",
    "asap",
    "end of the month",
    "\u0664/\u0667",
    "²/7",
]


@pytest.mark.parametrize(("text", "today", "expected"), PHRASES)
def test_phrase_means(text: str, today: date, expected: str) -> None:
    assert shown(read(text, today)) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_is_no_date(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("4/7", DayOrder.DMY, "2027-07-04"),
        ("4/7", DayOrder.MDY, "2027-04-07"),
        ("4/7", DayOrder.YMD, "2027-04-07"),
        ("26/11", DayOrder.MDY, "2026-11-26"),
        ("11/26", DayOrder.DMY, "2026-11-26"),
        ("4/7/2027", DayOrder.DMY, "2027-07-04"),
        ("4/7/2027", DayOrder.MDY, "2027-04-07"),
        ("4/7/2027", DayOrder.YMD, "2027-04-07"),
        ("27/4/7", DayOrder.YMD, "2027-04-07"),
        ("4-7-2027", DayOrder.MDY, "2027-04-07"),
        ("4.7.", DayOrder.MDY, "2027-07-04"),
        ("24/7", DayOrder.DMY, "2027-07-24"),
        ("by 24/7", DayOrder.DMY, "2027-07-24"),
        ("31/2", DayOrder.DMY, ""),
        ("30/2", DayOrder.MDY, ""),
        ("thu 10.11", DayOrder.MDY, "2026-11-26 10:11"),
    ],
)
def test_order_of_day_and_month(text: str, order: DayOrder, expected: str) -> None:
    assert shown(read(text, SUNDAY, order)) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("today", SUNDAY, "2026-11-22"),
        ("yesterday", SUNDAY, "2026-11-21"),
        ("the day before yesterday", SUNDAY, "2026-11-20"),
        ("fri", SUNDAY, "2026-11-20"),
        ("on fri", SUNDAY, "2026-11-20"),
        ("sun", SUNDAY, "2026-11-15"),
        ("last fri", SUNDAY, "2026-11-20"),
        ("last thu", THURSDAY, "2026-11-19"),
        ("this thu", THURSDAY, "2026-11-26"),
        ("fri last week", SUNDAY, "2026-11-13"),
        ("thu 10", SUNDAY, "2026-11-19 10:00"),
        ("tue 10", SUNDAY, "2026-11-17 10:00 | 2026-11-10"),
        ("fri 3pm", SUNDAY, "2026-11-20 15:00"),
        ("the 10th", SUNDAY, "2026-11-10"),
        ("the 31st", SUNDAY, "2026-10-31"),
        ("4 may", SUNDAY, "2026-05-04"),
        ("26 nov", SUNDAY, "2025-11-26"),
        ("22 nov", SUNDAY, "2026-11-22"),
        ("2026-11-20", SUNDAY, "2026-11-20"),
        ("3 days ago", SUNDAY, "2026-11-19"),
        ("two weeks ago", SUNDAY, "2026-11-08"),
        ("a month ago", SUNDAY, "2026-10-22"),
        ("3 working days ago", SUNDAY, ""),
        ("in 3 days", SUNDAY, ""),
        ("+3bd", SUNDAY, ""),
        ("tomorrow", SUNDAY, ""),
        ("next thu", SUNDAY, ""),
        ("thu next week", SUNDAY, ""),
        ("999999 weeks ago", SUNDAY, ""),
        ("26 nov 2026", SUNDAY, ""),
    ],
)
def test_looking_back(text: str, today: date, expected: str) -> None:
    assert shown(read(text, today, past=True)) == expected


def test_counted_days_say_from_where_they_were_moved() -> None:
    (moved,) = read("in two weeks")
    (unmoved,) = read("in two weeks", THURSDAY)
    (over_christmas,) = read("in 3 days", date(2026, 12, 22))
    assert moved.rolled_from == date(2026, 12, 6)
    assert unmoved.rolled_from is None
    assert (over_christmas.on, over_christmas.rolled_from) == (
        date(2026, 12, 28),
        date(2026, 12, 25),
    )


@pytest.mark.parametrize("text", ["sat", "25 dec", "tomorrow", "+3bd"])
def test_a_day_the_user_names_stands(text: str) -> None:
    (when,) = read(text, date(2026, 12, 24) if text == "tomorrow" else SUNDAY)
    assert when.rolled_from is None


def test_the_span_covers_the_words_of_the_date_alone() -> None:
    text = "send portfolio on thu at 3pm, please"
    (when,) = read(text)
    assert text[when.start : when.end] == "on thu at 3pm"


def test_the_last_date_counts_and_all_are_found() -> None:
    text = "fair on 4 dec, 31 feb, call thu"
    assert shown(read(text)) == "2026-11-26"
    found = read_phrases(text, today=SUNDAY, calendar=OFFICE)
    assert [text[p.start : p.end] for p in found] == ["on 4 dec", "31 feb", "thu"]
    assert [bool(p.whens) for p in found] == [True, False, True]


def test_a_contacts_own_calendar_decides_what_a_working_day_is() -> None:
    calendar = WorkCalendar("US")
    (when,) = read_whens("+5bd", today=date(2026, 11, 24), calendar=calendar)
    assert when.on == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("call next week", "next week"),
        ("Next Week", "Next Week"),
        ("early next week", "early next week"),
        ("later this week", "later this week"),
        ("soon", "soon"),
        ("later", "later"),
        ("in the spring", "in the spring"),
        ("in spring", "in spring"),
        ("in the new year", "in the new year"),
        ("some time", "some time"),
        ("sometime next month", "sometime next month"),
        ("asap", "asap"),
        ("in a few days", "in a few days"),
        ("in the coming weeks", "in the coming weeks"),
        ("in november", "in november"),
        ("end of the month", "end of the month"),
        ("mid-december", "mid-december"),
        ("by the end of december", "the end of december"),
        ("after the holidays", "after the holidays"),
        ("next week, then soon", "next week"),
        ("soon, next week thu", "soon"),
        ("next week thu", None),
        ("next week, on thu", None),
        ("thu next week", None),
        ("next thu", None),
        ("in two weeks", None),
        ("sooner", None),
        ("the springs", None),
        ("thu 10", None),
        ("", None),
    ],
)
def test_vague_words_are_named(text: str, word: str | None) -> None:
    assert vague_word(text) == word


DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
FULL = ["%d %b %Y", "%a %d %b %Y", "%A, %d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]
YEARLESS = ["%d %b", "%a %d %b", "%b %d", "%d/%m", "%d.%m.", "%d %B", "%a, %d.%m."]


@given(today=DAYS, ahead=st.integers(0, 730), layout=st.sampled_from(FULL), at=st.times())
def test_a_printed_date_is_read_back(today: date, ahead: int, layout: str, at: time) -> None:
    day = today + timedelta(days=ahead)
    assert [w.on for w in read(day.strftime(layout), today)] == [day]
    (timed,) = read(day.strftime(layout) + at.strftime(" %H:%M"), today)
    assert (timed.on, timed.at) == (day, at.replace(second=0, microsecond=0))


@given(today=DAYS, ahead=st.integers(0, 364), layout=st.sampled_from(YEARLESS))
def test_a_date_printed_without_its_year_is_read_back(today: date, ahead: int, layout: str) -> None:
    day = today + timedelta(days=ahead)
    assert [w.on for w in read(day.strftime(layout), today)] == [day]


@given(today=DAYS, ahead=st.integers(1, 7), layout=st.sampled_from(["%a", "%A"]))
def test_a_printed_weekday_is_read_back(today: date, ahead: int, layout: str) -> None:
    day = today + timedelta(days=ahead)
    assert [w.on for w in read(day.strftime(layout), today)] == [day]


VOCABULARY = (
    "thu fri sat sun mon next last this in on by at a two 3 10 26 31 45 2026 0 00 99999999 nov "
    "feb may march second of the 10th / - . , : ' + bd w d weeks month working days ago from "
    "now tomorrow yesterday today am pm noon h o'clock @ T 24/7 26.11. 4/7 week every \ue002 "
    "İ ß ² ٣"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14)
GLUE = st.sampled_from(["", " ", "  ", "\n"])


@given(words=WORDS, glue=GLUE, today=DAYS, order=st.sampled_from(DayOrder), past=st.booleans())
def test_whatever_is_typed_has_a_sane_answer(
    words: list[str], glue: str, today: date, order: DayOrder, past: bool
) -> None:
    check_sane(glue.join(words), today, order, past=past)


@given(text=st.text(max_size=300), today=DAYS, past=st.booleans())
def test_any_text_has_a_sane_answer(text: str, today: date, past: bool) -> None:
    check_sane(text, today, DayOrder.DMY, past=past)


def check_sane(text: str, today: date, order: DayOrder, *, past: bool) -> None:
    whens = read(text, today, order, past=past)
    for when in whens:
        assert 0 <= when.start < when.end <= len(text)
        assert when.on <= today if past else when.on >= today
    gaps = [abs(when.on - today) for when in whens]
    assert gaps == sorted(gaps)
    assert len(set(whens)) == len(whens)
    vague = vague_word(text)
    assert vague is None or vague in text


@pytest.mark.parametrize("text", ["thu 10, " * 37, "in " * 100, "1/" * 150, "the " * 75, "x" * 300])
def test_a_long_text_is_read_between_two_keystrokes(text: str) -> None:
    # A few milliseconds; the rest is for a slow machine that also measures coverage.
    assert min(_seconds(text[:300]) for _ in range(3)) < 0.2


def _seconds(text: str) -> float:
    started = clock_time.process_time()
    read(text)
    return clock_time.process_time() - started
