# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The options that verbs share, and the services around the database that `--db` names."""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

from desktop_app import words
from desktop_app.cli.output import USAGE
from desktop_app.overriding import override
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.services.office import Office


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, without the usage before it."""

    @override
    def error(self, message: str) -> NoReturn:
        """Print the line and leave with the exit status for wrong usage."""
        self.exit(USAGE, f"{self.prog}: {message}\n")


class Verbs(Protocol):
    """Where a verb adds its parser: what `argparse` returns from `add_subparsers`."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002  # its name
        parents: Sequence[argparse.ArgumentParser],
    ) -> argparse.ArgumentParser:
        """Return a new parser for the verb of that name."""


def json_option() -> argparse.ArgumentParser:
    """Return the parent of every verb: `--json`."""
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument("--json", action="store_true", help=_("answer in JSON, for scripts"))
    return parent


def database_option() -> argparse.ArgumentParser:
    """Return the parent of verbs that read the database: `--db`, also accepted before the verb."""
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument(
        "--db", metavar="FILE", default=argparse.SUPPRESS, help=_("the database to use")
    )
    return parent


def day(word: str) -> date:
    """Return the day an argument names. Errors: `argparse.ArgumentTypeError`."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        problem = _("“{word}” is no day; write it as 2026-05-15", word=word)
        raise argparse.ArgumentTypeError(problem) from None


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Office]:
    """Open the database that the options name, or the user's own, for the time of a verb.

    Errors: those of `open_office`.
    """
    from desktop_app import paths
    from desktop_app.domain.clock import SystemClock
    from desktop_app.services.opening import open_office

    office = open_office(Path(options.db) if options.db else paths.database_file(), SystemClock())
    words.tell_times(clock12=office.preferences.current.clock12)
    try:
        yield office
    finally:
        office.close()
