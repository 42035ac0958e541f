//! Where the files of a publication are written, and what they are called.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::files;

/// What a file of a publication is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The website edition.
    Web,
    /// A draft of it.
    Draft,
    /// The pages for the press.
    Print,
    /// The cover of a perfect-bound print edition.
    PrintCover,
    /// What the print shop is told, to be read.
    OrderSheet,
    /// The same for programs.
    OrderData,
}

impl Kind {
    /// The files of one edition, which belong together; a draft is none of them.
    pub const OF_EDITION: [Self; 5] = [Self::Web, Self::Print, Self::PrintCover, Self::OrderSheet, Self::OrderData];

    /// What follows the edition's name; no kind ever takes the name of another.
    fn suffix(self) -> &'static str {
        match self {
            Self::Web => ".pdf",
            Self::Draft => "-entwurf.pdf",
            Self::Print => "-druck.pdf",
            Self::PrintCover => "-druck-umschlag.pdf",
            Self::OrderSheet => "-druck-auftrag.pdf",
            Self::OrderData => "-druck-auftrag.json",
        }
    }
}

/// Where a file is written: under the edition's own name in `output`, or in the folder that is `named`; or, if a file is
/// named, beside it, with the ending of its kind.
#[must_use]
pub fn target(edition: &str, kind: Kind, named: Option<&Path>) -> PathBuf {
    let own = format!("{}{}", slug(edition), kind.suffix());
    let Some(named) = named else { return Path::new("output").join(own) };
    let is_file = named.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf")) && !files::is_folder(named);
    if !is_file {
        return named.join(own);
    }
    let name = named.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if kind == Kind::Web || name.ends_with(kind.suffix()) {
        return named.to_owned();
    }
    let stem = named.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    named.with_file_name(format!("{stem}{}", kind.suffix()))
}

/// What the proof of a department is called: in order of the departments, by their numbers in the organisation.
#[must_use]
pub fn proof(number: usize, unit: &str) -> String {
    format!("{number:02}-{}-abzug.pdf", slug(unit))
}

/// A name in ASCII, so that every server, mail programme and memory stick takes it.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfc() {
        match c {
            'ä' | 'Ä' => slug.push_str("ae"),
            'ö' | 'Ö' => slug.push_str("oe"),
            'ü' | 'Ü' => slug.push_str("ue"),
            'ß' | 'ẞ' => slug.push_str("ss"),
            c => {
                let base = std::iter::once(c).nfd().find(char::is_ascii_alphanumeric);
                match base {
                    Some(base) => slug.push(base.to_ascii_lowercase()),
                    None if !slug.ends_with('-') => slug.push('-'),
                    None => {}
                }
            }
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(100).collect();
    if slug.is_empty() { "katalog".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_ascii() {
        assert_eq!(slug("Diversity-Maßnahmenkatalog Herne 2024"), "diversity-massnahmenkatalog-herne-2024");
        assert_eq!(slug("Übersicht: Ça & là (2.)"), "uebersicht-ca-la-2");
        assert_eq!(slug("中"), "katalog");
    }

    #[test]
    fn proofs_are_sorted_as_departments_are() {
        assert_eq!(proof(3, "Fachbereich Kinder – Jugend – Familie"), "03-fachbereich-kinder-jugend-familie-abzug.pdf");
        assert!(proof(9, "Z") < proof(10, "A"));
    }

    #[test]
    fn no_kind_takes_the_name_of_another() {
        let at = |kind, named: &str| target("Vielfalt", kind, Some(Path::new(named))).to_string_lossy().into_owned();
        assert_eq!(at(Kind::Web, "x.pdf"), "x.pdf");
        assert_eq!(at(Kind::Draft, "x.pdf"), "x-entwurf.pdf");
        assert_eq!(at(Kind::Draft, "x-entwurf.pdf"), "x-entwurf.pdf");
        assert_eq!(at(Kind::PrintCover, "x.pdf"), "x-druck-umschlag.pdf");
        assert_eq!(at(Kind::OrderData, "x.PDF"), "x-druck-auftrag.json");
        assert_eq!(target("Vielfalt", Kind::Print, None), Path::new("output").join("vielfalt-druck.pdf"));
    }
}
