# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What filters and built-in views find, in the user's days; views of one's own are kept."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import agenda, views
from desktop_app.domain.agenda import Section
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Column, Condition, Query, View
from desktop_app.domain.filters import Test as Asked
from desktop_app.domain.records import Channel, Contact, Stage
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.domain.views import Shape, Shown
from desktop_app.services.people import PersonCard
from desktop_app.services.rosters import CompanyRows, PeopleRows
from desktop_app.services.steps import NextStep
from desktop_app.storage.local_days import local_day
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

TODAY = date(2026, 3, 3)  # a Tuesday


@pytest.fixture
def clock():
    return HandClock(zone="America/New_York")


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def due(office, days, at=None, zone="", **given):
    step = NextStep("call", Channel.CALL, TODAY + timedelta(days=days), at, zone)
    return a_pursuit(office, step=step, **given)


def found(office, *where, view=View.OPEN, find=""):
    return list(office.table.ids(Query(view=view, find=find, where=where)))


def in_view(office, view):
    return found(office, *views.conditions(view, office.today, zone(office)), view=view)


def zone(office):
    return office.clock.zone_name()


def on(test, *days, zone="America/New_York"):
    return Condition(Column.DUE, test, tuple(map(str, days)), zone)


def test_today_and_overdue_are_those_of_the_sidebar(office, clock):
    for days in (-9, -1, 0, 0, 1, 30):
        due(office, max(days, 0))
    far = due(office, 1, time(9), "Pacific/Auckland")  # that is today in New York
    near = due(office, 0, time(22), "America/Los_Angeles")  # and that is tomorrow
    assert far in in_view(office, View.TODAY)
    assert near not in in_view(office, View.TODAY)
    for days in (0, 1, 1, 5):
        clock.move(days=days)
        cards = office.browsing.agenda().cards
        for view, section in ((View.TODAY, Section.TODAY), (View.OVERDUE, Section.OVERDUE)):
            expected = {card.row.id for card in cards if card.section is section}
            assert set(in_view(office, view)) == expected


def test_a_proposed_step_is_not_due(office):
    """Nobody is late with what they did not agree to."""
    proposed = a_pursuit(office, step=None)
    row = office.table.rows([proposed])[proposed]
    assert row.needs_step
    office.clock.move(days=(row.due_on - TODAY).days)
    assert proposed not in in_view(office, View.TODAY)
    assert proposed in in_view(office, View.NEEDS_STEP)


@given(
    days=st.integers(-3, 3),
    hour=st.integers(0, 23),
    zones=st.tuples(*[st.sampled_from(["Pacific/Kiritimati", "Etc/GMT+12", "UTC", ""])] * 2),
)
def test_a_day_is_the_users_own_wherever_the_step_is(days, hour, zones):
    """R08: the SQL of a day agrees with the agenda at the ends of the world."""
    there, here = zones
    on_day, at = TODAY + timedelta(days=days), time(hour)
    wall = f"{on_day}T{at:%H:%M}"
    meant = agenda.local_due(on_day, at, there, here)
    assert isinstance(meant, datetime)
    if there and here:
        assert local_day(wall, there, here) == meant.date().isoformat()
    else:  # a day that is looked for as it is written
        assert local_day(wall, there, here) == on_day.isoformat()


def test_days_are_asked_for_near_the_day_and_far_from_it(office):
    numbers = [due(office, days) for days in (0, 1, 2, 3, 10, 40)]
    day = TODAY + timedelta(days=2)
    assert found(office, on(Asked.BEFORE, day)) == numbers[:2]
    assert found(office, on(Asked.IS, day)) == [numbers[2]]
    assert found(office, on(Asked.AFTER, day)) == numbers[3:]
    assert found(office, on(Asked.IS, TODAY, day)) == [numbers[0], numbers[2]]
    assert found(office, Condition(Column.DUE, Asked.EMPTY)) == []


def test_day_filters_count_a_time_elsewhere_on_its_day_here(office):
    far = due(office, 1, time(9), "Pacific/Auckland")
    assert found(office, on(Asked.IS, TODAY)) == [far]
    assert found(office, on(Asked.AFTER, TODAY)) == []
    assert found(office, on(Asked.BEFORE, TODAY + timedelta(days=1))) == [far]
    assert found(office, on(Asked.IS, TODAY + timedelta(days=1))) == []
    local = datetime(2026, 3, 4, 9, tzinfo=ZoneInfo("Pacific/Auckland"))
    assert local.astimezone(ZoneInfo(zone(office))).date() == TODAY


