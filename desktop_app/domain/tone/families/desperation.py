# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases that plead, or lay private needs before a stranger."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, HINT, STOP, Family

FAMILIES = (
    Family(
        "DES01", STOP, "desperation", "pleading",
        r"\b(?:i am )?(?:begging|pleading|imploring)\b|\bi (?:\w+ )?(?:beg|implore|plead|"
        r"beseech)\b(?! (?:your pardon|to differ))|\bplease,? please\b|\bpretty please\b",
    ),
    Family(
        "DES02", STOP, "desperation", "last_hope",
        r"\b(?:my|our) (?:\w+ )?(?:last|only|final|one) (?:real )?(?:hope|chance|resort|shot|"
        r"option|lifeline)\b",
    ),
    Family(
        "DES03", STOP, "desperation", "last_hope",
        r"\bdesperate(?:ly)?\b(?! housewives)",
    ),
    Family(
        "DES04", STOP, "desperation", "need",
        r"\b(?:need|needed|badly need|really need) (?:this|a|the|any|some|that) (?:job|work|"
        r"position|pay ?che(?:ck|que)|income|salary|money)\b|\bneed (?:something|anything|"
        r"a job|work) (?:by|before|now|fast|soon|quickly)\b",
    ),
    Family(
        "DES05", STOP, "desperation", "anything",
        r"\b(?:literally|absolutely|just about|almost) any(?:thing|body|where)?\b|"
        r"\bany(?:thing)? (?:at all|will do|would do|you(?: have)(?: got)?|goes)\b|"
        r"\bany (?:job|position|role|work) (?:at all|you have|going|whatsoever|will do|"
        r"available)\b|\bwhatever you(?: have) (?:got|open|available)\b",
    ),
    Family(
        "DES06", STOP, "desperation", "anything",
        r"\b(?:do|take|accept|try) (?:absolutely )?(?:anything|whatever)(?: it takes)?\b|"
        r"\bwhatever it takes\b|\bwork(?:ing)? (?:\w+ ){0,3}(?:for free|for nothing|for less|"
        r"without pay)\b|\b(?:trial|month|week|start)\w* (?:\w+ ){0,2}(?:unpaid|for free)\b|"
        r"\b(?:half|less than) the (?:pay|salary|rate)\b|\bat any (?:salary|pay|price|wage)\b",
    ),
    Family(
        "DES07", STOP, "desperation", "private",
        r"\b(?:my|our) (?:rent|mortgage|bills|savings|debts?|car payment)\b|\brent(?:'s|"
        r" is) (?:due|late)\b|\bends meet\b|\bl(?:ose|osing) (?:my|our) (?:house|home|"
        r"apartment|flat|car)\b|\bevict\w*|\bbroke\b(?= and|[.,!])|"
        r"\bfinancial(?:ly)? (?:trouble|difficult|strain|desperate|struggl)\w*",
    ),
    Family(
        "DES08", FIX, "desperation", "need",
        r"\b(?:unemployed|out of work|jobless|out of a job|between jobs) (?:for|since|now|"
        r"ever since|going on)\b|\b(?:job ?hunting|job searching|looking) (?:for|"
        r"since) (?:\w+ ){0,3}(?:months|year|years)\b",
    ),
    Family(
        "DES09", FIX, "desperation", "stakes",
        r"\bmean(?:s|t)? (?:the world|everything|so much|the absolute world) to (?:me|us|"
        r"my)\b|\bchange my (?:whole )?life\b|\bdreams? come true\b|\blife or death\b|"
        r"\bwhat (?:this|the) (?:job|role|interview|chance|opportunity|call) (?:means|meant|"
        r"would mean)\b(?! for)",
    ),
    Family(
        "DES10", FIX, "desperation", "pleading",
        r"\b(?:just )?give me (?:a|one|this|the) (?:\w+ )?(?:chance|shot|break|opportunity)\b|"
        r"\bjust (?:one|a) (?:chance|shot)\b|\btake a chance on me\b|\bhear me out\b|"
        r"\bfor a chance\b",
    ),
    Family(
        "DES11", FIX, "desperation", "last_hope",
        r"\bno(?:body| ?one| other \w+| employer|"
        r" company)? (?:else )?(?:has )?(?:even )?(?:called|calls|wants|will (?:hire|see|"
        r"interview)|hired|invited|interviewed|offered) me\b|\bno other (?:options?|offers?|"
        r"interviews?|leads?|prospects?)\b|\bnothing else (?:lined up|in sight)\b|"
        r"\bno other compan\w+",
    ),
    Family(
        "DES12", FIX, "desperation", "too_available",
        r"\bi(?: am| will be) (?:free|available|here|home|around|"
        r"waiting) (?:any ?time(?! (?:on|next|this|after|before|from|between|in|tomorrow|mon|"
        r"tue|wed|thu|fri|that|until|to))|24/7|at all hours|day or night|by the phone)\b|"
        r"\bany hour\b|\bday or night\b|\bclear(?:ed)? my (?:whole |entire )?(?:schedule|week|"
        r"day|calendar|diary)\b|\b(?:by|next to|beside) (?:the|my|me) ?(?:phone|all day)\b|"
        r"\bgot (?:the|my) phone (?:right )?(?:next to|beside|by|with) me\b",
    ),
    Family(
        "DES13", HINT, "desperation", "stakes",
        r"\bpray(?:ing)?\b|\bfingers crossed\b|\bgod willing\b|\bhoping (?:and praying|"
        r"against hope|so much)\b",
    ),
    Family(
        "DES14", STOP, "desperation", "last_hope",
        r"\bdon'?t know what (?:i will|i (?:would|had)|i would|else to|to|i am going to) do\b|"
        r"\brunning out of (?:time|options|money|hope)\b|\bend of my (?:rope|tether)\b|"
        r"\bnowhere else to turn\b",
    ),
    Family(
        "DES15", STOP, "desperation", "private",
        r"\b(?:feed|support|provide for) my (?:kids|children|family)\b|\bmy (?:kids|children|"
        r"family|wife|husband|parents?) (?:need|needs|depend|depends|are counting|is counting|"
        r"are relying|rely|relies)\b|\b(?:me|i) and my (?:kids|children|family)\b",
    ),
    Family(
        "DES16", FIX, "desperation", "stakes",
        r"\b(?:would|i (?:would|had)) (?:kill|die|give anything|do anything) (?:for|to)\b|"
        r"\bgive my right arm\b",
    ),
    Family(
        "DES17", FIX, "desperation", "pleading",
        r"\bwant this (?:job |role |position )?(?:so (?:much|bad|badly)|more than|with all)\b|"
        r"\bchoose me\b|\bpick me\b|\bhire me\b",
    ),
)  # fmt: skip
