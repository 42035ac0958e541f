//! The table of all kinds of findings.

use super::Severity;
use crate::language::Language;

/// The steps that look for findings, in the order of the run. What a step could
/// not make sure, a later one does not judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Files become texts and trees.
    Reading,
    /// Trees become records.
    Decoding,
    /// Ids become things.
    Names,
    /// What a catalogue must and should fulfil beyond the shape of its files.
    Rules,
    /// What only a press asks for.
    Press,
    /// What only a data portal asks for.
    Portal,
    /// What the pages that are set show.
    Pages,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $severity:ident, $phase:ident;)+) => {
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

            /// The step that looks for findings of this kind.
            #[must_use]
            pub fn phase(self) -> Phase {
                match self { $(Self::$name => Phase::$phase,)+ }
            }

            /// What is to be known about findings of this kind, as Markdown.
            #[must_use]
            pub fn page(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::German) => include_str!(concat!("../../locales/rules/de/", $id, ".md")),)+
                    $((Self::$name, Language::English) => include_str!(concat!("../../locales/rules/en/", $id, ".md")),)+
                }
            }

            /// The heading of its page without the code: the kind in a few words.
            #[must_use]
            pub fn title(self, language: Language) -> &'static str {
                let heading = self.page(language).lines().next().unwrap_or_default();
                heading.split_once(" – ").map_or(heading, |(_, title)| title)
            }

            /// The kinds that an edition may switch off: all that are no errors.
            pub fn changeable() -> impl Iterator<Item = Self> {
                Self::ALL.iter().copied().filter(|code| code.severity() != Severity::Error)
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
    Unreadable = "K001", Error, Reading;
    /// A file is not UTF-8.
    NotUtf8 = "K002", Error, Reading;
    /// A file is not JSON.
    NotJson = "K003", Error, Reading;
    /// A key stands twice in one object.
    DuplicateKey = "K004", Error, Decoding;
    /// A key that this kind of object does not have.
    UnknownKey = "K005", Error, Decoding;
    /// A field that must be there is missing.
    MissingField = "K006", Error, Decoding;
    /// A value of another type than the field's.
    WrongType = "K007", Error, Decoding;
    /// A word that is none of those the field knows.
    UnknownWord = "K008", Error, Decoding;
    /// A name of something that does not exist.
    DanglingId = "K009", Error, Names;
    /// A name that is given to two things.
    DuplicateId = "K010", Error, Names;
    /// A block of prose that is none of the kinds that exist here.
    UnknownBlock = "K011", Error, Decoding;
    /// A mark in prose that does not do what it seems to.
    ProseMark = "K012", Error, Decoding;
    /// A picture that cannot be used.
    Picture = "K013", Error, Rules;
    /// A picture without an alternative text.
    MissingAlternative = "K014", Error, Decoding;
    /// A link to something that is neither web, mail nor telephone.
    LinkTarget = "K015", Error, Decoding;
    /// A number, date or colour that cannot be.
    BadValue = "K016", Error, Decoding;
    /// Not exactly one of `units` and `topic`.
    UnitsOrTopic = "K017", Error, Decoding;
    /// None of the three fields on goals and target groups.
    NoGoals = "K018", Error, Decoding;
    /// A file name that is no id.
    FileName = "K019", Error, Decoding;
    /// A text field without text.
    EmptyText = "K020", Error, Decoding;
    /// A character that no font of the edition can draw.
    NoGlyph = "K021", Error, Rules;
    /// Text and ground of too little contrast.
    Contrast = "K022", Error, Rules;
    /// A file that is larger or deeper than a catalogue's files can be.
    TooLarge = "K023", Error, Reading;
    /// A chapter that is not among the edition's parts.
    UnusedChapter = "K024", Warning, Names;
    /// A rule that cannot be switched off or accepted, since it is an error.
    FixedRule = "K025", Error, Decoding;
    /// An acceptance of something that is not found.
    IdleAcceptance = "K026", Warning, Rules;
    /// Something among a catalogue's files that is not read.
    Stray = "K027", Warning, Rules;
    /// A typeface that cannot be used.
    Font = "K028", Error, Rules;
    /// A character that nobody sees and that changes how others are read.
    UnseenCharacter = "K029", Error, Rules;
    /// Two measures with nearly the same text.
    NearDuplicate = "K030", Warning, Rules;
    /// Two measures with the same title.
    SameTitle = "K031", Warning, Rules;
    /// A unit that is written otherwise than in `organisation.json`.
    UnitSpelling = "K032", Warning, Rules;
    /// A responsible that names none of the measure's units.
    Responsible = "K033", Warning, Rules;
    /// Several ways of naming all genders in one catalogue.
    GenderForms = "K034", Warning, Rules;
    /// Straight quotation marks in German text.
    StraightQuotes = "K035", Warning, Rules;
    /// Quotation marks used the English way in German text.
    EnglishQuotes = "K036", Warning, Rules;
    /// A quotation mark without its partner.
    UnpairedQuote = "K037", Warning, Rules;
    /// A hyphen where a dash belongs.
    HyphenForDash = "K038", Warning, Rules;
    /// An abbreviation that is used and not listed.
    UnlistedAbbreviation = "K039", Warning, Rules;
    /// A measure whose period has ended.
    PeriodEnded = "K040", Warning, Rules;
    /// A link whose text does not say where it leads.
    LinkText = "K041", Warning, Rules;
    /// A telephone number written unlike the others.
    PhoneShape = "K042", Warning, Rules;
    /// A range or a time written unlike the others.
    RangeShape = "K043", Warning, Rules;
    /// White space that does not belong there.
    WhiteSpace = "K044", Warning, Rules;
    /// Three full stops for an ellipsis.
    Ellipsis = "K045", Warning, Rules;
    /// A missing space in `§ 13` or `z. B.`.
    MissingSpace = "K046", Warning, Rules;
    /// An alternative text that says nothing.
    UselessAlternative = "K047", Warning, Rules;
    /// A measure that begins after its edition.
    FutureSince = "K048", Warning, Rules;
    /// A first year that last year's edition contradicts.
    SinceContradicts = "K049", Warning, Rules;
    /// A measure that last year's edition has under another id.
    OtherId = "K050", Warning, Rules;
    /// A label typed into a text that has a field of its own.
    TypedLabel = "K051", Warning, Rules;
    /// A short title that is longer than the title.
    LongShortTitle = "K052", Warning, Rules;
    /// A reference to a measure that has ended.
    EndedReference = "K053", Warning, Rules;
    /// A contact point that nobody can reach.
    Unreachable = "K054", Warning, Rules;
    /// Last year's edition cannot be read.
    PreviousMissing = "K055", Warning, Rules;
    /// A word that stands twice.
    RepeatedWord = "K056", Warning, Rules;
    /// A mark for what is still to be written.
    Placeholder = "K057", Warning, Rules;
    /// Traces of copying from elsewhere.
    Pasted = "K058", Warning, Rules;
    /// A list that is typed by hand.
    TypedList = "K059", Warning, Rules;
    /// Wording that is true only for a while.
    AgeingWords = "K060", Hint, Rules;
    /// A person's name where a function would do.
    NamedPerson = "K061", Hint, Rules;
    /// List items that end in different ways.
    ListEndings = "K062", Hint, Rules;
    /// A list of one item.
    SingleItem = "K063", Hint, Rules;
    /// A listed abbreviation that nothing uses.
    UnusedAbbreviation = "K064", Hint, Rules;
    /// A link without encryption.
    HttpTarget = "K065", Hint, Rules;
    /// A listed web address that nobody can type.
    LongAddress = "K066", Hint, Rules;
    /// A very long sentence.
    LongSentence = "K067", Hint, Rules;
    /// A description of many words.
    LongDescription = "K068", Hint, Rules;
    /// A paragraph of sentences without a mark at its end.
    Unfinished = "K069", Hint, Rules;
    /// An address that is mistyped.
    AddressSlip = "K070", Warning, Rules;
    /// A postcode or telephone number that cannot be one.
    ContactDetail = "K071", Warning, Rules;
    /// A title or paragraph in capitals.
    Capitals = "K072", Warning, Rules;
    /// A title that ends with a full stop.
    TitleStop = "K073", Warning, Rules;
    /// An accent for an apostrophe, a mark that stands twice.
    SlippedMark = "K074", Warning, Rules;
    /// A dimension without measures.
    EmptyDimension = "K075", Warning, Rules;
    /// Rules that could not run, since what they look at cannot be read.
    NotChecked = "K076", Warning, Rules;
    /// A title or name with the year of another edition.
    OtherYear = "K077", Warning, Rules;
    /// A correction that is older than the edition.
    EarlyRevision = "K078", Warning, Rules;
    /// A number or month that the edition before had already.
    SameEdition = "K079", Warning, Rules;
    /// Leichte Sprache: a sentence of too many words.
    EasyLongSentence = "K080", Warning, Rules;
    /// Leichte Sprache: more than one sentence in a string.
    EasySeveralSentences = "K081", Warning, Rules;
    /// Leichte Sprache: a long word that is not divided.
    EasyLongWord = "K082", Warning, Rules;
    /// Leichte Sprache: a gender star or another sign in a word.
    EasyStar = "K083", Warning, Rules;
    /// Leichte Sprache: an abbreviation.
    EasyAbbreviation = "K084", Warning, Rules;
    /// Leichte Sprache: a number as a word.
    EasyNumberWord = "K085", Hint, Rules;
    /// Leichte Sprache: a sign that is hard to read.
    EasySign = "K086", Hint, Rules;
    /// Leichte Sprache: nobody acts.
    EasyPassive = "K087", Hint, Rules;
    /// Leichte Sprache: a genitive.
    EasyGenitive = "K088", Hint, Rules;
    /// Leichte Sprache: what could be.
    EasySubjunctive = "K089", Hint, Rules;
    /// A text that calls the edition by another number.
    EditionWord = "K090", Warning, Rules;
    /// Funding that has ended.
    EndedFunding = "K091", Hint, Rules;
    /// A unit under its former name.
    FormerName = "K092", Warning, Rules;
    /// A building that moved and kept the old one's accessibility.
    MovedPlace = "K093", Warning, Rules;
    /// Two measures with the same short title.
    SameShortTitle = "K094", Warning, Rules;
    /// A measure that the edition before has and this one has not.
    Vanished = "K097", Warning, Rules;
    /// A date in a text that has passed since the edition before.
    PassedMoment = "K098", Hint, Rules;
    /// A section's colour without inks.
    PressColour = "K100", Error, Press;
    /// A colour of more ink than the paper takes.
    InkLimit = "K101", Error, Press;
    /// A drawing in the colours of a screen.
    PressPicture = "K102", Error, Press;
    /// A colour profile that the press cannot use.
    Profile = "K103", Error, Press;
    /// A profile for another kind of paper.
    PaperProfile = "K104", Warning, Press;
    /// What a data portal must know.
    PortalNeeds = "K110", Warning, Portal;
    /// What a data portal would like to know.
    PortalWants = "K111", Hint, Portal;
    /// Typst could not set the pages.
    Typesetting = "K200", Error, Pages;
    /// The finished file lacks something that it promises.
    BrokenPromise = "K201", Error, Pages;
    /// A measure that was set one step tighter to stay on its page.
    Tightened = "K210", Hint, Pages;
    /// A measure that takes two pages.
    TwoPages = "K211", Hint, Pages;
    /// Text of the website edition beyond its margins.
    OutsideMargins = "K212", Warning, Pages;
    /// Text of the website edition beyond the page.
    OutsidePage = "K213", Error, Pages;
    /// Pages of the print file that have another format or bleed than ordered.
    PrintFormat = "K220", Error, Pages;
    /// A coloured area that ends where the page is cut.
    PrintEdge = "K221", Error, Pages;
    /// Text that leaves its margins, or has those of the other side.
    PrintMargins = "K222", Error, Pages;
    /// A tab of the thumb index at the side of the binding.
    PrintTab = "K223", Error, Pages;
    /// A number of pages that the binding cannot take.
    PrintPages = "K224", Error, Pages;
    /// Something that is not painted with the four inks.
    PrintColour = "K225", Error, Pages;
    /// Black text of several inks.
    PrintBlack = "K226", Error, Pages;
    /// More ink on a spot than the paper takes.
    PrintInk = "K227", Error, Pages;
    /// A picture with too few dots for print.
    CoarsePicture = "K228", Error, Pages;
    /// A line that is too thin for print.
    PrintHairline = "K229", Error, Pages;
    /// Type that is too small for print.
    PrintTypeSize = "K230", Error, Pages;
    /// Small type that needs several inks to meet.
    PrintFineType = "K231", Warning, Pages;
    /// A font that is not in the print file.
    PrintFont = "K232", Error, Pages;
    /// Transparency or overprinting that a press shows differently.
    PrintBlending = "K233", Error, Pages;
    /// Links, forms, scripts or attached files in a print file.
    PrintExtra = "K234", Error, Pages;
    /// A print file that does not say rightly what it is.
    PrintLabel = "K235", Error, Pages;
    /// A picture with fewer dots than print shops wish.
    ModestPicture = "K236", Warning, Pages;
}
