# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a finding of the tone check says: why, in about six words, and what to say instead.

A replacement is a sentence in the user's own voice, its fields filled where they are known
(method.md 7.2, "manners of the check").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.tone.model import Weight
from desktop_app.words.catalogue import N_, NP_, fields, ngettext, pgettext
from desktop_app.words.catalogue import text as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.tone.model import Finding


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding in words; `instead` is the replacement offered beside "keep mine"."""

    reason: str
    instead: str


class _Theme(NamedTuple):
    """The two messages of a theme, not translated yet."""

    reason: str
    instead: str


_NEXT = N_("I'll {next_channel} on {next_date}.")
_UPDATE = N_("I'd be grateful for a short word on how things stand.")
_PROGRESS = N_("Could you tell me how the selection is progressing?")
_WROTE = N_("I'm following up on my note of {last_touch_date}.")
_KEEN = N_("I remain very interested, and I'll {next_channel} on {next_date}.")
_TIMING = N_("When do you expect to decide?")
_STRENGTH = N_("I'm confident that my experience with {topic} would help you.")
_THANKS = N_("Thank you for your time.")
_OTHERS = N_("Is there someone else whom I had better ask?")
_LEAVE = N_("Thank you for telling me plainly; I wish you and the team well.")
_CLOSE = N_("Thank you for considering me; I wish you and the team well.")
_SUITS = N_("Would a day next week suit you for a short talk?")

_THEMES: dict[str, _Theme] = {
    # frustration
    "silence_blame": _Theme(N_("Holds their silence against them"), _WROTE),
    "frustration": _Theme(N_("Shows frustration"), _KEEN),
    "impatience": _Theme(N_("Sounds impatient"), _TIMING),
    "counting": _Theme(N_("Counts how often you tried"), _WROTE),
    "scolding": _Theme(N_("Passes judgement on how they behave"), _UPDATE),
    "their_word": _Theme(
        N_("Holds them to what they said"),
        N_("When we last spoke you mentioned a date; how are things looking?"),
    ),
    "waiting": _Theme(N_("Makes your waiting the subject"), _KEEN),
    # guilt
    "effort": _Theme(
        N_("Presents a bill for your effort"), N_("I enjoyed our meeting and what I saw.")
    ),
    "expected": _Theme(N_("Says what they should have done"), _UPDATE),
    "entitled": _Theme(N_("Claims something as your due"), _UPDATE),
    "shaming": _Theme(N_("Shames them for not answering"), _UPDATE),
    "wounded": _Theme(N_("Makes your hurt their fault"), _KEEN),
    "mirror": _Theme(N_("Asks them to be like you"), _UPDATE),
    "favour": _Theme(
        N_("Calls in a favour"), N_("I'd be glad of your help, if and when it suits you.")
    ),
    "comparison": _Theme(N_("Compares them with others"), _TIMING),
    # pressure
    "urgency": _Theme(
        N_("Presses for speed"),
        N_("I'll {next_channel} on {next_date}; any time before that suits me too."),
    ),
    "demand": _Theme(N_("Reads as a demand"), _UPDATE),
    "deadline": _Theme(
        N_("Sets them a deadline"),
        N_("I'll {next_channel} on {next_date} to hear where things stand."),
    ),
    "ultimatum": _Theme(
        N_("Threatens a consequence"),
        N_("I have another offer to answer and wanted you to know in good time."),
    ),
    "escalation": _Theme(N_("Threatens to go over their head"), _OTHERS),
    "public": _Theme(N_("Threatens to tell others"), _UPDATE),
    "siege": _Theme(N_("Announces a siege"), _NEXT),
    "scarcity": _Theme(
        N_("Plays on fear of missing out"), N_("Working with you is my first choice.")
    ),
    "rivals": _Theme(
        N_("Plays others off against them"),
        N_("I have another conversation running, and you are my first choice."),
    ),
    "order": _Theme(
        N_("Reads as an order"),
        N_("You're welcome to reach me any time; otherwise I'll {next_channel} on {next_date}."),
    ),
    "booked": _Theme(N_("Plans their time unasked"), _SUITS),
    "presumed": _Theme(N_("Takes the job for granted"), _TIMING),
    "gatekeeper": _Theme(
        N_("Orders the person who answers"),
        N_("Could you put me through to human resources, please?"),
    ),
    "unannounced": _Theme(
        N_("Turns up without being asked"), N_("May I come by on a day that suits you?")
    ),
    "cornered": _Theme(N_("Backs them into a corner"), N_("Is the position still open?")),
    "justify": _Theme(
        N_("Asks them to justify themselves"),
        N_("I'd welcome one suggestion for the next time."),
    ),
    "boast": _Theme(N_("Talks you up at their cost"), _STRENGTH),
    "badmouth": _Theme(N_("Speaks badly of others"), N_("I look forward to something new.")),
    # anxiety, desperation, self-deprecation
    "worry": _Theme(N_("Shows worry"), _KEEN),
    "receipt": _Theme(
        N_("Questions whether they read it"), N_("I wrote on {last_touch_date} about {topic}.")
    ),
    "self_doubt": _Theme(
        N_("Asks for reassurance"), N_("Is there anything further I can provide?")
    ),
    "standing": _Theme(N_("Asks how you are judged"), _PROGRESS),
    "assume_no": _Theme(N_("Guesses at a no"), _PROGRESS),
    "pleading": _Theme(N_("Pleads"), N_("I'd value ten minutes of your time.")),
    "last_hope": _Theme(
        N_("Makes them your last hope"), N_("Your view would help me a great deal.")
    ),
    "need": _Theme(N_("Speaks of your need, not theirs"), _STRENGTH),
    "private": _Theme(N_("Private troubles weigh on a stranger"), _STRENGTH),
    "anything": _Theme(
        N_("Offers to take anything"), N_("I'm looking for {role} and open to what is close to it.")
    ),
    "stakes": _Theme(N_("Loads too much onto them"), N_("I'd be delighted to contribute.")),
    "too_available": _Theme(N_("Sounds too available"), _SUITS),
    "apology": _Theme(N_("Apologises for being in touch"), _THANKS),
    "belittle": _Theme(N_("Makes you small"), _STRENGTH),
    "dismissed": _Theme(
        N_("Invites them to skip it"),
        N_("If now is not a good time, a one-word reply is fine."),
    ),
    "hedging": _Theme(N_("Could be said more directly"), N_("I have one question about {topic}.")),
    # passive aggression
    "per_my_mail": _Theme(N_("Points back at an earlier message"), _WROTE),
    "reminder": _Theme(N_("Reminds rather than adds something"), _WROTE),
    "sarcasm": _Theme(N_("Can be read as sarcasm"), _UPDATE),
    "watching": _Theme(N_("Makes them feel watched"), _WROTE),
    "busy_dig": _Theme(N_("Can be read as a dig"), _SUITS),
    "resent": _Theme(N_("Sends it again, pointedly"), N_("Here it is in one line: {topic}.")),
    "blunt": _Theme(N_("Announces that it will sting"), _UPDATE),
    "accusing_question": _Theme(N_("A question that accuses"), _PROGRESS),
    "flattery": _Theme(
        N_("Flattery with a hook in it"), N_("I'd value ten minutes of your view on {topic}.")
    ),
    "suspicion": _Theme(N_("Suspects bad motives"), _PROGRESS),
    "lesson": _Theme(N_("Teaches them manners"), _UPDATE),
    "bitter": _Theme(N_("Leaves with a sting"), _CLOSE),
    # limits
    "argued_no": _Theme(N_("Argues with a no"), _LEAVE),
    "familiar": _Theme(N_("Too familiar"), _THANKS),
    "pretext": _Theme(N_("Not the plain reason"), N_("I'm calling about the {role} opening.")),
    # vagueness and form
    "vague_day": _Theme(N_("Names no day"), _NEXT),
    "empty": _Theme(N_("Says little by itself"), N_("I have one question about {topic}.")),
    "vague_meeting": _Theme(N_("A wish without a day"), _SUITS),
    "nameless": _Theme(
        N_("Addressed to nobody"), N_("Could you tell me who looks after this opening?")
    ),
    "marks": _Theme(N_("One mark is enough"), N_("Thank you!")),
    "capitals": _Theme(N_("Capitals shout"), N_("The same words in normal case.")),
    # structure and measure
    "no_step": _Theme(N_("Does not say your next step"), _NEXT),
    "no_day": _Theme(N_("Your next step has no day"), _NEXT),
    "say_how": _Theme(N_("Could say how, too"), _NEXT),
    "their_step": _Theme(N_("Leaves the next step to them"), _NEXT),
    "other_day": _Theme(N_("Not the day you recorded"), _NEXT),
    "other_channel": _Theme(N_("Not the way you recorded"), _NEXT),
    "weekday_mismatch": _Theme(N_("Weekday and date disagree"), _NEXT),
    "past_day": _Theme(N_("This day has passed"), _NEXT),
    "day_off": _Theme(N_("Nobody works there that day"), _NEXT),
    "announced": _Theme(N_("Announces another contact after a no"), _LEAVE),
    "no_promise": _Theme(N_("No earlier promise is on record"), N_("today")),
    "not_kept": _Theme(
        N_("Your last promise was not kept"),
        N_("I said I'd be in touch on {promised_date}, and I'm behind my word."),
    ),
    "returned_call": _Theme(
        N_("No call of theirs is on record"), N_("I'm calling about the {role} opening.")
    ),
    "no_name": _Theme(N_("Your name is missing"), N_("This is {my_name}, {my_phone}.")),
    "no_number": _Theme(N_("Your number is missing"), N_("My number is {my_phone}.")),
    "no_name_number": _Theme(
        N_("Name and number are missing"), N_("This is {my_name}, {my_phone}.")
    ),
    "no_context": _Theme(
        N_("Does not say what it follows"), N_("My note of {last_touch_date} was about {topic}.")
    ),
    "cold": _Theme(N_("Correct, but could be warmer"), _THANKS),
    "long": _Theme(N_("Long for this kind"), N_("Leave out what is marked.")),
    "long_message": _Theme(N_("Long for this kind"), N_("Leave out what is marked.")),
    "long_subject": _Theme(N_("The subject is long"), N_("Seven words or fewer.")),
    "questions": _Theme(N_("More than three questions"), N_("Keep the one that matters.")),
}
_UNKNOWN = _Theme(N_("Could be read as unfriendly"), _UPDATE)
THEMES = frozenset(_THEMES)

_WEIGHTS = {
    Weight.STOP: NP_("tone", "Stop"),
    Weight.FIX: NP_("tone", "Fix"),
    Weight.HINT: NP_("tone", "Hint"),
}

_BLANKS = {
    "next_channel": N_("call you"),
    "next_date": N_("[day and date]"),
    "last_touch_date": N_("[day]"),
    "promised_date": N_("[day]"),
    "topic": N_("[your topic]"),
    "role": N_("[the role]"),
    "my_name": N_("[your name]"),
    "my_phone": N_("[your number]"),
}
"""What stands in a replacement where a field is not known; never a brace."""


def weight(weight: Weight) -> str:
    """Return the word for how much a finding matters."""
    return pgettext(*_WEIGHTS[weight])


def advice(finding: Finding, values: Mapping[str, str] | None = None) -> Advice:
    """Return a finding in words, with `values` in the fields of its replacement.

    The fields are those of templates (method.md 8); one without a value becomes a blank to fill.
    """
    theme = _THEMES.get(finding.theme, _UNKNOWN)
    known = {name: value for name, value in (values or {}).items() if value}
    wanted = {name: known.get(name) or _(_BLANKS.get(name, "…")) for name in fields(theme.instead)}
    return Advice(_reason(finding, theme), _(theme.instead, **wanted))


def _reason(finding: Finding, theme: _Theme) -> str:
    args = dict(finding.args)
    words, most = args.get("words"), args.get("most")
    if finding.theme == "long" and isinstance(words, int) and isinstance(most, int):
        over = words - most
        return ngettext("{n} word over {most}", "{n} words over {most}", over, n=over, most=most)
    letters = args.get("letters")
    if isinstance(letters, int) and isinstance(most, int):
        over = letters - most
        return ngettext(
            "{n} character over {most}", "{n} characters over {most}", over, n=over, most=most
        )
    return _(theme.reason)
