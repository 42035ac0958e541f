//! `measures/<id>.json`: one measure a file.

use schemars::Schema;
use serde_json::json;

use super::blocks::{Link, Prose};
use super::contacts::Contact;
use super::edition::{Dimension, Status};
use super::fields::Fields;
use super::lists::{AtLeastOne, OneOrMany};
use super::order::AnyOrder;
use super::organisation::{Topic, Unit};
use super::shape::{Vital, object, words};
use super::value::{AnyText, Internal, Named, Printed, Ref, Text, Title, Year};
use crate::findings::{Args, Code, args};
use crate::format::Kind;
use crate::json::Value;

object! {
    /// # Maßnahme
    /// Eine Maßnahme. Der Dateiname ist ihre Kennung und bleibt möglichst immer gleich.
    ///
    /// # Measure
    /// A measure. The file's name is its id and stays the same if possible.
    #[schemars(transform = choices)]
    #[together(together)]
    pub struct Measure {
        /// # Titel
        /// Der volle Titel. Möglich ist eine Passage in einer anderen Sprache: [Jobsharing]{lang=en}.
        ///
        /// # Title
        /// The full title. A passage may be in another language: [Jobsharing]{lang=en}.
        pub title: Title,
        /// # Kurzer Titel
        /// Für Übersicht, Verweise und Register: „DV BEM“.
        ///
        /// # Short title
        /// For overview, references and register: "DV BEM".
        pub short_title: Option<Title>,
        /// # Dimensionen
        /// Kennungen der Dimensionen, eine oder mehrere. Die Maßnahme steht in jedem dieser Abschnitte.
        ///
        /// # Dimensions
        /// Ids of the dimensions, one or several. The measure stands in each of these sections.
        pub dimensions: AtLeastOne<Ref<Dimension>>,
        /// # Ämter
        /// Kennungen der Ämter, die die Maßnahme durchführen. Das erste bestimmt den Platz im Heft.
        /// Nötig, wenn „topic“ fehlt.
        ///
        /// # Units
        /// Ids of the units that run the measure. The first decides its place in the publication.
        /// Needed where "topic" is missing.
        pub units: Option<AtLeastOne<Ref<Unit>>>,
        /// # Thema
        /// Kennung eines Themas in organisation.json, an Stelle von „units“: Die Maßnahme gehört dem
        /// Amt, das dort steht.
        ///
        /// # Topic
        /// Id of a topic in organisation.json, in place of "units": the measure belongs to the unit
        /// that stands there.
        pub topic: Option<Ref<Topic>>,
        /// # Wirkung
        /// Ob sich die Maßnahme nach Innen richtet, nach Außen oder beides.
        ///
        /// # Direction
        /// Whether the measure is aimed inward, outward or both.
        pub directed: AtLeastOne<Direction>,
        /// # Beschreibung der Maßnahme
        /// Was getan wird: ein Text oder mehrere Absätze und Listen in eckigen Klammern.
        ///
        /// # Description
        /// What is done: a text, or several paragraphs and lists in square brackets.
        pub description: Prose,
        /// # Ziele und Zielgruppen
        /// Freier Text über beides; er wird zuerst gedruckt. Mindestens eine der Angaben
        /// „goals_and_target_groups“, „goals“ und „target_groups“ ist nötig.
        ///
        /// # Goals and target groups
        /// Free text on both, printed first. At least one of "goals_and_target_groups", "goals" and
        /// "target_groups" is needed.
        pub goals_and_target_groups: Option<Prose>,
        /// # Ziele
        /// Was die Maßnahme erreichen soll; gedruckt mit der Überschrift „Ziele“.
        ///
        /// # Goals
        /// What the measure is to achieve; printed with the heading "Goals".
        pub goals: Option<Prose>,
        /// # Zielgruppen
        /// Für wen sie ist; gedruckt mit der Überschrift „Zielgruppen“.
        ///
        /// # Target groups
        /// Whom it is for; printed with the heading "Target groups".
        pub target_groups: Option<Prose>,
        /// # Wer ist für die Maßnahme verantwortlich?
        /// Stelle und Funktion, keine Namen.
        ///
        /// # Who is responsible for the measure?
        /// Office and function, no names.
        pub responsible: Prose,
        /// # Seit
        /// Jahr der Ausgabe, in der die Maßnahme zum ersten Mal steht; daraus entsteht „neu“.
        ///
        /// # Since
        /// Year of the edition in which the measure stands for the first time; "new" comes from it.
        pub since: Option<Year>,
        /// # Bis
        /// Jahr der letzten Ausgabe, in der sie noch steht. Löschen Sie die Datei nicht.
        ///
        /// # Until
        /// Year of the last edition in which it still stands. Do not delete the file.
        pub until: Option<Year>,
        /// # Platz unter den Maßnahmen des Amtes
        /// Eine Zahl, am besten in Zehnerschritten, oder für jede Dimension eine:
        /// { "geschlecht": 30, "alter": 10 }. Ohne Zahl gilt das Alphabet.
        ///
        /// # Place among the measures of the unit
        /// A number, best in steps of ten, or one for each dimension:
        /// { "geschlecht": 30, "alter": 10 }. Without a number the alphabet decides.
        pub order: Option<AnyOrder>,
        /// # Sortiert unter
        /// Stichwort, unter dem der Titel einsortiert wird: „Integrationsplan, kommunaler“.
        ///
        /// # Sorted as
        /// Catchword under which the title is sorted: "Integrationsplan, kommunaler".
        pub sort_as: Option<Text>,
        /// # Weitere Wörter für das Register
        /// Unter ihnen findet man die Maßnahme auch.
        ///
        /// # Further words for the register
        /// The measure is found under them, too.
        pub keywords: Option<OneOrMany<Text>>,
        /// # Laufzeit
        /// Anfang, Ende, oder fortlaufend.
        ///
        /// # Period
        /// Beginning, end, or ongoing.
        pub period: Option<Period>,
        /// # Stand der Umsetzung
        /// Kennung eines Stands aus „statuses“ in edition.json.
        ///
        /// # State of implementation
        /// Id of one of the "statuses" in edition.json.
        pub status: Option<Ref<Status>>,
        /// # Woran wir den Erfolg messen
        /// Kennzahlen mit Ausgangswert, Ziel und dem Erreichten.
        ///
        /// # How we measure success
        /// Indicators with baseline, target and what has been achieved.
        pub indicators: Option<OneOrMany<Indicator>>,
        /// # Weitere Angaben
        /// Felder mit eigener Überschrift, etwa Partner*innen, Finanzierung oder Beschluss.
        ///
        /// # Further information
        /// Fields with a heading of their own, such as partners, funding or decision.
        pub more: Option<OneOrMany<More>>,
        /// # Anlaufstellen
        /// Kennungen aus contacts.json.
        ///
        /// # Contact points
        /// Ids from contacts.json.
        pub contacts: Option<OneOrMany<Ref<Contact>>>,
        /// # Siehe auch
        /// Kennungen verwandter Maßnahmen.
        ///
        /// # See also
        /// Ids of related measures.
        pub see_also: Option<OneOrMany<Ref<Measure>>>,
        /// # Im Netz
        /// Links mit ihrem Text; sie werden ausgeschrieben gedruckt.
        ///
        /// # On the web
        /// Links with their text; they are printed in full.
        pub links: Option<OneOrMany<Link>>,
        /// # Freigabe im Haus
        /// Wird nie gedruckt.
        ///
        /// # Release in the office
        /// Never printed.
        pub review: Option<Internal<Review>>,
        /// # Notiz im Haus
        /// Wird nie gedruckt. Wer den Ordner hat, kann sie lesen.
        ///
        /// # Note in the office
        /// Never printed. Whoever has the folder can read it.
        pub internal_note: Option<Internal<OneOrMany<AnyText>>>,
    }
}

