# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an import tells of its rows: alike ones together, what is not taken first (I2)."""

from __future__ import annotations

from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.plan import Remark, Report, ReportLine, Verdict
from desktop_app.words.import_groups import grouped_lines, report_lines, telling


def report(*lines, **counts):
    numbers = {"added": 0, "same": 0, "refused": 0, "empty": 0, "needs_step": 0} | counts
    told = tuple(ReportLine(at, verdict, said) for at, verdict, said in lines)
    return Report(**numbers, lines=told, kind=RowKind.PEOPLE)


def odd(text, code="email_odd", column="E-mail"):
    return Remark.of(code, column=column, text=text)


def test_alike_remarks_stand_together_with_a_count_and_what_matters_comes_first():
    known = [(at, Verdict.SAME, Remark("known_already")) for at in range(10, 2010)]
    said = grouped_lines(report(
        (2, Verdict.JOIN, Remark.of("joined", what="Notes", name="Dana Reyes")),
        *[(at, Verdict.ADD, odd("none")) for at in range(3, 6)],
        (6, Verdict.ADD, odd("call me")),
        (7, Verdict.REFUSED, Remark("no_person")),
        *known,
    ))  # fmt: skip
    assert said == [
        "Line 7: No person is named.",
        "4 × E-mail: “…” is not an e-mail address; kept as it is.",
        "    “none”: lines 3, 4, 5",
        "    “call me”: line 6",
        "Line 2: Dana Reyes is known already; new: Notes.",
    ]


def test_rows_with_nothing_new_are_only_counted():
    lines = [(at, Verdict.SAME, Remark("known_already")) for at in range(2, 2002)]
    again = report(*lines, same=2000)
    assert telling(again) == ()
    assert report_lines(again) == ["People: 0 new · 2,000 already here"]


def test_what_stands_twice_in_the_file_is_called_so():
    joined = Remark.of("joined_line", what="Phone", name="Bo Ek", line=4)
    lines = [
        (5, Verdict.SAME, Remark.of("repeated", line=2)),
        (6, Verdict.SAME, Remark.of("repeated", line=3)),
        (7, Verdict.JOIN, joined),
    ]
    said = report_lines(Report(3, 2, 0, 0, 0, tuple(
        ReportLine(*line) for line in lines), joined=1, kind=RowKind.PEOPLE))  # fmt: skip
    assert said[0] == "People: 3 new · 3 twice in the file"
    assert "Line 7: Bo Ek stands in line 4 of this file already; new: Phone." in said
    assert "    lines 5, 6" in said


def test_what_stands_and_what_the_file_says_are_both_named():
    def differs(stands):
        return Remark.of("differs", column="Role", text="Boss", stands=stands)

    said = grouped_lines(
        report((2, Verdict.SAME, differs("HR")), (3, Verdict.SAME, differs("CEO")))
    )
    assert said[0] == "2 × Role: something else stands here and is kept."
    assert said[1] == "    Role: “HR” stands here and is kept; the file says “Boss”: line 2"
