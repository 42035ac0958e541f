//! Damage to the layout or to the data must be found by `build`, before a file
//! is written.

use std::collections::BTreeSet;
use std::path::Path;

use katalog::Request;
use katalog::report::{Format, Report};

use crate::fixture::{Copy, fixture_folder, request};

/// What is changed, and what must be said of it.
struct Mutant {
    name: &'static str,
    /// A file of the layout, `layout/…`, or of the catalogue.
    file: &'static str,
    /// A text that stands in it once.
    old: &'static str,
    new: &'static str,
    /// The code of a finding,
    code: &'static str,
    /// and a part of its sentence.
    says: &'static str,
}

macro_rules! mutant {
    ($name:literal, $file:literal, $old:literal => $new:literal, $code:literal, $says:literal) => {
        Mutant { name: $name, file: $file, old: $old, new: $new, code: $code, says: $says }
    };
}

const MUTANTS: &[Mutant] = &[
    mutant!("a table's header row is an ordinary row", "layout/parts/abbreviations.typ",
        "table.header(column-head(words.abbreviation), column-head(words.meaning))" => "column-head(words.abbreviation), column-head(words.meaning)",
        "K201", "Tabellenzeile hat keine Kopfzelle"),
    mutant!("rows have no headers", "layout/components/tables.typ",
        "if has-extras { pdf.header-cell(scope: \"row\", cell) } else { cell }" => "cell",
        "K201", "Eine Tabellenzeile hat keine Kopfzelle"),
    mutant!("a column's head is empty", "layout/parts/section.typ",
        "column-head(words.page)," => "column-head[],", "K201", "Kopfzelle der Tabelle, die mit"),
    mutant!("tables have no summary", "layout/components/tables.typ",
        "block(if has-extras { pdf.table-summary(summary: summary, body) } else { body })" => "block(body)",
        "K201", "weder Beschriftung noch Zusammenfassung"),
    mutant!("a measure's title is only large and bold", "layout/parts/measure.typ",
        "#heading(level: 3, supplement: plain-title, title)#label(name)" => "#strong(title)",
        "K200", "does not exist"),
    mutant!("contact points are no headings", "layout/parts/contacts.typ",
        "[#heading(level: 2, outlined: false, bookmarked: true, supplement: contact.name, divided(contact.name, book.value.breaks, fits: wide))#label(contact.label)]"
            => "[#block(strong(contact.name))#label(contact.label)]",
        "K201", "„Stelle für alles“ ist keine Überschrift"),
    mutant!("a heading is hidden", "layout/parts/measure.typ",
        "heading(level: 2, supplement: division, divided(division, breaks))"
            => "hide(heading(level: 2, supplement: division, divided(division, breaks)))",
        "K200", "skipped from heading level 1 to 3"),
    mutant!("a level is skipped", "layout/parts/register.typ",
        "register-heading(divided(unit.name + formerly(words, unit.formerly), breaks), 4, 3mm)"
            => "register-heading(divided(unit.name + formerly(words, unit.formerly), breaks), 5, 3mm)",
        "K200", "skipped from heading level 3 to 5"),
    mutant!("fields are set in another order", "layout/parts/measure.typ",
        "#let fields(all, section, book, across: false) = for field in all {"
            => "#let fields(all, section, book, across: false) = for field in all.rev() {",
        "K201", "nicht an seiner Stelle vorgelesen"),
    mutant!("a label stands behind its text", "layout/components/labelled.typ",
        "  label-and-rules(name, look, accent) + body,\n" => "  body + label-and-rules(name, look, accent),\n",
        "K201", "nicht an seiner Stelle vorgelesen"),
    mutant!("chapters lose their text", "layout/parts/chapter.typ",
        "let prose = blocks(chapter.blocks, book)" => "let prose = blocks(chapter.blocks.slice(1), book)",
        "K201", "nicht an seiner Stelle vorgelesen"),
    mutant!("a field is an artifact", "layout/parts/measure.typ",
        "blocks(field.blocks, book, level: 4), book.value.look" => "pdf.artifact(blocks(field.blocks, book, level: 4)), book.value.look",
        "K200", "artifacts may not contain links"),
    mutant!("the counts of a section are an artifact", "layout/parts/section.typ",
        "sized(\"lead\", par(counts-line(section.counts, words)))" => "pdf.artifact(sized(\"lead\", par(counts-line(section.counts, words))))",
        "K201", "nur zu sehen und wird nirgends vorgelesen"),
    mutant!("the unit of a measure is an artifact", "layout/parts/measure.typ",
        "      par(divided(units, book.value.breaks, fits: wide)),\n"
            => "      pdf.artifact(par(divided(units, book.value.breaks, fits: wide))),\n",
        "K201", "Amt für Vielfalt"),
    mutant!("a caption is lost", "layout/components/figures.typ",
        "let notes = (value.caption, value.source)" => "let notes = (value.source,)",
        "K201", "Eine Abbildung mit Betonung"),
    mutant!("passages lose their language", "layout/components/prose.typ",
        "text(lang: value.code, region: value.region, inlines(value.body, look))" => "inlines(value.body, look)",
        "K201", "nicht in der Sprache „en“ gesprochen"),
    mutant!("passages get a region", "layout/components/prose.typ",
        "text(lang: value.code, region: value.region, inlines(value.body, look))" => "text(lang: value.code, region: \"DE\", inlines(value.body, look))",
        "K201", "als Sprache „en-DE“ ausgezeichnet"),
    mutant!("a drawing has no alternative text", "layout/components/figures.typ",
        "alt: value.alt, kind: \"drawing\"" => "kind: \"drawing\"", "K200", "missing alt text"),
    mutant!("pictures have no alternative text", "layout/components/figures.typ",
        "block(image(path, alt: picture.alt, ..size))" => "block(image(path, ..size))", "K200", "missing alt text"),
    mutant!("an empty paragraph for a space", "layout/parts/chapter.typ",
        "if is-easy or chapter.entries != () { body }" => "grid(columns: 2, v(1mm), [.])\n    if is-easy or chapter.entries != () { body }",
        "K201", "ist leer"),
    mutant!("lists are paragraphs with dashes", "layout/components/prose.typ",
        "      list(..value.map(pieces => inlines(pieces, look)))\n"
            => "      value.rev().map(item => par[– #inlines(item, look)]).join()\n",
        "K201", "nicht an seiner Stelle vorgelesen"),
    mutant!("a contact point has no destination", "layout/parts/contacts.typ",
        "book.value.breaks, fits: wide))#label(contact.label)]" => "book.value.breaks, fits: wide))#label(contact.label + \"x\")]", "K201", "Das Ziel „contact--stelle“ fehlt"),
    mutant!("the document has another title", "layout/catalogue.typ",
        "    title: edition.name,\n" => "    title: edition.title,\n", "K201", "Der Titel der Datei ist „Bausteine“"),
    mutant!("the language is not set", "layout/styling.typ",
        "    lang: language,\n" => "    lang: \"en\",\n", "K201", "Sprache"),
    mutant!("headings have no bookmarks", "layout/catalogue.typ",
        "  styled(book.value.look, edition.language, body)\n" => "  styled(book.value.look, edition.language, { set heading(bookmarked: false, outlined: false)\n body })\n",
        "K201", "hat kein Lesezeichen"),
    mutant!("pages have no labels", "layout/components/pages.typ",
        "    margin: margin,\n    numbering: \"1\",\n" => "    margin: margin,\n", "K201", "haben keine Seitenbezeichnung"),
    mutant!("a picture loses its alternative text", "chapters/text.json",
        "\n      \"alt\": \"Ein Schachbrett aus blauen und weißen Feldern\"," => "", "K014", "fehlt ein Alternativtext"),
    mutant!("an alternative text is the file's name", "chapters/text.json",
        "Ein Schachbrett aus blauen und weißen Feldern" => "picture.png", "K047", "Dateiname"),
    mutant!("a footnote loses its text", "chapters/text.json",
        ",\n    \"zwei\": \"Die zweite Anmerkung.\"" => "", "K009", "zwei"),
    mutant!("a link says nothing", "chapters/text.json",
        "[Verweis](https://example.org/straße)" => "[](https://example.org/straße)", "K012", "nichts, was man lesen kann"),
];

