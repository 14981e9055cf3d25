# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A clause that is nothing but a job: "applied to Acme Ltd, fitter"."""

from __future__ import annotations

from desktop_app.domain.capture_line import NAME, Line, Piece
from desktop_app.domain.capture_matching import HONORIFICS
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_outcomes import hear
from desktop_app.domain.capture_slots import is_proud
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.dates import vague_word

_MOST_WORDS = 6
_IN_TITLES = words("of and for in")
# What is said beside an application that names no job.
_REMARKS = words(
    "online website portal site form cv resume letter cover asap referral ok okay done fine good "
    "great calls phone posting posted deadline closing closes closed quick easy ltd inc gmbh llc "
    "plc hr maybe hopefully again finally yes"
)
_A_JOB = Wording(
    r"\b(?:manager|engineer|developer|designer|fitter|assistant|analyst|architect|technician|nurse"
    r"|teacher|driver|cook|chef|clerk|consultant|director|officer|lead|head|intern|editor|writer"
    r"|accountant|electrician|plumber|welder|machinist|mechanic|operator|planner|buyer|trainer"
    r"|scientist|researcher|specialist|coordinator|supervisor|administrator|secretary|carer|baker"
    r"|porter|labourer|picker|packer|waiter|waitress|barista|bartender|receptionist|roofer|joiner"
    r"|mason|bricklayer|painter|plasterer|midwife|pharmacist|doctor|dentist|solicitor|controller"
    r"|handler|loader|cashier|salesman|representative|rep|agent|guard|tutor|lecturer|surveyor"
    r"|apprentice|trainee|worker|elektriker|schweisser|pfleger|hca|sous[- ]chef|nanny|hand"
    r"|programmer|tester|librarian|translator|lawyer|paralegal|cleaner|gardener|carpenter)s?\b"
)
_OF_ROLES = words(
    "hr human resources personnel recruiting recruitment recruiter ceo cto cfo coo md pa owner "
    "boss founder team hiring plant site office head of senior junior chief deputy general the "
    "their our managing regional line shift talent acquisition people sales technical it"
)


def is_a_job(line: Line, piece: Piece) -> bool:
    """Say whether a part names a job for sure: "data analyst", "senior nurse"."""
    return (
        names_a_job(line, piece) and _A_JOB.search(line.text[piece.start : piece.end]) is not None
    )


def says_job(told: str) -> bool:
    """Say whether a word for a job stands in it."""
    return _A_JOB.search(told) is not None


def is_role(told: str) -> bool:
    """Say whether words are what somebody is at a company: "head of HR", "payroll clerk"."""
    bare = [word.strip(".,").lower() for word in told.split()]
    return says_job(told) or all(word in _OF_ROLES for word in bare)


def role_before(told: str) -> tuple[str, str]:
    """Return the role and the name of "HR Manager Dr. Rosa Ueda"; no role where none is told.

    "Mason Reed Jones" is a name, whatever a mason does.
    """
    said = told.split()
    bare = [word.strip(".,").lower() for word in said]
    behind = next(
        (n for n, word in enumerate(bare) if word not in _OF_ROLES and not _A_JOB.fullmatch(word)),
        len(said),
    )
    if not 0 < behind < len(said):
        return "", told
    titled = bare[behind] in HONORIFICS
    is_role = titled or behind > 1 or said[0].islower() or bare[0] in _OF_ROLES
    is_name = len(said) - behind > (0 if titled else 1) and all(map(is_proud, said[behind:]))
    if not (is_role and is_name):
        return "", told
    return " ".join(said[:behind]), " ".join(said[behind:])


def names_a_job(line: Line, piece: Piece) -> bool:
    """Say whether a part may be nothing but the name of a job."""
    real = line.text[piece.start : piece.end]
    said = line.words(piece)
    if NAME in said and _A_JOB.fullmatch(real.strip(" .")) is not None:
        return True  # "Fitter" is what another pursuit is called
    return _names_a_job(line, piece)


def _names_a_job(line: Line, piece: Piece) -> bool:
    said = line.words(piece)
    if NAME in said or "@" in said or vague_word(said) is not None:
        return False
    if hear(said, [(0, len(said))]).outcome is not None or any(map(str.isdigit, said)):
        return False
    found = said.replace("/", " ").replace("-", " ").strip(" .").split()
    if not found or len(found) > _MOST_WORDS:
        return False
    small = {word.lower().strip(".()") for word in found}
    if small & (_REMARKS | (STOP_WORDS - _IN_TITLES)) or small <= _IN_TITLES:
        return False
    # "Dana Reyes" behind a company is a person, "Senior Fitter" is a job.
    name_like = len(found) > 1 and all(is_proud(word) for word in found)
    return not name_like or _A_JOB.search(said) is not None
