# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Classes of words that the patterns share: who is meant, ways to answer, judgements."""

from __future__ import annotations

import re

CLASSES = {
    "THEM": (
        r"(?:you|you guys|you all|you lot|your (?:\w+ )?(?:team|office|company|colleagues?|side|end"
        r"|department|people|organi[sz]ation|firm|assistant|manager|hr)|they|hr|the (?:\w+ "
        r")?(?:team"
        r"|office|company|recruiter|department|panel|manager|school|practice)|anyone|someone|nobody"
        r"|he|she|people|somebody)"
    ),
    "REPLY": (
        r"(?:repl(?:y|ies|ied|ying)|respon(?:d|ds|ded|ding|se|ses)|answer(?:s|ed|ing)?"
        r"|(?:write|wrote|written|writing|call|calls|called|calling|ring|rang|rung|get|gets|got"
        r"|getting|come|came|coming|phone|phoned|phoning|reply|text|texted) (?:me )?back"
        r"|return(?:ed|ing)? (?:my|a|the|calls?)|acknowledg\w+|be in touch|pick(?:ed|ing)? up"
        r"|hear(?:d)? (?:back|from|anything|a|something|nothing)|let (?:me|us|people) know)"
    ),
    "ANSWER": (
        r"(?:reply|replies|response|answer|word|acknowledg\w+|news|update|feedback|call back|"
        r"phone call"
        r"|call|line|email|note|decision|rejection|explanation|reaction|callback|ring|peep|message)"
    ),
    "MESSAGE": (
        r"(?:emails?|messages?|notes?|voicemails?|calls?|letters?|texts?|applications?|mails?"
        r"|inquir(?:y|ies)|enquir(?:y|ies)|attempts?|requests?|times|follow[- ]ups?|reminders?)"
    ),
    "MANY": (
        r"(?:several|multiple|numerous|many|countless|repeated|three|four|five|six|seven|eight|"
        r"[3-9]|1\d|a few|a number of|umpteen|a dozen|a string of)"
    ),
    "NTH": (
        r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|nth|[3-9](?:rd|th)|"
        r"1\d+th)"
    ),
    "SPAN": (
        r"(?:a|one|two|three|four|five|six|seven|eight|ten|several|many|\d+|a few|a couple of|"
        r"some|nearly|almost|over|more than|about|well over)(?: \w+)? (?:days?|weeks?|months?|"
        r"fortnight)"
    ),
    "JUDGE": (
        r"(?:disappoint\w+|surpris(?:ed|ing)|puzzl\w+|baffl\w+|strange|discourag\w+|dishearten\w+"
        r"|upset\w*|frustrat\w+|regrettable|unfortunate(?:ly)?|(?:a|such a) (?:pity|shame)|"
        r"disheartened"
        r"|unacceptable|rude|dismay\w+|perplex\w+|confus(?:ed|ing)|troubl(?:ed|ing)|concerning|odd"
        r"|curious|telling|unusual|astonish\w+|startl\w+|hard to (?:understand|accept|believe"
        r"|fathom|credit)|difficult to (?:understand|accept|believe|fathom)|inexplicable|mystif\w+"
        r"|bewilder\w+|deflat\w+|demorali[sz]\w+|annoy\w+|irritat\w+|tiresome|tiring|"
        r"exhausting|unkind"
        r"|unreasonable|unfair|inconsiderate|careless|thoughtless)"
    ),
    "KIN": (
        r"(?:kids?|children|sons?|daughters?|wife|husband|mother|father|mum|mom|dad|parents|"
        r"family|baby|little ones?|newborn|partner)"
    ),
}
_NAME = re.compile(r"<([A-Z]+)>")


def spelled(pattern: str) -> str:
    """Return a pattern with its ``<NAMES>`` written out."""
    return _NAME.sub(lambda found: CLASSES[found[1]], pattern)
