# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything is found, blind to case and accents, newest first, and a newer search interrupts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.changes import Label
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Address, AddressKind, Interview, Note
from desktop_app.domain.records import Contact, Ending, Outcome, Status
from desktop_app.services.searching import MOST, Search, Sort, _Corpus, _Stopped
from desktop_app.storage.reader import PIECE
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened


def never():
    return False


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db", HandClock())
    yield office
    office.close()


@pytest.fixture
def search(office):
    searching = Search(office.database.path)
    yield searching
    searching.close()


def add(office, *records):
    with office.desk.change(Label.of("add_contact")) as making:
        for each in records:
            making.edits.add(each)


def hits(search, text):
    return {g.sort: [f.title for f in g.found] for g in search.answer(text, never)}


def test_every_sort_is_looked_through(office, search):
    a_pursuit(office, title="Zimmerer", company="Zebra", person="Zoë Zander")
    office.follow_ups.log(1, happened(office, Outcome.WRITTEN, text="zoo visit"), a_step(office))
    add(
        office,
        Note(
            id=0,
            uid="",
            contact_id=1,
            on_date=date(2026, 3, 3),
            logged_at=office.desk.now,
            text="Zither",
        ),
        Interview(id=0, uid="", pursuit_id=1, on_date=date(2026, 3, 9), people="Zed", place="Zug"),
        Address(id=0, uid="", contact_id=1, kind=AddressKind.EMAIL, value="zz@example.com"),
    )
    assert hits(search, "z") == {
        Sort.PURSUIT: ["Zoë Zander · Zebra · Zimmerer"],
        Sort.PERSON: ["Zoë Zander"],
        Sort.COMPANY: ["Zebra"],
        Sort.NOTE: ["Zither"],
        Sort.INTERVIEW: ["Zed Zug"],
        Sort.MESSAGE: ["zoo visit"],
    }
    assert list(hits(search, "zz@")) == [Sort.PERSON]
    leads = {g.sort: (g.found[0].opens, g.found[0].id) for g in search.answer("z", never)}
    assert leads[Sort.NOTE] == (Sort.PERSON, 1)
    assert leads[Sort.MESSAGE] == leads[Sort.INTERVIEW] == (Sort.PURSUIT, 1)


@pytest.mark.parametrize("typed", ["muller", "MÜLLER", "Müller  ödön", "odon mul", "lodz"])
def test_case_and_accents_do_not_matter(office, search, typed):
    a_pursuit(office, person="Ödön Müller", company="Łódź Works")
    assert hits(search, typed)[Sort.PERSON] == ["Ödön Müller"]


@pytest.mark.parametrize("typed", ["ИВАН", "иван", "ἈΘΗΝΑ", "東京"])
def test_in_every_script(office, search, typed):
    for name in ("Иван Петров", "Ἀθηνᾶ", "東京 太郎"):
        a_pursuit(office, person=name, company="")
    assert len(hits(search, typed)[Sort.PERSON]) == 1


def test_ended_pursuits_are_found_with_how_they_stand(office, search):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.REJECTED)
    (group, *_more) = search.answer("fitter", never)
    assert group.found[0].status is Status.CLOSED


def test_what_begins_so_comes_first_and_the_newest_message_too(office, search):
    for name in ("Susanna Reyes", "Dana Anders", "Anna Kim"):
        a_pursuit(office, person=name, company="")
    assert hits(search, "an")[Sort.PERSON] == ["Anna Kim", "Dana Anders", "Susanna Reyes"]
    for text in ("old letter", "new letter"):
        office.follow_ups.log(1, happened(office, text=text), a_step(office))
    assert hits(search, "letter")[Sort.MESSAGE] == ["new letter", "old letter"]


def test_who_is_called_so_comes_before_who_is_only_told_of_with_it(office, search):
    for name, note in (("Iris Okafor", "introduced by Iris Vance"), ("Iris Vance", "")):
        add(office, Contact(id=0, uid="", name=name, note=note))
    assert hits(search, "iris vance")[Sort.PERSON] == ["Iris Vance", "Iris Okafor"]


def test_all_words_must_be_held(office, search):
    a_pursuit(office)
    assert list(hits(search, "dana acme")) == [Sort.PURSUIT, Sort.PERSON]
    assert hits(search, "dana zebra") == {}
    assert hits(search, "") == hits(search, "   ") == {}


