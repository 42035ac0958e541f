//! The Typst project of an edition: what the program typesets is exactly what
//! `katalog export typst` writes.

use std::sync::Arc;

use typst::foundations::Bytes;

use crate::edition::Edition;
use crate::files::ProjectFiles;
use crate::layout::{Layout, Typefaces};
use crate::pictures::Pictures;

/// The files of an ordinary Typst project by their paths, with `/`.
#[derive(Clone)]
pub struct Project {
    /// `main.typ`, `layout/…`, `fonts/…`, `data/…`.
    pub files: ProjectFiles,
    /// The fonts among them.
    pub typefaces: Arc<Typefaces>,
}

/// What the edition says; every other file is what it looks like.
pub const DATA: &str = "data/edition.json";

/// The options with which Typst makes the website edition from a project.
pub const COMPILE_COMMAND: &str = "typst compile --features a11y-extras --font-path fonts --ignore-system-fonts \
     --ignore-embedded-fonts --pdf-standard ua-1,a-2a main.typ";

/// What Typst alone neither asks nor adds, for the guide.
const UNCHECKED: &str = "\
## What is not checked here

Typst refuses what breaks PDF/UA-1 and PDF/A-2a as far as it knows these standards. `katalog` does
more, and none of it happens when this project is compiled:

- The catalogue was checked when this project was written (`katalog check`: K001 to K104). What is
  changed in `data/edition.json` is not checked again.
- The finished file is not read back (K201): that every text is heard below its heading, in the
  data's order and in its language; that headings follow one another, tables have headers, links say
  where they lead and no text is only seen. `katalog verify FILE.pdf` asks what needs no catalogue.
- Nothing tells which measures are set tighter or take two pages (K210, K211).
- Nothing is added that Typst does not write: bookmarks shown on opening, descriptions of links,
  second addresses for measures in several sections.
- There are no print files and none of their checks (K220 to K236).

So publish what `katalog build --layout layout` makes, or verify the file first.
";

impl Project {
    /// Puts an edition and its pictures beside layout and fonts.
    ///
    /// # Errors
    ///
    /// Never in practice: the edition holds nothing that JSON cannot say.
    pub fn new(layout: Layout, edition: &Edition, pictures: &mut Pictures) -> serde_json::Result<Self> {
        let Layout { mut files, typefaces } = layout;
        files.insert(DATA.to_owned(), Bytes::new(serde_json::to_vec(edition)?));
        files.extend(pictures.take_files().into_iter().map(|(path, bytes)| (path, Bytes::new(bytes))));
        Ok(Self { files, typefaces })
    }

    /// A project of files that exist, such as an exported one.
    #[must_use]
    pub fn of(files: ProjectFiles) -> Self {
        Self { typefaces: Typefaces::of(&files, None), files }
    }

    /// The same project with one more file.
    #[must_use]
    pub fn with(&self, path: &str, bytes: Vec<u8>) -> Self {
        let mut project = self.clone();
        project.files.insert(path.to_owned(), Bytes::new(bytes));
        project
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
             `main.typ` put into the folder `layout`.\n\n{UNCHECKED}"
        )
    }
}
