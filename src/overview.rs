//! The measures of a catalogue as lists for those who work on it: what each is called,
//! to whom it belongs, how far it is, and what is found in it; searched, filtered, sorted.
//!
//! How far a measure is stands in its `review`, which the decoder drops since it stays in
//! the office; it is read from the tree here, and nothing of it goes into a publication.

mod search;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, ResolvedMeasure};
use crate::document::Document;
use crate::edition::order::{Alphabet, key, section};
use crate::findings::{Finding, Severity};
use crate::json::Value;
use crate::prose::visible_text;
use crate::source::Source;
pub use search::{Query, Searchable};

/// How far a measure is on its way through the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum State {
    /// Nobody has been asked yet.
    #[default]
    Open,
    /// The department has been asked.
    Asked,
    /// The department has answered.
    Answered,
    /// It may be printed.
    Released,
    /// Something else, in the office's own words.
    Other,
}

/// Words for states, as files say them.
const STATES: &[(State, &[&str])] = &[
    (State::Open, &["open", "offen", "neu", "in arbeit", "entwurf", "draft"]),
    (State::Asked, &["asked", "angefragt", "gefragt", "verschickt", "in abstimmung", "in prüfung"]),
    (State::Answered, &["answered", "beantwortet", "geantwortet", "geprüft", "zurück"]),
    (State::Released, &["released", "freigegeben", "frei", "abgenommen", "approved", "ok"]),
];

impl State {
    /// Every state that has a word.
    pub const KNOWN: [Self; 4] = [Self::Open, Self::Asked, Self::Answered, Self::Released];

    /// What a word means.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let word = word.trim().to_lowercase();
        if word.is_empty() {
            return Self::Open;
        }
        STATES.iter().find(|(_, words)| words.contains(&word.as_str())).map_or(Self::Other, |(state, _)| *state)
    }

    /// The word that a file says for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open | Self::Other => "open",
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Released => "released",
        }
    }
}

/// How many findings there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// What must be mended.
    pub errors: usize,
    /// What should be mended.
    pub warnings: usize,
    /// What may be left.
    pub hints: usize,
}

impl Found {
    /// All of them.
    #[must_use]
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.hints
    }

    fn add(&mut self, severity: Severity, count: usize) {
        match severity {
            Severity::Error => self.errors += count,
            Severity::Warning => self.warnings += count,
            Severity::Hint => self.hints += count,
        }
    }
}

/// A measure in a list.
#[derive(Debug)]
pub struct Row {
    /// Its id, for links.
    pub id: String,
    /// Its title; its id where there is none.
    pub title: String,
    /// Its short title.
    pub short_title: Option<String>,
    /// The ids of its dimensions, in the edition's order.
    pub dimensions: Vec<String>,
    /// The id of the division of its first unit.
    pub division: Option<String>,
    /// The ids of its units; the first decides its place.
    pub units: Vec<String>,
    /// The id of its topic.
    pub topic: Option<String>,
    /// How far it is.
    pub state: State,
    /// How far it is in the office's own words, who said so by function, and when.
    pub review: [Option<String>; 3],
    /// Since which edition it stands.
    pub since: Option<i64>,
    /// Which is its last edition.
    pub until: Option<i64>,
    /// Whether it is marked as new.
    pub is_new: bool,
    /// Whether this edition prints it; one that has ended before is still in the folder.
    pub is_printed: bool,
    /// What is found in it.
    pub found: Found,
    /// Where it is printed first among all.
    rank: usize,
    sorted_as: String,
    texts: Searchable,
}

/// How far the measures of a unit are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitCounts {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// Its division's id.
    pub division: String,
    /// Its printed measures, each counted for its first unit.
    pub measures: usize,
    /// How many of them are in each state.
    pub states: BTreeMap<State, usize>,
    /// How many are new.
    pub new: usize,
    /// What is found in them.
    pub found: Found,
}

