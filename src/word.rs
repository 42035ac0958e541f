//! Documents of Word (`.docx`, ECMA-376 Part 1): what is written in one, and how one is written.
//!
//! A package is a stranger's, so it is read within limits: the parts that hold words are unpacked, each up to a
//! size, no document type is expanded, no address in it is ever opened. What changes with every program that
//! saves (fonts, colours, content controls, where a run ends) does not reach the model; what a person has
//! written does, also where it stands in a field, a text box or a smart tag. The room knows no catalogue.

mod model;
mod package;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use model::{
    Block, Cell, Comment, Document, Kind, Left, Marks, Note, Paragraph, Property, Row, Run, Said, Table, plain_text,
};
pub use package::{Limit, Unreadable};
pub use read::{Revisions, read};
pub use write::write;
