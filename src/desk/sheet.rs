//! A page as a browser shows it, and as somebody hears it.

use typst::layout::{Frame, FrameItem, Point};
use typst_layout::Page;
use typst_svg::SvgOptions;

/// The page as a picture: what is printed, and not an imitation.
pub fn svg(page: &Page) -> String {
    typst_svg::svg(page, &SvgOptions::default())
}

/// A line of text and its upper edge, from 0 to 1 of the page's height.
pub struct Line {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub top: f64,
}

/// The lines of a page from top to bottom.
pub fn lines(page: &Page) -> Vec<Line> {
    let mut pieces = Vec::new();
    gather(&page.frame, Point::zero(), &mut pieces);
    let height = page.frame.height().to_pt().max(1.0);
    let mut lines: Vec<(f64, Vec<(f64, String)>)> = Vec::new();
    for (at, text) in pieces {
        let (x, y) = (at.x.to_pt(), at.y.to_pt());
        match lines.iter_mut().find(|(top, _)| (top - y).abs() < 1.0) {
            Some((_, line)) => line.push((x, text)),
            None => lines.push((y, vec![(x, text)])),
        }
    }
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let line = |(top, mut pieces): (f64, Vec<(f64, String)>)| {
        pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
        let text: Vec<String> = pieces.into_iter().map(|(_, text)| text).collect();
        Line { text: text.join(" ").split_whitespace().collect::<Vec<_>>().join(" "), top: top / height }
    };
    lines.into_iter().map(line).filter(|line| !line.text.is_empty()).collect()
}

/// The line nearest to a height, from 0 to 1.
pub fn line_at(page: &Page, height: f64) -> Option<String> {
    let distance = |line: &Line| (line.top - height).abs();
    lines(page).into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|line| line.text)
}

fn gather(frame: &Frame, at: Point, out: &mut Vec<(Point, String)>) {
    for (place, item) in frame.items() {
        let place = at + *place;
        match item {
            FrameItem::Group(group) => gather(&group.frame, place, out),
            FrameItem::Text(text) => out.push((place, text.text.to_string())),
            _ => {}
        }
    }
}
