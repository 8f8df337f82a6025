//! The drawing of the timeline, whatever the events and wherever the reader looks: nothing overlaps, nothing is lost, order on
//! screen is order in time.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

#[path = "shared/drawing.rs"]
mod drawing;

use drawing::{assert_dated, assert_sound, drawn};
use proptest::prelude::*;
use serde_json::{Value, json};
use stanceline::dossier::{Date, Dossier, EventRef};
use stanceline::host::json::read;
use stanceline::host::page::{Delivery, page};
use stanceline::timeline::{
    Command, Drawing, Glyph, Plan, Scale, Window, chronicle, csv, date_at, in_order, reading_place,
};

/// A dossier of four parties with these events.
fn dossier(events: Vec<Value>) -> Dossier {
    let document = json!({
        "dossier": 1, "lang": "en", "title": "Test",
        "article": {
            "headline": "Test", "publisher": "Test", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": ["One sentence."]
        },
        "parties": [{"id": "a", "name": "Ay"}, {"id": "b", "name": "Bee"}, {"id": "c", "name": "Cee"}, {"id": "d", "name": "Dee"}],
        "sources": [{"id": "s", "title": "Source"}],
        "quotations": [{"id": "q", "exact": "One sentence.", "voice": "reporter", "parties": []}],
        "events": events, "issues": [], "stances": []
    });
    let checked = read(document.to_string().as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

fn event(index: usize, date: &str, title: &str, parties: &[&str], in_article: bool) -> Value {
    let mut event =
        json!({"id": format!("e{index}"), "date": date, "title": title, "parties": parties, "sources": ["s"]});
    if in_article {
        event["quotations"] = json!(["q"]);
    }
    event
}

const PARTIES: [&[&str]; 6] = [&["a"], &["b", "d"], &["c"], &["a", "b", "c", "d"], &[], &["d", "a"]];

/// Looks at a dossier on every scale, whole, into its middle and at its ends, down to the finest.
fn look_around(dossier: &Dossier) {
    let events = in_order(dossier);
    for scale in [Scale::Time, Scale::Cut, Scale::Sequence] {
        let plan = Plan::new(dossier, &events, Some(scale));
        for width in [260.0, 586.0, 1500.0] {
            let whole = Window::whole(&plan, width);
            let drawing = drawn(&plan, &whole, dossier);
            assert_sound(&drawing, &plan, &whole);
            let shown: usize = drawing.glyphs.iter().map(|glyph| glyph.group.count()).sum();
            assert_eq!(shown, plan.events.len(), "the whole shows all, {scale:?} at {width}");
            for command in [Command::Pan(0.0), Command::Pan(f64::NEG_INFINITY), Command::Pan(f64::INFINITY)] {
                let mut window = whole;
                for _ in 0..40 {
                    window = window.commanded(command, None, &plan).commanded(Command::ZoomIn, None, &plan);
                    assert_sound(&drawn(&plan, &window, dossier), &plan, &window);
                }
            }
        }
    }
}

fn dates() -> impl Strategy<Value = String> {
    let day = (2015_i64..2022, 1_u8..13, 1_u8..29).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
    let month = (2015_i64..2022, 1_u8..13).prop_map(|(y, m)| format!("{y}-{m:02}"));
    prop_oneof![
        6 => day.clone(),
        1 => month.clone(),
        1 => (2010_i64..2022).prop_map(|y| y.to_string()),
        1 => day.clone().prop_map(|date| format!("{date}~")),
        1 => month.prop_map(|date| format!("{date}?")),
        1 => day.clone().prop_map(|date| format!("{date}/..")),
        1 => day.clone().prop_map(|date| format!("../{date}")),
        1 => (2015_i64..2022).prop_map(|year| format!("../{year}")),
        1 => (2015_i64..2022, 1_u8..13).prop_map(|(year, month)| format!("/{year}-{month:02}")),
        1 => day.prop_map(|date| format!("{date}/2022-06-01")),
        1 => prop::sample::select(vec!["Y-999999", "-0499", "0000", "9999-12-31", "Y999999", "2018-21"])
            .prop_map(str::to_owned),
    ]
}

fn events() -> impl Strategy<Value = Vec<Value>> {
    let one = (dates(), "[a-zA-Z가-힣 ]{1,60}", 0_usize..PARTIES.len(), any::<bool>());
    prop::collection::vec(one, 0..70).prop_map(|all| {
        let events = all.into_iter().enumerate();
        events
            .map(|(index, (date, title, parties, in_article))| {
                event(index, &date, &format!("E{title}"), PARTIES[parties], in_article)
            })
            .collect()
    })
}

fn scales() -> impl Strategy<Value = Scale> {
    prop_oneof![Just(Scale::Time), Just(Scale::Cut), Just(Scale::Sequence)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn at_any_zoom_no_titles_overlap_and_every_event_has_one_mark(
        events in events(),
        scale in scales(),
        width in 200.0_f64..1600.0,
        moves in prop::collection::vec((0.3_f64..4.0, 0.0_f64..1.0, -2.0_f64..2.0), 0..12),
    ) {
        let dossier = dossier(events);
        let plan = Plan::new(&dossier, &in_order(&dossier), Some(scale));
        let mut window = Window::whole(&plan, width);
        for (factor, at, pan) in moves {
            window = window.zoomed(factor, at * width, &plan).panned(pan * width, &plan);
            assert_sound(&drawn(&plan, &window, &dossier), &plan, &window);
            assert_dated(&dossier, &plan, &window);
        }
    }

    #[test]
    fn a_pixel_has_a_day_and_that_day_the_pixel(events in events(), scale in scales(), at in 0.0_f64..1.0) {
        let dossier = dossier(events);
        let plan = Plan::new(&dossier, &in_order(&dossier), Some(scale));
        let window = Window::whole(&plan, 900.0);
        let x = at * window.width;
        let moment = plan.axis.moment(window.place(x));
        prop_assert!((window.x(plan.axis.place(moment)) - x).abs() < 0.01);
    }

    #[test]
    fn panning_never_regroups_events(events in events(), scale in scales(), pan in -300_i32..300) {
        let dossier = dossier(events);
        let plan = Plan::new(&dossier, &in_order(&dossier), Some(scale));
        let window = Window::whole(&plan, 700.0).zoomed(3.0, 350.0, &plan);
        let before = drawn(&plan, &window, &dossier);
        let after = drawn(&plan, &window.panned(f64::from(pan), &plan), &dossier);
        for (one, other) in before.glyphs.iter().flat_map(|one| after.glyphs.iter().map(move |other| (one, other))) {
            let ranks = |glyph: &Glyph| (glyph.layer, glyph.group.from, glyph.group.to);
            let meet = one.group.from < other.group.to && other.group.from < one.group.to;
            if one.layer == other.layer && meet {
                prop_assert_eq!(ranks(one), ranks(other));
            }
        }
    }

    #[test]
    fn no_event_stands_where_time_is_cut_out(events in events(), width in 200.0_f64..1600.0) {
        let dossier = dossier(events);
        let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Cut));
        for entry in plan.tracks.iter().flat_map(|track| track.placed()) {
            for cut in &plan.axis.cuts {
                let inside = plan.axis.place(cut.from.0 as f64) < entry.at && entry.at < plan.axis.place(cut.to.0 as f64);
                prop_assert!(!inside, "{entry:?} in {cut:?} at {width}");
            }
        }
    }
}

#[test]
fn titles_and_dates_that_nobody_expects_are_drawn_soundly() {
    let long = |letter: &str| letter.repeat(500 / letter.chars().count());
    let one = |date: &str, title: &str| event(0, date, title, &["a"], false);
    let many = |count: usize, date: &dyn Fn(usize) -> String| -> Vec<Value> {
        (0..count).map(|index| event(index, &date(index), "An event", PARTIES[index % 6], index % 9 == 0)).collect()
    };
    let year = |year: i64| format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs());
    for (name, events) in [
        ("no events", Vec::new()),
        ("one event", vec![one("2019-01-10", "Alone")]),
        ("one event of nobody", vec![event(0, "2018-05", "Nobody", &[], true)]),
        ("all on one day", many(200, &|_| "2018-06-12".to_owned())),
        ("antiquity to today", many(40, &|index| year(-499 + 63 * index as i64))),
        ("the year 12000", vec![one("Y12000", "Far away"), event(1, "2019-01-10", "Near", &["b"], true)]),
        ("a century across days", {
            let mut events = many(30, &|index| format!("2018-06-{:02}", index + 1));
            events.push(event(99, "1901/2000", "A century", &["a", "c"], false));
            events
        }),
        (
            "a title without spaces",
            vec![one("2019-01-10", &long("x")), event(1, "2019-01-11", &long("W"), &["b"], true)],
        ),
        (
            "Korean",
            vec![one("2019-01-10", &long("북미 정상회담")), event(1, "2019-01-12", &long("비핵화"), &["b"], true)],
        ),
        ("Chinese", vec![one("2019-01-10", &long("朝鲜半岛无核化"))]),
        ("Arabic", vec![one("2019-01-10", &long("القمة"))]),
    ] {
        let dossier = dossier(events);
        look_around(&dossier);
        assert!(page(dossier, Delivery::Alone, None).contains("</html>"), "{name}");
    }
}

