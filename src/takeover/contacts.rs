//! Contact points: a name, what it does, and how to reach it.

use super::labels::{Label, Labels};
use super::paper::{At, Look, Medium, Para, Undone, folded, squeezed};
use super::report::{Fate, Report};

/// A contact point.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// Where it stands.
    pub at: At,
    /// Its name.
    pub name: String,
    /// What it does.
    pub text: Vec<Para>,
    /// Who answers there.
    pub function: Vec<String>,
    /// Who that is.
    pub person: Option<String>,
    /// Telephone numbers: whose, and the number.
    pub phones: Vec<(Option<String>, String)>,
    /// The mail address.
    pub email: Option<String>,
    /// Opening hours.
    pub hours: Vec<String>,
    /// Addresses on the web.
    pub links: Vec<String>,
    /// Street and number, postcode, city.
    pub address: Option<(Address, At)>,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// The postcode.
    pub postcode: String,
    /// The city.
    pub city: String,
}

impl Address {
    /// An address in one line, "Am Ring 1, 12345 Musterstadt".
    #[must_use]
    pub fn of(line: &str) -> Option<Self> {
        let (street, rest) = line.rsplit_once(',')?;
        let (postcode, city) = Self::town(rest)?;
        Self::is_street(street).then(|| Self { street: street.trim().to_owned(), postcode, city })
    }

    /// Postcode and city.
    #[must_use]
    pub fn town(line: &str) -> Option<(String, String)> {
        let line = line.trim();
        let line = line.strip_prefix("D-").unwrap_or(line);
        let (postcode, city) = line.split_once(' ')?;
        let is_one = postcode.len() == 5
            && postcode.bytes().all(|b| b.is_ascii_digit())
            && city.trim().starts_with(char::is_alphabetic);
        (is_one && city.len() < 80).then(|| (postcode.to_owned(), city.trim().to_owned()))
    }

    /// Whether a line can be a street with its number.
    #[must_use]
    pub fn is_street(line: &str) -> bool {
        let line = line.trim();
        let end = line.rsplit(' ').next().unwrap_or_default();
        // "Stand: Mai 2024" is none, nor is a year.
        let is_other =
            line.contains(':') || (end.len() == 4 && end.parse().is_ok_and(|year: u16| (1900..2100).contains(&year)));
        line.len() < 100
            && line.starts_with(char::is_alphabetic)
            && end.starts_with(|c: char| c.is_ascii_digit())
            && end.len() < 8
            && !is_other
    }

    /// The address as it is compared: "Friedrich- Ebert-Platz 2" is one place however its hyphens stand.
    #[must_use]
    pub fn key(&self) -> String {
        squeezed(&format!(
            "{} {} {}",
            self.street.replace("straße", "str").replace("Straße", "Str"),
            self.postcode,
            self.city
        ))
    }
}

/// What a line says of how to reach somebody.
enum Detail {
    Phone(Option<String>, String),
    Email(String),
    Address(Address),
    Street(String),
    Town(String, String),
    Hours(String),
    Link(String),
}

const PHONES: &[&str] = &["telefon", "tel", "fon", "phone", "mobil", "handy", "telephone", "fax", "telefax", "ruf"];
const HOURS: &[&str] = &[
    "sprechzeiten",
    "sprechzeit",
    "öffnungszeiten",
    "öffnungszeit",
    "erreichbar",
    "opening hours",
    "hours",
    "sprechstunde",
    "sprechstunden",
];
const MAILS: &[&str] = &["e mail", "email", "mail"];
const WEBS: &[&str] = &["internet", "web", "homepage", "webseite", "website", "online", "im netz"];
const PLACES: &[&str] = &["adresse", "anschrift", "postanschrift", "address", "ort", "besuchsadresse"];

/// A label before a colon and what follows it.
fn led<'l>(line: &'l str, words: &[&str]) -> Option<(&'l str, &'l str)> {
    let (label, rest) = line.split_once(':')?;
    let said = folded(label);
    let begins = |word: &&&str| said == **word || said.strip_prefix(**word).is_some_and(|more| more.starts_with(' '));
    (label.len() < 60 && words.iter().any(|word| begins(&word))).then(|| (label.trim(), rest.trim()))
}

