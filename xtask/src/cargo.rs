//! Calls the cargo that runs us, and learns from its messages where it put what it built.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{project, run};

/// The same cargo that started this program, in the project's folder.
pub fn cargo() -> Result<Command> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(project::root()?);
    Ok(command)
}

/// Makes `cargo install` compile unoptimised, in a third of the time.
pub fn quickly_compiled(install: &mut Command) -> &mut Command {
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
}

/// Runs `cargo build` with those arguments and variables, and returns the files of the target it was asked for.
pub fn build(arguments: &[&str], target: &str, variables: &[(&str, &str)]) -> Result<Vec<PathBuf>> {
    let mut command = cargo()?;
    command.args(["build", "--message-format=json-render-diagnostics"]).args(arguments);
    let messages = run::output(command.envs(variables.iter().copied()))?;
    let files = built_files(&String::from_utf8_lossy(&messages), target);
    files.with_context(|| format!("cargo built no target named `{target}`"))
}

/// The files of the last finished artifact of that name: dependencies come first, ours last.
fn built_files(messages: &str, target: &str) -> Option<Vec<PathBuf>> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| message["target"]["name"] == target)
        .filter_map(|message| {
            let files = message["filenames"].as_array()?.iter();
            Some(files.filter_map(Value::as_str).map(PathBuf::from).collect())
        })
        .next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_artifact_of_the_name_is_taken() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"yew"},"filenames":["/t/yew.rlib"]}
{"reason":"compiler-artifact","target":{"name":"stanceline"},"filenames":["/t/lib.rlib"]}
not a message
{"reason":"compiler-artifact","target":{"name":"stanceline"},"filenames":["/t/stanceline"]}
{"reason":"build-finished","success":true}"#;
        let files = built_files(messages, "stanceline");
        assert_eq!(files, Some(vec![PathBuf::from("/t/stanceline")]));
        assert_eq!(built_files(messages, "absent"), None);
    }
}
