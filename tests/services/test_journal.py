# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every change of the last 30 days can be looked at, and brought back, also after a restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app import words
from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Organization,
    Outcome,
    Promise,
    Pursuit,
    Stage,
    Step,
    Touch,
)
from desktop_app.services.follow_ups import Stop
from desktop_app.services.office import Office
from desktop_app.storage.database import Database
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def newest(office, **options):
    return office.journal.recent(**options)[0]


def code_of(office, journal_id):
    with pytest.raises(KnownError) as refused:
        office.journal.bring_back(journal_id)
    return refused.value.code


def remove(office, *records):
    with office.desk.change(Label.of("edit_contact")) as making:
        for each in records:
            making.edits.remove(each)
    return making.made


def alter(office, kind, number, **values):
    with office.desk.change(Label.of("edit_contact")) as making:
        making.edits.put(replace(making.edits.get(kind, number), **values))
    return making.made


# --- what is told ---------------------------------------------------------------------------


def test_every_change_is_told_newest_first_with_its_label(office):
    a_pursuit(office)
    office.pursuits.set_stage(1, Stage.OFFER)
    office.pursuits.delete([1])
    told = office.journal.recent()
    assert [t.label.code for t in told] == ["delete_pursuits", "edit_pursuit", "add_pursuit"]
    assert words.label(told[0].label) == "Delete Dana Reyes · Acme · Fitter"
    assert (told[0].removes, dict(told[0].removed)["pursuit"]) == (sum(told[0].removed.values()), 1)
    assert told[2].added["contact"] == 1
    assert [t.id for t in office.journal.recent(removals_only=True)] == [told[0].id]


def test_undo_marks_the_change_and_redo_clears_the_mark(office, clock):
    a_pursuit(office)
    change = office.pursuits.delete([1])
    clock.move(minutes=1)
    office.desk.apply(change.inverse())
    assert newest(office).undone_at == office.desk.now
    office.desk.apply(change)
    assert newest(office).undone_at is None
    assert len(office.journal.recent()) == 2


def test_the_same_done_twice_is_told_twice_and_the_newer_is_undone(office):
    a_pursuit(office)
    for _ in range(2):
        office.desk.apply(office.pursuit_cards.change(1, note="By bus").inverse())
    first, second, _added = office.journal.recent()
    assert first.undone_at
    assert second.undone_at
    office.pursuit_cards.change(1, note="By bus")
    assert [bool(t.undone_at) for t in office.journal.recent()] == [False, True, True, False]


def test_what_was_refused_is_not_told(office):
    a_pursuit(office)
    with pytest.raises(KnownError):
        office.pursuits.set_stage(1, Stage.MET)
    assert len(office.journal.recent()) == 1


def test_a_word_taken_back_leaves_its_trace(office):
    a_pursuit(office)
    change = office.follow_ups.log(1, happened(office), a_step(office, stated=True))
    office.desk.apply(change.inverse())
    assert matching(office.desk.database, Promise) == []
    told = newest(office)
    assert (told.label.code, told.added["promise"], told.undone_at) == (
        "log_touch",
        1,
        office.desk.now,
    )


def test_what_is_older_than_thirty_days_is_forgotten(office, clock):
    a_pursuit(office)
    clock.move(days=29)
    office.pursuit_cards.change(1, note="By bus")
    clock.move(days=1, seconds=1)
    assert office.journal.purge() == 1
    assert office.journal.purge() == 0
    assert [t.label.code for t in office.journal.recent()] == ["edit_pursuit"]
    assert matching(office.desk.database, Pursuit)


def test_a_change_in_thousands_of_rows_takes_little_room(office):
    with office.desk.change(Label.of("import", count=3000)) as making:
        for number in range(3000):
            making.edits.add(Organization(id=0, uid="", name=f"Company {number}"))
    (size,) = office.desk.database.select("SELECT length(edits) FROM journal")[0]
    assert size < 3000 * 60
    assert len(office.journal.held(newest(office).id)) == 3000


# --- bringing back --------------------------------------------------------------------------


def full_pursuit(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office, text="Hello"), a_step(office, stated=True))
    return number


def test_a_deleted_pursuit_comes_back_after_a_restart(tmp_path, clock):
    office = an_office(tmp_path / "again.db", clock)
    full_pursuit(office)
    before = all_rows(office)
    office.pursuits.delete([1])
    office.close()
    clock.move(days=3)
    office = Office(Database(tmp_path / "again.db"), clock)
    told = newest(office, removals_only=True)
    assert office.journal.outlook(told.id).can
    change = office.journal.bring_back(told.id)
    assert all_rows(office) == before
    assert words.label(change.label) == "Bring back “Delete Dana Reyes · Acme · Fitter”"
    assert not office.journal.outlook(told.id).can
    assert code_of(office, told.id) == "brought_back"
    office.desk.apply(change.inverse())
    assert matching(office.desk.database, Pursuit) == []
    assert office.journal.outlook(told.id).can
    office.desk.apply(change)
    assert all_rows(office) == before
    office.close()


def test_every_kind_of_change_can_be_taken_back(office):
    full_pursuit(office)
    office.pursuit_cards.change(1, note="By bus")
    told = newest(office)
    change = office.journal.bring_back(told.id)
    assert record(office.desk.database, Pursuit, 1).note == ""
    assert words.label(change.label) == "Take back “Edit Acme”"


def test_an_import_is_taken_back_days_later(office, clock, tmp_path):
    path = tmp_path / "tracker.csv"
    path.write_text("Company,Position,Date applied\nAcme,Fitter,2026-02-27\n")
    before = all_rows(office)
    office.importing.bring_in(path)
    clock.move(days=2)
    office.journal.bring_back(newest(office).id)
    assert all_rows(office) == before


