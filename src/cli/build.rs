//! `katalog build`

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};

use super::{
    Common, Outcome, Rules, complain, could_not_begin, could_not_write, given, occupied, print_line, quoted_list,
    say_why,
};
use crate::files::Written;
use crate::imprint::Imprint;
use crate::names::{Kind, target};
use crate::press::PrintEdition;
use crate::say::Say;
use crate::source::edition::Language;
use crate::source::print::Binding;
use crate::{Checked, Editions, PrintRun, Publication, Request, build_editions, files};

/// Make the publication as PDF.
///
/// The website edition conforms to PDF/UA-1 and PDF/A-2a, the print edition to
/// PDF/X-4. They are made only from a catalogue without errors; an older file
/// stays as it is until the new one is complete. Everything that is wrong is
/// listed in one run, with file, line and what to do.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
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
    /// Hold the website edition against both standards before it is written
    ///
    /// As `katalog verify` does with a finished file; it about doubles the time.
    /// A file that breaks a rule is not written.
    #[arg(long, conflicts_with = "draft")]
    verify: bool,
    /// Folder with another layout, such as an exported and changed one
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
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

/// A file that is ready to be written, and the sentence that says so.
struct Output<'p> {
    kind: Kind,
    bytes: &'p [u8],
    sentence: &'static str,
    args: Vec<(&'static str, String)>,
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
    let request = Request {
        catalogue: given::catalogue(arguments.catalogue.as_deref(), "build", common)?,
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
    let (checked, made) = match build_editions(&request, &arguments.editions(), &arguments.rules.switches()) {
        Ok(built) => built,
        Err(fault) => return could_not_begin(&fault, common),
    };
    let findings = common.delivery(arguments.findings.as_deref(), false);
    if let Err(outcome) = findings.put_beside(&checked, &request.catalogue) {
        return outcome;
    }
    let name = made.web.as_ref().map(|web| &web.edition.name).or(made.print.as_ref().map(|print| &print.name));
    let Some(name) = name else {
        // No draft shows the faults of print files.
        let may_draft = !arguments.draft && arguments.edition == EditionName::Web;
        let id = if may_draft { "nothing-written" } else { "nothing-written-draft" };
        complain(&checked.say.text(id, &[("catalogue", given::typed(&request.catalogue))]));
        name_mixed(&checked, &checked.source.records.edition.name, arguments, None);
        return Outcome::Faults;
    };
    let web = made.web.as_ref().map(web_output);
    let outputs = web.into_iter().chain(made.print.iter().flat_map(print_outputs));
    let outputs = outputs.map(|output| (target(name, output.kind, arguments.output.as_deref()), output)).collect();
    let outcome = write(outputs, made.imprint.as_ref(), &checked, arguments, findings.fills_output(), started);
    let state = made.imprint.as_ref().and_then(|imprint| imprint.state.as_deref());
    name_mixed(&checked, name, arguments, state.filter(|_| outcome == Outcome::Done));
    outcome
}

/// Writes the files of a run, all or none, and says what each is.
fn write(
    mut outputs: Vec<(PathBuf, Output<'_>)>,
    imprint: Option<&Imprint>,
    checked: &Checked,
    arguments: &Arguments,
    is_output_full: bool,
    started: Instant,
) -> Outcome {
    let targets = outputs.iter().map(|(target, output)| (output.kind, target.as_path()));
    if !arguments.replace
        && let Some((path, held)) = occupied::other_edition(targets, imprint)
    {
        return say_why(&checked.say, "other-edition", &other_edition(path, &held, imprint));
    }
    let files: Vec<_> = outputs.iter().map(|(target, output)| (target.clone(), output.bytes)).collect();
    match files::write_together(&files) {
        Ok(Written::There) => {}
        Ok(Written::Beside { open, files }) => {
            return say_why(&checked.say, "kept-beside", &kept_beside(&checked.say, &open, &files));
        }
        Err(fault) => return could_not_write(&checked.say, &fault),
    }
    for (target, output) in &mut outputs {
        output.args.extend(written(checked, target, output.bytes, started));
        let text = checked.say.text(output.sentence, &output.args);
        // For machines standard output holds the findings alone.
        if is_output_full { complain(&text) } else { print_line(&text) }
    }
    Outcome::Done
}

/// The edition that a file holds, and the one that would replace it; a draft is none.
fn other_edition(path: &Path, held: &Imprint, new: Option<&Imprint>) -> [(&'static str, String); 5] {
    let number = |imprint: &Imprint| imprint.number.map(|number| number.to_string()).unwrap_or_default();
    [
        ("path", path.display().to_string()),
        ("as_of", held.as_of.to_string()),
        ("edition", number(held)),
        ("new_as_of", new.map(|new| new.as_of.to_string()).unwrap_or_default()),
        ("new_edition", new.map(number).unwrap_or_default()),
    ]
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
    [("path", open.display().to_string()), ("beside", beside), ("count", files.len().to_string())]
}

fn written(checked: &Checked, target: &Path, bytes: &[u8], started: Instant) -> [(&'static str, String); 3] {
    [
        ("file", target.display().to_string()),
        ("size", bytes.len().div_ceil(1024).to_string()),
        ("seconds", checked.say.decimal(started.elapsed().as_secs_f64(), 2)),
    ]
}

/// The website edition, or its draft.
fn web_output(publication: &Publication) -> Output<'_> {
    let glance = &publication.edition.glance;
    let draft = publication.edition.draft;
    Output {
        kind: if draft { Kind::Draft } else { Kind::Web },
        bytes: &publication.pdf,
        sentence: if draft { "built-draft" } else { "built" },
        args: vec![
            ("pages", publication.pages.to_string()),
            ("measures", glance.measures.to_string()),
            ("entries", glance.entries.to_string()),
            ("new", glance.new.to_string()),
        ],
    }
}

/// The files of the print edition.
fn print_outputs(files: &PrintEdition) -> Vec<Output<'_>> {
    let interior = Output {
        kind: Kind::Print,
        bytes: &files.interior.printed.pdf,
        sentence: "built-print",
        args: vec![
            ("pages", files.interior.printed.pages.to_string()),
            ("added", files.interior.printed.added.to_string()),
            ("binding", if files.binding == Binding::Perfect { "perfect" } else { "stapled" }.to_owned()),
        ],
    };
    let cover = files.cover.as_ref().map(|cover| Output {
        kind: Kind::PrintCover,
        bytes: &cover.file.printed.pdf,
        sentence: "built-cover",
        args: vec![("spine", cover.spine.to_string().replace('.', ","))],
    });
    let sheet = files.order_sheet.iter().flat_map(|sheet| {
        let output = |kind, bytes| Output { kind, bytes, sentence: "built-order", args: Vec::new() };
        [output(Kind::OrderSheet, sheet.pdf.as_slice()), output(Kind::OrderData, &sheet.json)]
    });
    std::iter::once(interior).chain(cover).chain(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::edition::Language;

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
