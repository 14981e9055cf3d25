# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Files as people really have them become tables, or are refused with a reason."""

from __future__ import annotations

import io
import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import DayOrder
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Ending, Kind, Stage
from desktop_app.services.transfer import csv_table, dates_in, file_text, stages_in
from desktop_app.services.transfer.columns import recognise, reset
from desktop_app.services.transfer.csv_table import parse_table, read_table
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.gradual import at_once


def cells(table):
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_separator_in_any_unicode(delimiter, encoding):
    text = "Company,Role,Notes\nStraße & Söhne,Köchin,naïve\nAcme,Cook,x\n".replace(",", delimiter)
    table = parse_table(text.encode(encoding))
    assert table.header == ("Company", "Role", "Notes")
    assert cells(table)[0] == ("Straße & Söhne", "Köchin", "naïve")
    assert table.delimiter == delimiter


def test_windows_1252_where_it_is_no_unicode():
    table = parse_table("Company;Role\nMüller – Söhne;Köchin €\n".encode("cp1252"))
    assert cells(table) == [("Müller – Söhne", "Köchin €")]
    assert table.encoding == "cp1252"


def test_line_breaks_and_separators_in_quotes_stay_in_their_cell():
    table = parse_table(b'Company,Notes\r\nAcme,"one, two\r\nthree ""four"""\r\nBeta,x\r\n')
    assert cells(table) == [("Acme", 'one, two\r\nthree "four"'), ("Beta", "x")]
    assert [row.line for row in table.rows] == [2, 4]


def test_commas_in_prose_do_not_outvote_semicolons():
    data = b"Company;Notes;Pay\nAcme;one, two, three;1,5\nBeta;four, five, six;2,5\n"
    assert cells(parse_table(data))[0] == ("Acme", "one, two, three", "1,5")


def test_a_spreadsheet_may_name_its_separator():
    table = parse_table(b"sep=;\r\nCompany;Role\r\nA, B;C\r\n")
    assert table.header == ("Company", "Role")
    assert cells(table) == [("A, B", "C")]


def test_text_stays_text():
    table = parse_table(b"Company,Phone,Notes\nAcme,+1 555 0100,0049\n")
    assert cells(table) == [("Acme", "+1 555 0100", "0049")]


def test_the_escape_of_formulas_is_taken_off_again():
    table = parse_table(b"Company,Notes\n'=Acme,'quoted'\n'+Beta,'@x\n")
    assert cells(table) == [("=Acme", "'quoted'"), ("+Beta", "@x")]


def test_short_and_long_rows_lose_nothing():
    table = parse_table(b"Company,Role\nAcme\nBeta,Cook,more,still more\n")
    assert table.header == ("Company", "Role", "", "")
    assert cells(table) == [("Acme", "", "", ""), ("Beta", "Cook", "more", "still more")]


def test_empty_lines_are_rows_too():
    table = parse_table(b"Company,Role\n\nAcme,Cook\n,,\n   \nBeta,Cook\n")
    assert [row.empty for row in table.rows] == [True, False, True, True, False]


def test_a_file_without_a_header_keeps_its_first_row():
    table = parse_table(b"Acme,Cook,2026-03-01\nBeta,Baker,2026-03-02\n")
    assert table.header == ("", "", "")
    assert len(table.rows) == 2


def test_a_title_above_the_header_is_no_header():
    table = parse_table(b"My search 2026,,\n,,\nCompany,Role,Status\nAcme,Cook,Applied\n")
    assert table.header == ("Company", "Role", "Status")
    assert [row.line for row in table.rows] == [4]


def test_headers_may_repeat_or_be_in_another_language():
    table = parse_table(b"Firma,Stelle,Notizen,Notizen\nAcme,Koch,a,b\n")
    assert table.header == ("Firma", "Stelle", "Notizen", "Notizen")


@pytest.mark.parametrize("data", [b"", b"\n", b"Company,Role\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_in_it_is_no_error(data):
    assert not [row for row in parse_table(data).rows if not row.empty]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "not_csv"),
        (b"Company,Role\nAc\x00me,Cook\n", "not_csv"),
        (bytes(range(1, 32)) * 20, "not_csv"),
        (b"\xff\xfeC", "not_csv"),
        (b'Company,Role\nAcme,"Cook\nBeta,Baker\n', "open_quote"),
        (b"Company," + b"x" * 200_000 + b"\n", "cell_too_long"),
        (b"," * 300 + b"\n", "too_many_columns"),
    ],
)
def test_what_is_no_table_is_refused(data, code):
    with pytest.raises(KnownError) as refused:
        parse_table(data)
    assert refused.value.code == code


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr(csv_table, "MOST_ROWS", 10)
    with pytest.raises(KnownError) as refused:
        parse_table(b"Company,Role\n" + b"Acme,Cook\n" * 12)
    assert refused.value.code == "too_many_rows"


