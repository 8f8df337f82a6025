//! The npm package is `dist/` itself; this describes it.

/// The text of `package.json`. As text, because the order of conditions counts: bundlers take the first that fits.
pub fn package_json() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        r#"{{
  "name": "stanceline",
  "version": "{version}",
  "description": "A news article, a timeline and a comparison of the parties' stances, every claim tied to the exact words it rests on.",
  "license": "(MIT OR Apache-2.0)",
  "notice": "The article in dossier.json, index.html and standalone.html carries the tag of The Wall Street Journal, belongs to its publisher, and is not under this license.",
  "type": "module",
  "main": "stanceline.js",
  "types": "stanceline.d.ts",
  "exports": {{
    ".": {{ "types": "./stanceline.d.ts", "default": "./stanceline.js" }},
    "./*": "./*"
  }},
  "sideEffects": ["stanceline.js"]
}}
"#
    )
}

#[cfg(test)]
mod tests {
    use super::package_json;

    #[test]
    fn it_is_json_with_the_types_before_the_script() {
        let text = package_json();
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
        let exports = text.split_once("\"exports\"").unwrap().1;
        assert!(exports.find("\"types\"").unwrap() < exports.find("\"default\"").unwrap());
    }
}
