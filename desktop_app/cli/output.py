# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a verb prints: lines for people, JSON for scripts, one line for a refusal."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop_app.services.steps import NextStep
    from desktop_app.services.understood import Understood

REFUSED, USAGE = 1, 2


def say(options: argparse.Namespace, data: Any, lines: Sequence[str]) -> None:
    """Print the data as JSON if `--json` was given, the lines otherwise."""
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines))


def step_data(step: NextStep | None) -> dict[str, Any] | None:
    """Return a next step as scripts get it, None where none is left."""
    if step is None:
        return None
    return {
        "action": step.action,
        "channel": str(step.channel),
        "date": step.on.isoformat(),
        "time": f"{step.at:%H:%M}" if step.at else None,
        "promised": step.stated,
    }


def caution_lines(found: Understood, today: date) -> list[str]:
    """Return what speaks against the day a line names, a sentence each (method.md 5.4)."""
    from desktop_app.words.guards import guard

    return [guard(caution, today).split("\n", 1)[0] for caution in found.cautions]


@contextmanager
def naming_anyway() -> Iterator[None]:
    """Tell of ``--anyway`` after a refusal that it sets aside; the error goes on its way."""
    try:
        yield
    except KnownError as error:
        from desktop_app.services.guarding import ASKING

        if error.details.get("guard") in ASKING:
            print(_("With --anyway it is done all the same."), file=sys.stderr)
        raise


def refuse(error: KnownError) -> int:
    """Print why not, as one line on the error stream, and return the exit status."""
    print(words.error_line(error), file=sys.stderr)
    return REFUSED
