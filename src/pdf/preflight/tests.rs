//! Print files with one fault each, and the check that finds it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::Subject::{
    Black, Blending, Boxes, Colours, Edges, Extras, FineType, Fonts, Hairlines, Ink, Labels, Pages, Pictures, Sides,
    Tabs, TypeSize,
};
use super::*;
use crate::language::Language;
use crate::pdf::print::tests::{STRIPES, printed};

const TEXT: &str = "#lorem(60)\n";

fn expected(profile: &Profile) -> Expected<'_> {
    Expected {
        format: (100.0, 140.0),
        bleed: 3.0,
        margins: Some(Margins { inner: 28.0, outer: 20.0, tab: 8.0 }),
        multiple: 1,
        profile,
        ink_limit: 300.0,
    }
}

fn looked_through(pdf: &[u8]) -> Preflight {
    preflight(pdf, &expected(&Profile::shipped().unwrap())).unwrap()
}

/// The checks that have not passed, with the pages that they name.
fn found(pdf: &[u8]) -> Vec<(Subject, Verdict, Vec<usize>)> {
    let checks = looked_through(pdf).checks.into_iter().filter(|check| check.verdict != Verdict::Passed);
    checks.map(|check| (check.subject, check.verdict, check.pages)).collect()
}

/// Of a page with text and what is added to it.
fn set(added: &str) -> Vec<(Subject, Verdict, Vec<usize>)> {
    let pictures = [
        ("stripes.jpg", STRIPES.to_vec()),
        ("red.svg", br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="red"/></svg>"#.to_vec()),
    ];
    found(&printed(&format!("{TEXT}{added}"), &pictures).pdf)
}

/// Of a good file whose objects are changed.
fn changed(change: impl FnOnce(&mut Document)) -> Vec<(Subject, Verdict, Vec<usize>)> {
    let mut document = Document::load_mem(&printed(TEXT, &[]).pdf).unwrap();
    change(&mut document);
    let mut pdf = Vec::new();
    document.save_modern(&mut pdf).unwrap();
    found(&pdf)
}

fn failed(subject: Subject) -> Vec<(Subject, Verdict, Vec<usize>)> {
    vec![(subject, Verdict::Failed, vec![1])]
}

/// Failed, without a page.
fn failed_as_a_whole(subject: Subject) -> Vec<(Subject, Verdict, Vec<usize>)> {
    vec![(subject, Verdict::Failed, vec![])]
}

fn page(document: &mut Document) -> &mut Dictionary {
    let id = document.get_pages()[&1];
    document.get_dictionary_mut(id).unwrap()
}

/// Adds a named resource to the first page, and content that uses it.
fn paint(document: &mut Document, kind: &str, resource: impl Into<Object>, content: &str) {
    let id = document.get_pages()[&1];
    let resource = document.add_object(resource);
    let resources: ObjectId = page(document).get(b"Resources").unwrap().as_reference().unwrap();
    let mut named = Dictionary::new();
    named.set("Added", resource);
    document.get_dictionary_mut(resources).unwrap().set(kind, named);
    document.add_page_contents(id, format!("q\n{content}\nQ").into_bytes()).unwrap();
}

#[test]
fn a_good_file_passes_every_check() {
    let source = "#set page(margin: (inside: 28mm, outside: 20mm, top: 20mm))
        #lorem(50) #image(\"stripes.jpg\", width: 8mm) #line(length: 2cm, stroke: 0.5pt + cmyk(0%, 0%, 0%, 60%))
        #rect(fill: gradient.linear(cmyk(0%, 0%, 0%, 9%), cmyk(90%, 0%, 0%, 0%), space: cmyk), width: 1cm, height: 1cm)
        #place(top + right, dx: 23mm, dy: -23mm, rect(width: 11mm, height: 20mm, fill: cmyk(80%, 50%, 0%, 0%)))
        #pagebreak() #lorem(50)";
    let pdf = printed(source, &[("stripes.jpg", STRIPES.to_vec())]).pdf;
    let result = looked_through(&pdf);
    assert_eq!(found(&pdf), []);
    let subjects: Vec<Subject> = result.checks.iter().map(|check| check.subject).collect();
    assert_eq!(subjects, Subject::ALL);
    let measured = |subject| &result.checks.iter().find(|check| check.subject == subject).unwrap().measured;
    assert!(measured(Tabs).contains(&("count", Measure::Number(1.0, 0))), "{:?}", measured(Tabs));
    assert!(measured(Pictures).contains(&("count", Measure::Number(1.0, 0))), "{:?}", measured(Pictures));
    assert_eq!(result.pictures.iter().map(|picture| picture.page).collect::<Vec<_>>(), [1]);
    assert!((result.pictures[0].resolution - 381.0).abs() < 1.0, "120 dots in 8 mm");
    assert!(result.fonts.iter().all(|font| font.embedded) && result.fonts.len() == 1, "{:?}", result.fonts);
    let most = measured(Ink)[0].clone();
    assert!(matches!(most, ("most", Measure::Number(most, 0)) if (200.0..=301.0).contains(&most)), "{most:?}");
    let say = crate::say::Say::new(Language::German);
    let told: Vec<String> =
        result.checks.iter().map(|check| format!("{}: {}", check.name(&say), check.result(&say))).collect();
    assert!(told.contains(&"Format und Beschnitt: 100,0 × 140,0 mm, Beschnitt 3,0 mm".to_owned()), "{told:#?}");
    assert!(told.iter().all(|line| !line.contains(['{', '$'])), "{told:#?}");
}

#[test]
fn a_colour_for_screens_is_found_wherever_it_is() {
    for added in [
        "#rect(fill: rgb(\"#ff0000\"))",
        "#line(length: 2cm)",
        "#text(fill: luma(20%))[grau]",
        "#rect(fill: gradient.linear(red, blue))",
        "#image(\"red.svg\", width: 1cm)",
        "#rect(width: 2cm, height: 2cm, fill: tiling(size: (5mm, 5mm), circle(radius: 1mm, fill: rgb(\"#0000ff\"))))",
    ] {
        assert_eq!(set(added), failed(Colours), "{added}");
    }
}

#[test]
fn a_colour_set_by_any_operator_is_found() {
    let name = |name: &str| Object::Name(name.as_bytes().to_vec());
    let grey = vec![name("CalGray"), dictionary! { "WhitePoint" => vec![1.into()] }.into()];
    let spot = vec![name("Separation"), name("HKS 7"), name("DeviceCMYK"), Object::Null];
    for (space, content) in [
        (&grey, "1 0 0 rg 50 50 20 20 re f"),
        (&grey, "/Added cs 0.5 sc 50 50 20 20 re f"),
        (&spot, "/Added CS 0.5 SCN 50 50 m 70 50 l S"),
    ] {
        let found = changed(|document| paint(document, "ColorSpace", space.clone(), content));
        assert_eq!(found, failed(Colours), "{content}");
    }
    let black = changed(|document| paint(document, "ColorSpace", grey, "0 g 50 50 20 20 re f"));
    assert_eq!(black, [], "device grey is black ink");
}

#[test]
fn too_little_bleed_is_found() {
    assert_eq!(set("#set page(bleed: 2mm)\n#pagebreak()\n"), vec![(Boxes, Verdict::Failed, vec![2])]);
    assert_eq!(changed(|document| drop(page(document).remove(b"BleedBox"))), failed(Boxes));
}

#[test]
fn wrong_boxes_are_found() {
    let a_box = |numbers: [f32; 4]| Object::Array(numbers.into_iter().map(Object::Real).collect());
    let trim = a_box([8.5, 8.5, 291.97, 405.35]);
    assert_eq!(changed(|document| page(document).set("MediaBox", trim.clone())), failed(Boxes));
    assert_eq!(changed(|document| page(document).set("ArtBox", trim.clone())), failed(Boxes));
    assert_eq!(changed(|document| page(document).set("CropBox", trim.clone())), failed(Boxes));
    let smaller = a_box([8.5, 8.5, 280.0, 405.35]);
    assert_eq!(changed(|document| page(document).set("TrimBox", smaller)), failed(Boxes));
}

#[test]
fn an_area_that_ends_at_the_cut_is_found() {
    let area = |over: &str| {
        format!(
            "#place(top + left, dx: -28mm - {over}, dy: -{over}, rect(width: 100mm + 2 * {over}, height: 30mm, \
             fill: cmyk(0%, 0%, 0%, 9%)))"
        )
    };
    let at_the_top = "#set page(margin: (top: 0mm))\n#pagebreak()\n#pagebreak(to: \"odd\")\n";
    assert_eq!(set(&format!("{at_the_top}{}", area("3mm"))), []);
    assert_eq!(set(&format!("{at_the_top}{}", area("0mm"))), vec![(Edges, Verdict::Failed, vec![3])]);
}

#[test]
fn a_left_page_with_a_right_pages_margins_is_found() {
    let left = "#set page(margin: (left: 28mm, right: 20mm))\n#pagebreak()\n#lorem(60)";
    assert_eq!(set(left), vec![(Sides, Verdict::Failed, vec![2])]);
    let right = "#pagebreak()\n#lorem(60)\n#set page(margin: (left: 20mm, right: 28mm))\n#lorem(60)";
    assert_eq!(set(right), vec![(Sides, Verdict::Failed, vec![3])]);
}

#[test]
fn a_tab_at_the_binding_is_found() {
    let tab = "rect(width: 11mm, height: 9mm, fill: cmyk(80%, 50%, 0%, 0%))";
    assert_eq!(set(&format!("#place(right, dx: 23mm, {tab})")), []);
    assert_eq!(set(&format!("#place(left, dx: -31mm, {tab})")), failed(Tabs));
}

#[test]
fn a_number_of_pages_that_cannot_be_bound_is_found() {
    let profile = Profile::shipped().unwrap();
    let expected = Expected { multiple: 4, ..expected(&profile) };
    let result = preflight(&printed(TEXT, &[]).pdf, &expected).unwrap();
    let pages = result.checks.iter().find(|check| check.subject == Pages).unwrap();
    assert_eq!(pages.verdict, Verdict::Failed);
    assert!(!result.passed());
    let findings = result.findings(Part::Interior);
    assert_eq!(findings.iter().map(|finding| finding.code.id()).collect::<Vec<_>>(), ["K224"]);
    let sentence = crate::say::Say::new(Language::German).finding(&findings[0]).what;
    assert_eq!(sentence, "Die Druckdatei hat 1 Seiten; die Bindung braucht ein Vielfaches von 4.");
}

#[test]
fn mixed_black_is_found_in_text_only() {
    assert_eq!(set("#text(fill: cmyk(60%, 40%, 40%, 100%))[tief]"), failed(Black));
    assert_eq!(set("#text(fill: cmyk(0%, 0%, 0%, 60%))[grau]"), []);
    assert_eq!(set("#text(fill: cmyk(90%, 60%, 0%, 20%))[blau]"), []);
    assert_eq!(set("#rect(fill: cmyk(60%, 40%, 40%, 100%))"), []);
}

#[test]
fn too_much_ink_is_found() {
    assert_eq!(set("#rect(fill: cmyk(80%, 80%, 80%, 60%))"), []);
    assert_eq!(set("#rect(fill: cmyk(80%, 80%, 80%, 80%))"), failed(Ink));
    let gradient = "gradient.linear(cmyk(0%, 0%, 0%, 0%), cmyk(80%, 80%, 80%, 80%), space: cmyk)";
    assert_eq!(set(&format!("#rect(fill: {gradient})")), failed(Ink));
}

#[test]
fn too_much_ink_in_a_picture_is_found() {
    let picture = |ink: u8| {
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 50, "Height" => 50,
            "ColorSpace" => "DeviceCMYK", "BitsPerComponent" => 8,
        };
        let picture = lopdf::Stream::new(dict, vec![ink; 50 * 50 * 4]);
        changed(|document| paint(document, "XObject", picture, "10 0 0 10 50 50 cm /Added Do"))
    };
    assert_eq!(picture(190), []);
    assert_eq!(picture(204), failed(Ink));
}

