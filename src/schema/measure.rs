//! `measures/<id>.json`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde_json::json;

use super::prose::{Link, Prose};
use super::value::{AnyText, AtLeastOne, Id, OneOrMany, Printed, Rank, Text, Year};

/// # Maßnahme
/// Eine Maßnahme. Der Dateiname ist ihre Kennung und bleibt möglichst immer gleich.
#[derive(JsonSchema)]
#[schemars(transform = choices)]
pub struct Measure {
    /// # Titel
    /// Der volle Titel. Möglich ist eine Passage in einer anderen Sprache: [Jobsharing]{lang=en}.
    pub title: Text,
    /// # Kurzer Titel
    /// Für Übersicht, Verweise und Register: „DV BEM“.
    pub short_title: Option<Text>,
    /// # Dimensionen
    /// Kennungen der Dimensionen, eine oder mehrere. Die Maßnahme steht in jedem dieser Abschnitte.
    pub dimensions: AtLeastOne<Id>,
    /// # Ämter
    /// Kennungen der Ämter, die die Maßnahme durchführen. Das erste bestimmt den Platz im Heft.
    /// Nötig, wenn „topic“ fehlt.
    pub units: Option<AtLeastOne<Id>>,
    /// # Thema
    /// Kennung eines Themas in organisation.json, an Stelle von „units“: Die Maßnahme gehört dem
    /// Amt, das dort steht.
    pub topic: Option<Id>,
    /// # Wirkung
    /// Ob sich die Maßnahme nach Innen richtet, nach Außen oder beides.
    pub directed: AtLeastOne<Direction>,
    /// # Beschreibung der Maßnahme
    /// Was getan wird: ein Text oder mehrere Absätze und Listen in eckigen Klammern.
    pub description: Prose,
    /// # Ziele und Zielgruppen
    /// Freier Text über beides; er wird zuerst gedruckt. Mindestens eine der Angaben
    /// „goals_and_target_groups“, „goals“ und „target_groups“ ist nötig.
    pub goals_and_target_groups: Option<Prose>,
    /// # Ziele
    /// Was die Maßnahme erreichen soll; gedruckt mit der Überschrift „Ziele“.
    pub goals: Option<Prose>,
    /// # Zielgruppen
    /// Für wen sie ist; gedruckt mit der Überschrift „Zielgruppen“.
    pub target_groups: Option<Prose>,
    /// # Wer ist verantwortlich?
    /// Stelle und Funktion, keine Namen.
    pub responsible: Prose,
    /// # Seit
    /// Jahr der Ausgabe, in der die Maßnahme zum ersten Mal steht; daraus entsteht „neu“.
    pub since: Option<Year>,
    /// # Bis
    /// Jahr der letzten Ausgabe, in der sie noch steht. Löschen Sie die Datei nicht.
    pub until: Option<Year>,
    /// # Platz unter den Maßnahmen des Amtes
    /// Eine Zahl, am besten in Zehnerschritten, oder für jede Dimension eine:
    /// { "geschlecht": 30, "alter": 10 }. Ohne Zahl gilt das Alphabet.
    pub order: Option<Order>,
    /// # Sortiert unter
    /// Stichwort, unter dem der Titel einsortiert wird: „Integrationsplan, kommunaler“.
    pub sort_as: Option<Text>,
    /// # Weitere Wörter für das Register
    /// Unter ihnen findet man die Maßnahme auch.
    pub keywords: Option<OneOrMany<Text>>,
    /// # Laufzeit
    /// Anfang, Ende, oder fortlaufend.
    pub period: Option<Period>,
    /// # Stand der Umsetzung
    /// Kennung eines Stands aus „statuses“ in edition.json.
    pub status: Option<Id>,
    /// # Kennzahlen
    /// Woran Sie den Erfolg messen.
    pub indicators: Option<OneOrMany<Indicator>>,
    /// # Weitere Angaben
    /// Felder mit eigener Überschrift, etwa Partner*innen, Finanzierung oder Beschluss.
    pub more: Option<OneOrMany<More>>,
    /// # Anlaufstellen
    /// Kennungen aus contacts.json.
    pub contacts: Option<OneOrMany<Id>>,
    /// # Siehe auch
    /// Kennungen verwandter Maßnahmen.
    pub see_also: Option<OneOrMany<Id>>,
    /// # Im Netz
    /// Links mit ihrem Text; sie werden ausgeschrieben gedruckt.
    pub links: Option<OneOrMany<Link>>,
    /// # Freigabe im Haus
    /// Wird nie gedruckt.
    pub review: Option<Review>,
    /// # Notiz im Haus
    /// Wird nie gedruckt. Wer den Ordner hat, kann sie lesen.
    pub internal_note: Option<OneOrMany<AnyText>>,
}

