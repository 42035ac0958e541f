//! Which lists are counted (ECMA-376 Part 1, 17.9).

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::parts::{attr, child, elements, value};

/// The lists of a document by their numbers.
#[derive(Default)]
pub struct Lists {
    /// For each list and level, whether it is counted; what is not told is not.
    levels: HashMap<(u32, u8), bool>,
    /// The lists that are known at all.
    known: HashSet<u32>,
}

impl Lists {
    pub fn read(root: Node<'_, '_>) -> Self {
        let number = |node, name| attr(node, name).and_then(|text| text.parse::<u32>().ok());
        let levels = |node| {
            elements(node, "lvl").filter_map(|level| {
                let depth = number(level, "ilvl").and_then(|depth| u8::try_from(depth).ok())?;
                let format = value(level, "numFmt").unwrap_or("decimal");
                Some((depth, !matches!(format, "bullet" | "none")))
            })
        };
        let mut patterns: HashMap<u32, Vec<(u8, bool)>> = HashMap::new();
        for pattern in elements(root, "abstractNum") {
            if let Some(id) = number(pattern, "abstractNumId") {
                patterns.insert(id, levels(pattern).collect());
            }
        }
        let mut lists = Self::default();
        for list in elements(root, "num") {
            let Some(id) = number(list, "numId") else { continue };
            lists.known.insert(id);
            let pattern = child(list, "abstractNumId").and_then(|node| number(node, "val"));
            let own = pattern.and_then(|pattern| patterns.get(&pattern)).into_iter().flatten().copied();
            let changed = elements(list, "lvlOverride").flat_map(levels);
            for (depth, counted) in own.chain(changed) {
                lists.levels.insert((id, depth), counted);
            }
        }
        lists
    }

    /// Whether the items of a list are counted; nothing for list 0, which is none, and for unknown ones.
    pub fn is_numbered(&self, list: u32, level: u8) -> Option<bool> {
        if list == 0 || !self.known.contains(&list) {
            return None;
        }
        Some(self.levels.get(&(list, level)).copied().unwrap_or_default())
    }
}
