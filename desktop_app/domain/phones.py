# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phone numbers as numbers, not text: read, shown, compared, and made into a `tel:` link.

The library is loaded when the first number is looked at: it takes longer than a window to paint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = re.compile(r"[^0-9]")
_EXTENSION = re.compile(
    r"[\s,;]*(?:extension|ext\.?|durchwahl|poste|x|#|;ext=)[\s.:=]*(\d{1,7})\s*$", re.IGNORECASE
)
_DIALLED_INSIDE = re.compile(r"[x*#]? *\d[\d *#,;p./-]*", re.IGNORECASE)
_SAME_DIGITS = 9  # of the end
_FEWEST, _MOST = 3, 17  # digits of anything that can be dialled (ITU-T E.164, and emergency codes)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it was understood.

    Attributes:
        text: as people write it: in the user's own country without the country's code.
        extension: digits to dial inside, empty without.
        link: a `tel:` URL (RFC 3966).
        hint: a code of what looks odd, empty when nothing does; a hint, never a refusal.
    """

    text: str
    extension: str
    link: str
    hint: str = ""


def read_phone(text: str, *, home: str, country: str = "", extension: str = "") -> Phone | None:
    """Understand a number; None for an empty text, or one that no phone could dial.

    Args:
        text: what was typed, perhaps with an extension.
        home: the user's country, whose numbers are shown without its code.
        country: where the number belongs if it does not say; the user's own when not known.
        extension: what stands in the field beside it; one within the text outranks it.
    """
    text = text.strip()
    if not text:
        return None
    import phonenumbers as lib  # noqa: PLC0415  # slow, see above

    try:
        number = lib.parse(text, (country or home or "ZZ").upper())
    except lib.NumberParseException:
        return _plain(text, extension, "phone_odd" if country or home else "")
    inside = number.extension or _DIGITS.sub("", extension)
    number.extension = None
    reason = lib.is_possible_number_with_reason(number)
    if reason == lib.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        # Without an area code there is nothing to say to the world; it stays as it was typed.
        return Phone(_without_extension(text, inside), inside, _dialled(text, inside))
    at_home = home and lib.country_code_for_region(home.upper()) == number.country_code
    style = lib.PhoneNumberFormat.NATIONAL if at_home else lib.PhoneNumberFormat.INTERNATIONAL
    hint = "" if reason == lib.ValidationResult.IS_POSSIBLE else _HINTS.get(reason, "phone_odd")
    shown = lib.format_number(number, style) if not hint else _without_extension(text, inside)
    link = lib.format_number(number, lib.PhoneNumberFormat.RFC3966)
    return Phone(shown, inside, f"{link};ext={inside}" if inside else link, hint)


_HINTS = {2: "phone_short", 3: "phone_long"}  # the library's codes


def same_number(one: str, other: str) -> bool:
    """Say whether two texts are one number, however they are written; extensions count."""
    key = number_key(one)
    return bool(key) and key == number_key(other)


def number_key(text: str, extension: str = "") -> str:
    """Return what two texts of one number have in common, empty for what holds no digit.

    The end of the digits counts: the codes of country and trunk before it are written or not.
    No library is asked, so that thousands of numbers are compared in no time.
    """
    named = _EXTENSION.search(text)
    digits = _DIGITS.sub("", text[: named.start()] if named else text)
    inside = named[1] if named else _DIGITS.sub("", extension)
    return digits[-_SAME_DIGITS:] + (f"x{inside}" if inside and digits else "")


def split_extension(text: str) -> tuple[str, str]:
    """Return a number and the extension named at its end, empty without; no library is asked."""
    named = _EXTENSION.search(text)
    if named is None or not _DIGITS.sub("", text[: named.start()]):
        return text.strip(), ""
    return text[: named.start()].strip(), named[1]


def extension_hint(text: str) -> str:
    """Return the code of what looks odd about a typed extension, empty when nothing does."""
    return "" if not text.strip() or _DIALLED_INSIDE.fullmatch(text.strip()) else "extension_odd"


def phone_hint(text: str, *, home: str, country: str = "") -> str:
    """Return the code of what looks odd about a typed number, empty when nothing does."""
    if not text.strip():
        return ""
    phone = read_phone(text, home=home, country=country)
    return phone.hint if phone is not None else "phone_none"


def _plain(text: str, extension: str, hint: str) -> Phone | None:
    """Return a number the library cannot place: dialled as it stands, or None."""
    if not extension:
        text, extension = split_extension(text)
    digits = _DIGITS.sub("", text)
    if not _FEWEST <= len(digits) <= _MOST or re.search(r"[^\W\d_]{4}", text):
        return None
    inside = _DIGITS.sub("", extension)
    return Phone(text, inside, _dialled(text, inside), hint)


def _dialled(text: str, inside: str) -> str:
    bare = _without_extension(text, inside)
    plus = "+" if bare.lstrip().startswith("+") else ""
    return f"tel:{plus}{_DIGITS.sub('', bare)}" + (f";ext={inside}" if inside else "")


def _without_extension(text: str, inside: str) -> str:
    """Return a text without the words that name its extension."""
    if not inside:
        return text
    return re.sub(
        rf"[\s,;]*(?:ext\.?|extension|x|#|;ext=)[\s.:=]*{inside}\s*$", "", text, flags=re.IGNORECASE
    )
