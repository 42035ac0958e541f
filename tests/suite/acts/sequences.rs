//! Acts in any order: nothing dangles after them, each can be taken back, and none
//! panics whatever the files say.

use katalog::acts::measures::{self, Home, NewMeasure};
use katalog::acts::organisation::{self, NewPlace};
use katalog::acts::{Act, References, Refused, Spot, order, publication, things};
use katalog::files::Snapshot;
use katalog::findings::{Findings, Severity};
use katalog::format::Kind;
use katalog::json::data::Data;
use katalog::json::edit::{Change, RawText};
use katalog::json::{Node, Value, escape, parse};
use katalog::source::chapter;
use katalog::source::measure::Direction;
use katalog::source::{self, Source, is_id};

use super::{all, folders, hostile, open};

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn pick<T: Clone + Default>(&mut self, from: &[T]) -> T {
        if from.is_empty() { T::default() } else { from[self.roll(from.len())].clone() }
    }
}

/// The ids of a catalogue.
struct Ids {
    measures: Vec<String>,
    chapters: Vec<String>,
    units: Vec<String>,
    topics: Vec<String>,
    divisions: Vec<String>,
    dimensions: Vec<String>,
    all: Vec<(Kind, String)>,
    parts: Vec<String>,
    source: Source,
}

impl Ids {
    fn of(snapshot: &Snapshot) -> Self {
        let source = source::read(snapshot, &Findings::default());
        let records = &source.records;
        let divisions = &records.organisation.divisions;
        let ids = |kind, ids: Vec<&String>| ids.into_iter().map(move |id| (kind, id.clone())).collect::<Vec<_>>();
        let all = [
            ids(Kind::Division, divisions.iter().map(|d| &d.id).collect()),
            ids(Kind::Unit, divisions.iter().flat_map(|d| &d.units).map(|u| &u.id).collect()),
            ids(Kind::Topic, records.organisation.topics.iter().map(|t| &t.id).collect()),
            ids(Kind::Place, records.places.iter().map(|p| &p.id).collect()),
            ids(Kind::Contact, records.contacts.iter().map(|c| &c.id).collect()),
            ids(Kind::Dimension, records.edition.dimensions.iter().map(|d| &d.id).collect()),
            ids(Kind::Status, records.edition.statuses.iter().map(|s| &s.id).collect()),
        ]
        .concat();
        let of = |kind| all.iter().filter(|(k, _)| *k == kind).map(|(_, id)| id.clone()).collect();
        Self {
            measures: records.measures.keys().cloned().collect(),
            chapters: records.chapters.keys().cloned().collect(),
            units: of(Kind::Unit),
            topics: of(Kind::Topic),
            divisions: of(Kind::Division),
            dimensions: of(Kind::Dimension),
            parts: records.edition.parts.clone(),
            all,
            source,
        }
    }
}

fn title(dice: &mut Dice) -> String {
    let mut titles = hostile();
    titles.extend(["Vielfalt", "Girls’ Day", "Amt für Ämter", "cover", "Alter", "x"].map(str::to_owned));
    dice.pick(&titles)
}

fn spot(dice: &mut Dice) -> Spot {
    match dice.roll(3) {
        0 => Spot::Up,
        1 => Spot::Down,
        _ => Spot::At(dice.roll(5)),
    }
}

fn home(dice: &mut Dice, ids: &Ids) -> Home {
    if dice.roll(3) == 0 && !ids.topics.is_empty() {
        Home::Topic(dice.pick(&ids.topics))
    } else {
        Home::Unit(dice.pick(&ids.units))
    }
}

fn on_measures(snapshot: &Snapshot, dice: &mut Dice, ids: &Ids) -> Result<Act, Refused> {
    let id = dice.pick(&ids.measures);
    let references = if dice.roll(2) == 0 { References::Keep } else { References::TakeOut };
    match dice.roll(10) {
        0 => {
            let (title, home, dimensions) = (title(dice), home(dice, ids), vec![dice.pick(&ids.dimensions)]);
            measures::new(snapshot, &NewMeasure { title, home, dimensions, directed: Direction::Both })
        }
        1 => measures::copy(snapshot, &id),
        2 => measures::end(snapshot, &id),
        3 => measures::go_on(snapshot, &id),
        4 => measures::remove(snapshot, &id, references),
        5 => measures::readdress(snapshot, &id, &katalog::acts::ids::new(&ids.source, Kind::Measure, &title(dice))),
        6 => measures::move_to(snapshot, &id, &home(dice, ids)),
        7 => measures::join_dimension(snapshot, &id, &dice.pick(&ids.dimensions)),
        8 => measures::switch_dimension(snapshot, &id, &dice.pick(&ids.dimensions), &dice.pick(&ids.dimensions)),
        _ => order::shift(snapshot, &id, &dice.pick(&ids.dimensions), &spot(dice)),
    }
}

