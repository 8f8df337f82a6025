//! `stanceline.js`: its parts joined, and made small.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The parts in their order, each on lines of its own. They share one module scope.
pub fn join(parts: &[String]) -> String {
    let mut joined = String::new();
    for part in parts {
        joined.push_str(part.trim_end());
        joined.push('\n');
    }
    joined
}

/// The same module with short names and without what only its writers need.
pub fn small(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(first) = parsed.diagnostics.first() {
        bail!("the joined script is not sound: {first}");
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(&program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_their_order_and_never_share_a_line() {
        let parts = ["// glue".to_owned(), "define();\n\n".to_owned()];
        assert_eq!(join(&parts), "// glue\ndefine();\n");
    }

    #[test]
    fn what_is_exported_keeps_its_name_and_the_rest_is_short() {
        let small =
            small("// why\nconst within = 1;\nexport function mount(element) { return element.id + within; }").unwrap();
        assert!(small.contains("as mount") || small.contains("function mount("), "{small}");
        assert!(!small.contains("why") && !small.contains("within") && small.contains(".id"), "{small}");
        assert!(super::small("export {").is_err());
    }
}
