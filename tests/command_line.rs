//! The command line as people call it: what it prints, and how it exits.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use base64::Engine;
use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const DOSSIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/dossier.json");
const ARTICLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/article.txt");

fn stanceline(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanceline"));
    command.args(arguments).stdin(Stdio::null()).output().expect("the program runs")
}

/// What it printed on standard output and standard error, and its exit code.
fn told(output: &Output) -> (String, String, Option<i32>) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

/// A file of this test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command_line");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    if path.exists() {
        fs::remove_file(&path).expect("removed");
    }
    path
}

#[test]
fn check_passes_a_sound_dossier_and_sums_it_up() {
    let (out, err, code) = told(&stanceline(&["check", DOSSIER]));
    assert_eq!(out, format!("{DOSSIER}: 45 of 45 quotations found in the article; no errors, no warnings\n"));
    assert_eq!((err.as_str(), code), ("", Some(0)));
}

#[test]
fn check_prints_each_problem_with_file_line_and_column_and_exits_with_1() {
    let broken = scratch("broken.json");
    let text = fs::read_to_string(DOSSIER).expect("read");
    let text = text.replacen("\"lang\": \"en\"", "\"lang\": \"in English\", \"editr\": \"me\"", 1);
    fs::write(&broken, text).expect("written");
    let name = broken.to_str().expect("UTF-8");
    let (out, _, code) = told(&stanceline(&["check", name, DOSSIER]));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines[0],
        format!(
            "{name}:3:34: warning[unknown-field] editr: The format has no field “editr” here; did you mean “editor”?"
        )
    );
    assert!(lines[1].starts_with(&format!("{name}:3:11: error[bad-language] lang: ")), "{}", lines[1]);
    assert_eq!(lines[2], format!("{name}: 1 error, 1 warning"));
    assert!(lines[3].ends_with("no errors, no warnings"), "the other file is checked too: {}", lines[3]);
    assert_eq!(code, Some(1));
}

#[test]
fn what_cannot_be_carried_out_exits_with_2_and_says_why() {
    for (arguments, words) in [
        (&["check"][..], "Usage"),
        (&["check", "no-such-file.json"], "cannot read no-such-file.json"),
        (&["new", "no-such-article.txt"], "cannot read no-such-article.txt"),
        (&["render", DOSSIER, "-o", "no-such-folder/out.html"], "cannot write no-such-folder/out.html"),
        (&["paint"], "paint"),
    ] {
        let (_, err, code) = told(&stanceline(arguments));
        assert!(err.contains(words), "{arguments:?}: {err}");
        assert_eq!(code, Some(2), "{arguments:?}");
    }
}

#[test]
fn a_new_dossier_holds_the_article_and_checking_it_lists_what_to_fill_in() {
    let output = scratch("new.json");
    let name = output.to_str().expect("UTF-8");
    assert_eq!(stanceline(&["new", ARTICLE, "-o", name]).status.code(), Some(0));
    let made: serde_json::Value = serde_json::from_slice(&fs::read(&output).expect("read")).expect("JSON");
    let article = fs::read_to_string(ARTICLE).expect("read");
    let mut lines = article.lines();
    assert_eq!(made["article"]["headline"].as_str(), lines.next());
    let paragraphs: Vec<&str> =
        made["article"]["paragraphs"].as_array().expect("a list").iter().filter_map(|p| p.as_str()).collect();
    assert_eq!(paragraphs, lines.collect::<Vec<&str>>());

    let (out, _, code) = told(&stanceline(&["check", name]));
    for path in ["article.publisher", "article.published", "article.rights", "parties[0].name"] {
        assert!(out.contains(&format!(" {path}: ")), "{path} is to be filled in: {out}");
    }
    assert_eq!(code, Some(1));

    let (_, err, code) = told(&stanceline(&["new", ARTICLE, "-o", name]));
    assert!(err.contains("exists"), "an existing file is left alone: {err}");
    assert_eq!(code, Some(2));
}

#[test]
fn render_writes_a_page_and_refuses_a_dossier_that_cannot_be_shown() {
    let page = scratch("page.html");
    let name = page.to_str().expect("UTF-8");
    assert_eq!(told(&stanceline(&["render", DOSSIER, "-o", name])), (String::new(), String::new(), Some(0)));
    assert!(fs::read_to_string(&page).expect("read").starts_with("<!doctype html>"));

    assert_eq!(
        told(&stanceline(&["render", DOSSIER, "--lang", "ko", "-o", name])),
        (String::new(), String::new(), Some(0))
    );
    let korean = fs::read_to_string(name).expect("the page is there");
    assert!(korean.contains("<main lang=\"ko\">") && korean.contains("당사자별 입장"), "the interface is Korean");
    assert!(
        korean.contains("<html lang=\"en\"") && korean.contains("<span dir=\"ltr\" lang=\"en\">"),
        "the dossier is English"
    );
    let broken = scratch("unrendered.json");
    fs::write(&broken, "{}").expect("written");
    let output = scratch("unrendered.html");
    let arguments = ["render", broken.to_str().expect("UTF-8"), "-o", output.to_str().expect("UTF-8")];
    let (_, err, code) = told(&stanceline(&arguments));
    assert!(err.contains("error[wrong-version]"), "{err}");
    assert_eq!((code, output.exists()), (Some(1), false));
}

#[test]
fn one_file_takes_the_widget_of_another_one_over_and_has_its_own_dossier() {
    let shell = scratch("standalone.html");
    let dist = shell.parent().expect("a folder");
    let page = scratch("one-file.html");
    let call = ["render", DOSSIER, "--standalone", dist.to_str().expect("UTF-8"), "-o", page.to_str().expect("UTF-8")];

    let (_, err, code) = told(&stanceline(&call));
    assert!(err.contains("standalone.html") && err.contains("cargo xtask dist"), "{err}");
    assert_eq!(code, Some(2));
    fs::write(&shell, "<p>some page</p>").expect("written");
    let (_, err, code) = told(&stanceline(&call));
    assert!(err.contains("no file with the widget in it"), "{err}");
    assert_eq!(code, Some(2));

    fs::write(&shell, "<p>another dossier</p><!-- the widget -->\n<script>run()</script>\n</body>\n</html>\n")
        .expect("written");
    let (out, err, code) = told(&stanceline(&call));
    assert_eq!((out.as_str(), err.as_str(), code), ("", "", Some(0)));
    let html = fs::read_to_string(&page).expect("read");
    assert!(html.ends_with("<script>run()</script>\n</body>\n</html>\n") && !html.contains("another dossier"));
    let packed =
        html.split_once("id=\"packed-dossier\">").and_then(|(_, rest)| rest.split_once('<')).expect("a dossier").0;
    let mut json = Vec::new();
    let bytes = base64::prelude::BASE64_STANDARD.decode(packed).expect("letters");
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut json).expect("packed by gzip");
    assert_eq!(json, fs::read(DOSSIER).expect("read"), "as it came");
}

#[test]
fn the_types_say_what_may_be_left_out() {
    let (out, _, code) = told(&stanceline(&["schema", "--types"]));
    assert_eq!(code, Some(0));
    for line in [
        "export type Dossier = {",
        "dossier: 1,",
        "byline?: Words,",
        "parties?: Array<Id>,",
        "export type Basis = \"stated\" | \"reported\" | \"inferred\" | \"record\";",
    ] {
        assert!(out.contains(line), "{line}");
    }
}
