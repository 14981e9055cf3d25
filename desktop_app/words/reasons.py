# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why this day: one calm line for each reason the cadence or a verb gives (method.md R01, R23)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel
from desktop_app.words.catalogue import N_, NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import FAR_DAYS, clock, short_date
from desktop_app.words.guards import aside

if TYPE_CHECKING:
    from desktop_app.domain.records import Reason

Args = Mapping[str, str | int]

_SITUATIONS = {
    "N1": NP_("reason", "networking request"),
    "N2": NP_("reason", "networking request to somebody new"),
    "N3": NP_("reason", "voicemail without a call back so far"),
    "N4": NP_("reason", "LinkedIn message"),
    "N5": NP_("reason", "networking meeting"),
    "R1": NP_("reason", "introduction they offered"),
    "R2": NP_("reason", "introduction"),
    "A1": NP_("reason", "application with a contact"),
    "A2": NP_("reason", "application without a contact"),
    "A3": NP_("reason", "application, no phone calls please"),
    "PS": NP_("reason", "phone screen"),
    "I1": NP_("reason", "interview"),
    "I2": NP_("reason", "interview, their date has passed"),
    "I3": NP_("reason", "interview, they will call"),
    "O1": NP_("reason", "offer not in writing yet"),
    "O2": NP_("reason", "your answer to an offer"),
    "C1": NP_("reason", "agency recruiter"),
    "K1": NP_("reason", "keeping in touch"),
    "W1": NP_("reason", "asking again after “not now”"),
    "PK": NP_("reason", "parked"),
}
_NO_TIMING = {
    "PS": N_("{line}, no timing known after a phone screen"),
    "I1": N_("{line}, no timing known after an interview"),
    "I3": N_("{line}, they will call and named no day"),
}
_PLAIN = {
    "cadence": N_("By the usual rhythm"),
    "no_timing": N_("They named no day"),
    "first_step": N_("A short note comes first"),
    "deadline": N_("Your answer is owed by then"),
    "closing": N_("Counted from the closing date"),
    "chosen": N_("You chose this day"),
    "imported": N_("From your own list"),
    "parked": N_("Parked until this day"),
    "successor": N_("Who it was meant for has left the company"),
    "released": N_("The person it was meant for asked not to be contacted"),
    "to_apply": N_("Found, not applied for yet"),
    "to_reply": N_("They wrote; your reply comes first"),
    "interview_off": N_("The interview was called off; ask for another day"),
    "thanks": N_("A thank-you comes first"),
    "introduced": N_("They introduced you; tell them how it went"),
    "to_write": N_("Nothing sent yet; the first message comes first"),
    "ladder_look_up": N_("Nobody is known there yet; look up the main number first"),
    "ladder_again": N_("Once more, at another time of day"),
    "ladder_other_way": N_("Look for another way in: another site, a directory, your network"),
    "ladder_person": N_("A few days between one person there and the next"),
    "promised": N_("You told them so"),
    "moved": N_("You moved it"),
    "away": N_("Moved past the days you are away"),
    "out_of_office": N_("After they are back"),
    "away_then": N_("The first good day after you are back"),
    "agreed": N_("You agreed on it with them"),
    "spread": N_("Spread over the coming days"),
    "their_date": N_("After the date they gave"),
    "not_before": N_("A little later, to leave them room"),
    "repair": N_("Its day has passed, so now is a good moment"),
}


def reason(reason: Reason, today: date) -> str:
    """Return why a day was proposed, as one line without a full stop; "" for an unknown code."""
    args = dict(reason.args)
    make = _MAKERS.get(reason.code)
    made = make(args, today) if make else ""
    if not made and reason.code in _PLAIN:
        made = _(_PLAIN[reason.code])
    told = _with_despite(_with_holiday(made, args, today), args) if made else ""
    return _with_day_off(_with_instead(told, args), args, today) if told else ""


def _cadence(args: Args, today: date) -> str:
    line = _counted(args, today)
    return _with_situation(line, args) if line else ""


def _no_timing(args: Args, today: date) -> str:
    line = _counted(args, today)
    shape = _NO_TIMING.get(str(args.get("situation", "")))
    return _(shape, line=line) if line and shape else line


