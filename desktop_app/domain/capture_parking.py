# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""That a pursuit is to rest until a day: "park Acme until 1 june" (method.md R05, PK)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import match_names
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.capture import Capture

_UNTIL = r"(?=\s+(?:until|till?|for)\b|\W*$)"
# Parking comes first, with "put on hold", or behind the name of what is parked.
_ASKED = r"(?:(?:please|let's|i'll|i will|i) )*"
_FORMS = (
    Wording(rf"^\W*(?P<said>{_ASKED}(?:park|pause))\s+(?=\S)"),
    Wording(rf"^\W*(?P<said>{_ASKED}put)\s+[^,;]+?\s(?P<more>on hold){_UNTIL}"),
    Wording(r"^[^,;:]*[^\s,;:](?:\s*[,:]\s*|\s+-\s+)(?P<said>park|pause|on hold)" + _UNTIL),
)


def without_parking(text: str, known: Sequence[str]) -> str:
    """Return the line without the words that let a pursuit rest, "" where it has none.

    A known name that holds such a word is a name: "Park Lane", "Zoe Park".
    """
    folded = f" {fold(text)} "
    if any("park" in (name := fold(one)) and name in folded for one in known):
        return ""
    for form in _FORMS:
        found = form.search(text)
        if found is not None:
            spans = [found.span(group) for group in found.groupdict()]
            return _blanked(text, spans)
    return ""


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text.strip(" ,:;-")


def is_only_parking(rest: Capture, known: Sequence[str]) -> bool:
    """Say whether the rest of a line is a known name and a day, and nothing beside."""
    told = rest.outcome or rest.channel or rest.step_channel or rest.action or rest.note
    if told or rest.interview or rest.withdraws or rest.boundary or rest.beside:
        return False
    numbered = list(enumerate(known))
    return bool(rest.names) and all(match_names(name, numbered) for name in rest.names)
