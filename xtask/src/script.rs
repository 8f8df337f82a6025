//! Scripts that ship: modules joined into one, and made small.

use anyhow::{Result, bail, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// The modules in one scope, in their order. What they import from each other is there by its name; what the last one
/// exports is exported.
pub fn join(modules: &[String]) -> Result<String> {
    let mut joined = String::new();
    for (number, module) in modules.iter().enumerate() {
        let is_last = number + 1 == modules.len();
        for line in module.trim_end().lines() {
            if line.starts_with("import ") {
                ensure!(
                    line.contains(" from '."),
                    "`{line}`: only modules of our own can be joined, each import in one line"
                );
                continue;
            }
            let line = if is_last { line } else { line.strip_prefix("export ").unwrap_or(line) };
            joined.push_str(line);
            joined.push('\n');
        }
    }
    Ok(joined)
}

/// A module without exports as a script of the old kind, which runs where no module does; made small too.
pub fn classic(module: &str) -> Result<String> {
    small(&format!("(() => {{\n{module}}})();"))
}

/// The same module with short names and without what only its writers need.
pub fn small(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(first) = parsed.diagnostics.first() {
        bail!("the joined script is not sound: {first}");
    }
    let mut program = parsed.program;
    // What only shows when names are looked up, such as a name that two modules give.
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&program);
    if let Some(first) = checked.diagnostics.first() {
        bail!("the joined script is not sound: {first}");
    }
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
    fn modules_share_one_scope_and_the_last_one_s_exports_stay() {
        let modules = [
            "// how\nexport function near() {}\n".to_owned(),
            "import { near } from './near.js';\nexport { near as mount };\n\n".to_owned(),
        ];
        assert_eq!(join(&modules).unwrap(), "// how\nfunction near() {}\nexport { near as mount };\n");
        assert!(join(&["import { far } from 'elsewhere';".to_owned()]).is_err());
    }

    #[test]
    fn what_is_exported_keeps_its_name_and_the_rest_is_short() {
        let small =
            small("// why\nconst within = 1;\nexport function mount(element) { return element.id + within; }").unwrap();
        assert!(small.contains("as mount") || small.contains("function mount("), "{small}");
        assert!(!small.contains("why") && !small.contains("within") && small.contains(".id"), "{small}");
        assert!(super::small("export {").is_err());
        assert!(super::small("const PATIENCE = 1;\nconst PATIENCE = 2;").is_err(), "two modules give one name");
    }
}
