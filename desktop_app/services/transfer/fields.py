# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a column of a tracker can mean, and the words people head it with."""

from __future__ import annotations

import re
from enum import StrEnum

from desktop_app.domain.folding import fold


class Field(StrEnum):
    """What the cells of a column are taken for."""

    COMPANY = "company"
    TITLE = "title"
    PERSON = "person"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    PHONE = "phone"
    RELATIONSHIP = "relationship"
    KIND = "kind"
    STAGE = "stage"
    APPLIED_ON = "applied_on"
    CLOSING_ON = "closing_on"
    LAST_CONTACT = "last_contact"
    NEXT_ON = "next_on"
    NEXT_ACTION = "next_action"
    LINK = "link"
    SOURCE = "source"
    NOTE = "note"
    IGNORE = "ignore"


DATE_FIELDS = (Field.APPLIED_ON, Field.CLOSING_ON, Field.LAST_CONTACT, Field.NEXT_ON)

EXPORTED: dict[str, Field] = {
    "Company": Field.COMPANY,
    "Position": Field.TITLE,
    "Person": Field.PERSON,
    "Email": Field.EMAIL,
    "Phone": Field.PHONE,
    "Relationship": Field.RELATIONSHIP,
    "Kind": Field.KIND,
    "Stage": Field.STAGE,
    "Applied on": Field.APPLIED_ON,
    "Closing on": Field.CLOSING_ON,
    "Last contact": Field.LAST_CONTACT,
    "Next step date": Field.NEXT_ON,
    "Next step": Field.NEXT_ACTION,
    "Link": Field.LINK,
    "Source": Field.SOURCE,
    "Note": Field.NOTE,
}
"""The columns of our own export; they are called so in every language."""

_SYNONYMS: dict[Field, str] = {
    Field.COMPANY: (
        "company|company name|employer|organisation|organization|org|firm|business|agency"
        "|name of company|hiring company|firma|unternehmen|arbeitgeber|entreprise|societe|empresa"
    ),
    Field.TITLE: (
        "title|job title|position|position title|role|role title|job|job name|job position|opening"
        "|vacancy|position applied for|job role|stelle|stellenbezeichnung|jobtitel|rolle|poste"
        "|intitule du poste|puesto|cargo|goal"
    ),
    Field.PERSON: (
        "person|contact|contact name|contact person|name|full name|hiring manager|recruiter"
        "|recruiter name|interviewer|point of contact|poc|main contact|who|ansprechpartner"
        "|ansprechpartnerin|kontakt|kontaktperson|personne|persona|contacto"
    ),
    Field.FIRST_NAME: "first name|given name|vorname|prenom|nombre",
    Field.LAST_NAME: "last name|surname|family name|nachname|nom de famille|apellido|apellidos",
    Field.EMAIL: (
        "email|e mail|email address|e mail address|mail|contact email|recruiter email"
        "|e mail adresse|adresse e mail|correo"
    ),
    Field.PHONE: (
        "phone|phone number|telephone|tel|mobile|cell|contact phone|telefon|telefonnummer|handy"
        "|telefono"
    ),
    Field.RELATIONSHIP: (
        "relationship|relation|relationship strength|connection strength|contact strength"
        "|closeness|warmth|how well|how well known|how well i know them|how well do i know them"
        "|you know them|beziehung|bekanntschaft|wie gut bekannt|proximite|relacion|cercania"
    ),
    Field.KIND: "kind|pursuit|pursuit type|type of pursuit|art",
    Field.STAGE: (
        "stage|status|current status|application status|state|progress|phase|step|outcome|result"
        "|response|job status|stand|ergebnis|statut|etat|estado"
    ),
    Field.APPLIED_ON: (
        "applied on|applied|date applied|applied date|application date|date of application"
        "|submitted|date submitted|submitted on|submission date|date sent|sent on|apply date"
        "|date|beworben am|beworben|bewerbungsdatum|datum|candidature|date de candidature|fecha"
    ),
    Field.CLOSING_ON: (
        "closing on|closing date|closes|closes on|deadline|application deadline|due date"
        "|apply by|expires|expiry date|bewerbungsfrist|frist|date limite|fecha limite"
    ),
    Field.LAST_CONTACT: (
        "last contact|last contacted|last contact date|date of last contact|last touch"
        "|last follow up|last followed up|followed up on|last update|last activity|last heard"
        "|contacted|contacted on|date contacted|letzter kontakt|dernier contact"
    ),
    Field.NEXT_ON: (
        "next on|next step date|next date|next follow up|next follow up date|follow up"
        "|follow up date|follow up on|followup|followup date|next action date|next contact"
        "|next contact date|remind me|reminder|reminder date|due|due on|next due|wiedervorlage"
        "|nachfassen|nachfassen am|relance|date de relance|seguimiento"
    ),
    Field.NEXT_ACTION: (
        "next action|next step|next steps|action|to do|todo|task|follow up action"
        "|naechster schritt|nachster schritt|prochaine etape|proximo paso"
    ),
    Field.LINK: (
        "link|url|job link|job url|posting|posting url|posting link|job posting|job posting url"
        "|job ad|listing|web|website|job description link|stellenanzeige|lien|enlace"
    ),
    Field.SOURCE: (
        "source|where found|found on|found via|found at|via|channel|platform|site|job board"
        "|how found|lead source|referral source|quelle|gefunden bei|fuente"
    ),
    Field.NOTE: (
        "note|notes|comment|comments|remark|remarks|description|memo|details|additional notes"
        "|notiz|notizen|bemerkung|bemerkungen|kommentar|commentaire|commentaires|notas"
    ),
    Field.IGNORE: "#|no|nr|number|id|row|index|uid|why now",
}
_BY_HEADER = {word: field for field, words in _SYNONYMS.items() for word in words.split("|")}
_NOT_A_LETTER = re.compile(r"[^\w#]+|_+")

