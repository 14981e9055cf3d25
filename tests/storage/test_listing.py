# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The listing says what the records say, whatever was done; its orders are the right ones."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Label
from desktop_app.domain.filters import Column, Condition, Query, View
from desktop_app.domain.filters import Test as Asks  # or pytest would collect it
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Interview, Note
from desktop_app.domain.records import Contact, Ending, Organization, Outcome, Stage, Status
from desktop_app.services.table_rows import TableRows
from desktop_app.storage import listing, migrations
from desktop_app.storage.database import APPLICATION_ID, Database
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday")
    yield office
    office.close()


def rows(office):
    return office.database.select("SELECT * FROM listing ORDER BY id")


def is_true(office):
    """The listing is what a rebuild makes of it, and so is its tally."""
    connection = office.database.connection
    assert listing.astray(connection) == 0
    kept = rows(office)
    connection.execute("BEGIN")
    listing.rebuild(connection)
    made = rows(office)
    connection.execute("ROLLBACK")
    assert made == kept
    return True


def found(office, find, **more):
    return list(office.table.ids(Query(View.ALL, find, **more)))


# --- kept by every change -------------------------------------------------------------------

COMPANIES = st.sampled_from(["Acme", "Ćesar & Söhne", "birch", ""])
PEOPLE = st.sampled_from(["Zoë Reyes", "Dana Reyes", "", "Łukasz"])
VERBS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 5), COMPANIES, PEOPLE), min_size=1, max_size=14
)


def act(office, which, number, company, person):
    """Do one of the verbs that a listing may depend on."""
    ids = [row[0] for row in office.database.select("SELECT id FROM pursuit ORDER BY id")]
    pursuit = ids[number % len(ids)] if ids else None
    if pursuit is None or which == 0:
        return a_pursuit(office, company=company, person=person, title=f"T{number}")
    day = office.desk.today + timedelta(days=number + 1)
    verbs = (
        lambda: office.pursuits.set_company(pursuit, company),
        lambda: office.pursuits.set_person(pursuit, person),
        lambda: office.pursuits.set_title(pursuit, f"{company} {person}"),
        lambda: office.pursuits.set_stage(pursuit, Stage.INTERVIEWING),
        lambda: office.follow_ups.log(
            pursuit, happened(office, text=f"said {person}"), a_step(office, 3, stated=number > 2)
        ),
        lambda: office.follow_ups.park(pursuit, day),
        lambda: office.follow_ups.close(pursuit, Ending.REJECTED),
        lambda: office.follow_ups.stop(pursuit, "no"),
        lambda: office.pursuits.delete([pursuit]),
        lambda: rename(office, Organization, f"{company} Group"),
        lambda: rename(office, Contact, f"{person} Sample"),
        lambda: write_down(office, pursuit, person),
    )
    return verbs[which - 1]()


def rename(office, kind, name):
    with office.desk.change(Label("test")) as making:
        for record in making.edits.all(kind)[:1]:
            making.edits.put(replace(record, name=name))
    return making.made


def write_down(office, pursuit, text):
    desk = office.desk
    with desk.change(Label("test")) as making:
        making.edits.add(
            Note(id=0, uid="", pursuit_id=pursuit, on_date=desk.today, logged_at=desk.now,
                 text=f"note {text}")
        )  # fmt: skip
        making.edits.add(
            Interview(id=0, uid="", pursuit_id=pursuit, on_date=desk.today, people=text)
        )
    return making.made


@settings(max_examples=25, deadline=None)
@given(verbs=VERBS)
def test_the_listing_equals_a_rebuild_after_any_changes_and_their_undo(tmp_path_factory, verbs):
    from desktop_app.domain.errors import KnownError

    office = an_office(tmp_path_factory.mktemp("listing") / "search.duesday", HandClock())
    done = []
    office.hear(done.append)
    before = [rows(office)]
    try:
        for verb in verbs:
            try:
                act(office, *verb)
            except KnownError:
                continue  # refused: nothing was written
        assert is_true(office)
        changes = [change for change in done if change.edits]
        for change in reversed(changes):
            office.desk.apply(change.inverse())
        assert is_true(office)
        assert rows(office) == before[0]
        for change in changes:
            office.desk.apply(change)
        assert is_true(office)
    finally:
        office.close()


def test_two_made_one_move_their_rows(office):
    a_pursuit(office, company="Acme", person="Dana Reyes")
    other = a_pursuit(office, company="Acme Inc", person="Dana Reyes-Kim", title="Clerk")
    kept, gone = (row[0] for row in office.database.select("SELECT id FROM organization"))
    with office.desk.change(Label("test")) as making:
        from desktop_app.domain.records import Pursuit

        for pursuit in making.edits.all(Pursuit, organization_id=gone):
            making.edits.put(replace(pursuit, organization_id=kept))
        for person in making.edits.all(Contact, organization_id=gone):
            making.edits.put(replace(person, organization_id=kept))
        making.edits.remove(making.edits.get(Organization, gone))
    assert is_true(office)
    assert other in found(office, "", where=(Condition(Column.COMPANY, Asks.IS, ("ACME",)),))


