//! A dossier as a web page: the static reading, alone or as what stands in the widget's place until it runs.

use super::linked_data;
use crate::dossier::Dossier;
use crate::view::{Material, Options, Page, Port, Reading, Shown, Widget, WidgetProps};
use crate::words::{Words, direction_of};
use std::rc::Rc;
use unicode_normalization::UnicodeNormalization;
use yew::LocalServerRenderer;
use yew::prelude::*;

/// The style sheet, for pages that stand alone; the files in the order of `styles/stanceline.css`.
const STYLE: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/marks.css"),
    include_str!("../../styles/masthead.css"),
    include_str!("../../styles/standings.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/timeline.css"),
    include_str!("../../styles/detail.css"),
    include_str!("../../styles/notes.css"),
    include_str!("../../styles/print.css"),
);

/// The style sheet of the document in short, which has no scales and no list of events.
const BRIEF_STYLE: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/marks.css"),
    include_str!("../../styles/masthead.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/detail.css"),
    include_str!("../../styles/notes.css"),
    include_str!("../../styles/print.css"),
    include_str!("../../styles/brief.css"),
);

/// How a page is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// One file that needs nothing beside it and runs no script.
    Alone,
    /// Beside the built files and `dossier.json`: the widget takes over.
    WithWidget,
    /// In front of the widget in the same file, which takes over: the document in short.
    Before,
}

/// The page of a dossier. Its interface speaks `words`; without any, the language of the dossier, or English.
pub fn page(dossier: Dossier, delivery: Delivery, words: Option<Words>) -> String {
    let head = render::<Head>(HeadProps { title: dossier.title.clone(), summary: dossier.summary.clone(), delivery });
    // One file with the widget in it is read by people, and is to stay small.
    let data = if delivery == Delivery::Before { String::new() } else { linked_data::element(&dossier) };
    let (lang, dir) = (dossier.lang.clone(), direction_of(&dossier.lang));
    let reading = if delivery == Delivery::Before { Reading::Brief } else { Reading::Static };
    let options = Options {
        shown: Shown::All,
        level: 1,
        reading,
        words: words.unwrap_or(Words::of(&lang)),
        ..Options::default()
    };
    let page = Page::Dossier(Rc::new(Material::new(dossier, fold)), Rc::new(options));
    let reading = render::<Widget>(WidgetProps { page, tell: Callback::noop(), port: Port::default() });
    // The widget speaks the language of what stands around it.
    let main = words.map_or_else(|| "<main>".to_owned(), |words| format!("<main lang=\"{}\">", words.tag()));
    let alone = format!("{main}{reading}</main>");
    let (style, body) = match delivery {
        Delivery::Alone => (format!("<style>{STYLE}</style>"), alone),
        Delivery::Before => (format!("<style>{BRIEF_STYLE}</style>"), alone),
        Delivery::WithWidget => (
            String::new(),
            format!("{main}<stance-line src=\"dossier.json\" heading-level=\"1\" links>{reading}</stance-line></main>"),
        ),
    };
    // A language tag is letters, digits and hyphens, so it needs no escaping.
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>{head}{style}{data}</head>\n<body class=\"stanceline-page\">{body}</body>\n</html>\n"
    )
}

/// Brings a text to the form in which it is searched: Unicode form KC in small letters.
pub fn fold(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

#[derive(Clone, PartialEq, Properties)]
struct HeadProps {
    title: String,
    summary: Option<String>,
    delivery: Delivery,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    html! {
        <>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>{ &props.title }</title>
            if let Some(summary) = &props.summary {
                <meta name="description" content={summary.clone()} />
            }
            <link rel="icon" href="data:," />
            if props.delivery == Delivery::WithWidget {
                <link rel="stylesheet" href="stanceline.css" />
                // What the script will ask for, so that it is on its way before the script is.
                for file in ["stanceline_bg.wasm", "dossier.json"] {
                    <link rel="preload" href={file} as="fetch" crossorigin="anonymous" />
                }
                <script src="notice.js" defer=true></script>
                <script type="module" src="stanceline.js"></script>
            }
        </>
    }
}

fn render<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: 'static,
{
    futures_executor::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}
