//! What a catalogue must and should fulfil beyond the shape of its files: a
//! topic a file.
//!
//! `characters`, `contrast`, `amounts`, `look` and `pictures` find errors, `strays` what is not read,
//! `press` what only a print edition must mend. Everything else is judged by [`RULES`]: a rule is a
//! function and its code. A new one is a file, a line in this table, a line in `src/findings/codes.rs`, a
//! sentence in each file of `locales/` and a page in each folder of `locales/rules/`.

mod abbreviations;
mod address_slips;
mod ageing;
mod alternatives;
mod amounts;
mod capitals;
mod characters;
mod contact_details;
mod contrast;
mod dashes;
mod easy;
mod edition_words;
mod ellipses;
mod empty_dimensions;
mod ended_funding;
mod ended_periods;
mod ended_references;
mod english_quotes;
mod facts;
mod fixes;
mod fonts;
mod former_names;
mod future_since;
mod gender;
mod http_targets;
mod last_edition;
mod link_texts;
mod list_endings;
mod long_addresses;
mod long_descriptions;
mod long_sentences;
mod look;
mod missing_spaces;
mod moments;
mod moved_places;
mod near_duplicates;
mod needs;
mod other_years;
mod pasted;
mod persons;
mod phones;
mod pictures;
mod placeholders;
mod press;
mod quotes;
mod ranges;
mod repeated_words;
mod responsible;
mod revisions;
mod same_editions;
mod same_short_titles;
mod same_titles;
mod shapes;
mod shingles;
mod short_titles;
mod single_items;
mod slipped_marks;
mod straight_quotes;
mod strays;
#[cfg(test)]
mod testing;
mod text;
mod title_stops;
mod typed_labels;
mod typed_lists;
mod unfinished;
mod units;
mod unlisted_abbreviations;
mod unpaired_quotes;
mod unreachable_contacts;
mod unused_abbreviations;
mod vanished;
mod white_space;

pub use fonts::admit as admit_fonts;
pub use pictures::{For as PicturesFor, load as load_pictures};
pub use press::check as check_for_press;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::files::Snapshot;
use crate::findings::{Code, Findings};
use crate::layout::Layout;
use crate::source::Source;
use facts::{Facts, Reporter};
use needs::Obstacles;

/// A rule about sound files that could still be better.
struct Rule {
    code: Code,
    check: fn(&Facts<'_>, &Reporter<'_>),
}

