# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday list`, `show` and `log`: the same services as the window's."""

from __future__ import annotations

import json
from datetime import date, time, timedelta

import pytest

from desktop_app import cli
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.particulars import Part
from desktop_app.domain.records import Channel, Contact, Ending, Pursuit, Touch
from desktop_app.services.addresses import AddressLine
from desktop_app.services.companies import CompanyCard, SiteLine
from desktop_app.services.office import Office
from desktop_app.services.people import PersonCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard, TargetLine
from desktop_app.services.steps import NextStep
from desktop_app.storage.database import Database
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, happened


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A database with two pursuits, one of them closed."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.setenv(name, "C")
    path = tmp_path / "search.db"
    office = Office(Database(path), SystemClock())
    a_pursuit(office)
    a_pursuit(office, company="Birch & Co", person="Ödön Müller", title="Welder")
    office.follow_ups.close(2, Ending.REJECTED)
    office.close()
    return path


@pytest.fixture
def run(capsys, path):
    def run(*arguments):
        try:
            status = cli.main(["--db", str(path), *arguments])
        except SystemExit as left:
            status = left.code
        done = capsys.readouterr()
        return status, done.out, done.err

    return run


@pytest.fixture
def read(path):
    """Read records after a command has run."""

    def read(kind, **equal):
        with Database(path) as database:
            return matching(database, kind, **equal)

    return read


def answer(run, *arguments):
    status, shown, errors = run(*arguments, "--json")
    assert (status, errors) == (0, "")
    return json.loads(shown)


def test_pursuits_are_listed_by_view_and_words(run):
    assert [p["id"] for p in answer(run, "list", "pursuits")["pursuits"]] == ["p1"]
    every = answer(run, "list", "pursuits", "--view", "all")["pursuits"]
    assert [(p["company"], p["status"]) for p in every] == [
        ("Acme", "open"),
        ("Birch & Co", "closed"),
    ]
    found = answer(run, "list", "pursuits", "--view", "all", "--filter", "MULLER")["pursuits"]
    assert [p["id"] for p in found] == ["p2"]
    status, shown, _errors = run("list", "pursuits")
    assert (status, shown.split()[0]) == (0, "p1")
    assert "Dana Reyes · Acme · Fitter" in shown
    assert run("list", "pursuits", "--filter", "zebra")[:2] == (0, "Nothing found\n")


def test_people_and_companies_are_listed(run):
    people = answer(run, "list", "people")["people"]
    assert [(p["id"], p["name"], p["company"]) for p in people] == [
        ("c1", "Dana Reyes", "Acme"),
        ("c2", "Ödön Müller", "Birch & Co"),
    ]
    companies = answer(run, "list", "companies", "--filter", "birch")["companies"]
    assert [(c["id"], c["people"]) for c in companies] == [("o2", 1)]
    assert run("list", "people")[1].startswith("c1 ")
    assert run("list", "companies")[1].startswith("o1 ")
    assert run("list", "dogs")[0] == 2


def test_a_record_is_shown_with_its_timeline(run):
    assert run("log", "1", "left voicemail")[0] == 0
    shown = answer(run, "show", "p1")
    assert (shown["title"], shown["company"]) == ("Fitter", "Acme")
    assert shown["timeline"][0]["sort"] == "touch"
    assert answer(run, "show", "c1")["name"] == "Dana Reyes"
    assert [e["about"] for e in answer(run, "show", "c1")["timeline"]]
    company = answer(run, "show", "o1")
    assert company["name"] == "Acme"
    for name in ("1", "P1", "c1", "o1"):
        status, text, _errors = run("show", name)
        assert status == 0
        assert "oicemail" in text


def test_part_of_a_uid_names_a_record_too(run, read):
    uid = read(Contact, id=2)[0].uid
    assert answer(run, "show", uid[:12])["name"] == "Ödön Müller"
    assert answer(run, "show", uid.upper())["name"] == "Ödön Müller"


@pytest.mark.parametrize("name", ["p99", "c99", "zebra", "ab", "x1", "", "p"])
def test_what_is_not_here_is_refused(run, name):
    status, shown, errors = run("show", name)
    assert (status, shown, errors.count("\n")) == (1, "", 1)


