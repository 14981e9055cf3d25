# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Two people in one capture line: "met Ann Loy and Tom Reed, call thu" is a touch with each.

Of two companies only the user knows which was meant: their "and" may be part of a name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_application import is_full_name
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Contact, Organization, Outcome
from desktop_app.services.directory import Directory
from desktop_app.services.named_ways import involve

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.capture import Capture
    from desktop_app.domain.records import Pursuit
    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.edits import Edits
    from desktop_app.services.understood import Understood

_WITH_BOTH = frozenset({Outcome.MET, Outcome.REACHED, Outcome.WRITTEN, Outcome.NO_ANSWER,
    Outcome.VOICEMAIL, Outcome.ANSWERED})  # fmt: skip
_AND = r",?\s+(?:and(?: also)?|&|\+|plus|as well as)\s+(?:(?:to|with)\s+)?"
_INSIDE = r"\s*\([^()]*\)"
_MADE = re.compile(
    r"^(?P<talk>.+?)[,;.]\s*(?:and |who )?(?:(?:she|he|they)\s+)?"
    r"(?P<made>(?:has |have |kindly )?(?:introduced|referred|pointed) (?:me|us) to\s.+)$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:both(?: of them)?|each(?: of them)?|the two)\b", re.IGNORECASE)


def lines_of_two(capture: Capture, known: Acquaintances) -> tuple[str, str, str] | None:
    """Return the line as told of each of two people, and the words for both; None for others."""
    if capture.outcome not in _WITH_BOTH or capture.changed is not None or capture.interview:
        return None
    named = capture.person or capture.company
    first, joined, second = named.partition(" and ")
    if capture.beside:
        first, second = named.removesuffix(f" and {capture.beside}"), capture.beside
    elif not joined or known.is_company(named):
        return None
    people = all(is_full_name(name) or len(known.called(name)) == 1 for name in (first, second))
    if not people or any(map(known.is_company, (first, second))):
        return None
    told = (re.escape(first), re.escape(second))
    place = rf"(?P<at>{_INSIDE}|\s+(?:at|from|of)\s+[^,;()]+?)?"
    found = re.search(
        rf"{told[0]}{place}{_AND}{told[1]}(?P<there>{_INSIDE})?", capture.text, re.IGNORECASE
    )
    if found is None:
        return None
    before, after = capture.text[: found.start()], _BOTH.sub("them", capture.text[found.end() :])
    one, other = found["at"] or "", found["there"] or ""
    return f"{before}{first}{one}{after}", f"{before}{second}{other}{after}", found[0]


def with_introduced(capture: Capture, understand: Callable[[str], Understood]) -> Understood | None:
    """Return a talk in which they introduced the user to somebody, None for any other line.

    "spoke to Dana Reyes, she introduced me to Tom Reed, write to him tue": the day is Tom's.
    """
    made = _MADE.match(capture.text)
    if made is None or capture.outcome not in _WITH_BOTH:
        return None
    talk = understand(made["talk"])
    who = talk.chosen.person if talk.chosen is not None else talk.capture.person
    if talk.problem or talk.refused is not None or not who:
        return None
    other = understand(f"{who} {made['made']}")
    if other.problem or other.refused is not None or not other.capture.introducer:
        return None
    heard = talk.capture
    note = ", ".join(part for part in (heard.note, made["made"]) if part)
    whole = replace(heard, text=capture.text, note=note)
    return replace(talk, also=other, capture=whole, doubt=None, twin=None)


def with_both(
    capture: Capture, known: Acquaintances, understand: Callable[[str], Understood]
) -> Understood | None:
    """Return what a line of two people means, None for any other line and for one in doubt."""
    told = lines_of_two(capture, known)
    if told is None:
        return None
    one, other = map(understand, told[:2])
    if any(each.problem or each.refused is not None for each in (one, other)):
        return None
    if one.is_new and other.chosen is not None:
        one, other = other, one  # who is new comes to the one whose pursuit is known
    both = replace(one, also=other, doubt=None, twin=None)
    heard = one.capture
    notes = [heard.note, told[2]] if is_colleague(both) else [heard.note]
    note = ", ".join(part for part in notes if part)
    return replace(both, capture=replace(heard, text=capture.text, note=note))


def is_colleague(found: Understood) -> bool:
    """Say whether the second is with the first: in the same pursuit, or new at their company."""
    other, row = found.also, found.chosen
    if other is None or row is None:
        return False
    if other.chosen is not None:
        return other.chosen.id == row.id
    house = other.capture.company or (other.person.company if other.person is not None else "")
    return bool(house) and fold(house) == fold(row.company)


def join(edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Put the second beside the first: one meeting is one touch, in the pursuit they share."""
    other = found.also
    if other is None:  # pragma: no cover  # callers have one
        return
    known = other.person or other.contact
    company = edits.find(Organization, pursuit.organization_id)
    contact = edits.find(Contact, known.id) if known is not None else None
    contact = contact or Directory(edits).contact(other.capture.person, company)
    if contact is not None:
        involve(edits, pursuit, contact)