/// The fields that are printed with their label, in printed order.
pub const LABELLED: &[&str] = &[
    "description",
    "goals_and_target_groups",
    "responsible",
    "status",
    "period",
    "indicators",
    MORE,
    "contacts",
    "see_also",
    "links",
];

/// The field whose items have labels of their own.
pub const MORE: &str = "more";

impl Named for Measure {
    const KIND: Kind = Kind::Measure;
}

const UNITS: &[&str] = &["units", "topic"];
const GOALS: &[&str] = &["goals_and_target_groups", "goals", "target_groups"];

/// `units` or `topic`, not both; and one of the three fields on goals and
/// target groups.
fn choices(schema: &mut Schema) {
    let has = |field: &&str| json!({ "required": [field] });
    let one_of = |fields: &[&str]| json!({ "anyOf": fields.iter().map(has).collect::<Vec<_>>() });
    let both = json!({
        "not": { "required": UNITS },
        "errorMessage": "Nennen Sie entweder „units“ (Ämter) oder „topic“ (ein Thema), nicht beides.",
    });
    schema.insert("allOf".to_owned(), json!([one_of(UNITS), both, one_of(GOALS)]));
}

/// Fields of which exactly one, or at least one, must be there; and a last year that is not before the first.
fn together(f: &mut Fields<'_>) {
    let count = |keys: &[&str]| keys.iter().filter(|key| f.peek(key).is_some()).count();
    let (units, goals) = (count(UNITS), count(GOALS));
    if units != 1 {
        let present = if units == 0 { "none" } else { "both" };
        f.report_together(UNITS, Code::UnitsOrTopic, args!["present": present]);
    }
    if goals == 0 {
        f.report_together(GOALS, Code::NoGoals, Args::default());
    }
    let year = |key| match f.peek(key)?.value() {
        Value::Number(year) => year.parse::<i64>().ok(),
        _ => None,
    };
    if let (Some(since), Some(until)) = (year("since"), year("until"))
        && (1900..since).contains(&until)
        && let Some(at) = f.peek("until")
    {
        at.bad_value("until", [("since", since)]);
        f.leave_out("until");
    }
}

