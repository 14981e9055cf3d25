# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday check`: database, rules, backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import REFUSED, say
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from desktop_app.services.office import Office


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "check", parents=[database_option(), json_option()], help=_("database, rules, backups")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the database and print what was found; a fault is a refusal."""
    from desktop_app.words.health import health_lines, mended_line

    with opened(options) as office:
        mended = _mended(office)
        report = office.health.check()
        backup = report.last_backup
        data = {
            "database": str(report.path),
            "sound": report.sound,
            "integrity": report.integrity,
            "broken": report.broken,
            "broken_keys": report.broken_keys,
            "listing_rebuilt": mended,
            "pursuits": report.pursuits,
            "needs_step": report.needs_step,
            "last_backup": backup.made_at.isoformat() if backup else None,
        }
        made_at = _local(backup.made_at) if backup else None
        said = [*health_lines(report, made_at)]
        if mended:
            said.insert(1, mended_line(mended))
        say(options, data, said)
    return 0 if report.sound else REFUSED


def _mended(office: Office) -> int:
    """Mend what is derived; where nothing can be written now, the report tells what is wrong."""
    from desktop_app.domain.errors import KnownError

    try:
        return office.health.mend_listing()
    except KnownError:
        return 0


def _local(at: datetime) -> datetime:
    return at.astimezone()
