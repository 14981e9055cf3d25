# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why nothing was done with a person, a step or a promise."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.refusals.shape import KEPT, NOTHING_CHANGED, Refusal

CONTACT = {
    "hard_stop": Refusal(
        N_("{name} asked not to be contacted ({said_on}): “{words}”"),
        NOTHING_CHANGED,
        N_("If they contact you or allow it again, record that first."),
    ),
    "hard_stop_plain": Refusal(
        N_("{name} asked not to be contacted."),
        NOTHING_CHANGED,
        N_("If they contact you or allow it again, record that first."),
    ),
    "namesake_stopped": Refusal(
        N_("{name} of {company} asked not to be contacted ({said_on}): “{words}”"),
        NOTHING_CHANGED,
        N_("If this is somebody else of that name, do it anyway."),
    ),
    "namesake_stopped_plain": Refusal(
        N_("{name} of {company} asked not to be contacted."),
        NOTHING_CHANGED,
        N_("If this is somebody else of that name, do it anyway."),
    ),
    "organization_stop": Refusal(
        N_("{name} asked not to be contacted by you again ({said_on}): “{words}”"),
        NOTHING_CHANGED,
        N_("If they allow it again, record that first."),
    ),
    "organization_stop_plain": Refusal(
        N_("{name} asked not to be contacted by you again."),
        NOTHING_CHANGED,
        N_("If they allow it again, record that first."),
    ),
    "channel_off": Refusal(
        N_("{name} prefers another way than this one: {channel}."),
        NOTHING_CHANGED,
        N_("Choose another way to reach them."),
    ),
    "guarded": Refusal(
        N_("{reason}."),
        NOTHING_CHANGED,
        N_("From {allowed_from} on nothing speaks against it; or do it anyway."),
    ),
    "guarded_any_day": Refusal(
        N_("{reason}."),
        NOTHING_CHANGED,
        N_("Choose another way or hour; or do it anyway."),
    ),
    "no_person": Refusal(
        N_("This pursuit names no person yet."),
        NOTHING_CHANGED,
        N_("Enter who said it first."),
    ),
    "no_channel_left": Refusal(
        N_("{name} would be left without any way to be reached."),
        NOTHING_CHANGED,
        N_("If they want no contact at all, record that instead."),
    ),
    "no_company": Refusal(
        N_("This pursuit names no company yet."),
        NOTHING_CHANGED,
        N_("Enter the company first, or stop contact with the person alone."),
    ),
    "words_required": Refusal(
        N_("A stop is lifted only with the words that allow it."),
        NOTHING_CHANGED,
        N_("Write down what they said or wrote."),
    ),
    "nothing_to_lift": Refusal(N_("Nobody here asked not to be contacted."), NOTHING_CHANGED),
}

STEPS = {
    "step_required": Refusal(
        N_("A next step with a date is still missing."),
        KEPT,
        N_("Choose your next step and its day, or close, park or stop this pursuit."),
    ),
    "not_your_action": Refusal(
        N_("“{text}” is theirs to do."),
        KEPT,
        N_("And what will you do, on which day, if it hasn't come?"),
    ),
    "no_action": Refusal(
        N_("The step doesn't say yet what you will do."),
        KEPT,
        N_("Say it in a word or two: call, write, look up …"),
    ),
    "past_date": Refusal(
        N_("{on} has passed."), KEPT, N_("A next step lies today or later; choose its day.")
    ),
    "future_touch": Refusal(
        N_("{on} is still to come."),
        KEPT,
        N_("Log what has happened; put what you plan into the next step."),
    ),
    "not_a_date": Refusal(
        N_("“{text}” could not be read as a date."),
        KEPT,
        N_("Try “thu 10”, “26 Nov” or “in two weeks”."),
    ),
    "vague_date": Refusal(
        N_("“{word}” is not a date."), KEPT, N_("Name a day: “thu 10”, “26 Nov”, “in two weeks”.")
    ),
    "no_time": Refusal(
        N_("“{word}” is no time of day."), KEPT, N_("Name one, “10:30”, or only the day.")
    ),
    "no_date": Refusal(
        N_("No day was named for the next step."),
        KEPT,
        N_("Name one: “thu 10”, “26 Nov”, “in two weeks”."),
    ),
    "date_out_of_range": Refusal(
        N_("That day is too far away for the calendar."), KEPT, N_("Choose a nearer day.")
    ),
    "promise_needs_choice": Refusal(
        N_("You told them {due}."),
        NOTHING_CHANGED,
        N_("Do it now, tell them the new day, or let it count as not kept."),
    ),
    "promise_stands": Refusal(
        N_("You gave your word for {due}; a word given is not rewritten."),
        NOTHING_CHANGED,
        N_("Keep it, or tell them another day."),
    ),
    "away_backwards": Refusal(
        N_("You would be back before you go."), KEPT, N_("Choose a last day after the first.")
    ),
    "away_too_long": Refusal(
        N_("That is more than a year."), KEPT, N_("Choose a nearer last day.")
    ),
    "word_ahead": Refusal(
        N_("You told them that you will be in touch, and its day, {due}, lies ahead."),
        NOTHING_CHANGED,
        N_("Choose “Park until” in the menu of the row: it writes the note that moves it."),
    ),
    "too_late_to_move": Refusal(
        N_("The time you promised, {due}, has passed."),
        NOTHING_CHANGED,
        N_("Follow up today and name a new day in your message."),
    ),
    "already_settled": Refusal(
        N_("This step was finished already."), NOTHING_CHANGED, N_("Look at the newest step.")
    ),
    "nothing_said": Refusal(
        N_("Nothing was said to anybody, so it can't be a promise."),
        KEPT,
        N_("Save the step without “I told them”."),
    ),
    "void_too_late": Refusal(
        N_("You gave your word for {due} more than ten minutes ago."),
        N_("It still stands."),
        N_("Tell them another day, or log what really happened."),
    ),
    "word_stands": Refusal(
        N_("You gave your word more than ten minutes ago; it still stands."),
        NOTHING_CHANGED,
        N_("Tell them another day, or log what really happened."),
    ),
    "touch_stands": Refusal(
        N_("What was logged more than ten minutes ago stands."),
        NOTHING_CHANGED,
        N_("Correct it in the timeline (F2): the correction counts then."),
    ),
    "corrected_already": Refusal(
        N_("This was corrected already."),
        NOTHING_CHANGED,
        N_("Correct the entry that stands for it."),
    ),
    "nothing_corrected": Refusal(
        N_("All is as it was logged."), NOTHING_CHANGED, N_("Change what was wrong.")
    ),
    "stop_stands": Refusal(
        N_("A no is not taken back after ten minutes."),
        NOTHING_CHANGED,
        N_("If they allow it again, record that with their words."),
    ),
    "no_address": Refusal(
        N_("No e-mail address of {name} is known."), NOTHING_CHANGED, N_("Add it to the person.")
    ),
    "nobody_left": Refusal(
        N_("Nobody is left who can be written to."), NOTHING_CHANGED, N_("Choose other people.")
    ),
    "still_open": Refusal(
        N_("{title} is still open."), NOTHING_CHANGED, N_("Close it first, or follow up there.")
    ),
    "closed_pursuit": Refusal(
        N_("{title} is closed or stopped."), KEPT, N_("Open it again first.")
    ),
}
