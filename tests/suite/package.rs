//! The package for website and data portal: the same bytes every time, true sums and links, and nothing that
//! stays in the house.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use katalog::Session;
use katalog::findings::Code;
use katalog::package::Package;
use katalog::pdf::read::{Page, Reader};
use katalog::policy::Switches;
use serde_json::{Value, json};

use crate::fixture::{Copy, engine, fixture_folder, request, sample_folder};
use crate::program::run_in;

fn try_package(catalogue: &Path) -> (Vec<Code>, Option<Package>) {
    let session = Session::on(engine(), request(catalogue)).unwrap();
    let (checked, made) = session.package(&Switches::default());
    (checked.findings.iter().map(|finding| finding.code).collect(), made.map(|(package, _)| package))
}

fn package(catalogue: &Path) -> Package {
    let (codes, made) = try_package(catalogue);
    made.unwrap_or_else(|| panic!("no package: {codes:?}"))
}

fn bytes<'p>(package: &'p Package, name: &str) -> &'p [u8] {
    let file = package.files.iter().find(|(own, _)| own == name);
    &file.unwrap_or_else(|| panic!("no {name}")).1
}

fn text<'p>(package: &'p Package, name: &str) -> &'p str {
    std::str::from_utf8(bytes(package, name)).unwrap()
}

fn value(package: &Package, name: &str) -> Value {
    serde_json::from_str(text(package, name)).unwrap()
}

fn pdf(package: &Package) -> Reader {
    Reader::new(bytes(package, &format!("{}.pdf", package.folder))).unwrap()
}

/// A table's lines, each by the heads of its columns.
fn lines(package: &Package, name: &str) -> Vec<BTreeMap<String, String>> {
    let table = text(package, name).strip_prefix('\u{feff}').expect("a byte order mark for Excel");
    assert!(!table.replace("\r\n", "").contains('\r') && table.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|line| line.unwrap()).collect()
}

/// The measures of Kassel with everything in them that a table might trip over.
fn odd() -> Copy {
    const FILE: &str = "measures/mehrsprachige-wegweiser.json";
    Copy::of("kassel-sample")
        .set(FILE, "/title", "Wegweiser für Bürger*innen; „kurz“, \"klar\" | ehrlich")
        .set(FILE, "/description", json!(["Erster Absatz, mit Komma; und\nUmbruch.", { "list": ["Öl*e", "=1+1"] }]))
        .set(FILE, "/keywords", json!(["Ämter|Wege", "Straße"]))
        .set(FILE, "/more", json!([{ "label": "Finanzierung", "text": "Aus dem \"Topf\"" }]))
        .set(FILE, "/indicators", json!([{ "name": "Plätze", "baseline": 3, "actual": "5", "unit": "Stück" }]))
}

#[test]
fn two_runs_make_the_same_bytes() {
    let (one, two) = (package(&sample_folder("kassel-sample")), package(&sample_folder("kassel-sample")));
    assert_eq!(one, two);
    assert!(one.for_portal && one.files.len() > 15);
    let mut names: Vec<&str> = one.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.pop(), Some("SHA256SUMS"));
    assert!(names.is_sorted());
    assert!(names.iter().chain([&one.folder.as_str()]).all(|name| name.is_ascii() && !name.contains(['/', ' '])));
}

#[test]
fn the_sums_are_those_of_the_files() {
    use sha2::{Digest, Sha256};
    let made = package(&sample_folder("kassel-sample"));
    let mut said = BTreeSet::new();
    for line in text(&made, "SHA256SUMS").lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let digest = Sha256::digest(bytes(&made, name));
        let digits: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, digits.concat(), "{name}");
        said.insert(name.to_owned());
    }
    assert_eq!(said.len(), made.files.len() - 1);
    // A portal is told the same.
    for distribution in value(&made, "dcat.jsonld")["dcat:distribution"].as_array().unwrap() {
        let url = distribution["dcat:downloadURL"][0]["@id"].as_str().unwrap();
        let name = url.rsplit('/').next().unwrap();
        let sum = distribution["spdx:checksum"][0]["spdx:checksumValue"][0]["@value"].as_str().unwrap();
        assert!(text(&made, "SHA256SUMS").contains(&format!("{sum}  {name}\n")), "{name}");
        let length = distribution["dcat:byteSize"][0]["@value"].as_str().unwrap();
        assert_eq!(length, bytes(&made, name).len().to_string());
        assert!(text(&made, "dcat.ttl").contains(sum));
    }
}

