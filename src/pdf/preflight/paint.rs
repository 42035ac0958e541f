//! Colour spaces, and the most ink of gradients and pictures (ISO 32000-1, 8.6
//! and 8.7).

use std::sync::Arc;

use lopdf::{Dictionary, Object};

use super::marks::{Foreign, Paint};
use crate::pdf::read::file::{File, name};

/// Levels of colour spaces in colour spaces, or functions in functions.
const DEPTH: usize = 4;

/// In what the operands of a colour operator are given.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Space {
    Inks,
    Grey,
    Pattern,
    Foreign(Foreign),
}

impl Space {
    /// The colour before any is set: black, or the whole ink (8.6.5.1).
    pub(super) fn first(&self) -> Paint {
        match self {
            Self::Inks => Paint::Inks([0.0, 0.0, 0.0, 1.0]),
            Self::Grey => Paint::Grey(0.0),
            Self::Pattern => Paint::Mixed(0.0),
            Self::Foreign(foreign) => Paint::Foreign(foreign.clone()),
        }
    }

    /// The colour of these components.
    pub(super) fn paint(&self, components: &[f64]) -> Paint {
        match (self, components) {
            (Self::Inks, [c, m, y, k]) => Paint::Inks([*c, *m, *y, *k].map(|ink| ink.clamp(0.0, 1.0))),
            (Self::Grey, [grey]) => Paint::Grey(grey.clamp(0.0, 1.0)),
            (Self::Foreign(foreign), _) => Paint::Foreign(foreign.clone()),
            _ => Paint::Foreign(Foreign::Unknown),
        }
    }
}

/// Reads a colour space; a name may be one of the resources.
pub(super) fn space(file: &File, object: &Object, resources: Option<&Dictionary>) -> Space {
    let spaces = resources.and_then(|resources| file.dict(resources, b"ColorSpace"));
    let found = |key: &[u8]| spaces.and_then(|spaces| file.get(spaces, key));
    match file.resolve(object) {
        Some(Object::Name(key)) => match key.as_slice() {
            // A default makes a device's colours those of the eye (8.6.5.6).
            b"DeviceCMYK" | b"CMYK" if found(b"DefaultCMYK").is_none() => Space::Inks,
            b"DeviceGray" | b"G" if found(b"DefaultGray").is_none() => Space::Grey,
            b"DeviceRGB" | b"RGB" if found(b"DefaultRGB").is_none() => Space::Foreign(Foreign::Rgb),
            b"DeviceCMYK" | b"CMYK" | b"DeviceGray" | b"G" | b"DeviceRGB" | b"RGB" => {
                Space::Foreign(Foreign::Calibrated)
            }
            b"Pattern" => Space::Pattern,
            other => match found(other) {
                // A name for a name is looked up without the resources: it ends there.
                Some(named @ Object::Name(_)) => space(file, named, None),
                Some(named) => space(file, named, resources),
                None => Space::Foreign(Foreign::Unknown),
            },
        },
        Some(Object::Array(parts)) => family(file, parts, resources),
        _ => Space::Foreign(Foreign::Unknown),
    }
}

fn family(file: &File, parts: &[Object], resources: Option<&Dictionary>) -> Space {
    let Some(family) = parts.first().and_then(|part| file.resolve(part)).and_then(name) else {
        return Space::Foreign(Foreign::Unknown);
    };
    let spot = |names: Option<&Object>| {
        let names: Vec<String> = match names.and_then(|names| file.resolve(names)) {
            Some(Object::Array(names)) => names.iter().filter_map(name).collect(),
            Some(single) => name(single).into_iter().collect(),
            None => Vec::new(),
        };
        Space::Foreign(Foreign::Spot(Arc::from(names.join(", "))))
    };
    match (family.as_str(), parts) {
        ("Pattern", _) => Space::Pattern,
        ("DeviceCMYK" | "DeviceGray" | "DeviceRGB", [single]) => space(file, single, resources),
        ("ICCBased", [_, profile, ..]) => {
            let components = file.as_dict(profile).and_then(|profile| file.integer(profile, b"N"));
            Space::Foreign(match components {
                Some(1) => Foreign::IccGrey,
                Some(3) => Foreign::Rgb,
                Some(4) => Foreign::IccInks,
                _ => Foreign::Unknown,
            })
        }
        ("CalGray" | "CalRGB" | "Lab", _) => Space::Foreign(Foreign::Calibrated),
        ("Separation" | "DeviceN", _) => spot(parts.get(1)),
        _ => Space::Foreign(Foreign::Unknown),
    }
}

/// With what a gradient paints (8.7.4.5).
pub(super) fn shading(file: &File, shading: &Dictionary, resources: Option<&Dictionary>) -> Paint {
    let space = shading.get(b"ColorSpace").map(|object| space(file, object, resources));
    match space.unwrap_or(Space::Foreign(Foreign::Unknown)) {
        Space::Inks => {
            let functions = file.list(shading, b"Function");
            let most: Option<Vec<f64>> = functions.iter().map(|function| most(file, function, DEPTH)).collect();
            match most.filter(|most| !most.is_empty()) {
                Some(most) => Paint::Mixed(most.iter().sum()),
                // The colours of a mesh are in its data.
                None => Paint::Foreign(Foreign::Unknown),
            }
        }
        Space::Grey => Paint::Grey(0.0),
        Space::Foreign(foreign) => Paint::Foreign(foreign),
        Space::Pattern => Paint::Foreign(Foreign::Unknown),
    }
}

/// The largest sum of a function's results, if its kind shows it: between two
/// colours ink only grows or falls (7.10).
fn most(file: &File, function: &Object, depth: usize) -> Option<f64> {
    let dict = file.as_dict(function)?;
    let sum = |key: &[u8], usual: f64| {
        let values = file.array(dict, key);
        if values.is_empty() { usual } else { values.iter().filter_map(|value| file.number(value)).sum() }
    };
    match file.integer(dict, b"FunctionType")? {
        2 => Some(sum(b"C0", 0.0).max(sum(b"C1", 1.0))),
        3 if depth > 0 => {
            let mut parts = file.array(dict, b"Functions").iter().map(|part| most(file, part, depth - 1));
            parts.try_fold(0.0, |largest: f64, part| Some(largest.max(part?)))
        }
        _ => None,
    }
}
