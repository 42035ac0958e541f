//! What [`crate::rules`] plants in a sample; `‸` marks the place of the finding.

use katalog::findings::Code;

/// An edit of a sample, and what must be found.
pub struct Case {
    /// What is tried.
    pub name: &'static str,
    /// The sample.
    pub sample: &'static str,
    /// The file.
    pub file: &'static str,
    /// A text that stands in it once; nothing for a new file.
    pub old: &'static str,
    /// The text in its place.
    pub new: &'static str,
    /// The code of the one finding.
    pub code: Code,
    /// A part of its sentences.
    pub says: &'static str,
}

/// A measure of Kassel, and a text in it.
const GUIDE: &str = "measures/mehrsprachige-wegweiser.json";
const EASY: &str = "chapters/easy-language.json";
const GROUPS: &str = "Fachkräfte in Kitas und Schulen";
const TITLE: &str = "\"title\": \"Mehrsprachige Wegweiser durch die Ämter\"";
const RESPONSIBLE: &str = "\"Jugendamt, Frühe Hilfen und Familienbildung\"";
const SINCE: &str = "\"since\": 2025";

macro_rules! case {
    ($code:ident, $name:literal, $says:literal, $file:expr, $old:expr, $new:expr) => {
        Case { name: $name, sample: "kassel-sample", file: $file, old: $old, new: $new, code: Code::$code, says: $says }
    };
}