def _counted(args: Args, today: date) -> str:
    n, since = _days(args), _day(args.get("since"), today)
    if n is None or not since:
        return ""
    return ngettext(
        "{n} working day after {day}", "{n} working days after {day}", n, n=n, day=since
    )


def _first_step(args: Args, today: date) -> str:
    n, since = _days(args), _day(args.get("since"), today)
    if n is None or not since:
        return ""
    if args.get("situation") == "R2":
        return ngettext(
            "A short note within {n} working day of the introduction, {day}",
            "A short note within {n} working days of the introduction, {day}",
            n,
            n=n,
            day=since,
        )
    line = ngettext(
        "A short note within {n} working day of {day}",
        "A short note within {n} working days of {day}",
        n,
        n=n,
        day=since,
    )
    return _with_situation(line, args)


def _to_reply(args: Args, today: date) -> str:
    n, since = _days(args), _day(args.get("since"), today)
    if n is None or not since:
        return ""
    return ngettext(
        "They got in touch on {day}; reply within {n} working day",
        "They got in touch on {day}; reply within {n} working days",
        n,
        n=n,
        day=since,
    )


def _thanks(args: Args, today: date) -> str:
    n, since = _days(args), _day(args.get("since"), today)
    if n is None or not since:
        return ""
    return ngettext(
        "A thank-you within {n} working day of {day}",
        "A thank-you within {n} working days of {day}",
        n,
        n=n,
        day=since,
    )


def _deadline(args: Args, today: date) -> str:
    named = _day(args.get("date"), today)
    return _("Your answer is owed by {day}, the date they gave", day=named) if named else ""


def _closing(args: Args, today: date) -> str:
    n, since = _days(args), _day(args.get("since"), today)
    if n is None or not since:
        return ""
    return ngettext(
        "{n} working day after the closing date, {day}",
        "{n} working days after the closing date, {day}",
        n,
        n=n,
        day=since,
    )


def _their_date(args: Args, today: date) -> str:
    n, named = _days(args), _day(args.get("date"), today)
    if not named:
        return ""
    if not n:
        return _("{day} is the date they gave", day=named)
    return ngettext(
        "{n} working day after the date they gave, {day}",
        "{n} working days after the date they gave, {day}",
        n,
        n=n,
        day=named,
    )


def _not_before(args: Args, today: date) -> str:
    named = _day(args.get("date"), today)
    return _("Not before {day}, to leave them room", day=named) if named else ""


def _introduced(args: Args, today: date) -> str:
    n, since = int(args.get("days", 0)), _day(args.get("since"), today)
    if not n or not since:
        return ""
    return ngettext(
        "They introduced you; tell them within {n} working day of {day}",
        "They introduced you; tell them within {n} working days of {day}",
        n,
    ).format(n=n, day=since)


def _agreed(args: Args, today: date) -> str:
    named, at = _day(args.get("date"), today), args.get("time")
    if not named:
        return ""
    if at:
        shown = _time(at)
        return _("You agreed on {day} at {time} with them", day=named, time=shown)
    return _("You agreed on {day} with them", day=named)


def _repair(args: Args, today: date) -> str:
    was = _day(args.get("was"), today)
    if not was:
        return ""
    return _with_situation(_("{day} has passed, so now is a good moment", day=was), args)


def _moved(args: Args, today: date) -> str:
    was = _day(args.get("was"), today)
    why = str(args.get("why") or "")
    if was and why:
        return _("You moved it from {day}: {why}", day=was, why=why)
    return _("You moved it from {day}", day=was) if was else ""


def _away(args: Args, today: date) -> str:
    last, was = _day(args.get("last"), today), _day(args.get("was"), today)
    if not last or not was:
        return ""
    return _("You are away until {last}; it stood on {day}", last=last, day=was)


def _away_then(args: Args, today: date) -> str:
    last, was = _day(args.get("last"), today), _day(args.get("was"), today)
    if not last or not was:
        return ""
    return _("You are away until {last}, so not {day}", last=last, day=was)


