//! The folder `.katalog/` of a catalogue: what earlier texts and steps are kept in.
//!
//! Whoever works on the catalogue writes into a log of their own and only behind what stands there, so that an end at
//! any byte damages nothing, and two on a shared folder never write into one file. While a log is written, a second
//! file beside it is locked; whoever finds it unlocked knows that the writer has ended.

mod log;

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::write::write_atomically;
use super::{MAX_ALL_JSON_BYTES, read};
use log::{MAGIC, scan};
pub use log::{Place, Record};

/// The folder's name. Hidden: neither a catalogue's file nor a change of one.
const FOLDER: &str = ".katalog";

/// What people read who wonder what the folder is.
const README: &str = "\
Hier bewahrt katalog frühere Fassungen der Texte und die letzten Schritte auf, damit nichts verloren geht.
Der Ordner darf gelöscht werden: Der Katalog bleibt, wie er ist; nur frühere Fassungen und
„Rückgängig“ über einen Neustart hinaus gibt es dann nicht mehr. In keine Ausgabe gelangt etwas davon.

Here katalog keeps earlier versions of the texts and the last steps, so that nothing is lost.
The folder may be deleted: the catalogue stays as it is; only earlier versions and undo
across restarts are gone then. Nothing of it gets into any edition.
";

/// How long it is waited for somebody else who is just writing.
const PATIENCE: Duration = Duration::from_secs(3);

/// A log cannot be longer: what is longer is no log.
const MAX_LOG: u64 = 4 * MAX_ALL_JSON_BYTES;

/// The folder.
#[derive(Debug, Clone)]
pub struct Archive {
    folder: PathBuf,
}

/// A log that somebody has written or writes.
#[derive(Debug)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// Whether it is being written.
    pub is_open: bool,
    /// What stands in it, as far as it is whole.
    pub records: Vec<Record>,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// A log that is being written. The file beside it goes with the value.
#[derive(Debug)]
pub struct Log {
    /// Its name.
    pub name: String,
    path: PathBuf,
    file: File,
    length: u64,
    lock: PathBuf,
    /// Held as long as the log is written.
    _held: File,
}

/// Nobody else writes files of the catalogue meanwhile.
#[derive(Debug)]
pub struct Turn {
    _held: File,
}

impl Archive {
    /// Opens the folder of a catalogue, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn open(catalogue: &Path) -> io::Result<Self> {
        let folder = catalogue.join(FOLDER);
        catalogue.metadata()?;
        fs::create_dir_all(folder.join("log"))?;
        let readme = folder.join("README.txt");
        if !readme.exists() {
            write_atomically(&readme, README.replace('\n', "\r\n").as_bytes())?;
        }
        Ok(Self { folder })
    }

    fn logs(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// Every log, in order of their names, which are the times when they were begun.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed. A log that cannot be read is left out.
    pub fn found(&self) -> io::Result<Vec<Found>> {
        let mut names: Vec<String> = Vec::new();
        for entry in fs::read_dir(self.logs())? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            names.extend(name.strip_suffix(".log").map(str::to_owned));
        }
        names.sort();
        let found = |name: String| {
            // Before it is read: what ends in between has ended with everything in it.
            let is_open = self.is_open(&name);
            let bytes = read::bytes(&self.logs().join(format!("{name}.log")), MAX_LOG).ok()?;
            let records = scan(&bytes);
            Some(Found { name, is_open, records, bytes })
        };
        Ok(names.into_iter().filter_map(found).collect())
    }

    fn is_open(&self, name: &str) -> bool {
        match File::open(self.logs().join(format!("{name}.open"))) {
            Ok(file) => matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)),
            Err(error) => error.kind() != io::ErrorKind::NotFound,
        }
    }

    /// What was written at a place of a log. `None` if it is not there any more.
    #[must_use]
    pub fn text(&self, log: &str, place: &Place) -> Option<Vec<u8>> {
        place.read(&mut File::open(self.logs().join(format!("{log}.log"))).ok()?)
    }

    /// Begins a log of one's own.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn begin(&self, now: SystemTime) -> io::Result<Log> {
        let since = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let mut number = 0;
        loop {
            let name = format!("{since:013}-{:04x}-{number}", std::process::id() & 0xffff);
            let [path, lock] = ["log", "open"].map(|end| self.logs().join(format!("{name}.{end}")));
            let mut create = File::options();
            create.read(true).append(true).create_new(true);
            match create.open(&lock) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => number += 1,
                Err(error) => return Err(error),
                Ok(held) => {
                    // A disk without locks: others then take the log for ended, and put what is not saved in it
                    // together with what is there.
                    let _ = held.try_lock();
                    let mut file = create.open(&path)?;
                    io::Write::write_all(&mut file, MAGIC)?;
                    return Ok(Log { name, path, file, length: MAGIC.len() as u64, lock, _held: held });
                }
            }
        }
    }

    /// Writes one log in place of several that have ended.
    ///
    /// # Errors
    ///
    /// It cannot be written; the others are still there.
    pub fn pack(
        &self,
        name: &str,
        records: &[Record],
        bytes: &dyn Fn(u128) -> Option<Vec<u8>>,
        instead: &BTreeSet<String>,
    ) -> io::Result<()> {
        let mut all = MAGIC.to_vec();
        for record in records {
            log::write(record, bytes, &mut all);
        }
        write_atomically(&self.logs().join(format!("{name}.log")), &all)?;
        for old in instead.iter().filter(|old| *old != name) {
            for end in ["log", "open"] {
                // One that cannot be removed, such as on Windows while somebody reads it, says the same twice.
                let _ = fs::remove_file(self.logs().join(format!("{old}.{end}")));
            }
        }
        Ok(())
    }

    /// Waits until nobody else writes. `None` if somebody does for too long, or if the disk knows no such thing.
    #[must_use]
    pub fn turn(&self) -> Option<Turn> {
        let file = File::options().create(true).truncate(false).write(true).open(self.folder.join("turn")).ok()?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Some(Turn { _held: file }),
                Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(5));
                }
                Err(_) => return None,
            }
        }
    }
}

