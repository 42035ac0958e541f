//! `contacts.json` and `abbreviations.json`.

use super::blocks::{Link, Prose};
use super::decode::At;
use super::lists::OneOrMany;
use super::organisation::{Postal, Unit};
use super::shape::{Vital, object, words};
use super::value::{Email, Id, Named, Ref, Text};
use crate::format::Kind;

object! {
    /// # Anlaufstellen (contacts.json)
    /// Wer bei welchen Fragen hilft. Die Reihenfolge in der Datei ist die gedruckte.
    ///
    /// # Contact points (contacts.json)
    /// Who helps with which questions. The order in the file is the printed one.
    pub struct Contacts {
        /// # Anlaufstellen
        /// In gedruckter Reihenfolge.
        ///
        /// # Contact points
        /// In printed order.
        pub contacts: OneOrMany<Contact>,
    }
}

object! {
    /// # Anlaufstelle
    /// Nennen Sie lieber eine Funktion und eine Sammeladresse als eine Person: Beides übersteht einen
    /// Stellenwechsel.
    ///
    /// # Contact point
    /// Name a function and a shared address rather than a person: both outlast a change of staff.
    pub struct Contact {
        /// # Kennung
        /// Damit verweisen Maßnahmen und Texte auf die Anlaufstelle. Kleine Buchstaben, Ziffern und
        /// Bindestriche; möglichst nie ändern.
        ///
        /// # Id
        /// Measures and texts refer to the contact point with it. Small letters, digits and hyphens;
        /// never change it if possible.
        pub id: Vital<Id>,
        /// # Name
        /// Wie die Anlaufstelle heißt.
        ///
        /// # Name
        /// What the contact point is called.
        pub name: Text,
        /// # Text
        /// Was sie tut und wem sie hilft.
        ///
        /// # Text
        /// What it does and whom it helps.
        pub text: Prose,
        /// # Themen
        /// Wozu man sie fragen kann, jedes Thema für sich.
        ///
        /// # Topics
        /// What one can ask it about, each topic for itself.
        pub topics: Option<OneOrMany<Text>>,
        /// # Amt
        /// Kennung des Amtes in organisation.json, zu dem sie gehört.
        ///
        /// # Unit
        /// Id of the unit in organisation.json that it belongs to.
        pub unit: Option<Ref<Unit>>,
        /// # Adresse
        /// Kennung einer Adresse in places.json. Fehlt sie, gilt die Adresse des Amtes.
        ///
        /// # Address
        /// Id of an address in places.json. Where it is missing, the unit's address is printed.
        pub place: Option<Ref<Postal>>,
        /// # Funktion
        /// Wer dort antwortet, etwa „Geschäftsstelle“.
        ///
        /// # Function
        /// Who answers there, such as "Geschäftsstelle".
        pub function: Option<Text>,
        /// # Ansprechperson
        /// Ein Name, nur mit Einverständnis. Besser ist eine Funktion.
        ///
        /// # Contact person
        /// A name, only with consent. A function is better.
        pub person: Option<Text>,
        /// # Telefonnummern
        /// Eine oder mehrere, gedruckt wie geschrieben.
        ///
        /// # Telephone numbers
        /// One or several, printed as written.
        pub phones: Option<OneOrMany<Phone>>,
        /// # Mailadresse
        /// Am besten eine Sammeladresse.
        ///
        /// # Mail address
        /// Best a shared one.
        pub email: Option<Email>,
        /// # Sprechzeiten
        /// Jede Zeile für sich, etwa „Dienstag 10–12 Uhr“.
        ///
        /// # Opening hours
        /// Each line for itself, such as "Dienstag 10–12 Uhr".
        pub hours: Option<OneOrMany<Text>>,
        /// # Adressen im Netz
        /// Links mit ihrem Text; sie werden ausgeschrieben gedruckt.
        ///
        /// # Addresses on the web
        /// Links with their text; they are printed in full.
        pub links: Option<OneOrMany<Link>>,
        /// # Für wen
        /// Für Beschäftigte der Verwaltung, für Bürger*innen oder für beide.
        ///
        /// # For whom
        /// For the administration's staff, for the people of the city, or for both.
        pub audience as "for": Option<OneOrMany<Audience>>,
    }
}

impl Named for Contact {
    const KIND: Kind = Kind::Contact;
}

words! {
    /// Whom a contact point is for.
    pub enum Audience {
        /// Für Beschäftigte der Verwaltung
        ///
        /// For the administration's staff
        Staff = "staff",
        /// Für Bürger*innen
        ///
        /// For the people of the city
        Public = "public",
    }
}

object! {
    /// # Telefonnummer
    /// Eine Nummer und, wenn nötig, wessen sie ist.
    ///
    /// # Telephone number
    /// A number and, where needed, whose it is.
    pub struct Phone {
        /// # Nummer
        /// Gedruckt wie geschrieben: „02323 16-2629“.
        ///
        /// # Number
        /// Printed as written: "02323 16-2629".
        pub number: Vital<Text>,
        /// # Wessen Nummer
        /// Etwa „Beratung“ oder „Sekretariat“.
        ///
        /// # Whose number
        /// Such as "Beratung" or "Sekretariat".
        pub label: Option<Text>,
    }
}

pub(super) fn email(at: &At<'_>) -> Option<String> {
    let text = at.string()?;
    if let Some(address) = text.strip_prefix("mailto:") {
        at.bad_value("mailto", [("better", address.to_owned())]);
        return None;
    }
    if !is_email(&text) {
        let better = text.trim().replace(',', ".");
        let better = Some(better).filter(|better| is_email(better)).unwrap_or_default();
        at.bad_value("email", [("better", better)]);
    }
    Some(text)
}

fn is_email(text: &str) -> bool {
    let apart = |c: char| c.is_whitespace() || ",;<>()\"".contains(c);
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
    }) && !text.contains(apart)
}

object! {
    /// # Abkürzungen (abbreviations.json)
    /// Sortiert werden sie von selbst.
    ///
    /// # Abbreviations (abbreviations.json)
    /// They are sorted by the program.
    pub struct Abbreviations {
        /// # Abkürzungen
        /// Jede mit ihrer langen Form.
        ///
        /// # Abbreviations
        /// Each with its long form.
        pub abbreviations: OneOrMany<Abbreviation>,
    }
}

object! {
    /// # Abkürzung
    /// Kurz und lang.
    ///
    /// # Abbreviation
    /// Short and long.
    pub struct Abbreviation {
        /// # Abkürzung
        /// Wie sie in den Texten steht: „BEM“.
        ///
        /// # Abbreviation
        /// As it stands in the texts: "BEM".
        pub short: Text,
        /// # Bedeutung
        /// Ausgeschrieben: „Betriebliches Eingliederungsmanagement“.
        ///
        /// # Meaning
        /// In full: "Betriebliches Eingliederungsmanagement".
        pub long: Text,
    }
}
