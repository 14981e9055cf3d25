# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Slights that sound reasonable: suspicions, lessons, bargains, scores kept, sour asides."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "PAS31", FIX, "passive-aggressive", "suspicion",
        r"\b(?:i (?:do |only |sincerely |really )?(?:hope|trust|pray)(?: that)?|"
        r"i have a (?:feeling|suspicion|hunch)|i (?:rather |begin to )?(?:sense|suspect)|"
        r"i get the (?:distinct )?(?:feeling|sense|impression)|"
        r"i have the (?:distinct )?(?:feeling|sense|impression)|can not (?:shake|help|avoid|"
        r"escape) (?:the|a) (?:impression|feeling|thought|suspicion|sense)|something tells me|"
        r"i am not (?:convinced|persuaded)|it feels (?:as if|like|as though)|i feel (?:as if|"
        r"like|as though|that))\b[^.?!]{0,60}\b(?:nothing to do with|"
        r"not (?:already (?:decided|taken|filled|made)|because|due to|on account|the reason|"
        r"a foregone)|avoid\w*|being (?:ignored|strung|kept|overlooked|passed|treated|tested|"
        r"punished|judged|forgotten)|already (?:decided|taken)|formality|foregone|"
        r"properly (?:read|considered)|fairly (?:read|considered|treated)|forgotten|put aside|"
        r"lost interest|not (?:a|being|taken|very|really)? ?(?:serious\w*|priority|welcome|"
        r"interested|wanted))\b|\bcan not (?:shake|help|avoid|escape) (?:the|a) (?:impression|"
        r"feeling|suspicion)\b|\blong before i (?:applied|came|asked|wrote)\b|"
        r"\b(?:lost interest|cold feet|second thoughts|gone off the idea|"
        r"no longer (?:interested in me|want me|of interest|needed|wanted))\b|\b(?:because of|"
        r"due to|to do with|on account of) my (?:age|accent|gender|surname|religion|race|skin|"
        r"gap|pregnancy|disability)\b|\b(?:avoid|dodg|stall|duck)(?:ing|ed|e)? (?:me|my|us|"
        r"the question)\b|\bbeing (?:avoided|strung along|dodged|stonewalled|overlooked|"
        r"sidelined)\b|\b(?:string|stringing|strung|lead|leading|led) me (?:along|"
        r"on(?! to))\b|\bfobb?(?:ed|ing)? (?:me )?off\b|\bpalm(?:ed|ing)? off\b|"
        r"\bcold shoulder\b|\bbrush(?:ed|ing|-)? ?(?:me |my \w+ )?(?:off|aside)\b|"
        r"\bplay(?:ing)? (?:games|hard to get)\b|\bscreen(?:ing)? (?:your|my) calls\b|"
        r"\bhiding (?:from|behind)\b",
    ),
    Family(
        "PAS32", FIX, "passive-aggressive", "lesson",
        r"\bas an? [\w-]+(?: \w+)?,? you (?:(?:will|would) (?:surely |no doubt )?(?:agree|"
        r"know that|appreciate|understand)|must (?:know|understand|agree)|surely|of all|"
        r"should|ought)\b|\byou,? of all (?:people|firms|companies)\b|\bof all people\b|"
        r"\byou (?:will|would|must) (?:surely |no doubt |certainly )?agree\b|\b(?:any|"
        r"an?) (?:decent|serious|courteous|proper|self-respecting|well-run|"
        r"well-managed) (?:business|shop|employer|company|manager|person|organi[sz]ation|firm|"
        r"business|shop)\b|\b(?:feedback|communication|replies|answers|responses?|candidates|"
        r"applicants|recruiters|a recruiter) (?:should|ought to|must|need to|deserve|"
        r"are supposed|is supposed) (?:\w+ )?(?:be|get|have|answer|reply|respond|treat|keep|"
        r"know|expect|let|receive|call|give|take|respect|to)\b(?! (?:in touch|able|trained|"
        r"licensed|certified))|\bone (?:learns?|would (?:think|expect|hope|have thought)|"
        r"might (?:think|expect)|does (?:wonder|expect|not)|wonders?|expects?|can only)\b|"
        r"\bthat is not (?:how|what) (?:business|professionals?|people|decent|grown|adults|"
        r"companies)\b|\bi was (?:always )?(?:taught|raised|brought up) (?:to (?:answer|reply|"
        r"thank|keep)|that)\b|\bin my (?:day|generation|book)\b|\b(?:let me|allow me|here is|"
        r"just) [^.?!]{0,20}(?:word|piece) of advice\b|, i note,|\byou (?:may|might) (?:want|"
        r"wish|like) to (?:work on|rethink|review|reconsider|look at|improve|"
        r"consider) (?:your|how)\b|\byour (?:hiring |recruitment |selection |"
        r"internal )?(?:process|communication|organi[sz]ation|admin\w*|system|"
        r"procedures?) (?:is|are|could|should|seems?|needs?|leaves?|must|appears?|has|have|"
        r"looks?)(?: \w+){0,3} (?:slow|broken|chaotic|work|improve\w*|better|poor|lacking|"
        r"disorgani[sz]ed|confus\w+|unclear|long|mess|cumbersome|opaque|fixing|attention|"
        r"desired|antiquated)\b",
    ),
    Family(
        "PAS33", FIX, "passive-aggressive", "sarcasm",
        r"\bnot that (?:i|you|it|anyone|we|my)\b|\bnot (?:exactly|precisely|what i would call|"
        r"terribly|particularly|overly|the most|altogether|"
        r"exactly the) (?:\w+ )?(?:considerate|polite|professional|fair|kind|respectful|"
        r"encouraging|helpful|fast|quick|transparent|organi[sz]ed|efficient|welcoming|"
        r"impressive|courteous|nice|responsive|forthcoming|clear|thoughtful)\b|"
        r"\bthanks to (?:this|your|the|all this|such) (?:\w+ )?(?:delay|silence|wait\w*|"
        r"indecision|slowness|hold)\b|\b(?:brief|short|late|limited|little|such|slow|curt|"
        r"cold|rushed|belated) as it (?:was|is|were)\b|\bwhat (?:there was|little there was|"
        r"little i (?:got|heard|was))\b|\b(?:oversight|slip|lapse|mix-up|error|"
        r"omission) on your (?:part|side|end)\b|\b(?:just|only|simply|merely|surely|"
        r"was) an oversight\b|\bslipped (?:your|someone's|through|everyone's|past)\b|(?:^|"
        r"[.!?,;:] )(?:i )?guess (?:you|they|nobody|someone|not|my (?:email|message|note|call|"
        r"application))\b(?! (?:love|like|enjoy|know|have heard))|(?:^|"
        r"[.!?] )whatever[.,! ](?! (?:day|time|suits|you|works|the|comes|happens|way))|"
        r"\b(?:bigger|harder|more (?:difficult|complicated|work|trouble)|longer|"
        r"busier) (?:\w+ )?than i (?:realised|realized|thought|imagined|was led|"
        r"had)\b(?= ?(?:[.,!?]|$| to))|\bday (?:two|three|four|five|six|seven|eight|nine|ten|"
        r"\d+) (?:and counting|now)\b|\b(?:days|weeks|emails|messages|calls) and counting\b|"
        r"\bby my (?:count|calendar|reckoning|calculation|watch)\b|\b(?:seems|feels|is|"
        r"was) (?:like )?(?:a|an|such a|quite a|rather a) (?:very |awfully |rather |"
        r"terribly )?(?:long (?:while|wait)|age|eternity|lifetime)\b(?! (?:ago|since we|way|"
        r"shot|commute|list))|\bhow long (?:this|it|the (?:process|decision|whole)|i have|"
        r"these things|your)(?: \w+){0,4} (?:taking|dragg\w+|been going|has taken)\b|"
        r"\b(?:it is|what|such|rather|and that is) (?:a|such a|rather a|a real|"
        r"a great) (?:shame|pity)\b(?! (?:we|i) (?:missed|could not|did not (?:get|meet)))|"
        r"\bimagine that\b|\b(?:lo and behold|hey presto)\b|\bthe usual story\b|\bsame old\b|"
        r"\bhere we go\b|\b(?:and )?from your (?:side|end),? (?:well|nothing|silence|not)\b|"
        r"\bi (?:know|realise|understand) how (?:busy|important|much) (?:you|"
        r"everyone) (?:must|are|is|all)\b[^.?!]{0,40}\bbut\b|\bbig (?:company|name|"
        r"firm)[^.?!]{0,20}\bsmall (?:manners|people|fish|fry)\b|\b(?:no|"
        r"not) (?:hard )?feelings,? (?:but|i (?:suppose|guess))\b",
    ),
    Family(
        "PAS34", FIX, "passive-aggressive", "blunt",
        r"\bto (?:say the least|put it (?:mildly|bluntly|politely|nicely|kindly))\b|"
        r"\blet me (?:be|speak|make (?:myself|this|it)) (?:very |perfectly |quite |"
        r"completely |absolutely )?(?:clear|frank|blunt|honest|direct|plain|frankly|"
        r"plainly)\b|\bi (?:will|shall|am going to|want to|have to|must) be (?:very |"
        r"perfectly |quite |completely |brutally )?(?:frank|blunt|brutally honest|"
        r"straight with you|candid)\b|\bmake no mistake\b|\bquite frankly\b|\b(?:not|"
        r"without) (?:to|wanting to|wishing to|meaning to|trying to|"
        r"intending to)(?: \w+)? (?:pressure|rush|hurry|push|nag|complain|sound|seem|be|harp|"
        r"belabou?r|make a fuss|add pressure)\b[^.?!]{0,40}\b(?:but|however|though)\b|\b(?:do|"
        r"would|did) not (?:want|mean|wish|like) to (?:rush|push|pressure|hurry|complain|nag|"
        r"sound|seem|harp|put (?:any )?pressure|be (?:difficult|rude|that|the|negative|unkind|"
        r"impatient)|make a fuss|press)\b[^.?!]{0,50}\b(?:but|however|though|yet|still)\b|"
        r"\bi am not (?:complaining|angry|upset|bitter|accusing|one to complain)\b|"
        r"\bi (?:rarely|seldom|never|hardly ever|do not (?:usually|normally|"
        r"often)) (?:complain|chase)\b|\bno (?:pressure|rush|hurry|offen[cs]e),? but\b|"
        r"\bwith (?:the (?:greatest|utmost)|great) respect\b|\bfor the record\b|"
        r"\bjust so you know\b(?! (?:i am glad|it))|\bjust saying\b|\bjust sayin\b",
    ),
    Family(
        "FRU37", FIX, "frustration", "silence_blame",
        r"\b(?:since|as|because|given that|seeing (?:that|as)|considering(?: that)?) (?:you|"
        r"your (?:team|office|hr|company)|nobody|they|hr) (?:\w+ )?(?:could|did|have|has|do|"
        r"does|would|will|can) not (?:\w+ )?(?:repl\w+|respond\w*|answer\w*|call\w*|writ\w+|"
        r"manage\w*|be bothered|decid\w+|find|made?|make|see fit|care|want|have time|value|"
        r"get back|let|tell|told|return\w*|acknowledg\w+)\b|\b(?:your \w+|hr|reception|"
        r"your (?:hr|front) \w+)(?: \w+)? (?:has|have|had|was|were|is|are|did|could|would|"
        r"does) not (?:\w+ ){0,3}(?:helpful|helped|willing|bother\w*|polite|friendly|kind|"
        r"interested)\b|\bunhelpful\b|\b(?:had|have|having) to (?:hear (?:it|from|about|that)|"
        r"learn (?:from|that|of it)|chase|ask (?:twice|again|three))\b|\b(?:email|voicemail|"
        r"call|note|message|letter)s? (?:on|of) [^,.;]{1,22}[,;] (?:and |then |"
        r"followed by )?(?:an? |another |one )?(?:email|voicemail|call|note|message|"
        r"letter)s? (?:on|of)\b|\b(?:i am|like i am) (?:begging|shouting|(?:talking|speaking|"
        r"writing|calling) (?:to|into) (?:a (?:wall|void|brick|machine)|the (?:void|wall|air|"
        r"ether)|myself|nobody))\b|\bwhat else (?:i|can i|do i|must i|"
        r"should i)(?: \w+)? (?:do|say|try|can)\b|\bto no avail\b|\bin vain\b|"
        r"\bfruitless\w*\b|\b(?:none|neither|not one) of (?:which|them|these|those|"
        r"my \w+) (?:\w+ )?(?:was|were|have|has|had|got|received)\b|\bjump(?:ed|"
        r"ing)? through (?:\w+ )?hoops\b|\bchas(?:e|ed|ing) (?:you|up|hr|for (?:an?|my)|"
        r"after (?:you|an))\b",
    ),
    Family(
        "GUI25", FIX, "guilt", "favour",
        r"\b(?:passed (?:on|up)|turned down|said no to|let go of|gave up|cancelled|held off|"
        r"holding off)\b[^.?!]{0,50}\b(?:because (?:of )?you|for you\b|for this|"
        r"on the strength|thinking (?:that )?you|counting on|waiting (?:for|on)|so that you|"
        r"on your (?:word|account|advice))|\btold (?:everyone|everybody|people|my \w+|the \w+|"
        r"them)(?: \w+){0,3} (?:you would|i (?:had|would|got|was)|it was|that you|"
        r"about (?:this|you|the job))\b|\b(?:provided|on (?:the )?condition|"
        r"in exchange)\b[^.?!]{0,60}\b(?:job|chair|position|role|interview|offer|contract)\b|"
        r"\b(?:much|little|fair|anything|something|a lot|nothing) in return\b|"
        r"\bis the least (?:that )?\w+|\bleast (?:i|we) (?:expect\w*|ask\w*|would|could|"
        r"deserve\w*|hoped)\b|\bfree (?:advice|work|consult\w*|labou?r|"
        r"ideas)\b[^.?!]{0,60}\b(?:so|and|yet|but|least|return|owe)\b|\b(?:my \w+|everyone|"
        r"people|they) (?:keeps?|is|are|all) asking (?:me )?(?:whether|if|when|about|what|"
        r"why)\b|\bworth your while\b|\bin it for you\b|\bi (?:would|will|could|"
        r"can) (?:gladly |happily )?pay you\b|\bcut of my\b|\bin return,? (?:i|all i|we|"
        r"not)\b|\bscratch (?:my|your) back\b|\byou scratch\b|\bone good turn\b|"
        r"\bafter the (?:help|advice|business|work|referrals?|custom) i\b|\bi (?:bought|"
        r"shared|recommended|referred|sent|promoted|liked|endorsed|"
        r"voted)\b[^.?!]{0,50}\b(?:in return|and (?:all i|yet)|thought two|"
        r"would have thought)\b|\b(?:appreciate|expect|hope|like|want|ask|"
        r"deserve)\b[^.?!]{0,40}\bin return\b",
    ),
    Family(
        "GUI26", FIX, "guilt", "entitled",
        r"\b(?:hoped|hope|expected|asked|wish(?:ed)?|looking|look) for (?:a |some |rather |"
        r"much )?(?:\w+ ){0,3}(?:more (?:than|transparen\w+|clarity|communication|"
        r"consideration|respect|professional\w*|courtesy|of|from|consistency)|better (?:than|"
        r"from|communication|treatment)|transparency|consideration|professionalism)\b|"
        r"\b(?:some|a little|a bit of|more|basic) (?:\w+ )?(?:transparency|clarity|honesty|"
        r"closure|consideration|accountability|decency|empathy|"
        r"professionalism)\b(?=[^.?!]{0,40}\b(?:would|please|appreciat\w+|nice|welcome|"
        r"help\w*)\b)|\bclosure\b(?! (?:of|dates?|notice|programme))|\bany (?:sign of life|"
        r"(?:reply|response|answer) at all|kind of (?:reply|answer|response|news|"
        r"sign))\b(?! (?:you|to (?:the|this|your)|key))|\b(?:respect|value|considerate of|"
        r"mindful of|courteous of) (?:my|our|people's|candidates'?|applicants'?|"
        r"other people's) (?:time|effort|work)\b|\bmy time (?:matters\b|is (?:also|too|"
        r"valuable|as|precious|limited|worth)\b)|\bi (?:have )?(?:did|done|sent|provided|"
        r"given|completed|submitted|answered|met) (?:you )?(?:everything|all|every|"
        r"whatever) (?:that )?(?:you|was|i was|one|that was|requirement|"
        r"the requirements)\b[^.?!]{0,60}\b(?:and|but|so|yet|still)\b|"
        r"\bif (?:the answer is no|it is a no|you are not interested|you do not want me|"
        r"you have (?:decided|chosen|gone|hired)(?: \w+){0,4}|i am not (?:right|suitable|"
        r"wanted|what|the))\b[^.?!]{0,50}\b(?:say so|just (?:say|tell)|rather know|at least|"
        r"deserve|move on|have the|be (?:honest|straight|upfront)|stop)\b|\b(?:i would|"
        r"would) rather (?:know|hear|be told|have)(?: \w+){0,4} (?:than|now|no)\b|"
        r"\bi would much rather (?:know|hear|be told)\b|\bkept (?:informed|updated|posted|"
        r"in the (?:loop|picture))\b(?= (?:is|was|would|as|properly)|[.!])|"
        r"\bkeep(?:ing)? (?:candidates|applicants|people) informed\b",
    ),
    Family(
        "PRE34", FIX, "pressure", "demand",
        r"\bmake up your minds?\b|\bget (?:a move on|moving|on with it|your act)\b|"
        r"\bin your (?:own )?(?:best )?interest\b(?! in)|\b(?:not|never) (?:have |got |"
        r"have got )?all (?:day|month|week|year)\b|\b(?:let me have|give me|send me|i (?:do |"
        r"really |still |just )?(?:need|want)|may i have|can i have|i would like|i await|"
        r"awaiting) (?:your|my|the|an|a|some) (?:\w+ )?(?:decision|answer|verdict|yes or no|"
        r"confirmation|reply|response|commitment|final word)\b(?! (?:time|key|rate))|"
        r"\b(?:need|want)\b[^.?!]{0,30}\byou(?:r)?\b[^.?!]{0,40}\b(?:by|before|"
        r"within) (?:noon|tonight|tomorrow|today|the end|end of|mon|tue|wed|thu|fri|\d|lunch|"
        r"close|this)|\b(?:need|want)\b[^.?!]{0,25}\b(?:by|before) (?:noon|tonight|tomorrow|"
        r"today|close of|end of (?:the )?(?:day|week)|cob|eod)\b|\bsooner rather than later\b|"
        r"\bsooner the better\b|\bcan not stress (?:it )?enough\b|\bmatter of (?:urgency|days|"
        r"principle)\b|\b(?:strongly|really|highly) (?:suggest|encourage|advise|recommend|"
        r"urge) (?:that )?you\b|\bi (?:would|must|have to|shall|do|"
        r"will)(?: (?!not)\w+)? (?:ask (?:that )?you to|ask that you|request (?:that )?you|"
        r"remind you|urge you|expect you|insist that)\b|\b(?:remind you|a reminder) (?:that|"
        r"of|about|to)\b|\b(?:i|we) (?:would|must|will|do) (?:therefore |"
        r"kindly )?ask you to\b|\byou (?:boys|guys|folks|people|lot|all) (?:really )?(?:need|"
        r"have|should|ought|must|had better)\b|\b(?:hold|holding) (?:things|it|this|matters|"
        r"everything) up\b|\b(?:hate|sorry|shame|pity) (?:for you to|to see you|"
        r"if you) (?:miss|lose|pass|let|regret|overlook)\b|\b(?:please|just) (?:pick up|"
        r"answer) (?:the phone|your phone|if you)\b|\bpick up,? please\b|"
        r"\bi want (?:an answer|answers|a decision|to (?:speak|talk) (?:to|with) (?:someone|"
        r"somebody|a|the|your))\b|\bsomeone who (?:actually |really )(?:knows?|"
        r"can (?:actually|really|help|make|tell)|has (?:a|the|some)|is (?:in|able|"
        r"competent))\b|\blife goes on\b|\b(?:do|can) (?:we|you) not (?:just|simply)\b|"
        r"\b(?:stop|quit) (?:beating|messing|going round|stalling|sitting on)\b|"
        r"\bsit(?:ting)? on (?:my|this|it|the) ?(?:application|decision|cv|"
        r"resume)?\b(?! (?:the board|a))|\bneed your (?:yes|okay|ok|go-ahead|approval|"
        r"signature|word)\b|\b(?:your|a) (?:yes|go-ahead) (?:by|before)\b|\b(?:kindly|"
        r"please) sort (?:it|this|that) out\b|\bdepends? on your (?:answer|decision|reply|yes|"
        r"call|response)\b|\bact accordingly\b|\bany (?:chance|hope) of (?:an?|hearing|"
        r"getting)\b(?! (?:visit|tour|talk|chat|coffee|walk))|\bwhere (?:is|are) (?:he|she|"
        r"they)\?",
    ),
    Family(
        "PRE35", STOP, "pressure", "escalation",
        r"\b(?:go|going|write|writing|turn|turning|speak|speaking|talk|talking|appeal|"
        r"appealing|have a (?:word|chat) with|having a word with|a chat with|approach|"
        r"approaching|contact|contacting)(?: \w+)?(?: straight| directly| back)?(?: to|"
        r" with)? (?:your|the) (?:\w+ )?(?:chair\w*|dean|head|principal|partners?|trustees|"
        r"board|owners?|council|director|chief|matron|editor|governors|customers|clients|"
        r"investors|suppliers|boss|manager|ceo|headquarters|press|"
        r"union)\b[^.?!]{0,60}\b(?:directly|straight|instead|unless|if (?:i|you|this|nothing|"
        r"need)|about (?:this|it|how|who|the way|your))\b|\b(?:if|unless|since|as|"
        r"because)\b[^.?!]{0,70}\b(?:go|going|write|turn|speak|talk|have a (?:word|chat) with|"
        r"a chat with|approach|contact|ask)(?: \w+)?(?: straight| directly)?(?: to|"
        r" with)? your (?:\w+ )?(?:chair\w*|dean|head|principal|partners?|trustees|board|"
        r"owners?|council|director|chief|matron|editor|governors|customers|clients|investors|"
        r"suppliers|boss|manager|ceo|headquarters)\b",
        guard="invited",
    ),
    Family(
        "DES22", FIX, "desperation", "private",
        r"\b(?:ailing|bedridden|widow(?:ed)?|orphan\w*|eldest (?:son|daughter)|"
        r"(?:responsibility|burden) of (?:(?:my|three|two|four|younger|"
        r"our) (?:\w+ )?(?:sisters|brothers|parents|family|kids|children|siblings))|"
        r"sympathetic(?:ally)? (?:consider\w*|look|view)|humanitarian|"
        r"compassion(?:ate)? (?:grounds|consideration|view)|on compassionate|pity on|"
        r"my late (?:husband|wife|father|mother)|since (?:my|the) (?:\w+ )?(?:death|passing|"
        r"divorce|accident|stroke|funeral|bankruptcy|eviction)|i (?:could not|"
        r"can not|can hardly) afford|struggle to (?:pay|afford|feed)|borrow(?:ed|"
        r"ing)? (?:money|from)|deep in debt|charity case|couch[- ]surfing)\b(?! (?:care|nurs|"
        r"ward|volunteer|work|fair|shop|services|programme|program|cases))",
        guard="thanks_private",
    ),
    Family(
        "ANX20", FIX, "anxiety", "worry",
        r"\b(?:hang(?:ing|s)?|weigh(?:ing|s)?) (?:heavily |heavy )?(?:over|on) (?:me|my|us)\b|"
        r"\b(?:can|could) (?:hardly|barely|not|scarcely) (?:\w+ )?(?:concentrate|focus|"
        r"function|think (?:of|about) anything|breathe|eat|sleep|settle|work)\b|\b(?:i (?:was|"
        r"am|have been|felt|feel) (?:so |very |really |pretty |rather )?|feeling )(?:down|low|"
        r"deflated|lost|on edge|restless|uneasy)\b(?! (?:to earth|cost|key|stakes|season|"
        r"noise|voltage|temperature))|\bnearly did not (?:call|write|apply|come|send)\b|"
        r"\b(?:almost|nearly) (?:gave|given) up\b|\bhope(?: that)? i (?:did|have|was|am|had|"
        r"do) not\b(?! (?:missed|miss|too late|mistaken|mix|the only))|\btalk(?:ed)? (?:your|"
        r"his|her) ear off\b|\bnot get(?:ting)? (?:my )?(?:hopes|too excited)\b|"
        r"\bevery (?:night|waking|time the phone|hour i)\b[^.?!]{0,30}\b(?:think|dream\w*|"
        r"check|jump|since|rings?|wonder|minute)\b|\bdream(?:t|ed|ing)? (?:of|about) (?:you|"
        r"nothing)\b|\bdream(?:t|ed|ing)?\b[^.?!]{0,40}\bevery (?:single )?night\b|"
        r"\b(?:can ?not|could not|can hardly) imagine (?:a life|my life|working anywhere|"
        r"anything else|life|myself anywhere|not)\b|\bkeeps? me (?:awake|up)\b|\btoss(?:ed|"
        r"ing) and turn\w*|\b(?:a|nervous|emotional|complete) wreck\b|\bto (?:calm|settle|"
        r"ease|soothe) my (?:nerves|mind|fears|anxiety)\b|\b(?:so|that) i can (?:sleep|"
        r"breathe|relax|stop (?:worrying|wondering)|rest)\b|\bbreathe (?:again|easy|easier)\b|"
        r"\bi (?:always|keep) (?:do|doing|say|saying|mess|messing|ruin|ruining) (?:that|this|"
        r"the wrong|it|things)\b|\bi (?:am|feel|have been|get|grow)(?: \w+){0,3} (?:agitated|"
        r"panicky|desperate)\b",
        guard="not_me",
    ),
    Family(
        "FAM02", STOP, "familiarity", "familiar",
        r"\byou (?:looked|look|were looking|always look) (?:so |very |really |"
        r"absolutely )?(?:nice in|lovely|stunning|cute|amazing in)\b|\b(?:saw|watched|spotted|"
        r"followed) you (?:\w+ )?(?:through|leaving|at the (?:gym|supermarket|bar|pub|pool|"
        r"beach)|from (?:the|my|outside|across)|in the (?:car|street|shower)|shopping|"
        r"jogging)\b|\bdrove (?:past|by) (?:your (?:house|home|office|place)|the (?:shop|"
        r"house|office))\b[^.?!]{0,50}\b(?:you|your|light|car)\b|\b(?:your (?:daughter|son|"
        r"kids?|children|wife|husband)(?:'s)? (?:school|facebook|instagram|photo|profile|name|"
        r"friends?))\b|\bfound your (?:home|private|personal|address|facebook|instagram|"
        r"family|wife|husband)\b|\bi know where you\b|\bfollow(?:ed|ing)? you (?:home|around|"
        r"on (?:instagram|facebook|tiktok))\b|\byour (?:holiday|beach) photos\b",
    ),
    Family(
        "PAS35", FIX, "passive-aggressive", "bitter",
        r"\b(?:waste|wasting|spend|lose|losing|wasted) (?:any |no )?more (?:of my )?(?:time|"
        r"energy|breath|ink|stamps)\b|\blife is too short\b|\bnot meant to be\b|\b(?:people|"
        r"employers?|a company|a firm|a team|somewhere|companies|someone|a place|"
        r"an employer) (?:who|that|which|where)(?: they)? (?:(?:actually|really) (?:value|"
        r"know|treat|want|appreciate|care|answer|reply|respect)\w*|answers?|repl(?:y|ies)|"
        r"(?:can|could) (?:make up|decide|be bothered))\b(?! (?:how|about|to (?:learn|move|"
        r"grow|read|work)))|\byou had your (?:chance|opportunity)\b|\bmade (?:one|it|"
        r"the decision|that decision|up your mind) for you\b|\b(?:good ?bye|"
        r"farewell) and good riddance\b|\bgood riddance\b|\bwhere they (?:actually |"
        r"really )?(?:pay|treat|respect|value|answer|keep) (?:people|staff|you|me|"
        r"their (?:word|people|staff)|us|candidates|properly|a (?:decent|living|proper))\b|"
        r"\bone'?s (?:real |true )?friends\b|\bwho (?:my|one's|your|the real) (?:real |"
        r"true )?friends are\b|\bserves? me right\b|\bshows? (?:how little|who matters|"
        r"what (?:i am|people are) worth)\b|\b(?:hope|wish)(?: that)? (?:the (?:person|"
        r"candidate|one) you (?:chose|picked))\b(?! (?:useful|helpful|clear|a pleasant|great|"
        r"is a great|turns out|settles))|\b(?:so much|a lot) for (?:that|my|our|your|loyalty|"
        r"friendship)\b|\bcould (?:not )?have (?:at least )?(?:told|said|been (?:honest|open|"
        r"clearer|upfront|told)|saved (?:me|us)|spared)\b|\bi (?:deserve|deserved|can do|"
        r"am worth|expected) better\b|\bno thanks to (?:you|the|your|hr|them|anyone)\b|"
        r"\bdo not bother (?:to |with )?(?:\w+ )?(?:reply|replying|calling|answering|writing|"
        r"yourself|responding|keeping)\w*\b|\bsave (?:your|yourself the) (?:breath|excuses)\b",
        guard="praise",
    ),
    Family(
        "BND05", FIX, "boundary", "argued_no",
        r"\b(?:never (?:really |even |actually )?(?:gave|had a|considered|looked|got|stood|"
        r"read)|you seemed|seemed (?:so|very|quite|rather|to (?:like|love|be))|strange|"
        r"odd(?:ly)?|funny|fooled|misled|led me|wasted|waste|not what (?:you|i was)|why not|"
        r"cheaper|younger|internal candidate|let me (?:at least|just|show|come|prove|explain|"
        r"try|know why)|i (?:get|hear|see) (?:it|you|that),? (?:but|though)|it is just that|"
        r"i just (?:think|wish|thought|feel)|i only wish|if only|told (?:everyone|my|people)|"
        r"try (?:you |again|my luck)|(?:see|show) (?:you )?what i (?:can|could)|"
        r"think about it|keep trying|not giv(?:e|ing) up|wait (?:a bit|a while|some time|"
        r"until)|until then i|how come)\b",
        guard="gracious",
        kinds="reply_to_refusal",
    ),
)  # fmt: skip
