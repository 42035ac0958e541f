//! Where links lead, and what stands for what cannot be seen.

pub mod address_slips;
pub mod alternatives;
pub mod http_targets;
pub mod link_texts;
pub mod long_addresses;
