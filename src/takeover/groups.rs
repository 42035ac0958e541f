//! Where the measures are: what has labels is one, and what stands before the labels is its title and whose it is.

use std::collections::HashSet;

use super::flow::{Flow, Piece, unnumbered};
use super::labels::{Label, Labels};
use super::paper::{Look, Para, folded, squeezed};

/// A measure as it stands in the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its first piece: what stands before its labels is part of it.
    pub start: usize,
    /// The piece behind its last one.
    pub end: usize,
    /// The piece of its first label.
    pub label: usize,
    /// The piece of its title.
    pub title: Option<usize>,
}

/// What a flow consists of.
#[derive(Debug, Default)]
pub struct Layout {
    /// The measures in their order.
    pub groups: Vec<Group>,
    /// The headings of sections and chapters, by their pieces.
    pub heads: Vec<usize>,
}

/// A paragraph's label, where it has one.
#[must_use]
pub fn label(para: &Para, labels: &Labels) -> Option<Label> {
    if para.is_item() {
        return None;
    }
    labels
        .field(&para.plain)
        .or_else(|| labels.leading(&para.plain).map(|(label, _)| label))
        .or_else(|| strong_lead(para, labels))
}

/// A label that is printed in bold before its text.
fn strong_lead(para: &Para, labels: &Labels) -> Option<Label> {
    match para.text.first() {
        Some(crate::prose::Inline::Strong(body)) => labels.field(&crate::prose::visible_text(body)),
        _ => None,
    }
}

/// Finds measures and headings.
#[must_use]
pub fn layout(flow: &Flow, labels: &Labels) -> Layout {
    let finder = Finder::new(flow, labels);
    let openers = finder.openers();
    let mut groups: Vec<Group> = Vec::new();
    for opener in openers {
        let from = groups.last().map_or(0, |last| finder.least_end(last.label, opener));
        let group = finder.group(opener, from);
        if let Some(last) = groups.last_mut() {
            last.end = group.start;
        }
        groups.push(Group { end: flow.pieces.len(), ..group });
    }
    finder.finish(groups)
}

struct Finder<'f> {
    flow: &'f Flow,
    labels: &'f Labels,
    /// The label of each piece.
    found: Vec<Option<Label>>,
    /// Whether measures have their titles behind a label.
    titled: bool,
    /// The level of headings that measures have.
    level: Option<u8>,
    /// The level of headings that sections and chapters have.
    top: u8,
    /// The last label that only measures have.
    last_core: usize,
}

impl<'f> Finder<'f> {
    fn new(flow: &'f Flow, labels: &'f Labels) -> Self {
        let found: Vec<Option<Label>> = flow
            .pieces
            .iter()
            .map(|piece| if let Piece::Para(para) = piece { label(para, labels) } else { None })
            .collect();
        let count = |wanted: Label| found.iter().filter(|label| **label == Some(wanted)).count();
        let titled = count(Label::Title) > 0 && count(Label::Title) * 2 >= count(Label::Description);
        let mut finder = Self { flow, labels, found, titled, level: None, top: 1, last_core: 0 };
        let is_core = |label: &Option<Label>| matches!(label, Some(Label::Description | Label::Responsible));
        finder.last_core = finder.found.iter().rposition(is_core).unwrap_or_default();
        finder.level = finder.title_level();
        finder.top = (0..flow.pieces.len()).filter_map(|place| finder.heading(place)).min().unwrap_or(1);
        finder
    }