/// `units` or `topic`, not both; and one of the three fields on goals and
/// target groups.
fn choices(schema: &mut Schema) {
    let has = |field: &str| json!({ "required": [field] });
    let both = json!({
        "not": { "required": ["units", "topic"] },
        "errorMessage": "Nennen Sie entweder „units“ (Ämter) oder „topic“ (ein Thema), nicht beides.",
    });
    let one = json!({ "anyOf": [has("units"), has("topic")] });
    let goals = json!({ "anyOf": [has("goals_and_target_groups"), has("goals"), has("target_groups")] });
    schema.insert("allOf".to_owned(), json!([one, both, goals]));
}

/// Whom a measure is aimed at.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Direction {
    /// Nach Innen: an die Verwaltung selbst
    Inward,
    /// Nach Außen: an die Stadtgesellschaft
    Outward,
    /// Nach Innen und nach Außen
    Both,
}

/// The place among the measures of a unit.
#[derive(JsonSchema)]
#[schemars(untagged, description = "")]
pub enum Order {
    /// # Platz
    /// Derselbe in jeder Dimension.
    Everywhere(Rank),
    /// # Platz in jeder Dimension
    /// Kennung der Dimension und Platz.
    PerDimension(BTreeMap<Id, Rank>),
}

/// # Laufzeit
/// Anfang, Ende, oder fortlaufend.
#[derive(JsonSchema)]
pub struct Period {
    /// # Anfang
    /// Ein Jahr oder ein Datum, gedruckt wie geschrieben.
    pub from: Option<Printed>,
    /// # Ende
    /// Ein Jahr oder ein Datum, gedruckt wie geschrieben.
    pub to: Option<Printed>,
    /// # Fortlaufend
    /// „true“, wenn kein Ende vorgesehen ist.
    pub continuous: Option<bool>,
}

/// # Kennzahl
/// Woran Sie den Erfolg messen. Die Werte werden gedruckt wie geschrieben.
#[derive(JsonSchema)]
pub struct Indicator {
    /// # Was gezählt wird
    /// Etwa „Leitungsstellen in Teilzeit“.
    pub name: Text,
    /// # Ausgangswert
    /// Wo Sie begonnen haben.
    pub baseline: Option<Printed>,
    /// # Ziel
    /// Wohin Sie wollen.
    pub target: Option<Printed>,
    /// # Erreicht
    /// Wo Sie stehen.
    pub actual: Option<Printed>,
    /// # Einheit
    /// Etwa „%“ oder „Plätze“.
    pub unit: Option<Printed>,
}

/// # Weitere Angabe
/// Ein Feld mit eigener Überschrift.
#[derive(JsonSchema)]
pub struct More {
    /// # Überschrift
    /// Etwa „Finanzierung“.
    pub label: Text,
    /// # Text
    /// Ein Absatz oder mehrere, auch Listen.
    pub text: Prose,
}

/// # Freigabe im Haus
/// Wird nie gedruckt.
#[derive(JsonSchema)]
pub struct Review {
    /// # Stand
    /// Etwa „freigegeben“.
    pub state: Option<Text>,
    /// # Funktion
    /// Wer freigegeben hat, ohne Namen: „Fachbereichsleitung“.
    pub function: Option<Text>,
    /// # Datum
    /// Wann das war.
    pub date: Option<Text>,
}
