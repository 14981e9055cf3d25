# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is written out for the first page says the same as what the models would build."""

from __future__ import annotations

import pytest

from desktop_app.domain.filters import Column, Query, View
from desktop_app.storage import first_page, pursuit_rows
from desktop_app.storage import tables as t


def bare(select):
    text, values = select
    return text.replace('"', ""), list(values)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(Column))
def test_the_order_is_the_one_of_the_models(sort, descending):
    query = Query(sort=sort, descending=descending)
    assert first_page.spine(query) == bare(pursuit_rows.spine(query))


def test_the_rows_are_those_of_the_models():
    built = pursuit_rows.joined(*pursuit_rows.ROW).where(t.Pursuit.id.in_([3, 7])).sql()
    assert first_page.rows([3, 7]) == bare(built)


@pytest.mark.parametrize(
    "query", [Query(find="x"), *(Query(view=view) for view in View if view is not View.OPEN)]
)
def test_every_other_question_is_left_to_the_models(query):
    assert first_page.spine(query) is None
    assert pursuit_rows.spine(query)[0].startswith("SELECT")
