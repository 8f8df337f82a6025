//! Joins the parts of `stanceline.js`. They share one module scope, so no name in them is searched or rewritten.

/// The parts in their order, each on lines of its own.
pub fn join(parts: &[String]) -> String {
    let mut joined = String::new();
    for part in parts {
        joined.push_str(part.trim_end());
        joined.push('\n');
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn parts_keep_their_order_and_never_share_a_line() {
        let parts = ["// glue".to_owned(), "define();\n\n".to_owned()];
        assert_eq!(join(&parts), "// glue\ndefine();\n");
    }
}
