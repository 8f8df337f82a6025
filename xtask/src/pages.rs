//! The pages that ship beside the widget: the guest of a frame, and the file with everything in it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::command_line::CommandLine;
use crate::compress;
use crate::dist::LANGUAGES;
use crate::files::{copy, read, write};
use crate::{project, script, scripts};

/// Begins what is the same in every file with everything in it; the command line looks for it.
const WIDGET: &str = "<!-- the widget -->";

/// Writes the pages beside the other built files. `linked` is the linker's script.
pub fn write_pages(folder: &Path, linked: &str, command_line: &CommandLine) -> Result<()> {
    let root = project::root()?;
    let classic = |names: &[&str]| script::classic(&script::join(&scripts::of_page(&root, names)?)?);
    write(&folder.join("embed.js"), classic(&["guest.js", "speech.js", "embed.js"])?)?;
    write(&folder.join("notice.js"), classic(&["speech.js", "notice.js"])?)?;
    copy(&root.join("src/browser/pages/embed.html"), &folder.join("embed.html"))?;
    let standalone = script::small(&script::join(&scripts::standalone(&root, linked)?)?)?;
    let file = folder.join("standalone.html");
    write(&file, widget(folder, &standalone, &classic(&["speech.js", "unpack.js"])?)?)?;
    command_line.render_standalone(&folder.join("dossier.json"), folder, &file)
}

/// The end of the file with everything in it: what its page unpacks, and the script that does.
fn widget(folder: &Path, script: &str, unpack: &str) -> Result<String> {
    let style = read(&folder.join("stanceline.css"))?;
    let module = fs::read(folder.join("stanceline_bg.wasm")).context("cannot read the module")?;
    ensure!(!unpack.contains("</script"), "the script that unpacks the widget would end too early in its page");
    let mut end = format!("{WIDGET}\n");
    let mut languages = Vec::new();
    for tag in LANGUAGES {
        languages.push(format!("\"{tag}\":{}", read(&folder.join(format!("stanceline.{tag}.json")))?));
    }
    // Together they are smaller: each has the English that it stands for.
    let languages = format!("{{{}}}", languages.join(","));
    let parts = [("script", script.as_bytes()), ("style", style.as_bytes()), ("languages", languages.as_bytes())];
    for (name, bytes) in parts.into_iter().chain([("module", module.as_slice())]) {
        let packed = BASE64_STANDARD.encode(compress::zopfli(bytes)?);
        end.push_str(&format!("<script type=\"text/plain\" id=\"packed-{name}\">{packed}</script>\n"));
    }
    end.push_str(&format!("<script>{unpack}</script>\n</body>\n</html>\n"));
    Ok(end)
}
