# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""G1 to G7: what speaks against a touch, and from when on nothing does (method.md 5.4, R24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.guard_purposes import purpose_of
from desktop_app.domain.guards import Known, Past, Planned, Purpose, earliest, findings
from desktop_app.domain.records import Channel, Direction, Outcome, Reason
from desktop_app.domain.working_days import WorkCalendar

US = WorkCalendar("US")
DANA, TOM, HERE, THERE = 1, 2, 10, 11


def past(on: date, **facts: object) -> Past:
    given = {
        "at": datetime(on.year, on.month, on.day, 15, tzinfo=UTC),
        "direction": Direction.OUT,
        "channel": Channel.EMAIL,
        "outcome": Outcome.WRITTEN,
        "contact_id": DANA,
        "pursuit_id": HERE,
        "name": "Dana Reyes",
    }
    return Past(on=on, **(given | facts))


def plan(on: date, channel: Channel = Channel.EMAIL, **facts: object) -> Planned:
    return Planned(
        **({"on": on, "channel": channel, "contact_id": DANA, "pursuit_id": HERE} | facts)
    )


def known(*touches: Past, **facts: object) -> Known:
    return Known(touches, US, **facts)


def codes(plan: Planned, situation: Known) -> list[str]:
    return [found.reason.code for found in findings(plan, situation)]


def test_r24_the_gap_holds_across_pursuits():
    """A message in A on Mon 2 Mar: a touch in B proposed for Wed 4 moves to Thu 5 Mar."""
    sent = known(past(date(2026, 3, 2), pursuit_id=THERE))
    wanted = plan(date(2026, 3, 4))
    assert codes(wanted, sent) == ["G1"]
    assert earliest(wanted, sent) == date(2026, 3, 5)


def test_the_gap_counts_the_contacts_business_days():
    sent = known(past(date(2026, 7, 2)))  # 3 July is the observed holiday
    assert earliest(plan(date(2026, 7, 3)), sent) == date(2026, 7, 8)


@pytest.mark.parametrize("purpose", [p for p in Purpose if p is not Purpose.FOLLOW_UP])
def test_what_they_expect_need_not_wait(purpose):
    sent = known(past(date(2026, 3, 2)))
    assert codes(plan(date(2026, 3, 3), purpose=purpose), sent) == []


def test_an_answer_frees_the_way_and_an_automatic_one_does_not():
    wanted = plan(date(2026, 3, 4))
    sent = past(date(2026, 3, 2))
    answer = past(date(2026, 3, 3), direction=Direction.IN, outcome=Outcome.ANSWERED)
    assert codes(wanted, known(sent, answer)) == []
    automatic = replace(answer, outcome=Outcome.AUTOMATIC)
    assert codes(wanted, known(sent, automatic)) == ["G1"]


def test_the_email_that_goes_with_a_voicemail_is_the_same_touch():
    call = past(date(2026, 3, 2), channel=Channel.CALL, outcome=Outcome.VOICEMAIL)
    assert codes(plan(date(2026, 3, 2)), known(call)) == []
    assert codes(plan(date(2026, 3, 3)), known(call)) == ["G1"]


def test_an_application_through_a_form_is_no_touch_to_a_person():
    sent = past(date(2026, 3, 2), outcome=Outcome.APPLIED)
    assert codes(plan(date(2026, 3, 3)), known(sent)) == []


def test_one_call_a_day():
    call = past(date(2026, 3, 2), channel=Channel.CALL, outcome=Outcome.NO_ANSWER)
    assert "G2_call" in codes(plan(date(2026, 3, 2), Channel.CALL), known(call))


def test_one_voicemail_in_five_business_days():
    left = past(date(2026, 3, 2), channel=Channel.CALL, outcome=Outcome.VOICEMAIL)
    wanted = plan(date(2026, 3, 6), Channel.CALL)
    assert codes(wanted, known(left)) == ["G2_voicemail"]
    assert earliest(wanted, known(left)) == date(2026, 3, 9)
    # To speak with them is fine: only another voicemail would be one too many.
    assert codes(replace(wanted, outcome=Outcome.REACHED), known(left)) == []


def test_r12_the_third_silent_call_asks_for_a_message():
    silent = [
        past(date(2026, 3, day), channel=Channel.CALL, outcome=Outcome.NO_ANSWER) for day in (2, 9)
    ]
    third = plan(date(2026, 3, 16), Channel.CALL)
    assert codes(third, known(*silent)) == ["G2_silent"]
    assert codes(replace(third, outcome=Outcome.VOICEMAIL), known(*silent)) == []
    assert codes(third, known(silent[0])) == []


