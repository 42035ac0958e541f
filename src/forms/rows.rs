//! The rows of a measure's table that are no field of it.

use super::Book;
use super::values::is_same;

/// What is asked beside the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// Whether it is unchanged, changed, or ends.
    State,
    /// Who releases it.
    Function,
    /// When.
    Date,
    /// What the office should know.
    Remark,
}

/// The answers to "what becomes of it".
pub const STATES: [&str; 3] = ["form-state-same", "form-state-changed", "form-state-ends"];

impl Extra {
    pub const ALL: [Self; 4] = [Self::State, Self::Function, Self::Date, Self::Remark];

    /// What is asked of a new measure.
    pub const OF_NEW: [Self; 3] = [Self::Function, Self::Date, Self::Remark];

    /// Its name in `locales/`.
    fn id(self) -> &'static str {
        match self {
            Self::State => "form-row-state",
            Self::Function => "form-row-function",
            Self::Date => "form-row-date",
            Self::Remark => "form-row-remark",
        }
    }

    /// The label and the explanation of its row.
    pub fn said(self, book: &Book<'_>) -> (String, String) {
        let sentence = book.say.sentence(self.id(), &[]);
        (sentence.what, sentence.todo)
    }

    /// The one with a label.
    pub fn of(label: &str, book: &Book<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|extra| is_same(&extra.said(book).0, label))
    }
}
