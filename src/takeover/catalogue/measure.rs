//! The file of a measure.

use super::{Members, Whole, link, object, strings};
use crate::json::data::Data;
use crate::language::Language;
use crate::prose::{Inline, Place, Target};
use crate::takeover::labels::Label;
use crate::takeover::measures::{Raw, listed, year};
use crate::takeover::paper::{Para, folded, is_blank};
use crate::takeover::prose::{blocks, title};
use crate::takeover::report::{Fate, Report};

/// Makes the files of measures.
pub struct Measures<'w> {
    /// All that was read.
    pub whole: &'w Whole,
    /// The ids of the sections.
    pub dimensions: &'w [String],
    /// The year of the edition.
    pub year: Option<i64>,
}

impl Measures<'_> {
    /// The members of one.
    pub fn members(&self, number: usize, raw: &Raw, report: &mut Report) -> Members {
        let mut members: Members = Vec::new();
        if !raw.title.is_empty() {
            members.push(("title", title(&raw.title).into()));
        }
        members.extend(raw.short_title.as_deref().map(|short| ("short_title", title(short).into())));
        members.push((
            "dimensions",
            strings(raw.sections.iter().filter_map(|(section, _)| self.dimensions.get(*section)).cloned()),
        ));
        members.push(("order", self.order(raw)));
        let units = &self.whole.organisation.of[number];
        if units.is_empty() {
            report.note(Fate::Missing, "takeover-no-unit", &[("title", &raw.title)], &[raw.at]);
        } else {
            members.push(("units", strings(units.clone())));
        }
        if let Some((inward, outward)) = raw.directed {
            let said = [("inward", inward), ("outward", outward)];
            members.push(("directed", strings(said.into_iter().filter(|(_, said)| *said).map(|(word, _)| word))));
        }
        for (label, key) in [
            (Label::Description, "description"),
            (Label::GoalsAndTargetGroups, "goals_and_target_groups"),
            (Label::Goals, "goals"),
            (Label::TargetGroups, "target_groups"),
            (Label::Responsible, "responsible"),
        ] {
            if let Some(paras) = raw.fields.get(&label).filter(|paras| !is_blank(paras)) {
                members.push((key, blocks(paras, Place::Text)));
            }
        }
        Self::missing(raw, report);
        members.extend(raw.since.or(raw.new.and(self.year)).map(|year| ("since", year.into())));
        self.further(raw, &mut members);
        members
    }

    fn order(&self, raw: &Raw) -> Data {
        let place = |place: usize| Data::from(i64::try_from(place + 1).unwrap_or_default() * 10);
        match &raw.sections[..] {
            [(_, only)] => place(*only),
            all => Data::Object(
                all.iter()
                    .filter_map(|(section, at)| Some((self.dimensions.get(*section)?.clone(), place(*at))))
                    .collect(),
            ),
        }
    }

    /// What every measure must say and this one does not.
    fn missing(raw: &Raw, report: &mut Report) {
        let says = |label: Label| raw.fields.get(&label).is_some_and(|paras| !is_blank(paras));
        let goals = [Label::GoalsAndTargetGroups, Label::Goals, Label::TargetGroups];
        let missing = [
            ("description", says(Label::Description)),
            ("goals", goals.into_iter().any(says)),
            ("responsible", says(Label::Responsible)),
        ];
        // A row without a page says none of it, and is named already.
        if missing.iter().all(|(_, said)| !said) {
            return;
        }
        for (field, _) in missing.iter().filter(|(_, said)| !said) {
            report.note(Fate::Missing, "takeover-no-field", &[("title", &raw.title), ("field", field)], &[raw.at]);
        }
    }

    fn further(&self, raw: &Raw, members: &mut Members) {
        let mut more: Vec<(String, Data)> = Vec::new();
        if let Some(paras) = raw.fields.get(&Label::Keywords) {
            members.push(("keywords", strings(paras.iter().flat_map(|para| listed(&para.plain)))));
        }
        if let Some(paras) = raw.fields.get(&Label::Period) {
            match period(paras) {
                Some(period) => members.push(("period", period)),
                None => more.push((self.word("Laufzeit", "Period"), blocks(paras, Place::Text))),
            }
        }
        more.extend(
            raw.more
                .iter()
                .filter(|(_, paras)| !is_blank(paras))
                .map(|(label, paras)| (label.clone(), blocks(paras, Place::Text))),
        );
        if let Some(paras) = raw.fields.get(&Label::Links) {
            let links: Option<Vec<Data>> = paras.iter().map(only_link).collect();
            match links {
                Some(links) => members.push(("links", Data::Array(links))),
                None => more.push((self.word("Im Netz", "On the web"), blocks(paras, Place::Text))),
            }
        }
        if !more.is_empty() {
            let more = more.into_iter().map(|(label, text)| object(vec![("label", label.into()), ("text", text)]));
            members.push(("more", Data::Array(more.collect())));
        }
    }

    fn word(&self, german: &str, english: &str) -> String {
        if self.whole.language == Language::German { german.to_owned() } else { english.to_owned() }
    }
}

/// A paragraph that is nothing but a link.
fn only_link(para: &Para) -> Option<Data> {
    match &para.text[..] {
        [Inline::Address { target, text, .. }] => Some(link(text, &target.replacen("http://www.", "https://www.", 1))),
        [Inline::Link { target: Target::Web(target), .. }] => Some(link(&para.plain, target)),
        _ => None,
    }
}

/// A period with a beginning, an end, or neither.
fn period(paras: &[Para]) -> Option<Data> {
    let [para] = paras else { return None };
    let text = para.plain.trim().trim_end_matches('.');
    if ["fortlaufend", "unbefristet", "dauerhaft", "laufend", "ongoing", "continuous"].contains(&folded(text).as_str())
    {
        return Some(object(vec![("continuous", Data::Bool(true))]));
    }
    let is_time = |text: &str| year(text).is_some() && text.len() < 30;
    for apart in [" bis ", "–", " - ", "-", " to "] {
        if let Some((from, to)) = text.split_once(apart).map(|(from, to)| (from.trim(), to.trim()))
            && is_time(from)
            && is_time(to)
        {
            return Some(object(vec![("from", from.into()), ("to", to.into())]));
        }
    }
    let since =
        text.strip_prefix("seit ").or_else(|| text.strip_prefix("ab ")).or_else(|| text.strip_prefix("since "))?;
    is_time(since).then(|| object(vec![("from", since.into()), ("continuous", Data::Bool(true))]))
}
