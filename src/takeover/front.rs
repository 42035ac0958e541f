//! Cover and imprint: what the publication is called, who publishes it, and when.

use super::contacts::Address;
use super::groups::is_unit;
use super::measures::{Named, year};
use super::paper::{At, Look, Para, folded};
use super::report::{Fate, Report};
use crate::source::dates::Month;

/// What cover and imprint say.
#[derive(Debug, Default)]
pub struct Front {
    /// The first line of the cover.
    pub title: Option<String>,
    /// What follows it.
    pub subtitle: Option<String>,
    /// What the publication is.
    pub kind: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The unit that publishes it.
    pub publisher: Option<Named>,
    /// Where that is.
    pub address: Option<Address>,
    /// The number of the edition.
    pub number: Option<i64>,
    /// The month whose state it shows.
    pub as_of: Option<Month>,
    /// What else the imprint says.
    pub note: Vec<Para>,
}

/// With what the name of a city begins.
const CITIES: &[&str] = &[
    "Stadt ",
    "Landeshauptstadt ",
    "Hansestadt ",
    "Hanse- und Universitätsstadt ",
    "Universitätsstadt ",
    "Wissenschaftsstadt ",
    "Bundesstadt ",
    "Freie und Hansestadt ",
    "Große Kreisstadt ",
    "Kreisstadt ",
    "Kreis ",
    "Landkreis ",
    "Gemeinde ",
    "Markt ",
    "City of ",
    "Klingenstadt ",
];

/// What a publication can be.
const KINDS: &[&str] = &[
    "katalog",
    "bericht",
    "aktionsplan",
    "plan",
    "programm",
    "übersicht",
    "catalogue",
    "catalog",
    "report",
    "programme",
    "broschüre",
];

impl Front {
    /// Reads the cover.
    pub fn cover(&mut self, paras: &[Para]) {
        let mut lines: Vec<(String, bool)> = Vec::new();
        for para in paras {
            for line in para.plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
                if !self.fact(line, para.at) {
                    lines.push((line.to_owned(), para.look == Look::Title));
                }
            }
        }
        if let Some(place) = lines.iter().position(|(_, is_title)| *is_title) {
            self.title = Some(lines.remove(place).0);
        }
        let is_kind =
            |line: &str| line.split_whitespace().count() < 4 && KINDS.iter().any(|kind| folded(line).ends_with(kind));
        let alone = lines.len() + usize::from(self.title.is_some()) < 2;
        if let Some(place) = lines.iter().rposition(|(line, _)| is_kind(line)).filter(|_| !alone) {
            self.kind = Some(lines.remove(place).0);
        }
        let mut lines = lines.into_iter().map(|(line, _)| line);
        if self.title.is_none() {
            self.title = lines.next();
        }
        let rest: Vec<String> = lines.collect();
        self.subtitle = Some(rest.join(" ")).filter(|rest| !rest.is_empty());
    }

    /// Reads the imprint. What it says beyond what is known of every imprint becomes a note in it.
    pub fn imprint(&mut self, paras: &[Para]) {
        let mut street: Option<(String, At)> = None;
        for para in paras {
            if para.is_item() || para.plain.chars().count() > 160 {
                self.note.push(para.clone());
                continue;
            }
            for line in para.plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let said =
                    value(line, &["herausgeber", "herausgegeben", "publisher", "published", "anschrift", "adresse"])
                        .unwrap_or(line);
                if said.is_empty() || (!Address::is_street(line) && self.fact(said, para.at)) {
                    continue;
                }
                if let Some(address) = Address::of(said).filter(|_| self.address.is_none()) {
                    self.address = Some(address);
                } else if let (Some((postcode, city)), Some((street, _))) =
                    (Address::town(said), street.take_if(|_| self.address.is_none()))
                {
                    self.address = Some(Address { street, postcode, city });
                } else if Address::is_street(said) && self.address.is_none() {
                    self.keep(street.replace((said.to_owned(), para.at)));
                } else {
                    self.note.push(Para::plain(para.at, line));
                }
            }
        }
        self.keep(street);
    }

    fn keep(&mut self, line: Option<(String, At)>) {
        self.note.extend(line.map(|(text, at)| Para::plain(at, &text)));
    }

    /// Takes a line that says the city, the publisher, the month or the number; says whether it is nothing but that.
    fn fact(&mut self, line: &str, at: At) -> bool {
        if let Some(city) = CITIES.iter().find(|city| line.starts_with(**city)).filter(|_| line.chars().count() < 60)
            && !is_unit(&line[city.len()..])
        {
            self.city.get_or_insert_with(|| line.to_owned());
            return self.city.as_deref() == Some(line);
        }
        if is_unit(line) && line.chars().count() < 100 {
            let publisher = self.publisher.get_or_insert_with(|| Named { text: line.to_owned(), at });
            return publisher.text == line;
        }
        let number = numbered_edition(line);
        let month = Month::said(line);
        self.number = self.number.or(number);
        self.as_of = self.as_of.or(month);
        (number.is_some() || month.is_some()) && is_nothing_else(line)
    }

    /// What cover and imprint do not say is looked for in the foreword, and otherwise has to be told.
    pub fn complete(&mut self, foreword: &[Para], first_unit: Option<Named>, report: &mut Report) {
        if self.number.is_none() {
            let found = foreword.iter().filter_map(|para| Some((numbered_edition(&para.plain)?, para.at))).max();
            if let Some((number, at)) = found {
                self.number = Some(number);
                report.note(Fate::Uncertain, "takeover-number-in-foreword", &[("number", &number.to_string())], &[at]);
            } else {
                report.note(Fate::Uncertain, "takeover-no-number", &[], &[]);
            }
        }
        if self.as_of.is_none() {
            let said = [&self.title, &self.subtitle, &self.kind].into_iter().flatten().find_map(|line| year(line));
            let said = said.or_else(|| foreword.iter().filter_map(|para| year(&para.plain)).max());
            self.as_of = said.and_then(|year| Some(Month { year: i32::try_from(year).ok()?, month: 1 }));
            match self.as_of {
                Some(month) => {
                    report.note(Fate::Uncertain, "takeover-only-year", &[("month", &month.to_string())], &[]);
                }
                None => report.note(Fate::Missing, "takeover-no-month", &[], &[]),
            }
        }
        if self.city.is_none() {
            self.city = self.address.as_ref().map(|address| format!("Stadt {}", address.city));
            match self.city.clone() {
                Some(city) => report.note(Fate::Uncertain, "takeover-city-guessed", &[("city", &city)], &[]),
                None => report.note(Fate::Missing, "takeover-no-city", &[], &[]),
            }
        }
        if self.publisher.is_none() {
            self.publisher = first_unit;
            match self.publisher.clone() {
                Some(unit) => {
                    report.note(Fate::Uncertain, "takeover-publisher-guessed", &[("unit", &unit.text)], &[unit.at]);
                }
                None => report.note(Fate::Missing, "takeover-no-publisher", &[], &[]),
            }
        }
    }
}

