//! The structure tree as text; [`Reader::snapshot`] describes the form.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::ObjectId;

use super::links::Target;
use super::tags::{Content, Tag};
use super::text::{self, Run};
use super::{Link, Reader};

/// Prints the tree below its root.
pub(super) fn snapshot(reader: &Reader) -> String {
    let root = reader.tags();
    let links = reader.links().iter();
    let tags = root.walk().into_iter();
    let mut printer = Printer {
        links: links.filter_map(|link| Some((link.id?, link))).collect(),
        headers: tags
            .filter(|tag| tag.standard_kind == "TH")
            .filter_map(|tag| Some((tag.id.as_deref()?, short(tag))))
            .collect(),
        out: String::new(),
    };
    let language = reader.metadata().language.as_deref();
    for tag in root.children() {
        printer.tag(tag, 0, language);
    }
    printer.out
}

struct Printer<'a> {
    links: BTreeMap<ObjectId, &'a Link>,
    headers: BTreeMap<&'a str, String>,
    out: String,
}

impl<'a> Printer<'a> {
    /// A tag: on one line if it holds nothing but one text.
    fn tag(&mut self, tag: &'a Tag, depth: usize, outer: Option<&'a str>) {
        let language = tag.language.as_deref().or(outer);
        let parts = parts(tag);
        self.indent(depth);
        self.out.push_str(&tag.kind);
        if tag.standard_kind != tag.kind {
            self.add(format_args!(" ({})", tag.standard_kind));
        }
        let notes = self.notes(tag, tag.language.as_deref().filter(|it| Some(*it) != outer));
        self.brackets(&notes);
        // A link over two lines has an annotation for each.
        let mut targets: Vec<_> = tag.objects().map(|id| self.target(id)).collect();
        targets.dedup();
        for target in targets {
            self.add(format_args!(" → {target}"));
        }
        if let Some(alt) = &tag.alt {
            self.add(format_args!(" alt „{}“", one_line(alt)));
        }
        if let Some(actual) = &tag.actual_text {
            self.add(format_args!(" actual „{}“", one_line(actual)));
        }
        if let [Part::Text(runs)] = parts.as_slice()
            && own_language(runs, language).is_none()
        {
            self.add(format_args!(" „{}“\n", one_line(&flow(runs))));
            return;
        }
        self.out.push('\n');
        for part in &parts {
            match part {
                Part::Tag(tag) => self.tag(tag, depth + 1, language),
                Part::Text(runs) => self.text(runs, depth + 1, language),
            }
        }
    }

    fn text(&mut self, runs: &[&Run], depth: usize, outer: Option<&str>) {
        self.indent(depth);
        if let Some(language) = own_language(runs, outer) {
            self.add(format_args!("[lang={language}] "));
        }
        self.add(format_args!("„{}“\n", one_line(&flow(runs))));
    }

    /// What stands in brackets after the kind.
    fn notes(&self, tag: &Tag, language: Option<&str>) -> Vec<String> {
        let attributes = &tag.attributes;
        let mut notes = Vec::new();
        notes.extend(attributes.scope.as_ref().map(|it| it.to_lowercase()));
        notes.extend(attributes.col_span.map(|it| format!("colspan={it}")));
        notes.extend(attributes.row_span.map(|it| format!("rowspan={it}")));
        if !attributes.headers.is_empty() {
            let headers = attributes.headers.iter().map(|id| self.header(id));
            let headers: Vec<_> = headers.collect();
            notes.push(format!("headers={}", headers.join(" + ")));
        }
        notes.extend(attributes.list_numbering.clone());
        notes.extend(attributes.bbox.map(|_| "bbox".into()));
        notes.extend(language.map(|it| format!("lang={it}")));
        let summary = attributes.summary.as_deref();
        notes.extend(summary.map(|it| format!("summary=„{}“", one_line(it))));
        notes
    }

    fn brackets(&mut self, notes: &[String]) {
        if !notes.is_empty() {
            self.add(format_args!("[{}]", notes.join(", ")));
        }
    }

    /// A header cell by its text; one that does not exist, by its id.
    fn header(&self, id: &str) -> String {
        match self.headers.get(id) {
            Some(text) => text.clone(),
            None => format!("?{id}"),
        }
    }

    fn target(&self, id: ObjectId) -> String {
        let Some(link) = self.links.get(&id) else {
            return "no link".into();
        };
        match &link.target {
            Target::Uri(uri) => uri.clone(),
            Target::Place { destination: Some(place), .. } => format!("page {}", place.page + 1),
            Target::Place { name, .. } => format!("nowhere ({})", name.as_deref().unwrap_or("?")),
            Target::Other(action) => format!("action {action}"),
        }
    }

    fn indent(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n("  ", depth));
    }

    fn add(&mut self, text: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }
}

/// The content of a tag with neighbouring runs of one language put together.
enum Part<'a> {
    Tag(&'a Tag),
    Text(Vec<&'a Run>),
}

fn parts(tag: &Tag) -> Vec<Part<'_>> {
    let mut parts: Vec<Part> = Vec::new();
    for content in &tag.content {
        match (content, parts.last_mut()) {
            (Content::Text(run), Some(Part::Text(runs)))
                if runs.last().is_some_and(|last| last.language == run.language) =>
            {
                runs.push(run);
            }
            (Content::Text(run), _) => parts.push(Part::Text(vec![run])),
            (Content::Tag(tag), _) => parts.push(Part::Tag(tag)),
            (Content::Object(_), _) => {}
        }
    }
    parts
}

/// The language of runs, if it is not that of the text around them.
fn own_language<'a>(runs: &[&'a Run], outer: Option<&str>) -> Option<&'a str> {
    let language = runs.first()?.language.as_deref();
    language.filter(|language| Some(*language) != outer)
}

fn flow(runs: &[&Run]) -> String {
    text::flow(runs.iter().copied())
}

/// The beginning of a header cell's text.
fn short(tag: &Tag) -> String {
    one_line(&tag.text()).chars().take(60).collect()
}

fn one_line(text: &str) -> String {
    text.replace('\n', "↵")
}
