//! The faults that [`crate::faults`] tries: sample, name, code, a part of what is
//! said, then the edits as file, old text, new text. `‸` marks the place of the
//! finding.

use katalog::findings::Code;

/// Edits of a sample, and what must be found.
pub struct Case {
    /// The sample.
    pub sample: &'static str,
    /// What is tried.
    pub name: &'static str,
    /// The code of the one finding.
    pub code: Code,
    /// A part of its sentences.
    pub says: &'static str,
    /// File, a text that stands in it once (or [`WHOLE`]), the text in its place.
    pub edits: &'static [(&'static str, &'static str, &'static str)],
}

/// All of a file, which may be a new one.
pub const WHOLE: &str = "";

macro_rules! cases {
    ($($sample:ident $name:literal: $code:ident $says:literal { $($file:expr, $old:expr => $new:expr;)+ })+) => {
        &[$(Case { sample: $sample, name: $name, code: Code::$code, says: $says, edits: &[$(($file, $old, $new)),+] }),+]
    };
}

#[expect(non_upper_case_globals, reason = "they read as words in the table")]
const kassel: &str = "kassel-sample";
#[expect(non_upper_case_globals, reason = "they read as words in the table")]
const heidelberg: &str = "heidelberg-sample";

/// A measure of Kassel, and texts in it.
const GUIDE: &str = "measures/mehrsprachige-wegweiser.json";
const RESPONSIBLE: &str = r#""Jugendamt, Frühe Hilfen und Familienbildung""#;
const SINCE: &str = r#""since": 2025"#;
/// The beginning of a measure, where a missing field is shown.
const HEAD: &str = "{\n  \"$schema\": \"../../schema/measure.schema.json\"";
const MARKED_HEAD: &str = "‸{\n  \"$schema\": \"../../schema/measure.schema.json\"";
/// A chapter, and the beginning of a block in it, before which another is put.
const INTRODUCTION: &str = "chapters/introduction.json";
const BLOCK: &str = r#""Drei Kapitel stellen"#;
const SECOND_ENTRY: &str = r#""second_entry""#;

