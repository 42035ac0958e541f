//! The catalogue as a dataset of a data portal: DCAT-AP.de 3.0.

use chrono::{Days, Months, NaiveDate};

use super::facts::{Facts, iso};
use super::graph::{Thing, Value};
use super::{DATA, TABLE, sum};
use crate::source::publish::Licence;

/// The lists of words that DCAT-AP.de takes.
const OF_EUROPE: &str = "http://publications.europa.eu/resource/authority";
const OF_GERMANY: &str = "http://dcat-ap.de/def";

/// The address of a licence.
pub fn licence(licence: Licence) -> String {
    format!("{OF_GERMANY}/licenses/{}", licence.word())
}

/// The dataset with a distribution each for the PDF and for the data in both forms.
pub fn dataset(facts: &Facts<'_>, files: &[(String, Vec<u8>)]) -> Option<Thing> {
    let (edition, publish) = (facts.edition, facts.publish());
    let language = facts.language();
    let text = |text: &str| Value::Text(text.to_owned(), language);
    let pdf = facts.pdf_name();
    let distributions = [
        distribution(facts, files, ["pdf", &pdf, "PDF", "application/pdf"])?,
        distribution(facts, files, ["json", DATA, "JSON", "application/json"])?,
        distribution(facts, files, ["csv", TABLE, "CSV", "text/csv"])?,
    ];
    let themes = publish.themes.iter().map(|theme| address(OF_EUROPE, "data-theme", theme.word()));
    let name = |id: &str| facts.address(&format!("dcat.jsonld#{id}"));
    let dataset = Thing { address: Some(name("dataset")), kinds: &["dcat:Dataset"], ..Thing::default() }
        .says("dct:title", [text(&edition.name)])
        .says("dct:description", publish.description.as_deref().map(text))
        .says("dct:identifier", [Value::Plain(facts.stem().to_owned())])
        .says("dct:publisher", [Value::Thing(publisher(facts))])
        .says("dcat:contactPoint", [Value::Thing(contact(facts))])
        .says("dcatde:contributorID", publish.contributor.clone().map(Value::Address))
        .says("dcat:theme", themes)
        .says("dcat:keyword", facts.keywords().iter().map(|word| text(word)))
        .says("dct:language", [tongue(facts)])
        .says("dct:issued", [Value::Typed(iso(edition.as_of), "xsd:gYearMonth")])
        .says("dct:modified", [Value::Typed(iso(edition.revision.unwrap_or(edition.as_of)), "xsd:gYearMonth")])
        .says("dct:temporal", period(facts).map(Value::Thing))
        .says("dct:accessRights", [address(OF_EUROPE, "access-right", "PUBLIC")])
        .says("dcat:landingPage", facts.page().map(|page| Value::Thing(document(page))))
        .says("foaf:page", [Value::Thing(document(&facts.address("README.md")))]);
    let place =
        publish.municipality.as_ref().map(|key| format!("{OF_GERMANY}/politicalGeocoding/municipalityKey/{key}"));
    Some(
        dataset
            .says("dct:spatial", place.clone().map(|place| Value::Thing(location(place, facts))))
            .says("dcatde:politicalGeocodingURI", place.clone().map(Value::Address))
            .says(
                "dcatde:politicalGeocodingLevelURI",
                place.map(|_| address(OF_GERMANY, "politicalGeocoding/Level", "municipality")),
            )
            .says("dcat:distribution", distributions.map(Value::Thing)),
    )
}

fn address(of: &str, list: &str, word: &str) -> Value {
    Value::Address(format!("{of}/{list}/{word}"))
}

fn tongue(facts: &Facts<'_>) -> Value {
    address(OF_EUROPE, "language", if facts.language() == "de" { "DEU" } else { "ENG" })
}

fn publisher(facts: &Facts<'_>) -> Thing {
    Thing { kinds: &["foaf:Agent", "foaf:Organization"], ..Thing::default() }
        .says("foaf:name", [Value::Text(facts.publisher(), facts.language())])
        .says("foaf:mbox", facts.email().map(mail))
}

fn contact(facts: &Facts<'_>) -> Thing {
    Thing { kinds: &["vcard:Kind", "vcard:Organization"], ..Thing::default() }
        .says("vcard:fn", [Value::Text(facts.contact(), facts.language())])
        .says("vcard:hasEmail", facts.email().map(mail))
}

fn mail(email: &str) -> Value {
    Value::Address(format!("mailto:{email}"))
}

fn document(page: &str) -> Thing {
    Thing { address: Some(page.to_owned()), kinds: &["foaf:Document"], ..Thing::default() }
}

fn location(place: String, facts: &Facts<'_>) -> Thing {
    Thing { address: Some(place), kinds: &["dct:Location"], ..Thing::default() }
        .says("skos:prefLabel", [Value::Text(facts.edition.city.clone(), facts.language())])
}

/// The month whose state is shown.
fn period(facts: &Facts<'_>) -> Option<Thing> {
    let first = NaiveDate::from_ymd_opt(facts.edition.as_of.year, facts.edition.as_of.month, 1)?;
    let last = first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?;
    let day = |day: NaiveDate| [Value::Typed(day.format("%Y-%m-%d").to_string(), "xsd:date")];
    let period = Thing { kinds: &["dct:PeriodOfTime"], ..Thing::default() };
    Some(period.says("dcat:startDate", day(first)).says("dcat:endDate", day(last)))
}

fn distribution(facts: &Facts<'_>, files: &[(String, Vec<u8>)], of: [&str; 4]) -> Option<Thing> {
    let [id, file, kind, media] = of;
    let bytes = &files.iter().find(|(name, _)| name == file)?.1;
    let publish = facts.publish();
    let title = format!("{} ({kind})", facts.edition.name);
    let credit = publish.attribution.clone().filter(|_| publish.licence.is_some_and(Licence::asks_for_attribution));
    let checksum = Thing { kinds: &["spdx:Checksum"], ..Thing::default() }
        .says("spdx:algorithm", [Value::Address("http://spdx.org/rdf/terms#checksumAlgorithm_sha256".to_owned())])
        .says("spdx:checksumValue", [Value::Typed(sum(bytes), "xsd:hexBinary")]);
    let distribution = Thing {
        address: Some(facts.address(&format!("dcat.jsonld#{id}"))),
        kinds: &["dcat:Distribution"],
        ..Thing::default()
    }
    .says("dct:title", [Value::Text(title, facts.language())])
    .says("dct:description", [Value::Text(facts.word(&format!("package-distribution-{id}")), facts.language())])
    .says("dcat:accessURL", [Value::Address(facts.address(file))])
    .says("dcat:downloadURL", [Value::Address(facts.address(file))])
    .says("dct:license", publish.licence.map(licence).map(Value::Address))
    .says("dcatde:licenseAttributionByText", credit.map(|text| Value::Text(text, facts.language())))
    .says("dct:format", [address(OF_EUROPE, "file-type", kind)])
    .says("dcat:mediaType", [Value::Address(format!("https://www.iana.org/assignments/media-types/{media}"))])
    .says("dcat:byteSize", [Value::Typed(bytes.len().to_string(), "xsd:nonNegativeInteger")])
    .says("dct:issued", [Value::Typed(iso(facts.edition.as_of), "xsd:gYearMonth")])
    .says("dct:language", [tongue(facts)])
    .says("dcatap:availability", [address(OF_EUROPE, "planned-availability", "STABLE")])
    .says("spdx:checksum", [Value::Thing(checksum)]);
    Some(distribution)
}
