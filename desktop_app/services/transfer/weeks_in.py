# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Working weeks as lists write them: "Mon-Thu", "Sunday to Thursday", "Mo, Mi, Fr"."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.domain.folding import fold

_DAYS = (
    "mon|monday|mo|montag|lun|lundi|lunes",
    "tue|tues|tuesday|di|die|dienstag|mar|mardi|martes",
    "wed|weds|wednesday|mi|mit|mittwoch|mer|mercredi|mie|miercoles",
    "thu|thur|thurs|thursday|do|don|donnerstag|jeu|jeudi|jue|jueves",
    "fri|friday|fr|fre|freitag|ven|vendredi|vie|viernes",
    "sat|saturday|sa|sam|samstag|sonnabend|samedi|sab|sabado",
    "sun|sunday|so|son|sonntag|dim|dimanche|dom|domingo",
)
_WHOLE = {
    "weekdays": "01234", "all weekdays": "01234", "business days": "01234", "werktags": "01234",
    "every day": "0123456", "daily": "0123456", "taglich": "0123456", "all days": "0123456",
    "weekends": "56", "weekend": "56",
}  # fmt: skip
_TO = frozenset({"-", "to", "till", "until", "through", "thru", "bis", "au", "a", "al"})
_AND = frozenset({",", ";", "/", "+", "&", "and", "und", "et", "y"})
_IDLE = frozenset({"from", "von", "du", "de", "only", "nur"})
_PIECE = re.compile(r"[^\W\d_]+|[-,;/+&]")
_ODD = re.compile(r"[^\w\s,;/+&.-]|\d|_")


@lru_cache(maxsize=1)
def _known() -> dict[str, int]:
    return {word: number for number, words in enumerate(_DAYS) for word in words.split("|")}


@lru_cache(maxsize=256)
def week_of(text: str) -> str | None:
    """Return the days as digits in order, Monday is 0; None where it says anything else."""
    flat = re.sub("[–—−]", "-", fold(text))
    if (whole := _WHOLE.get(" ".join(flat.split()).strip("."))) is not None:
        return whole
    if _ODD.search(flat):
        return None
    days: set[int] = set()
    before: int | None = None
    through = False
    for piece in _PIECE.findall(flat):
        day = _known().get(piece)
        if day is not None:
            since = before if through and before is not None else day
            days |= {(since + further) % 7 for further in range((day - since) % 7 + 1)}
            before, through = day, False
        elif piece in _TO and before is not None and not through:
            through = True
        elif piece not in _AND and piece not in _IDLE:
            return None
    return "".join(map(str, sorted(days))) if days and not through else None
