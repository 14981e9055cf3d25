# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Text made blind to case and accents, for comparing what people type."""

from __future__ import annotations

import unicodedata

# Letters with a stroke or a ligature have no decomposition; a hand without that key types these.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"}
    | {"þ": "th", "ß": "ss"}
)


def fold(text: str) -> str:
    """Return `text` without accents and case; folding twice changes nothing more.

    "Müller" and "MULLER" fold alike, as do "Strauß" and "strauss", "Łódź" and "lodz".
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    # Some compatibility forms are capitals, or hold one of the letters above.
    return bare.casefold().translate(_PLAIN)
