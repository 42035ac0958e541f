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
    build_in_shell(here, &format!("{settings} ulimit -f 64;"), "")
}

#[cfg(unix)]
fn build_in_shell(here: &Path, settings: &str, more: &str) -> std::process::Output {
    let script = format!("{settings} exec \"$0\" build \"$1\" -o {TARGET} --lang de {more}");
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
    assert!(errors.contains("lässt sich nicht schreiben: Der Datenträger ist voll"), "{errors}");
    assert_older(here.path());
    assert_eq!(hidden(here.path()), Vec::<String>::new());
}

/// The files of a folder with their contents.
#[cfg(unix)]
fn contents(here: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(here).unwrap().map(Result::unwrap);
    let mut all: Vec<_> =
        entries.map(|e| (e.file_name().into_string().unwrap(), fs::read(e.path()).unwrap())).collect();
    all.sort();
    all
}

#[cfg(unix)]
#[test]
fn where_one_file_of_a_run_finds_no_room_none_is_written() {
    let here = tempfile::tempdir().unwrap();
    let run = build_in_shell(here.path(), "", "--edition all --report");
    assert!(run.status.success());
    let sizes: Vec<usize> = contents(here.path()).iter().map(|(_, bytes)| bytes.len()).collect();
    assert_eq!(sizes.len(), 4);
    let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
    assert!(most > &(2 * least), "some fit where the largest does not: {sizes:?}");
    for (name, _) in contents(here.path()) {
        fs::write(here.path().join(&name), format!("an older {name}")).unwrap();
    }
    let before = contents(here.path());
    // In blocks of 512 bytes: each of the limits lets through all files up to one size.
    for size in sizes.iter().filter(|size| size < &most) {
        let settings = format!("trap '' XFSZ; ulimit -f {};", size / 512 + 1);
        let run = build_in_shell(here.path(), &settings, "--edition all --report");
        let errors = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{errors}");
        assert!(errors.contains("Alle Dateien sind so, wie sie vor diesem Lauf waren."), "{errors}");
        assert_eq!(String::from_utf8(run.stdout).unwrap(), "");
        assert!(contents(here.path()) == before, "{size}");
    }
    // Also where there was nothing before.
    let empty = tempfile::tempdir().unwrap();
    let settings = format!("trap '' XFSZ; ulimit -f {};", least / 512 + 1);
    assert_eq!(build_in_shell(empty.path(), &settings, "--edition all --report").status.code(), Some(2));
    assert_eq!(contents(empty.path()), Vec::new());
}

#[cfg(unix)]
#[test]
fn an_exported_project_is_written_whole_or_not_at_all() {
    let here = tempfile::tempdir().unwrap();
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" export typst \"$2\" \"$1\" --lang de";
    let program = assert_cmd::cargo::cargo_bin!("katalog");
    let folder = here.path().join("deep/project");
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).arg(program).arg(sample_folder("kassel-sample")).arg(&folder);
    let run = shell.output().unwrap();
    let errors = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{errors}");
    assert!(errors.contains("Alle Dateien sind so"), "{errors}");
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn one_thread_is_enough() {
    // A limit of processes holds for nobody's processes, but not for root's.
    let here = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin!("katalog");
    let limited = "prlimit --nproc=1:1 \"$0\" check \"$1\" --lang de";
    let script = format!(
        "if [ \"$(id -u)\" = 0 ]; then exec setpriv --reuid=65534 --clear-groups {limited}; else exec {limited}; fi"
    );
    let mut shell = Command::new("sh");
    shell.current_dir(here.path()).args(["-c", &script]).arg(program).arg(sample_folder("kassel-sample"));
    let run = shell.output().unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    // Where nobody may not reach the program, or there are no such commands, nothing was tried.
    if !matches!(run.status.code(), Some(126 | 127)) {
        assert_eq!(run.status.code(), Some(0), "{errors}");
    }
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

    std::os::unix::fs::symlink("nowhere.pdf", here.path().join("dangling.pdf")).unwrap();
    let run = build(here.path(), "dangling.pdf").expect(2);
    assert!(run.errors.contains("Verknüpfung, die zu keiner Datei führt"), "{}", run.errors);
    assert!(here.path().join("dangling.pdf").is_symlink() && !here.path().join("nowhere.pdf").exists());
}

#[cfg(unix)]
#[test]
fn who_may_read_a_file_is_what_the_person_has_said() {
    use std::os::unix::fs::PermissionsExt;
    let here = tempfile::tempdir().unwrap();
    let mode = || here.path().join(TARGET).metadata().unwrap().permissions().mode() & 0o777;
    assert!(build_in_shell(here.path(), "umask 027;", "").status.success());
    assert_eq!(mode(), 0o640);
    fs::set_permissions(here.path().join(TARGET), fs::Permissions::from_mode(0o604)).unwrap();
    assert!(build_in_shell(here.path(), "umask 022;", "").status.success());
    assert_eq!(mode(), 0o604, "the new one has the rights of the one before");
}
