# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A phone number with what is dialled inside."""

from __future__ import annotations

from desktop_app.words.catalogue import text as _


def number(phone: str, extension: str = "") -> str:
    """Return a number as it is read: "555-0177 ext. 8"; empty where there is none."""
    if not phone or not extension:
        return phone
    return _("{number} ext. {extension}", number=phone, extension=extension)
