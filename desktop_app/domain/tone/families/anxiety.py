# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phrases of worry about the outcome or about oneself."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "ANX01", FIX, "anxiety", "worry",
        r"\bi(?: am| have been| feel| was| get| got| am getting) (?:(?:a|bit|little|very|so|"
        r"really|quite|rather|getting|starting|beginning|to|get|be|increasingly|somewhat|"
        r"feeling|slightly|kind|of) ){0,5}(?:worried|anxious|nervous|stressed|uneasy|"
        r"concerned|scared|terrified|apprehensive|panick\w*|panic)\b(?! to (?:learn|start|"
        r"meet|join|help|try|show))(?! (?:at first|before|beforehand|but you|and you put|"
        r"until))",
        guard="resolved",
    ),
    Family(
        "ANX02", FIX, "anxiety", "receipt",
        r"\b(?:did|have) you (?:even |ever |actually |at least )?(?:get|got|receive|received|"
        r"see|seen|read|open|opened) my (?:\w+ ){0,2}(?:emails?|messages?|notes?|voicemails?|"
        r"applications?|r[eé]sum[eé]s?|cv|letters?|calls?|last one)\b",
    ),
    Family(
        "ANX03", STOP, "anxiety", "self_doubt",
        r"\bdid i (?:do|say|make|write) (?:something|anything|a mistake|any)\b|\bsa(?:id|"
        r"y) something wrong\b|\b(?:mess(?:ed)?|screw(?:ed)?|bl[eo]w|blown|botch(?:ed)?|"
        r"bomb(?:ed)?) (?:it|up(?! (?:an?|one|the|my)\b)|that|the (?:interview|meeting|"
        r"question|answer|call|test|case|whole))\b",
    ),
    Family(
        "ANX04", STOP, "anxiety", "self_doubt",
        r"\bhope(?: that)? i (?:did not|have not|do not|was not) (?:offend|upset|annoy|bother|"
        r"put|said?|done|seem|come|sound|too|being)",
    ),
    Family(
        "ANX05", FIX, "anxiety", "worry",
        r"\bfear(?:ing|ed|s)? the worst\b|\bassum(?:e|ing) the worst\b|\ba bad sign\b|"
        r"\bno news is bad\b",
    ),
    Family(
        "ANX06", FIX, "anxiety", "worry",
        r"\brefresh(?:ing|ed)? my (?:inbox|email|phone)\b|\bcheck(?:ing|ed)? my (?:phone|"
        r"email|inbox|messages) (?:every|all|constantly|again)\b|\bstaring at (?:my|"
        r"the) (?:phone|inbox)\b",
    ),
    Family(
        "ANX07", STOP, "anxiety", "worry",
        r"\b(?:can not|could not) (?:sleep|eat|relax|stop (?:thinking|wondering|worrying))\b|"
        r"\b(?:lying|lie|lay) awake\b|\blos(?:e|ing|t) sleep\b|\bkeeps? me (?:up|awake)\b|"
        r"\bsleepless\b",
    ),
    Family(
        "ANX08", FIX, "anxiety", "standing",
        r"(?<!take me )(?<!myself )\bout of the running\b|\bam i still (?:in the running|"
        r"being considered|"
        r"a candidate)\b|\bha(?:ve|s) (?:i|my application) been (?:rejected|ruled out|"
        r"passed over|turned down|forgotten)\b|\bi(?: have)? been (?:rejected|ruled out|"
        r"passed over|turned down)\b",
    ),
    Family(
        "ANX09", STOP, "anxiety", "worry",
        r"\b(?:driving|drive|drives|making) me (?:crazy|mad|nuts|insane|ill)\b|\b(?:wait|"
        r"waiting|silence|suspense|uncertainty) (?:is|has been|was) (?:killing|driving|"
        r"unbearable|torture|agony|getting to|eating|tough|hard)\b|\bthe (?:silence|wait|"
        r"waiting|uncertainty) has (?:me|left me|made me)\b",
    ),
    Family(
        "ANX10", STOP, "anxiety", "worry",
        r"\b(?:pins and needles|on tenterhooks|nail[- ]biting|freaking out|wits'? end|"
        r"heart (?:sinks|in my mouth)|panick?ing|starting to panic|in a panic)\b",
    ),
    Family(
        "ANX11", FIX, "anxiety", "worry",
        r"\bmy (?:own )?peace of mind\b|\bgive me (?:some )?peace of mind\b|\b(?:put|"
        r"set) my mind (?:at|to) (?:rest|ease)\b|\bput me out of my misery\b",
    ),
    Family(
        "ANX12", FIX, "anxiety", "assume_no",
        r"\b(?:maybe|perhaps|i (?:guess|suppose|assume|imagine|"
        r"suspect)(?: that)?) you(?: have| already| have already)? (?:already )?(?:picked|"
        r"chosen|hired|gone with|found|selected|filled|decided|moved on)\b",
    ),
    Family(
        "ANX13", FIX, "anxiety", "worry",
        r"\b(?:terrified|dreading|petrified)\b|\bafraid (?:that )?(?:you have|you have|"
        r"it means|i(?: have)? (?:blown|lost|ruined|missed))\b|\bscared (?:that |it |i |you |"
        r"of )",
    ),
    Family(
        "ANX14", FIX, "anxiety", "self_doubt",
        r"\bkick(?:ing|ed)? myself\b|\bbeat(?:ing)? myself up\b|\bi (?:should|wish i) (?:have|"
        r"had) (?:said|answered|mentioned|explained)\b|\bcan not forgive myself\b",
    ),
    Family(
        "ANX15", FIX, "anxiety", "standing",
        r"\bwhere (?:exactly )?i stand\b|\bhow (?:i|my interview) (?:did|ranked|scored|went|"
        r"compare[sd]?)\b|\ba hint (?:about|as to)\b",
    ),
    Family(
        "ANX16", FIX, "anxiety", "self_doubt",
        r"\bhope (?:this|that|it|my \w+) (?:does not|did not|will not|has not) (?:hurt|ruin|"
        r"affect|count|harm|spoil|put)",
    ),
    Family(
        "ANX17", FIX, "anxiety", "self_doubt",
        r"\bwhat (?:put|turned) you off\b|\bwondering (?:if|whether|what) i (?:did|said|"
        r"went)\b|\bre-?read (?:it|my|the) (?:\w+ ){0,3}(?:times|again)\b",
    ),
)  # fmt: skip
