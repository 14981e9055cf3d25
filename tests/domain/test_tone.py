# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the tone check finds and where, by the words of method.md 7."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.terms import Channel
from desktop_app.domain.tone import Kind, Level, MessageFacts, StepFacts, Weight, check
from desktop_app.domain.tone.commitments import commitments
from desktop_app.domain.tone.context import GUARDS
from desktop_app.domain.tone.learned import TURNS
from desktop_app.domain.tone.matching import FAMILIES
from desktop_app.domain.tone.preparation import prepare
from desktop_app.domain.tone.screening import Screen, compiled
from desktop_app.domain.working_days import WorkCalendar

TODAY = date(2026, 3, 3)  # a Tuesday
EMAIL, VOICEMAIL, LINKEDIN = Kind.EMAIL_FOLLOWUP, Kind.VOICEMAIL, Kind.LINKEDIN
STEP = "I'll call you on Tuesday, March 10."
GIVEN = json.loads((Path(__file__).parents[1] / "tone" / "families.json").read_text("utf-8"))
FAMILY = {family.id: family for family in FAMILIES}


def judged(text, kind=EMAIL, **given_):
    return check(text, kind=kind, today=TODAY, **given_)


def found(text, kind=EMAIL, **given_):
    """Return the ids that count; hints are left out."""
    return {f.id for f in judged(text, kind, **given_).findings if f.weight is not Weight.HINT}


def hints(text, kind=EMAIL, **given_):
    return {f.id for f in judged(text, kind, **given_).findings if f.weight is Weight.HINT}


def a_message(sentence):
    return f"Hi Dana, thank you for the talk. {sentence} {STEP}"


# --- families -------------------------------------------------------------------------------


@pytest.mark.parametrize("given_", GIVEN, ids=lambda g: g["id"])
def test_each_given_family_hits_its_hit_and_passes_its_near_miss(given_):
    screen = Screen((FAMILY[given_["id"]].pattern,))

    def hit(text):
        plain = prepare(text).text
        return any(p.search(plain) for ps in screen.awake(plain).values() for p in ps)

    assert hit(given_["hit"])
    assert not given_["near_miss"] or not hit(given_["near_miss"])


def test_families_have_unique_ids_known_guards_and_kinds():
    assert len(FAMILY) == len(FAMILIES)
    assert {f.guard for f in FAMILIES} <= {*GUARDS, ""}
    assert len({turn.name for turn in TURNS}) == len(TURNS)
    assert {k for f in FAMILIES for k in f.kinds.split()} <= {str(kind) for kind in Kind}


def test_the_screen_changes_no_result():
    """A pattern is asleep only where it could not match."""
    texts = [prepare(given_["hit"]).text for given_ in GIVEN]
    for family in FAMILIES:
        screen = Screen((family.pattern,))
        for text in texts:
            awake = [p for ps in screen.awake(text).values() for p in ps]
            all_parts = [compiled(part.source) for part in screen.parts]
            assert any(p.search(text) for p in awake) == any(p.search(text) for p in all_parts)


@pytest.mark.parametrize(
    "sentence",
    [
        "It must be nice to be able to pick and choose.",
        "I can only assume that you went with someone else.",
        "A simple yes or no would only take a minute of your day.",
        "I'd hate to have to post about this on Glassdoor.",
        "You said you'd ring me on Monday and you did not.",
        "With nineteen years behind me I should not have to ask twice.",
        "Please do the needful at the earliest.",
        "I see you have been active on here, so you must have seen it.",
        "If I don't have an answer by Thursday I'm taking the other job.",
        "Our rent is due and my kids depend on me.",
        "Sorry to be a pest, me again.",
        "Did I do something wrong at the interview?",
        "After two weeks without a word I find it rather surprising.",
    ],
)
def test_polite_words_with_a_sting_are_found(sentence):
    assert judged(a_message(sentence)).level is not Level.OK


@pytest.mark.parametrize(
    "sentence",
    [
        "No need to answer right away.",
        "I know you were worried about staffing, and I have an idea.",
        "I've been asked to answer another offer by Friday, and you are my first choice.",
        "I'm still interested in the post.",
        "As promised, here is the outline.",
        "I was sorry to miss your call.",
        "Nobody explained the kiln better than you did.",
        "I can only imagine how busy the harvest keeps you.",
        "I saw the posting on LinkedIn and applied the same day.",
        "Even so, I enjoyed every minute of the tour.",
    ],
)
def test_warm_messages_with_such_words_pass(sentence):
    assert found(a_message(sentence)) == set()


