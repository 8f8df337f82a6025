//! Words that may not stand in the code of some files: what keeps the layers apart, what a strict policy blocks, what would
//! let a dossier's text become markup, and what would end the program in place of saying what is wrong.

use std::path::Path;

/// Words that may not stand in the code below some paths.
struct Rule {
    paths: &'static [&'static str],
    forbidden: &'static [&'static str],
    reason: &'static str,
}

const PURE: &[&str] = &[
    "src/belonging.rs",
    "src/comparison",
    "src/dossier",
    "src/order.rs",
    "src/state.rs",
    "src/table.rs",
    "src/timeline",
    "src/words",
];

const RULES: [Rule; 8] = [
    Rule {
        paths: PURE,
        forbidden: &["yew", "markup", "web_sys", "js_sys", "wasm_bindgen"],
        reason: "this layer is pure: it compiles and is tested without a browser",
    },
    Rule {
        paths: PURE,
        forbidden: &["crate::view", "crate::host", "crate::browser", "crate::{"],
        reason: "arrows go from the browser and the host to the views, and from there to the pure layers",
    },
    Rule { paths: &["src/view"], forbidden: &["crate::host"], reason: "a view does not know who shows it" },
    Rule {
        paths: &["src/host", "src/view"],
        forbidden: &["web_sys", "js_sys", "wasm_bindgen", "crate::browser", "crate::{"],
        reason: "this layer runs on the host too: only src/browser touches JavaScript",
    },
    Rule {
        paths: &["index.html", "markup", "src/browser", "src/host", "src/view"],
        forbidden: &["style=", "setAttribute('style'", "setAttribute(\"style\"", "set_attribute(\"style\""],
        reason: "an inline style is blocked by a strict Content-Security-Policy",
    },
    Rule {
        paths: &["src/host", "src/view"],
        forbidden: &["(\"style\""],
        reason: "an inline style is blocked by a strict Content-Security-Policy",
    },
    Rule {
        paths: &["index.html", "markup", "src", "xtask/src/serve"],
        forbidden: &[
            "from_html_unchecked",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "setHTMLUnsafe",
            "createContextualFragment",
            "document.write",
            "document.writeln",
        ],
        reason: "text from a dossier is never set as raw HTML",
    },
    Rule {
        paths: &["benches", "fuzz", "markup", "src", "xtask/src"],
        forbidden: &["unsafe_code", "clippy::unwrap_used", "clippy::expect_used"],
        reason: "only tests may let a lint pass that keeps panics and unsafe code out",
    },
];

/// The breaches in one file, each with its line and the reason of the rule.
pub fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.paths.iter().any(|path| Path::new(name).starts_with(path))) {
        for (index, line) in text.lines().enumerate() {
            for word in rule.forbidden.iter().filter(|word| has(code_of(line), word)) {
                found.push(format!("{name}:{}: has `{word}`; {}", index + 1, rule.reason));
            }
        }
    }
    found
}

/// The line without its comment. The slashes of an address begin none.
fn code_of(line: &str) -> &str {
    let mut slashes = line.match_indices("//").map(|(at, _)| at);
    slashes.find(|at| !line[..*at].ends_with(':')).map_or(line, |at| &line[..at])
}

/// Whether the code has the word, not as a part of a longer one.
pub fn has(code: &str, word: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '_';
    let (begins_open, ends_open) = (!word.starts_with(joins), !word.ends_with(joins));
    code.match_indices(word).any(|(start, _)| {
        let after = &code[start + word.len()..];
        (begins_open || !code[..start].ends_with(joins)) && (ends_open || !after.starts_with(joins))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_border_is_held() {
        let broken = [
            ("src/dossier/find.rs", "use yew::Html;"),
            ("src/words/fill.rs", "use markup::html;"),
            ("src/state.rs", "fn now() { js_sys::Date::now() }"),
            ("src/timeline/axis.rs", "use crate::view::Shown;"),
            ("src/comparison/csv.rs", "use crate::{dossier::Day, view::Shown};"),
            ("src/table.rs", "use crate::host::json::read;"),
            ("src/view/scene.rs", "use crate::browser::mount;"),
            ("src/view/cite.rs", "use crate::host::page;"),
            ("src/view/article.rs", "let window = web_sys::window();"),
            ("src/host/page.rs", "use crate::browser::options;"),
            ("src/host/page.rs", "use crate::{browser::options, view::Page};"),
        ];
        for (name, text) in broken {
            assert_eq!(breaches(name, text).len(), 1, "{name}: {text}");
        }
    }

    #[test]
    fn no_inline_style_no_raw_html_and_no_lint_let_pass() {
        let broken = [
            ("src/view/article.rs", "html! { <p style={colour}></p> }"),
            ("src/view/article.rs", "element(\"p\", [attribute(\"style\", colour)])"),
            ("src/host/page.rs", "format!(\"<p style=\\\"color: {colour}\\\">\")"),
            ("src/browser/js/element.js", "host.setAttribute('style', 'color: red');"),
            ("src/browser/mount.rs", "host.set_attribute(\"style\", \"color: red\")"),
            ("src/browser/pages/embed.html", "<body style=\"margin: 0\">"),
            ("index.html", "<body style='margin: 0'>"),
            ("markup/src/write.rs", "quote!(style=#value)"),
            ("src/browser/mount.rs", "host.set_inner_html(text);"),
            ("src/browser/js/failure.js", "told.innerHTML = message;"),
            ("src/browser/js/failure.js", "const home = 'https://example.org'; told.innerHTML = home;"),
            ("src/browser/pages/notice.js", "told.insertAdjacentHTML('beforeend', message);"),
            ("src/browser/pages/embed.js", "told.outerHTML = message;"),
            ("xtask/src/serve/reload.js", "document.write(message);"),
            ("src/view/notes.rs", "Html::from_html_unchecked(text)"),
            ("src/timeline/axis.rs", "#[allow(clippy::unwrap_used)]"),
            ("markup/src/node.rs", "#![allow(clippy::expect_used)]"),
            ("fuzz/fuzz_targets/link.rs", "#[allow(unsafe_code)]"),
        ];
        for (name, text) in broken {
            assert_eq!(breaches(name, text).len(), 1, "{name}: {text}");
        }
    }

    #[test]
    fn what_may_stand_there_is_let_through() {
        let good = [
            ("src/dossier/find.rs", "// yew draws this later\nlet anew = yews;"),
            ("src/view/article.rs", "use yew::Html;\nlet style = 1; // style=\nuse crate::dossier::Dossier;"),
            ("src/browser/mount.rs", "use web_sys::Element;\nuse crate::view::Widget;"),
            ("src/browser/js/watch.js", "element.style.setProperty('--width', width);"),
            ("src/host/page.rs", "use crate::view::Page;\nformat!(\"<style>{STYLE}</style>\")"),
            ("tests/tutorial.rs", "#![allow(clippy::expect_used, reason = \"a test\")]"),
        ];
        for (name, text) in good {
            assert_eq!(breaches(name, text), Vec::<String>::new(), "{name}: {text}");
        }
    }
}
