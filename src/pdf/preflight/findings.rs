//! What a preflight has found, in the words of `locales/`.

use super::{Check, Measure, Preflight, Subject, Verdict};
use crate::findings::{Arg, Args, Code, Finding};
use crate::say::Say;

/// Which file of a print edition was looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The pages inside, or all of a stapled booklet.
    Interior,
    /// The sheet around them.
    Cover,
}

impl Preflight {
    /// The checks that failed or gave a warning, as findings about the whole
    /// catalogue: a print file knows no field.
    #[must_use]
    pub fn findings(&self, part: Part) -> Vec<Finding> {
        self.checks.iter().filter_map(|check| finding(check, part)).collect()
    }
}

fn finding(check: &Check, part: Part) -> Option<Finding> {
    let code = code(check)?;
    let part = match part {
        Part::Interior => "interior",
        Part::Cover => "cover",
    };
    let mut args = Args::from([("part", part.to_owned()), ("on", ranges(&check.pages))]);
    if matches!(code, Code::CoarsePicture | Code::ModestPicture) {
        args = args.with("which", "unknown");
    }
    let args = check.measured.iter().fold(args, |args, (name, measure)| args.with(name, plain(measure)));
    Some(Finding::new(code, None, args))
}

/// The code of a check that has not passed.
fn code(check: &Check) -> Option<Code> {
    let warned = check.verdict == Verdict::Warned;
    match check.subject {
        _ if check.verdict == Verdict::Passed => None,
        Subject::Boxes => Some(Code::PrintFormat),
        Subject::Edges => Some(Code::PrintEdge),
        Subject::Sides => Some(Code::PrintMargins),
        Subject::Tabs => Some(Code::PrintTab),
        Subject::Pages => Some(Code::PrintPages),
        Subject::Colours => Some(Code::PrintColour),
        Subject::Black => Some(Code::PrintBlack),
        Subject::Ink => Some(Code::PrintInk),
        Subject::Pictures if warned => Some(Code::ModestPicture),
        Subject::Pictures => Some(Code::CoarsePicture),
        Subject::Hairlines => Some(Code::PrintHairline),
        Subject::TypeSize => Some(Code::PrintTypeSize),
        Subject::FineType => Some(Code::PrintFineType),
        Subject::Fonts => Some(Code::PrintFont),
        Subject::Blending => Some(Code::PrintBlending),
        Subject::Extras => Some(Code::PrintExtra),
        Subject::Labels => Some(Code::PrintLabel),
    }
}

impl Check {
    /// What was looked at, as a heading.
    #[must_use]
    pub fn name(&self, say: &Say) -> String {
        say.text(&format!("preflight-{}", self.subject.id()), &[])
    }

    /// What was measured, as a short text.
    #[must_use]
    pub fn result(&self, say: &Say) -> String {
        let value = |measure: &Measure| match measure {
            Measure::Number(number, decimals) => say.decimal(*number, *decimals),
            Measure::Names(names) => names.join(", "),
        };
        let args: Vec<_> = self.measured.iter().map(|(name, measure)| (*name, value(measure))).collect();
        say.text(&format!("preflight-{}-result", self.subject.id()), &args)
    }
}

fn plain(measure: &Measure) -> Arg {
    match measure {
        Measure::Number(number, decimals) => Arg::decimal(*number, *decimals),
        Measure::Names(names) => names.join(", ").into(),
    }
}

/// `1, 3–5`
fn ranges(pages: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => runs.push((*page, *page)),
        }
    }
    let run = |(first, last): &(usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_in_ranges() {
        assert_eq!(ranges(&[1, 3, 4, 6, 7, 8, 12]), "1, 3, 4, 6–8, 12");
        assert_eq!(ranges(&[]), "");
    }
}
