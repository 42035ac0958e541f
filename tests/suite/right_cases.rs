//! What offices write and is right: none of it is reported.
//!
//! A false alarm costs an office more than a slip that is missed. The texts are put into a sample: third edition, August
//! 2024, one unit called Gleichstellungsstelle until 2020.

use katalog::findings::Code;
use serde_json::json;

use crate::fixture::Copy;

/// Of measures and contact points.
const IN_MEASURES: &[&str] = &[
    "Das Projekt wird bis 2024 vom Land gefördert.",
    "Das Projekt wird bis 31.12.2024 vom Land gefördert.",
    "Die Förderung ist bis Mitte 2026 bewilligt.",
    "Von 2019 bis 2022 wurde das Projekt aus Mitteln des Bundes gefördert, heute trägt es die Stadt.",
    "Die Laufzeit war 2018 bis 2021.",
    "Bis 2023 gab es dafür eine Förderung des Landes.",
    "Gefördert werden Kinder bis 12 Jahre.",
    "Vereine erhalten bis zu 2000 Euro Förderung.",
    "Die Förderphase 2021–2023 ist abgeschlossen; die zweite läuft bis 2027.",
    "Das von 2020 bis 2023 geförderte Netzwerk besteht weiter.",
    "Der Plan „Demokratieförderung in Herne 2019–2022“ nennt drei Ziele.",
    "Seit 2021 läuft die Jugendförderung in allen Stadtteilen.",
    "Die Ausstellung lief bis 2023 im Rathaus.",
    "Die Satzung gilt für die Jahre 2020 bis 2023.",
    "Die 2. Auflage des Wegweisers ist 2023 erschienen.",
    "Dieser Wegweiser liegt in zweiter Auflage vor.",
    "Mit dieser zweiten Auflage des Flyers erreicht die Stadt mehr Familien.",
    "Die erste Auflage war nach vier Wochen vergriffen.",
    "Aus der Gleichstellungsstelle ging 2020 das Büro für Gleichstellung und Vielfalt hervor.",
    "Die damalige Gleichstellungsstelle gründete 1998 das Netzwerk.",
    "1986 richtete der Rat die Gleichstellungsstelle ein.",
    "Die Landesgleichstellungsstelle gibt eine Broschüre heraus.",
    "Fragen beantwortet das Büro für Gleichstellung und Vielfalt (früher Gleichstellungsstelle).",
    "Mehr unter https://www.herne.de/seite,1,2.html und unter www.herne.de, Stichwort Vielfalt.",
    "Schreiben Sie an a@example.org, b@example.org oder c@example.org.",
    "Im Netz: www.example.org/suche?q=a,b",
    "Auf Instagram finden Sie uns unter @stadtherne, auf Mastodon ebenso.",
    "Treffen sind am 3. Mai, am 4. Juni und am 5. Juli 2024.",
];

/// Of chapters and the edition itself.
const IN_CHAPTERS: &[&str] = &[
    "Schon beim Durchblättern der dritten Auflage fällt auf, wie breit das Thema verankert ist.",
    "Mit dieser 3. Auflage liegt der Katalog zum dritten Mal vor.",
    "Gegenüber der zweiten Auflage sind zwölf Maßnahmen neu.",
    "Seit der ersten Auflage ist der Katalog um die Hälfte gewachsen.",
    "Die erste Auflage erschien 2022, die zweite Auflage 2023.",
    "Titel und Zuständigkeiten folgen der zweiten Auflage vom August 2023.",
    "Was in der zweiten Auflage fehlte, haben wir ergänzt.",
    "Wir freuen uns auf Ihre Ideen für die vierte Auflage.",
    "Die vierte Auflage ist für 2025 geplant.",
    "Wie schon die zweite Auflage zeigt auch diese, was Herne leistet.",
    "Nach der zweiten halten Sie nun die dritte Auflage in den Händen.",
    "Die 2. Auflage des Wegweisers „Ankommen“ liegt im Rathaus aus.",
    "Das Deutsche Institut hat die zweite Ausgabe der Zeitschrift vorgestellt.",
    "Im ersten Teil stehen die Maßnahmen, im zweiten die Anlaufstellen.",
    "In der zweiten Ausgabe des Stadtmagazins finden Sie ein Gespräch mit uns.",
];

#[test]
fn what_is_right_is_not_reported() {
    let copy = Copy::of("herne-2024").set("measures/flyer-vielfalt.json", "/description", json!(IN_MEASURES)).set(
        "chapters/foreword.json",
        "/body",
        json!(IN_CHAPTERS),
    );
    let mine = [
        Code::AddressSlip,
        Code::NotChecked,
        Code::OtherYear,
        Code::EditionWord,
        Code::EndedFunding,
        Code::PassedMoment,
        Code::FormerName,
        Code::SameShortTitle,
    ];
    let checked = copy.check();
    let found = checked.findings.iter().filter(|finding| mine.contains(&finding.code));
    let found: Vec<String> = found.map(|finding| checked.say.finding(finding).what).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn names_of_an_edition_may_say_other_years() {
    for name in [
        "Diversity-Maßnahmenkatalog Herne",
        "Diversity-Maßnahmenkatalog Herne 2024/25",
        "Gleichstellungsplan Herne 2022–2026",
        "Aktionsplan Herne 2030",
        "40 Jahre Gleichstellung, 1984 bis 2024",
    ] {
        let checked = Copy::of("herne-2024").set("edition.json", "/name", name).check();
        assert!(checked.findings.is_empty(), "{name}: {:?}", checked.findings);
    }
}