def test_a_file_that_is_too_large_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_table, "MOST_BYTES", 10)
    path = tmp_path / "big.csv"
    path.write_bytes(b"Company,Role\n")
    with pytest.raises(KnownError) as refused:
        read_table(path)
    assert refused.value.code == "file_too_large"


def test_a_pipe_a_folder_and_nothing_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, tmp_path / "missing.csv"):
        with pytest.raises(KnownError) as refused:
            read_table(path)
        assert refused.value.code == "file_unreadable"


def test_a_line_of_megabytes_is_refused_before_it_is_cut_up(monkeypatch):
    monkeypatch.setattr(csv_table, "_LONG_LINE", 1000)
    with pytest.raises(KnownError) as refused:
        parse_table(b"Company,Role\n" + b"a," * 2000 + b"\n")
    assert refused.value.code == "too_many_columns"
    assert refused.value.details["line"] == 2
    prose = b'Company,Notes\nAcme,"' + b"one, two, " * 500 + b'"\n'
    assert len(parse_table(prose).rows) == 1


ENDS = st.lists(st.sampled_from(["a", "\r", "\n", "\r\n", "\u2028", '"', "ü", "\x0b"]), max_size=30)


@given(ENDS, st.sampled_from(["utf-8", "utf-16-le", "cp1252"]), st.integers(1, 8))
def test_the_lines_are_the_same_however_the_file_is_cut(parts, encoding, length):
    text = "".join(parts)
    data = text.encode(encoding, "replace")
    whole = data.decode(encoding)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_text, "_PIECE", length)
        found = at_once(file_text._decoded(data, encoding))
    lines = file_text.Lines(file_text.FileText(tuple(found), "", ""))
    assert list(lines) == list(io.StringIO(whole, newline=""))


def test_a_file_longer_than_a_piece_is_read_whole(tmp_path, monkeypatch):
    path = tmp_path / "long.csv"
    text = "Company;Role\r\n" + "".join(f'Straße {n};"Koch\r\n{n}"\r\n' for n in range(500))
    path.write_bytes(text.encode())
    whole = read_table(path)
    monkeypatch.setattr(file_text, "_PIECE", 333)
    assert read_table(path) == whole
    assert len(whole.rows) == 500
    assert whole.rows[-1] == csv_table.Row(1000, ("Straße 499", "Koch\r\n499"))


@given(st.binary(max_size=400))
def test_whatever_the_bytes_they_are_read_or_refused(data):
    try:
        table = parse_table(data)
    except KnownError:
        return
    assert all(len(row.cells) == len(table.header) for row in table.rows)
    recognise(table)


# --- columns ---


def fields_of(text):
    table = parse_table(text.encode())
    return [recognise(table)[i] for i in range(len(table.header))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Company,Job Title,Status,Date Applied,Follow up,Notes,URL,Contact\n"
                "Acme,Cook,Applied,2026-03-01,2026-03-10,x,https://example.com,Ana\n"
            ),
            "company title stage applied_on next_on note link person",
        ),
        (
            (
                "#;Firma;Stelle;Beworben am;Ansprechpartner;E-Mail;Telefon;Bemerkungen\n"
                "1;Acme;Koch;01.03.2026;Ana;ana@example.com;555-0100;x\n"
            ),
            "ignore company title applied_on person email phone note",
        ),
        # "Contact" may head addresses, "Applied" a yes.
        ("Company,Contact\nAcme,ana@example.com\n", "company email"),
        ("Company,Applied\nAcme,yes\nBeta,yes\n", "company stage"),
        # The better header wins, the other one stays in the note.
        ("Company,Date,Date applied\nA,2026-01-01,2026-01-02\n", "company note applied_on"),
        ("Company,Notes,Notes,Salary\nA,x,y,50k\n", "company note note note"),
        ("Employer,Where did you find it,Interview date\nA,b,2026-03-01\n", "company note note"),
        ("First name,Last name,Company\nAna,Sample,Acme\n", "first_name last_name company"),
    ],
)
def test_columns_are_recognised(text, expected):
    assert [str(field) for field in fields_of(text)] == expected.split()


def test_columns_without_a_header_are_known_by_what_is_in_them():
    assert fields_of("Acme,ana@example.com,https://example.com/1,2026-03-01\n") == [
        Field.NOTE,
        Field.EMAIL,
        Field.LINK,
        Field.APPLIED_ON,
    ]


