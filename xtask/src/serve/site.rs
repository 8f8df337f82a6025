//! Answers requests for the built files and, where a dossier is shown, for its page and its news.

use std::convert::Infallible;
use std::path::{Component, Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;

use super::media_type;
use super::preview::Preview;
use crate::compress::{self, Effort};

#[derive(Clone)]
struct Site {
    folder: PathBuf,
    preview: Option<Preview>,
}

/// The whole site: `folder`, with the preview's page and dossier in front of its own.
pub fn router(folder: PathBuf, preview: Option<Preview>) -> Router {
    let mut router = Router::new();
    if let Some(preview) = &preview {
        let shown = preview.shown.clone();
        router = router.route("/-/saves", get(move || saves(shown.clone()))).route("/-/reload.js", get(reload_script));
    }
    router.fallback(file).with_state(Site { folder, preview })
}

/// Sends the number of the page that is shown: at once, and after each save.
async fn saves(
    mut shown: tokio::sync::watch::Receiver<super::preview::Shown>,
) -> Sse<impl stream::Stream<Item = Result<Event, Infallible>>> {
    shown.mark_changed();
    let numbers = stream::unfold(shown, async |mut shown| {
        shown.changed().await.ok()?;
        let number = shown.borrow_and_update().number;
        Some((Ok(Event::default().data(number.to_string())), shown))
    });
    Sse::new(numbers).keep_alive(KeepAlive::default())
}

async fn reload_script(headers: HeaderMap) -> Response {
    answer(Path::new("reload.js"), include_bytes!("reload.js").to_vec(), &headers)
}

async fn file(State(site): State<Site>, request: Request) -> Response {
    let asked = request.uri().path();
    if let Some(preview) = &site.preview {
        if asked == "/" || asked == "/index.html" {
            let page = preview.shown.borrow().page.clone();
            return answer(Path::new("index.html"), page.into_bytes(), request.headers());
        }
        if asked == "/dossier.json" {
            return from_disk(&preview.dossier, request.headers());
        }
    }
    match relative(asked) {
        Some(path) => from_disk(&site.folder.join(path), request.headers()),
        None => not_found(),
    }
}

/// The file below the site's folder that an address names; never one outside it.
fn relative(asked: &str) -> Option<PathBuf> {
    let path = match asked.trim_start_matches('/') {
        "" => PathBuf::from("index.html"),
        name => PathBuf::from(name),
    };
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then_some(path)
}

fn from_disk(path: &Path, headers: &HeaderMap) -> Response {
    match std::fs::read(path) {
        Ok(bytes) => answer(path, bytes, headers),
        Err(_) => not_found(),
    }
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file here.\n").into_response()
}

fn answer(path: &Path, bytes: Vec<u8>, headers: &HeaderMap) -> Response {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let (encoding, body) = encode(bytes, accepted.unwrap_or_default());
    let mut response = body.into_response();
    let described = [(CONTENT_TYPE, media_type::of(path)), (CACHE_CONTROL, "no-cache"), (VARY, "accept-encoding")];
    for (name, value) in described.into_iter().chain(encoding.map(|name| (CONTENT_ENCODING, name))) {
        response.headers_mut().insert(name, axum::http::HeaderValue::from_static(value));
    }
    response
}

/// The body in the best encoding that the browser accepts, and that encoding's name.
fn encode(bytes: Vec<u8>, accepted: &str) -> (Option<&'static str>, Vec<u8>) {
    let accepts = |name| accepted.split(',').any(|offer| offer.trim() == name);
    let (name, compressed) = if accepts("br") {
        ("br", compress::brotli(&bytes, Effort::Quick))
    } else if accepts("gzip") {
        ("gzip", compress::gzip(&bytes, Effort::Quick))
    } else {
        return (None, bytes);
    };
    match compressed {
        Ok(compressed) => (Some(name), compressed),
        Err(_) => (None, bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::{encode, relative};
    use std::path::PathBuf;

    #[test]
    fn only_files_below_the_folder_are_named() {
        assert_eq!(relative("/"), Some(PathBuf::from("index.html")));
        assert_eq!(relative("/a/b.css"), Some(PathBuf::from("a/b.css")));
        for outside in ["/../secret", "/a/../../secret", "/./a"] {
            assert_eq!(relative(outside), None, "{outside}");
        }
    }

    #[test]
    fn the_best_accepted_encoding_is_used() {
        let name = |accepted| encode(b"text".to_vec(), accepted).0;
        assert_eq!(name("gzip, deflate, br, zstd"), Some("br"));
        assert_eq!(name("deflate, gzip"), Some("gzip"));
        assert_eq!(name("identity"), None);
    }
}
