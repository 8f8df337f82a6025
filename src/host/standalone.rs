//! One file with a dossier and the widget in it: it opens from disk and needs nothing else.

use super::page::{self, Delivery};
use crate::dossier::Dossier;
use crate::words::Words;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

/// Where the part begins that is the same in all such files: the widget, and the script that unpacks it.
pub const WIDGET: &str = "<!-- the widget -->";

/// The file; `words` as in [`page::page`]. `json` is the dossier as it came, `shell` any such file: its widget is taken over.
///
/// # Errors
///
/// When `shell` is no such file, or the dossier cannot be packed.
pub fn page(dossier: Dossier, json: &[u8], shell: &str, words: Option<Words>) -> Result<String, String> {
    let Some((_, widget)) = shell.rsplit_once(WIDGET) else {
        return Err("this is no file with the widget in it; build it anew".to_owned());
    };
    let packed = pack(json).map_err(|error| format!("the dossier cannot be packed: {error}"))?;
    let page = page::page(dossier, Delivery::Before, words);
    let (document, _) = page.rsplit_once("</body>").unwrap_or((&page, ""));
    Ok(format!("{document}\n<script type=\"text/plain\" id=\"packed-dossier\">{packed}</script>\n{WIDGET}{widget}"))
}

/// Compressed by gzip, in letters: the form in which the page's script unpacks it.
fn pack(bytes: &[u8]) -> io::Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}
