//! What stands under each heading: cover, imprint, chapters, sections, contact points.

use std::collections::{BTreeMap, HashSet};

use super::catalogue::{Whole, first_unit};
use super::chapters::{Chapter, named};
use super::contacts;
use super::flow::{Flow, Piece, flow, unnumbered};
use super::front::Front;
use super::groups::{Layout, layout};
use super::labels::{Label, Labels};
use super::measures::{Raw, Reader, recurring};
use super::organisation::organisation;
use super::overview::{Overview, is_mark};
use super::paper::{At, Look, Medium, Paper, Para, Undone, folded, squeezed};
use super::report::{Fate, Report};
use super::sections::{Section, hold_together, unite};
use crate::language::Language;

/// Reads all of it.
#[must_use]
pub fn read(mut paper: Paper, labels: &Labels, report: &mut Report) -> Whole {
    let flow = flow(&mut paper, labels);
    let layout = layout(&flow, labels);
    report.undone.append(&mut paper.undone);
    for (text, at) in &paper.lost_links {
        report.note(Fate::Uncertain, "takeover-lost-link", &[("text", text)], &[*at]);
    }
    for (key, whole) in &paper.left {
        report.note(Fate::Left, key, &[("whole", whole)], &[]);
    }
    let raws = pages(&flow, &layout, labels, report);
    let mut book = Book {
        labels,
        report,
        front: Front::default(),
        contacts_title: None,
        sections: Vec::new(),
        chapters: (Vec::new(), Vec::new()),
        contacts: Vec::new(),
        abbreviations: Vec::new(),
        in_section: vec![None; layout.groups.len()],
    };
    let first = layout.heads.first().copied().unwrap_or(flow.pieces.len());
    book.region(&flow, &layout, None, 0..first);
    for (number, head) in layout.heads.iter().enumerate() {
        let end = layout.heads.get(number + 1).copied().unwrap_or(flow.pieces.len());
        book.region(&flow, &layout, Some(*head), head + 1..end);
    }
    book.listed_but_not_there(&flow);
    book.whole(raws, &flow, paper)
}

/// The measures in the order of their pages.
fn pages(flow: &Flow, layout: &Layout, labels: &Labels, report: &mut Report) -> Vec<Raw> {
    let recurring = recurring(flow, &layout.groups, labels);
    let mut reader = Reader { flow, labels, recurring, report, last: (None, Vec::new()) };
    let mut raws = Vec::new();
    let mut head = None;
    for group in &layout.groups {
        // Under another heading, nobody's name goes on.
        let above = layout.heads.partition_point(|head| *head < group.label);
        if head.replace(above) != Some(above) {
            reader.last = (None, Vec::new());
        }
        raws.push(reader.read(group));
    }
    raws
}

struct Book<'b> {
    labels: &'b Labels,
    report: &'b mut Report,
    front: Front,
    sections: Vec<Section>,
    chapters: (Vec<Chapter>, Vec<Chapter>),
    contacts: Vec<contacts::Contact>,
    contacts_title: Option<String>,
    abbreviations: Vec<(String, String)>,
    /// The section of each measure.
    in_section: Vec<Option<usize>>,
}