def test_a_field_moved_to_another_column_leaves_the_first():
    moved = reset({0: Field.COMPANY, 1: Field.TITLE, 2: Field.NOTE}, 2, Field.COMPANY)
    assert moved == {0: Field.NOTE, 1: Field.TITLE, 2: Field.COMPANY}


# --- dates ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-26", date(2026, 11, 26)),
        ("2026/11/26", date(2026, 11, 26)),
        ("2026-11-26T09:30:00Z", date(2026, 11, 26)),
        ("2026-11-26 23:59:59", date(2026, 11, 26)),
        ("26/11/2026", date(2026, 11, 26)),
        ("11/26/26", date(2026, 11, 26)),
        ("11/26/2026 9:30 PM", date(2026, 11, 26)),
        ("26.11.2026", date(2026, 11, 26)),
        ("3.4.2026", date(2026, 4, 3)),
        ("26 Nov 2026", date(2026, 11, 26)),
        ("26-Nov-26", date(2026, 11, 26)),
        ("Nov 26, 2026", date(2026, 11, 26)),
        ("November 26th, 2026", date(2026, 11, 26)),
        ("Thu, 26 Nov 2026", date(2026, 11, 26)),
        ("Thursday, November 26, 2026", date(2026, 11, 26)),
        ("26. März 2026", date(2026, 3, 26)),
        ("1 août 2026", date(2026, 8, 1)),
        ("46352", date(2026, 11, 26)),
    ],
)
def test_dates_that_read_one_way(text, expected):
    read = dates_in.read(text)
    assert read.by(None) == read.by(DayOrder.DMY) == read.by(DayOrder.MDY) == expected


@pytest.mark.parametrize(
    "text", ["", "soon", "31/02/2026", "2026-02-30", "12345", "99999", "Acme", "1/2", "26/11/20266"]
)
def test_what_is_no_date(text):
    assert dates_in.read(text) == dates_in.NOTHING


def test_a_date_that_reads_two_ways_is_nobodys_guess():
    read = dates_in.read("3/4/2026")
    assert read.by(None) is None
    assert read.by(DayOrder.DMY) == date(2026, 4, 3)
    assert read.by(DayOrder.MDY) == read.by(DayOrder.YMD) == date(2026, 3, 4)
    assert dates_in.read("4/4/2026").by(None) == date(2026, 4, 4)


@pytest.mark.parametrize(
    ("column", "orders"),
    [
        (["3/4/2026", "26/4/2026"], {DayOrder.DMY}),
        (["3/4/2026", "4/26/2026"], {DayOrder.MDY}),
        (["3/4/2026", "2026-03-04", "rubbish"], {DayOrder.DMY, DayOrder.MDY}),
        (["26/4/2026", "4/26/2026"], set()),
    ],
)
def test_one_cell_settles_a_column(column, orders):
    assert dates_in.orders(column) == orders


# --- stages ---


@pytest.mark.parametrize(
    ("text", "stage", "ending"),
    [
        ("Applied", Stage.APPLIED, None),
        ("Application submitted", Stage.APPLIED, None),
        ("Phone screen", Stage.SCREENING, None),
        ("Phone Interview", Stage.SCREENING, None),
        ("2nd round interview", Stage.INTERVIEWING, None),
        ("Offer", Stage.OFFER, None),
        ("Rejected after interview", Stage.APPLIED, Ending.REJECTED),
        ("Withdrawn", Stage.APPLIED, Ending.WITHDRAWN),
        ("Offer accepted!", Stage.OFFER, Ending.ACCEPTED),
        ("Offer declined", Stage.OFFER, Ending.DECLINED),
        ("Position filled", Stage.APPLIED, Ending.FILLED),
        ("Wishlist", Stage.FOUND, None),
        ("Not yet applied", Stage.FOUND, None),
        ("REJECTED", Stage.APPLIED, Ending.REJECTED),
        ("reaching_out", Stage.REACHING_OUT, None),
        ("Absage", Stage.APPLIED, Ending.REJECTED),
    ],
)
def test_words_of_other_trackers(text, stage, ending):
    found = stages_in.meaning_of(text)
    assert (found.stage, found.ending) == (stage, ending)


@pytest.mark.parametrize("text", ["Ghosted", "No response", "no answer yet"])
def test_silence_is_not_a_no(text):
    assert stages_in.meaning_of(text) == stages_in.Meaning(Stage.APPLIED)


def test_a_word_may_name_networking():
    assert stages_in.meaning_of("Coffee chat").kind is Kind.NETWORKING


def test_a_word_nobody_knows_means_nothing():
    assert stages_in.meaning_of("Blorp") is None
