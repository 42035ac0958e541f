//! Foreword, introduction and other prose: subheadings, footnotes, the end of a letter.

use std::collections::BTreeMap;

use super::paper::{Look, Note, Para, folded};
use super::prose::{Block, several, text};
use super::report::{Fate, Report};
use crate::json::data::Data;
use crate::prose::{Inline, Place};

/// A chapter.
#[derive(Debug, Default)]
pub struct Chapter {
    /// Its heading.
    pub title: String,
    /// Whether it is the foreword.
    pub is_foreword: bool,
    /// What it says.
    pub paras: Vec<Para>,
    /// How the foreword ends.
    pub closing: Option<String>,
    /// Who signs it.
    pub signature: Vec<String>,
}

/// With what a letter ends.
const CLOSINGS: &[&str] = &[
    "herzliche grüße",
    "herzlichst",
    "mit freundlichen grüßen",
    "mit herzlichen grüßen",
    "mit freundlichem gruß",
    "freundliche grüße",
    "viele grüße",
    "beste grüße",
    "herzlich",
    "ihr",
    "ihre",
    "es grüßt sie",
    "kind regards",
    "best regards",
    "yours sincerely",
    "sincerely",
    "best wishes",
    "with best wishes",
    "with kind regards",
];

impl Chapter {
    /// Takes the end of a letter out of the paragraphs. What follows the signature is another chapter.
    pub fn end_letter(&mut self) -> Option<Self> {
        const LONGEST: usize = 60;
        let is_closing = |para: &Para| {
            let said = folded(&para.plain);
            para.plain.chars().count() < LONGEST
                && !para.plain.ends_with(['.', '?'])
                && CLOSINGS.iter().any(|closing| {
                    said == *closing || said.strip_prefix(closing).is_some_and(|rest| rest.starts_with(' '))
                })
        };
        let at = self.paras.iter().rposition(is_closing)?;
        let rest = self.paras.split_off(at);
        let mut rest = rest.into_iter();
        let closing = rest.next()?;
        let mut lines = closing.plain.lines();
        self.closing = lines.next().map(str::to_owned);
        self.signature = lines.map(str::to_owned).collect();
        let rest: Vec<Para> = rest.collect();
        let signing = rest
            .iter()
            .take(8)
            .take_while(|para| {
                para.is_line() || para.plain.lines().all(|line| line.len() < 2 * LONGEST && !line.ends_with('.'))
            })
            .count();
        // The last short line before running text is a heading.
        let signing = if signing < rest.len() && signing > 0 { signing - 1 } else { signing };
        let mut rest = rest.into_iter();
        self.signature.extend(
            rest.by_ref().take(signing).flat_map(|para| para.plain.lines().map(str::to_owned).collect::<Vec<_>>()),
        );
        let title = rest.next()?;
        Some(Self { title: title.plain, paras: rest.collect(), ..Self::default() })
    }

    /// The members of its file.
    #[must_use]
    pub fn members(&self, notes: &BTreeMap<String, Note>, report: &mut Report) -> Vec<(&'static str, Data)> {
        let mut found = BTreeMap::new();
        let paras = footnotes(&self.paras, notes, &mut found, report);
        let blocks: Vec<Block<'_>> =
            paras.iter().enumerate().map(|(place, para)| Self::block(&paras, place, para)).collect();
        for para in paras.iter().filter(|para| Self::is_of_picture(para)) {
            report.note(Fate::Uncertain, "takeover-picture-missing", &[("text", &para.plain)], &[para.at]);
        }
        let kind = if self.is_foreword { "foreword" } else { "prose" };
        let mut members = vec![
            ("kind", kind.into()),
            ("title", super::prose::title(&self.title).into()),
            ("body", several(&blocks, Place::Chapter)),
        ];
        if !found.is_empty() {
            let found = found.into_iter().map(|(name, said)| (name, said.into())).collect();
            members.push(("footnotes", Data::Object(found)));
        }
        members.extend(self.closing.clone().map(|closing| ("closing", closing.into())));
        if !self.signature.is_empty() {
            members.push(("signature", Data::Array(self.signature.iter().map(|line| line.clone().into()).collect())));
        }
        members
    }

    /// Whether a line stood below a picture.
    fn is_of_picture(para: &Para) -> bool {
        const LONGEST: usize = 120;
        let begins =
            ["Quelle:", "Bildquelle:", "Foto:", "Abbildung ", "Abb. ", "Grafik:", "Source:", "Figure ", "Photo:"];
        para.plain.chars().count() < LONGEST && begins.iter().any(|start| para.plain.starts_with(start))
    }

    fn block<'p>(paras: &'p [Para], place: usize, para: &'p Para) -> Block<'p> {
        const LONGEST: usize = 100;
        let next = paras.get(place + 1);
        let is_short = para.is_line() && para.plain.chars().nth(LONGEST).is_none() && !para.plain.contains(':');
        let is_made = matches!(para.look, Look::Heading(_) | Look::Strong | Look::Title)
            && para.plain.chars().nth(LONGEST).is_none();
        let heads = next.is_some_and(|next| {
            next.is_item() || next.plain.chars().count() > LONGEST || next.plain.ends_with(['.', '!', '?', ':'])
        });
        let after_sentence = place == 0
            || paras[place - 1].is_item()
            || paras[place - 1].plain.ends_with(['.', '!', '?', '“', ')'])
            || matches!(paras[place - 1].text.last(), Some(Inline::Footnote { .. }));
        if next.is_some() && (is_made || (is_short && heads && after_sentence && matches!(para.look, Look::Plain))) {
            return Block::Heading(super::prose::text(&para.text, Place::Chapter).trim_matches('_').to_owned());
        }
        Block::Para(para)
    }
}

