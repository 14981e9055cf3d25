# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The actor of a step is always the user (method.md R06)."""

from __future__ import annotations

import pytest

from desktop_app.domain.actions import channel_of, check_action
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel
from desktop_app.domain.terms import ACTIONS


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_no_action_is_refused(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        check_action(text)
    assert caught.value.code == "no_action"


@pytest.mark.parametrize(
    "text",
    [
        "wait",
        "Wait for her call",
        "wait for reply",
        "Waiting for reply",
        "I am waiting to hear",
        "I'll wait for Ana's call and see",
        "I’ll just wait",
        "keep waiting",
        "await decision",
        "hear back",
        "Hear back from HR",
        "hearing from Ana",
        "They call me",
        "they will decide",
        "She calls",
        "he'll get back to me",
        "someone phones",
        "Recruiter will call",
        "the recruiter calls me back",
        "the hiring manager’ll write",
        "HR to call",
        "hr emails",
        "her manager is going to decide",
        "my recruiter promised to write",
        "Ana will call",
        "Ana Lopez is going to write",
        "Dr. Stein'll ring on Monday",
        "Ana calls me",
        "Ana to call me back",
        "Ana gets back to me",
        "the team let me know",
        "see if they answer",
        "See whether Ana wrote",
        "Hope to hear from them",
        "hoping for news",
        "Expect her email",
        "watch for an answer",
        "look out for the letter",
        "sit tight",
        "on hold",
        "do nothing",
        "nothing",
        "None.",
        "tbd",
        "soon",
        "get a reply",
        "receive an answer",
        "their decision",
        "a reply from Ana",
        "feedback from the team",
        "pending",
    ],
)
def test_somebody_else_s_action_is_refused(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        check_action(text)
    assert caught.value.code == "not_your_action"
    assert caught.value.details == {"text": text}


@pytest.mark.parametrize(
    "text",
    [
        "Call on 12 March",
        "call Ana back",
        "I'll call Ana if she hasn't answered by then",
        "Ask Ana to call me",
        "ask when they will decide",
        "Email Ana so that she can write to me",
        "Follow up if they haven't replied",
        "Wait until Friday, then call Ana",
        "wait for her call; call her on Monday",
        "Contact HR",
        "Company visit",
        "Recruiter call",
        "HR screening call",
        "Team lunch with Ana",
        "Time to call Ana",
        "Need to email the recruiter",
        "We will meet at the fair",
        "Reply to Ana",
        "Answer her questions",
        "A call to Ana",
        "Call from the office",
        "Hear Dr. Kim's talk",
        "See Ana at the fair",
        "Hope College career fair",
        "Get the posting's reference number",
        "IT department: ask for Ms. Park",
        "Soon-to-open office: visit",
        "Rappeler Mme Dupont",
        "履歴書を送る",
    ],
)
def test_the_user_s_own_action_is_taken(text: str) -> None:
    assert check_action(text) == text


def test_space_is_tidied() -> None:
    assert check_action("  call \n  Ana ") == "call Ana"


@pytest.mark.parametrize("code", ACTIONS)
def test_a_code_is_taken_as_it_is(code: str) -> None:
    assert check_action(code) == code
    assert channel_of(code) is ACTIONS[code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call Ana", Channel.CALL),
        ("phone her", Channel.CALL),
        ("Ring the switchboard", Channel.CALL),
        ("try calling again", Channel.CALL),
        ("Email Ana to arrange a call", Channel.EMAIL),
        ("e-mail the summary", Channel.EMAIL),
        ("write to Ana", Channel.EMAIL),
        ("send the portfolio", Channel.EMAIL),
        ("Send a LinkedIn message", Channel.MESSAGE),
        ("text Ben", Channel.MESSAGE),
        ("Visit the office", Channel.VISIT),
        ("meet Ana and call Ben", Channel.VISIT),
        ("Look up the phone number", Channel.RESEARCH),
        ("find the person responsible", Channel.RESEARCH),
        ("prepare for the call", Channel.RESEARCH),
        ("something recalled next to nothing", Channel.EMAIL),
        ("", Channel.EMAIL),
    ],
)
def test_channel_is_guessed_from_the_first_way_named(text: str, expected: Channel) -> None:
    assert channel_of(text) is expected
