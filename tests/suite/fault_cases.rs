//! The faults that [`crate::faults`] tries; `‸` marks the place of the finding.

use katalog::findings::Code;

/// An edit of a sample, and what must be found.
pub struct Case {
    /// What is tried.
    pub name: &'static str,
    /// The sample.
    pub sample: &'static str,
    /// What is changed in it.
    pub edits: &'static [Edit],
    /// The code of the one finding.
    pub code: Code,
    /// A part of its sentences.
    pub says: &'static str,
}

/// A change of a file.
#[derive(Clone, Copy)]
pub enum Edit {
    /// File, a text that stands in it once, another text.
    Replace(&'static str, &'static str, &'static str),
    /// File and all of its text.
    Write(&'static str, &'static str),
}

use Edit::{Replace, Write};

const fn kassel(name: &'static str, edits: &'static [Edit], code: Code, says: &'static str) -> Case {
    Case { name, sample: "kassel-sample", edits, code, says }
}

const fn heidelberg(name: &'static str, edits: &'static [Edit], code: Code, says: &'static str) -> Case {
    Case { name, sample: "heidelberg-sample", edits, code, says }
}

/// A measure of Kassel, and a text in it.
const GUIDE: &str = "measures/mehrsprachige-wegweiser.json";
const RESPONSIBLE: &str = "\"Jugendamt, Frühe Hilfen und Familienbildung\"";
/// Its beginning, where a missing field is shown.
const HEAD: &str = "{\n  \"$schema\": \"../../schema/measure.schema.json\"";
const MARKED_HEAD: &str = "‸{\n  \"$schema\": \"../../schema/measure.schema.json\"";
const INTRODUCTION: &str = "chapters/introduction.json";
const PICTURE: &str = "    \"Drei Kapitel stellen";

/// All cases.
pub const CASES: &[Case] = &[
    // Files.
    kassel(
        "a file that has no place",
        &[Write("notes.json", "‸{}")],
        Code::Unreadable,
        "gehört nicht zu einem Katalog",
    ),
    kassel("a comma too few", &[Replace(GUIDE, "\"since\": 2025,", "\"since\": 2025")], Code::NotJson, "Komma"),
    kassel(
        "a comma too many",
        &[Replace(GUIDE, "\"Übersetzung\"\n  ]", "\"Übersetzung\",\n  ‸]")],
        Code::NotJson,
        "Komma",
    ),
    kassel(
        "an unclosed string",
        &[Replace(GUIDE, "\"jugendamt\"\n", "\"jugendamt‸\n")],
        Code::NotJson,
        "Anführungszeichen",
    ),
    kassel("an empty file", &[Write(GUIDE, "‸")], Code::NotJson, "JSON"),
    kassel("a bad file name", &[Write("measures/Neue_Maßnahme.json", MINIMAL)], Code::FileName, "„Neue_Maßnahme“"),
    kassel(
        "a chapter that is not printed",
        &[
            Replace("edition.json", "    \"review\",\n", ""),
            Replace("chapters/review.json", "{\n  \"$schema\"", "‸{\n  \"$schema\""),
        ],
        Code::UnusedChapter,
        "„review“",
    ),
    // Keys.
    kassel(
        "a duplicate key",
        &[Replace(GUIDE, "\"since\": 2025,", "\"since\": 2025,\n  ‸\"since\": 2024,")],
        Code::DuplicateKey,
        "„since“",
    ),
    kassel(
        "an unknown key",
        &[Replace(GUIDE, "\"since\": 2025,", "‸\"sinse\": 2025,")],
        Code::UnknownKey,
        "Meinten Sie „since“?",
    ),
    kassel(
        "an unknown key that is like none",
        &[Replace(GUIDE, "\"since\": 2025,", "‸\"xyzzyx\": 2025,")],
        Code::UnknownKey,
        "Bekannt sind: title, ",
    ),
    kassel(
        "a misspelt field that must be there",
        &[Replace(GUIDE, "\"description\"", "‸\"descripton\"")],
        Code::UnknownKey,
        "Meinten Sie „description“?",
    ),
    kassel(
        "an unknown key of an address",
        &[Replace("places.json", "\"hearing_loop\"", "‸\"hearing_lop\"")],
        Code::UnknownKey,
        "„hearing_loop“",
    ),
    kassel(
        "a missing field",
        &[
            Replace(GUIDE, HEAD, MARKED_HEAD),
            Replace(GUIDE, "  \"title\": \"Mehrsprachige Wegweiser durch die Ämter\",\n", ""),
        ],
        Code::MissingField,
        "„title“",
    ),
    kassel(
        "a missing field of a contact point",
        &[Replace(
            "contacts.json",
            "{\n      \"id\": \"stelle-frauenbeauftragte\",\n      \"name\": \"Frauenbeauftragte\",",
            "‸{\n      \"id\": \"stelle-frauenbeauftragte\",",
        )],
        Code::MissingField,
        "„name“",
    ),
    // Values.
    kassel("a number for a text", &[Replace(GUIDE, RESPONSIBLE, "‸12")], Code::UnknownBlock, "Block"),
    kassel(
        "a text for a number",
        &[Replace(GUIDE, "\"since\": 2025", "\"since\": ‸\"2025\"")],
        Code::WrongType,
        "ein Text",
    ),
    kassel(
        "a text for true or false",
        &[Replace("places.json", "\"lift\": false", "\"lift\": ‸\"nein\"")],
        Code::WrongType,
        "true oder false",
    ),
    kassel("null", &[Replace(GUIDE, "\"since\": 2025", "\"since\": ‸null")], Code::WrongType, "nichts (null)"),
    kassel(
        "a list for a text",
        &[Replace("edition.json", "\"title\": \"Vielfalt\"", "\"title\": ‸[\"Vielfalt\"]")],
        Code::WrongType,
        "eine Liste",
    ),
    kassel(
        "a text for an object",
        &[Replace(
            "edition.json",
            "{\n    \"text\": \"Viele Menschen, eine Stadt: In diesem Musterheft stehen Maßnahmen, Anlaufstellen und ein kurzer Rückblick.\"\n  }",
            "‸\"Viele Menschen\"",
        )],
        Code::WrongType,
        "geschweiften Klammern",
    ),
    kassel(
        "an unknown word",
        &[Replace(GUIDE, "\"outward\"", "‸\"outwards\"")],
        Code::UnknownWord,
        "Meinten Sie „outward“?",
    ),
    kassel(
        "an unknown kind of chapter",
        &[Replace("chapters/review.json", "\"chronicle\"", "‸\"blog\"")],
        Code::UnknownWord,
        "„chronicle“",
    ),
    kassel(
        "a year that cannot be",
        &[Replace(GUIDE, "\"since\": 2025", "\"since\": ‸25")],
        Code::BadValue,
        "1900 bis 2200",
    ),
    kassel("half a year", &[Replace(GUIDE, "\"since\": 2025", "\"since\": ‸2025.5")], Code::BadValue, "2025.5"),
    kassel("a bad month", &[Replace("edition.json", "\"2025-06\"", "‸\"2025-13\"")], Code::BadValue, "kein Monat"),
    kassel(
        "a bad date",
        &[Replace("chapters/review.json", "\"2019-02-11\"", "‸\"2019-02-30\"")],
        Code::BadValue,
        "kein Datum",
    ),
    kassel("a bad colour", &[Replace("edition.json", "\"#6b1f5c\"", "‸\"lila\"")], Code::BadValue, "keine Farbe"),
    kassel(
        "three printing inks",
        &[Replace(
            "edition.json",
            "[\n          55,\n          100,\n          20,\n          25\n        ]",
            "‸[55, 100, 20]",
        )],
        Code::BadValue,
        "vier Anteile",
    ),
    kassel(
        "a bad mail address",
        &[Replace("contacts.json", "\"frauen@example.org\"", "‸\"frauen at example.org\"")],
        Code::BadValue,
        "keine Mailadresse",
    ),
    kassel(
        "a bad id",
        &[
            Replace("abbreviations.json", "\"AGG\"", "\"AGG\""),
            Replace("places.json", "\"id\": \"kulturhaus\"", "\"id\": ‸\"Kulturhaus\""),
            Replace("organisation.json", "\"place\": \"kulturhaus\"", "\"place\": \"Kulturhaus\""),
        ],
        Code::BadValue,
        "keine Kennung",
    ),
    kassel(
        "an empty text",
        &[Replace("edition.json", "\"title\": \"Vielfalt\"", "\"title\": ‸\" \"")],
        Code::EmptyText,
        "kein Text",
    ),
    kassel("an empty paragraph", &[Replace(GUIDE, RESPONSIBLE, "‸\"\"")], Code::EmptyText, "kein Text"),
    kassel("an empty list", &[Replace(GUIDE, RESPONSIBLE, "{ \"list\": ‸[] }")], Code::EmptyText, "kein Text"),
    // Ids that name nothing.
    kassel(
        "no such unit",
        &[Replace(GUIDE, "\"jugendamt\"", "‸\"jugendmat\"")],
        Code::DanglingId,
        "Meinten Sie „jugendamt“?",
    ),
    kassel(
        "no such publisher",
        &[Replace("edition.json", "\"publisher\": \"amt-fuer-chancengleichheit\"", "\"publisher\": ‸\"buero\"")],
        Code::DanglingId,
        "Organisationseinheit „buero“",
    ),
    heidelberg(
        "no such unit of a topic",
        &[Replace("organisation.json", "\"unit\": \"amt-fuer-chancengleichheit\"", "\"unit\": ‸\"amt\"")],
        Code::DanglingId,
        "Organisationseinheit „amt“",
    ),
    heidelberg(
        "no such topic",
        &[Replace("measures/erfolgsindikatoren.json", "\"topic\": \"integration\"", "\"topic\": ‸\"integrazion\"")],
        Code::DanglingId,
        "Ein Thema",
    ),
    kassel(
        "no such place",
        &[Replace("organisation.json", "\"place\": \"kulturhaus\"", "\"place\": ‸\"kulturhof\"")],
        Code::DanglingId,
        "Eine Adresse",
    ),
    kassel(
        "no such contact point",
        &[Replace(GUIDE, "\"stelle-integrationsbeauftragte\"", "‸\"stelle-x\"")],
        Code::DanglingId,
        "Eine Anlaufstelle",
    ),
    kassel(
        "no such dimension",
        &[Replace("measures/interkulturelle-woche.json", "\"herkunft-sprache-religion\"", "‸\"herkunft\"")],
        Code::DanglingId,
        "Eine Dimension",
    ),
    kassel(
        "no such dimension in an order",
        &[Replace(
            "measures/beratung-bei-diskriminierung.json",
            "\"geschlecht-und-lebensweisen\": 10",
            "\"geschlecht\": ‸10",
        )],
        Code::DanglingId,
        "Eine Dimension „geschlecht“",
    ),
    heidelberg(
        "no such status",
        &[Replace("measures/erfolgsindikatoren.json", "\"running\"", "‸\"runing\"")],
        Code::DanglingId,
        "Einen Status",
    ),
    kassel(
        "no such measure",
        &[Replace("measures/fortbildung-lebensweisen.json", "\"beratung-bei-diskriminierung\"", "‸\"beratung\"")],
        Code::DanglingId,
        "Eine Maßnahme",
    ),
    kassel(
        "no such part",
        &[Replace("edition.json", "\"at-a-glance\"", "‸\"at-a-glanse\"")],
        Code::DanglingId,
        "Meinten Sie „at-a-glance“?",
    ),
    heidelberg(
        "no such footnote",
        &[Replace(INTRODUCTION, "[^charta]", "[^‸chart]")],
        Code::DanglingId,
        "Eine Fußnote",
    ),
    kassel(
        "no such place in prose",
        &[Replace("contacts.json", "(#interkulturelle-woche)", "(‸#interkulturele-woche)")],
        Code::DanglingId,
        "Meinten Sie „interkulturelle-woche“?",
    ),
    // Ids that name two things.
    kassel(
        "a place twice",
        &[
            Replace("places.json", "\"id\": \"kulturhaus\"", "\"id\": ‸\"rathaus\""),
            Replace("organisation.json", "\"place\": \"kulturhaus\"", "\"place\": \"rathaus\""),
        ],
        Code::DuplicateId,
        "„rathaus“ steht zweimal",
    ),
    kassel(
        "a unit twice in a measure",
        &[Replace(GUIDE, "\"jugendamt\"\n", "\"jugendamt\",\n    ‸\"jugendamt\"\n")],
        Code::DuplicateId,
        "„jugendamt“",
    ),
    kassel(
        "a part twice",
        &[Replace("edition.json", "\"register\",", "\"register\",\n    ‸\"imprint\",")],
        Code::DuplicateId,
        "„imprint“",
    ),
    // A measure's own rules.
    heidelberg(
        "units and a topic",
        &[
            Replace("measures/erfolgsindikatoren.json", HEAD, MARKED_HEAD),
            Replace("measures/erfolgsindikatoren.json", "\"topic\"", "\"units\": [\"buergeramt\"],\n  \"topic\""),
        ],
        Code::UnitsOrTopic,
        "nebeneinander",
    ),
    heidelberg(
        "neither units nor a topic",
        &[
            Replace("measures/erfolgsindikatoren.json", HEAD, MARKED_HEAD),
            Replace("measures/erfolgsindikatoren.json", "  \"topic\": \"integration\",\n", ""),
        ],
        Code::UnitsOrTopic,
        "welche Stelle",
    ),
    kassel(
        "no goals",
        &[
            Replace(GUIDE, HEAD, MARKED_HEAD),
            Replace(GUIDE, "  \"target_groups\": \"Neu zugezogene Familien, Fachkräfte in Kitas und Schulen\",\n", ""),
        ],
        Code::NoGoals,
        "Zielgruppen fehlen",
    ),
    // Blocks.
    kassel(
        "a heading in a measure",
        &[Replace(GUIDE, RESPONSIBLE, "[‸{ \"heading\": \"Titel\" }]")],
        Code::UnknownBlock,
        "„list“ oder „numbered“",
    ),
    kassel(
        "an unknown block in a chapter",
        &[Replace(INTRODUCTION, PICTURE, "    ‸{ \"table\": [] },\n    \"Drei Kapitel stellen")],
        Code::UnknownBlock,
        "„figure“ oder „quote“",
    ),
    // Marks in prose.
    kassel(
        "an unpaired mark",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das ‸_Jugendamt\"")],
        Code::ProseMark,
        "kein Gegenstück",
    ),
    kassel(
        "a mark behind escapes",
        &[Replace(GUIDE, RESPONSIBLE, "\"\\\"\\u00e4\\\" ‸_Jugendamt\"")],
        Code::ProseMark,
        "„_“",
    ),
    kassel(
        "crossing marks",
        &[Replace(GUIDE, RESPONSIBLE, "\"_ein ‸__Wort_ und__\"")],
        Code::ProseMark,
        "überschneiden sich",
    ),
    kassel(
        "a link without text",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das ‸[](https://example.org)\"")],
        Code::ProseMark,
        "nichts, was man lesen kann",
    ),
    kassel(
        "a link in a link",
        &[Replace(GUIDE, RESPONSIBLE, "\"[Das ‸[Amt](https://example.org)](https://example.org)\"")],
        Code::ProseMark,
        "ein zweiter",
    ),
    kassel(
        "a link in a title",
        &[Replace(GUIDE, "\"Mehrsprachige Wegweiser durch die Ämter\"", "\"‸[Wegweiser](https://example.org)\"")],
        Code::ProseMark,
        "In einem Titel",
    ),
    kassel(
        "an unclosed target",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Amt]‸(https://example.org und\"")],
        Code::ProseMark,
        "runde Klammer",
    ),
    kassel(
        "an unclosed attribute",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Office]‸{lang=en und\"")],
        Code::ProseMark,
        "geschweifte Klammer",
    ),
    kassel(
        "an unknown attribute",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Office]{‸color=red}\"")],
        Code::ProseMark,
        "nicht „color“",
    ),
    kassel(
        "a misplaced attribute",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Office](https://example.org)‸{lang=en}\"")],
        Code::ProseMark,
        "hinter einem Link",
    ),
    kassel(
        "a language that is none",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Office]{lang=‸englisch}\"")],
        Code::ProseMark,
        "kein Sprachkürzel",
    ),
    kassel(
        "a footnote in a measure",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das Amt‸[^eins]\"")],
        Code::ProseMark,
        "nur in Kapiteln",
    ),
    kassel(
        "marks nested too deeply",
        &[Replace(
            GUIDE,
            RESPONSIBLE,
            "\"[[[[[[[[‸[tief]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}\"",
        )],
        Code::ProseMark,
        "ineinander geschachtelt",
    ),
    // Where links lead.
    kassel(
        "a link without its scheme",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Amt](‸www.example.org)\"")],
        Code::LinkTarget,
        "fehlt der Anfang",
    ),
    kassel(
        "a link of another scheme",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Amt](‸javascript:alert)\"")],
        Code::LinkTarget,
        "„javascript:“",
    ),
    kassel(
        "a link to nothing",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Amt](‸https://)\"")],
        Code::LinkTarget,
        "fehlt seine Adresse",
    ),
    kassel(
        "a link with a space",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das [Amt](‸https://example.org/a b)\"")],
        Code::LinkTarget,
        "ein Leerzeichen",
    ),
    kassel(
        "a listed link of another scheme",
        &[Replace(
            "contacts.json",
            "\"text\": \"Frauen und Mädchen in Kassel\",\n          \"target\": \"https://www.kassel.de/\"",
            "\"text\": \"Frauen\",\n          \"target\": ‸\"ftp://example.org\"",
        )],
        Code::LinkTarget,
        "„ftp:“",
    ),
    kassel(
        "a listed link to a place",
        &[Replace(
            "contacts.json",
            "\"text\": \"Frauen und Mädchen in Kassel\",\n          \"target\": \"https://www.kassel.de/\"",
            "\"text\": \"Frauen\",\n          \"target\": ‸\"#interkulturelle-woche\"",
        )],
        Code::LinkTarget,
        "https://",
    ),
    kassel(
        "an address of the edition without its scheme",
        &[Replace("edition.json", "\"https://www.kassel.de/\"", "‸\"www.kassel.de\"")],
        Code::LinkTarget,
        "fehlt der Anfang",
    ),
    // Pictures.
    kassel(
        "a picture that is missing",
        &[Replace(
            INTRODUCTION,
            PICTURE,
            "    { \"figure\": ‸\"bild.png\", \"alt\": \"Ein Bild\" },\n    \"Drei Kapitel stellen",
        )],
        Code::Picture,
        "„bild.png“ gibt es nicht",
    ),
    kassel(
        "a picture outside",
        &[Replace(
            INTRODUCTION,
            PICTURE,
            "    { \"figure\": ‸\"../bild.png\", \"alt\": \"Ein Bild\" },\n    \"Drei Kapitel stellen",
        )],
        Code::Picture,
        "außerhalb",
    ),
    kassel(
        "a picture at an absolute path",
        &[Replace(
            INTRODUCTION,
            PICTURE,
            "    { \"figure\": ‸\"/etc/hostname\", \"alt\": \"Ein Bild\" },\n    \"Drei Kapitel stellen",
        )],
        Code::Picture,
        "außerhalb",
    ),
    kassel(
        "a picture that is none",
        &[Replace(
            INTRODUCTION,
            PICTURE,
            "    { \"figure\": ‸\"places.json\", \"alt\": \"Ein Bild\" },\n    \"Drei Kapitel stellen",
        )],
        Code::Picture,
        "kein Bild",
    ),
    kassel(
        "a picture that is a folder",
        &[Replace(
            INTRODUCTION,
            PICTURE,
            "    { \"figure\": ‸\"measures\", \"alt\": \"Ein Bild\" },\n    \"Drei Kapitel stellen",
        )],
        Code::Picture,
        "lässt sich nicht lesen",
    ),
    kassel(
        "a missing logo",
        &[Replace(
            "edition.json",
            "\"back_cover\": {",
            "\"back_cover\": {\n    \"logos\": [{ \"file\": ‸\"logo.svg\", \"alt\": \"Logo\" }],",
        )],
        Code::Picture,
        "„logo.svg“ gibt es nicht",
    ),
    kassel(
        "a drawing without an alternative text",
        &[
            Replace(INTRODUCTION, "{\n      \"figure\"", "‸{\n      \"figure\""),
            Replace(
                INTRODUCTION,
                "      \"alt\": \"Sechs Merkmale im Kreis: Geschlecht, sexuelle Orientierung, Herkunft, Hautfarbe, Sprache und Religion.\",\n",
                "",
            ),
        ],
        Code::MissingAlternative,
        "„alt“",
    ),
    // What can be seen.
    kassel(
        "a character without a glyph",
        &[Replace(GUIDE, RESPONSIBLE, "\"Das Jugendamt ‸中心\"")],
        Code::NoGlyph,
        "„中“ (U+4E2D), „心“ (U+5FC3)",
    ),
    kassel(
        "a character without a glyph in a key word",
        &[Replace(GUIDE, "\"Faltblatt\"", "\"Falt‸中blatt\"")],
        Code::NoGlyph,
        "Das Zeichen „中“ (U+4E2D)",
    ),
    kassel(
        "a colour that cannot be read",
        &[Replace("edition.json", "\"#6b1f5c\"", "‸\"#f0e0f0\"")],
        Code::Contrast,
        "4,50 : 1",
    ),
];

/// A measure with nothing but what it needs.
const MINIMAL: &str = r#"‸{
  "title": "Neu",
  "dimensions": ["frauen-und-maedchen"],
  "units": ["jugendamt"],
  "directed": "both",
  "description": "Text",
  "goals": "Ziel",
  "responsible": "Jugendamt"
}"#;
