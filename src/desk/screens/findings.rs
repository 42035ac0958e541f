//! What was found: all of it on a screen, and each at its field.

use std::collections::BTreeMap;

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::desk::answer::{Answer, Ask, Fault, data, html};
use crate::desk::changes::{refused, told};
use crate::desk::page::{Shell, base};
use crate::desk::remarks::{self, Remark, remarks};
use crate::desk::room::Known;
use crate::entry::Into;
use crate::findings::{Acceptance, Code, Place, Severity};
use crate::json::Value;
use crate::json::data::Data;
use crate::json::edit::Edit;
use crate::policy::Switches;
use crate::say::Say;
use crate::wording::Form;

/// Findings of a kind.
struct Group {
    title: String,
    severity: &'static str,
    word: String,
    code: &'static str,
    remarks: Vec<Remark>,
}

#[derive(Template)]
#[template(path = "findings.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    groups: Vec<Group>,
    count: usize,
    accepted: Vec<Accepted>,
    sure: Vec<Remark>,
}

/// A finding that is left as it is.
struct Accepted {
    title: String,
    place: String,
    reason: String,
    /// Where the reason stands; no person reads it.
    file: String,
    at: String,
}

/// Shows all findings, those of a kind together.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let base = base(room);
    let mut groups: Vec<Group> = Vec::new();
    let all = remarks::told(&known, &room.found(&known), &base, say, |_| true);
    let count = all.len();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for remark in all {
        let number = *numbers.entry(remark.code).or_insert_with(|| {
            let title = Code::of(remark.code).map_or("", |code| code.title(say.language())).to_owned();
            let (severity, word, code) = (remark.severity, remark.word.clone(), remark.code);
            groups.push(Group { title, severity, word, code, remarks: Vec::new() });
            groups.len() - 1
        });
        groups[number].remarks.push(remark);
    }
    html(&Page {
        shell: Shell::new(ask, &known, "findings", say.text("desk-findings", &[]))?,
        groups,
        count,
        accepted: accepted(&known, say),
        sure: remarks(&known, &base, say, |finding| finding.fix.is_some()),
        say,
    })
}

fn accepted(known: &Known, say: &Say) -> Vec<Accepted> {
    let form = Form::new(&known.source, say);
    let one = |acceptance: &Acceptance| {
        let Place { file, pointer, .. } = &acceptance.place;
        let within = Place { file: file.clone(), pointer: acceptance.within.clone(), range: 0..0 };
        let reason = known.source.files.get(file).and_then(|file| file.root.at(pointer)).map(|node| &node.value);
        Accepted {
            title: acceptance.code.title(say.language()).to_owned(),
            place: form.place(&within).map_or_else(String::new, |place| place.text(say)),
            reason: match reason {
                Some(Value::String(reason)) => reason.clone(),
                _ => String::new(),
            },
            file: file.clone(),
            at: pointer.clone(),
        }
    };
    known.source.acceptances.iter().map(one).collect()
}

#[derive(Template)]
#[template(path = "remark.html")]
struct AtField<'s> {
    say: &'s Say,
    remark: &'s Remark,
}

/// The findings of a file, each with its place and how it is shown.
pub fn at_fields(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let known = room.known();
    let file = ask.asked("file");
    let here = |finding: &crate::findings::Finding| finding.place.as_ref().is_some_and(|place| place.file == file);
    let all = remarks(&known, &base(room), &ask.say, here);
    let shown = all.iter().map(|remark| {
        let html = AtField { say: &ask.say, remark }.render().map_err(|_| Fault::Broken)?;
        Ok(json!({ "at": remark.at, "severity": remark.severity, "spot": remark.spot, "html": html }))
    });
    let count = known.findings.iter().filter(|finding| finding.severity != Severity::Hint).count();
    data(&json!({
        "revision": known.revision,
        "count": count,
        "remarks": shown.collect::<Result<Vec<_>, Fault>>()?,
    }))
}

/// Which finding is meant.
#[derive(Deserialize)]
struct Meant {
    code: String,
    file: String,
    at: String,
    #[serde(default)]
    reason: String,
}

/// Makes a certain correction, or all of them.
pub fn fix(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let label = ask.say.text("desk-fix", &[]);
    if ask.asked("all") == "true" {
        let (view, _) = room.view();
        let fixed = view.fix(&Switches::default());
        room.change(|session| {
            session
                .put(fixed.texts.iter().map(|(path, text)| (path.as_str(), Some(text.as_str()))), &label)
                .map_err(refused)
        })?;
        return told(room, ask);
    }
    let meant: Meant = ask.json()?;
    let known = room.known();
    let found = known.findings.iter().find(|finding| {
        finding.code.id() == meant.code
            && finding.fix.is_some()
            && finding.place.as_ref().is_some_and(|place| place.file == meant.file && place.pointer == meant.at)
    });
    let mended = found
        .and_then(|finding| finding.fix.as_ref())
        .map(|fix| fix.edit.clone())
        .ok_or(Fault::Said("desk-no-fix", Vec::new()))?;
    room.change(|session| session.edit(&[mended], &label).map_err(|_| Fault::Said("desk-no-fix", Vec::new())))?;
    told(room, ask)
}

/// Leaves a finding as it is, with a reason.
pub fn accept(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let meant: Meant = ask.json()?;
    let code = Code::of(&meant.code).filter(|code| code.severity() != Severity::Error).ok_or(Fault::NotFound)?;
    let reason = meant.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::Said("desk-no-reason", Vec::new()));
    }
    let label = ask.say.text("desk-leave", &[]);
    room.change(|session| {
        let tree = session.tree(&meant.file).map_err(|_| Fault::Said("desk-not-readable", Vec::new()))?;
        let into = Into::new(&meant.file, &tree).ok_or(Fault::NotFound)?;
        // In the innermost object around it, so that it says nothing of other places.
        let at = around(&tree, &meant.at);
        let changes = into.put(&format!("{at}/accept/{}", code.id()), &Data::String(reason));
        let edits: Vec<Edit> = changes.into_iter().map(|change| Edit { file: meant.file.clone(), change }).collect();
        session.edit(&edits, &label).map_err(|fault| Fault::Bad(fault.to_string()))
    })?;
    told(room, ask)
}

/// The pointer of the innermost object that holds a place and may accept findings.
fn around(tree: &crate::json::Node, at: &str) -> String {
    let mut at = at;
    loop {
        let is_object = tree.at(at).is_some_and(|node| matches!(node.value, crate::json::Value::Object(_)));
        if is_object || at.is_empty() {
            return at.to_owned();
        }
        at = at.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
}
