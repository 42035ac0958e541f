//! Tables of embedded files, in sorted order: layout and fonts, and the sample catalogue.

#![allow(clippy::disallowed_methods, reason = "runs before there are rooms")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let embedded = table("EMBEDDED", &root, &[("fonts", "fonts"), ("layout", "layout")])?;
    let sample = table("SAMPLE", &root, &[("catalogue/herne-2024", "")])?;
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("embedded.rs"), embedded + &sample)
}

/// The files of folders, each by its path behind a name for the folder.
fn table(name: &str, root: &Path, folders: &[(&str, &str)]) -> io::Result<String> {
    let mut table = format!("pub(super) static {name}: &[(&str, &[u8])] = &[\n");
    for (folder, prefix) in folders {
        println!("cargo::rerun-if-changed={folder}");
        let mut files = Vec::new();
        collect(&root.join(folder), prefix, &mut files)?;
        files.sort();
        for (name, path) in files {
            // `{:?}` writes a Rust string literal, backslashes of Windows paths included.
            let _ = writeln!(table, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
        }
    }
    table.push_str("];\n");
    Ok(table)
}

fn collect(folder: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = if name.is_empty() { own } else { format!("{name}/{own}") };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &name, files)?;
        } else {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}
