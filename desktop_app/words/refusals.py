# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The sentences of every refusal: what happened, what is safe, what to do (product.md, Words)."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.words.catalogue import N_


class Refusal(NamedTuple):
    """The three messages of a code, not translated yet; a field stands in braces."""

    what: str
    safe: str = ""
    todo: str = ""


_NOTHING_CHANGED = N_("Nothing was changed.")
_KEPT = N_("What you typed is still here.")
_FILE_SAFE = N_("Your pursuits are as they were.")
_UNTOUCHED = N_("The file was left as it is.")

_CONTACT = {
    "hard_stop": Refusal(
        N_("{name} asked not to be contacted ({said_on}): “{words}”"),
        _NOTHING_CHANGED,
        N_("If they contact you or allow it again, record that first."),
    ),
    "hard_stop_plain": Refusal(
        N_("{name} asked not to be contacted."),
        _NOTHING_CHANGED,
        N_("If they contact you or allow it again, record that first."),
    ),
    "organization_stop": Refusal(
        N_("{name} asked not to be contacted by you again ({said_on}): “{words}”"),
        _NOTHING_CHANGED,
        N_("If they allow it again, record that first."),
    ),
    "organization_stop_plain": Refusal(
        N_("{name} asked not to be contacted by you again."),
        _NOTHING_CHANGED,
        N_("If they allow it again, record that first."),
    ),
    "channel_off": Refusal(
        N_("{name} prefers another way than this one: {channel}."),
        _NOTHING_CHANGED,
        N_("Choose another way to reach them."),
    ),
    "guarded": Refusal(
        N_("{reason}."),
        _NOTHING_CHANGED,
        N_("From {allowed_from} on nothing speaks against it; or do it anyway."),
    ),
    "guarded_any_day": Refusal(
        N_("{reason}."),
        _NOTHING_CHANGED,
        N_("Choose another way or hour; or do it anyway."),
    ),
    "no_person": Refusal(
        N_("This pursuit names no person yet."),
        _NOTHING_CHANGED,
        N_("Enter who said it first."),
    ),
    "no_channel_left": Refusal(
        N_("{name} would be left without any way to be reached."),
        _NOTHING_CHANGED,
        N_("If they want no contact at all, record that instead."),
    ),
    "no_company": Refusal(
        N_("This pursuit names no company yet."),
        _NOTHING_CHANGED,
        N_("Enter the company first, or stop contact with the person alone."),
    ),
    "words_required": Refusal(
        N_("A stop is lifted only with the words that allow it."),
        _NOTHING_CHANGED,
        N_("Write down what they said or wrote."),
    ),
    "nothing_to_lift": Refusal(N_("Nobody here asked not to be contacted."), _NOTHING_CHANGED),
}
_STEPS = {
    "step_required": Refusal(
        N_("A next step with a date is still missing."),
        _KEPT,
        N_("Choose your next step and its day, or close, park or stop this pursuit."),
    ),
    "not_your_action": Refusal(
        N_("“{text}” is theirs to do."),
        _KEPT,
        N_("And what will you do, on which day, if it hasn't come?"),
    ),
    "no_action": Refusal(
        N_("The step doesn't say yet what you will do."),
        _KEPT,
        N_("Say it in a word or two: call, write, look up …"),
    ),
    "past_date": Refusal(
        N_("{on} has passed."), _KEPT, N_("A next step lies today or later; choose its day.")
    ),
    "future_touch": Refusal(
        N_("{on} is still to come."),
        _KEPT,
        N_("Log what has happened; put what you plan into the next step."),
    ),
    "not_a_date": Refusal(
        N_("“{text}” could not be read as a date."),
        _KEPT,
        N_("Try “thu 10”, “26 Nov” or “in two weeks”."),
    ),
    "vague_date": Refusal(
        N_("“{word}” is not a date."), _KEPT, N_("Name a day: “thu 10”, “26 Nov”, “in two weeks”.")
    ),
    "no_date": Refusal(
        N_("No day was named for the next step."),
        _KEPT,
        N_("Name one: “thu 10”, “26 Nov”, “in two weeks”."),
    ),
    "date_out_of_range": Refusal(
        N_("That day is too far away for the calendar."), _KEPT, N_("Choose a nearer day.")
    ),
    "promise_needs_choice": Refusal(
        N_("You told them {due}."),
        _NOTHING_CHANGED,
        N_("Do it now, tell them the new day, or let it count as not kept."),
    ),
    "promise_stands": Refusal(
        N_("You gave your word for {due}; a word given is not rewritten."),
        _NOTHING_CHANGED,
        N_("Keep it, or tell them another day."),
    ),
    "too_late_to_move": Refusal(
        N_("The day you promised, {due}, has passed."),
        _NOTHING_CHANGED,
        N_("Follow up today and name a new day in your message."),
    ),
    "already_settled": Refusal(
        N_("This step was finished already."), _NOTHING_CHANGED, N_("Look at the newest step.")
    ),
    "nothing_said": Refusal(
        N_("Nothing was said to anybody, so it can't be a promise."),
        _KEPT,
        N_("Save the step without “I told them”."),
    ),
    "void_too_late": Refusal(
        N_("You gave your word for {due} more than ten minutes ago."),
        N_("It still stands."),
        N_("Tell them another day, or log what really happened."),
    ),
    "word_stands": Refusal(
        N_("You gave your word more than ten minutes ago; it still stands."),
        _NOTHING_CHANGED,
        N_("Tell them another day, or log what really happened."),
    ),
    "touch_stands": Refusal(
        N_("What was logged more than ten minutes ago stands."),
        _NOTHING_CHANGED,
        N_("Log what really happened as a line of its own."),
    ),
    "stop_stands": Refusal(
        N_("A no is not taken back after ten minutes."),
        _NOTHING_CHANGED,
        N_("If they allow it again, record that with their words."),
    ),
    "closed_pursuit": Refusal(
        N_("{title} is closed or stopped."), _KEPT, N_("Open it again first.")
    ),
}
_ENTRIES = {
    "no_name": Refusal(N_("A company, a person or a goal is missing."), _KEPT, N_("Enter one.")),
    "note_empty": Refusal(N_("The note is empty."), _NOTHING_CHANGED, N_("Write a word or two.")),
    "file_missing": Refusal(
        N_("{path} is not there any more."),
        _NOTHING_CHANGED,
        N_("Find where it went, or take it off the list."),
    ),
    "not_openable": Refusal(
        N_("{path} is not opened from here."),
        _NOTHING_CHANGED,
        N_("Web pages, addresses, numbers and documents are; programs never."),
    ),
    "name_required": Refusal(N_("A name is missing."), _KEPT, N_("Enter a name.")),
    "person_in_use": Refusal(
        N_("{name} is part of what you did here: {names}."),
        _NOTHING_CHANGED,
        N_("Delete those pursuits first, or keep {name}."),
    ),
    "company_in_use": Refusal(
        N_("{name} is still needed here: {names}."),
        _NOTHING_CHANGED,
        N_("Delete those first, or keep {name}."),
    ),
    "no_is_kept": Refusal(
        N_("{name} told you what they don't want; that stays on record."),
        _NOTHING_CHANGED,
        N_("Keep them in the list, so that nobody contacts them by mistake."),
    ),
    "ambiguous_name": Refusal(
        N_("That fits more than one: {names}."), _KEPT, N_("Name the one you mean.")
    ),
    "no_outcome": Refusal(
        N_("What came of it is missing."),
        _KEPT,
        N_("Say it: reached, left voicemail, no answer, emailed …"),
    ),
    "invalid_value": Refusal(
        N_("That doesn't fit here: {field}."), _NOTHING_CHANGED, N_("Choose another value.")
    ),
    "gap_out_of_range": Refusal(
        N_("{least} to {most} working days are possible here."),
        _NOTHING_CHANGED,
        N_("Choose a number between."),
    ),
    "gap_shrinks": Refusal(
        N_("A wait is never shorter than the one before it, {least} working days here."),
        _NOTHING_CHANGED,
        N_("Shorten that one first."),
    ),
    "gap_outgrows": Refusal(
        N_("A wait is never longer than the one after it, {most} working days here."),
        _NOTHING_CHANGED,
        N_("Lengthen that one first."),
    ),
    "second_call": Refusal(
        N_("Exactly one call is made here; all that follows is written."),
        _NOTHING_CHANGED,
        N_("Write, or turn the other call into an e-mail first."),
    ),
    "park_after_out_of_range": Refusal(
        N_("{least} to {most} follow-ups are possible here."),
        _NOTHING_CHANGED,
        N_("Choose a number between."),
    ),
    "not_found": Refusal(
        N_("This is not here any more."), N_("Everything else is."), N_("Look at the list again.")
    ),
    "no_such_record": Refusal(
        N_("“{text}” is not here."),
        _NOTHING_CHANGED,
        N_("Look it up: duesday list pursuits, people or companies."),
    ),
    "ambiguous_id": Refusal(
        N_("“{text}” fits more than one record."), _NOTHING_CHANGED, N_("Give more of it.")
    ),
    "brought_back": Refusal(
        N_("This was taken back already."),
        N_("It is as it was before."),
        N_("Nothing is left to do."),
    ),
    "moved_on": Refusal(
        N_("This was changed since then: {names}."),
        N_("The newer version stands."),
        N_("Take the later changes back first, the newest one before the others."),
    ),
    "same_record": Refusal(
        N_("These are one and the same already."), _NOTHING_CHANGED, N_("Choose two that differ.")
    ),
    "stale": Refusal(
        N_("This was changed somewhere else meanwhile."),
        N_("The newer version stands."),
        N_("Look at it, then decide again."),
    ),
}
_DATABASE = {
    "busy": Refusal(
        N_("Another program is using your file right now."),
        _NOTHING_CHANGED,
        N_("Try again in a moment."),
    ),
    "read_only": Refusal(
        N_("Your file can be read but not written."),
        N_("Everything you saved is there."),
        N_("Allow writing to the file and its folder, then try again."),
    ),
    "disk_full": Refusal(
        N_("The disk is full."),
        N_("Everything saved before is safe."),
        N_("Make some room, then do it again."),
    ),
    "disk_error": Refusal(
        N_("The disk did not answer as it should."),
        N_("Everything saved before is as it was."),
        N_("Check the disk, then try again."),
    ),
    "newer_schema": Refusal(
        N_("This file was written by a newer Duesday ({found}; this one reads up to {known})."),
        _UNTOUCHED,
        N_("Install the newer version and open it there."),
    ),
    "not_ours": Refusal(
        N_("This file was not made by Duesday."), _UNTOUCHED, N_("Choose another file.")
    ),
    "damaged": Refusal(
        N_("The file is damaged."),
        _UNTOUCHED,
        N_("Bring back a backup: duesday restore FILE."),
    ),
    "sqlite_too_old": Refusal(
        N_("This system's SQLite, {found}, is too old."), _FILE_SAFE, N_("Update the system.")
    ),
    "no_backup": Refusal(
        N_("The backup could not be written."),
        _FILE_SAFE,
        N_("Check that the backup folder can be written and has room."),
    ),
}
_FILES = {
    "file_unreadable": Refusal(
        N_("{path} can't be read."), _FILE_SAFE, N_("Check that the file is there and is yours.")
    ),
    "file_too_large": Refusal(
        N_("{path} is larger than {megabytes} MB."), _FILE_SAFE, N_("Bring it in in parts.")
    ),
    "not_csv": Refusal(
        N_("{path} is not a table of text."),
        _FILE_SAFE,
        N_("Save it as CSV (UTF-8) and try again."),
    ),
    "too_many_columns": Refusal(
        N_("Line {line} has more than {most} columns."),
        _FILE_SAFE,
        N_("Keep the columns you need and save it again."),
    ),
    "too_many_rows": Refusal(
        N_("The file has more than {most} rows."), _FILE_SAFE, N_("Bring it in in parts.")
    ),
    "cell_too_long": Refusal(
        N_("A cell near line {line} is too long."), _FILE_SAFE, N_("Shorten it and try again.")
    ),
    "open_quote": Refusal(
        N_("A quotation mark that opens near line {line} never closes."),
        _FILE_SAFE,
        N_("Close it and try again."),
    ),
    "unknown_column": Refusal(
        N_("The column “{name}” is not known."), _FILE_SAFE, N_("Choose what it means, or skip it.")
    ),
    "ambiguous_dates": Refusal(
        N_("“{text}” can be two different days."),
        _FILE_SAFE,
        N_("Say whether the day or the month comes first (--dates)."),
    ),
    "import_nothing": Refusal(N_("The file holds nothing that is not here already."), _FILE_SAFE),
}

REFUSALS: dict[str, Refusal] = _CONTACT | _STEPS | _ENTRIES | _DATABASE | _FILES
"""Every code with sentences of its own; ``…_plain`` serves where no words are on record."""

UNKNOWN = Refusal(
    N_("That could not be done ({code})."),
    _NOTHING_CHANGED,
    N_("Try again; if it stays, report this code."),
)
