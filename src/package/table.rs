//! The measures as a table, and where each stands in the PDF.
//!
//! RFC 4180 asks for commas and CRLF. A byte order mark stands in front: without it Excel takes the letters
//! of umlauts for others, and what reads UTF-8 as the web does (also CSV on the Web) drops it.

use super::facts::Facts;
use super::rows::{Indicator, Row};
use crate::edition::entries_of;

/// What separates the values of a list.
pub const SEPARATOR: &str = "|";

/// A column of the table.
pub struct Column {
    /// Its name in programs, and the key of the same in JSON.
    pub key: &'static str,
    /// What its cells hold.
    pub cell: Cell,
}

/// How a cell is made of a row.
pub enum Cell {
    /// A text, perhaps empty.
    Text(fn(&Row) -> Option<&str>),
    /// Several texts.
    List(fn(&Row, &Facts<'_>) -> Vec<String>),
    /// Yes or no.
    YesNo(fn(&Row) -> bool),
    /// A whole number.
    Number(fn(&Row) -> Option<i64>),
    /// An address.
    Address(fn(&Row) -> &str),
}

/// The columns in their order.
pub const COLUMNS: &[Column] = &[
    Column { key: "id", cell: Cell::Text(|row| Some(&row.id)) },
    Column { key: "title", cell: Cell::Text(|row| Some(&row.title)) },
    Column { key: "short_title", cell: Cell::Text(|row| row.short_title.as_deref()) },
    Column { key: "dimensions", cell: Cell::List(|row, _| row.dimensions.clone()) },
    Column { key: "division", cell: Cell::Text(|row| row.division.as_deref()) },
    Column { key: "units", cell: Cell::List(|row, _| row.units.clone()) },
    Column { key: "inward", cell: Cell::YesNo(|row| row.inward) },
    Column { key: "outward", cell: Cell::YesNo(|row| row.outward) },
    Column { key: "new", cell: Cell::YesNo(|row| row.new) },
    Column { key: "since", cell: Cell::Number(|row| row.since) },
    Column { key: "description", cell: Cell::Text(|row| Some(&row.description)) },
    Column { key: "goals_and_target_groups", cell: Cell::Text(|row| row.goals_and_target_groups.as_deref()) },
    Column { key: "goals", cell: Cell::Text(|row| row.goals.as_deref()) },
    Column { key: "target_groups", cell: Cell::Text(|row| row.target_groups.as_deref()) },
    Column { key: "responsible", cell: Cell::Text(|row| Some(&row.responsible)) },
    Column { key: "status", cell: Cell::Text(|row| row.status.as_deref()) },
    Column { key: "from", cell: Cell::Text(|row| row.from.as_deref()) },
    Column { key: "to", cell: Cell::Text(|row| row.to.as_deref()) },
    Column { key: "continuous", cell: Cell::YesNo(|row| row.continuous) },
    Column {
        key: "indicators",
        cell: Cell::List(|row, facts| row.indicators.iter().map(|one| indicator(one, facts)).collect()),
    },
    Column {
        key: "more",
        cell: Cell::List(|row, _| row.more.iter().map(|more| format!("{}: {}", more.label, more.text)).collect()),
    },
    Column { key: "contacts", cell: Cell::List(|row, _| row.contacts.clone()) },
    Column { key: "see_also", cell: Cell::List(|row, _| row.see_also.clone()) },
    Column {
        key: "links",
        cell: Cell::List(|row, _| row.links.iter().map(|link| format!("{} <{}>", link.text, link.target)).collect()),
    },
    Column { key: "keywords", cell: Cell::List(|row, _| row.keywords.clone()) },
    Column { key: "page", cell: Cell::Number(|row| i64::try_from(row.page).ok()) },
    Column { key: "address", cell: Cell::Address(|row| &row.address) },
];

fn indicator(one: &Indicator, facts: &Facts<'_>) -> String {
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let args = [
        ("name", one.name.clone()),
        ("baseline", said(&one.baseline)),
        ("target", said(&one.target)),
        ("actual", said(&one.actual)),
        ("unit", said(&one.unit)),
    ];
    facts.text("package-indicator", &args)
}

impl Cell {
    fn text(&self, row: &Row, facts: &Facts<'_>) -> String {
        match self {
            Self::Text(text) => text(row).unwrap_or_default().to_owned(),
            Self::List(values) => {
                let values = values(row, facts);
                // The sign between two values must not stand in one; this is its like.
                values.iter().map(|value| value.replace(SEPARATOR, "¦")).collect::<Vec<_>>().join(SEPARATOR)
            }
            Self::YesNo(is) => is(row).to_string(),
            Self::Number(number) => number(row).map(|number| number.to_string()).unwrap_or_default(),
            Self::Address(address) => address(row).to_owned(),
        }
    }
}

/// The measures, a line each.
pub fn measures(facts: &Facts<'_>, rows: &[Row]) -> Option<Vec<u8>> {
    let head = COLUMNS.iter().map(|column| facts.field("column", column.key)).collect();
    let line = |row: &Row| COLUMNS.iter().map(|column| column.cell.text(row, facts)).collect();
    table(head, rows.iter().map(line))
}

/// Every place of every measure: `#id` of a measure, `#id--dimension` of its place in a dimension.
pub fn links(facts: &Facts<'_>) -> Option<Vec<u8>> {
    let columns = ["id", "title", "dimension", "page", "address"];
    let head = columns.iter().map(|column| facts.field("column", column)).collect();
    let sections = facts.edition.sections.iter();
    let entries = sections.flat_map(|section| entries_of(section).map(move |entry| (section, entry)));
    let lines = entries.filter_map(|(section, entry)| {
        let page = facts.places.get(&entry.label)?;
        let measure = &entry.measure;
        Some(vec![
            measure.id.clone(),
            measure.title_text.clone(),
            section.title.clone(),
            page.to_string(),
            facts.link(&entry.label),
        ])
    });
    table(head, lines)
}

fn table(head: Vec<String>, lines: impl Iterator<Item = Vec<String>>) -> Option<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    std::iter::once(head).chain(lines).try_for_each(|line| writer.write_record(line)).ok()?;
    writer.into_inner().ok()
}
