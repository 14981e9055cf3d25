# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday import`: bring a CSV tracker, or a list of people or companies, in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import say
from desktop_app.domain.dates import DayOrder
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "import",
        parents=[database_option(), json_option()],
        help=_("bring a CSV tracker or a list of people or companies in"),
    )
    parser.add_argument("file")
    parser.add_argument("--dry-run", action="store_true", help=_("only show what would happen"))
    parser.add_argument(
        "--as",
        dest="kind",
        choices=["pursuits", "people", "companies"],
        help=_("what each row holds; its columns tell otherwise"),
    )
    parser.add_argument(
        "--dates", choices=[str(o) for o in DayOrder], help=_("how 4/7 is meant in this file")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Bring a file in, unless only asked what would happen, and print the report."""
    from desktop_app.services.transfer.details import RowKind
    from desktop_app.words import importing
    from desktop_app.words.import_groups import report_lines

    with opened(options) as office:
        report, _change = office.importing.bring_in(
            Path(options.file),
            order=DayOrder(options.dates) if options.dates else None,
            dry_run=options.dry_run,
            kind=RowKind(options.kind) if options.kind else None,
        )
        data = {
            "file": options.file,
            "saved": not options.dry_run,
            **importing.report_data(report),
        }
        say(options, data, report_lines(report))
    return 0
