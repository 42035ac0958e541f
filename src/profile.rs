//! Output profiles: how a press, its inks and a paper show colours (ICC.1).

use std::borrow::Cow;
use std::io;
use std::sync::OnceLock;

use moxcms::{ColorProfile, DataColorSpace, ProfileClass, ProfileText};

/// FOGRA39 with at most 300 % ink; see `profiles/README.md`.
static DEFAULT: &[u8] = include_bytes!("../profiles/ISOcoated_v2_300_bas.icc");

/// The most ink of usual printing conditions in per cent, where neither shop nor profile says it.
const USUAL_INK_LIMIT: f64 = 300.0;

/// Why a file cannot be an output profile of PDF/X-4.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// Its bytes are not an ICC profile of version 2 or 4, or a damaged one.
    #[error("not a readable ICC profile: {0}")]
    Syntax(String),
    /// It describes a screen, a scanner or a conversion, not a press.
    #[error("not a profile of an output device")]
    NotOutput,
    /// Its press does not print with cyan, magenta, yellow and black.
    #[error("not a CMYK profile")]
    NotCmyk,
    /// It has no table from colours to inks.
    #[error("the profile cannot separate colours")]
    OneWay,
}

/// The surface of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// Glossy or matt coated.
    Coated,
    /// Natural, offset and most recycled papers.
    Uncoated,
}

/// A printing condition that print shops know by name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// Its name in the registry of the ICC, such as `FOGRA39`.
    pub name: &'static str,
    /// The paper it is for.
    pub surface: Surface,
    /// The most ink that a spot may take, in percent of one full ink.
    pub ink_limit: f64,
}

impl Condition {
    const fn new(name: &'static str, surface: Surface, ink_limit: f64) -> Self {
        Self { name, surface, ink_limit }
    }
}

/// What a profile's description holds, in small letters, and what it means; the
/// first that fits counts. Ink limits are those of the ECI's profile packages.
const CONDITIONS: &[(&str, Condition)] = &[
    ("iso coated v2 300", Condition::new("FOGRA39", Surface::Coated, 300.0)),
    ("iso coated v2", Condition::new("FOGRA39", Surface::Coated, 330.0)),
    ("fogra39", Condition::new("FOGRA39", Surface::Coated, 330.0)),
    ("fogra51", Condition::new("FOGRA51", Surface::Coated, 300.0)),
    ("pso coated v3", Condition::new("FOGRA51", Surface::Coated, 300.0)),
    ("fogra52", Condition::new("FOGRA52", Surface::Uncoated, 300.0)),
    ("pso uncoated v3", Condition::new("FOGRA52", Surface::Uncoated, 300.0)),
    ("fogra47", Condition::new("FOGRA47", Surface::Uncoated, 300.0)),
    ("pso uncoated iso12647", Condition::new("FOGRA47", Surface::Uncoated, 300.0)),
];

/// A profile of a CMYK press that a PDF/X-4 file may name as its output intent.
#[derive(Debug, Clone)]
pub struct Profile {
    bytes: Cow<'static, [u8]>,
    description: String,
    condition: Option<Condition>,
    colours: ColorProfile,
    packed: OnceLock<Vec<u8>>,
}

impl Profile {
    /// The profile inside the program: FOGRA39, coated paper, 300 % ink.
    ///
    /// # Errors
    ///
    /// Never in practice: a test reads it.
    pub fn shipped() -> Result<Self, ProfileError> {
        Self::of(Cow::Borrowed(DEFAULT))
    }

