# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own: what may stand in them, and how it is kept and put in order.

A value is kept as text: words as they are, a number as 1234.5, a day as 2026-03-12, a choice by
its name; nothing as empty text.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKind
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OWNERS = {"pursuits": "pursuit_id", "people": "contact_id", "companies": "organization_id"}
"""The tables that can have columns of one's own, and whose a value in them is."""

MOST = 40
"""So many columns of one's own; a table of more is not read any more."""
MOST_NAME, MOST_CHOICES, MOST_LETTERS = 60, 100, 2000

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_APART = re.compile(r"[\s’'_]")  # what some put between thousands
_MONEY = re.compile(r"^[^\w.,+\-]+|[^\w.,]+$")
_ZERO = 10**21  # so that numbers below nought are in order as text, too
_MILLIONTHS = 10**6
_LOOKED_AT = 500
_FEW_CHOICES = 12
_SHORT = 40


def sort_key(kind: OwnKind, value: str) -> str:
    """Return a text that puts values in order and finds them, whatever the kind."""
    if kind is OwnKind.NUMBER and _NUMBER.fullmatch(value):
        return f"{int(Decimal(value) * _MILLIONTHS) + _ZERO:022d}"
    return value if kind is OwnKind.DATE else fold(value)


def checked(kind: OwnKind, value: str) -> str:
    """Return a value as it is kept.

    Errors: `KnownError` ``not_a_number``, ``not_a_date`` with the `text`.
    """
    tidy = " ".join(value.replace("\0", "").split()) if kind is not OwnKind.TEXT else value.strip()
    tidy = tidy.encode(errors="replace").decode().replace("\0", "")[:MOST_LETTERS]
    if not tidy:
        return ""
    if kind is OwnKind.NUMBER:
        found = read_number(tidy)
        if found is None:
            raise KnownError("not_a_number", text=tidy)
        return found
    if kind is OwnKind.DATE:
        try:
            return date.fromisoformat(tidy).isoformat()
        except ValueError:
            raise KnownError("not_a_date", text=tidy) from None
    return tidy


def read_number(text: str, point: str = ".") -> str | None:
    """Return the number in a text as it is kept; None where there is none, or too long a one.

    `point` is what comes before the decimals where a text allows two readings: "1.234".
    """
    tidy = _APART.sub("", _MONEY.sub("", text.strip().replace("−", "-")))
    comma = "," if point == "." else "."
    if tidy.count(point) == 1 and tidy.count(comma) >= 1 and tidy.rfind(comma) > tidy.find(point):
        point, comma = comma, point  # 1.234,50 where a point was expected
    if tidy.count(point) > 1 and comma not in tidy:
        comma, point = point, comma  # 1.234.567
    if comma in tidy and not _groups(tidy.split(point)[0], comma):
        if tidy.count(comma) != 1 or point in tidy:
            return None
        comma, point = point, comma
    tidy = tidy.replace(comma, "").replace(point, ".").removeprefix("+")
    tidy = f"0{tidy}" if tidy.startswith(".") else tidy
    if not _NUMBER.fullmatch(tidy):
        return None
    whole = format(Decimal(tidy), "f")
    whole = whole.rstrip("0").rstrip(".") if "." in whole else whole
    return "0" if whole == "-0" else whole


def _groups(whole: str, comma: str) -> bool:
    """Say whether digits stand in threes, as between thousands."""
    first, *rest = whole.lstrip("+-").split(comma)
    return 1 <= len(first) <= 3 and all(len(each) == 3 for each in rest)


def check_name(name: str, taken: Iterable[str]) -> str:
    """Return a name as it may be kept.

    Errors: `KnownError` ``column_name`` when empty, ``column_taken`` with the `name` that another
    column has, in whatever case.
    """
    tidy = " ".join(name.encode(errors="replace").decode().replace("\0", "").split())
    tidy = tidy[:MOST_NAME].strip()
    if not tidy:
        raise KnownError("column_name")
    if fold(tidy) in {fold(each) for each in taken}:
        raise KnownError("column_taken", name=tidy)
    return tidy


def check_choices(choices: Sequence[str]) -> str:
    """Return choices as they are kept, one a line; of two alike the first one stays.

    Errors: `KnownError` ``choices_needed`` without any, ``choices_many``.
    """
    found: dict[str, str] = {}
    for each in choices:
        tidy = " ".join(each.encode(errors="replace").decode().replace("\0", "").split())
        if tidy:
            found.setdefault(fold(tidy), tidy[:MOST_NAME].strip())
    if not found:
        raise KnownError("choices_needed")
    if len(found) > MOST_CHOICES:
        raise KnownError("choices_many", most=MOST_CHOICES)
    return "\n".join(found.values())


def guess_kind(cells: Iterable[str], is_day: Iterable[bool] | None = None) -> OwnKind:
    """Return what the filled cells of a column seem to hold.

    `is_day` says of each whether it can be read as a day.
    """
    found = list(islice((each for each in cells if each), _LOOKED_AT))
    days = list(islice(is_day or (), _LOOKED_AT))
    if not found:
        return OwnKind.TEXT
    if all(read_number(each) is not None for each in found):  # days may be counted there, too
        return OwnKind.NUMBER
    if days and all(days):
        return OwnKind.DATE
    names = {fold(each) for each in found}
    short = all(len(each) <= _SHORT and "\n" not in each for each in found)
    if short and len(names) <= _FEW_CHOICES and len(names) * 2 <= len(found):
        return OwnKind.CHOICE
    return OwnKind.TEXT
