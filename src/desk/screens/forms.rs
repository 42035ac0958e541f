//! Forms of Word for the departments, and their answers: each change is taken over, dropped, or edited by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Write as _};

use askama::Template;
use serde::Deserialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::desk::answer::{Answer, Ask, Fault, bytes, file, html};
use crate::desk::changes::told;
use crate::desk::page::{Shell, base, encoded};
use crate::desk::room::lock;
use crate::desk::screens::compared::words;
use crate::desk::screens::measures::overview;
use crate::files::Snapshot;
use crate::forms::{self, About, Answered, Answers, Book, Fate, Form, Proposal, Take, Verdict, report};
use crate::names;
use crate::overview::{State, UnitCounts};
use crate::papers::Proof;
use crate::say::{Say, Sentence};
use crate::word::{self, Revisions};
use crate::year::day_in_words;
use crate::year::status::deadline;

/// The answers that were handed in, until somebody puts them away or the program ends.
#[derive(Default)]
pub struct Inbox {
    answers: Vec<forms::Answer>,
    /// What was dropped, by its key.
    dropped: BTreeSet<String>,
}

/// A department in the list of forms.
struct Unit {
    id: String,
    name: String,
    measures: usize,
    asked: usize,
    answered: usize,
}

/// A measure about which something is to be decided.
struct Shown {
    title: String,
    address: Option<String>,
    fate: String,
    from: String,
    released: Option<String>,
    notes: Vec<String>,
    gone: String,
    /// By what its release and notes are taken over, where they are not yet.
    about: Option<String>,
    /// A new one is taken over as a whole.
    is_new: bool,
    changes: Vec<Change>,
}

/// A change that a department wants.
struct Change {
    key: String,
    label: String,
    verdict: Option<String>,
    /// Lines of words, each with what becomes of it.
    lines: Vec<Vec<(&'static str, String)>>,
}

#[derive(Template)]
#[template(path = "forms.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    deadline: Option<String>,
    units: Vec<Unit>,
    open: usize,
    has_answers: bool,
    summary: String,
    measures: Vec<Shown>,
    clear: usize,
    left: Vec<(String, String)>,
}

/// Shows who can be asked, and what was answered.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let inbox = lock(&room.inbox);
    let (view, _) = room.view();
    let units: Vec<Unit> = overview(&known).units().iter().filter(|unit| unit.measures > 0).map(unit).collect();
    let page = forms::with_source(&known.source, |book| {
        let answers = forms::answers(book, &inbox.answers);
        let open = |proposal: &&Proposal| !inbox.dropped.contains(&proposal.key());
        let pending = |measure: &Answered| has_notes(book, view.snapshot(), &answers, measure);
        let shown = |measure: &Answered| shown(measure, &answers, &open, pending(measure), &base(room), say);
        Ok(Page {
            shell: Shell::new(ask, &known, "forms", say.text("desk-forms", &[]))?,
            deadline: deadline(&known.source).map(|day| day_in_words(day, say)),
            open: units.iter().filter(|unit| unit.answered < unit.measures).count(),
            units,
            has_answers: !inbox.answers.is_empty(),
            summary: report::summary(&answers, say),
            measures: answers.measures.iter().filter_map(shown).collect(),
            clear: answers.proposals.iter().filter(|one| open(one) && forms::is_clear(one)).count()
                + answers.measures.iter().filter(|measure| pending(measure)).count(),
            left: answers.left.iter().map(|left| (left.from.clone(), left.text.clone())).collect(),
            say,
        })
    })?;
    html(&page)
}

/// Who has answered was asked, and what is released was answered.
fn unit(counts: &UnitCounts) -> Unit {
    let [asked, answered, released] = [State::Asked, State::Answered, State::Released].map(|state| counts.of(state));
    Unit {
        id: counts.unit.clone(),
        name: counts.name.clone(),
        measures: counts.measures,
        asked: asked + answered + released,
        answered: answered + released,
    }
}

