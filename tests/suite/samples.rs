//! What the two small samples and small changes to them must show: nothing is
//! said twice in the data, and nothing internal leaves the office.

use katalog::pdf::read::{OutlineItem, Tag};
use serde_json::json;

use crate::fixture::{Built, Copy, heidelberg, herne, kassel, one_line, request, sample_folder, samples};
use crate::reading::{annotations, is_internal, level, part_at, part_named, target_page};

fn page_text(built: &Built, destination: &str) -> String {
    built.page(built.page_of(destination))
}

#[test]
fn an_office_that_moves_moves_everywhere_with_one_edit() {
    let (old, new) = ("Beispielweg 21", "Neue Gasse 7a");
    let before = kassel().everything();
    let built = Copy::of("kassel-sample").replace("places.json", old, new).build();
    let after = built.everything();
    assert!(before.matches(old).count() >= 4, "imprint and three contact points");
    assert_eq!(after.matches(old).count(), 0);
    assert_eq!(after, before.replace(old, new), "and nothing else changed");
    assert!(part_named(&built, "Impressum").text().contains(new));
    for contact in ["stelle-chancengleichheit", "stelle-integrationsbeauftragte", "stelle-antidiskriminierung"] {
        assert!(page_text(&built, &format!("contact--{contact}")).contains(new), "{contact}");
    }
}

#[test]
fn a_topic_that_changes_its_office_takes_its_measures_along_with_one_edit() {
    let built = Copy::of("heidelberg-sample")
        .set("organisation.json", "/topics/0/unit", "amt-fuer-soziales-und-senioren")
        .build();
    let old = (
        "Dezernat für Integration, Chancengleichheit und Bürgerdienste",
        "Amt für Chancengleichheit (bis 2011 Bürgeramt)",
    );
    let new = ("Dezernat für Familie und Soziales", "Amt für Soziales und Senioren (bis 2011 Bürgeramt)");
    for place in ["kommunaler-integrationsplan", "erfolgsindikatoren", "erfolgsindikatoren--herkunft"] {
        for (built, (division, unit)) in [(heidelberg(), old), (&built, new)] {
            let head = one_line(&built.pdf.pages()[built.page_of(place)].artifacts());
            let text = page_text(built, place);
            assert!(text.contains(unit), "{unit} on the page of {place}");
            assert!(text.contains(division) || head.contains(division), "{division} on the page of {place}");
        }
    }
    assert!(!built.everything().contains(old.1));

    let order =
        |built: &Built| part_at(built, "geschlecht").measures().into_iter().map(|m| m.title).collect::<Vec<_>>();
    let (teilzeit, charta, indicators) = (
        "Führen in Teilzeit",
        "Europäische Gleichstellungscharta umsetzen",
        "Erfolgsindikatoren auf den Integrationsplan übertragen",
    );
    assert_eq!(order(heidelberg()), [teilzeit, charta, indicators]);
    assert_eq!(order(&built), [teilzeit, indicators, charta], "now under a division that comes earlier");

    let row = "Dezernat für Familie und Soziales";
    let contents = |built: &Built| part_named(built, "Inhaltsverzeichnis").text().matches(row).count();
    assert_eq!(contents(heidelberg()), 1, "the section on age");
    assert_eq!(contents(&built), 3, "and the two sections of the topic");

    assert_eq!(listed_under(heidelberg(), "Amt für Soziales und Senioren"), ["Technik-Sprechstunde"]);
    let listed = listed_under(&built, "Amt für Soziales und Senioren");
    assert_eq!(listed, ["Erfolgsindikatoren", "Integrationsplan", "Technik-Sprechstunde"]);
    let listed = listed_under(&built, "Amt für Chancengleichheit");
    assert_eq!(listed, ["Gleichstellungscharta"]);
}

/// The measures that the register lists under a unit.
fn listed_under(built: &Built, unit: &str) -> Vec<String> {
    let register = part_named(built, "Register");
    let piece = register.pieces(4).into_iter().find(|piece| piece.title == unit).unwrap();
    let paragraphs = piece.tags.iter().filter(|tag| tag.standard_kind == "P");
    paragraphs.map(|tag| one_line(&tag.text()).split_once(", ").unwrap().0.to_owned()).collect()
}

