# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Digs: sarcasm, guesses at motives, watching, questions that accuse, partings with a sting."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "PAS23", FIX, "passive-aggressive", "sarcasm",
        r"\bi can only (?:assume|conclude|suppose|infer)\b|\bi am (?:beginning|"
        r"starting) to (?:wonder (?:whether|if)|suspect|lose|doubt|(?:think|"
        r"believe)(?: that)? (?:you|i|this|my|nobody)|feel (?:that|like|as|ignored|forgotten|"
        r"unwelcome|a bit|rather))\b|\b(?:(?:apparently|evidently|presumably),? (?:you|your|"
        r"nobody|replying|answering|responding|applicants|candidates|silence|not|courtesy|"
        r"communication|no)|(?:clearly|obviously|plainly),? (?:nobody|replying|answering|"
        r"responding|applicants|candidates|silence|not|courtesy|communication|you (?:do|have|"
        r"are|did|can|could|will) not))\b|\b(?:you|your \w+|nobody|my \w+|i) (?:are |have |"
        r"has |is |was |were |am |do )?(?:apparently|evidently|clearly|obviously|plainly|"
        r"presumably) (?:not|too|lost|forgotten|less|busy|never|gone|decided|no|lacks?|unable|"
        r"above|beneath|unimportant|(?:do|does|did|have|has) not)\b|\bit (?:would )?(?:seems?|"
        r"appears?)(?: to me)?(?: that)? (?:you|your \w+|nobody|my (?:\w+ )?<MESSAGE>|"
        r"replying|answering|i (?:am|was|have been) (?:not|being|too))(?: \w+){0,3} (?:not|"
        r"never|no|forgot\w*|lost|unable|too|ignored|unanswered|unread|nothing|decided|moved|"
        r"without|missed|slipped|bother\w*|interest\w*)\b|\bi (?:guess|"
        r"suppose)(?: that)? (?!i\b|we\b)(?:\w+ ){1,5}(?:does|do|did|is|are|was|were|has|"
        r"have) not\b|\bso i (?:hear|see|gather|notice) (?:that )?(?:you|the|"
        r"it)\b(?! (?:opened|won|had))",
    ),
    Family(
        "PAS24", FIX, "passive-aggressive", "sarcasm",
        r"\b(?:gone|going|went|given|goes) to (?:someone|somebody|your|"
        r"the \w+)(?:\'s)? (?:cousin|nephew|friend|mate|relative|son|daughter)\b|"
        r"\bi am guessing\b|\b(?:i )?(?:guess|suppose|presume|take it|fear|assume|dare say|"
        r"reckon)(?: that)?(?: my| this| the| you| it| your| i| these| those| our| all| are|"
        r" is)*(?: \w+){0,4}? (?:lost|landed|slipped|buried|spam|junk|fell|astray|void|"
        r"too (?:busy|important|junior|small|much|grand|senior)|more important|better things|"
        r"forgot\w*|overlooked|not important|unimportant|not (?:make|worth|a priority|"
        r"interested|matter)|missing|unnoticed|unread|bigger fish|no longer|low on|bottom of|"
        r"someone else|somebody else|moved on|wasn't|was not|unlucky|invisible|blocked)\b|"
        r"\b(?:perhaps|maybe|possibly)(?: my| this| the| you| it| your| i| these| those|"
        r" our)+(?: \w+){0,4}? (?:lost|landed in|slipped|buried|spam|junk|astray|too (?:busy|"
        r"important|junior|small|grand|senior)|more important|better things|forgot\w*|"
        r"overlooked|not important|unimportant|not worth|missing|unnoticed|unread|bigger fish|"
        r"did not (?:see|notice|get|read|receive|like|realise)|have not (?:seen|noticed|read)|"
        r"missed (?:it|my|them|the)|make it through)\b",
    ),
    Family(
        "PAS25", FIX, "passive-aggressive", "receipt",
        r"\bthis one (?:(?:will|might|may) (?:actually |finally |also |just )*(?:make it|get|"
        r"reach|be read)|gets|makes it|finds|reaches|actually|finally)\b|\b(?:third|second|"
        r"fourth) time lucky\b|\bhope (?:that )?(?:this|it)(?: one| email| message| note|"
        r" time)? (?:actually|finally|one|does not (?:get|go|end|land|fall)|will not (?:get|"
        r"go|end|land|fall)|gets? (?:through|read|noticed|a)|makes? it)\b|"
        r"\bchance to (?:\w+ )?(?:open|read) (?:any of )?my (?:emails?|messages?|notes?)\b|"
        r"\bresend\w*\b[^.?!]{0,30}\b(?:if|in case|should|since|as)\b|\b(?:check|look in|"
        r"looked in|checked) your (?:spam|junk|inbox|messages|voicemail)\b|\b(?:spam|"
        r"junk) (?:folder|filter|box|mail)\b|\bdid (?:my|this|these|any of my|"
        r"all of my) (?:\w+ ){0,2}<MESSAGE> (?:reach|arrive|get|come|go|make)\b|"
        r"\bdid you (?:ever |even |by any chance |actually )?(?:get|receive|see|read|"
        r"listen)\b[^.?!]{0,20}\bmy\b|\bwhether (?:you|my|this|it|any)(?: \w+){0,4} (?:got|"
        r"received|read|reached|reaching|arrived|seen|noticed|opened|open|had a chance)\b",
    ),
    Family(
        "PAS26", STOP, "passive-aggressive", "watching",
        r"\b(?:see|saw|notice|noticed|know|observe|observed|gather|"
        r"tell)(?: that)?(?: from \w+)? (?:you|your \w+|it|they|she|he|my (?:message|note|"
        r"email))(?: have| has| are| were| had| was| is)? (?:been |just |still |already |"
        r"also |clearly |obviously |quite |very )*(?:active (?:on|here|lately|today|again|"
        r"yesterday)|online|read (?:my|it|this|the)|opened (?:my|it|this)|seen (?:my|it|this)|"
        r"viewed (?:my|it)|had time|have time for|on here (?:every|a lot|daily|all)|logged|"
        r"time for)\b|\bit says (?:you|it|that you|\W?read|\W?seen|delivered|\W?opened)\b|"
        r"\bread receipts?\b|\b(?:blue|two|double) ticks?\b|\bi see (?:that )?you (?:found|"
        r"have found|have|had|do have|find) (?:the |plenty of )?time\b|\b(?:marked|shows?|"
        r"showing|says) (?:it |up )?(?:as |that it was |that you |you have |"
        r"it was )?(?:\W?read|\W?seen|opened)\b|\bon read\b|\b(?:have|find|found|had) (?:the |"
        r"plenty of )?time (?:for|to) (?:\w+ ){0,2}(?:linkedin|post\w*|tweet\w*|golf|lunch|"
        r"others|conferences?|social|everyone else|advertise|comment\w*|like)\b|\b(?:been|"
        r"were|are) (?:busy |happily |quite )?(?:posting|commenting|liking|tweeting|"
        r"sharing)\b[^.?!]{0,50}\b(?:so|but|yet|while|surely|though|meanwhile|enough)\b|"
        r"\bactive on here\b|\bwhile you (?:were|are|have been) (?:busy )?(?:posting|online|"
        r"commenting|tweeting)\b|\bi (?:have been |keep |am )?(?:watching|monitoring|"
        r"tracking) (?:you|your (?:profile|activity|posts))\b",
    ),
    Family(
        "PAS27", FIX, "passive-aggressive", "accusing_question",
        r"\b(?:is (?:it|that|this) (?:really )?(?:(?:so|too) (?:much|hard|difficult)|asking)|"
        r"is it really|what (?:more|else) (?:do|must|can|should|would) (?:i|you|it)|"
        r"how (?:many|much) (?:more|longer|times)|how long (?:must|am i|should i|"
        r"does it take)|do(?:es)? anyone (?:there|even|actually|ever|work|read|care|answer)|"
        r"is anyone (?:there|alive|home|listening|out there|reading|ever)|are you (?:even|"
        r"really|actually|ignoring|avoiding|too|all)|have (?:you|i) (?:forgotten|offended|"
        r"upset|done something|been forgotten)|who (?:do|does) (?:i|one) have to|"
        r"what (?:does it|will it|would it) take|what do i have to do|remember me|"
        r"what is (?:the (?:hold|delay|problem|matter|point|use)|happening (?:over|there|"
        r"with my)|taking|stopping|keeping|wrong|so (?:hard|difficult))|was (?:it|this|"
        r"that) something|surely|do you (?:treat|even|really|have any idea|realise|realize|"
        r"not|know how (?:it feels|hard))|why (?:is it|am i|was i|have i|has my|was my|is my|"
        r"did you not|do you not|should i|can not|must i|on earth|has it|is this|does it|"
        r"bother)|do i not|am i not|does (?:that|this) (?:seem|sound) fair|"
        r"how would you (?:feel|like it)|where is (?:my|the) (?:decision|answer|reply|offer)|"
        r"is anybody|am i (?:invisible|wasting|talking|being))\b[^.?!]{0,140}\?",
    ),
    Family(
        "PAS28", STOP, "passive-aggressive", "bitter",
        r"\b(?:that|who|which) (?:actually|truly|genuinely) (?:values?|respects?|appreciates?|"
        r"cares?|answers?|replies|responds?|wants?|treats?)(?: \w+){0,4} (?:people|candidates|"
        r"time|staff|me|applicants|talent|employees|workers)\b|\bgood luck (?:filling it|"
        r"finding (?:someone|anyone|somebody)(?= (?:who|better|else|with)|[.!,])|with (?:that|"
        r"whoever|it then)|replacing|to whoever|you will need)\b|\b(?:hope|"
        r"wish) (?:that )?(?:the|your) next (?:candidate|person|applicant|one|"
        r"hire)(?: \w+){0,6} (?:better|more|respect|luckier|fairer|decent\w*|courtes\w*|"
        r"answer|reply|patience)\b|\byou will (?:be sorry|regret|come to regret|live to)\b|"
        r"\b(?:your|it is your|their) loss\b|\bslip(?:ped)? through your fingers\b|"
        r"\bwhat you (?:are|were) missing\b|\byou (?:are |have |clearly |"
        r"obviously )?(?:making|made|have made|are making) (?:a|the) (?:\w+ )?(?:mistake|"
        r"wrong)\b|\bwrong (?:choice|decision|call)\b|\bbig mistake\b|\b(?:message|"
        r"hint) (?:received|taken|understood),? (?:loud|clear|and)|\bloud and clear\b|"
        r"\bi can take a hint\b|\bi see how it is\b|\bi get the (?:picture|hint|message)\b|"
        r"\benough said\b|\bspeaks volumes\b|\bsays (?:it all|everything|enough|all i need)\b|"
        r"\btells me (?:everything|all i|enough)\b|\bactions speak\b|\bdodged a bullet\b|"
        r"\b(?:lucky|narrow) escape\b|\bwould not (?:want|wish) to work (?:for|with|at)\b|"
        r"\bno (?:great )?loss\b|\bwish i had never\b|\bi (?:hope|"
        r"trust) you (?:are )?(?:happy|satisfied|proud|"
        r"pleased with yourself)(?: now)?\b(?! (?:with|to|in|season|holidays))|"
        r"\bwasted? on you\b|\byour mind was made up\b|\b(?:whatever|fine),? then\b|"
        r"\bwhat(?:ever)? goes around\b|\bkarma\b",
    ),
    Family(
        "PAS29", FIX, "passive-aggressive", "flattery",
        r"\b(?:someone|a (?:man|woman|person|leader|professional|company)|"
        r"an? \w+)(?: \w+)? (?:as \w+ as you|of your (?:\w+ )?(?:stature|standing|calibre|"
        r"caliber|position|reputation|importance|level|size|rank|generosity|kindness|"
        r"intelligence|success)|with your (?:\w+ )?(?:standing|resources|influence|power|"
        r"kindness|heart)|so (?:successful|important|influential|senior|powerful|"
        r"busy))\b[^.?!]{0,80}\b(?:must|surely|should|would|can|could|has|might|remember\w*|"
        r"understand\w*|spare|leaves?|have|ought|deserve|expect\w*|little|more)\b|"
        r"\b(?:expected|hoped for)\b[^.?!]{0,40}\b(?:your reputation|your standing|your size|"
        r"your stature|of your|such a|so well[- ]known)\b|\bi (?:am sure|know|bet|"
        r"trust) (?:that )?(?:someone|a person|a man|a woman)\b[^.?!]{0,60}\b(?:would|could|"
        r"can)\b|\byou (?:must|surely) remember (?:what|how) it (?:is|was)\b|"
        r"\bonly you can (?:help|save|do)\b|\bi know you (?:will|"
        r"are going to) (?:not )?(?:do the right|let me down|help me|find|make time|"
        r"want to help)\b|\byou (?:are|look|seem) (?:so|too) (?:kind|nice|good|decent|"
        r"generous) (?:a person )?(?:to|not to)\b|\bif you are (?:half )?as \w+ as (?:people|"
        r"they|everyone|i)\b|\bprove (?:me wrong|that you)\b|\byou (?:do not|"
        r"did not) strike me as\b|\bthe kind of (?:person|company|man|woman|"
        r"leader) who would(?: not| never)?\b",
    ),
    Family(
        "PAS30", FIX, "passive-aggressive", "sarcasm",
        r"\b(?:it )?must be (?:nice|convenient|comfortable|easy)\b|\bhow (?:nice|lovely|"
        r"convenient|wonderful|charming) (?:for you|it must)\b|\b(?:lucky|bully for) you\b|"
        r"\bcongratulations on (?:ignoring|not|the silence|finding someone cheaper)\b|"
        r"\bslow clap\b|\bwhat a (?:surprise|shock|joke)[.!,]|\bno surprise(?:s)? there\b|"
        r"\bcolou?r me\b|\bimagine my (?:disappointment|astonishment)\b|\bheaven forbid\b|"
        r"\bgod forbid\b|\bfar be it from me\b|\b(?:in your|of your|your) (?:own sweet|"
        r"infinite|precious|terribly|oh[- ]so|very busy|incredibly busy|important) \w+|"
        r"\bi (?:do )?(?:so )?(?:love|enjoy) (?:being ignored|talking to (?:myself|a)|"
        r"the silence|waiting|how you)\b|\b(?:as|like) (?:you|they) (?:are|were) (?:well|"
        r"no doubt|surely|perfectly|fully) aware\b|\bas (?:you|i am sure you) (?:surely|"
        r"no doubt|must|well|perfectly) (?:know|realise|realize|recall|remember|understand)\b|"
        r"\ban?other(?: \w+)? day,? an?other\b|\b(?:ha|haha|lol|hmm)[.,! ]+(?:no|nothing|"
        r"nobody|silence|still|guess|anyone|crickets)|\bi (?:must|may) have (?:imagined|"
        r"dreamt|dreamed|misheard|misunderstood)\b|\bperhaps i (?:imagined|misheard|"
        r"misunderstood|dreamt|was naive|expected too|am old)|\bcall me (?:old[- ]fashioned|"
        r"naive|crazy|silly)\b|\bi may be old[- ]fashioned\b|\byou are so (?:very )?(?:busy|"
        r"important|in demand) that\b|\bnot (?:a|exactly a|much of a|your) (?:high |top |"
        r"great )?priority\b|\b(?:low|bottom|down) (?:on|of) (?:your|the) (?:list|pile|"
        r"priorities)\b|\bsignal to noise\b|\bif it is not (?:too|asking|beneath)\b|"
        r"\btoo (?:grand|good|important|proud|high and mighty) (?:to|for)\b|\bgrace me with\b|"
        r"\bdeign\b|\bfavou?r me with\b|\bhonou?r me with\b|\bwhen(?:ever)? you (?:deign|"
        r"can be bothered|feel like it|remember|finally)\b|\bsurely (?:someone|somebody|"
        r"anyone|you|there|it|your|the|one|a)\b|\byou know (?:why i am|full well|"
        r"perfectly well|very well|what this is about)\b|\b(?:this century|in my lifetime|"
        r"this side of (?:christmas|easter|the summer)|before i (?:retire|die|"
        r"get any older))\b|\blast time i (?:checked|looked)\b|\bdare i (?:ask|hope)\b|"
        r"\bif anyone(?: is| does| even)? (?:reads?|reading|listening|cares?)\b|"
        r"\bif anyone[.,?]|\b(?:make of that what you will|food for thought|draw (?:my|"
        r"your) own conclusions?|speaks for itself|good to know where)\b|\b(?:so-called|"
        r"supposedly|allegedly)\b",
    ),
)  # fmt: skip
