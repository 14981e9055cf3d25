# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday add`: log one line, as in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import caution_lines, naming_anyway, say, step_data
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse

    from desktop_app.services.understood import Understood


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "add", parents=[database_option(), json_option()], help=_("log one line, as in the window")
    )
    parser.add_argument("line", nargs="+")
    parser.add_argument("--dry-run", action="store_true", help=_("only show what is understood"))
    parser.add_argument("--anyway", action="store_true", help=_("set aside what speaks against it"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Understand a line, save it unless asked not to, and print what it means.

    Errors: `KnownError` for the one thing that is missing in the line.
    """
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.guarding import ASKING, NONE
    from desktop_app.services.their_clock import zone_meant
    from desktop_app.words import lines

    with opened(options) as office:
        found = office.capturing.understand(" ".join(options.line))
        if found.problem:
            names = [lines.pursuit_name(row) for row in found.candidates]
            people = (*found.people, *found.introducers)
            names += [lines.known_person(person) for person in people]
            names = found.names if found.capture.beside else names
            raise KnownError(
                found.problem, word=found.capture.vague, text=found.capture.text, names=names
            )
        there = zone_meant(office, found)
        if not options.dry_run:
            with naming_anyway(), office.desk.deciding(ASKING if options.anyway else NONE):
                office.capturing.commit(found)
        cautions = caution_lines(found, office.today)
        data = {"saved": not options.dry_run, **_data(found), "cautions": cautions}
        say(
            options,
            data,
            [
                lines.understood_line(found, office.today, office.clock.zone_name(), there),
                *cautions,
            ],
        )
    return 0


def _data(found: Understood) -> dict[str, Any]:
    return {
        "new": found.is_new,
        "company": found.chosen.company if found.chosen else found.capture.company,
        "person": found.chosen.person if found.chosen else found.capture.person,
        "outcome": str(found.outcome) if found.outcome else None,
        "step": step_data(found.left),
    }
