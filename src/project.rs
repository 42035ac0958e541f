//! The Typst project of an edition: what the program typesets is exactly what
//! `katalog export typst` writes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::edition::Edition;
use crate::files::ProjectFiles;

/// The files of an ordinary Typst project by their paths, with `/`.
#[derive(Debug)]
pub struct Project {
    /// `main.typ`, `layout/…`, `fonts/…`, `data/…`.
    pub files: ProjectFiles,
}

/// The options with which Typst makes the website edition from a project.
pub const COMPILE_COMMAND: &str = "typst compile --features a11y-extras --font-path fonts --ignore-system-fonts \
     --ignore-embedded-fonts --pdf-standard ua-1,a-2a main.typ";

impl Project {
    /// Puts an edition and its pictures beside layout and fonts.
    ///
    /// # Errors
    ///
    /// Never in practice: the edition holds nothing that JSON cannot say.
    pub fn new(
        mut files: ProjectFiles,
        edition: &Edition,
        pictures: BTreeMap<String, Vec<u8>>,
    ) -> serde_json::Result<Self> {
        files.insert("data/edition.json".to_owned(), Cow::Owned(serde_json::to_vec(edition)?));
        for (path, bytes) in pictures {
            files.insert(format!("data/pictures/{path}"), Cow::Owned(bytes));
        }
        Ok(Self { files })
    }

    /// The same project with one more file.
    #[must_use]
    pub fn with(&self, path: &str, bytes: Vec<u8>) -> Self {
        let mut files = self.files.clone();
        files.insert(path.to_owned(), Cow::Owned(bytes));
        Self { files }
    }

    /// The guide for whoever opens the exported project.
    #[must_use]
    pub fn readme(name: &str) -> String {
        format!(
            "# {name}\n\n\
             An ordinary Typst project, written by `katalog export typst`. It makes the same pages as\n\
             `katalog build`, with Typst 0.15 and nothing else:\n\n```sh\n{COMPILE_COMMAND}\n```\n\n\
             - `main.typ` names the data, `layout/` is the design: sizes, colours and spaces stand in\n  \
             `layout/tokens.toml`, what the data holds is described in `layout/edition.typ`.\n\
             - `data/edition.json` is made from the catalogue; change the catalogue, not this file.\n\
             - `fonts/` holds the typefaces with their licences.\n\n\
             To try a changed design on the catalogue itself: `katalog build --layout layout`, with\n\
             `main.typ` put into the folder `layout`.\n"
        )
    }
}
