//! The stances in detail: the table, two parties, over time, balance.

use anyhow::Result;
use serde_json::json;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;
use crate::stances::{choose, chosen, text};

/// Opens the widget with one of the ways of looking closer unfolded.
async fn unfolded(page: &Page, server: &Server, place: usize) -> Result<()> {
    page.open_widget(&server.address("/")).await?;
    page.click(&format!(".fold:nth-of-type({place}) .fold__button[aria-expanded=false]")).await
}

/// The texts of a table's cells, row by row, without the heads.
async fn cells(page: &Page, table: &str) -> Result<Vec<Vec<String>>> {
    page.find(table).await?;
    let script = "
        const table = document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]);
        return [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));";
    page.script(script, &[json!(table)]).await
}

#[tokio::test]
async fn from_a_cell_of_the_table_to_its_words_and_back() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click(".stances tbody tr:first-child td:nth-of-type(3) .held").await?;
        page.find("[data-stance='KP.sanctions'][aria-current=true]").await?;
        page.click(".issue__detail .words figcaption button").await?;
        page.find("mark[aria-current=true]").await?;
        page.click(".detail__back").await?;
        page.find("[data-stance='KP.sanctions'][aria-current=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_table_shows_the_date_and_the_layers_chosen_and_silence_as_words() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let now = cells(page, "table.stances").await?;
        assert_eq!((now.len(), now[0].len()), (12, 4), "six issues in two layers, four parties");
        assert!(now[4][0].starts_with("not stated"), "{}", now[4][0]);
        assert_eq!(page.find_all(".stances tbody:nth-of-type(3) tr:first-child td:nth-of-type(1) svg").await?.len(), 0, "a silence has no mark");
        choose(page, "as-of", "2017-12-24").await?;
        page.until(
            "the article's stances are still to come",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.stances tbody td').textContent.startsWith('Nothing in the article before');",
            &[],
        )
        .await?;
        let then = cells(page, "table.stances").await?;
        assert!(then[1][2].contains("24 December 2017") && now[1][2].contains("1 January 2019"), "{} {}", then[1][2], now[1][2]);
        choose(page, "layer", "record").await?;
        page.until(
            "one layer is left, with no row heads for layers",
            "return document.querySelector('stance-line').shadowRoot.querySelectorAll('.stances tbody tr').length === 6;",
            &[],
        )
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_parties_are_compared_with_denominators_and_inferences_can_be_left_out() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        unfolded(page, &server, 2).await?;
        let pairs = cells(page, "table.pairs").await?;
        assert_eq!(pairs[1][2], "China and North Korea: 1 of 5 (5 inferred)");
        assert_eq!(pairs[2][1], "North Korea and China: 1 of 5 (5 inferred)");
        page.click(".pairs tbody tr:nth-child(2) td:nth-of-type(1) button").await?;
        page.until(
            "they are compared",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.pair__title').textContent === 'China and United States';",
            &[],
        )
        .await?;
        let all = text(page, ".pair__sentence").await?;
        assert_eq!(all, "In the article they agree on 1 of the 4 issues on which both have a position (3 inferred).");
        let together: Vec<String> = cells(page, "table.pair").await?.into_iter().map(|row| row[1].clone()).collect();
        let apart = ["differ by 2 steps, inferred", "differ by 2 steps, inferred", "not compared: one without a position", "differ by 1 step"];
        assert_eq!(together[..4], apart);
        assert_eq!(together[4..], ["agree, inferred", "not compared: both without a position"]);
        page.click(".pair__choice[aria-pressed=false]").await?;
        page.find(".pair__choice[aria-pressed=true]").await?;
        let known = text(page, ".pair__sentence").await?;
        assert_eq!(known, "In the article they agree on 0 of the 1 issue on which both have a position that is not only inferred.");
        let rows = cells(page, "table.pair").await?;
        assert_eq!(rows.iter().filter(|row| row[1] == "not compared: inferred, left out").count(), 3, "{rows:?}");
        page.click("[data-party=CN]").await?;
        page.until(
            "a party that is left out is compared no more",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.pair__title').textContent === 'United States and North Korea';",
            &[],
        )
        .await?;
        page.click(".pair .short-words button").await?;
        page.find("mark[aria-current=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn over_time_each_point_leads_to_its_stance_at_its_date_in_words_and_in_the_picture() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.resize(1280, 900).await?;
        unfolded(page, &server, 3).await?;
        assert_eq!(page.find_all(".chart").await?.len(), 6);
        let date = text(page, ".chart .dates .link").await?;
        assert!(date.contains("10 January 2019"), "{date}");
        // North Korea on the record: what was held, and when.
        let line = text(page, ".chart__words > li:nth-child(6)").await?;
        assert!(line.starts_with("N. Korea on the record: Ease now") && line.contains("24 December 2017"), "{line}");
        page.click(".chart__words > li:nth-child(6) .dates .link").await?;
        page.find("[data-stance='KP.sanctions'][aria-current=true]").await?;
        assert_eq!(chosen(page).await?, "24 December 2017");
        // A month is read on its first day, from which it counts.
        let month = "
            const links = document.querySelector('stance-line').shadowRoot.querySelectorAll('.chart__words > li:nth-child(6) .dates .link');
            [...links].find((link) => link.textContent === 'November 2018').click();";
        page.script::<()>(month, &[]).await?;
        page.until(
            "the month is read",
            "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').value === '2018-11-01';",
            &[],
        )
        .await?;
        let mark = "
            const marks = document.querySelector('stance-line').shadowRoot.querySelector('.chart').querySelectorAll('.party-0 .lane-mark');
            marks[marks.length - 1].dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));";
        page.script::<()>(mark, &[]).await?;
        page.find("[data-stance='US.sanctions'][aria-current=true]").await?;
        assert_ne!(chosen(page).await?, "1 November 2018");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_date_moves_over_the_charts_and_silences_are_gaps() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.resize(1280, 900).await?;
        unfolded(page, &server, 3).await?;
        let line = "return document.querySelector('stance-line').shadowRoot.querySelector('.chart .cursor__line').getAttribute('d');";
        let before: String = page.script(line, &[]).await?;
        choose(page, "as-of", "2017-12-24").await?;
        page.until(
            "the line moves",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.chart .cursor__line').getAttribute('d') !== arguments[0];",
            &[json!(before)],
        )
        .await?;
        // Is trade linked: in the article nobody says, so the article's lines are not there.
        let gaps: Vec<String> = page
            .script(
                "const chart = [...document.querySelector('stance-line').shadowRoot.querySelectorAll('.chart')].at(-1);
                 return [...chart.querySelectorAll('.chart__line:not(.chart__line--record)')].map((line) => line.getAttribute('d'));",
                &[],
            )
            .await?;
        assert_eq!(gaps, ["", "", "", ""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_balance_counts_and_names_who_is_silent() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        unfolded(page, &server, 4).await?;
        let rows = cells(page, "table.balance").await?;
        let sum = |rows: &[Vec<String>], party: usize| -> usize {
            rows.iter().filter_map(|row| row[party].parse::<usize>().ok()).sum()
        };
        for party in 0..4 {
            assert_eq!(sum(&rows[4..8], party), 6, "each of the six issues is counted once in the article");
            assert_eq!(sum(&rows[8..], party), 6, "and once on the record");
        }
        let silent = text(page, ".balance__silent").await?;
        assert!(silent.contains("Silent in the article: United States, China, North Korea, South Korea."), "{silent}");
        Ok(())
    })
    .await
}

