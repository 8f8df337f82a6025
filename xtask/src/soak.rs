//! `cargo xtask soak`: hours of use in minutes. Random actions from a seed, each followed by what must always be true.

use anyhow::Result;

use crate::engine::Engine;
use crate::{dist, run, test};

/// The test that takes them.
const TEST: &str = "soak::whatever_is_done_what_must_be_true_stays_true";

/// Takes so many actions from a seed in each of the engines; without any, in Chromium.
pub fn soak(engines: &[Engine], actions: u32, seed: u32) -> Result<()> {
    dist::build_and_weigh()?;
    for engine in if engines.is_empty() { &[Engine::Chromium] } else { engines } {
        engine.ensure()?;
        let mut tests = test::in_engine(*engine)?;
        tests.env("STANCELINE_ACTIONS", actions.to_string()).env("STANCELINE_SEED", seed.to_string());
        run::run(tests.args(["--exact", TEST]))?;
        println!("{actions} actions from seed {seed} in {}: what must be true stayed true.", engine.name());
    }
    Ok(())
}
