//! The npm package is `dist/` itself; this describes it.

use serde_json::json;

/// The text of `package.json`.
pub fn package_json() -> String {
    let package = json!({
        "name": "stanceline",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A news article, a timeline and a comparison of the parties' stances, every claim tied to the exact words it rests on.",
        "license": "(MIT OR Apache-2.0)",
        "notice": "The article in dossier.json and index.html carries the tag of The Wall Street Journal, belongs to its publisher, and is not under this license.",
        "type": "module",
        "main": "stanceline.js",
        "types": "stanceline.d.ts",
        "exports": {
            ".": { "types": "./stanceline.d.ts", "default": "./stanceline.js" },
            // The files themselves, for pages that copy them or name them by their address.
            "./*": "./*",
        },
        "sideEffects": ["stanceline.js"],
    });
    format!("{package:#}\n")
}