/// A measure, if there is something left to decide about it.
fn shown(
    measure: &Answered,
    answers: &Answers,
    is_open: &dyn Fn(&&Proposal) -> bool,
    pending: bool,
    base: &str,
    say: &Say,
) -> Option<Shown> {
    let proposals = answers.proposals.iter().filter(|one| one.about == measure.about).filter(is_open);
    let changes: Vec<Change> = proposals.map(|proposal| change(proposal, say)).collect();
    if changes.is_empty() && !pending && measure.gone.is_empty() && measure.fate != Fate::Missing {
        return None;
    }
    let released = measure
        .released
        .as_ref()
        .map(|[function, date]| say.text("answer-released", &[("function", function.clone()), ("date", date.clone())]));
    Some(Shown {
        title: measure.title.clone(),
        address: match &measure.about {
            About::Measure(id) => Some(format!("{base}/measures/{}", encoded(id))),
            About::New(_) => None,
        },
        fate: say.text(measure.fate.id(), &[]),
        from: say.text("answer-from", &[("files", measure.from.join(", "))]),
        released: released.filter(|_| pending || measure.fate == Fate::New),
        notes: if pending || measure.fate == Fate::New { measure.notes.clone() } else { Vec::new() },
        gone: measure.gone.join(", "),
        is_new: measure.fate == Fate::New,
        about: (pending || measure.fate == Fate::New).then(|| about(&measure.about)),
        changes,
    })
}

fn change(proposal: &Proposal, say: &Say) -> Change {
    let is_two = proposal.verdict == Verdict::Contradicted;
    let from = is_two.then(|| say.text("answer-from", &[("files", proposal.from.clone())]));
    let verdict = proposal.verdict.id().map(|id| say.text(&format!("desk-{id}"), &[]));
    Change {
        key: proposal.key(),
        label: proposal.label.clone(),
        verdict: match (verdict, from) {
            (Some(verdict), Some(from)) => Some(format!("{verdict} {from}")),
            (verdict, _) => verdict,
        },
        lines: proposal.changes().iter().map(|line| words(line)).collect(),
    }
}

/// What a measure is called in requests.
fn about(about: &About) -> String {
    match about {
        About::Measure(id) => format!("measure/{id}"),
        About::New(number) => format!("new/{number}"),
    }
}

/// Whether a measure's release and notes are not in the catalogue yet.
fn has_notes(book: &Book<'_>, snapshot: &Snapshot, answers: &Answers, measure: &Answered) -> bool {
    let says = !measure.notes.is_empty() || measure.released.is_some() || measure.is_answered;
    let only = |other: &Answered| other.about == measure.about;
    says && matches!(measure.about, About::Measure(_))
        && forms::texts(book, snapshot, answers, &Take { fields: &|_| false, notes: &only })
            .is_ok_and(|texts| !texts.is_empty())
}

/// Which forms are wanted.
fn wanted(ask: &Ask) -> Result<Vec<Form>, Fault> {
    let room = ask.room()?;
    let known = room.known();
    let named: Vec<String> = match (ask.asked("unit"), ask.asked("which")) {
        ("", "open") => {
            let overview = overview(&known);
            let open = overview.units().iter().map(unit).filter(|unit| unit.answered < unit.measures);
            open.map(|unit| unit.id).collect()
        }
        ("", _) => Vec::new(),
        (unit, _) => vec![unit.to_owned()],
    };
    let forms = forms::with_source(&known.source, |book| forms::forms(book, &known.findings, &named, None));
    if forms.is_empty() { Err(Fault::NotFound) } else { Ok(forms) }
}

/// A form, or several in a package.
pub fn form(ask: &Ask) -> Answer {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let forms = wanted(ask)?;
    let written = |form: &Form| word::write(&form.document).map_err(|_| Fault::Broken);
    match &*forms {
        [form] if !ask.asked("unit").is_empty() => bytes(WORD, written(form)?),
        _ => {
            let files: Vec<(&str, Vec<u8>)> =
                forms.iter().map(|form| Ok((&*form.file, written(form)?))).collect::<Result<_, Fault>>()?;
            bytes("application/zip", packed(&files).map_err(|_| Fault::Broken)?)
        }
    }
}

