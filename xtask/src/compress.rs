//! Compresses as servers do: for the size table at full strength, for serving quickly.

use std::io::{Read, Write};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// How hard brotli tries, 0 to 11.
#[derive(Clone, Copy)]
pub enum Effort {
    /// What a host stores once and serves for long.
    Full,
    /// What a server does for each request.
    Quick,
}

/// The bytes in brotli's format.
pub fn brotli(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let quality = match effort {
        Effort::Full => 11,
        Effort::Quick => 5,
    };
    let window_bits = 22;
    let buffer_bytes = 64 * 1024;
    let mut compressed = Vec::new();
    brotli::CompressorReader::new(bytes, buffer_bytes, quality, window_bits)
        .read_to_end(&mut compressed)
        .context("cannot compress with brotli")?;
    Ok(compressed)
}

/// The bytes in gzip's format, as small as it makes them: for what is compressed once and read from a disk for ever.
pub fn zopfli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut compressed)
        .context("cannot compress with zopfli")?;
    Ok(compressed)
}

/// The bytes in gzip's format.
pub fn gzip(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let level = match effort {
        Effort::Full => Compression::best(),
        Effort::Quick => Compression::fast(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).context("cannot compress with gzip")?;
    encoder.finish().context("cannot compress with gzip")
}
