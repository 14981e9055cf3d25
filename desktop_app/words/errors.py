# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was not done: what happened, what is safe, what to do (product.md, "Words")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import full_date, short_date
from desktop_app.words.steps import channel


@dataclass(frozen=True, slots=True)
class Sentence:
    """An error in three parts; `safe` and `todo` may be empty."""

    what: str
    safe: str = ""
    todo: str = ""


class _Details(dict[str, Any]):
    """Details of an error; a missing one reads as nothing instead of raising."""

    def __missing__(self, key: str) -> str:
        return ""


def error(known: KnownError) -> Sentence:
    """Return an error's sentence; an unknown code gets a calm general one."""
    details = _Details(known.details)
    for table in (_method_errors, _input_errors, _file_errors):
        make = table().get(known.code)
        if make is not None:
            return make(details)
    return Sentence(
        _("That was not possible ({code}).").format(code=known.code),
        _("Nothing was changed."),
    )


def error_line(known: KnownError) -> str:
    """Return an error as one line."""
    said = error(known)
    return " ".join(part for part in (said.what, said.safe, said.todo) if part)


_Make = Callable[[_Details], Sentence]


def _day(value: object) -> str:
    if isinstance(value, date):
        return full_date(value)
    try:
        return short_date(date.fromisoformat(str(value)[:10]))
    except ValueError:
        return str(value)


def _quoted(details: _Details) -> str:
    said = str(details["words"] or "").strip()
    when = f" ({_day(details['said_on'])})" if details["said_on"] else ""
    return f" “{said}”{when}." if said else ""


def _method_errors() -> dict[str, _Make]:
    return {
        "hard_stop": lambda d: Sentence(
            _("{name} asked not to be contacted.").format(name=d["name"]) + _quoted(d),
            _("Nothing was sent or saved."),
            _("Only their own word lifts this."),
        ),
        "organization_stop": lambda d: Sentence(
            _("{name} asked that nobody there be contacted.").format(name=d["name"]) + _quoted(d),
            _("Nothing was sent or saved."),
            _("Only their own word lifts this."),
        ),
        "channel_off": lambda d: Sentence(
            _("{name} does not want to be reached that way ({channel}).").format(
                name=d["name"], channel=channel(Channel(d["channel"])) if d["channel"] else ""
            ),
            "",
            _("Choose another way."),
        ),
        "step_required": lambda _d: Sentence(
            _("An open pursuit needs your next step with a date."),
            _("What you typed is still here."),
            _("Leave yourself a step, or park or close the pursuit."),
        ),
        "not_your_action": lambda d: Sentence(
            _("“{text}” is not something you do.").format(text=d["text"]),
            "",
            _("And what will you do, on which day, if it hasn't come?"),
        ),
        "past_date": lambda _d: Sentence(
            _("That day has passed."), "", _("A next step lies today or later.")
        ),
        "future_touch": lambda _d: Sentence(
            _("That day is still to come."), "", _("Log what happened, plan what will.")
        ),
        "promise_needs_choice": lambda d: Sentence(
            _("You told them {day}.").format(day=_day(d["due"])),
            "",
            _("Tell them of the new day, or let it go openly."),
        ),
        "promise_stands": lambda d: Sentence(
            _("You gave your word for {day}.").format(day=_day(d["due"])),
            "",
            _("Follow up or move it first; then this can change."),
        ),
        "too_late_to_move": lambda d: Sentence(
            _("The promised day, {day}, has passed.").format(day=_day(d["due"])),
            "",
            _("Follow up now, and say when you will be in touch next."),
        ),
        "nothing_said": lambda _d: Sentence(
            _("Nothing was said to them, so the step is not a promise.")
        ),
        "closed_pursuit": lambda d: Sentence(
            _("{title} is not open any more.").format(title=d["title"] or _("This pursuit")),
            "",
            _("Open it again first."),
        ),
        "void_too_late": lambda _d: Sentence(
            _("A promise given more than ten minutes ago is not taken back by undo."),
            _("Everything is as it was."),
            _("Move it with a note, or follow up."),
        ),
        "already_settled": lambda _d: Sentence(_("That step is settled already.")),
        "words_required": lambda _d: Sentence(_("Their words are needed to lift a no.")),
        "nothing_to_lift": lambda _d: Sentence(_("Nothing stands against contacting them.")),
        "no_company": lambda _d: Sentence(_("No company is named in this pursuit.")),
    }