# --- weak signs -----------------------------------------------------------------------------


def test_one_weak_sign_is_no_finding_and_two_are():
    assert found(a_message("I must admit the course was hard work.")) == set()
    heavy = judged(a_message("I must admit that no word for two weeks is discouraging."))
    assert heavy.level is Level.FIX


def test_a_finding_of_weak_signs_names_them():
    said = "I must say that no word at all for three weeks is discouraging and rather rude."
    verdict = judged(a_message(said))
    assert [f for f in verdict.findings if f.weight is not Weight.HINT]


# --- context rules, one by one (method.md 7.2, 5) --------------------------------------------


def test_not_heard_is_right_after_if():
    assert found(a_message("If I haven't heard by then, I'll ring the office.")) == set()
    assert "FRU01" in found(a_message("I haven't heard back."))


def test_feelings_count_only_in_the_first_person():
    assert found(a_message("You were worried about the roof.")) == set()
    assert "ANX01" in found(a_message("I'm getting worried."))


def test_ones_own_promise_passes_and_theirs_does_not():
    assert found(a_message("As I said I would, I'm writing today.")) == set()
    assert "GUI07" in found(a_message("You promised to introduce me."))


def test_as_promised_is_wrong_where_the_promise_was_not_kept():
    text = a_message("As promised, I'm writing today.")
    broken = MessageFacts(last_promise_kept=False)
    assert "NXT07" in found(text, facts=broken)
    assert "NXT07" not in found(text, facts=MessageFacts(last_promise_kept=True))
    assert "NXT07" not in found(text)


def test_sorry_for_a_missed_call_passes():
    assert found(a_message("Sorry I missed your call.")) == set()
    assert {"SEL01", "SEL18"} & found(a_message("Sorry to bother you."))


def test_a_date_set_for_me_passes_and_one_set_for_them_does_not():
    assert found(a_message("I've been asked to answer by Friday.")) == set()
    assert found(a_message("Please answer by Friday."))


def test_still_interested_passes_and_still_waiting_does_not():
    assert found(a_message("I'm still interested.")) == set()
    assert found(a_message("I'm still waiting for a reply."))


def test_asking_to_be_put_through_passes_and_ordering_it_does_not():
    assert found("Could you put me through to accounts? Thank you.", Kind.CALL_SCRIPT) == set()
    assert "PRE15" in found("Put me through to the boss.", Kind.CALL_SCRIPT)


def test_names_win():
    assert found(a_message("I volunteered at Last Chance Animal Rescue.")) == set()
    assert found(a_message("i worked for urgent reply ltd."),
                 facts=MessageFacts(names=("Urgent Reply Ltd",))) == set()  # fmt: skip


def test_hearing_from_them_is_fine_beside_a_dated_step_only():
    assert found(a_message("I look forward to hearing from you.")) == set()
    assert found("Thank you for the talk. I look forward to hearing from you.") == {"NXT05"}


def test_quoted_lines_are_not_checked():
    quoted = f"Thank you, Dana. {STEP}\n\n> I haven't heard back!!\n> Reply by noon or else."
    assert found(quoted) == set()


# --- the next step (NXT) ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "on", "channel"),
    [
        ("You'll hear from me by phone Tuesday the 10th.", date(2026, 3, 10), Channel.CALL),
        ("I plan to try you again next Wednesday morning.", date(2026, 3, 11), Channel.CALL),
        ("Expect my call Monday at ten.", date(2026, 3, 9), Channel.CALL),
        ("I'll check in by email the week of March 16.", date(2026, 3, 16), Channel.EMAIL),
        ("Will ring Thurs 12th, 8.30.", date(2026, 3, 12), Channel.CALL),
        ("ill call u tomorrow", date(2026, 3, 4), Channel.CALL),
        ("On Thursday the 12th I'm going to phone you.", date(2026, 3, 12), Channel.CALL),
        ("I shall write to you on the twelfth of March.", date(2026, 3, 12), Channel.EMAIL),
        ("My next try is Friday at 8:30.", date(2026, 3, 6), Channel.CALL),
        ("Let me message you in ten days.", date(2026, 3, 13), Channel.MESSAGE),
        ("I will call your office on 11.03.2026.", date(2026, 3, 11), Channel.CALL),
        ("I'll stop by on 2026-03-12, as agreed.", date(2026, 3, 12), Channel.VISIT),
        ("So I'll ring. Thursday the 12th, at seven.", date(2026, 3, 12), Channel.CALL),
    ],
)
def test_a_dated_step_is_recognised_in_free_wording(sentence, on, channel):
    said = [one for one in commitments(prepare(sentence), TODAY) if one.day is not None]
    assert [one for one in said if one.day.could_be(on) and channel in one.channels]


