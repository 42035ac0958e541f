//! Who does it, where, and how they are reached.

pub mod contact_details;
pub mod former_names;
pub mod moved_places;
pub mod phones;
pub mod responsible;
pub mod units;
pub mod unreachable_contacts;