/// The proof of a department, or those of all in a package.
pub fn proof(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let unit = ask.asked("unit");
    let units: Vec<String> = Some(unit).filter(|unit| !unit.is_empty()).map(str::to_owned).into_iter().collect();
    let (view, _) = room.view();
    // The desk looks at drafts; a proof shows the pages as they will be.
    let proofs = view.drafted(false).proofs(&units).1.ok_or(Fault::Said("desk-proofs-not-set", Vec::new()))?;
    let named = |proof: &Proof| names::proof(proof.number, &proof.name);
    match proofs.as_slice() {
        [] => Err(Fault::NotFound),
        [proof] if !unit.is_empty() => file("application/pdf", &named(proof), proof.pdf.clone()),
        _ => {
            let files: Vec<(String, &Vec<u8>)> = proofs.iter().map(|proof| (named(proof), &proof.pdf)).collect();
            let files: Vec<(&str, &[u8])> = files.iter().map(|(name, pdf)| (&**name, &***pdf)).collect();
            let name = format!("{}.zip", names::slug(&ask.say.text("desk-proofs", &[])));
            file("application/zip", &name, packed(&files).map_err(|_| Fault::Broken)?)
        }
    }
}

/// Files in one, which every system opens.
pub fn packed(files: &[(&str, impl AsRef<[u8]>)]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).map_err(io::Error::other)?;
        zip.write_all(bytes.as_ref())?;
    }
    Ok(zip.finish().map_err(io::Error::other)?.into_inner())
}

/// Notes that departments were asked.
pub fn asked(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let day = chrono::Local::now().date_naive().to_string();
    let units: Vec<String> =
        Some(ask.asked("unit")).filter(|unit| !unit.is_empty()).map(str::to_owned).into_iter().collect();
    put(ask, "desk-forms-asked", &|book, snapshot| forms::asked(book, snapshot, &units, &day))?;
    told(room, ask)
}

/// Takes in an answer; its name stands in the address.
pub fn hand_in(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let name = ask.asked("name").to_owned();
    let document = word::read(&ask.body, Revisions::Accept).map_err(|fault| {
        let args = [("kind", fault.name().to_owned()), ("file", name.clone())];
        Fault::Worded(ask.say.sentence("word-unreadable", &args))
    })?;
    let mut inbox = lock(&room.inbox);
    if !inbox.answers.iter().any(|answer| answer.document == document) {
        inbox.answers.push(forms::Answer { name, document });
    }
    drop(inbox);
    told(room, ask)
}

/// What is to become of answers.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum Decided {
    /// One change is taken over.
    Take { key: String },
    /// One is not.
    Drop { key: String },
    /// A measure's release and notes.
    TakeNotes { about: String },
    /// A new measure.
    TakeMeasure { about: String },
    /// All that nobody has to decide.
    TakeAll,
    /// The answers are put away.
    PutAway,
}

/// Does with answers what was decided.
pub fn decide(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let mut inbox = lock(&room.inbox);
    let take = |fields: &dyn Fn(&Proposal) -> bool, notes: &dyn Fn(&Answered) -> bool| {
        put(ask, "desk-forms-taken", &|book, snapshot| {
            let answers = forms::answers(book, &inbox.answers);
            forms::texts(book, snapshot, &answers, &Take { fields, notes })
        })
    };
    match ask.json()? {
        Decided::Take { key } => take(&|proposal| proposal.key() == key, &|_| false)?,
        Decided::TakeNotes { about: wanted } => take(&|_| false, &|measure| about(&measure.about) == wanted)?,
        Decided::TakeMeasure { about: wanted } => {
            take(&|proposal| about(&proposal.about) == wanted, &|measure| about(&measure.about) == wanted)?;
        }
        Decided::TakeAll => take(&|one| forms::is_clear(one) && !inbox.dropped.contains(&one.key()), &|_| true)?,
        Decided::Drop { key } => inbox.dropped.extend([key]),
        Decided::PutAway => *inbox = Inbox::default(),
    }
    drop(inbox);
    told(room, ask)
}

/// What makes texts of a catalogue's files.
type Make<'m> = &'m dyn Fn(&Book<'_>, &Snapshot) -> Result<BTreeMap<String, String>, crate::acts::Refused>;

/// Puts what is made of the catalogue into it, as one step.
fn put(ask: &Ask, label: &str, make: Make<'_>) -> Result<(), Fault> {
    let label = ask.say.text(label, &[]);
    ask.room()?.change(|session| {
        let snapshot = session.snapshot().clone();
        let texts = forms::with_book(&snapshot, |book| make(book, &snapshot));
        let texts = texts.map_err(|refused| Fault::Worded(refused.sentence(&ask.say)))?;
        let unfit = |_| Fault::Worded(Sentence { what: ask.say.text("act-unfit", &[]), todo: String::new() });
        session.put(texts.iter().map(|(path, text)| (&**path, Some(&**text))), &label).map_err(unfit)
    })
}
