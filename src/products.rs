//! What a run has made, as files: whoever writes them, and says so, knows nothing
//! of editions.

use crate::imprint::Imprint;
use crate::names::Kind;
use crate::press::PrintEdition;
use crate::source::print::Binding;
use crate::website::Publication;

/// What a run has made.
#[derive(Default)]
pub struct Products {
    /// The website edition, or its draft.
    pub web: Option<Publication>,
    /// The print edition.
    pub print: Option<PrintEdition>,
    /// What the files say about their edition; nothing in a draft.
    pub imprint: Option<Imprint>,
}

/// A file that is ready to be written.
#[derive(Debug, Clone)]
pub struct Product<'p> {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: &'p [u8],
    /// The sentence that says what it holds, in `locales/`,
    pub sentence: &'static str,
    /// and its values, besides those of the file written.
    pub args: Vec<(&'static str, String)>,
}

impl Products {
    /// The edition's name, of which those of the files are made; `None` if nothing was made.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let web = self.web.as_ref().map(|web| web.edition.name.as_str());
        web.or_else(|| self.print.as_ref().map(|print| print.name.as_str()))
    }

    /// Every file, in the order in which people are told of them.
    #[must_use]
    pub fn files(&self) -> Vec<Product<'_>> {
        let web = self.web.as_ref().map(of_web);
        web.into_iter().chain(self.print.iter().flat_map(of_print)).collect()
    }
}

fn of_web(publication: &Publication) -> Product<'_> {
    let glance = &publication.edition.glance;
    let draft = publication.edition.draft;
    Product {
        kind: if draft { Kind::Draft } else { Kind::Web },
        bytes: &publication.pdf,
        sentence: if draft { "built-draft" } else { "built" },
        args: vec![
            ("pages", publication.pages.to_string()),
            ("measures", glance.measures.to_string()),
            ("entries", glance.entries.to_string()),
            ("new", glance.new.to_string()),
        ],
    }
}

fn of_print(files: &PrintEdition) -> Vec<Product<'_>> {
    let interior = Product {
        kind: Kind::Print,
        bytes: &files.interior.printed.pdf,
        sentence: "built-print",
        args: vec![
            ("pages", files.interior.printed.pages.to_string()),
            ("added", files.interior.printed.added.to_string()),
            ("binding", if files.binding == Binding::Perfect { "perfect" } else { "stapled" }.to_owned()),
        ],
    };
    let cover = files.cover.as_ref().map(|cover| Product {
        kind: Kind::PrintCover,
        bytes: &cover.file.printed.pdf,
        sentence: "built-cover",
        args: vec![("spine", cover.spine.to_string().replace('.', ","))],
    });
    let sheet = files.order_sheet.iter().flat_map(|sheet| {
        let product = |kind, bytes| Product { kind, bytes, sentence: "built-order", args: Vec::new() };
        [product(Kind::OrderSheet, sheet.pdf.as_slice()), product(Kind::OrderData, &sheet.json)]
    });
    std::iter::once(interior).chain(cover).chain(sheet).collect()
}
