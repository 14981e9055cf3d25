# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A dated next step in some 200 wordings, native and not, and what is none (method.md R14, NXT)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.tone import Kind, check
from desktop_app.domain.tone.days import days

TODAY = date(2026, 3, 3)  # a Tuesday
MISSING = {"NXT01", "NXT05"}
STEPS = """\
I'll call you Tuesday week.
I'll pop you an email on Thursday.
I'll leave you in peace until Thursday, when I'll phone.
I'll wait until Thursday and then call.
I'll call you on Thursday.
I'll ring first thing Monday.
I will give you a call this coming Thursday.
I'll email you in two days' time.
I will call you in two days time.
I'm going to ring you a week from today.
I'll phone you a week on Friday.
I'll phone you Friday week.
I'll ring you Wednesday fortnight.
I'll drop you a line on Monday next.
I shall telephone on the morning of the 12th.
I will contact you by phone on 12 March.
I will contact you by phone on March 12th.
I'll call you on 12/3.
I will call you on 3/12.
I'll call on 2026-03-12.
I'll call on 12.03.2026.
I'll call on 12.3. in the morning.
Calling you Thursday.
Ringing you Weds 11 Mar re start date.
Will ring Thurs.
will call u thurs 12th
I call you on Thursday.
I call you the 12 March.
I will call to you on Thursday 12 March.
I will make you a call on next Thursday.
I am calling you on Thursday, 12 March.
I will phone to your office on 12th of March.
I will be calling you Thursday the 12th.
I will be ringing at ten on Thursday.
I shall be on the phone to you on Thursday morning.
Expect my call on Thursday 12 March.
Expect a call from me Thursday.
Expect to hear from me on Thursday.
You can expect my call on the 12th.
You'll hear from me on Thursday.
You will hear my voice again on Thursday 12 March.
You'll find me on the other end of your phone on Thursday 12 March.
You're on my call list for Thursday 12 March.
You are in my diary for a call on Thursday 12 March.
My next call to you is on Thursday 12 March.
My next call will be Thursday.
Next call: Thursday 12 March.
Next from me: a phone call on Thursday 12 March.
Next step from my side: I ring on Thursday.
Next step: email from me on 12 March.
I've pencilled in a call to you for Thursday 12 March.
I have put a call to you in my calendar for March 12.
I've got Thursday 12 March marked for a call to you.
I've set Thursday aside to phone you.
I have a reminder to ring you on the 12th.
I have made a note to ring you on Thursday.
I've made a note to write again on 12 March.
I've told myself to phone you on Thursday 12 March.
I've promised myself to write on Monday.
I have a free morning on Thursday and shall spend part of it telephoning you.
Thursday is my day for phone calls, and yours is the first.
On Thursday I'll pick up the phone.
On Thursday you'll have my call.
On Thursday morning I shall try your office.
Thursday at ten I'll be on the line.
Thursday, ten sharp, I'll give you a ring.
Come Thursday, I'll ring.
Come Monday you'll hear from me.
Let me ring you on Thursday.
Let me call you back Monday.
Let me try you again on Thursday 12 March.
Allow me to call you on Thursday 12 March.
If it suits, I'll call on Thursday 12 March.
Unless you'd rather I didn't, I'll ring on Thursday 12 March.
Unless I hear otherwise I'll phone you next Tuesday at nine.
If I haven't heard by then, I'll ring the practice on Thursday 12 March.
If we don't speak before, I'll call you on the 12th.
I plan to email you on 12 March.
I intend to write to you on Monday 9 March.
I'm planning to try you by phone next Tuesday, 10 March, around ten.
I aim to ring you on Thursday.
I propose to telephone on Thursday.
I hope to catch you by phone on Thursday.
I'd like to call you on Thursday 12 March.
I would love to ring you Thursday to hear more.
I'm due to call you on Thursday.
I'll be in touch by email on Thursday.
I'll be in touch on Thursday.
I'll follow up by phone on Thursday.
I'll follow up on the 12th.
I'll check in on Thursday 12 March.
I'll check back with you tomorrow.
I'll get back to you on Thursday.
I'll come back to you on Monday with the dates.
I'll send you a short message on Thursday.
I'll send word on Thursday.
I'll send over the portfolio on Thursday.
I'll drop by your inbox on Thursday.
I'll land in your inbox again on Thursday 12 March.
You'll see an email from me on Thursday.
There'll be an email from me on Thursday.
There will be a note from me in your inbox on Thursday.
I'll write again on the twelfth of March.
I'll write on March the twelfth.
I'll write on the twelfth.
I'll leave you a message here on Thursday.
I'll message you here Thursday.
I'll ping you Thurs 12th.
I'll try again tomorrow.
I'll try again the day after tomorrow.
I'll try your line again at nine on Friday.
I'll try you again around two this afternoon.
I'll give you a tinkle on Thursday.
I'll give your office a ring on Thursday.
I'll give it another go on Thursday 12 March.
I'll have another go at reaching you on Thursday.
I'll have a go at catching you Thursday morning.
I'll dial your extension on Thursday.
I'll be back in touch by phone on Thursday.
I'll be calling back next Wednesday.
I'll ask for you at the desk on Thursday.
I'll stop by the shop on Thursday.
I'll pop in on Thursday.
I'll come and see you on Thursday 12 March.
We'll speak on Thursday at ten.
Speak Thursday.
Talk Monday at 10 then.
Talk to you on Thursday.
Speak to you on the 12th.
Until Thursday, when I'll ring.
Till Thursday then, when you'll have my call.
I look forward to our call on Thursday.
Looking forward to speaking on Thursday 12 March.
A call from me will follow on Thursday.
My call will follow on Thursday.
Call follows Thursday 12 March.
Following up by phone Thursday.
I will revert to you on Thursday.
I will take contact with you on Thursday.
I take contact again on 12 March.
I will ring up you on Thursday.
I give you a call on Thursday.
I will do a call to you at Thursday.
In one week I will call you.
I will call after one week, on Tuesday 10 March.
I'll telephone in ten days' time.
I'll ring in exactly a fortnight.
I'll ring in a week's time.
I'll be in touch a week today.
I'll call the week after next, on Wednesday 18 March.
I'll call on the last Friday of the month.
I'll call on the first Monday in April.
I'll ring on Monday of next week.
I'll ring on the Thursday.
I'll ring Monday morning first thing.
I'll ring at the start of next week, on Monday.
I'll call at 10 on Thurs.
I'll call this Friday.
I'll call Friday this week.
I'll call you Friday next week.
I'll call you next week on Tuesday.
I'll call you Tuesday next week.
I'll call you next week Tuesday.
I'll call next week, Tuesday, at 3.
I'll call you Tue 10/3 at 3pm.
I'll call you on Tue., 10 Mar.
I'll call you on Tue 10 March, 3 pm.
I shall phone on Tuesday next.
I shall phone on the 10th inst.
I shall phone on Tuesday the tenth of March.
I'll ring you tomorrow week.
I'll call at noon tomorrow.
I'll call you then, on Thursday.
I will write. Thursday 12 March at the latest.
So: Thursday, 12 March, my call.
My plan: phone you on 12 March.
Plan is to phone Thursday.
The plan from here: I phone on Thursday.
I've blocked ten minutes on Thursday 12 March to call you.
I've noted Thursday 12 March to ring you.
I've diarised a call for 12 March.
I've scheduled a call to you for Thursday.
I have your number down for Thursday.
I'm down to ring you on Thursday.
I'll reach out on Thursday.
I'll reach out again via email on Thursday.
I'll make contact on Thursday.
I'll knock on your door by phone on Thursday.
Watch out for my email on Thursday.
Look out for a note from me on Thursday.
Keep an eye out for my email on Thursday.
I'll be phoning round on Thursday and you are top of the list.
It'll be me on the phone on Thursday at nine.
That'll be me ringing on Thursday.
The phone call on Thursday at nine will be me.
I would ring you on Thursday if that's OK with you.
I can ring you on Thursday 12 March.
I could call you on Thursday 12 March, if that helps.
Unless that's a bad day, you'll get a call from me on Thursday 12 March.
I'd be calling on Thursday again.
I look to call you on Thursday.
I want to ring you on Thursday to hear how it stands.
I'll bell you Thursday at eight.
I'll call you on the 13th.
Expect my call Thursday.
Expect my ring on the 12th.
My plan is to call you on Thursday 12 March.
My plan is a call to your office on Thursday.
Thursday at ten you will hear from me.
Until then — Tuesday the 10th.
Until Tuesday the 10th, then, when I telephone.
Giving you a bell Wednesday 11 March at dinner time.
I'll email a copy Wednesday.
Ringing your office Thursday morning.
Dropping you an email on Thursday.
On the 12th the phone will ring and it will be me.
I'll phone the site office Thursday.
I'll have a copy of the certificate to you by email on Thursday.
The next you hear from me will be on Thursday 12 March, by phone.
You'll have my email on Thursday.
You'll have an email from me Thursday morning.
My email with the drawings will reach you on Thursday.
I'm going to call Thursday.
Call from me Thursday at ten.
A call from me Thursday at 10, if that's all right.
One call from me on Thursday 12 March, then.
I've set a reminder to email you Thursday 12 March.
I have set aside Thursday morning for a call to you.
I have it in my book to call on Thursday.
It's in my diary to ring you on Thursday 12 March.
You're in my diary for Thursday, and I'll ring at ten.
I'm calling again on Thursday 12 March.
I'm calling back Thursday.
I'll be giving your office a call on Thursday.
Next Thursday, 12 March, I'm on the phone to you.
I shall be telephoning on Thursday.
I'd like to follow up with a call on Thursday 12 March.
With your permission I'll call on Thursday.
I'll send the second reference on Thursday and ring the same day.
I'll send my drawings over on Thursday.
I'll forward the certificate Thursday.
I'll get the licence copy over to you Thursday by email.
You can count on an email from me on Thursday.
You can look for my call on Thursday.
Look for my email on Thursday.
Thursday the 12th I'm ringing you.
Thursday 12 March it is, I'll ring.
Thursday then: I'll ring at nine.
I will reach you by phone on Thursday.
I will phone on the 12th to ask how things stand.
I'll catch you by phone on Thursday.
I'll see if I can catch you by phone on Thursday.
I'll see whether you're free for a word when I ring on Thursday.
I'll try the switchboard on Thursday.
I'll try my luck by phone on Thursday.
I'll write to you here on Thursday.
I'll come back here with a message on Thursday.
Will message here Thursday 12 March.
Will drop you a message Thurs.
Will email Thursday w/ the link.
Back in touch Thursday by phone.
Back to you by email Thursday.
In touch by phone on Thursday 12 March.
More from me on Thursday 12 March, by email.
More by email on Thursday.
I'll check in by email on Thursday.
I'll look in at the yard on Thursday.
I'll be round on Thursday at eight to ask in person.
I'll call in at the shop on Thursday.
I'll stop at the front desk on Thursday with the papers.
I'll bring the papers round on Thursday.
I'll hand the papers in at reception on Thursday.
You shall have my call on Thursday.
You shall hear from me on Thursday.
A short email will follow on Thursday.
A message from me will follow on Thursday 12 March.
I mean to call on Thursday.
I mean to try you on Thursday.
I've promised to call you on Thursday, and I will.
I've told Anna that I'd ring you on Thursday.
Let me come back to you by phone on Thursday.
Let me check back on Thursday 12 March.
If you're not in, I'll try again Thursday.
If Friday is no good, I'll ring on Monday 9 March instead.
Since you're away till Wednesday, I'll ring on Thursday.
Once you are back on the 11th I'll give you a call on the 12th.
When you are back on Thursday I'll ring.
I'll let you settle in and ring on Thursday.
I'll leave it a week and ring on Tuesday 10 March.
I'll give it a week, then phone on Tuesday the 10th.
I'll wait for the board to meet and ring on Thursday 12 March.
I'll keep this short: a call from me on Thursday.
Friday at 3 p.m. works for me to phone you, so that's when I'll ring.
Speak to you Thursday at ten.
Talk to you Thursday!
See you Thursday at nine.
Looking forward to our talk on Thursday.
I'm looking forward to seeing you on Thursday at the yard.
Until our call on Thursday.
Till Thursday 12 March at ten, on the phone.
I'll ring Thursday, 5 March.
I'll ring on Thurs. 5 Mar.
I'll ring the 5th.
I'll phone 12th March.
I'll be on to you Thursday.
I'll pick this up with you on Thursday.
I'll be reaching out Thursday.
I'll touch base Thursday 12 March by phone.
I am to ring you on Thursday, as we agreed.
As agreed, I call on Thursday 12 March.
We agreed that I'd ring on Thursday.
We said I would ring on Thursday, and I shall.
As we said, I'll ring Thursday.
My follow-up call comes on Thursday 12 March.
My call comes Thursday at ten.
My reminder is set: Thursday 12 March, a call to you.
Thursday 12 March is when I'll call.
Thursday's the day I'll call.
It will be Thursday 12 March when I ring next.
I'll next be in touch on Thursday 12 March by email.
I plan on phoning Thursday.
I intend ringing on Thursday.
Intend to phone Thursday.
Calling you back Thursday 12 March at 2pm.
I'll give you a call back on Thursday.
I'll buzz you Thursday.
I'll holler Thursday.
I'll DM you Thursday.
I'll send you a note through LinkedIn on Thursday.
I'll resend it on Thursday with the new page.
I'll report back on Thursday.
I'll let you know on Thursday how the exam went.
I'll tell you on Thursday how the exam went, by email.
I'll send word of my result on Thursday.
I'll ask again on Thursday by phone.
I'll inquire again on Thursday 12 March.
I'll ask after it by phone on Thursday.
I'll call you on Saturday... no, let's say Monday.
I'll stop by on Saturday, sorry, you're closed then: Tuesday 10 March.
""".splitlines()
NO_STEPS = """\
I'll be in touch soon.
I'll call you soon.
I'll call you next week.
I'll call you sometime next week.
I'll ring towards the end of next week.
I'll check in later this month.
I'll call you in the next few days.
I'll reach out in a couple of weeks.
I'll be in touch after the holidays.
I will call you one of these days.
I'll follow up in due course.
I'll try again at some point.
I'll ring when I get a chance.
I'll call in the spring.
Let me know on Thursday.
Please call me on Thursday.
Call me Thursday.
Ring me on Thursday 12 March.
Could you call me on Thursday?
Could you ring on Thursday 12 March?
Can we speak on Thursday?
Would Thursday suit for a call?
Are you free for a call on Thursday?
You can reach me on Thursday.
You can call me on Thursday 12 March.
I'm free on Thursday for a call.
I am available for a call on Thursday 12 March.
I am available from Thursday.
I hope you'll call on Thursday.
I hope to hear from you on Thursday.
I hope to hear from you by Thursday 12 March.
I look forward to hearing from you.
I look forward to hearing from you on Thursday.
I look forward to your call on Thursday.
I'll wait for your call on Thursday.
I'll be waiting for your email on Thursday.
I expect your call on Thursday.
I called you on Thursday.
I emailed you on Monday 2 March.
I left you a message on Thursday.
I wrote to you on 23 February.
I'm following up on my email of 23 February.
I'm calling about my application of Thursday.
Good speaking with you on Friday. I'll be in touch soon.
It was great talking to you on Friday.
Thank you for the call on Thursday.
Thanks for meeting me on Friday.
I enjoyed our conversation on Friday.
We spoke on Friday.
You said you would call on Thursday.
You said I'd hear from you on Thursday.
You mentioned the decision would come on Thursday 12 March.
I can start on Monday 16 March.
I will start my course on Thursday.
I will be away from Thursday.
I have an exam on Thursday 12 March.
I'm working until Thursday.
I won't call on Thursday.
I will not ring you on Thursday.
Your message on Thursday was helpful.
The post closes on Thursday 12 March.
The interview on Thursday went well.
My application was sent on Thursday.
I have not heard since my call on Thursday.
Next steps?
Talk soon.
Speak soon.
Until next time.
My number is 555-0114, you can ring on Thursday.
Kindly confirm on Thursday.
Please email me by Thursday 12 March.
Someone should call me on Thursday.
Will you call me on Thursday?
I trust you will write on Thursday.
I saw your post on Thursday.
The call centre role starts on Thursday 12 March.
I'll be in touch before long.
I'll call in a bit.
I'll call again shortly.
I'll call you around the middle of the month.
I'll ring early next week.
I'll call you at the end of the week.
I'll reach out in the coming weeks.
I'll ring at some stage next week.
I'll follow up in March.
I'll phone when the dust has settled.
I'll ring one day soon.
Expect my call any time.
You'll hear from me.
You'll be hearing from me again.
I'll call when I'm back from my trip.
I'll email after Easter.
Let's talk soon.
We should speak some time next week.
I'd love to hear from you by Thursday.
Do give me a ring on Thursday.
Drop me a line Thursday.
Let me know when you've decided.
Let me know by Thursday 12 March.
Call me whenever you like.
I look forward to your reply.
I hope we can talk on Thursday.
I'll wait to hear.
I await your call on Thursday.
I'll be around all week.
My phone is on all day Thursday.
You have my number.
The ball is in your court.
Over to you.
I might call on Thursday.
I may ring some day.
I'll try to call soon.
I can be reached on Thursday.
Please ring on Thursday 12 March between nine and ten.
I'll see you around.
I'll probably call next week or the week after.
I could call in a week or two.
I'll call in two or three weeks.
I'll call in a few days.
I'll call the other day.
The course ends on Thursday 12 March.
I sent the form on Thursday.
My number is 555-0123 if you want to speak on Thursday.
Someone from your team will call on Thursday.
You were going to call on Thursday.
They told me to expect a call on Thursday.
I am expecting a call from you on Thursday.
""".splitlines()