impl Measure {
    /// Whether it is aimed at the administration itself.
    #[must_use]
    pub fn is_inward(&self) -> bool {
        self.directed.iter().any(|direction| *direction != Direction::Outward)
    }

    /// Whether it is aimed at the city.
    #[must_use]
    pub fn is_outward(&self) -> bool {
        self.directed.iter().any(|direction| *direction != Direction::Inward)
    }
}

words! {
    /// Whom a measure is aimed at.
    pub enum Direction {
        /// Nach Innen: an die Verwaltung selbst
        ///
        /// Inward: at the administration itself
        Inward = "inward",
        /// Nach Außen: an die Stadtgesellschaft
        ///
        /// Outward: at the people of the city
        Outward = "outward",
        /// Nach Innen und nach Außen
        ///
        /// Inward and outward
        Both = "both",
    }
}

object! {
    /// # Laufzeit
    /// Anfang, Ende, oder fortlaufend.
    ///
    /// # Period
    /// Beginning, end, or ongoing.
    pub struct Period {
        /// # Anfang
        /// Ein Jahr oder ein Datum, gedruckt wie geschrieben.
        ///
        /// # Beginning
        /// A year or a date, printed as written.
        pub from: Option<Printed>,
        /// # Ende
        /// Ein Jahr oder ein Datum, gedruckt wie geschrieben.
        ///
        /// # End
        /// A year or a date, printed as written.
        pub to: Option<Printed>,
        /// # Fortlaufend
        /// „true“, wenn kein Ende vorgesehen ist.
        ///
        /// # Ongoing
        /// "true" where no end is planned.
        pub continuous: Option<bool>,
    }
}

object! {
    /// # Kennzahl
    /// Woran Sie den Erfolg messen. Die Werte werden gedruckt wie geschrieben.
    ///
    /// # Indicator
    /// What you measure success by. The values are printed as written.
    pub struct Indicator {
        /// # Was gezählt wird
        /// Etwa „Leitungsstellen in Teilzeit“.
        ///
        /// # What is counted
        /// Such as "Leitungsstellen in Teilzeit".
        pub name: Vital<Text>,
        /// # Ausgangswert
        /// Wo Sie begonnen haben.
        ///
        /// # Baseline
        /// Where you began.
        pub baseline: Option<Printed>,
        /// # Ziel
        /// Wohin Sie wollen.
        ///
        /// # Target
        /// Where you want to go.
        pub target: Option<Printed>,
        /// # Erreicht
        /// Wo Sie stehen.
        ///
        /// # Achieved
        /// Where you are.
        pub actual: Option<Printed>,
        /// # Einheit
        /// Etwa „%“ oder „Plätze“.
        ///
        /// # Unit
        /// Such as "%" or "Plätze".
        pub unit: Option<Printed>,
    }
}

object! {
    /// # Weitere Angabe
    /// Ein Feld mit eigener Überschrift.
    ///
    /// # Further information
    /// A field with a heading of its own.
    pub struct More {
        /// # Überschrift
        /// Etwa „Finanzierung“.
        ///
        /// # Heading
        /// Such as "Funding".
        pub label: Vital<Text>,
        /// # Text
        /// Ein Absatz oder mehrere, auch Listen.
        ///
        /// # Text
        /// A paragraph or several, and lists.
        pub text: Prose,
    }
}

object! {
    /// # Freigabe im Haus
    /// Wird nie gedruckt.
    ///
    /// # Release in the office
    /// Never printed.
    pub struct Review {
        /// # Stand
        /// Etwa „freigegeben“.
        ///
        /// # State
        /// Such as "released".
        pub state: Option<Text>,
        /// # Funktion
        /// Wer freigegeben hat, ohne Namen: „Fachbereichsleitung“.
        ///
        /// # Function
        /// Who has released it, without a name: "head of department".
        pub function: Option<Text>,
        /// # Datum
        /// Wann das war.
        ///
        /// # Date
        /// When that was.
        pub date: Option<Text>,
    }
}