/// A number in raised digits at the beginning of a text, and the bytes that it takes.
fn raised(text: &str) -> Option<(usize, usize)> {
    let mut number = 0_usize;
    let mut bytes = 0;
    for c in text.chars().take(3) {
        let Some(digit) = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == c) else { break };
        number = number * 10 + digit;
        bytes += c.len_utf8();
    }
    (bytes > 0).then_some((number, bytes))
}

/// Paragraphs with their footnotes: what begins with a raised number is one, where the number stands in the text.
fn footnotes(
    paras: &[Para],
    notes: &BTreeMap<String, Note>,
    found: &mut BTreeMap<String, String>,
    report: &mut Report,
) -> Vec<Para> {
    let is_note = |para: &Para| {
        !para.is_item()
            && raised(&para.plain).is_some_and(|(_, bytes)| {
                para.plain[bytes..].starts_with(|c: char| c.is_whitespace() || c.is_alphabetic())
            })
    };
    let mut defined: BTreeMap<usize, &Para> = BTreeMap::new();
    let mut left: Vec<Para> = Vec::new();
    for para in paras {
        match raised(&para.plain).filter(|_| is_note(para)) {
            Some((number, _)) if !defined.contains_key(&number) => drop(defined.insert(number, para)),
            Some((number, _)) => {
                report.note(Fate::Uncertain, "takeover-footnote-twice", &[("number", &number.to_string())], &[para.at]);
                left.push(para.clone());
            }
            None => left.push(para.clone()),
        }
    }
    let mut used = std::collections::BTreeSet::new();
    for para in &mut left {
        let marked = marked(&para.text, &defined, &mut used);
        *para = Para::new(para.at, para.look, marked);
    }
    for (number, para) in defined {
        if used.contains(&number) {
            let (_, bytes) = raised(&para.plain).unwrap_or_default();
            found.insert(number.to_string(), text(&para.without(bytes).text, Place::Chapter));
        } else {
            report.note(Fate::Uncertain, "takeover-footnote-unused", &[("number", &number.to_string())], &[para.at]);
            left.push(para.clone());
        }
    }
    for name in left.iter().flat_map(|para| named(&para.text)) {
        if let Some(note) = notes.get(&name) {
            found.insert(name, text(&note.text, Place::Chapter));
        }
    }
    left
}

/// The names of footnotes in a text.
pub fn named(inlines: &[Inline]) -> Vec<String> {
    let mut names = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Footnote { name, .. } => names.push(name.clone()),
            Inline::Emphasis(body)
            | Inline::Strong(body)
            | Inline::Link { body, .. }
            | Inline::Language { body, .. } => names.extend(named(body)),
            Inline::Text(_) | Inline::Address { .. } | Inline::Break => {}
        }
    }
    names
}

/// Inlines in which raised numbers of footnotes are their marks.
fn marked(
    inlines: &[Inline],
    defined: &BTreeMap<usize, &Para>,
    used: &mut std::collections::BTreeSet<usize>,
) -> Vec<Inline> {
    let mut done = Vec::new();
    for inline in inlines {
        let Inline::Text(words) = inline else {
            done.push(match inline {
                Inline::Emphasis(body) => Inline::Emphasis(marked(body, defined, used)),
                Inline::Strong(body) => Inline::Strong(marked(body, defined, used)),
                other => other.clone(),
            });
            continue;
        };
        let (mut plain, mut rest) = (String::new(), words.as_str());
        while let Some(c) = rest.chars().next() {
            if let Some((number, bytes)) = raised(rest).filter(|(number, _)| defined.contains_key(number)) {
                if !plain.is_empty() {
                    done.push(Inline::Text(std::mem::take(&mut plain)));
                }
                used.insert(number);
                done.push(Inline::Footnote { name: number.to_string(), range: 0..0 });
                rest = &rest[bytes..];
            } else {
                plain.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        if !plain.is_empty() {
            done.push(Inline::Text(plain));
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_numbers_with_a_note_are_footnotes() {
        let chapter = Chapter {
            title: "Haltung".to_owned(),
            paras: ["Wir messen in m² und lernen.¹", "¹ Siehe den Bericht."].map(|text| Para::plain(1, text)).to_vec(),
            ..Chapter::default()
        };
        let members = chapter.members(&BTreeMap::new(), &mut Report::default());
        let data = Data::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
        let text = data.text(&crate::json::data::Style::default(), "");
        assert!(
            text.contains("Wir messen in m² und lernen.[^1]") && text.contains("\"1\": \"Siehe den Bericht.\""),
            "{text}"
        );
    }

    #[test]
    fn a_letter_ends_with_its_signature() {
        let lines = [
            "Vielfalt ist uns wichtig, in allen Ämtern und an jedem Tag.",
            "Herzliche Grüße,",
            "Amt für Vielfalt",
            "Haltung",
            "Wir sagen, was wir tun.",
        ];
        let mut chapter = Chapter { paras: lines.map(|text| Para::plain(1, text)).to_vec(), ..Chapter::default() };
        let next = chapter.end_letter().unwrap();
        assert_eq!((chapter.closing.as_deref(), chapter.signature.len()), (Some("Herzliche Grüße,"), 1));
        assert_eq!((next.title.as_str(), next.paras.len(), chapter.paras.len()), ("Haltung", 1, 1));
    }
}
