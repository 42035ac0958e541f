//! The publication for search engines: schema.org as JSON-LD.

use serde_json::{Value, json};

use super::cover::Picture;
use super::dcat;
use super::facts::{Facts, iso};

/// What PDF/UA-1 and the layout make sure, in the words of schema.org.
const FEATURES: [&str; 7] = [
    "taggedPDF",
    "structuralNavigation",
    "tableOfContents",
    "bookmarks",
    "alternativeText",
    "readingOrder",
    "unlocked",
];

/// The publication.
pub fn report(facts: &Facts<'_>, covers: &[Picture]) -> Value {
    let edition = facts.edition;
    let images: Vec<String> = covers.iter().map(|cover| facts.address(&cover.name)).collect();
    let said = json!({
        "@context": "https://schema.org",
        "@type": ["Report", "Book"],
        "name": edition.name,
        "description": facts.publish().description,
        "inLanguage": edition.language,
        "datePublished": iso(edition.as_of),
        "dateModified": edition.revision.map(iso),
        "bookEdition": edition.number.map(|number| facts.text("package-number", &[("number", number.to_string())])),
        "bookFormat": "https://schema.org/EBook",
        "numberOfPages": facts.pages,
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": edition.city,
            "department": (!edition.office.is_empty()).then(|| {
                json!({ "@type": "GovernmentOrganization", "name": edition.office, "email": facts.email() })
            }),
        },
        "url": facts.page(),
        "license": facts.publish().licence.map(dcat::licence),
        "creditText": facts.publish().attribution,
        "keywords": facts.keywords(),
        "image": images,
        "isAccessibleForFree": true,
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": [{ "@type": "ItemList", "itemListElement": ["textual"] }],
        "accessibilityFeature": FEATURES,
        "accessibilityHazard": ["none"],
        "accessibilitySummary": facts.word("package-accessible"),
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": facts.address(&facts.pdf_name()),
            "encodingFormat": "application/pdf",
            "contentSize": facts.size(facts.bytes),
        },
    });
    without_null(said)
}

/// What nobody has said is left out.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let said = members.into_iter().filter(|(_, value)| !value.is_null());
            said.map(|(key, value)| (key, without_null(value))).collect()
        }
        other => other,
    }
}