@pytest.mark.parametrize(
    ("outcome", "then", "code"),
    [
        (Outcome.VOICEMAIL, lambda o: a_step(o, stated=True), "word_stands"),
        (Outcome.VOICEMAIL, a_step, "touch_stands"),
        (Outcome.NO_CONTACT, lambda _o: Stop("No"), "stop_stands"),
    ],
)
def test_a_word_a_touch_and_a_stop_are_unsaid_for_ten_minutes_only(
    office, clock, outcome, then, code
):
    a_pursuit(office)
    before = all_rows(office)
    office.follow_ups.log(1, happened(office, outcome), then(office))
    told = newest(office)
    clock.move(minutes=10, seconds=1)
    assert office.journal.outlook(told.id).refusal.code == code
    assert code_of(office, told.id) == code
    clock.move(seconds=-1)
    assert office.journal.outlook(told.id).can
    office.journal.bring_back(told.id)
    assert all_rows(office) == before


# --- where things have moved on -------------------------------------------------------------


def test_what_was_changed_since_is_named_and_nothing_is_written(office):
    a_pursuit(office)
    office.pursuit_cards.change(1, note="By bus")
    told = newest(office)
    office.pursuit_cards.change(1, note="On foot")
    before = all_rows(office)
    outlook = office.journal.outlook(told.id)
    assert (outlook.can, outlook.refusal.details["names"]) == (False, ["Fitter"])
    with pytest.raises(KnownError) as refused:
        office.journal.bring_back(told.id)
    assert words.error_line(refused.value).startswith("This was changed since then: Fitter.")
    assert all_rows(office) == before


def test_a_deleted_person_comes_back_though_another_row_moved_on(office):
    a_pursuit(office)
    a_pursuit(office, person="Sam Okoro", company="Birch")
    with office.desk.change(Label.of("edit_contact")) as making:
        edits = making.edits
        for step in edits.all(Step, contact_id=1):
            edits.put(replace(step, contact_id=None))
        edits.put(replace(edits.get(Pursuit, 1), contact_id=None))
        edits.put(replace(edits.get(Contact, 2), note="knows Dana"))
        edits.remove(edits.get(Contact, 1))
    told = newest(office)
    office.pursuit_cards.change(1, note="By bus")
    alter(office, Contact, 2, role="Recruiter")
    assert office.journal.outlook(told.id).whole is False
    change = office.journal.bring_back(told.id)
    assert record(office.desk.database, Contact, 1).name == "Dana Reyes"
    assert record(office.desk.database, Contact, 2).note == "knows Dana"
    assert record(office.desk.database, Pursuit, 1).contact_id is None
    assert dict(change.label.args)["partly"] is True
    assert office.health.check().sound
    office.desk.apply(change.inverse())
    assert record(office.desk.database, Contact, 1) is None


def test_a_pursuit_comes_back_without_the_person_who_is_gone_since(office):
    full_pursuit(office)
    office.pursuits.delete([1])
    told = newest(office)
    remove(office, record(office.desk.database, Contact, 1))
    office.journal.bring_back(told.id)
    assert record(office.desk.database, Pursuit, 1).contact_id is None
    assert {t.contact_id for t in matching(office.desk.database, Touch)} == {None}
    assert office.health.check().sound


def test_a_deleted_pursuit_does_not_come_back_past_a_no(office):
    a_pursuit(office)
    a_pursuit(office, title="Welder")
    office.pursuits.delete([1])
    told = newest(office)
    office.follow_ups.stop(2, "Please leave me alone")
    assert office.journal.outlook(told.id).refusal.details["words"] == "Please leave me alone"
    assert code_of(office, told.id) == "hard_stop"
    assert matching(office.desk.database, Boundary)


def test_half_of_what_was_deleted_is_here_already(office):
    a_pursuit(office)
    a_pursuit(office, company="Birch", person="Sam")
    gone = office.pursuits.delete([1, 2])
    told = newest(office)
    first = replace(gone, edits=tuple(e for e in gone.edits if _owner(e.record) == 1))
    office.desk.apply(first.inverse())
    office.journal.bring_back(told.id)
    assert [p.id for p in matching(office.desk.database, Pursuit)] == [1, 2]
    assert office.health.check().sound


def _owner(row):
    return row.id if isinstance(row, Pursuit) else row.pursuit_id


def test_a_gone_entry_is_not_found(office):
    assert code_of(office, 99) == "not_found"


def test_an_older_schema_is_read_with_todays_defaults(office, monkeypatch):
    """A later version knows fields that the row does not hold, and has lost others."""
    import json
    import zlib

    a_pursuit(office)
    office.pursuits.delete([1])
    told = newest(office)
    (blob,) = office.desk.database.select("SELECT edits FROM journal WHERE id = ?", (told.id,))[0]
    data = json.loads(zlib.decompress(blob))
    at = data["pursuit"]["columns"].index("salary")
    data["pursuit"]["columns"][at] = "wage_of_old"
    with office.desk.database.transaction() as connection:
        connection.execute(
            "UPDATE journal SET edits = ? WHERE id = ?",
            (zlib.compress(json.dumps(data).encode()), told.id),
        )
    office.journal.bring_back(told.id)
    assert record(office.desk.database, Pursuit, 1).salary == ""


def test_a_month_is_thirty_days():
    from desktop_app.services.journal import KEPT

    assert timedelta(days=30) == KEPT
