//! `katalog build`

mod only;
mod watch;

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};

use super::{
    Common, Outcome, Rules, complain, could_not_begin, could_not_write, given, occupied, print_line, quoted_list,
    say_why,
};
use crate::files::Written;
use crate::imprint::Imprint;
use crate::language::Language;
use crate::names::target;
use crate::products::Product;
use crate::say::Say;
use crate::{Checked, Editions, PrintRun, Request, Session, files};
pub use only::NoPart;
use only::Only;

/// Make the publication as PDF.
///
/// The website edition conforms to PDF/UA-1 and PDF/A-2a, the print edition to
/// PDF/X-4. They are made only from a catalogue without errors; an older file
/// stays as it is until the new one is complete. Everything that is wrong is
/// listed in one run, with file, line and what to do.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// File or folder to write to [default: output/, named after the edition]
    ///
    /// Drafts end in -entwurf.pdf, the files of the print edition in -druck.pdf,
    /// -druck-umschlag.pdf and -druck-auftrag.pdf, whatever is named here.
    #[arg(short, long, value_name = "FILE_OR_DIR")]
    output: Option<PathBuf>,
    /// Which edition to make
    #[arg(long, value_name = "EDITION", default_value = "web")]
    edition: EditionName,
    /// Replace files even if they hold another edition
    ///
    /// Without it, a run stops where it would replace a file of another month
    /// (`as_of`) or number than the catalogue's: most often last year's, whose
    /// `name` was not changed.
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    press: Press,
    /// Make a draft of the website edition from anything that can still be read
    ///
    /// Every page says that it is a draft, each fault is shown in a box at its
    /// place, and the file is called …-entwurf.pdf. It claims no standard and
    /// never replaces the final edition.
    #[arg(long, conflicts_with = "edition")]
    draft: bool,
    /// Make an extract: the measures of one dimension, division or unit alone
    ///
    /// It is a whole publication, with "Auszug" and what it holds on the cover, with
    /// contents, numbers and register of its own. What refers to a measure that is
    /// left out stays as text. Names as for `katalog new measure`.
    #[arg(long, value_name = "dimension|division|unit=NAME")]
    only: Option<Only>,
    /// Hold the website edition against both standards before it is written
    ///
    /// As `katalog verify` does with a finished file; it about doubles the time.
    /// A file that breaks a rule is not written.
    #[arg(long, conflicts_with = "draft")]
    verify: bool,
    /// Folder with another layout, such as an exported and changed one
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
    /// Make the files again whenever the catalogue or the layout has changed, until Ctrl+C
    ///
    /// Only what has changed is set anew. While something is wrong, the last good
    /// files stay, and each round says what it is.
    #[arg(short, long)]
    watch: bool,
    /// File for the findings, in the form of --format or of its ending
    #[arg(long, value_name = "FILE")]
    findings: Option<PathBuf>,
    #[command(flatten)]
    rules: Rules,
}

/// What only the print edition asks.
#[derive(Debug, Args)]
struct Press {
    /// Colour profile of the print shop (a file .icc), with --edition print or all
    ///
    /// It replaces the one that `print` in edition.json names. Without any, it
    /// is ISO Coated v2 300% (FOGRA39), for coated paper.
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// Label the print files PDF/A-2b as well, with --edition print or all
    ///
    /// For validators that know no PDF/X-4; not for the print shop.
    #[arg(long)]
    also_pdfa: bool,
    /// Write an order sheet beside the print files, with --edition print or all
    ///
    /// One page as PDF, and JSON for programs: run, format, pages, binding,
    /// spine, papers, profile, fonts, pictures, and every check with its result.
    #[arg(long)]
    report: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum EditionName {
    /// For the website: accessible, in colours of the screen
    Web,
    /// For the print shop: the pages, and the cover where it is a sheet of its own
    Print,
    /// Both
    All,
}

impl Press {
    fn asks_for_something(&self) -> bool {
        self.profile.is_some() || self.also_pdfa || self.report
    }
}

impl Arguments {
    fn editions(&self) -> Editions {
        let print = PrintRun {
            profile: self.press.profile.clone(),
            also_pdfa: self.press.also_pdfa,
            order_sheet: self.press.report,
            output: self.output.clone(),
        };
        Editions { web: self.edition != EditionName::Print, print: (self.edition != EditionName::Web).then_some(print) }
    }
}

/// What is to be made, if the arguments go together and lead to a catalogue.
fn begin(arguments: &Arguments, common: &Common) -> Result<Request, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    if arguments.edition == EditionName::Web && arguments.press.asks_for_something() {
        return Err(say_why(&say, "usage-only-print", &[]));
    }
    if arguments.edition == EditionName::Print && arguments.verify {
        return Err(say_why(&say, "usage-only-web", &[]));
    }
    if arguments.edition != EditionName::Web && arguments.only.is_some() {
        return Err(say_why(&say, "usage-extract-web", &[]));
    }
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "build", common)?;
    let request = Request {
        extract: arguments.only.as_ref().map(|only| only.find(&catalogue, common)).transpose()?,
        catalogue,
        layout: arguments.layout.clone(),
        draft: arguments.draft,
        verify: arguments.verify,
        press: false,
        language: common.language(),
    };
    let findings = common.delivery(arguments.findings.as_deref(), false);
    findings.objection(Some(&request.catalogue), &say).map_or(Ok(request), Err)
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let started = Instant::now();
    let request = match begin(arguments, common) {
        Ok(request) => request,
        Err(outcome) => return outcome,
    };
    if arguments.watch {
        return watch::run(request, arguments, common);
    }
    match Session::once(request) {
        Ok(session) => round(&session, started, arguments, common).outcome,
        Err(fault) => could_not_begin(&fault, common),
    }
}