/// All cases.
pub const CASES: &[Case] = &[
    case!(NearDuplicate, "the same text twice", "mehrsprachige-wegweiser.json", "measures/zwei.json", "", COPY),
    case!(
        SameTitle,
        "the same title twice",
        "interkulturelle-woche.json",
        GUIDE,
        TITLE,
        "\"title\": ‸\"interkulturelle Woche!!\""
    ),
    case!(
        UnitSpelling,
        "a unit in another case",
        "„Amt für Chancengleichheit“",
        GUIDE,
        GROUPS,
        "‸Amt für chancengleichheit"
    ),
    case!(
        Responsible,
        "another unit is responsible",
        "(Jugendamt)",
        GUIDE,
        RESPONSIBLE,
        "\"‸Kulturamt, Veranstaltungen\""
    ),
    case!(
        Responsible,
        "another unit is responsible, in a list",
        "(Jugendamt)",
        GUIDE,
        RESPONSIBLE,
        "‸[\"Kulturamt\", \"Personalrat\"]"
    ),
    case!(GenderForms, "a colon among stars", "den Stern", GUIDE, GROUPS, "‸Schüler:innen"),
    case!(GenderForms, "a pair among stars", "als Paar", GUIDE, GROUPS, "‸Schülerinnen und Schüler"),
    case!(
        StraightQuotes,
        "straight quotes behind escapes",
        "Schreiben Sie „Kitas“",
        GUIDE,
        GROUPS,
        "\\u00e4 ‸\\\"Kitas\\\""
    ),
    case!(EnglishQuotes, "English quotes", "Schreiben Sie „Kitas“", GUIDE, GROUPS, "‸“Kitas” und mehr"),
    case!(UnpairedQuote, "an unpaired quote", "Gegenstück “", GUIDE, GROUPS, "‸„Kitas und mehr"),
    case!(HyphenForDash, "a hyphen for a dash", "„Kitas – und“", GUIDE, GROUPS, "‸Kitas - und mehr"),
    case!(HyphenForDash, "a hyphen between years", "„2022–2025“", GUIDE, GROUPS, "Kitas ‸2022-2025"),
    case!(UnlistedAbbreviation, "an abbreviation", "„MSO“", GUIDE, GROUPS, "‸MSO, auch die MSO anderer"),
    case!(PeriodEnded, "an ended period", "(2024)", GUIDE, SINCE, "\"period\": { \"to\": ‸\"2024\" }"),
    case!(LinkText, "a link text that says nothing", "„hier“", GUIDE, GROUPS, "Kitas ([‸hier](https://example.org))"),
    case!(
        LinkText,
        "a listed link that says nothing",
        "„Mehr Infos“",
        "contacts.json",
        "\"Integration in Kassel\"",
        "‸\"Mehr Infos\""
    ),
    case!(
        PhoneShape,
        "a telephone number of another shape",
        "„0561 115“",
        "contacts.json",
        "\"0561 115\",\n          \"label\": \"Beratung\"",
        "\"‸0561/115\""
    ),
    case!(
        RangeShape,
        "hours of another shape",
        "14 bis 16",
        "contacts.json",
        "Montag 14–16 Uhr",
        "Montag ‸14 bis 16 Uhr"
    ),
    case!(WhiteSpace, "two spaces", "Zwei Leerzeichen", GUIDE, GROUPS, "Kitas‸  und Schulen"),
    case!(WhiteSpace, "a typed no-break space", "geschütztes", GUIDE, GROUPS, "Kitas‸\\u00a0und Schulen"),
    case!(Ellipsis, "three full stops", "„Kitas…“", GUIDE, GROUPS, "Kitas‸..."),
    case!(MissingSpace, "a missing space", "„z. B.“", GUIDE, GROUPS, "‸z.B. Kitas"),
    case!(
        UselessAlternative,
        "an alternative text that says nothing",
        "zu kurz",
        "chapters/introduction.json",
        "\"Sechs Merkmale im Kreis: Geschlecht, sexuelle Orientierung, Herkunft, Hautfarbe, Sprache und Religion.\"",
        "‸\"Ein Kreis\""
    ),
    case!(FutureSince, "a measure from the future", "2026", GUIDE, SINCE, "\"since\": ‸2026"),
    case!(TypedLabel, "a typed label", "„target_groups“", GUIDE, "Neu zugezogene Fam", "‸Zielgruppe: Fam"),
    case!(
        LongShortTitle,
        "a short title that is long",
        "länger",
        GUIDE,
        "\"Mehrsprachige Wegweiser\"",
        "‸\"Mehrsprachige Wegweiser durch alle die Ämter\""
    ),
    Case {
        name: "a reference to an ended measure",
        sample: "heidelberg-sample",
        file: "measures/mehrsprachiger-erstkontakt.json",
        old: "\"kommunaler-integrationsplan\"",
        new: "\"kommunaler-integrationsplan\", ‸\"lotsendienst\"",
        code: Code::EndedReference,
        says: "2023",
    },
    case!(
        Unreachable,
        "a contact point without any way to it",
        "„Neue Stelle“",
        "contacts.json",
        "\"contacts\": [",
        "\"contacts\": [{ \"id\": \"neu\", \"name\": ‸\"Neue Stelle\", \"text\": \"Rat und Hilfe\" },"
    ),
    case!(
        PreviousMissing,
        "no edition before",
        "„../../before“",
        "edition.json",
        "\"number\": 2,",
        "\"number\": 2, \"previous\": ‸\"../../before\","
    ),
    case!(RepeatedWord, "a word twice", "„und“", GUIDE, GROUPS, "Kitas ‸und und Schulen"),
    case!(Placeholder, "a placeholder", "„???“", GUIDE, GROUPS, "Kitas ‸???"),
    case!(Pasted, "a soft hyphen", "„Fachkräfte“", GUIDE, GROUPS, "‸Fach\\u00adkräfte"),
    case!(Pasted, "a word in two", "„Fachkräfte“", GUIDE, GROUPS, "‸Fach- kräfte"),
    case!(Pasted, "letters of another encoding", "„ä“", GUIDE, GROUPS, "‸FachkrÃ¤fte"),
    case!(TypedList, "a typed list", "„list“", GUIDE, "Neu zugezogene Familien", "‸- Familien"),
    case!(TypedList, "a typed list in lines", "„list“", GUIDE, GROUPS, "Kitas:\\n‸• Schulen"),
    case!(Unfinished, "a missing full stop", "„Schulen“", GUIDE, GROUPS, "alle Menschen. Auch ‸Schulen"),
    case!(AddressSlip, "an address without its colon", "„http//a.de“", GUIDE, GROUPS, "Kitas, ‸http//a.de"),
    case!(AddressSlip, "a mail address without its end", "„kita@herne“", GUIDE, GROUPS, "‸kita@herne"),
    case!(AddressSlip, "a target with a full stop", "Satzzeichen", GUIDE, GROUPS, "[Kitas](‸https://example.org.)"),
    case!(
        ContactDetail,
        "a telephone number without its area code",
        "Vorwahl",
        "contacts.json",
        "\"0561 115\",\n          \"label\": \"Beratung\"",
        "\"‸787 5005\""
    ),
    case!(
        Capitals,
        "a title in capitals",
        "MEHRSPRACHIGE",
        GUIDE,
        TITLE,
        "\"title\": \"‸MEHRSPRACHIGE WEGWEISER DURCH DIE STADT\""
    ),
    case!(
        TitleStop,
        "a title with a full stop",
        "„Stadt“",
        GUIDE,
        TITLE,
        "\"title\": \"Mehrsprachige Wegweiser durch die Stadt‸.\""
    ),
    case!(SlippedMark, "an accent for an apostrophe", "„geht’s“", GUIDE, GROUPS, "so ‸geht´s"),
    case!(SlippedMark, "two full stops", "„Kitas.“", GUIDE, GROUPS, "‸Kitas.. Schulen"),
    case!(
        EmptyDimension,
        "a dimension that no measure names",
        "„Wohnen“",
        "edition.json",
        "\"dimensions\": [",
        "\"dimensions\": [{ \"id\": \"wohnen\", \"title\": ‸\"Wohnen\", \"colour\": { \"web\": \"#1d4f7a\", \"cmyk\": [90, 60, 20, 20] } },"
    ),
    case!(AddressSlip, "a web address with a comma", "ein Komma", GUIDE, GROUPS, "Kitas, ‸www.example,org"),
    case!(AddressSlip, "a mail address with a comma", "„a,b@example.org“", GUIDE, GROUPS, "Kitas, ‸a,b@example.org"),
    case!(
        OtherYear,
        "the year of the edition before in the name",
        "„name“ steht 2024",
        "edition.json",
        "Vielfaltskatalog Kassel 2025",
        "Vielfaltskatalog Kassel ‸2024"
    ),
    case!(
        EarlyRevision,
        "a correction of the edition before",
        "2024-10",
        "edition.json",
        "\"number\": 2,",
        "\"number\": 2, \"revision\": ‸\"2024-10\","
    ),
    case!(
        EditionWord,
        "another number in a text",
        "die 2. Auflage",
        "edition.json",
        "Dieses Heft ist ein Muster",
        "Diese ‸erste Auflage ist ein Muster"
    ),
    case!(EndedFunding, "funding that has ended", "„2023“", GUIDE, GROUPS, "gefördert bis ‸2023"),
    Case {
        name: "a unit under its former name",
        sample: "herne-2024",
        file: "measures/flyer-vielfalt.json",
        old: "Städtische Beschäftigte, vor allem",
        new: "Die ‸Gleichstellungsstelle, städtische Beschäftigte, vor allem",
        code: Code::FormerName,
        says: "heißt jetzt „Büro für Gleichstellung und Vielfalt“",
    },
    case!(
        SameShortTitle,
        "the short title of another measure",
        "interkulturelle-woche.json",
        GUIDE,
        "\"short_title\": \"Mehrsprachige Wegweiser\"",
        "\"short_title\": ‸\"Interkulturelle Woche\""
    ),
    case!(AgeingWords, "wording that ages", "„derzeit“", GUIDE, GROUPS, "Kitas, ‸derzeit zwölf"),
    case!(NamedPerson, "a person", "„Frau Muster“", GUIDE, GROUPS, "Kitas (bei ‸Frau Muster)"),
    case!(
        ListEndings,
        "items that end in different ways",
        "Schutz suchen.",
        "chapters/introduction.json",
        "\"Beratung für alle, die Rat oder Schutz suchen\"",
        "‸\"Beratung für alle, die Rat oder Schutz suchen.\""
    ),
    case!(SingleItem, "a list of one", "einen Eintrag", GUIDE, RESPONSIBLE, "{ \"list\": ‸[\"Jugendamt\"] }"),
    case!(
        UnusedAbbreviation,
        "an abbreviation that nothing uses",
        "„XYZ“",
        "abbreviations.json",
        "\"short\": \"AGG\"",
        "\"short\": ‸\"XYZ\", \"long\": \"Lang\" }, { \"short\": \"AGG\""
    ),
    case!(
        HttpTarget,
        "a link without encryption",
        "https://example.org",
        GUIDE,
        GROUPS,
        "[Kitas](‸http://example.org)"
    ),
    case!(
        LongAddress,
        "a long address",
        "69 Zeichen",
        "contacts.json",
        "\"text\": \"Integration in Kassel\",\n          \"target\": \"https://www.kassel.de/\"",
        "\"text\": \"Integration in Kassel\",\n          \"target\": ‸\"https://www.kassel.de/buergerservice/integration-und-vielfalt/index2/\""
    ),
    case!(
        LongSentence,
        "a long sentence",
        "46 Wörtern",
        GUIDE,
        "Neu zugezogene Familien, Fachkräfte in Kitas und Schulen",
        LONG
    ),
    case!(
        EasyLongSentence,
        "a long sentence in Leichte Sprache",
        "16 Wörtern",
        EASY,
        "In diesem Heft stehen viele Angebote.",
        "‸In diesem Heft stehen viele Angebote und in diesem Heft stehen auch alle Adressen von Ämtern."
    ),
    case!(
        EasySeveralSentences,
        "two sentences on a line",
        "„Und“",
        EASY,
        "In diesem Heft stehen viele Angebote.",
        "In diesem Heft stehen viele Angebote. ‸Und Adressen."
    ),
    case!(
        EasyLongWord,
        "a long word in Leichte Sprache",
        "„Beratungsangebotsliste“",
        EASY,
        "stehen viele Angebote.",
        "steht eine ‸Beratungsangebotsliste."
    ),
    case!(
        EasyStar,
        "a star in Leichte Sprache",
        "„Berater*innen“",
        EASY,
        "stehen viele Angebote.",
        "stehen ‸Berater*innen."
    ),
    case!(
        EasyAbbreviation,
        "an abbreviation in Leichte Sprache",
        "„usw.“",
        EASY,
        "stehen viele Angebote.",
        "stehen Angebote ‸usw."
    ),
    case!(EasyNumberWord, "a number as a word", "„zwölf“", EASY, "viele Angebote.", "‸zwölf Angebote."),
    case!(EasySign, "a difficult sign", "„&“", EASY, "viele Angebote.", "Angebote ‸& Adressen."),
    case!(EasyPassive, "a passive", "„werden“", EASY, "stehen viele Angebote.", "‸werden viele Angebote gezeigt."),
    case!(EasyGenitive, "a genitive", "„des Amtes“", EASY, "viele Angebote.", "Angebote ‸des Amtes."),
    case!(
        EasySubjunctive,
        "a subjunctive",
        "„könnten“",
        EASY,
        "In diesem Heft stehen viele Angebote.",
        "Hier ‸könnten viele Angebote stehen."
    ),
];

/// Forty-six words.
const LONG: &str = "‸Eins zwei drei vier fünf sechs sieben acht neun zehn eins zwei drei vier fünf sechs sieben acht \
    neun zehn eins zwei drei vier fünf sechs sieben acht neun zehn eins zwei drei vier fünf sechs sieben acht neun zehn \
    eins zwei drei vier fünf sechs";

/// Another measure with the text of the guide.
const COPY: &str = r#"{
  "title": "Wegweiser für Familien",
  "dimensions": ["herkunft-sprache-religion"],
  "units": ["jugendamt"],
  "directed": "outward",
  "description": "‸Familien, die neu in der Stadt sind, erhalten ein Faltblatt mit den wichtigsten Adressen rund um Kita, Schule und Beratung. Es erscheint auf Arabisch, Englisch, Türkisch, Ukrainisch und in Leichter Sprache.",
  "target_groups": "Neu zugezogene Familien",
  "responsible": "Jugendamt"
}"#;
