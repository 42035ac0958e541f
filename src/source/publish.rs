//! `publish` in `edition.json`: what only the city knows of its website and its data portal.

use super::lists::OneOrMany;
use super::shape::{object, words};
use super::value::{Email, MunicipalityKey, Text, WebAddress};

object! {
    /// # Website und Datenportal
    /// Was nur die Stadt weiß: wo die Dateien liegen werden, und unter welcher Lizenz.
    ///
    /// # Website and data portal
    /// What only the city knows: where the files will lie, and under which licence.
    pub struct Publish or_default {
        /// # Adresse der Dateien
        /// Der Ordner auf der Website, in dem die Dateien liegen werden, etwa
        /// „https://www.musterstadt.de/vielfalt/2025/“.
        ///
        /// # Address of the files
        /// The folder on the website in which the files will lie, such as
        /// "https://www.musterstadt.de/vielfalt/2025/".
        pub folder: Option<WebAddress>,
        /// # Seite auf der Website
        /// Die Seite, auf der der Katalog vorgestellt wird. Ohne Angabe: die Adresse im Netz.
        ///
        /// # Page on the website
        /// The page that presents the catalogue. If not given: the address on the web.
        pub page: Option<WebAddress>,
        /// # Beschreibung
        /// Ein bis drei Sätze, die im Datenportal stehen: was der Katalog enthält.
        ///
        /// # Description
        /// One to three sentences for the data portal: what the catalogue holds.
        pub description: Option<Text>,
        /// # Lizenz
        /// Unter welcher Lizenz die Stadt den Katalog und seine Daten freigibt.
        ///
        /// # Licence
        /// Under which licence the city releases the catalogue and its data.
        pub licence: Option<Licence>,
        /// # Namensnennung
        /// Wen nennen muss, wer die Daten verwendet, etwa „Stadt Musterstadt“. Nötig, wenn die Lizenz es verlangt.
        ///
        /// # Attribution
        /// Whom those must name who use the data, such as "Stadt Musterstadt". Needed where the licence asks for it.
        pub attribution: Option<Text>,
        /// # Schlagwörter im Datenportal
        /// Ohne Angabe: die Schlagwörter der Ausgabe.
        ///
        /// # Keywords in the data portal
        /// If not given: the keywords of the edition.
        pub keywords: Option<OneOrMany<Text>>,
        /// # Themen
        /// Unter welchen Themen das Datenportal den Katalog führt.
        ///
        /// # Themes
        /// The themes under which the data portal lists the catalogue.
        pub themes: Option<OneOrMany<Theme>>,
        /// # Gemeindeschlüssel
        /// Der amtliche Gemeindeschlüssel, acht Ziffern: „05916000“ für Herne.
        ///
        /// # Municipality key
        /// The official municipality key (AGS), eight digits: "05916000" for Herne.
        pub municipality: Option<MunicipalityKey>,
        /// # Kennung der Datenlieferung
        /// Die Adresse, die GovData der Stadt gegeben hat (contributorID); nur wenn sie selbst liefert.
        ///
        /// # Id of the contributor
        /// The address that GovData has given the city (contributorID); only where it delivers itself.
        pub contributor: Option<WebAddress>,
        /// # Ansprechstelle
        /// Wer Fragen zu den Daten beantwortet: eine Stelle, kein Name. Ohne Angabe: das herausgebende Amt.
        ///
        /// # Contact
        /// Who answers questions about the data: an office, no name. If not given: the publishing unit.
        pub contact: Option<Text>,
        /// # E-Mail der Ansprechstelle
        /// Ohne Angabe: die Mailadresse des herausgebenden Amtes unter den Anlaufstellen.
        ///
        /// # E-mail of the contact
        /// If not given: the publishing unit's mail address among the contact points.
        pub email: Option<Email>,
    }
}

words! {
    /// A licence that data portals know.
    pub enum Licence {
        /// Datenlizenz Deutschland – Namensnennung 2.0
        ///
        /// Data licence Germany – attribution 2.0
        DataBy = "dl-by-de/2.0",
        /// Datenlizenz Deutschland – Zero 2.0: frei von Bedingungen
        ///
        /// Data licence Germany – zero 2.0: without conditions
        DataZero = "dl-zero-de/2.0",
        /// Creative Commons – Namensnennung 4.0 (CC BY 4.0)
        ///
        /// Creative Commons – attribution 4.0 (CC BY 4.0)
        CreativeCommonsBy = "cc-by/4.0",
    }
}

impl Licence {
    /// Whether those who use the data must say whose they are.
    #[must_use]
    pub fn asks_for_attribution(self) -> bool {
        self != Self::DataZero
    }
}

words! {
    /// A theme of European data portals.
    pub enum Theme {
        /// Regierung und öffentlicher Sektor
        ///
        /// Government and public sector
        Government = "GOVE",
        /// Bevölkerung und Gesellschaft
        ///
        /// Population and society
        Society = "SOCI",
        /// Bildung, Kultur und Sport
        ///
        /// Education, culture and sport
        Education = "EDUC",
        /// Justiz, Rechtssystem und öffentliche Sicherheit
        ///
        /// Justice, legal system and public safety
        Justice = "JUST",
        /// Gesundheit
        ///
        /// Health
        Health = "HEAL",
        /// Wirtschaft und Finanzen
        ///
        /// Economy and finance
        Economy = "ECON",
        /// Regionen und Städte
        ///
        /// Regions and cities
        Regions = "REGI",
    }
}

/// What the data portal has to know, by keys of [`Publish`]: without it there is no description for the portal.
#[must_use]
pub fn needed(publish: &Publish) -> Vec<&'static str> {
    let has_address = publish.folder.is_some();
    let names = publish.attribution.is_some() || publish.licence.is_none_or(|licence| !licence.asks_for_attribution());
    let known = [
        ("folder", has_address),
        ("description", publish.description.is_some()),
        ("licence", publish.licence.is_some()),
        ("attribution", names),
    ];
    known.into_iter().filter(|(_, is_known)| !is_known).map(|(key, _)| key).collect()
}

/// What the data portal would like to know.
#[must_use]
pub fn wanted(publish: &Publish) -> Vec<&'static str> {
    let known = [("themes", !publish.themes.is_empty()), ("municipality", publish.municipality.is_some())];
    known.into_iter().filter(|(_, is_known)| !is_known).map(|(key, _)| key).collect()
}
