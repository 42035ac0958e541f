//! How far an edition is: what the departments were asked, what they have answered and released, and what stops it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::{self, Catalogue};
use crate::findings::{Findings, Severity};
use crate::json::Value;
use crate::overview::{Overview, Row as Measure, State, UnitCounts};
use crate::report::{Report, Row};
use crate::run::Checked;
use crate::source::Source;
use crate::source::dates::said_day;

/// How far an edition is. Every field is always there; what does not apply is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Status of an edition")]
pub struct Status {
    /// The edition's full name.
    pub name: String,
    /// The month whose state it shows, such as 2025-08.
    pub as_of: String,
    /// The day until which departments are to answer, such as 2025-03-31.
    pub deadline: Option<String>,
    /// Its measures, without those that have ended.
    pub measures: usize,
    /// How many of them may be printed.
    pub released: usize,
    /// The departments in the organisation's order, those without measures left out. A measure of several belongs to
    /// the first.
    pub units: Vec<UnitStatus>,
    /// What must be mended before there is a finished edition, as `katalog check` tells it.
    pub stopping: Vec<Row>,
}

/// How far the measures of a department are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitStatus {
    /// Its id.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// The name of its division.
    pub division: String,
    /// Its measures.
    pub measures: usize,
    /// Those about which nobody has been asked.
    pub open: usize,
    /// Those about which it was asked and has not answered.
    pub asked: usize,
    /// Those about which it has answered, not released yet.
    pub answered: usize,
    /// Those that may be printed.
    pub released: usize,
    /// Those whose state is said in the office's own words.
    pub other: usize,
    /// The earliest day noted at those that are asked, such as 2025-02-14.
    pub asked_since: Option<String>,
    /// The earliest day noted at those that are answered.
    pub answered_since: Option<String>,
    /// The last day noted at those that are released.
    pub released_on: Option<String>,
    /// What must be mended in its measures.
    pub errors: usize,
    /// What should be mended.
    pub warnings: usize,
}

impl UnitStatus {
    /// Since when it stands so: since the oldest question without an answer or answer without a release; where there is
    /// none, since the last release.
    #[must_use]
    pub fn since(&self) -> Option<&str> {
        let waiting = [&self.asked_since, &self.answered_since].into_iter().flatten().min();
        waiting.or(self.released_on.as_ref()).map(String::as_str)
    }
}

impl Status {
    /// The status of a catalogue that was checked; `root` is its folder as it was named.
    #[must_use]
    pub fn of(checked: &Checked, root: &str) -> Self {
        let catalogue_findings = Findings::default();
        let catalogue = catalogue::resolve(&checked.source, &catalogue_findings);
        let overview = Overview::of(&checked.source, &catalogue, &checked.findings);
        let units = units(&catalogue, &overview);
        let errors: Vec<_> =
            checked.findings.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
        let report = Report { say: &checked.say, root, files: &checked.source.files, colour: false };
        let edition = &checked.source.records.edition;
        Self {
            name: edition.name.clone(),
            as_of: edition.as_of.to_string(),
            deadline: deadline(&checked.source).map(|day| day.to_string()),
            measures: overview.rows().iter().filter(|row| row.is_printed).count(),
            released: units.iter().map(|unit| unit.released).sum(),
            units,
            stopping: report.rows(&errors),
        }
    }
}

/// How far the measures of each department are, in the organisation's order, those without measures left out.
#[must_use]
pub fn units(catalogue: &Catalogue<'_>, overview: &Overview) -> Vec<UnitStatus> {
    let divisions: BTreeMap<&str, &str> = catalogue.divisions.iter().map(|d| (&*d.id, &*d.name)).collect();
    let units = overview.units().iter().filter(|counts| counts.measures > 0);
    units.map(|counts| unit(counts, overview.rows(), &divisions)).collect()
}

fn unit(counts: &UnitCounts, rows: &[Measure], divisions: &BTreeMap<&str, &str>) -> UnitStatus {
    let own = || rows.iter().filter(|row| row.is_printed && row.units.first() == Some(&counts.unit));
    let days = |state| {
        let noted = own().filter(move |row| row.state == state);
        noted.filter_map(|row| said_day(row.review[2].as_deref()?))
    };
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    UnitStatus {
        unit: counts.unit.clone(),
        name: counts.name.clone(),
        division: divisions.get(counts.division.as_str()).copied().unwrap_or_default().to_owned(),
        measures: counts.measures,
        open: counts.of(State::Open),
        asked: counts.of(State::Asked),
        answered: counts.of(State::Answered),
        released: counts.of(State::Released),
        other: counts.of(State::Other),
        asked_since: text(days(State::Asked).min()),
        answered_since: text(days(State::Answered).min()),
        released_on: text(days(State::Released).max()),
        errors: counts.found.errors,
        warnings: counts.found.warnings,
    }
}

/// The day until which departments are to answer. The decoder drops it, since it stays in the office.
#[must_use]
pub fn deadline(source: &Source) -> Option<NaiveDate> {
    match &source.files.get("edition.json")?.root.get("deadline")?.value {
        Value::String(text) => said_day(text),
        _ => None,
    }
}
