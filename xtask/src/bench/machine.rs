//! The machine and the day of a measurement: figures mean nothing without them.

use std::fs;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use super::calendar;

/// How many processors, and of which kind.
pub fn description() -> Result<String> {
    let cores = thread::available_parallelism()?;
    Ok(format!("{cores} cores, {}", processor().unwrap_or_else(|| "processor unknown".to_owned())))
}

/// Today in UTC.
pub fn today() -> Result<String> {
    Ok(calendar::date(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 86_400))
}

/// Linux tells the model; elsewhere it stays unknown.
fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
