//! Makes the linked module and its script smaller, and changes nothing of what they do. What they call each other gets short
//! names: the linker's are long, stand in both files and end in random digits. And functions that are alike are put
//! beside each other, because brotli tells near repetitions in fewer bits.

use std::convert::Infallible;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{CodeSectionReader, Export, FunctionBody, FunctionSectionReader, Import, Parser, Payload, TypeRef};

use crate::alike;

/// Letters of short names.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The module and the script, packed.
pub fn pack(module: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut packing = Packing::of(module)?;
    let mut packed = Module::new();
    packing.parse_core_module(&mut packed, Parser::new(0), module).context("cannot read the linked module")?;
    let script = renamed(script, &packing.imports, "", ": function(")?;
    let script = renamed_calls(&script, &packing.exports);
    Ok((packed.finish(), script))
}

/// What becomes of a module.
struct Packing {
    /// How many functions come from outside; they keep their places.
    imported: usize,
    /// The module's own functions in their new order.
    order: Vec<usize>,
    /// Each one's place in that order.
    places: Vec<usize>,
    /// The long names of what is imported, by their short ones' numbers.
    imports: Vec<String>,
    /// The same of what is exported.
    exports: Vec<String>,
}

impl Packing {
    fn of(module: &[u8]) -> Result<Packing> {
        let mut imported = 0;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload.context("cannot read the linked module")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let order = alike::order(&bodies);
        let mut places = vec![0; order.len()];
        for (place, function) in order.iter().enumerate() {
            places[*function] = place;
        }
        Ok(Packing { imported, order, places, imports: Vec::new(), exports: Vec::new() })
    }
}

impl Reencode for Packing {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = (function as usize).checked_sub(self.imported);
        Ok(own.map_or(function, |own| (self.imported + self.places[own]) as u32))
    }

    fn parse_import(&mut self, imports: &mut ImportSection, import: Import<'_>) -> Result<(), Error> {
        imports.import(import.module, &short(self.imports.len()), self.entity_type(import.ty)?);
        self.imports.push(import.name.to_owned());
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            self.parse_import(imports, import?)?;
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        let index = self.external_index(export.kind, export.index)?;
        exports.export(&short(self.exports.len()), self.export_kind(export.kind)?, index);
        self.exports.push(export.name.to_owned());
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in self.order.clone() {
            functions.function(self.type_index(types[function])?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// The short name of a number.
fn short(number: usize) -> String {
    let letter = char::from(LETTERS[number % LETTERS.len()]);
    match number / LETTERS.len() {
        0 => letter.to_string(),
        more => format!("{letter}{}", short(more - 1)),
    }
}

/// The script with each name replaced where it stands between those texts. Each stands there once.
fn renamed(script: &str, names: &[String], before: &str, after: &str) -> Result<String> {
    let mut script = script.to_owned();
    for (number, name) in names.iter().enumerate() {
        let long = format!("{before}{name}{after}");
        let found = script.matches(&long).count();
        ensure!(
            found == 1,
            "the script names `{name}` {found} times in place of once: the linker writes it differently now"
        );
        script = script.replace(&long, &format!("{before}{}{after}", short(number)));
    }
    Ok(script)
}

/// The script with each name of an export replaced wherever it is taken from the module.
fn renamed_calls(script: &str, names: &[String]) -> String {
    const MODULE: &str = "wasm.";
    let mut parts = script.split(MODULE);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let number = names.iter().position(|known| known == name);
        renamed.push_str(MODULE);
        renamed.push_str(&number.map_or(name.to_owned(), short));
        renamed.push_str(rest);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_all_different() {
        let mut names: Vec<String> = (0..3000).map(short).collect();
        assert_eq!((names[0].as_str(), names[51].as_str(), names[52].as_str()), ("a", "Z", "aa"));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 3000);
    }

    #[test]
    fn the_script_calls_exports_by_their_new_names_and_leaves_all_else() {
        let script = "const imports = { log_1: function(a) {} };\nwasm.run(wasm.memory.buffer, wasm.runner);";
        let script = renamed(script, &["log_1".to_owned()], "", ": function(").unwrap();
        let script = renamed_calls(&script, &["memory".to_owned(), "run".to_owned()]);
        assert_eq!(script, "const imports = { a: function(a) {} };\nwasm.b(wasm.a.buffer, wasm.runner);");
        assert!(renamed("", &["gone".to_owned()], "", ": function(").is_err());
    }
}
