//! `organisation.json` and `places.json`: who there is, and where.

use super::lists::OneOrMany;
use super::shape::{Vital, object};
use super::value::{FormerYear, Id, Named, Ref, Text};
use crate::format::Kind;

object! {
    /// # Ämter und Themen (organisation.json)
    /// Die Dezernate und ihre Ämter in gedruckter Reihenfolge, dazu Themen, die von Amt zu Amt wandern.
    ///
    /// # Units and topics (organisation.json)
    /// The divisions and their units in printed order, and topics that move from unit to unit.
    pub struct Organisation {
        /// # Dezernate
        /// In gedruckter Reihenfolge. Gibt es bei Ihnen keine, genügt ein Eintrag „Stadtverwaltung“.
        ///
        /// # Divisions
        /// In printed order. Where there are none, one entry "Stadtverwaltung" is enough.
        pub divisions: OneOrMany<Division>,
        /// # Themen
        /// Themen, die zu einem Amt gehören. Wandert ein Thema, ändern Sie hier ein Wort, und alle
        /// seine Maßnahmen ziehen mit um.
        ///
        /// # Topics
        /// Topics that belong to a unit. When a topic moves, change one word here, and all its
        /// measures move along.
        pub topics: Option<OneOrMany<Topic>>,
    }
}

object! {
    /// # Dezernat
    /// Eine Gruppe von Ämtern.
    ///
    /// # Division
    /// A group of units.
    pub struct Division {
        /// # Kennung
        /// Kleine Buchstaben, Ziffern und Bindestriche, etwa „dezernat-i“.
        ///
        /// # Id
        /// Small letters, digits and hyphens, such as "dezernat-i".
        pub id: Vital<Id>,
        /// # Name
        /// Wie es gedruckt wird: „Dezernat I“.
        ///
        /// # Name
        /// As it is printed: "Dezernat I".
        pub name: Text,
        /// # Kurzer Name
        /// Für enge Stellen: „Dez. I“.
        ///
        /// # Short name
        /// Where there is little room: "Dez. I".
        pub short: Option<Text>,
        /// # Ämter
        /// Die Ämter des Dezernats in gedruckter Reihenfolge.
        ///
        /// # Units
        /// The units of the division in printed order.
        pub units: Option<OneOrMany<Unit>>,
    }
}

impl Named for Division {
    const KIND: Kind = Kind::Division;
}

object! {
    /// # Amt
    /// Ein Amt, ein Fachbereich, ein Büro oder eine Stabsstelle.
    ///
    /// # Unit
    /// A department, an office or a staff unit.
    pub struct Unit {
        /// # Kennung
        /// Damit verweisen Maßnahmen auf das Amt. Kleine Buchstaben, Ziffern und Bindestriche; sie
        /// bleibt, auch wenn das Amt anders heißt.
        ///
        /// # Id
        /// Measures refer to the unit with it. Small letters, digits and hyphens; it stays even when
        /// the unit is renamed.
        pub id: Vital<Id>,
        /// # Name
        /// Der volle Name, wie er gedruckt wird.
        ///
        /// # Name
        /// The full name as it is printed.
        pub name: Text,
        /// # Kurzer Name
        /// Etwa „FB 12“; dient der Übersicht.
        ///
        /// # Short name
        /// Such as "FB 12"; for your overview.
        pub short: Option<Text>,
        /// # Art
        /// Etwa „Amt“, „Fachbereich“ oder „Büro“; dient der Übersicht.
        ///
        /// # Kind
        /// Such as "Amt", "Fachbereich" or "Büro"; for your overview.
        pub kind: Option<Text>,
        /// # Adresse
        /// Kennung einer Adresse in places.json.
        ///
        /// # Address
        /// Id of an address in places.json.
        pub place: Option<Ref<Postal>>,
        /// # Früher
        /// Wie das Amt vorher hieß. Auf den Seiten seiner Maßnahmen steht dann hinter dem Namen „(bis 2020 …)“.
        ///
        /// # Formerly
        /// What the unit was called before. On the pages of its measures "(bis 2020 …)" then stands behind the name.
        pub formerly: Option<OneOrMany<Former>>,
    }
}

impl Named for Unit {
    const KIND: Kind = Kind::Unit;
}