def test_a_uid_that_fits_two_is_refused(run, path):
    with Database(path) as database, database.transaction() as connection:
        connection.execute("UPDATE contact SET uid = 'abcdef01' WHERE id = 1")
        connection.execute("UPDATE contact SET uid = 'abcdef02' WHERE id = 2")
    assert run("show", "abcdef")[0] == 1
    assert run("show", "abcdef02")[0] == 0


def test_a_touch_is_logged_for_a_given_pursuit(run, read):
    said = answer(run, "log", "p1", "left", "voicemail,", "in", "two", "weeks")
    assert (said["saved"], said["pursuit"], said["outcome"]) == (True, "p1", "voicemail")
    assert said["step"]["promised"]
    (touch,) = read(Touch)
    assert touch.pursuit_id == 1
    assert read(Pursuit, id=1)[0].next_due == said["step"]["date"]


def test_the_day_it_happened_may_be_given(run, read):
    import datetime

    day = datetime.date(2020, 1, 2)
    assert run("log", "1", "--date", day.isoformat(), "no answer")[0] == 0
    assert [touch.on_date for touch in read(Touch)] == [day]
    assert run("log", "1", "--date", "soon", "no answer")[0] == 2
    assert run("log", "1", "--on", "2/2", "no answer")[0] == 0
    figures = [touch.on_date for touch in read(Touch)][-1]
    assert (figures.month, figures.day) == (2, 2)
    assert figures <= datetime.datetime.now(tz=datetime.UTC).date()


def test_a_dry_run_saves_nothing_and_a_missing_part_is_named(run, read):
    assert answer(run, "log", "1", "--dry-run", "left voicemail")["saved"] is False
    assert read(Touch) == []
    status, _shown, errors = run("log", "1", "called")
    assert (status, "What came of it" in errors) == (1, True)
    assert run("log", "o1", "left voicemail")[0] == 1
    assert run("log", "2", "left voicemail")[0] == 1  # it is closed


def test_a_no_holds_in_the_terminal(run, path):
    office = Office(Database(path), SystemClock())
    office.follow_ups.stop(1, "Please stop")
    assert not record(office.database, Contact, 1).may_contact
    office.close()
    status, _shown, errors = run("log", "1", "left voicemail, in two weeks")
    assert status == 1
    assert "Please stop" in errors


# By name


def test_a_record_is_shown_by_its_name(run):
    """One match is shown, blind to case; nothing has to be looked up first."""
    assert answer(run, "show", "dana")["name"] == "Dana Reyes"
    assert answer(run, "show", "Dana", "Reyes")["name"] == "Dana Reyes"
    assert answer(run, "show", "ACME")["name"] == "Acme"
    assert answer(run, "show", "fitter")["id"] == "p1"


def test_several_of_a_name_are_listed_with_their_ids(run):
    """Exit status 1, and the ids to choose from."""
    assert run("add", "applied to Dana Foods, welder, in two weeks")[0] == 0
    status, text, errors = run("show", "dana")
    assert (status, text) == (1, "")
    assert "c1" in errors and "Dana Foods" in errors
    status, text, _errors = run("show", "dana", "--json")
    assert status == 1
    assert {"c1", "o3"} <= {match["id"] for match in json.loads(text)["matches"]}


def test_nobody_of_a_name_is_a_refusal(run):
    status, _text, errors = run("show", "nobody at all")
    assert status == 1
    assert "nobody at all" in errors


def test_a_touch_is_logged_by_company_goal_or_person(run, read):
    for word in ("acme", "fitter", "dana reyes"):
        assert answer(run, "log", word, "left voicemail, in two weeks")["pursuit"] == "p1"
    assert len(read(Touch)) == 3


def test_a_name_of_two_pursuits_logs_nothing(run, read):
    assert run("add", "applied to Dana Foods, welder, in two weeks")[0] == 0
    status, _text, errors = run("log", "dana", "left voicemail, in two weeks")
    assert status == 1
    assert "p1" in errors and "p3" in errors
    assert [t for t in read(Touch) if t.pursuit_id == 1] == []


