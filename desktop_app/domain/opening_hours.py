# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Opening hours in free words: kept as they are, with a hint where a clock has no such hour."""

from __future__ import annotations

import re

_HOUR = re.compile(r"(?<![\d:.,])(\d{1,2})(?:[:.h](\d\d))?(?![\d,])")


def hours_hint(text: str) -> str:
    """Return ``hours_odd`` where an hour after 24 or a minute after 59 is named, else ""."""
    told = ((int(hour), int(minute or 0)) for hour, minute in _HOUR.findall(text))
    return "hours_odd" if any(hour > 24 or minute > 59 for hour, minute in told) else ""