#[test]
fn contact_points_print_topics_hours_links_and_how_to_get_in() {
    let contacts = part_named(kassel(), "Anhang: Anlaufstellen und Ansprechpersonen").pieces(2);
    let expected: [(&str, &[&str]); 4] = [
        (
            "Amt für Chancengleichheit",
            &[
                "Geschäftsstelle",
                "Haus der Vielfalt Beispielweg 21 34117 Kassel",
                "stufenlos erreichbar",
                "kein Aufzug",
                "0561 115 (Geschäftsstelle)",
                "info@example.org",
                "Montag bis Donnerstag 9–12 Uhr Mittwoch 14–17 Uhr",
                "Website der Stadt Kassel",
                "Vielfalt, Chancengleichheit, Projektberatung",
                "Beschäftigte der Verwaltung",
                "Bürger*innen",
            ],
        ),
        (
            "Frauenbeauftragte",
            &[
                "Rathaus Musterstraße 8 34117 Kassel",
                "Höranlage",
                "Dienstag 10–12 Uhr Donnerstag 15–17 Uhr",
                "Gleichberechtigung, Fraueneinrichtungen, Mädchenarbeit",
            ],
        ),
        (
            "Integrationsbeauftragte",
            &["Montag 14–16 Uhr", "Integration, Interkulturelle Woche", "Integration in Kassel"],
        ),
        (
            "Antidiskriminierungsstelle",
            &[
                "Mittwoch 9–12 Uhr Freitag 9–11 Uhr, nur mit Termin",
                "Beratung, Diskriminierung, Beschwerde",
                "0561 115 (Beratung)",
            ],
        ),
    ];
    assert_eq!(contacts.len(), expected.len());
    for (contact, (name, texts)) in contacts.iter().zip(expected) {
        assert_eq!(contact.title, name);
        for text in texts {
            assert!(contact.text().contains(text), "„{text}“ of {name}: {}", contact.text());
        }
        let links = contact.tags.iter().filter(|tag| tag.standard_kind == "Link");
        let targets: Vec<String> =
            links.map(|tag| format!("{:?}", annotations(&kassel().pdf, tag)[0].target)).collect();
        for scheme in ["tel:+49561115", "mailto:", "https://www.kassel.de/"] {
            assert!(targets.iter().any(|target| target.contains(scheme)), "{scheme} of {name}: {targets:?}");
        }
    }
}

#[test]
fn a_chronicle_is_printed_newest_first_with_german_dates() {
    let newest_first =
        ["11. Februar 2019", "4. Februar 2019", "30. Januar 2019", "24. Januar 2019", "26. November 2018"];
    assert_eq!(dates(kassel()), newest_first);
    let mixed = Copy::of("kassel-sample").replace("chapters/review.json", "2018-11-26", "2020-03-01").build();
    assert_eq!(dates(&mixed)[..2], ["1. März 2020", "11. Februar 2019"], "whatever the file's order");
}

fn dates(built: &Built) -> Vec<String> {
    let review = part_at(built, "review");
    let is_date = |text: &String| text.split(' ').count() == 3 && text.contains(". ");
    let paragraphs = review.tags.iter().filter(|tag| tag.standard_kind == "P");
    paragraphs.map(|tag| one_line(&tag.text())).filter(is_date).collect()
}

#[test]
fn a_measure_in_two_sections_counts_once_and_each_place_names_the_other() {
    let places = [
        ("flyer-vielfalt", "geschlecht", "6 Sexuelle Identität"),
        ("flyer-vielfalt--sexuelle-identitaet", "sexuelle-identitaet", "2 Geschlecht"),
    ];
    let pages = places.map(|(place, ..)| herne().page_of(place));
    for ((_, section, other), (here, there)) in places.into_iter().zip([(pages[0], pages[1]), (pages[1], pages[0])]) {
        let measures = part_at(herne(), section).measures();
        let measure = measures.iter().find(|measure| measure.page == here).unwrap();
        assert_eq!(measure.title, "Flyer Vielfalt der Geschlechter und sexueller Identitäten");
        let links = measure.tags.iter().filter(|tag| tag.standard_kind == "Link" && is_internal(&herne().pdf, tag));
        let to_other: Vec<_> = links.filter(|tag| one_line(&tag.text()).contains(other)).collect();
        assert_eq!(to_other.len(), 1, "one link names {other}");
        assert_eq!(target_page(&herne().pdf, to_other[0]), there, "{other}");
    }
}

#[test]
fn reference_mode_prints_a_row_that_leads_to_the_first_place() {
    let title = "Beratung bei Diskriminierung";
    let second = part_at(kassel(), "geschlecht-und-lebensweisen");
    let rows = second.overview(&kassel().pdf);
    let row = rows.iter().find(|row| row.title == title).unwrap();
    assert_eq!(row.target, kassel().page_of("beratung-bei-diskriminierung"));
    assert!(row.header.contains("Abschnitt 2"), "{}", row.header);
    assert_eq!(row.printed, kassel().pdf.pages()[row.target].label);
    assert!(second.measures().iter().all(|measure| measure.title != title), "no page of its own");
    let first = part_at(kassel(), "herkunft-sprache-religion").measures();
    assert_eq!(first.iter().filter(|measure| measure.title == title).count(), 1);
}

