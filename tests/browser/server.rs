//! The test server: serves `dist/` or another folder, and above it the pages and files that a test puts up. Each has a
//! port, and so an origin, of its own; two servers are two origins.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use tokio::net::TcpListener;

use crate::answer::Answer;

/// A server that runs as long as the test.
pub struct Server {
    port: u16,
    site: Arc<Site>,
}

struct Site {
    folder: PathBuf,
    answers: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// Starts serving `dist/` on a free port.
    pub async fn start() -> Result<Self> {
        let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
        ensure!(dist.join("index.html").is_file(), "dist/ is not built: run `cargo xtask dist` first");
        Self::of(dist).await
    }

    /// Starts serving a folder on a free port.
    pub async fn of(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.context("cannot listen")?;
        let port = listener.local_addr()?.port();
        let site = Arc::new(Site { folder, answers: Mutex::default(), requests: Mutex::default() });
        let router = Router::new().fallback(answer).with_state(Arc::clone(&site));
        tokio::spawn(async { axum::serve(listener, router).await });
        Ok(Self { port, site })
    }

    /// Puts an answer up at a path, from now on and in place of any other.
    pub fn put(&self, path: &str, answer: Answer) {
        locked(&self.site.answers).insert(path.to_owned(), answer);
    }

    /// The address of a path, such as `/index.html` or `/page.html?view=article#event:a`.
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The paths that were asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        locked(&self.site.requests).clone()
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    locked(&site.requests).push(path.clone());
    let put_up = locked(&site.answers).get(&path).cloned();
    let answer = put_up.or_else(|| file(&site.folder, &path));
    answer.unwrap_or_else(|| Answer::html("no such file").status(StatusCode::NOT_FOUND)).send().await
}

fn file(folder: &Path, path: &str) -> Option<Answer> {
    let name = Path::new(match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    });
    let inside = name.components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = inside.then(|| std::fs::read(folder.join(name)).ok())??;
    let media_type = match name.extension()?.to_str()? {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    Some(Answer::new(media_type, Bytes::from(bytes)))
}

/// A test that panicked while it held the lock has failed anyway; the others need not.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