/// A page on which idle time comes when the test says so, and which knows what the widget was told to be out of sight.
const HOST: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
    <script>
        window.idle = [];
        window.requestIdleCallback = (draw) => window.idle.push(draw);
        window.unseen = new Set();
        window.IntersectionObserver = class extends IntersectionObserver {
            constructor(tell, options) {
                super((changes, observer) => {
                    tell(changes, observer);
                    for (const { target, isIntersecting } of changes) isIntersecting ? window.unseen.delete(target) : window.unseen.add(target);
                }, options);
            }
        };
    </script>
    <stance-line src=/dossier.json></stance-line><script type=module src=/stanceline.js></script>";

/// True once the widget was told that the last row of stances is out of sight.
const LAST_ROW_UNSEEN: &str = "
    const rows = document.querySelector('stance-line').shadowRoot?.querySelectorAll('.issue') ?? [];
    return rows.length === 60 && window.unseen.has(rows[59]);";

/// A dossier of 60 issues with the stances of two parties at two dates.
fn long() -> serde_json::Value {
    let issue =
        |n: usize| json!({"id": format!("i{n}"), "question": format!("Question {n}?"), "scale": ["Low", "High"]});
    let stance = |n: usize, party: &str, date: &str, position: usize| {
        json!({"issue": format!("i{n}"), "party": party, "asOf": date, "position": position, "basis": "record",
            "summary": format!("Issue {n}, {date}."), "quotations": [], "sources": ["s"]})
    };
    let stances = (0..60).flat_map(|n| {
        ["a", "b"]
            .into_iter()
            .flat_map(move |party| [stance(n, party, "2018-01-01", 1), stance(n, party, "2018-06-01", 2)])
    });
    json!({
        "dossier": 1, "lang": "en", "title": "Long",
        "article": {"headline": "H", "publisher": "P", "published": "2019-01-10", "lang": "en", "rights": "Made up.", "paragraphs": ["Words."]},
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "sources": [{"id": "s", "title": "Source"}],
        "quotations": [{"id": "q", "exact": "Words.", "voice": "reporter", "parties": []}],
        "events": [], "issues": (0..60).map(issue).collect::<Vec<_>>(), "stances": stances.collect::<Vec<_>>()
    })
}