fn on_organisation(snapshot: &Snapshot, dice: &mut Dice, ids: &Ids) -> Result<Act, Refused> {
    let until = (dice.roll(2) == 0).then_some(2024);
    let unit = dice.pick(&ids.units);
    match dice.roll(8) {
        0 => organisation::new_division(snapshot, &title(dice), Some("D")),
        1 => organisation::new_unit(snapshot, &dice.pick(&ids.divisions), &title(dice), None),
        2 => organisation::new_topic(snapshot, &title(dice), &unit),
        3 => {
            let [name, street] = [0, 1].map(|_| title(dice));
            organisation::new_place(
                snapshot,
                &NewPlace { name, street, postcode: "01234".into(), city: "Stadt".into() },
            )
        }
        4 => organisation::rename_unit(snapshot, &unit, &title(dice), until),
        5 => organisation::move_unit(snapshot, &unit, &dice.pick(&ids.divisions), Some(dice.roll(4))),
        _ => organisation::move_topic(snapshot, &dice.pick(&ids.topics), &unit, until),
    }
}

fn on_publication(snapshot: &Snapshot, dice: &mut Dice, ids: &Ids) -> Result<Act, Refused> {
    let part = dice.pick(&ids.parts);
    match dice.roll(13) {
        11 => publication::readdress_chapter(snapshot, &dice.pick(&ids.chapters), "anders"),
        0 => publication::new_dimension(snapshot, &title(dice)),
        1 => publication::new_contact(
            snapshot,
            &title(dice),
            (dice.roll(2) == 0).then(|| dice.pick(&ids.units)).as_deref(),
        ),
        2 => publication::new_status(snapshot, &title(dice), "→"),
        3 => publication::new_chapter(
            snapshot,
            &title(dice),
            [chapter::Kind::Prose, chapter::Kind::Chronicle][dice.roll(2)],
        ),
        4 => publication::remove_chapter(snapshot, &dice.pick(&ids.chapters)),
        5 => publication::leave_part_out(snapshot, &part),
        6 => publication::add_part(snapshot, &dice.pick(&publication::parts_left_out(snapshot)), Some(dice.roll(9))),
        7 => publication::shift_part(snapshot, &part, &spot(dice)),
        8 => publication::add_abbreviation(snapshot, &title(dice), "Lang"),
        9 => publication::rename_footnote(snapshot, &dice.pick(&ids.chapters), "charta", "neu"),
        _ => publication::remove_footnote(snapshot, &dice.pick(&ids.chapters), "charta"),
    }
}

fn on_things(snapshot: &Snapshot, dice: &mut Dice, ids: &Ids) -> Result<Act, Refused> {
    let Some((kind, id)) = ids.all.get(dice.roll(ids.all.len())) else { return Ok(Act::default()) };
    match dice.roll(5) {
        4 => things::readdress(snapshot, *kind, id, &katalog::acts::ids::new(&ids.source, *kind, &title(dice))),
        0 => things::rename(snapshot, *kind, id, &title(dice)),
        1 => things::shift(snapshot, *kind, id, &spot(dice)),
        2 => things::remove(snapshot, *kind, id, References::Keep),
        _ => things::remove(snapshot, *kind, id, References::TakeOut),
    }
}

fn any(snapshot: &Snapshot, dice: &mut Dice) -> Result<Act, Refused> {
    let ids = Ids::of(snapshot);
    match dice.roll(4) {
        0 => on_organisation(snapshot, dice, &ids),
        1 => on_publication(snapshot, dice, &ids),
        2 => on_things(snapshot, dice, &ids),
        _ => on_measures(snapshot, dice, &ids),
    }
}

