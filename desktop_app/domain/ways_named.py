# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phone numbers and e-mail addresses that were named in the words of a talk."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w@#$€£:./-])\+?\(?\d[\d ().\-/\u00a0]{5,22}\d"
    r"(?:[ ,]*(?:ext(?:ension)?\.?|x) ?\d{1,6})?(?![\w:@%])",
    re.IGNORECASE,
)
# What kind of number it is stands before it: "her mobile is 917 ...", "direct line: 917 ...".
_KIND = re.compile(
    r"\b(mobile|cell|home|office|work|direct|desk|fax)\b(?: (?:phone|line|number|no\.?))*"
    r"(?: is| at| on|:| =)* *$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{2,4}")
_MONEY = re.compile(r"\d{1,3}(?:[ .]\d{3})+")
_DIGITS = re.compile(r"\d")
_FEWEST, _MOST = 7, 15
_AREA = 3  # digits of an area or of an exchange
_ALONE = 10
"""Digits of a run that is a number without a sign of one: a shorter one may be a reference."""


def phones_named(text: str) -> tuple[str, ...]:
    """Return what in a text looks like a number to dial; days, sums and references do not."""
    found = (match[0].strip() for match in _PHONE.finditer(text))
    return tuple(dict.fromkeys(one for one in found if _is_phone(one)))


def emails_named(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses in a text, each once."""
    return tuple(dict.fromkeys(match[0].rstrip(".") for match in _EMAIL.finditer(text)))


def kind_named(text: str, number: str) -> str:
    """Return what a text calls one of its numbers, such as "mobile"; empty for nothing."""
    found = _KIND.search(text[: max(text.find(number), 0)])
    return found[1].lower() if found else ""


def _is_phone(text: str) -> bool:
    bare = re.split(r"[a-z,]", text, maxsplit=1, flags=re.IGNORECASE)[0].strip()
    digits = _DIGITS.findall(bare)
    if not _FEWEST <= len(digits) <= _MOST or _DAY.fullmatch(bare):
        return False
    if bare[0] in "+(0" or bare.isdigit():
        return bare[0] in "+(0" or len(digits) >= _ALONE
    groups = re.findall(r"\d+", bare)
    shaped = all(len(group) > 1 for group in groups[1:]) and max(map(len, groups)) >= _AREA
    return (shaped and not _MONEY.fullmatch(bare)) or len(digits) >= _ALONE
