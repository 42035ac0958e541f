//! Words in a paragraph: runs, links, fields, signs.

use roxmltree::Node;

use super::parts::{attr, child, value};
use super::story::Story;
use super::styles::Look;
use crate::word::model::{Block, Left, Marks, Paragraph, Run, Said};
use crate::word::package::Unreadable;

/// How many fields may stand in fields.
const MAX_FIELDS: usize = 64;

/// A field that is open (ECMA-376 Part 1, 17.16): its code is read until its result begins.
#[derive(Debug, Default)]
pub struct Field {
    code: String,
    shows_result: bool,
    link: Option<String>,
    /// What a form's box or list shows by itself.
    shown: Option<String>,
}

/// Where the words of a paragraph go.
struct Line<'p> {
    look: &'p Look,
    paragraph: &'p mut Paragraph,
    boxes: &'p mut Vec<Block>,
}

impl Story<'_> {
    pub(super) fn runs(
        &mut self,
        node: Node<'_, '_>,
        look: &Look,
        paragraph: &mut Paragraph,
        boxes: &mut Vec<Block>,
    ) -> Result<(), Unreadable> {
        self.inline(node, None, &mut Line { look, paragraph, boxes })
    }

    fn inline(&mut self, parent: Node<'_, '_>, link: Option<&str>, out: &mut Line<'_>) -> Result<(), Unreadable> {
        self.deeper(|story| {
            for node in parent.children().filter(Node::is_element) {
                match node.tag_name().name() {
                    "r" => story.run(node, link, out)?,
                    "hyperlink" => {
                        let target = story.target(node);
                        story.inline(node, target.as_deref().or(link), out)?;
                    }
                    "fldSimple" => {
                        let target = attr(node, "instr").and_then(led_to);
                        story.inline(node, target.as_deref().or(link), out)?;
                    }
                    "bookmarkStart" => out.paragraph.bookmarks.extend(attr(node, "name").map(str::to_owned)),
                    "oMath" | "oMathPara" => {
                        story.left.insert(Left::Formula);
                        let letters = node.descendants().filter(|node| node.tag_name().name() == "t");
                        let text: String = letters.filter_map(|node| node.text()).collect();
                        out.paragraph.runs.push(Run::of(text));
                    }
                    _ => {
                        if let Some(inner) = story.within(node) {
                            story.inline(inner, link, out)?;
                        }
                    }
                }
            }
            Ok(())
        })
    }

    /// Where a hyperlink leads.
    fn target(&self, node: Node<'_, '_>) -> Option<String> {
        let outside = node.attributes().find(|attribute| attribute.name() == "id");
        let outside = outside.and_then(|id| self.links.get(id.value())).cloned();
        let anchor = attr(node, "anchor").filter(|anchor| !anchor.is_empty()).map(|anchor| format!("#{anchor}"));
        match (outside, anchor) {
            (Some(address), Some(anchor)) if !address.contains('#') => Some(address + &anchor),
            (address, anchor) => address.or(anchor),
        }
    }

    fn run(&mut self, node: Node<'_, '_>, link: Option<&str>, out: &mut Line<'_>) -> Result<(), Unreadable> {
        let properties = self.properties(node, "rPr", "rPrChange");
        let own = Look::read(properties);
        let style = self.styles.of_words(properties.and_then(|node| value(node, "rStyle")));
        let look = match style {
            Some(style) => own.over(&style.look),
            None => own,
        };
        if look.hidden.or(out.look.hidden) == Some(true) {
            self.left.insert(Left::Hidden);
            return Ok(());
        }
        let more = |own: Option<bool>, of_paragraph: Option<bool>| own == Some(true) && of_paragraph != Some(true);
        let marks = Marks {
            emphasis: more(look.italic, out.look.italic),
            strong: more(look.bold, out.look.bold),
            link: link.map(str::to_owned),
            language: self.other_language(look.language.as_deref().or(out.look.language.as_deref())),
        };
        self.said(node, &marks, out)
    }

    /// A language that is not the document's. A region alone is no other language: programs set it as they like.
    fn other_language(&self, language: Option<&str>) -> Option<String> {
        let main = |code: &str| code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let language = language.filter(|code| !matches!(*code, "" | "none" | "zxx" | "x-none"))?;
        let is_same = self.language.is_some_and(|own| main(own) == main(language));
        (!is_same).then(|| language.replace('_', "-"))
    }

    fn said(&mut self, run: Node<'_, '_>, marks: &Marks, out: &mut Line<'_>) -> Result<(), Unreadable> {
        for node in run.children().filter(Node::is_element) {
            let said = match node.tag_name().name() {
                "t" | "delText" => Said::Text(node.text().unwrap_or_default().to_owned()),
                "tab" | "ptab" => Said::Text("\t".to_owned()),
                "noBreakHyphen" => Said::Text("-".to_owned()),
                "sym" => Said::Text(symbol(node).to_owned()),
                "br" if matches!(attr(node, "type"), None | Some("textWrapping")) => Said::Break,
                "cr" => Said::Break,
                "footnoteReference" => match self.note("footnote", attr(node, "id")) {
                    Some(note) => Said::Note(note),
                    None => continue,
                },
                "endnoteReference" => match self.note("endnote", attr(node, "id")) {
                    Some(note) => Said::Note(note),
                    None => continue,
                },
                "commentReference" => match self.comment(attr(node, "id")) {
                    Some(comment) => Said::Comment(comment),
                    None => continue,
                },
                "fldChar" => match self.field(node) {
                    Some(shown) => Said::Text(shown),
                    None => continue,
                },
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.shows_result) {
                        field.code.push_str(node.text().unwrap_or_default());
                    }
                    continue;
                }
                "drawing" | "pict" => {
                    self.deeper(|story| story.boxes(node, out.boxes))?;
                    continue;
                }
                "object" => {
                    self.left.insert(Left::Object);
                    continue;
                }
                "ruby" => {
                    if let Some(base) = child(node, "rubyBase") {
                        self.inline(base, marks.link.as_deref(), out)?;
                    }
                    continue;
                }
                "AlternateContent" => {
                    if let Some(inner) = self.within(node) {
                        self.deeper(|story| story.said(inner, marks, out))?;
                    }
                    continue;
                }
                _ => continue,
            };
            // The code of a field is read by programs; its result by people.
            let is_code = self.fields.iter().any(|field| !field.shows_result);
            if !(is_code && matches!(said, Said::Text(_) | Said::Break)) {
                let mut marks = marks.clone();
                marks.link = marks.link.or_else(|| self.fields.iter().rev().find_map(|field| field.link.clone()));
                out.paragraph.runs.push(Run { said, marks });
            }
        }
        Ok(())
    }

    /// Begins, turns or ends a field; what it shows by itself, at its end.
    fn field(&mut self, node: Node<'_, '_>) -> Option<String> {
        match attr(node, "fldCharType") {
            Some("begin") if self.fields.len() < MAX_FIELDS => {
                let shown = child(node, "ffData").and_then(shown);
                self.fields.push(Field { shown, ..Field::default() });
                None
            }
            Some("separate") => {
                let field = self.fields.last_mut()?;
                field.link = led_to(&field.code);
                field.shows_result = true;
                None
            }
            Some("end") => self.fields.pop()?.shown,
            _ => None,
        }
    }
}

