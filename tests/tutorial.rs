//! The second example is sound, and what `docs/dossier.md` shows of it is in it, is printed so, and can be done so.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

#[path = "shared/soundness.rs"]
mod soundness;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use soundness::{assert_every_cell_filled, assert_word_for_word};
use stanceline::dossier::Dossier;
use stanceline::host::json::read;

const ARTICLE: &str = include_str!("../seeds/examples/venezuela-1895.txt");
const EXAMPLE: &str = include_str!("../seeds/examples/venezuela-1895.json");
const TUTORIAL: &str = include_str!("../docs/dossier.md");

/// The name that the tutorial gives the dossier.
const NAME: &str = "my-dossier.json";

/// A piece of the example, and what somebody new to the format writes instead.
const MISTAKES: [(&str, &str); 9] = [
    ("\"having been now finally apprised", "\"having been now finally appraised"),
    ("      \"suffix\": \" at the present day\",\n", ""),
    ("\"sources\": [\"latane\"]", "\"sources\": []"),
    ("\"basis\": \"record\"", "\"basis\": \"stated\""),
    ("\"1895-07-20\"", "\"July 20, 1895\""),
    ("\"party\": \"GB\"", "\"party\": \"Great Britain\""),
    ("\"position\": 3", "\"position\": \"Yes, for all of it\""),
    ("[\"her-refusal\"]", "[\"her-refusal\""),
    ("", ""),
];

fn example() -> Dossier {
    read(EXAMPLE.as_bytes()).checked.dossier.expect("the second example can be shown")
}

/// The blocks of code in that language, in order.
fn blocks(language: &str) -> Vec<&'static str> {
    let blocks = TUTORIAL.split("```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

/// A folder of this test's own, empty.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tutorial").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("removed");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What the program prints on standard output when it is called in that folder, and whether it found no problem.
fn call(folder: &Path, arguments: &[&str]) -> (String, bool) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stanceline"));
    let output = command.args(arguments).current_dir(folder).output().expect("the program runs");
    assert_ne!(output.status.code(), Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.success())
}

/// Whether all fields of the piece stand in one object of the document as they are.
fn holds(document: &Value, piece: &Value) -> bool {
    let fields = piece.as_object().expect("each piece is an object");
    match document {
        Value::Object(all) => {
            fields.iter().all(|(name, value)| all.get(name) == Some(value))
                || all.values().any(|inner| holds(inner, piece))
        }
        Value::Array(entries) => entries.iter().any(|inner| holds(inner, piece)),
        _ => false,
    }
}

#[test]
fn the_second_example_has_no_problem_and_no_warning() {
    assert_eq!(read(EXAMPLE.as_bytes()).checked.problems, []);
}

#[test]
fn its_headline_and_paragraphs_are_its_article_s_lines() {
    assert_word_for_word(&example(), ARTICLE);
}

#[test]
fn it_is_free_to_use_and_says_so() {
    assert!(example().article.rights.starts_with("Public domain"), "{}", example().article.rights);
}

#[test]
fn each_of_its_parties_has_one_stance_in_the_article_on_each_issue() {
    assert_every_cell_filled(&example());
}

#[test]
fn none_of_its_quotations_and_sources_is_left_unused() {
    let document: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    let list = |name: &str| document[name].as_array().expect("a list").clone();
    for kind in ["quotations", "sources"] {
        let claims = [list("events"), list("stances")].concat();
        let used: BTreeSet<String> = claims
            .iter()
            .flat_map(|claim| claim[kind].as_array().expect("a list").clone())
            .map(|id| id.to_string())
            .collect();
        let all: BTreeSet<String> = list(kind).iter().map(|entry| entry["id"].to_string()).collect();
        assert_eq!(used, all, "{kind}");
    }
}

