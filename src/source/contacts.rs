//! `contacts.json` and `abbreviations.json`.

use super::decode::At;
use super::prose::{Block, Link, blocks, link};

/// A contact point of the appendix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it does.
    pub text: Vec<Block>,
    /// What one can ask it about.
    pub topics: Vec<String>,
    /// Id of the unit it belongs to.
    pub unit: Option<String>,
    /// Id of its address.
    pub place: Option<String>,
    /// The function that answers there.
    pub function: Option<String>,
    /// A person, where the office wants one named.
    pub person: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Mail address.
    pub email: Option<String>,
    /// Opening hours, a line each.
    pub hours: Vec<String>,
    /// Addresses on the web.
    pub links: Vec<Link>,
    /// For the city's own staff.
    pub for_staff: bool,
    /// For everybody.
    pub for_public: bool,
}

/// A telephone number as it is printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phone {
    /// The number.
    pub number: String,
    /// Whose it is.
    pub label: Option<String>,
}

/// An abbreviation and its long form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Abbreviation {
    /// "AGG"
    pub short: String,
    /// "Allgemeines Gleichbehandlungsgesetz"
    pub long: String,
}

/// Decodes `contacts.json`.
#[must_use]
pub fn decode(at: &At<'_>) -> Vec<Contact> {
    let Some(mut f) = at.object() else { return Vec::new() };
    let contacts = f.required("contacts").map(|at| at.one_or_many()).unwrap_or_default();
    let contacts = contacts.iter().filter_map(contact).collect();
    f.finish();
    contacts
}

fn contact(at: &At<'_>) -> Option<Contact> {
    let mut f = at.object()?;
    let (for_staff, for_public) = f
        .many("for", |at| at.word(&[("staff", (true, false)), ("public", (false, true))]))
        .into_iter()
        .fold((false, false), |all, one| (all.0 | one.0, all.1 | one.1));
    let contact = Contact {
        id: f.own_id(),
        name: f.required_string("name"),
        text: f.required("text").map(|at| blocks(&at)).unwrap_or_default(),
        topics: f.many("topics", At::string),
        unit: f.string("unit"),
        place: f.string("place"),
        function: f.string("function"),
        person: f.string("person"),
        phones: f.many("phones", phone),
        email: f.get("email").and_then(|at| email(&at)),
        hours: f.many("hours", At::string),
        links: f.many("links", link),
        for_staff,
        for_public,
    };
    f.finish();
    Some(contact).filter(|contact| !contact.id.is_empty())
}

fn phone(at: &At<'_>) -> Option<Phone> {
    let mut f = at.object()?;
    let phone = Phone { number: f.required_string("number"), label: f.string("label") };
    f.finish();
    Some(phone).filter(|phone| !phone.number.is_empty())
}

fn email(at: &At<'_>) -> Option<String> {
    let text = at.string()?;
    if let Some(address) = text.strip_prefix("mailto:") {
        at.bad_value("mailto", [("better", address.to_owned())]);
        return None;
    }
    if !is_email(&text) {
        let better = text.trim().replace(',', ".");
        let better = Some(better).filter(|better| is_email(better)).unwrap_or_default();
        at.bad_value("email", [("better", better)]);
    }
    Some(text)
}

fn is_email(text: &str) -> bool {
    let apart = |c: char| c.is_whitespace() || ",;<>()\"".contains(c);
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
    }) && !text.contains(apart)
}

/// Decodes `abbreviations.json`.
#[must_use]
pub fn decode_abbreviations(at: &At<'_>) -> Vec<Abbreviation> {
    let Some(mut f) = at.object() else { return Vec::new() };
    let list = f.required("abbreviations").map(|at| at.one_or_many()).unwrap_or_default();
    let list = list.iter().filter_map(abbreviation).collect();
    f.finish();
    list
}

fn abbreviation(at: &At<'_>) -> Option<Abbreviation> {
    let mut f = at.object()?;
    let abbreviation = Abbreviation { short: f.required_string("short"), long: f.required_string("long") };
    f.finish();
    Some(abbreviation)
}
