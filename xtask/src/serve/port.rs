//! Finds a port to serve on.

use anyhow::{Context, Result};
use tokio::net::TcpListener;

/// How many ports are tried before giving up.
const TRIES: u16 = 50;

/// Listens on this machine only, on the first free port from `first` on.
pub async fn listen(first: u16) -> Result<TcpListener> {
    let last = first.saturating_add(TRIES - 1);
    for port in first..=last {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return Ok(listener);
        }
    }
    None.with_context(|| format!("no port from {first} to {last} is free: name another by --port"))
}

#[cfg(test)]
mod tests {
    use super::listen;

    #[test]
    fn a_taken_port_is_passed_over() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let taken = listen(8700).await.unwrap().local_addr().unwrap().port();
            let holder = std::net::TcpListener::bind(("127.0.0.1", taken)).unwrap();
            let next = listen(taken).await.unwrap().local_addr().unwrap().port();
            assert!(next > taken, "{next} after {taken}");
            drop(holder);
        });
    }
}
