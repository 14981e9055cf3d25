# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The same services from a terminal; nothing is asked, `--json` speaks to scripts (product.md)."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import __version__, paths, words
from desktop_app.domain.agenda import Section
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.dates import DayOrder
from desktop_app.domain.errors import KnownError
from desktop_app.services.opening import open_office
from desktop_app.words import importing, lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop_app.services.browsing import Card
    from desktop_app.services.office import Office

REFUSED, USAGE = 1, 2


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit status: 0 done, 1 refused, 2 usage."""
    words.install()
    options = _parser().parse_args(list(arguments))
    if options.verb is None:
        _parser().print_usage(sys.stderr)
        return USAGE
    try:
        office = open_office(
            Path(options.db) if options.db else paths.database_file(), SystemClock()
        )
    except KnownError as error:
        return _refuse(error)
    try:
        return int(options.run(office, options))
    except KnownError as error:
        return _refuse(error)
    finally:
        office.close()


def _refuse(error: KnownError) -> int:
    print(words.error_line(error), file=sys.stderr)
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="duesday",
        description=_("Keep your job search professionally persistent."),
        epilog=_("Without a verb the window opens; a second start raises the first."),
    )
    parser.add_argument("--version", action="version", version=f"Duesday {__version__}")
    parser.add_argument(
        "--hidden", action="store_true", help=_("start in the tray, where there is one")
    )
    shared = argparse.ArgumentParser(add_help=False)
    for target in (parser, shared):
        default = None if target is parser else argparse.SUPPRESS
        target.add_argument("--db", metavar="FILE", default=default, help=_("the database to use"))
    shared.add_argument("--json", action="store_true", help=_("answer in JSON, for scripts"))
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"))
    due = verbs.add_parser("due", parents=[shared], help=_("what is due, in order"))
    due.set_defaults(run=_due)
    add = verbs.add_parser("add", parents=[shared], help=_("log one line, as in the window"))
    add.add_argument("line", nargs="+")
    add.add_argument("--dry-run", action="store_true", help=_("only show what is understood"))
    add.set_defaults(run=_add)
    take = verbs.add_parser("import", parents=[shared], help=_("bring a CSV tracker in"))
    take.add_argument("file")
    take.add_argument("--dry-run", action="store_true", help=_("only show what would happen"))
    take.add_argument(
        "--dates", choices=[str(o) for o in DayOrder], help=_("how 4/7 is meant in this file")
    )
    take.set_defaults(run=_import)
    check = verbs.add_parser("check", parents=[shared], help=_("database, rules, backups"))
    check.set_defaults(run=_check)
    return parser


def _say(options: argparse.Namespace, data: Any, lines: Sequence[str]) -> None:
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines))


def _due(office: Office, options: argparse.Namespace) -> int:
    today = office.desk.today
    agenda = office.browsing.agenda()
    lines: list[str] = []
    for section in (Section.OVERDUE, Section.TODAY, Section.SOON):
        cards = agenda.of(section)
        if cards:
            lines.append(words.section(section))
            lines += [f"  {_card_line(office, card)}" for card in cards]
    if not lines:
        lines = [_("Nothing is due.")]
    data = [_card_data(card) for card in agenda.cards]
    _say(options, {"today": today.isoformat(), "due": data}, lines)
    return 0


def _card_line(office: Office, card: Card) -> str:
    row = card.row
    who = " · ".join(part for part in (row.person, row.company, row.title) if part)
    mine = office.preferences.current
    when = words.due(row.due_on, row.due_time, office.desk.today, clock12=mine.clock12)
    said = _(" (you said so)") if row.promised else ""
    action = words.action(row.action, contact=row.person, channel=row.channel)
    return f"{when:<16} {action}{said}  {who}"


def _card_data(card: Card) -> dict[str, Any]:
    row = card.row
    return {
        "pursuit": row.id,
        "section": str(card.section),
        "company": row.company,
        "title": row.title,
        "person": row.person,
        "action": row.action,
        "channel": str(row.channel),
        "date": row.due_on.isoformat() if row.due_on else None,
        "time": f"{row.due_time:%H:%M}" if row.due_time else None,
        "zone": row.zone or None,
        "promised": row.promised,
    }


def _add(office: Office, options: argparse.Namespace) -> int:
    found = office.capturing.understand(" ".join(options.line))
    if found.problem:
        names = [lines.pursuit_name(row) for row in found.candidates]
        raise KnownError(
            found.problem, word=found.capture.vague, text=found.capture.text, names=names
        )
    if not options.dry_run:
        office.capturing.commit(found)
    step = found.step
    data = {
        "saved": not options.dry_run,
        "new": found.is_new,
        "company": found.chosen.company if found.chosen else found.capture.company,
        "person": found.chosen.person if found.chosen else found.capture.person,
        "outcome": str(found.outcome) if found.outcome else None,
        "step": None
        if step is None
        else {
            "action": step.action,
            "channel": str(step.channel),
            "date": step.on.isoformat(),
            "time": f"{step.at:%H:%M}" if step.at else None,
            "promised": step.stated,
        },
    }
    _say(options, data, [lines.understood_line(found, office.desk.today)])
    return 0


def _import(office: Office, options: argparse.Namespace) -> int:
    order = DayOrder(options.dates) if options.dates else None
    report, _change = office.importing.bring_in(
        Path(options.file), order=order, dry_run=options.dry_run
    )
    data = {"file": options.file, "saved": not options.dry_run, **importing.report_data(report)}
    _say(options, data, importing.report_lines(report))
    return 0


def _check(office: Office, options: argparse.Namespace) -> int:
    report = office.health.check()
    backup = report.last_backup
    data = {
        "database": str(report.path),
        "sound": report.sound,
        "integrity": report.integrity,
        "broken": report.broken,
        "broken_keys": report.broken_keys,
        "pursuits": report.pursuits,
        "needs_step": report.needs_step,
        "last_backup": backup.made_at.isoformat() if backup else None,
    }
    _say(options, data, lines.health_lines(report, _local(backup.made_at) if backup else None))
    return 0 if report.sound else REFUSED


def _local(at: datetime) -> datetime:
    return at.astimezone()
