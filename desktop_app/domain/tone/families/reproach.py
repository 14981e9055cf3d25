# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reproaches in other clothes: silence held against them, effort billed, manners taught."""

from __future__ import annotations

from desktop_app.domain.tone.family import FIX, STOP, Family

FAMILIES = (
    Family(
        "FRU27", FIX, "frustration", "silence_blame",
        r"\bstill (?:\w+ ){0,3}?(?:not|no|nothing|without)\b(?: \w+){0,4}? (?:heard|hear|"
        r"<ANSWER>|had|got|received|back)\b",
        guard="conditional",
    ),
    Family(
        "FRU28", FIX, "frustration", "silence_blame",
        r"\byet to (?:\w+ )?(?:hear|receive|get (?:a|an|any)|be (?:told|contacted|answered|"
        r"given|informed|acknowledged))\b|\bwithout (?:so much as |even |ever )?(?:an?|any|"
        r"one|the courtesy of an?) (?:\w+ )?(?:word|reply|response|answer|acknowledg\w+|"
        r"explanation|call|line|update)\b(?! of)|\bnot (?:even |so much as )?(?:a|one|"
        r"a single) (?:\w+ )?(?:word|reply|response|peep|line|answer|acknowledg\w+)\b|"
        r"\b(?:un(?:answered|acknowledged|returned|replied)|unresponsive)\b|\b(?:heard|had|"
        r"received|got) (?:absolutely |precisely |literally )?(?:nothing|zero|zilch|"
        r"not a thing|no (?:reply|response|answer|word|news))\b(?! but)|"
        r"\bnot heard a (?:thing|word|peep)\b",
        guard="conditional",
    ),
    Family(
        "FRU29", FIX, "frustration", "their_word",
        r"\b(?:come|been) and gone\b|\blong (?:since )?passed\b|\bi (?:was|had been|"
        r"have been) (?:told|promised|assured|given to understand|led to (?:believe|expect|"
        r"understand)|under the impression)\b(?! (?:about|of|that the role|to ask|to call|"
        r"you (?:are|were) (?:away|out)))|\byou (?:gave me|led me) to (?:understand|believe|"
        r"expect)\b|\bcounting on (?:your|you|it|this)\b|\byou (?:said|did say|told me|"
        r"assured me|swore)(?: that)?(?: \w+){0,2} (?:would|were going to|will|"
        r"had)\b[^.?!]{0,60}\b(?:and (?:you|nobody)|yet|still|did not|have not|never|nothing|"
        r"no (?:word|call|news))\b|\byou (?:would|were going to|were supposed to|"
        r"were meant to) (?:call|ring|email|write|get|let|send|have|"
        r"come)\b[^.?!]{0,40}\b(?:but|did not|never|and (?:you|i))\b|\byour word (?:that|on|"
        r"would|is|was)\b|\ba promise is a promise\b|\byou (?:did say|had said|clearly said|"
        r"specifically said|did promise)\b|\byou (?:may|might|will|must) (?:recall|"
        r"remember) (?:promising|saying|agreeing|telling|assuring|offering)\b|\b(?:he|she|"
        r"they) (?:had )?promised (?:me|to|that)\b|\byou never\b(?! (?:know|need|have to|fail|"
        r"tire|cease|stop))",
        guard="own_word",
    ),
    Family(
        "FRU30", FIX, "frustration", "silence_blame",
        r"\b(?:nobody|not one person|not a soul|none of (?:you|them|your \w+))(?: there| here|"
        r" at your \w+| in your \w+)? (?:\w+ ){0,2}?(?:has (?:had|found|taken|been able|"
        r"thought|bothered|come|given|made)|seems?|appears?|bothers?|bothered|cares?|cared|"
        r"wants? to|was able|is able|will (?:tell|say|answer|help|talk|give|speak)|"
        r"would (?:tell|say|answer|help|talk|give)|can (?:\w+ )?(?:tell|say|answer|give|help|"
        r"be bothered|find)|could (?:\w+ )?(?:tell|say|answer|give|help|be bothered|find)|"
        r"ever (?:<REPLY>|picks|calls)|thought (?:to|it)|took the (?:time|trouble))\b",
    ),
    Family(
        "FRU31", FIX, "frustration", "silence_blame",
        r"\b(?:leav(?:e|es|ing)|left|keep(?:s|ing)?|kept) (?:me|us|people|candidates|"
        r"applicants|someone|anyone|a person)?(?: \w+)? ?(?:hanging|waiting|wondering|"
        r"guessing|in the dark|high and dry|dangling|in limbo|without an?|with no|"
        r"out in the cold|in suspense|dangle)\b|\bin (?:limbo|the dark about)\b",
    ),
    Family(
        "FRU32", FIX, "frustration", "scolding",
        r"\b(?:treatment (?:that )?(?:i|we|candidates|applicants)|way (?:that )?(?:(?:i|we|"
        r"candidates|applicants|my \w+) (?:\w+ ){0,3}(?:treat\w*|handl\w+|dealt|left|been)|"
        r"(?:you|your \w+) (?:\w+ ){0,2}(?:treat\w*|dealt with (?:me|my|candidates|applicants|"
        r"people)|handled (?:me|my|this|the process))))\b|\bnot (?:really )?(?:how|the way|"
        r"what) (?:i|you|one|a \w+|people|companies|candidates|anyone|"
        r"someone)(?: \w+){0,3} (?:treat\w*|expect\w*|behav\w*|do|hoped|would|run|conduct|"
        r"imagined)\b|\bexpect(?:ed)?(?: \w+){0,3} (?:more|better|"
        r"otherwise)(?: \w+){0,3} (?:from|of)\b|\b(?:more|better) from (?:an?|the|your|"
        r"someone|people|such) \w+|\b(?:so much|a lot) for (?:being|the|your|an?) \w+|"
        r"\bshould be ashamed\b|\b(?:leaves|left) (?:a lot|much|something) to be desired\b|"
        r"\bnot the (?:welcome|treatment|experience|response|behaviou?r|standard|"
        r"impression)\b|\bit is (?:\w+ )?(?:disheartening|discouraging|demorali[sz]ing|"
        r"dispiriting|hurtful|insulting|humiliating|exhausting|upsetting|depressing|galling|"
        r"irritating|annoying)\b|\bmet with (?:indifference|silence|a wall)\b|"
        r"\b(?:below standard|not good enough|simply not on|(?:poor|bad) form|shoddy|sloppy|"
        r"amateurish|shambolic|incompeten\w+|heartless|cold-hearted)\b(?! (?:joe|work i))|"
        r"\bwasted (?:\w+ )?(?:journey|trip|day|evening|morning|afternoon)\b|\bstood me up\b|"
        r"\bcan not say (?:that )?i am (?:surprised|impressed|happy|pleased)\b|"
        r"\bi am not (?:surprised|impressed|amused)\b",
    ),
    Family(
        "FRU33", FIX, "frustration", "silence_blame",
        r"\b(?:radio silence|wall of silence|stony silence|deafening|black hole|brick wall|"
        r"talking to (?:a wall|myself)|crickets|tumbleweed|deaf ears|lost in the (?:void|"
        r"ether|pile|shuffle)|into (?:the|a) (?:void|abyss|ether)|dead air|"
        r"fell off the (?:face|edge|earth)|dropped off the (?:face|edge|radar))\b|\b(?:you|"
        r"your \w+|it|everyone|everything|things|they|team) (?:have |has |had |all |went |"
        r"just |seem to have |seems to have )*(?:gone|went) (?:\w+ )?(?:quiet|silent|dark|"
        r"cold|awol|missing)\b|\b(?:the|your|this|such|total|complete|prolonged|continued|"
        r"long|utter|from the) silence\b(?! of)|\bfall(?:en)? through the cracks\b|"
        r"\bpillar to post\b|\b(?:vanished|disappeared) (?:into|without|from)\b|"
        r"\bgot(?:ten)? lost (?:among|in|under|somewhere|beneath)\b|\bswept under\b",
    ),
    Family(
        "FRU34", FIX, "frustration", "waiting",
        r"\b(?:i|we) (?:have been|had been|am still|are still|am) (?:very |more than |quite |"
        r"extremely )?(?:patient(?!ly)|patiently|kept waiting|left waiting|made to wait|"
        r"waiting)\b(?! (?:to|until|tables?|staff|for the right|at))|\bwait(?:ed|ing) (?:so |"
        r"very |quite )?(?:long|patiently|for (?:\w+ ){0,3}(?:days|weeks|months))\b|"
        r"\bwaited (?:and waited|in vain|long|all)\b|\bmy patience\b|\bpatience (?:is|has|"
        r"wears?|wearing|running)\b|\bcan not wait (?:any longer|forever|much longer|"
        r"indefinitely)\b|\bwait forever\b|\bkeep(?:s|ing)? me waiting\b|\bgetting (?:silly|"
        r"ridiculous|old|tiresome|absurd)\b",
        guard="conditional",
    ),
    Family(
        "FRU35", FIX, "frustration", "counting",
        r"\bfor the <NTH> time\b|\b(?:my|the|a|this) <NTH> <MESSAGE>\b|\b(?:again and again|"
        r"time and (?:time )?again|time after time|over and over)\b|\bi (?:have |"
        r"had )?(?:now |already |also )*(?:left|sent|made|written|called|phoned|rung|rang|"
        r"emailed|tried|asked|messaged|texted|contacted)(?: you| your \w+| word| over|"
        r" in)?(?: \w+){0,2}? (?:<MANY>|repeatedly|on <MANY>|more than once|twice (?:now|"
        r"already|since|this)|again and again)\b(?! (?:people|patients|customers|guests|parts|"
        r"samples|clients|others|students|tenants|friends|colleagues|copies|pages|references|"
        r"pieces|photos|options|years|languages|samples|shops|drawings|firms|companies|"
        r"employers|schools|ideas|questions|suppliers|members|projects|programmes|programs|"
        r"reports|units|days off))|\bafter <MANY> (?:\w+ )?<MESSAGE>\b|\b(?:all|all of|any of|"
        r"none of) my (?:\w+ )?(?:<MESSAGE>)\b(?= (?:have|has|had|went|were|was|got|ever|that|"
        r"and|so)\b|[,.?!])|\byet another\b|\bonce again i (?:find|have|am|must)\b|\b(?:your|"
        r"the) (?:machine|answerphone|answering machine|voicemail) and i\b|"
        r"\bon (?:first[- ]name|speaking) terms with your\b|"
        r"\bmonday and (?:again )?(?:on )?wednesday and\b|\b<NTH> time (?:i|that i)(?: am|"
        r" have)? (?:call|ring|writ|tr[yi]|phon|ask|email)\w*\b|\bthis is the (?:second|third|"
        r"fourth|fifth) time\b|\bnot the first time\b|\bthe day after that\b",
    ),
    Family(
        "FRU36", STOP, "frustration", "scolding",
        r"\benough is enough\b|\blast straw\b|\b(?:beyond|past) a joke\b|\b(?:absolutely |"
        r"simply |frankly |quite |is |just |bit |rather )ridiculous\b|\b(?:a|total|"
        r"complete) (?:farce|shambles|mess|circus|disgrace)\b|\bno way to (?:treat|run|do)\b|"
        r"\bnot getting off\b|\b(?:have|had) the (?:cheek|nerve|gall)\b",
    ),
    Family(
        "GUI17", FIX, "guilt", "expected",
        r"\b(?:i|we|one)(?: \w+){0,3}? (?:hoped|thought|expected|assumed|trusted|imagined|"
        r"would have (?:liked|appreciated))(?! (?:that )?(?:you|it|this) (?:might|may|"
        r"would) (?:like|enjoy|want|be (?:interested|glad|pleased|"
        r"happy)))(?! of)(?! (?:that )?(?:i|we) (?:would|could|might|will|"
        r"should)(?! (?:\w+ )?(?:hear|have|be told|be put)))(?! to (?:get|call|write|come|"
        r"ring|reply|answer|respond|meet|see|tell|inform|catch|let))(?: \w+){0,9}? (?:repl\w+|"
        r"hear|heard|answer\w*|response|respond\w*|get back|got back|at least|courtesy|"
        r"a (?:moment|minute|word|call|line|reply)|do the same|shortlist\w*|put in (?:one|a)|"
        r"remember(?:ed)? me|acknowledg\w+|told?|tell|inform\w*|warn\w*|let me know|"
        r"let us know)\b|\b(?:i|one|you|we) would have (?:thought|expected|hoped|imagined)\b|"
        r"\bi would (?:like to (?:think|believe|hope)|hope)(?: that)? (?!i\b|we\b|to\b)\w+",
        guard="thanks",
    ),
    Family(
        "GUI18", FIX, "guilt", "entitled",
        r"\b(?:only|simply) (?:fair|right that|reasonable|polite|decent|courteous|"
        r"good manners)\b|\b(?:i|we|i think i|i believe i|i feel i)(?: have| had)?(?: surely|"
        r" more than| at least| really| certainly)* (?:earned|deserve|deserved|merit|am owed|"
        r"am due|am entitled)\b|\b(?:the )?(?:reply|response|answer|consideration|respect|"
        r"attention|explanation|call|chance|interview|shot|honesty|feedback|"
        r"recognition)(?: that)? (?:i|my \w+|it|this|we|anyone|people) (?:\w+ )?(?:deserve|"
        r"merit|warrant|earn)\w*\b|\bwould have been (?:\w+ )?(?:decent|nice|polite|good|"
        r"courteous|kind|helpful|considerate|appreciated|appropriate|better|fair|welcome|"
        r"professional)\b(?! to (?:join|meet|see|talk|be there))|"
        r"\bgiven (?:all )?my (?:\w+[ -]){0,4}(?:years|experience|record|effort|background|"
        r"qualifications|service|loyalty)\b[^.]{0,60}\b(?:expect\w*|should|surely|at least|"
        r"would have|deserve)\b|\b(?:is it|would it be) (?:really )?(?:asking )?(?:so|too|"
        r"that) much\b|\b(?:too|so|that) much to (?:ask|expect|hope)\b|"
        r"\bnot asking (?:for )?(?:much|a lot|the (?:moon|world|earth)|too much|"
        r"anything special)\b|\ball i (?:ask|want|am asking|ever wanted)(?: (?:is|for|was)\b|"
        r"[.,!])|\b(?:merit|deserve|warrant|earn|worth)(?:s|ed)? more than\b",
    ),
    Family(
        "GUI19", FIX, "guilt", "shaming",
        r"\b(?:the|of|any|some|simple|common|basic|enough|little|more|no|lack of|shred of|"
        r"ounce of|modicum of) (?:\w+ )?(?:manners|decency|courtesy|civility|grace to)\b|"
        r"\b(?:some|more|little|bit (?:more|of)|basic|mutual|no|any|greater) respect\b|"
        r"\b(?:your|the|such) (?:lack|absence) of\b|\bprofessional (?:thing|courtesy|"
        r"organi[sz]ation would|company would|people (?:answer|reply))\b|\bit is (?:customary|"
        r"usual|normal|standard|common|considered|generally|good|basic|only|"
        r"simply) (?:\w+ )?(?:practice|form|manners|polite|courtesy|etiquette|,|to (?:answer|"
        r"reply|respond|acknowledge|let|inform|tell))|\bwould (?:it )?(?:kill|hurt) (?:you|"
        r"anyone|someone)\b|\b(?:not|hardly|nothing)(?: \w+)? (?:kill|hurt|cost) (?:you|"
        r"anyone|much|anything)\b|\bcosts? (?:nothing|you nothing|so little)\b|\b(?:a|"
        r"one) simple (?:\W?yes|no|reply|answer|email|response|acknowledg\w+|line|courtesy|"
        r"sentence|phone call|thank)|\byes or (?:a )?no (?:would|will|is|takes|from|answer)|"
        r"\ba (?:simple |plain |quick )?yes or (?:a )?no\b|\beven (?:a|an|one|"
        r"just a) (?:\w+[- ]){0,2}(?:no|rejection|acknowledg\w+|yes)\b|\beven (?:one|a single|"
        r"an automatic|a one-line|a one-word) (?:\w+ )?(?:reply|response|answer|line|word|"
        r"email)\b",
        guard="thanks",
    ),
    Family(
        "GUI20", FIX, "guilt", "shaming",
        r"\b(?:repl\w+|answer\w*|respon\w+|yes|a no|say so)\b[^.?!]{0,30} (?:only|just|hardly|"
        r"barely|all of|less than|under|not|no more than) (?:take|takes|cost|costs|need|be|is|"
        r"more than)?(?: you| anyone| someone)? ?(?:a|an|one|two|five|ten|thirty|"
        r"\d+) (?:\w+ )?(?:seconds?|minutes?|moments?)\b|\b(?:takes?|take|taken) (?:you |"
        r"anyone |someone )?(?:all of |less than |only |just |under )?(?:a|an|one|two|five|"
        r"ten|thirty|sixty|\d+) (?:\w+ )?(?:seconds?|minutes?|moments?) to (?:reply|answer|"
        r"respond|write|type|send|say|tell|let|call|acknowledge)\b|\b(?:surely|"
        r"certainly) (?:\w+ ){0,2}(?:spare|find|manage|take|has|have)\b|\bcan (?:surely|"
        r"not really)\b|\bhow long (?:does|can|would) it take to (?:answer|reply|respond|"
        r"decide|write|say|look|read|send)\b|\b(?:take|taken|takes|cost) (?:very |so |you |"
        r"only )?(?:very )?little to\b",
    ),
    Family(
        "GUI21", FIX, "guilt", "effort",
        r"\b(?:worked|put|spent|gave|did|made|prepared|wrote|stayed|drove|built|took|invested|"
        r"poured)\b[^.?!]{0,45}(?:\bunpaid\b|\bfor (?:free|nothing)\b|\b(?:my|own|whole|"
        r"entire|several|many) (?:evenings?|nights?|weekends?|sundays?|saturdays?|"
        r"holidays?)\b|\bout of my own pocket\b|\bat my own (?:expense|cost)\b)(?! (?:shift|"
        r"course|classes|school))|\b(?:lost|gave up|missed|sacrificed|cancelled|burned) (?:a|"
        r"my|the|two|three) (?:\w+ )?(?:days?|shifts?|wages?|pay|weekend|holiday|vacation|"
        r"leave)\b|\bunpaid (?:day|saturday|sunday|weekend|trial)\b|\b(?:after|given|"
        r"considering|with) (?:all )?(?:the|my|that|those|so many|this|"
        r"all that) (?:\w+ ){0,3}(?:time|effort|hours|work|trouble|energy|preparation|"
        r"evenings|nights|miles)\b (?:(?:that )?i (?:have |had )?(?:put|spent|invested|gave|"
        r"given)|invested|spent)",
        guard="thanks",
    ),
    Family(
        "GUI22", FIX, "guilt", "favour",
        r"\b(?:you|could|can|would|please|time to) (?:\w+ )?return (?:the|a|my) favou?r\b|"
        r"\bdo the same for me\b|\bafter (?:\w+[ -]){0,4}years? (?:of|"
        r"as) (?:\w+ )?(?:friend\w*|loyalty|service|working|knowing|neighbou?rs|colleagues|"
        r"custom)\b|\b(?:if|since) (?:you|we) (?:were|are|really are) (?:really |truly |a |"
        r"my )*(?:friends?|pals?)\b|\bwhat are friends for\b|\b(?:one|a good|"
        r"a kind) word for me\b|\bi (?:was|have been|am) (?:always )?there for you\b|"
        r"\bwhen you were (?:starting out,|out of work|struggling|in my)|\bi (?:once )?(?:did|"
        r"have done) (?:you|so much|a lot|that|this|plenty)(?: \w+){0,3} for you\b|"
        r"\bafter (?:what|everything|all) (?:i|we|my)\b(?! (?:read|saw|heard|learn\w*|"
        r"learned))|\bthe way i (?:helped|supported|stood)\b|\bcounts? for something\b|"
        r"\bmake it up to me\b|\bmust be worth something\b|\bdo the (?:right|decent) thing\b|"
        r"\bon your conscience\b|\bsleep at night\b",
    ),
    Family(
        "GUI23", FIX, "guilt", "wounded",
        r"\b(?:do not|no need to) (?:you )?worry (?:yourself )?about me\b|\bi am (?:quite |"
        r"well |very )?used to (?:it by now|being (?:ignored|forgotten|overlooked|passed|last|"
        r"invisible|let|treated)|silence|rejection)\b|\bi (?:should|might|ought to|"
        r"could) have (?:known|guessed|expected|seen)\b|\bstory of my life\b|\bjust my luck\b|"
        r"\bforget (?:that )?i (?:asked|wrote|called|mentioned)\b|\bmore fool me\b|"
        r"\bi only have myself to blame\b|\bsilly (?:of )?me\b(?=[ ,]+(?:for|to|thinking|i))|"
        r"\bnever mind me\b|"
        r"\b(?:my mistake|foolish of me|naive of me|wrong of me) (?:for|to have|to)\b|"
        r"\bfor (?:daring|bothering|thinking you)\b|\b(?:i|me|it|that|this|"
        r"which)(?: \w+){0,4}? (?:stung|stings|hurts|hurt(?= (?:a|that|to|me|when|,|\.))|"
        r"crush(?:ed|ing)(?= (?:me|by|when|that|to|not))|gutted(?! (?:fish|a|the|two|"
        r"and filleted))|devastat\w+|humiliat\w+|let down|betray\w+|unappreciated|undervalued|"
        r"insignificant|invisible|rejected(?! (?:parts|samples|items))|abandon\w+|unwelcome|"
        r"like (?:an afterthought|a number|a nobody|dirt|nothing))\b|\bslap in the face\b|"
        r"\bkick in the teeth\b|\blook(?:s|ed)? (?:rather |a bit |quite )?foolish\b|"
        r"\bnot worth (?:one|it|a|an|the|your)\b|\bi (?:clearly |evidently |"
        r"obviously )?do not (?:matter|count|rate|figure)\b|\bbenefit of a (?:reply|response|"
        r"call)\b|\bgiving up on (?:this|you|it)\b|\bthought we (?:were|"
        r"had) (?:\w+ ){0,3}(?:terms|friends|understanding|better|agreement|deal)\b|"
        r"\bshould not (?:need|have) to (?:ask|remind|explain|chase|beg|tell|write|repeat)\b|"
        r"\bnever (?:really |even |once )?(?:wanted|welcome|considered|a (?:real|serious|"
        r"proper)|stood a chance|had a chance|given a chance)\b|\b(?:will|would|do|"
        r"can) not (?:let me|let us|disappoint) (?:down|me)\b",
    ),
    Family(
        "GUI24", FIX, "guilt", "comparison",
        r"\b(?:(?:the|all|every|some) others?|others|elsewhere|your competitors?|(?:other|"
        r"every other|another|most|rival|competing|all the other|the other|both other|"
        r"two other)(?: \w+){0,2}? (?:companies|company|employers?|firms?|places|schools|"
        r"hospitals|practices|clinics|shops|kitchens|pools|teams|offices|recruiters?|"
        r"agenc(?:y|ies)|organi[sz]ations?|people i|ones|salons|hotels|farms|studios|labs|"
        r"nurseries|banks|garages))(?: (?!offer)\w+){0,6}? (?:answered|repl(?:y|ied)|"
        r"respon(?:d|ded)|manag(?:e|ed) (?:to|it)|got back|get back|called me|came back|"
        r"acknowledged|treated?|took (?:only|just|less)|been (?:much|far|more|quicker|faster)|"
        r"were (?:much|far|more|quicker|faster)|at least)\b|\b(?:unlike|compared (?:to|"
        r"with)) (?:you|your|other|every|the other|most)\b|"
        r"\byour competitors?\b[^.]{0,30}\b(?:quick|fast|prompt|already|eager|happy|keen|"
        r"call)\w*|\bi (?:always|would never|make a point of|never) (?:\w+ )?(?:answer|reply|"
        r"respond|leave (?:people|anyone)|keep (?:people|anyone)|ignor|"
        r"return)\w*(?! the phones?)|\b(?:in|at) my (?:last|previous|old|former) (?:job|"
        r"company|place|firm|office|post)[^.]{0,30}\b(?:always|never|everyone|"
        r"every) (?:\w+ )?(?:answer|repl|respon|got|call|acknowledg)\w*|"
        r"\bwhere i (?:come from|was raised|grew up)[^.?!]{0,40}\b(?:answer\w*|repl\w+|"
        r"manners|courtesy|polite)\b|\byour competitors?\b[^.?!]{0,30}\b(?:offered|answered|"
        r"invited|interviewed|hired|called|took)\b",
    ),
)  # fmt: skip
