# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The language of everything a user reads: English in the source, translated when it is shown."""

from __future__ import annotations

import gettext
import re
import struct

DOMAIN = "duesday"

_FIELD = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_UNREADABLE = (OSError, ValueError, struct.error)


class _Language:
    """The translations in force; looked at by every call, so that they can change at run time."""

    translations: gettext.NullTranslations = gettext.NullTranslations()


_language = _Language()


def install(
    language: str | None = None, translations: gettext.NullTranslations | None = None
) -> None:
    """Show everything in a language from now on.

    `language` is a code such as ``de``; None takes what the environment asks for. A language
    without a readable catalogue leaves the English of the source. `translations` is used as it is.
    """
    _language.translations = translations or _load(language)


def _load(language: str | None) -> gettext.NullTranslations:
    from desktop_app import resources  # noqa: PLC0415  # only where a catalogue is looked for

    folder = str(resources.path("translations"))
    names = None if language is None else [language]
    try:
        return gettext.translation(DOMAIN, folder, names, fallback=True)
    except _UNREADABLE:
        return gettext.NullTranslations()


def text(message: str, /, **values: object) -> str:
    """Return a message in the language in force, its ``{fields}`` replaced by `values`.

    Imported as ``_``. Values stand for themselves: braces in them mean nothing.
    """
    return _fill(_language.translations.gettext(message), values)


def ngettext(singular: str, plural: str, n: int, /, **values: object) -> str:
    """Return the form of a message that fits a number, its ``{fields}`` replaced by `values`."""
    return _fill(_language.translations.ngettext(singular, plural, n), values)


def pgettext(context: str, message: str, /, **values: object) -> str:
    """Return a message that means different things elsewhere, such as the month May."""
    return _fill(_language.translations.pgettext(context, message), values)


def N_(message: str) -> str:  # noqa: N802  # the name that extractors know
    """Mark a message for translation without translating it yet."""
    return message


def NP_(context: str, message: str) -> tuple[str, str]:  # noqa: N802
    """Mark a message in a context; the pair is what `pgettext` takes later."""
    return context, message


def fields(message: str) -> frozenset[str]:
    """Return the names of a message's ``{fields}``."""
    return frozenset(_FIELD.findall(message))


def _fill(message: str, values: dict[str, object]) -> str:
    if not values:
        return message

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        return str(values[name]) if name in values else found.group()

    return _FIELD.sub(value, message)
