# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Text made blind to case and accents, for comparing what people type."""

from __future__ import annotations

import re
import unicodedata

# Letters with a stroke or a ligature have no decomposition; a hand without that key types these.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"}
    | {"þ": "th", "ß": "ss"}
)
_SPELT_OUT = re.compile(r"([aou])e")


class _Letters(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", chr(code).casefold().translate(_PLAIN))
        bare = "".join(char for char in apart if not unicodedata.combining(char))
        # Some compatibility forms are capitals, or hold one of the letters above.
        self[code] = folded = bare.casefold().translate(_PLAIN)
        return folded


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Return `text` without accents and case; folding twice changes nothing more.

    "Müller" and "MULLER" fold alike, as do "Strauß" and "strauss", "Łódź" and "lodz". It goes
    letter by letter, quickly enough for every name of a list to be asked while somebody types.
    """
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def with_umlauts(text: str) -> str:
    """Return `text` folded, with "ae", "oe" and "ue" read as umlauts: "Mueller" as "muller"."""
    return _SPELT_OUT.sub(r"\1", fold(text))
