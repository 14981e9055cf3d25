# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday export`: pursuits to a CSV file that a spreadsheet opens and the import reads again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import say
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Query, View
from desktop_app.words import ngettext
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "export",
        parents=[database_option(), json_option()],
        help=_("pursuits to a CSV file"),
    )
    parser.description = _("Write pursuits in full to a CSV file; “duesday import” reads it again.")
    parser.add_argument("file", metavar="FILE.csv")
    parser.add_argument(
        "--view",
        metavar="NAME",
        default=str(View.ALL),
        help=_(
            "a view of your own by its name, or one of: {views}; all if not given",
            views=", ".join(map(str, View)),
        ),
    )
    parser.add_argument(
        "--filter", default="", metavar="WORDS", help=_("only those that hold these words")
    )
    parser.add_argument(
        "--excel", action="store_true", help=_("so that Excel opens it with a double click")
    )
    parser.add_argument(
        "--force", action="store_true", help=_("write over a file that is there already")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file and say how many pursuits are in it."""
    from desktop_app.cli.own_views import asked
    from desktop_app.services.transfer.csv_out import CsvForm, target_of
    from desktop_app.words import numbers

    path = Path(options.file)
    if target_of(path).exists() and not options.force:
        raise KnownError("export_there", path=options.file)
    form = CsvForm.for_excel(numbers.point()) if options.excel else CsvForm()
    with opened(options) as office:
        query = asked(office, "pursuits", options.view, options.filter, Query())
        count = office.exporting.export(path, query, form)
    line = ngettext(
        "{n} pursuit written to {file}.", "{n} pursuits written to {file}.", count,
        n=numbers.count(count), file=options.file,
    )  # fmt: skip
    say(options, {"file": options.file, "pursuits": count}, [line])
    return 0
