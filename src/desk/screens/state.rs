//! How it stands: what is there, what stops the edition, what comes next.

use askama::Template;
use chrono::NaiveDate;

use crate::catalogue;
use crate::desk::answer::{Answer, Ask, html};
use crate::desk::page::{self, Shell, base, encoded};
use crate::desk::remarks::{Remark, remarks};
use crate::desk::screens::taken_over;
use crate::findings::{Findings, Severity};
use crate::overview::{Overview, State};
use crate::papers;
use crate::say::Say;
use crate::source::dates::said_day;
use crate::year::status::{self, UnitStatus};
use crate::year::{self, Reminder};

/// A number with what it counts.
struct Figure {
    number: usize,
    label: String,
    grave: bool,
}

/// How it stands with the measures of a unit.
struct Unit {
    id: String,
    name: String,
    measures: usize,
    asked: usize,
    answered: usize,
    released: usize,
    findings: usize,
    /// Since when it has not answered.
    since: Option<String>,
}

/// A mail to a unit that has not answered.
struct Mail {
    reminder: Reminder,
    /// What opens it in a mail program.
    address: String,
    /// Whether only its subject goes there, since it is longer than such addresses may be.
    is_long: bool,
}

/// Longer addresses are cut off by some mail programs.
const LONGEST: usize = 1900;

#[derive(Template)]
#[template(path = "state.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    figures: Vec<Figure>,
    /// Until when departments are to answer, in words, and whether that day has passed.
    deadline: Option<(String, bool)>,
    units: Vec<Unit>,
    mails: Vec<Mail>,
    /// The language of the mails.
    language: &'static str,
    errors: Vec<Remark>,
    warnings: usize,
    sure: usize,
    /// Whether it was taken over from an old catalogue.
    taken_over: bool,
}

/// Shows the state of affairs.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let (source, findings) = (&known.source, Findings::default());
    let catalogue = catalogue::resolve(source, &findings);
    let overview = Overview::of(source, &catalogue, &known.findings);
    let (units, deadline) = (status::units(&catalogue, &overview), status::deadline(source));
    let today = chrono::Local::now().date_naive();
    // Departments are written in the language of the edition.
    let own = papers::sentences(source);
    let reminders = year::reminders(&units, &overview, &page::name(&known, say), deadline, today, &own);
    let printed = || overview.rows().iter().filter(|row| row.is_printed);
    let new = printed().filter(|row| row.is_new).count();
    let of = |severity| known.findings.iter().filter(|finding| finding.severity == severity).count();
    let errors = of(Severity::Error);
    let figure = |number: usize, id: &str, grave| {
        let values = [("count", number.to_string()), ("new", new.to_string())];
        Figure { number, label: say.text(id, &values), grave }
    };
    let figures = vec![
        figure(printed().count(), "desk-figure-measures", false),
        figure(printed().filter(|row| row.state == State::Released).count(), "desk-figure-released", false),
        figure(errors, "desk-figure-errors", errors > 0),
        figure(of(Severity::Warning), "desk-figure-warnings", false),
    ];
    let mut shown = remarks(&known, &base(room), say, |finding| finding.severity == Severity::Error);
    shown.truncate(20);
    html(&Page {
        shell: Shell::new(ask, &known, "state", say.text("desk-state", &[]))?,
        figures,
        deadline: deadline.map(|day| (year::day_in_words(day, say), day < today)),
        units: units.iter().map(|one| unit(one, say)).collect(),
        mails: reminders.into_iter().map(mail).collect(),
        language: own.language().code(),
        errors: shown,
        warnings: of(Severity::Warning),
        taken_over: taken_over::report(room).is_some(),
        sure: known.findings.iter().filter(|finding| finding.fix.is_some()).count(),
        say,
    })
}

/// Who has answered was asked, and what is released was answered.
fn unit(status: &UnitStatus, say: &Say) -> Unit {
    let since = status.asked_since.as_deref().and_then(said_day);
    Unit {
        id: status.unit.clone(),
        name: status.name.clone(),
        measures: status.measures,
        asked: status.asked + status.answered + status.released,
        answered: status.answered + status.released,
        released: status.released,
        findings: status.errors + status.warnings,
        since: since.map(|day| short(day, say)),
    }
}

/// A day in numbers, for a table.
fn short(day: NaiveDate, say: &Say) -> String {
    let number = |format: &str| day.format(format).to_string();
    say.text("desk-day-short", &[("day", number("%d")), ("month", number("%m")), ("year", number("%Y"))])
}

fn mail(reminder: Reminder) -> Mail {
    // Lines of a mail end so (RFC 6068).
    let body = encoded(&reminder.body.replace('\n', "\r\n"));
    let subject = format!("mailto:?subject={}", encoded(&reminder.subject));
    let whole = format!("{subject}&body={body}");
    let is_long = whole.len() > LONGEST;
    Mail { address: if is_long { subject } else { whole }, is_long, reminder }
}
