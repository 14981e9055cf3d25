# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit in full: one save is one change; interviews; what the posting forbids."""

from __future__ import annotations

import os
from datetime import date, time, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState, Part
from desktop_app.domain.records import Channel, Kind, Stage
from desktop_app.services.documents import openable
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard, TargetLine
from tests.factories import a_pursuit, a_step, all_rows, an_office, happened

FULL = PursuitCard(
    {
        "title": "Head fitter", "posting": "Fit things", "link": "https://example.com/7",
        "source": "a friend", "found_on": date(2026, 2, 1), "applied_on": date(2026, 2, 3),
        "closing_on": date(2026, 3, 31), "no_calls": False, "salary": "50 to 60",
        "note": "Two doors",
    },
    stage=Stage.SCREENING,
    company="Birch",
    person="Lee Moss",
    agency="Hire Co",
    parts=(PartLine("Kim Lund", Part.HR), PartLine("", Part.PEER)),
    targets=(TargetLine("https://example.com/cv", "CV"), TargetLine(" ")),
)  # fmt: skip


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday")
    yield office
    office.close()


@pytest.fixture
def number(office):
    return a_pursuit(office)


def rows(office):
    select = office.desk.database.select
    more = ("involvement", "attachment", "interview", "stage_change")
    return all_rows(office) | {t: select(f"SELECT * FROM {t} ORDER BY id") for t in more}


def test_everything_a_form_holds_is_read_back(office, number):
    office.pursuit_cards.save(number, FULL)
    file = office.pursuit_cards.file(number)
    assert {name: getattr(file.pursuit, name) for name in FULL.fields} == FULL.fields
    names = (file.organization.name, file.contact.name, file.agency.name)
    assert names == ("Birch", "Lee Moss", "Hire Co")
    assert [(i.part, c.name) for i, c in file.parts] == [(Part.HR, "Kim Lund")]
    assert [(a.target, a.name) for a in file.attachments] == [("https://example.com/cv", "CV")]
    assert file.pursuit.stage is Stage.SCREENING


@pytest.mark.parametrize(
    "card",
    [FULL, PursuitCard({"title": "x"}), PursuitCard(kind=Kind.INTERVIEW), PursuitCard(person="")],
)
def test_each_save_is_one_change_that_undo_takes_back(office, number, card):
    before = rows(office)
    change = office.pursuit_cards.save(number, card)
    after = rows(office)
    assert after != before
    office.desk.apply(change.inverse())
    assert rows(office) == before
    office.desk.apply(change)
    assert rows(office) == after


def test_a_part_names_one_of_two_namesakes_by_id(office, number):
    from desktop_app.domain.records import Contact
    from desktop_app.services.people import PersonCard

    office.people.add(PersonCard({"name": "Kim"}, company="One"))
    (second,) = office.people.add(PersonCard({"name": "Kim"}, company="Two")).touched(Contact)
    line = PartLine("Kim", Part.PEER, contact_id=second)
    office.pursuit_cards.save(number, PursuitCard(parts=(line,)))
    assert office.pursuit_cards.file(number).parts[0][1].id == second


