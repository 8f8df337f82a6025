//! Readers with large letters, narrow windows, and an aversion to movement.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access::OPEN_ALL;
use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

fn host(style: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><style>body {{ margin: 0 }} {style}</style>
         <stance-line src=/dossier.json loading=eager></stance-line><script type=module src=/stanceline.js></script>"
    ))
}

/// What is cut off or lies outside of the window: texts that are not as wide and high as their boxes let them
/// be seen. What scrolls by itself, long titles in the drawing, and the ways that only keys call up, may.
async fn lost(page: &Page) -> Result<Vec<String>> {
    let lost = "
        const root = document.querySelector('stance-line').shadowRoot;
        const width = document.documentElement.clientWidth;
        const nodes = [...root.querySelectorAll('*')].filter((node) =>
          node.checkVisibility() && !node.closest('.hidden-text, .ways, .table-box > *, svg') && node.getClientRects().length > 0);
        const cut = nodes.filter((node) => {
          const { overflowX, overflowY } = getComputedStyle(node);
          const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
          return (hides(overflowX) && node.scrollWidth > node.clientWidth + 1) || (hides(overflowY) && node.scrollHeight > node.clientHeight + 1);
        });
        const outside = nodes.filter((node) => { const { left, right } = node.getBoundingClientRect(); return left < -1 || right > width + 1; });
        return [...cut, ...outside].map((node) => `${node.localName}.${node.getAttribute('class')}: ${node.textContent.slice(0, 40)}`);";
    page.script(lost, &[]).await
}

#[tokio::test]
async fn letters_of_twice_the_size_are_all_seen_and_nothing_scrolls_sideways() -> Result<()> {
    let server = Server::start().await?;
    server.put("/large", host("html { font-size: 200% }"));
    server.put(
        "/spaced",
        host("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"),
    );
    server.put("/plain", host(""));
    in_browser(async |page| {
        // 320 px is what 1280 px become for who magnifies four times.
        for (address, width) in [("/large", 1280), ("/large", 360), ("/spaced", 1280), ("/spaced", 360), ("/plain", 320)] {
            page.resize(width, 800).await?;
            page.open("about:blank").await?;
            page.open_widget(&server.address(address)).await?;
            page.script::<()>(OPEN_ALL, &[]).await?;
            page.find(".chart").await?;
            page.script::<()>("document.querySelector('stance-line').select('stance:CN.sanctions');", &[]).await?;
            page.find("[part=detail]").await?;
            let lost = lost(page).await?;
            assert!(lost.is_empty(), "{address} at {width} px: {lost:#?}");
            let scrolls: bool = page.script("return document.documentElement.scrollWidth > innerWidth;", &[]).await?;
            assert!(!scrolls, "{address} at {width} px scrolls sideways");
        }
        page.resize(1280, 800).await?;
        page.open_widget(&server.address("/large")).await?;
        let size: String = page
            .script("return getComputedStyle(document.querySelector('stance-line').shadowRoot.querySelector('.article__paragraph')).fontSize;", &[])
            .await?;
        assert_eq!(size, "34px", "what is read grows with the page's letters");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_moves_for_those_who_want_no_movement() -> Result<()> {
    let server = Server::start().await?;
    let moves = "
        const root = document.querySelector('stance-line').shadowRoot;
        const times = [...root.querySelectorAll('*')].flatMap((node) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(node);
          const lasts = transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || (animationName !== 'none' && parseFloat(animationDuration) > 0);
          return lasts || scrollBehavior === 'smooth' ? [node.getAttribute('class')] : [];
        });
        return [times.length, document.getAnimations().length];";
    in_browser_with(&[Ability::Media], async |page| {
        page.emulate("prefers-reduced-motion", "reduce").await?;
        page.open_widget(&server.address("/index.html#event:kim-xi-4-beijing")).await?;
        page.find("[aria-current=true]").await?;
        assert_eq!(page.script::<Value>(moves, &[]).await?, json!([0, 0]));
        Ok(())
    })
    .await
}

/// Goes through all that can have the focus, forward and back as Tab does, and returns the numbers of the steps at which it is
/// covered. The page keeps the way, for another look.
const WALK: &str = "
    return (async () => {
      const root = document.querySelector('stance-line').shadowRoot;
      const controls = [...root.querySelectorAll('button, a, select, input, [tabindex=\"0\"]')].filter((node) => node.tabIndex >= 0 && node.checkVisibility());
      window.way = [...controls, ...controls.toReversed()];
      window.isCovered = (node) => {
        // Of a link over two lines the first, of what is higher than the window the beginning.
        const box = [...node.getClientRects()].find((box) => box.bottom > 0) ?? node.getClientRects()[0];
        if (!box) return false;
        const [x, y] = [Math.max(box.left, 0) + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 20) / 2];
        // Some engines are content with a part of it in the window.
        if (y < 0 || y > innerHeight) return box.bottom < 0 || box.top > innerHeight;
        const found = root.elementFromPoint(x, y);
        return !(node.contains(found) || found?.contains(node));
      };
      const covered = [];
      for (const [step, node] of way.entries()) {
        node.focus();
        // WebKit scrolls to it only with the next frame.
        if (isCovered(node)) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        if (isCovered(node)) covered.push(step);
      }
      return [covered, controls.length];
    })();";

/// Whether the node at that step has the focus and is seen when the key takes it there from the one before it: WebKit knows
/// only then that a reader uses keys.
async fn is_seen(page: &Page, step: usize, controls: usize) -> Result<bool> {
    page.script::<()>("way[arguments[0] - 1].focus();", &[json!(step)]).await?;
    let press = |key: Key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.value() }));
    let [shift, unshift] = press(Key::Shift);
    let [tab, untab] = press(Key::Tab);
    let keys = if step < controls { vec![tab, untab] } else { vec![shift, tab, untab, unshift] };
    page.perform(json!([{ "type": "key", "id": "keys", "actions": keys }])).await?;
    let seen = "
        const node = way[arguments[0]];
        return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(node.matches(':focus') && !isCovered(node)))));";
    page.script(seen, &[json!(step)]).await
}

#[tokio::test]
async fn what_has_the_focus_is_never_covered() -> Result<()> {
    let server = Server::start().await?;
    server.put("/plain", host(""));
    in_browser(async |page| {
        for width in [1280, 360] {
            page.resize(width, 640).await?;
            page.open("about:blank").await?;
            page.open_widget(&server.address("/plain")).await?;
            page.script::<()>("document.querySelector('stance-line').select('event:kim-xi-4-beijing');", &[]).await?;
            page.find("[data-event='kim-xi-4-beijing'] [part=detail]").await?;
            let (covered, controls): (Vec<usize>, usize) = page.script(WALK, &[]).await?;
            assert!(controls > 100, "there is a way to go: {controls}");
            for step in covered {
                let node = "const node = way[arguments[0]]; return `${node.getAttribute('class')}: ${node.textContent.slice(0, 40)}`;";
                let node: String = page.script(node, &[json!(step)]).await?;
                assert!(is_seen(page, step, controls).await?, "at {width} px, step {step} of {controls}: {node}");
            }
        }
        Ok(())
    })
    .await
}
