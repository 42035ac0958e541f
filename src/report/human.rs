//! Findings for people: with the line of the file and the place underlined.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::lines::Lines;
use super::{Report, SHOWN, short};
use crate::findings::{Code, Finding, Place, Severity};
use crate::say::Sentence;
use crate::visible;

impl<'r> Report<'r> {
    pub(super) fn human(&self, findings: &[Finding]) -> String {
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        let mut seen = BTreeMap::new();
        let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
        let mut out = String::new();
        for finding in findings {
            let count = shown.entry(finding.code).or_default();
            *count += finding.count();
            if *count > SHOWN || finding.more_of_its_kind().is_some() {
                continue;
            }
            let _ = match finding.severity {
                Severity::Hint => {
                    out.write_str(&short(&self.row(finding, &mut seen), &self.say.severity(Severity::Hint)))
                }
                _ => writeln!(out, "{}\n", self.snippet(finding, &renderer, &mut seen)),
            };
        }
        for (code, count) in shown.into_iter().filter(|(_, count)| *count > SHOWN) {
            let args = [("count", (count - SHOWN).to_string()), ("code", code.id().to_owned())];
            let _ = writeln!(out, "{}", self.say.text("more-of-a-kind", &args));
        }
        out
    }

    fn snippet(&self, finding: &Finding, renderer: &Renderer, seen: &mut BTreeMap<&'r str, Lines<'r>>) -> String {
        let Sentence { what, todo } = self.say.finding(finding);
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::INFO,
        };
        let level = level.with_name(self.say.severity(finding.severity));
        let mut group = Group::with_title(level.primary_title(visible::lines(&what)).id(finding.code.id()));
        if let Some(place) = &finding.place {
            let path = super::shown(&self.path(&place.file));
            let path = visible::text(&path).into_owned();
            group = match self.files.get_key_value(&place.file) {
                Some((name, file)) => {
                    let lines = seen.entry(name.as_str()).or_insert_with(|| Lines::of(&file.text));
                    let (line, underlined) = excerpt(&file.text, lines, place);
                    group.element(
                        Snippet::source(line)
                            .line_start(lines.position(place.range.start).0)
                            .path(path)
                            .annotation(AnnotationKind::Primary.span(underlined)),
                    )
                }
                None => group.element(Origin::path(path)),
            };
        }
        let todo = Level::HELP.no_name().message(format!("→ {}", visible::lines(&todo)));
        renderer.render(&[group.element(todo)])
    }
}

/// The line that a place begins in, with hidden characters named, and the bytes
/// of the place in it, as far as the line goes.
fn excerpt(text: &str, lines: &Lines<'_>, place: &Place) -> (String, Range<usize>) {
    let line = lines.line(place.range.start);
    let start = place.range.start.min(line.end);
    let end = place.range.end.clamp(start, line.end);
    let shown = |range: Range<usize>| visible::lines(&text[range]).into_owned();
    let (before, within, after) = (shown(line.start..start), shown(start..end), shown(end..line.end));
    let from = before.len();
    // One character long at least, where there is one.
    let length = if within.is_empty() { after.chars().next().map_or(0, char::len_utf8) } else { within.len() };
    (before + &within + &after, from..from + length)
}