/// All cases.
pub const CASES: &[Case] = cases! {
    // Files.
    kassel "a file that has no place": Unreadable "gehört nicht zu einem Katalog" {
        "notes.json", WHOLE => "‸{}";
    }
    kassel "an end before the beginning": BadValue "vor dem Anfang" {
        GUIDE, SINCE => "\"since\": 2025, \"until\": ‸2024";
    }
    kassel "a comma too few": NotJson "Hier fehlt ein Komma" {
        GUIDE, "\"since\": 2025,\n  " => "\"since\": 202‸5\n  ";
    }
    kassel "a comma too many": NotJson "Dieses Komma ist zu viel" {
        GUIDE, "\"Übersetzung\"\n  ]" => "\"Übersetzung\"‸,\n  ]";
    }
    kassel "an unclosed string": NotJson "Anführungszeichen" {
        GUIDE, "\"jugendamt\"\n" => "\"jugendamt‸\n";
    }
    kassel "an empty file": NotJson "Die Datei ist leer" {
        GUIDE, WHOLE => "‸";
    }
    kassel "a broken file whose contact points others name": NotJson "nicht in Anführungszeichen" {
        "contacts.json", WHOLE => r#"{ "contacts": ‸x }"#;
    }
    kassel "a broken file whose units others name": NotJson "nicht in Anführungszeichen" {
        "organisation.json", WHOLE => r#"{ "divisions": ‸x }"#;
    }
    kassel "a broken file of the edition": NotJson "nicht in Anführungszeichen" {
        "edition.json", WHOLE => r#"{ "title": ‸x }"#;
    }
    kassel "a bad file name": FileName "„Neue_Maßnahme“" {
        "measures/Neue_Maßnahme.json", WHOLE => MINIMAL;
    }
    kassel "a chapter that is not printed": UnusedChapter "„review“" {
        "edition.json", "    \"review\",\n" => "";
        "chapters/review.json", "{\n  \"$schema\"" => "‸{\n  \"$schema\"";
    }

    // Keys.
    kassel "a duplicate key": DuplicateKey "„since“ steht zweimal, zuerst in Zeile 15" {
        GUIDE, r#""since": 2025,"# => r#""since": 2025, ‸"since": 2024,"#;
    }
    kassel "an unknown key": UnknownKey "Meinten Sie „since“?" {
        GUIDE, r#""since": 2025,"# => r#"‸"sinse": 2025,"#;
    }
    kassel "an unknown key that is like none": UnknownKey "Möglich ist hier noch zum Beispiel: " {
        GUIDE, r#""since": 2025,"# => r#"‸"xyzzyx": 2025,"#;
    }
    kassel "an unknown key in German": UnknownKey "Meinten Sie „since“?" {
        GUIDE, r#""since": 2025,"# => r#"‸"Seit": 2025,"#;
    }
    kassel "a misspelt field that must be there": UnknownKey "Meinten Sie „description“?" {
        GUIDE, r#""description""# => r#"‸"descripton""#;
    }
    kassel "an unknown key of an address": UnknownKey "„hearing_loop“" {
        "places.json", r#""hearing_loop""# => r#"‸"hearing_lop""#;
    }
    kassel "a missing field": MissingField "„title“" {
        GUIDE, HEAD => MARKED_HEAD;
        GUIDE, "  \"title\": \"Mehrsprachige Wegweiser durch die Ämter\",\n" => "";
    }
    kassel "a missing field of a contact point": MissingField "„name“" {
        "contacts.json", "{\n      \"id\": \"stelle-frauenbeauftragte\",\n      \"name\": \"Frauenbeauftragte\","
            => "‸{\n      \"id\": \"stelle-frauenbeauftragte\",";
    }

    // Values.
    kassel "a number for a text": UnknownBlock "Block" {
        GUIDE, RESPONSIBLE => "‸12";
    }
    kassel "a text for a number": WrongType "in der Form \"since\": 2025." {
        GUIDE, SINCE => r#""since": ‸"2025""#;
    }
    kassel "a text for true or false": WrongType "in der Form \"lift\": false." {
        "places.json", r#""lift": false"# => r#""lift": ‸"nein""#;
    }
    kassel "null": WrongType "nichts (null)" {
        GUIDE, SINCE => r#""since": ‸null"#;
    }
    kassel "a list for a text": WrongType "eine Liste" {
        "edition.json", r#""title": "Vielfalt""# => r#""title": ‸["Vielfalt"]"#;
    }
    kassel "a text for an object": WrongType "geschweiften Klammern" {
        "edition.json", "{\n    \"text\": \"Viele Menschen, eine Stadt: In diesem Musterheft stehen Maßnahmen, Anlaufstellen und ein kurzer Rückblick.\"\n  }"
            => r#"‸"Viele Menschen""#;
    }
    kassel "an unknown word": UnknownWord "Meinten Sie „outward“?" {
        GUIDE, r#""outward""# => r#"‸"outwards""#;
    }
    kassel "an unknown kind of chapter": UnknownWord "„chronicle“" {
        "chapters/review.json", r#""chronicle""# => r#"‸"blog""#;
    }
    kassel "a year that cannot be": BadValue "1900 bis 2200" {
        GUIDE, SINCE => r#""since": ‸25"#;
    }
    kassel "half a year": BadValue "2025.5" {
        GUIDE, SINCE => r#""since": ‸2025.5"#;
    }
    kassel "an unknown word in German": UnknownWord "Schreiben Sie „outward“" {
        GUIDE, r#""outward""# => r#"‸"nach außen""#;
    }
    kassel "a month as people write it": BadValue "Schreiben Sie „2025-06“" {
        "edition.json", r#""2025-06""# => r#"‸"Juni 2025""#;
    }
    kassel "a date as people write it": BadValue "Schreiben Sie „2019-02-11“" {
        "chapters/review.json", r#""2019-02-11""# => r#"‸"11.02.2019""#;
    }
    kassel "a mail address with a comma": BadValue "Meinten Sie „frauen@example.org“?" {
        "contacts.json", r#""frauen@example.org""# => r#"‸"frauen@example,org""#;
    }
    kassel "a bad month": BadValue "die Monate 01 bis 12" {
        "edition.json", r#""2025-06""# => r#"‸"2025-13""#;
    }
    kassel "a bad date": BadValue "Der Februar 2019 hat 28 Tage" {
        "chapters/review.json", r#""2019-02-11""# => r#"‸"2019-02-30""#;
    }
    kassel "a bad colour": BadValue "keine Farbe" {
        "edition.json", r##""#6b1f5c""## => r#"‸"lila""#;
    }
    kassel "three printing inks": BadValue "vier Anteile" {
        "edition.json", "[\n          55,\n          100,\n          20,\n          25\n        ]"
            => "‸[55, 100, 20]";
    }
    kassel "a bad mail address": BadValue "keine Mailadresse" {
        "contacts.json", r#""frauen@example.org""# => r#"‸"frauen at example.org""#;
    }
    kassel "a bad id": BadValue "keine Kennung" {
        "places.json", r#""id": "kulturhaus""# => r#""id": ‸"Kulturhaus""#;
        "organisation.json", r#""place": "kulturhaus""# => r#""place": "Kulturhaus""#;
    }
    kassel "an empty text": EmptyText "kein Text" {
        "edition.json", r#""title": "Vielfalt""# => r#""title": ‸" ""#;
    }
    kassel "an empty paragraph": EmptyText "kein Text" {
        GUIDE, RESPONSIBLE => r#"‸"""#;
    }
    kassel "an empty list": EmptyText "kein Text" {
        GUIDE, RESPONSIBLE => r#"{ "list": ‸[] }"#;
    }

    // Ids that name nothing.
    kassel "no such unit": DanglingId "Meinten Sie „jugendamt“?" {
        GUIDE, r#""jugendamt""# => r#"‸"jugendmat""#;
    }
    kassel "no such publisher": DanglingId "Organisationseinheit „buero“" {
        "edition.json", r#""publisher": "amt-fuer-chancengleichheit""# => r#""publisher": ‸"buero""#;
    }
    heidelberg "no such unit of a topic": DanglingId "Organisationseinheit „amt“" {
        "organisation.json", r#""unit": "amt-fuer-chancengleichheit""# => r#""unit": ‸"amt""#;
    }
    heidelberg "no such topic": DanglingId "Ein Thema" {
        "measures/erfolgsindikatoren.json", r#""topic": "integration""# => r#""topic": ‸"integrazion""#;
    }
    kassel "no such place": DanglingId "Eine Adresse" {
        "organisation.json", r#""place": "kulturhaus""# => r#""place": ‸"kulturhof""#;
    }
    kassel "no such contact point": DanglingId "Eine Anlaufstelle" {
        GUIDE, r#""stelle-integrationsbeauftragte""# => r#"‸"stelle-x""#;
    }
    kassel "no such dimension": DanglingId "Eine Dimension" {
        "measures/interkulturelle-woche.json", r#""herkunft-sprache-religion""# => r#"‸"herkunft""#;
    }
    kassel "no such dimension in an order": DanglingId "Eine Dimension „geschlecht“" {
        "measures/beratung-bei-diskriminierung.json", r#""geschlecht-und-lebensweisen": 10"#
            => r#""geschlecht": ‸10"#;
    }
    heidelberg "no such status": DanglingId "Einen Status" {
        "measures/erfolgsindikatoren.json", r#""running""# => r#"‸"runing""#;
    }
    kassel "no such measure": DanglingId "Eine Maßnahme" {
        "measures/fortbildung-lebensweisen.json", r#""beratung-bei-diskriminierung""# => r#"‸"beratung""#;
    }
    kassel "no such part": DanglingId "Meinten Sie „at-a-glance“?" {
        "edition.json", r#""at-a-glance""# => r#"‸"at-a-glanse""#;
    }
    heidelberg "no such footnote": DanglingId "Eine Fußnote" {
        INTRODUCTION, "[^charta]" => "[^‸chart]";
    }
    kassel "no such place in prose": DanglingId "Meinten Sie „interkulturelle-woche“?" {
        "contacts.json", "(#interkulturelle-woche)" => "(‸#interkulturele-woche)";
    }

    // Ids that name two things.
    kassel "a place twice": DuplicateId "„rathaus“ steht zweimal; zuerst in places.json, Zeile 5" {
        "places.json", r#""id": "kulturhaus""# => r#""id": ‸"rathaus""#;
        "organisation.json", r#""place": "kulturhaus""# => r#""place": "rathaus""#;
    }
    kassel "a unit twice in a measure": DuplicateId "„jugendamt“" {
        GUIDE, "\"jugendamt\"\n" => "\"jugendamt\",\n    ‸\"jugendamt\"\n";
    }
    kassel "a part twice": DuplicateId "„imprint“" {
        "edition.json", r#""register","# => r#""register", ‸"imprint","#;
    }

    // A measure's own rules.
    heidelberg "units and a topic": UnitsOrTopic "nebeneinander" {
        "measures/erfolgsindikatoren.json", HEAD => MARKED_HEAD;
        "measures/erfolgsindikatoren.json", r#""topic""# => r#""units": ["buergeramt"], "topic""#;
    }
    heidelberg "neither units nor a topic": UnitsOrTopic "welche Stelle" {
        "measures/erfolgsindikatoren.json", HEAD => MARKED_HEAD;
        "measures/erfolgsindikatoren.json", "  \"topic\": \"integration\",\n" => "";
    }
    kassel "no goals": NoGoals "Zielgruppen fehlen" {
        GUIDE, HEAD => MARKED_HEAD;
        GUIDE, "  \"target_groups\": \"Neu zugezogene Familien, Fachkräfte in Kitas und Schulen\",\n" => "";
    }

    // Blocks.
    kassel "a heading in a measure": UnknownBlock "„list“ oder „numbered“" {
        GUIDE, RESPONSIBLE => r#"[‸{ "heading": "Titel" }]"#;
    }
    kassel "an unknown block in a chapter": UnknownBlock "„figure“ oder „quote“" {
        INTRODUCTION, BLOCK => r#"‸{ "table": [] }, "Drei Kapitel stellen"#;
    }

    // Marks in prose.
    kassel "an unpaired mark": ProseMark "kein Gegenstück" {
        GUIDE, RESPONSIBLE => r#""Das ‸_Jugendamt""#;
    }
    kassel "a mark behind escapes": ProseMark "„_“" {
        GUIDE, RESPONSIBLE => "\"\\\"\\u00e4\\\" ‸_Jugendamt\"";
    }
    kassel "crossing marks": ProseMark "überschneiden sich" {
        GUIDE, RESPONSIBLE => r#""_ein ‸__Wort_ und__""#;
    }
    kassel "a link without text": ProseMark "nichts, was man lesen kann" {
        GUIDE, RESPONSIBLE => r#""Das ‸[](https://example.org)""#;
    }
    kassel "a link in a link": ProseMark "ein zweiter" {
        GUIDE, RESPONSIBLE => r#""[Das ‸[Amt](https://example.org)](https://example.org)""#;
    }
    kassel "a link in a title": ProseMark "In einem Titel" {
        GUIDE, r#""Mehrsprachige Wegweiser durch die Ämter""# => r#""[Wegweiser]‸(https://example.org)""#;
    }
    kassel "an unclosed target": ProseMark "runde Klammer" {
        GUIDE, RESPONSIBLE => r#""Das [Amt]‸(https://example.org und""#;
    }
    kassel "an unclosed attribute": ProseMark "geschweifte Klammer" {
        GUIDE, RESPONSIBLE => r#""Das [Office]‸{lang=en und""#;
    }
    kassel "an unknown attribute": ProseMark "nicht „color“" {
        GUIDE, RESPONSIBLE => r#""Das [Office]‸{color=red}""#;
    }
    kassel "a misplaced attribute": ProseMark "hinter einem Link" {
        GUIDE, RESPONSIBLE => r#""Das [Office](https://example.org)‸{lang=en}""#;
    }
    kassel "a language that is none": ProseMark "kein Sprachkürzel" {
        GUIDE, RESPONSIBLE => r#""Das [Office]‸{lang=englisch}""#;
    }
    kassel "a footnote in a measure": ProseMark "nur in Kapiteln" {
        GUIDE, RESPONSIBLE => r#""Das Amt‸[^eins]""#;
    }
    kassel "marks nested too deeply": ProseMark "ineinander geschachtelt" {
        GUIDE, RESPONSIBLE
            => r#""‸[[[[[[[[[tief]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}]{lang=fr}]{lang=en}""#;
    }

    // Where links lead.
    kassel "a link without its scheme": LinkTarget "fehlt der Anfang" {
        GUIDE, RESPONSIBLE => r#""Das [Amt](‸www.example.org)""#;
    }
    kassel "a link of another scheme": LinkTarget "„javascript:“" {
        GUIDE, RESPONSIBLE => r#""Das [Amt](‸javascript:alert)""#;
    }
    kassel "a link to nothing": LinkTarget "fehlt seine Adresse" {
        GUIDE, RESPONSIBLE => r#""Das [Amt](‸https://)""#;
    }
    kassel "a link with two schemes": LinkTarget "zwei Anfänge" {
        GUIDE, RESPONSIBLE => r#""Das [Amt](‸mailto:mailto:amt@example.org)""#;
    }
    kassel "a link with a space": LinkTarget "ein Leerzeichen" {
        GUIDE, RESPONSIBLE => r#""Das [Amt](‸https://example.org/a b)""#;
    }
    kassel "a listed link of another scheme": LinkTarget "„ftp:“" {
        "contacts.json", "\"text\": \"Frauen und Mädchen in Kassel\",\n          \"target\": \"https://www.kassel.de/\""
            => "\"text\": \"Frauen\",\n          \"target\": ‸\"ftp://example.org\"";
    }
    kassel "a listed link to a place": LinkTarget "https://" {
        "contacts.json", "\"text\": \"Frauen und Mädchen in Kassel\",\n          \"target\": \"https://www.kassel.de/\""
            => "\"text\": \"Frauen\",\n          \"target\": ‸\"#interkulturelle-woche\"";
    }
    kassel "an address of the edition without its scheme": LinkTarget "fehlt der Anfang" {
        "edition.json", r#""https://www.kassel.de/""# => r#"‸"www.kassel.de""#;
    }

    // Pictures.
    kassel "a picture that is missing": Picture "„bild.png“ gibt es nicht" {
        INTRODUCTION, BLOCK => r#"{ "figure": ‸"bild.png", "alt": "Ein Bild" }, "Drei Kapitel stellen"#;
    }
    kassel "a picture outside": Picture "führt zu keinem Bild" {
        INTRODUCTION, BLOCK => r#"{ "figure": ‸"../bild.png", "alt": "Ein Bild" }, "Drei Kapitel stellen"#;
    }
    kassel "a picture at an absolute path": Picture "führt zu keinem Bild" {
        INTRODUCTION, BLOCK => r#"{ "figure": ‸"/etc/hostname", "alt": "Ein Bild" }, "Drei Kapitel stellen"#;
    }
    kassel "a picture that is none": Picture "kein Bild" {
        INTRODUCTION, BLOCK => r#"{ "figure": ‸"places.json", "alt": "Ein Bild" }, "Drei Kapitel stellen"#;
    }
    kassel "a picture that is a folder": Picture "lässt sich nicht lesen" {
        INTRODUCTION, BLOCK => r#"{ "figure": ‸"measures", "alt": "Ein Bild" }, "Drei Kapitel stellen"#;
    }
    kassel "a missing logo": Picture "„logo.svg“ gibt es nicht" {
        "edition.json", r#""back_cover": {"#
            => r#""back_cover": { "logos": [{ "file": ‸"logo.svg", "alt": "Logo" }],"#;
    }
    kassel "a drawing without an alternative text": MissingAlternative "„alt“" {
        INTRODUCTION, "{\n      \"figure\"" => "‸{\n      \"figure\"";
        INTRODUCTION, "      \"alt\": \"Sechs Merkmale im Kreis: Geschlecht, sexuelle Orientierung, Herkunft, Hautfarbe, Sprache und Religion.\",\n"
            => "";
    }

    // What can be seen.
    kassel "a character without a glyph": NoGlyph "„中“ (U+4E2D), „心“ (U+5FC3)" {
        GUIDE, RESPONSIBLE => r#""Das Jugendamt ‸中心""#;
    }
    kassel "a character without a glyph in a key word": NoGlyph "Das Zeichen „中“ (U+4E2D)" {
        GUIDE, r#""Faltblatt""# => r#""Falt‸中blatt""#;
    }
    kassel "a character that turns the direction of writing": UnseenCharacter "U+202E" {
        GUIDE, RESPONSIBLE => r#""Das Jugend‸\u202eamt""#;
    }

    // Rules.
    kassel "an error that is switched off": FixedRule "K009 ist ein Fehler" {
        "edition.json", SECOND_ENTRY => r#""rules": { "K009": ‸"off" }, "second_entry""#;
    }
    kassel "a rule that does not exist": UnknownWord "„K999“" {
        "edition.json", SECOND_ENTRY => r#""rules": { "K999": ‸"off" }, "second_entry""#;
    }
    kassel "a rule at no level": UnknownWord "Meinten Sie „off“?" {
        "edition.json", SECOND_ENTRY => r#""rules": { "K024": ‸"of" }, "second_entry""#;
    }
    kassel "an acceptance of an error": FixedRule "K006 ist ein Fehler" {
        GUIDE, SINCE => r#""since": 2025, "accept": { "K006": ‸"so beschlossen" }"#;
    }
    kassel "an acceptance without a reason": EmptyText "kein Text" {
        GUIDE, SINCE => r#""since": 2025, "accept": { "K024": ‸"" }"#;
    }
    kassel "an acceptance of nothing": IdleAcceptance "nicht mehr gefunden" {
        GUIDE, SINCE => r#""since": 2025, "accept": { "K024": ‸"so beschlossen" }"#;
    }
};

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
