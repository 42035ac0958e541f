//! `chapters/<id>.json`: foreword, introduction and any further prose.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dates::day;
use super::decode::{At, Fields};
use super::prose::{Block, Link, Picture, blocks, chapter_blocks, inlines, link, picture};
use crate::prose::{Inline, Place};

/// What a chapter is, which decides its style and its further fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Plain prose.
    #[default]
    Prose,
    /// With closing, signature and portrait.
    Foreword,
    /// With dated notes, newest first.
    Chronicle,
    /// In Leichte Sprache.
    EasyLanguage,
}

/// A chapter as its file says it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chapter {
    /// What it is.
    pub kind: Kind,
    /// Its heading.
    pub title: Vec<Inline>,
    /// Its text.
    pub body: Vec<Block>,
    /// Footnotes by their names.
    pub footnotes: BTreeMap<String, Vec<Inline>>,
    /// The closing line of a foreword.
    pub closing: Option<String>,
    /// The lines of its signature.
    pub signature: Vec<String>,
    /// Its portrait.
    pub portrait: Option<Picture>,
    /// The notes of a chronicle, in the file's order.
    pub entries: Vec<Entry>,
    /// Who has checked a chapter in Leichte Sprache.
    pub reviewed_by: Option<String>,
}

/// A dated note of a chronicle.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its day.
    pub date: NaiveDate,
    /// Its heading.
    pub title: Vec<Inline>,
    /// Its text.
    pub body: Vec<Block>,
    /// Where there is more.
    pub link: Option<Link>,
}

/// Decodes a chapter.
#[must_use]
pub fn decode(at: &At<'_>) -> Chapter {
    const KINDS: &[(&str, Kind)] = &[
        ("prose", Kind::Prose),
        ("foreword", Kind::Foreword),
        ("chronicle", Kind::Chronicle),
        ("easy_language", Kind::EasyLanguage),
    ];
    let Some(mut fields) = at.object() else { return Chapter::default() };
    let f = &mut fields;
    let kind = f.required("kind").and_then(|at| at.word(KINDS));
    // Of a chapter whose kind is misspelt every field may be meant.
    let is = |wanted: Kind| kind.is_none_or(|kind| kind == wanted);
    let body = if is(Kind::Chronicle) { f.get("body") } else { f.required("body") };
    let mut chapter = Chapter {
        kind: kind.unwrap_or_default(),
        title: f.required("title").map(|at| inlines(&at, Place::Title)).unwrap_or_default(),
        body: body.map(|at| chapter_blocks(&at)).unwrap_or_default(),
        footnotes: footnotes(f),
        ..Chapter::default()
    };
    if is(Kind::Foreword) {
        chapter.closing = f.string("closing");
        chapter.signature = f.many("signature", At::string);
        chapter.portrait = f.get("portrait").and_then(|at| picture(&at));
    }
    if is(Kind::Chronicle) {
        let notes = if kind.is_some() { f.required("entries") } else { f.get("entries") };
        chapter.entries = notes.map(|at| entries(&at)).unwrap_or_default();
    }
    if is(Kind::EasyLanguage) {
        chapter.reviewed_by = f.string("reviewed_by");
    }
    fields.finish();
    chapter
}

fn footnotes(f: &mut Fields<'_>) -> BTreeMap<String, Vec<Inline>> {
    let entries = f.get("footnotes").map(|at| at.entries()).unwrap_or_default();
    entries.into_iter().map(|(name, at)| (name, inlines(&at, Place::Text))).collect()
}

fn entries(at: &At<'_>) -> Vec<Entry> {
    at.items().unwrap_or_default().iter().filter_map(entry).collect()
}

fn entry(at: &At<'_>) -> Option<Entry> {
    let mut f = at.object()?;
    let date = f.required("date").and_then(|at| day(&at));
    let title = f.required("title").map(|at| inlines(&at, Place::Title)).unwrap_or_default();
    let body = f.required("body").map(|at| blocks(&at)).unwrap_or_default();
    let link = f.get("link").and_then(|at| link(&at));
    f.finish();
    Some(Entry { date: date?, title, body, link })
}
