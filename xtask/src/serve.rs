//! `cargo xtask serve`: builds, then shows `dist/` in a browser on this machine.

mod media_type;
mod port;
mod preview;
mod save;
mod site;

use std::path::Path;

use anyhow::{Context, Result};

use crate::dist;
use crate::usage::UsageError;
use preview::Preview;

/// Serves until the reader stops it.
pub fn serve(first_port: u16, dossier: Option<&Path>) -> Result<()> {
    if let Some(file) = dossier.filter(|file| !file.is_file()) {
        let message = format!("there is no dossier at {}: give the path of a JSON file", file.display());
        return Err(UsageError(message).into());
    }
    let dossier = dossier.map(Path::canonicalize).transpose()?;
    let command_line = dist::build()?;
    let preview = dossier.map(|file| Preview::start(file, command_line)).transpose()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = port::listen(first_port).await?;
        let address = listener.local_addr()?;
        if address.port() != first_port {
            println!("Port {first_port} is taken; the next free one is {}.", address.port());
        }
        println!("\n  http://{address}/\n\nCtrl-C stops it.");
        let router = site::router(crate::project::dist()?, preview);
        axum::serve(listener, router).await.context("the server stopped")
    })
}
