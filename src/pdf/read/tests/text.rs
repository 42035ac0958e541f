//! Text of pages.

use super::*;

/// What one page says whose content this is.
fn text(content: &str) -> String {
    Build::new(content).read().pages()[0].text()
}

#[test]
fn a_composite_font_is_read_through_its_map() {
    let content = "BT /F2 10 Tf 20 200 Td <001C000A00120001> Tj [<000F> 20 <000E> -9 <0002>] TJ ET";
    assert_eq!(text(content), "saifffeä");
}

#[test]
fn a_simple_font_is_read_through_its_encoding() {
    assert_eq!(text("BT /F1 10 Tf 20 200 Td (Sch\\374ler*innen) Tj ET"), "Schüler*innen");
}

#[test]
fn a_code_the_font_does_not_explain_is_shown_as_such() {
    assert_eq!(text("BT /F2 10 Tf <00FF> Tj ET"), "\u{FFFD}");
    assert_eq!(text("BT /Missing 10 Tf (A) Tj ET"), "\u{FFFD}");
}

#[test]
fn lines_and_gaps_are_seen_from_positions() {
    // A raised figure stays in its line; a second cell is set off by a space.
    let content = "BT /F2 10 Tf 20 200 Td <000A> Tj 5 Ts 6 0 0 6 25 200 Tm <000B> Tj ET
        BT 0 Ts /F2 10 Tf 80 200 Td <000C0003> Tj 0 -14 Td <000D> Tj ET";
    assert_eq!(text(content), "ab c\nd");
    let content = "14 TL BT /F2 10 Tf 20 200 Td <000A> Tj <000B> ' T* 0 0 <000C> \" ET";
    assert_eq!(text(content), "a\nb\n\nc".replace("\n\n", "\n"));
}

#[test]
fn the_page_may_be_upside_down_as_typst_writes_it() {
    let content = "q 1 0 0 -1 20 200 cm BT /F2 10 Tf 1 0 0 -1 0 0 Tm <000A> Tj ET Q
        q 1 0 0 -1 25 200 cm BT /F2 10 Tf 1 0 0 -1 0 0 Tm <000B> Tj ET Q
        q 1 0 0 -1 20 186 cm BT /F2 10 Tf 1 0 0 -1 0 0 Tm <000C> Tj ET Q";
    let pdf = Build::new(content).read();
    let page = &pdf.pages()[0];
    assert_eq!(page.text(), "ab\nc");
    assert_eq!((page.runs[1].start, page.runs[1].size), ((25.0, 200.0), 10.0));
}

#[test]
fn actual_text_replaces_its_span_and_nothing_after_it() {
    let content = "BT /F2 10 Tf 20 200 Td /Span <</ActualText <FEFF00E4002A>>> BDC
        <000A> Tj <000B> Tj EMC <000C> Tj
        /Span <</ActualText (\\200)>> BDC /Span <</ActualText (x)>> BDC <000A> Tj EMC EMC
        /Span <</ActualText ()>> BDC <000A> Tj EMC <000D> Tj ET";
    assert_eq!(text(content), "ä*c•d");
}

#[test]
fn actual_text_ends_where_its_glyphs_end() {
    let content = "/Span <</ActualText (x)>> BDC q 1 0 0 1 20 200 cm BT /F2 10 Tf <000A> Tj ET Q EMC
        q 1 0 0 1 25 200 cm BT /F2 10 Tf <000B> Tj ET Q";
    assert_eq!(text(content), "xb");
}

#[test]
fn actual_text_without_glyphs_is_kept() {
    let content = "/Span <</MCID 3 /ActualText (Bild)>> BDC 0 0 9 9 re f EMC";
    let pdf = Build::new(content).read();
    assert_eq!(pdf.pages()[0].text_by_mcid()[&3], "Bild");
}

#[test]
fn marked_content_is_kept_apart() {
    let mut build = Build::new(
        "/Artifact BMC BT /F1 9 Tf 0 280 Td (Kopf) Tj ET EMC
        /P <</MCID 0>> BDC BT /F1 9 Tf 0 200 Td (eins) Tj /Span /En BDC (one) Tj EMC ET EMC
        /Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 0 20 Td (7) Tj ET EMC
        BT /F1 9 Tf 0 100 Td (lose) Tj ET
        /P <</MCID 1>> BDC BT /F1 9 Tf 0 80 Td (zwei) Tj ET EMC",
    );
    let properties = dictionary! { "En" => dictionary! { "Lang" => text_string("en") } };
    build.set(build.resources, "Properties", properties);
    let pdf = build.read();
    let page = &pdf.pages()[0];
    assert_eq!(page.text(), "einsone\nlose\nzwei");
    assert_eq!(page.artifacts(), "Kopf\n7");
    assert_eq!(page.unmarked(), "lose");
    let texts: Vec<_> = page.text_by_mcid().into_iter().collect();
    assert_eq!(texts, [(0, "einsone".into()), (1, "zwei".into())]);
    assert_eq!(page.runs[2].language.as_deref(), Some("en"));
}

#[test]
fn running_text_joins_what_the_lines_divide() {
    let line = |y, text: &str| format!("BT /F2 10 Tf 20 {y} Td <{text}> Tj ET ");
    let lines = [
        line(200, "000A0003"), // a and the space Typst keeps
        line(186, "000B0004"), // b and a soft hyphen
        line(172, "000C"),     // c, then a forced line break
        line(158, "000D"),
    ];
    let pdf = Build::new(&lines.concat()).read();
    assert_eq!(pdf.pages()[0].text(), "a\nb\u{AD}\nc\nd");
    assert_eq!(pdf.pages()[0].running_text(), "a bc\nd");
}

#[test]
fn a_form_is_read_where_it_is_painted() {
    let mut build = Build::new("/P <</MCID 0>> BDC 1 0 0 1 20 100 cm /X Do EMC");
    let form = dictionary! {
        "Subtype" => "Form", "Matrix" => numbers(&[1, 0, 0, 1, 0, 50]),
    };
    let form = build.stream(form, "q BT /F1 9 Tf (innen) Tj ET");
    build.set(build.resources, "XObject", dictionary! { "X" => form });
    let pdf = build.read();
    let run = &pdf.pages()[0].runs[0];
    assert_eq!((run.text.as_str(), run.mcid, run.start), ("innen", Some(0), (20.0, 150.0)));
}

#[test]
fn fonts_are_listed_with_what_the_file_holds_of_them() {
    let pdf = Build::new("BT /F1 9 Tf (a) Tj /F2 9 Tf <000A> Tj /F1 8 Tf (b) Tj ET").read();
    let fonts: Vec<_> = pdf.fonts().iter().map(|it| (it.name.as_str(), it.embedded)).collect();
    assert_eq!(fonts, [("ABCDEF+Test", true), ("Helvetica", false)]);
}
