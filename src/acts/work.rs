//! A catalogue while an act is made of it.

use std::collections::BTreeMap;

use super::{Act, How, Note, Refused, Touched, names};
use crate::document::Document;
use crate::files::Snapshot;
use crate::findings::Findings;
use crate::format::Kind;
use crate::json::data::Data;
use crate::json::edit::{Change, RawText};
use crate::json::{Node, Value};
use crate::prose::{Place, parse, visible_text};
use crate::source::{self, Source};
use crate::visible::is_hidden;

/// The files as they were, as they will be, and what was touched so far.
pub struct Work<'s> {
    before: &'s Snapshot,
    /// What the files said before.
    pub source: Source,
    changed: BTreeMap<String, Option<RawText>>,
    act: Act,
}

impl<'s> Work<'s> {
    /// Begins with a catalogue as it is.
    pub fn on(before: &'s Snapshot) -> Self {
        let source = source::read(before, &Findings::default());
        Self { before, source, changed: BTreeMap::new(), act: Act::default() }
    }

    /// A file as it is by now.
    pub fn raw(&self, file: &str) -> Result<RawText, Refused> {
        let unread = || self.unread(file);
        match self.changed.get(file) {
            Some(Some(raw)) => Ok(raw.clone()),
            Some(None) => Err(unread()),
            None => {
                let raw = self.before.text(file).ok_or_else(unread)?.raw().map_err(|_| unread())?;
                RawText::parse(&raw).map_err(|_| unread())
            }
        }
    }

    fn unread(&self, file: &str) -> Refused {
        Refused::new("act-unread").by(vec![names::around(&self.source, file, "", How::Changed)])
    }

    /// A value as it is by now.
    pub fn value(&self, file: &str, pointer: &str) -> Option<Data> {
        self.raw(file).ok()?.root().at(pointer).map(Data::from)
    }

    /// Whether there is such a file by now.
    pub fn has(&self, file: &str) -> bool {
        self.changed.get(file).map_or_else(|| self.before.text(file).is_some(), Option::is_some)
    }

    /// Changes a file.
    pub fn change(&mut self, file: &str, change: &Change) -> Result<(), Refused> {
        let raw = self.raw(file)?;
        let unfit = |_| Refused::new("act-unfit").by(vec![names::around(&self.source, file, "", How::Changed)]);
        let new = raw.apply(change).map_err(unfit)?.text;
        self.changed.insert(file.to_owned(), Some(new));
        Ok(())
    }

    /// Gives a member or item a value, whether it has one or not.
    pub fn set(&mut self, file: &str, pointer: &str, value: impl Into<Data>) -> Result<(), Refused> {
        let (pointer, value) = (pointer.to_owned(), value.into());
        let change = match self.raw(file)?.root().at(&pointer) {
            Some(_) => Change::Replace { pointer, value },
            None => Change::Insert { pointer, value },
        };
        self.change(file, &change)
    }

    /// Takes a member or item away, if it is there.
    pub fn unset(&mut self, file: &str, pointer: &str) -> Result<(), Refused> {
        if self.raw(file)?.root().at(pointer).is_none() {
            return Ok(());
        }
        self.change(file, &Change::Remove { pointer: pointer.to_owned() })
    }

    /// Makes a list of what may be one in its place, or nothing, and gives how many items it has.
    pub fn list(&mut self, file: &str, pointer: &str) -> Result<usize, Refused> {
        let (count, one) = match self.raw(file)?.root().at(pointer) {
            Some(Node { value: Value::Array(items), .. }) => return Ok(items.len()),
            Some(one) => (1, vec![Data::from(one)]),
            None => (0, Vec::new()),
        };
        self.set(file, pointer, Data::Array(one))?;
        Ok(count)
    }

    /// Puts a whole file.
    pub fn put(&mut self, file: &str, text: &str) -> Result<(), Refused> {
        let raw = RawText::parse(text).map_err(|_| self.unread(file))?;
        self.changed.insert(file.to_owned(), Some(raw));
        Ok(())
    }

    /// Takes a file away.
    pub fn remove(&mut self, file: &str) {
        self.changed.insert(file.to_owned(), None);
    }

    /// Notes that something is touched; each thing once, with what first becomes of it.
    pub fn touch(&mut self, touched: Touched) {
        let is_same = |other: &Touched| (&other.kind, &other.id) == (&touched.kind, &touched.id);
        if !self.act.touches.iter().any(is_same) {
            self.act.touches.push(touched);
        }
    }

    /// Notes that a thing at a place of a file is touched.
    pub fn touch_at(&mut self, file: &str, pointer: &str, how: How) {
        let touched = names::around(&self.source, file, pointer, how);
        self.touch(touched);
    }

    /// Notes what is new.
    pub fn made(&mut self, kind: Kind, id: &str, title: &str, file: &str, pointer: &str) {
        let (id, title) = (id.to_owned(), title.to_owned());
        self.act.made = Some((kind, id.clone()));
        let touched =
            Touched { kind: Some(kind), id, title, file: file.to_owned(), pointer: pointer.to_owned(), how: How::Made };
        self.touch(touched);
    }

    /// Says the id of something whose id is another one after this.
    pub fn renamed(&mut self, kind: Kind, id: &str) {
        self.act.made = Some((kind, id.to_owned()));
    }

    /// Notes what is to be known before it is done.
    pub fn note(&mut self, note: Note) {
        self.act.notes.push(note);
    }

    /// What is to be done. Files that are as they were are none.
    pub fn done(mut self) -> Act {
        for (path, raw) in self.changed {
            let new = raw.map(|raw| raw.text().to_owned());
            let old = self.before.text(&path).and_then(|text| text.raw().ok());
            if new != old {
                self.act.changed.insert(path, new);
            }
        }
        self.act
    }

    /// All files can be read: else nobody knows who names what.
    pub fn all_read(&self) -> Result<(), Refused> {
        let is_unread = |file: &&source::File| file.root.value == Value::Unread && Document::of(&file.path).is_some();
        let unread = self.source.files.values().filter(is_unread);
        let unread: Vec<Touched> =
            unread.map(|file| names::around(&self.source, &file.path, "", How::Refers)).collect();
        if unread.is_empty() { Ok(()) } else { Err(Refused::new("act-unread").by(unread)) }
    }
}

/// A line that a person typed or pasted: white space is a space, and what nobody sees is left out.
///
/// # Errors
///
/// There is nothing to read in it, or too much.
pub fn line(text: &str) -> Result<String, Refused> {
    let one = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let one: String = one.chars().filter(|c| !is_hidden(*c)).collect();
    if source::decode::is_blank(&one) {
        return Err(Refused::new("act-no-title"));
    }
    if one.chars().count() > crate::bounds::MAX_LINE {
        return Err(Refused::new("act-long-title").with("count", &crate::bounds::MAX_LINE));
    }
    Ok(one)
}

/// As [`line`], of a title, in which brackets are marks.
pub fn title(text: &str) -> Result<String, Refused> {
    let title = line(text)?;
    let (inlines, faults) = parse(&title, Place::Title);
    if !faults.is_empty() || source::decode::is_blank(&visible_text(&inlines)) {
        return Err(Refused::new("act-title-marks"));
    }
    Ok(title)
}

/// As [`line`], of what may be missing: nothing to read is nothing.
pub fn maybe(text: Option<&str>) -> Result<Option<String>, Refused> {
    text.filter(|text| !source::decode::is_blank(text)).map(line).transpose()
}
