# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday due`: what is due, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import say
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse

    from desktop_app.services.browsing import Agenda, Card
    from desktop_app.services.office import Office


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "due", parents=[database_option(), json_option()], help=_("what is due, in order")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the agenda."""
    with opened(options) as office:
        agenda = office.browsing.agenda()
        data = {
            "today": office.desk.today.isoformat(),
            "due": [_card_data(card) for card in agenda.cards],
        }
        say(options, data, _lines(office, agenda) or [_("Nothing is due.")])
    return 0


def _lines(office: Office, agenda: Agenda) -> list[str]:
    from desktop_app.domain.agenda import Section

    found: list[str] = []
    for section in (Section.OVERDUE, Section.TODAY, Section.SOON):
        cards = agenda.of(section)
        if cards:
            found.append(words.section(section))
            found += [f"  {_card_line(office, card)}" for card in cards]
    return found


def _card_line(office: Office, card: Card) -> str:
    from desktop_app.cli.listing import told_due

    row = card.row
    who = " · ".join(part for part in (row.person, row.company, row.title) if part)
    when = told_due(office, row)
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
