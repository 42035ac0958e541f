//! What is wrong with a catalogue, as data.
//!
//! A finding is a code, a place and the values its sentence needs; it holds no
//! sentence. The sentences stand in `locales/`, one a code, written to these
//! rules: the first says what is wrong and quotes what the person wrote; the
//! second (`.do`) says what to do, as an instruction. Neither blames anybody,
//! and neither uses a word that only programmers know.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;

use crate::json::edit::Edit;
use crate::policy::{Judged, Policy};
use crate::source::edition::Language;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// May be left as it is.
    Hint,
    /// Should be mended before the catalogue is published.
    Warning,
    /// Must be mended: no final edition is made from it.
    Error,
}

impl Severity {
    /// The name in machine-readable output and in `edition.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $severity:ident;)+) => {
        /// The kinds of findings. A code is never used again for something else.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as people and machines read it, such as `K006`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// How much findings of this kind matter unless an edition says otherwise.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What is to be known about findings of this kind, as Markdown.
            #[must_use]
            pub fn page(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::German) => include_str!(concat!("../locales/rules/de/", $id, ".md")),)+
                    $((Self::$name, Language::English) => include_str!(concat!("../locales/rules/en/", $id, ".md")),)+
                }
            }

            /// The heading of its page without the code: the kind in a few words.
            #[must_use]
            pub fn title(self, language: Language) -> &'static str {
                let heading = self.page(language).lines().next().unwrap_or_default();
                heading.split_once(" – ").map_or(heading, |(_, title)| title)
            }

            /// The kind that a code names.
            #[must_use]
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.id() == id)
            }
        }
    };
}

