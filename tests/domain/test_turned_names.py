# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Names with the family name first."""

from __future__ import annotations

import pytest

from desktop_app.domain.turned_names import turned


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Abara, Carmen", "Carmen Abara"),
        ("ABARA, CARMEN", "CARMEN ABARA"),
        ("de la Peña, Andrés", "Andrés de la Peña"),
        ("O'Brien-Ito,Mary Ann", "Mary Ann O'Brien-Ito"),
        ("Okafor, Dr. Chidi", "Dr. Chidi Okafor"),
        ("Al-Masri, Elif", "Elif Al-Masri"),
        ("LI, WEI", "WEI LI"),
    ],
)
def test_the_given_name_comes_first(written, read):
    assert turned(written) == read


@pytest.mark.parametrize(
    "written",
    ["Carmen Abara", "Sam Lee, Jr.", "Ann Poe, RN", "Ann Poe, Ph.D.", "Ann Poe, Hiring manager",
     "Moss, Inc.", "Ann, Bo, Cy", "front desk, ext. 4", "", ","],
)  # fmt: skip
def test_what_is_no_turned_name_stays(written):
    assert turned(written) == written
