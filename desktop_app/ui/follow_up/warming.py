# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tone check is made ready behind the window, so that typing never waits for it."""

from __future__ import annotations

from functools import cache
from threading import Thread

from desktop_app.services import tone
from desktop_app.services.collecting import uncollected


@cache
def begin() -> Thread:
    """Compile what the check needs, once, in a thread that keeps no program from ending."""
    thread = Thread(target=_warm, name="tone", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    # A search for garbage in here could take down a window from the wrong thread.
    with uncollected():
        tone.warm_up()