def test_only_the_best_are_shown_and_that_there_are_more(office, search):
    add(office, *(Contact(id=0, uid="", name=f"Dana {n}") for n in range(MOST + 1)))
    (group,) = search.answer("dana", never)
    assert (len(group.found), group.more) == (MOST, True)


def test_what_was_just_written_is_found(office, search):
    assert hits(search, "dana") == {}
    a_pursuit(office)
    assert Sort.PERSON in hits(search, "dana")
    office.pursuits.delete([1])
    assert Sort.PURSUIT not in hits(search, "dana")


def test_more_than_one_piece_is_read(office, search):
    with office.database.transaction() as connection:
        connection.executemany(
            "INSERT INTO contact (uid, name) VALUES (?, ?)",
            [(f"u{n}", f"Person {n}") for n in range(PIECE + 5)],
        )
    assert hits(search, f"person {PIECE + 4}")[Sort.PERSON] == [f"Person {PIECE + 4}"]


def test_a_newer_search_interrupts(office, search):
    a_pursuit(office)
    assert list(search.answer("dana", lambda: True)) == []
    answers = search.answer("dana", never)
    next(answers)
    answers.close()
    assert Sort.PERSON in hits(search, "dana")


def test_a_long_text_shows_where_the_word_stands(office, search):
    a_pursuit(office)
    long = "word " * 60 + "needle " + "word " * 60
    office.follow_ups.log(1, happened(office, text=long), a_step(office))
    (group,) = search.answer("needle", never)
    shown = group.found[0].title
    assert "needle" in shown
    assert (shown[0], shown[-1]) == ("…", "…")


def test_the_writer_writes_while_a_search_is_half_read(office, search):
    a_pursuit(office)
    answers = search.answer("dana", never)
    next(answers)
    office.pursuit_cards.change(1, note="By bus")
    assert list(answers)


# --- the long text against a plain one ------------------------------------------------------

LINES = st.lists(st.text(alphabet="ab é", max_size=8), max_size=8)
WORDS = st.lists(st.text(alphabet="abe", min_size=1, max_size=3), min_size=1, max_size=3)


@given(LINES, WORDS, st.booleans(), st.integers(0, 3))
def test_the_same_is_found_as_by_looking_at_each_line(lines, words, newest, few):
    import desktop_app.services.searching as module

    rows = [(number + 1, line) for number, line in enumerate(lines)]
    corpus = _Corpus(iter([rows]), never)
    before, module._FEW = module._FEW, few
    try:
        found = corpus.find(words, newest=newest, most=99, stop=never)
    finally:
        module._FEW = before
    held = [n for n, line in rows if all(w in " ".join(fold(line).split()) for w in words)]
    assert sorted(found) == held
    first = corpus.find(words, newest=newest, most=1, stop=never)
    assert first == found[:1] or len(first) == min(1, len(held))


def test_building_stops_too():
    with pytest.raises(_Stopped):
        _Corpus(iter([[(1, "a")]]), lambda: True)


@pytest.mark.parametrize("stored", ["(212) 555-0161", "+1 212 555 0161", "2125550161"])
@pytest.mark.parametrize("typed", ["2125550161", "212-555-0161", "(212) 555 0161", "555-0161"])
def test_a_number_is_found_by_number_not_by_how_it_was_written(office, search, stored, typed):
    add(office, Contact(id=0, uid="", name="Dana Reyes", phone=stored))
    assert hits(search, typed)[Sort.PERSON] == ["Dana Reyes"]


def test_texts_read_ahead_are_forgotten_when_somebody_writes(office, search):
    search.warm(never)
    add(office, Contact(id=0, uid="", name="Zoë Zander"))
    assert hits(search, "zander") == {Sort.PERSON: ["Zoë Zander"]}
    search.warm(never)
    assert hits(search, "zoe") == {Sort.PERSON: ["Zoë Zander"]}


@pytest.mark.parametrize("typed", ["2125550142", "212 555 0142", "(212) 555-0142", "212.555.0142"])
@pytest.mark.parametrize("stored", ["2125550142", "(212) 555-0142", "+1 212-555-0142 x3"])
def test_a_number_is_found_however_it_is_written(office, search, stored, typed):
    add(office, Contact(id=0, uid="", name="Zoë Zander", phone=stored))
    assert hits(search, typed) == {Sort.PERSON: ["Zoë Zander"]}
