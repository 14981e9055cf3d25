# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which part of a country a list means."""

from __future__ import annotations

from functools import lru_cache

from desktop_app.domain.folding import fold
from desktop_app.domain.working_days import region_code, region_names

_BEFORE = ("state of ", "region of ", "province of ", "canton of ", "kanton ", "land ",
           "freistaat ", "bundesland ")  # fmt: skip


@lru_cache(maxsize=32)
def _names(country: str) -> dict[str, str]:
    """Return the codes of a country's parts by their names, folded."""
    return {fold(name): code for code, names in region_names(country) for name in reversed(names)}


@lru_cache(maxsize=1024)
def region_of(country: str, text: str) -> str | None:
    """Return the code of a part of a country with holidays of its own; None if unknown."""
    if not country:
        return None
    wanted = fold(text).strip()
    known, bare = _names(country), wanted
    for word in _BEFORE:
        bare = bare.removeprefix(word)
    return region_code(country, text) or known.get(wanted) or known.get(bare)
