# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window's composition root: one process, one database at a time, one loop."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_SCREEN = 2


def main(arguments: Sequence[str]) -> int:
    """Open the window, or raise the one that is open; return the exit status."""
    parser = argparse.ArgumentParser(prog="duesday")
    parser.add_argument("--db")
    parser.add_argument("--hidden", action="store_true")
    parser.add_argument("file", nargs="?")
    options = parser.parse_args(list(arguments))
    if _no_screen():
        from desktop_app import words  # noqa: PLC0415  # the usual road needs it later

        words.install()
        print(words.text("Duesday needs a screen, and there is none here."), file=sys.stderr)  # noqa: T201
        return NO_SCREEN
    from desktop_app.ui.program import Program  # noqa: PLC0415  # Qt only where there is a screen

    program = Program(
        Path(options.db) if options.db else None,
        hidden=options.hidden,
        open_file=Path(options.file).resolve() if options.file else None,
    )
    return program.run()


def _no_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
