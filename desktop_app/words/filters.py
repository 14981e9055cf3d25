# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the filters of a table are called, and which codes stand behind words that are typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.filters import Column, OwnKey, Test
from desktop_app.domain.folding import fold
from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.domain.terms import (
    ACTIONS,
    Channel,
    PromiseState,
    Reason,
    Relationship,
    Stage,
    Status,
)
from desktop_app.words.catalogue import N_, ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.numbers import count

if TYPE_CHECKING:
    from collections.abc import Mapping

_TESTS = {
    Test.CONTAINS: N_("Contains"),
    Test.IS: N_("Is exactly"),
    Test.BEFORE: N_("Less than"),
    Test.AFTER: N_("More than"),
    Test.EMPTY: N_("Is empty"),
}
_DAY_TESTS = {
    Test.IS: N_("On"),
    Test.BEFORE: N_("Before"),
    Test.AFTER: N_("After"),
    Test.EMPTY: N_("Has no day"),
}
_SAID = {
    Test.CONTAINS: N_("contains {value}"),
    Test.IS: N_("is {value}"),
    Test.BEFORE: N_("less than {value}"),
    Test.AFTER: N_("more than {value}"),
}
_DAY_SAID = {
    Test.IS: N_("on {value}"),
    Test.BEFORE: N_("before {value}"),
    Test.AFTER: N_("after {value}"),
}
_ASKED = {
    "no_contact": N_("asked not to be contacted"),
    "call": N_("no calls"),
    "email": N_("no e-mail"),
    "message": N_("no messages"),
    "company": N_("company: no calls"),
    "none": N_("every way is open"),
}
_POLICIES = {
    "no_contact": N_("asked not to be contacted"),
    "no_calls": N_("no phone calls"),
    "none": N_("every way is open"),
}
_YES_NO = {"1": N_("Yes"), "0": N_("No")}


def test_name(which: Test, *, day: bool) -> str:
    """Return what a test is called in a menu."""
    return _((_DAY_TESTS if day else _TESTS)[which])


def before_words() -> tuple[str, ...]:
    """Return the words that may stand before a day for "before" and "<"."""
    return tuple(dict.fromkeys(["<", "before", _("before")]))


def after_words() -> tuple[str, ...]:
    """Return the words that may stand before a day for "after" and ">"."""
    return tuple(dict.fromkeys([">", "after", _("after")]))


def empty_word() -> str:
    """Return what a field says that looks for empty cells."""
    return _("(empty)")


def empty_words() -> tuple[str, ...]:
    """Return what may be typed for empty cells of days and numbers."""
    return tuple(dict.fromkeys(["(empty)", "empty", empty_word(), _("empty")]))


def said(column: str, which: Test, value: str, *, day: bool = False) -> str:
    """Return a filter in words: "Due: before Fri 4 Dec"."""
    if which is Test.EMPTY:
        asks = _("has no day") if day else _("is empty")
    else:
        asks = _((_DAY_SAID if day else _SAID)[which], value=value)
    return _("{column}: {filter}", column=column, filter=asks)


def found(shown: int, every: int) -> str:
    """Return how many of all rows are shown."""
    return _("{n} of {all}", n=count(shown), all=count(every))


def every(name: str, n: int) -> str:
    """Return how many people, companies or promises there are, by the name of their table."""
    if name == "people":
        return ngettext("{n} person", "{n} people", n, n=count(n))
    if name == "companies":
        return ngettext("{n} company", "{n} companies", n, n=count(n))
    return ngettext("{n} promise", "{n} promises", n, n=count(n))


def hit(place: int, hits: int) -> str:
    """Return where among the hits the hand is: "3 of 12"; without one, how many there are."""
    if not hits:
        return _("No match")
    if not place:
        return ngettext("{n} match", "{n} matches", hits, n=count(hits))
    return _("{n} of {all}", n=count(place), all=count(hits))


def choices(column: str) -> Mapping[str, str] | None:
    """Return the codes a column can hold with their names; None where it holds other things."""
    if isinstance(column, OwnKey):
        return {name: name for name in column.choices} if column.choices else None
    if column is Column.STAGE:
        rest = (status for status in Status if status is not Status.OPEN)
        stages = {str(stage): words.stage(stage) for stage in Stage}
        return stages | {str(status): words.status(status) for status in rest}
    if column is Column.WHY:
        return _reasons()
    if column is PersonColumn.RELATIONSHIP:
        return {str(each): words.relationship(each) for each in Relationship}
    if column is PersonColumn.PERMISSIONS:
        return {code: _(name) for code, name in _ASKED.items()}
    if column is CompanyColumn.POLICY:
        return {code: _(name) for code, name in _POLICIES.items()}
    if column is CompanyColumn.AGENCY:
        return {code: _(name) for code, name in _YES_NO.items()}
    return _of_promises(column)


def _of_promises(column: str) -> Mapping[str, str] | None:
    if column is PromiseColumn.CHANNEL:
        ways = (way for way in Channel if way is not Channel.RESEARCH)
        return {str(way): words.channel(way) for way in ways}
    if column is PromiseColumn.STATE:
        from desktop_app.words.promises import state_choice  # noqa: PLC0415  # as below

        return {str(state): state_choice(state) for state in PromiseState}
    return None


def _reasons() -> dict[str, str]:
    from desktop_app.words.reasons import REASONS  # noqa: PLC0415  # not before it is asked for

    some_day = date(2026, 1, 1)  # without arguments no day is said
    named = {code: words.reason(Reason(code), some_day) for code in REASONS}
    return dict(sorted(named.items(), key=lambda pair: fold(pair[1])))


def codes(column: str, typed: str) -> tuple[str, ...]:
    """Return the codes of a column of texts whose words hold what is typed."""
    sought = fold(typed).strip()
    if not sought:
        return ()
    if column in {Column.ACTION, PersonColumn.ACTION, PromiseColumn.WORDS}:
        return tuple(code for code, way in ACTIONS.items() if sought in _action(code, way))
    if column is CompanyColumn.COUNTRY:
        return tuple(code for code, name in _countries().items() if sought in fold(name))
    return ()


def _action(code: str, way: Channel) -> str:
    return fold(words.action(code, contact="", channel=way))


def _countries() -> Mapping[str, str]:
    from desktop_app.domain.working_days import countries  # noqa: PLC0415  # takes long to load

    return dict(countries())