codes! {
    /// A file or folder cannot be read.
    Unreadable = "K001", Error;
    /// A file is not UTF-8.
    NotUtf8 = "K002", Error;
    /// A file is not JSON.
    NotJson = "K003", Error;
    /// A key stands twice in one object.
    DuplicateKey = "K004", Error;
    /// A key that this kind of object does not have.
    UnknownKey = "K005", Error;
    /// A field that must be there is missing.
    MissingField = "K006", Error;
    /// A value of another type than the field's.
    WrongType = "K007", Error;
    /// A word that is none of those the field knows.
    UnknownWord = "K008", Error;
    /// A name of something that does not exist.
    DanglingId = "K009", Error;
    /// A name that is given to two things.
    DuplicateId = "K010", Error;
    /// A block of prose that is none of the kinds that exist here.
    UnknownBlock = "K011", Error;
    /// A mark in prose that does not do what it seems to.
    ProseMark = "K012", Error;
    /// A picture that cannot be used.
    Picture = "K013", Error;
    /// A picture without an alternative text.
    MissingAlternative = "K014", Error;
    /// A link to something that is neither web, mail nor telephone.
    LinkTarget = "K015", Error;
    /// A number, date or colour that cannot be.
    BadValue = "K016", Error;
    /// Not exactly one of `units` and `topic`.
    UnitsOrTopic = "K017", Error;
    /// None of the three fields on goals and target groups.
    NoGoals = "K018", Error;
    /// A file name that is no id.
    FileName = "K019", Error;
    /// A text field without text.
    EmptyText = "K020", Error;
    /// A character that no font of the edition can draw.
    NoGlyph = "K021", Error;
    /// Text and ground of too little contrast.
    Contrast = "K022", Error;
    /// A file that is larger or deeper than a catalogue's files can be.
    TooLarge = "K023", Error;
    /// A chapter that is not among the edition's parts.
    UnusedChapter = "K024", Warning;
    /// A rule that cannot be switched off or accepted, since it is an error.
    FixedRule = "K025", Error;
    /// An acceptance of something that is not found.
    IdleAcceptance = "K026", Warning;
    /// Something among a catalogue's files that is not read.
    Stray = "K027", Warning;
    /// A typeface that cannot be used.
    Font = "K028", Error;
    /// A character that nobody sees and that changes how others are read.
    UnseenCharacter = "K029", Error;
    /// Two measures with nearly the same text.
    NearDuplicate = "K030", Warning;
    /// Two measures with the same title.
    SameTitle = "K031", Warning;
    /// A unit that is written otherwise than in `organisation.json`.
    UnitSpelling = "K032", Warning;
    /// A responsible that names none of the measure's units.
    Responsible = "K033", Warning;
    /// Several ways of naming all genders in one catalogue.
    GenderForms = "K034", Warning;
    /// Straight quotation marks in German text.
    StraightQuotes = "K035", Warning;
    /// Quotation marks used the English way in German text.
    EnglishQuotes = "K036", Warning;
    /// A quotation mark without its partner.
    UnpairedQuote = "K037", Warning;
    /// A hyphen where a dash belongs.
    HyphenForDash = "K038", Warning;
    /// An abbreviation that is used and not listed.
    UnlistedAbbreviation = "K039", Warning;
    /// A measure whose period has ended.
    PeriodEnded = "K040", Warning;
    /// A link whose text does not say where it leads.
    LinkText = "K041", Warning;
    /// A telephone number written unlike the others.
    PhoneShape = "K042", Warning;
    /// A range or a time written unlike the others.
    RangeShape = "K043", Warning;
    /// White space that does not belong there.
    WhiteSpace = "K044", Warning;
    /// Three full stops for an ellipsis.
    Ellipsis = "K045", Warning;
    /// A missing space in `§ 13` or `z. B.`.
    MissingSpace = "K046", Warning;
    /// An alternative text that says nothing.
    UselessAlternative = "K047", Warning;
    /// A measure that begins after its edition.
    FutureSince = "K048", Warning;
    /// A first year that last year's edition contradicts.
    SinceContradicts = "K049", Warning;
    /// A measure that last year's edition has under another id.
    OtherId = "K050", Warning;
    /// A label typed into a text that has a field of its own.
    TypedLabel = "K051", Warning;
    /// A short title that is longer than the title.
    LongShortTitle = "K052", Warning;
    /// A reference to a measure that has ended.
    EndedReference = "K053", Warning;
    /// A contact point that nobody can reach.
    Unreachable = "K054", Warning;
    /// Last year's edition cannot be read.
    PreviousMissing = "K055", Warning;
    /// A word that stands twice.
    RepeatedWord = "K056", Warning;
    /// A mark for what is still to be written.
    Placeholder = "K057", Warning;
    /// Traces of copying from elsewhere.
    Pasted = "K058", Warning;
    /// A list that is typed by hand.
    TypedList = "K059", Warning;
    /// Wording that is true only for a while.
    AgeingWords = "K060", Hint;
    /// A person's name where a function would do.
    NamedPerson = "K061", Hint;
    /// List items that end in different ways.
    ListEndings = "K062", Hint;
    /// A list of one item.
    SingleItem = "K063", Hint;
    /// A listed abbreviation that nothing uses.
    UnusedAbbreviation = "K064", Hint;
    /// A link without encryption.
    HttpTarget = "K065", Hint;
    /// A listed web address that nobody can type.
    LongAddress = "K066", Hint;
    /// A very long sentence.
    LongSentence = "K067", Hint;
    /// A description of many words.
    LongDescription = "K068", Hint;
    /// A paragraph of sentences without a mark at its end.
    Unfinished = "K069", Hint;
    /// An address that is mistyped.
    AddressSlip = "K070", Warning;
    /// A postcode or telephone number that cannot be one.
    ContactDetail = "K071", Warning;
    /// A title or paragraph in capitals.
    Capitals = "K072", Warning;
    /// A title that ends with a full stop.
    TitleStop = "K073", Warning;
    /// An accent for an apostrophe, a mark that stands twice.
    SlippedMark = "K074", Warning;
    /// A dimension without measures.
    EmptyDimension = "K075", Warning;
    /// Rules that could not run, since what they look at cannot be read.
    NotChecked = "K076", Warning;
    /// A title or name with the year of another edition.
    OtherYear = "K077", Warning;
    /// A correction that is older than the edition.
    EarlyRevision = "K078", Warning;
    /// A number or month that the edition before had already.
    SameEdition = "K079", Warning;
    /// Leichte Sprache: a sentence of too many words.
    EasyLongSentence = "K080", Warning;
    /// Leichte Sprache: more than one sentence in a string.
    EasySeveralSentences = "K081", Warning;
    /// Leichte Sprache: a long word that is not divided.
    EasyLongWord = "K082", Warning;
    /// Leichte Sprache: a gender star or another sign in a word.
    EasyStar = "K083", Warning;
    /// Leichte Sprache: an abbreviation.
    EasyAbbreviation = "K084", Warning;
    /// Leichte Sprache: a number as a word.
    EasyNumberWord = "K085", Hint;
    /// Leichte Sprache: a sign that is hard to read.
    EasySign = "K086", Hint;
    /// Leichte Sprache: nobody acts.
    EasyPassive = "K087", Hint;
    /// Leichte Sprache: a genitive.
    EasyGenitive = "K088", Hint;
    /// Leichte Sprache: what could be.
    EasySubjunctive = "K089", Hint;
    /// A text that calls the edition by another number.
    EditionWord = "K090", Warning;
    /// Funding that has ended.
    EndedFunding = "K091", Hint;
    /// A unit under its former name.
    FormerName = "K092", Warning;
    /// A building that moved and kept the old one's accessibility.
    MovedPlace = "K093", Warning;
    /// Two measures with the same short title.
    SameShortTitle = "K094", Warning;
    /// A measure that the edition before has and this one has not.
    Vanished = "K097", Warning;
    /// A section's colour without inks.
    PressColour = "K100", Error;
    /// A colour of more ink than the paper takes.
    InkLimit = "K101", Error;
    /// A drawing in the colours of a screen.
    PressPicture = "K102", Error;
    /// A colour profile that the press cannot use.
    Profile = "K103", Error;
    /// A profile for another kind of paper.
    PaperProfile = "K104", Warning;
    /// Typst could not set the pages.
    Typesetting = "K200", Error;
    /// The finished file lacks something that it promises.
    BrokenPromise = "K201", Error;
    /// A measure that was set one step tighter to stay on its page.
    Tightened = "K210", Hint;
    /// A measure that takes two pages.
    TwoPages = "K211", Hint;
    /// Text of the website edition beyond its margins.
    OutsideMargins = "K212", Warning;
    /// Text of the website edition beyond the page.
    OutsidePage = "K213", Error;
    /// Pages of the print file that have another format or bleed than ordered.
    PrintFormat = "K220", Error;
    /// A coloured area that ends where the page is cut.
    PrintEdge = "K221", Error;
    /// Text that leaves its margins, or has those of the other side.
    PrintMargins = "K222", Error;
    /// A tab of the thumb index at the side of the binding.
    PrintTab = "K223", Error;
    /// A number of pages that the binding cannot take.
    PrintPages = "K224", Error;
    /// Something that is not painted with the four inks.
    PrintColour = "K225", Error;
    /// Black text of several inks.
    PrintBlack = "K226", Error;
    /// More ink on a spot than the paper takes.
    PrintInk = "K227", Error;
    /// A picture with too few dots for print.
    CoarsePicture = "K228", Error;
    /// A line that is too thin for print.
    PrintHairline = "K229", Error;
    /// Type that is too small for print.
    PrintTypeSize = "K230", Error;
    /// Small type that needs several inks to meet.
    PrintFineType = "K231", Warning;
    /// A font that is not in the print file.
    PrintFont = "K232", Error;
    /// Transparency or overprinting that a press shows differently.
    PrintBlending = "K233", Error;
    /// Links, forms, scripts or attached files in a print file.
    PrintExtra = "K234", Error;
    /// A print file that does not say rightly what it is.
    PrintLabel = "K235", Error;
    /// A picture with fewer dots than print shops wish.
    ModestPicture = "K236", Warning;
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the catalogue's folder, with `/` between its parts.
    pub file: String,
    /// The JSON pointer (RFC 6901) of the value in it.
    pub pointer: String,
    /// The bytes to be underlined.
    pub range: Range<usize>,
}

