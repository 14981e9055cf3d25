# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every code has words, and every word passes through the translations."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app import words
from desktop_app.domain.agenda import Section
from desktop_app.domain.boundaries import About, Lasting, Speaker
from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Channel,
    Direction,
    Ending,
    Kind,
    Outcome,
    PromiseState,
    Reason,
    Relationship,
    Stage,
    Status,
)
from desktop_app.domain.situations import SITUATIONS
from desktop_app.domain.terms import ACTIONS
from desktop_app.services.browsing import View
from desktop_app.words import boundaries
from desktop_app.words.boundaries import MEANT
from desktop_app.words.guards import GUARDS, guard
from desktop_app.words.labels import LABELS
from desktop_app.words.reasons import REASONS
from desktop_app.words.refusals import REFUSALS
from tests.words import source

TODAY = date(2026, 11, 22)
DETAILS = {
    "name": "Ana",
    "words": "no, don't call",
    "said_on": date(2026, 3, 2),
    "channel": Channel.CALL,
    "title": "Fitter",
    "text": "wait for her",
    "word": "soon",
    "on": date(2026, 11, 20),
    "due": "2026-11-26T10:00",
    "names": ["Acme · Ana", "Apex · Ana"],
    "field": "weekdays",
    "path": "/home/sam/list.csv",
    "line": 7,
    "most": 256,
    "megabytes": 200,
    "found": 9,
    "known": 3,
}
LABEL_ARGS = [
    {},
    {"name": "Acme"},
    {"outcome": "voicemail", "channel": "call"},
    {"on": "2026-11-26", "at": "10:00"},
    {"on": date(2026, 11, 26)},
    {"count": 3, "file": "tracker.csv"},
    {"field": "stage"},
    {"ending": "rejected"},
    {"text": "called Acme, left voicemail, thu 10"},
]
REASON_ARGS = [
    {},
    {"days": 7, "situation": "A1", "since": "2026-06-26"},
    {"days": 0, "date": "2026-11-26", "time": "10:00", "situation": "I1"},
    {"was": "2026-11-20", "on": "2026-11-20"},
    {"wanted": "2026-11-26", "most": 8},
    {"days": 7, "since": "2026-06-26", "holiday": "Independence Day", "holiday_on": "2026-07-03"},
]
RAISED = sorted(source.codes("KnownError"))
# A row may be refused with a code of a problem in the line, which the source names as a variable.
CODES = sorted({*RAISED, *(c for c in REFUSALS if not c.endswith("_plain")), "no_date"})


def test_everything_raised_has_sentences():
    assert set(RAISED) - set(REFUSALS) == set()
    assert "hard_stop" in RAISED


def test_every_label_made_has_a_sentence():
    made = source.codes("Label.of")
    assert made - LABELS == set()
    assert "log_touch" in made


def test_every_reason_given_has_a_line():
    given = source.codes("Reason.of", "Reason") | {"cadence", "closing"}
    assert given - REASONS - GUARDS == set()
    assert "agreed" in given


GUARD_ARGS = {
    "last": "2026-11-20",
    "days": 3,
    "count": 2,
    "name": "Dana Reyes",
    "date": "2026-11-28",
    "until": "2026-12-14",
    "time": "18:30",
    "begin": "09:00",
    "end": "17:00",
    "here": "00:30",
    "guards": "G1 G7",
}


@pytest.mark.parametrize("code", sorted(GUARDS))
@pytest.mark.parametrize("more", [{}, {"holiday": "Christmas Day"}])
def test_every_guard_says_why_in_a_line(code, more, pseudo):
    line = guard(Reason.of(code, **GUARD_ARGS, **more), TODAY)
    assert line[0] == "⟦"
    assert line[-1] == "⟧"
    assert "{" not in line


@pytest.mark.parametrize("code", sorted(MEANT))
def test_every_boundary_says_what_it_means_and_what_lifts_it(code, pseudo):
    assert boundaries.meaning(code)[0] == boundaries.lifted_by(code)[0] == "⟦"