#[test]
fn a_coarse_picture_is_found() {
    let of_width = |width: &str| set(&format!("#image(\"stripes.jpg\", width: {width})"));
    assert_eq!(of_width("10mm"), [], "305 dots per inch");
    assert_eq!(of_width("17mm"), vec![(Pictures, Verdict::Warned, vec![1])], "179 dots per inch");
    assert_eq!(of_width("40mm"), failed(Pictures), "76 dots per inch");
}

#[test]
fn hairlines_are_found() {
    let ink = "cmyk(0%, 0%, 0%, 100%)";
    assert_eq!(set(&format!("#line(length: 2cm, stroke: 0.25pt + {ink})")), []);
    assert_eq!(set(&format!("#line(length: 2cm, stroke: 0.1pt + {ink})")), failed(Hairlines));
    assert_eq!(set(&format!("#rect(width: 2cm, height: 0.1pt, fill: {ink})")), failed(Hairlines));
    let scaled = format!("#scale(10%, line(length: 2cm, stroke: 1pt + {ink}))");
    assert_eq!(set(&scaled), failed(Hairlines));
}

#[test]
fn small_type_is_found() {
    assert_eq!(set("#text(size: 4pt)[klein]"), failed(TypeSize));
    assert_eq!(set("#text(size: 5pt)[1]"), []);
    let mixed = |size: &str| set(&format!("#text(size: {size}, fill: cmyk(90%, 60%, 0%, 0%))[blau]"));
    assert_eq!(mixed("8pt"), []);
    assert_eq!(mixed("7pt"), vec![(FineType, Verdict::Warned, vec![1])]);
    assert_eq!(mixed("5.5pt")[0], (TypeSize, Verdict::Failed, vec![1]));
}