/// A correction that is certain. What it is called stands in `locales/` as the
/// `.fix` of the finding's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is changed.
    pub edit: Edit,
    /// The bytes that are replaced and what by, in the order of the text.
    pub parts: Vec<(Range<usize>, String)>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of fault.
    pub code: Code,
    /// How much it matters here.
    pub severity: Severity,
    /// Where; without it, the finding is about the whole catalogue.
    pub place: Option<Place>,
    /// The values for the sentence, by their names in `locales/`.
    pub args: Vec<(&'static str, String)>,
    /// How it is mended, where that is certain.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding of its code's usual severity.
    #[must_use]
    pub fn new(code: Code, place: Option<Place>, args: Vec<(&'static str, String)>) -> Self {
        Self { code, severity: code.severity(), place, args, fix: None }
    }

    /// A finished file lacks something that it promises.
    #[must_use]
    pub fn broken_promise(what: String) -> Self {
        Self::new(Code::BrokenPromise, None, vec![("what", what)])
    }

    /// Stands for so many findings of a kind that are not shown one by one.
    #[must_use]
    pub fn more(code: Code, count: usize) -> Self {
        Self::new(code, None, vec![("more", count.to_string())])
    }

    /// For how many findings of its kind it stands, if it is none itself.
    #[must_use]
    pub fn more_of_its_kind(&self) -> Option<usize> {
        match self.args.as_slice() {
            [("more", count)] => count.parse().ok(),
            _ => None,
        }
    }

    /// How many findings it is.
    #[must_use]
    pub fn count(&self) -> usize {
        self.more_of_its_kind().unwrap_or(1)
    }

    /// The file it is in, if it is in one.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.file.as_str())
    }
}