def test_an_edit_of_one_cell_writes_only_what_differs(office):
    number = a_pursuit(office)
    ran = []
    office.database.connection.set_trace_callback(ran.append)
    office.pursuits.set_stage(number, Stage.INTERVIEWING)
    office.database.connection.set_trace_callback(None)
    written = [text for text in ran if text.startswith(("UPDATE listing ", "INSERT INTO listing "))]
    assert len(written) == 1
    assert written[0].startswith("UPDATE listing SET stage = ")


def test_a_foreign_hand_is_found_out(office, tmp_path):
    number = a_pursuit(office, title="Fitter")
    other = sqlite3.connect(office.database.path, isolation_level=None)
    other.execute("UPDATE pursuit SET title = 'Cook' WHERE id = ?", (number,))
    other.close()
    report = office.health.check()
    assert report.broken == {"listing_astray": 1}
    assert not report.sound


@pytest.mark.parametrize("planted", ["DELETE FROM listing", "UPDATE listing_tally SET number = 9"])
def test_a_listing_that_was_touched_is_found_out(office, planted):
    a_pursuit(office)
    with office.database.transaction() as connection:
        connection.execute(planted)
    assert listing.astray(office.database.connection) > 0


def test_an_older_file_gets_its_listing(tmp_path):
    office = an_office(tmp_path / "old.duesday")
    a_pursuit(office, company="Ćesar", title="Fitter")
    expected = rows(office)
    office.close()
    path = tmp_path / "older.duesday"
    old = sqlite3.connect(path, isolation_level=None)
    for number, script in migrations.steps():
        if number < 3:
            old.executescript(script)
    old.execute("ATTACH ? AS made", (str(tmp_path / "old.duesday"),))
    tables = "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
    for (table,) in old.execute(tables).fetchall():
        names = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
        old.execute(f"DELETE FROM main.{table}")
        old.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM made.{table}")
    old.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
    old.execute("PRAGMA main.user_version = 2")
    old.close()
    with Database(path) as database:
        assert database.select("SELECT * FROM listing ORDER BY id") == expected
        assert database.select("PRAGMA user_version") == [(migrations.steps()[-1][0],)]


# --- finding --------------------------------------------------------------------------------


def test_words_are_found_whatever_their_accents_and_case(office):
    """ "zoe" finds "Zoë", in every script."""
    first = a_pursuit(office, person="Zoë Straße", company="ŁÓDŹ Works")
    second = a_pursuit(office, person="Ελένη", title="ΜΗΧΑΝΙΚΌΣ")
    assert found(office, "zoe") == found(office, "STRASSE") == found(office, "lodz") == [first]
    assert found(office, "ελενη") == found(office, "μηχανικος") == [second]


def test_notes_messages_and_interviews_are_found(office):
    number = a_pursuit(office)
    a_pursuit(office)
    office.follow_ups.log(
        number, happened(office, Outcome.REACHED, text="They liked Kraków."), a_step(office)
    )
    write_down(office, number, "Bring the portfolio")
    assert found(office, "krakow") == found(office, "note bring") == [number]
    assert len(found(office, "portfolio")) == 1


@pytest.mark.parametrize("word", ["100%", "a_b", "[sic]", "what?", "5*", "c]d", "a[b"])
def test_signs_are_only_signs(office, word):
    number = a_pursuit(office, title=f"x {word} y")
    a_pursuit(office, title="x 100 aXb sic whatx 55 cXd aXb y")
    assert found(office, word) == [number]


def test_no_word_spans_two_texts(office):
    a_pursuit(office, company="Ac", title="me", person="")
    assert found(office, "acme") == []


# --- orders ---------------------------------------------------------------------------------


@pytest.fixture
def many(office):
    """Rows that share values, and rows that lack them."""
    for number in range(60):
        a_pursuit(
            office,
            company=["Ärger", "birch", "Zebra", ""][number % 4],
            person=["", "Ann", "Éva"][number % 3],
            title=f"T{number % 7}",
            stage=[Stage.APPLIED, Stage.FOUND][number % 2],
            step=a_step(office, number % 5 + 1),
        )
    office.follow_ups.close(7, Ending.REJECTED)
    office.follow_ups.park(9, office.desk.today + timedelta(days=30))
    return office


