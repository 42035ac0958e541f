//! What the columns of the table are, for programs: CSV on the Web (W3C).

use serde_json::{Value, json};

use super::facts::Facts;
use super::table::{COLUMNS, Cell, Column, SEPARATOR};
use super::{TABLE, dcat};

/// The table's metadata.
pub fn metadata(facts: &Facts<'_>) -> Value {
    let columns: Vec<Value> = COLUMNS.iter().map(|column| of_column(column, facts)).collect();
    let mut metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": facts.language() }],
        "url": TABLE,
        "dc:title": facts.word("package-data-title") + ": " + &facts.edition.name,
        "dc:publisher": facts.publisher(),
        "dialect": { "header": true, "delimiter": ",", "encoding": "utf-8" },
        "tableSchema": { "columns": columns, "primaryKey": "id" },
    });
    if let Some(licence) = facts.publish().licence {
        metadata["dc:license"] = json!({ "@id": dcat::licence(licence) });
    }
    metadata
}

fn of_column(column: &Column, facts: &Facts<'_>) -> Value {
    let mut described = json!({
        "name": column.key,
        "titles": facts.field("column", column.key),
        "dc:description": facts.field("about", column.key),
        "datatype": match column.cell {
            Cell::Text(_) | Cell::List(_) => "string",
            Cell::YesNo(_) => "boolean",
            Cell::Number(_) => "integer",
            Cell::Address(_) => "anyURI",
        },
    });
    match column.cell {
        Cell::List(_) => described["separator"] = SEPARATOR.into(),
        Cell::YesNo(_) | Cell::Address(_) => described["required"] = true.into(),
        Cell::Text(_) if ["id", "title"].contains(&column.key) => described["required"] = true.into(),
        Cell::Text(_) | Cell::Number(_) => {}
    }
    described
}
