//! What the file holds besides its pages' marks.

use lopdf::{Dictionary, Object};

use super::super::{Check, Expected, Measure, Subject, Verdict};
use super::{check, count};
use crate::pdf::read::file::{File, text};
use crate::pdf::read::{Font, ReadError, page};
use crate::profile::Profile;

pub(in super::super) fn all(file: &File, fonts: &[Font], expected: &Expected<'_>) -> Result<Vec<Check>, ReadError> {
    Ok(vec![embedded(fonts), extras(file)?, labels(file, expected.profile)?])
}

/// Of the whole file, since it says more than pages do.
fn of_file(subject: Subject, wrong: Vec<String>, mut measured: Vec<(&'static str, Measure)>) -> Check {
    let verdict = if wrong.is_empty() { Verdict::Passed } else { Verdict::Failed };
    measured.push(("what", Measure::Names(wrong)));
    Check { subject, verdict, measured, pages: Vec::new() }
}

/// Every font program is in the file. Type 3 glyphs are drawings; where one is
/// used, the colours' check finds that it cannot look into it.
fn embedded(fonts: &[Font]) -> Check {
    let missing = fonts.iter().filter(|font| !font.embedded).map(|font| font.name.clone()).collect();
    of_file(Subject::Fonts, missing, vec![("count", count(fonts.len()))])
}

/// Entries of the catalogue that lead to something no press can print.
const CATALOG: [&str; 10] =
    ["OpenAction", "AA", "AcroForm", "Names", "Dests", "Outlines", "OCProperties", "Collection", "Threads", "AF"];

fn extras(file: &File) -> Result<Check, ReadError> {
    let catalog = file.catalog()?;
    let mut found: Vec<String> =
        CATALOG.iter().filter(|key| catalog.has(key.as_bytes())).map(|key| (*key).to_owned()).collect();
    let mut pages = Vec::new();
    for (index, leaf) in page::leaves(file)?.iter().enumerate() {
        let has = |key: &str| file.get(leaf.dict, key.as_bytes()).is_some();
        for key in ["Annots", "AA"].into_iter().filter(|key| has(key)) {
            found.push(key.to_owned());
            pages.push(index + 1);
        }
    }
    found.extend(file.document().objects.values().filter_map(forbidden));
    found.sort();
    found.dedup();
    let pages = check(Subject::Extras, pages, Vec::new()).pages;
    Ok(Check { pages, ..of_file(Subject::Extras, found, Vec::new()) })
}

/// Scripts and other actions, attached files, and pictures that stand for
/// others (ISO 15930-7, 6.13 to 6.20), wherever in the file.
fn forbidden(object: &Object) -> Option<String> {
    let (dict, stream) = match object {
        Object::Dictionary(dict) => (dict, false),
        Object::Stream(stream) => (&stream.dict, true),
        _ => return None,
    };
    let is =
        |key: &[u8], kinds: &[&[u8]]| dict.get(key).and_then(Object::as_name).is_ok_and(|name| kinds.contains(&name));
    let what = if dict.has(b"JS") || is(b"S", &[b"JavaScript", b"Launch", b"URI", b"SubmitForm"]) {
        "actions"
    } else if is(b"Type", &[b"EmbeddedFile", b"Filespec"]) || dict.has(b"EF") {
        "embedded files"
    } else if stream && (is(b"Subtype", &[b"PS"]) || dict.has(b"Alternates") || dict.has(b"OPI") || dict.has(b"Ref")) {
        "PostScript, OPI, alternates"
    } else {
        return None;
    };
    Some(what.to_owned())
}

/// The output intent is the ordered profile, and Info and XMP say the same of
/// the file (ISO 15930-7, 6.2, 6.9).
fn labels(file: &File, profile: &Profile) -> Result<Check, ReadError> {
    let mut wrong = intent(file, profile)?;
    let mut demand = |kept: bool, what: &str| {
        if !kept {
            wrong.push(what.to_owned());
        }
    };
    let document = file.document();
    let version = file.name(file.catalog()?, b"Version").unwrap_or_else(|| document.version.clone());
    demand(matches!(version.as_str(), "1.3" | "1.4" | "1.5" | "1.6"), "PDF version");
    let ids = document.trailer.get(b"ID").and_then(Object::as_array);
    demand(ids.is_ok_and(|ids| ids.len() == 2), "ID");
    let xmp = match file.get(file.catalog()?, b"Metadata") {
        Some(Object::Stream(stream)) => String::from_utf8_lossy(&file.bytes(stream)?).into_owned(),
        _ => String::new(),
    };
    let says = |property: &str, value: &str| xmp.contains(&format!("{property}>{value}<"));
    demand(says("pdfxid:GTS_PDFXVersion", "PDF/X-4"), "GTS_PDFXVersion");
    let empty = Dictionary::new();
    let info = file.info().unwrap_or(&empty);
    let trapped = file.name(info, b"Trapped").filter(|trapped| trapped == "True" || trapped == "False");
    demand(trapped.is_some_and(|trapped| says("pdf:Trapped", &trapped)), "Trapped");
    for (key, property) in [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")] {
        let date = info.get(key.as_bytes()).ok().and_then(text).and_then(|date| xmp_date(&date));
        demand(date.is_some_and(|date| says(property, &date)), key);
    }
    let title = info.get(b"Title").ok().and_then(text).filter(|title| !title.is_empty());
    let title = title.map(|title| title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    demand(title.is_some_and(|title| xmp.contains(&format!(">{title}</rdf:li>"))), "Title");
    demand(xmp.contains("<xmpMM:DocumentID>") && xmp.contains("<xmpMM:RenditionClass>"), "DocumentID");
    let profile = Measure::Names(vec![profile.description().to_owned()]);
    Ok(of_file(Subject::Labels, wrong, vec![("profile", profile)]))
}

/// One intent for PDF/X with the profile that was ordered, byte for byte.
fn intent(file: &File, profile: &Profile) -> Result<Vec<String>, ReadError> {
    let intents = file.array(file.catalog()?, b"OutputIntents").iter().filter_map(|intent| file.as_dict(intent));
    let for_press: Vec<_> = intents.filter(|it| file.name(it, b"S").as_deref() == Some("GTS_PDFX")).collect();
    let [intent] = for_press.as_slice() else { return Ok(vec!["OutputIntents".to_owned()]) };
    let mut wrong = Vec::new();
    if file.text(intent, b"OutputConditionIdentifier").as_deref() != Some(profile.identifier()) {
        wrong.push("OutputConditionIdentifier".to_owned());
    }
    let embedded = match file.get(intent, b"DestOutputProfile") {
        Some(Object::Stream(stream)) => file.bytes(stream)?,
        _ => Vec::new(),
    };
    if embedded != profile.bytes() {
        wrong.push("DestOutputProfile".to_owned());
    }
    Ok(wrong)
}

/// `D:20240801000000Z` as `2024-08-01T00:00:00Z`.
fn xmp_date(date: &str) -> Option<String> {
    let digits = date.strip_prefix("D:")?;
    let part = |from: usize, to: usize| digits.get(from..to);
    let (day, time) = ([part(0, 4)?, part(4, 6)?, part(6, 8)?], [part(8, 10)?, part(10, 12)?, part(12, 14)?]);
    Some(format!("{}T{}Z", day.join("-"), time.join(":")))
}
