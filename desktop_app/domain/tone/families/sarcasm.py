# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases with a sting: passive, sarcastic, pointed."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, HINT, STOP, Family

FAMILIES = (
    Family(
        "PAS22", FIX, "passive-aggressive", "silence_blame",
        r"\bi guess (?:there(?: is) )?no (?:interest|answer|news|reply)\b|\bi guess (?:not|"
        r"that means|that is that)\b|\bthought i(?: would| had) (?:hear|have heard)\b|"
        r"\bi am sure (?:that )?i (?:will|will not|shall) not (?:hear|get)\b|"
        r"\bi am sure (?:that )?i will not (?:hear|get)\b",
    ),
    Family(
        "PAS01", FIX, "passive-aggressive", "per_my_mail",
        r"\b(?:as )?per my (?:last|previous|earlier|prior|many|several|above)? ?(?:emails?|"
        r"messages?|notes?|voicemails?|letters?)\b",
    ),
    Family(
        "PAS02", FIX, "passive-aggressive", "per_my_mail",
        r"\bas (?:i(?: have)? )?(?:already|previously|repeatedly) (?:been )?(?:said|stated|"
        r"mentioned|explained|noted|told|indicated|wrote|written|asked|requested|discussed)\b|"
        r"\bi(?: have) already (?:said|told|explained|asked|sent|mentioned|given)\b",
    ),
    Family(
        "PAS03", FIX, "passive-aggressive", "receipt",
        r"\b(?:not sure|unsure|no idea|do not know|wondering|unclear|curious) (?:if|"
        r"whether) (?:you|my|this|these|the|those|it) (?:\w+ ){0,3}(?:saw|see|seen|got|get|"
        r"received|read|noticed|missed|arrived?|went|reached|reach(?:es)?|open(?:ed)?|came)\b",
    ),
    Family(
        "PAS04", FIX, "passive-aggressive", "receipt",
        r"\bin case you(?: are| were)? (?:too busy|missed|did not|forgot|overlooked|have not|"
        r"never|were too)\b",
    ),
    Family(
        "PAS05", FIX, "passive-aggressive", "reminder",
        r"\b(?:friendly|gentle|kind|polite|another|little|second|"
        r"third) (?:little )?(?:reminder|nudge)\b|\breminder (?:number|no\.?|#) ?\w+|"
        r"\bjust a reminder\b",
    ),
    Family(
        "PAS06", HINT, "passive-aggressive", "reminder",
        r"\bcircl(?:e|ing) back\b|\bbump(?:ing)? (?:this|my|it)\b|\b(?:back )?(?:to|"
        r"at) the top of your inbox\b|\bresurfac\w+|\bfloat(?:ing)? this\b",
    ),
    Family(
        "PAS07", FIX, "passive-aggressive", "waiting",
        r"\b(?:please|kindly) advise\b|\b(?:i am|we(?: are)) (?:still |currently |"
        r"now )?(?:awaiting|waiting (?:for|on|to hear))\b|"
        r"(?<!is )(?<!are )\bstill (?:awaiting|waiting)\b|"
        r"\bawait(?:ing)? your (?:reply|response|answer|decision)\b",
    ),
    Family(
        "PAS08", HINT, "passive-aggressive", "impatience",
        r"(?:^|[.!?] )any (?:updates?|news|word|progress|developments?)\b[^.!]{0,40}\?",
    ),
    Family(
        "PAS09", STOP, "passive-aggressive", "sarcasm",
        r"\bi am sure (?:that )?there(?: is| must be) (?:a |some |"
        r"an? )?(?:\w+ ){0,2}(?:reason|explanation)\b|\bmust be (?:nice|a reason)\b|"
        r"\btoo busy to\b(?= (?:open|read|reply|answer|call|write|pick|respond))",
    ),
    Family(
        "PAS10", STOP, "passive-aggressive", "watching",
        r"\bi (?:can )?(?:see|saw|noticed|know)(?: that)? (?:you(?: have)?|my message (?:was|"
        r"is|has been)|it was) (?:had time|been (?:active|posting|online)|(?:read|opened|seen|"
        r"viewed) (?:my|this|it)|read\b|seen\b|found time)|\bread receipt\b|"
        r"\bleft (?:me )?on read\b|\bhave(?:n't)? you (?:even )?read\b",
    ),
    Family(
        "PAS11", FIX, "passive-aggressive", "counting",
        r"\b(?:it is |only )?(?<!from )me,? (?:yet )?again\b|\bhere i am,? (?:yet )?again\b|"
        r"[.!?] again[.!]|\b(?:third|fourth|fifth|sixth|\d+th) time(?:'s| is) (?:the|"
        r"a) charm\b|\byet again\b",
    ),
    Family(
        "PAS12", FIX, "passive-aggressive", "busy_dig",
        r"\bsqueeze me in\b|\bget(?:ting)? (?:around|round) to (?:it|me|this|reading|"
        r"answering)\b|\bif you ever (?:feel like|find (?:the )?time|get (?:the )?(?:time|"
        r"chance|round)|have (?:a )?(?:moment|time|minute))\b|"
        r"\bwhen(?:ever)? you(?: are) (?:finally |quite )?(?:done|finished|"
        r"finally ready to)\b|\b(?:can|could) spare (?:me )?a second of your\b",
    ),
    Family(
        "PAS13", FIX, "passive-aggressive", "sarcasm",
        r"\bsurprised (?:not to|to not|that (?:i|you|nobody)|i (?:have not|did not)|"
        r"at the (?:lack|silence))\b|\bclearly (?:you|nobody|nothing|i am not|this)\b|"
        r"\bobviously (?:you|nobody|i)\b|\bapparently (?:you|nobody|your)\b|\bfunny (?:how|"
        r"that)\b",
    ),
    Family(
        "PAS14", STOP, "passive-aggressive", "sarcasm",
        r"\bthanks? (?:you )?for (?:nothing|ignoring|not|finally|eventually)\b|"
        r"(?<!thank you )(?<!thanks )(?<!thank you so )\bso much for\b|"
        r"\bgood luck with (?:that|who(?:m)?ever)\b|\bnice of you to\b|\bglad (?:you|"
        r"someone) finally\b|\bbest of luck with whoever\b",
    ),
    Family(
        "PAS15", FIX, "passive-aggressive", "resent",
        r"\bfor your (?:convenience|reference|easy reference)\b(?=.{0,5}\))|\b(?:copy|copied|"
        r"copying|paste|pasting|pasted|attach|attaching|attached|forward|forwarding|send|"
        r"sending|resend|resending) (?:it|this|them|my (?:email|message|"
        r"note)) (?:\w+ )?again\b|\bre-?attach(?:ed|ing)?\b|\bsee (?:below|"
        r"my emails? below)\b(?=.*\b(?:again|previous)\b)",
    ),
    Family(
        "PAS16", FIX, "passive-aggressive", "blunt",
        r"\bwith all due respect\b|\bno offen[cs]e\b|\bto be (?:perfectly |quite |completely |"
        r"brutally )?(?:frank|truthful|blunt)\b|\bto be (?:perfectly|quite|completely|"
        r"brutally) honest\b|\bfrankly\b|\bnot to be rude\b|"
        r"\bi have to say (?:that )?i(?! (?:love|enjoy|like|admire|was (?:impressed|delighted|"
        r"struck)|am (?:impressed|delighted|very|so|really|even|glad)))\b",
    ),
    Family(
        "PAS17", STOP, "passive-aggressive", "accusing_question",
        r"\bwhy (?:have not|has not|did not|do not|will not|are not|is not|is nobody|"
        r"has nobody|can not|have i not|am i not|do i have to)(?= (?:you|any|some|your|the|"
        r"they|hr|it|heard|been|replied|answer|respond|call)|\b.*\?)",
    ),
    Family(
        "PAS18", FIX, "passive-aggressive", "sarcasm",
        r"\bi (?:take it|gather|presume) (?:that )?(?:you|nobody|your|professionalism|"
        r"courtesy|silence)\b|\bi (?:suppose|guess) (?:that )?(?:you|your|nobody|it is too|"
        r"i am|it is)\b|\b,? i suppose[.!]",
    ),
    Family(
        "PAS19", STOP, "passive-aggressive", "sarcasm",
        r"\bhopefully (?:you|someone|this time)(?: \w+){0,4} (?:this time|a (?:second|minute|"
        r"moment)|reply|respond|answer|bother|time)\b|\bif (?:someone|anyone) (?:could|would|"
        r"can) (?:\w+ )?(?:reply|answer|respond|pick up|bother)\b|\b(?:reply|respond|answer|"
        r"read|listen|call)\w* this time\b",
    ),
    Family(
        "PAS20", FIX, "passive-aggressive", "silence_blame",
        r"\bsince (?:nobody|it(?: is) clear|you clearly|i never|i have not|you have not|"
        r"you did not|you never|you do not|there(?: is) no)(?: \w+)? (?:reply|replied|"
        r"respond\w*|answer\w*|call\w*|heard|that|i\b|got|returned)",
    ),
    Family(
        "PAS21", FIX, "passive-aggressive", "scolding",
        r"\byou people\b|\bpeople (?:on here|like you(?= (?:never|do not|always|can not|"
        r"will not)))\b|\bpeople (?:can not|do not|will not) (?:even )?(?:reply|answer|"
        r"be bothered|respond)",
    ),
)  # fmt: skip