def test_nobody_else_there_on_the_same_day_and_a_new_person_later():
    sent = past(date(2026, 3, 2), contact_id=TOM, name="Tom Silva")
    assert codes(plan(date(2026, 3, 2)), known(sent)) == ["G3_day", "G3_pursuit"]
    assert codes(plan(date(2026, 3, 4)), known(sent)) == ["G3_pursuit"]
    assert earliest(plan(date(2026, 3, 2)), known(sent)) == date(2026, 3, 5)
    elsewhere = replace(sent, pursuit_id=THERE)
    assert codes(plan(date(2026, 3, 2)), known(elsewhere)) == ["G3_day"]
    assert codes(plan(date(2026, 3, 3)), known(elsewhere)) == []


def test_three_unanswered_touches_in_fifteen_business_days_are_the_ceiling():
    sent = [past(date(2026, 3, day), pursuit_id=day) for day in (2, 6, 12)]
    wanted = plan(date(2026, 3, 18))
    assert codes(wanted, known(*sent)) == ["G4"]
    assert earliest(wanted, known(*sent)) == date(2026, 3, 23)
    assert codes(wanted, known(*sent[1:])) == []


def test_nothing_before_a_date_they_gave_except_thanks():
    waiting = known(their_date=date(2026, 3, 20))
    assert codes(plan(date(2026, 3, 18)), waiting) == ["G5"]
    assert earliest(plan(date(2026, 3, 18)), waiting) == date(2026, 3, 20)
    assert codes(plan(date(2026, 3, 18), purpose=Purpose.THANKS), waiting) == []


@pytest.mark.parametrize(
    ("on", "at", "expected"),
    [
        (date(2026, 3, 4), time(9), []),
        (date(2026, 3, 4), time(17), []),
        (date(2026, 3, 4), time(8, 59), ["G6_hour"]),
        (date(2026, 3, 4), time(17, 1), ["G6_hour"]),
        (date(2026, 3, 7), time(10), ["G6_day"]),
        (date(2026, 5, 25), None, ["G6_day"]),
    ],
)
def test_calls_keep_to_calling_hours(on, at, expected):
    assert codes(plan(on, Channel.CALL, at=at), known()) == expected
    assert codes(plan(on, Channel.CALL, at=at, purpose=Purpose.AGREED), known()) == []


@pytest.mark.parametrize(
    ("on", "at", "expected"),
    [
        (date(2026, 3, 4), None, []),
        (date(2026, 3, 4), time(8), []),
        (date(2026, 3, 4), time(7, 59), ["G6_write_hour"]),
        (date(2026, 3, 4), time(17, 1), ["G6_write_hour"]),
        (date(2026, 3, 6), time(15), []),
        (date(2026, 3, 6), time(15, 1), ["G6_write_hour"]),  # a Friday
        (date(2026, 3, 7), None, ["G6_write_day"]),
        (date(2026, 5, 25), None, ["G6_write_day"]),  # Memorial Day
    ],
)
def test_g6_messages_keep_to_working_hours_and_not_friday_afternoons(on, at, expected):
    assert codes(plan(on, Channel.EMAIL, at=at), known()) == expected
    assert codes(plan(on, Channel.EMAIL, at=at, purpose=Purpose.AGREED), known()) == []


@pytest.mark.parametrize(
    ("at", "here", "both"),
    [
        (time(9, 30), "00:30", {"begin": "16:00", "end": "17:00"}),  # Sydney from London, 5.5
        (time(16), None, None),  # 07:00 in London
    ],
)
def test_g6_a_call_in_the_users_own_night_is_told_with_the_hours_that_suit_both(at, here, both):
    sydney = plan(date(2026, 6, 10), Channel.CALL, at=at, zone="Australia/Sydney")
    found = [f.reason for f in findings(sydney, known(user_zone="Europe/London"))]
    if here is None:
        assert found == []
    else:
        assert found == [Reason.of("G6_night", time=f"{at:%H:%M}", here=here, **both)]


def test_g6_where_no_hour_suits_both_it_says_so():
    far = plan(date(2026, 6, 10), Channel.CALL, at=time(10), zone="Australia/Lord_Howe")
    (found,) = findings(far, known(user_zone="UTC"))
    assert found.reason == Reason.of("G6_night", time="10:00", here="23:30")


def test_no_visit_that_nobody_agreed_on():
    assert codes(plan(date(2026, 3, 4), Channel.VISIT), known()) == ["G7"]
    assert codes(plan(date(2026, 3, 4), Channel.VISIT), known(visit_agreed=True)) == []


def test_r36_r39_no_calls_means_patience_then_one_call_then_none():
    asked = known(one_call_from=date(2026, 7, 20))
    early = plan(date(2026, 7, 6), Channel.CALL)
    assert codes(early, asked) == ["B4_wait"]
    assert earliest(early, asked) == date(2026, 7, 20)
    assert codes(plan(date(2026, 7, 6)), asked) == []  # writing is open all along
    assert codes(plan(date(2026, 7, 20), Channel.CALL), asked) == []
    call = past(date(2026, 7, 20), channel=Channel.CALL, outcome=Outcome.VOICEMAIL)
    made = known(call, one_call_from=date(2026, 7, 20))
    assert codes(plan(date(2026, 8, 20), Channel.CALL), made) == ["B4_called"]


