# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why what was typed is not taken as it stands."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.refusals.shape import KEPT, NOTHING_CHANGED, Refusal

ENTRIES = {
    "no_name": Refusal(N_("A company, a person or a goal is missing."), KEPT, N_("Enter one.")),
    "note_empty": Refusal(N_("The note is empty."), NOTHING_CHANGED, N_("Write a word or two.")),
    "file_missing": Refusal(
        N_("{path} is not there any more."),
        NOTHING_CHANGED,
        N_("Find where it went, or take it off the list."),
    ),
    "no_handler": Refusal(
        N_("No program on this computer takes such links."),
        N_("{path} is copied."),
        N_("Paste it where you call or write from."),
    ),
    "not_openable": Refusal(
        N_("{path} is not opened from here."),
        NOTHING_CHANGED,
        N_("Web pages, addresses, numbers and documents are; programs never."),
    ),
    "name_required": Refusal(N_("A name is missing."), KEPT, N_("Enter a name.")),
    "person_in_use": Refusal(
        N_("{name} is part of what you did here: {names}."),
        NOTHING_CHANGED,
        N_("Delete those pursuits first, or keep {name}."),
    ),
    "company_in_use": Refusal(
        N_("{name} is still needed here: {names}."),
        NOTHING_CHANGED,
        N_("Delete those first, or keep {name}."),
    ),
    "no_is_kept": Refusal(
        N_("{name} told you what they don't want; that stays on record."),
        NOTHING_CHANGED,
        N_("Keep them in the list, so that nobody contacts them by mistake."),
    ),
    "ambiguous_name": Refusal(
        N_("That fits more than one: {names}."), KEPT, N_("Name the one you mean.")
    ),
    "ambiguous_introducer": Refusal(
        N_("Who introduced you fits more than one: {names}."), KEPT, N_("Name the one you mean.")
    ),
    "two_names": Refusal(
        N_("The line names two: {names}."), KEPT, N_("Write one line for each of them.")
    ),
    "no_outcome": Refusal(
        N_("What came of it is missing."),
        KEPT,
        N_("Say it: reached, left voicemail, no answer, emailed …"),
    ),
    "invalid_value": Refusal(
        N_("That doesn't fit here: {field}."), NOTHING_CHANGED, N_("Choose another value.")
    ),
    "past_words": Refusal(N_("“{text}” has passed."), KEPT, N_("A next step lies today or later.")),
    "invalid_choice": Refusal(N_("“{text}” is none of these: {names}."), KEPT, N_("Name one.")),
    "choice_required": Refusal(N_("One of these stands here: {names}."), KEPT, N_("Name one.")),
    "no_column": Refusal(N_("There is no column for “{text}”."), KEPT, N_("Leave it out.")),
    "no_new_rows": Refusal(N_("No rows can be added here."), KEPT, N_("Leave it out.")),
    "no_days_here": Refusal(
        N_("No days stand in these cells."), NOTHING_CHANGED, N_("Go to the column “Due”.")
    ),
    "too_many_cells": Refusal(
        N_("No more than {most} cells can be written at once."), NOTHING_CHANGED, N_("Take fewer.")
    ),
    "no_room": Refusal(
        N_("These days have {most} steps each already."), NOTHING_CHANGED, N_("Take more days.")
    ),
    "worked_out_cell": Refusal(
        N_("Duesday fills this cell itself."), NOTHING_CHANGED, N_("Go to another column.")
    ),
    "named_first": Refusal(
        N_("A new row begins with its name."), NOTHING_CHANGED, N_("Type a name first.")
    ),
    "fixed_cell": Refusal(N_("This cell can't be written."), NOTHING_CHANGED, N_("Leave it out.")),
    "gap_out_of_range": Refusal(
        N_("{least} to {most} working days are possible here."),
        NOTHING_CHANGED,
        N_("Choose a number between."),
    ),
    "gap_shrinks": Refusal(
        N_("A wait is never shorter than the one before it, {least} working days here."),
        NOTHING_CHANGED,
        N_("Shorten that one first."),
    ),
    "gap_outgrows": Refusal(
        N_("A wait is never longer than the one after it, {most} working days here."),
        NOTHING_CHANGED,
        N_("Lengthen that one first."),
    ),
    "second_call": Refusal(
        N_("Exactly one call is made here; all that follows is written."),
        NOTHING_CHANGED,
        N_("Write, or turn the other call into an e-mail first."),
    ),
    "park_after_out_of_range": Refusal(
        N_("{least} to {most} follow-ups are possible here."),
        NOTHING_CHANGED,
        N_("Choose a number between."),
    ),
    "not_found": Refusal(
        N_("This is not here any more."), N_("Everything else is."), N_("Look at the list again.")
    ),
    "no_such_record": Refusal(
        N_("“{text}” is not here."),
        NOTHING_CHANGED,
        N_("Look it up: duesday list pursuits, people or companies."),
    ),
    "ambiguous_id": Refusal(
        N_("“{text}” fits more than one record."), NOTHING_CHANGED, N_("Give more of it.")
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
        N_("These are one and the same already."), NOTHING_CHANGED, N_("Choose two that differ.")
    ),
    "stale": Refusal(
        N_("This was changed somewhere else meanwhile."),
        N_("The newer version stands."),
        N_("Look at it, then decide again."),
    ),
}

VIEWS = {
    "view_name": Refusal(N_("A view needs a name."), KEPT),
    "view_taken": Refusal(N_("Another view is called “{name}”."), KEPT, N_("Choose another name.")),
    "view_none": Refusal(
        N_("No view is called “{name}”."),
        NOTHING_CHANGED,
        N_("You have made none of this table yet; leave --view out to see all of it."),
    ),
    "no_name_given": Refusal(
        N_("Nothing was named."),
        NOTHING_CHANGED,
        N_("Name a pursuit, a person or a company, or give its id, as p12, c3 or o7."),
    ),
    "company_not_logged": Refusal(
        N_("“{text}” is {name}, a company; what happens is logged with a person or a pursuit."),
        NOTHING_CHANGED,
        N_("Known there: {known}"),
    ),
    "view_unknown": Refusal(
        N_("No view is called “{name}”."), NOTHING_CHANGED, N_("These are known: {names}.")
    ),
    "view_many": Refusal(
        N_("There are {most} views already."), KEPT, N_("Delete one you don't need.")
    ),
}

COLUMNS = {
    "column_name": Refusal(N_("A column needs a name."), KEPT),
    "column_taken": Refusal(
        N_("Another column is called “{name}”."), KEPT, N_("Choose another name.")
    ),
    "columns_many": Refusal(
        N_("There are {most} columns of your own already."), KEPT, N_("Delete one you don't need.")
    ),
    "choices_needed": Refusal(N_("A column of choices needs a choice."), KEPT, N_("Add one.")),
    "choices_many": Refusal(
        N_("No more than {most} choices fit."), KEPT, N_("Take out what you don't need.")
    ),
    "not_a_number": Refusal(N_("“{text}” is no number."), KEPT, N_("Type figures: 1,250.50")),
}
