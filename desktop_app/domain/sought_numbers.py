# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Telephone numbers that are looked for: digits are compared, however either side is written."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(r"\d[\d ()./-]{2,}\d")  # of a line whose spaces are single ones
_BETWEEN = " ()./-"
_WITHOUT = str.maketrans("", "", _BETWEEN)
_ONLY_NUMBER = re.compile(r"\+?[\d\s()./-]*")
_FEWEST = 4
_SAME, _SAME_ABROAD = 9, 8
"""Digits of the end that make one number, as in `phones`; where a country's code is written some
countries have no more behind it than the second."""


@lru_cache(maxsize=64)
def number_sought(text: str) -> str:
    """Return the digits by which a typed number is found, empty for what is not just a number.

    The codes of country and trunk before it may be written or not, on either side: of a whole
    number the end counts, of a part of one all of it.
    """
    tidy = text.strip()
    digits = re.sub(r"\D", "", tidy)
    if len(digits) < _FEWEST or not _ONLY_NUMBER.fullmatch(tidy):
        return ""
    if tidy.startswith("+") or digits.startswith("00"):
        return digits.removeprefix("00")[-_SAME_ABROAD:]
    bare = digits.removeprefix("0")
    return bare[-_SAME:] if len(bare) >= _FEWEST else digits


def bare_numbers(line: str) -> str:
    """Return the telephone numbers of a line once more, as digits alone: found by number."""
    written = [found for found in _NUMBER.findall(line) if not found.isdigit()]
    if not written:
        return ""
    bare = (found.translate(_WITHOUT) for found in written)
    return "".join([f" {digits}" for digits in bare if len(digits) >= _FEWEST])


def without_marks(column: str) -> str:
    """Return the SQL of a text whose numbers stand as digits alone."""
    for mark in _BETWEEN:
        column = f"replace({column}, '{mark}', '')"
    return column
