//! Overviews: what a section holds, and whom each measure is aimed at.

use super::labels::{Label, Labels};
use super::paper::{At, Para, Row, folded};

/// A row of an overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub at: At,
    /// What it calls the measure.
    pub title: String,
    /// Whether it is marked as new.
    pub is_new: bool,
    /// Whether it is aimed inward and outward.
    pub directed: (bool, bool),
}

/// Characters that mark a cell.
const MARKS: &[&str] = &[
    "•", "x", "X", "×", "✓", "✔", "●", "■", "☒", "☑", "ja", "Ja", "yes", "Yes", "*", "+", "⚫", "▪", "✗", "\u{f0fc}",
    "\u{f0b7}",
];

/// Characters of a cell that is not marked.
const NO_MARKS: &[&str] = &["", "-", "–", "—", "☐", "□", "○", "nein", "Nein", "no", "No", "/"];

/// Whether a text is nothing but the mark of a cell.
#[must_use]
pub fn is_mark(cell: &str) -> bool {
    MARKS.contains(&cell)
}

/// What the cells of a row say.
fn cells(row: &Row) -> Vec<String> {
    let said = |cell: &Vec<Para>| cell.iter().map(|para| para.plain.as_str()).collect::<Vec<_>>().join(" ");
    row.cells.iter().map(said).map(|cell| cell.trim().to_owned()).collect()
}

/// The columns for inward and outward in the head of an overview.
fn head(cells: &[String], labels: &Labels) -> Option<(usize, usize)> {
    let inward = cells.iter().position(|cell| labels.names(Label::Inward, cell))?;
    let outward = cells.iter().position(|cell| labels.names(Label::Outward, cell))?;
    (inward != outward).then_some((inward, outward))
}

/// Whether a table is an overview, or the rest of one.
#[must_use]
pub fn is_one(rows: &[Row], labels: &Labels, after_overview: bool) -> bool {
    let has_head = rows.iter().take(3).any(|row| head(&cells(row), labels).is_some());
    let is_marked = |row: &Row| {
        let cells = cells(row);
        let marks = cells.iter().filter(|cell| MARKS.contains(&cell.as_str())).count();
        marks > 0 && cells.iter().any(|cell| cell.chars().nth(2).is_some())
    };
    has_head || (after_overview && rows.iter().all(is_marked))
}

/// The rows of an overview; heads that stand in it are given apart, and so is what is no row.
#[derive(Debug, Default)]
pub struct Overview {
    /// Its rows.
    pub entries: Vec<Entry>,
    /// Its heads.
    pub heads: Vec<(String, At)>,
    /// What is neither.
    pub left: Vec<(String, At)>,
    /// The columns, for the rest of an overview on the next page.
    columns: Option<(usize, usize, usize)>,
}

impl Overview {
    /// Reads more rows.
    pub fn read(&mut self, rows: &[Row], labels: &Labels) {
        for row in rows {
            let cells = cells(row);
            if let Some((inward, outward)) = head(&cells, labels) {
                self.columns = Some((inward, outward, cells.len()));
                self.heads.push((cells.join(" ").trim().to_owned(), row.at));
                continue;
            }
            match entry(&cells, row.at, self.columns, labels) {
                Some(entry) => {
                    let known = |cell: &&String| {
                        cell.is_empty()
                            || is_mark(cell)
                            || NO_MARKS.contains(&cell.as_str())
                            || labels.says(Label::New, cell)
                    };
                    let others = cells.iter().filter(|cell| !known(cell)).skip(1);
                    self.left.extend(others.map(|cell| (cell.clone(), row.at)));
                    self.entries.push(entry);
                }
                None => self.left.push((cells.join(" ").trim().to_owned(), row.at)),
            }
        }
    }
}

