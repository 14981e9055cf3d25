# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How well the user knows somebody, as trackers say it, or as what has happened tells.

Without a word about it, whoever was never spoken to is not met yet: method.md treats a first
approach to them as a cold one (3.1, "relationship").
"""

from __future__ import annotations

from desktop_app.domain.folding import fold
from desktop_app.domain.records import Relationship, Stage

_WORDS = {
    Relationship.COLD: (
        "cold|not met|not met yet|never met|not yet|unknown|stranger|new|none|low|weak|not at all"
        "|kalt|unbekannt|fremd|noch nicht getroffen|froid|inconnu|inconnue|frio|desconocido"
        "|desconocida"
    ),
    Relationship.WARM: (
        "warm|acquainted|acquaintance|known|met|met once|a little|some|medium|colleague|coworker"
        "|co worker|former colleague|ex colleague|classmate|bekannt|bekannte|bekannter|kollege"
        "|kollegin|tiede|connaissance|collegue|conocido|conocida|tibio|colega"
    ),
    Relationship.CLOSE: (
        "close|friend|good friend|close friend|family|relative|very well|well|strong|high|hot"
        "|eng|nah|freund|freundin|familie|gut|sehr gut|proche|ami|amie|famille|fort|cercano"
        "|cercana|amigo|amiga|familia"
    ),
}
_MEANINGS = {word: known for known, words in _WORDS.items() for word in words.split("|")}
_SPOKEN = frozenset({
    Stage.IN_TOUCH, Stage.MEETING_SET, Stage.MET, Stage.KEEPING_IN_TOUCH,
    Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER,
})  # fmt: skip


def relationship_of(text: str) -> Relationship | None:
    """Return what a cell says, None where it says something else."""
    return _MEANINGS.get(" ".join(fold(text).replace("-", " ").split()).strip(" .!"))


def is_relationship(text: str) -> bool:
    """Say whether a cell says how well somebody is known."""
    return relationship_of(text) is not None


def likely(stage: Stage | None, *, contacted: bool) -> Relationship:
    """Return what is taken where the file does not say: acquainted once there was a word."""
    return Relationship.WARM if contacted or stage in _SPOKEN else Relationship.COLD