#[test]
fn what_stays_in_the_house_is_in_no_file() {
    const SECRETS: [&str; 7] =
        ["Geheimnisa", "Geheimnisb", "Geheimnisc", "Geheimnisd", "Geheimnise", "Geheimnisf", "2031"];
    const FILE: &str = "measures/mehrsprachige-wegweiser.json";
    let review = json!({ "state": SECRETS[0], "function": SECRETS[1], "date": "2031-01-01" });
    let copy = Copy::of("kassel-sample")
        .set(FILE, "/review", review)
        .set(FILE, "/internal_note", SECRETS[2])
        .set(FILE, "/accept", json!({ "K024": SECRETS[3] }))
        .set("edition.json", "/accept", json!({ "K024": SECRETS[4] }))
        .set("edition.json", "/form_letter", SECRETS[5])
        .set("edition.json", "/deadline", "2031-02-03");
    let made = package(copy.path());
    let read = pdf(&made).pages().iter().map(Page::running_text).collect::<String>();
    for secret in SECRETS {
        for (name, bytes) in &made.files {
            // Sums and packed streams may hold the digits of a year by chance.
            let is_text = !["pdf", "png", "webp", "SUMS"].iter().any(|end| name.ends_with(end));
            let by_chance = secret == "2031" && (!is_text || name.starts_with("dcat"));
            let holds = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(by_chance || !holds, "{secret} in {name}");
        }
        assert!(!read.contains(secret));
    }
    let here = copy.path().to_string_lossy().into_owned();
    assert!(made.files.iter().all(|(_, bytes)| !bytes.windows(here.len()).any(|part| part == here.as_bytes())));
}

#[test]
fn the_table_says_what_the_data_say() {
    let copy = odd();
    let made = package(copy.path());
    let (rows, data) = (lines(&made, "massnahmen.csv"), value(&made, "massnahmen.json"));
    let measures = data["measures"].as_array().unwrap();
    assert_eq!(rows.len(), measures.len());
    let listed = |value: &Value| {
        let all = value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().replace('|', "¦"));
        all.collect::<Vec<_>>().join("|")
    };
    for (row, measure) in rows.iter().zip(measures) {
        for (column, key) in
            [("Kennung", "id"), ("Titel", "title"), ("Beschreibung", "description"), ("Verantwortlich", "responsible")]
        {
            assert_eq!(row[column], measure[key].as_str().unwrap());
        }
        assert_eq!(row["Ziele"], measure["goals"].as_str().unwrap_or_default());
        assert_eq!(row["Dimensionen"], listed(&measure["dimensions"]));
        assert_eq!(row["Schlagwörter"], listed(&measure["keywords"]));
        assert_eq!(row["Nach innen"], measure["inward"].to_string());
        assert_eq!(row["Seite"], measure["page"].to_string());
    }
    let odd = rows.iter().find(|row| row["Kennung"] == "mehrsprachige-wegweiser").unwrap();
    assert_eq!(odd["Titel"], "Wegweiser für Bürger*innen; „kurz“, \"klar\" | ehrlich");
    assert_eq!(odd["Beschreibung"], "Erster Absatz, mit Komma; und\nUmbruch.\n\n– Öl*e\n– =1+1");
    assert_eq!(odd["Schlagwörter"], "Ämter¦Wege|Straße");
    assert_eq!(odd["Weitere Angaben"], "Finanzierung: Aus dem \"Topf\"");
    assert_eq!(odd["Kennzahlen"], "Plätze; Ausgangswert 3; erreicht 5 (Stück)");

    let metadata = value(&made, "massnahmen.csv-metadata.json");
    let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
    let heads = text(&made, "massnahmen.csv").lines().next().unwrap().trim_start_matches('\u{feff}').to_owned();
    let titles: Vec<&str> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
    assert_eq!(heads, titles.join(","));
    let keys: BTreeSet<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
    assert_eq!(keys, measures[0].as_object().unwrap().keys().map(String::as_str).collect(), "the same in both");
}

