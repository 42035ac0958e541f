//! What rules need to know, and K076: what could not be checked for want of it.
//!
//! A rule that lacks what it needs would find what is not there, or seem to find
//! nothing. It is left out or looks at what there is, and is named in any case.

use crate::source::edition::Level;
use std::collections::BTreeSet;

use super::facts::{Facts, Previous, Reporter};
use crate::findings::{Arg, Code, Name, args};
use crate::json::Value;

/// What a rule needs beside the text that it looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Every file: it says that something is nowhere.
    Every,
    /// The other files, to compare with: what it finds in those that can be read is right.
    Others,
    /// A file, if the catalogue has it.
    File(&'static str),
    /// A field of `edition.json`.
    Field(&'static str),
    /// The edition before.
    Previous,
}

use Need::{Every, Field, File, Others, Previous as Before};

/// Needs by kinds; those that are not named look at one text alone.
const NEEDS: &[(Code, &[Need])] = &[
    (Code::UnusedChapter, &[Field("/parts")]),
    (Code::NearDuplicate, &[Others]),
    (Code::SameTitle, &[Others]),
    (Code::UnitSpelling, &[File("organisation.json")]),
    (Code::Responsible, &[File("organisation.json"), File("contacts.json")]),
    (Code::GenderForms, &[Others]),
    (Code::UnlistedAbbreviation, &[Others, File("abbreviations.json"), Field("/parts")]),
    (Code::PeriodEnded, &[Field("/as_of")]),
    (Code::PhoneShape, &[Others]),
    (Code::RangeShape, &[Others]),
    (Code::FutureSince, &[Field("/as_of")]),
    (Code::SinceContradicts, &[Field("/as_of"), Before]),
    (Code::OtherId, &[Others, Before]),
    (Code::EndedReference, &[Others, Field("/as_of")]),
    (Code::Unreachable, &[File("organisation.json"), File("places.json")]),
    (Code::UnusedAbbreviation, &[Every]),
    (Code::EmptyDimension, &[Every]),
    (Code::OtherYear, &[Field("/as_of")]),
    (Code::EarlyRevision, &[Field("/as_of"), Field("/revision")]),
    (Code::SameEdition, &[Field("/as_of"), Field("/number"), Before]),
    (Code::EditionWord, &[Field("/number"), Field("/as_of")]),
    (Code::EndedFunding, &[Field("/as_of")]),
    (Code::FormerName, &[File("organisation.json")]),
    (Code::MovedPlace, &[Before]),
    (Code::SameShortTitle, &[Others]),
    (Code::Vanished, &[Every, Before]),
    (Code::PassedMoment, &[Field("/as_of"), Before]),
];

/// What is in the way of a need: a file, and a field in it.
type Obstacle = (String, &'static str);

/// Files and fields that cannot be read.
pub struct Obstacles {
    files: Vec<String>,
    fields: BTreeSet<&'static str>,
    no_previous: bool,
}

impl Obstacles {
    /// Looks for them.
    #[must_use]
    pub fn of(facts: &Facts<'_>) -> Self {
        let files = &facts.source.files;
        let unread = files.values().filter(|file| !matches!(file.root.value, Value::Object(_)));
        let unread = unread.map(|file| file.path.clone());
        let needed = ["edition.json", "organisation.json"].into_iter().filter(|name| !files.contains_key(*name));
        let fields = NEEDS.iter().flat_map(|(_, needs)| needs.iter()).filter_map(|need| match need {
            Field(pointer) if facts.is_unsure("edition.json", pointer) => Some(*pointer),
            _ => None,
        });
        Self {
            files: unread.chain(needed.map(str::to_owned)).collect(),
            fields: fields.collect(),
            no_previous: !matches!(facts.previous, Previous::Read(_)),
        }
    }

    /// Whether a rule can run: what it finds is right.
    #[must_use]
    pub fn let_run(&self, code: Code) -> bool {
        let runs = |need: &Need| *need == Others || !self.lacks(*need);
        needs(code).iter().all(runs)
    }

    /// The kinds that are not, or not everywhere, looked for.
    pub fn unchecked(&self) -> impl Iterator<Item = Code> + '_ {
        NEEDS.iter().filter(|(_, needs)| needs.iter().any(|need| self.lacks(*need))).map(|(code, _)| *code)
    }

    fn lacks(&self, need: Need) -> bool {
        match need {
            Every | Others => !self.files.is_empty(),
            File(name) => self.has(name),
            Field(pointer) => self.has("edition.json") || self.fields.contains(pointer),
            Before => self.no_previous,
        }
    }

    fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file == name)
    }

    fn all(&self) -> Vec<Obstacle> {
        let files = self.files.iter().map(|file| (file.clone(), ""));
        files.chain(self.fields.iter().map(|field| ("edition.json".to_owned(), *field))).collect()
    }
}

