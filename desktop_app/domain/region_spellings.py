# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What else the parts of a country are called: in English, and as a plain keyboard spells them."""

from __future__ import annotations

SPELLINGS = {
    "DE": {
        "BW": "Baden-Wuerttemberg", "BY": "Bavaria|Baviere|Baviera|Free State of Bavaria",
        "HE": "Hesse|Hessia", "MV": "Mecklenburg-Western Pomerania|Mecklenburg-West Pomerania",
        "NI": "Lower Saxony", "NW": "North Rhine-Westphalia|NRW",
        "RP": "Rhineland-Palatinate|Rhineland Palatinate", "SN": "Saxony",
        "ST": "Saxony-Anhalt", "TH": "Thuringia|Thueringen",
    },
    "AT": {
        "2": "Carinthia|Kaernten", "3": "Lower Austria|Niederoesterreich",
        "4": "Upper Austria|Oberoesterreich", "6": "Styria", "7": "Tyrol", "9": "Vienna",
    },
    "CH": {
        "BL": "Basel-Country|Baselland", "BS": "Basel|Basel-City", "BE": "Canton of Bern",
        "GE": "Geneva|Genf", "GR": "Grisons|Graubuenden", "LU": "Lucerne",
        "NE": "Neuchatel|Neuenburg", "SG": "St. Gallen|St Gallen|Saint Gallen|St. Gall",
        "TI": "Tessin", "VD": "Waadt", "ZH": "Zurich|Zuerich|Canton of Zurich",
    },
    "ES": {
        "AN": "Andalusia", "AS": "Principality of Asturias", "CN": "Canary Islands|Canaries",
        "CL": "Castile and Leon|Castilla y Leon", "CM": "Castile-La Mancha", "CT": "Catalonia",
        "EX": "Estremadura", "IB": "Balearic Islands|Balearics|Baleares", "RI": "Rioja",
        "MD": "Community of Madrid|Comunidad de Madrid", "MC": "Region of Murcia",
        "NC": "Navarre", "PV": "Basque Country|Euskadi|Pais Vasco",
        "VC": "Valencia|Valencian Community|Comunidad Valenciana",
    },
    "FR": {"974": "Reunion", "973": "French Guiana", "NC": "New Caledonia",
           "PF": "French Polynesia"},
    "IT": {"FI": "Florence", "GE": "Genoa", "MI": "Milan", "MN": "Mantua", "NA": "Naples",
           "PD": "Padua", "RM": "Rome", "SR": "Syracuse", "TO": "Turin", "VE": "Venice",
           "BZ": "South Tyrol|Alto Adige|Bozen"},
    "GB": {"SCT": "Alba", "WLS": "Cymru", "NIR": "N. Ireland|N Ireland"},
    "BE": {"Flemish": "Flanders|Flemish Region", "French": "Wallonia|Walloon Region"},
    "PT": {"11": "Lisbon", "13": "Oporto", "20": "Azores|Acores", "30": "Madeira"},
    "PL": {
        "02": "Lower Silesia|Lower Silesian", "04": "Kuyavia-Pomerania|Kuyavian-Pomeranian",
        "10": "Lodz", "06": "Lublin", "08": "Lubusz", "12": "Lesser Poland", "14": "Mazovia|Masovia"
        "|Masovian", "16": "Opole", "18": "Subcarpathia|Subcarpathian", "20": "Podlasie",
        "22": "Pomerania|Pomeranian", "24": "Silesia|Silesian", "26": "Holy Cross",
        "28": "Warmia-Masuria|Warmian-Masurian", "30": "Greater Poland",
        "32": "West Pomerania|West Pomeranian",
    },
    "FI": {"01": "Aland|Aland Islands", "10": "Lapland", "11": "Pirkanmaa", "18": "Uusimaa",
           "08": "Central Finland", "02": "South Karelia", "13": "North Karelia"},
    "BR": {"DF": "Federal District"},
    "CA": {"NL": "Newfoundland", "PE": "PEI", "QC": "Quebec"},
    "US": {"DC": "Washington DC|Washington D.C.|D.C."},
}  # fmt: skip
