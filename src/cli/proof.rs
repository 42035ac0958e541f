//! `katalog proof`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Common, Outcome, complain, could_not_begin, could_not_write, given, print_line, refuse};
use crate::acts::named;
use crate::findings::Findings;
use crate::format::Kind;
use crate::language::Language;
use crate::papers::Proof;
use crate::say::Say;
use crate::{Request, Session, files, names, source};

/// Make for each department the pages of its measures to read and sign.
///
/// A file holds a sheet with the department's measures, what is found in them and
/// lines to sign, and then their pages as they will be printed, with the numbers that
/// they have in the whole edition. A measure of several departments goes to the
/// first, one of several dimensions is shown once; so all files together show every
/// measure once. They are made whatever is found in the catalogue, and are as
/// accessible as the edition (PDF/UA-1).
#[derive(Debug, Args)]
#[command(after_long_help = concat!(super::exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog proof vielfalt-2025 -o proofs/\n      for all departments\n  \
    katalog proof vielfalt-2025 --unit Kultur --unit \"FB 30\" -o proofs/\n      for two of them"))]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// A department, by its name, short name, id or a part of its name; may be named several times [default: all]
    #[arg(long, value_name = "NAME")]
    unit: Vec<String>,
    /// Folder to write to
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// Folder with another layout
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "proof", common)?;
    let request =
        Request { catalogue, layout: arguments.layout.clone(), language: common.language(), ..Request::default() };
    // Each proof has pages that the whole edition has: what is remembered is not set again.
    let session = Session::open(request).map_err(|fault| could_not_begin(&fault, common))?;
    let say = Say::for_run(common.language(), Language::German);
    let units = if arguments.unit.is_empty() { Vec::new() } else { find(&arguments.unit, &session, &say)? };
    let (checked, made) = session.proofs(&units);
    let Some(proofs) = made else {
        common.delivery(None, false).put_beside(&checked, &session.request().catalogue)?;
        complain(&checked.say.text("nothing-written-draft", &[]));
        return Ok(Outcome::Faults);
    };
    let named: Vec<(String, &Proof)> =
        proofs.iter().map(|proof| (names::proof(proof.number, &proof.name), proof)).collect();
    let all = named.iter().map(|(name, proof)| (name.as_str(), proof.pdf.as_slice()));
    files::write_tree(&arguments.output, all).map_err(|fault| could_not_write(&checked.say, &fault))?;
    for (name, proof) in &named {
        print_line(&checked.say.text("proof-written", &said(&arguments.output.join(name), proof)));
    }
    if named.is_empty() {
        print_line(&checked.say.text("proof-none", &[]));
    }
    Ok(Outcome::Done)
}

fn find(typed: &[String], session: &Session, say: &Say) -> Result<Vec<String>, Outcome> {
    let source = source::read(session.snapshot(), &Findings::default());
    let find = |name: &String| named::find(&source, Kind::Unit, name).map_err(|refused| refuse(&refused, say));
    typed.iter().map(find).collect()
}

fn said(file: &Path, proof: &Proof) -> [(&'static str, String); 3] {
    [
        ("file", files::shown(file)),
        ("measures", proof.measures.len().to_string()),
        ("count", proof.findings.to_string()),
    ]
}
