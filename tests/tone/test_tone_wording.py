# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Free wordings of steps, names and lengths that are right, each beside one that is not (7.3)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.tone import Kind, Weight, check

TODAY = date(2026, 3, 3)  # a Tuesday


def found(text, kind=Kind.EMAIL_FOLLOWUP, today=TODAY):
    """Return the ids of structural findings that count."""
    verdict = check(text, kind=kind, today=today)
    ids = {one.id for one in verdict.findings if one.weight is not Weight.HINT}
    return {one for one in ids if one[:3] in {"NXT", "LEN", "VOI"}}


@pytest.mark.parametrize(
    "step",
    [
        "I'll bell you Friday at ten, you're open then, aren't you?",
        "Calling you tomorrow at noon, you'll be on your break.",
        "Tomorrow at six, just before you close, I'll bring my registration in.",
        "If I've heard nothing either way I'll go for Friday at seven.",
        "I'll put my form in on Friday the 13th and send you a note here that afternoon.",
        "I'll hit you up Thursday at six.",
    ],
)
def test_a_dated_own_step_is_known_in_free_wording(step):
    """R14, NXT01."""
    assert found(f"Hi Dana, thanks for the tour. {step} Jo") == set()


@pytest.mark.parametrize(
    "step", ["I'll bell you soon, you're open, aren't you?", "I'll bring my registration in."]
)
def test_the_same_wording_without_a_day_is_no_step(step):
    """R14, NXT01."""
    assert "NXT01" in found(f"Hi Dana, thanks for the tour. {step} Jo")


def test_a_weekday_before_first_thing_is_no_first_of_a_month():
    """NXT03."""
    assert found("Hi Dana, I'll ring you Monday, first thing. Jo") == set()
    assert found("Hi Dana, I'll ring you Monday the 7th. Jo") == {"NXT03"}


def test_a_day_is_read_in_the_month_that_the_message_names():
    """NXT03."""
    text = "Hi Dana, it opens in June. I'll ring you on Tuesday the 9th. Jo"
    assert found(text, today=date(2026, 1, 5)) == set()
    assert found(text.replace("June", "July"), today=date(2026, 1, 5)) == {"NXT03"}


def test_a_time_with_a_point_is_no_date():
    """NXT04."""
    assert found("Hi Dana, on Friday the line is free, so at 8.15 I'll ring you. Jo") == set()


def test_a_past_day_told_of_beside_a_promise_is_not_the_promise():
    """NXT04."""
    text = "Hi Dana, since our talk on 17 February I have done the two letters. {} Jo"
    assert found(text.format("I'll ring you on Friday 13 March.")) == set()
    assert found("Hi Dana, I'll ring you on 17 February 2026. Jo") == {"NXT04"}


@pytest.mark.parametrize(
    ("clause", "ids"),
    [
        ("I'll close my file on the pastry post.", set()),
        ("We'll come by as customers on Sunday.", set()),
        ("I won't call or write about this again.", set()),
        ("I'll come by the office on Monday.", {"NXT06"}),
        ("I'll ring again on Monday.", {"NXT06"}),
    ],
)
def test_only_a_contact_about_the_post_is_one_too_many_at_the_end(clause, ids):
    """NXT06."""
    text = f"Dear Mr Nassar, thank you for telling me. {clause} Amina"
    assert found(text, Kind.REPLY_TO_REFUSAL) == ids


@pytest.mark.parametrize(
    "head",
    [
        "Evening, Mr. Tembo. Curtis Lyle.",
        "Hello Mr Singh, Jackie Doyle about the kitchen.",
        "Good morning, Leila Haddad, pharmacist.",
        "Captain Berg, hi, First Officer Tamsin Reyes.",
    ],
)
def test_a_voicemail_may_give_the_name_right_after_the_greeting(head):
    """VOI01."""
    rest = "I'll ring you on Friday at ten. 555-0122."
    assert found(f"{head} {rest}", Kind.VOICEMAIL) == set()
    assert found(f"Evening, Mr. Tembo. {rest}", Kind.VOICEMAIL) == {"VOI01"}


def test_a_call_script_may_have_ninety_words():
    """The method limits only the one call under B4/B5 (7.2); 90 words are 36 seconds."""
    assert found("word " * 90, Kind.CALL_SCRIPT) == set()
    assert found("word " * 91, Kind.CALL_SCRIPT) == {"LEN01"}
