//! The project's build steps: `cargo xtask COMMAND`. Each command lives in a module of its own name.
//! What a step needs and does not find, it installs or names in one line.

mod alike;
mod architecture;
mod bench;
mod cargo;
mod command_line;
mod compile;
mod compress;
mod consumers;
mod contributors;
mod debian;
mod dist;
mod engine;
mod files;
mod fuzz;
mod glue;
mod integrity;
mod link;
mod linker;
mod node;
mod npm;
mod pack;
mod pages;
mod project;
mod run;
mod script;
mod scripts;
mod serve;
mod size;
mod soak;
mod stamp;
mod stylesheet;
mod test;
mod toolchain;
mod trunk;
mod usage;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::engine::Engine;

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Build, serve and test Stanceline")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check the borders between the layers of the code
    Architecture,
    /// Measure Stanceline beside other timelines
    Bench {
        /// Measure each page once in place of three times
        #[arg(long)]
        quick: bool,
        /// Measure only this one, by its name in `bench/peers.json`
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
        /// Give them these numbers of events
        #[arg(long, value_delimiter = ',')]
        sizes: Vec<usize>,
    },
    /// Build everything that ships into `dist/` and show its size
    Dist,
    /// Run the fuzz targets, each for a while
    Fuzz {
        /// Run only this one
        #[arg(value_parser = fuzz::TARGETS)]
        target: Option<String>,
        /// How long each is run
        #[arg(long, default_value_t = 600)]
        seconds: u32,
    },
    /// Build, then serve `dist/` on this machine
    Serve {
        /// The first port to try; the next free one is taken when it is in use
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Show this dossier instead of the project's own, and check it again on each save
        dossier: Option<PathBuf>,
    },
    /// Build, then show what a page loads and what takes the room in it
    Size,
    /// Use the widget at random for long, and look whether what must be true stays true
    Soak {
        /// In these browsers; without it in Chromium
        #[arg(long, value_delimiter = ',')]
        engine: Vec<Engine>,
        /// So many actions
        #[arg(long, default_value_t = 10_000)]
        actions: u32,
        /// Others for each seed
        #[arg(long, default_value_t = 1)]
        seed: u32,
    },
    /// Run all tests, or a part of them
    Test {
        /// Only in these browsers; without it in all that are there or can be installed
        #[arg(long, global = true, value_delimiter = ',')]
        engine: Vec<Engine>,
        #[command(subcommand)]
        part: Option<TestPart>,
    },
    /// Run trunk, the development server, with the linker it needs
    Trunk {
        /// What trunk is to do, by default `serve`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Build with trunk if a file that it depends on changed; install trunk if need be
    TrunkIfChanged,
}

#[derive(Subcommand)]
enum TestPart {
    /// Tests that need no browser
    Host,
    /// Tests in browsers
    Browser {
        /// Only tests whose name contains this
        filter: Option<String>,
    },
}

fn main() -> ExitCode {
    let performed = if linker::is_called() { linker::link() } else { perform(Arguments::parse().command) };
    match performed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            usage::exit_code(&error)
        }
    }
}

fn perform(command: Command) -> Result<()> {
    match command {
        Command::Architecture => architecture::check(),
        Command::Bench { quick, only, sizes } => bench::bench(&bench::Options { quick, only, sizes }),
        Command::Dist => dist::build_and_weigh(),
        Command::Fuzz { target, seconds } => fuzz::fuzz(target.as_deref(), seconds),
        Command::Serve { port, dossier } => serve::serve(port, dossier.as_deref()),
        Command::Size => dist::build_and_analyse(),
        Command::Soak { engine, actions, seed } => soak::soak(&engine, actions, seed),
        Command::Test { engine, part: None } => test::all(&engine),
        Command::Test { part: Some(TestPart::Host), .. } => test::host(),
        Command::Test { engine, part: Some(TestPart::Browser { filter }) } => test::browser(&engine, filter.as_deref()),
        Command::Trunk { arguments } => trunk::trunk(&arguments),
        Command::TrunkIfChanged => trunk::build_if_changed(),
    }
}
