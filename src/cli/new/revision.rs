//! `katalog new revision`

use std::path::PathBuf;

use clap::Args;

use super::{save, tell};
use crate::acts::publication;
use crate::cli::{Common, Outcome, could_not_begin, given, print_line, refuse};
use crate::report::Format;
use crate::say::Say;
use crate::source::dates::Month;
use crate::{Request, Session};

/// Say that an edition was corrected after its publication.
///
/// The month of the correction is entered as `revision` in edition.json; cover,
/// imprint and file then say it beside the edition's own month. What a correction
/// changed is shown by `katalog diff` with the folder that was published.
#[derive(Debug, Args)]
#[command(after_long_help = crate::cli::exit_status!())]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// The month of the correction, such as 2025-11 [default: this month]
    #[arg(long, value_name = "MONTH")]
    as_of: Option<Month>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "new revision", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let mut session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let edition = session.check(&crate::policy::Switches::default());
    let say = Say::for_run(common.language(), edition.source.records.edition.language);
    let month = arguments.as_of.unwrap_or_else(Month::now);
    let act = publication::correct(session.snapshot(), month).map_err(|refused| refuse(&refused, &say))?;
    save(&mut session, &act, &say)?;
    tell(&act.notes, Format::Human, &say);
    let args = [("month", month.to_string()), ("name", edition.source.records.edition.name.clone())];
    print_line(&say.text("new-revision", &args));
    Ok(Outcome::Done)
}
