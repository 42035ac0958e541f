//! What is wrong with a finished file, as data.
//!
//! Like a finding about a catalogue, a flaw holds no sentence: these stand in
//! `locales/` under its code. It says who can mend it, since the one who reads
//! it rarely knows whether the text, the layout or the program is at fault.

use crate::say::{Say, Sentence};
use schemars::JsonSchema;
use serde::Serialize;

/// Who can mend a flaw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mender {
    /// The office, in its data.
    Office,
    /// Whoever designs the layout.
    Designer,
    /// Those who make the program that wrote the file.
    Makers,
}

impl Mender {
    /// The name in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Designer => "designer",
            Self::Makers => "makers",
        }
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $mender:ident;)+) => {
        /// The kinds of flaws. A code is never used again for something else.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[doc = $doc])+ $name,)+ }

        impl Kind {
            /// Every kind, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as people and machines read it, such as `V22`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Who can mend flaws of this kind.
            #[must_use]
            pub fn mender(self) -> Mender {
                match self { $(Self::$name => Mender::$mender,)+ }
            }
        }
    };
}

kinds! {
    /// The file cannot be read.
    Unreadable = "V01", Makers;
    /// It has no tags.
    Untagged = "V02", Makers;
    /// It has no title, or another one than it should have.
    Title = "V03", Office;
    /// A viewer shows the file's name instead of its title.
    TitleHidden = "V04", Makers;
    /// It does not say its language, or says another one.
    Language = "V05", Office;
    /// A passage in a language that does not exist, such as English of Germany.
    PassageLanguage = "V06", Office;
    /// It has no bookmarks.
    NoBookmarks = "V07", Makers;
    /// Its bookmarks are not shown when it is opened.
    BookmarksHidden = "V08", Makers;
    /// A bookmark leads nowhere.
    BookmarkNowhere = "V09", Makers;
    /// Its pages have no labels.
    PageLabels = "V10", Makers;
    /// A font is not in the file.
    FontMissing = "V11", Makers;
    /// A font does not say which letters its signs are.
    FontSilent = "V12", Designer;
    /// Text that is neither tagged nor an artifact.
    Unmarked = "V13", Designer;
    /// Text that only the eye is given: an artifact that stands nowhere else.
    Unheard = "V14", Designer;
    /// It has no headings.
    NoHeading = "V20", Designer;
    /// The first heading is not of level 1.
    FirstHeading = "V21", Designer;
    /// A heading skips a level.
    SkippedLevel = "V22", Designer;
    /// A heading without text.
    EmptyHeading = "V23", Designer;
    /// A table without header cells.
    NoHeaders = "V24", Designer;
    /// A header cell without text.
    EmptyHeader = "V25", Designer;
    /// A header cell that does not say what it heads.
    HeaderScope = "V26", Designer;
    /// A row of a table without a header.
    RowHeader = "V27", Designer;
    /// A table without caption or summary.
    Summary = "V28", Designer;
    /// A table whose rows are not equally long.
    RaggedTable = "V29", Designer;
    /// A list that is none.
    BrokenList = "V30", Designer;
    /// A figure without an alternative text.
    NoAlternative = "V31", Office;
    /// An alternative text that is a file's name.
    FileName = "V32", Office;
    /// A figure without a box, or with one outside its page.
    FigureBox = "V33", Designer;
    /// A footnote that one cannot reach, or not come back from.
    Footnote = "V34", Designer;
    /// A tag without content.
    EmptyTag = "V35", Designer;
    /// A link without text.
    LinkText = "V36", Designer;
    /// A link whose description is missing or only its address.
    LinkContents = "V37", Makers;
    /// A link that leads nowhere.
    LinkNowhere = "V38", Makers;
    /// A link that no tag holds.
    LinkUntagged = "V39", Designer;
    /// A destination for websites is missing.
    Destination = "V50", Designer;
    /// A measure's title is no heading.
    TitleNoHeading = "V51", Designer;
    /// A text of the catalogue is not heard where it should be.
    SilentText = "V52", Designer;
    /// A passage is not spoken in its language.
    WrongVoice = "V53", Designer;
    /// A heading has no bookmark.
    NoBookmark = "V54", Designer;
    /// A rule of PDF/UA-1 or PDF/A-2a is broken.
    Rule = "V60", Makers;
    /// The validator of a standard could not judge the file.
    NotJudged = "V61", Makers;
}

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Which kind.
    pub kind: Kind,
    /// The page, counted from 0; `None` if it is about the whole file.
    pub page: Option<usize>,
    /// The values for its sentence, by their names in `locales/`.
    pub args: Vec<(&'static str, String)>,
}

impl Flaw {
    /// A flaw of the whole file.
    #[must_use]
    pub fn of_file(kind: Kind, args: Vec<(&'static str, String)>) -> Self {
        Self { kind, page: None, args }
    }

    /// A flaw on a page, with the text by which it is found.
    #[must_use]
    pub fn at(kind: Kind, page: Option<usize>, text: &str) -> Self {
        Self { kind, page, args: vec![("text", excerpt(text))] }
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Flaw {
    /// What is wrong with a file, and where, and what to do. `page` is the label
    /// of the flaw's page.
    #[must_use]
    pub fn sentence(&self, say: &Say, page: Option<&str>) -> Sentence {
        let mut args = self.args.clone();
        if self.kind == Kind::Rule {
            args.push(("plain", self.rule(say).unwrap_or_default()));
        }
        let Sentence { what, todo } = say.sentence(self.kind.id(), &args);
        let what = match page {
            Some(page) => say.text("on-page", &[("page", page.to_owned()), ("what", what)]),
            None => what,
        };
        let mender = say.text(&format!("mender-{}", self.mender().name()), &[]);
        Sentence { what, todo: format!("{mender}: {todo}") }
    }

    /// Who can mend it; of a standard's rule, who it is about.
    #[must_use]
    pub fn mender(&self) -> Mender {
        match self.value("rule") {
            rule if rule.starts_with("7.21.") || rule.starts_with("6.2.11") => Mender::Designer,
            rule if rule.starts_with("7.3:") => Mender::Office,
            _ => self.kind.mender(),
        }
    }

    /// A standard's rule in plain words, if it is one of those that have them:
    /// by its number, else by its clause, else by a clause above.
    fn rule(&self, say: &Say) -> Option<String> {
        let standard = if self.value("standard") == "PDF/UA-1" { "ua1" } else { "2a" };
        let mut id = format!("rule-{standard}-{}", self.value("rule").replace(['.', ':'], "-"));
        while id.matches('-').count() > 1 {
            if let Some(sentence) = say.find(&id) {
                return Some(sentence);
            }
            id.truncate(id.rfind('-').unwrap_or_default());
        }
        None
    }

    fn value(&self, name: &str) -> &str {
        self.args.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }
}

/// The beginning of a text on one line, long enough to be found on its page.
fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST).collect::<String>() + "…" }
}