impl Log {
    /// Writes records behind all others, and says where the texts among them stand.
    ///
    /// # Errors
    ///
    /// The system's, or that somebody has deleted the log; then nothing of it counts.
    pub fn append(
        &mut self,
        records: &[Record],
        bytes: &dyn Fn(u128) -> Option<Vec<u8>>,
    ) -> io::Result<Vec<(u128, Place)>> {
        self.path.metadata()?;
        let mut all = Vec::new();
        for record in records {
            log::write(record, bytes, &mut all);
        }
        if let Err(error) = io::Write::write_all(&mut self.file, &all) {
            // Half a record is passed over by whoever reads, too.
            let _ = self.file.set_len(self.length);
            return Err(error);
        }
        let start = self.length;
        self.length += all.len() as u64;
        let place = |record| match record {
            Record::Text { hash, place } => Some((hash, place.behind(start))),
            Record::Entry(_) => None,
        };
        Ok(scan(&all).into_iter().filter_map(place).collect())
    }

    /// Waits until it is on the disk.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.lock);
        if self.length <= MAGIC.len() as u64 {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The time, for whoever notes when something was done; what is printed never depends on it.
#[must_use]
pub fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> Record {
        Record::Entry(text.as_bytes().to_vec())
    }

    fn none(_: u128) -> Option<Vec<u8>> {
        None
    }

    #[test]
    fn what_is_written_is_found_while_and_after_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        let mut log = archive.begin(UNIX_EPOCH).unwrap();
        let mut second = archive.begin(UNIX_EPOCH).unwrap();
        assert_ne!(log.name, second.name);
        log.append(&[entry("a"), Record::Text { hash: 7, place: Place::default() }], &|_| Some(b"text".to_vec()))
            .unwrap();
        log.append(&[entry("b")], &none).unwrap();
        second.append(&[entry("c")], &none).unwrap();
        drop(second);
        let found = archive.found().unwrap();
        assert_eq!(found.iter().map(|log| log.is_open).collect::<Vec<_>>(), [true, false]);
        let [Record::Entry(a), Record::Text { hash: 7, place }, Record::Entry(b)] = &*found[0].records else {
            panic!()
        };
        assert_eq!((&**a, &**b, archive.text(&log.name, place)), (&b"a"[..], &b"b"[..], Some(b"text".to_vec())));
        assert_eq!(found[0].bytes.len() as u64, log.length());
        // Put into one.
        let names: BTreeSet<String> = found.iter().map(|log| log.name.clone()).collect();
        drop(log);
        archive.pack("0", &[entry("d")], &none, &names).unwrap();
        let found = archive.found().unwrap();
        assert_eq!((found.len(), found[0].name.as_str(), found[0].is_open), (1, "0", false));
        let readme = fs::read_to_string(folder.path().join(".katalog/README.txt")).unwrap();
        assert!(readme.contains("darf gelöscht werden") && readme.contains("may be deleted"));
    }

    #[test]
    fn a_log_that_somebody_has_deleted_is_missed() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        let mut log = archive.begin(UNIX_EPOCH).unwrap();
        fs::remove_dir_all(folder.path().join(FOLDER)).unwrap();
        assert_eq!(log.append(&[entry("a")], &none).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(archive.found().is_err() && archive.turn().is_none());
    }

    #[test]
    fn only_one_has_the_turn() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        let turn = archive.turn().unwrap();
        std::thread::scope(|scope| {
            let other = scope.spawn(|| (archive.turn().is_some(), Instant::now()));
            std::thread::sleep(Duration::from_millis(50));
            let ended = Instant::now();
            drop(turn);
            let (has, since) = other.join().unwrap();
            assert!(has && since >= ended);
        });
    }
}
