//! `organisation.json` and `places.json`.

use schemars::JsonSchema;

use super::value::{FormerYear, Id, OneOrMany, Text};

/// # Ämter und Themen (organisation.json)
/// Die Dezernate und ihre Ämter in gedruckter Reihenfolge, dazu Themen, die von Amt zu Amt wandern.
#[derive(JsonSchema)]
pub struct Organisation {
    /// # Dezernate
    /// In gedruckter Reihenfolge. Gibt es bei Ihnen keine, genügt ein Eintrag „Stadtverwaltung“.
    pub divisions: OneOrMany<Division>,
    /// # Themen
    /// Themen, die zu einem Amt gehören. Wandert ein Thema, ändern Sie hier ein Wort, und alle
    /// seine Maßnahmen ziehen mit um.
    pub topics: Option<OneOrMany<Topic>>,
}

/// # Dezernat
/// Eine Gruppe von Ämtern.
#[derive(JsonSchema)]
pub struct Division {
    /// # Kennung
    /// Kleine Buchstaben, Ziffern und Bindestriche, etwa „dezernat-i“.
    pub id: Id,
    /// # Name
    /// Wie es gedruckt wird: „Dezernat I“.
    pub name: Text,
    /// # Kurzer Name
    /// Für enge Stellen: „Dez. I“.
    pub short: Option<Text>,
    /// # Ämter
    /// Die Ämter des Dezernats in gedruckter Reihenfolge.
    pub units: Option<OneOrMany<Unit>>,
}

/// # Amt
/// Ein Amt, ein Fachbereich, ein Büro oder eine Stabsstelle.
#[derive(JsonSchema)]
pub struct Unit {
    /// # Kennung
    /// Damit verweisen Maßnahmen auf das Amt. Kleine Buchstaben, Ziffern und Bindestriche; sie
    /// bleibt, auch wenn das Amt anders heißt.
    pub id: Id,
    /// # Name
    /// Der volle Name, wie er gedruckt wird.
    pub name: Text,
    /// # Kurzer Name
    /// Etwa „FB 12“; dient der Übersicht.
    pub short: Option<Text>,
    /// # Art
    /// Etwa „Amt“, „Fachbereich“ oder „Büro“; dient der Übersicht.
    pub kind: Option<Text>,
    /// # Adresse
    /// Kennung einer Adresse in places.json.
    pub place: Option<Id>,
    /// # Früher
    /// Wie das Amt vorher hieß. Auf den Seiten seiner Maßnahmen steht dann hinter dem Namen „(bis 2020 …)“.
    pub formerly: Option<OneOrMany<Former>>,
}

/// # Thema
/// Etwas, wofür ein Amt zuständig ist und vielleicht einmal ein anderes.
#[derive(JsonSchema)]
pub struct Topic {
    /// # Kennung
    /// Maßnahmen nennen sie unter „topic“ an Stelle der Ämter.
    pub id: Id,
    /// # Name
    /// Wie das Thema heißt; dient der Übersicht.
    pub name: Text,
    /// # Zuständiges Amt
    /// Kennung des Amtes, das heute zuständig ist.
    pub unit: Id,
    /// # Früher zuständig
    /// Wer vorher zuständig war. Auf den Seiten der Maßnahmen steht es hinter dem Amt.
    pub formerly: Option<OneOrMany<Former>>,
}

/// # Früherer Name
/// Ein Name, der nicht mehr gilt.
#[derive(JsonSchema)]
pub struct Former {
    /// # Name
    /// Der frühere Name, wie er gedruckt wird.
    pub name: Text,
    /// # Bis
    /// Das letzte Jahr, in dem er galt.
    pub until: Option<FormerYear>,
}

/// # Adressen (places.json)
/// Jede Adresse steht hier einmal und nirgends sonst.
#[derive(JsonSchema)]
pub struct Places {
    /// # Adressen
    /// Ämter und Anlaufstellen verweisen mit der Kennung auf sie.
    pub places: OneOrMany<Postal>,
}

/// # Adresse
/// Ein Gebäude mit seiner Anschrift und wie barrierefrei es ist.
#[derive(JsonSchema)]
pub struct Postal {
    /// # Kennung
    /// Damit verweisen Ämter und Anlaufstellen auf die Adresse, etwa „rathaus“.
    pub id: Id,
    /// # Name des Gebäudes
    /// Etwa „Rathaus“.
    pub name: Option<Text>,
    /// # Straße und Hausnummer
    /// Wie auf einem Briefumschlag.
    pub street: Text,
    /// # Postleitzahl
    /// In Anführungszeichen, damit eine Null am Anfang bleibt.
    pub postcode: Text,
    /// # Ort
    /// Die Stadt.
    pub city: Text,
    /// # Barrierefreiheit
    /// Was Sie nicht wissen, lassen Sie weg. Auch ein ehrliches „nein“ hilft.
    pub accessibility: Option<Accessibility>,
}

/// # Barrierefreiheit eines Gebäudes
/// „true“ heißt vorhanden, „false“ nicht vorhanden.
#[derive(JsonSchema)]
pub struct Accessibility {
    /// # Stufenlos erreichbar
    /// Ob man ohne Stufe hineinkommt.
    pub step_free: Option<bool>,
    /// # Aufzug
    /// Ob es einen Aufzug gibt.
    pub lift: Option<bool>,
    /// # Barrierefreies WC
    /// Ob es ein WC für Menschen im Rollstuhl gibt.
    pub toilet: Option<bool>,
    /// # Höranlage
    /// Ob es eine Anlage für Menschen mit Hörgerät gibt.
    pub hearing_loop: Option<bool>,
    /// # Weiteres
    /// Etwa „Die Rampe liegt an der Ostseite.“
    pub text: Option<Text>,
}
