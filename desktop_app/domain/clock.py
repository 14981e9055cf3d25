# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one place that asks what time it is; everything else is handed a `Clock`."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Clock(Protocol):
    """What time it is and where."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def zone_name(self) -> str:
        """Return the IANA name of the zone the user is in."""
        ...


def local_now(clock: Clock) -> datetime:
    """Return the wall time where the user is."""
    return clock.now().astimezone(ZoneInfo(clock.zone_name()))


def today(clock: Clock) -> date:
    """Return the day where the user is; asked each time, never stored (reliability.md R11)."""
    return local_now(clock).date()


class SystemClock:
    """The machine's clock and time zone, asked anew at every call."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return datetime.now(UTC)

    def zone_name(self) -> str:
        """Return the system's zone, noticing that it changed while we ran.

        Python caches the zone at start; `time.tzset` makes it look again (reliability.md, 0.7).
        """
        if hasattr(time, "tzset"):
            time.tzset()
        return system_zone_name()


def system_zone_name() -> str:
    """Return the IANA name behind the system's local time, ``UTC`` when there is none."""
    import os  # noqa: PLC0415  # only here, and only once per call

    named = os.environ.get("TZ", "").lstrip(":")
    if named and _known(named):
        return named
    try:
        target = str(Path("/etc/localtime").resolve(strict=True))
    except OSError:
        target = ""
    if "zoneinfo/" in target and _known(name := target.split("zoneinfo/", 1)[1]):
        return name
    return "UTC"


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
