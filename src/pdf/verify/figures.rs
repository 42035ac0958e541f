//! Figures and their alternative texts (ISO 14289-1, 7.3).

use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::{Reader, Rect, Tag};

/// Points by which a box may reach over its page: the file's numbers are rounded.
const TOLERANCE: f64 = 1.0;

/// Every figure has a text and a box within its page.
pub(super) fn check(reader: &Reader, tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    for figure in tags.iter().filter(|tag| matches!(tag.standard_kind.as_str(), "Figure" | "Formula")) {
        let spoken = figure.alt.as_deref().or(figure.actual_text.as_deref()).unwrap_or_default().trim();
        if spoken.is_empty() {
            flaws.push(Flaw::at(Kind::NoAlternative, figure.page, &figure.text()));
        } else if is_file_name(spoken) {
            flaws.push(Flaw::at(Kind::FileName, figure.page, spoken));
        }
        if figure.standard_kind == "Formula" {
            continue;
        }
        let page = figure.page.and_then(|page| reader.pages().get(page)).map(|page| page.media_box);
        let fits = figure.attributes.bbox.is_some_and(|bbox| page.is_none_or(|page| is_within(&bbox, &page)));
        if !fits {
            let reason = if figure.attributes.bbox.is_some() { "outside" } else { "missing" };
            flaws.push(Flaw::at(Kind::FigureBox, figure.page, spoken).with("reason", reason));
        }
    }
}

fn is_within(inner: &Rect, outer: &Rect) -> bool {
    inner.width() > 0.0
        && inner.height() > 0.0
        && inner.left >= outer.left - TOLERANCE
        && inner.bottom >= outer.bottom - TOLERANCE
        && inner.right <= outer.right + TOLERANCE
        && inner.top <= outer.top + TOLERANCE
}

/// Whether a text is the name of a picture's file.
fn is_file_name(text: &str) -> bool {
    const ENDINGS: &[&str] = &[".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".tif", ".tiff", ".pdf"];
    let text = text.to_lowercase();
    !text.contains(' ') && ENDINGS.iter().any(|ending| text.ends_with(ending))
}
