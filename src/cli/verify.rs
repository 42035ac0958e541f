//! `katalog verify`

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, could_not, print_line};
use crate::files;
use crate::language::Language;
use crate::pdf::read::Reader;
use crate::pdf::verify::verify;
use crate::report::{FlawReport, Format};
use crate::say::Say;

/// Check whether a finished PDF is accessible and fit for an archive.
///
/// Any PDF can be checked, whoever made it. Every rule of PDF/UA-1 (ISO 14289-1)
/// and PDF/A-2a (ISO 19005-2) that a program can judge is judged, and then what
/// these standards leave open but people need: headings in order, tables with
/// headers and a summary, lists that are lists, pictures with texts, footnotes
/// that lead there and back, links that say where they lead, no empty tags, no
/// text that only the eye is given, bookmarks, page labels, a title in the window.
///
/// Each flaw is told with its page, and with who can mend it: the office in its
/// data, the designer in the layout, or the makers of the program that wrote the
/// file. What only a person can judge is listed in docs/accessibility.md.
#[derive(Debug, Args)]
#[command(after_long_help = "EXIT STATUS\n  \
    0  nothing is wrong with the file\n  \
    1  something is wrong with it, or it is no readable PDF\n  \
    2  the command could not run: wrong arguments, a file that is not there\n\n\
    EXAMPLES\n  \
    katalog verify output/catalogue.pdf\n      what is wrong, for people\n  \
    katalog verify catalogue.pdf --format json --lang en\n      the same, for other programs")]
pub struct Arguments {
    /// The PDF
    file: PathBuf,
    /// File for the flaws, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Whether a file says that it is made for a print shop, who needs no tags (ISO 15930-7, 6.4).
fn is_for_press(reader: &Reader) -> bool {
    reader.metadata().xmp.as_ref().is_some_and(|xmp| xmp.contains("PDF/X-"))
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    let delivery = common.delivery(arguments.output.as_deref(), true);
    if let Some(objection) = delivery.objection(None, &say) {
        return Err(objection);
    }
    let bytes = files::read_named(&arguments.file)
        .map_err(|error| could_not(&say, "cannot-read-pdf", &arguments.file, &error))?;
    let (flaws, reader) = verify(&bytes);
    let file = arguments.file.to_string_lossy();
    let report = FlawReport { say: &say, file: &file, reader: reader.as_ref() };
    delivery.put(&report.print(&flaws, delivery.format), &say)?;
    if delivery.format == Format::Human || delivery.file.is_some() {
        let pages = reader.as_ref().map_or(0, |reader| reader.pages().len());
        let args = [("count", flaws.len().to_string()), ("file", file.into_owned()), ("pages", pages.to_string())];
        print_line(&say.text("verified", &args));
        if reader.as_ref().is_some_and(is_for_press) {
            print_line(&say.text("verified-print", &[]));
        }
    }
    Ok(if flaws.is_empty() { Outcome::Done } else { Outcome::Faults })
}
