# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Lists of people for tests: by hand, by a seeded generator, and as other programs write them."""

from __future__ import annotations

import csv
import io
from random import Random

GIVEN = (
    "Amara", "Dana", "Kim", "Zoe", "Sam", "Lena", "Noor", "Pia", "Tomas", "Ines", "Rafael",
    "Yuki", "Omar", "Greta", "Felix", "Nadia", "Hugo", "Mara", "Ivan", "Leila", "Jonas", "Priya",
    "Elif", "Oskar", "Wanda",
)  # fmt: skip
FAMILY = (
    "Osei", "Reyes", "Sample", "Test", "Okoro", "Weber", "Haddad", "Novak", "Silva", "Tanaka",
    "Farouk", "Lindqvist", "Brandt", "Petrov", "Moreau", "Castellan", "Kowalski", "Iyer", "Demir",
    "Falk", "Rossi", "Doyle", "Chandra", "Vance", "Quist", "Abara", "Bloom",
)  # fmt: skip
COUNTRIES = ("Germany", "US", "United Kingdom", "FR", "Deutschland", "USA", "Canada", "")
ROLES = ("Head of Sales", "Recruiter", "Analyst", "CTO", "Nurse", "Buyer", "")

HEAD = (
    "First name", "Last name", "Company", "Job title", "E-mail", "Phone", "Mobile", "Extension",
    "LinkedIn", "City", "Country", "Time zone", "Relationship", "Introduced by", "Notes",
)  # fmt: skip


def generated(count: int, seed: int = 7) -> str:
    """Return a list of so many people as CSV; each name is there once."""
    random = Random(seed)
    names = [f"{given} {chr(65 + n % 26)}{n // 26}. {family}" for n in range(count // 600 + 1)
             for given in GIVEN for family in FAMILY]  # fmt: skip
    people = random.sample(names, count)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for number, name in enumerate(people):
        first, last = name.rsplit(" ", 1)
        by = random.choice(people) if random.random() < 0.1 else ""
        writer.writerow((
            first, last, f"Company {random.randrange(count // 4)}", random.choice(ROLES),
            f"person{number}@example.com; p{number}@example.org" if number % 5 else "n/a",
            f"+1 202 555 01{number % 100:02} {number}" if number % 3 else "-",
            f"+49 30 5550 {number:06}" if number % 4 == 0 else "",
            str(number % 90) if number % 3 and number % 7 == 0 else "",
            f"https://www.linkedin.com/in/p{number}", random.choice(("Berlin", "Austin", "")),
            random.choice(COUNTRIES), random.choice(("Europe/Berlin", "America/New_York", "")),
            random.choice(("close", "acquainted", "not met yet", "")), by if by != name else "",
            f"met at fair {number % 40}, pays 85,000 a year" if number % 6 == 0 else "",
        ))  # fmt: skip
    return out.getvalue()


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - City,Address 1 - Country,"
    "Website 1 - Label,Website 1 - Value\n"
    "Dana,M,Reyes,DAY-na,,,,Acme,Head of Sales,Sales,,met at fair,,Fair ::: * myContacts,* Work,"
    "dana@example.com,Home,dana@example.org,Mobile,+1 202 555 0101,Work,"
    "+1 202 555 0102 ::: +1 202 555 0103,Berlin,DE,Profile,https://www.linkedin.com/in/dana\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Notes,Group Membership,E-mail 1 - Type,"
    "E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,"
    "Organization 1 - Title\n"
    "Dana Reyes,Dana,,Reyes,met at fair,* myContacts,* Work,dana@example.com,Mobile,"
    "+1 202 555 0101,,Acme,Head of Sales\n"
)
OUTLOOK = (
    '"First Name","Middle Name","Last Name","Title","Suffix","Web Page","Notes","E-mail Address",'
    '"E-mail 2 Address","Home Phone","Mobile Phone","Business Phone","Business Phone 2",'
    '"Business Fax","Job Title","Department","Company","Company Main Phone","Business City",'
    '"Business Country/Region","Referred By","Priority","Private","Sensitivity"\n'
    '"Dana","","Reyes","Ms","","https://example.com/dana","met at fair","dana@example.com",'
    '"dana@example.org","","+1 202 555 0101","+1 202 555 0102","","+1 202 555 0199",'
    '"Head of Sales","Sales","Acme","+1 202 555 0100","Berlin","Germany","Kim Sample","Normal",'
    '"False","Normal"\n'
    '"Kim","","Sample","","","","","kim@example.com","","","","","","","","","","","","","",'
    '"Normal","False","Normal"\n'
)
LINKEDIN = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some addresses are missing."\n'
    "\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Dana,Reyes,https://www.linkedin.com/in/dana,dana@example.com,Acme,Head of Sales,01 Feb 2024\n"
    "Kim,Sample,https://www.linkedin.com/in/kim,,Beta,,02 Feb 2024\n"
)
