# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday log`: what happened in a given pursuit, in the words of the capture line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import REFUSED, USAGE, caution_lines, naming_anyway, say, step_data
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from desktop_app.domain.errors import KnownError
    from desktop_app.services.naming import Meant
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood

_MOST_KNOWN = 6


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "log", parents=[database_option(), json_option()], help=_("log a touch of a pursuit")
    )
    parser.description = _(
        "Log what happened in a pursuit and its next step, as the capture line understands it:"
        ' duesday log 12 "left voicemail, thu 10". Where a name fits several pursuits they are'
        " listed with their ids, nothing is logged, and the exit status is 1."
    )
    parser.add_argument(
        "pursuit",
        metavar="PURSUIT",
        help=_(
            "its number, as 12 or p12, the first four letters, or more, of its uid, or a word of"
            " its company, goal or person (in quotes where there are several); or a person, as c3"
        ),
    )
    parser.add_argument("line", nargs="+")
    parser.add_argument(
        "--date",
        "--on",
        metavar="DATE",
        help=_("the day it happened, as 2026-05-15, “yesterday” or “tue 3/3”; today if not given"),
    )
    parser.add_argument("--dry-run", action="store_true", help=_("only show what is understood"))
    parser.add_argument("--anyway", action="store_true", help=_("set aside what speaks against it"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Understand a line for a pursuit, save it unless asked not to, and print what it means.

    Errors: `KnownError` for the one thing that is missing, ``no_such_record``.
    """
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.guarding import ASKING, NONE
    from desktop_app.services.naming import Named
    from desktop_app.services.their_clock import zone_meant
    from desktop_app.words import lines

    with opened(options) as office:
        happened = _happened(office, options.date)
        if options.date and happened is None:
            problem = _no_day(office, options.date)
            print(f"duesday log: {problem}", file=sys.stderr)
            return USAGE
        meant = _meant(office, options)
        if meant is None:
            return REFUSED
        line = " ".join(options.line)
        if meant.kind is Named.PERSON:
            found = office.capturing.understand_with(meant.id, line, happened=happened)
        else:
            found = office.capturing.understand_for(meant.id, line, happened=happened)
        if found.problem:
            raise KnownError(found.problem, word=found.capture.vague, text=found.capture.text)
        there = zone_meant(office, found)
        if not options.dry_run:
            with naming_anyway(), office.desk.deciding(ASKING if options.anyway else NONE):
                office.capturing.commit(found)
        cautions = caution_lines(found, office.today)
        whose = "person" if meant.kind is Named.PERSON else "pursuit"
        data = {"saved": not options.dry_run, whose: f"{meant.kind}{meant.id}", **_data(found)}
        said = [
            lines.understood_line(found, office.today, office.clock.zone_name(), there),
            *cautions,
        ]
        say(options, {**data, "cautions": cautions}, said)
    return 0


def _meant(office: Office, options: argparse.Namespace) -> Meant | None:
    """Return the pursuit that is named, else the person, as the line in the window takes both.

    Errors: `KnownError` ``no_such_record``, ``ambiguous_id``, ``company_not_logged``.
    """
    from desktop_app.cli.choosing import the_one
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.naming import Named

    try:
        return the_one(office, options, options.pursuit, pursuits_only=True)
    except KnownError as error:
        if error.code != "no_such_record":
            raise
        meant = the_one(office, options, options.pursuit)
        if meant is not None and meant.kind is Named.COMPANY:
            raise _not_with(office, meant.id, options.pursuit) from None
        return meant


def _not_with(office: Office, company_id: int, text: str) -> KnownError:
    """Return why nothing is logged with a company, naming who and what is known there."""
    from desktop_app.domain.errors import KnownError
    from desktop_app.words import lines

    file = office.companies.file(company_id)
    if file is None:  # it went away meanwhile
        return KnownError("no_such_record", text=text)
    known = [f"p{row.id} {lines.pursuit_name(row)}" for row in file.pursuits]
    known += [f"c{who.id} {who.name}" for who in file.people]
    named = "; ".join(known[:_MOST_KNOWN]) or "-"
    return KnownError("company_not_logged", text=text, name=file.organization.name, known=named)


def _no_day(office: Office, words: str) -> str:
    """Return why words are no day that has been."""
    from desktop_app.services.day_reading import unfit_weekday
    from desktop_app.words.particulars import hint

    if (day := unfit_weekday(words, office.preferences, office.today)) is not None:
        return hint(f"weekday_unfit {day.isoformat()}")
    return _("“{word}” is no day; write it as 2026-05-15", word=words)


def _happened(office: Office, words: str | None) -> date | None:
    """Return the day that words name, looking back first; None for none."""
    from desktop_app.services.day_reading import read_day

    return read_day(words, office.preferences, office.today, past=True) if words else None


def _data(found: Understood) -> dict[str, Any]:
    happened = found.capture.happened
    return {
        "outcome": str(found.outcome) if found.outcome else None,
        "date": happened.on.isoformat() if happened else None,
        "step": step_data(found.left),
    }