@pytest.mark.parametrize(
    "sentence",
    [
        "I called you on Monday.",
        "I won't call on Thursday.",
        "Please call me on Thursday.",
        "I'm free on Thursday.",
        "I'll be in touch soon.",
        "I'll call next week.",
        "May I call you on Thursday?",
        "I'm calling about the job advertised on Monday.",
    ],
)
def test_no_step_is_seen_where_none_is_said(sentence):
    assert not [one for one in commitments(prepare(sentence), TODAY) if one.day is not None]


@pytest.mark.parametrize("kind", [EMAIL, VOICEMAIL, LINKEDIN])
def test_a_step_is_required_in_the_first_three_kinds(kind):
    assert "NXT01" in found("Thank you for the talk, Dana. This is Sam Lee, 555-0100.", kind)


@pytest.mark.parametrize("kind", [k for k in Kind if k not in {EMAIL, VOICEMAIL, LINKEDIN}])
def test_elsewhere_a_missing_step_is_a_hint_at_most(kind):
    assert judged("Thank you for the talk, Dana.", kind).level is Level.OK


def test_a_step_left_to_them_is_found_where_it_is_said():
    text = "Thank you for the talk. Let me know."
    (one,) = [f for f in judged(text).findings if f.id == "NXT05"]
    assert text[one.start : one.end] == "Let me know"


@pytest.mark.parametrize("said", ["Wednesday, March 10", "Friday 12 March"])
def test_a_weekday_that_is_not_that_of_the_date_stops(said):
    assert "NXT03" in found(f"Thank you, Dana. I'll call you on {said}.")


@pytest.mark.parametrize("said", ["Thursday, February 26", "Saturday 14 March"])
def test_a_day_that_is_past_or_free_stops(said):
    assert found(f"Thank you, Dana. I'll call you on {said}.") == {"NXT04"}


def test_a_holiday_of_the_contact_stops():
    step = StepFacts(Channel.CALL, date(2026, 7, 3), calendar=WorkCalendar("US"))
    verdict = check("Thank you, Dana. I'll call you on Friday, July 3.", kind=EMAIL,
                    today=date(2026, 6, 26), step=step)  # fmt: skip
    assert {f.id for f in verdict.findings if f.weight is Weight.STOP} == {"NXT04"}


def test_text_and_record_must_agree():
    right = StepFacts(Channel.CALL, date(2026, 3, 10), time(10))
    assert found(a_message(""), step=right) == set()
    assert found(a_message(""), step=StepFacts(Channel.CALL, date(2026, 3, 11))) == {"NXT02"}
    assert found(a_message(""), step=StepFacts(Channel.EMAIL, date(2026, 3, 10))) == {"NXT02"}


@pytest.mark.parametrize("kind", [Kind.CLOSING, Kind.REPLY_TO_REFUSAL])
def test_no_next_contact_after_an_end(kind):
    assert "NXT06" in found(f"Understood, thank you for telling me. {STEP}", kind)
    assert found("Understood, thank you. I won't contact you again. All the best.", kind) == set()


def test_a_refusal_that_is_no_hard_stop_leaves_room_for_a_soft_word():
    text = "Thank you. With your permission I'll send you a short update on Tuesday, March 10."
    assert found(text, Kind.REPLY_TO_REFUSAL) == set()
    assert "NXT06" in found(text, Kind.REPLY_TO_REFUSAL, facts=MessageFacts(hard_stop=True))


def test_a_way_not_said_is_a_hint():
    assert "NXT08" in hints("Thank you for the talk. I'll follow up on Tuesday, March 10.")


def test_a_call_returned_that_never_came_stops():
    text = f"Hi, this is Sam Lee, 555-0100, returning your call. Thank you. {STEP}"
    assert "HON03" in found(text, VOICEMAIL, facts=MessageFacts(inbound_call=False))
    assert "HON03" not in found(text, VOICEMAIL, facts=MessageFacts(inbound_call=True))


