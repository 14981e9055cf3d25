# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An import loses no address, number or note of rows that are taken for one (reliability I2)."""

from __future__ import annotations

import pytest

from desktop_app.domain.particulars import Address, Note
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.storage.reads import matching
from desktop_app.words import importing as told
from tests.services.test_importing import Desks

HEAD = "Company,Position,Person,Email,Phone,Note\n"
FIRST = "Kestrel,Analyst,Amara Osei,amara@example.com,555-0101,met at fair\n"


@pytest.fixture
def desks(tmp_path):
    return Desks(tmp_path)


def bring(desks, text):
    plan = desks.plan(HEAD + text)
    desks.importing.apply(plan, "t.csv", "d")
    return plan


def test_a_repeated_row_leaves_its_address_number_and_note(desks):
    bring(desks, FIRST + "Kestrel,Analyst,Amara Osei,a.osei@example.com,555-0102 ext 8,likes tea\n")
    (pursuit,) = matching(desks.database, Pursuit)
    assert "met at fair" in pursuit.note
    assert "likes tea" in pursuit.note
    (contact,) = matching(desks.database, Contact)
    assert (contact.email, contact.phone) == ("amara@example.com", "555-0101")
    further = {(a.value, a.extension) for a in matching(desks.database, Address)}
    assert further == {("a.osei@example.com", ""), ("555-0102", "8")}


def test_the_same_address_again_is_not_kept_twice(desks):
    bring(desks, FIRST + FIRST.upper())
    assert not matching(desks.database, Address)


def test_a_row_without_a_position_gives_a_known_person_its_address(desks):
    bring(desks, "Kestrel,Analyst,Amara Osei,,,\nKestrel,,Amara Osei,amara@example.com,,\n")
    (contact,) = matching(desks.database, Contact)
    assert contact.email == "amara@example.com"


def test_what_a_row_known_from_before_says_anew_is_added(desks):
    """I2: nothing vanishes, nothing has to be entered twice; the note is one of today."""
    bring(desks, FIRST)
    text = "Kestrel,Analyst,Amara Osei,new@example.com,555-0101,met at fair; now likes tea\n"
    plan = bring(desks, text)
    assert told.counts_line(plan) == "0 new · 1 completed"
    assert told.report_line(plan.report.lines[0]) == (
        "Line 2: Here already; new: e-mail address, note."
    )
    (note,) = matching(desks.database, Note)
    (pursuit,) = matching(desks.database, Pursuit)
    assert (note.pursuit_id, note.text) == (pursuit.id, "met at fair; now likes tea")
    assert pursuit.note == "met at fair"
    assert [a.value for a in matching(desks.database, Address)] == ["new@example.com"]
    assert desks.plan(HEAD + text).changing == 0


def test_what_is_of_another_person_now_is_told_not_taken(desks):
    bring(desks, FIRST)
    (pursuit,) = matching(desks.database, Pursuit)
    desks.pursuits.set_person(pursuit.id, "Kim Sample")
    again = desks.plan(HEAD + "Kestrel,Analyst,Amara Osei,new@example.com,,\n")
    codes = [(r.remark.code, dict(r.remark.args).get("text")) for r in again.report.lines]
    assert ("not_taken", "new@example.com") in codes


@pytest.mark.parametrize("word", ["ext.", "x", "Durchwahl", "#"])
def test_an_import_knows_extensions(desks, word):
    bring(desks, f"Kestrel,Analyst,Amara Osei,,555-0177 {word} 8,\n")
    (contact,) = matching(desks.database, Contact)
    assert (contact.phone, contact.extension) == ("555-0177", "8")


def test_doubles_inside_the_file_are_not_called_already_here(desks):
    plan = desks.plan(HEAD + FIRST + FIRST)
    assert told.counts_line(plan) == "1 new · 1 twice in the file"