def test_another_kind_comes_with_a_stage_that_it_has(office, number):
    office.pursuit_cards.save(number, PursuitCard(kind=Kind.NETWORKING, stage=Stage.MET))
    pursuit = office.browsing.dossier(number).pursuit
    assert (pursuit.kind, pursuit.stage) == (Kind.NETWORKING, Stage.MET)


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (PursuitCard({"title": ""}, company="", person=""), "no_name"),
        (PursuitCard({"status": "closed"}), "invalid_value"),
        (PursuitCard(stage=Stage.MET), "invalid_value"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(office, number, card, code):
    before = rows(office)
    with pytest.raises(KnownError, match=code):
        office.pursuit_cards.save(number, card)
    assert rows(office) == before


def test_a_promise_to_somebody_is_not_handed_to_another(office, number):
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    with pytest.raises(KnownError, match="promise_stands"):
        office.pursuit_cards.save(number, PursuitCard(person="Lee"))


# "No phone calls" in the posting (R34)


def test_no_phone_calls_puts_its_rhythm_in_force_and_a_call_gives_way(office):
    number = a_pursuit(office, applied_on=date(2026, 3, 2))
    call = office.browsing.dossier(number).step
    assert call.channel is Channel.CALL
    change = office.pursuit_cards.change(number, no_calls=True)
    after = office.browsing.dossier(number)
    assert after.pursuit.situation == "A3"
    assert after.step.due_on > call.due_on
    office.desk.apply(change.inverse())
    assert office.browsing.dossier(number).step == call


def test_a_word_given_stands_against_the_posting(office, number):
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    before = office.browsing.dossier(number).step
    office.pursuit_cards.change(number, no_calls=True)
    assert office.browsing.dossier(number).step == before


# Interviews


def test_an_interview_is_added_changed_and_deleted(office, number):
    card = InterviewCard(date(2026, 3, 20), time(10), time(11), "America/New_York", "2 Quay",
                         "https://example.com", "Dana", "Bring the plans")  # fmt: skip
    (found,) = office.interviews.add(number, card).touched(Interview)
    held = InterviewCard(date(2026, 3, 21), state=InterviewState.HELD)
    change = office.interviews.change(found, held)
    (interview,) = office.pursuit_cards.file(number).interviews
    assert (interview.on_date, interview.starts) == (date(2026, 3, 21), None)
    assert interview.state is InterviewState.HELD
    office.desk.apply(change.inverse())
    assert office.pursuit_cards.file(number).interviews[0].ends == time(11)
    office.interviews.remove(found)
    assert office.pursuit_cards.file(number).interviews == ()


@pytest.mark.parametrize(
    ("starts", "ends"), [(time(10), time(9)), (None, time(9)), (time(9), time(9))]
)
def test_an_interview_ends_after_it_begins(office, number, starts, ends):
    with pytest.raises(KnownError, match="invalid_value"):
        office.interviews.add(number, InterviewCard(date(2026, 3, 20), starts, ends))


def test_deleting_a_pursuit_takes_all_of_it_along_and_undo_brings_it_back(office, number):
    office.pursuit_cards.save(number, FULL)
    office.interviews.add(number, InterviewCard(office.desk.today + timedelta(days=9)))
    before = rows(office)
    change = office.pursuits.delete([number])
    assert office.pursuit_cards.file(number) is None
    office.desk.apply(change.inverse())
    assert rows(office) == before


# Files


def a_file(tmp_path, name, content=b"words", mode=0o600):
    path = tmp_path / name
    path.write_bytes(content)
    path.chmod(mode)
    return path


def test_a_document_is_openable_through_a_link_too(tmp_path):
    real = a_file(tmp_path, "cv.pdf", b"%PDF-1.7", 0o700)  # all is marked so on some drives
    link = tmp_path / "my cv"
    link.symlink_to(real)
    assert openable(str(link)) == real


@pytest.mark.parametrize(
    ("name", "content", "mode"),
    [
        ("cv.desktop", b"[Desktop Entry]\nExec=x", 0o600),
        ("cv", b"\n[Desktop Entry]\nExec=x", 0o600),
        ("cv.pdf", b"#!/bin/sh\n", 0o600),
        ("cv.txt", b"\x7fELF\x02", 0o600),
        ("notes", b"echo", 0o700),
        ("cv.pdf.sh", b"", 0o600),
        ("SETUP.EXE", b"", 0o600),
    ],
)
def test_what_a_desktop_would_run_is_never_opened(tmp_path, name, content, mode):
    with pytest.raises(KnownError, match="not_openable"):
        openable(str(a_file(tmp_path, name, content, mode)))


def test_a_link_with_a_harmless_name_hides_nothing(tmp_path):
    script = a_file(tmp_path, "x.sh", b"echo")
    (tmp_path / "cv.pdf").symlink_to(script)
    with pytest.raises(KnownError, match="not_openable"):
        openable(str(tmp_path / "cv.pdf"))


def test_pipes_folders_and_what_is_gone_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    for name, code in (
        ("pipe.pdf", "not_openable"),
        (".", "not_openable"),
        ("gone", "file_missing"),
    ):
        with pytest.raises(KnownError, match=code):
            openable(str(tmp_path / name))