# --- measures --------------------------------------------------------------------------------


def test_words_over_the_limit_are_marked():
    text = f"Thank you, Dana. {'The plant is large. ' * 40}{STEP}"
    (one,) = [f for f in judged(text).findings if f.id == "LEN01"]
    assert one.end == len(text)
    assert dict(one.args)["most"] == 125


def test_a_linkedin_message_counts_characters_and_an_invitation_fewer():
    text = f"Thank you, Dana. {'x' * 280} {STEP}"
    assert "LEN01" not in found(text, LINKEDIN)
    assert judged(text, LINKEDIN, facts=MessageFacts(invitation=True)).level is Level.STOP


def test_the_one_call_is_short_and_needs_no_step():
    facts = MessageFacts(one_call=True)
    assert found("Hello, I'm calling to check on the status. Thank you. Sam Lee, 555-0100.",
                 VOICEMAIL, facts=facts) == set()  # fmt: skip
    assert "LEN01" in found("Thank you. " * 35, Kind.CALL_SCRIPT, facts=facts)


def test_marks_and_capitals():
    assert "FMT01" in found(a_message("I'd love that!!"))
    assert "FMT03" in found(a_message("I'm VERY keen."))
    assert found(a_message("I worked with NATO and HVAC teams.")) == set()
    assert "FMT04" in hints(a_message("I'd love that! Really!"))


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("Hi, this is Sam Lee, 555-0100. Thank you.", False),
        ("Hi Dana, Sam Lee, 555 0100, thank you.", False),
        ("Hi, this is Sam Lee. Thank you.", True),
        ("Hi, thank you for the talk. My number is 555-0100.", True),
    ],
)
def test_a_voicemail_gives_name_and_number(text, bad):
    assert ("VOI01" in found(f"{text} {STEP}", VOICEMAIL)) is bad


def test_questions_subject_context_and_warmth_are_hints():
    long = MessageFacts(subject="one two three four five six seven eight")
    assert "LEN02" in hints(a_message("Is it on? Is it new? Is it big? Is it open?"))
    assert "LEN03" in hints(a_message(""), facts=long)
    assert "CTX01" in hints(f"Hi Dana. {STEP}")
    assert "UPB01" in hints(f"Dana, here is the file. {STEP}")


# --- places ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Hi 😀 Dana — thanks… I haven’t heard back. {STEP}", "I haven’t heard back"),
        (f"Café “Ünal” 👍🏽: i havent heard back. {STEP}", "i havent heard back"),
        (f"Thanks,\n\nDana.\n\n  I  haven't   heard back. {STEP}", "I  haven't   heard back"),
        (f"ﬁrst: I have\u00a0not heard back. {STEP}", "I have\u00a0not heard back"),
    ],
)
def test_places_are_those_of_the_original(text, said):
    (one,) = [f for f in judged(text).findings if f.id == "FRU01"]
    assert text[one.start : one.end] == said


TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            ["I", "haven't", "heard", "back", "I’ll", "call", "you", "on", "Tuesday", "March", "10",
             ".", "!!", "?", "\n\n", "> ", "asap", "31/02", "the 32nd", "😀", "sorry", "to",
             "bother",
             "0/0", "by", "Friday", "or", "else", "ﬁ", "\u200b", "VERY", "…"]
        ),
        max_size=60,
    ).map(" ".join),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, kind=st.sampled_from(Kind), today=st.dates(date(2, 1, 1), date(9990, 1, 1)))
def test_whatever_the_text_there_is_a_verdict_with_places_inside_it(text, kind, today):
    verdict = check(text, kind=kind, today=today)
    for one in verdict.findings:
        assert 0 <= one.start <= one.end <= len(text)
    assert check(text, kind=kind, today=today) == verdict


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_preparing_twice_changes_nothing_more(text):
    once = prepare(text)
    assert len(once.starts) == len(once.ends) == len(once.text)
    assert list(once.starts) == sorted(once.starts)


def test_an_empty_text_has_no_findings():
    assert judged("  \n ").findings == ()


def test_73_a_kind_letter_excuses_no_doubled_mark():
    """Marks are measured; what the words come to in sum softens phrases only."""
    kind = "It was a real pleasure to see the workshop, and thank you for the time you took!!"
    assert "FMT01" in found(a_message(kind))
