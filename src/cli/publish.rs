//! `katalog publish`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Common, Outcome, Rules, could_not_begin, could_not_write, given, occupied, print_line, say_why};
use crate::files::{self, write_tree};
use crate::names::Kind;
use crate::{Request, Session};

/// Make the package for the website and the data portal.
///
/// A folder named after the edition: the accessible PDF, its cover as pictures, a
/// fragment of HTML with the download, links to every measure, the passage for the
/// accessibility statement, and the measures as open data (JSON and CSV, each
/// described), with a description for search engines and for data portals
/// (DCAT-AP.de 3.0). What the portal has to know stands under `publish` in
/// edition.json. What stays in the office is in none of the files.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog publish\n      the catalogue in the current folder, else the sample, into output/\n  \
    katalog publish vielfalt-2025 -o website\n      into a folder in website/"))]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// Folder for the package's folder
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// Folder with another layout
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
    /// Write over a package that holds another edition
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    rules: Rules,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "publish", common)?;
    let request =
        Request { catalogue, layout: arguments.layout.clone(), language: common.language(), ..Request::default() };
    let session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let (checked, made) = session.package(&arguments.rules.switches());
    let delivery = common.delivery(None, false);
    delivery.put_beside(&checked, &session.request().catalogue)?;
    let Some((package, imprint)) = made else { return Ok(Outcome::Faults) };

    let say = &checked.say;
    let folder = arguments.output.join(&package.folder);
    let pdf = folder.join(format!("{}.pdf", package.folder));
    let targets = [(Kind::Web, Path::new(&pdf))].into_iter();
    if !arguments.replace
        && let Some((path, held)) = occupied::other_edition(targets, Some(&imprint))
    {
        return Err(say_why(say, "other-edition", &occupied::sentence(path, &held, Some(&imprint))));
    }
    let files = package.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    write_tree(&folder, files).map_err(|fault| could_not_write(say, &fault))?;
    if !delivery.fills_output() {
        let args = [
            ("folder", files::shown(&folder)),
            ("count", package.files.len().to_string()),
            ("portal", if package.for_portal { "yes" } else { "no" }.to_owned()),
        ];
        print_line(&say.text("package-written", &args));
    }
    Ok(Outcome::Done)
}
