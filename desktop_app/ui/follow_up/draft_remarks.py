# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is to be done about a text that does not say what is recorded (method.md R14, NXT06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.services.drafting import agreed_day, days_of
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop_app.domain.agreement import Agreement
    from desktop_app.domain.records import Channel
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.drafting import Wording


def remark(found: Agreement, phrase: str, channel: Channel | None) -> str:
    """Return one line about a text; `phrase` and `channel` are when and how the step comes."""
    match found.code:
        case "agrees":
            return ""
        case "no_date":
            return _("Say how and when you will follow up: {when}.").format(when=phrase)
        case "leave_and_step":
            return _("This text says goodbye: park or close below, or choose another text.")
        case "closed_way":
            return _("They do not want to be contacted that way: choose another one below.")
        case "announced":
            return _("The text still says “{said}”, and no step will be left.").format(
                said=found.said
            )
        case "different_channel" if channel is not None:
            return _("The text says “{said}”, your next step is another one: {what}.").format(
                said=found.said, what=words.channel(channel)
            )
        case "weekday_mismatch":
            return _("“{said}”: the weekday is not that of the date.").format(said=found.said)
    return _("The text names another day than your next step, {when}.").format(when=phrase)


def decided(remark: str) -> str:
    """Return what the record says of a text that went as it was in spite of a remark.

    "Stop" asks twice and is never a wall (9, no. 13); "" without a remark.
    """
    return _("Sent as it was, on purpose. {remark}", remark=remark) if remark else ""


def form_name(form: str, *, by_message: bool) -> str:
    """Return what a form of the text is called."""
    written = _("Message") if by_message else _("E-mail")
    return {"live": _("Call script"), "voicemail": _("Voicemail"), "email": written}[form]


def day_names(dossier: Dossier, today: date) -> dict[str, str]:
    """Return the days on record that a text may name, as they read in it; empty where none is."""
    days = days_of(dossier)
    found = {
        "last_touch_date": days.in_touch,
        "spoken_date": days.spoke,
        "applied_date": days.applied,
        "their_date": dossier.pursuit.their_date,
        "heard_date": days.heard,
        "agreed_date": agreed_day(dossier),
    }
    return {name: words.spoken(day, None, today) if day else "" for name, day in found.items()}


def named_too(dossier: Dossier, titles: Sequence[str]) -> dict[str, str]:
    """Return what a text calls its own goal together with others; empty without others."""
    names = [name for name in (dossier.pursuit.title, *titles) if name]
    if not titles or not names:
        return {}
    *first, last = dict.fromkeys(names)
    both = _("{first} and {last}", first=", ".join(first), last=last) if first else last
    return {"role": both, "topic": both}


def fill_ins(dossier: Dossier, wording: Wording, also: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for the fields of a replacement that the tone check offers."""
    return {
        **dict.fromkeys(("role", "topic"), dossier.pursuit.title),
        **also,
        "next_channel": wording.next_channel,
        "next_date": wording.next_date,
        "promised_date": wording.promised_date,
        "last_touch_date": wording.last_touch_date,
        "spoken_date": wording.spoken_date,
        "applied_date": wording.applied_date,
        "their_date": wording.their_date,
        "heard_date": wording.heard_date,
        "agreed_date": wording.agreed_date,
    }
