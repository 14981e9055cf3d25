# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases that make the other party feel guilty."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "GUI16", FIX, "guilt", "their_word",
        r"\b(?:make|made|keep|kept|honou?r|stick to|stuck to) (?:your|"
        r"their) (?:\w+ )?(?:commitments?|word|promises?)\b|\b(?:show|shown|extend|extended|"
        r"do|done) (?:me|us|candidates|applicants|people)? ?(?:the|a little|some) (?:simple |"
        r"common |basic )?courtesy\b|\bcourtesy of (?:\w+ing|a|an)\b",
    ),
    Family(
        "GUI01", STOP, "guilt", "shaming",
        r"\b(?:the )?(?:very )?least (?:that )?(?:you|they|anyone|someone|your \w+) (?:can|"
        r"could|might) (?:have )?do(?:ne)?\b",
    ),
    Family(
        "GUI02", STOP, "guilt", "effort",
        r"\bafter (?:all|everything)(?: that)? (?:i|i have|we|my \w+|he|she|they)(?: have|"
        r" has| had)? (?:did|done|gave|given|went|been|put|invested)\b|\bafter that (?:kind|"
        r"sort|amount|level) of (?:effort|work|commitment)\b",
    ),
    Family(
        "GUI03", FIX, "guilt", "effort",
        r"\bi (?:gave up|sacrificed|took (?:a day off|unpaid|time off|an unpaid)|"
        r"arranged (?:childcare|a sitter|cover)|drove (?:all|\d+ (?:hours|miles|km)|(?:two|"
        r"three|four|five) hours)|travel(?:l)?ed (?:all|\d+|two|three|four|five) (?:the|hours|"
        r"miles)|took (?:the|a) train (?:\w+ ){0,2}hours?)\b",
    ),
    Family(
        "GUI04", FIX, "guilt", "expected",
        r"\b(?:i|we)(?: had| did)? (?:thought|figured|expected|assumed|"
        r"hoped) (?:that )?(?:you(?: would| had) (?:reply|answer|respond|pick|call|get back|"
        r"at least|have (?:replied|answered|called|written|got|found|had)|remember|"
        r"want(?! (?:to (?:know|hear|see|have)|that|it|this|these)))|"
        r"(?:it|that|this) would (?:earn|merit|deserve|get|be worth))",
    ),
    Family(
        "GUI05", STOP, "guilt", "entitled",
        r"\bdeserve(?:s|d)? (?:better|a (?:reply|response|answer|call|chance)|an (?:answer|"
        r"explanation|update)|at least|more than|to (?:know|hear|be))\b|\bowe(?:s|d)? (?:me|"
        r"us|candidates|applicants)\b|\b(?:earn|merit|warrant)(?:s|ed)? (?:a|an|at least|"
        r"some)(?: \w+)? (?:reply|response|answer|call)\b",
    ),
    Family(
        "GUI06", STOP, "guilt", "shaming",
        r"\b(?:common|basic|simple|ordinary|professional) (?:courtesy|decency|respect|manners|"
        r"politeness)\b|\bcourtesy of an? (?:reply|response|answer|call)\b|"
        r"\bhave the (?:decency|courtesy)\b",
    ),
    Family(
        "GUI07", FIX, "guilt", "their_word",
        r"\byou promised\b|\byour promise\b|\bgave (?:me )?your word\b|\b(?:you|"
        r"you have) (?:clearly |obviously |probably )?forg(?:ot|otten)\b|"
        r"\bslipped your mind\b|\bdid you forget\b|\bforgotten (?:about )?me\b",
    ),
    Family(
        "GUI08", FIX, "guilt", "expected",
        r"\b(?:counting|relying|depending|banking|pinning (?:all )?my hopes) on (?:you|it|"
        r"this|that|your)\b|\btold my (?:family|wife|husband|parents|kids|friends) (?:i|you|"
        r"it|that|they|we)\b\b",
    ),
    Family(
        "GUI09", STOP, "guilt", "wounded",
        r"\b(?:not|was not|is not|am not|i am not) important (?:enough)?\b|\b(?:do not|"
        r"does not|did not) (?:seem to )?matter (?:to you|enough|at all)\b|"
        r"\bnot worth (?:your|a|the|even)\b",
    ),
    Family(
        "GUI10", FIX, "guilt", "wounded",
        r"\bi(?: will) (?:just )?leave you (?:alone|in peace)\b(?! (?:over|until|till|for|"
        r"this|now and|while|during))|\bwill not bother you (?:again|any ?more|any further)\b|"
        r"\b(?:i guess )?that'?s my answer\b|\b(?:take|get|got|taken) the hint\b|\b(?:get|"
        r"got) the message(?=[.!,])\b|\bnever mind,? then\b",
    ),
    Family(
        "GUI11", FIX, "guilt", "mirror",
        r"\bi always (?:answer|reply|respond|return|get back) (?:to |my |people|emails|"
        r"messages|calls|when|within|everyone)|\bi would never (?:ignore|leave|treat)\b|"
        r"\bif (?:it|the roles|the tables|our roles) were (?:me|reversed|turned)\b|"
        r"\bput yourself in my (?:shoes|position|place)\b|\bhow would you feel\b|"
        r"\byou will do the same\b",
    ),
    Family(
        "GUI12", STOP, "guilt", "wounded",
        r"\b(?:nobody|you do not|they do not|you people do not)(?: there| here)? (?:really |"
        r"even |seems? to )?cares?\b|\bdo(?:es)?n't (?:any(?:one|body)|you) care\b",
    ),
    Family(
        "GUI13", FIX, "guilt", "shaming",
        r"\byou (?:could|might) (?:have )?at least\b|\bat least (?:reply|answer|tell|let|"
        r"have the|acknowledge|call|write|pick|say)\b|\b(?:reply|answer|response|call|"
        r"note) at least\b",
    ),
    Family(
        "GUI14", FIX, "guilt", "wounded",
        r"\b(?:make|makes|made|making) me feel (?!like |part|proud|hopeful|inspired|valued|"
        r"appreciated|right|that |so |very |really |welcome|at home|at ease|comfortable|"
        r"confident|excited|great)\b|\bi feel (?:let down|hurt|forgotten|used|insulted|"
        r"unwanted|neglected|slighted)\b|\bhurt my feelings\b",
    ),
    Family(
        "GUI15", STOP, "guilt", "favour",
        r"\b(?:everything|all) (?:my|our) \w+ (?:did|has done|have done) for (?:you|your)\b|"
        r"\byou (?:know|knew) (?:my|our) (?:father|dad|mother|family)\b|"
        r"\bfor old times'? sake\b|\byou owe\b",
    ),
)  # fmt: skip
