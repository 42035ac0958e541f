//! Pictures with too few dots, at the fields that name them.

use crate::findings::{Arg, Code, Finding};
use crate::pdf::preflight::{COARSE, MODEST, Picture, Preflight};
use crate::pictures::Pictured;

/// Findings about the whole file become findings about its pictures, as far as they are known by their dots.
pub fn placed(found: Vec<Finding>, preflight: &Preflight, pictures: &[Pictured]) -> Vec<Finding> {
    found.into_iter().flat_map(|finding| at_fields(&finding, preflight, pictures).unwrap_or(vec![finding])).collect()
}

fn at_fields(finding: &Finding, preflight: &Preflight, pictures: &[Pictured]) -> Option<Vec<Finding>> {
    let limit = match finding.code {
        Code::CoarsePicture => COARSE,
        Code::ModestPicture => MODEST,
        _ => return None,
    };
    let coarse = preflight.pictures.iter().filter(|picture| picture.resolution < limit);
    let found: Vec<Finding> = coarse.map(|picture| at_field(finding, picture, pictures)).collect::<Option<_>>()?;
    Some(found).filter(|found| !found.is_empty())
}

fn at_field(finding: &Finding, picture: &Picture, pictures: &[Pictured]) -> Option<Finding> {
    let sorted = |(a, b): (usize, usize)| (a.min(b), a.max(b));
    let dots = sorted((usize::try_from(picture.dots.0).ok()?, usize::try_from(picture.dots.1).ok()?));
    let same = pictures.iter().filter(|pictured| sorted(pictured.dots) == dots);
    // One that stands in several places is coarse where it is large.
    let far = |pictured: &&Pictured| (pictured.frame.resolution(pictured.dots) - picture.resolution).abs();
    let named = same.min_by(|a, b| far(a).total_cmp(&far(b)))?;
    let args = finding.args.clone().with("which", "known").with("least", Arg::decimal(picture.resolution, 0));
    let args = args.with("on", picture.page.to_string()).with("file", named.file.clone());
    Some(Finding { place: Some(named.place.clone()), args, ..finding.clone() })
}