    /// Reads the profile that a print shop has given.
    ///
    /// # Errors
    ///
    /// What keeps it from being an output profile of PDF/X-4.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, ProfileError> {
        Self::of(Cow::Owned(bytes))
    }

    fn of(bytes: Cow<'static, [u8]>) -> Result<Self, ProfileError> {
        let colours = ColorProfile::new_from_slice(&bytes).map_err(|error| ProfileError::Syntax(error.to_string()))?;
        if colours.profile_class != ProfileClass::OutputDevice {
            return Err(ProfileError::NotOutput);
        }
        if colours.color_space != DataColorSpace::Cmyk {
            return Err(ProfileError::NotCmyk);
        }
        if colours.lut_b_to_a_perceptual.is_none() {
            return Err(ProfileError::OneWay);
        }
        let description = colours.description.as_ref().map(text).unwrap_or_default();
        let condition = condition_of(&colours);
        Ok(Self { bytes, description, condition, colours, packed: OnceLock::new() })
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How it describes itself, such as `ISO Coated v2 300% (basICColor)`.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The printing condition, if its description names one that is known here.
    #[must_use]
    pub fn condition(&self) -> Option<Condition> {
        self.condition
    }

    /// `/OutputConditionIdentifier`: the condition's registered name, else
    /// `Custom` (ISO 32000-1, table 365).
    #[must_use]
    pub fn identifier(&self) -> &str {
        self.condition.map_or("Custom", |condition| condition.name)
    }

    /// The most ink that the paper takes, per cent of all four together: what the shop says, else what the
    /// printing condition allows.
    #[must_use]
    pub fn ink_limit(&self, of_shop: Option<u16>) -> f64 {
        let of_profile = self.condition().map(|condition| condition.ink_limit);
        of_shop.map(f64::from).or(of_profile).unwrap_or(USUAL_INK_LIMIT)
    }

    /// The file as it is embedded: packed once for all the files of a run.
    pub(crate) fn packed(&self, pack: fn(&[u8]) -> io::Result<Vec<u8>>) -> io::Result<&[u8]> {
        if let Some(packed) = self.packed.get() {
            return Ok(packed);
        }
        let packed = pack(&self.bytes)?;
        Ok(self.packed.get_or_init(|| packed))
    }

    /// Its colours, for conversion.
    pub(crate) fn colours(&self) -> &ColorProfile {
        &self.colours
    }
}

/// The printing condition that a profile describes, if it is known here.
pub(crate) fn condition_of(profile: &ColorProfile) -> Option<Condition> {
    condition(&profile.description.as_ref().map(text).unwrap_or_default())
}

fn condition(description: &str) -> Option<Condition> {
    let plain = description.to_lowercase().replace(['_', '-'], " ");
    // The names of files write „ISOcoated“ and „PSOuncoated“ as one word.
    let plain = plain.replace("isocoated", "iso coated").replace("psocoated", "pso coated");
    let plain = plain.replace("psouncoated", "pso uncoated").replace("fogra ", "fogra");
    CONDITIONS.iter().find(|(name, _)| plain.contains(name)).map(|(_, condition)| *condition)
}

fn text(text: &ProfileText) -> String {
    let text = match text {
        ProfileText::PlainString(text) => text,
        ProfileText::Localizable(texts) => {
            let english = texts.iter().find(|text| text.language == "en").or(texts.first());
            english.map_or("", |text| &text.value)
        }
        ProfileText::Description(text) => &text.ascii_string,
    };
    text.trim_matches(['\0', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_profile_is_for_coated_paper() {
        let profile = Profile::shipped().unwrap();
        assert_eq!(profile.description(), "ISO Coated v2 300% (basICColor)");
        assert_eq!(profile.condition(), Some(Condition::new("FOGRA39", Surface::Coated, 300.0)));
        assert_eq!(profile.identifier(), "FOGRA39");
    }

    #[test]
    fn conditions_are_known_by_the_descriptions_of_usual_profiles() {
        let name = |description| condition(description).map(|condition| (condition.name, condition.surface));
        assert_eq!(name("PSO Coated v3"), Some(("FOGRA51", Surface::Coated)));
        assert_eq!(name("PSOuncoated_v3_FOGRA52"), Some(("FOGRA52", Surface::Uncoated)));
        assert_eq!(name("PSO Uncoated ISO12647 (ECI)"), Some(("FOGRA47", Surface::Uncoated)));
        assert_eq!(name("Coated FOGRA39 (ISO 12647-2:2004)"), Some(("FOGRA39", Surface::Coated)));
        assert_eq!(name("SC paper (ECI)"), None);
    }

    #[test]
    fn other_files_are_refused() {
        let srgb = ColorProfile::new_srgb().encode().unwrap();
        assert_eq!(Profile::parse(srgb).unwrap_err(), ProfileError::NotOutput);
        assert!(matches!(Profile::parse(b"%PDF-1.6".to_vec()).unwrap_err(), ProfileError::Syntax(_)));
        assert!(matches!(Profile::parse(DEFAULT[..4000].to_vec()).unwrap_err(), ProfileError::Syntax(_)));
        let changed = |at: usize, with: &[u8]| {
            let mut bytes = DEFAULT.to_vec();
            bytes[at..at + with.len()].copy_from_slice(with);
            Profile::parse(bytes).unwrap_err()
        };
        assert_eq!(changed(12, b"scnr"), ProfileError::NotOutput);
        assert_eq!(changed(16, b"RGB "), ProfileError::NotCmyk);
        assert!(matches!(changed(8, &[5, 0, 0, 0]), ProfileError::Syntax(_)), "version 5 is not for PDF/X-4");
    }
}
