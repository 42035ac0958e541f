//! What an edition makes of its findings: rules switched, findings accepted.

use katalog::findings::{Code, Severity};

use crate::fixture::Copy;

/// A sample with a chapter that is not printed, which is a warning.
fn with_a_warning() -> Copy {
    Copy::of("kassel-sample").replace("edition.json", "    \"review\",\n", "")
}

fn found(copy: &Copy) -> Vec<(Code, Severity)> {
    copy.check().findings.iter().map(|finding| (finding.code, finding.severity)).collect()
}

#[test]
fn a_warning_stops_nothing() {
    let copy = with_a_warning();
    assert_eq!(found(&copy), [(Code::UnusedChapter, Severity::Warning)]);
    assert_eq!(copy.build().findings.len(), 1);
}

#[test]
fn a_rule_can_be_switched_off_or_raised() {
    let switched = |level: &str| with_a_warning().set("edition.json", "/rules", serde_json::json!({ "K024": level }));
    assert_eq!(found(&switched("off")), []);
    assert_eq!(found(&switched("hint")), [(Code::UnusedChapter, Severity::Hint)]);
    let raised = switched("error");
    assert_eq!(found(&raised), [(Code::UnusedChapter, Severity::Error)]);
    assert!(raised.try_build().is_none(), "an error stops the final edition");
}

#[test]
fn a_finding_can_be_accepted_where_it_stands() {
    let reason = serde_json::json!({ "K024": "erscheint erst im Herbst" });
    let accepted = with_a_warning().set("chapters/review.json", "/accept", reason.clone());
    assert_eq!(found(&accepted), []);
    let elsewhere = with_a_warning().set("chapters/introduction.json", "/accept", reason);
    let mut codes = found(&elsewhere);
    codes.sort_unstable();
    assert_eq!(codes, [(Code::UnusedChapter, Severity::Warning), (Code::IdleAcceptance, Severity::Warning)]);
}

#[test]
fn an_acceptance_is_not_called_idle_while_something_is_broken() {
    const A: &str = "measures/mehrsprachige-wegweiser.json";
    const B: &str = "measures/interkulturelle-woche.json";
    let twins = Copy::of("kassel-sample").set(A, "/title", "Interkulturelle Woche!");
    let twins = twins.set(A, "/short_title", "Wegweiser");
    let accepted = twins.set(A, "/accept", serde_json::json!({ "K031": "so gewollt" }));
    assert_eq!(found(&accepted), []);
    let broken = accepted.write(B, "{ \"title\": ");
    let said = [(Code::NotChecked, Severity::Warning), (Code::NotJson, Severity::Error)];
    assert_eq!(found(&broken), said);
    let checked = broken.check();
    let sentence = checked.say.finding(&checked.findings[0]);
    assert!(sentence.what.starts_with("Nicht geprüft: ") && sentence.what.contains("K031"), "{sentence:?}");
    let run = crate::program::run_in(broken.path(), &[&"check", &".", &"--lang", &"de"]);
    assert!(!run.last_line().contains("keine Warnungen"), "{}", run.last_line());
}

#[test]
fn an_acceptance_for_the_press_is_not_idle_where_nothing_is_printed() {
    let accept = serde_json::json!({ "K104": "mit der Druckerei besprochen" });
    let copy = Copy::of("kassel-sample").set("edition.json", "/accept", accept);
    assert_eq!(found(&copy), []);
}
