# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""By which clock towns go that no time zone is named after, and how people call a clock."""

from __future__ import annotations

CITIES = {
    ("Europe/Berlin", "DE"):
        "Munich|München|Muenchen|Hamburg|Cologne|Köln|Koeln|Frankfurt|Frankfurt am Main"
        "|Stuttgart|Düsseldorf|Duesseldorf|Dortmund|Essen|Leipzig|Bremen|Dresden|Hanover"
        "|Hannover|Nuremberg|Nürnberg|Nuernberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn"
        "|Münster|Muenster|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Mainz|Aachen|Kiel|Lübeck"
        "|Luebeck|Magdeburg|Erfurt|Rostock|Freiburg|Kassel|Saarbrücken|Saarbruecken|Potsdam"
        "|Heidelberg|Darmstadt|Ulm|Regensburg|Würzburg|Wuerzburg|Ingolstadt|Wolfsburg|Jena"
        "|Göttingen|Osnabrück|Oldenburg|Chemnitz|Halle",
    ("Europe/Vienna", "AT"):
        "Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt",
    ("Europe/Zurich", "CH"):
        "Zürich|Zuerich|Geneva|Genf|Genève|Basel|Basle|Bern|Berne|Lausanne|Lucerne|Luzern"
        "|Winterthur|St. Gallen|St Gallen|Lugano|Zug|Biel",
    ("Europe/London", "GB"):
        "London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Liverpool|Bristol|Sheffield"
        "|Cardiff|Belfast|Newcastle|Newcastle upon Tyne|Nottingham|Leicester|Southampton"
        "|Portsmouth|Brighton|Oxford|Cambridge|Reading|Milton Keynes|Coventry|Bradford|Hull"
        "|Plymouth|Derby|Swansea|Aberdeen|Dundee|Norwich|Exeter|York|Bath|Swindon|Luton"
        "|Wolverhampton|Sunderland|Stoke-on-Trent",
    ("Europe/Dublin", "IE"):
        "Cork|Galway|Limerick|Waterford",
    ("Europe/Paris", "FR"):
        "Marseille|Marseilles|Lyon|Lyons|Toulouse|Nice|Nantes|Strasbourg|Montpellier|Bordeaux"
        "|Lille|Rennes|Reims|Grenoble|Dijon|Angers|Toulon|Le Havre|Nancy|Metz|Rouen|Tours"
        "|Brest|Cannes",
    ("Europe/Madrid", "ES"):
        "Barcelona|Valencia|Seville|Sevilla|Zaragoza|Saragossa|Málaga|Bilbao|Alicante|Murcia"
        "|Palma|Palma de Mallorca|Valladolid|Vigo|Gijón|Granada|San Sebastián|Pamplona"
        "|A Coruña",
    ("Atlantic/Canary", "ES"):
        "Las Palmas|Tenerife|Santa Cruz de Tenerife",
    ("Europe/Lisbon", "PT"):
        "Lisboa|Porto|Oporto|Braga|Coimbra|Faro|Aveiro",
    ("Europe/Rome", "IT"):
        "Roma|Milan|Milano|Naples|Napoli|Turin|Torino|Palermo|Genoa|Genova|Bologna|Florence"
        "|Firenze|Bari|Catania|Venice|Venezia|Verona|Padua|Trieste|Parma|Bolzano|Modena"
        "|Bergamo",
    ("Europe/Amsterdam", "NL"):
        "Rotterdam|The Hague|Den Haag|Utrecht|Eindhoven|Groningen|Tilburg|Delft|Leiden"
        "|Nijmegen",
    ("Europe/Brussels", "BE"):
        "Bruxelles|Brussel|Antwerp|Antwerpen|Ghent|Gent|Bruges|Brugge|Liège|Leuven|Charleroi",
    ("Europe/Luxembourg", "LU"):
        "Luxembourg City|Luxemburg",
    ("Europe/Copenhagen", "DK"):
        "København|Kobenhavn|Aarhus|Odense|Aalborg",
    ("Europe/Stockholm", "SE"):
        "Gothenburg|Göteborg|Malmö|Malmo|Uppsala|Lund|Linköping|Västerås",
    ("Europe/Oslo", "NO"):
        "Bergen|Trondheim|Stavanger|Tromsø",
    ("Europe/Helsinki", "FI"):
        "Espoo|Tampere|Turku|Oulu|Vantaa",
    ("Atlantic/Reykjavik", "IS"):
        "Reykjavík",
    ("Europe/Warsaw", "PL"):
        "Warszawa|Kraków|Krakow|Cracow|Wrocław|Wroclaw|Łódź|Lodz|Poznań|Poznan|Gdańsk|Gdansk"
        "|Szczecin|Katowice|Lublin|Gdynia",
    ("Europe/Prague", "CZ"):
        "Praha|Brno|Ostrava|Plzeň|Pilsen",
    ("Europe/Bratislava", "SK"):
        "Košice",
    ("Europe/Budapest", "HU"):
        "Debrecen|Szeged",
    ("Europe/Bucharest", "RO"):
        "București|Cluj|Cluj-Napoca|Timișoara|Iași|Brașov",
    ("Europe/Sofia", "BG"):
        "Plovdiv|Varna",
    ("Europe/Belgrade", "RS"):
        "Beograd|Novi Sad",
    ("Europe/Belgrade", "XK"):
        "Pristina",
    ("Europe/Zagreb", "HR"):
        "Split|Rijeka",
    ("Europe/Ljubljana", "SI"):
        "Maribor",
    ("Europe/Athens", "GR"):
        "Athens|Thessaloniki|Patras|Heraklion",
    ("Europe/Istanbul", "TR"):
        "Ankara|Izmir|Bursa|Antalya|Adana",
    ("Europe/Kyiv", "UA"):
        "Kiev|Kharkiv|Odesa|Odessa|Lviv|Dnipro",
    ("Europe/Vilnius", "LT"):
        "Kaunas",
    ("Europe/Tallinn", "EE"):
        "Tartu",
    ("Europe/Moscow", "RU"):
        "Saint Petersburg|St. Petersburg|St Petersburg|Moskva|Nizhny Novgorod|Kazan"
        "|Rostov-on-Don|Sochi",
    ("America/New_York", "US"):
        "Boston|Philadelphia|Washington|Washington DC|Washington D.C.|Atlanta|Miami|Charlotte"
        "|Pittsburgh|Baltimore|Cleveland|Columbus|Cincinnati|Orlando|Tampa|Jacksonville"
        "|Raleigh|Buffalo|Rochester|Newark|Jersey City|Brooklyn|Manhattan|Queens|Hartford"
        "|Providence|Richmond|Norfolk|Virginia Beach|Durham|Albany|Syracuse|Charleston"
        "|Greensboro|Stamford|New Haven|Wilmington|Princeton|Ann Arbor|Fort Lauderdale"
        "|Savannah|Toledo|Akron|Dayton|Knoxville|Columbia|Worcester|Burlington|NYC|Manchester"
        "|Cambridge|Athens|Arlington",
    ("America/Chicago", "US"):
        "Houston|Dallas|San Antonio|Austin|Fort Worth|Memphis|Nashville|Milwaukee|Minneapolis"
        "|St. Paul|Saint Paul|St. Louis|St Louis|Saint Louis|New Orleans|Kansas City|Omaha"
        "|Tulsa|Oklahoma City|Madison|Des Moines|Little Rock|Baton Rouge|Wichita|Huntsville"
        "|Plano|Irving|Corpus Christi|Lincoln|Jackson|Mobile|Naperville|Fargo|Green Bay"
        "|Birmingham",
    ("America/Denver", "US"):
        "Salt Lake City|Albuquerque|Colorado Springs|El Paso|Boulder|Fort Collins|Provo"
        "|Santa Fe|Cheyenne|Billings|Aurora",
    ("America/Phoenix", "US"):
        "Tucson|Mesa|Scottsdale|Tempe|Chandler|Glendale|Gilbert",
    ("America/Los_Angeles", "US"):
        "San Francisco|Seattle|San Diego|San Jose|Portland|Las Vegas|Sacramento|Oakland"
        "|Fresno|Long Beach|Palo Alto|Mountain View|Cupertino|Sunnyvale|Santa Clara|Berkeley"
        "|Bellevue|Redmond|Spokane|Tacoma|Anaheim|Irvine|Santa Monica|Pasadena|Reno|Eugene"
        "|Santa Barbara|Menlo Park|Silicon Valley|Bay Area|LA|SF",
    ("America/Toronto", "CA"):
        "Montreal|Montréal|Ottawa|Mississauga|Hamilton|Quebec|Quebec City|Québec|Waterloo"
        "|Kitchener|Laval|Brampton|Markham|Windsor|Gatineau|London",
    ("America/Vancouver", "CA"):
        "Victoria|Burnaby|Surrey|Kelowna",
    ("America/Edmonton", "CA"):
        "Calgary|Red Deer|Lethbridge|Banff",
    ("America/Winnipeg", "CA"):
        "Brandon",
    ("America/Regina", "CA"):
        "Saskatoon",
    ("America/Halifax", "CA"):
        "Dartmouth|Charlottetown",
    ("America/Moncton", "CA"):
        "Fredericton|Saint John",
    ("America/St_Johns", "CA"):
        "St. John's|St. Johns",
    ("America/Mexico_City", "MX"):
        "CDMX|Ciudad de México|Guadalajara|Puebla|León|Querétaro|Toluca|Veracruz"
        "|San Luis Potosí",
    ("America/Cancun", "MX"):
        "Cancún|Playa del Carmen",
    ("America/Sao_Paulo", "BR"):
        "São Paulo|Rio de Janeiro|Rio|Brasília|Belo Horizonte|Curitiba|Porto Alegre|Campinas"
        "|Florianópolis|Goiânia",
    ("America/Argentina/Buenos_Aires", "AR"):
        "Rosario|Mar del Plata|La Plata",
    ("America/Santiago", "CL"):
        "Valparaíso|Concepción",
    ("America/Bogota", "CO"):
        "Medellín|Cali|Barranquilla|Cartagena",
    ("America/Lima", "PE"):
        "Arequipa|Cusco",
    ("America/Caracas", "VE"):
        "Maracaibo",
    ("America/Guayaquil", "EC"):
        "Quito",
    ("America/Costa_Rica", "CR"):
        "San Jose",
    ("Asia/Kolkata", "IN"):
        "Mumbai|Bombay|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Madras|Kolkata"
        "|Pune|Ahmedabad|Jaipur|Noida|Gurgaon|Gurugram|Kochi|Cochin|Lucknow|Surat|Indore"
        "|Coimbatore|Chandigarh|Goa|Thiruvananthapuram|Nagpur",
    ("Asia/Tokyo", "JP"):
        "Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Fukuoka|Kobe|Kawasaki|Hiroshima|Sendai|Saitama"
        "|Chiba",
    ("Asia/Seoul", "KR"):
        "Busan|Incheon|Daegu|Daejeon|Gwangju|Suwon|Pangyo",
    ("Asia/Shanghai", "CN"):
        "Beijing|Peking|Shenzhen|Guangzhou|Canton|Chengdu|Hangzhou|Wuhan|Nanjing|Tianjin"
        "|Xi'an|Xian|Suzhou|Qingdao|Dalian|Xiamen|Chongqing",
    ("Asia/Taipei", "TW"):
        "Kaohsiung|Taichung|Hsinchu|Tainan",
    ("Asia/Hong_Kong", "HK"):
        "Hongkong|Kowloon",
    ("Asia/Ho_Chi_Minh", "VN"):
        "Hanoi|Saigon|Ho Chi Minh City|Da Nang",
    ("Asia/Bangkok", "TH"):
        "Chiang Mai|Phuket",
    ("Asia/Kuala_Lumpur", "MY"):
        "Penang|Johor Bahru|George Town",
    ("Asia/Manila", "PH"):
        "Cebu|Quezon City|Makati|Davao",
    ("Asia/Jakarta", "ID"):
        "Bandung|Surabaya|Yogyakarta|Medan",
    ("Asia/Makassar", "ID"):
        "Bali|Denpasar",
    ("Asia/Karachi", "PK"):
        "Lahore|Islamabad|Rawalpindi|Faisalabad",
    ("Asia/Dhaka", "BD"):
        "Chittagong",
    ("Asia/Dubai", "AE"):
        "Abu Dhabi|Sharjah",
    ("Asia/Riyadh", "SA"):
        "Jeddah|Mecca|Dammam",
    ("Asia/Qatar", "QA"):
        "Doha",
    ("Asia/Jerusalem", "IL"):
        "Tel Aviv|Tel-Aviv|Haifa|Herzliya",
    ("Asia/Tehran", "IR"):
        "Isfahan|Mashhad",
    ("Asia/Almaty", "KZ"):
        "Astana",
    ("Australia/Sydney", "AU"):
        "Canberra|Newcastle|Wollongong",
    ("Australia/Melbourne", "AU"):
        "Geelong",
    ("Australia/Brisbane", "AU"):
        "Gold Coast|Cairns|Townsville|Sunshine Coast",
    ("Australia/Perth", "AU"):
        "Fremantle",
    ("Pacific/Auckland", "NZ"):
        "Wellington|Christchurch|Dunedin|Queenstown|Hamilton",
    ("Africa/Johannesburg", "ZA"):
        "Cape Town|Durban|Pretoria|Port Elizabeth",
    ("Africa/Lagos", "NG"):
        "Abuja|Ibadan|Port Harcourt",
    ("Africa/Nairobi", "KE"):
        "Mombasa",
    ("Africa/Cairo", "EG"):
        "Alexandria|Giza",
    ("Africa/Casablanca", "MA"):
        "Rabat|Marrakesh|Marrakech|Tangier",
    ("Africa/Accra", "GH"):
        "Kumasi",
}  # fmt: skip
"""Towns by zone and country; of a name that stands here twice the first one is the bigger town."""

