//! The test server itself: a browser must see the delays, cuts and failures that tests ask for.

use std::time::Duration;

use anyhow::Result;
use axum::http::StatusCode;
use serde_json::json;

use crate::answer::Answer;
use crate::browser::in_browser_with;
use crate::engine::Ability;
use crate::server::Server;

/// Asks for a path by `fetch` and tells what came of it.
const FETCH: &str = "
    const start = performance.now();
    return fetch(arguments[0])
      .then(async (answer) => [answer.status, answer.headers.get('x-test') ?? '', await answer.text()])
      .catch((error) => [0, error.name, ''])
      .then((seen) => [...seen, performance.now() - start]);";

#[tokio::test]
async fn a_browser_sees_what_the_server_was_asked_to_do() -> Result<()> {
    let server = Server::start().await?;
    let pause = Duration::from_millis(120);
    server.put("/page", Answer::html("<!doctype html><link rel='icon' href='data:,'>"));
    server.put("/gone", Answer::json("{}").status(StatusCode::GONE).header("x-test", "yes"));
    server.put("/late", Answer::json("late").delayed(pause));
    server.put("/slow", Answer::json("slow").trickled(2, pause / 2));
    server.put("/cut", Answer::json("never whole").cut_after(5));
    in_browser_with(&[Ability::Console], async |page| {
        page.open(&server.address("/page")).await?;
        let fetched = async |path: &str| page.script::<(u16, String, String, f64)>(FETCH, &[json!(path)]).await;

        let (status, header, ..) = fetched("/gone").await?;
        assert_eq!((status, header.as_str()), (410, "yes"));
        for (path, text) in [("/late", "late"), ("/slow", "slow")] {
            let (status, _, body, milliseconds) = fetched(path).await?;
            assert_eq!((status, body.as_str()), (200, text), "{path}");
            assert!(milliseconds >= 120.0, "{path} came after {milliseconds} ms");
        }
        let (status, error, ..) = fetched("/cut").await?;
        assert_eq!((status, error.as_str()), (0, "TypeError"));

        assert_eq!(server.requests(), ["/page", "/gone", "/late", "/slow", "/cut"]);
        assert!(!page.console().await?.is_empty(), "the cut connection is in the console");
        Ok(())
    })
    .await
}
