//! `katalog schema`

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, could_not_write, print_line};
use crate::language::Language;
use crate::say::Say;
use crate::{files, schema};

/// Write the JSON Schemas of a catalogue's files.
///
/// With them an editor such as Visual Studio Code completes and explains the
/// fields while somebody writes. There is one for each kind of file, made for
/// this version of the program; the samples name theirs under "$schema".
#[derive(Debug, Args)]
pub struct Arguments {
    /// Folder to write to, such as catalogue/schema; without it, their names are printed
    folder: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let schemas = schema::files();
    let Some(folder) = &arguments.folder else {
        for (name, _) in &schemas {
            print_line(name);
        }
        return Outcome::Done;
    };
    if let Err(fault) = files::write_tree(folder, schemas.iter().map(|(name, text)| (*name, text.as_bytes()))) {
        let say = Say::for_run(common.language(), Language::German);
        return could_not_write(&say, &fault);
    }
    for (name, _) in &schemas {
        print_line(&files::shown(&folder.join(name)));
    }
    Outcome::Done
}
