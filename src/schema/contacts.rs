//! `contacts.json` and `abbreviations.json`.

use schemars::JsonSchema;

use super::prose::{Link, Prose};
use super::value::{Email, Id, OneOrMany, Text};

/// # Anlaufstellen (contacts.json)
/// Wer bei welchen Fragen hilft. Die Reihenfolge in der Datei ist die gedruckte.
#[derive(JsonSchema)]
pub struct Contacts {
    /// # Anlaufstellen
    /// In gedruckter Reihenfolge.
    pub contacts: OneOrMany<Contact>,
}

/// # Anlaufstelle
/// Nennen Sie lieber eine Funktion und eine Sammeladresse als eine Person: Beides übersteht einen
/// Stellenwechsel.
#[derive(JsonSchema)]
pub struct Contact {
    /// # Kennung
    /// Damit verweisen Maßnahmen und Texte auf die Anlaufstelle. Kleine Buchstaben, Ziffern und
    /// Bindestriche; möglichst nie ändern.
    pub id: Id,
    /// # Name
    /// Wie die Anlaufstelle heißt.
    pub name: Text,
    /// # Text
    /// Was sie tut und wem sie hilft.
    pub text: Prose,
    /// # Themen
    /// Wozu man sie fragen kann, jedes Thema für sich.
    pub topics: Option<OneOrMany<Text>>,
    /// # Amt
    /// Kennung des Amtes in organisation.json, zu dem sie gehört.
    pub unit: Option<Id>,
    /// # Adresse
    /// Kennung einer Adresse in places.json. Fehlt sie, gilt die Adresse des Amtes.
    pub place: Option<Id>,
    /// # Funktion
    /// Wer dort antwortet, etwa „Geschäftsstelle“.
    pub function: Option<Text>,
    /// # Ansprechperson
    /// Ein Name, nur mit Einverständnis. Besser ist eine Funktion.
    pub person: Option<Text>,
    /// # Telefonnummern
    /// Eine oder mehrere, gedruckt wie geschrieben.
    pub phones: Option<OneOrMany<Phone>>,
    /// # Mailadresse
    /// Am besten eine Sammeladresse.
    pub email: Option<Email>,
    /// # Sprechzeiten
    /// Jede Zeile für sich, etwa „Dienstag 10–12 Uhr“.
    pub hours: Option<OneOrMany<Text>>,
    /// # Adressen im Netz
    /// Links mit ihrem Text; sie werden ausgeschrieben gedruckt.
    pub links: Option<OneOrMany<Link>>,
    /// # Für wen
    /// Für Beschäftigte der Verwaltung, für Bürger*innen oder für beide.
    #[schemars(rename = "for")]
    pub audience: Option<OneOrMany<Audience>>,
}

/// Whom a contact point is for.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Audience {
    /// Für Beschäftigte der Verwaltung
    Staff,
    /// Für Bürger*innen
    Public,
}

/// # Telefonnummer
/// Eine Nummer und, wenn nötig, wessen sie ist.
#[derive(JsonSchema)]
pub struct Phone {
    /// # Nummer
    /// Gedruckt wie geschrieben: „02323 16-2629“.
    pub number: Text,
    /// # Wessen Nummer
    /// Etwa „Beratung“ oder „Sekretariat“.
    pub label: Option<Text>,
}

/// # Abkürzungen (abbreviations.json)
/// Sortiert werden sie von selbst.
#[derive(JsonSchema)]
pub struct Abbreviations {
    /// # Abkürzungen
    /// Jede mit ihrer langen Form.
    pub abbreviations: OneOrMany<Abbreviation>,
}

/// # Abkürzung
/// Kurz und lang.
#[derive(JsonSchema)]
pub struct Abbreviation {
    /// # Abkürzung
    /// Wie sie in den Texten steht: „BEM“.
    pub short: Text,
    /// # Bedeutung
    /// Ausgeschrieben: „Betriebliches Eingliederungsmanagement“.
    pub long: Text,
}
