//! `katalog form`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Common, Outcome, complain, could_not_begin, could_not_write, given, print_line, quoted_list, say_why};
use crate::files::{self, write_tree};
use crate::forms::{self, Form};
use crate::policy::Switches;
use crate::say::Say;
use crate::{Request, Session, word};

/// Write a form of Word for each department, with its measures.
///
/// Each unit that runs measures gets a .docx: a letter, then a part for each
/// measure with its fields as they are, what the rules find as comments, and
/// empty parts for new measures. `katalog import` reads the answers.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog form -o forms --deadline \"1. Juni 2025\"\n      all departments\n  \
    katalog form -o forms --unit \"Fachbereich Soziales\"\n      one of them"))]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// Folder for the forms
    #[arg(short, long, value_name = "DIR", default_value = "output/forms")]
    output: PathBuf,
    /// Only for this unit, by its name or id; may be given several times
    #[arg(long, value_name = "NAME")]
    unit: Vec<String>,
    /// The day by which answers are wanted, in words
    #[arg(long, value_name = "DAY")]
    deadline: Option<String>,
    /// Write over forms that lie there already
    #[arg(long)]
    replace: bool,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "form", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let checked = session.check(&Switches::default());
    let (all, forms) = forms::with_book(session.snapshot(), |book| {
        let of = |units: &[String]| forms::forms(book, &checked.findings, units, arguments.deadline.as_deref());
        (of(&[]), of(&arguments.unit))
    });
    let say = &checked.say;
    if forms.is_empty() {
        let named: Vec<String> = all.iter().map(|form| say.quoted(&form.name)).collect();
        let id = if all.is_empty() { "form-no-unit" } else { "form-nobody" };
        return Err(say_why(say, id, &[("units", named.join(", "))]));
    }
    write(&forms, arguments, say)
}

fn write(forms: &[Form], arguments: &Arguments, say: &Say) -> Result<Outcome, Outcome> {
    let folder: &Path = &arguments.output;
    let there: Vec<PathBuf> =
        forms.iter().map(|form| folder.join(&form.file)).filter(|path| files::is_there(path)).collect();
    if !there.is_empty() && !arguments.replace {
        return Err(say_why(say, "form-there", &[("files", quoted_list(say, &there))]));
    }
    let mut written = Vec::new();
    for form in forms {
        let bytes = word::write(&form.document)
            .map_err(|error| super::could_not(say, "cannot-write", &folder.join(&form.file), &error))?;
        written.push((&*form.file, bytes));
    }
    let files = written.iter().map(|(name, bytes)| (*name, &**bytes));
    write_tree(folder, files).map_err(|fault| could_not_write(say, &fault))?;
    for form in forms {
        print_line(&say.text("form-line", &[("file", form.file.clone()), ("count", form.measures.to_string())]));
    }
    let args = [("count", forms.len().to_string()), ("folder", files::shown(folder))];
    complain(&say.text("form-written", &args));
    Ok(Outcome::Done)
}
