# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a name in a capture line is a person's, by what was done (method.md R29, R32).

The words of a line do not tell a person from a company. What happened often does: a message goes
to somebody, and it is somebody whom one meets. Only with a person on record do their own pause
and their no hold (R20, R24).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import words
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import company_words
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.capture import Capture

_CONTACT_IS = re.compile(
    r"^(?:the )?contact(?: person)?(?:\s+(?:is|was)\b|:)?\s+(?P<name>\S.*)$", re.IGNORECASE
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]+['’-])*[^\W\d_]+\.?")
_OF_COMPANIES = words(
    "team bank group partners systems labs university college hospital council institute "
    "consulting solutions services studio studios media software school agency"
)
_FULL = range(2, 4)
"""Words of which a full name is made."""


def with_person(capture: Capture, companies: Callable[[], Iterable[str]]) -> Capture:
    """Return a line with the person whom it names as one; `companies` are those known by name."""
    if capture.person:
        return capture
    said = _CONTACT_IS.match(capture.action)
    if capture.outcome is Outcome.APPLIED and not capture.whens and said is not None:
        name = said["name"].strip()
        return replace(capture, person=name, action="") if _is_personal(name) else capture
    to_somebody = capture.outcome is Outcome.MET or capture.channel is Channel.MESSAGE
    if not to_somebody or not _is_personal(capture.company):
        return capture
    if fold(capture.company) in {fold(known) for known in companies()}:
        return capture
    return replace(capture, person=capture.company, company="")


def _is_personal(name: str) -> bool:
    """Say whether a name has the shape of a person's full one: "Sam Cho", not "Acme Ltd"."""
    parts = name.split()
    return (
        len(parts) in _FULL
        and all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)
        and len(company_words(name)) == len(parts)
        and fold(parts[-1]) not in _OF_COMPANIES
    )
