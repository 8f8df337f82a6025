//! Hashes for subresource integrity: a page that names one runs no other file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

/// What pages load by elements that take a hash.
const FILES: [&str; 4] = ["stanceline.js", "stanceline.css", "embed.js", "notice.js"];

/// Prints the hash of each.
pub fn report(folder: &Path) -> Result<()> {
    println!("\nsubresource integrity:");
    for name in FILES {
        let bytes = fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
        println!("{name:15} {}", of(&bytes));
    }
    Ok(())
}

fn of(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_hash_has_the_form_that_the_attribute_takes() {
        // The example of the standard: the script `alert('Hello, world.');`.
        let hash = of(b"alert('Hello, world.');");
        assert_eq!(hash, "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
    }
}
