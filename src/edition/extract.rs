//! A part of a catalogue as a publication of its own.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, ResolvedMeasure};
use crate::format::Kind;

/// What an extract prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// Of which kind that is: a dimension, a division or a unit.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}

impl Extract {
    /// What it is called that is printed.
    #[must_use]
    pub fn title(&self, catalogue: &Catalogue<'_>) -> String {
        let found = match self.kind {
            Kind::Dimension => catalogue.edition.dimensions.iter().find(|d| d.id == self.id).map(|d| d.title.clone()),
            Kind::Division => catalogue.divisions.iter().find(|d| d.id == self.id).map(|d| d.name.clone()),
            _ => catalogue.units.iter().find(|unit| unit.id == self.id).map(|unit| unit.name.to_owned()),
        };
        found.unwrap_or_else(|| self.id.clone())
    }

    /// Whether no measure is printed.
    #[must_use]
    pub fn is_empty(&self, catalogue: &Catalogue<'_>) -> bool {
        let year = i64::from(catalogue.edition.as_of.year);
        let printed = catalogue.measures.iter().filter(|m| m.record.until.is_none_or(|until| until >= year));
        !printed.into_iter().any(|measure| self.holds(catalogue, measure))
    }

    /// Whether a measure is printed: in its dimension, or by its unit or a unit of its division, if only beside others.
    pub(super) fn holds(&self, catalogue: &Catalogue<'_>, measure: &ResolvedMeasure<'_>) -> bool {
        let units = || measure.units.iter().map(|at| &catalogue.units[*at]);
        match self.kind {
            Kind::Dimension => measure.dimensions.iter().any(|at| catalogue.edition.dimensions[*at].id == self.id),
            Kind::Division => units().any(|unit| catalogue.divisions[unit.division].id == self.id),
            _ => units().any(|unit| unit.id == self.id),
        }
    }

    /// The places of the dimensions whose sections are printed: its own, or those with measures.
    pub(super) fn dimensions(&self, catalogue: &Catalogue<'_>, printed: &[&ResolvedMeasure<'_>]) -> BTreeSet<usize> {
        let is_own = |at: &usize| self.kind != Kind::Dimension || catalogue.edition.dimensions[*at].id == self.id;
        printed.iter().flat_map(|measure| measure.dimensions.iter().copied()).filter(is_own).collect()
    }
}
