//! What the README and `docs/embedding.md` tell people to copy does what they say.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::security::POLICY;
use crate::server::Server;

const README: &str = include_str!("../../README.md");
const EMBEDDING: &str = include_str!("../../docs/embedding.md");

/// The first code of that language which holds those words.
fn code(text: &'static str, language: &str, words: &str) -> Result<&'static str> {
    let blocks = text.split("```").skip(1).step_by(2);
    let mut codes = blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n'));
    codes.find(|code| code.contains(words)).with_context(|| format!("there is no {language} with `{words}`"))
}

/// A page with nothing but that.
fn bare(body: &str) -> Answer {
    Answer::html(format!("<!doctype html><html lang=en><title>Copied</title><link rel=icon href='data:,'>{body}"))
}

/// The same with a module in which `stanceline` can be imported by its name.
fn with_module(body: &str, module: &str) -> Answer {
    bare(&format!(
        "<script type=importmap>{{\"imports\": {{\"stanceline\": \"/stanceline.js\"}}}}</script>{body}<script type=module>{module}</script>"
    ))
}

#[tokio::test]
async fn the_element_is_shown_as_it_is_copied() -> Result<()> {
    let server = Server::start().await?;
    server.put("/page", bare(code(README, "html", "<stance-line")?));
    in_browser(async |page| {
        page.open_widget(&server.address("/page")).await?;
        page.find("[part=masthead]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_package_is_used_as_it_is_copied() -> Result<()> {
    let server = Server::start().await?;
    let module = code(README, "js", "mount")?;
    server.put("/page", with_module("<div id=stances></div>", module));
    in_browser_with(&[Ability::Console], async |page| {
        page.open_widget(&server.address("/page")).await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        let mut lines = Vec::new();
        let start = std::time::Instant::now();
        while lines.is_empty() && start.elapsed().as_secs() < 15 {
            lines = page.console().await?;
        }
        assert!(lines.len() == 1 && lines[0].contains("45"), "the page's own line: {lines:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_frame_is_shown_and_grows_as_it_is_copied() -> Result<()> {
    let (host, guest) = (Server::start().await?, Server::start().await?);
    let html = code(README, "html", "<iframe")?;
    ensure!(html.contains("https://news.example/stanceline/"), "the address to be replaced is gone");
    host.put("/page", bare(&html.replace("https://news.example/stanceline", &guest.address(""))));
    in_browser(async |page| {
        page.open(&host.address("/page")).await?;
        page.until("the frame has grown", "return document.querySelector('iframe').clientHeight > 1500;", &[]).await?;
        let selected: bool = page
            .script_in_frame("return document.querySelector('stance-line').shadowRoot.querySelector('[data-event=kim-xi-4-beijing][aria-current=true]') != null;", &[])
            .await?;
        assert!(selected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_one_file_is_made_and_opens_as_it_is_copied() -> Result<()> {
    let line = code(README, "sh", "--standalone")?.trim();
    let arguments: Vec<&str> = line.split_once(" -- ").context("a call of the command line")?.1.split(' ').collect();
    let folder = crate::browser::screenshots()?.join("copied");
    std::fs::create_dir_all(&folder)?;
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(root.join("seeds/dossier.json"), folder.join("my-dossier.json"))?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanceline"));
    let dist = root.join("dist");
    let arguments = arguments.iter().map(|word| if *word == "dist" { dist.as_os_str() } else { (*word).as_ref() });
    ensure!(command.args(arguments).current_dir(&folder).status()?.success(), "`{line}` failed");
    in_browser(async |page| {
        page.open_widget(&format!("file://{}", folder.join("my-story.html").display())).await?;
        page.find("[part=masthead]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_elsewhere_and_other_looks_are_had_as_they_are_copied() -> Result<()> {
    let server = Server::start().await?;
    for name in ["stanceline_bg.wasm", "stanceline.css"] {
        let media_type = if name.ends_with("css") { "text/css" } else { "application/wasm" };
        server
            .put(&format!("/elsewhere/{name}"), Answer::new(media_type, std::fs::read(format!("dist/{name}"))?.into()));
    }
    let configure = code(EMBEDDING, "js", "configure")?;
    ensure!(configure.contains("https://cdn.example/stanceline/1.0/"), "the address to be replaced is gone");
    let module = format!(
        "{}\n import {{ mount }} from 'stanceline'; mount('#stances', {{ src: '/dossier.json', theme: 'light' }});",
        configure.replace("https://cdn.example/stanceline/1.0/", &server.address("/elsewhere/"))
    );
    let css = code(README, "css", "::part(root)")?;
    server.put("/page", with_module(&format!("<style>{css}</style><div id=stances></div>"), &module));
    in_browser(async |page| {
        page.open_widget(&server.address("/page")).await?;
        page.find("[part=masthead]").await?;
        assert!(server.requests().contains(&"/elsewhere/stanceline.css".to_owned()));
        let looks: Value = page
            .script(
                "const root = document.querySelector('stance-line').shadowRoot;
                 const of = (part, name) => getComputedStyle(root.querySelector(`[part=${part}]`)).getPropertyValue(name);
                 return [of('root', 'background-color'), of('root', 'color'), of('root', 'border-top-left-radius'), of('masthead', 'border-top-style'),
                    of('masthead', 'border-top-color')];",
                &[],
            )
            .await?;
        assert_eq!(looks, json!(["rgb(255, 246, 236)", "rgb(43, 29, 18)", "12px", "double", "rgb(138, 43, 6)"]));
        Ok(())
    })
    .await
}

#[test]
fn the_policy_that_is_written_down_is_the_one_that_is_tested() -> Result<()> {
    let written = code(README, "text", "Content-Security-Policy")?.trim();
    assert_eq!(written, format!("Content-Security-Policy: {POLICY}"));
    Ok(())
}