/// The most findings of a kind that are kept; more are counted. Nobody mends two thousand before the next run.
const KEPT: usize = 2_000;

/// The most findings of all kinds that are shown before those of each kind become fewer.
const ALL: usize = 10_000;

/// So many of a kind are shown then.
const FEW: usize = 200;

/// The findings of a run, collected by every step that meets one, on whatever thread it works.
#[derive(Debug, Default)]
pub struct Findings(Mutex<Collected>);

/// Findings, and how many there were of each kind.
#[derive(Debug, Default)]
struct Collected {
    kept: Vec<Finding>,
    counts: BTreeMap<Code, usize>,
    /// Kinds that were not looked for, or not everywhere.
    unchecked: BTreeSet<Code>,
}

impl Findings {
    /// Adds one.
    pub fn push(&self, finding: Finding) {
        let code = finding.code;
        self.report(code, || finding);
    }

    /// Adds one of a kind, which is made only if it is kept.
    pub fn report(&self, code: Code, make: impl FnOnce() -> Finding) {
        let count = {
            let mut all = self.all();
            let count = all.counts.entry(code).or_default();
            *count += 1;
            *count
        };
        if count <= KEPT {
            let finding = make();
            self.all().kept.push(finding);
        }
    }

    /// Notes kinds that were not looked for, or not everywhere: that none was found means nothing.
    pub fn not_checked(&self, codes: impl IntoIterator<Item = Code>) {
        self.all().unchecked.extend(codes);
    }

    /// Files and JSON pointers of the errors among them.
    #[must_use]
    pub fn errors(&self) -> BTreeSet<(String, String)> {
        let findings = self.all();
        let errors = findings.kept.iter().filter(|finding| finding.severity == Severity::Error);
        errors.filter_map(|finding| finding.place.clone()).map(|place| (place.file, place.pointer)).collect()
    }

    /// All of them in the order of their places, each once, as the run's policy
    /// judges them. Behind them stands of how many kinds there are more.
    #[must_use]
    pub fn judged(&self, policy: &Policy<'_>) -> Judged {
        let (mut all, mut more, unchecked) = {
            let collected = self.all();
            let more = collected.counts.iter().filter(|(_, count)| **count > KEPT);
            let more: BTreeMap<Code, usize> = more.map(|(code, count)| (*code, count - KEPT)).collect();
            (collected.kept.clone(), more, collected.unchecked.clone())
        };
        all.sort_by(by_place);
        all.dedup();
        if all.len() > ALL {
            let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
            all.retain(|finding| {
                let count = shown.entry(finding.code).or_default();
                *count += 1;
                *count <= FEW
            });
            for (code, count) in shown.into_iter().filter(|(_, count)| *count > FEW) {
                *more.entry(code).or_default() += count - FEW;
            }
        }
        all.extend(more.into_iter().map(|(code, count)| Finding::more(code, count)));
        let mut judged = policy.judge(all, &unchecked);
        judged.findings.sort_by(by_place);
        judged
    }

    /// Each push leaves the list whole, so that one on a thread that ended badly does not spoil it.
    fn all(&self) -> MutexGuard<'_, Collected> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn by_place(a: &Finding, b: &Finding) -> Ordering {
    let key = |f: &Finding| f.place.as_ref().map(|p| (p.file.clone(), p.range.start, p.range.end));
    let is_more = |f: &Finding| f.more_of_its_kind().is_some();
    is_more(a).cmp(&is_more(b)).then_with(|| key(a).cmp(&key(b))).then(a.code.cmp(&b.code))
}
