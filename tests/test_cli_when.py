# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday when`: the table from the terminal, without a database (method.md 5.2, 5.5)."""

from __future__ import annotations

import json

import pytest

from desktop_app import cli, paths
from desktop_app.cli.when import SITUATIONS
from desktop_app.domain.situations import DEFAULT_TABLE


@pytest.fixture
def when(capsys, monkeypatch):
    """Run `duesday when` where no database may be opened; status, output and errors."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.setenv(name, "C")

    def no_database():
        raise AssertionError("a database was asked for")

    monkeypatch.setattr(paths, "database_file", no_database)

    def when(*arguments):
        try:
            status = cli.main(["when", *arguments])
        except SystemExit as left:
            status = left.code
        done = capsys.readouterr()
        return status, done.out, done.err

    return when


@pytest.fixture
def answer(when):
    """Return what `duesday when --json` says."""

    def answer(*arguments):
        status, shown, errors = when("--json", *arguments)
        assert (status, errors) == (0, "")
        return json.loads(shown)

    return answer


def test_the_example_of_the_product(when):
    status, shown, _errors = when("--after", "interview", "--on", "2026-05-15", "--country", "US")
    assert status == 0
    assert shown.startswith("Mon 1 Jun 2026: 10 working days after Fri 15 May, no timing known")
    assert "Memorial Day" in shown


def test_json_answers_with_the_reason_in_a_sentence(answer):
    found = answer("--after", "networking-warm", "--on", "2026-03-03", "--country", "US")
    assert found["date"] == "2026-03-10"
    assert (found["channel"], found["business_days"]) == ("email", 5)
    assert (found["situation"], found["attempt"]) == ("N1", 0)
    assert found["reason"] == "5 working days after Tue 3 Mar, networking request."


@pytest.mark.parametrize(
    ("after", "on", "more", "date", "channel"),
    [
        ("networking-warm", "2026-03-10", ["--attempt", "1"], "2026-03-19", "call"),
        ("networking-warm", "2026-03-19", ["--attempt", "2"], "2026-04-02", "email"),
        ("networking-warm", "2026-11-24", [], "2026-12-02", "email"),
        ("networking-warm", "2026-05-23", [], "2026-06-01", "email"),
        ("application", "2026-06-26", [], "2026-07-08", "email"),
        ("application", "2026-06-01", ["--closing", "2026-06-26"], "2026-07-08", "email"),
        ("application-no-contact", "2026-06-26", [], "2026-07-13", "call"),
        ("no-calls-posting", "2026-06-26", [], "2026-07-20", "call"),
        ("no-calls-posting", "2026-06-26", ["--attempt", "1"], "2026-07-27", "email"),
        ("interview", "2026-05-15", ["--their-date", "2026-05-22"], "2026-05-27", "email"),
        ("their-date-passed", "2026-05-22", [], "2026-05-27", "email"),
        ("we-will-call", "2026-05-15", ["--their-date", "2026-05-22"], "2026-05-28", "call"),
        ("networking-meeting", "2026-05-15", [], "2026-05-18", "email"),
        ("networking-meeting", "2026-05-15", ["--thanked"], "2026-06-30", "email"),
        (
            "networking-meeting",
            "2026-05-15",
            ["--thanked", "--they-promised"],
            "2026-05-22",
            "email",
        ),
        ("introduction-made", "2026-05-15", [], "2026-05-18", "email"),
        ("introduction-made", "2026-05-18", ["--thanked"], "2026-05-26", "email"),
        ("offer-deadline", "2026-06-01", ["--their-date", "2026-07-03"], "2026-07-02", "email"),
        ("recruiter", "2026-06-26", ["--attempt", "3"], "2026-07-27", "email"),
    ],
)
def test_the_table_with_american_holidays(answer, after, on, more, date, channel):
    found = answer("--after", after, "--on", on, "--country", "US", *more)
    assert (found["date"], found["channel"]) == (date, channel)


def test_easter_in_england_and_bavaria(answer):
    for country, region in (("GB", "ENG"), ("DE", "BY"), ("de", "Bayern")):
        found = answer("--after", "networking-warm", "--on", "2026-03-31",
                       "--country", country, "--region", region)  # fmt: skip
        assert found["date"] == "2026-04-09"


def test_a_thank_you_names_what_follows_and_a_deadline_when_to_remind(answer):
    found = answer("--after", "networking-meeting", "--on", "2026-05-15", "--country", "US")
    assert found["follow_up_on"] == "2026-06-30"
    assert "then follow up on Tue 30 Jun." in found["reason"]
    owed = answer("--after", "offer-deadline", "--on", "2026-06-10")
    assert (owed["date"], owed["remind_on"]) == ("2026-06-10", "2026-06-09")


def test_every_situation_has_a_name_and_may_be_given_by_its_code(answer):
    assert set(SITUATIONS.values()) == set(DEFAULT_TABLE.rows)
    for name, code in SITUATIONS.items():
        by_name = answer("--after", name.upper(), "--on", "2026-06-26")
        assert by_name["situation"] == code
        assert answer("--after", code.lower(), "--on", "2026-06-26") == by_name


def test_what_comes_after_the_last_follow_up_is_said(answer):
    found = answer("--after", "networking-warm", "--on", "2026-06-26", "--attempt", "4")
    assert found["then"] == "park"
    assert "suggest a pause" in found["reason"]


@pytest.mark.parametrize(
    ("today", "moment", "begins"),
    [
        ("2026-03-05", "too_soon", "Too soon: Tue 10 Mar"),
        ("2026-03-10", "right", "Neither too soon nor too late"),
        ("2026-03-13", "late", "Not too late: Tue 10 Mar was the day, 3 working days ago"),
    ],
)
def test_it_says_whether_a_day_is_too_soon_or_late(when, answer, today, moment, begins):
    asked = ("--after", "networking-warm", "--on", "2026-03-03", "--today", today)
    assert answer(*asked)["moment"] == moment
    assert when(*asked)[1].splitlines()[1].startswith(begins)


def test_without_a_country_the_users_own_holidays_are_assumed_and_said(when, answer, monkeypatch):
    asked = ("--after", "application", "--on", "2026-06-26")
    assert answer(*asked)["country"] is None
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    found = answer(*asked)
    assert (found["date"], found["country"], found["country_assumed"]) == ("2026-07-08", "US", True)
    assert "(holidays of US assumed)" in when(*asked)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--after", "lunch", "--on", "2026-05-15"], "networking-warm, networking-cold"),
        (["--after", "interview", "--on", "15 May"], "2026-05-15"),
        (["--after", "interview"], "--on"),
        (["--on", "2026-05-15"], "--after"),
        (["--after", "interview", "--on", "2026-05-15", "--attempt", "-1"], "0 to"),
        (["--after", "interview", "--on", "2026-05-15", "--attempt", "two"], "0 to"),
        (["--after", "interview", "--on", "2026-05-15", "--country", "XX"], "US"),
        (["--after", "interview", "--on", "2026-05-15", "--country", "US", "--region", "Q"], "CA"),
        (["--after", "interview", "--on", "2026-05-15", "--region", "CA"], "no region"),
        (["--after", "interview", "--on", "2026-05-15", "--their-date", "soon"], "2026-05-15"),
    ],
)
def test_wrong_input_is_one_line_that_names_the_choices(when, arguments, said):
    status, shown, errors = when(*arguments)
    assert (status, shown, errors.count("\n")) == (2, "", 1)
    assert said in errors


def test_the_end_of_time_is_refused(when):
    status, shown, errors = when("--after", "parked", "--on", "9999-12-30")
    assert (status, shown, errors.count("\n")) == (1, "", 1)


def test_help_says_that_a_past_day_stays(when):
    _status, shown, _errors = when("--help")
    assert "stays as it was" in " ".join(shown.split())
