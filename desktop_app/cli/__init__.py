# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The same services from a terminal; nothing is asked, `--json` speaks to scripts (product.md).

Each verb is a module of its own with `add_to(verbs)`, which declares it, and `run(options)`,
which does it and returns the exit status; what is slow to import is imported inside `run`.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from desktop_app import __version__, words
from desktop_app.cli import add, check, due, listing, log, show, take_in, take_out, tone, when
from desktop_app.cli.options import Parser
from desktop_app.cli.output import USAGE, refuse
from desktop_app.domain.errors import KnownError
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

VERBS = (due, listing, show, log, when, add, tone, take_in, take_out, check)


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit status: 0 done, 1 refused, 2 usage."""
    words.install()
    options = _parser().parse_args(list(arguments))
    if options.verb is None:
        _parser().print_usage(sys.stderr)
        return USAGE
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except KnownError as error:
        return refuse(error)
    except BrokenPipeError:
        # Whoever read us has seen enough (`duesday list | head`); what was done stays done.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="duesday",
        description=_("Keep your job search professionally persistent."),
        epilog=_("Without a verb the window opens; a second start raises the first."),
    )
    parser.add_argument("--version", action="version", version=f"Duesday {__version__}")
    parser.add_argument(
        "--hidden", action="store_true", help=_("start in the tray, where there is one")
    )
    parser.add_argument("--db", metavar="FILE", help=_("the database to use"))
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"))
    for verb in VERBS:
        verb.add_to(verbs)
    return parser
