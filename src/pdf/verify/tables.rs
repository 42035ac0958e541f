//! Tables: what a screen reader says of a cell is in its headers (ISO 14289-1, 7.5).

use std::collections::BTreeSet;

use super::is_silent;
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::Tag;

/// Header cells that say what they head, rows of one length, a caption or summary.
pub(super) fn check(tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    for table in tags.iter().filter(|tag| tag.standard_kind == "Table") {
        let rows = rows(table);
        let first = rows.first().map(Row::text).unwrap_or_default();
        let mut flaw = |kind| flaws.push(Flaw::at(kind, table.page, &first));
        let headers: Vec<&&Tag> = rows.iter().flat_map(|row| &row.cells).filter(|cell| is_header(cell)).collect();
        if headers.is_empty() {
            flaw(Kind::NoHeaders);
        }
        if headers.iter().any(|cell| is_silent(cell)) {
            flaw(Kind::EmptyHeader);
        }
        let named: BTreeSet<&String> =
            rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.attributes.headers).collect();
        let heads =
            |cell: &Tag| cell.attributes.scope.is_some() || cell.id.as_ref().is_some_and(|id| named.contains(id));
        if headers.iter().any(|cell| !heads(cell)) {
            flaw(Kind::HeaderScope);
        }
        let has_caption = table.children().any(|child| child.standard_kind == "Caption" && !is_silent(child));
        let has_summary = table.attributes.summary.as_deref().is_some_and(|summary| !summary.trim().is_empty());
        if !has_caption && !has_summary {
            flaw(Kind::Summary);
        }
        let spans = |tag: &Tag| tag.attributes.row_span.is_some_and(|span| span > 1);
        let ragged = rows.windows(2).any(|pair| pair[0].width != pair[1].width);
        if ragged && !rows.iter().flat_map(|row| &row.cells).any(|cell| spans(cell)) {
            flaw(Kind::RaggedTable);
        }
        let headless = rows.iter().filter(|row| row.is_body() && !row.has_header());
        if rows.iter().any(|row| row.is_body() && row.has_header()) {
            flaws.extend(headless.map(|row| Flaw::at(Kind::RowHeader, row.page, &row.text())));
        }
    }
}

/// The tables in which no row of the body has a header.
#[must_use]
pub fn without_row_headers(tags: &[&Tag]) -> Vec<Flaw> {
    let tables = tags.iter().filter(|tag| tag.standard_kind == "Table").map(|table| rows(table));
    let headless = tables.filter(|rows| !rows.iter().any(|row| row.is_body() && row.has_header()));
    let first_of_body = headless.filter_map(|rows| rows.into_iter().find(Row::is_body));
    first_of_body.map(|row| Flaw::at(Kind::RowHeader, row.page, &row.text())).collect()
}

/// A row of a table.
struct Row<'t> {
    cells: Vec<&'t Tag>,
    /// Its columns.
    width: i64,
    page: Option<usize>,
}

impl Row<'_> {
    /// Whether it holds data.
    fn is_body(&self) -> bool {
        self.cells.iter().any(|cell| !is_header(cell))
    }

    fn has_header(&self) -> bool {
        self.cells.iter().any(|cell| is_header(cell))
    }

    fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text()).collect::<Vec<_>>().join(" ")
    }
}

fn is_header(cell: &Tag) -> bool {
    cell.standard_kind == "TH"
}

/// The rows of a table, not those of a table in one of its cells.
fn rows(table: &Tag) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for child in table.children() {
        match child.standard_kind.as_str() {
            "TR" => {
                let cells: Vec<&Tag> =
                    child.children().filter(|cell| matches!(cell.standard_kind.as_str(), "TH" | "TD")).collect();
                let width = cells.iter().map(|cell| cell.attributes.col_span.unwrap_or(1)).sum();
                rows.push(Row { cells, width, page: child.page });
            }
            "THead" | "TBody" | "TFoot" => rows.extend(self::rows(child)),
            _ => {}
        }
    }
    rows
}
