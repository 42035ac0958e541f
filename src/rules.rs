//! What a catalogue must fulfil beyond the shape of its files: a topic a file.

mod characters;
mod contrast;
mod look;
mod pictures;

pub use pictures::load as load_pictures;

use crate::catalogue::Catalogue;
use crate::files::ProjectFiles;
use crate::findings::Findings;
use crate::source::Source;

/// Checks everything that needs no pages.
pub fn check(source: &Source, catalogue: &Catalogue<'_>, layout: &ProjectFiles, findings: &Findings) {
    characters::check(source, layout, findings);
    contrast::check(source, catalogue, layout, findings);
    look::check(source, layout, findings);
}
