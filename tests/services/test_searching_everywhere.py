# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The search looks into postings, words that were said, sites, files and the ladder too."""

from __future__ import annotations

import pytest

from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.searching import Search, Sort
from tests.ui.conftest import clock, office  # noqa: F401  # fixtures


@pytest.fixture
def found(office):  # noqa: F811  # the fixture
    office.pursuits.add(NewPursuit(company="Kestrel", person="Amara Osei"), None)
    row = office.database.select("SELECT id, contact_id, organization_id FROM pursuit")[-1]
    office.permissions.stop(row[1], "leave me be, zanzibar")
    with office.database.transaction() as connection:
        connection.execute("UPDATE pursuit SET posting = 'knows quokkas' WHERE id = ?", row[:1])
        connection.execute(
            "INSERT INTO attachment(uid, pursuit_id, name, target)"
            " VALUES ('a1', ?, 'cv-marmot.pdf', '/x')", row[:1]
        )  # fmt: skip
        connection.execute(
            "INSERT INTO site(uid, organization_id, name) VALUES ('s1', ?, 'Plant Okapi')", row[2:]
        )
        connection.execute(
            "INSERT INTO rung(uid, organization_id, step, result, on_date, name)"
            " VALUES ('r1', ?, 'switchboard', 'named', '2026-01-05', 'Pangolin')", row[2:]
        )  # fmt: skip

    def ask(word):
        search = Search(office.database.path)
        groups = list(search.answer(word, lambda: False))
        search.close()
        return {group.sort for group in groups}

    return ask


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("quokkas", Sort.PURSUIT),
        ("marmot", Sort.PURSUIT),
        ("zanzibar", Sort.PERSON),
        ("okapi", Sort.COMPANY),
        ("pangolin", Sort.COMPANY),
    ],
)
def test_it_is_found(found, word, sort):
    assert sort in found(word)
    assert not found("nowhere-at-all")
