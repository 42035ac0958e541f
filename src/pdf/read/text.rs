//! Text as it was shown, and how its pieces join.

use lopdf::ObjectId;

/// Text shown by one operator, or what a span's `/ActualText` puts in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The text; never empty.
    pub text: String,
    /// The page, counted from 0.
    pub page: usize,
    /// The marked-content identifier it belongs to (14.7.4.2).
    pub mcid: Option<i64>,
    /// The form `XObject` whose content stream gives that identifier; `None` if the
    /// page's own does.
    pub form: Option<ObjectId>,
    /// Whether it is an artifact: header, footer, decoration (14.8.2.2).
    pub artifact: bool,
    /// Whether it is a running head or foot.
    pub furniture: bool,
    /// The `/Lang` of the marked content around it (14.9.2.2).
    pub language: Option<String>,
    /// Where its baseline begins, as x and y in points from the page's origin.
    pub start: (f64, f64),
    /// Where its baseline ends.
    pub end: (f64, f64),
    /// The font size in points, as it appears on the page.
    pub size: f64,
}

/// How far the pen went between two runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Not at all, or up or down by less than a line (`H₂O`).
    None,
    /// Along the line, by more than the letters need.
    Gap,
    /// To another line or page.
    Line,
}

/// Parts of the font size: what is a gap, what is going back, what is a new line.
const GAP: f64 = 0.2;
const BACK: f64 = -0.5;
const LINE: f64 = 0.6;

fn step(from: &Run, to: &Run) -> Step {
    let size = from.size.max(to.size);
    let (right, up) = (to.start.0 - from.end.0, to.start.1 - from.end.1);
    if from.page != to.page || up.abs() > LINE * size {
        Step::Line
    } else if right > GAP * size || right < BACK * size {
        Step::Gap
    } else {
        Step::None
    }
}

/// The runs as lines, as they stand on the page: every line ends without white
/// space, and a gap is one space. A hyphen set at the end of a line is a soft
/// hyphen, U+00AD, if the writer said so.
pub(super) fn lines<'a>(runs: impl IntoIterator<Item = &'a Run>) -> String {
    let mut out = String::new();
    let mut last: Option<&Run> = None;
    for run in runs {
        match last.map_or(Step::None, |last| step(last, run)) {
            Step::Line => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
            }
            Step::Gap if !touches_space(&out, &run.text) => out.push(' '),
            Step::Gap | Step::None => {}
        }
        out.push_str(&run.text);
        last = Some(run);
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

fn touches_space(before: &str, after: &str) -> bool {
    before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace)
}

/// Running text: lines flow together again.
///
/// Where the writer kept the space at the end of a line, as Typst does, nothing is
/// added; a soft hyphen there goes. After a hyphen, dash or slash the line was
/// broken within a word. Any other change of line is a forced one and stays, as
/// `\n`. (So does one within a web address broken elsewhere: nothing tells them
/// apart.)
#[derive(Default)]
pub(super) struct Flow<'a> {
    pub(super) text: String,
    last: Option<&'a Run>,
}

impl<'a> Flow<'a> {
    /// Adds a run.
    pub(super) fn push(&mut self, run: &'a Run) {
        self.replace(&[run], &run.text);
    }

    /// Adds `text` in the place of these runs.
    pub(super) fn replace(&mut self, runs: &[&'a Run], text: &str) {
        if let (Some(last), Some(first)) = (self.last, runs.first()) {
            match step(last, first) {
                Step::Line => self.new_line(text),
                Step::Gap if !touches_space(&self.text, text) => self.text.push(' '),
                Step::Gap | Step::None => {}
            }
        }
        self.text.push_str(text);
        self.last = runs.last().copied().or(self.last);
    }

    fn new_line(&mut self, next: &str) {
        const WITHIN_A_WORD: [char; 5] = ['-', '\u{2010}', '–', '—', '/'];
        if self.text.ends_with('\u{AD}') {
            self.text.pop();
        } else if !touches_space(&self.text, next) && !self.text.ends_with(WITHIN_A_WORD) {
            self.text.push('\n');
        }
    }
}

/// The runs as running text.
pub(super) fn flow<'a>(runs: impl IntoIterator<Item = &'a Run>) -> String {
    let mut flow = Flow::default();
    runs.into_iter().for_each(|run| flow.push(run));
    flow.text
}