def test_where_nobody_is_named_the_pursuit_itself_is_left_room():
    call = past(date(2026, 3, 2), channel=Channel.CALL, outcome=Outcome.VOICEMAIL, contact_id=None)
    assert "G1" in codes(plan(date(2026, 3, 3), Channel.CALL, contact_id=None), known(call))
    elsewhere = plan(date(2026, 3, 3), Channel.CALL, contact_id=None, pursuit_id=THERE)
    assert codes(elsewhere, known(call)) == []


def test_reading_up_disturbs_nobody():
    sent = known(past(date(2026, 3, 2)), their_date=date(2026, 4, 1))
    assert codes(plan(date(2026, 3, 2), Channel.RESEARCH), sent) == []


days = st.integers(0, 60).map(lambda n: date(2026, 3, 2) + timedelta(days=n))
touches = st.builds(
    past,
    days,
    channel=st.sampled_from(Channel),
    outcome=st.sampled_from(Outcome),
    direction=st.sampled_from(Direction),
    contact_id=st.sampled_from([DANA, TOM, None]),
    pursuit_id=st.sampled_from([HERE, THERE]),
)


@given(
    st.lists(touches, max_size=8),
    days,
    st.sampled_from([Channel.CALL, Channel.EMAIL, Channel.MESSAGE]),
)
def test_no_guard_with_a_day_speaks_on_the_earliest_day(history, on, channel):
    situation = known(*history)
    free = earliest(plan(on, channel), situation)
    assert free >= on
    left = findings(plan(free, channel), situation)
    assert all(found.allowed_from is None for found in left)


def test_g1_what_is_planned_elsewhere_for_later_within_the_pause_counts():
    """A promise on Fri 6 Mar elsewhere: a message on Wed 4 would make that one come too soon."""
    promised = past(date(2026, 3, 6), pursuit_id=THERE, said=True)
    wanted = plan(date(2026, 3, 4))
    (found,) = findings(wanted, known(ahead=[promised]))
    assert found.reason == Reason.of("G1_said", last="2026-03-06", days=3)
    assert found.allowed_from == date(2026, 3, 11)
    assert codes(plan(date(2026, 3, 3)), known(ahead=[promised])) == []
    assert earliest(wanted, known(ahead=[promised])) == date(2026, 3, 11)
    planned = replace(promised, said=False)
    assert codes(wanted, known(ahead=[planned])) == ["G1_ahead"]


def test_g1_thanks_and_agreed_days_that_come_later_stand_in_nobodys_way():
    """They need not wait for the pause themselves (5.4)."""
    thanks = past(date(2026, 3, 5), pursuit_id=THERE, exempt=True)
    assert codes(plan(date(2026, 3, 4)), known(ahead=[thanks])) == []
    assert codes(plan(date(2026, 3, 6)), known(ahead=[thanks])) == ["G1_ahead"]


@pytest.mark.parametrize(
    ("action", "purpose"),
    [
        ("thank", Purpose.THANKS),
        ("Send a thank-you note", Purpose.THANKS),
        ("reply", Purpose.REPLY),
        ("Answer her questions", Purpose.REPLY),
        ("send_promised", Purpose.DELIVERY),
        ("Send the references she asked for", Purpose.DELIVERY),
        ("Email what they requested", Purpose.DELIVERY),
        ("Confirm the interview", Purpose.APPOINTMENT),
        ("Move our call to Friday", Purpose.APPOINTMENT),
        ("email", Purpose.FOLLOW_UP),
        ("Ask for a reply", Purpose.FOLLOW_UP),
        ("Send my resume", Purpose.FOLLOW_UP),
        ("Move on and call again", Purpose.FOLLOW_UP),
        ("Confirm that they got it", Purpose.FOLLOW_UP),
        ("Call about the interview", Purpose.FOLLOW_UP),
    ],
)
def test_g1_what_a_step_is_for_is_read_from_its_act(action, purpose):
    """Method.md 5.4: thanks, a reply, what they asked for, an appointment."""
    assert purpose_of(action) is purpose


@pytest.mark.parametrize(
    ("at", "found"),
    [(time(11, 59), []), (time(12), ["G6_noon"]), (time(12, 59), ["G6_noon"]), (time(13), [])],
)
def test_g6_calls_leave_lunchtime_alone_by_preference(at, found):
    """Rather not from 12 to 13 (5.4); it is told and moves nothing, and a message may go then."""
    call = plan(date(2026, 3, 4), Channel.CALL, at=at)
    assert codes(call, known()) == found
    assert earliest(call, known()) == call.on
    assert codes(replace(call, channel=Channel.EMAIL), known()) == []
    assert codes(replace(call, purpose=Purpose.APPOINTMENT), known()) == []