fn needs(code: Code) -> &'static [Need] {
    NEEDS.iter().find(|(of, _)| *of == code).map_or(&[], |(_, needs)| needs)
}

/// Says once what could not be checked, at the first thing that is in the way.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    /// So many files are named.
    const SHOWN: usize = 3;
    let obstacles = Obstacles::of(facts);
    let all = obstacles.all();
    let Some((file, field)) = all.first() else { return };
    let is_off = |code: &Code| facts.source.records.edition.rules.get(code) == Some(&Level::Off);
    // An edition that names none before it misses nothing.
    let known = |code: &Code| needs(*code).iter().any(|need| *need != Before && obstacles.lacks(*need));
    let compares = |code: &Code| facts.source.records.edition.previous.is_some() || !needs(*code).contains(&Before);
    let rules = obstacles.unchecked().filter(|code| !is_off(code)).filter(known).filter(compares);
    let rules: Vec<Name> = rules.map(Name::Rule).collect();
    if field.is_empty() {
        let more = obstacles.files.len().saturating_sub(SHOWN);
        let files: Vec<Name> = obstacles.files.iter().take(SHOWN).cloned().map(Name::File).collect();
        let args =
            args!["kind": "files", "where": Arg::Names(files), "more": Arg::some(more), "rules": Arg::Names(rules)];
        reporter.value(file, "", args);
    } else if !rules.is_empty() {
        let fields = all.iter().map(|(_, field)| Name::field(field.trim_start_matches('/'))).collect();
        let args = args!["kind": "fields", "where": Arg::Names(fields), "more": "", "rules": Arg::Names(rules)];
        reporter.value(file, field, args);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{EDITION, MEASURE, ORGANISATION, codes_with_errors};

    #[test]
    fn what_is_not_checked_is_said() {
        let broken = ("measures/b.json", "{");
        assert_eq!(codes_with_errors(&[broken]), ["K003", "K076"]);
        let edition = EDITION.replace("2024-08", "August");
        assert_eq!(codes_with_errors(&[("edition.json", &edition)]), ["K016", "K076"]);
        assert_eq!(codes_with_errors(&[("edition.json", &EDITION.replace("\"de\"", "\"da\""))]), ["K008"]);
    }

    #[test]
    fn an_acceptance_is_not_idle_while_something_is_broken() {
        let words = (0..40).map(|n| format!("Wort{n}")).collect::<Vec<_>>().join(" ");
        let same = MEASURE.replace("Text.", &format!("{words}."));
        let accepting = same.replacen('{', "{\"accept\": {\"K030\": \"So gewollt\"}, ", 1).replace("Titel", "Anderer");
        let with = |a: &str| codes_with_errors(&[("measures/a.json", a), ("measures/b.json", &accepting)]);
        assert!(with(&same).is_empty());
        assert_eq!(with(&same[1..]), ["K003", "K076"]);
        assert_eq!(with(&same.replace(&words, "_offen")), ["K012"]);
        assert_eq!(with(&same.replace(&words, "Etwas anderes")), ["K026"]);
    }

    #[test]
    fn a_rule_finds_nothing_where_it_lacks_what_it_needs() {
        let short = MEASURE.replace("Text.", "Das KIM hilft.");
        let list = ("abbreviations.json", "{\"abbreviations\": [{\"short\": \"KIM\", \"long\": \"Lang\"},]}");
        assert_eq!(codes_with_errors(&[("measures/a.json", &short), list]), ["K003", "K076"]);
        let contact = "{\"contacts\": [{\"id\": \"c\", \"name\": \"Stelle\", \"text\": \"Rat.\", \"unit\": \"amt\"}]}";
        let files = [("contacts.json", contact), ("organisation.json", &ORGANISATION[1..])];
        assert_eq!(codes_with_errors(&files), ["K003", "K076"]);
    }

    #[test]
    fn every_kind_is_named_once_and_in_order() {
        assert!(NEEDS.windows(2).all(|two| two[0].0 < two[1].0));
    }
}