    fn para(&self, place: usize) -> Option<&'f Para> {
        self.flow.para(place)
    }

    fn label(&self, place: usize) -> Option<Label> {
        self.found.get(place).copied().flatten()
    }

    fn is_new(&self, place: usize) -> bool {
        self.para(place).is_some_and(|para| self.labels.says(Label::New, &para.plain))
    }

    fn is_division(&self, place: usize) -> bool {
        let is_value = || place.checked_sub(1).is_some_and(|before| self.label(before) == Some(Label::Division));
        self.label(place).is_none()
            && self.para(place).is_some_and(|para| para.is_line() && self.labels.is_division(&para.plain))
            && !is_value()
    }

    fn heading(&self, place: usize) -> Option<u8> {
        match self.para(place)?.look {
            Look::Heading(level) => Some(level),
            _ => None,
        }
    }

    /// The level of most headings that stand right before the labels of a measure.
    fn title_level(&self) -> Option<u8> {
        let mut counts = [0_usize; 256];
        for (place, label) in self.found.iter().enumerate() {
            let is_first = matches!(
                label,
                Some(Label::Description | Label::Units | Label::Directed | Label::Goals | Label::GoalsAndTargetGroups)
            );
            let mut before =
                (1..=5).filter_map(|back| place.checked_sub(back)).take_while(|place| self.label(*place).is_none());
            if let Some(level) = is_first.then(|| before.find_map(|place| self.heading(place))).flatten() {
                counts[usize::from(level)] += 1;
            }
        }
        let level = (1..=u8::MAX).max_by_key(|level| (counts[usize::from(*level)], u8::MAX - level))?;
        (counts[usize::from(level)] > 0 && !self.titled).then_some(level)
    }

    /// The first label of each measure.
    fn openers(&self) -> Vec<usize> {
        if self.titled {
            return self.titles();
        }
        let mut openers: Vec<(usize, HashSet<Label>)> = Vec::new();
        let mut last = 0;
        for (place, label) in self.found.iter().enumerate() {
            let Some(label) =
                label.filter(|label| !matches!(label, Label::More | Label::Links | Label::Keywords | Label::Title))
            else {
                continue;
            };
            let seen = openers.last_mut().filter(|_| !self.is_parted(last, place));
            match seen {
                Some((_, seen)) if label.is_goal() || !seen.contains(&label) => drop(seen.insert(label)),
                _ => openers.push((place, HashSet::from([label]))),
            }
            last = place;
        }
        let is_measure = |seen: &HashSet<Label>| {
            let core = [Label::Description, Label::Responsible].iter().any(|label| seen.contains(label));
            seen.len() > 1 && (core || seen.iter().any(|label| label.is_goal()))
        };
        openers.into_iter().filter(|(_, seen)| is_measure(seen)).map(|(place, _)| place).collect()
    }

    /// The labels of titles; below each must be another label.
    fn titles(&self) -> Vec<usize> {
        let mut titles: Vec<usize> = Vec::new();
        let mut last = None;
        for (place, label) in self.found.iter().enumerate() {
            match label {
                Some(Label::Title) => last = Some(place),
                Some(label) if label.is_goal() || matches!(label, Label::Description | Label::Responsible) => {
                    titles.extend(last.take());
                }
                _ => {}
            }
        }
        titles
    }

    /// Whether something stands between two labels that no measure goes across.
    fn is_parted(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|place| {
            let is_title = self.level.is_some_and(|level| self.heading(place).is_some_and(|found| found <= level));
            is_title || self.is_division(place) || self.flow.is_overview(place)
        })
    }

    /// The first piece that may belong to another measure: a label's own text is not.
    fn least_end(&self, label: usize, opener: usize) -> usize {
        let last = (label..opener).rev().find(|place| self.label(*place).is_some()).unwrap_or(label);
        let has_text = self.para(last).is_some_and(|para| self.labels.field(&para.plain).is_none());
        let behind = if has_text { last + 1 } else { last + 2 };
        // A heading begins something else at once.
        if self.para(last + 1).is_some_and(|para| matches!(para.look, Look::Heading(_))) {
            last + 1
        } else {
            behind.min(opener)
        }
    }

    /// The measure whose labels begin at a piece; nothing before `from` is part of it.
    fn group(&self, opener: usize, from: usize) -> Group {
        let mut title = if self.titled { None } else { self.title_before(opener, from) };
        let mut start = self.start(title.unwrap_or(opener), from);
        // "new" above the name of a division belongs to something else.
        while start < opener && self.is_new(start) && self.is_division(start + 1) {
            start += 1;
        }
        if self.titled {
            title = Some(opener);
        }
        Group { start, end: opener, label: opener, title }
    }

    /// Where what is said of a measure begins that has its title or first label at a piece: with the division that
    /// stands above it in a few lines, else with one unit.
    fn start(&self, title: usize, from: usize) -> usize {
        const NEAR: usize = 5;
        let lines: Vec<usize> = (from..title).rev().take_while(|place| self.is_about(*place)).take(NEAR).collect();
        if let Some(division) = lines.iter().position(|place| self.is_division(*place)) {
            let above = lines.get(division + 1..).unwrap_or_default();
            let alone = lines[..division].iter().all(|place| self.is_new(*place));
            let more =
                above.iter().take_while(|place| self.is_new(**place) || (alone && self.is_unit(**place))).count();
            return lines[division + more];
        }
        let mut units = 0;
        let taken = lines.into_iter().take_while(|place| {
            units += usize::from(self.heading(*place).is_none() && !self.is_new(*place));
            units < 2
        });
        taken.last().unwrap_or(title)
    }

    fn is_unit(&self, place: usize) -> bool {
        self.para(place).is_some_and(|para| para.is_line() && is_unit(&para.plain))
    }

    /// The title that stands before the labels: a heading, a bold line, or the last line that is no unit.
    fn title_before(&self, opener: usize, from: usize) -> Option<usize> {
        const NEAR: usize = 6;
        let lines: Vec<usize> = (from..opener)
            .rev()
            .take(NEAR)
            .take_while(|place| {
                self.para(*place)
                    .is_some_and(|para| para.is_line() || para.plain.ends_with(['!', '?']) || self.is_new(*place))
            })
            .filter(|place| !self.is_new(*place))
            .collect();
        let heading = (from..opener)
            .rev()
            .take(2 * NEAR)
            .find(|place| self.heading(*place).is_some() && !self.is_division(*place));
        if self.level.is_some() && heading.is_some() {
            return heading;
        }
        let strong = lines.iter().find(|place| {
            self.para(**place).is_some_and(|para| matches!(para.look, Look::Strong)) && !self.is_division(**place)
        });
        let others: Vec<usize> = lines.iter().copied().filter(|place| !self.is_division(*place)).collect();
        let no_unit = others.iter().find(|place| self.para(**place).is_some_and(|para| !is_unit(&para.plain)));
        strong.or(no_unit).or(others.first()).copied()
    }

    /// Whether a piece before a title says whose the measure is.
    fn is_about(&self, place: usize) -> bool {
        let Some(para) = self.para(place) else { return false };
        if self.is_head(place) || self.label(place).is_some() {
            return false;
        }
        if self.is_division(place) || self.is_new(place) {
            return true;
        }
        if let Some(level) = self.heading(place) {
            return self.titled || self.level.is_some_and(|title| level < title);
        }
        let below_division = (1..4).filter_map(|back| place.checked_sub(back)).any(|before| self.is_division(before));
        para.is_line() && (is_unit(&para.plain) || below_division)
    }

    /// Whether a paragraph is the heading of a section or chapter, as far as it can be said without the measures.
    fn is_head(&self, place: usize) -> bool {
        let Some(para) = self.para(place).filter(|para| !para.is_item()) else { return false };
        if para.plain.is_empty() || self.is_division(place) || self.is_new(place) || self.flow.is_overview(place) {
            return false;
        }
        if let Look::Heading(level) = para.look {
            return level == self.top;
        }
        let is_short = para.is_line() || para.plain.ends_with(['?', '!']);
        let is_listed = self.flow.contents.contains(&folded(unnumbered(&para.plain)));
        match self.label(place) {
            None => {}
            // What is a label in measures may be a heading behind them.
            Some(Label::More) if is_listed || place > self.last_core => {}
            Some(_) => return false,
        }
        if !is_short {
            return false;
        }
        is_listed || self.is_above_overview(place) || self.is_known(para) || self.is_numbered_section(place)
    }

    fn is_above_overview(&self, place: usize) -> bool {
        let next = (place + 1..self.flow.pieces.len()).find(|place| !self.is_new(*place));
        next.is_some_and(|next| self.flow.is_overview(next))
    }

    /// Whether it is called as chapters are that every catalogue has.
    fn is_known(&self, para: &Para) -> bool {
        let title = unnumbered(&para.plain);
        let is_made = matches!(para.look, Look::Strong | Look::Title) || self.flow.contents.is_empty();
        // Before the contents stands what they do not list.
        let unlisted = [Label::Imprint, Label::Foreword].iter().any(|label| self.labels.says(*label, title));
        let known = [Label::Imprint, Label::Foreword, Label::Contacts, Label::Abbreviations, Label::Register];
        unlisted || (is_made && known.iter().any(|label| self.labels.says(*label, title)))
    }

    /// "2. Geschlecht" right before the first measure of a section.
    fn is_numbered_section(&self, place: usize) -> bool {
        let Some(para) = self.para(place) else { return false };
        let is_numbered = unnumbered(&para.plain).len() < para.plain.len();
        is_numbered && (self.is_division(place + 1) || self.label(place + 1) == Some(Label::Title))
    }

    /// Headings, once it is known which of them are titles of measures. A measure ends where a heading stands.
    fn finish(&self, mut groups: Vec<Group>) -> Layout {
        let titles: HashSet<usize> = groups.iter().filter_map(|group| group.title).collect();
        let mut heads: Vec<usize> =
            (0..self.flow.pieces.len()).filter(|place| !titles.contains(place) && self.is_head(*place)).collect();
        if self.titled {
            // What a table of contents lists may be the titles themselves.
            let above = |place: usize| groups.partition_point(|group| group.label < place).checked_sub(1);
            heads.retain(|place| above(*place).is_none_or(|group| groups[group].label + 1 < *place));
        }
        for group in &mut groups {
            let head = heads.partition_point(|head| *head <= group.label);
            if let Some(head) = heads.get(head).filter(|head| **head < group.end) {
                group.end = *head;
            }
            let overview = (group.label..group.end).find(|place| self.flow.is_overview(*place));
            group.end = overview.unwrap_or(group.end);
        }
        Layout { groups, heads }
    }
}

/// Words by which a name is known as that of an office.
const OFFICES: &[&str] = &[
    "amt",
    "fachbereich",
    "fb",
    "büro",
    "stabsstelle",
    "stab",
    "referat",
    "abteilung",
    "fachdienst",
    "fachstelle",
    "eigenbetrieb",
    "betrieb",
    "geschäftsstelle",
    "beauftragte",
    "beauftragter",
    "zentrum",
    "dienst",
    "department",
    "office",
    "unit",
    "team",
    "institut",
    "museum",
    "bibliothek",
    "volkshochschule",
    "gleichstellungsstelle",
    "sachgebiet",
];

/// Whether a line is the name of an office.
#[must_use]
pub fn is_unit(text: &str) -> bool {
    const LONGEST: usize = 120;
    let mut words = text.split_whitespace().map(squeezed);
    let first = words.find(|word| !word.chars().all(|c| c.is_ascii_digit())).unwrap_or_default();
    let is_office = |word: &str| {
        OFFICES.contains(&word)
            || ["amt", "büro", "stelle", "dezernat"].iter().any(|end| word.len() > end.len() && word.ends_with(end))
    };
    text.len() < LONGEST && is_office(&first)
}
