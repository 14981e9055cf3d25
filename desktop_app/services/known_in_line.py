# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Companies and people of a capture line who are known, however their names are typed.

"Ember Energy" is "Ember Energy, Inc.", and "HR Manager Dr. Rosa Ueda" a Rosa Ueda who is known.
What is taken for somebody known is shown, and the user may say that it is another one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_application import is_full_name
from desktop_app.domain.capture_matching import HONORIFICS
from desktop_app.domain.capture_titles import role_before
from desktop_app.domain.capture_words import words
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import company_words, email_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.capture import Capture
    from desktop_app.services.acquaintances import Acquaintances, KnownPerson

_SOMEBODY = re.compile(
    r"(?:^|(?<=, ))(?:(?:with|spoke (?:to|with)|to|attn:?|contact|person:?) )?"
    r"(?P<name>[^,;]+?)(?=,|$)",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:with|to|attn:?|(?:person|contact(?: person| name)?(?: there)?)(?: is)?:?) $",
    re.IGNORECASE,
)
_NO_NAMES = words(
    "team department office letter cover cv resume résumé portfolio apply option remote reference "
    "references licence license form linkedin certificate experience hr human resources talent "
    "recruiting recruitment hiring manager sales marketing support staff college university"
)


def with_known_company(capture: Capture, known: Acquaintances) -> Capture:
    """Return a line in which a company that is known bears its own name."""
    own = {
        field: _own_name(getattr(capture, field), known)
        for field in ("company", "agency", "introducer_at")
    }
    if all(getattr(capture, field) == name for field, name in own.items()):
        return capture
    names = tuple(own["company"] if one == capture.company else one for one in capture.names)
    return replace(
        capture,
        names=names,
        company=own["company"],
        agency=own["agency"],
        introducer_at=own["introducer_at"],
    )


def _own_name(typed: str, known: Acquaintances) -> str:
    if not typed or (known.is_person(typed) and not known.is_company(typed)):
        return typed
    company = known.company_called(typed)
    return company.name if company is not None else typed


def with_known_address(capture: Capture, known: Acquaintances) -> Capture:
    """Return a line in which an address that is known stands for whose it is."""
    if capture.person or "@" not in capture.company:
        return capture
    sought = email_key(capture.company)
    bear = [one for one in known.everybody().values() if sought in map(email_key, one.facts.emails)]
    if not sought or len(bear) != 1:
        return capture
    names = tuple(name for name in (bear[0].name, bear[0].company) if name)
    return replace(capture, person=bear[0].name, company=bear[0].company, names=names)


def with_role(capture: Capture) -> Capture:
    """Return a line with the role that stands before a name: "HR Manager Dr. Rosa Ueda"."""
    role, name = role_before(capture.person)
    return replace(capture, person=name, role=role) if role else capture


def with_somebody_there(capture: Capture, known: Acquaintances) -> Capture:
    """Return an application with the person whom its remarks name: "…, with Dr. Rosa Ueda".

    Only who is known is taken, who bears a title, or who is said to be the person there.
    """
    if not capture.is_application or capture.person or capture.recruiter:
        return capture
    for said in _SOMEBODY.finditer(capture.note):
        role, name = role_before(said["name"])
        titled = fold(name.partition(" ")[0]).rstrip(".") in HONORIFICS
        told = _is_person(name) and _LED.search(capture.text[: capture.text.find(name)])
        if " " in name and (titled or told or known.called(name)):
            left = (capture.note[: said.start()], capture.note[said.end() :])
            note = ", ".join(part for part in (one.strip(" ,") for one in left) if part)
            return replace(capture, person=name, role=role, note=note)
    return capture


def _is_person(told: str) -> bool:
    return is_full_name(told) and not _NO_NAMES & set(told.lower().split())


def those_there(people: Sequence[KnownPerson], company: str) -> tuple[KnownPerson, ...]:
    """Return who of several may be meant at a company: those there, else those of no company."""
    telling = company_words(company)
    there = [one for one in people if one.company and company_words(one.company) == telling]
    begun = [one for one in people if company_words(one.company)[: len(telling)] == telling]
    return tuple(there or begun or [one for one in people if not one.company])
