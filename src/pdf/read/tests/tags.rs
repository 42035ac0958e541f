//! The structure tree.

use super::*;
use crate::pdf::read::Content;

/// One page with these texts, each a marked-content sequence on its own line.
fn lines(texts: &[&str]) -> Build {
    let line = |(mcid, text)| {
        let y = 280 - 14 * mcid;
        format!("/P <</MCID {mcid}>> BDC BT /F1 10 Tf 20 {y} Td ({text}) Tj ET EMC ")
    };
    let content: String = texts.iter().enumerate().map(line).collect();
    Build::new(&content)
}

/// A structure tree with these elements below its root.
fn tree(build: &mut Build, kids: Vec<Object>) {
    let root = build.add(dictionary! {
        "Type" => "StructTreeRoot", "K" => kids,
        "RoleMap" => dictionary! { "Fett" => "Strong", "Strong" => "Span", "A" => "B", "B" => "A" },
        "ClassMap" => dictionary! { "kopf" => dictionary! { "O" => "Table", "Scope" => "Row" } },
    });
    build.set(build.catalog, "StructTreeRoot", root);
    build.set(build.catalog, "Lang", text_string("de-DE"));
}

/// An element of the page with this type, content and further entries.
fn element(build: &mut Build, kind: &str, kids: impl Into<Object>, mut entries: Dictionary) -> Object {
    entries.set("S", kind);
    entries.set("K", kids);
    if !entries.has(b"Pg") {
        entries.set("Pg", build.page);
    }
    build.add(entries).into()
}

#[test]
fn a_file_without_tags_has_an_empty_tree() {
    let pdf = Build::new("").read();
    assert_eq!((pdf.tags().content.len(), pdf.snapshot().as_str()), (0, ""));
}

#[test]
fn kinds_texts_and_attributes_are_read() {
    let mut build = lines(&["Titel", "Was", "Wert", "Bild"]);
    let heading = element(&mut build, "H1", 0, dictionary! { "Lang" => text_string("en") });
    let head = dictionary! { "ID" => text_string("a"), "C" => "kopf" };
    let head = element(&mut build, "TH", 1, head);
    let headers = vec![text_string("a"), text_string("b")];
    let table = dictionary! { "O" => "Table", "Headers" => headers, "ColSpan" => 2 };
    let cell = element(&mut build, "TD", 2, dictionary! { "A" => vec![table.into(), 0.into()] });
    let row = element(&mut build, "TR", vec![head, cell], dictionary! {});
    let summary = dictionary! { "O" => "Table", "Summary" => text_string("Zwei Spalten") };
    let table = element(&mut build, "Table", vec![row], dictionary! { "A" => summary });
    let bbox = dictionary! { "O" => "Layout", "BBox" => numbers(&[30, 20, 10, 40]) };
    let figure = dictionary! { "Alt" => text_string("Ein Haus"), "A" => bbox };
    let figure = element(&mut build, "Figure", 3, figure);
    tree(&mut build, vec![heading, table, figure]);
    let pdf = build.read();

    let expected = "\
H1[lang=en] „Titel“
Table[summary=„Zwei Spalten“]
  TR
    TH[row] „Was“
    TD[colspan=2, headers=Was + ?b] „Wert“
Figure[bbox] alt „Ein Haus“ „Bild“
";
    assert_eq!(pdf.snapshot(), expected);
    assert_eq!(pdf.tags().text(), "Titel\nWas\nWert\nBild");
    assert_eq!(pdf.tags().all("TD")[0].attributes.headers, ["a", "b"]);
    let bbox = pdf.tags().all("Figure")[0].attributes.bbox.unwrap();
    assert_eq!((bbox.left, bbox.width(), bbox.height()), (10.0, 20.0, 20.0));
}

