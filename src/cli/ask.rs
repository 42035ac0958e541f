//! Questions to whoever sits at the terminal, where an answer was not given with the command.

use std::io::{self, BufRead, IsTerminal};

use super::out::prompt;
use super::{Outcome, complain, say_why};
use crate::say::Say;

/// The questions of a command. Without a terminal none is asked, and what is missing is named at once.
pub struct Questions<'s> {
    say: &'s Say,
    /// Where answers come from.
    input: Option<Box<dyn BufRead + 's>>,
    missing: Vec<&'static str>,
}

impl<'s> Questions<'s> {
    /// Asks on the terminal, if there is one.
    pub fn on_terminal(say: &'s Say) -> Self {
        let is_one = io::stdin().is_terminal() && io::stderr().is_terminal();
        let input = is_one.then(|| Box::new(io::stdin().lock()) as Box<dyn BufRead>);
        Self { say, input, missing: Vec::new() }
    }

    /// What was given behind `flag`, else what is answered to the question `id`; an empty answer is the usual one.
    pub fn ask(&mut self, given: Option<&str>, flag: &'static str, id: &str, usual: &str) -> String {
        let read = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.ask_for(given.map(str::to_owned), flag, id, usual, &read).unwrap_or_default()
    }

    /// As [`Self::ask`], of an answer that is read: as long as it cannot be, it is asked again.
    pub fn ask_for<T>(
        &mut self,
        given: Option<T>,
        flag: &'static str,
        id: &str,
        usual: &str,
        read: &dyn Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if given.is_some() {
            return given;
        }
        while let Some(input) = &mut self.input {
            let hint = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
            prompt(&format!("{}{hint}: ", self.say.text(id, &[])));
            let mut line = String::new();
            if !input.read_line(&mut line).is_ok_and(|length| length > 0) {
                self.input = None;
                break;
            }
            let line = if line.trim().is_empty() { usual } else { line.trim() };
            match read(line) {
                Some(answer) => return Some(answer),
                None => complain(&self.say.text("ask-again", &[])),
            }
        }
        self.missing.push(flag);
        None
    }

    /// Ends the command where an answer is missing.
    pub fn finish(self) -> Result<(), Outcome> {
        if self.missing.is_empty() {
            return Ok(());
        }
        Err(say_why(self.say, "usage-missing-answers", &[("arguments", self.missing.join(", "))]))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::language::Language;

    fn questions<'s>(say: &'s Say, answers: &'static str) -> Questions<'s> {
        Questions { say, input: Some(Box::new(Cursor::new(answers))), missing: Vec::new() }
    }

    #[test]
    fn what_is_not_given_is_asked_until_it_can_be_read() {
        let say = Say::new(Language::German);
        let mut questions = questions(&say, "Stadt Herne\n\n\nAugust\n2025-08\n");
        assert_eq!(questions.ask(Some("Vielfalt"), "--title", "desk-begin-title", ""), "Vielfalt", "it was given");
        assert_eq!(questions.ask(None, "--city", "desk-begin-city", ""), "Stadt Herne");
        assert_eq!(questions.ask(None, "--division", "desk-begin-division", "Dezernat I"), "Dezernat I", "the usual");
        let number = |text: &str| text.split_once('-').map(|(year, _)| year.len());
        assert_eq!(questions.ask_for(None, "--as-of", "desk-begin-month", "", &number), Some(4), "asked three times");
        assert_eq!(questions.ask(None, "--unit", "desk-begin-unit", ""), "", "nobody answers any more");
        assert_eq!(questions.missing, ["--unit"]);
    }

    #[test]
    fn without_a_terminal_all_that_is_missing_is_named() {
        let say = Say::new(Language::German);
        let mut questions = Questions { say: &say, input: None, missing: Vec::new() };
        questions.ask(None, "--city", "desk-begin-city", "");
        questions.ask(None, "--kind", "desk-begin-kind", "Katalog");
        assert_eq!(questions.missing, ["--city", "--kind"]);
        assert!(questions.finish().is_err());
    }
}
