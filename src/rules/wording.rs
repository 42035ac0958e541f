//! What is said and how: words, sentences, lists.

pub mod abbreviations;
pub mod ageing;
pub mod gender;
pub mod list_endings;
pub mod long_descriptions;
pub mod long_sentences;
pub mod near_duplicates;
pub mod pasted;
pub mod persons;
pub mod placeholders;
pub mod repeated_words;
pub mod shingles;
pub mod single_items;
pub mod typed_labels;
pub mod typed_lists;
pub mod unfinished;
pub mod unlisted_abbreviations;
pub mod unused_abbreviations;