#[test]
fn in_a_sequence_the_date_at_an_event_s_mark_is_the_event_s_and_the_article_has_its_place() {
    let dates = ["2017-05-01", "2017-05-01", "2017-05-01", "2018-06-12", "2018-06-13"];
    let dossier =
        dossier(dates.iter().enumerate().map(|(n, date)| event(n, date, "An event", &["a"], false)).collect());
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Sequence));
    let window = Window::whole(&plan, 900.0);
    let at = |date: &str| {
        let date = stanceline::dossier::Date::parse(date).expect(date);
        window.x(reading_place(&plan, &date).expect("a place"))
    };
    for (index, date) in dates.iter().enumerate() {
        let x = window.x(plan.place_of(EventRef(index), &dossier).expect("a place"));
        assert_eq!(date_at(&dossier, &plan, &window, x).expect("a date").text(), *date, "at the mark of event {index}");
    }
    let last = window.x(plan.place_of(EventRef(4), &dossier).expect("a place"));
    assert!((at("2018-06-13") - last).abs() < 3.0, "the cursor stands at the mark of its day");
    assert!(last < at("2019-01-10") && at("2019-01-10") < window.width, "the article comes after all events, in sight");
    assert_eq!(date_at(&dossier, &plan, &window, at("2019-01-10") + 5.0).expect("a date").text(), "2019-01-10");
}