#[test]
fn content_keeps_its_order_and_its_pages() {
    let mut build = lines(&["vor ", "fett", " nach"]);
    let second = build.page("/P <</MCID 0>> BDC BT /F1 9 Tf (weiter) Tj ET EMC");
    let strong = element(&mut build, "Fett", 1, dictionary! {});
    let more = dictionary! { "Type" => "MCR", "MCID" => 0, "Pg" => second };
    let kids = vec![0.into(), strong, 2.into(), more.into()];
    let paragraph = element(&mut build, "P", kids, dictionary! {});
    let next = element(&mut build, "A", Object::Null, dictionary! { "Pg" => second });
    tree(&mut build, vec![paragraph, next]);
    let pdf = build.read();
    let expected = "\
P
  „vor “
  Fett (Span) „fett“
  „ nach↵weiter“
A
";
    assert_eq!(pdf.snapshot(), expected);
    assert_eq!(pdf.tags().all("Span")[0].page, Some(0));
    assert_eq!(pdf.tags().text(), "vor fett nach\nweiter");
}

#[test]
fn an_actual_text_stands_for_what_is_below() {
    let mut build = lines(&["a", "b", "c"]);
    let inner = element(&mut build, "Span", 1, dictionary! {});
    let outer = dictionary! { "ActualText" => text_string("(be) ") };
    let outer = element(&mut build, "Span", vec![inner], outer);
    let paragraph = element(&mut build, "P", vec![0.into(), outer, 2.into()], dictionary! {});
    tree(&mut build, vec![paragraph]);
    let pdf = build.read();
    assert_eq!(pdf.tags().text(), "a\n(be) c");
    assert_eq!(pdf.tags().all("Span")[1].text(), "b");
}

#[test]
fn a_link_tag_knows_its_annotation() {
    let mut build = lines(&["dort"]);
    let (page, action) = (build.page, dictionary! { "S" => "URI", "URI" => text_string("https://a.b/") });
    let annotation = build.add(dictionary! {
        "Subtype" => "Link", "Rect" => numbers(&[0, 0, 9, 9]), "A" => action,
        "Contents" => text_string("Zur Seite ä"),
    });
    build.set(page, "Annots", vec![annotation.into()]);
    let object = dictionary! { "Type" => "OBJR", "Obj" => annotation };
    let link = element(&mut build, "Link", vec![0.into(), object.into()], dictionary! {});
    let broken = element(&mut build, "Link", vec![], dictionary! {});
    tree(&mut build, vec![link, broken]);
    let pdf = build.read();
    assert_eq!(pdf.snapshot(), "Link → https://a.b/ „dort“\nLink\n");
    let id = pdf.tags().all("Link")[0].objects().next().unwrap();
    assert_eq!(pdf.link(id).unwrap().contents.as_deref(), Some("Zur Seite ä"));
}

#[test]
fn a_language_on_the_content_is_shown_where_it_changes() {
    let mut build = Build::new(
        "BT /F1 9 Tf /Span <</MCID 0 /Lang (de-DE)>> BDC (Hallo ) Tj EMC
        /Span <</MCID 1 /Lang (en)>> BDC (world) Tj EMC ET",
    );
    let paragraph = element(&mut build, "P", vec![0.into(), 1.into()], dictionary! {});
    tree(&mut build, vec![paragraph]);
    assert_eq!(build.read().snapshot(), "P\n  „Hallo “\n  [lang=en] „world“\n");
}

#[test]
fn a_form_may_hold_the_marked_content() {
    let mut build = Build::new("/X Do");
    let form = dictionary! { "Subtype" => "Form" };
    let form = build.stream(form, "/P <</MCID 0>> BDC BT /F1 9 Tf (innen) Tj ET EMC");
    build.set(build.resources, "XObject", dictionary! { "X" => form });
    let content = dictionary! { "Type" => "MCR", "MCID" => 0, "Stm" => form };
    let paragraph = element(&mut build, "P", vec![0.into(), content.into()], dictionary! {});
    tree(&mut build, vec![paragraph]);
    assert_eq!(build.read().snapshot(), "P „innen“\n");
}

#[test]
fn a_sequence_belongs_to_the_first_tag_that_names_it() {
    let mut build = lines(&["einmal"]);
    let first = element(&mut build, "P", vec![0.into(), 0.into()], dictionary! {});
    let second = element(&mut build, "P", 0, dictionary! {});
    tree(&mut build, vec![first, second]);
    let pdf = build.read();
    assert_eq!(pdf.snapshot(), "P „einmal“\nP\n");
    let content = &pdf.tags().all("P")[0].content;
    assert!(matches!(content.as_slice(), [Content::Text(run)] if run.text == "einmal"));
}
