# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases that make the writer small, or apologise for writing."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, HINT, STOP, Family

FAMILIES = (
    Family(
        "SEL16", FIX, "self-deprecation", "apology",
        r"\b(?:to|i) (?:pester|bother|bug|hassle|nag|harass) (?:you|anyone|your)\b",
    ),
    Family(
        "SEL01", FIX, "self-deprecation", "apology",
        r"\bsorry (?:to|for) (?:\w+ )?(?:bother|bug|pester|keep|disturb|interrupt|trouble|"
        r"hassle|nag|chas|be a|be so|contact|call|email|writ|follow|the (?:double|second|"
        r"repeated|long)|another|yet|all (?:the|these))\w*",
    ),
    Family(
        "SEL02", FIX, "self-deprecation", "apology",
        r"\b(?:hate|do not (?:want|mean|like|wish)|do not (?:want|mean|wish)|did not mean|"
        r"not (?:trying|meaning)|hope i am not|at the risk of|hate being|without being|"
        r"tired of being)(?: to)?(?: be(?:ing)?| seem| sound| come across as)? ?(?:a |too |"
        r"so )*(?:pests?|bother\w*|nuisance|pain|annoy\w*|pushy|bug(?:ging)?|nag\w*|burden|"
        r"pester\w*|intrud\w*|imposing|imposition|impose)\b",
    ),
    Family(
        "SEL03", FIX, "self-deprecation", "belittle",
        r"\ba nobody\b|\bno one special\b|\bi know i am (?:just|only|not|no)\b|\bi am (?:just|"
        r"only) (?:a|an) (?:student|beginner|nobody|newbie|junior|temp|intern|graduate|mom|"
        r"dad|recent)\b",
    ),
    Family(
        "SEL04", FIX, "self-deprecation", "belittle",
        r"\b(?:silly|stupid|dumb|foolish|daft|idiotic)\b(?= (?:question|of me|idea|thing|"
        r"request))|\bthis (?:is|may be|might be|sounds|probably sounds) (?:silly|stupid|dumb|"
        r"foolish)\b",
    ),
    Family(
        "SEL05", FIX, "self-deprecation", "belittle",
        r"\blong shot\b|\b(?:do not|did not) (?:tick|meet|check|have|match) (?:most|all|many|"
        r"half|every|the)(?: of)?(?: the)? (?:box(?:es)?|requirements?|qualifications?|"
        r"criteria|experience)\b|\bunder-?qualified\b|\bnot (?:really |fully |quite |"
        r"exactly )?qualified\b|\black (?:the |of )?(?:experience|qualifications)\b|"
        r"\bnot the (?:(?:strongest|best|ideal|obvious) (?:candidate|person|applicant|choice|"
        r"fit|match)|most (?:\w+ )?(?:qualified|experienced|obvious))\b",
    ),
    Family(
        "SEL06", FIX, "self-deprecation", "dismissed",
        r"\bfeel free to (?:ignore|delete|disregard|bin|skip)\b|\byou can (?:just )?(?:ignore|"
        r"delete|disregard)\b|\b(?:ignore|delete|disregard) (?:this|me)\b(?! part)",
    ),
    Family(
        "SEL07", FIX, "self-deprecation", "belittle",
        r"\b(?:far |much |way )?(?:better|more important|bigger) things (?:to (?:do|worry)|"
        r"on)\b|\bwast(?:e|ing) (?:of )?your (?:\w+ )?time\b|\btak(?:e|"
        r"ing) up (?:\w+ ){0,3}your (?:valuable |precious |busy )?time\b|"
        r"\byour precious time\b|\btoo (?:busy|important) for (?:me|someone|people)\b",
    ),
    Family(
        "SEL08", FIX, "self-deprecation", "apology",
        r"\b(?:forgive|pardon|excuse) (?:me for|the intrusion|my (?:persistence|boldness|"
        r"intrusion|forwardness)|the (?:interruption|bother))\b|\bapolog(?:y|ies|ize|ise|"
        r"izing|ising) (?:in advance|again|for (?:(?!not\b)\w+ ){0,3}(?:bother\w*|intru\w*|"
        r"pester\w*|another|following|writing|calling|email\w*|messag\w*|persist\w*|"
        r"contact\w*))",
    ),
    Family(
        "SEL09", FIX, "self-deprecation", "apology",
        r"\bsorry again\b|\bsorry,? sorry\b|\bi am (?:so|really|very|terribly|extremely|"
        r"awfully) sorry\b(?! (?:to hear|for your loss|that you|about your))",
    ),
    Family(
        "SEL10", STOP, "self-deprecation", "belittle",
        r"\b(?:sick|tired) of (?:hearing from )?(?:me|people like me)\b|\b(?:people|someone|"
        r"candidates) like me\b|\bput(?:ting)? up with me\b|\bmy rambling\b",
    ),
    Family(
        "SEL11", FIX, "self-deprecation", "self_doubt",
        r"\bi (?:rambled|babbled|bombed|blew|botched|froze|stumbled|talked too (?:much|long)|"
        r"was(?:n't| not) (?:at )?my best|did (?:badly|poorly|terribly|awfully)|"
        r"performed (?:badly|poorly)|messed up(?! (?:one|an?|the order))|screwed up)\b|"
        r"\bthat i rambled\b",
    ),
    Family(
        "SEL12", FIX, "self-deprecation", "belittle",
        r"\b(?:not|do not have|have not got|have not) (?:much|anything|a lot|"
        r"a great deal) to offer\b|\bnothing special\b|\bnot (?:good|smart|experienced|worthy|"
        r"clever) enough\b|\byou probably (?:do not|will not|are not|get (?:loads|hundreds)|"
        r"have (?:better|no))\b|\bi am probably (?:not|too|the last|wrong)\b|\bi doubt (?:you|"
        r"i|that you|it)\b",
    ),
    Family(
        "SEL13", FIX, "self-deprecation", "belittle",
        r"\bit(?:'s| is) (?:only|just) (?:me|little me)\b|\bit's only \w+(?: \w+)?,? (?:5|"
        r"calling|here|again)",
    ),
    Family(
        "SEL14", HINT, "self-deprecation", "hedging",
        r"\b(?:i )?just (?:wanted|thought i (?:would|had)|wondering|hoping|a quick|"
        r"a little)\b|\bi was (?:just )?(?:kind of|sort of|kinda|sorta) (?:wondering|hoping|"
        r"thinking)\b|\bif (?:it is|that is) not too much (?:trouble|to ask|of a)\b|"
        r"\bif you could possibly\b",
    ),
    Family(
        "SEL15", FIX, "self-deprecation", "belittle",
        r"\b(?:thanks|thank you) for (?:even|bothering|putting up|tolerating|taking pity|"
        r"humou?ring)\b|\beven consider(?:ing)? (?:me|someone)\b",
    ),
)  # fmt: skip
