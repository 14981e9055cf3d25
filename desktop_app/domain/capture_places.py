# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Until when an interview of a capture line goes, and where it is (method.md R40)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.capture_times import span_end
from desktop_app.domain.capture_words import Tokens

if TYPE_CHECKING:
    from datetime import time

_STREET = (
    r"(?:street|st|road|rd|lane|ln|avenue|ave|square|sq|way|drive|court|place|row|park|building"
    r"|house|tower|floor|room|suite|unit|block|gate|wing|hall|campus|strasse|straße|platz|weg)"
)
_PLACE = re.compile(
    r"(?:at |in )?(?:the )?(?:"
    r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3} \d{1,5}[a-zA-Z]?"
    r"|\d{1,5}[a-zA-Z]? [A-Z][\w'’.-]*(?: [\w'’.-]+){0,4}"
    rf"|(?i:(?:[\w'’.-]+ ){{1,4}}{_STREET}\.?(?: \w{{1,4}})?)"
    rf"|(?i:(?:room|suite|floor|unit|block|building|gate) \w{{1,5}}))"
)


def ends_at(words: str, starts: time | None) -> time | None:
    """Return the end of the time that words tell of: 11:00 of "wed 9 dec 10am to 11am"."""
    return span_end(Tokens(words), starts) if starts is not None else None


def place_in(note: str) -> tuple[str, str]:
    """Return the place among the parts of a note, and what else it says."""
    parts = [part.strip() for part in note.split(",") if part.strip()]
    places = [part for part in parts if _PLACE.fullmatch(part)]
    return ", ".join(places), ", ".join(part for part in parts if part not in places)