def test_a_pursuit_is_shown_whole(run, path):
    """What its dialog holds is told by the terminal too: nothing has to be looked up there."""
    office = Office(Database(path), SystemClock())
    office.pursuit_cards.save(
        1,
        PursuitCard(
            {
                "posting": "Night shifts.\nOwn tools.",
                "source": "Notice board",
                "salary": "41,000",
                "link": "https://example.com/fitter",
                "found_on": date(2026, 3, 2),
                "no_calls": True,
                "note": "Ask for the yard.",
            },
            agency="Gull Staffing",
            parts=(PartLine("Noor Haddad", Part.HR),),
            targets=(TargetLine("/home/me/cv.pdf", "CV"),),
        ),
    )
    office.close()
    shown = answer(run, "show", "p1")
    assert shown["through"]["name"] == "Gull Staffing"
    assert [(p["name"], p["part"]) for p in shown["people"]] == [("Noor Haddad", "hr")]
    assert shown["files"] == [{"name": "CV", "target": "/home/me/cv.pdf"}]
    assert (shown["found"], shown["closing"], shown["no_calls"]) == ("2026-03-02", None, True)
    text = run("show", "p1")[1]
    for line in (
        "Salary: 41,000",
        "Source: Notice board",
        "Posting:",
        "  Own tools.",
        "Found on: 2026-03-02",
        "Note: Ask for the yard.",
        "CV  /home/me/cv.pdf",
    ):
        assert line in text
    assert "Closes on" not in text


def test_a_person_is_shown_whole(run, path):
    office = Office(Database(path), SystemClock())
    office.people.save(
        1,
        PersonCard(
            {
                "pronunciation": "DAY-na",
                "country": "CA",
                "region": "BC",
                "weekdays": "0123",
                "phone": "555-0101",
                "extension": "12",
                "email": "dana@example.com",
            },
            introduced_by=("", 2),
            phones=(AddressLine("555-0102", "", "mobile"),),
            emails=(AddressLine("reyes@example.com"),),
        ),
    )
    office.close()
    shown = answer(run, "show", "c1")
    assert shown["emails"] == ["reyes@example.com"]
    assert shown["phones"] == ["555-0102 (mobile)"]
    assert shown["introduced_by"] == {"id": "c2", "name": "Ödön Müller"}
    assert [part["id"] for part in shown["parts"]] == ["p1"]
    text = run("show", "c1")[1]
    for line in (
        "555-0101 ext. 12",
        "Said like: DAY-na",
        "Canada, British Columbia",
        "Mon Tue Wed Thu",
        "Introduced by: c2  Ödön Müller",
        "Further e-mails: reyes@example.com",
    ):
        assert line in text
    assert answer(run, "show", "c2")["introduced"] == [{"id": "c1", "name": "Dana Reyes"}]


def test_a_company_is_shown_whole(run, path):
    office = Office(Database(path), SystemClock())
    office.companies.save(
        1,
        CompanyCard(
            {"hours": "8 to 16", "agency": True, "phone_source": "its website"},
            sites=(SiteLine("Works", "1 Quay Street", "555-0103"),),
        ),
    )
    office.close()
    shown = answer(run, "show", "o1")
    assert shown["sites"] == [{"name": "Works", "address": "1 Quay Street", "phone": "555-0103"}]
    assert (shown["agency"], shown["hours"]) == (True, "8 to 16")
    assert shown["contacts"] == [{"id": "c1", "name": "Dana Reyes"}]
    text = run("show", "o1")[1]
    assert "Sites: Works, 1 Quay Street, 555-0103" in text
    assert "An agency" in text


def test_a_call_from_before_a_no_is_written_down(run, read):
    """method.md 5.4, R20: a no bars nothing that came before it, and everything after it."""
    no = "she asked not to be contacted again"
    assert run("log", "1", "--date", "2026-03-02", no)[0] == 0
    assert read(Pursuit, id=1)[0].next_step_id is None
    assert run("log", "1", "--date", "2026-02-20", "left voicemail")[0] == 0
    assert [str(t.on_date) for t in read(Touch, pursuit_id=1)][-1] == "2026-02-20"
    assert read(Pursuit, id=1)[0].next_step_id is None
    status, _text, errors = run("log", "1", "--date", "2026-03-03", "left voicemail")
    assert status == 1 and "asked not to be contacted" in errors


@pytest.mark.parametrize(
    ("sheet", "shown"), [("pursuits", "p1"), ("people", "c1"), ("companies", "o1")]
)
def test_columns_of_ones_own_are_shown_of_every_sort_of_record(run, path, sheet, shown):
    from desktop_app.domain.filters import OwnKind

    office = Office(Database(path), SystemClock())
    own = office.own_columns.of(sheet)
    own.add("Pay", OwnKind.NUMBER)
    own.set_value(1, own.all[0].id, "70")
    office.close()
    assert answer(run, "show", shown)["own_columns"] == {"Pay": "70"}
    assert "Own columns: Pay: 70" in run("show", shown)[1]


