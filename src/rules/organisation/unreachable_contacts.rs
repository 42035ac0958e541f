//! K054: a contact point that nobody can reach.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports one without telephone, mail, address and link.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for (i, contact) in facts.catalogue.contacts.iter().enumerate() {
        let record = contact.record;
        let reachable = !record.phones.is_empty()
            || record.email.is_some()
            || record.place.is_some()
            || contact.place.is_some()
            || !record.links.is_empty();
        if !reachable && !facts.is_faulty("contacts.json", &format!("/contacts/{i}")) {
            reporter.value("contacts.json", &format!("/contacts/{i}/name"), args!["name": record.name.clone()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::codes;

    #[test]
    fn a_contact_point_has_a_way_to_it() {
        let contact = |more: &str| {
            format!("{{\"contacts\": [{{\"id\": \"a\", \"name\": \"Stelle\", \"text\": \"Rat und Hilfe.\"{more}}}]}}")
        };
        assert_eq!(codes(&[("contacts.json", &contact(""))]), ["K054"]);
        let reachable = contact(", \"email\": \"a@example.org\"");
        assert!(codes(&[("contacts.json", &reachable)]).is_empty());
    }
}