SPOKEN = {
    "America/New_York": "eastern|eastern time|et|est|edt|est/edt|us eastern|new york time",
    "America/Chicago": "central|central time|ct|cst|cdt|us central",
    "America/Denver": "mountain|mountain time|mt|mst|mdt|us mountain",
    "America/Los_Angeles": "pacific|pacific time|pt|pst|pdt|us pacific",
    "America/Halifax": "atlantic time|ast|adt",
    "America/Anchorage": "alaska|alaska time|akst|akdt",
    "Pacific/Honolulu": "hawaii|hawaii time|hst",
    "Europe/London": "uk|uk time|british time|bst|england|scotland|wales",
    "Europe/Berlin": "mez|mesz|cet|cest|central european time|met",
    "Europe/Helsinki": "eet|eest|eastern european time",
    "Asia/Tokyo": "jst",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Australia/Sydney": "aest|aedt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst|nzdt",
}
"""How people call a clock. The database has "EST" too, but without the summer time they mean."""

MAINLY = {
    "BR": "America/Sao_Paulo", "CL": "America/Santiago", "CN": "Asia/Shanghai",
    "EC": "America/Guayaquil", "ES": "Europe/Madrid", "NZ": "Pacific/Auckland",
    "PG": "Pacific/Port_Moresby", "PT": "Europe/Lisbon", "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade", "PF": "Pacific/Tahiti",
    "MN": "Asia/Ulaanbaatar", "GL": "America/Nuuk",
}  # fmt: skip
"""Countries of several clocks, of which one is that of at least nine in ten people."""

