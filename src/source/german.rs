//! What people write who look for an English key or word in German.

/// German words and the keys that may be meant.
const KEYS: &[(&str, &[&str])] = &[
    ("abkürzung", &["short", "abbreviations"]),
    ("abkürzungen", &["abbreviations"]),
    ("adresse", &["address", "place", "target", "street"]),
    ("adressen", &["places"]),
    ("alternativtext", &["alt"]),
    ("amt", &["units", "unit"]),
    ("anlaufstellen", &["contacts"]),
    ("auflage", &["number"]),
    ("aufzug", &["lift"]),
    ("barrierefreiheit", &["accessibility"]),
    ("beschreibung", &["description"]),
    ("bezeichnung", &["name", "title"]),
    ("bild", &["picture", "figure", "file"]),
    ("bis", &["until", "to"]),
    ("datum", &["date", "as_of"]),
    ("dezernate", &["divisions"]),
    ("dimension", &["dimensions"]),
    ("dimensionen", &["dimensions"]),
    ("ende", &["until", "to"]),
    ("einheit", &["unit", "units"]),
    ("farbe", &["colour"]),
    ("farben", &["colour"]),
    ("fußnoten", &["footnotes"]),
    ("früher", &["formerly"]),
    ("für", &["for"]),
    ("gruppe", &["target_groups"]),
    ("hausnummer", &["street"]),
    ("indikatoren", &["indicators"]),
    ("kennung", &["id"]),
    ("kurz", &["short", "short_title"]),
    ("kurztitel", &["short_title"]),
    ("langform", &["long"]),
    ("laufzeit", &["period"]),
    ("liste", &["list"]),
    ("mail", &["email"]),
    ("nachweis", &["credit"]),
    ("notiz", &["internal_note"]),
    ("nummer", &["number", "phones"]),
    ("ort", &["place", "city"]),
    ("orte", &["places"]),
    ("plz", &["postcode"]),
    ("postleitzahl", &["postcode"]),
    ("reihenfolge", &["order", "parts"]),
    ("richtung", &["directed"]),
    ("schlagwörter", &["keywords"]),
    ("seit", &["since", "from"]),
    ("sprache", &["language"]),
    ("sprechzeiten", &["hours"]),
    ("stadt", &["city"]),
    ("stand", &["as_of", "status"]),
    ("stelle", &["unit", "units"]),
    ("stellen", &["units"]),
    ("stichwörter", &["keywords"]),
    ("straße", &["street"]),
    ("teile", &["parts"]),
    ("telefon", &["phones", "number"]),
    ("text", &["text", "description", "body"]),
    ("thema", &["topic", "topics"]),
    ("themen", &["topics"]),
    ("titel", &["title"]),
    ("untertitel", &["subtitle"]),
    ("verantwortlich", &["responsible"]),
    ("verantwortung", &["responsible"]),
    ("verweise", &["see_also", "links"]),
    ("von", &["from", "since"]),
    ("vorige", &["previous"]),
    ("zeitraum", &["period"]),
    ("ziel", &["goals", "target"]),
    ("ziele", &["goals"]),
    ("zielgruppe", &["target_groups"]),
    ("zielgruppen", &["target_groups"]),
    ("zuständig", &["responsible"]),
    ("zuständigkeit", &["responsible"]),
];

/// German words and the words of fields that they mean.
const WORDS: &[(&str, &str)] = &[
    ("aus", "off"),
    ("außen", "outward"),
    ("nach außen", "outward"),
    ("extern", "outward"),
    ("innen", "inward"),
    ("nach innen", "inward"),
    ("intern", "inward"),
    ("beide", "both"),
    ("beides", "both"),
    ("beschäftigte", "staff"),
    ("mitarbeitende", "staff"),
    ("öffentlichkeit", "public"),
    ("öffentlich", "public"),
    ("alle", "public"),
    ("deutsch", "de"),
    ("german", "de"),
    ("englisch", "en"),
    ("english", "en"),
    ("text", "prose"),
    ("vorwort", "foreword"),
    ("chronik", "chronicle"),
    ("rückblick", "chronicle"),
    ("leichte sprache", "easy_language"),
    ("leichte_sprache", "easy_language"),
    ("hinweis", "hint"),
    ("warnung", "warning"),
    ("fehler", "error"),
    ("verweis", "reference"),
    ("ganz", "full"),
    ("klebebindung", "perfect"),
    ("rückenheftung", "saddle_stitch"),
    ("gestrichen", "coated"),
    ("ungestrichen", "uncoated"),
];

/// The key among those known that a German word means.
pub fn key<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.to_lowercase();
    let (_, keys) = KEYS.iter().find(|(german, _)| *german == word)?;
    keys.iter().find_map(|key| known.iter().find(|known| *known == key).copied())
}

/// The word among those known that a German one means.
pub fn word<'k>(word: &str, mut known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.trim().to_lowercase();
    let (_, meant) = WORDS.iter().find(|(german, _)| *german == word)?;
    known.find(|known| known == meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_is_understood_where_it_can_be_meant() {
        assert_eq!(key("Titel", &["title", "since"]), Some("title"));
        assert_eq!(key("bis", &["from", "to"]), Some("to"));
        assert_eq!(key("Titel", &["since"]), None);
        assert_eq!(word("nach außen", ["inward", "outward"].into_iter()), Some("outward"));
        assert_eq!(word("gelb", ["inward"].into_iter()), None);
    }
}
