//! `katalog export`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Common, Outcome, SAMPLE, complain, could_not, could_not_begin, print_findings, print_line, say_why};
use crate::{Request, export, files};

/// Write what the publication is made from in other forms.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    #[command(subcommand)]
    form: Form,
}

#[derive(Debug, Subcommand)]
enum Form {
    Typst(Typst),
}

/// Write layout, fonts and data as an ordinary Typst project.
///
/// `typst compile` makes the same pages from it; the command stands in the
/// project's README.md. What is internal in the catalogue is not in it.
#[derive(Debug, Args)]
struct Typst {
    /// Folder to write to: a new or empty one, or an earlier export
    folder: PathBuf,
    /// Folder of the catalogue, the one that holds edition.json
    #[arg(default_value = SAMPLE)]
    catalogue: PathBuf,
    /// Make a draft from anything that can still be read
    #[arg(long)]
    draft: bool,
    /// Folder with another layout
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let Form::Typst(typst) = &arguments.form;
    let request = Request {
        catalogue: typst.catalogue.clone(),
        layout: typst.layout.clone(),
        draft: typst.draft,
        language: common.language(),
        ..Request::default()
    };
    let (checked, project) = match export(&request) {
        Ok(exported) => exported,
        Err(fault) => return could_not_begin(&fault, common),
    };
    print_findings(&checked, &typst.catalogue, common);
    let Some(project) = project else {
        complain(&checked.say.text("nothing-written-draft", &[]));
        return Outcome::Faults;
    };
    if !files::may_fill(&typst.folder) {
        let path = typst.folder.display().to_string();
        return say_why(&checked.say, "folder-in-use", &[("path", path)]);
    }
    let files = project.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref()));
    if let Err(error) = files::write_tree(&typst.folder, files) {
        return could_not(&checked.say, "cannot-write", &typst.folder, &error);
    }
    let args = [("folder", typst.folder.display().to_string()), ("files", project.files.len().to_string())];
    print_line(&checked.say.text("exported", &args));
    Outcome::Done
}
