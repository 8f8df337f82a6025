//! Notes of what is left to do: each names an issue, or nobody will ever do it.

use super::words::has;

const MARKS: [&str; 2] = ["TODO", "FIXME"];

/// The notes that name no issue, each with its line.
pub fn breaches(name: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let unnamed = lines.filter(|(_, line)| MARKS.iter().any(|mark| has(line, mark)) && !names_issue(line));
    unnamed.map(|(index, _)| format!("{name}:{}: a note to do without an issue; write TODO(#12)", index + 1)).collect()
}

/// Whether there is a number of an issue, as `#12`.
fn names_issue(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_its_issue() {
        for broken in ["// TODO", "let a = 1; // FIXME: not today", "/* TODO(me) # later */"] {
            assert_eq!(breaches("src/state.rs", broken).len(), 1, "{broken}");
        }
        for good in ["// TODO(#12): sort", "// FIXME #7", "const TODOS: u8 = 1;", "// to do"] {
            assert_eq!(breaches("src/state.rs", good), Vec::<String>::new(), "{good}");
        }
    }
}
