//! Whatever stops a file from being written, the older one is whole.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::fixture::{kassel, sample_folder};
use crate::program::{Run, run_in};

const TARGET: &str = "katalog.pdf";

/// A folder with an older publication.
fn older() -> tempfile::TempDir {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join(TARGET), "an older edition").unwrap();
    here
}

fn assert_older(here: &Path) {
    assert_eq!(fs::read(here.join(TARGET)).unwrap(), b"an older edition");
}

/// The hidden files in a folder.
fn hidden(here: &Path) -> Vec<String> {
    let names = fs::read_dir(here).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

fn build(here: &Path, target: &str) -> Run {
    run_in(here, &[&"build", &sample_folder("kassel-sample"), &"-o", &target, &"--lang", &"de"])
}

/// The same with a shell's settings before it, as which no file may be longer
/// than 32 KB: the nearest to a full disk that needs no rights.
#[cfg(unix)]
fn build_with_limit(here: &Path, settings: &str) -> std::process::Output {
    let script = format!("{settings} ulimit -f 64; exec \"$0\" build \"$1\" -o {TARGET} --lang de");
    let program = assert_cmd::cargo::cargo_bin!("katalog");
    let mut shell = Command::new("sh");
    shell.current_dir(here).args(["-c", &script]).arg(program).arg(sample_folder("kassel-sample"));
    shell.output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_in_the_middle_of_writing() {
    let here = older();
    let output = build_with_limit(here.path(), "trap '' XFSZ;");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains("lässt sich nicht schreiben") && errors.contains("Der Datenträger ist voll"), "{errors}");
    assert_older(here.path());
    assert_eq!(hidden(here.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_run_that_is_killed_in_the_middle_of_writing() {
    let here = older();
    let output = build_with_limit(here.path(), "ulimit -c 0;");
    assert_eq!(output.status.code(), None, "it was killed");
    assert_older(here.path());
    let left = hidden(here.path());
    assert!(left.len() == 1 && left[0].starts_with(".katalog-"), "{left:?}");

    build(here.path(), TARGET).expect(0);
    assert_eq!(hidden(here.path()), left, "it may belong to another run");
    let part = fs::File::options().write(true).open(here.path().join(&left[0])).unwrap();
    part.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    build(here.path(), TARGET).expect(0);
    assert_eq!(hidden(here.path()), Vec::<String>::new(), "and is gone once it is old");
    assert!(fs::read(here.path().join(TARGET)).unwrap() == kassel().bytes);
}

#[test]
fn two_runs_at_once() {
    let here = older();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..2).map(|_| scope.spawn(|| build(here.path(), TARGET).status)).collect();
        for run in runs {
            assert_eq!(run.join().unwrap(), 0);
        }
    });
    assert!(fs::read(here.path().join(TARGET)).unwrap() == kassel().bytes);
    assert_eq!(hidden(here.path()), Vec::<String>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_nobody_may_write_into() {
    use std::os::unix::fs::PermissionsExt;
    let here = older();
    let run = build(here.path(), "/sys/katalog.pdf").expect(2);
    assert!(run.errors.contains("Dort dürfen Sie nicht schreiben"), "{}", run.errors);

    fs::set_permissions(here.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write into it all the same.
    if fs::write(here.path().join("probe"), "").is_err() {
        let run = build(here.path(), TARGET).expect(2);
        assert!(run.errors.contains("Dort dürfen Sie nicht schreiben"), "{}", run.errors);
        assert_older(here.path());
    }
    fs::set_permissions(here.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn only_an_ordinary_file_is_replaced() {
    let here = older();
    std::os::unix::fs::symlink("/dev/null", here.path().join("null.pdf")).unwrap();
    let run = build(here.path(), "null.pdf").expect(2);
    assert!(run.errors.contains("Dort kann keine Datei liegen"), "{}", run.errors);
    assert!(here.path().join("null.pdf").is_symlink());

    std::os::unix::fs::symlink(TARGET, here.path().join("link.pdf")).unwrap();
    build(here.path(), "link.pdf").expect(0);
    assert!(here.path().join("link.pdf").is_symlink());
    assert!(fs::read(here.path().join(TARGET)).unwrap() == kassel().bytes);
}