/// What came of making the files once.
struct Round {
    outcome: Outcome,
    /// The files that it was to write.
    targets: Vec<PathBuf>,
}

impl From<Outcome> for Round {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, targets: Vec::new() }
    }
}

/// Makes the files once.
fn round(session: &Session, started: Instant, arguments: &Arguments, common: &Common) -> Round {
    let (checked, made) = match session.publish(&arguments.editions(), &arguments.rules.switches()) {
        Ok(published) => published,
        Err(fault) => return could_not_begin(&fault, common).into(),
    };
    let catalogue = &session.request().catalogue;
    let findings = common.delivery(arguments.findings.as_deref(), false);
    if let Err(outcome) = findings.put_beside(&checked, catalogue) {
        return outcome.into();
    }
    let Some(name) = made.name() else {
        // No draft shows the faults of print files.
        let may_draft = !arguments.draft && arguments.edition == EditionName::Web;
        let id = if may_draft { "nothing-written" } else { "nothing-written-draft" };
        complain(&checked.say.text(id, &[("catalogue", given::typed(catalogue))]));
        name_mixed(&checked, &checked.source.records.edition.name, arguments, None);
        return Outcome::Faults.into();
    };
    let at = |product: &Product<'_>| target(name, product.kind, arguments.output.as_deref());
    let files: Vec<_> = made.files().into_iter().map(|product| (at(&product), product)).collect();
    let targets = files.iter().map(|(target, _)| target.clone()).collect();
    let outcome = write(files, made.imprint.as_ref(), &checked, arguments, findings.fills_output(), started);
    let state = made.imprint.as_ref().and_then(|imprint| imprint.state.as_deref());
    name_mixed(&checked, name, arguments, state.filter(|_| outcome == Outcome::Done));
    Round { outcome, targets }
}

/// Writes the files of a run, all or none, and says what each is.
fn write(
    mut products: Vec<(PathBuf, Product<'_>)>,
    imprint: Option<&Imprint>,
    checked: &Checked,
    arguments: &Arguments,
    is_output_full: bool,
    started: Instant,
) -> Outcome {
    let targets = products.iter().map(|(target, product)| (product.kind, target.as_path()));
    if !arguments.replace
        && let Some((path, held)) = occupied::other_edition(targets, imprint)
    {
        return say_why(&checked.say, "other-edition", &occupied::sentence(path, &held, imprint));
    }
    let files: Vec<_> = products.iter().map(|(target, product)| (target.clone(), product.bytes)).collect();
    match files::write_together(&files) {
        Ok(Written::There) => {}
        Ok(Written::Beside { open, files }) => {
            return say_why(&checked.say, "kept-beside", &kept_beside(&checked.say, &open, &files));
        }
        Err(fault) => return could_not_write(&checked.say, &fault),
    }
    for (target, product) in &mut products {
        product.args.extend(written(checked, target, product.bytes, started));
        let text = checked.say.text(product.sentence, &product.args);
        // For machines standard output holds the findings alone.
        if is_output_full { complain(&text) } else { print_line(&text) }
    }
    Outcome::Done
}

/// Says which files beside each other were made from other states of the data, as a run leaves them that was ended
/// while it wrote, or one that made the website edition alone.
fn name_mixed(checked: &Checked, name: &str, arguments: &Arguments, state: Option<&str>) {
    let mixed = occupied::from_another_state(name, arguments.output.as_deref(), state);
    if !mixed.is_empty() && !arguments.draft && !name.is_empty() {
        let args = [("files", quoted_list(&checked.say, &mixed)), ("count", mixed.len().to_string())];
        let sentence = checked.say.sentence("mixed", &args);
        complain(&format!("{}\n{}", sentence.what, sentence.todo));
    }
}

/// The older file that is still there, and the new ones.
fn kept_beside(say: &Say, open: &Path, files: &[PathBuf]) -> [(&'static str, String); 3] {
    let beside = quoted_list(say, files);
    [("path", files::shown(open)), ("beside", beside), ("count", files.len().to_string())]
}

fn written(checked: &Checked, target: &Path, bytes: &[u8], started: Instant) -> [(&'static str, String); 3] {
    [
        ("file", files::shown(target)),
        ("size", bytes.len().div_ceil(1024).to_string()),
        ("seconds", checked.say.decimal(started.elapsed().as_secs_f64(), 2)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_file_that_is_open_elsewhere_is_named_with_the_new_one() {
        let say = Say::new(Language::German);
        let new: Vec<PathBuf> = ["a-neu.pdf", "a-druck-neu.pdf"].iter().map(PathBuf::from).collect();
        for count in [1, 2] {
            let args = kept_beside(&say, Path::new("a.pdf"), &new[..count]);
            let sentence = say.sentence("kept-beside", &args);
            assert!(sentence.what.starts_with("„a.pdf“ ließ sich nicht ersetzen"), "{sentence:?}");
            assert!(sentence.what.contains("„a-neu.pdf“") && !sentence.todo.is_empty(), "{sentence:?}");
            assert_eq!(sentence.what.contains("„a-druck-neu.pdf“"), count == 2, "{sentence:?}");
        }
    }
}
