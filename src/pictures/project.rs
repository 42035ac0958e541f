//! The pictures of a project, by the paths that the catalogue gives them.

use std::collections::BTreeMap;

use super::{Frame, Made, Prepared};
use crate::findings::Place;
use crate::source::blocks::PictureFile;

/// What stands in a project for the catalogue's pictures.
#[derive(Debug, Default)]
pub struct Pictures {
    /// Paths in the project by those in the catalogue, for the website edition,
    screen: BTreeMap<String, String>,
    /// and for the print edition, where it has other ones.
    paper: BTreeMap<String, String>,
    files: BTreeMap<String, Vec<u8>>,
    /// Those with dots that stand on paper, at each field that names them.
    pictured: Vec<Pictured>,
}

/// A picture where the catalogue names it.
#[derive(Debug, Clone)]
pub struct Pictured {
    /// The catalogue's file.
    pub file: String,
    /// The field.
    pub place: Place,
    /// Width and height on paper in dots, as it is stored.
    pub dots: (usize, usize),
    /// About how large it stands there.
    pub frame: Frame,
}

impl Pictures {
    /// Adds what has become of the catalogue's picture of this path; `all` are the paths of all of them.
    pub fn add(&mut self, path: &str, prepared: Prepared, all: &[&str]) {
        let Prepared { screen, paper } = prepared;
        for (folder, made) in [("data/pictures", screen), ("data/press", paper)] {
            let Some(Made { bytes, format, .. }) = made else { continue };
            let name = format!("{folder}/{}", name(path, format, all));
            let paths = if folder == "data/press" { &mut self.paper } else { &mut self.screen };
            paths.insert(path.to_owned(), name.clone());
            self.files.insert(name, bytes);
        }
    }

    /// The picture on screen. Where only a print edition is made, it is that on paper; `None` if it cannot be used.
    #[must_use]
    pub fn on_screen(&self, picture: &PictureFile) -> Option<&str> {
        self.screen.get(&picture.file).map(String::as_str).or_else(|| self.on_paper(picture))
    }

    /// The picture on paper, if it is another one.
    #[must_use]
    pub fn on_paper(&self, picture: &PictureFile) -> Option<&str> {
        self.paper.get(picture.print.as_ref().unwrap_or(&picture.file)).map(String::as_str)
    }

    /// Notes where the catalogue names a picture.
    pub fn note(&mut self, pictured: Pictured) {
        self.pictured.push(pictured);
    }

    /// The files by their paths in the project.
    #[must_use]
    pub fn take_files(&mut self) -> BTreeMap<String, Vec<u8>> {
        std::mem::take(&mut self.files)
    }

    /// The pictures on paper, where the catalogue names them.
    #[must_use]
    pub fn pictured(self) -> Vec<Pictured> {
        self.pictured
    }
}

/// The name of a picture that has become one of this format, which its end must say. No other picture has it: those of
/// the format keep their names, and of the others only one begins like this.
fn name(path: &str, format: Option<&str>, all: &[&str]) -> String {
    let Some(format) = format else { return path.to_owned() };
    let mut name = format!("{path}.{format}");
    while all.contains(&name.as_str()) {
        name = format!("{name}.{format}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_picture_takes_the_name_of_another() {
        let all = ["a.webp", "a.webp.png", "b.png"];
        assert_eq!(name("a.webp", Some("png"), &all), "a.webp.png.png");
        assert_eq!(name("a.webp.png", None, &all), "a.webp.png");
        assert_eq!(name("b.png", Some("jpg"), &all), "b.png.jpg");
    }
}