#[test]
fn damage_is_found_before_a_file_is_written() {
    let mut named = BTreeSet::new();
    let mut survivors = Vec::new();
    for mutant in MUTANTS {
        assert!(named.insert(mutant.name), "{} stands twice", mutant.name);
        let said = said_of(mutant);
        let found = said.lines().any(|line| line.contains(&format!(" {}", mutant.code)) && line.contains(mutant.says));
        if !found {
            survivors.push(format!("{}:\n{said}", mutant.name));
        }
    }
    assert!(survivors.is_empty(), "{}", survivors.join("\n"));
}

/// What a build of the small catalogue says of a mutant.
fn said_of(mutant: &Mutant) -> String {
    let in_layout = mutant.file.strip_prefix("layout/");
    let catalogue = Copy::of_folder(&fixture_folder("components"));
    let layout = Copy::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("layout"));
    let (catalogue, layout) = match in_layout {
        Some(file) => (catalogue, layout.replace(file, mutant.old, mutant.new)),
        None => (catalogue.replace(mutant.file, mutant.old, mutant.new), layout),
    };
    let mut request: Request = request(catalogue.path());
    request.layout = Some(layout.path().to_owned());
    let (checked, _) = crate::fixture::build(&request);
    let report = Report { say: &checked.say, root: "", files: &checked.source.files, colour: false };
    report.print(&checked.findings, Format::Short)
}
