//! `katalog import … --new`

use std::path::Path;

use super::Arguments;
use crate::cli::{Common, Outcome, could_not, given, new, print_line, say_why};
use crate::files;
use crate::language::Language;
use crate::report::{Format, Report as Findings};
use crate::say::Say;
use crate::takeover::labels::Labels;
use crate::takeover::paper::Paper;
use crate::takeover::report::{Fate, Report};
use crate::takeover::{self, Taken};
use crate::word::Revisions;

/// Takes an old catalogue over into a new folder.
pub fn run(arguments: &Arguments, folder: &Path, common: &Common) -> Result<Outcome, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    let [old] = &arguments.files[..] else { return Err(say_why(&say, "one-old-catalogue", &[])) };
    let labels = labels(arguments.labels.as_deref(), common, &say)?;
    let paper = paper(old, &labels, arguments.changes.revisions(), &say)?;
    let Taken { mut begun, report } = takeover::take(paper, &labels);
    let name = say.text("takeover-file", &[]);
    begun.add(&name, report.markdown(&say, &old.file_name().unwrap_or_default().to_string_lossy()));
    new::write(&begun, folder, &say)?;
    tell(&report, folder, &name, &say);
    Ok(Outcome::Done)
}

/// The labels that are known, and those of a file. Faults in it are told, and nothing is done.
fn labels(path: Option<&Path>, common: &Common, say: &Say) -> Result<Labels, Outcome> {
    let known = Labels::known();
    let Some(path) = path else { return Ok(known) };
    let bytes = files::read_named(path).map_err(|error| could_not(say, "cannot-read-labels", path, &error))?;
    let text = String::from_utf8_lossy(&bytes);
    let (labels, findings, file) = known.with(&files::shown(path), &text);
    if findings.is_empty() {
        return Ok(labels);
    }
    let files = [(file.path.clone(), file)].into_iter().collect();
    let delivery = common.delivery(None, true);
    let report = Findings { say, root: "", files: &files, colour: false };
    delivery.put(&report.print(&findings, delivery.format), say)?;
    if delivery.format == Format::Human {
        print_line(&say.text("takeover-labels-faulty", &[]));
    }
    Err(Outcome::Faults)
}

/// Reads the old catalogue, whatever it was written with.
fn paper(path: &Path, labels: &Labels, revisions: Revisions, say: &Say) -> Result<Paper, Outcome> {
    let bytes = files::read_named(path).map_err(|error| could_not(say, "cannot-read", path, &error))?;
    let args = |kind: &str| [("path", files::shown(path)), ("kind", kind.to_owned())];
    takeover::read(path, &bytes, labels, revisions)
        .map_err(|fault| say_why(say, "cannot-take-over", &args(fault.name())))
}

/// What was taken, and how much is left to do.
fn tell(report: &Report, folder: &Path, name: &str, say: &Say) {
    /// So many of the things to do are named here; the report has all.
    const SHOWN: usize = 5;
    print_line(&say.text("takeover-written", &[("folder", files::shown(folder))]));
    print_line(&report.summary(say));
    for fate in [Fate::Missing, Fate::Uncertain, Fate::Left] {
        let count = report.count(fate);
        if count == 0 {
            continue;
        }
        let part = say.sentence(&format!("takeover-part-{}", fate.name()), &[]).what;
        print_line(&format!("\n{part} ({count})"));
        for remark in report.remarks.iter().filter(|remark| remark.fate == fate).take(SHOWN) {
            let places = report.places(remark, say);
            let places = if places.is_empty() { places } else { format!(" ({places})") };
            print_line(&format!("  {}{places}", report.sentence(remark, say)));
        }
        if count > SHOWN {
            print_line(&format!("  {}", say.text("takeover-more", &[("count", (count - SHOWN).to_string())])));
        }
    }
    let path = files::shown(&folder.join(name));
    print_line(&format!("\n{}", say.text("takeover-next", &[("path", path), ("folder", given::typed(folder))])));
}
