# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Several numbers or addresses in one text, as they stand in a mail signature or a spreadsheet."""

from __future__ import annotations

import re

_SURELY = re.compile(r"\s*(?:;(?!\s*ext)|:::|\n)\s*|,\s*(?=[+(\d][\d\s().\-/]{5,})")
_PERHAPS = re.compile(r"\s+(?:/|\||or|and|und|oder|&|·)\s+|\s*/\s*(?=\+)", re.IGNORECASE)
_LABEL = re.compile(r"\s*\(([^\d()+]{2,30})\)\s*$")
_DIGITS = re.compile(r"\d")
_WHOLE = 7
"""Digits of a number that can stand alone: "0202 / 5550147" is one, with its area before it."""

_EMAILS = re.compile(r"\s*(?:;|,|:::|\n|\s/\s)\s*|\s+(?:or|and)\s+(?=\S+@)|\s+(?=\S+@)")
_IN_BRACKETS = re.compile(r"<([^<>\s]+@[^<>\s]*)>")  # as mail programs write them


def phones_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return the numbers of a text with the label in brackets behind each, empty without."""
    found = []
    for part in _SURELY.split(text.strip()):
        ways = _PERHAPS.split(part)
        whole = all(len(_DIGITS.findall(way)) >= _WHOLE for way in ways)
        found += ways if whole else [part]
    return tuple(_labelled(one) for one in found if one.strip())


def _labelled(text: str) -> tuple[str, str]:
    label = _LABEL.search(text)
    if label is None or not _DIGITS.search(text[: label.start()]):
        return text.strip(), ""
    return text[: label.start()].strip(), label[1].strip()


def emails_in(text: str) -> tuple[str, ...]:
    """Return the addresses of a text, without the names that mail programs write beside them."""
    found = _EMAILS.split(text.strip())
    if _IN_BRACKETS.search(text):  # then what is no address is part of a name
        found = [one for one in found if "@" in one]
    bare = (one.removeprefix("mailto:").strip("<> ") for one in found)
    return tuple(one for one in bare if one)
