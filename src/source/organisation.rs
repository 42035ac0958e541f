//! `organisation.json` and `places.json`: who there is, and where.

use super::decode::At;

/// The city's organisation in printed order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Organisation {
    /// The divisions, in German cities the Dezernate.
    pub divisions: Vec<Division>,
    /// Subjects that belong to a unit and move with one edit.
    pub topics: Vec<Topic>,
}

/// A division and its units.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Division {
    /// Its id.
    pub id: String,
    /// "Dezernat I"
    pub name: String,
    /// "Dez. I"
    pub short: Option<String>,
    /// Its units, in printed order.
    pub units: Vec<Unit>,
}

/// A Fachbereich, Amt or office.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// A short one, "FB 34".
    pub short: Option<String>,
    /// What kind of unit it is, "Amt".
    pub kind: Option<String>,
    /// Id of its address.
    pub place: Option<String>,
    /// What it was before.
    pub formerly: Vec<Former>,
}

/// A subject that a unit is in charge of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Id of the unit in charge.
    pub unit: String,
    /// Who was in charge before.
    pub formerly: Vec<Former>,
}

/// A former name, or a former unit in charge.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Former {
    /// The name, as it is printed.
    pub name: String,
    /// The last year.
    pub until: Option<i64>,
}

/// A postal address; it stands nowhere else.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Postal {
    /// Its id.
    pub id: String,
    /// The building's name.
    pub name: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// How it can be reached and used.
    pub accessibility: Accessibility,
}

/// What a building offers; `None` where nothing is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Accessibility {
    /// Entrance without a step.
    pub step_free: Option<bool>,
    /// A lift.
    pub lift: Option<bool>,
    /// A toilet for wheelchair users.
    pub toilet: Option<bool>,
    /// An induction loop.
    pub hearing_loop: Option<bool>,
    /// Anything else.
    pub text: Option<String>,
}

/// Decodes `organisation.json`.
#[must_use]
pub fn decode(at: &At<'_>) -> Organisation {
    let Some(mut f) = at.object() else { return Organisation::default() };
    let divisions = f.required("divisions").map(|at| at.one_or_many()).unwrap_or_default();
    let organisation =
        Organisation { divisions: divisions.iter().filter_map(division).collect(), topics: f.many("topics", topic) };
    f.finish();
    organisation
}

fn division(at: &At<'_>) -> Option<Division> {
    let mut f = at.object()?;
    let division = Division {
        id: f.own_id(),
        name: f.required_string("name"),
        short: f.string("short"),
        units: f.many("units", unit),
    };
    f.finish();
    Some(division).filter(|division| !division.id.is_empty())
}

fn unit(at: &At<'_>) -> Option<Unit> {
    let mut f = at.object()?;
    let unit = Unit {
        id: f.own_id(),
        name: f.required_string("name"),
        short: f.string("short"),
        kind: f.string("kind"),
        place: f.string("place"),
        formerly: f.many("formerly", former),
    };
    f.finish();
    Some(unit).filter(|unit| !unit.id.is_empty())
}

fn topic(at: &At<'_>) -> Option<Topic> {
    let mut f = at.object()?;
    let topic = Topic {
        id: f.own_id(),
        name: f.required_string("name"),
        unit: f.required_string("unit"),
        formerly: f.many("formerly", former),
    };
    f.finish();
    Some(topic).filter(|topic| !topic.id.is_empty())
}

fn former(at: &At<'_>) -> Option<Former> {
    let mut f = at.object()?;
    let former =
        Former { name: f.required_string("name"), until: f.get("until").and_then(|at| at.integer(1800..=2200)) };
    f.finish();
    Some(former)
}

/// Decodes `places.json`.
#[must_use]
pub fn decode_places(at: &At<'_>) -> Vec<Postal> {
    let Some(mut f) = at.object() else { return Vec::new() };
    let places = f.required("places").map(|at| at.one_or_many()).unwrap_or_default();
    let places = places.iter().filter_map(place).collect();
    f.finish();
    places
}

fn place(at: &At<'_>) -> Option<Postal> {
    let mut f = at.object()?;
    let place = Postal {
        id: f.own_id(),
        name: f.string("name"),
        street: f.required_string("street"),
        postcode: f.required_string("postcode"),
        city: f.required_string("city"),
        accessibility: f.get("accessibility").map(|at| accessibility(&at)).unwrap_or_default(),
    };
    f.finish();
    Some(place).filter(|place| !place.id.is_empty())
}

fn accessibility(at: &At<'_>) -> Accessibility {
    let Some(mut f) = at.object() else { return Accessibility::default() };
    let mut flag = |key| f.get(key).and_then(|at| at.bool());
    let (step_free, lift) = (flag("step_free"), flag("lift"));
    let (toilet, hearing_loop) = (flag("toilet"), flag("hearing_loop"));
    let accessibility = Accessibility { step_free, lift, toilet, hearing_loop, text: f.string("text") };
    f.finish();
    accessibility
}
