//! Making the files: a draft, the website edition, the print edition.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::desk::answer::{Answer, Ask, Fault, bytes, data, html};
use crate::desk::page::{Shell, base, encoded};
use crate::desk::remarks::remarks;
use crate::desk::room::{Known, lock};
use crate::findings::Severity;
use crate::names;
use crate::policy::Switches;
use crate::run::{Editions, PrintRun};
use crate::say::Say;

/// Files that are made together.
struct Kind {
    name: &'static str,
    title: String,
    what: String,
    can_be_verified: bool,
}

#[derive(Template)]
#[template(path = "finish.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    errors: usize,
    kinds: Vec<Kind>,
    made: Vec<(String, String)>,
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
        kinds: ["draft", "web", "print"]
            .map(|name| Kind {
                name,
                title: say.text(&format!("desk-make-{name}"), &[]),
                what: say.text(&format!("desk-make-{name}-what"), &[]),
                can_be_verified: name == "web",
            })
            .into(),
        made,
        say,
    })
}

/// What is to be made.
#[derive(Deserialize)]
struct Wanted {
    kind: String,
    #[serde(default)]
    verify: bool,
}

/// Makes files and keeps them until the next ones are made, so that a browser can fetch them.
pub fn make(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let wanted: Wanted = ask.json()?;
    let (view, revision) = room.view();
    let print = PrintRun { order_sheet: true, ..PrintRun::default() };
    let editions = match wanted.kind.as_str() {
        "draft" | "web" => Editions::WEB,
        "print" => Editions { web: false, print: Some(print) },
        _ => return Err(Fault::NotFound),
    };
    let view = view.drafted(wanted.kind == "draft").verified(wanted.verify);
    let made = view.publish(&editions, &Switches::default()).map_err(|_| Fault::Said("desk-unreadable", Vec::new()))?;
    let (checked, products) = made;
    let files: BTreeMap<String, Arc<[u8]>> = products
        .files()
        .iter()
        .map(|product| {
            (names::target(products.name().unwrap_or_default(), product.kind, Some(Path::new("."))), product.bytes)
        })
        .filter_map(|(path, bytes)| Some((path.file_name()?.to_string_lossy().into_owned(), Arc::from(bytes))))
        .collect();
    let base = base(room);
    let said = |product: &crate::products::Product<'_>, name: &str| {
        let mut args = product.args.clone();
        args.push(("path", name.to_owned()));
        args.push(("kilobytes", (product.bytes.len() / 1024).to_string()));
        say.text(&format!("desk-{}", product.sentence), &args)
    };
    let shown: Vec<_> = products
        .files()
        .iter()
        .zip(files_in_order(&products))
        .map(|(product, name)| {
            json!({ "name": name, "address": format!("{base}/made/{}", encoded(&name)), "said": said(product, &name) })
        })
        .collect();
    let known = Known { revision, source: checked.source, findings: checked.findings };
    let stops = remarks(&known, &base, say, |finding| finding.severity == Severity::Error);
    let rest = known.findings.len() - stops.len();
    let said = match (shown.is_empty(), wanted.verify) {
        (true, _) => say.text("desk-made-nothing", &[("count", stops.len().to_string())]),
        (false, true) => say.text("desk-made-verified", &[("count", rest.to_string())]),
        (false, false) => say.text("desk-made", &[("count", rest.to_string())]),
    };
    if !files.is_empty() {
        lock(&room.made).extend(files);
    }
    let stops: Vec<_> = stops
        .iter()
        .take(20)
        .map(|remark| json!({ "place": remark.place, "what": remark.what, "todo": remark.todo, "address": remark.address }))
        .collect();
    data(&json!({ "said": said, "files": shown, "stops": stops }))
}

fn files_in_order(products: &crate::products::Products) -> Vec<String> {
    let name = products.name().unwrap_or_default();
    let path = |product: &crate::products::Product<'_>| names::target(name, product.kind, Some(Path::new(".")));
    products
        .files()
        .iter()
        .map(|product| path(product).file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()))
        .collect()
}

/// A file that was made.
pub fn made(ask: &Ask) -> Answer {
    let file = lock(&ask.room()?.made).get(&ask.what).cloned().ok_or(Fault::NotFound)?;
    let kind = if Path::new(&ask.what).extension().is_some_and(|ending| ending == "pdf") {
        "application/pdf"
    } else {
        "application/json"
    };
    bytes(kind, file.to_vec())
}
