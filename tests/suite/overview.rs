//! Lists of measures.

use katalog::catalogue;
use katalog::files::Snapshot;
use katalog::findings::Findings;
use katalog::overview::{Filter, Overview, Sort, State};
use katalog::source;

use crate::fixture::{Copy, herne, sample_folder};

fn with<T>(snapshot: &Snapshot, ask: impl FnOnce(&Overview) -> T) -> T {
    let findings = Findings::default();
    let source = source::read(snapshot, &findings);
    let catalogue = catalogue::resolve(&source, &findings);
    ask(&Overview::of(&source, &catalogue, &findings.collected().0))
}

fn ids(overview: &Overview, filter: &Filter, sort: Sort) -> Vec<String> {
    overview.list(filter, sort).into_iter().map(|row| row.id.clone()).collect()
}

#[test]
fn the_printed_order_is_that_of_the_publication() {
    with(&Snapshot::open(&sample_folder("herne-2024")).unwrap(), |overview| {
        let mut printed: Vec<String> = Vec::new();
        for entry in herne().entries() {
            if !printed.contains(&entry.measure.id) {
                printed.push(entry.measure.id.clone());
            }
        }
        assert_eq!(ids(overview, &Filter::default(), Sort::Printed), printed);
        let alter = Filter { dimension: Some("alter".to_owned()), ..Filter::default() };
        let listed = ids(overview, &alter, Sort::Title);
        assert!(listed.len() > 3 && listed.len() < printed.len());
        let new = Filter { only_new: true, ..Filter::default() };
        let marked = herne().entries().filter(|entry| entry.measure.new).map(|entry| entry.measure.id.clone());
        let marked: std::collections::BTreeSet<String> = marked.collect();
        assert_eq!(ids(overview, &new, Sort::Title).into_iter().collect::<std::collections::BTreeSet<_>>(), marked);
        let units = overview.units();
        assert_eq!(units.iter().map(|unit| unit.measures).sum::<usize>(), overview.rows().len());
        assert_eq!(units[0].name, "Büro für Gleichstellung und Vielfalt");
        let of = Filter { unit: Some(units[0].unit.clone()), ..Filter::default() };
        assert!(ids(overview, &of, Sort::Unit).len() >= units[0].measures);
    });
}

#[test]
fn measures_are_found_by_words_of_their_texts() {
    with(&Snapshot::open(&sample_folder("herne-2024")).unwrap(), |overview| {
        let found = |words: &str| ids(overview, &Filter { words: words.to_owned(), ..Filter::default() }, Sort::Title);
        for words in ["eingliederungsmanagement bem", "EINGLIEDERUNG 2008", "dv bem"] {
            assert!(found(words).contains(&"dv-bem".to_owned()), "{words}");
        }
        assert!(found("madchen").contains(&"maedchen-ag".to_owned()));
        assert_eq!(found("maedchen"), found("Mädchen"));
        assert!(found("eingliederungsmanagement giraffe").is_empty());
        assert_eq!(found(" ").len(), overview.rows().len());
        let titles: Vec<&str> =
            overview.list(&Filter::default(), Sort::Title).iter().map(|row| row.title.as_str()).collect();
        let place = |title: &str| titles.iter().position(|other| other.starts_with(title)).unwrap();
        assert!(place("AGG") < place("Arbeitskreis"), "{titles:?}");
    });
}

#[test]
fn states_stay_in_the_office_and_are_counted() {
    let review = |state: &str| serde_json::json!({ "state": state, "function": "Leitung" });
    let copy = Copy::of("heidelberg-sample")
        .set("measures/technik-sprechstunde.json", "/review", review("asked"))
        .set("measures/wissen-weitergeben.json", "/review", review("Wartet auf Rat"))
        .set("measures/gleichstellungscharta.json", "/since", 1);
    with(&Snapshot::open(copy.path()).unwrap(), |overview| {
        let state = |id: &str| overview.rows().iter().find(|row| row.id == id).unwrap().state;
        assert_eq!(state("fuehren-in-teilzeit"), State::Released);
        assert_eq!(state("technik-sprechstunde"), State::Asked);
        assert_eq!(state("wissen-weitergeben"), State::Other);
        assert_eq!(state("mehrsprachiger-erstkontakt"), State::Open);
        let personal = &overview.units()[0];
        assert_eq!((personal.of(State::Released), personal.of(State::Other)), (1, 1));
        let released = Filter { state: Some(State::Released), ..Filter::default() };
        assert_eq!(ids(overview, &released, Sort::State), ["fuehren-in-teilzeit"]);
        let ended = Filter { printed: Some(false), ..Filter::default() };
        assert_eq!(ids(overview, &ended, Sort::Printed), ["lotsendienst"]);
        assert_eq!(ids(overview, &Filter::default(), Sort::Printed).last().unwrap(), "lotsendienst");
        let wrong = Filter { only_found: true, ..Filter::default() };
        assert_eq!(ids(overview, &wrong, Sort::Found), ["gleichstellungscharta"]);
        assert_eq!(overview.list(&Filter::default(), Sort::Found)[0].found.errors, 1);
    });
    for state in State::KNOWN {
        assert_eq!(State::of(state.word()), state);
    }
}