def value(row, column):
    """What a row is sorted by, None where it has nothing."""
    when = None
    if row.due_on is not None:
        when = row.due_on.isoformat() + (f"T{row.due_time:%H:%M}" if row.due_time else "")
    return {
        Column.COMPANY: fold(row.company) or None,
        Column.TITLE: fold(row.title),
        Column.PERSON: fold(row.person) or None,
        Column.STAGE: (list(Status).index(row.status), list(Stage).index(row.stage)),
        Column.ACTION: fold(row.action) if row.step_id else None,
        Column.DUE: when,
        Column.WHY: row.reason.code if row.step_id else None,
    }[column]


def by_hand(office, query):
    """The order of all rows as plain Python makes it: by the last key first."""
    every = list(office.table.rows(office.table.ids(Query(View.ALL))).values())
    every.sort(key=lambda row: row.id, reverse=query.descending)
    for column, down in reversed(query.sorts):
        has = [row for row in every if value(row, column) is not None]
        has.sort(key=lambda row: value(row, column), reverse=down)
        every = has + [row for row in every if value(row, column) is None]
    return [row.id for row in every]


def test_what_is_parked_is_sorted_and_filtered_by_what_its_cell_says(many):
    """It says "Parked", not its stage: it stands behind the stages and is no "Applied"."""
    order = list(many.table.ids(Query(View.ALL, sort=Column.STAGE)))
    assert order[-2:] == [9, 7], "parked, then closed"

    def those(*codes):
        asked = (Condition(Column.STAGE, Asks.IS, codes),)
        return set(many.table.ids(Query(View.ALL, where=asked)))

    assert those("parked") == {9}
    assert those("parked", "closed", "stopped") == {7, 9}
    assert those(*map(str, Stage)) == set(order) - {7, 9}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(Column))
def test_orders_are_those_of_plain_python(many, sort, descending):
    """What has no value comes last, up or down; the id decides between equals."""
    for then in ((), ((Column.TITLE, True), (Column.PERSON, False))):
        query = Query(View.ALL, sort=sort, descending=descending, then=then)
        assert list(many.table.ids(query)) == by_hand(many, query)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(Column))
def test_place_page_and_neighbours_agree_with_the_order(many, sort, descending):
    table = many.table
    for query in (
        Query(sort=sort, descending=descending),
        Query(View.ALL, "ann", sort, descending, ((Column.TITLE, True),)),
    ):
        ids = list(table.ids(query))
        assert table.length(query) in {None, len(ids)}
        for row in range(0, len(ids), 7):
            assert table.position(query, ids[row]) == row
            assert list(table.before(query, ids[row])) == ids[max(0, row - 8) : row][::-1]
            assert [each.id for each in table.page(query, row, 9)] == ids[row : row + 9]
    assert table.position(Query(), 7) is None
    assert table.shows(Query(View.CLOSED), 7)


@pytest.mark.parametrize("view", [v for v in View if v not in {View.TODAY, View.OVERDUE}])
def test_a_view_knows_its_length_without_counting(many, view):
    assert many.table.length(Query(view)) == len(many.table.ids(Query(view)))


def test_filters_hold_together(many):
    day = (many.desk.today + timedelta(days=3)).isoformat()

    def fits(*conditions):
        ids = many.table.ids(Query(where=conditions))
        return list(many.table.rows(ids).values())

    assert {r.company for r in fits(Condition(Column.COMPANY, Asks.CONTAINS, ("ARG",)))} == {
        "Ärger"
    }
    assert {r.company for r in fits(Condition(Column.COMPANY, Asks.EMPTY))} == {""}
    two = fits(
        Condition(Column.COMPANY, Asks.IS, ("arger", "BIRCH")),
        Condition(Column.STAGE, Asks.IS, (str(Stage.FOUND),)),
    )
    assert {(r.company, r.stage) for r in two} == {("birch", Stage.FOUND)}
    for test, holds in (
        (Asks.BEFORE, lambda on: on < day),
        (Asks.IS, lambda on: on == day),
        (Asks.AFTER, lambda on: on > day),
    ):
        some = fits(Condition(Column.DUE, test, (day,)))
        assert some
        assert all(holds(r.due_on.isoformat()) for r in some)
    assert fits(Condition(Column.PERSON, Asks.IS, ())) == []


# --- in a thread ----------------------------------------------------------------------------


def answers(orders, query, *, head=False):
    return list(orders.answer(query, head=head))


def test_a_thread_is_told_the_same_order(many, monkeypatch):
    from desktop_app.storage import listing_queries

    monkeypatch.setattr(listing_queries, "PIECE", 10)
    orders = many.table.orders(lambda: True)
    for query in (Query(), Query(View.ALL, "ann"), Query(then=((Column.TITLE, False),))):
        (answer,) = answers(orders, query)
        assert answer.complete
        assert list(answer.ids) == list(many.table.ids(query))
    orders.rest()