# A longer header is taken by its tell-tale words, all of which must stand in it; first row wins.
_BY_WORDS: tuple[tuple[frozenset[str], Field], ...] = tuple(
    (frozenset(words.split()), field)
    for words, field in (
        ("next step date", Field.NEXT_ON),
        ("next follow date", Field.NEXT_ON),
        ("follow up date", Field.NEXT_ON),
        ("next step", Field.NEXT_ACTION),
        ("last contact", Field.LAST_CONTACT),
        ("last contacted", Field.LAST_CONTACT),
        ("applied date", Field.APPLIED_ON),
        ("application date", Field.APPLIED_ON),
        ("applied on", Field.APPLIED_ON),
        ("closing date", Field.CLOSING_ON),
        ("deadline", Field.CLOSING_ON),
        ("email", Field.EMAIL),
        ("phone", Field.PHONE),
        ("url", Field.LINK),
        ("link", Field.LINK),
        ("status", Field.STAGE),
        ("stage", Field.STAGE),
        ("company name", Field.COMPANY),
        ("employer", Field.COMPANY),
        ("job title", Field.TITLE),
        ("position", Field.TITLE),
        ("contact name", Field.PERSON),
        ("recruiter", Field.PERSON),
        ("notes", Field.NOTE),
        ("comments", Field.NOTE),
    )
)


def header_words(header: str) -> str:
    """Return a header folded, with single spaces for whatever stands between its words."""
    return _NOT_A_LETTER.sub(" ", fold(header)).strip()


def exact_field(header: str) -> Field | None:
    """Return what a header means if it is one of the words people use."""
    return _BY_HEADER.get(header_words(header))


def likely_field(header: str) -> Field | None:
    """Return what a longer header seems to mean: "Date of my last contact with them"."""
    found = frozenset(header_words(header).split())
    return next((field for words, field in _BY_WORDS if words <= found), None)