#[test]
fn every_piece_the_tutorial_shows_is_a_piece_of_it() {
    let document: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    let pieces = blocks("json");
    assert!(pieces.len() > 10, "{}", pieces.len());
    for piece in pieces {
        let value = serde_json::from_str(piece).unwrap_or_else(|error| panic!("{error}: {piece}"));
        assert!(holds(&document, &value), "{piece}");
    }
}

#[test]
fn every_date_the_tutorial_explains_is_one_of_it() {
    let row = |line: &str| Some(line.strip_prefix("| ")?.split(" | ").nth(1)?.trim_matches('`').to_owned());
    let table = TUTORIAL.split_once("| in the example |").expect("the table of dates").1;
    let dates: Vec<String> = table.lines().skip(2).map_while(row).collect();
    assert_eq!(dates.len(), 3, "{dates:?}");
    for date in dates {
        assert!(EXAMPLE.contains(&format!("\"date\": \"{date}\"")), "{date}");
    }
}

#[test]
fn its_commands_can_be_carried_out_in_their_order() {
    let folder = scratch("commands");
    fs::write(folder.join("article.txt"), ARTICLE).expect("written");
    fs::create_dir(folder.join("dist")).expect("a folder");
    fs::write(folder.join("dist/standalone.html"), "<!-- the widget -->\n<script>run()</script>\n").expect("written");
    let xtask = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("xtask/src/main.rs")).expect("read");
    let mut made = BTreeSet::new();
    for line in blocks("sh").iter().flat_map(|block| block.lines()) {
        if let Some(task) = line.strip_prefix("cargo xtask ") {
            let task = task.split(' ').next().expect("a task");
            assert!(xtask.contains(&format!("Command::{}{}", task[..1].to_uppercase(), &task[1..])), "{line}");
            continue;
        }
        let called = line.strip_prefix("cargo run -q -- ").unwrap_or_else(|| panic!("another command: {line}"));
        let (called, output) = called.split_once(" > ").map_or((called, None), |(called, file)| (called, Some(file)));
        let arguments: Vec<&str> = called.split(' ').collect();
        let (out, sound) = call(&folder, &arguments);
        if let Some(file) = output {
            fs::write(folder.join(file), out).expect("written");
        }
        assert!(sound || arguments[0] == "check" && made.len() < 3, "{line}");
        made.extend(output.into_iter().chain(arguments.windows(2).filter(|pair| pair[0] == "-o").map(|pair| pair[1])));
        for file in &made {
            assert!(folder.join(file).exists(), "{line}: {file}");
        }
        if arguments[0] == "schema" {
            // The steps that follow fill the dossier in.
            fs::write(folder.join(NAME), EXAMPLE).expect("written");
        }
    }
    assert_eq!(made, BTreeSet::from([NAME, "dossier.schema.json", "page.html", "my-story.html"]));
}

#[test]
fn the_problems_it_shows_are_printed_so() {
    let folder = scratch("problems");
    fs::write(folder.join("article.txt"), ARTICLE).expect("written");
    call(&folder, &["new", "article.txt", "-o", NAME]);
    let mut printed = call(&folder, &["check", NAME]).0;

    let mut filled: Value = serde_json::from_slice(&fs::read(folder.join(NAME)).expect("read")).expect("JSON");
    let document: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    filled["article"] = document["article"].clone();
    filled["parties"] = document["parties"].clone();
    fs::write(folder.join(NAME), filled.to_string()).expect("written");
    printed += &call(&folder, &["check", NAME]).0;

    for (right, wrong) in MISTAKES {
        assert!(EXAMPLE.contains(right), "{right}");
        fs::write(folder.join(NAME), EXAMPLE.replacen(right, wrong, 1)).expect("written");
        printed += &call(&folder, &["check", NAME]).0;
    }
    let printed: BTreeSet<&str> = printed.lines().collect();
    let shown: Vec<&str> = blocks("text").iter().flat_map(|block| block.lines()).collect();
    assert!(shown.len() > 10, "{shown:?}");
    for line in shown {
        assert!(printed.contains(line), "{line}\nis not among\n{printed:#?}");
    }
}
