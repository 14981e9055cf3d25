# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Cells as text: what the spreadsheets write, and what they read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import tsv

# What lies on the clipboard after cells were copied there.
READ = [
    ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),  # Excel: CRLF, and one at the end
    ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),  # Calc
    ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),  # Google Sheets: none at the end
    ("a\rb", [["a"], ["b"]]),  # an old Mac
    ('"two\nlines"\tb', [["two\nlines", "b"]]),
    ('"two\r\nlines"', [["two\nlines"]]),
    ('"a ""quoted"" word\nbelow"', [['a "quoted" word\nbelow']]),
    ('6" pipe\tb', [['6" pipe', "b"]]),  # Excel writes it as it is
    ('"Big" Co\tb', [['"Big" Co', "b"]]),  # begins like a quoted cell and is none
    ('"never closed\tb', [['"never closed', "b"]]),
    ('""', [[""]]),
    ('""""', [['"']]),
    ("", [[""]]),
    ("\n", [[""]]),
    ("a\n\n", [["a"], [""]]),
    ("\ta\t", [["", "a", ""]]),
    ("a\tb\nc", [["a", "b"], ["c"]]),  # each row as long as it was
    ("a\r\n\0", [["a"]]),
]


@pytest.mark.parametrize(("text", "rows"), READ)
def test_what_spreadsheets_copy_is_read(text, rows):
    assert tsv.parse(text) == rows


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([["a", "b"]], "a\tb"),  # one row pastes into a field as it is
        ([["a"], ["b"]], "a\nb\n"),
        ([["two\nlines", "b"]], '"two\nlines"\tb'),
        ([["a\tb"]], '"a\tb"'),
        ([['6" pipe']], '6" pipe'),
        ([['"Big" Co']], '"""Big"" Co"'),
        ([], ""),
    ],
)
def test_what_is_copied_is_as_spreadsheets_write_it(rows, text):
    assert tsv.render(rows) == text


CELL = st.text(st.sampled_from('ab"\t\n ,é'), max_size=6)


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=4))
def test_whatever_is_copied_is_pasted_as_it_was(rows):
    assert tsv.parse(tsv.render(rows)) == rows
    assert tsv.parse(tsv.render(rows).replace("\n", "\r\n")) == rows
