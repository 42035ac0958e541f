//! Files made to hang or crash a reader.

use super::*;
use crate::pdf::read::cmap::CMap;

#[test]
fn bytes_that_are_no_pdf_are_an_error() {
    let brackets = "[".repeat(100_000);
    for bytes in [&b""[..], b"%PDF-1.7", b"\xFF\xFE\x00", brackets.as_bytes()] {
        assert!(matches!(Reader::new(bytes), Err(ReadError::Syntax(_))));
    }
}

#[test]
fn a_file_without_pages_is_an_error() {
    let mut build = Build::new("");
    build.set(build.pages, "Kids", Object::Array(Vec::new()));
    assert!(matches!(build.error(), ReadError::NoPages));
}

#[test]
fn trees_that_bite_their_tails_are_errors() {
    let mut pages = Build::new("");
    pages.set(pages.page, "Kids", vec![pages.page.into()]);
    assert!(matches!(pages.error(), ReadError::Loop("page tree")));

    let mut tags = Build::new("");
    let tag = tags.doc.new_object_id();
    tags.put(tag, dictionary! { "S" => "P", "K" => tag });
    tags.set(tags.catalog, "StructTreeRoot", dictionary! { "K" => tag });
    assert!(matches!(tags.error(), ReadError::Loop("structure tree")));

    let mut outline = Build::new("");
    let item = outline.doc.new_object_id();
    outline.put(item, dictionary! { "Title" => text_string("a"), "Next" => item });
    outline.set(outline.catalog, "Outlines", dictionary! { "First" => item });
    assert!(matches!(outline.error(), ReadError::Loop("outline")));

    let mut names = Build::new("");
    let node = names.doc.new_object_id();
    names.put(node, dictionary! { "Kids" => vec![node.into()] });
    names.set(names.catalog, "PageLabels", node);
    assert!(matches!(names.error(), ReadError::Loop("name or number tree")));
}

#[test]
fn a_tree_of_a_thousand_levels_is_an_error() {
    let mut build = Build::new("");
    let mut tag = build.add(dictionary! { "S" => "P" });
    for _ in 0..1000 {
        tag = build.add(dictionary! { "S" => "P", "K" => tag });
    }
    build.set(build.catalog, "StructTreeRoot", dictionary! { "K" => tag });
    assert!(matches!(build.error(), ReadError::TooDeep("structure tree")));
}

#[test]
fn forms_that_paint_themselves_or_each_other_come_to_an_end() {
    let mut build = Build::new("/X Do");
    let form = build.stream(dictionary! { "Subtype" => "Form" }, "/X Do");
    build.set(build.resources, "XObject", dictionary! { "X" => form });
    assert!(matches!(build.error(), ReadError::TooDeep(_)));

    // Each paints the next one a hundred times: 100 to the power of ten.
    let mut build = Build::new("/X0 Do");
    let mut forms = Dictionary::new();
    for level in 1..=10 {
        let paint = format!("/X{level} Do ").repeat(100);
        let form = build.stream(dictionary! { "Subtype" => "Form" }, &paint);
        forms.set(format!("X{}", level - 1), form);
    }
    build.set(build.resources, "XObject", forms);
    assert!(matches!(build.error(), ReadError::TooLarge));
}

#[test]
fn a_page_that_cannot_be_read_whole_is_an_error() {
    let unfinished = Build::new("BT /F1 9 Tf (a) Tj ET BT (b").error();
    assert!(matches!(unfinished, ReadError::Syntax(_)));
    let image = Build::new("BI /W 9223372036854775807 /H 9 /BPC 8 /CS /RGB ID x").error();
    assert!(matches!(image, ReadError::Syntax(_)));
    let deep = Build::new(&"q ".repeat(2000)).error();
    assert!(matches!(deep, ReadError::TooDeep("graphics state")));
    let deep = Build::new(&"/P BMC ".repeat(2000)).error();
    assert!(matches!(deep, ReadError::TooDeep("marked content")));
}

#[test]
fn a_map_of_all_codes_costs_nothing() {
    let map = CMap::parse(
        b"1 beginbfrange <00000000> <FFFFFFFF> <FFFF> endbfrange
        2 beginbfchar <00> <> <0102030405> <0041> endbfchar",
    );
    assert_eq!(map.get(2).as_deref(), Some("\u{1}"));
    assert_eq!(map.get(0x1_0000), None);
    assert_eq!(map.get(0).as_deref(), Some(""));
}

#[test]
fn damaged_files_end_in_an_error_or_a_reading() {
    let mut build = Build::new("/P <</MCID 0>> BDC BT /F2 9 Tf 9 9 Td <000A> Tj ET EMC");
    let tag = build.add(dictionary! { "S" => "P", "Pg" => build.page, "K" => 0 });
    build.set(build.catalog, "StructTreeRoot", dictionary! { "K" => tag });
    let bytes = build.bytes();
    let mut random = 1_u64;
    let mut next = |limit: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(random >> 33).unwrap() % limit
    };
    for _ in 0..300 {
        let mut damaged = bytes.clone();
        for _ in 0..=next(4) {
            let place = next(damaged.len());
            damaged[place] = b"0123456789<>[]()/R \n\0\xFF"[next(22)];
        }
        if let Ok(pdf) = Reader::new(&damaged) {
            let _ = (pdf.snapshot(), pdf.pages()[0].text());
        }
    }
}
