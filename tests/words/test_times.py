# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Times are written in one place, as the user is used to them; both zones beside a due time."""

from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime, time

import pytest

from desktop_app import words
from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.terms import Reason
from desktop_app.words import guards, past, places
from desktop_app.words.places import Moment, Reader
from tests.words import source

TODAY = date(2026, 3, 3)
ONE_PLACE = "words/dates.py"
CODES = {
    "storage", "domain", "services",  # kept, or an argument that words turn into a sentence
    "cli",  # what scripts read; the lines for people are made by words
}  # fmt: skip
VALUES = {
    "ui/dialogs/interview.py", "ui/dialogs/day_fields.py",  # what a field holds; `show` words it
    "ui/table/readers.py", "ui/table/editing.py",  # what goes to the clipboard, ISO like its days
    "ui/dialogs/preferences_form.py",  # how Qt's own field writes what is typed into it
    "ui/table/due_cell.py",  # the widest one there is, to measure by
}  # fmt: skip
FORMAT = re.compile(r"%-?[HIMp]|\b[hH]{1,2}:mm|mm (?:AP|ap)\b")
HALVES = re.compile(r"(?:[}\d:]\s?|^)(?:a\.m\.|p\.m\.|am|pm|AM|PM)\b")


def _spots(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.Attribute) and node.attr == "strftime":
            yield node.lineno, f"%H {node.attr}"


def _documentation(tree):
    """Docstrings speak of formats and write none."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return found


def leaks(path, tree):
    name = path.relative_to(source.ROOT).as_posix()
    if name == ONE_PLACE or name in VALUES or name.split("/")[0] in CODES:
        return []
    told = _documentation(tree)
    return [
        (name, line, text)
        for line, text in _spots(tree)
        if line not in told and (FORMAT.search(text) or HALVES.search(text))
    ]


def test_no_time_is_written_past_the_one_place():
    assert [leak for path, tree in source.trees() for leak in leaks(path, tree)] == []


@pytest.mark.parametrize(
    "code", ['f"{at:%H:%M}"', "at.strftime(shape)", 'shown = "{hour} pm"', 'when.toString("hh:mm")']
)
def test_the_search_finds_a_leak(code):
    assert leaks(source.ROOT / "words" / "other.py", ast.parse(code))


@pytest.mark.parametrize("name", ["cli"])
def test_what_the_terminal_tells_people_is_made_by_words(name):
    """In the terminal a time is formatted for `--json` alone, as the value of a key."""
    for path, tree in source.trees():
        if path.relative_to(source.ROOT).parts[0] != name:
            continue
        keyed = {
            inner
            for node in ast.walk(tree)
            if isinstance(node, ast.Dict)
            for value in node.values
            for inner in ast.walk(value)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FormattedValue) and "%H" in ast.unparse(node):
                assert node in keyed, (path, node.lineno)


def test_every_sentence_follows_the_users_clock():
    at = time(14, 5)
    words.tell_times(clock12=True)
    said = [
        words.clock(at),
        words.due(TODAY, at, TODAY),
        words.spoken(TODAY, at),
        words.spoken_forms(TODAY, at)[0],
        words.label(Label.of("move_step", on="2026-03-05", at="14:05")),
        words.reason(Reason.of("agreed", date="2026-03-05", time="14:05"), TODAY),
        guards.guard(Reason.of("G6_hour", time="14:05", begin="09:00", end="17:00"), TODAY),
        words.error(KnownError("promise_needs_choice", due="2026-03-05T14:05")).what,
        past._value(datetime(2026, 3, 3, 14, 5, tzinfo=UTC)),
        past._value(at),
        past._value("2026-03-05T14:05"),
    ]
    assert [text for text in said if "2:05 pm" not in text] == []
    words.tell_times(clock12=False)
    assert words.clock(at) == "14:05"
    assert words.spoken_forms(TODAY, at)[0].endswith("14:05")
    assert any("2:05 pm" in form for form in words.spoken_forms(TODAY, at))


ME = Reader(TODAY, "Europe/Berlin")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (Moment(TODAY, time(10), "America/New_York"), "Today 16:00 (10:00 in New York)"),
        (Moment(date(2026, 3, 20), time(10), "America/New_York"),
         "Fri 20 Mar 15:00 (10:00 in New York)"),  # daylight saving differs, S5e
        (Moment(date(2026, 3, 4), time(8), "Australia/Sydney"),
         "Today 22:00 (Wed 4 Mar 08:00 in Sydney)"),
        (Moment(TODAY, time(10), "Europe/Paris"), "Today 10:00"),
        (Moment(TODAY, time(10), "Europe/Berlin"), "Today 10:00"),
        (Moment(TODAY, time(10), ""), "Today 10:00"),
        (Moment(TODAY, None, "Australia/Sydney"), "Today"),
        (Moment(TODAY, time(10), "Nowhere/Atall"), "Today 10:00"),
        (Moment(None, None), ""),
    ],
)  # fmt: skip
def test_r08_both_zones_stand_beside_a_due_time(moment, said):
    assert places.due_both(moment, ME) == said


@pytest.mark.parametrize(
    ("moment", "typed"),
    [
        (Moment(TODAY, time(10), "America/New_York"),
         "Today 10:00 in New York (16:00 for you)"),
        (Moment(date(2026, 3, 4), time(8), "Australia/Sydney"),
         "Tomorrow 08:00 in Sydney (Tue 3 Mar 22:00 for you)"),
        (Moment(TODAY, time(10), "Europe/Berlin"), "Today 10:00"),
        (Moment(TODAY, time(10), ""), "Today 10:00"),
        (Moment(TODAY, None, "Australia/Sydney"), "Today"),
    ],
)  # fmt: skip
def test_r08_a_time_by_their_clock_says_whose_it_is(moment, typed):
    assert places.due_typed(moment, ME) == typed


def test_r08_the_tip_says_it_at_length():
    moment = Moment(date(2026, 3, 4), time(8), "Australia/Sydney")
    assert places.full_both(moment, ME) == (
        "Tuesday 3 March 2026, 22:00 (Wednesday 4 March 2026 08:00 in Sydney)"
    )
    assert places.full_both(Moment(TODAY, None), ME) == "Tuesday 3 March 2026"


def test_r08_at_the_end_of_time_nothing_breaks():
    moment = Moment(date.max, time(23, 59), "America/New_York")
    assert "23:59" in places.due_both(moment, ME)