def test_the_first_matches_are_the_beginning_of_all(many):
    orders = many.table.orders(lambda: True)
    first, whole = answers(orders, Query(find="ann"), head=True)
    assert (first.complete, whole.complete) == (False, True)
    assert len(first.ids)
    assert whole.ids[: len(first.ids)] == first.ids
    orders.rest()


def test_a_word_typed_on_is_looked_for_among_the_hits(many):
    """And never after a change: the hits are those of then."""
    orders = many.table.orders(lambda: True)
    for find in ("b", "bi", "birch"):
        assert list(answers(orders, Query(find=find))[-1].ids) == list(
            many.table.ids(Query(find=find))
        )
    number = a_pursuit(many, company="Birches")
    assert number in answers(orders, Query(find="birches"))[-1].ids
    orders.rest()


def test_a_question_nobody_waits_for_is_not_answered(many):
    orders = many.table.orders(lambda: False)
    assert answers(orders, Query(find="a")) == []
    orders.rest()


def test_a_long_select_ends_where_somebody_writes_and_is_asked_again(many):
    """A COMMIT never waits for a reader of ours."""
    from desktop_app.storage.reader import Reader, Stopped

    stops = [True]
    reader = Reader(many.database.path, lambda: stops[0])
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(Stopped):
        reader.rows(endless)
    stops[0] = False
    assert reader.rows("SELECT 1") == [(1,)]
    reader.close()


def test_what_is_written_holds_readers_back(office):
    idle = office.database.idle
    assert idle.is_set()
    with office.database.transaction():
        assert not idle.is_set()
    assert idle.is_set()
    with pytest.raises(ZeroDivisionError), office.database.transaction():
        raise ZeroDivisionError
    assert idle.is_set()


def test_ids_beyond_four_bytes_are_told_whole(office):
    a_pursuit(office)
    with office.database.transaction() as connection:
        connection.execute("UPDATE listing SET id = 5000000000")
    orders = TableRows(office.database).orders(lambda: True)
    assert list(answers(orders, Query())[-1].ids) == [5_000_000_000]
    assert list(office.table.ids(Query())) == [5_000_000_000]
    orders.rest()


# --- looking through a large file -----------------------------------------------------------


def test_a_small_file_is_looked_through_at_once_a_large_one_behind_the_window(office, monkeypatch):
    assert office.health.was_checked()
    monkeypatch.setattr(migrations, "CHECKED_AT_ONCE", 0)
    assert not office.health.was_checked()
    a_pursuit(office)
    assert office.health.check_file(lambda: False)
    assert not office.health.check_file(lambda: True)


def test_a_large_torn_file_is_found_out_behind_the_window(tmp_path, monkeypatch):
    from desktop_app.domain.errors import KnownError

    path = tmp_path / "search.duesday"
    office = an_office(path)
    for number in range(40):
        a_pursuit(office, company=f"Company {number}")
    (page,) = office.database.select("SELECT rootpage FROM sqlite_schema WHERE name = 'touch'")
    office.close()
    content = bytearray(path.read_bytes())
    content[4096 * (page[0] - 1) : 4096 * page[0]] = b"\x5a" * 4096
    path.write_bytes(content)
    monkeypatch.setattr(migrations, "CHECKED_AT_ONCE", 0)
    office = an_office_as_it_is(path)
    with pytest.raises(KnownError) as refused:
        office.health.check_file(lambda: False)
    assert refused.value.code == "damaged"
    office.close()


def an_office_as_it_is(path):
    from desktop_app.services.opening import open_office

    return open_office(path, HandClock())


@pytest.mark.parametrize(
    "planted",
    [
        "DELETE FROM listing",
        "UPDATE listing SET title = 'zzz'",
        "UPDATE listing_tally SET number = 9",
        "INSERT INTO listing_tally VALUES (77, 3)",
    ],
)
def test_a_stale_listing_is_made_anew_from_the_records(office, planted):
    a_pursuit(office, title="Fitter")
    a_pursuit(office, title="Welder", company="Birch")
    before, records = rows(office), all_rows(office)
    tally = office.database.select("SELECT * FROM listing_tally WHERE number > 0 ORDER BY flags")
    other = sqlite3.connect(office.database.path, isolation_level=None)
    other.execute(planted)
    other.close()
    astray = listing.astray(office.database.connection)
    assert astray
    assert office.health.stale(lambda: False) == astray
    assert office.health.mend_listing() == astray
    assert listing.astray(office.database.connection) == 0
    assert office.health.mend_listing() == 0
    assert rows(office) == before
    assert all_rows(office) == records
    assert office.database.select("SELECT * FROM listing_tally ORDER BY flags") == tally