impl Book<'_> {
    /// Reads what stands under a heading, or before the first one.
    fn region(&mut self, flow: &Flow, layout: &Layout, head: Option<usize>, range: std::ops::Range<usize>) {
        let first = layout.groups.partition_point(|group| group.label < range.start);
        let behind = layout.groups.partition_point(|group| group.label < range.end);
        let has_overview = range.clone().any(|place| flow.is_overview(place));
        let title = head.and_then(|head| flow.para(head));
        if first < behind || has_overview {
            return self.section(flow, layout, title, range, first..behind);
        }
        let paras: Vec<Para> = range.filter_map(|place| flow.para(place)).cloned().collect();
        match title {
            Some(title) => self.chapter(title, paras),
            None => self.cover(paras),
        }
    }

    fn section(
        &mut self,
        flow: &Flow,
        layout: &Layout,
        title: Option<&Para>,
        range: std::ops::Range<usize>,
        groups: std::ops::Range<usize>,
    ) {
        let number = self.sections.len();
        let inside = |place: usize| {
            let above = layout.groups.partition_point(|group| group.start <= place);
            above.checked_sub(1).is_some_and(|group| place < layout.groups[group].end)
        };
        let mut section = Section {
            title: title.map_or_else(String::new, |title| unnumbered(&title.plain).to_owned()),
            at: title.map_or(1, |title| title.at),
            ..Section::default()
        };
        let mut overview = Overview::default();
        let mut before: Vec<Para> = Vec::new();
        for (place, piece) in flow.pieces.iter().enumerate().take(range.end).skip(range.start) {
            match piece {
                Piece::Overview(rows) => overview.read(rows, self.labels),
                Piece::Para(_) if inside(place) => {}
                Piece::Para(para) if self.labels.says(Label::New, &para.plain) => section.stray_new.push(para.at),
                Piece::Para(para) => before.push(para.clone()),
            }
        }
        for (text, at) in overview.heads {
            self.report.undone.push(Undone { at, what: Medium::TableHead, text });
        }
        for (text, at) in overview.left.into_iter().filter(|(text, _)| !text.is_empty()) {
            self.report.note(Fate::Left, "takeover-left", &[("whole", &text)], &[at]);
        }
        section.entries = overview.entries;
        // Without a heading, what stands before the measures is the cover.
        if before.iter().filter(|para| is_mark(&para.plain)).count() > 2 {
            // Copied column by column, an overview says nothing any more.
            let whole: Vec<&str> = before.iter().map(|para| para.plain.as_str()).collect();
            let args = [("title", section.title.as_str()), ("whole", &whole.join("\n"))];
            self.report.note(Fate::Left, "takeover-overview-left", &args, &[section.at]);
        } else if title.is_none() {
            self.cover(before);
        } else {
            section.intro = before;
        }
        for group in groups {
            self.in_section[group] = Some(number);
        }
        self.sections.push(section);
    }

    fn chapter(&mut self, title: &Para, paras: Vec<Para>) {
        let says = |label: Label| self.labels.says(label, unnumbered(&title.plain));
        let last_words = title.plain.rsplit(':').next().unwrap_or_default();
        if says(Label::Imprint) {
            return self.front.imprint(&paras);
        }
        if says(Label::Register) {
            let whole: Vec<&str> = paras.iter().map(|para| para.plain.as_str()).collect();
            self.report.note(Fate::Left, "takeover-register-left", &[("whole", &whole.join("\n"))], &[title.at]);
            return;
        }
        if says(Label::Abbreviations) {
            return self.abbreviations(&paras);
        }
        if says(Label::Contacts) || self.labels.says(Label::Contacts, last_words) {
            let (contacts, before) = contacts::read(&paras, self.labels, self.report);
            self.contacts.extend(contacts);
            self.contacts_title = Some(unnumbered(&title.plain).to_owned());
            if !before.is_empty() {
                self.push(Chapter { title: unnumbered(&title.plain).to_owned(), paras: before, ..Chapter::default() });
            }
            return;
        }
        let is_foreword = says(Label::Foreword);
        let mut chapter =
            Chapter { title: unnumbered(&title.plain).to_owned(), is_foreword, paras, ..Chapter::default() };
        let next = if is_foreword { chapter.end_letter() } else { None };
        self.push(chapter);
        if let Some(next) = next {
            self.push(next);
        }
    }

    /// Before the sections, or behind them. A heading with nothing below it is left.
    fn push(&mut self, chapter: Chapter) {
        if chapter.paras.is_empty() && chapter.closing.is_none() {
            self.report.note(Fate::Left, "takeover-heading-left", &[("whole", &chapter.title)], &[]);
        } else if self.sections.is_empty() {
            self.chapters.0.push(chapter);
        } else {
            self.chapters.1.push(chapter);
        }
    }

    /// The cover has short lines; where running text begins, a chapter does.
    fn cover(&mut self, mut paras: Vec<Para>) {
        let is_line = |para: &Para| {
            para.plain.lines().all(|line| line.chars().count() < 120) && !para.is_item() && !para.plain.ends_with('.')
        };
        let short = paras.iter().take_while(|para| is_line(para)).count();
        let text = paras.split_off(if short < paras.len() { short.saturating_sub(1) } else { short });
        self.front.cover(&paras);
        let mut text = text.into_iter();
        if let Some(first) = text.next() {
            let (title, rest) = if is_line(&first) {
                (first.plain, text.collect())
            } else {
                ("Einleitung".to_owned(), std::iter::once(first).chain(text).collect())
            };
            self.push(Chapter { title, paras: rest, ..Chapter::default() });
        }
    }

    fn abbreviations(&mut self, paras: &[Para]) {
        let mut paras = paras.iter();
        while let Some(para) = paras.next() {
            let apart = [" – ", " - ", ": ", " = ", "\t"].iter().find_map(|apart| para.plain.split_once(apart));
            if let (Look::RowLabel, Some(long)) = (para.look, paras.as_slice().first()) {
                self.abbreviations.push((para.plain.clone(), long.plain.clone()));
                paras.next();
            } else if let Some((short, long)) =
                apart.filter(|(short, long)| !short.trim().is_empty() && !long.trim().is_empty())
            {
                self.abbreviations.push((short.trim().to_owned(), long.trim().to_owned()));
            } else {
                self.report.note(Fate::Left, "takeover-left", &[("whole", &para.plain)], &[para.at]);
            }
        }
    }

    /// What the table of contents names and the source does not have.
    fn listed_but_not_there(&mut self, flow: &Flow) {
        let there: HashSet<String> = (0..flow.pieces.len())
            .filter_map(|place| flow.para(place))
            .map(|para| folded(unnumbered(&para.plain)))
            .collect();
        for (title, at) in &flow.listed {
            if !there.contains(&folded(unnumbered(title))) {
                self.report.note(Fate::Uncertain, "takeover-listed-not-there", &[("title", title)], &[*at]);
            }
        }
    }

    fn whole(mut self, mut raws: Vec<Raw>, flow: &Flow, paper: Paper) -> Whole {
        for (number, raw) in raws.iter_mut().enumerate() {
            let section = self.in_section[number];
            raw.sections.extend(section.map(|section| (section, number)));
        }
        self.named_dimensions(&mut raws);
        hold_together(&self.sections, &mut raws, self.report);
        let mut raws = unite(raws, self.report);
        places_in_sections(&mut raws, self.sections.len());
        for raw in raws.iter_mut().filter(|raw| raw.sections.is_empty()) {
            raw.sections.push((0, 0));
        }
        if self.sections.is_empty() && !raws.is_empty() {
            self.sections.push(Section::default());
        }
        for section in self.sections.iter_mut().filter(|section| section.title.is_empty()) {
            "Maßnahmen".clone_into(&mut section.title);
            self.report.note(Fate::Uncertain, "takeover-no-sections", &[], &[section.at]);
        }
        let foreword: Vec<Para> = self
            .chapters
            .0
            .iter()
            .filter(|chapter| chapter.is_foreword)
            .flat_map(|chapter| chapter.paras.clone())
            .collect();
        let mut front = self.front;
        front.complete(&foreword, first_unit(&raws), self.report);
        let organisation = organisation(&mut raws, front.publisher.as_ref(), self.report);
        report_units_in_texts(&raws, &organisation, self.report);
        report_stray_notes(&raws, &paper, self.report);
        Whole {
            front,
            language: language(flow),
            sections: self.sections,
            measures: raws,
            organisation,
            chapters: self.chapters,
            contacts: self.contacts,
            contacts_title: self.contacts_title,
            abbreviations: self.abbreviations,
            notes: paper.notes,
        }
    }

    /// Dimensions that measures name themselves are sections, too.
    fn named_dimensions(&mut self, raws: &mut [Raw]) {
        for (number, raw) in raws.iter_mut().enumerate() {
            let mut named: Vec<(usize, usize)> = Vec::new();
            for name in std::mem::take(&mut raw.dimensions) {
                let known = self.sections.iter().position(|section| squeezed(&section.title) == squeezed(&name));
                let section = known.unwrap_or_else(|| {
                    self.sections.push(Section { title: name, at: raw.at, ..Section::default() });
                    self.sections.len() - 1
                });
                if !named.contains(&(section, number)) {
                    named.push((section, number));
                }
            }
            let nameless = |(section, _): &(usize, usize)| self.sections[*section].title.is_empty();
            if !named.is_empty() {
                raw.sections.retain(|section| !nameless(section));
            }
            for section in named {
                if !raw.sections.contains(&section) {
                    raw.sections.push(section);
                }
            }
        }
        // A section without a name that nobody stands in any more is none.
        let stands_in = |section: usize| raws.iter().any(|raw| raw.sections.iter().any(|(at, _)| *at == section));
        let is_used = |section: usize| stands_in(section) || !self.sections[section].entries.is_empty();
        let empty: Vec<usize> = (0..self.sections.len())
            .filter(|section| self.sections[*section].title.is_empty() && !is_used(*section))
            .collect();
        for section in empty.into_iter().rev() {
            self.sections.remove(section);
            for raw in raws.iter_mut() {
                raw.sections.iter_mut().filter(|(at, _)| *at > section).for_each(|(at, _)| *at -= 1);
            }
        }
    }
}