fn detail(line: &str) -> Option<Detail> {
    let line = line.trim();
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    if let Some((label, number)) = led(line, PHONES).filter(|(_, number)| digits(number) > 3) {
        let is_usual = ["telefon", "tel", "fon", "phone", "telephone"].contains(&folded(label).as_str());
        return Some(Detail::Phone((!is_usual).then(|| label.to_owned()), number.to_owned()));
    }
    let bare = line.find(|c: char| c.is_ascii_digit() || "+(".contains(c)).map(|at| line.split_at(at));
    if let Some((label, number)) =
        bare.filter(|(label, number)| PHONES.contains(&folded(label).as_str()) && digits(number) > 3)
    {
        let is_fax = folded(label).contains("fax");
        return Some(Detail::Phone(is_fax.then(|| label.trim().to_owned()), number.to_owned()));
    }
    let mail = led(line, MAILS).map_or(line, |(_, rest)| rest);
    if mail.contains('@') && !mail.contains(char::is_whitespace) && mail.len() < 200 {
        return Some(Detail::Email(mail.to_owned()));
    }
    if let Some((label, rest)) = led(line, HOURS) {
        return Some(Detail::Hours(if rest.is_empty() { label.to_owned() } else { rest.to_owned() }));
    }
    let web = led(line, WEBS).map_or(line, |(_, rest)| rest);
    if ["http://", "https://", "www."].iter().any(|start| web.starts_with(start)) && !web.contains(char::is_whitespace)
    {
        return Some(Detail::Link(web.to_owned()));
    }
    let place = led(line, PLACES).map_or(line, |(_, rest)| rest);
    if let Some(address) = Address::of(place) {
        return Some(Detail::Address(address));
    }
    if let Some((postcode, city)) = Address::town(place) {
        return Some(Detail::Town(postcode, city));
    }
    Address::is_street(place).then(|| Detail::Street(place.to_owned()))
}

/// Reads the contact points of a chapter. What stands before the first one is given back.
pub fn read(paras: &[Para], labels: &Labels, report: &mut Report) -> (Vec<Contact>, Vec<Para>) {
    let lines = lines(paras);
    let mut reader =
        Reader { labels, report, done: Vec::new(), before: Vec::new(), reached: false, street: None, in_block: false };
    for (place, para) in lines.iter().enumerate() {
        reader.line(para, &lines[place + 1..]);
    }
    reader.end_street();
    (reader.done, reader.before)
}

/// Each line of short paragraphs by itself.
fn lines(paras: &[Para]) -> Vec<Para> {
    let mut lines = Vec::new();
    for para in paras {
        let is_block = para.plain.contains('\n') && para.plain.lines().any(|line| detail(line).is_some());
        if is_block && !para.is_item() {
            lines.extend(
                para.plain
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(|line| Para { look: para.look, ..Para::plain(para.at, line) }),
            );
        } else {
            lines.push(para.clone());
        }
    }
    lines
}

struct Reader<'r> {
    labels: &'r Labels,
    report: &'r mut Report,
    done: Vec<Contact>,
    before: Vec<Para>,
    /// Whether the details of the last contact point have begun with one that says how to reach it.
    reached: bool,
    /// A street that waits for its town.
    street: Option<(String, At)>,
    /// Whether "Kontakt:" stood above.
    in_block: bool,
}

impl Reader<'_> {
    fn line(&mut self, para: &Para, rest: &[Para]) {
        let is_made = matches!(para.look, Look::Heading(_) | Look::Strong | Look::Title)
            && !self.labels.says(Label::Contact, &para.plain);
        if self.labels.says(Label::Contact, &para.plain) && !self.done.is_empty() {
            self.in_block = true;
            return self.undone(para);
        }
        let words = led(&para.plain, &["kontakt", "contact"]).map_or(para.plain.as_str(), |(_, rest)| rest);
        let found = if para.is_item() || is_made { None } else { detail(words) };
        if self.done.is_empty() {
            let names = is_made
                || (para.is_line()
                    && found.is_none()
                    && rest.first().is_some_and(|next| !next.is_line() || detail(&next.plain).is_some()));
            if !names {
                return self.before.push(para.clone());
            }
            return self.name(para);
        }
        if let Some(found) = found {
            return self.detail(found, para.at);
        }
        if is_made || (self.reached && para.is_line() && !para.is_item()) {
            return self.name(para);
        }
        let leads = rest.iter().take(2).take_while(|next| next.is_line()).any(|next| detail(&next.plain).is_some());
        let says_text = self.done.last().is_some_and(|contact| !contact.text.is_empty());
        if para.is_line() && (self.in_block || (leads && says_text)) {
            return self.who(para);
        }
        if let Some(contact) = self.done.last_mut() {
            contact.text.push(para.clone());
        }
    }

    fn name(&mut self, para: &Para) {
        self.end_street();
        (self.reached, self.in_block) = (false, false);
        self.done.push(Contact { at: para.at, name: para.plain.clone(), ..Contact::default() });
    }

    fn undone(&mut self, para: &Para) {
        self.report.undone.push(Undone { at: para.at, what: Medium::TableHead, text: para.plain.clone() });
    }

    fn detail(&mut self, found: Detail, at: At) {
        self.reached = true;
        if !matches!(found, Detail::Town(..)) {
            self.end_street();
        }
        let Some(contact) = self.done.last_mut() else { return };
        match found {
            Detail::Phone(label, number) => contact.phones.push((label, number)),
            Detail::Email(email) if contact.email.is_none() => contact.email = Some(email),
            Detail::Email(email) => contact.text.push(Para::plain(at, &email)),
            Detail::Hours(hours) => contact.hours.push(hours),
            Detail::Link(link) => contact.links.push(link),
            Detail::Address(address) if contact.address.is_none() => contact.address = Some((address, at)),
            Detail::Address(Address { street, postcode, city }) => {
                contact.hours.push(format!("{street}, {postcode} {city}"));
            }
            Detail::Street(street) => self.street = Some((street, at)),
            Detail::Town(postcode, city) => match self.street.take() {
                Some((street, at)) if contact.address.is_none() => {
                    contact.address = Some((Address { street, postcode, city }, at));
                }
                Some((street, _)) => contact.function.push(format!("{street}, {postcode} {city}")),
                None => contact.function.push(format!("{postcode} {city}")),
            },
        }
    }

    /// A street without a town is a line like others.
    fn end_street(&mut self) {
        if let (Some((street, _)), Some(contact)) = (self.street.take(), self.done.last_mut()) {
            contact.function.push(street);
        }
    }

    /// A line beside the details: the name again, a person, or a function.
    fn who(&mut self, para: &Para) {
        let Some(contact) = self.done.last_mut() else { return };
        let bare = |name: &str| squeezed(name.split('(').next().unwrap_or(name));
        if bare(&para.plain) == bare(&contact.name) {
            return self.undone(para);
        }
        if contact.person.is_none() && is_person(&para.plain) {
            self.report.note(
                Fate::Uncertain,
                "takeover-person",
                &[("person", &para.plain), ("title", &contact.name)],
                &[para.at],
            );
            contact.person = Some(para.plain.clone());
        } else {
            contact.function.push(para.plain.clone());
        }
    }
}