#[test]
fn every_field_of_the_data_is_explained() {
    for (sample, language) in [("kassel-sample", "de"), ("kassel-sample", "en")] {
        let made = package(Copy::of(sample).set("edition.json", "/language", language).path());
        for (name, bytes) in &made.files {
            // A sentence that is missing shows its name.
            let named = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("package-");
            assert!(name.ends_with("pdf") || !named(bytes), "{name} in {language}");
        }
        let schema = value(&made, "massnahmen.schema.json");
        let objects = schema["$defs"].as_object().unwrap().values().chain([&schema]);
        for (key, field) in objects.flat_map(|object| object["properties"].as_object().unwrap()) {
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 8), "{key} in {language}");
        }
        let manual = text(&made, "README.md");
        assert!(made.files.iter().all(|(name, _)| name == "README.md" || name.starts_with("umschlag") || {
            let twin = name.replace("ttl", "jsonld").replace(".html", ".md");
            manual.contains(&format!("`{name}`")) || manual.contains(&format!("`{twin}`"))
        }));
        assert_eq!(manual.contains("Lizenz"), language == "de");
    }
}

#[test]
fn every_link_leads_to_its_measure_in_the_pdf() {
    let made = package(&sample_folder("herne-2024"));
    let pdf = pdf(&made);
    let links = lines(&made, "massnahmen-links.csv");
    let file = format!("https://www.herne.de/vielfalt/2024/{}.pdf#", made.folder);
    for line in &links {
        let destination = line["Adresse"].strip_prefix(&file).unwrap();
        let place = pdf.destinations().get(destination).unwrap_or_else(|| panic!("{destination} is nowhere"));
        assert_eq!((place.page + 1).to_string(), line["Seite"]);
        let page = crate::fixture::one_line(&pdf.pages()[place.page].running_text());
        assert!(page.contains(&crate::fixture::one_line(&line["Titel"])), "{} on {}", line["Titel"], line["Seite"]);
    }
    let data = value(&made, "massnahmen.json");
    let ids: BTreeSet<&str> =
        data["measures"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, links.iter().map(|line| line["Kennung"].as_str()).collect());
    assert_eq!(ids.len(), 84);
}

#[test]
fn the_cover_is_the_first_page_in_three_widths() {
    let made = package(&sample_folder("herne-2024"));
    for width in [320, 640, 960] {
        let read =
            |ending| image::load_from_memory(bytes(&made, &format!("umschlag-{width}.{ending}"))).unwrap().to_rgb8();
        let (png, webp) = (read("png"), read("webp"));
        assert_eq!(png, webp, "neither loses anything");
        assert_eq!(png.width(), width);
        let ratio = f64::from(png.height()) / f64::from(width);
        assert!((ratio - 297.0 / 210.0).abs() < 0.01);
        let colours: BTreeSet<[u8; 3]> = png.pixels().map(|dot| dot.0).collect();
        assert!(colours.len() > 100, "there is something on it");
        let corner = |y| png.get_pixel(0, y).0;
        assert_eq!(corner(0), corner(png.height() - 1), "the ground reaches the edge");
        assert!(text(&made, "download.html").contains(&format!("umschlag-{width}.webp {width}w")));
    }
}

#[test]
fn the_download_says_what_is_downloaded() {
    let copy = Copy::of("kassel-sample").set("edition.json", "/name", "Vielfalt </b> & \"mehr\"");
    let made = package(copy.path());
    let html = text(&made, "download.html");
    let pages = pdf(&made).pages().len();
    assert!(
        html.contains(&format!("(PDF, {pages} Seiten, 0,")) && html.contains("barrierefrei nach PDF/UA-1)"),
        "{html}"
    );
    assert!(html.contains("Vielfalt &#60;/b&#62; &#38; &#34;mehr&#34;"), "{html}");
    assert!(!html.contains("</b>") && !html.contains("<script") && html.contains("alt=\"Titelseite: "));
    let said = value(&made, "schema.jsonld");
    assert_eq!((&said["name"], &said["numberOfPages"]), (&json!("Vielfalt </b> & \"mehr\""), &json!(pages)));
    assert_eq!(said["datePublished"], "2025-06");
    assert!(!text(&made, "schema.jsonld").contains("</"), "no text ends the script that it stands in");
    assert!(text(&made, "barrierefreiheit.html").contains("<h2>Vielfalt &lt;/b&gt; &amp; \"mehr\" (PDF)</h2>"));
    assert!(text(&made, "barrierefreiheit.md").contains("chancengleichheit@kassel.de"));
}