def test_a_view_of_ones_own_is_listed_by_its_name(run, path):
    """Its filters, its order and its words hold; days in words are those of today."""
    from desktop_app.domain.filters import Column, Condition, OwnKind, View
    from desktop_app.domain.filters import Test as Asks
    from desktop_app.domain.rosters import PersonColumn
    from desktop_app.domain.views import Shape

    office = Office(Database(path), SystemClock())
    own = office.own_columns
    own.add("Pay", OwnKind.NUMBER)
    own.set_value(1, 1, "70")
    (pay,) = own.all
    by_company = ((Column.COMPANY, True),)
    views = office.saved_views
    views.add("Everything", "pursuits", Shape(view=View.ALL, sorts=by_company))
    views.add("Paid", "pursuits", Shape(where=(Condition(pay, Asks.AFTER, ("50",)),)))
    views.add("Gone by", "pursuits", Shape(where=(Condition(Column.DUE, Asks.BEFORE, ("today",)),)))
    views.add("Backwards", "people", Shape(sorts=((PersonColumn.NAME, True),)))
    office.close()

    def listed(what, view, *more):
        return [each["id"] for each in answer(run, "list", what, "--view", view, *more)[what]]

    assert listed("pursuits", "everything") == ["p2", "p1"]
    assert listed("pursuits", "Everything", "--filter", "birch") == ["p2"]
    assert listed("pursuits", "Paid") == ["p1"]
    assert listed("pursuits", "Gone by") == []
    assert listed("people", "backwards") == ["c2", "c1"]
    status, _shown, errors = run("list", "pursuits", "--view", "nowhere")
    assert status == 1
    assert "nowhere" in errors
    assert "Everything" in errors
    assert run("list", "companies", "--view", "Everything")[0] == 1  # it is one of pursuits


def test_what_speaks_against_a_day_is_told(run):
    """method.md 5.4, G1: the day is taken, and why it is early is said."""
    status, text, _errors = run("log", "1", "left voicemail, tomorrow", "--dry-run")
    assert status == 0
    assert len(text.strip().splitlines()) > 1
    assert answer(run, "log", "1", "left voicemail, in 10 days", "--dry-run")["cautions"] == []
    assert answer(run, "log", "1", "left voicemail, tomorrow", "--dry-run")["cautions"]


def test_show_and_list_tell_both_zones_as_the_window_does_r08(path, run, monkeypatch):
    monkeypatch.setattr(SystemClock, "zone_name", lambda _self: "Europe/Berlin")
    office = Office(Database(path), SystemClock())
    day = office.desk.today + timedelta(days=20)
    step = NextStep("call", Channel.CALL, day, at=time(10), zone="America/New_York")
    office.follow_ups.log(1, happened(office), step)
    office.close()
    for verb in (("show", "p1"), ("list", "pursuits")):
        _, told, _ = run(*verb)
        assert "(10:00 in New York)" in told, verb
        assert "16:00" in told or "15:00" in told  # the two change their clocks on other days
    (row,) = answer(run, "list", "pursuits")["pursuits"]
    assert (row["time"], row["zone"]) == ("10:00", "America/New_York")


def test_an_error_names_what_is_known(run):
    """People 40: nothing named, no views of people, a company where a pursuit is wanted."""
    status, _out, said = run("list", "people", "--view", "nix")
    assert (status, said.count("You have made none of this table yet")) == (1, 1)
    for verb in (["show", ""], ["log", " ", "called"]):
        status, _out, said = run(*verb)
        assert (status, said.startswith("Nothing was named.")) == (1, True)
    status, _out, said = run("log", "o1", "called, no answer, thu")
    assert status == 1
    assert "a company" in said
    assert "p1 " in said.partition("Known there:")[2]


def test_a_labelled_number_stands_once(run, path):
    office = Office(Database(path), SystemClock())
    told = AddressLine("+12125550142", label="Mobile")
    card = PersonCard({"name": "Ana Reyes", "phone": told.value}, phones=(told,))
    office.people.add(card)
    office.close()
    _status, out, _err = run("show", "Ana Reyes")
    assert out.count("0142") == 1
    assert "(Mobile)" in out
    assert "Further numbers" not in out
