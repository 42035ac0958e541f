//! What a print file says about itself: document information, XMP and output
//! intent, in agreement (ISO 15930-7, 6.2 and 6.9).

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use xmp_writer::{DateTime, LangId, Namespace, RenditionClass, Timezone, XmpWriter};

use super::{Press, name};
use crate::pdf::RewriteError;
use crate::pdf::packed::deflated;
use crate::pdf::read::file::text;
use crate::profile::Profile;

const VERSION: &str = "PDF/X-4";

/// Writes the three.
pub(super) fn label(document: &mut Document, press: &Press<'_>) -> Result<(), RewriteError> {
    let info = information(document)?;
    let (identity, identifier) = identity(document)?;
    let xmp = packet(document, &info, &identity, press.also_pdfa)?;
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes());
    // Kept plain, so that a program that knows no PDF finds it.
    let xmp = document.add_object(xmp.with_compression(false));
    let info = document.add_object(info);
    document.trailer.set("Info", info);
    document.trailer.set("ID", vec![identifier.clone(), identifier]);
    let intents = intents(document, press.profile, press.also_pdfa)?;
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", intents);
    Ok(())
}

/// What Typst said, with the date of the last change (the edition's, too) and
/// that inks are not trapped: overlaps at the edges of colours are the press's.
fn information(document: &Document) -> Result<Dictionary, RewriteError> {
    let said = document.trailer.get(b"Info").and_then(|info| document.dereference(info));
    let said = said.and_then(|(_, info)| info.as_dict()).map_err(|_| RewriteError::NoDate)?;
    let mut info = said.clone();
    let date = said.get(b"CreationDate").map_err(|_| RewriteError::NoDate)?.clone();
    info.set("ModDate", date);
    if !info.has(b"Producer") {
        info.set("Producer", said.get(b"Creator")?.clone());
    }
    info.set("Trapped", name("False"));
    // PDF/X-4 wants it in the XMP; many a program still looks here.
    info.set("GTS_PDFXVersion", Object::string_literal(VERSION));
    Ok(info)
}

/// The identifier that Typst made of the edition's name, as a UUID and as it is.
fn identity(document: &Document) -> Result<(String, Object), RewriteError> {
    let first = document.trailer.get(b"ID")?.as_array()?.first().cloned().unwrap_or(Object::Null);
    let bytes = first.as_str()?.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    let hex = format!("{bytes:032x}");
    let uuid = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-");
    Ok((format!("uuid:{uuid}"), first))
}

fn packet(document: &Document, info: &Dictionary, identity: &str, also_pdfa: bool) -> Result<String, RewriteError> {
    let said = |key: &[u8]| info.get(key).ok().and_then(text);
    let date = said(b"CreationDate").and_then(|date| date_time(&date)).ok_or(RewriteError::NoDate)?;
    let language = document.catalog()?.get(b"Lang").ok().and_then(text);
    let mut xmp = XmpWriter::new();
    xmp.format("application/pdf");
    if let Some(title) = said(b"Title") {
        xmp.title([(None, title.as_str())]);
    }
    if let Some(author) = said(b"Author") {
        xmp.creator([author.as_str()]);
    }
    if let Some(subject) = said(b"Subject") {
        xmp.description([(None, subject.as_str())]);
    }
    if let Some(language) = &language {
        xmp.language([LangId(language)]);
    }
    if let Some(keywords) = said(b"Keywords") {
        xmp.pdf_keywords(&keywords);
    }
    if let Some(creator) = said(b"Creator") {
        xmp.creator_tool(&creator);
    }
    if let Some(producer) = said(b"Producer") {
        xmp.producer(&producer);
    }
    xmp.create_date(date).modify_date(date).metadata_date(date);
    // Not `trapped()`, which writes „false“: the property is the name in Info.
    xmp.element("Trapped", Namespace::AdobePdf).value("False");
    xmp.document_id(identity).version_id("1").rendition_class(RenditionClass::Default);
    xmp.pdfx_version(VERSION);
    if also_pdfa {
        claim_pdfa(&mut xmp);
    }
    Ok(xmp.finish(None))
}

/// PDF/A wants every property described that is younger than itself
/// (ISO 19005-2, 6.6.2.3).
fn claim_pdfa(xmp: &mut XmpWriter<'_>) {
    xmp.pdfa_part(2).pdfa_conformance("B");
    let mut schemas = xmp.extension_schemas();
    schemas.pdf().properties().describe_trapped();
    let mut schema = schemas.add_schema();
    schema.namespace(Namespace::PdfXId);
    let mut properties = schema.properties();
    let mut version = properties.add_property();
    version.name("GTS_PDFXVersion").value_type("Text").category(true).description("The version of PDF/X");
}

/// Reads `D:20240801000000Z`; an edition's date is the first of its month in UTC.
fn date_time(date: &str) -> Option<DateTime> {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    let part = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u8>().ok());
    Some(DateTime {
        year: digits.get(..4)?.parse().ok()?,
        month: part(4),
        day: part(6),
        hour: Some(part(8).unwrap_or(0)),
        minute: Some(part(10).unwrap_or(0)),
        second: Some(part(12).unwrap_or(0)),
        timezone: Some(Timezone::Utc),
    })
}

/// `/OutputIntents` (ISO 32000-1, 14.11.5), the profile embedded once.
fn intents(document: &mut Document, profile: &Profile, also_pdfa: bool) -> Result<Object, RewriteError> {
    let stream = dictionary! { "N" => 4, "Filter" => "FlateDecode" };
    let stream = document.add_object(Stream::new(stream, profile.packed(deflated)?.to_vec()));
    let kinds: &[&str] = if also_pdfa { &["GTS_PDFX", "GTS_PDFA1"] } else { &["GTS_PDFX"] };
    let intents = kinds.iter().map(|kind| document.add_object(intent(kind, profile, stream)).into());
    Ok(Object::Array(intents.collect()))
}

fn intent(kind: &str, profile: &Profile, stream: ObjectId) -> Dictionary {
    let mut intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => kind,
        "OutputConditionIdentifier" => lopdf::text_string(profile.identifier()),
        "Info" => lopdf::text_string(profile.description()),
        "DestOutputProfile" => stream,
    };
    if profile.condition().is_some() {
        intent.set("RegistryName", Object::string_literal("http://www.color.org"));
    }
    intent
}
