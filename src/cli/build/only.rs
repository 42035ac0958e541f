//! What an extract is made of, as it is typed: `dimension=Alter`.

use std::path::Path;
use std::str::FromStr;

use crate::acts::named;
use crate::cli::{Common, Outcome, could_not_begin, refuse, say_why};
use crate::edition::Extract;
use crate::files::Snapshot;
use crate::findings::Findings;
use crate::format::Kind;
use crate::say::Say;
use crate::{CannotRun, catalogue, source};

/// What alone is to be printed.
#[derive(Debug, Clone)]
pub struct Only {
    kind: Kind,
    name: String,
}

/// Why a text does not say what an extract is made of.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("it is not dimension=, division= or unit= and a name")]
pub struct NoPart;

impl FromStr for Only {
    type Err = NoPart;

    fn from_str(text: &str) -> Result<Self, NoPart> {
        let (kind, name) = text.split_once('=').ok_or(NoPart)?;
        let kinds = [Kind::Dimension, Kind::Division, Kind::Unit];
        let kind = kinds.into_iter().find(|other| other.name() == kind).ok_or(NoPart)?;
        Ok(Self { kind, name: name.to_owned() })
    }
}

impl Only {
    /// What is called so in a catalogue, if there are measures of it.
    pub fn find(&self, folder: &Path, common: &Common) -> Result<Extract, Outcome> {
        let snapshot = Snapshot::open(folder)
            .map_err(|error| could_not_begin(&CannotRun::Catalogue(folder.to_owned(), error), common))?;
        let findings = Findings::default();
        let source = source::read(&snapshot, &findings);
        let say = Say::for_run(common.language(), source.records.edition.language);
        let id = named::find(&source, self.kind, &self.name).map_err(|refused| refuse(&refused, &say))?;
        let (catalogue, extract) = (catalogue::resolve(&source, &findings), Extract { kind: self.kind, id });
        if extract.is_empty(&catalogue) {
            return Err(say_why(&say, "extract-empty", &[("title", extract.title(&catalogue))]));
        }
        Ok(extract)
    }
}