#[test]
fn a_cluster_of_years_is_not_named_by_a_day() {
    let dossier = dossier((0..2).map(|n| event(n, "2018", "In that year", &["a"], false)).collect());
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let drawing = drawn(&plan, &Window::whole(&plan, 300.0), &dossier);
    assert_eq!(drawing.glyphs[0].name, "2 events, Jan–Dec 2018");
}

#[test]
fn a_cluster_s_name_reaches_to_the_end_of_what_ends_last() {
    let dates = ["2018-01-01/2018-12-31", "2018-02-01"];
    let events = dates.iter().enumerate().map(|(n, date)| event(n, date, "Title", &["a"], false));
    let dossier = dossier(events.collect());
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Sequence));
    let drawing = drawn(&plan, &Window::whole(&plan, 60.0), &dossier);
    assert_eq!(drawing.glyphs[0].name, "2 events, Jan–Dec 2018");
}

#[test]
fn a_date_with_an_open_end_is_read_at_the_end_of_all_events() {
    let dossier =
        dossier(vec![event(0, "2018-01-01", "First", &["a"], false), event(1, "2019-06-01", "Last", &["b"], false)]);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let place = |date: &str| reading_place(&plan, &Date::parse(date).expect(date)).expect(date);
    assert!(place("2018/..") > place("2019-06-01"));
}

#[test]
fn antiquity_has_a_true_scale_and_its_years_are_named() {
    let dossier = dossier(vec![
        event(0, "-0499", "Marathon is near", &["a"], true),
        event(1, "0476", "Rome ends", &["b"], false),
        event(2, "2019-01-10", "Today", &["c"], false),
    ]);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let window = Window::whole(&plan, 900.0);
    let drawing = drawn(&plan, &window, &dossier);
    let names: Vec<&str> = drawing.captions.ticks.iter().map(|tick| tick.text.as_str()).collect();
    assert!(names.iter().any(|name| name.ends_with("BCE")) && names.contains(&"1400"), "{names:?}");
    let x = |index: usize| window.x(plan.place_of(EventRef(index), &dossier).expect("a place"));
    let share = (x(1) - x(0)) / (x(2) - x(0));
    assert!((share - 975.0 / 2518.0).abs() < 0.01, "{share}");
}

