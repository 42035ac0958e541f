//! By what a measure and the words of a field are known again.
//!
//! Bookmarks and custom properties are what every program keeps (content controls are not). A bookmark's name has at
//! most forty characters, letters and digits (ECMA-376 Part 1, 17.13.6.2), so ids stand in it as their hash.

use typst::utils::hash128;

/// The property with the unit's id.
pub const UNIT: &str = "katalog.unit";
/// The property with the hashes of all words that are no field's value.
pub const AROUND: &str = "katalog.around";

const BEGINNING: &str = "katalog_";

/// What the bookmark of an empty part begins with.
pub const NEW: &str = "katalog_neu_";

/// The bookmark of a measure, or of another thing that a text may lead to.
pub fn bookmark(id: &str) -> String {
    format!("{BEGINNING}{}", hash(id))
}

/// Whether a bookmark is one of these.
pub fn is_bookmark(name: &str) -> bool {
    name.starts_with(BEGINNING)
}

/// The property with the fingerprint of a field as it was sent.
pub fn property(id: &str, pointer: &str) -> String {
    format!("{}{pointer}", bookmark(id))
}

/// The fingerprint of words.
pub fn hash(words: &str) -> String {
    // Half of the hash is enough: a chance hit among a million texts is one in ten million.
    format!("{:016x}", hash128(words) >> 64)
}
