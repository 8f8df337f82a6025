//! What takes the room in the module: its largest functions and data, and the crates and layers they come from.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// How many are shown.
const SHOWN: usize = 10;

/// Longest name that is shown whole.
const NAME_LENGTH: usize = 100;

/// A function, or a piece of data, and its bytes in the module.
struct Item {
    name: String,
    bytes: usize,
}

/// The tables for a linked module that has its names still.
pub fn tables(module: &[u8]) -> Result<String> {
    let items = items(module)?;
    let sources = sources(&items);
    Ok(format!(
        "\nthe module's largest parts, in bytes before compression\n{}\nand where they come from\n{}",
        table(items),
        table(sources)
    ))
}

/// All functions by their names, and all data.
fn items(module: &[u8]) -> Result<Vec<Item>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut data = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("cannot read the linked module")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::DataSection(section) => {
                for (number, piece) in section.into_iter().enumerate() {
                    data.push(Item { name: format!("data {number}: words and tables"), bytes: piece?.data.len() });
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for section in sections {
                    let Name::Function(functions) = section? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, without_hashes(function.name));
                    }
                }
            }
            _ => {}
        }
    }
    let named = (imported..).zip(bodies).map(|(index, bytes)| {
        let name = names.remove(&index).unwrap_or_else(|| format!("function {index}"));
        Item { name, bytes }
    });
    Ok(named.chain(data).collect())
}

/// A name without the hash in brackets that the compiler puts behind that of a crate.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() > 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => kept.push_str(rest),
            _ => {
                kept.push('[');
                kept.push_str(part);
            }
        }
    }
    kept
}

/// The crates that items come from, ours by its layers. Code that a library makes for a type of ours counts as ours.
fn sources(items: &[Item]) -> Vec<Item> {
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    for item in items {
        *sources.entry(source(&item.name)).or_default() += item.bytes;
    }
    sources.into_iter().map(|(name, bytes)| Item { name, bytes }).collect()
}

fn source(name: &str) -> String {
    if name.starts_with("data ") {
        return "data".to_owned();
    }
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let path = |from: usize| name[from..].split(|c: char| !is_of_name(c) && c != ':').next().unwrap_or_default();
    if let Some(ours) = name.find("stanceline::") {
        return path(ours).split("::").take(2).collect::<Vec<_>>().join("::");
    }
    let crates = ["yew::", "edtf_core::"].into_iter().find(|known| name.contains(known));
    let first = name.find(is_of_name).map(path).unwrap_or_default();
    crates.unwrap_or(first).split("::").next().unwrap_or_default().to_owned()
}

fn table(mut items: Vec<Item>) -> String {
    items.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    let mut table = String::new();
    for Item { name, bytes } in items.into_iter().take(SHOWN) {
        let shown: String = name.chars().take(NAME_LENGTH).collect();
        table.push_str(&format!("{bytes:>9} {shown}\n"));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_left_out_and_lengths_stay() {
        assert_eq!(without_hashes("<[u8; 4]>::a"), "<[u8; 4]>::a");
        assert_eq!(without_hashes("<yew[91de8c264f393e1a]::A as core[27cd0353e63fa9bc]::B>"), "<yew::A as core::B>");
    }

    #[test]
    fn code_for_our_types_is_ours_by_its_layer() {
        let vec = "<alloc::vec::Vec<stanceline::view::grid::Row> as core::clone::Clone>::clone";
        assert_eq!(source(vec), "stanceline::view");
        assert_eq!(source("<hashbrown::raw::RawTable<yew::Key>>::insert"), "yew");
        assert_eq!(source("<str as core::hash::Hash>::hash"), "str");
        assert_eq!(source("data 0: words and tables"), "data");
    }

    #[test]
    fn the_largest_come_first_and_no_more_than_ten() {
        let items = (0..12).map(|bytes| Item { name: format!("f{bytes}"), bytes }).collect();
        let table = table(items);
        assert_eq!((table.lines().count(), table.lines().next()), (SHOWN, Some("       11 f11")));
    }
}
