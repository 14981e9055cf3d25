# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What somebody's own words show by themselves, as the user remembers them."""

from __future__ import annotations

import re

_NO_CALLS = re.compile(
    r"\b(?:no|not|never|without|stop|cannot|can't|don[’']?t|doesn[’']?t)\b[^.;!?]{0,30}?"
    r"\b(?:calls?|calling|phon(?:e|ing)|ring(?:ing)?|telephones?)\b"
    r"|\b(?:e-?mails?|mail|writ(?:e|ing))\b[^.;!?]{0,20}\b(?:better|instead|best|prefer\w*)\b"
    r"|\bprefers?\b[^.;!?]{0,20}\b(?:e-?mails?|mail|writing)\b",
    re.IGNORECASE,
)
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "”": "”", "'": "'", "‘": "’"}


def asks_for_no_calls(words: str) -> bool:
    """Say whether words ask not to be called, or to be written to instead (method.md B3)."""
    return _NO_CALLS.search(words) is not None


def without_quotes(words: str) -> str:
    """Return words without the quotation marks around all of them: they are shown in such."""
    text = words.strip()
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1]:
        inner = text[1:-1]
        if text[0] not in inner and text[-1] not in inner:
            return inner.strip()
    return text
