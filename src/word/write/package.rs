//! The parts of a package around the text (ECMA-376 Part 2).

use std::io::{Cursor, Result, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::markup::Markup;
use crate::word::model::Document;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The identifier of properties that programs note (ECMA-376 Part 4, 15.2.12.2, "fmtid").
const PROPERTIES: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// A package that is being filled.
pub struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// The parts beside the document: kind, file, type of content.
    parts: Vec<(&'static str, &'static str, &'static str)>,
}

impl Default for Package {
    fn default() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), parts: Vec::new() }
    }
}

impl Package {
    fn add(&mut self, name: &str, text: &str) -> Result<()> {
        // Without the time of the day, so that equal documents are equal bytes.
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(std::io::Error::other)?;
        self.zip.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")?;
        self.zip.write_all(text.as_bytes())
    }

    /// What a document says of itself, and what programs note in it.
    pub fn add_properties(&mut self, document: &Document, language: &str) -> Result<()> {
        let mut xml = Markup::default();
        let core = format!("{PACKAGE}/metadata/core-properties");
        let dc = "http://purl.org/dc/elements/1.1/";
        xml.open("cp:coreProperties", &[("xmlns:cp", &core), ("xmlns:dc", dc)]);
        if let Some(title) = &document.title {
            xml.element("dc:title", &[], title);
        }
        xml.element("dc:language", &[], &region(language)).close("cp:coreProperties");
        self.add("docProps/core.xml", &xml.end())?;

        let mut xml = Markup::default();
        let custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        xml.open("Properties", &[("xmlns", custom), ("xmlns:vt", types)]);
        for (at, property) in document.properties.iter().enumerate() {
            let id = (at + 2).to_string();
            xml.open("property", &[("fmtid", PROPERTIES), ("pid", &id), ("name", &property.name)]);
            xml.element("vt:lpwstr", &[], &property.value).close("property");
        }
        xml.close("Properties");
        self.add("docProps/custom.xml", &xml.end())
    }

    /// Styles, settings and the foot of each page.
    pub fn add_styles(&mut self, language: &str) -> Result<()> {
        let styles = include_str!("styles.xml").replace("LANGUAGE", &region(language));
        self.add("word/styles.xml", &styles)?;
        self.add("word/settings.xml", include_str!("settings.xml"))?;
        self.add("word/footer.xml", include_str!("footer.xml"))?;
        self.parts.extend([("styles", "styles.xml", "styles"), ("settings", "settings.xml", "settings")]);
        self.parts.push(("footer", "footer.xml", "footer"));
        Ok(())
    }

    /// A part that holds paragraphs.
    pub fn add_story(&mut self, name: &str, kind: &'static str, text: &str) -> Result<()> {
        let mut xml = Markup::default();
        let element = format!("w:{kind}");
        xml.open(&element, &[("xmlns:w", WORD), ("xmlns:r", OFFICE)]).raw(text).close(&element);
        match kind {
            "footnotes" => self.parts.push((kind, "footnotes.xml", kind)),
            "comments" => self.parts.push((kind, "comments.xml", kind)),
            _ => {}
        }
        self.add(name, &xml.end())
    }

    /// The lists of a text, each counted for itself.
    pub fn add_lists(&mut self, lists: &[bool]) -> Result<()> {
        if lists.is_empty() {
            return Ok(());
        }
        let mut xml = Markup::default();
        xml.open("w:numbering", &[("xmlns:w", WORD)]);
        for (id, numbered) in [("0", false), ("1", true)] {
            xml.open("w:abstractNum", &[("w:abstractNumId", id)])
                .empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
            for level in 0..9 {
                let (format, sign) =
                    if numbered { ("decimal", format!("%{}.", level + 1)) } else { ("bullet", "•".to_owned()) };
                let (left, level) = ((level + 1) * 284, level.to_string());
                xml.open("w:lvl", &[("w:ilvl", &level)]).empty("w:start", &[("w:val", "1")]);
                xml.empty("w:numFmt", &[("w:val", format)]).empty("w:lvlText", &[("w:val", &sign)]);
                xml.empty("w:lvlJc", &[("w:val", "left")]).open("w:pPr", &[]);
                xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", "284")])
                    .close("w:pPr")
                    .close("w:lvl");
            }
            xml.close("w:abstractNum");
        }
        for (at, numbered) in lists.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(at + 1).to_string())]);
            xml.empty("w:abstractNumId", &[("w:val", if *numbered { "1" } else { "0" })]);
            if *numbered {
                xml.raw("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            }
            xml.close("w:num");
        }
        xml.close("w:numbering");
        self.parts.push(("numbering", "numbering.xml", "numbering"));
        self.add("word/numbering.xml", &xml.end())
    }

    /// Says where everything is, and closes the package.
    pub fn finish(mut self, links: &[String]) -> Result<Vec<u8>> {
        let mut xml = relationships();
        for (kind, file, _) in &self.parts {
            let kind_of = format!("{OFFICE}/{kind}");
            xml.empty("Relationship", &[("Id", kind), ("Type", &kind_of), ("Target", file)]);
        }
        for (at, link) in links.iter().enumerate() {
            let (id, kind) = (format!("l{}", at + 1), format!("{OFFICE}/hyperlink"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", link), ("TargetMode", "External")]);
        }
        xml.close("Relationships");
        self.add("word/_rels/document.xml.rels", &xml.end())?;

        let mut xml = relationships();
        let core = format!("{PACKAGE}/relationships/metadata/core-properties");
        let (document, custom) = (format!("{OFFICE}/officeDocument"), format!("{OFFICE}/custom-properties"));
        xml.empty("Relationship", &[("Id", "document"), ("Type", &document), ("Target", "word/document.xml")]);
        xml.empty("Relationship", &[("Id", "core"), ("Type", &core), ("Target", "docProps/core.xml")]);
        xml.empty("Relationship", &[("Id", "custom"), ("Type", &custom), ("Target", "docProps/custom.xml")]);
        xml.close("Relationships");
        self.add("_rels/.rels", &xml.end())?;

        let mut xml = Markup::default();
        xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        let mut part = |name: &str, kind: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        };
        part("/word/document.xml", &format!("{CONTENT}.document.main+xml"));
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        for (_, file, kind) in &self.parts {
            part(&format!("/word/{file}"), &format!("{CONTENT}.{kind}+xml"));
        }
        xml.close("Types");
        self.add("[Content_Types].xml", &xml.end())?;
        Ok(self.zip.finish().map_err(std::io::Error::other)?.into_inner())
    }
}

fn relationships() -> Markup {
    let mut xml = Markup::default();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    xml
}

/// A language as Word knows it: with a region, which decides its spelling.
fn region(language: &str) -> String {
    match language {
        "de" => "de-DE".to_owned(),
        "en" => "en-GB".to_owned(),
        other => other.to_owned(),
    }
}
