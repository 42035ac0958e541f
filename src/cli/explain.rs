//! `katalog explain`

use clap::Args;

use super::{Common, Outcome, code, print_line};
use crate::findings::Code;
use crate::language::Language;
use crate::report;
use crate::say::Say;

/// Explain a code: what is found and why it matters, with examples.
///
/// Without a code, all codes are listed, a line each. With `--format json` or
/// `sarif`, other programs get the same with the pages.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    /// The code, such as K035
    #[arg(value_parser = code)]
    code: Option<Code>,
    /// All pages as one document, the one in docs/rules.md
    #[arg(long, conflicts_with = "code")]
    all: bool,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let say = Say::for_run(common.language(), Language::German);
    let language = say.language();
    let delivery = common.delivery(None, true);
    if delivery.fills_output() {
        let asked = arguments.code.map(|code| vec![code]);
        let codes = asked.as_deref().unwrap_or(Code::ALL);
        return match delivery.put(&report::explain(codes, delivery.format, &say), &say) {
            Ok(()) => Outcome::Done,
            Err(outcome) => outcome,
        };
    }
    let text = match arguments.code {
        Some(code) => code.page(language).to_owned(),
        None if arguments.all => all(&say),
        None => Code::ALL.iter().map(|code| title(*code, language)).collect::<Vec<_>>().join("\n"),
    };
    print_line(text.trim_end());
    Outcome::Done
}

/// A page's heading, which begins with its code.
fn title(code: Code, language: Language) -> &'static str {
    let heading = code.page(language).lines().next().unwrap_or_default();
    heading.trim_start_matches(['#', ' '])
}

/// Every page, its headings one level lower, below a title.
fn all(say: &Say) -> String {
    let mut text = say.text("rules-title", &[]) + "\n\n" + &say.text("rules-intro", &[]) + "\n";
    for code in Code::ALL {
        text.push('\n');
        let mut in_example = false;
        for line in code.page(say.language()).lines() {
            in_example ^= line.starts_with("```");
            let deeper = if line.starts_with('#') && !in_example { "#" } else { "" };
            text.push_str(deeper);
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}
