//! Boxes, labels, destinations, links, bookmarks, metadata.

use super::*;
use crate::pdf::read::{Destination, Target};

fn top(page: ObjectId, top: i64) -> Object {
    vec![page.into(), "XYZ".into(), Object::Null, top.into(), 0.into()].into()
}

#[test]
fn boxes_are_inherited_and_default_as_the_standard_says() {
    let mut build = Build::new("");
    build.set(build.pages, "CropBox", numbers(&[190, 290, 10, 10]));
    build.set(build.page, "TrimBox", numbers(&[20, 20, 180, 280]));
    let pdf = build.read();
    let page = &pdf.pages()[0];
    assert_eq!((page.media_box.width(), page.media_box.height()), (200.0, 300.0));
    assert_eq!((page.crop_box.left, page.crop_box.top), (10.0, 290.0));
    assert_eq!((page.bleed_box, page.trim_box.left), (page.crop_box, 20.0));
    assert_eq!((page.has_bleed_box, page.has_trim_box), (false, true));
}

#[test]
fn pages_carry_their_labels() {
    let mut build = Build::new("");
    for _ in 0..4 {
        build.page("");
    }
    let roman = dictionary! { "S" => "r" };
    let arabic = dictionary! { "S" => "D", "P" => text_string("A-"), "St" => 7 };
    let leaf = build.add(dictionary! {
        "Nums" => vec![0.into(), roman.into(), 2.into(), arabic.into(), 4.into(), dictionary! {}.into()],
    });
    build.set(build.catalog, "PageLabels", dictionary! { "Kids" => vec![leaf.into()] });
    let pdf = build.read();
    let labels: Vec<_> = pdf.pages().iter().map(|page| page.label.as_str()).collect();
    assert_eq!(labels, ["i", "ii", "A-7", "A-8", ""]);
    assert!(pdf.metadata().has_page_labels);
    assert_eq!(Build::new("").read().pages()[0].label, "1");
}

#[test]
fn destinations_come_from_both_places_a_file_may_keep_them() {
    let mut build = Build::new("");
    let (first, second) = (build.page, build.page(""));
    let wrapped = build.add(dictionary! { "D" => top(second, 120) });
    let leaf = build.add(dictionary! {
        "Names" => vec![
            text_string("m002"), wrapped.into(),
            text_string("nirgends"), top((999, 0), 1),
        ],
    });
    let names = dictionary! { "Dests" => dictionary! { "Kids" => vec![leaf.into()] } };
    build.set(build.catalog, "Names", names);
    let fit: Object = vec![first.into(), "FitH".into(), 33.into()].into();
    build.set(build.catalog, "Dests", dictionary! { "alt" => fit });
    let pdf = build.read();
    let places: Vec<_> = pdf.destinations().iter().collect();
    let place = |page, top| Destination { page, left: None, top: Some(top) };
    let expected = [(&"alt".to_owned(), &place(0, 33.0)), (&"m002".to_owned(), &place(1, 120.0))];
    assert_eq!(places, expected);
}

#[test]
fn links_lead_to_addresses_and_places() {
    let mut build = Build::new("");
    let (first, second) = (build.page, build.page(""));
    build.set(build.catalog, "Dests", dictionary! { "m1" => top(second, 50) });
    let link = |key: &str, value: Object| {
        let mut dict = dictionary! { "Subtype" => "Link", "Rect" => numbers(&[1, 2, 3, 4]) };
        dict.set(key, value);
        Object::from(dict)
    };
    let uri = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://a.b/ü") };
    let jump = dictionary! { "S" => "GoTo", "D" => top(first, 9) };
    let annotations = vec![
        link("A", uri.into()),
        link("A", jump.into()),
        link("Dest", "m1".into()),
        link("Dest", text_string("fehlt")),
        link("A", dictionary! { "S" => "Launch" }.into()),
        dictionary! { "Subtype" => "Widget" }.into(),
    ];
    build.set(first, "Annots", annotations);
    let pdf = build.read();
    let place = |page, top| Some(Destination { page, left: None, top: Some(top) });
    let named = |name: &str, destination| Target::Place { name: Some(name.into()), destination };
    let targets: Vec<_> = pdf.links().iter().map(|link| link.target.clone()).collect();
    let expected = [
        Target::Uri("https://a.b/ü".into()),
        Target::Place { name: None, destination: place(0, 9.0) },
        named("m1", place(1, 50.0)),
        named("fehlt", None),
        Target::Other("Launch".into()),
    ];
    assert_eq!(targets, expected);
    assert_eq!((pdf.links()[0].page, pdf.links()[0].rect.top), (0, 4.0));
}

#[test]
fn the_outline_is_a_tree() {
    let mut build = Build::new("");
    let (one, two, deep) = (build.doc.new_object_id(), build.doc.new_object_id(), build.doc.new_object_id());
    let page = build.page;
    build.put(
        one,
        dictionary! {
            "Title" => text_string("Öffnung"), "Dest" => top(page, 80), "Next" => two, "First" => deep, "Count" => -1,
        },
    );
    build.put(two, dictionary! { "Title" => text_string("Zwei"), "Count" => 1, "First" => dictionary! {} });
    build.put(deep, dictionary! { "Title" => text_string("Tief") });
    build.set(build.catalog, "Outlines", dictionary! { "First" => one });
    let pdf = build.read();
    let [first, second] = pdf.outline() else { panic!("{:?}", pdf.outline()) };
    assert_eq!((first.title.as_str(), first.level, first.page(), first.open), ("Öffnung", 1, Some(0), false));
    assert_eq!((first.children[0].title.as_str(), first.children[0].level), ("Tief", 2));
    assert_eq!((second.page(), second.open), (None, true));
}

#[test]
fn metadata_is_read_as_written() {
    let mut build = Build::new("");
    let info = build.add(dictionary! {
        "Title" => text_string("Katalog – Probe"), "Keywords" => Object::string_literal(b"\xEF\xBB\xBFSch\xC3\xBCler*innen".to_vec()),
        "CreationDate" => text_string("D:20261101000000Z"),
    });
    build.doc.trailer.set("Info", info);
    let xmp = build.stream(dictionary! { "Type" => "Metadata" }, "<?xpacket?>ä");
    let catalog = build.catalog;
    build.set(catalog, "Metadata", xmp);
    build.set(catalog, "Lang", text_string("de-DE"));
    build.set(catalog, "PageMode", "UseOutlines");
    build.set(catalog, "ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    build.set(catalog, "MarkInfo", dictionary! { "Marked" => true });
    let pdf = build.read();
    let data = pdf.metadata();
    assert_eq!(data.title.as_deref(), Some("Katalog – Probe"));
    assert_eq!(data.keywords.as_deref(), Some("Schüler*innen"));
    assert_eq!(data.creation_date.as_deref(), Some("D:20261101000000Z"));
    assert_eq!(data.xmp.as_deref(), Some("<?xpacket?>ä"));
    assert_eq!((data.language.as_deref(), data.page_mode.as_deref()), (Some("de-DE"), Some("UseOutlines")));
    assert_eq!((data.display_doc_title, data.marked, data.has_page_labels), (true, true, false));
}
