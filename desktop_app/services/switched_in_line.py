# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one doubt of a capture line, which the user turns the other way by a key.

A company is taken for the known one of that name, a person at another company for somebody else
(but the contact of an application for the known one: a no of theirs would hold, R20), and one
unknown name for a person's or a company's by what was done.
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
    if may_switch(found, known):
        told = switched(found.capture) if switch else found.capture
        return replace(found, doubt=Doubt.KIND, capture=told)
    twin = whom.twin(found)
    if twin is not None:
        as_known = found.contact if not switch else None if found.contact else twin
        return replace(found, doubt=Doubt.PERSON, twin=twin, contact=as_known)
    if found.is_new and fold(own.company) != fold(capture.company):
        as_typed = meant(capture) if switch else found
        return replace(as_typed, doubt=Doubt.COMPANY, same_company=own.company)
    return found