/// A row as it is meant. Texts lose columns, so the marks are looked for behind the title.
fn entry(cells: &[String], at: At, columns: Option<(usize, usize, usize)>, labels: &Labels) -> Option<Entry> {
    let is_new = |cell: &str| labels.says(Label::New, cell);
    let title = cells
        .iter()
        .position(|cell| !cell.is_empty() && !is_mark(cell) && !is_new(cell) && !NO_MARKS.contains(&cell.as_str()))?;
    let (inward, outward, count) = columns.unwrap_or((1, 2, 3));
    let mut new = cells.iter().any(|cell| is_new(cell));
    let marked = |column: usize| cells.get(column).is_some_and(|cell| is_mark(cell));
    let exact = cells.len() == count && title < inward.min(outward);
    let behind: Vec<&str> = cells[title + 1..].iter().map(String::as_str).filter(|cell| !is_new(cell)).collect();
    let (first, second) = if exact && (marked(inward) || marked(outward) || behind.iter().all(|cell| !is_mark(cell))) {
        (marked(inward), marked(outward))
    } else {
        // Empty columns between title and marks go first.
        let surplus = behind.len().saturating_sub(2);
        let skipped = behind.iter().take(surplus).take_while(|cell| cell.is_empty()).count();
        let at = |place: usize| behind.get(skipped + place).is_some_and(|cell| is_mark(cell));
        if inward < outward { (at(0), at(1)) } else { (at(1), at(0)) }
    };
    let mut name = cells[title].clone();
    for word in ["(neu)", "(new)", "NEU:", "neu:"] {
        if let Some(rest) = name.strip_suffix(word).or_else(|| name.strip_prefix(word)) {
            (name, new) = (rest.trim().to_owned(), true);
        }
    }
    Some(Entry { at, title: name, is_new: new, directed: (first, second) })
}

/// How much two titles are alike, from 0 to 1.
#[must_use]
pub fn likeness(row: &str, page: &str) -> f64 {
    let (a, b) = (Title::new(row), Title::new(page));
    a.likeness(&b)
}

/// A title, ready to be compared.
#[derive(Debug, Clone)]
pub struct Title {
    folded: String,
    words: Vec<String>,
}

impl Title {
    /// Folds a title.
    #[must_use]
    pub fn new(title: &str) -> Self {
        const ENOUGH: usize = 300;
        let short: String = title.chars().take(ENOUGH).collect();
        let folded = folded(&short);
        let words = folded.split(' ').map(str::to_owned).collect();
        Self { folded, words }
    }

    /// How much two titles are alike, from 0 to 1: as whole texts, by the words of the shorter one that the longer
    /// one has, and by abbreviations of it.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.folded == other.folded {
            return 1.0;
        }
        let whole = strsim::sorensen_dice(&self.folded, &other.folded);
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let weight = |word: &String| u32::try_from(word.chars().count().min(12)).map_or(0.0, f64::from);
        let known = |word: &&String| {
            long.words.iter().any(|other| {
                other == *word
                    || (word.chars().count() > 4
                        && (other.starts_with(word.as_str()) || word.starts_with(other.as_str()))
                        && other.chars().count() > 4)
            }) || (word.chars().count() > 1 && long.initials().contains(word.as_str()))
        };
        let all: f64 = short.words.iter().map(weight).sum();
        let found: f64 = short.words.iter().filter(known).map(weight).sum();
        let by_words = if all > 0.0 { found / all * 0.95 } else { 0.0 };
        whole.max(by_words)
    }

    /// The first letters of its words.
    fn initials(&self) -> String {
        self.words.iter().filter_map(|word| word.chars().next()).collect()
    }
}

