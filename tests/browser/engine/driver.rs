//! A driver's process: how it is started, how its port is known, how it ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

/// A running driver; it ends with this value, and what it stands on ends after it.
pub struct Driver {
    process: Process,
    port: u16,
    _display: Option<Process>,
}

impl Driver {
    /// A driver that listens on that port, on a display of its own if it needs one.
    pub fn new(process: Process, port: u16, display: Option<Process>) -> Self {
        Self { process, port, _display: display }
    }

    /// Starts a driver that writes its port after `words` once it listens.
    pub fn announced(command: &mut Command, words: &str) -> Result<Self> {
        let mut process = Process::start(command)?;
        let port = process.number_after(words)?;
        Ok(Self::new(process, port, None))
    }

    /// Where it takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Whether its process still runs.
    pub fn runs(&mut self) -> bool {
        self.process.runs()
    }
}

/// A process that ends with this value.
pub struct Process(Child);

impl Process {
    /// Starts it; its output can be read by [`Process::number_after`].
    pub fn start(command: &mut Command) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        Ok(Self(child.with_context(|| {
            format!("cannot start `{program}`: run `cargo xtask test browser`, which installs it or says how")
        })?))
    }

    /// The number that it writes after `words`. What it writes later is thrown away.
    pub fn number_after(&mut self, words: &str) -> Result<u16> {
        let mut output = BufReader::new(self.0.stdout.take().context("the output was read before")?);
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            if let Some((_, rest)) = line.split_once(words) {
                let digits = rest.trim_end_matches(|letter: char| !letter.is_ascii_digit());
                let number = digits.parse().with_context(|| format!("no number in the line `{}`", line.trim()))?;
                // A full pipe would stop it.
                thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
                return Ok(number);
            }
            line.clear();
        }
        bail!("it ended before it wrote `{words}`")
    }

    fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The session has been closed by now, so no browser is left behind; a process that is gone already is fine.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
