//! A dossier to fill in, made from the text of an article.

use super::format::{Article, Dossier, Party};
use crate::dossier::FORMAT;

/// The dossier of an article whose first line is the headline and whose other lines are paragraphs; blank lines part
/// them and are left out. What the text does not tell is empty, so that checking the file lists what to fill in.
pub fn scaffold(article: &str) -> Dossier {
    let article = article.strip_prefix('\u{feff}').unwrap_or(article);
    let mut lines = article.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
    let headline = lines.next().unwrap_or_default();
    let paragraphs = lines.map(str::to_owned).collect();
    Dossier {
        dossier: FORMAT,
        lang: "en".into(),
        title: headline.into(),
        article: Article { headline: headline.into(), lang: "en".into(), paragraphs, ..Article::default() },
        parties: ["party-1", "party-2"].map(|id| Party { id: id.into(), ..Party::default() }).into(),
        ..Dossier::default()
    }
}
