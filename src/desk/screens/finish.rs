//! Making the files: a draft, the website edition, the print edition.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::desk::answer::{Answer, Ask, Fault, bytes, data, html};
use crate::desk::page::{Shell, base, encoded};
use crate::desk::remarks::remarks;
use crate::desk::room::{Known, lock};
use crate::desk::screens::forms::packed;
use crate::edition::Extract;
use crate::findings::{Findings, Severity};
use crate::format::Kind;
use crate::policy::Switches;
use crate::products::Product;
use crate::run::{Checked, Editions, PrintRun};
use crate::say::Say;
use crate::session::View;
use crate::{catalogue, entry, names};

/// Files that are made together.
struct Make {
    name: &'static str,
    title: String,
    what: String,
    can_be_verified: bool,
    /// Of what it can be made, under headings; the whole edition, where there are none.
    parts: Vec<(String, Vec<(String, String)>)>,
}

#[derive(Template)]
#[template(path = "finish.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    errors: usize,
    makes: Vec<Make>,
    made: Vec<(String, String)>,
    /// When it was corrected, if it was.
    revision: Option<String>,
}

/// Shows what can be made, and what was made last.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let base = base(room);
    let made = lock(&room.made);
    let made = made.keys().map(|name| (format!("{base}/made/{}", encoded(name)), name.clone())).collect();
    html(&Page {
        shell: Shell::new(ask, &known, "finish", say.text("desk-finish", &[]))?,
        errors: known.findings.iter().filter(|finding| finding.severity == Severity::Error).count(),
        makes: makes(&known, say),
        revision: known.source.records.edition.revision.map(|month| month.to_string()),
        made,
        say,
    })
}

fn makes(known: &Known, say: &Say) -> Vec<Make> {
    let make = |name| Make {
        name,
        title: say.text(&format!("desk-make-{name}"), &[]),
        what: say.text(&format!("desk-make-{name}-what"), &[]),
        can_be_verified: name == "web" || name == "extract",
        parts: if name == "extract" { parts(known, say) } else { Vec::new() },
    };
    let makes = ["draft", "web", "print", "package", "extract"].map(make).into_iter();
    makes.filter(|make| make.name != "extract" || !make.parts.is_empty()).collect()
}

/// Of what an extract can be made.
const PARTS: [Kind; 3] = [Kind::Dimension, Kind::Division, Kind::Unit];

/// The dimensions, divisions and units of which measures are printed, under their headings.
fn parts(known: &Known, say: &Say) -> Vec<(String, Vec<(String, String)>)> {
    let findings = Findings::default();
    let catalogue = catalogue::resolve(&known.source, &findings);
    let part = |kind: Kind| {
        let all = entry::names::all(&known.source, kind, say).into_iter();
        let printed = all.filter(|named| !Extract { kind, id: named.id.clone() }.is_empty(&catalogue));
        let named: Vec<_> = printed.map(|named| (format!("{}:{}", kind.name(), named.id), named.name)).collect();
        (say.text(&format!("desk-part-{}", kind.name()), &[]), named)
    };
    PARTS.map(part).into_iter().filter(|(_, named)| !named.is_empty()).collect()
}

/// What is to be made.
#[derive(Deserialize)]
struct Wanted {
    kind: String,
    #[serde(default)]
    verify: bool,
    /// Of an extract, what it is made of.
    #[serde(default)]
    part: String,
}

impl Wanted {
    /// The extract that is wanted, if it is one.
    fn extract(&self) -> Result<Option<Extract>, Fault> {
        if self.kind != "extract" {
            return Ok(None);
        }
        let (kind, id) = self.part.split_once(':').ok_or(Fault::NotFound)?;
        let kind = PARTS.into_iter().find(|other| other.name() == kind).ok_or(Fault::NotFound)?;
        Ok(Some(Extract { kind, id: id.to_owned() }))
    }
}

/// A file that was made, and what is said of it.
struct Done {
    name: String,
    bytes: Arc<[u8]>,
    said: String,
}

