//! What only the press asks of a catalogue: inks for every colour and picture,
//! and a profile that fits the paper.

use super::pictures::picture_files;
use crate::files::{PictureFault, ProjectFiles, Snapshot};
use crate::findings::{Arg, Code, Finding, Findings, args};
use crate::pdf::logo;
use crate::profile::{Profile, Surface};
use crate::source::Source;
use crate::source::print::{Finish, Settings};
use crate::tokens::Tokens;

/// Checks what is to be printed, and reads the profile: the one that is `given`, else the one that the catalogue names,
/// else the one inside the program.
pub fn check(
    source: &Source,
    snapshot: &Snapshot,
    layout: &ProjectFiles,
    given: Option<Vec<u8>>,
    findings: &Findings,
) -> Option<Profile> {
    let settings = Settings::of(source.records.edition.print.as_ref());
    let profile = read_profile(source, snapshot, &settings, given, findings);
    check_pictures(source, snapshot, findings);
    if let Some(profile) = &profile {
        let limit = profile.ink_limit(settings.ink_limit);
        if let Some(tokens) = Tokens::of(layout, findings) {
            check_inks(source, &tokens, limit, findings);
        }
        check_papers(source, &settings, profile, findings);
    }
    profile
}

fn read_profile(
    source: &Source,
    snapshot: &Snapshot,
    settings: &Settings,
    given: Option<Vec<u8>>,
    findings: &Findings,
) -> Option<Profile> {
    let (parsed, named) = match (given, &settings.profile) {
        (Some(bytes), _) => (Profile::parse(bytes).map_err(|error| ("unfit", error.to_string())), None),
        (None, Some(path)) => {
            let bytes = snapshot.picture(path).map_err(|fault| (reason(fault), String::new()));
            let parse = |bytes| Profile::parse(bytes).map_err(|error| ("unfit", error.to_string()));
            (bytes.and_then(parse), Some(path))
        }
        (None, None) => (Profile::shipped().map_err(|error| ("unfit", error.to_string())), None),
    };
    match parsed {
        Ok(profile) => Some(profile),
        Err((reason, message)) => {
            let file = named.cloned().unwrap_or_default();
            let args = args!["file": file, "reason": reason, "message": message];
            match named {
                Some(_) => source.report(findings, "edition.json", "/print/profile", Code::Profile, args),
                None => findings.push(Finding::new(Code::Profile, None, args)),
            }
            None
        }
    }
}

fn reason(fault: PictureFault) -> &'static str {
    match fault {
        PictureFault::Outside => "outside",
        PictureFault::Missing => "missing",
        PictureFault::Unreadable | PictureFault::TooLarge => "unreadable",
    }
}

/// Drawings in the colours of a screen cannot be separated without changing them; photographs can.
fn check_pictures(source: &Source, snapshot: &Snapshot, findings: &Findings) {
    for (file, pointer, picture) in picture_files(source) {
        let path = picture.print.as_ref().unwrap_or(&picture.file);
        let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let (kind, spaces) = match ending.as_str() {
            "svg" => ("screen", String::new()),
            "pdf" if picture.print.is_some() => {
                // One that cannot be read is found where pictures are.
                let drawing = snapshot.picture(path).ok().and_then(|bytes| logo::check(&bytes).ok());
                let Some(drawing) = drawing.filter(|drawing| !drawing.foreign.is_empty()) else { continue };
                let named: Vec<String> = drawing.foreign.into_iter().filter(|space| space != "?").collect();
                (if named.is_empty() { "unclear" } else { "foreign" }, named.join(", "))
            }
            _ => continue,
        };
        let args = args!["file": path.clone(), "kind": kind, "spaces": spaces];
        let pointer = match kind {
            "screen" => pointer,
            _ => format!("{}/print", pointer.trim_end_matches("/file")),
        };
        source.report(findings, &file, &pointer, Code::PressPicture, args);
    }
}

/// Every colour has its inks, and none has more than the paper takes.
fn check_inks(source: &Source, tokens: &Tokens, limit: f64, findings: &Findings) {
    let too_much = |cmyk: [u8; 4]| {
        let total: u16 = cmyk.iter().map(|&part| u16::from(part)).sum();
        (f64::from(total) > limit).then(|| args!["total": i64::from(total), "limit": Arg::Decimal(limit.to_string())])
    };
    // A colour that could not be read is one fault and not two.
    let unread = |(file, pointer): &(String, String)| {
        file == "edition.json" && (pointer.is_empty() || pointer.starts_with("/dimensions"))
    };
    if findings.errors().iter().any(unread) {
        return;
    }
    for (number, dimension) in source.records.edition.dimensions.iter().enumerate() {
        let pointer = format!("/dimensions/{number}/colour");
        let Some(cmyk) = dimension.colour.cmyk else {
            let args = args!["dimension": dimension.title.clone()];
            source.report(findings, "edition.json", &pointer, Code::PressColour, args);
            continue;
        };
        if let Some(args) = too_much(cmyk) {
            let args = args.with("of", "dimension").with("colour", &dimension.title);
            source.report(findings, "edition.json", &format!("{pointer}/cmyk"), Code::InkLimit, args);
        }
    }
    for (name, colour) in &tokens.colours {
        if let Some(args) = too_much(colour.cmyk) {
            let args = args.with("of", "layout").with("colour", name);
            findings.push(Finding::new(Code::InkLimit, None, args));
        }
    }
}

/// A profile for the other kind of paper gives other colours than those that were proofed.
fn check_papers(source: &Source, settings: &Settings, profile: &Profile, findings: &Findings) {
    let Some(condition) = profile.condition() else { return };
    for (key, paper) in [("paper", &settings.paper), ("cover_paper", &settings.cover_paper)] {
        let fits = matches!(
            (paper.finish, condition.surface),
            (Finish::Coated, Surface::Coated) | (Finish::Uncoated, Surface::Uncoated)
        );
        if !fits {
            let finish = if paper.finish == Finish::Coated { "coated" } else { "uncoated" };
            let args = args!["finish": finish, "condition": condition.name];
            source.report(findings, "edition.json", &format!("/print/{key}/finish"), Code::PaperProfile, args);
        }
    }
}
