# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a finding says, in the program's language, and the verb that prints it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from desktop_app import cli, words
from desktop_app.domain.tone import Finding, Kind, Level, Weight, check
from desktop_app.domain.tone.learned import TURNS
from desktop_app.domain.tone.matching import FAMILIES
from desktop_app.words.tone import THEMES, advice, weight

VALUES = {
    "next_channel": "call you", "next_date": "Thursday 12 March", "topic": "the night shift",
    "last_touch_date": "Tuesday 3 March", "promised_date": "Monday 2 March", "role": "fitter",
    "my_name": "Sam", "my_phone": "555-0100",
}  # fmt: skip


@pytest.fixture(autouse=True)
def english():
    words.install("en")


def a_finding(theme, **args):
    return Finding("T1", Weight.FIX, "x", 0, 0, (("theme", theme), *args.items()))


def test_every_theme_has_words():
    used = {family.theme for family in FAMILIES} | {turn.theme for turn in TURNS if turn.theme}
    assert used - THEMES == set()


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_reason_is_short_and_a_replacement_has_no_brace(theme):
    for values in (VALUES, {}, None):
        said = advice(a_finding(theme), values)
        assert 1 <= len(said.reason.split()) <= 8
        assert said.instead
        assert "{" not in said.instead


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_replacement_passes_the_check_itself(theme):
    said = advice(a_finding(theme), VALUES)
    verdict = check(said.instead, kind=Kind.CALL_SCRIPT, today=date(2026, 3, 4))
    assert verdict.level is Level.OK


def test_known_fields_are_filled_and_unknown_ones_are_blanks():
    assert advice(a_finding("no_step"), VALUES).instead == "I'll call you on Thursday 12 March."
    assert advice(a_finding("no_step")).instead == "I'll call you on [day and date]."


def test_words_over_the_limit_are_counted():
    assert advice(a_finding("long", words=131, most=125)).reason == "6 words over 125"
    assert advice(a_finding("long_message", letters=301, most=300)).reason == "1 character over 300"


def test_an_unknown_theme_still_says_something():
    assert advice(a_finding("of_tomorrow")).reason


def test_weights_have_names():
    assert [weight(one) for one in Weight] == ["Stop", "Fix", "Hint"]


def test_the_verb_answers_in_json(tmp_path, capsys):
    file = tmp_path / "note.txt"
    file.write_text("Hi Dana — I haven’t heard back. I’ll call you on Tuesday, March 10.", "utf-8")
    status = cli.main(
        ["tone", str(file), "--kind", "email_followup", "--today", "2026-03-03", "--json"]
    )
    answer = json.loads(capsys.readouterr().out)
    assert status == 0
    assert answer["verdict"] == "fix"
    (one,) = [f for f in answer["findings"] if f["weight"] != "hint"]
    assert set(one) == {"id", "weight", "category", "start", "end", "reason", "instead"}
    assert (one["id"], one["start"], one["end"]) == ("FRU01", 10, 30)


def test_the_verb_reads_the_standard_input_and_says_when_all_is_well(monkeypatch, capsys):
    class Input:
        buffer = __import__("io").BytesIO(b"Thank you for the talk, Dana. It was a pleasure.")

    monkeypatch.setattr("sys.stdin", Input)
    assert cli.main(["tone", "-", "--kind", "thank_you", "--today", "2026-03-03"]) == 0
    assert "Stop" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["nowhere.txt", "--kind", "closing"]])
def test_a_file_that_is_not_there_is_wrong_usage(arguments, capsys):
    assert cli.main(["tone", *arguments]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