def _out_of_office(args: Args, today: date) -> str:
    back = _day(args.get("back"), today)
    return _("They are back on {day}; two working days to catch up", day=back) if back else ""


def _promised(args: Args, today: date) -> str:
    on = _day(args.get("on"), today)
    return _("You told them so on {day}", day=on) if on else ""


def _spread(args: Args, today: date) -> str:
    wanted, most = _day(args.get("wanted"), today), args.get("most")
    if not wanted or not most:
        return ""
    return _("Moved on from {day}, which holds {n} steps already", day=wanted, n=most)


def _look_up(args: Args, today: date) -> str:
    line = _counted(args, today)
    return _("{line} at the latest: look up the main number first", line=line) if line else ""


def _again(args: Args, today: date) -> str:
    line = _counted(args, today)
    return _("{line}, once more at another time of day", line=line) if line else ""


def _other_way(args: Args, today: date) -> str:
    line = _counted(args, today)
    return (
        _("{line}: another site, a directory or your network may open the door", line=line)
        if line
        else ""
    )


def _person(args: Args, today: date) -> str:
    line = _counted(args, today)
    return _("{line}, so that one person there hears from you at a time", line=line) if line else ""


_MAKERS: dict[str, Callable[[Args, date], str]] = {
    "ladder_look_up": _look_up,
    "ladder_again": _again,
    "ladder_other_way": _other_way,
    "ladder_person": _person,
    "cadence": _cadence,
    "no_timing": _no_timing,
    "first_step": _first_step,
    "deadline": _deadline,
    "to_reply": _to_reply,
    "thanks": _thanks,
    "introduced": _introduced,
    "closing": _closing,
    "their_date": _their_date,
    "not_before": _not_before,
    "agreed": _agreed,
    "repair": _repair,
    "moved": _moved,
    "away": _away,
    "out_of_office": _out_of_office,
    "away_then": _away_then,
    "promised": _promised,
    "spread": _spread,
}

REASONS = frozenset(_PLAIN) | frozenset(_MAKERS)
"""The codes that have a line."""


def _with_situation(line: str, args: Args) -> str:
    shape = _SITUATIONS.get(str(args.get("situation", "")))
    if shape is None:
        return line
    return pgettext("reason", "{line}, {situation}", line=line, situation=pgettext(*shape))


def _with_despite(line: str, args: Args) -> str:
    what = aside(str(args.get("despite") or "").split())
    return _("{line}; {what} set aside", line=line, what=what) if what else line


def _with_instead(line: str, args: Args) -> str:
    """Say that what was promised goes by another way now, since they closed the one (6.3)."""
    said = args.get("instead")
    if not said:
        return line
    if said == Channel.CALL:
        return _("{line}; you said a call, but they want none: this keeps your word", line=line)
    return _("{line}; you said another way, which they closed: this keeps your word", line=line)


def _with_day_off(line: str, args: Args, today: date) -> str:
    """Say where it stood before that day was known to be one off (6.3)."""
    stood = _day(args.get("stood_on"), today)
    return not_on_day_off(line, stood) if stood else line


def not_on_day_off(line: str, day: str) -> str:
    """Return a line that says which day it is not, since nobody works there on it (6.3)."""
    return _("{line}; not {day}, a day off there", line=line, day=day)


def _with_holiday(line: str, args: Args, today: date) -> str:
    on = _day(args.get("holiday_on"), today)
    if not on:
        return line
    name = str(args.get("holiday") or "")
    if name:
        return _("{line}; {day} is a holiday there ({name})", line=line, day=on, name=name)
    return _("{line}; {day} is a holiday there", line=line, day=on)


def _days(args: Args) -> int | None:
    days = args.get("days")
    return days if isinstance(days, int) else None


def _day(value: object, today: date) -> str:
    """Return a day with its weekday, as it stands in a sentence; "" for what is none."""
    try:
        on = date.fromisoformat(str(value)[:10])
    except ValueError:
        return ""
    return short_date(on, year=abs((on - today).days) > FAR_DAYS)


def _time(value: object) -> str:
    try:
        return clock(time.fromisoformat(str(value)))
    except ValueError:
        return str(value)
