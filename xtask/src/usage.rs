//! Tells a call that cannot work (exit code 2) from a step that failed (exit code 1).

use std::fmt::{Display, Formatter};
use std::process::ExitCode;

/// What is wrong with the arguments, in a sentence for people.
#[derive(Debug)]
pub struct UsageError(pub String);

impl Display for UsageError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for UsageError {}

/// The exit code for an error, by the same convention as the command line's.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    if error.is::<UsageError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
}