#[test]
fn what_the_portal_lacks_is_named_and_the_rest_is_made() {
    let bare = Copy::of("kassel-sample");
    let record: Value = serde_json::from_str(&bare.text("edition.json")).unwrap();
    let mut members = record.as_object().unwrap().clone();
    members.remove("publish");
    let bare = bare.write("edition.json", Value::from(members).to_string());
    let (codes, made) = try_package(bare.path());
    let count = |code| codes.iter().filter(|one| **one == code).count();
    assert_eq!((count(Code::PortalNeeds), count(Code::PortalWants)), (3, 2));
    let made = made.unwrap();
    assert!(!made.for_portal && made.files.iter().all(|(name, _)| !name.starts_with("dcat")));
    assert!(text(&made, "download.html").contains("href=\"massnahmen.csv\""), "beside each other");
    assert!(!bare.check().findings.iter().any(|finding| finding.code == Code::PortalNeeds), "only where it is used");

    let silent = Copy::of("kassel-sample").set("edition.json", "/publish", json!({ "licence": "cc-by/4.0" }));
    let codes: Vec<Code> = silent.check().findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes.iter().filter(|code| **code == Code::PortalNeeds).count(), 3, "{codes:?}");
    for sample in ["herne-2024", "kassel-sample", "heidelberg-sample"] {
        let (codes, made) = try_package(&sample_folder(sample));
        assert!(made.unwrap().for_portal && !codes.contains(&Code::PortalWants), "{sample}");
    }
}

#[test]
fn a_portal_is_told_all_that_the_city_says() {
    let publish: Value =
        serde_json::from_slice(&fs::read(fixture_folder("every-key").join("edition.json")).unwrap()).unwrap();
    let copy = Copy::of("kassel-sample").set("edition.json", "/publish", publish["publish"].clone());
    let made = package(copy.path());
    let (linked, turtle) = (text(&made, "dcat.jsonld"), text(&made, "dcat.ttl"));
    for said in [
        "https://www.example.org/vielfalt/2025/massnahmen.json",
        "https://www.example.org/vielfalt",
        "Was die Stadt anbietet.",
        "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
        "Stadt Musterstadt",
        "http://publications.europa.eu/resource/authority/data-theme/SOCI",
        "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05916000",
        "http://dcat-ap.de/def/contributors/musterstadt",
        "Büro für Vielfalt",
        "mailto:daten@example.org",
        "http://publications.europa.eu/resource/authority/file-type/CSV",
        "2025-06-30",
    ] {
        assert!(linked.contains(said) && turtle.contains(said), "{said}");
    }
}

#[test]
fn an_error_stops_it_and_another_edition_is_not_replaced() {
    let here = tempfile::tempdir().unwrap();
    let sample = sample_folder("kassel-sample");
    let run = |catalogue: &Path, status| {
        run_in(here.path(), &[&"publish", &catalogue, &"-o", &"out", &"--lang", &"de"]).expect(status)
    };
    let faulty = Copy::of("kassel-sample").set("edition.json", "/publisher", "niemand");
    run(faulty.path(), 1);
    assert!(!here.path().join("out").exists());

    let said = run(&sample, 0);
    assert!(said.output.contains("auch für das Datenportal"), "{}", said.output);
    let folder = here.path().join("out/vielfaltskatalog-kassel-2025-muster");
    let files = fs::read_dir(&folder).unwrap().count();
    assert_eq!(files, package(&sample).files.len());
    run(&sample, 0);

    let older = Copy::of("kassel-sample").set("edition.json", "/as_of", "2024-08");
    let said = run(older.path(), 2);
    assert!(said.errors.contains("--replace"), "{}", said.errors);
    assert_eq!(fs::read(folder.join("massnahmen.json")).unwrap(), bytes(&package(&sample), "massnahmen.json"));
}
