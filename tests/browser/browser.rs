//! One browser for one test: its own driver, its own session, both ended with the test, whatever its outcome.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context, Result, ensure};
use futures_util::FutureExt;
use thirtyfour::WebDriver;

use crate::engine::{Ability, Engine};
use crate::page::Page;

/// Runs a test in a fresh browser. Afterwards the console must hold nothing that the test did not take by
/// [`Page::console`]. A failed test leaves a picture in `target/screenshots/`.
pub async fn in_browser(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    in_browser_with(&[], test).await
}

/// The same for a test that needs what not every engine can do; where one lacks it, the test says so and ends.
pub async fn in_browser_with(needs: &[Ability], test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let engine = Engine::chosen()?;
    for need in needs {
        if let Some(reason) = need.lacking_in(engine) {
            return leave_out(&format!("{}: {reason}", test_name()));
        }
    }
    let driver = engine.start()?;
    let session = WebDriver::new(driver.address(), engine.capabilities()?).await.context("cannot open the browser")?;
    let page = Page::new(engine, session.clone());
    page.resize(1280, 800).await?;
    // Caught, so that the browser is closed after a failed assertion too.
    let tested = std::panic::AssertUnwindSafe(finished(test, &page)).catch_unwind().await;
    if !matches!(tested, Ok(Ok(()))) {
        describe_failure(&page).await;
    }
    let closed = session.quit().await;
    match tested {
        Ok(outcome) => outcome.and(closed.context("cannot close the browser")),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Says that a test is left out, also where `cargo xtask test` counts those.
fn leave_out(what: &str) -> Result<()> {
    eprintln!("left out: {what}");
    let Some(file) = std::env::var_os("STANCELINE_LEFT_OUT") else { return Ok(()) };
    let mut file = OpenOptions::new().append(true).open(&file).with_context(|| format!("cannot open {file:?}"))?;
    writeln!(file, "{what}").context("cannot write what is left out")
}

/// Where the pictures of this run are kept.
pub fn screenshots() -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

async fn finished(test: impl AsyncFnOnce(&Page) -> Result<()>, page: &Page) -> Result<()> {
    test(page).await?;
    let left = page.console().await?;
    ensure!(left.is_empty(), "the console is not empty: {left:#?}");
    Ok(())
}

async fn describe_failure(page: &Page) {
    let test = test_name();
    eprintln!("{test} failed; the console holds: {:#?}", page.console().await.unwrap_or_default());
    match page.screenshot(&format!("failed-{test}")).await {
        Ok(path) => eprintln!("the page when it failed: {}", path.display()),
        Err(error) => eprintln!("no picture of the page: {error:#}"),
    }
}

fn test_name() -> String {
    thread::current().name().unwrap_or("test").replace("::", ".")
}