def test_filters_hold_together_and_with_the_words_looked_for(office):
    one = due(office, 0, company="Acme", title="Fitter", person="Dana Reyes")
    two = due(office, 1, company="Acme", title="Welder", person="")
    due(office, 2, company="Birch", title="Fitter")
    acme = Condition(Column.COMPANY, Asked.CONTAINS, ("ACM",))
    assert found(office, acme) == [one, two]
    assert found(office, acme, Condition(Column.PERSON, Asked.EMPTY)) == [two]
    assert found(office, acme, find="fitter") == [one]
    assert found(office, Condition(Column.STAGE, Asked.IS, (str(Stage.OFFER),))) == []


def test_by_company_is_everything_that_goes_on(office):
    one, two, three = (due(office, n, company=c) for n, c in enumerate(["Birch", "Acme", "Birch"]))
    query = Query(view=View.BY_COMPANY).sorted_by(*views.usual_order(View.BY_COMPANY))
    assert list(office.table.ids(query)) == [two, one, three]


# People and companies


def people(office, column, test, *values, zone=""):
    query = Query(sort=PersonColumn.NAME, where=(Condition(column, test, values, zone),))
    rows = PeopleRows(office.database)
    return [rows.rows([n])[n].name for n in rows.ids(query)]


def companies(office, column, test, *values):
    query = Query(sort=CompanyColumn.NAME, where=(Condition(column, test, values),))
    rows = CompanyRows(office.database)
    return [rows.rows([n])[n].name for n in rows.ids(query)]


@pytest.fixture
def known(office):
    due(office, 0, company="Acme", person="Dana Reyes")
    stopped = due(office, 1, company="Birch", person="Zoë Müller", title="Cook")
    due(office, 2, company="Acme", person="Dana Reyes", title="Welder")
    change = office.people.add(PersonCard({"name": "Lone Wolf"}))
    (wolf,) = change.touched(Contact)
    office.permissions.set_ways(wolf, {Channel.EMAIL, Channel.MESSAGE})
    office.follow_ups.log(stopped, happened(office), a_step(office, 3))
    office.follow_ups.stop(stopped, "No, thank you")
    return office


def test_people_are_filtered_by_every_kind_of_column(known):
    column = PersonColumn
    assert people(known, column.NAME, Asked.CONTAINS, "zoe") == ["Zoë Müller"]
    assert people(known, column.NAME, Asked.IS, "dana reyes") == ["Dana Reyes"]
    assert people(known, column.COMPANY, Asked.EMPTY) == ["Lone Wolf"]
    assert people(known, column.PURSUITS, Asked.AFTER, "1") == ["Dana Reyes"]
    assert people(known, column.PURSUITS, Asked.IS, "2") == ["Dana Reyes"]
    assert people(known, column.PURSUITS, Asked.EMPTY) == ["Lone Wolf", "Zoë Müller"]
    assert people(known, column.PERMISSIONS, Asked.IS, "no_contact") == ["Zoë Müller"]
    assert people(known, column.PERMISSIONS, Asked.IS, "none") == ["Dana Reyes"]
    assert "Lone Wolf" in people(known, column.PERMISSIONS, Asked.IS, "call")
    assert people(known, column.ACTION, Asked.CONTAINS, "call") == ["Dana Reyes"]
    assert people(known, column.DUE, Asked.IS, str(TODAY), zone="UTC") == ["Dana Reyes"]
    assert people(known, column.DUE, Asked.AFTER, str(TODAY), zone="UTC") == []
    assert people(known, column.LAST_TOUCH, Asked.IS, str(TODAY), zone="UTC") == ["Zoë Müller"]
    assert people(known, column.RELATIONSHIP, Asked.IS, "close") == []


def test_companies_are_filtered_by_every_kind_of_column(known):
    column = CompanyColumn
    known.companies.change(1, country="DE", region="BY", agency=True)
    known.companies.change(2, country="US", region="DE", no_calls=True)
    assert companies(known, column.NAME, Asked.CONTAINS, "BIR") == ["Birch"]
    assert companies(known, column.PHONE, Asked.EMPTY) == ["Acme", "Birch"]
    assert companies(known, column.AGENCY, Asked.IS, "1") == ["Acme"]
    assert companies(known, column.AGENCY, Asked.IS, "0") == ["Birch"]
    assert companies(known, column.POLICY, Asked.IS, "no_calls") == ["Birch"]
    assert companies(known, column.POLICY, Asked.IS, "none") == ["Acme"]
    assert companies(known, column.PEOPLE, Asked.IS, "1") == ["Acme", "Birch"]
    assert companies(known, column.PURSUITS, Asked.BEFORE, "1") == ["Birch"]
    assert companies(known, column.COUNTRY, Asked.CONTAINS, "germ", "DE") == ["Acme", "Birch"]
    assert companies(known, column.COUNTRY, Asked.CONTAINS, "by") == ["Acme"]
    assert companies(known, column.LAST_TOUCH, Asked.EMPTY) == ["Acme"]


