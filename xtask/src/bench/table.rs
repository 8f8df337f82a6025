//! The table for people, in Markdown.

use super::plan::{DATES, LIMIT_MS};
use super::reading::ReadingFigures;
use super::stances::{ISSUES, PARTIES};
use super::summary::{DateFigures, Figures, GestureFigures, Row, Summary};

const HEAD: &str = "\
| events | timeline | first paint, ms | pan: gap p50 / p95 | work | zoom: gap p50 / p95 | work | elements | heap, MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
";

const READING_HEAD: &str = "\
Pages with 50 events as sites serve them, gzip, ours with its static reading; \"slow\" is a processor four times slower on a line of 1.6 Mbit/s:

| | first content, ms | first selection possible | slow: first content | slow: first selection possible |
| --- | ---: | ---: | ---: | ---: |
";

const NATIVE_HEAD: &str = "\
The parts alone, compiled for this machine, medians of criterion in milliseconds (`cargo bench --bench NAME`); a dossier has at most
10,000 quotations and as many stances:

| | given | embedded dossier | 50 | 1,000 | 10,000 | 100,000 |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
";

/// The table, and under it what is needed to read it.
pub fn markdown(summary: &Summary) -> String {
    let mut text = HEAD.to_owned();
    for row in &summary.rows {
        text.push_str(&line(row));
    }
    let weights: Vec<String> =
        summary.weights.iter().map(|(title, bytes)| format!("{title} {:.1}", *bytes as f64 / 1000.0)).collect();
    if !weights.is_empty() {
        text.push_str(&format!("\nKB of script, style sheet and WebAssembly, brotli 11: {}.\n", weights.join(" · ")));
    }
    if let Some(dates) = &summary.dates {
        text.push_str(&format!("\n{}\n", date_line(dates)));
    }
    if let Some([one, ten]) = &summary.several_ms {
        let factor = ten.median / one.median;
        text.push_str(&format!(
            "\nScript until it is shown, the embedded dossier, medians in milliseconds: one widget {:.0}, ten on one page {:.0} ({factor:.1} ×).\n",
            one.median, ten.median
        ));
    }
    if !summary.reading.is_empty() {
        text.push_str(&format!("\n{READING_HEAD}"));
        for ReadingFigures { title, figures_ms } in &summary.reading {
            let cells: Vec<String> = figures_ms.iter().map(|figure| thousands(figure.median)).collect();
            text.push_str(&format!("| {title} | {} |\n", cells.join(" | ")));
        }
    }
    if !summary.native.is_empty() {
        text.push_str(&format!("\n{NATIVE_HEAD}"));
        for row in &summary.native {
            let cells: Vec<String> = row.medians_ms().map(|median| median.map_or("–".to_owned(), short)).collect();
            text.push_str(&format!("| `{}` | {} | {} |\n", row.bench, row.given, cells.join(" | ")));
        }
    }
    let runs = match summary.repetitions {
        1 => "one run".to_owned(),
        runs => format!("medians of {runs} runs"),
    };
    text.push_str(&format!("\n{}; {runs}.\n", summary.circumstances));
    text
}

fn date_line(DateFigures { script_ms, work_ms, gap_ms, elements }: &DateFigures) -> String {
    let both = |[p50, p95]: &[f64; 2]| format!("{p50:.1} / {p95:.1}");
    format!(
        "Another date of the stances, {PARTIES} parties × {ISSUES} issues × {DATES} dates, everything open ({} elements), p50 / p95 in milliseconds, one run, until what is in sight is shown: script {}, with style and layout {}; frame gap while the date is dragged {}.",
        thousands(*elements),
        both(script_ms),
        both(work_ms),
        both(gap_ms)
    )
}

fn line(row: &Row) -> String {
    let events = if row.events == 0 { String::new() } else { thousands(row.events as f64) };
    let cells = match &row.figures {
        Some(figures) => cells(figures),
        None => format!("> {} s | | | | | |", LIMIT_MS / 1000),
    };
    format!("| {events} | {} | {cells} |\n", row.title)
}

fn cells(figures: &Figures) -> String {
    let pan = gesture(figures.pan.as_ref());
    let zoom = gesture(figures.zoom.as_ref());
    let heap = figures.heap_bytes.median / 1e6;
    let first_paint = thousands(figures.first_paint_ms.median);
    format!("{first_paint} | {pan} | {zoom} | {} | {heap:.1}", thousands(figures.elements.median))
}

fn gesture(figures: Option<&GestureFigures>) -> String {
    let Some(GestureFigures { p50_ms, p95_ms, main_thread_ms, .. }) = figures else {
        return "– | –".to_owned();
    };
    format!("{:.1} / {:.1} | {:.1}", p50_ms.median, p95_ms.median, main_thread_ms.median)
}

/// With about two digits that count.
fn short(number: f64) -> String {
    match number {
        10.0.. => thousands(number),
        1.0.. => format!("{number:.1}"),
        0.1.. => format!("{number:.2}"),
        _ => format!("{number:.3}"),
    }
}

/// Whole, with a comma before each three digits.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{short, thousands};

    #[test]
    fn small_numbers_keep_their_digits() {
        assert_eq!([0.017, 0.27, 2.64, 970.4].map(short), ["0.017", "0.27", "2.6", "970"]);
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(thousands(0.4), "0");
        assert_eq!(thousands(999.6), "1,000");
        assert_eq!(thousands(1_234_567.0), "1,234,567");
    }
}