#[test]
fn full_mode_prints_the_second_place_as_well() {
    let built = Copy::of("kassel-sample").set("edition.json", "/second_entry", "full").build();
    let measures = part_at(&built, "geschlecht-und-lebensweisen").measures();
    assert_eq!(measures[0].title, "Beratung bei Diskriminierung");
    assert_eq!(measures[0].page, built.page_of("beratung-bei-diskriminierung--geschlecht-und-lebensweisen"));
    assert!(part_named(&built, "Auf einen Blick").text().contains("6 Maßnahmen, 7 Einträge"), "still counted once");
}

#[test]
fn an_ended_measure_is_nowhere_in_the_pdf() {
    for word in ["Lotsendienst", "lotsendienst"] {
        assert_eq!(traces(heidelberg(), word), Vec::<String>::new(), "{word}");
    }
    let revived = Copy::of("heidelberg-sample").replace("measures/lotsendienst.json", r#""until": 2023,"#, "").build();
    let expected = ["text", "outline", "destinations", "link"];
    let found: Vec<String> = ["Lotsendienst", "lotsendienst"].iter().flat_map(|word| traces(&revived, word)).collect();
    assert!(expected.iter().all(|place| found.iter().any(|trace| trace == place)), "the search finds it: {found:?}");
}

/// Where a text is found in a PDF.
fn traces(built: &Built, text: &str) -> Vec<String> {
    fn outline(items: &[OutlineItem]) -> String {
        let title = |item: &OutlineItem| [item.title.clone(), outline(&item.children)].join("\n");
        items.iter().map(title).collect::<Vec<_>>().join("\n")
    }
    let tags = built.pdf.tags().walk();
    let notes = |tag: &&Tag| [tag.alt.clone(), tag.actual_text.clone(), tag.title.clone()];
    let places = [
        ("text", built.everything()),
        ("metadata", format!("{:?}", built.pdf.metadata())),
        ("outline", outline(built.pdf.outline())),
        ("destinations", built.pdf.destinations().keys().cloned().collect::<Vec<_>>().join("\n")),
        ("link", format!("{:?}", built.pdf.links())),
        ("tags", tags.iter().flat_map(notes).flatten().collect::<Vec<_>>().join("\n")),
        ("name", built.name.clone()),
    ];
    let found = places.into_iter().filter(|(_, content)| content.contains(text));
    let mut found: Vec<String> = found.map(|(place, _)| place.to_owned()).collect();
    found.extend(objects_with(&built.bytes, text));
    found
}

/// The objects of a PDF whose strings or unpacked bytes hold a text, in UTF-8 or UTF-16.
fn objects_with(bytes: &[u8], text: &str) -> Vec<String> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let holds =
        |bytes: &[u8]| [text.as_bytes(), &utf16].iter().any(|part| bytes.windows(part.len()).any(|w| w == *part));
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let mut found = Vec::new();
    for (id, object) in &document.objects {
        let content = match object {
            lopdf::Object::Stream(stream) => stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()),
            other => strings(other),
        };
        if holds(&content) {
            found.push(format!("object {}", id.0));
        }
    }
    found
}