/// Where the code of a field leads: `HYPERLINK "https://…" \l "place"`.
fn led_to(code: &str) -> Option<String> {
    let code = code.trim();
    let (name, rest) = code.split_once(char::is_whitespace)?;
    if !name.eq_ignore_ascii_case("hyperlink") {
        return None;
    }
    let (mut address, mut anchor, mut is_anchor) = (None, None, false);
    // What stands between quotation marks is every second piece.
    for (at, piece) in rest.split('"').enumerate() {
        if at % 2 == 0 {
            is_anchor = piece.split_whitespace().any(|word| word == "\\l");
        } else if is_anchor {
            anchor = Some(piece);
        } else {
            address.get_or_insert(piece);
        }
    }
    match (address, anchor) {
        (Some(address), Some(anchor)) => Some(format!("{address}#{anchor}")),
        (Some(address), None) => Some(address.to_owned()),
        (None, anchor) => anchor.map(|anchor| format!("#{anchor}")),
    }
}

/// What a box or a list of a form shows (ECMA-376 Part 1, 17.16.17).
fn shown(data: Node<'_, '_>) -> Option<String> {
    if let Some(ticked) = child(data, "checkBox") {
        use super::parts::switch;
        let is_ticked = switch(ticked, "checked").or_else(|| switch(ticked, "default")) == Some(true);
        return Some(if is_ticked { "☒" } else { "☐" }.to_owned());
    }
    let list = child(data, "ddList")?;
    let chosen = value(list, "result").and_then(|text| text.parse().ok()).unwrap_or_default();
    let entry = super::parts::elements(list, "listEntry").nth(chosen)?;
    attr(entry, "val").map(str::to_owned)
}

/// A sign out of a typeface of signs; of those that stand for words, letters or boxes.
fn symbol(node: Node<'_, '_>) -> &'static str {
    let font = attr(node, "font").unwrap_or_default();
    let code = attr(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or_default();
    match (font, code & 0xFF) {
        ("Wingdings", 0x78 | 0xFD | 0xFE | 0xFB | 0xFC) | ("Wingdings 2", 0x51..=0x54) => "☒",
        ("Wingdings", 0x6F | 0xA8 | 0x71 | 0x72) | ("Wingdings 2", 0xA3 | 0x2A | 0x30) => "☐",
        ("Wingdings", 0x6C | 0xA7 | 0x9F | 0x6E) | ("Symbol", 0xB7) => "•",
        ("Wingdings", 0xE0 | 0xF0 | 0xE8 | 0xD8) | ("Symbol", 0xAE) => "→",
        ("Wingdings", 0x28 | 0x29) => "☎",
        _ => "\u{FFFD}",
    }
}
