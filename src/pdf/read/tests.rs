//! Small files, built by hand, and what the reader makes of them.
#![allow(clippy::unwrap_used)]

mod hostile;
mod places;
mod tags;
mod text;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

use super::{ReadError, Reader};

/// A `/ToUnicode` map: 1 = „ff“, 2 = „ä“, 3 = the space, 4 = the soft hyphen,
/// 10 to 35 = „a“ to „z“.
const TO_UNICODE: &[u8] = b"%!PS-Adobe-3.0 Resource-CMap
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def end def
1 begincodespacerange <0000> <FFFF> endcodespacerange
4 beginbfchar
<0001> <00660066>
<0002> <00E4>
<0003> <0020>
<0004> <00AD>
endbfchar
1 beginbfrange <000A> <0023> <0061> endbfrange
endcmap";

/// A file under construction: one page with the fonts `/F1` (Helvetica, `WinAnsi`)
/// and `/F2` (composite, half an em a glyph).
struct Build {
    doc: Document,
    catalog: ObjectId,
    pages: ObjectId,
    page: ObjectId,
    resources: ObjectId,
}

impl Build {
    fn new(content: &str) -> Self {
        let mut doc = Document::with_version("1.7");
        let map = doc.add_object(Stream::new(dictionary! {}, TO_UNICODE.to_vec()));
        let program = doc.add_object(Stream::new(dictionary! {}, Vec::new()));
        let simple = dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        };
        let descendant = dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 500,
            "W" => vec![3.into(), vec![250.into()].into(), 10.into(), 20.into(), 500.into()],
            "FontDescriptor" => dictionary! { "FontFile2" => program },
        };
        let composite = dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ABCDEF+Test",
            "Encoding" => "Identity-H", "ToUnicode" => map,
            "DescendantFonts" => vec![descendant.into()],
        };
        let fonts = dictionary! { "F1" => simple, "F2" => composite };
        let resources = doc.add_object(dictionary! { "Font" => fonts });
        let (pages, page) = (doc.new_object_id(), doc.new_object_id());
        let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        doc.trailer.set("Root", catalog);
        let mut build = Self { doc, catalog, pages, page, resources };
        build.put(
            pages,
            dictionary! {
                "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
                "MediaBox" => numbers(&[0, 0, 200, 300]), "Resources" => resources,
            },
        );
        let content = build.stream(dictionary! {}, content);
        build.put(page, dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content });
        build
    }

    fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.doc.add_object(object)
    }

    fn put(&mut self, id: ObjectId, object: impl Into<Object>) {
        self.doc.objects.insert(id, object.into());
    }

    fn stream(&mut self, dict: Dictionary, content: &str) -> ObjectId {
        self.add(Stream::new(dict, content.as_bytes().to_vec()))
    }

    fn set(&mut self, id: ObjectId, key: &str, value: impl Into<Object>) {
        let object = self.doc.get_object_mut(id).unwrap();
        object.as_dict_mut().unwrap().set(key, value);
    }

    /// Another page with this content, after those before.
    fn page(&mut self, content: &str) -> ObjectId {
        let content = self.stream(dictionary! {}, content);
        let page = self.add(dictionary! {
            "Type" => "Page", "Parent" => self.pages, "Contents" => content,
        });
        let pages = self.doc.get_dictionary_mut(self.pages).unwrap();
        let kids = pages.get_mut(b"Kids").unwrap().as_array_mut().unwrap();
        kids.push(page.into());
        page
    }

    fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.doc.save_to(&mut bytes).unwrap();
        bytes
    }

    fn read(self) -> Reader {
        Reader::new(&self.bytes()).unwrap()
    }

    fn error(self) -> ReadError {
        Reader::new(&self.bytes()).unwrap_err()
    }
}

fn numbers(numbers: &[i64]) -> Object {
    numbers.iter().map(|it| Object::from(*it)).collect::<Vec<_>>().into()
}
