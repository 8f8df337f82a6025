//! The linker's script as a function that makes instances of the module. As the linker writes it, the script holds one instance
//! for ever; when that one stops by a panic, nothing can be shown any more until the page is loaded anew.

use anyhow::{Result, ensure};

/// Begins what exports are.
const EXPORT: &str = "export ";

/// Where the linker's script takes over what an instance exports.
const EXPORTS: &str = "wasm = instance.exports;";

/// `async function instance(module, crashed)`: a new instance of a compiled module, as an object of what the script exports.
/// `crashed` is called when anything is thrown out of the instance.
pub fn instance_maker(script: &str) -> Result<String> {
    let found = script.matches(EXPORTS).count();
    ensure!(found == 1, "the linker's script has `{EXPORTS}` {found} times: the linker writes it differently now");
    let script = script.replace(EXPORTS, "wasm = guarded(instance.exports, crashed);");
    let mut names = Vec::new();
    let mut body = String::new();
    for line in script.lines() {
        match line.strip_prefix(EXPORT) {
            // What loads the module: ours is compiled already.
            Some(rest) if rest.starts_with('{') => {}
            Some(rest) => {
                names.extend(name_of(rest).map(str::to_owned));
                body.push_str(rest);
                body.push('\n');
            }
            None => {
                body.push_str(line);
                body.push('\n');
            }
        }
    }
    ensure!(!names.is_empty(), "the linker's script exports nothing");
    Ok(format!(
        "async function instance(module, crashed) {{\n{body}\
         __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);\n\
         return {{ {} }};\n}}\n",
        names.join(", ")
    ))
}

/// The name that a declaration gives.
fn name_of(declaration: &str) -> Option<&str> {
    let rest = declaration.strip_prefix("class ").or_else(|| declaration.strip_prefix("function "))?;
    rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()
}

#[cfg(test)]
mod tests {
    use super::instance_maker;

    #[test]
    fn what_the_script_exports_is_what_an_instance_has() {
        let script = "export class Widget {\n}\nexport function embedded() {}\nlet wasm;\nfunction __wbg_finalize_init(instance) {\nwasm = instance.exports;\n}\nexport { initSync };";
        let made = instance_maker(script).unwrap();
        assert!(
            made.starts_with("async function instance(module, crashed) {\nclass Widget {\n}\nfunction embedded()"),
            "{made}"
        );
        assert!(made.contains("guarded(instance.exports, crashed)") && !made.contains("export "), "{made}");
        assert!(made.ends_with("return { Widget, embedded };\n}\n"), "{made}");
        assert!(instance_maker("export class Widget {}").is_err(), "a script that takes nothing over");
    }
}
