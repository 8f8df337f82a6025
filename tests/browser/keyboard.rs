//! The script of `docs/keyboard.md`, step by step: keys in, and what the browser's accessibility tree has of the focus out.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::in_browser_with;
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

const SCRIPT: &str = include_str!("../../docs/keyboard.md");

/// How often Tab is pressed at most to get somewhere.
const MOST_TABS: usize = 250;

/// A row of the script: keys, what the focus is on, what is told.
fn steps() -> Vec<[&'static str; 3]> {
    let rows = SCRIPT.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    let cells = rows.skip(1).map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>());
    cells.map(|cells| [cells[0], cells[1], cells.get(2).copied().unwrap_or_default()]).collect()
}

/// What has the focus: its role, its name, and its state in words.
async fn focused(page: &Page) -> Result<(String, String, String)> {
    let deepest = "(() => { let found = document.activeElement; while (found.shadowRoot?.activeElement) found = found.shadowRoot.activeElement; return found; })()";
    let element = page.devtools("Runtime.evaluate", json!({"expression": deepest})).await?;
    let element = &element["result"]["objectId"];
    let nodes =
        page.devtools("Accessibility.getPartialAXTree", json!({"objectId": element, "fetchRelatives": false})).await?;
    let node = &nodes["nodes"][0];
    // The browser keeps the words of a slider from this protocol, though not from screen readers.
    let words = page
        .devtools("Runtime.evaluate", json!({"expression": format!("{deepest}.getAttribute('aria-valuetext')")}))
        .await?;
    let search = (node["role"]["value"] == "searchbox")
        .then(|| node["value"]["value"].as_str().filter(|text| !text.is_empty()).unwrap_or("empty"));
    let value_text = &words["result"]["value"];
    let property = |name: &str| {
        let all = node["properties"].as_array().into_iter().flatten();
        all.filter(|known| known["name"] == name).map(|known| known["value"]["value"].clone()).next()
    };
    let state = match (property("expanded"), property("pressed"), search.or(value_text.as_str())) {
        (Some(Value::Bool(expanded)), ..) => if expanded { "expanded" } else { "collapsed" }.to_owned(),
        (_, Some(pressed), _) if pressed == "true" => "pressed".to_owned(),
        (.., Some(value)) => value.to_owned(),
        _ => String::new(),
    };
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    Ok((text(&node["role"]), text(&node["name"]), state))
}

/// Whether that is what a row says. Of long names it gives the beginning.
fn is_as_written(written: &str, (role, name, state): &(String, String, String)) -> Result<bool> {
    let (known_role, rest) = written.split_once(" “").context("a role and a name")?;
    let (known_name, known_state) = rest.rsplit_once('”').context("a name and a state")?;
    let known_state = known_state.trim_start_matches(", ");
    // Titles are written in capitals by the style sheet alone.
    let named = name.eq_ignore_ascii_case(known_name) || (known_name.ends_with(',') && name.starts_with(known_name));
    Ok(role == known_role && named && (known_state.is_empty() || state == known_state))
}

async fn press(page: &Page, keys: &str) -> Result<()> {
    match keys.trim_end_matches(" …") {
        "Tab" => page.press(Key::Tab).await,
        "Enter" => page.press(Key::Enter).await,
        "Escape" => page.press(Key::Escape).await,
        "Left" => page.press(Key::Left).await,
        "Down" => page.press(Key::Down).await,
        "End" => page.press(Key::End).await,
        written => page.press(written).await,
    }
}

#[tokio::test]
async fn the_written_script_is_what_happens() -> Result<()> {
    let steps = steps();
    assert!(steps.len() > 20, "the script is found");
    let server = Server::start().await?;
    in_browser_with(&[Ability::Devtools], async |page| {
        page.open_widget(&server.address("/index.html")).await?;
        page.find("[part=masthead]").await?;
        for [keys, expected, told] in steps {
            let mut now = focused(page).await?;
            for turn in 0.. {
                press(page, keys).await?;
                // A frame and what follows from it.
                page.script::<Value>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));", &[]).await?;
                now = focused(page).await?;
                if is_as_written(expected, &now)? || !keys.ends_with('…') {
                    break;
                }
                if turn == MOST_TABS {
                    bail!("{MOST_TABS} times Tab did not lead to {expected}");
                }
            }
            assert!(is_as_written(expected, &now)?, "{keys}: {expected}, but it is {now:?}");
            let status: String = page
                .script("return document.querySelector('stance-line').shadowRoot.querySelector('.hidden-text[role=status]').textContent;", &[])
                .await?;
            assert!(status.starts_with(told), "{keys} tells {status:?} and not {told:?}");
        }
        Ok(())
    })
    .await
}