#[test]
fn ten_thousand_events_in_a_week_are_counted_and_open_to_single_days() {
    let events = (0..10_000)
        .map(|index| event(index, &format!("2018-06-{:02}", 11 + index % 7), "An event", PARTIES[index % 4], false))
        .collect();
    let dossier = dossier(events);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let mut window = Window::whole(&plan, 900.0);
    let drawing = drawn(&plan, &window, &dossier);
    assert_eq!(drawing.glyphs.iter().map(|glyph| glyph.group.count()).sum::<usize>(), 10_000);
    let place = plan.place_of(EventRef(777), &dossier).expect("a place");
    while !window.is_finest(&plan) {
        window = window.commanded(Command::ZoomIn, None, &plan).showing(place, &plan);
    }
    let finest = drawn(&plan, &window, &dossier);
    assert_sound(&finest, &plan, &window);
    assert!(finest.glyphs.len() > 20, "{}", finest.glyphs.len());
    assert!(finest.glyphs.iter().all(|glyph| glyph.group.count() <= 2), "{:?}", finest.glyphs.len());
}

#[test]
fn an_event_whose_words_are_not_in_the_article_is_neither_drawn_nor_kept() {
    let mut withdrawn = event(0, "2018-06-12", "Unsupported", &["a"], true);
    withdrawn["sources"] = json!([]);
    let document = json!({
        "dossier": 1, "lang": "en", "title": "Test",
        "article": {
            "headline": "Test", "publisher": "Test", "published": "2019-01-10", "lang": "en", "rights": "Made up.",
            "paragraphs": ["Another sentence."]
        },
        "parties": [{"id": "a", "name": "Ay"}, {"id": "b", "name": "Bee"}],
        "sources": [{"id": "s", "title": "Source"}],
        "quotations": [{"id": "q", "exact": "One sentence.", "voice": "reporter", "parties": []}],
        "events": [withdrawn, event(1, "2018-07-12", "Supported", &["b"], false)], "issues": [], "stances": []
    });
    let dossier = read(document.to_string().as_bytes()).checked.dossier.expect("the rest can be shown");
    let events = in_order(&dossier);
    assert_eq!(events.len(), 2, "the list says why it is not shown");
    let plan = Plan::new(&dossier, &events, None);
    let drawing = drawn(&plan, &Window::whole(&plan, 900.0), &dossier);
    let names: Vec<&str> = drawing.glyphs.iter().map(|glyph| glyph.name.as_str()).collect();
    assert_eq!(names, ["Supported"]);
    assert!(!csv(&dossier, &events).contains("Unsupported"));
}

#[test]
fn a_cluster_counts_the_events_of_each_party_in_its_lane() {
    let parties: [&[&str]; 5] = [&["a", "b"], &["a"], &["a", "d"], &["b"], &[]];
    let events = parties.iter().enumerate();
    let events = events.map(|(index, parties)| event(index, "2018-06-12", "An event", parties, false)).collect();
    let dossier = dossier(events);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let drawing = drawn(&plan, &Window::whole(&plan, 300.0), &dossier);
    let [cluster] = drawing.glyphs.as_slice() else { panic!("{:?}", drawing.glyphs) };
    assert_eq!((cluster.name.as_str(), cluster.group.count()), ("5 events, 12 Jun 2018", 5));
    let counts: Vec<(usize, u32)> = cluster.marks.iter().map(|mark| (mark.party.0, mark.count)).collect();
    assert_eq!(counts, [(0, 3), (1, 2), (3, 1), (4, 1)], "the last lane is that of nobody");
}

#[test]
fn a_pointer_means_the_nearest_mark_its_lane_or_its_title() {
    let dossier = dossier(vec![
        event(0, "2018-01-01", "First", &["a", "d"], false),
        event(1, "2018-06-01", "Second", &["b"], true),
    ]);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let window = Window::whole(&plan, 900.0);
    let drawing = drawn(&plan, &window, &dossier);
    for (index, glyph) in drawing.glyphs.iter().enumerate() {
        for mark in &glyph.marks {
            assert_eq!(drawing.at(glyph.x + 5, mark.y - 4), Some((index, Some(mark.party))));
        }
        let label = drawing.labels.iter().find(|label| label.wish == index).expect("a title");
        let middle = (label.left + label.width / 2.0) as i32;
        assert_eq!(drawing.at(middle, Drawing::row_top(label.row) + 9), Some((index, None)));
    }
    assert_eq!(drawing.at(-40, 200), None);
}