REGIONS = {
    "US": {
        "America/New_York": "CT DC DE FL GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV",
        "America/Detroit": "MI",
        "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK TX WI",
        "America/Denver": "CO MT NM UT WY", "America/Phoenix": "AZ",
        "America/Los_Angeles": "CA NV OR WA", "America/Anchorage": "AK",
        "Pacific/Honolulu": "HI", "America/Puerto_Rico": "PR VI", "Pacific/Guam": "GU MP",
        "Pacific/Pago_Pago": "AS", "": "ID IN KY SD TN UM",
    },
    "CA": {
        "America/Toronto": "ON QC", "America/Vancouver": "BC", "America/Edmonton": "AB NT",
        "America/Regina": "SK", "America/Winnipeg": "MB", "America/Halifax": "NS PE",
        "America/Moncton": "NB", "America/St_Johns": "NL", "America/Whitehorse": "YT", "": "NU",
    },
    "AU": {
        "Australia/Sydney": "NSW ACT", "Australia/Melbourne": "VIC", "Australia/Brisbane": "QLD",
        "Australia/Adelaide": "SA", "Australia/Perth": "WA", "Australia/Hobart": "TAS",
        "Australia/Darwin": "NT",
    },
    "BR": {
        "America/Rio_Branco": "AC", "America/Manaus": "AM", "America/Boa_Vista": "RR",
        "America/Porto_Velho": "RO", "America/Cuiaba": "MT", "America/Campo_Grande": "MS",
    },
    "CL": {"America/Punta_Arenas": "MA", "America/Coyhaique": "AI"},
    "ES": {"Atlantic/Canary": "CN"},
    "FR": {
        "Indian/Reunion": "974 RE LRE", "America/Guadeloupe": "971 GP BL MF",
        "America/Martinique": "972 MQ", "America/Cayenne": "973 GF GY", "Indian/Mayotte": "976 YT",
        "Pacific/Noumea": "NC", "Pacific/Tahiti": "PF", "Pacific/Wallis": "WF",
        "America/Miquelon": "PM",
    },
    "FM": {"Pacific/Chuuk": "TRK YAP", "Pacific/Pohnpei": "PNI", "Pacific/Kosrae": "KSA"},
    "NZ": {"Pacific/Chatham": "CIT"},
    "PT": {"Atlantic/Azores": "20", "Atlantic/Madeira": "30"},
}  # fmt: skip
"""The clocks of a country's parts, where one is that of at least nine in ten people there.

Under "" are parts of which none can be named so.
"""