/// Warnings and hints, in the order of their codes.
const RULES: &[Rule] = &[
    Rule { code: Code::NearDuplicate, check: near_duplicates::check },
    Rule { code: Code::SameTitle, check: same_titles::check },
    Rule { code: Code::UnitSpelling, check: units::check },
    Rule { code: Code::Responsible, check: responsible::check },
    Rule { code: Code::GenderForms, check: gender::check },
    Rule { code: Code::StraightQuotes, check: straight_quotes::check },
    Rule { code: Code::EnglishQuotes, check: english_quotes::check },
    Rule { code: Code::UnpairedQuote, check: unpaired_quotes::check },
    Rule { code: Code::HyphenForDash, check: dashes::check },
    Rule { code: Code::UnlistedAbbreviation, check: unlisted_abbreviations::check },
    Rule { code: Code::PeriodEnded, check: ended_periods::check },
    Rule { code: Code::LinkText, check: link_texts::check },
    Rule { code: Code::PhoneShape, check: phones::check },
    Rule { code: Code::RangeShape, check: ranges::check },
    Rule { code: Code::WhiteSpace, check: white_space::check },
    Rule { code: Code::Ellipsis, check: ellipses::check },
    Rule { code: Code::MissingSpace, check: missing_spaces::check },
    Rule { code: Code::UselessAlternative, check: alternatives::check },
    Rule { code: Code::FutureSince, check: future_since::check },
    Rule { code: Code::SinceContradicts, check: last_edition::since },
    Rule { code: Code::OtherId, check: last_edition::other_ids },
    Rule { code: Code::TypedLabel, check: typed_labels::check },
    Rule { code: Code::LongShortTitle, check: short_titles::check },
    Rule { code: Code::EndedReference, check: ended_references::check },
    Rule { code: Code::Unreachable, check: unreachable_contacts::check },
    Rule { code: Code::PreviousMissing, check: last_edition::missing },
    Rule { code: Code::RepeatedWord, check: repeated_words::check },
    Rule { code: Code::Placeholder, check: placeholders::check },
    Rule { code: Code::Pasted, check: pasted::check },
    Rule { code: Code::TypedList, check: typed_lists::check },
    Rule { code: Code::AgeingWords, check: ageing::check },
    Rule { code: Code::NamedPerson, check: persons::check },
    Rule { code: Code::ListEndings, check: list_endings::check },
    Rule { code: Code::SingleItem, check: single_items::check },
    Rule { code: Code::UnusedAbbreviation, check: unused_abbreviations::check },
    Rule { code: Code::HttpTarget, check: http_targets::check },
    Rule { code: Code::LongAddress, check: long_addresses::check },
    Rule { code: Code::LongSentence, check: long_sentences::check },
    Rule { code: Code::LongDescription, check: long_descriptions::check },
    Rule { code: Code::Unfinished, check: unfinished::check },
    Rule { code: Code::AddressSlip, check: address_slips::check },
    Rule { code: Code::ContactDetail, check: contact_details::check },
    Rule { code: Code::Capitals, check: capitals::check },
    Rule { code: Code::TitleStop, check: title_stops::check },
    Rule { code: Code::SlippedMark, check: slipped_marks::check },
    Rule { code: Code::EmptyDimension, check: empty_dimensions::check },
    Rule { code: Code::NotChecked, check: needs::check },
    Rule { code: Code::OtherYear, check: other_years::check },
    Rule { code: Code::EarlyRevision, check: revisions::check },
    Rule { code: Code::SameEdition, check: same_editions::check },
    Rule { code: Code::EasyLongSentence, check: easy::long_sentences::check },
    Rule { code: Code::EasySeveralSentences, check: easy::several_sentences::check },
    Rule { code: Code::EasyLongWord, check: easy::long_words::check },
    Rule { code: Code::EasyStar, check: easy::stars::check },
    Rule { code: Code::EasyAbbreviation, check: easy::abbreviations::check },
    Rule { code: Code::EasyNumberWord, check: easy::number_words::check },
    Rule { code: Code::EasySign, check: easy::signs::check },
    Rule { code: Code::EasyPassive, check: easy::passives::check },
    Rule { code: Code::EasyGenitive, check: easy::genitives::check },
    Rule { code: Code::EasySubjunctive, check: easy::subjunctives::check },
    Rule { code: Code::EditionWord, check: edition_words::check },
    Rule { code: Code::EndedFunding, check: ended_funding::check },
    Rule { code: Code::FormerName, check: former_names::check },
    Rule { code: Code::MovedPlace, check: moved_places::check },
    Rule { code: Code::SameShortTitle, check: same_short_titles::check },
    Rule { code: Code::Vanished, check: vanished::check },
];

/// Checks everything that needs no pages.
pub fn check(source: &Source, catalogue: &Catalogue<'_>, snapshot: &Snapshot, layout: &Layout, findings: &Findings) {
    characters::check(source, &layout.typefaces, findings);
    amounts::check(source, catalogue, findings);
    contrast::check(source, catalogue, &layout.files, findings);
    look::check(source, layout, findings);
    strays::check(source, snapshot, findings);
    judge(source, catalogue, snapshot, findings);
}

/// Finds what should be better. What must be mended is known by now.
fn judge(source: &Source, catalogue: &Catalogue<'_>, snapshot: &Snapshot, findings: &Findings) {
    let facts = Facts::new(source, catalogue, snapshot, findings);
    let obstacles = Obstacles::of(&facts);
    findings.not_checked(obstacles.unchecked());
    let rules = RULES.par_iter().filter(|rule| obstacles.let_run(rule.code));
    rules.for_each(|rule| (rule.check)(&facts, &Reporter::new(source, findings, rule.code)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Severity;

    #[test]
    fn every_warning_and_hint_about_content_has_its_rule() {
        let here = Code::NearDuplicate..Code::PressColour;
        let codes: Vec<&Code> = Code::ALL.iter().filter(|code| here.contains(code)).collect();
        let ruled: Vec<&Code> = RULES.iter().map(|rule| &rule.code).collect();
        assert_eq!(ruled, codes);
        assert!(codes.iter().all(|code| code.severity() < Severity::Error));
    }
}
