# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pleas and worries: private troubles, doubt, making oneself small, apologising for being there."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "ANX18", FIX, "anxiety", "worry",
        r"\b(?:can not|could not|do not) (?:help|stop|quit) (?:but )?(?:wonder|worry|fear|"
        r"suspect|fret)\w*(?! how (?:your|the|you))|\b(?:keep|kept|been) (?:going over|"
        r"replaying|re-?playing|thinking (?:back over|it over|of what i)|asking myself|"
        r"wondering|worrying|second[- ]guessing|agoni[sz]\w+|obsess\w+|dwelling|beating|"
        r"torturing|checking my|looking at my|staring|jumping)\b(?! (?:how your|about your))|"
        r"\bsecond[- ]guess\w*|\bover-?think\w*|\bon edge\b(?! of)|\bdying to (?:know|hear)\b|"
        r"\bcan not (?:take (?:it|this|the)|bear (?:it|the|not|this)|stand (?:it|the|not|"
        r"this))\b|\bagon(?:y|ising|izing)\b|\b(?:on|in) my mind (?:night|day|constantly|all|"
        r"non-?stop|every)\b|\bthe not[- ]knowing\b|\bnot knowing (?:is|has|whether|where|"
        r"what|if|drives|makes)\b|\bthe uncertainty (?:is|has|of not|about my|makes|"
        r"over my)\b|\bi(?: do| really| must admit i| have to admit i| admit i|"
        r" confess i)?(?: \w+)? (?:worry|fear|dread)\b(?! not)(?! for)|\b(?:makes|making|made|"
        r"getting|gets|get) me (?:\w+ )?(?:nervous|anxious|worried|uneasy|jittery|stressed|"
        r"panicky)\b|\b(?:nerve[- ]?(?:w?racking)|nail[- ]biter)\b|\breassure me\b|\b(?:some|"
        r"a little|any|bit of|need|for) reassurance\b|\b(?:sick|ill) with (?:worry|nerves)\b|"
        r"\bheart (?:sink|sank|skip|race|rac|pound|jump)\w*|\bhanging by a thread\b|"
        r"\bbit (?:nervous|anxious|worried|panicked)\b|\bfretting\b|\bin a state\b|"
        r"\bfear that\b|\bpanic\w*\b(?! (?:alarm|button|bar|hardware|room))",
        guard="not_me",
    ),
    Family(
        "ANX19", FIX, "anxiety", "self_doubt",
        r"\b(?:came|come|coming) (?:across|over|off) (?:\w+ )?(?:badly|wrong|poorly|as (?:too|"
        r"a bit|nervous|pushy|needy|desperate|rude|arrogant|cold|unprepared))\b|"
        r"\b(?:something|anything)(?: that)? i (?:said|did)\b|\b(?:put|scared|frightened|"
        r"turned|scare) you off\b|\b(?:offended|upset|annoyed|irritated|bored) (?:you|anyone|"
        r"someone)\b|\b(?:wrong|bad|poor|terrible) (?:foot|impression|first impression)\b|"
        r"\bnot (?:at )?my best\b|\bnot (?:my best|do myself justice|do well|perform well|"
        r"perform as)\b|\b(?:interview|meeting|call|talk|it|that) (?:went (?:badly|terribly|"
        r"poorly|wrong)|did not go (?:well|as (?:well|i)))\b[^.?!]{0,20}\b(?:my|i|for me|"
        r"because)\b|\bnerves (?:got|getting|took)\b|\b(?:let|letting) (?:my)?self down\b|"
        r"\bkick(?:ing|ed)? myself\b|\bembarrass(?:ed|ing)\b[^.?!]{0,30}\b(?:answer|how i|my|"
        r"by|about)\b|\bi (?:should not have|realise now|fear|fumbled|stammered|choked|"
        r"went blank|blanked|tripped over|made a mess|forgot (?:half|everything|"
        r"my))\b(?! (?:you|your|the team|everyone|them|him|her|all|i could (?:join|attend))|"
        r" to )|\bgave the wrong (?:answer|impression)\b|\bmessed (?:it|that|things) up\b|"
        r"\bruin(?:ed)? (?:my|it|the) (?:chance|chances|interview)?\b|\b(?:be honest with me|"
        r"tell me honestly|honestly,? tell|level with me|give it to me straight|"
        r"sugar ?coat)\b|\bwhat (?:are )?my chances\b|\bmy chances\b|\b(?:do i|"
        r"i) (?:still )?(?:have|stand) (?:a|any) (?:chance|hope|shot)\b|\bany (?:chance|"
        r"hope) (?:left|for me|at all|of me)\b|\bwhether i (?:still )?(?:stand|"
        r"have a (?:chance|hope)|am still|should (?:give up|keep hoping|hope)|"
        r"made it)\b(?! (?:to|the right|clear))|\bin (?:with )?(?:a chance|the running)\b|"
        r"\bwrite (?:this|it) off\b|\bgive up hope\b|\b(?:stop|keep) hoping\b|"
        r"\bholding my breath\b|\bget my hopes up\b|\bcount(?:s|ed)? against me\b|"
        r"\bblow(?:n)? (?:it|my chance)\b",
        guard="not_me",
    ),
    Family(
        "DES18", FIX, "desperation", "private",
        r"\b(?:money|finances|things|times|our budget|cash)(?: \w+)? (?:is|are|have been|"
        r"has been|have|has|is getting|are getting|gets)(?: \w+){0,3} (?:tight|tough|short|"
        r"rough|dire|desperate|bleak|(?:hard|difficult) (?:at home|for us|for me))\b|\b(?:my|"
        r"our|the kids'?|children's|his|her|pay|paying|to cover|due|overdue|"
        r"mounting) (?:\w+ )?(?:fees|rent|mortgage|bills?|loans?|debts?|repayments?|overdraft|"
        r"savings|tuition)\b(?! (?:officer|licen[cs]e|experience|desk|portfolio|clients|years|"
        r"team|book|background|products|plan|scheme|programme|program|to|for (?:clients|"
        r"customers)|department|clerk|collection|software|processing|system|accounts))|"
        r"\b(?:school|tuition|hospital|medical|vet|heating|credit card|car) (?:fees|bills?|"
        r"loan|payments?) (?:are|is|to pay|coming|due|piling|keep)\b|\bput food on\b|"
        r"\b(?:roof over|keep the lights on|make rent|make ends|next pay ?check|payday|"
        r"food bank|food on the table)\b|\bvisa (?:expires?|runs? out|is running|clock|ends|"
        r"deadline)\b|\bunemployment (?:benefits?|runs?|ends?|money|payments?|insurance)\b|"
        r"\bbenefits? (?:run|runs|end|ends|stop|stopped|ran)\b|\b(?:my|"
        r"our) <KIN>(?:'s)?\b[^.?!]{0,45}\b(?:sick|seriously ill|surgery|operation|expecting|"
        r"pregnant|depend\w*|fees|tuition|hungry|struggl\w*|suffer\w*|worried|worries|"
        r"count\w* on|rel(?:y|ies|ying) on|crying|in need|disabled|unwell|needs? (?:me|"
        r"medicine|care|treatment|food|an operation|help|money|this|something)|passed away|"
        r"dying|cancer|to provide|going without|mouths|waiting for this)\b(?! (?:your|"
        r"the team|nurse))|\b(?:feed|support|provide for) (?:my|a|our|two|three|four|"
        r"five) (?:\w+ )?<KIN>\b|\b(?:mouths|kids|children|family) to (?:feed|support)\b|"
        r"\b(?:sole|only) (?:breadwinner|earner|provider|income)\b|\bbreadwinner\b|"
        r"\bmy (?:health(?! (?:science|care|sector|and))|illness|depression|anxiety|"
        r"blood pressure|condition|diagnosis|divorce|mental health|separation|medication)\b|"
        r"\bi (?:am|have been)(?: \w+)? struggling\b|\bgoing through (?:a )?(?:\w+ )?(?:hard|"
        r"tough|rough|difficult|bad|painful)\b|\b(?:hard|tough|rough|difficult|terrible|awful|"
        r"rotten) (?:few |couple of |time|times|spot|patch|year|months|weeks|situation|"
        r"position|period|circumstances)(?: \w+)? (?:for me|for us|at home|lately|financially|"
        r"personally|since|for my|right now|moment|in my life)\b|\bhardship\b|\b(?:understand|"
        r"consider|know|appreciate|see) my (?:\w+ )?(?:situation|position|condition|problem|"
        r"circumstances|plight|predicament)\b|\b(?:i|we) (?:am|are|"
        r"have been) (?:\w+ )?(?:struggling|desperate|at (?:my|our|the) (?:wit|end|limit)|"
        r"on (?:my|our) last|living (?:on|off|with my|in my))\b|\bat home (?:is|are|has|"
        r"have)(?: \w+)? (?:tight|hard|difficult|tough)\b|\bin (?:a )?(?:dire|desperate|bad|"
        r"deep|serious) (?:need|straits|situation|trouble)\b|\bkindly (?:help|consider) (?:me|"
        r"my (?:case|situation|family))\b|\b(?:lost|losing) (?:everything|our home|my home|"
        r"my house|the house|hope|faith|heart)\b|\bon (?:my|the) (?:last legs|breadline|"
        r"edge of)\b|\bdeclin\w+ health\b|\bi cry\b|\bin tears\b",
        guard="thanks_private",
    ),
    Family(
        "DES19", STOP, "desperation", "need",
        r"\b(?:must|need to|have to|got to|desperate to) (?:find|get|have|land|"
        r"secure) (?:\w+ )?(?:work|a job|something|employment|a position|income|this job|"
        r"hired)\b|\bneed (?:work|a job|any work|employment|this (?:job|one)|a salary|"
        r"an income|the money|money|something)\b|\bjob(?:less)? (?:since|"
        r"for) (?:\w+ ){0,3}(?:months|years|weeks|\d)|\b(?:without (?:a job|work|an? income|"
        r"any income|pay)|(?:have|with) no (?:job|income|work|salary))\b|\b(?:have not|"
        r"not) worked since\b|\b(?:last|few) (?:euros?|dollars?|pounds?|pennies|cents|"
        r"savings)\b|\b(?:would|will|could) save me\b|\b(?:unemployed|jobless|"
        r"out of (?:a )?(?:job|work))\b[^.?!]{0,30}\b(?:months|years|weeks|long|since|now|"
        r"still)\b|\b(?:i am|being) jobless\b|\bany (?:job|work|vacancy) (?:for me|will do|"
        r"is fine|is okay|is ok|you|with you|available)\b|\b(?:take|do|accept|try|happy with|"
        r"open to|consider) (?:just about |almost |absolutely |"
        r"literally )?(?:anything(?! (?:you|by|in)\b)|any (?:job|work|role|position|kind of|"
        r"sort of|post)|whatever)\b(?! (?:you can (?:or|and)|it takes to help|fair|questions?|"
        r"suits? you|time|"
        r"day|slot|feedback|advice))|\banything you (?:have )?got\b|"
        r"\banything you have\b(?= (?:going|open|available|for me)|[.,!])|"
        r"\bwhatever (?:you (?:have|got|can)|is going|comes|pays)\b|"
        r"\bsweep(?:ing)? (?:the )?floors\b|\bmake (?:the )?(?:tea|coffee) if\b|"
        r"\bnot (?:fussy|picky|choosy)\b|\bbeggars\b|\bfor (?:next to nothing|minimum|"
        r"any money|free|half)\b(?= (?:if|just|until|for)|[.,!])|\bbelow (?:minimum|market|"
        r"my)\b[^.?!]{0,20}\b(?:pay|wage|salary|rate)\b|\bwork for (?:less|free|nothing|"
        r"food)\b|\bunpaid\b[^.?!]{0,30}\b(?:happy|would|if|start|trial|willing|even|prove)\b|"
        r"\b(?:happy|would|willing|even) [^.?!]{0,20}\bunpaid\b|\b(?:would|will|could|happily|"
        r"gladly) [^.?!]{0,25} for (?:nothing|free)\b",
    ),
    Family(
        "DES20", FIX, "desperation", "pleading",
        r"\b(?:please|kindly|sir|madam),? (?:please |just |do |kindly )*(?:help me|help us|"
        r"understand(?: my)?|give me (?:a|one|the|this|an|just)|have (?:mercy|a heart|pity)|"
        r"say yes|find it in|i only|i just|i really|i ask|i need|take pity|believe)\b|"
        r"\bhelp me,? (?:please|sir|kindly|i|to get|get|find)\b|\b(?:only|just) (?:ask|asking|"
        r"want|wanting|need) (?:for )?(?:one|a) (?:chance|opportunity|shot|break|interview|"
        r"meeting)\b|\b(?:one|a|single|this) (?:chance|opportunity|shot|break) to (?:prove|"
        r"show (?:you )?(?:what|that|myself|how))\b|\bprove (?:myself|my ?worth|to you)\b|"
        r"\b(?:you )?(?:would|will) not (?:regret|be disappointed|be sorry|let you down)\b|"
        r"\bi (?:promise|swear)(?: you)?[,.!]|\bi promise (?:you )?(?:i|that i|you) (?:will|"
        r"would|can|am)(?! (?:call|ring|write|email|send|be in touch|get back))|"
        r"\bi (?:am )?(?:at your mercy|on my knees|throw\w* myself)\b|"
        r"\bmercy\b(?! (?:hospital|health|college|medical|clinic|corps|ships|university|care|"
        r"ꙮ))|\bplead(?:ing)?\b|\bpin(?:ning|ned)? (?:all )?(?:my|our) hopes\b|\b(?:my|all my|"
        r"our) hopes? (?:is|are|rest|rests|hang|ride|lie|depend)\b|\bhave faith in me\b|"
        r"\bgive (?:an? \w+ )?(?:a|me a) (?:break|chance)\b|\byou (?:are|"
        r"hold) my (?:\w+ )?(?:hope|chance|future|life)\b|\bmy (?:whole |entire )?(?:future|"
        r"life|career) (?:depends|hangs|is in|rests|hinges)\b|"
        r"\bplease,? (?:just )?let me (?!know\b|introduce|add|say|thank)\w+|\bjust please\b",
    ),
    Family(
        "DES21", FIX, "desperation", "stakes",
        r"\ball i (?:think|dream|can think|talk) about\b|\bonly (?:thing|job|role|place|"
        r"company) i (?:want|think|have ever|really want|can see|care)\b|\b(?:born|"
        r"destined) (?:to|for) (?:do |be |this |work )|\bwant (?:it|this|the (?:job|role|"
        r"position))(?: \w+){0,4} (?:badly|so much|more than|desperately)\b|\b(?:do not|"
        r"can not|have no idea|never) (?:\w+ )?(?:know|tell you|express|imagine|say) (?:what|"
        r"how much) (?:this|it|a|the|i|your)(?: \w+){0,3} (?:means?|meant|mean|want|need)\b|"
        r"\bmean(?:s|t)? (?:everything|the world|so much|more than|absolutely)\b|"
        r"\bwhat i would do (?:if|without)\b|\bwithout (?:it|this (?:job|role)|you),? i\b|"
        r"\bheart(?:broken| would break| is set| set)\b|\bset my heart\b|\b(?:no|nothing|"
        r"anywhere) else (?:matters|will do|i want|compares)\b|\bi would (?:do|"
        r"give) (?:anything|whatever|everything)\b|\bchange(?:s|d)? (?:my|"
        r"our) (?:\w+ )?(?:life|lives)\b|\bsave my\b(?! (?:file|number|details|seat))",
        guard="thanks",
    ),
    Family(
        "SEL17", FIX, "self-deprecation", "belittle",
        r"\b(?:least|not the most|less|hardly the most|not exactly) (?:\w+ )?(?:qualified|"
        r"experienced|impressive|suitable|obvious|polished|educated)\b|\b(?:stronger|better|"
        r"far better|more qualified|more impressive|cleverer|younger|smarter|more experienced|"
        r"more suitable) (?:\w+ )?(?:people|candidates?|applicants?|ones|person|options?|"
        r"applications?)\b|\btoo (?:old|young|slow|inexperienced|stupid|junior|senior) (?:for|"
        r"to)\b|\bnot (?:exactly |really |quite |probably )?(?:what|who|the (?:kind|sort|type|"
        r"person)) (?:of \w+ )?you (?:are|were|had|want|need)\b|\bno (?:spring chicken|genius|"
        r"einstein|rocket)\b|\b(?:lowly|unworthy|worthless|mere|insignificant|"
        r"humble) (?:\w+ )?(?:applicant|candidate|student|graduate|clerk|self|background|me|"
        r"person|secretary|temp|worker|request from)\b|\bunworthy\b|\b(?:i am|being|"
        r"feel) (?:a |such a |like a )?(?:burden|failure|fraud(?! (?:analyst|investigator|"
        r"specialist|examiner|officer))|imposter|impostor|loser|dinosaur|idiot|fool|hopeless|"
        r"useless|worthless|stupid|dumb|nobody)\b|\bwaste of (?:your|everyone|an|anyone)\b|"
        r"\bnot (?:cut out|up to (?:it|scratch|standard|your))\b|\b(?:not|hardly|"
        r"never) (?:good|strong|clever|bright|smart|qualified|worthy|skilled|"
        r"educated) (?:enough|at (?:this|interviews|writing))\b|\bembarrass(?:ed|"
        r"ing) to (?:ask|admit|write|bother|be)\b|\bashamed\b|\bcheeky\b|\bpresumptuous\b|"
        r"\bforward of me\b|\b(?:know|sure|guess|suppose|imagine|doubt|aware|realise|"
        r"realize)(?: that)?(?: i| my \w+| you)(?: \w+){0,5} (?:not (?:much|special|"
        r"impressive|ideal|enough|qualified|a good|stand a)|lack|unlikely to|slim|weak|"
        r"long shot|no chance|mediocre|better (?:people|things|candidates)|hundreds|inundated|"
        r"not worth|unimpressive|a stretch|out of (?:my|your) league)\b|\bwho am i (?:to|"
        r"but)\b|\bi (?:have|am|had|bring|possess) (?:nothing|little|not much|no real|"
        r"no proper) (?:\w+ )?(?:to offer|special|experience|of note|qualifications?)\b|"
        r"\bonly (?:a|an) (?:small|simple|humble|poor|\w+) (?:\w+ )?(?:like me|trying|asking|"
        r"hoping)\b|\b(?:wasting|wasted|waste) (?:an hour|your|so much|any more|more|everyone|"
        r"a \w+ of your)\b|\bout of my (?:league|depth)\b|\bmy (?:limited|meagre|meager|poor|"
        r"modest|patchy|weak|unimpressive|embarrassing) (?:\w+ )?(?:experience|skills?|"
        r"background|education|cv|resume|abilities|english|record|qualifications?)\b|"
        r"\bfor what (?:it|little) is worth\b|\bi (?:probably|likely|surely|"
        r"certainly) (?:do not|am not|will not|would not|did not|have no|lack|sound|seem|"
        r"bore)\b(?! (?:be|need|make|have time|miss))|\b(?:little|insignificant|"
        r"unimportant) (?:old )?me\b",
        guard="not_me",
    ),
    Family(
        "SEL18", FIX, "self-deprecation", "apology",
        r"\b(?:sorry|apolog\w+|forgive|excuse|hate|hope i am not|know i am|know i keep|"
        r"afraid i am|am i|feel bad|feel terrible|mind me|do pardon|pardon)\b(?: (?!you\b|"
        r"your\b|hear\b|missed\b|delay\b|slow\b|late\b)\w+){0,6}? (?:bother|disturb|pester|"
        r"troubl|bug(?:ging)?\b|hassl|nag|chas|nuisance|pest\b|pain\b|annoy|pushy|persisten|"
        r"persisting|intrud|intrusion|imposing|imposition|harass|hound|badger|forward\b|cheek|"
        r"keep (?:calling|ringing|writing|emailing|asking)|(?:so many|these|all the|the many|"
        r"multiple|repeated|another|yet|double|second|third|long) (?:\w+ )?(?:emails?|"
        r"messages?|calls?|notes?|voicemails?|texts?|mails?))\w*|\bi (?:know|realise|realize|"
        r"am aware|understand|appreciate)(?: that)? i (?:keep|am|have been|must|should|"
        r"probably|sound|seem|already|may|might)(?: \w+){0,5} (?:calling|ringing|writing|"
        r"emailing|bother\w*|pester\w*|asking|annoy\w*|nuisance|pain|pest|persistent|pushy|"
        r"a lot|too much|again|intrud\w*|imposing|chasing|difficult)\b|\b(?:not|never|without|"
        r"hate to|try not to|trying not to)(?: \w+){0,3}? (?:be|being|seem|sound|appear|"
        r"become|becoming|come (?:across|off)(?: as)?)(?: \w+){0,2} (?:pain|pest|nuisance|"
        r"bother|pushy|annoying|stalker|stalking|burden|intrusive|nag|needy|desperate|"
        r"overbearing|bothersome|troublesome)\b|\b(?:being|i am) (?:a |such a |so |too |very |"
        r"probably )*(?:pain|pest|nuisance|bother|pushy|annoying|intrusive|needy)\b|\b(?:yes|"
        r"it is|only|just),? (?:it is )?me again\b|\bit is me again\b|(?<!from )\bme again\b|"
        r"\bsorry,? (?:sorry|it is only|only|but i (?:just|really|had|have)|to be (?:a|so|"
        r"that|such))\b|\bi (?:promise|swear) (?:this is the last|i will (?:stop|leave|"
        r"not bother|go away))\b|\bif (?:i am|this is)(?: \w+)? (?:a )?(?:bother|nuisance|"
        r"annoying|pest|bothering|disturbing|intruding|too (?:much|pushy|forward))\b|"
        r"\b(?:do not|please do not) (?:hate|be (?:angry|annoyed|mad|cross)|mind me)\b|"
        r"\bthat (?:guy|girl|person|candidate) who (?:keeps|will not|never)\b|\bmy (?:stalker|"
        r"constant|endless|many|repeated|countless|daily) (?:\w+ )?(?:emails?|messages?|"
        r"calls?|pestering|notes)\b",
    ),
    Family(
        "SEL19", FIX, "self-deprecation", "dismissed",
        r"\b(?:feel free|free|can|may|please|just|welcome|happy for you|understand if you|"
        r"fine if you|okay if you|ok if you|mind if you) (?:to )?(?:just |simply )?(?:ignore|"
        r"delete|disregard|bin|skip|trash|toss|shred) (?:this|me)\b|\bno need to (?:read|"
        r"waste|bother)\b|\bif (?:this|it) (?:is|sounds|seems) (?:stupid|silly|daft|boring|"
        r"irrelevant|a waste|too much|out of line)\b|\btell me to (?:go away|get lost|shut up|"
        r"leave|stop|clear off|take a hike|buzz off)\b|\byou (?:will |"
        r"would )?probably (?:delete|ignore|bin|not read|never read|throw|think|won't|not|"
        r"already)\b",
    ),
)  # fmt: skip
