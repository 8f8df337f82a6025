//! Vite's development server, which hands out an app unbundled.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A running server; it ends with this value, and with the tests at the latest: it listens to its input.
pub struct ViteServer {
    child: Child,
    output: BufReader<ChildStdout>,
    origin: String,
}

impl ViteServer {
    /// Starts Vite as it is installed in the folder, for the app of that name, on a free port.
    pub fn start(folder: &Path, app: &str) -> Result<Self> {
        let mut child = Command::new("node")
            .args(["node_modules/vite/bin/vite.js", app, "--host=127.0.0.1", "--port=0"])
            .current_dir(folder)
            // Colours would stand within the address.
            .env("NO_COLOR", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start `node`")?;
        let output = child.stdout.take().context("Vite has no output")?;
        let mut server = Self { child, output: BufReader::new(output), origin: String::new() };
        server.origin = server.announced_origin()?;
        Ok(server)
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The address that Vite writes once it listens, without its last slash.
    fn announced_origin(&mut self) -> Result<String> {
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some(start) = line.find("http://") {
                return Ok(line[start..].trim().trim_end_matches('/').to_owned());
            }
            line.clear();
        }
        bail!("Vite ended before it named its address")
    }
}

impl Drop for ViteServer {
    fn drop(&mut self) {
        // One that is gone already is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
