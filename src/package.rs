//! The package for the web editor and the data portal: everything that leaves the house beside the PDF,
//! from one run.
//!
//! Whatever it holds is made of the resolved catalogue and of the finished file, and nothing of what stays
//! in the office reaches either. Without a clock and without the order of a hash map, it is the same bytes
//! on every run.

mod cover;
mod csvw;
mod dcat;
mod facts;
mod fragments;
mod graph;
mod manual;
mod rows;
mod schema;
mod schema_org;
mod table;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::catalogue::Catalogue;
use crate::source::publish::needed;
use crate::website::Publication;
use facts::Facts;

/// The files of a package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// The folder that holds them, named after the edition.
    pub folder: String,
    /// The files by their names, in the order of the alphabet.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether a description for data portals is among them.
    pub for_portal: bool,
}

/// The data in JSON,
pub(crate) const DATA: &str = "massnahmen.json";
/// what it must look like,
pub(crate) const DATA_SCHEMA: &str = "massnahmen.schema.json";
/// the same as a table,
pub(crate) const TABLE: &str = "massnahmen.csv";
/// and what its columns are.
const TABLE_METADATA: &str = "massnahmen.csv-metadata.json";
/// Where each measure stands in the PDF.
const LINKS: &str = "massnahmen-links.csv";
/// The sums of all files.
const SUMS: &str = "SHA256SUMS";

/// Makes the package of a publication; `None` if its cover or its data cannot be written, which no catalogue causes.
#[must_use]
pub fn make(catalogue: &Catalogue<'_>, publication: &Publication) -> Option<Package> {
    let facts = Facts::new(catalogue, publication)?;
    let rows = rows::of(&facts);
    let covers = cover::pictures(&publication.cover)?;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (DATA.to_owned(), json(&rows::data(&facts, &rows))?),
        (DATA_SCHEMA.to_owned(), json(&schema::of(&facts))?),
        (TABLE.to_owned(), table::measures(&facts, &rows)?),
        (TABLE_METADATA.to_owned(), json(&csvw::metadata(&facts))?),
        (LINKS.to_owned(), table::links(&facts)?),
        ("schema.jsonld".to_owned(), in_script(json(&schema_org::report(&facts, &covers))?)?),
        ("download.html".to_owned(), fragments::download(&facts, &covers)?.into_bytes()),
    ];
    let statement = fragments::statement(&facts);
    files.push(("barrierefreiheit.html".to_owned(), fragments::html(&statement).into_bytes()));
    files.push(("barrierefreiheit.md".to_owned(), statement.into_bytes()));
    files.push((facts.pdf_name(), publication.pdf.clone()));
    files.extend(covers.into_iter().map(|cover| (cover.name, cover.bytes)));

    let for_portal = needed(facts.publish()).is_empty();
    if for_portal {
        let dataset = dcat::dataset(&facts, &files)?;
        files.push(("dcat.jsonld".to_owned(), json(&dataset.json_ld())?));
        files.push(("dcat.ttl".to_owned(), dataset.turtle().into_bytes()));
    }
    files.push(("README.md".to_owned(), manual::text(&facts, for_portal).into_bytes()));
    files.sort();
    let sums = files.iter().fold(String::new(), |mut sums, (name, bytes)| {
        let _ = writeln!(sums, "{}  {name}", sum(bytes));
        sums
    });
    files.push((SUMS.to_owned(), sums.into_bytes()));
    Some(Package { folder: facts.stem().to_owned(), files, for_portal })
}

/// The sum of a file as `sha256sum` writes it.
fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// JSON as it may stand in a page's `script`, which no text of it ends.
fn in_script(json: Vec<u8>) -> Option<Vec<u8>> {
    String::from_utf8(json).ok().map(|text| text.replace("</", "<\\/").into_bytes())
}

/// A value as a file to be read.
fn json(value: &impl serde::Serialize) -> Option<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(value).ok()?;
    text.push(b'\n');
    Some(text)
}