impl UnitCounts {
    /// How many measures are in a state.
    #[must_use]
    pub fn of(&self, state: State) -> usize {
        self.states.get(&state).copied().unwrap_or_default()
    }
}

/// Which measures are wanted; what is not said leaves all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words that all stand in title or texts.
    pub words: String,
    /// In the section of this dimension.
    pub dimension: Option<String>,
    /// Of this division.
    pub division: Option<String>,
    /// Of this unit, if only beside another.
    pub unit: Option<String>,
    /// In this state.
    pub state: Option<State>,
    /// Only new ones.
    pub only_new: bool,
    /// Only those in which something is found.
    pub only_found: bool,
    /// Printed ones, or those that have ended before.
    pub printed: Option<bool>,
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As they are printed, each where it stands first.
    #[default]
    Printed,
    /// By their titles, as in the register.
    Title,
    /// By their units in the organisation's order, then by their titles.
    Unit,
    /// The ones that are least far first, then by their titles.
    State,
    /// Those with the most to mend first, then by their titles.
    Found,
}

/// All measures of a catalogue.
#[derive(Debug)]
pub struct Overview {
    rows: Vec<Row>,
    units: Vec<UnitCounts>,
}

impl Overview {
    /// The measures of a catalogue with what was found in it.
    #[must_use]
    pub fn of(source: &Source, catalogue: &Catalogue<'_>, findings: &[Finding]) -> Self {
        let mut found: BTreeMap<&str, Found> = BTreeMap::new();
        for finding in findings {
            if let Some(file) = finding.file() {
                found.entry(file).or_default().add(finding.severity, finding.count());
            }
        }
        let ranks = ranks(catalogue);
        let row = |measure: &ResolvedMeasure<'_>| {
            let file = Document::Measure(measure.id).path();
            let found = found.get(file.as_str()).copied().unwrap_or_default();
            Row::of(source, catalogue, measure, found, ranks.get(measure.id).copied())
        };
        let rows: Vec<Row> = catalogue.measures.iter().map(row).collect();
        let units = counts(catalogue, &rows);
        Self { rows, units }
    }

    /// All measures in order of their ids.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How far the units are, in the organisation's order, also those without a measure.
    #[must_use]
    pub fn units(&self) -> &[UnitCounts] {
        &self.units
    }

    /// The measures that are wanted, sorted.
    #[must_use]
    pub fn list(&self, filter: &Filter, sort: Sort) -> Vec<&Row> {
        let query = Query::new(&filter.words);
        let mut rows: Vec<&Row> = self.rows.iter().filter(|row| filter.takes(row) && row.texts.holds(&query)).collect();
        let alphabet = Alphabet::new();
        let place = |row: &Row| {
            let unit = row.units.first();
            self.units.iter().position(|counts| Some(&counts.unit) == unit).unwrap_or(usize::MAX)
        };
        let by = |a: &Row, b: &Row| match sort {
            Sort::Printed => a.rank.cmp(&b.rank),
            Sort::Title => Ordering::Equal,
            Sort::Unit => place(a).cmp(&place(b)),
            Sort::State => a.state.cmp(&b.state),
            Sort::Found => (b.found.errors, b.found.all()).cmp(&(a.found.errors, a.found.all())),
        };
        rows.sort_by(|a, b| {
            by(a, b).then_with(|| alphabet.compare(&a.sorted_as, &b.sorted_as)).then_with(|| a.id.cmp(&b.id))
        });
        rows
    }
}

/// The places of the measures that are printed, each where it stands first.
fn ranks<'c>(catalogue: &'c Catalogue<'_>) -> BTreeMap<&'c str, usize> {
    let alphabet = Alphabet::new();
    let printed: Vec<_> = catalogue.measures.iter().filter(|measure| is_printed(catalogue, measure)).collect();
    let mut ranks = BTreeMap::new();
    for dimension in catalogue.edition.dimensions.iter().enumerate() {
        for measure in section(catalogue, dimension, &printed, &alphabet) {
            let next = ranks.len();
            ranks.entry(measure.id).or_insert(next);
        }
    }
    ranks
}

