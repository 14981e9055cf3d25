# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday tone`: a subject and quoted lines of a file, pretexts (method.md 7.2, 7.3, R33)."""

from __future__ import annotations

import json

import pytest

from desktop_app import cli

BODY = "Hi Ana, thank you for Monday. I'll call you on Tuesday, March 10.\n\nKim\n"


@pytest.fixture
def findings(capsys, tmp_path):
    """Return what is found in a text, with the words of each finding."""

    def findings(text, kind="email_followup"):
        file = tmp_path / "message.txt"
        file.write_text(text, encoding="utf-8")
        said = ["tone", str(file), "--kind", kind, "--today", "2026-03-03", "--json"]
        assert cli.main(said) == 0
        found = json.loads(capsys.readouterr().out)["findings"]
        return {one["id"]: text[one["start"] : one["end"]] for one in found}

    return findings


def test_7_2_5_a_quoted_line_is_not_checked_for_capitals(findings):
    assert "FMT03" not in findings(f"{BODY}\n> PLEASE reply\n")
    assert findings(f"{BODY}\nPLEASE reply\n")["FMT03"] == "PLEASE"


def test_len03_the_subject_line_of_a_file_is_its_subject(findings):
    long = "Subject: A few words about the very interesting fitter role posting\n\n"
    assert "LEN03" in findings(long + BODY)
    assert "LEN03" not in findings("Subject: The fitter role\n\n" + BODY)
    assert "LEN03" not in findings(BODY)


def test_what_is_found_behind_a_subject_keeps_its_place(findings):
    found = findings("Subject: The fitter role\n\nPlease advise. " + BODY)
    assert "Please advise" in set(found.values()) | {words.strip(". ") for words in found.values()}


@pytest.mark.parametrize(
    ("text", "is_pretext"),
    [
        ("My computer glitched and I lost the posting, who is the hiring manager?", True),
        ("Our system crashed, so I can't see the name on the advert. Who is it?", True),
        ("My laptop crashed at the end of our call, so I missed the last minute.", False),
        ("I lost the posting and would like to read it again.", False),
    ],
)
def test_r33_a_broken_computer_is_the_pretext_the_method_names(findings, text, is_pretext):
    assert ("HON02" in findings(text, "call_script")) is is_pretext