object! {
    /// # Thema
    /// Etwas, wofür ein Amt zuständig ist und vielleicht einmal ein anderes.
    ///
    /// # Topic
    /// Something that a unit is in charge of, and one day perhaps another.
    pub struct Topic {
        /// # Kennung
        /// Maßnahmen nennen sie unter „topic“ an Stelle der Ämter.
        ///
        /// # Id
        /// Measures name it under "topic" in place of units.
        pub id: Vital<Id>,
        /// # Name
        /// Wie das Thema heißt; dient der Übersicht.
        ///
        /// # Name
        /// What the topic is called; for your overview.
        pub name: Text,
        /// # Zuständiges Amt
        /// Kennung des Amtes, das heute zuständig ist.
        ///
        /// # Unit in charge
        /// Id of the unit that is in charge today.
        pub unit: Ref<Unit>,
        /// # Früher zuständig
        /// Wer vorher zuständig war. Auf den Seiten der Maßnahmen steht es hinter dem Amt.
        ///
        /// # Formerly in charge
        /// Who was in charge before. On the pages of the measures it stands behind the unit.
        pub formerly: Option<OneOrMany<Former>>,
    }
}

impl Named for Topic {
    const KIND: Kind = Kind::Topic;
}

object! {
    /// # Früherer Name
    /// Ein Name, der nicht mehr gilt.
    ///
    /// # Former name
    /// A name that is no longer valid.
    pub struct Former {
        /// # Name
        /// Der frühere Name, wie er gedruckt wird.
        ///
        /// # Name
        /// The former name as it is printed.
        pub name: Text,
        /// # Bis
        /// Das letzte Jahr, in dem er galt.
        ///
        /// # Until
        /// The last year in which it was valid.
        pub until: Option<FormerYear>,
    }
}

object! {
    /// # Adressen (places.json)
    /// Jede Adresse steht hier einmal und nirgends sonst.
    ///
    /// # Addresses (places.json)
    /// Each address stands here once and nowhere else.
    pub struct Places {
        /// # Adressen
        /// Ämter und Anlaufstellen verweisen mit der Kennung auf sie.
        ///
        /// # Addresses
        /// Units and contact points refer to them by id.
        pub places: OneOrMany<Postal>,
    }
}

object! {
    /// # Adresse
    /// Ein Gebäude mit seiner Anschrift und wie barrierefrei es ist.
    ///
    /// # Address
    /// A building with its postal address and how accessible it is.
    pub struct Postal {
        /// # Kennung
        /// Damit verweisen Ämter und Anlaufstellen auf die Adresse, etwa „rathaus“.
        ///
        /// # Id
        /// Units and contact points refer to the address with it, such as "rathaus".
        pub id: Vital<Id>,
        /// # Name des Gebäudes
        /// Etwa „Rathaus“.
        ///
        /// # Name of the building
        /// Such as "Rathaus".
        pub name: Option<Text>,
        /// # Straße und Hausnummer
        /// Wie auf einem Briefumschlag.
        ///
        /// # Street and number
        /// As on an envelope.
        pub street: Text,
        /// # Postleitzahl
        /// In Anführungszeichen, damit eine Null am Anfang bleibt.
        ///
        /// # Postcode
        /// In quotation marks, so that a zero at its beginning stays.
        pub postcode: Text,
        /// # Ort
        /// Die Stadt.
        ///
        /// # City
        /// The city.
        pub city: Text,
        /// # Barrierefreiheit
        /// Was Sie nicht wissen, lassen Sie weg. Auch ein ehrliches „nein“ hilft.
        ///
        /// # Accessibility
        /// Leave out what you do not know. An honest "no" helps, too.
        pub accessibility: Option<Accessibility>,
    }
}

impl Named for Postal {
    const KIND: Kind = Kind::Place;
}

object! {
    /// # Barrierefreiheit eines Gebäudes
    /// „true“ heißt vorhanden, „false“ nicht vorhanden.
    ///
    /// # Accessibility of a building
    /// "true" means that it is there, "false" that it is not.
    pub struct Accessibility or_default {
        /// # Stufenlos erreichbar
        /// Ob man ohne Stufe hineinkommt.
        ///
        /// # Step-free
        /// Whether one gets in without a step.
        pub step_free: Option<bool>,
        /// # Aufzug
        /// Ob es einen Aufzug gibt.
        ///
        /// # Lift
        /// Whether there is a lift.
        pub lift: Option<bool>,
        /// # Barrierefreies WC
        /// Ob es ein WC für Menschen im Rollstuhl gibt.
        ///
        /// # Accessible toilet
        /// Whether there is a toilet for wheelchair users.
        pub toilet: Option<bool>,
        /// # Höranlage
        /// Ob es eine Anlage für Menschen mit Hörgerät gibt.
        ///
        /// # Hearing loop
        /// Whether there is an induction loop for hearing aids.
        pub hearing_loop: Option<bool>,
        /// # Weiteres
        /// Etwa „Die Rampe liegt an der Ostseite.“
        ///
        /// # Anything else
        /// Such as "The ramp is on the east side."
        pub text: Option<Text>,
    }
}
