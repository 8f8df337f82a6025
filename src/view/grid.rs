//! Tables, all from one mould: a row of column heads, then rows with one or two heads of their own.

use markup::html;
use yew::prelude::*;

/// A table.
pub struct Grid {
    /// What it is called; a wide table is a place of its own that the keyboard can scroll.
    pub name: String,
    /// Which table it is, for the style sheet.
    pub class: &'static str,
    /// A sentence above it; empty for none.
    pub caption: String,
    /// What stands over the heads of the rows, one for each.
    pub corner: Vec<&'static str>,
    /// The heads of the columns.
    pub columns: Vec<Html>,
    /// The rows, in [`rows`].
    pub bodies: Vec<Html>,
    /// A place for the table's element.
    pub node: NodeRef,
}

/// A row of a table.
pub struct Row {
    /// The head of this row and the next ones, and how many that are; nothing in the others of them.
    pub group: Option<(Html, usize)>,
    /// The row's own head, if it has one.
    pub head: Option<Html>,
    /// Its cells.
    pub cells: Vec<Html>,
}

/// The table in its place.
pub fn grid(Grid { name, class, caption, corner, columns, bodies, node }: Grid) -> Html {
    html! {
        <div ref={node} class="table-box" tabindex="0" role="group" aria-label={name}>
            <table {class}>
                if !caption.is_empty() {
                    <caption>{ &caption }</caption>
                }
                <thead>
                    <tr>
                        for words in corner {
                            <td>{ words }</td>
                        }
                        for column in columns {
                            <th scope="col">{ column }</th>
                        }
                    </tr>
                </thead>
                { bodies }
            </table>
        </div>
    }
}

/// Rows that belong together.
pub fn rows(rows: Vec<Row>, node: NodeRef) -> Html {
    html! {
        <tbody ref={node}>
            for row in rows {
                { row_of(row) }
            }
        </tbody>
    }
}

fn row_of(Row { group, head, cells }: Row) -> Html {
    html! {
        <tr>
            if let Some((group, rows)) = group {
                <th class="group" scope={if rows > 1 { "rowgroup" } else { "row" }} rowspan={rows.to_string()}>{ group }</th>
            }
            if let Some(head) = head {
                <th scope="row">{ head }</th>
            }
            for cell in cells {
                <td>{ cell }</td>
            }
        </tr>
    }
}
