# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A second name beside the one a line is about: "called Acme and Northwind" (method.md 3.1).

One touch is with one of them; which, only the user can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import NAME
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_slots import is_proud, party_at
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from desktop_app.domain.capture_line import Line
    from desktop_app.domain.capture_slots import Named, Party

_JOINS = Wording(r"\s*,?\s*(?:and(?: also)?|&|\+|plus|as well as)\s+(?:(?:to|at|with|from)\s+)?")
_ENDS = Wording(r"\s*(?:$|[,.;\ue002])")
_FOR_ANOTHER = Wording(
    r"\b(?:recruiter|headhunter|consultant|agency)\b[^,;]*?\b(?:called|rang|phoned|e-?mailed|wrote"
    r"|messaged|texted)\b[^,;]*?\b(?:re|about|for|regarding)\b[^,;]*?\b(?:at|with)\s+"
)
_DOING = ("ing", "ed")
# Several people may hold one interview; it is one touch all the same.
_TOGETHER = frozenset({Outcome.INTERVIEWED, Outcome.SCREENED})


def beside(line: Line, party: Party, outcome: Outcome | None, *, interview: bool) -> str:
    """Return the second name, "" where the line is about one."""
    if interview or outcome in _TOGETHER:
        return ""
    named = [name for name in (party.person, party.company) if name is not None]
    for name in named:
        join = _JOINS.match(line.body, name.end)
        second = _second(line, join.end(), outcome) if join is not None else None
        if second is not None and all(fold(second.text) != fold(one.text) for one in named):
            return second.text
    for name in named:
        first, _and, second_part = name.text.partition(" and ")
        if line.body[name.start] == NAME:
            continue  # "Alder and Finch" is one known name
        if second_part and (_is_known(line, first) or _is_known(line, second_part)):
            return second_part  # "Acme and Northwind" where one of the two is known
    other = _FOR_ANOTHER.search(line.body)
    if other is None:
        return ""
    found = party_at(line, other.end(), len(line.body)).company
    known = {fold(one.text) for one in named}
    return found.text if found is not None and fold(found.text) not in known else ""


def _is_known(line: Line, told: str) -> bool:
    words = [fold(word) for word in told.split()]
    return bool(words) and line.known.begun_by(words) == len(words)


def _second(line: Line, start: int, outcome: Outcome | None) -> Named | None:
    found = party_at(line, start, len(line.body))
    name = found.person or found.company
    if name is None or fold(name.text.split()[0]) in STOP_WORDS:
        return None
    if line.body[name.start] == NAME or all(map(is_proud, name.text.split())):
        return name
    words = [fold(word) for word in name.text.split()]
    if line.known.begun_by(words) == len(words):
        return name
    # "applied acme and globex"; in other lines small words go on with what happened.
    alone = outcome is Outcome.APPLIED and _ENDS.match(line.body, name.end) is not None
    return name if alone and not words[0].endswith(_DOING) else None
