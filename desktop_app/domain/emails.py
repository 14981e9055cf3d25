# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""E-mail addresses: their syntax, looked at offline, and a plain `mailto:` link."""

from __future__ import annotations

from urllib.parse import quote


def email_hint(text: str) -> str:
    """Return the code of what looks odd about a typed address, empty when nothing does.

    Only the syntax is looked at: whether a mailbox exists is not asked of anybody.
    """
    text = text.strip()
    return "" if not text or _sound(text) is not None else "email_odd"


def tidy_email(text: str) -> str:
    """Return an address in its usual form, such as a domain in small letters; else as typed."""
    text = text.strip()
    return (_sound(text) or text) if text else ""


def mail_to(text: str) -> str | None:
    """Return a `mailto:` link with nothing in it but the address, None when it is not one.

    Whatever could add fields or people to the message is quoted (reliability.md X7).
    """
    sound = _sound(text.strip()) if text.strip() else None
    return f"mailto:{quote(sound, safe='@')}" if sound else None


def _sound(text: str) -> str | None:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  # takes 40 ms

    try:
        found = validate_email(text, check_deliverability=False, allow_display_name=False)
    except EmailNotValidError:
        return None
    return found.normalized
