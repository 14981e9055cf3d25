# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Names as lists write them, the family name first: "Abara, Carmen" is Carmen Abara."""

from __future__ import annotations

import re

_WORDS = r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-]+[^\W\d_]*)*"
_TURNED = re.compile(rf"({_WORDS}(?: {_WORDS}){{0,3}}),\s*({_WORDS}(?: {_WORDS}){{0,2}})")
_BEHIND_A_COMMA = (
    "jr sr jnr snr ii iii iv v esq md do dds dvm rn lpn np pa phd edd jd llb llm mba ma ba bs bsc "
    "ms msc mphil mres beng meng cpa cfa pe pmp cissp sphr shrm frcs mrcp obe mbe inc ltd llc plc "
    "gmbh ag co corp sa bv oy ab recruiter recruiting manager director hr head lead owner ceo cto "
    "cfo coo assistant reception receptionist switchboard sales"
)
"""What stands behind a comma and is no given name: a degree, a kind of company, a role."""
_BEHIND = frozenset(_BEHIND_A_COMMA.split())
_LETTERS_OF_A_DEGREE = 4
_MOST_WORDS = 5


def turned(name: str) -> str:
    """Return a name with the given name first; as it is where no family name stands before it."""
    found = _TURNED.fullmatch(name.strip())
    if found is None:
        return name
    family, given = found.groups()
    bare = given.replace(".", "").casefold()
    if bare in _BEHIND or any(word in _BEHIND for word in bare.split()):
        return name
    degree = given.replace(".", "")
    if degree.isupper() and len(degree) <= _LETTERS_OF_A_DEGREE and not family.isupper():
        return name
    return f"{given} {family}"


def ways_written(name: str) -> tuple[str, ...]:
    """Return a name as lists may write it: "Carmen Abara" is "Abara, Carmen" in some of them."""
    words = turned(name).split()
    if "," in turned(name) or not 1 < len(words) <= _MOST_WORDS:
        return (name,)
    splits = range(1, len(words))
    listed = (f"{' '.join(words[at:])}, {' '.join(words[:at])}" for at in splits)
    return tuple(dict.fromkeys((name, " ".join(words), *listed)))