/// Whether a line says a month or the number of an edition and nothing else.
fn is_nothing_else(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "stand",
        "redaktionsstand",
        "erschienen",
        "datum",
        "im",
        "auflage",
        "ausgabe",
        "fassung",
        "überarbeitete",
        "aktualisierte",
        "as",
        "of",
        "date",
        "edition",
        "revised",
        "published",
    ];
    let is_month = |word: &str| Month::said(&format!("{word} 2000")).is_some();
    folded(line).split(' ').all(|word| {
        let number = word.trim_end_matches(char::is_alphabetic);
        WORDS.contains(&word) || number.chars().all(|c| c.is_ascii_digit()) && (!number.is_empty() || is_month(word))
    })
}

/// What follows a label that begins with one of some words.
fn value<'l>(line: &'l str, words: &[&str]) -> Option<&'l str> {
    let (label, rest) = line.split_once(':')?;
    let said = folded(label);
    words.iter().any(|word| said.starts_with(word)).then(|| rest.trim())
}

/// The largest number of an edition that a text names: "3. Auflage", "2nd edition".
fn numbered_edition(text: &str) -> Option<i64> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || ",;:()".contains(c)).filter(|word| !word.is_empty()).collect();
    let numbers = words.windows(2).filter_map(|pair| {
        let (number, what) = (pair[0], pair[1].trim_end_matches(['.', '!']));
        let number = ["st", "nd", "rd", "th", "."].iter().find_map(|end| number.strip_suffix(end))?;
        let is_edition =
            ["Auflage", "Ausgabe", "Fassung", "edition", "Edition"].iter().any(|word| what.starts_with(word));
        number.parse::<i64>().ok().filter(|number| is_edition && (1..100).contains(number))
    });
    numbers.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cover_and_imprint_say_who_and_when() {
        let mut front = Front::default();
        let paras = |lines: &[&str]| -> Vec<Para> {
            lines.iter().enumerate().map(|(at, line)| Para::plain(at + 1, line)).collect()
        };
        front.cover(&paras(&[
            "Stadt Musterstadt",
            "Amt für Vielfalt",
            "BUNT",
            "in der Verwaltung",
            "Maßnahmen-Katalog",
            "2. Auflage",
        ]));
        front.imprint(&paras(&[
            "Herausgeber: Stadt Musterstadt",
            "Amt für Vielfalt",
            "Am Ring 1",
            "12345 Musterstadt",
            "Stand: Mai 2023",
            "Druck: Hausdruckerei",
        ]));
        assert_eq!((front.title.as_deref(), front.subtitle.as_deref()), (Some("BUNT"), Some("in der Verwaltung")));
        assert_eq!((front.kind.as_deref(), front.number), (Some("Maßnahmen-Katalog"), Some(2)));
        assert_eq!(front.as_of, Some(Month { year: 2023, month: 5 }));
        assert_eq!(front.address.unwrap().street, "Am Ring 1");
        let notes: Vec<&str> = front.note.iter().map(|para| para.plain.as_str()).collect();
        assert_eq!(notes, ["Druck: Hausdruckerei"]);
    }

    #[test]
    fn editions_are_counted() {
        assert_eq!(numbered_edition("nach der 1. Auflage nun die 3. Auflage"), Some(3));
        assert_eq!(numbered_edition("2nd edition"), Some(2));
        assert_eq!(numbered_edition("am 3. August"), None);
    }
}
