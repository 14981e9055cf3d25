# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Turns of phrase by what they bring into view: a body, a purse, an ally, a deadline, a tally.

None is a finding alone; how much each says beside others is learned (`learned`).
"""

from __future__ import annotations

from desktop_app.domain.tone.family import Turn

_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"

SCENES: tuple[Turn, ...] = (
    Turn("their_body", "familiar", (
        r"\byour (?:\w+ )?(?:eyes?|smile|voice|hair|fringe|legs|lips|perfume|hands?|dress|figure|"
        r"laugh|picture|photos?|face|look)\b|\b(?:the way you|how you) (?:look|smile|laugh|walk|"
        r"move|talk)\w*\b|\byou (?:look|looked|smell|smelled)\b|\bin love\b|\bshivers\b|\bcrush on\b"
        r"|\bdream(?:t|ed|ing|s)? (?:of|about) you\b|\bhandsome|\bbeautiful\b|\bgorgeous\b|\bsexy\b"
    )),
    Turn("their_life", "watching", (
        r"\byour (?:\w+ )?(?:house|home|car|pickup|window|lights?|garden|street|doorstep|wedding|"
        r"holiday|instagram|facebook|profile|private|kitchen|dog|sister|brother|wife|husband|kids|"
        r"daughter|son|mother|gym|platform|train)\b|\b(?:saw|seen|spotted|watched|noticed|followed)"
        r" (?:that )?you\b|\bright behind you\b|\bwhere you (?:live|park|eat|shop|work out)\b|"
        r"\byou (?:leave|left|drive|drove|walk|walked|run|ran|jog|go past|get in|get home|park|"
        r"live|were (?:out|in|on|at))\b|\bhome (?:line|number|address)\b|\bback to 20\d\d\b"
    )),
    Turn("their_kin_asked", "familiar", (
        r"\b(?:your|the chairman's|the owner's|the boss's) (?:mother|wife|husband|sister|brother|"
        r"neighbou?r|son|daughter)\b"
    )),
    Turn("own_kin", "stakes", (
        r"\b(?:my|our|me|mum|mom|dad|the) (?:\w+ ){0,2}(?:<KIN>|da|mam|nan|gran|grandmother|boys?|"
        r"girls?|mouths?|wee ones?|aunt|uncle|cousin|pastor|priest|tutor|friends?|teacher)\b"
    )),
    Turn("kin_suffers", "stakes", (
        r"\b(?:cri(?:es|ed)|weeps?|wept|tears?|asks? (?:me )?(?:every|each|whether|when|if)|heart"
        r"(?:broken)?|ill|sick|hospital|lies awake|worr(?:y|ies|ied)|pray\w*|hungry|disappointed)\b"
    )),
    Turn("purse", "private", (
        r"\b(?:rent|mortgage|bank|overdraft|loan|debts?|bills?|savings|broke|benefits|dole|bailiffs?|"
        r"payments? behind|credit card|wages?|paid for|petrol|diesel|fuel|fare|ticket|£ ?\d+|\$ ?\d+|"
        r"€ ?\d+|landlord|evict\w*|gas meter|heating|eat|fridge|pawn\w*|visa|purse|wallet)\b"
    )),
    Turn("ally", "public", (
        r"\b(?:lawyer|solicitor|barrister|attorney|tribunal|court|ombudsman|inspector|inspectorate|"
        r"council|councillor|licen[cs]e|regulator|union|newspaper|paper|press|journalist|reporter|"
        r"readers|followers|subscribers|review|stars?|star rating|trustpilot|glassdoor|"
        r"authorit(?:y|ies)|law|legal|evidence|records?|reports?)\b"
    )),
    Turn("superiors", "escalation", (
        r"\b(?:chairman|chairwoman|chair|director|owner|ceo|partners|head office|headquarters|"
        r"superiors?|your boss|your manager|board|trustees|mayor|bishop|principal|governors)\b"
    )),
    Turn("last_moment", "deadline", (
        r"\b(?:until|till|by) (?:noon|midnight|tonight|tomorrow|teatime|closing|then|mon|tue|wed|thu|"
        r"fri|sat|sun|the \w+)\w*\b[^.]{0,40}\b(?:or|after|to)\b|\bor (?:i|the other|someone|somebody|"
        r"it|that|you can)\b|\b(?:other|another|rival|second) (?:firm|offer|place|company|contract|"
        r"outfit|people)\b|\b(?:clock|pen|table|expires?|consider me|count me out|for good|gone|"
        r"first refusal|move on|slip)\b|\b(?:quick|quicker|soon|sooner|faster)\b"
    )),
    Turn("tally", "counting", (
        rf"\b{_FEW} (?:from me|calls?|messages?|emails?|letters?|notes?|voicemails?|times|weeks|"
        rf"tries|attempts|trips|hours)\b|\b(?:zero|none|nothing|nil|not one|not a)\b|\b(?:the )?"
        rf"\d+(?:st|nd|rd|th), (?:the )?\d+(?:st|nd|rd|th)\b|\bkept (?:a )?(?:note|count|track|"
        rf"list)\b|\bi make (?:it|that)\b|\bjust so it is\b|\bfor the record\b|\bfrom you\b"
    )),
    Turn("moved_in", "presumed", (
        r"\b(?:when|before|until|once|as soon as) i (?:start|begin|join|take over|move in)\b|"
        r"\b(?:my|our) (?:\w+ )?(?:contract|desk|locker|uniform|badge|key|keys|gate code|office|"
        r"parking|first day|start date|new (?:job|boss|team|colleagues|employer))\b|\b(?:which|what) "
        r"(?:day|time) (?:i|do i|do you)\b|\b(?:done deal|in the bag|as good as|all but|formalit\w+|"
        r"payroll|induction|colleagues?|i have (?:ordered|bought|told|cancelled|handed in|added)|"
        r"i am assuming|i assume|i take it|already told|top bunk|see you on the)\b"
    )),
    Turn("teaching", "lesson", (
        r"\b(?:ought to|should) (?:really )?(?:know|train|learn|teach|keep|answer|look|have|be able)\b|"
        r"\b(?:any|a (?:good|real|proper|decent|serious)) (?:\w+ )?(?:manager|employer|firm|company|"
        r"boss|leader|school|teacher|office|fool|child)\b|\b(?:beginner|amateur|school project|"
        r"training|manners|lesson|advise|if i may|mistake|error|lapses?)\b|\bhow (?:one|you) runs?\b"
    )),
    Turn("looking_down", "badmouth", (
        r"\b(?:dated|tired|shabby|boring|slow|messy|a mess|poor|cheap|old-fashioned|behind the times|"
        r"amateurish|sloppy|below my|beneath|step down|small (?:place|firm|shop)|not the (?:best|"
        r"biggest)|would not normally|surprisingly|more than you know|at least (?:spell|count)|"
        r"calibre|caliber|my level)\b|\bwith those\b|\byou need me\b|\bget over the\b"
    )),
    Turn("most_of_all", "flattery", (
        r"\b(?:most|greatest|cleverest|finest|best|wisest|kindest|only) (?:\w+ ){0,3}(?:in|on|of|"
        r"since|i (?:have|ever)|anyone|who|ever)\b|\bnever (?:\w+ )?(?:met|come across|seen|heard|"
        r"known) (?:a|an|anyone|such)\b|\bhono?u?r of my\b|\b(?:genius|legend|worship|idol|saint|"
        r"angel|equal yours|brilliant|at your feet|humbly?|crumbs?|unworthy|reverence)\b"
    )),
    Turn("claims_answer", "entitled", (
        r"\b(?:my right|a right|entitled|i will (?:of course )?(?:need|want|expect)|i would want|"
        r"in writing|reasons?|proper (?:review|answer|explanation|feedback)|page by page|written "
        r"(?:confirmation|answer|reasons)|corrections back|explain|explanation|reconsider|think "
        r"again|i still think|should be mine)\b"
    )),
    Turn("slow_clock", "impatience", (
        r"\b(?:ice age|geological|tide|drags?|running out|going cold|far longer|how many weeks|how "
        r"long does|how much longer|took you|take you|took somebody|all this time|eternity|ages|"
        r"weeks to|lightning|riveting|impressive|decoration|unfolded|eventually|so well done)\b"
    )),
    Turn("poor_me", "belittle", (
        r"\b(?:hash|rubbish|useless|idiot|stupid|lost cause|nothing to write home|no good|groan|"
        r"clog\w*|nuisance|pest|laugh at|sweet not to|bear with me|never was any|was not what it|"
        r"is not what it was|no oil painting|not much)\b|\bi (?:feel|felt) (?:awful|bad|terrible|"
        r"stupid|silly)\b|\bi should not (?:really )?be\b|\bbothering with me\b"
    )),
    Turn("binds_both", "favour", (
        r"\b(?:for|on) (?:you|your account)\b[^.]{0,25}\bso\b|\bso (?:do not let|make it|we look|it "
        r"would|i reckon|you|i hope|please)\b|\blook after each other\b|\bdo not forget\b|\bafter all\b"
        r"|\bon the line\b|\bworth (?:the|it|your|my)\b|\byou would feel\b|\bbad (?:saying|if)\b"
    )),
)  # fmt: skip
