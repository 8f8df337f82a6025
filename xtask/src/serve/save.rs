//! Notices that a file was saved. It asks the disk now and then, since that works on every file system and
//! with every editor: those that write in place, those that replace the file, those that do both.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the disk is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// What tells one saved state from another.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

impl Stamp {
    fn of(file: &Path) -> Option<Self> {
        let metadata = fs::metadata(file).ok()?;
        Some(Self { modified: metadata.modified().ok(), bytes: metadata.len() })
    }
}

/// Calls `saved` after each save, for ever.
pub fn follow(file: &Path, mut saved: impl FnMut()) {
    let mut saves = Saves::since(Stamp::of(file));
    loop {
        thread::sleep(PAUSE);
        if saves.observe(Stamp::of(file)) {
            saved();
        }
    }
}

/// Tells a finished save from one that is still being written, and from a file that is missing for a moment.
struct Saves {
    settled: Option<Stamp>,
    last: Option<Stamp>,
}

impl Saves {
    fn since(stamp: Option<Stamp>) -> Self {
        Self { settled: stamp, last: stamp }
    }

    /// True once for each new state, when it was seen twice in a row.
    fn observe(&mut self, stamp: Option<Stamp>) -> bool {
        let finished = stamp.is_some() && stamp == self.last && stamp != self.settled;
        self.last = stamp;
        if finished {
            self.settled = stamp;
        }
        finished
    }
}

#[cfg(test)]
mod tests {
    use super::{Saves, Stamp};

    fn bytes(bytes: u64) -> Option<Stamp> {
        Some(Stamp { modified: None, bytes })
    }

    #[test]
    fn a_save_counts_once_and_when_it_is_finished() {
        let mut saves = Saves::since(bytes(10));
        let seen = [bytes(10), bytes(0), bytes(12), bytes(12), bytes(12)];
        assert_eq!(seen.map(|stamp| saves.observe(stamp)), [false, false, false, true, false]);
    }

    #[test]
    fn a_file_that_is_missing_for_a_moment_is_no_save() {
        let mut saves = Saves::since(bytes(10));
        let seen = [None, None, bytes(10), bytes(10), None, bytes(11), bytes(11)];
        assert_eq!(seen.map(|stamp| saves.observe(stamp)), [false, false, false, false, false, false, true]);
    }
}