/// Whether a line looks like the name of a person: two to four words, all with a capital, none of an office.
fn is_person(line: &str) -> bool {
    const OFFICES: &[&str] = &[
        "amt",
        "büro",
        "stelle",
        "zentrum",
        "rat",
        "dienst",
        "bereich",
        "beratung",
        "vertretung",
        "service",
        "team",
        "haus",
        "hilfe",
        "verein",
        "netzwerk",
        "leitung",
        "stadt",
        "integration",
        "inklusion",
        "gleichstellung",
        "telefon",
        "center",
        "office",
        "sekretariat",
        "führung",
    ];
    let words: Vec<&str> = line.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let is_name = |word: &&str| {
        let small = word.to_lowercase();
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || "-.’'".contains(c))
            && !OFFICES.iter().any(|office| small.ends_with(office))
    };
    let titled = words.first().is_some_and(|word| ["Frau", "Herr", "Dr.", "Prof.", "Ms", "Mr"].contains(word));
    (2..=4).contains(&words.len())
        && words.iter().all(is_name)
        && (titled || words.iter().any(|word| !word.ends_with("es")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_points_are_read_line_by_line() {
        let text = [
            "Lotsenstelle (LS)",
            "Wir zeigen den Weg durch die Verwaltung.",
            "Kontakt:",
            "Lotsenstelle",
            "Ada Muster",
            "Am Ring 1, 12345 Musterstadt",
            "Telefon: 0123 45-67",
            "E-Mail: lotsen@example.org",
            "Fahrdienst",
            "Er bringt alle ans Ziel.",
            "Tor 3 b",
            "12345 Musterstadt",
            "Tel. 0123 89",
        ];
        let paras: Vec<Para> = text.iter().enumerate().map(|(at, text)| Para::plain(at + 1, text)).collect();
        let (contacts, before) = read(&paras, &Labels::known(), &mut Report::default());
        assert!(before.is_empty());
        let [lotsen, fahrdienst] = &contacts[..] else { panic!("{contacts:#?}") };
        assert_eq!(
            (lotsen.person.as_deref(), lotsen.email.as_deref()),
            (Some("Ada Muster"), Some("lotsen@example.org"))
        );
        assert_eq!(lotsen.phones, [(None, "0123 45-67".to_owned())]);
        assert_eq!(lotsen.address.as_ref().unwrap().0.street, "Am Ring 1");
        assert_eq!(fahrdienst.address, None, "no house has the number 3 b");
        assert_eq!(fahrdienst.phones.len(), 1);
    }

    #[test]
    fn people_are_told_from_offices() {
        for (line, person) in [
            ("Ada Muster", true),
            ("Dr. Ada Muster-Lang", true),
            ("Kommunales Zentrum", false),
            ("Beirat der Stadt", false),
            ("Ada", false),
        ] {
            assert_eq!(is_person(line), person, "{line}");
        }
    }
}