#[tokio::test]
async fn another_date_is_shown_at_once_in_sight_and_soon_out_of_sight() -> Result<()> {
    let server = Server::start().await?;
    server.put("/dossier.json", Answer::json(long().to_string()));
    server.put("/host", Answer::html(HOST));
    in_browser(async |page| {
        page.resize(1280, 800).await?;
        page.open_widget(&server.address("/host")).await?;
        let cell = |row: usize| format!(".stances tbody:nth-of-type({row}) td");
        assert!(text(page, &cell(60)).await?.contains("1 June 2018"));
        page.until("the last row is known to be out of sight", LAST_ROW_UNSEEN, &[]).await?;
        let at_once = "
            const root = document.querySelector('stance-line').shadowRoot;
            const list = root.querySelector('[data-control=as-of]');
            list.value = '2018-01-01';
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return new Promise((done) => queueMicrotask(() => queueMicrotask(() => setTimeout(() => {
                const step = (row) => root.querySelectorAll('.issue')[row].querySelector('.step:first-child .cell') != null;
                done([step(0), step(59)]);
            }))));";
        let (first, last): (bool, bool) = page.script(at_once, &[]).await?;
        assert!(first, "what is in sight is drawn in the same frame");
        assert!(!last, "what is out of sight waits");
        page.until(
            "all rows are drawn in idle time",
            "for (const draw of window.idle.splice(0)) draw();
             const root = document.querySelector('stance-line').shadowRoot;
             return root.querySelectorAll('.issue .step:first-child .cell').length === 120
                 && [...root.querySelectorAll('.entry__facts')].every((facts) => facts.textContent.includes('1 January 2018'));",
            &[],
        )
        .await?;
        // While some wait, something else than the date changes: all is drawn, and nobody waits for idle time.
        let both = "
            const root = document.querySelector('stance-line').shadowRoot;
            const list = root.querySelector('[data-control=as-of]');
            list.value = '2018-06-01';
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return new Promise((done) => setTimeout(() => { root.querySelector('[data-party=b]').click(); setTimeout(done, 100); }, 100));";
        page.script::<serde_json::Value>(both, &[]).await?;
        let facts: Vec<String> = page
            .script("return [...document.querySelector('stance-line').shadowRoot.querySelectorAll('.entry__facts')].map((facts) => facts.textContent);", &[])
            .await?;
        assert_eq!(facts.len(), 60);
        assert!(facts.iter().all(|facts| facts.contains("1 June 2018")), "{facts:?}");
        // An element that goes while some wait leaves nothing behind that the next one would wait for.
        let again = "
            const read = (element, date) => {
                const list = element.shadowRoot.querySelector('[data-control=as-of]');
                list.value = date;
                list.dispatchEvent(new Event('change', { bubbles: true }));
                return new Promise((done) => setTimeout(done, 200));
            };
            const first = document.querySelector('stance-line');
            return (async () => {
                await read(first, '2018-01-01');
                first.remove();
                await new Promise((done) => setTimeout(done, 50));
                const next = document.createElement('stance-line');
                next.setAttribute('src', '/dossier.json');
                const ready = new Promise((done) => next.addEventListener('stanceline-ready', done));
                document.body.append(next);
                await ready;
            })();";
        page.script::<serde_json::Value>(again, &[]).await?;
        page.until("the next element's last row is known to be out of sight", LAST_ROW_UNSEEN, &[]).await?;
        let waiting = "
            window.idle = [];
            const list = document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]');
            list.value = '2018-01-01';
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return new Promise((done) => setTimeout(() => done(window.idle.length), 100));";
        assert_eq!(page.script::<usize>(waiting, &[]).await?, 1, "the next element's parts wait, and that is told");
        Ok(())
    })
    .await
}
