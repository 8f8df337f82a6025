//! The pages as sites would serve them: ours with its static reading, all compressed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::exchange::{Read, Reading};
use super::peers::Peer;
use super::summary::Figure;
use crate::command_line::CommandLine;
use crate::compress::{self, Effort};
use crate::files::write;
use crate::project;

/// How many events each page has.
pub const EVENTS: usize = 50;

/// What our page loads beside it.
const OURS: [&str; 4] = ["stanceline.js", "stanceline_bg.wasm", "stanceline.css", "notice.js"];

/// The figures of a page: first content and first possible selection, on this machine and on a slow one.
pub struct ReadingFigures {
    /// The page's title.
    pub title: String,
    /// In milliseconds: content, selection; slow content, slow selection.
    pub figures_ms: [Figure; 4],
}

/// Writes the pages of the peers and what they load. The events stand in `folder` already.
pub fn plan(peers: &[Peer], folder: &Path, command_line: &CommandLine) -> Result<Reading> {
    let root = project::root()?;
    let mut reading = Reading { files: Vec::new(), pages: Vec::new() };
    let mut serve = |address: String, file: &Path| -> Result<()> {
        let packed = folder.join(format!("reading{}.gz", address.replace('/', "-")));
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        write(&packed, compress::gzip(&bytes, Effort::Full)?)?;
        reading.files.push((address, packed));
        Ok(())
    };
    serve("/bench/pages/recorder.js".to_owned(), &root.join("bench/pages/recorder.js"))?;
    let mut pages = Vec::new();
    for (peer, form) in
        peers.iter().filter_map(|peer| Some((peer, peer.data?))).filter(|(peer, _)| !peer.page.contains('?'))
    {
        let data = folder.join(form.file_name(EVENTS));
        if peer.name == "stanceline" {
            let page = folder.join("reading.html");
            command_line.render_page(&data, &page)?;
            let recorded = crate::files::read(&page)?.replace("<title>", RECORDER);
            write(&page, recorded)?;
            serve("/reading/index.html".to_owned(), &page)?;
            serve("/reading/dossier.json".to_owned(), &data)?;
            for file in OURS {
                serve(format!("/reading/{file}"), &root.join("dist").join(file))?;
            }
            pages.push((peer.title.clone(), "/reading/index.html".to_owned()));
        } else {
            let address = format!("/data/{}", form.file_name(EVENTS));
            serve(address.clone(), &data)?;
            serve(format!("/bench/pages/{}", peer.page), &root.join("bench/pages").join(&peer.page))?;
            for file in &peer.files {
                serve(format!("/{file}"), &root.join(file))?;
            }
            pages.push((peer.title.clone(), format!("/bench/pages/{}#{address}", peer.page)));
        }
    }
    reading.pages = pages;
    Ok(reading)
}

/// What our page records of itself: when an event can be chosen in the widget.
const RECORDER: &str = "<script src=\"/bench/pages/recorder.js\"></script><script>
bench.page = { mark: () => document.querySelector('stance-line')?.shadowRoot?.querySelector('[data-event] button') };
</script><title>";

/// Sums up what was taken, in the order of the pages.
pub fn figures(taken: &[Read]) -> Vec<ReadingFigures> {
    let mut titles: Vec<&String> = Vec::new();
    for read in taken {
        if !titles.contains(&&read.title) {
            titles.push(&read.title);
        }
    }
    let of = |title: &String| {
        let figure = |slow: bool, value: fn(&Read) -> f64| {
            Figure::of(taken.iter().filter(|read| read.title == *title && read.slow == slow).map(value))
        };
        let [content, selection]: [fn(&Read) -> f64; 2] = [|read| read.contentful_ms, |read| read.interactive_ms];
        let figures_ms =
            [figure(false, content)?, figure(false, selection)?, figure(true, content)?, figure(true, selection)?];
        Some(ReadingFigures { title: title.clone(), figures_ms })
    };
    titles.into_iter().filter_map(of).collect()
}