#[test]
fn a_missing_font_is_found() {
    let found = changed(|document| {
        for object in document.objects.values_mut() {
            if let Object::Dictionary(dict) = object {
                dict.remove(b"FontFile2");
                dict.remove(b"FontFile3");
            }
        }
    });
    assert_eq!(found, failed_as_a_whole(Fonts));
}

#[test]
fn what_would_blend_or_vanish_is_found() {
    let group = lopdf::Stream::new(
        dictionary! {
            "Subtype" => "Form", "BBox" => vec![50.into(), 50.into(), 59.into(), 59.into()],
            "Group" => dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" },
        },
        b"0 0 0 1 k 50 50 9 9 re f".to_vec(),
    );
    assert_eq!(changed(|document| paint(document, "XObject", group, "/Added Do")), failed(Blending));
    let page_group = dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" };
    assert_eq!(changed(|document| page(document).set("Group", page_group)), failed(Blending));
    let overprint = |content: &str| {
        let settings = dictionary! { "OP" => true, "OPM" => 1 };
        changed(|document| paint(document, "ExtGState", settings, content))
    };
    assert_eq!(overprint("/Added gs 0 0 0 1 k 50 50 9 9 re f"), []);
    assert_eq!(overprint("/Added gs 0 0 0 0 k 50 50 9 9 re f"), failed(Blending));
    let curve = dictionary! { "TR" => "Identity" };
    assert_eq!(changed(|document| paint(document, "ExtGState", curve, "/Added gs")), failed(Blending));
}