@pytest.mark.parametrize("answer", [*Speaker, *About, *Lasting])
def test_every_answer_of_the_wizard_has_words(answer, pseudo):
    word = {Speaker: boundaries.speaker, About: boundaries.about, Lasting: boundaries.lasting}
    assert word[type(answer)](answer)[0] == "⟦"


@pytest.mark.parametrize("code", [*CODES, "from_another_planet"])
@pytest.mark.parametrize("details", [DETAILS, {}, dict.fromkeys(DETAILS)])
def test_a_refusal_says_what_happened_and_leaves_no_brace(code, details, pseudo):
    sentence = words.error(KnownError(code, **details))
    for part in (sentence.what, sentence.safe, sentence.todo):
        assert part == "" or (part[0] == "⟦" and part[-1] == "⟧")
        assert "{" not in part
    assert sentence.what
    assert sentence.safe or sentence.todo
    assert words.error_line(KnownError(code, **details)).startswith(sentence.what)


def test_an_unknown_code_is_named():
    assert "from_another_planet" in words.error(KnownError("from_another_planet")).what


def test_the_words_of_a_no_are_quoted_with_their_date():
    said = words.error(KnownError("hard_stop", name="Ana", words="please stop",
                                  said_on=date(2026, 3, 2)))  # fmt: skip
    assert said.what == "Ana asked not to be contacted (Monday 2 March 2026): “please stop”"
    without = words.error(KnownError("hard_stop", name="Ana", words="", said_on=None))
    assert without.what == "Ana asked not to be contacted."


def test_waiting_is_refused_with_the_question_of_the_method():
    said = words.error(KnownError("not_your_action", text="wait for her call"))
    assert said.todo == "And what will you do, on which day, if it hasn't come?"


def test_braces_in_a_detail_stay_as_they_are():
    said = words.error(KnownError("vague_date", word="{code} %s {0}"))
    assert "“{code} %s {0}”" in said.what


@pytest.mark.parametrize("code", [*sorted(LABELS), "unheard_of"])
@pytest.mark.parametrize("args", LABEL_ARGS)
def test_every_label_is_translated(code, args, pseudo):
    said = words.label(Label.of(code, **args))
    assert said.startswith("⟦")
    assert said.endswith("⟧")
    assert "{" not in said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (Label.of("log_touch", outcome="voicemail", name="Acme"), "Log a voicemail with Acme"),
        (Label.of("log_touch", outcome="written", channel="email"), "Log an e-mail"),
        (Label.of("move_step", on="2026-11-26", at=""), "Move to Thu 26 Nov"),
        (Label.of("move_step", on="2026-11-26", at="10:00"), "Move to Thu 26 Nov at 10:00"),
        (Label.of("delete_pursuits", count=1), "Delete 1 pursuit"),
        (Label.of("import", count=2, file="x.csv"), "Bring in 2 rows from x.csv"),
        (Label.of("edit_pursuit", field="stage"), "Change the stage"),
        (Label.of("close", ending="rejected"), "Close: They decided otherwise"),
        (Label.of("unheard_of"), "Change"),
    ],
)
def test_labels(label, said):
    assert words.label(label) == said


@pytest.mark.parametrize("code", sorted(REASONS))
@pytest.mark.parametrize("args", REASON_ARGS)
def test_every_reason_is_translated(code, args, pseudo):
    said = words.reason(Reason.of(code, **args), TODAY)
    assert said.startswith("⟦")
    assert said.endswith("⟧")
    assert "{" not in said


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            Reason.of("cadence", days=7, situation="A1", since="2026-06-26",
                      holiday="Independence Day", holiday_on="2026-07-03"),
            (
                "7 working days after Fri 26 Jun, application with a contact; "
                "Fri 3 Jul is a holiday there (Independence Day)"
            ),
        ),
        (Reason.of("their_date", days=2, date="2026-11-20", situation="I1"),
         "2 working days after the date they gave, Fri 20 Nov"),
        (Reason.of("agreed", date="2026-11-26", time="10:00", situation="N1"),
         "You agreed on Thu 26 Nov at 10:00 with them"),
        (Reason.of("moved", was="2026-11-20"), "You moved it from Fri 20 Nov"),
        (Reason.of("chosen"), "You chose this day"),
        (Reason.of("cadence", days="x", since="never"), "By the usual rhythm"),
        (Reason.of("of_tomorrow", days=3), ""),
    ],
)  # fmt: skip
def test_reasons(reason, said):
    assert words.reason(reason, TODAY) == said


