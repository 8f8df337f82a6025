//! Checksums of files, one line each: they tell whether a file changed since somebody last looked.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Crc;

/// One line for each file below `root`: its checksum and its name.
pub fn of(root: &Path, files: &[impl AsRef<str>]) -> Result<String> {
    let mut lines = String::new();
    for name in files {
        let name = name.as_ref();
        let bytes = fs::read(root.join(name)).with_context(|| format!("cannot read {name}"))?;
        let mut checksum = Crc::new();
        checksum.update(&bytes);
        lines.push_str(&format!("{:08x} {:>7} {name}\n", checksum.sum(), bytes.len()));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn another_file_has_another_stamp() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let stamp = of(&sources, &["stamp.rs", "main.rs"]).unwrap();
        assert_eq!(stamp.lines().count(), 2);
        assert_eq!(stamp, of(&sources, &["stamp.rs", "main.rs"]).unwrap());
        assert_ne!(of(&sources, &["stamp.rs"]).unwrap()[..8], of(&sources, &["main.rs"]).unwrap()[..8]);
        assert!(of(&sources, &["absent.rs"]).is_err());
    }
}
