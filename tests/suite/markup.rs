//! No string of a catalogue is code: what looks like Typst, Markdown, HTML or
//! shell comes out as it went in, or is a finding at its place.
//!
//! `tests/fixtures/every-key` says every field once, so a new field is tried
//! without a line here.

use std::collections::BTreeSet;
use std::fs;

use katalog::findings::{Finding, Severity};
use katalog::pdf::read::{OutlineItem, Reader};
use katalog::pdf::verify::letters;
use serde_json::Value;

use crate::fixture::{Copy, fixture_folder, request};

/// What is typed, in portions that a title can hold.
const TYPED: [&str; 5] = [
    "#panic() $x$ #1 @id <b> #let x = 1 #{x} #[x] \\u{41} \\# $ sum_(k=0) $",
    "*a* **b** `x` ```rust``` ~~x~~ = H == H - l + l / l: l ~ --- -- ... > q 1. eins",
    "<b>x</b> &amp; &lt; <!-- x --> <script>alert(1)</script> <a href='x'>",
    "$(rm) ${x} {{x}} {x} {page} %s %d $HOME | ; && \\n ../../x C:\\x 'x' \"x\" `id`",
    "//c /* x */ \\ [x] (x) {$file} ]x[ §1 | x | ^1 x^2 :smile: [[x]] 'x'; DROP TABLE",
];

/// Strings that are read and never printed.
const INTERNAL: [&str; 10] = [
    "/$schema",
    "/accept/",
    "/deadline",
    "/form_letter",
    "/internal_note",
    "/review/",
    "/sort_as",
    "/previous",
    "/reviewed_by_date",
    "/rules/",
];

/// A string of the fixture.
#[derive(Debug, Clone)]
struct Field {
    file: String,
    pointer: String,
}

/// Every string of the fixture's files.
fn fields() -> Vec<Field> {
    let mut fields = Vec::new();
    let root = fixture_folder("every-key");
    for folder in ["", "chapters/", "measures/"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.strip_suffix(".json").is_some() {
                let file = format!("{folder}{name}");
                let value = serde_json::from_str(&fs::read_to_string(root.join(&file)).unwrap()).unwrap();
                strings(&value, "", &mut |pointer| fields.push(Field { file: file.clone(), pointer }));
            }
        }
    }
    fields
}

fn strings(value: &Value, pointer: &str, visit: &mut impl FnMut(String)) {
    match value {
        Value::String(_) => visit(pointer.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| strings(item, &format!("{pointer}/{i}"), visit));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| strings(value, &format!("{pointer}/{key}"), visit));
        }
        _ => {}
    }
}

/// The fixture as it can be built: its previous edition and its profile are not beside the copy.
fn fixture() -> Copy {
    let copy = Copy::of_folder(&fixture_folder("every-key"));
    let text = copy.text("edition.json");
    let mut edition: Value = serde_json::from_str(&text).unwrap();
    let members = edition.as_object_mut().unwrap();
    members.remove("print");
    members.remove("previous");
    let parts = members["parts"].as_array_mut().unwrap();
    parts.extend(["at-a-glance", "contacts", "register", "abbreviations"].map(Value::from));
    copy.write("edition.json", edition.to_string())
}

fn errors(copy: &Copy) -> Vec<Finding> {
    let found = copy.check().findings;
    found.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// The field's text in this round, which stands nowhere else.
fn marked(number: usize, typed: &str) -> String {
    format!("Q{number}a {typed} Q{number}z")
}

/// Where a reader, a screen reader or a search engine finds text in a PDF.
fn everything(bytes: &[u8]) -> String {
    fn titles(items: &[OutlineItem], all: &mut Vec<String>) {
        for item in items {
            all.push(item.title.clone());
            titles(&item.children, all);
        }
    }
    let pdf = Reader::new(bytes).unwrap();
    let mut all: Vec<String> = pdf.pages().iter().map(katalog::pdf::read::Page::running_text).collect();
    all.extend(pdf.pages().iter().map(katalog::pdf::read::Page::artifacts));
    titles(pdf.outline(), &mut all);
    all.extend(pdf.links().iter().filter_map(|link| link.contents.clone()));
    for tag in pdf.tags().walk() {
        // A page reads the cells of a row line by line, their tags one by one.
        all.extend(Some(tag.text()).filter(|_| matches!(tag.standard_kind.as_str(), "TD" | "TH")));
        all.extend(tag.alt.iter().chain(&tag.actual_text).chain(&tag.attributes.summary).cloned());
    }
    let about = pdf.metadata();
    all.extend([&about.title, &about.author, &about.subject, &about.keywords].into_iter().flatten().cloned());
    letters(&all.join("\n"))
}

#[test]
fn what_is_typed_is_printed_or_refused() {
    let fields = fields();
    assert!(fields.len() > 150, "{} fields", fields.len());
    let (mut printed, mut unseen, mut refused) = (BTreeSet::new(), BTreeSet::new(), 0);
    for typed in TYPED {
        let mut copy = fixture();
        let mut taken = Vec::new();
        for (number, field) in fields.iter().enumerate() {
            if serde_json::from_str::<Value>(&copy.text(&field.file)).unwrap().pointer(&field.pointer).is_none() {
                continue;
            }
            let before = copy.text(&field.file);
            copy = copy.set(&field.file, &field.pointer, marked(number, typed));
            let found = errors(&copy);
            let at_place = found.iter().filter_map(|finding| finding.place.as_ref()).any(|place| {
                place.file == field.file
                    && (field.pointer.starts_with(&place.pointer) || place.pointer.starts_with(&field.pointer))
            });
            if found.is_empty() {
                taken.push(number);
            } else {
                assert!(at_place, "{field:?} is refused elsewhere: {found:#?}");
                copy = copy.write(&field.file, before);
                refused += 1;
            }
        }
        let (checked, publication) = crate::fixture::build(&request(copy.path()));
        let publication = publication.unwrap_or_else(|| panic!("{typed}: {:#?}", checked.findings));
        let all = everything(&publication.pdf);
        for number in taken {
            let field = &fields[number];
            let internal = INTERNAL.iter().any(|part| format!("{}/", field.pointer).contains(part));
            let begins = all.contains(&format!("Q{number}a"));
            assert!(!internal || !begins, "{field:?} is internal and printed");
            let whole = all.contains(&letters(&marked(number, typed)));
            assert!(whole || !begins, "{field:?}: {}", around(&all, &format!("Q{number}a")));
            if begins {
                printed.insert(number);
            } else if !internal {
                unseen.insert(format!("{} {}", field.file, field.pointer));
            }
        }
    }
    assert_eq!(unseen.iter().map(String::as_str).collect::<Vec<_>>(), UNSEEN);
    assert!(printed.len() > 60 && refused > 100, "{} printed, {refused} refused", printed.len());
}

/// What the website edition gives no place to, also what is said to data portals; the footnote is named by a
/// text that is another one here.
const UNSEEN: [&str; 8] = [
    "chapters/text.json /footnotes/charta",
    "edition.json /publish/attribution",
    "edition.json /publish/contact",
    "edition.json /publish/description",
    "edition.json /publish/keywords",
    "organisation.json /divisions/0/units/0/kind",
    "organisation.json /divisions/0/units/0/short",
    "organisation.json /topics/0/name",
];

fn around<'t>(all: &'t str, mark: &str) -> &'t str {
    let start = all.find(mark).unwrap_or_default();
    let end = all[start..].char_indices().nth(150).map_or(all.len(), |(at, _)| start + at);
    &all[start..end]
}
