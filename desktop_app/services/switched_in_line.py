# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one doubt of a capture line, which the user turns the other way by a key.

A company is taken for the known one of that name, but for a new one where a letter differs; a
person at another company for somebody else (but the contact of an application for the known one: a
no of theirs would hold, R20), and one unknown name for a person's or a company's by what was done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.doubts import Doubt
from desktop_app.domain.folding import fold
from desktop_app.services.begun_by_line import may_switch, switched
from desktop_app.services.known_in_line import with_known_company

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.capture import Capture
    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.meant_in_line import MeantInLine
    from desktop_app.services.understood import Understood


def with_switch(
    known: Acquaintances,
    whom: MeantInLine,
    capture: Capture,
    meant: Callable[[Capture], Understood],
    *,
    switch: bool,
) -> Understood:
    """Return whom a line means, with its one doubt; `switch` turns that the other way."""
    own = with_known_company(capture, known)
    found = meant(own)
    if (like := _misspelt(known, own, found)) is not None:
        spelt = replace(own, names=_renamed(own, like), company=like, person=_beside(own))
        as_meant = meant(spelt) if switch else found
        return replace(as_meant, doubt=Doubt.COMPANY, same_company=like)
    if may_switch(found, known):
        told = switched(found.capture) if switch else found.capture
        return replace(found, doubt=Doubt.KIND, capture=told)
    twin = whom.twin(found)
    if twin is not None:
        known_by = found.contact or (None if twin.may_contact else twin)  # a no would hold (R20)
        as_known = known_by if not switch else None if known_by else twin
        return replace(found, doubt=Doubt.PERSON, twin=twin, contact=as_known)
    if found.is_new and fold(own.company) != fold(capture.company):
        as_typed = meant(capture) if switch else found
        return replace(as_typed, doubt=Doubt.COMPANY, same_company=own.company)
    return found


def _misspelt(known: Acquaintances, capture: Capture, found: Understood) -> str | None:
    """Return the known company whose name is typed but for one letter, where a new one is begun."""
    typed = capture.company or capture.person
    if not found.is_new or not typed or known.is_company(typed) or known.is_person(typed):
        return None
    like = known.company_misspelt(typed)
    return like.name if like is not None else None


def _beside(capture: Capture) -> str:
    """Return the person whom a line names beside a company."""
    return capture.person if capture.company else ""


def _renamed(capture: Capture, company: str) -> tuple[str, ...]:
    typed = capture.company or capture.person
    return tuple(company if name == typed else name for name in capture.names)
