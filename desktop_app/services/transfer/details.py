# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a row can hold, and what the columns of a list of people or of companies can mean.

Beside the words people use, the headers are those that Google Contacts, Outlook and LinkedIn
(Connections) write.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.services.transfer.fields import header_words

if TYPE_CHECKING:
    from collections.abc import Mapping


class RowKind(StrEnum):
    """What each row of a file holds."""

    PURSUITS = "pursuits"
    PEOPLE = "people"
    COMPANIES = "companies"


class Detail(StrEnum):
    """What the cells of a column say of a person or a company."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    ROLE = "role"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    EXTENSION = "extension"
    LABEL = "label"
    LINK = "link"
    COUNTRY = "country"
    REGION = "region"
    ZONE = "zone"
    WEEKDAYS = "weekdays"
    RELATIONSHIP = "relationship"
    PREFERS = "prefers"
    INTRODUCED_BY = "introduced_by"
    PRONUNCIATION = "pronunciation"
    COMPANY_PHONE = "company_phone"
    HOURS = "hours"
    PHONE_SOURCE = "phone_source"
    NOTE = "note"
    IGNORE = "ignore"


_OF_BOTH = (Detail.EMAIL, Detail.PHONE, Detail.EXTENSION, Detail.LABEL, Detail.LINK)
_OF_PLACES = (Detail.COUNTRY, Detail.REGION, Detail.ZONE, Detail.WEEKDAYS)
PERSON_DETAILS = (
    Detail.NAME, Detail.FIRST_NAME, Detail.MIDDLE_NAME, Detail.LAST_NAME, Detail.PRONUNCIATION,
    Detail.ROLE, Detail.COMPANY, *_OF_BOTH, *_OF_PLACES, Detail.RELATIONSHIP, Detail.PREFERS,
    Detail.INTRODUCED_BY, Detail.COMPANY_PHONE, Detail.NOTE, Detail.IGNORE,
)  # fmt: skip
COMPANY_DETAILS = (
    Detail.COMPANY, *_OF_BOTH, Detail.PHONE_SOURCE, Detail.HOURS, *_OF_PLACES, Detail.NOTE,
    Detail.IGNORE,
)  # fmt: skip
REPEATABLE = frozenset({Detail.EMAIL, Detail.PHONE, Detail.LABEL, Detail.NOTE, Detail.IGNORE})
"""What several columns may mean."""

_SHARED: dict[Detail, str] = {
    Detail.COMPANY: (
        "company|company name|employer|organisation|organization|organization name|org|firm"
        "|business|agency|organization 1 name|current company|account|firma|unternehmen"
        "|arbeitgeber|betrieb|einrichtung|entreprise|societe|empresa"
    ),
    Detail.EMAIL: (
        "email|e mail|emails|e mails|mail|email address|e mail address|email addresses"
        "|contact email|work email|business email|personal email|private email|home email"
        "|other email|company email|primary email|e mail adresse|adresse e mail|courriel|correo"
    ),
    Detail.PHONE: (
        "phone|phones|phone number|phone numbers|telephone|telephone number|tel|number"
        "|contact phone|mobile|mobile phone|mobile number|mobile no|cell|cell phone|cell number"
        "|cellphone|work phone|office phone|business phone|business number|home phone|other phone"
        "|primary phone|car phone|direct|direct line|direct dial|direct phone|desk phone|landline"
        "|telefon|telefonnummer|handy|mobil|mobiltelefon|telefono|movil|portable"
        "|assistant s phone|callback"
    ),
    Detail.EXTENSION: "extension|ext|phone extension|phone ext|durchwahl|poste",
    Detail.LINK: (
        "link|url|website|web site|web page|web|homepage|home page|profile|profile url|site"
        "|personal web page|website 1 value|webseite|site web|lien|enlace"
    ),
    Detail.COUNTRY: (
        "country|country region|country code|nation|business country region|business country"
        "|address 1 country|home country region|home country|land|land region|land geschaftlich"
        "|land region geschaftlich|ort land|staat|pays|pais"
    ),
    Detail.REGION: (
        "region|state|state province|province|county|business state|address 1 region|home state"
        "|bundesland|kanton|canton|provincia"
    ),
    Detail.ZONE: "time zone|timezone|tz|zone|zeitzone|fuseau horaire|zona horaria",
    Detail.WEEKDAYS: (
        "working week|work week|workweek|working days|work days|workdays|weekdays|days of work"
        "|working day|work day|workday|weekday|days worked|days at work|days in office|office days"
        "|works on|work schedule|arbeitswoche|arbeitstage|burotage|buerotage|jours ouvres"
        "|jours de travail|dias laborables"
    ),
    Detail.NOTE: (
        "note|notes|comment|comments|remark|remarks|description|memo|details|additional notes"
        "|notiz|notizen|bemerkung|bemerkungen|kommentar|commentaire|commentaires|notas"
    ),
    Detail.IGNORE: (
        "#|no|nr|lfd nr|laufende nummer|id|row|index|uid|photo|file as|initials|priority|private"
        "|sensitivity|mileage"
        "|account type|e mail type|e mail 2 type|e mail 3 type|e mail display name"
        "|e mail 2 display name|e mail 3 display name|website 1 label|address 1 label"
        "|organization 1 type|yomi name|given name yomi|additional name yomi|family name yomi"
        "|directory server|internet free busy"
    ),
}
_OF_A_PERSON: dict[Detail, str] = {
    Detail.NAME: (
        "name|full name|person|contact|contact name|contact person|display name|who|person name"
        "|ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|nom|personne|persona|contacto"
    ),
    Detail.FIRST_NAME: "first name|firstname|given name|forename|first|vorname|prenom|nombre",
    Detail.MIDDLE_NAME: "middle name|additional name|second name|zweiter vorname",
    Detail.LAST_NAME: (
        "last name|lastname|surname|family name|last|nachname|familienname|nom de famille|apellido"
        "|apellidos"
    ),
    Detail.ROLE: (
        "job title|title|position|role|function|job|occupation|job role|organization title"
        "|organization 1 title|current position|headline|stelle|rolle|funktion|berufsbezeichnung"
        "|poste|fonction|puesto|cargo"
    ),
    Detail.LINK: "linkedin|linkedin url|linkedin profile|linkedin link|linkedin profile url",
    Detail.RELATIONSHIP: (
        "relationship|relation|relationship strength|connection strength|contact strength"
        "|closeness|warmth|how well|how well known|how well i know them|how well do i know them"
        "|beziehung|bekanntschaft|wie gut bekannt|proximite|relacion|cercania"
    ),
    Detail.PREFERS: (
        "channel preference|preferred channel|prefers|preferred contact|preferred contact method"
        "|contact preference|preferred way|best way|channel|bevorzugter kanal"
    ),
    Detail.INTRODUCED_BY: (
        "introduced by|introducer|introduction by|intro by|referred by|referrer|referral"
        "|recommended by|met through|kennengelernt durch|kennengelernt uber|vermittelt von"
        "|vermittelt durch|via|empfohlen von|vorgestellt von|presente par|presentado por"
    ),
    Detail.PRONUNCIATION: (
        "pronunciation|how to say it|phonetic|phonetic name|phonetic first name|say"
        "|aussprache|prononciation"
    ),
    Detail.COMPANY_PHONE: (
        "company main phone|company phone|company number|main number|main phone|main line"
        "|switchboard|zentrale"
    ),
}
_OF_A_COMPANY: dict[Detail, str] = {
    Detail.COMPANY: "name",
    Detail.PHONE: (
        "main number|main phone|main line|switchboard|company phone|company number"
        "|company main phone|zentrale"
    ),
    Detail.LINK: "company website|company url|linkedin|linkedin url|careers page",
    Detail.HOURS: (
        "hours|opening hours|office hours|business hours|open|geschaeftszeiten|offnungszeiten"
        "|oeffnungszeiten|horaires|horario"
    ),
    Detail.PHONE_SOURCE: "number source|source of number|phone source|where the number is from",
}
_NUMBERED = re.compile(r"^(?P<what>e ?mail|phone|telephone|tel|mobile) \d+(?P<part>.*)$")
_OUTLOOK = re.compile(r"^(?P<what>e mail|business phone|home phone) \d+(?: address)?$")
_NOT_TO_REACH = frozenset({"fax", "tty", "pager", "telex", "date", "status", "type", "label"})
_REACHES_BY_PHONE = frozenset({
    "phone", "mobile", "telephone", "cell", "telefon", "tel", "handy", "mobil", "mobiltelefon",
})  # fmt: skip
_PLAIN = frozenset({"email", "e mail", "mail", "emails", "e mails", "email address", "phone",
    "e mail address", "phones", "phone number", "telephone", "telephone number", "tel", "number",
    "contact phone", "contact email", "telefon", "telefonnummer", "telefono", "correo",
    "main number", "primary phone", "primary email"})  # fmt: skip


def _table(*dicts: Mapping[Detail, str]) -> dict[str, Detail]:
    return {
        word: detail
        for each in dicts
        for detail, words in each.items()
        for word in words.split("|")
    }


_BY_HEADER = {
    RowKind.PEOPLE: _table(_SHARED, _OF_A_PERSON),
    RowKind.COMPANIES: _table(_SHARED, _OF_A_COMPANY),
}


def exact_detail(header: str, kind: RowKind) -> Detail | None:
    """Return what a header means if it is one of the words people use."""
    return _BY_HEADER[kind].get(header_words(header))


def detail_of(header: str, kind: RowKind) -> Detail | None:
    """Return what a header means in a list of people or companies; None if nobody uses it so."""
    words = header_words(header)
    if (found := _BY_HEADER[kind].get(words)) is not None:
        return found
    if (numbered := _NUMBERED.match(words)) is not None:
        if numbered["part"].strip() in {"label", "type"}:
            return Detail.LABEL
        if numbered["part"].strip() in {"", "value", "address", "number"}:
            return Detail.EMAIL if "mail" in numbered["what"] else Detail.PHONE
    if (outlook := _OUTLOOK.match(words)) is not None:
        return Detail.EMAIL if "mail" in outlook["what"] else Detail.PHONE
    return _by_part({*words.split()})


def _by_part(words: set[str]) -> Detail | None:
    """Return what a longer header seems to mean: "Second phone", "E-mail (work)"."""
    if words & _NOT_TO_REACH:
        return None
    if "linkedin" in words:
        return Detail.LINK
    if words & _REACHES_BY_PHONE:
        return Detail.PHONE
    return Detail.EMAIL if "email" in words or {"e", "mail"} <= words else None


def label_of(header: str) -> str:
    """Return what a number or an address is labelled with by its header: nothing for "Phone 2".

    A header of two sorts, "Tel./Handy", does not say which one it is.
    """
    if "/" in header:
        return ""
    words = header_words(header)
    bare = re.sub(r" \d+| value| address", "", words).strip()
    return "" if bare in _PLAIN or words in _PLAIN else header.strip()