def faults(sentence):
    text = f"Hi Dana,\n\nThank you for the tour of the plant. {sentence}\n\nBest,\nSam"
    verdict = check(text, kind=Kind.EMAIL_FOLLOWUP, today=TODAY)
    return {f.id for f in verdict.findings if f.id.startswith("NXT") and f.weight != "hint"}


@pytest.mark.parametrize("sentence", STEPS)
def test_a_dated_step_is_known_in_many_wordings(sentence):
    assert faults(sentence) == set()


def test_what_somebody_suggested_writing_about_is_no_step_of_that_day():
    told = "He showed me the kilns on Saturday and suggested that I write to you about the post."
    assert faults(f"{told} I'll ring on Thursday.") == set()


@pytest.mark.parametrize("sentence", NO_STEPS)
def test_what_is_vague_or_theirs_or_past_is_no_step(sentence):
    assert faults(sentence) & MISSING


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("the last friday of the month", date(2026, 3, 27)),
        ("the first monday in april", date(2026, 4, 6)),
        ("the third thursday of next month", date(2026, 4, 16)),
        ("the last sunday in may", date(2026, 5, 31)),
        ("a week from today", date(2026, 3, 10)),
        ("tomorrow week", date(2026, 3, 11)),
        ("a fortnight today", date(2026, 3, 17)),
        ("tuesday week", date(2026, 3, 17)),
        ("in two days' time", date(2026, 3, 5)),
    ],
)
def test_days_told_by_rank_and_by_distance(words, on):
    (day,) = days(words, TODAY)
    assert day.could_be(on)


def test_a_day_of_a_step_that_is_free_still_stops():
    assert "NXT04" in faults("I'll call you on the 14th.")


def test_this_afternoon_is_today_and_not_the_day_after_tomorrow():
    (day,) = days("this afternoon", TODAY)
    assert day.on == TODAY