/// The errors in the files themselves and in what they name.
fn errors(snapshot: &Snapshot) -> Vec<String> {
    let findings = Findings::default();
    let source = source::read(snapshot, &findings);
    let _ = katalog::catalogue::resolve(&source, &findings);
    let found = findings.collected().0.into_iter().filter(|finding| finding.severity == Severity::Error);
    found.map(|finding| format!("{finding:?}")).collect()
}

#[test]
fn nothing_dangles_whatever_is_done() {
    let references = |snapshot: Snapshot| {
        let (from, also) = ("measures/fuehren-in-teilzeit.json", "measures/technik-sprechstunde.json");
        let text =
            super::raw(&snapshot, from).replace("ein Leitfaden", "[ein](#geschlecht) [Leitfaden](#wissen-weitergeben)");
        let other =
            super::raw(&snapshot, also).replacen('{', "{ \"see_also\": [\"lotsendienst\", \"wissen-weitergeben\"],", 1);
        snapshot.with([(from, Some(text.as_str())), (also, Some(other.as_str()))])
    };
    let catalogues =
        [references(open("heidelberg-sample")), open("kassel-sample"), Snapshot::open(&folders()[3]).unwrap()];
    let (mut done, mut refused) = (0, 0);
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let mut snapshot = catalogues[dice.roll(3)].clone();
        assert_eq!(errors(&snapshot), [""; 0]);
        for _ in 0..25 {
            match any(&snapshot, &mut dice) {
                Ok(act) => {
                    let after = act.after(&snapshot);
                    assert_eq!(errors(&after), [""; 0], "{:#?}", act.touches);
                    assert!(act.made.iter().all(|(_, id)| is_id(id)));
                    snapshot = after;
                    done += 1;
                }
                Err(refusal) => {
                    assert!(
                        !refusal.sentence(&katalog::say::Say::new(katalog::language::Language::German)).todo.is_empty()
                    );
                    refused += 1;
                }
            }
        }
    }
    assert!(done > 100 && refused > 40, "{done} {refused}");
}

/// The pointers of all values of a file.
fn pointers(node: &Node, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match &node.value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{pointer}/{i}"), found));
        }
        Value::Object(members) => {
            for member in members {
                pointers(&member.node, &format!("{pointer}/{}", escape(&member.key)), found);
            }
        }
        _ => {}
    }
}

/// A catalogue with something in it that is not as it should be.
fn damaged(snapshot: &Snapshot, dice: &mut Dice) -> Snapshot {
    let files: Vec<(String, String)> = all(snapshot).into_iter().collect();
    let (file, text) = dice.pick(&files);
    let Ok(raw) = RawText::parse(&text) else { return snapshot.clone() };
    let mut places = Vec::new();
    pointers(raw.root(), "", &mut places);
    let pointer = dice.pick(&places);
    let values = [
        "null",
        "[]",
        "{}",
        "\"\"",
        "3",
        "\"geschlecht\"",
        "[[[]]]",
        "{\"id\": {\"id\": []}}",
        "[null, \"bgv\"]",
        "\"[x](#stelle) [^charta]\"",
    ];
    let value = Data::from(&parse(values[dice.roll(values.len())]).unwrap());
    let text = match dice.roll(12) {
        0 => "{".to_owned(),
        1..3 => raw.apply(&Change::Remove { pointer }).map_or(text, |new| new.text.text().to_owned()),
        _ => raw.apply(&Change::Replace { pointer, value }).map_or(text, |new| new.text.text().to_owned()),
    };
    snapshot.with([(file.as_str(), Some(text.as_str()))])
}

#[test]
fn acts_on_damaged_catalogues_are_done_or_refused() {
    let catalogues = [open("heidelberg-sample"), Snapshot::open(&folders()[3]).unwrap()];
    for seed in 100..130 {
        let mut dice = Dice(seed);
        let mut snapshot = catalogues[dice.roll(2)].clone();
        for _ in 0..8 {
            snapshot = damaged(&snapshot, &mut dice);
            if let Ok(act) = any(&snapshot, &mut dice) {
                assert!(
                    act.texts()
                        .all(|(_, text)| text.is_none_or(|text| parse(text.trim_start_matches('\u{feff}')).is_ok()))
                );
                snapshot = act.after(&snapshot);
            }
            let _ = (order::printed(&snapshot), publication::unlisted_abbreviations(&snapshot));
        }
    }
}
