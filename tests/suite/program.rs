//! Running the program as a person does.

use std::ffi::OsStr;
use std::path::Path;

/// How a run ended and what it said.
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub output: String,
    /// Standard error.
    pub errors: String,
}

/// Runs `katalog` in a folder.
pub fn run_in(folder: &Path, arguments: &[&dyn AsRef<OsStr>]) -> Run {
    run_with(folder, arguments, &[])
}

/// Runs `katalog` in a folder with environment variables.
pub fn run_with(folder: &Path, arguments: &[&dyn AsRef<OsStr>], variables: &[(&str, &str)]) -> Run {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("katalog");
    command.current_dir(folder).envs(variables.iter().copied());
    for argument in arguments {
        command.arg(argument.as_ref());
    }
    let output = command.output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// The last line that it printed on standard output.
    pub fn last_line(&self) -> &str {
        self.output.trim_end().lines().last().unwrap_or_default()
    }

    /// Fails unless the run ended with this status.
    pub fn expect(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.output, self.errors);
        self
    }
}