def _input_errors() -> dict[str, _Make]:
    return {
        "no_name": lambda _d: Sentence(
            _("Nobody is named."), "", _("A company, a person or a goal is enough.")
        ),
        "no_date": lambda _d: Sentence(_("No day is named."), "", _("For example: thu 10, +3bd.")),
        "no_outcome": lambda _d: Sentence(
            _("What came of the call?"), "", _("For example: reached, left voicemail, no answer.")
        ),
        "not_a_date": lambda d: Sentence(_("“{text}” is not a date.").format(text=d["text"])),
        "vague_date": lambda d: Sentence(
            _("“{word}” is not a date.").format(word=d["word"]), "", _("Which day?")
        ),
        "ambiguous_name": lambda d: Sentence(
            _("More than one pursuit fits: {names}.").format(
                names="; ".join(str(n) for n in d["names"] or ())
            ),
            _("Nothing was saved."),
            _("Say more of the name."),
        ),
        "date_out_of_range": lambda _d: Sentence(_("That date is too far away.")),
        "invalid_value": lambda d: Sentence(
            _("That value does not fit here ({field}).").format(field=d["field"])
        ),
        "not_found": lambda _d: Sentence(_("That record is not there any more.")),
        "stale": lambda _d: Sentence(
            _("This was changed elsewhere in the meantime."),
            _("Nothing was overwritten."),
            _("Look at the present state and try again."),
        ),
    }


def _file_errors() -> dict[str, _Make]:
    return {
        "busy": lambda _d: Sentence(
            _("Another program is writing to the database."),
            _("What you typed is still here."),
            _("Try again in a moment."),
        ),
        "read_only": lambda _d: Sentence(
            _("The database cannot be written to."), _("Nothing was changed.")
        ),
        "disk_full": lambda _d: Sentence(
            _("The disk is full."),
            _("Everything saved before is safe."),
            _("Free some space and try again."),
        ),
        "disk_error": lambda _d: Sentence(
            _("The disk reported an error."),
            "",
            _("Close Duesday, check the disk, and look at the backups."),
        ),
        "damaged": lambda d: Sentence(
            _("The database is damaged: {path}").format(path=d["path"]),
            _("The file was not touched."),
            _("The folder “backups” beside it holds checked copies."),
        ),
        "not_ours": lambda d: Sentence(
            _("This is not a Duesday database: {path}").format(path=d["path"]),
            _("The file was not touched."),
        ),
        "newer_schema": lambda d: Sentence(
            _("This database was written by a newer Duesday (version {found}, known {known}).").format(
                found=d["found"], known=d["known"]
            ),
            _("The file was not touched."),
            _("Install the newer Duesday to open it."),
        ),
        "sqlite_too_old": lambda d: Sentence(
            _("SQLite {found} is too old; 3.37 or newer is needed.").format(found=d["found"])
        ),
        "no_backup": lambda d: Sentence(
            _("No backup could be made: {why}").format(why=d["why"]),
            _("Your data itself is safe."),
        ),
        "file_unreadable": lambda d: Sentence(
            _("The file cannot be read: {path} {why}").format(path=d["path"], why=d["why"]).strip()
        ),
        "file_too_large": lambda d: Sentence(
            _("The file is too large: {path}").format(path=d["path"])
        ),
        "not_csv": lambda d: Sentence(
            _("This does not look like a table of text: {path}").format(path=d["path"]),
            "",
            _("Save it as CSV in your spreadsheet and try again."),
        ),
        "import_nothing": lambda _d: Sentence(_("There is nothing new in this file.")),
        "ambiguous_dates": lambda _d: Sentence(
            _("Days and months can be read two ways in this file."),
            _("Nothing was imported."),
            _("Say which with --dates dmy or --dates mdy."),
        ),
    }