def test_words_are_looked_for_in_notes_and_messages_too(known):
    known.follow_ups.log(1, happened(known, text="About the crane"), a_step(known, 9))
    known.timelines.add_note("remembers the ferry", contact_id=1)
    for word in ("CRANE", "férry"):
        rows = PeopleRows(known.database)
        found_ids = list(rows.ids(Query(sort=PersonColumn.NAME, find=word)))
        assert [rows.rows([n])[n].name for n in found_ids] == ["Dana Reyes"]
    firms = CompanyRows(known.database)
    assert list(firms.ids(Query(sort=CompanyColumn.NAME, find="crane"))) == [1]


# Views of one's own


def a_shape(**given):
    where = (
        Condition(Column.STAGE, Asked.IS, ("applied", "offer")),
        Condition(Column.DUE, Asked.BEFORE, ("next fri",)),
        Condition(Column.PERSON, Asked.EMPTY),
    )
    kept = {
        "view": View.PARKED,
        "find": "fitter ß",
        "sorts": ((Column.COMPANY, True), (Column.DUE, False)),
        "where": where,
        "columns": (Shown("due", 120), Shown("why", 0, hidden=True)),
    }
    return Shape(**(kept | given))


def test_a_view_comes_back_as_it_was_kept(office):
    office.saved_views.add("  Mine  ", "pursuits", a_shape())
    (kept,) = office.saved_views.all
    assert kept.name == "Mine"
    assert office.saved_views.shape(kept) == a_shape()


@pytest.mark.parametrize("verb", ["add", "update", "rename", "remove"])
def test_every_verb_of_a_view_can_be_undone(office, verb):
    office.saved_views.add("Mine", "pursuits", a_shape())
    before = office.saved_views.all
    (kept,) = before
    verbs = {
        "add": lambda: office.saved_views.add("Other", "people", Shape()),
        "update": lambda: office.saved_views.update(kept.id, Shape()),
        "rename": lambda: office.saved_views.rename(kept.id, "Ours"),
        "remove": lambda: office.saved_views.remove(kept.id),
    }
    change = verbs[verb]()
    after = office.saved_views.all
    assert after != before
    office.desk.apply(change.inverse())
    assert office.saved_views.all == before
    office.desk.apply(change)
    assert office.saved_views.all == after


@pytest.mark.parametrize(("name", "code"), [("", "view_name"), (" \n ", "view_name")])
def test_a_view_needs_a_name(office, name, code):
    with pytest.raises(KnownError) as refused:
        office.saved_views.add(name, "pursuits", Shape())
    assert refused.value.code == code
    assert office.saved_views.all == ()


def test_two_views_have_two_names(office):
    office.saved_views.add("Mine", "pursuits", Shape())
    office.saved_views.add("Ours", "pursuits", Shape())
    ours = next(view for view in office.saved_views.all if view.name == "Ours")
    for act in (
        lambda: office.saved_views.add("mine", "pursuits", Shape()),
        lambda: office.saved_views.rename(ours.id, " MINE "),
    ):
        with pytest.raises(KnownError) as refused:
            act()
        assert refused.value.code == "view_taken"
    office.saved_views.rename(ours.id, "ours")  # its own name in another case


def test_there_is_an_end_of_views(office, monkeypatch):
    monkeypatch.setattr(views, "MOST", 2)
    for name in ("a", "b"):
        office.saved_views.add(name, "pursuits", Shape())
    with pytest.raises(KnownError) as refused:
        office.saved_views.add("c", "pursuits", Shape())
    assert refused.value.code == "view_many"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["view", "find", "sorts", "where", "columns", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(kept=_JSON, sheet=st.sampled_from(["pursuits", "people", "companies", "other"]))
def test_whatever_stands_in_the_database_gives_a_view(kept, sheet):
    shape = views.read(sheet, json.dumps(kept))
    assert views.read(sheet, views.write(shape)) == shape
    assert all(isinstance(each.column, str) for each in shape.where)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sorts": [["nobody", true]], "where": [[1]]}'])
def test_what_makes_no_sense_is_left_out(text):
    assert views.read("pursuits", text) == Shape()