/// Which row belongs to which page of a section: a row's place for each page.
///
/// What is named alike belongs together wherever it stands; of what is left, rows and pages between the same
/// neighbours are held against each other in their order.
#[must_use]
pub fn matched(rows: &[&str], pages: &[&str]) -> Vec<Option<(usize, f64)>> {
    /// As much as two titles that mean the same.
    const SURE: f64 = 0.8;
    /// As much as no two titles of different measures.
    const MUCH: f64 = 0.6;
    /// As little as titles have in common that stand at the same place.
    const LITTLE: f64 = 0.3;
    /// More pages than any section has are matched by equal titles only: each pair costs time.
    const MOST: usize = 600;
    let mut found: Vec<Option<(usize, f64)>> = vec![None; pages.len()];
    let mut taken = vec![false; rows.len()];
    let rows_folded: Vec<Title> = rows.iter().map(|row| Title::new(row)).collect();
    let pages_folded: Vec<Title> = pages.iter().map(|page| Title::new(page)).collect();
    let mut equal: std::collections::HashMap<&str, Vec<usize>> = std::collections::HashMap::new();
    for (place, row) in rows_folded.iter().enumerate().rev() {
        equal.entry(row.folded.as_str()).or_default().push(place);
    }
    for (page, title) in pages_folded.iter().enumerate() {
        if let Some(row) = equal.get_mut(title.folded.as_str()).and_then(Vec::pop) {
            (found[page], taken[row]) = (Some((row, 1.0)), true);
        }
    }
    if rows.len() > MOST || pages.len() > MOST {
        return found;
    }
    let mut pairs = Vec::new();
    for (page, title) in pages_folded.iter().enumerate().filter(|(page, _)| found[*page].is_none()) {
        for (row, other) in rows_folded.iter().enumerate().filter(|(row, _)| !taken[*row]) {
            pairs.push((other.likeness(title), row, page));
        }
    }
    // Of equally alike ones the nearer ones belong together.
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
    let place = |least: f64, in_order: bool, found: &mut Vec<Option<(usize, f64)>>, taken: &mut Vec<bool>| {
        for (likeness, row, page) in pairs.iter().filter(|pair| pair.0 >= least) {
            let fits = !in_order || is_between(found, *row, *page);
            if !taken[*row] && found[*page].is_none() && fits {
                (found[*page], taken[*row]) = (Some((*row, *likeness)), true);
            }
        }
    };
    place(SURE, false, &mut found, &mut taken);
    place(LITTLE, true, &mut found, &mut taken);
    place(MUCH, false, &mut found, &mut taken);
    // One row and one page between the same neighbours are each other's, whatever they are called.
    for page in 0..pages.len() {
        if found[page].is_none() {
            let before = found[..page].last().map_or(Some(0), |last| last.map(|(row, _)| row + 1));
            let row = before.filter(|row| *row < rows.len() && !taken[*row]);
            let next = found.get(page + 1).map_or(Some(rows.len()), |next| next.map(|(row, _)| row));
            if let Some(row) = row.filter(|row| next == Some(row + 1)) {
                (found[page], taken[row]) = (Some((row, 0.0)), true);
            }
        }
    }
    found
}

/// Whether a row stands between those of the pages before and behind a page.
fn is_between(found: &[Option<(usize, f64)>], row: usize, page: usize) -> bool {
    let before = found[..page].iter().rev().flatten().next().is_none_or(|(before, _)| *before < row);
    let behind = found[page + 1..].iter().flatten().next().is_none_or(|(behind, _)| row < *behind);
    before && behind
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Row {
        let cell = |cell: &str| if cell.is_empty() { Vec::new() } else { vec![Para::plain(1, cell)] };
        Row { at: 1, cells: text.split('\t').map(cell).collect() }
    }

    fn read(rows: &[&str]) -> Vec<(String, bool, (bool, bool))> {
        let rows: Vec<Row> = rows.iter().map(|text| row(text)).collect();
        let mut overview = Overview::default();
        overview.read(&rows, &Labels::known());
        overview.entries.into_iter().map(|entry| (entry.title, entry.is_new, entry.directed)).collect()
    }

    #[test]
    fn marks_are_found_though_columns_are_lost() {
        let one = |title: &str, new, directed| (title.to_owned(), new, directed);
        let said =
            read(&["\tTitel\tnach Innen\tnach Außen", "neu\tChor\t\t•", "\tChor A\t•\t•", "Chor B\t•\t", "Chor C\t•"]);
        assert_eq!(
            said,
            [
                one("Chor", true, (false, true)),
                one("Chor A", false, (true, true)),
                one("Chor B", false, (true, false)),
                one("Chor C", false, (true, false))
            ]
        );
        assert_eq!(
            read(&["Titel\t\tinnen\taußen", "\tChor\t•\t", "\tChor A\t\tx"]),
            [one("Chor", false, (true, false)), one("Chor A", false, (false, true))]
        );
        assert_eq!(read(&["Maßnahme\textern\tintern", "Chor\tja\tnein"]), [one("Chor", false, (false, true))]);
    }

    #[test]
    fn rows_and_pages_are_matched() {
        let rows = ["DV BEM", "Chor der VHS", "Speisen", "Verlorenes", "Lesekreis"];
        let pages = [
            "Dienstvereinbarung zum Eingliederungsmanagement (BEM)",
            "Lesekreis",
            "Chor der Volkshochschule",
            "Auswahl der Speisen",
        ];
        let rows_of: Vec<Option<usize>> =
            matched(&rows, &pages).into_iter().map(|found| found.map(|(row, _)| row)).collect();
        assert_eq!(rows_of, [Some(0), Some(4), Some(1), Some(2)]);
        assert_eq!(matched(&["Chor"], &["Ball"])[0].map(|(row, _)| row), Some(0), "nothing else is left");
        assert_eq!(matched(&["Chor", "Tanz"], &["Ball", "Chor"])[0], None);
    }
}