/// Measures are counted in each section.
fn places_in_sections(raws: &mut [Raw], sections: usize) {
    for section in 0..sections {
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (number, raw) in raws.iter().enumerate() {
            places.extend(raw.sections.iter().filter(|(at, _)| *at == section).map(|(_, place)| (*place, number)));
        }
        places.sort_unstable();
        for (place, (_, number)) in places.into_iter().enumerate() {
            raws[number].sections.iter_mut().filter(|(at, _)| *at == section).for_each(|(_, at)| *at = place);
        }
    }
}

/// Units that the texts on who is responsible spell otherwise than the pages do.
fn report_units_in_texts(raws: &[Raw], organisation: &super::organisation::Organisation, report: &mut Report) {
    const LONGEST: usize = 2_000;
    let mut found: BTreeMap<(String, String), Vec<At>> = BTreeMap::new();
    for raw in raws {
        for para in raw.fields.get(&Label::Responsible).into_iter().flatten().filter(|para| para.plain.len() < LONGEST)
        {
            for name in para.plain.split([',', ';', ':', '(', ')', '\n']).map(str::trim) {
                if let Some(unit) = organisation.meant(name).filter(|unit| unit.name != name) {
                    found.entry((unit.name.clone(), name.to_owned())).or_default().push(para.at);
                }
            }
        }
    }
    for ((unit, other), places) in found {
        report.note(Fate::Uncertain, "takeover-unit-in-text", &[("unit", &unit), ("other", &other)], &places);
    }
}

/// Footnotes of measures, which the format has in chapters only, stand in the report.
fn report_stray_notes(raws: &[Raw], paper: &Paper, report: &mut Report) {
    for para in raws.iter().flat_map(|raw| raw.fields.values().chain(raw.more.iter().map(|(_, paras)| paras))).flatten()
    {
        for note in named(&para.text).iter().filter_map(|name| paper.notes.get(name)) {
            let said = crate::prose::visible_text(&note.text);
            report.note(Fate::Left, "takeover-footnote-left", &[("whole", &said)], &[para.at, note.at]);
        }
    }
}

/// The language of most small words.
fn language(flow: &Flow) -> Language {
    let (mut german, mut english) = (0, 0);
    for para in (0..flow.pieces.len()).filter_map(|place| flow.para(place)) {
        for word in para.plain.split(' ') {
            match word {
                "und" | "der" | "die" | "das" | "für" | "mit" | "von" => german += 1,
                "and" | "the" | "of" | "for" | "with" | "to" => english += 1,
                _ => {}
            }
        }
    }
    if english > german { Language::English } else { Language::German }
}