#[test]
fn what_cannot_be_printed_is_found() {
    let link = dictionary! { "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()] };
    assert_eq!(changed(|document| page(document).set("Annots", vec![link.into()])), failed(Extras));
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.beep()") };
    let found = changed(|document| {
        let script = document.add_object(script);
        document.catalog_mut().unwrap().set("OpenAction", script);
    });
    assert_eq!(found, failed_as_a_whole(Extras));
    let attached = dictionary! { "Type" => "Filespec", "F" => Object::string_literal("a.txt") };
    let found = changed(|document| {
        document.add_object(attached);
    });
    assert_eq!(found, failed_as_a_whole(Extras));
}

#[test]
fn wrong_labels_are_found() {
    let labels = failed_as_a_whole(Labels);
    assert_eq!(changed(|document| drop(document.catalog_mut().unwrap().remove(b"OutputIntents"))), labels);
    assert_eq!(changed(|document| drop(document.catalog_mut().unwrap().remove(b"Metadata"))), labels);
    assert_eq!(changed(|document| "1.7".clone_into(&mut document.version)), labels);
    let of_info = |change: fn(&mut Dictionary)| {
        changed(|document| {
            let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
            change(document.get_dictionary_mut(info).unwrap());
        })
    };
    assert_eq!(of_info(|info| drop(info.remove(b"Trapped"))), labels);
    assert_eq!(of_info(|info| info.set("Title", Object::string_literal("Anders"))), labels);
    assert_eq!(of_info(|info| info.set("ModDate", Object::string_literal("D:20250101000000Z"))), labels);
    let found = changed(|document| {
        for object in document.objects.values_mut() {
            match object {
                Object::Stream(stream) if stream.dict.has(b"N") => stream.set_plain_content(vec![0; 128]),
                _ => {}
            }
        }
    });
    assert_eq!(found, labels, "another profile");
}

#[test]
fn forms_in_a_circle_end_with_an_error() {
    let mut document = Document::load_mem(&printed(TEXT, &[]).pdf).unwrap();
    let id = document.new_object_id();
    let resources = dictionary! { "XObject" => dictionary! { "Added" => id } };
    let form = dictionary! { "Subtype" => "Form", "Resources" => resources };
    document.objects.insert(id, lopdf::Stream::new(form, b"/Added Do".to_vec()).into());
    paint(&mut document, "XObject", Object::Reference(id), "/Added Do");
    let mut pdf = Vec::new();
    document.save_modern(&mut pdf).unwrap();
    let profile = Profile::shipped().unwrap();
    assert!(matches!(preflight(&pdf, &expected(&profile)), Err(ReadError::TooDeep(_))));
}

/// Every so many bytes one is changed; what matters is that looking ends.
#[test]
fn damaged_files_end_with_a_result() {
    let pdf = printed(TEXT, &[]).pdf;
    let profile = Profile::shipped().unwrap();
    let mut read = 0;
    for at in (0..pdf.len()).step_by(pdf.len() / 40) {
        let mut damaged = pdf.clone();
        damaged[at] = damaged[at].wrapping_add(97);
        read += usize::from(preflight(&damaged, &expected(&profile)).is_ok());
    }
    assert!(read > 0, "some damage is harmless");
    assert!(preflight(b"%PDF-1.6", &expected(&profile)).is_err());
}
