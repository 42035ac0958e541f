//! `katalog build`

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::{
    Common, Outcome, Rules, SAMPLE, complain, could_not, could_not_begin, print_findings, print_line, say_why,
};
use crate::files::Written;
use crate::report::Format;
use crate::{Checked, Publication, Request, build_with, files, target};

/// Make the publication as PDF.
///
/// The website edition conforms to PDF/UA-1 and PDF/A-2a. It is made only from
/// a catalogue without errors; an older file stays as it is until the new one is
/// complete. Everything that is wrong is listed in one run, with file, line and
/// what to do.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json
    #[arg(default_value = SAMPLE)]
    catalogue: PathBuf,
    /// File or folder to write to [default: output/, named after the edition]
    #[arg(short, long, value_name = "FILE_OR_DIR")]
    output: Option<PathBuf>,
    /// Make a draft from anything that can still be read
    ///
    /// Every page says that it is a draft, each fault is shown in a box at its
    /// place, and the file is called …-entwurf.pdf. It claims no standard and
    /// never replaces the final edition.
    #[arg(long)]
    draft: bool,
    /// Folder with another layout, such as an exported and changed one
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
    #[command(flatten)]
    rules: Rules,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let started = Instant::now();
    let request = Request {
        catalogue: arguments.catalogue.clone(),
        layout: arguments.layout.clone(),
        draft: arguments.draft,
        language: common.language(),
    };
    let (checked, publication) = match build_with(&request, &arguments.rules.switches()) {
        Ok(built) => built,
        Err(fault) => return could_not_begin(&fault, common),
    };
    print_findings(&checked, &arguments.catalogue, common);
    let Some(publication) = publication else {
        let id = if arguments.draft { "nothing-written-draft" } else { "nothing-written" };
        complain(&checked.say.text(id, &[]));
        return Outcome::Faults;
    };
    let target = target(&publication, arguments.output.as_deref());
    match files::write_or_keep_beside(&target, &publication.pdf) {
        Ok(Written::There) => {}
        Ok(Written::Beside(beside)) => return say_why(&checked.say, "kept-beside", &kept_beside(&target, &beside)),
        Err(error) => return could_not(&checked.say, "cannot-write", &target, &error),
    }
    let text = summary(&checked, &publication, &target.display().to_string(), started);
    if common.format() == Format::Json {
        complain(&text);
    } else {
        print_line(&text);
    }
    Outcome::Done
}

/// The older file that is still there, and the new one.
fn kept_beside(target: &Path, beside: &Path) -> [(&'static str, String); 2] {
    [("path", target.display().to_string()), ("beside", beside.display().to_string())]
}

/// The one line that says what was made.
fn summary(checked: &Checked, publication: &Publication, file: &str, started: Instant) -> String {
    let glance = &publication.edition.glance;
    let id = if publication.edition.draft { "built-draft" } else { "built" };
    let args = [
        ("file", file.to_owned()),
        ("pages", publication.pages.to_string()),
        ("measures", glance.measures.to_string()),
        ("entries", glance.entries.to_string()),
        ("new", glance.new.to_string()),
        ("size", publication.pdf.len().div_ceil(1024).to_string()),
        ("seconds", checked.say.decimal(started.elapsed().as_secs_f64(), 2)),
    ];
    checked.say.text(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::Say;
    use crate::source::edition::Language;

    #[test]
    fn a_file_that_is_open_elsewhere_is_named_with_the_new_one() {
        let say = Say::new(Language::German);
        let sentence = say.sentence("kept-beside", &kept_beside(Path::new("a.pdf"), Path::new("a-neu.pdf")));
        assert!(sentence.what.starts_with("„a.pdf“ ließ sich nicht ersetzen"), "{sentence:?}");
        assert!(sentence.what.ends_with("„a-neu.pdf“") && !sentence.todo.is_empty(), "{sentence:?}");
    }
}
