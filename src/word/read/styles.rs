//! What styles say of a paragraph and its words (ECMA-376 Part 1, 17.7).

use std::collections::HashMap;

use roxmltree::Node;

use super::parts::{attr, child, elements, switch, value};
use crate::word::model::Kind;

/// How far a style is followed to those that it is based on.
const MAX_CHAIN: usize = 20;

/// What a style, a paragraph or a run says by itself.
#[derive(Debug, Clone, Default)]
pub struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub language: Option<String>,
}

impl Look {
    /// Reads `w:rPr`.
    pub fn read(properties: Option<Node<'_, '_>>) -> Self {
        let Some(node) = properties else { return Self::default() };
        Self {
            bold: switch(node, "b"),
            italic: switch(node, "i"),
            hidden: switch(node, "vanish"),
            language: value(node, "lang").map(str::to_owned),
        }
    }

    /// What it says, else what `other` says.
    pub fn over(self, other: &Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            language: self.language.or_else(|| other.language.clone()),
        }
    }
}

/// A style, with what it takes from others.
#[derive(Debug, Clone, Default)]
pub struct Style {
    pub look: Look,
    /// Heading or title, if it is one.
    pub kind: Option<Kind>,
    /// The list and the level that it belongs to.
    pub list: Option<u32>,
    pub level: Option<u8>,
    based_on: Option<String>,
}

/// All styles.
#[derive(Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    default: Style,
}

impl Styles {
    pub fn read(root: Node<'_, '_>) -> Self {
        let own: HashMap<String, Style> = elements(root, "style")
            .filter_map(|style| Some((attr(style, "styleId")?.to_owned(), one(style))))
            .collect();
        let base = child(root, "docDefaults").and_then(|defaults| child(defaults, "rPrDefault"));
        let base = Look::read(base.and_then(|base| child(base, "rPr")));
        let whole = |style: &Style| {
            let (mut whole, mut next) = (style.clone(), style.based_on.as_ref());
            for _ in 0..MAX_CHAIN {
                let Some(below) = next.and_then(|id| own.get(id)) else { break };
                whole.look = whole.look.over(&below.look);
                whole.kind = whole.kind.or(below.kind);
                whole.list = whole.list.or(below.list);
                whole.level = whole.level.or(below.level);
                next = below.based_on.as_ref();
            }
            whole
        };
        let usual = elements(root, "style")
            .find(|style| {
                attr(*style, "type") == Some("paragraph") && matches!(attr(*style, "default"), Some("1" | "true"))
            })
            .and_then(|style| own.get(attr(style, "styleId")?));
        let mut default = usual.map(whole).unwrap_or_default();
        default.look = default.look.over(&base);
        Self { styles: own.iter().map(|(id, style)| (id.clone(), whole(style))).collect(), default }
    }

    /// The language of what says nothing else.
    pub fn language(&self) -> Option<&str> {
        self.default.look.language.as_deref()
    }

    /// A style by its id, else that of paragraphs without one.
    pub fn get(&self, id: Option<&str>) -> &Style {
        id.and_then(|id| self.styles.get(id)).unwrap_or(&self.default)
    }

    /// A style of words.
    pub fn of_words(&self, id: Option<&str>) -> Option<&Style> {
        id.and_then(|id| self.styles.get(id))
    }
}

fn one(style: Node<'_, '_>) -> Style {
    let paragraph = child(style, "pPr");
    let list = paragraph.and_then(|paragraph| child(paragraph, "numPr"));
    let number = |name| list.and_then(|list| value(list, name)).and_then(|text| text.parse::<u32>().ok());
    Style {
        look: Look::read(child(style, "rPr")),
        kind: named(value(style, "name").unwrap_or_default())
            .or_else(|| outline(paragraph.and_then(|paragraph| value(paragraph, "outlineLvl")))),
        list: number("numId"),
        level: number("ilvl").and_then(|level| u8::try_from(level).ok()),
        based_on: value(style, "basedOn").map(str::to_owned),
    }
}

/// The level of an outline; 9 is running text.
pub fn outline(level: Option<&str>) -> Option<Kind> {
    let level = level?.parse::<u8>().ok()?;
    (level < 9).then_some(Kind::Heading(level + 1))
}

/// What the name of a style says. Word names its own in English in every language, others do not.
fn named(name: &str) -> Option<Kind> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "titel") {
        return Some(Kind::Title);
    }
    let level = ["heading", "überschrift"].iter().find_map(|word| name.strip_prefix(word))?.trim();
    level.parse::<u8>().ok().filter(|level| (1..=9).contains(level)).map(Kind::Heading)
}
