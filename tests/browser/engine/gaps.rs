//! Tests that an engine does not pass yet, each with what was seen there. The list may only become shorter: whoever works on
//! one of them takes it out here first, and then looks at it by `cargo xtask test --engine webkit browser NAME`.

use crate::engine::Engine;

/// What a test shows in WebKit when it is run there.
const WEBKIT: [(&str, &str); 0] = [
];

/// Why that test is left out in the engine; nothing where it is run.
pub fn gap(engine: Engine, test: &str) -> Option<&'static str> {
    let known = if engine == Engine::WebKit { &WEBKIT[..] } else { &[] };
    known.iter().find(|(name, _)| *name == test).map(|(_, seen)| *seen)
}