/// Makes files and keeps them until the next ones are made, so that a browser can fetch them.
pub fn make(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let wanted: Wanted = ask.json()?;
    let (view, revision) = room.view();
    let (checked, done) = match wanted.kind.as_str() {
        "package" => package(&view, say)?,
        _ => editions(&view, &wanted, say)?,
    };
    let base = base(room);
    let shown: Vec<_> = done
        .iter()
        .map(|file| json!({ "name": file.name, "address": format!("{base}/made/{}", encoded(&file.name)), "said": file.said }))
        .collect();
    let known = Known { revision, source: checked.source, findings: checked.findings };
    let stops = remarks(&known, &base, say, |finding| finding.severity == Severity::Error);
    let rest = known.findings.len() - stops.len();
    let said = match (shown.is_empty(), wanted.verify) {
        (true, _) => say.text("desk-made-nothing", &[("count", stops.len().to_string())]),
        (false, true) => say.text("desk-made-verified", &[("count", rest.to_string())]),
        (false, false) => say.text("desk-made", &[("count", rest.to_string())]),
    };
    lock(&room.made).extend(done.into_iter().map(|file| (file.name, file.bytes)));
    let stops: Vec<_> = stops
        .iter()
        .take(20)
        .map(|remark| json!({ "place": remark.place, "what": remark.what, "todo": remark.todo, "address": remark.address }))
        .collect();
    data(&json!({ "said": said, "files": shown, "stops": stops }))
}

/// The files of an edition, a draft or an extract.
fn editions(view: &View, wanted: &Wanted, say: &Say) -> Result<(Checked, Vec<Done>), Fault> {
    let print = PrintRun { order_sheet: true, ..PrintRun::default() };
    let editions = match wanted.kind.as_str() {
        "draft" | "web" | "extract" => Editions::WEB,
        "print" => Editions { web: false, print: Some(print) },
        _ => return Err(Fault::NotFound),
    };
    let view = view.drafted(wanted.kind == "draft").verified(wanted.verify).extracted(wanted.extract()?);
    let made = view.publish(&editions, &Switches::default()).map_err(|_| Fault::Said("desk-unreadable", Vec::new()))?;
    let (checked, products) = made;
    let edition = products.name().unwrap_or_default();
    let done = |product: &Product<'_>| {
        let path = names::target(edition, product.kind, Some(Path::new(".")));
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut args = product.args.clone();
        args.push(("path", name.clone()));
        args.push(("kilobytes", (product.bytes.len() / 1024).to_string()));
        Done { name, bytes: Arc::from(product.bytes), said: say.text(&format!("desk-{}", product.sentence), &args) }
    };
    let done = products.files().iter().map(done).collect();
    Ok((checked, done))
}

/// The package for the website and the data portal, in one file.
fn package(view: &View, say: &Say) -> Result<(Checked, Vec<Done>), Fault> {
    let (checked, made) = view.package(&Switches::default());
    let Some((package, _)) = made else { return Ok((checked, Vec::new())) };
    let args = [
        ("count", package.files.len().to_string()),
        ("portal", if package.for_portal { "yes" } else { "no" }.to_owned()),
    ];
    let files: Vec<(String, Vec<u8>)> =
        package.files.into_iter().map(|(name, bytes)| (format!("{}/{name}", package.folder), bytes)).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
    let bytes = packed(&files).map_err(|_| Fault::Broken)?;
    let done = Done {
        name: format!("{}.zip", package.folder),
        bytes: bytes.into(),
        said: say.text("desk-package-made", &args),
    };
    Ok((checked, vec![done]))
}

/// A file that was made.
pub fn made(ask: &Ask) -> Answer {
    let file = lock(&ask.room()?.made).get(&ask.what).cloned().ok_or(Fault::NotFound)?;
    let kind = match Path::new(&ask.what).extension().and_then(OsStr::to_str) {
        Some("pdf") => "application/pdf",
        Some("zip") => "application/zip",
        _ => "application/json",
    };
    bytes(kind, file.to_vec())
}
