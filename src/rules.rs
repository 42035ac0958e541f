//! What a catalogue must and should fulfil beyond the shape of its files: a
//! topic a folder, a rule a file.
//!
//! `characters`, `contrast`, `amounts`, `look` and `pictures` find errors, `strays` what is not read,
//! `press` what only a print edition must mend, `portal` what only a data portal must know. Everything else is judged by [`RULES`]: a rule is a
//! function and its code. A new one is a file, a line in this table, a line in `src/findings/codes.rs`, a
//! sentence in each file of `locales/` and a page in each folder of `locales/rules/`.

mod amounts;
mod characters;
mod contrast;
mod easy;
mod facts;
mod fixes;
mod fonts;
mod links;
mod look;
mod needs;
mod organisation;
mod pictures;
mod portal;
mod press;
mod strays;
#[cfg(test)]
mod testing;
mod text;
mod typography;
mod wording;
mod years;

pub use fonts::admit as admit_fonts;
pub use pictures::{For as PicturesFor, load as load_pictures};
pub use portal::check as check_for_portal;
pub use press::check as check_for_press;
pub use years::CODES as OF_THE_YEAR;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::files::Snapshot;
use crate::findings::{Code, Findings, Place};
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
    Rule { code: Code::NearDuplicate, check: wording::near_duplicates::check },
    Rule { code: Code::SameTitle, check: years::same_titles::check },
    Rule { code: Code::UnitSpelling, check: organisation::units::check },
    Rule { code: Code::Responsible, check: organisation::responsible::check },
    Rule { code: Code::GenderForms, check: wording::gender::check },
    Rule { code: Code::StraightQuotes, check: typography::straight_quotes::check },
    Rule { code: Code::EnglishQuotes, check: typography::english_quotes::check },
    Rule { code: Code::UnpairedQuote, check: typography::unpaired_quotes::check },
    Rule { code: Code::HyphenForDash, check: typography::dashes::check },
    Rule { code: Code::UnlistedAbbreviation, check: wording::unlisted_abbreviations::check },
    Rule { code: Code::PeriodEnded, check: years::ended_periods::check },
    Rule { code: Code::LinkText, check: links::link_texts::check },
    Rule { code: Code::PhoneShape, check: organisation::phones::check },
    Rule { code: Code::RangeShape, check: typography::ranges::check },
    Rule { code: Code::WhiteSpace, check: typography::white_space::check },
    Rule { code: Code::Ellipsis, check: typography::ellipses::check },
    Rule { code: Code::MissingSpace, check: typography::missing_spaces::check },
    Rule { code: Code::UselessAlternative, check: links::alternatives::check },
    Rule { code: Code::FutureSince, check: years::future_since::check },
    Rule { code: Code::SinceContradicts, check: years::last_edition::since },
    Rule { code: Code::OtherId, check: years::last_edition::other_ids },
    Rule { code: Code::TypedLabel, check: wording::typed_labels::check },
    Rule { code: Code::LongShortTitle, check: years::short_titles::check },
    Rule { code: Code::EndedReference, check: years::ended_references::check },
    Rule { code: Code::Unreachable, check: organisation::unreachable_contacts::check },
    Rule { code: Code::PreviousMissing, check: years::last_edition::missing },
    Rule { code: Code::RepeatedWord, check: wording::repeated_words::check },
    Rule { code: Code::Placeholder, check: wording::placeholders::check },
    Rule { code: Code::Pasted, check: wording::pasted::check },
    Rule { code: Code::TypedList, check: wording::typed_lists::check },
    Rule { code: Code::AgeingWords, check: wording::ageing::check },
    Rule { code: Code::NamedPerson, check: wording::persons::check },
    Rule { code: Code::ListEndings, check: wording::list_endings::check },
    Rule { code: Code::SingleItem, check: wording::single_items::check },
    Rule { code: Code::UnusedAbbreviation, check: wording::unused_abbreviations::check },
    Rule { code: Code::HttpTarget, check: links::http_targets::check },
    Rule { code: Code::LongAddress, check: links::long_addresses::check },
    Rule { code: Code::LongSentence, check: wording::long_sentences::check },
    Rule { code: Code::LongDescription, check: wording::long_descriptions::check },
    Rule { code: Code::Unfinished, check: wording::unfinished::check },
    Rule { code: Code::AddressSlip, check: links::address_slips::check },
    Rule { code: Code::ContactDetail, check: organisation::contact_details::check },
    Rule { code: Code::Capitals, check: typography::capitals::check },
    Rule { code: Code::TitleStop, check: typography::title_stops::check },
    Rule { code: Code::SlippedMark, check: typography::slipped_marks::check },
    Rule { code: Code::EmptyDimension, check: years::empty_dimensions::check },
    Rule { code: Code::NotChecked, check: needs::check },
    Rule { code: Code::OtherYear, check: years::other_years::check },
    Rule { code: Code::EarlyRevision, check: years::revisions::check },
    Rule { code: Code::SameEdition, check: years::same_editions::check },
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
    Rule { code: Code::EditionWord, check: years::edition_words::check },
    Rule { code: Code::EndedFunding, check: years::ended_funding::check },
    Rule { code: Code::FormerName, check: organisation::former_names::check },
    Rule { code: Code::MovedPlace, check: organisation::moved_places::check },
    Rule { code: Code::SameShortTitle, check: years::same_short_titles::check },
    Rule { code: Code::Vanished, check: years::vanished::check },
    Rule { code: Code::PassedMoment, check: years::passed_moments::check },
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

/// The abbreviations that stand in texts and not in the list, each with the places of its uses.
#[must_use]
pub fn unlisted_abbreviations(
    source: &Source,
    catalogue: &Catalogue<'_>,
    snapshot: &Snapshot,
) -> Vec<(String, Vec<Place>)> {
    let facts = Facts::new(source, catalogue, snapshot, &Findings::default());
    let place = |(text, part): &(&text::Text<'_>, std::ops::Range<usize>)| {
        Some(source.files.get(text.file)?.place_in_string(&text.pointer, &text.in_string(part)))
    };
    let found = wording::unlisted_abbreviations::unlisted(&facts).into_iter();
    found.map(|(short, uses)| (short.to_owned(), uses.iter().filter_map(place).collect())).collect()
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
