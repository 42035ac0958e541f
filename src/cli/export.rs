//! `katalog export`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Common, Outcome, complain, could_not_begin, could_not_write, given, print_line, say_why};
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
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// Make a draft from anything that can still be read
    #[arg(long)]
    draft: bool,
    /// Folder with another layout
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let Form::Typst(typst) = &arguments.form;
    let command = format!("export typst {}", given::typed(&typst.folder));
    let request = Request {
        catalogue: given::catalogue(typst.catalogue.as_deref(), &command, common)?,
        layout: typst.layout.clone(),
        draft: typst.draft,
        language: common.language(),
        ..Request::default()
    };
    let (checked, project) = export(&request).map_err(|fault| could_not_begin(&fault, common))?;
    let delivery = common.delivery(None, false);
    delivery.put_beside(&checked, &request.catalogue)?;
    let Some(project) = project else {
        complain(&checked.say.text("nothing-written-draft", &[]));
        return Ok(Outcome::Faults);
    };
    if !files::may_fill(&typst.folder) {
        let path = files::shown(&typst.folder);
        return Err(say_why(&checked.say, "folder-in-use", &[("path", path)]));
    }
    let files = project.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref()));
    files::write_tree(&typst.folder, files).map_err(|fault| could_not_write(&checked.say, &fault))?;
    let args = [("folder", files::shown(&typst.folder)), ("files", project.files.len().to_string())];
    let text = checked.say.text("exported", &args);
    if delivery.fills_output() {
        complain(&text);
    } else {
        print_line(&text);
    }
    Ok(Outcome::Done)
}
