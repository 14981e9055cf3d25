# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Counts and figures as the user's country writes them: 12,345 or 12.345 or 12 345."""

from __future__ import annotations

from locale import localeconv

from desktop_app.words.catalogue import pgettext


def _apart() -> str:
    return str(localeconv()["thousands_sep"]) or pgettext("between thousands", ",")


def point() -> str:
    """Return what stands before decimals, as the locale has it, else as the language does."""
    locale = localeconv()
    if locale["thousands_sep"]:
        return str(locale["decimal_point"]) or "."
    return "," if _apart() != "," else "."


def decimal(number: str) -> str:
    """Return a number such as 1234.5 as this country's spreadsheets read it: 1234,5."""
    return number.replace(".", point())


def grouped(number: str) -> str:
    """Return a number such as 1234.5 as it is read: 1,234.5."""
    sign = "-" if number.startswith("-") else ""
    whole, _dot, rest = number.removeprefix("-").partition(".")
    if not whole.isdecimal():
        return number
    return sign + count(int(whole)) + (f"{point()}{rest}" if rest else "")


def count(n: int) -> str:
    """Return a number with its thousands apart, as the locale has it, else as the language does."""
    return f"{n:,}".replace(",", _apart())
