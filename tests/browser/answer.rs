//! What the test server answers to one address: a body, and how well or badly it arrives.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use futures_util::stream;
use tokio::time::sleep;

/// An answer, built up step by step.
#[derive(Clone)]
pub struct Answer {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
    delay: Duration,
    delivery: Delivery,
}

#[derive(Clone, Copy)]
enum Delivery {
    /// All at once.
    Whole,
    /// So many bytes at a time, with a pause before each part.
    Trickled { bytes: usize, pause: Duration },
    /// In parts, and nobody says beforehand how much it is.
    Unannounced,
    /// The connection breaks after so many bytes, although all were announced.
    Cut { after: usize },
}

impl Answer {
    /// A page.
    pub fn html(body: impl Into<String>) -> Self {
        Self::new("text/html; charset=utf-8", body.into().into())
    }

    /// A dossier, or what pretends to be one.
    pub fn json(body: impl Into<String>) -> Self {
        Self::new("application/json; charset=utf-8", body.into().into())
    }

    /// A body of any media type.
    pub fn new(media_type: &'static str, body: Bytes) -> Self {
        let headers = vec![(CONTENT_TYPE, HeaderValue::from_static(media_type))];
        Self { status: StatusCode::OK, headers, body, delay: Duration::ZERO, delivery: Delivery::Whole }
    }

    /// Answers with that status in place of 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Adds a header, such as `content-security-policy`.
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((HeaderName::from_static(name), HeaderValue::from_static(value)));
        self
    }

    /// Leads to another address; with a status of that kind.
    pub fn redirected(mut self, address: &str) -> Self {
        if let Ok(address) = HeaderValue::from_str(address) {
            self.headers.push((LOCATION, address));
        }
        self
    }

    /// Waits before it answers at all.
    pub fn delayed(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Sends so many bytes at a time, with a pause before each part.
    pub fn trickled(mut self, bytes: usize, pause: Duration) -> Self {
        self.delivery = Delivery::Trickled { bytes, pause };
        self
    }

    /// Does not say beforehand how much it is.
    pub fn unannounced(mut self) -> Self {
        self.delivery = Delivery::Unannounced;
        self
    }

    /// Breaks the connection after so many bytes.
    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.delivery = Delivery::Cut { after: bytes };
        self
    }

    /// The answer on its way.
    pub async fn send(self) -> Response {
        sleep(self.delay).await;
        let announced = self.body.len();
        let body = match self.delivery {
            Delivery::Whole => Body::from(self.body),
            Delivery::Trickled { bytes, pause } => trickled(self.body, bytes, pause),
            Delivery::Unannounced => trickled(self.body, 1 << 20, Duration::ZERO),
            Delivery::Cut { after } => cut(self.body.slice(..after.min(announced))),
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            response.headers_mut().append(name, value);
        }
        if !matches!(self.delivery, Delivery::Unannounced) {
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(announced));
        }
        response
    }
}

fn trickled(body: Bytes, bytes: usize, pause: Duration) -> Body {
    Body::from_stream(stream::unfold(body, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        sleep(pause).await;
        let part = rest.split_to(bytes.clamp(1, rest.len()));
        Some((Ok::<_, io::Error>(part), rest))
    }))
}

fn cut(start: Bytes) -> Body {
    let broken = io::Error::other("cut as the test asked");
    // The pause lets the first part reach the browser: the server drops what is unsent when a body fails.
    Body::from_stream(stream::unfold(Some((start, Some(broken))), async |state| match state? {
        (part, broken) if !part.is_empty() => Some((Ok(part), Some((Bytes::new(), broken)))),
        (_, broken) => {
            sleep(Duration::from_millis(50)).await;
            broken.map(|error| (Err(error), None))
        }
    }))
}
