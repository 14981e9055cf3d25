# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday when`: what the table of situations says, without any pursuit or database (R01)."""

from __future__ import annotations

import argparse
import sys
import textwrap
from typing import TYPE_CHECKING, Any

from desktop_app.cli.options import Verbs, day, json_option
from desktop_app.cli.output import USAGE, say
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.timing import Timing
    from desktop_app.domain.working_days import WorkCalendar

MOST_ATTEMPTS = 999
SITUATIONS = {
    "networking-warm": "N1",
    "networking-cold": "N2",
    "voicemail": "N3",
    "linkedin": "N4",
    "networking-meeting": "N5",
    "introduction-offered": "R1",
    "introduction-made": "R2",
    "application": "A1",
    "application-no-contact": "A2",
    "no-calls-posting": "A3",
    "phone-screen": "PS",
    "interview": "I1",
    "their-date-passed": "I2",
    "we-will-call": "I3",
    "verbal-offer": "O1",
    "offer-deadline": "O2",
    "recruiter": "C1",
    "keep-in-touch": "K1",
    "not-now": "W1",
    "parked": "PK",
}
"""What a situation is called on the command line, and its code in the method."""


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    said = _("when to follow up after something, by which way and why")
    parser = verbs.add_parser("when", parents=[json_option()], help=said)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = _filled(
        _(
            "Say when to follow up after something, by which way and why. It answers from the"
            " method's table alone: no database is needed, and a day that is past stays as it was"
            " computed."
        )
    )
    parser.epilog = _filled(_("Situations: {names}", names=", ".join(SITUATIONS)))
    parser.add_argument(
        "--after", required=True, type=_situation, metavar="SITUATION", help=_("what happened")
    )
    parser.add_argument(
        "--on",
        required=True,
        type=day,
        metavar="DATE",
        help=_("the day of the last touch; of an offer, by when the answer is owed"),
    )
    parser.add_argument(
        "--attempt",
        type=_attempt,
        default=0,
        metavar="N",
        help=_("how many follow-ups were made and not answered; 0 if not given"),
    )
    _add_facts(parser)
    parser.set_defaults(run=run)


def _filled(text: str) -> str:
    """Break lines between words only: names with hyphens are there to be copied."""
    return textwrap.fill(text, 78, break_on_hyphens=False)


def _add_facts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--their-date", type=day, metavar="DATE", help=_("a date they gave, or their deadline")
    )
    parser.add_argument(
        "--closing", type=day, metavar="DATE", help=_("the closing date of an application")
    )
    parser.add_argument(
        "--thanked",
        action="store_true",
        help=_("the thank-you, or the first message after an introduction, is sent already"),
    )
    parser.add_argument(
        "--they-promised", action="store_true", help=_("they promised to do something for you")
    )
    parser.add_argument(
        "--today",
        type=day,
        metavar="DATE",
        help=_("say also whether that day is too soon or late"),
    )
    parser.add_argument(
        "--country",
        type=_country,
        metavar="CC",
        help=_("where they are, for the holidays: US, DE …; yours if not given"),
    )
    parser.add_argument("--region", default="", metavar="RR", help=_("state or region: CA, BY …"))


def run(options: argparse.Namespace) -> int:
    """Print the day that the table names.

    Errors: `KnownError` ``date_out_of_range`` past the year 9999.
    """
    from desktop_app.domain.cadence import Facts
    from desktop_app.domain.situations import DEFAULT_TABLE
    from desktop_app.domain.timing import timing

    calendar = _calendar(options)
    if calendar is None:
        return USAGE
    found = timing(
        options.after,
        attempt=options.attempt,
        since=options.on,
        today=options.today or options.on,
        calendar=calendar,
        table=DEFAULT_TABLE,
        facts=Facts(
            their_date=options.their_date,
            closing_on=options.closing,
            first_step_done=options.thanked,
            promised=options.they_promised,
        ),
    )
    data = _data(found.proposal, calendar)
    lines = [_line(found.proposal, calendar)]
    if options.today is not None:
        judged = _judged(found, options.today)
        data |= judged
        lines.append(judged["timing"])
    say(options, data, lines)
    return 0


def _data(found: Proposal, calendar: WorkCalendar) -> dict[str, Any]:
    from desktop_app import words
    from desktop_app.words import timing

    return {
        "date": found.on.isoformat(),
        "channel": str(found.channel),
        "business_days": found.business_days,
        "situation": found.situation,
        "attempt": found.attempt,
        "reason": timing.sentence(found),
        "action": words.action(found.action, channel=found.channel),
        "other_channels": [str(channel) for channel in found.others],
        "then": str(found.then) if found.then else None,
        "follow_up_on": found.follow_on.isoformat() if found.follow_on else None,
        "remind_on": found.remind_on.isoformat() if found.remind_on else None,
        "country": calendar.country or None,
        "country_assumed": calendar.assumed,
    }


def _line(found: Proposal, calendar: WorkCalendar) -> str:
    from desktop_app import words
    from desktop_app.words import timing

    action = words.action(found.action, channel=found.channel)
    line = _("{answer} · {action}", answer=timing.answer(found), action=action)
    if not calendar.assumed:
        return line
    return _("{line} (holidays of {country} assumed)", line=line, country=calendar.country)


def _judged(found: Timing, today: date) -> dict[str, str]:
    from desktop_app.words import timing

    return {"moment": str(found.moment), "timing": timing.timing(found, today)}


def _calendar(options: argparse.Namespace) -> WorkCalendar | None:
    """Return the business days there; None, with a line on the error stream, for no such region."""
    from desktop_app.domain.working_days import WorkCalendar, region_code, regions
    from desktop_app.services.preferences import locale_country

    country = options.country if options.country is not None else locale_country()
    if options.region and region_code(country, options.region) is None:
        choices = ", ".join(regions(country))
        problem = _("“{word}” is no region there", word=options.region)
        if choices:
            problem = _("{problem}; choose one of {choices}", problem=problem, choices=choices)
        print(f"duesday when: argument --region: {problem}", file=sys.stderr)
        return None
    return WorkCalendar(country, options.region, assumed=options.country is None and bool(country))


def _situation(word: str) -> str:
    code = SITUATIONS.get(word.lower(), word.upper())
    if code not in SITUATIONS.values():
        choices = ", ".join(SITUATIONS)
        problem = _("“{word}” is no situation; choose one of {choices}", word=word, choices=choices)
        raise argparse.ArgumentTypeError(problem)
    return code


def _attempt(word: str) -> int:
    if not (word.isascii() and word.isdigit() and int(word) <= MOST_ATTEMPTS):
        problem = _("“{word}” is no whole number from 0 to {most}", word=word, most=MOST_ATTEMPTS)
        raise argparse.ArgumentTypeError(problem)
    return int(word)


def _country(word: str) -> str:
    from desktop_app.domain.working_days import countries

    code = word.upper()
    known = sorted(code for code, _name in countries())
    if code not in known:
        choices = ", ".join(known)
        problem = _("“{word}” is no country; choose one of {choices}", word=word, choices=choices)
        raise argparse.ArgumentTypeError(problem)
    return code
