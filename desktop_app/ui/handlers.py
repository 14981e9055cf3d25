# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether this machine has a program for calls or for mail; a desktop doesn't say by itself."""

from __future__ import annotations

import shutil
import subprocess
import sys

_WAIT = 2.0  # seconds


def has_handler(scheme: str) -> bool:
    """Say whether some program takes links such as ``tel:``; True where that cannot be known."""
    if not sys.platform.startswith("linux"):
        return True
    asks = shutil.which("xdg-mime")
    if asks is None:
        return shutil.which("xdg-open") is not None
    try:
        told = subprocess.run(  # noqa: S603  # a program of the desktop, and words of our own
            [asks, "query", "default", f"x-scheme-handler/{scheme}"],
            capture_output=True, text=True, timeout=_WAIT, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return True
    return bool(told.stdout.strip()) or told.returncode != 0