fn is_printed(catalogue: &Catalogue<'_>, measure: &ResolvedMeasure<'_>) -> bool {
    let year = i64::from(catalogue.edition.as_of.year);
    measure.record.until.is_none_or(|until| until >= year)
}

fn counts(catalogue: &Catalogue<'_>, rows: &[Row]) -> Vec<UnitCounts> {
    let none = |unit: &crate::catalogue::Unit<'_>| UnitCounts {
        unit: unit.id.to_owned(),
        name: unit.name.to_owned(),
        division: catalogue.divisions[unit.division].id.clone(),
        measures: 0,
        states: BTreeMap::new(),
        new: 0,
        found: Found::default(),
    };
    let mut units: Vec<UnitCounts> = catalogue.units.iter().map(none).collect();
    for row in rows.iter().filter(|row| row.is_printed) {
        let first = row.units.first();
        let Some(counts) = units.iter_mut().find(|counts| Some(&counts.unit) == first) else { continue };
        counts.measures += 1;
        *counts.states.entry(row.state).or_default() += 1;
        counts.new += usize::from(row.is_new);
        counts.found.add(Severity::Error, row.found.errors);
        counts.found.add(Severity::Warning, row.found.warnings);
        counts.found.add(Severity::Hint, row.found.hints);
    }
    units
}

impl Row {
    fn of(
        source: &Source,
        catalogue: &Catalogue<'_>,
        measure: &ResolvedMeasure<'_>,
        found: Found,
        rank: Option<usize>,
    ) -> Self {
        let file = source.files.get(&Document::Measure(measure.id).path());
        let said = |key: &str| match &file?.root.get("review")?.get(key)?.value {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        };
        let edition = catalogue.edition;
        let unit = |number: &usize| catalogue.units.get(*number);
        let first = measure.units.first().and_then(unit);
        let title = |title: &[crate::prose::Inline]| Some(visible_text(title)).filter(|text| !text.trim().is_empty());
        let since = measure.record.since;
        let review = ["state", "function", "date"].map(said);
        Self {
            id: measure.id.to_owned(),
            title: title(&measure.record.title).unwrap_or_else(|| measure.id.to_owned()),
            short_title: title(&measure.record.short_title),
            dimensions: measure.dimensions.iter().map(|number| edition.dimensions[*number].id.clone()).collect(),
            division: first.map(|unit| catalogue.divisions[unit.division].id.clone()),
            units: measure.units.iter().filter_map(unit).map(|unit| unit.id.to_owned()).collect(),
            topic: measure.topic.map(|topic| topic.id.clone()),
            state: review[0].as_deref().map(State::of).unwrap_or_default(),
            review,
            since,
            until: measure.record.until,
            is_new: edition.number.is_some_and(|number| number > 1) && since == Some(i64::from(edition.as_of.year)),
            is_printed: is_printed(catalogue, measure),
            found,
            rank: rank.unwrap_or(usize::MAX),
            sorted_as: key(measure),
            texts: file.map(Searchable::of).unwrap_or_default(),
        }
    }
}

impl Filter {
    fn takes(&self, row: &Row) -> bool {
        fn is<T: PartialEq>(wanted: Option<&T>, found: &T) -> bool {
            wanted.is_none_or(|wanted| wanted == found)
        }
        self.dimension.as_ref().is_none_or(|dimension| row.dimensions.contains(dimension))
            && self.division.as_ref().is_none_or(|division| row.division.as_ref() == Some(division))
            && self.unit.as_ref().is_none_or(|unit| row.units.contains(unit))
            && is(self.state.as_ref(), &row.state)
            && is(self.printed.as_ref(), &row.is_printed)
            && (!self.only_new || row.is_new)
            && (!self.only_found || row.found.all() > 0)
    }
}
