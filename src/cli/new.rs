//! `katalog new`

mod catalogue;
mod edition;
mod measure;
mod revision;

use std::io;
use std::path::Path;

use clap::{Args, Subcommand};

use super::{Common, Outcome, could_not, could_not_write, print_line, quoted_list, say_why};
use crate::acts::begin::Begun;
use crate::acts::{Act, How, Note};
use crate::files::{self, NotNew, NotSaved};
use crate::report::Format;
use crate::say::Say;
use crate::session::Session;

/// Begin something: a catalogue, the next edition, a measure, a corrected edition.
///
/// What exists stays as it is: folders are only written where there is none or an
/// empty one, and of a catalogue only what is new or changed.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Catalogue(catalogue::Arguments),
    Edition(edition::Arguments),
    Measure(measure::Arguments),
    Revision(revision::Arguments),
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    match &arguments.what {
        What::Catalogue(catalogue) => catalogue::run(catalogue, common),
        What::Edition(edition) => edition::run(edition, common),
        What::Measure(measure) => measure::run(measure, common),
        What::Revision(revision) => revision::run(revision, common),
    }
}

/// Writes a catalogue that is begun.
pub(super) fn write(begun: &Begun, folder: &Path, say: &Say) -> Result<(), Outcome> {
    let path = || [("path", files::shown(folder))];
    begun.write(folder).map_err(|fault| match fault {
        NotNew::Taken => say_why(say, "folder-in-use", &path()),
        NotNew::Name => say_why(say, "no-folder-name", &path()),
        NotNew::NotWritten(fault) => could_not_write(say, &fault),
    })
}

/// Does an act to a catalogue and saves it.
fn save(session: &mut Session, act: &Act, say: &Say) -> Result<(), Outcome> {
    let catalogue = session.request().catalogue.clone();
    session
        .put(act.texts(), "")
        .map_err(|fault| could_not(say, "cannot-write", &catalogue, &io::Error::other(fault)))?;
    session.save().map(drop).map_err(|fault| match fault {
        NotSaved::NotWritten(fault) => could_not_write(say, &fault),
        NotSaved::Changed(files) => say_why(say, "changed-meanwhile", &[("files", quoted_list(say, &files))]),
    })
}

/// Says what an act lets be known, for people.
fn tell(notes: &[Note], format: Format, say: &Say) {
    for note in notes.iter().filter(|_| format == Format::Human) {
        let sentence = note.sentence(say);
        print_line(&[sentence.what, sentence.todo].join(" "));
    }
}

/// The titles of what becomes so.
fn titles(begun: &Begun, how: How) -> Vec<&str> {
    begun.touches.iter().filter(|touched| touched.how == how).map(|touched| touched.title.as_str()).collect()
}