#[test]
fn a_day_is_sharp_a_hedge_is_dashed_and_an_open_end_has_an_arrow() {
    let dossier = dossier(vec![
        event(0, "2018-01-01", "A day", &["a"], false),
        event(1, "2018-03", "A month", &["a"], false),
        event(2, "2018-06-01/2018-07-01", "A range", &["a"], false),
        event(3, "2018-09-01/..", "Since", &["a"], false),
        event(4, "../2018-11-15", "Until", &["b"], false),
        event(5, "2019-01-01~", "About", &["c"], false),
    ]);
    let plan = Plan::new(&dossier, &in_order(&dossier), Some(Scale::Time));
    let window = Window::whole(&plan, 1500.0);
    let drawing = drawn(&plan, &window, &dossier);
    let bar = |index: usize| {
        let x = window.x(plan.place_of(EventRef(index), &dossier).expect("a place")) as i32;
        drawing
            .bars
            .iter()
            .find(|bar| (bar.hull.0 - 2..=bar.hull.1 + 2).contains(&x) && bar.party == dossier.events[index].parties[0])
    };
    assert_eq!(bar(0), None, "a day is its mark");
    let month = bar(1).expect("a month is drawn");
    assert!(month.core.is_none() && month.hull.1 - month.hull.0 > 60, "{month:?}");
    let range = bar(2).expect("a range is drawn");
    assert!(range.core.is_some_and(|core| core.1 - core.0 > 60), "{range:?}");
    let since = bar(3).expect("an open end is drawn");
    assert!(since.arrow_right && !since.arrow_left && since.hull.1 - since.hull.0 > 30, "{since:?}");
    let until = bar(4).expect("an open begin is drawn");
    assert!(until.arrow_left && !until.arrow_right, "{until:?}");
    assert!(bar(5).is_some_and(|about| about.core.is_none()), "what is about a day fades");
    let hedged: Vec<bool> = drawing.glyphs.iter().map(|glyph| glyph.hedged).collect();
    assert_eq!(hedged.iter().filter(|hedged| **hedged).count(), 1);
    let named = |title: &str| drawing.glyphs.iter().any(|glyph| glyph.name.contains(title));
    for words in ["Mar 2018: A month", "since 1 Sep 2018: Since", "until 15 Nov 2018: Until", "about 1 Jan 2019: About"]
    {
        assert!(named(words), "{words}");
    }
}

#[test]
fn a_long_quiet_time_is_cut_only_where_asked_and_says_how_long_it_was() {
    let dossier = dossier(vec![
        event(0, "2018-01-01", "Before", &["a"], false),
        event(1, "2018-01-20", "Then", &["a"], false),
        event(2, "2018-12-20", "After", &["b"], false),
        event(3, "2019-01-05", "Last", &["b"], false),
    ]);
    let events = in_order(&dossier);
    let captions = |scale: Option<Scale>| {
        let plan = Plan::new(&dossier, &events, scale);
        let cuts = drawn(&plan, &Window::whole(&plan, 900.0), &dossier).captions.cuts;
        (plan.axis.scale, cuts.into_iter().map(|cut| cut.text).collect::<Vec<_>>())
    };
    assert_eq!(captions(None), (Scale::Cut, vec!["⋯ 11 months ⋯".to_owned()]), "mostly quiet: cut by default");
    assert_eq!(captions(Some(Scale::Time)), (Scale::Time, Vec::new()));
    assert_eq!(captions(Some(Scale::Sequence)), (Scale::Sequence, Vec::new()));
}

#[test]
fn a_quiet_time_in_the_list_begins_where_a_range_ends_and_where_a_rough_date_begins() {
    for (before, quiet_days) in [
        ("1841/1844", Some(366)),
        ("1843-01-01/1845-12-30", None),
        ("1843", Some(1096)),
        ("1845-12", None),
        ("1843/..", Some(1096)),
    ] {
        let dossier =
            dossier(vec![event(0, before, "Before", &["a"], false), event(1, "1846-01-01", "After", &["b"], false)]);
        let years = chronicle(&dossier, &in_order(&dossier));
        let after = years.iter().flat_map(|year| &year.entries).last().expect("an event");
        assert_eq!(after.quiet_days, quiet_days, "{before}");
    }
}
