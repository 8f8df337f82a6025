//! Leaves out of shipped scripts and style sheets what only their writers need: lines that are comments, blank lines,
//! and indentation. Line by line and no further, so that no string or expression is ever touched; a comment after code
//! on its line stays.

/// The text without them. It must not hold a string or template that runs over lines.
pub fn lean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            // Code after a comment's end on the same line would be lost: there is none in lines that begin one.
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_of_their_own_blank_lines_and_indentation_go_and_all_else_stays() {
        let text = "/** What\n * it does. */\nf(a) {\n  // why\n\n  return a / 2; // half\n}\n/* one line */\nb = 'http://x';\n";
        assert_eq!(lean(text), "f(a) {\nreturn a / 2; // half\n}\nb = 'http://x';\n");
    }
}