/// The strings of an object and of what it contains, one after the other.
fn strings(object: &lopdf::Object) -> Vec<u8> {
    match object {
        lopdf::Object::String(bytes, _) => [bytes, b"\n".as_slice()].concat(),
        lopdf::Object::Array(items) => items.iter().flat_map(strings).collect(),
        lopdf::Object::Dictionary(dictionary) => dictionary.iter().flat_map(|(_, value)| strings(value)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_is_internal_is_neither_in_the_pdf_nor_in_the_exported_project() {
    let copy = Copy::of("heidelberg-sample").set(
        "measures/gleichstellungscharta.json",
        "/accept",
        json!({ "K024": "Vermerk zur Annahme" }),
    );
    let internal =
        ["Leitungstandems vor Drucklegung", "freigegeben", "Leitung der Personalentwicklung", "Vermerk zur Annahme"];
    let built = copy.build();
    let (_, project) = katalog::export(&request(copy.path())).unwrap();
    let project = project.unwrap();
    let in_project = |text: &str| {
        let files = project.files.iter();
        files
            .filter(|(_, bytes)| bytes.windows(text.len()).any(|w| w == text.as_bytes()))
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    for text in internal {
        assert_eq!(traces(&built, text), Vec::<String>::new(), "{text}");
        assert_eq!(in_project(text), Vec::<&String>::new(), "{text}");
    }
    let source = copy.text("measures/fuehren-in-teilzeit.json") + &copy.text("measures/gleichstellungscharta.json");
    assert!(internal.iter().all(|text| source.contains(text)), "the catalogue says it");
    assert_eq!(in_project("Führen in Teilzeit"), ["data/edition.json"], "the search finds what is printed");
}

#[test]
fn files_that_a_catalogue_does_not_need_may_be_missing() {
    let built = Copy::of("kassel-sample")
        .without("abbreviations.json")
        .replace("edition.json", "    \"abbreviations\",\n", "")
        .build();
    assert_eq!(built.findings, []);
    assert!(!built.everything().contains("Abkürzungen"));
}

#[test]
fn an_edition_in_english_has_english_words() {
    let built = Copy::of("kassel-sample").set("edition.json", "/language", "en").build();
    assert_eq!(built.findings, []);
    assert_eq!(built.pdf.metadata().language.as_deref(), Some("en"));
    for german in ["Inhaltsverzeichnis", "Impressum", "Beschreibung der Maßnahme", "Februar 2019", ", Seite 1"] {
        assert!(kassel().everything().contains(german), "{german}");
        assert!(!built.everything().contains(german), "{german}");
    }
}

#[test]
fn every_word_of_an_edition_can_be_its_own() {
    let labels = part_at(heidelberg(), "geschlecht").text();
    assert!(labels.contains("Worum es geht"));
    assert!(!heidelberg().everything().contains("Beschreibung der Maßnahme"));
}

#[test]
fn a_first_edition_marks_nothing_as_new() {
    assert!(!part_named(heidelberg(), "Auf einen Blick").text().contains("neu"));
    for section in ["geschlecht", "herkunft", "lebensalter"] {
        let section = part_at(heidelberg(), section);
        assert!(section.tags.iter().all(|tag| one_line(&tag.text()) != "neu"), "{}", section.title);
    }
}

#[test]
fn links_that_name_a_page_lead_to_it() {
    let mut named = 0;
    for built in samples() {
        for item in built.pdf.tags().all("LBody") {
            let link = item.all("Link").into_iter().find(|link| is_internal(&built.pdf, link));
            let text = one_line(&item.text());
            if let (Some(link), Some((_, number))) = (link, text.rsplit_once(", Seite ")) {
                assert_eq!(number, built.pdf.pages()[target_page(&built.pdf, link)].label, "{text}");
                named += 1;
            }
        }
    }
    assert!(named > 15, "{named} links name a page");
}

#[test]
fn every_part_of_a_sample_that_it_names_is_a_heading() {
    for built in samples() {
        let edition: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(sample_folder(&built.name).join("edition.json")).unwrap())
                .unwrap();
        let headings = built.pdf.tags().walk().into_iter().filter(|tag| level(tag) == Some(1)).count();
        let parts = edition["parts"].as_array().unwrap().len();
        let sections = edition["dimensions"].as_array().unwrap().len();
        assert_eq!(headings, parts - 3 + sections, "{}: neither cover, back cover nor „sections“ has one", built.name);
    }
}

#[test]
fn addresses_behind_words_are_written_out_for_readers_on_paper() {
    const MEASURE: &str = "measures/sprechstunde-fuer-frauen.json";
    let text = "Ein [Leitfaden](https://www.example.org/leitfaden), _noch [derselbe](http://example.org/leitfaden/)_, \
                [www.example.com](https://www.example.com/), [die Stadt](https://www.kassel.de/).";
    let built = Copy::of("kassel-sample").set(MEASURE, "/description", text).build();
    let page = built.page(built.page_of("sprechstunde-fuer-frauen"));
    let (_, listed) = page.split_once("Im Netz ").unwrap();
    assert!(listed.contains("Leitfaden: www.example.org/leitfaden"), "{listed}");
    for left_out in ["derselbe", "www.example.com", "die Stadt"] {
        assert!(!listed.contains(left_out), "{left_out} in {listed}");
    }
}

#[test]
fn an_overview_that_misses_its_page_by_little_moves_closer() {
    let title = "Projekt mit einem so langen Titel, dass er in der Übersicht zwei Zeilen braucht";
    let longer = Copy::of("herne-2024").set("measures/youth-for-equality.json", "/short_title", title).build();
    assert_eq!(longer.pdf.pages().len(), herne().pdf.pages().len());
    let overview = longer.page(longer.page_of("uebergreifend"));
    assert!(overview.contains(title) && overview.contains("seit dieser Auflage dabei"), "{overview}");
}
