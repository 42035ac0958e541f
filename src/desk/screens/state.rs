//! How it stands: what is there, what stops the edition, what comes next.

use askama::Template;

use crate::desk::answer::{Answer, Ask, html};
use crate::desk::page::{Shell, base};
use crate::desk::remarks::{Remark, remarks};
use crate::desk::screens::measures::overview;
use crate::desk::screens::taken_over;
use crate::findings::Severity;
use crate::overview::{State, UnitCounts};
use crate::say::Say;

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
}

#[derive(Template)]
#[template(path = "state.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    figures: Vec<Figure>,
    units: Vec<Unit>,
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
    let overview = overview(&known);
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
        units: overview.units().iter().filter(|unit| unit.measures > 0).map(unit).collect(),
        errors: shown,
        warnings: of(Severity::Warning),
        taken_over: taken_over::report(room).is_some(),
        sure: known.findings.iter().filter(|finding| finding.fix.is_some()).count(),
        say,
    })
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
        released,
        findings: counts.found.errors + counts.found.warnings,
    }
}
