# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases of frustration and impatience."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, HINT, STOP, Family

FAMILIES = (
    Family(
        "FRU01", FIX, "frustration", "silence_blame",
        r"(?<!if )(?<!when )(?<!unless )(?<!case )\bi(?: have)? (?:still )?(?:have not|never|"
        r"not) (?:yet )?(?:heard|received|had|got|gotten) (?:back|anything|a |an |any)",
        guard="conditional",
    ),
    Family(
        "FRU02", STOP, "frustration", "silence_blame",
        r"\b(?:nobody|not one person|none of you)(?: there)?(?: has| have| is| ever| even|"
        r" seems to| bothers to| bothered to)* (?:repl|respon|call|got|gotten|answer|pick|"
        r"contact|return|help|know)",
    ),
    Family(
        "FRU03", STOP, "frustration", "frustration",
        r"\b(?:been|being|feel|felt|am|keep getting) (?:\w+ )?(?:ignored|ghosted|stonewalled|"
        r"brushed off|left hanging|strung along|kept in the dark)\b|\bignoring (?:me|my)\b",
    ),
    Family(
        "FRU04", STOP, "frustration", "frustration",
        r"\b(?:i am|i feel|i felt|it is|this is|has been|was|getting|growing) (?:(?:a|bit|"
        r"little|very|so|really|quite|rather|extremely|increasingly|pretty|getting|"
        r"growing) ){0,3}frustrat(?:ed|ing)\b",
    ),
    Family(
        "FRU05", FIX, "frustration", "frustration",
        r"\b(?:i am|i feel|i must say i am|i have to say i am|this is|it is) (?:(?:a|bit|"
        r"little|very|so|really|quite|rather|extremely|deeply) ){0,3}disappoint(?:ed|"
        r"ing)\b(?! to (?:miss|hear|have missed))",
        guard="gracious_but",
    ),
    Family(
        "FRU06", STOP, "frustration", "frustration",
        r"\bfed up\b|\b(?:sick|tired) of (?:waiting|calling|chasing|asking|writing|trying|"
        r"hearing|leaving)\b|\b(?:lost|losing|running out of) (?:all |my )?patience\b|"
        r"\bhad enough of\b",
    ),
    Family(
        "FRU07", STOP, "frustration", "impatience",
        r"\b(?:taking|takes|taken|took) (?:(?:so|too|this|way too|such a) (?:very )?long|"
        r"forever|ages|an age)\b|\bwhat is (?:the hold ?-?up|taking)|\bunacceptable\b|"
        r"\b(?:this|such a|the endless) delay is\b",
    ),
    Family(
        "FRU08", STOP, "frustration", "impatience",
        r"\bhow (?:hard|difficult|complicated) (?:is it|can it be|could it be)\b|\bso (?:hard|"
        r"difficult) to (?:reply|answer|respond|arrange|call|find|get|send)\b",
    ),
    Family(
        "FRU09", FIX, "frustration", "counting",
        r"\bthis is (?:now |already )?(?:my|the) (?:second|third|fourth|fifth|sixth|\d+(?:nd|"
        r"rd|th)) (?:and \w+ )?(?:message|email|call|attempt|voicemail|note|letter|time (?:i|"
        r"that i|of))",
    ),
    Family(
        "FRU10", STOP, "frustration", "counting",
        r"\bevery (?:single )?time i (?:call|ring|phone|write|email|try|ask)\b",
    ),
    Family(
        "FRU11", FIX, "frustration", "counting",
        r"\b(?:keep|always|only ever) (?:on )?(?:getting|get|reaching|reach|hitting) (?:your|"
        r"this|the|his|her|a) (?:voicemail|machine|answering|assistant|recording)\b",
    ),
    Family(
        "FRU12", STOP, "frustration", "scolding",
        r"\bwast(?:e|ed|ing) (?:\w+ ){0,2}(?:of )?my (?:time|day|week|afternoon|morning|"
        r"effort)\b|\ba waste of (?:time|effort)\b",
    ),
    Family(
        "FRU13", STOP, "frustration", "scolding",
        r"\b(?:passed|bounced|shunted|sent) (?:around|from (?:one )?(?:person|desk|"
        r"department))\b|\bgetting nowhere\b|\brun-?around\b|\bgoing (?:round )?in circles\b",
    ),
    Family(
        "FRU14", STOP, "frustration", "scolding",
        r"\b(?:unprofessional|rude|inconsiderate|disrespectful|discourteous|appalling|"
        r"shameful|insulting|outrageous|a disgrace|a shame (?:that )?(?:people|nobody|no one|"
        r"you))\b",
    ),
    Family(
        "FRU15", FIX, "frustration", "impatience",
        r"\bwhat(?:'s| is) going on\b|\bwhat happened (?:to|with) (?:my|the|"
        r"our) (?:application|interview|process|call|meeting)\b",
    ),
    Family(
        "FRU16", FIX, "frustration", "their_word",
        r"\b(?:you|they|your (?:team|office|assistant|colleague)|hr) (?:had )?(?:said|told me|"
        r"promised(?: me)?|assured me|claimed|swore) (?:that )?(?:you|i|they|we|"
        r"someone)(?: would| had| will| was| were)(?: going to)? (?:hear|call|be|get|let|repl|"
        r"respond|contact|email|have|know)",
        guard="own_word",
    ),
    Family(
        "FRU17", HINT, "frustration", "waiting",
        r"\bit(?:'s| has|'s now| has now) been (?:over |more than |nearly |almost |"
        r"at least )?(?:a|two|three|four|five|six|several|many|\d+) (?:day|week|month)s?\b",
    ),
    Family(
        "FRU18", FIX, "frustration", "impatience",
        r"\b(?:can|could|would|will) (?:someone|anyone) (?:finally|please just|at last|ever|"
        r"just)\b|\bat long last\b",
    ),
    Family(
        "FRU19", STOP, "frustration", "scolding",
        r"\b(?:can not|could not|will not) (?:even )?be bothered\b|\bbother(?:ed|"
        r"ing)? to (?:reply|respond|answer|call|read|write)\b|\b(?:can not|"
        r"could not) (?:even )?(?:find|spare|take|manage) (?:\w+ ){0,2}(?:minute|second|"
        r"moment|sentence|line)s?\b",
    ),
    Family(
        "FRU20", FIX, "frustration", "counting",
        r"\bi(?: have)? (?:left|sent|made|written|called|phoned|rung|emailed|tried|"
        r"offered)(?: you)? (?:\w+ )?(?:several|multiple|numerous|many|countless|repeated|\d+|"
        r"three|four|five|six|seven) (?:\w+ )?(?:messages?|emails?|voicemails?|calls?|times|"
        r"dates|attempts|notes|letters)\b",
    ),
    Family(
        "FRU21", FIX, "frustration", "impatience",
        r"\b(?:do not|can not|fail to|hard to|difficult to) (?:get|understand|see|comprehend|"
        r"fathom|believe) (?:why|how (?:a|you|it|this|any|such))\b|\bmakes no sense\b",
    ),
    Family(
        "FRU22", FIX, "frustration", "counting",
        r"\bi left (?:you )?(?:a |another )?(?:message|voicemail)s? (?:on )?\w+,? (?:and|"
        r"then) (?:again |on |another )*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*|again|another|"
        r"yesterday|today)\b",
    ),
    Family(
        "FRU23", FIX, "frustration", "frustration",
        r"\b(?:can not) (?:begin to )?(?:tell|express|describe) (?:you )?(?:how|"
        r"my) (?:disappoint|frustrat|upset|annoy|angry)\w*|\bhow (?:disappointing|frustrating|"
        r"annoying|upsetting)\b",
    ),
    Family(
        "FRU24", FIX, "frustration", "silence_blame",
        r"(?<!if )(?<!when )(?<!unless )(?<!case )\bi (?:have not|did not|never) (?:hear|"
        r"heard) (?:\w+ )?from (?:you|anyone|your|them|him|her|hr)\b",
        guard="conditional",
    ),
    Family(
        "FRU25", STOP, "frustration", "frustration",
        r"\b(?:find|found) it (?:(?:incredibly|very|quite|rather|really|"
        r"extremely) )?(?:difficult|hard|impossible|strange|odd|astonishing|"
        r"unbelievable) (?:to (?:believe|understand|accept)|that)\b|\bwhat(?: is|"
        r" was) wrong with (?:my|me)\b|\bi(?: am| feel| was) (?:(?:deeply|quite|rather|"
        r"truly) )?(?:insulted|offended|outraged|upset|annoyed|angry|irritated|appalled|"
        r"furious)\b",
    ),
    Family(
        "FRU26", FIX, "frustration", "silence_blame",
        r"\b(?:nobody) (?:was|is|were|are|has been|had been) (?:returning|answering|calling|"
        r"responding|replying|picking)\b|\bfor some reason,? (?:nobody|you|my)\b",
    ),
)  # fmt: skip