def enumerations():
    yield from ((words.stage, s) for s in Stage)
    yield from ((words.kind, k) for k in Kind)
    yield from ((words.status, s) for s in Status)
    yield from ((words.ending, e) for e in Ending)
    yield from ((words.promise_state, p) for p in PromiseState)
    yield from ((words.relationship, r) for r in Relationship)
    yield from ((words.situation, code) for code in SITUATIONS)
    yield from ((words.view, v) for v in View)
    yield from ((words.section, s) for s in Section)
    yield from ((words.channel, c) for c in Channel)
    yield from ((words.channel_verb, c) for c in Channel)
    yield from ((words.outcome_key, o) for o in Outcome)
    yield from ((words.action, a) for a in ACTIONS)
    yield from ((words.weekday, n) for n in range(7))
    yield from ((words.month, n) for n in range(1, 13))


@pytest.mark.parametrize(("name", "code"), [*enumerations()])
def test_every_code_has_a_name_that_is_translated(name, code, pseudo):
    said = name(code)
    assert said[0] == "⟦"
    assert said[-1] == "⟧"
    assert "_" not in said


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("channel", [None, *Channel])
@pytest.mark.parametrize("direction", Direction)
def test_what_happened_is_translated(outcome, channel, direction, pseudo):
    said = words.outcome_past(outcome, channel, direction)
    assert said[0] == "⟦"
    assert said[-1] == "⟧"


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("code", ACTIONS)
def test_an_action_by_any_channel_is_translated(code, channel, pseudo):
    said = words.action(code, contact="Dana", channel=channel)
    assert said[0] == "⟦"
    assert said[-1] == "⟧"


def test_outcomes_in_the_past():
    assert words.outcome_past(Outcome.WRITTEN, Channel.EMAIL) == "E-mail sent"
    assert words.outcome_past(Outcome.VOICEMAIL, Channel.CALL) == "Voicemail left"
    assert words.outcome_past(Outcome.WRITTEN, Channel.EMAIL, Direction.IN) == "They wrote"


@pytest.mark.parametrize(
    ("code", "channel", "said"),
    [
        ("call", Channel.CALL, "Call"),
        ("call_again", None, "Call at another time of day"),
        ("email_thread", Channel.EMAIL, "E-mail, same thread"),
        ("thank", Channel.EMAIL, "E-mail thanks"),
        ("ask_for_hr", Channel.CALL, "Ask for HR"),
        ("call", Channel.EMAIL, "E-mail"),
        ("email_new", Channel.CALL, "Call"),
        ("follow_up", Channel.CALL, "Follow up, by phone"),
        ("thank", Channel.CALL, "Thank them, by phone"),
        ("find_person", Channel.RESEARCH, "Find a person"),
    ],
)
def test_actions(code, channel, said):
    assert words.action(code, channel=channel) == said


def test_the_users_own_words_come_back_unchanged(pseudo):
    own = "Send Dana the {portfolio}, 100%"
    assert words.action(own, contact="Dana", channel=Channel.EMAIL) == own


def test_summary():
    assert words.summary(42, 0, 27, 29) == [
        "Every open pursuit has a next step",
        "42 open",
        "kept 27 of 29",
    ]
    assert words.summary(3, 3, 0, 0) == ["3 pursuits need a step", "3 open"]
    assert words.summary(0, 0, 0, 0) == ["No open pursuit yet"]


def test_summary_is_translated(pseudo):
    assert all(part[0] == "⟦" for part in words.summary(42, 3, 27, 29))
