//! The comparison, whatever the stances: nothing later than the date is shown, silence is never counted, the order of the
//! document decides nothing, agreement has no direction, and a change is told only where there is one.

#![allow(clippy::expect_used, reason = "what a test expects, it may expect")]

use proptest::prelude::*;
use serde_json::{Value, json};
use stanceline::comparison::{
    Balance, Relation, Side, Sides, balance, change, csv, in_force, quotations_about, reading_days, series, spectrum,
};
use stanceline::dossier::{Basis, Date, Day, Dossier, Held, IssueRef, Layer, PartyRef, Silence, Voice};
use stanceline::host::json::read;

const LAYERS: [Layer; 2] = [Layer::InArticle, Layer::OnRecord];

/// A dossier of so many parties and issues with these stances.
fn dossier(parties: usize, issues: usize, stances: Vec<Value>) -> Dossier {
    let document = json!({
        "dossier": 1, "lang": "en", "title": "Test",
        "article": {
            "headline": "Test", "publisher": "Test", "published": "2019-01-10~", "lang": "en", "rights": "Made up.",
            "paragraphs": ["One sentence."]
        },
        "parties": (0..parties).map(|n| json!({"id": format!("p{n}"), "name": format!("Party {n}")})).collect::<Vec<_>>(),
        "sources": [{"id": "s", "title": "Source"}],
        "quotations": [{"id": "q", "exact": "One sentence.", "voice": "reporter", "parties": []}],
        "events": [],
        "issues": (0..issues).map(|n| json!({"id": format!("i{n}"), "question": format!("Issue {n}?"), "scale": ["a", "b", "c", "d", "e"]})).collect::<Vec<_>>(),
        "stances": stances
    });
    let checked = read(document.to_string().as_bytes()).checked;
    checked.dossier.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

/// A stance: a step from 1 to 5, or a silence; in the article, or on the record.
fn stance(party: usize, issue: usize, date: &str, step: Option<usize>, layer: Layer, inferred: bool) -> Value {
    let mut stance = json!({"issue": format!("i{issue}"), "party": format!("p{party}"), "asOf": date, "summary": format!("{party} {issue} {date} {step:?}")});
    match layer {
        Layer::InArticle => stance["quotations"] = json!(["q"]),
        Layer::OnRecord => stance["sources"] = json!(["s"]),
    }
    match step {
        Some(step) => {
            stance["position"] = json!(step);
            stance["basis"] = json!(match layer {
                Layer::OnRecord => "record",
                _ if inferred => "inferred",
                _ => "reported",
            });
        }
        None => stance["silence"] = json!("notStated"),
    }
    stance
}

fn stances() -> impl Strategy<Value = Vec<Value>> {
    let date = (2017_u16..2020, 1_u8..13, prop::option::of(1_u8..29)).prop_map(|(year, month, day)| match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    });
    let one = (0_usize..4, 0_usize..3, date, prop::option::weighted(0.8, 1_usize..6), any::<bool>(), any::<bool>());
    prop::collection::vec(one, 0..60).prop_map(|all| {
        let of = |(party, issue, date, step, article, inferred): (usize, usize, String, Option<usize>, bool, bool)| {
            stance(party, issue, &date, step, LAYERS[usize::from(!article)], inferred)
        };
        all.into_iter().map(of).collect()
    })
}

fn days() -> impl Strategy<Value = Day> {
    (17_000_i64..18_400).prop_map(Day)
}

fn cells(dossier: &Dossier) -> Vec<(PartyRef, IssueRef, Layer)> {
    let cells = dossier.party_refs().flat_map(|party| dossier.issue_refs().map(move |issue| (party, issue)));
    cells.flat_map(|(party, issue)| LAYERS.map(|layer| (party, issue, layer))).collect()
}

fn pairs(dossier: &Dossier) -> Vec<(PartyRef, PartyRef)> {
    dossier.party_refs().flat_map(|one| dossier.party_refs().map(move |other| (one, other))).collect()
}

/// The one position held, looked up stance by stance, in another way than the comparison does.
fn step_by_hand(dossier: &Dossier, party: PartyRef, issue: IssueRef, layer: Layer, as_of: Day) -> Option<usize> {
    let of_cell = dossier.stances.iter().filter(|stance| (stance.party, stance.issue) == (party, issue));
    let of_layer = of_cell.filter(|stance| stance.evidence.layer == layer);
    let counted: Vec<_> = of_layer.filter(|stance| stance.as_of.counts_from() <= as_of).collect();
    let newest = counted.iter().map(|stance| stance.as_of.counts_from()).max()?;
    let mut steps =
        counted.iter().filter(|stance| stance.as_of.counts_from() == newest).map(|stance| match stance.held {
            Held::Position { step, .. } => Some(step),
            Held::Silence(_) => None,
        });
    let first = steps.next()??;
    steps.all(|step| step == Some(first)).then_some(first)
}

proptest! {
    #[test]
    fn nothing_dated_later_than_the_date_is_shown(stances in stances(), as_of in days()) {
        let dossier = dossier(4, 3, stances);
        for (party, issue, layer) in cells(&dossier) {
            let held = in_force(&dossier, party, issue, layer, as_of);
            let changed = change(&dossier, party, issue, layer, as_of);
            let before = changed.iter().flat_map(|change| &change.before.stances);
            for stance in held.stances.iter().chain(before) {
                prop_assert!(dossier[*stance].as_of.counts_from() <= as_of);
            }
            // And it is the newest: no other that counts is later.
            for other in dossier.stances_of(party, issue) {
                let other = &dossier[*other];
                if let Some(shown) = held.stances.first().filter(|_| other.evidence.layer == layer) {
                    let day = other.as_of.counts_from();
                    prop_assert!(day > as_of || day <= dossier[*shown].as_of.counts_from());
                }
            }
        }
        for issue in dossier.issue_refs() {
            let shown = spectrum(&dossier, issue, as_of, &LAYERS, &|_| true);
            for mark in shown.steps.iter().flat_map(|step| step.in_article.iter().chain(&step.on_record)) {
                prop_assert!(dossier[mark.stance].as_of.counts_from() <= as_of);
            }
        }
    }

    #[test]
    fn silence_and_contradiction_enter_no_count_and_no_distance(stances in stances(), as_of in days()) {
        let dossier = dossier(4, 3, stances);
        for layer in LAYERS {
            let sides = Sides::new(&dossier, layer, as_of, true);
            for pair in pairs(&dossier) {
                let mut compared = 0;
                for issue in dossier.issue_refs() {
                    let steps = step_by_hand(&dossier, pair.0, issue, layer, as_of)
                        .zip(step_by_hand(&dossier, pair.1, issue, layer, as_of))
                        .map(|(one, other)| one.abs_diff(other));
                    compared += usize::from(steps.is_some());
                    match sides.relation(pair, issue) {
                        Relation::Compared { steps: told, .. } => prop_assert_eq!(Some(told), steps),
                        Relation::NotCompared(..) => prop_assert_eq!(None, steps),
                    }
                }
                prop_assert_eq!(sides.tally(pair).compared, compared);
            }
        }
    }

    #[test]
    fn agreement_has_no_direction_and_leaving_out_inferences_only_takes_away(stances in stances(), as_of in days()) {
        let dossier = dossier(4, 3, stances);
        for layer in LAYERS {
            let all = Sides::new(&dossier, layer, as_of, true);
            let known = Sides::new(&dossier, layer, as_of, false);
            for (one, other) in pairs(&dossier) {
                let tally = all.tally((one, other));
                prop_assert_eq!(tally, all.tally((other, one)));
                prop_assert!(tally.agreed <= tally.compared && tally.inferred <= tally.compared);
                let fewer = known.tally((one, other));
                prop_assert_eq!((fewer.inferred, fewer.compared), (0, tally.compared - tally.inferred));
                prop_assert!(fewer.agreed <= tally.agreed);
            }
        }
    }

    #[test]
    fn a_line_holds_at_every_day_what_is_in_force_on_it(stances in stances(), as_of in days()) {
        let dossier = dossier(4, 3, stances);
        for (party, issue, layer) in cells(&dossier) {
            let points = series(&dossier, party, issue, layer);
            prop_assert!(points.windows(2).all(|pair| pair[0].day < pair[1].day));
            let now = points.iter().rev().find(|point| point.day <= as_of).and_then(|point| point.step);
            prop_assert_eq!(now, step_by_hand(&dossier, party, issue, layer, as_of));
        }
    }

    #[test]
    fn in_the_balance_each_issue_is_counted_once(stances in stances(), as_of in days()) {
        let dossier = dossier(4, 3, stances);
        for party in dossier.party_refs() {
            for layer in LAYERS {
                let Balance { positions, silences, conflicting, nothing } = balance(&dossier, party, layer, as_of);
                let held: usize = positions.iter().sum();
                prop_assert_eq!(held + silences.iter().sum::<usize>() + conflicting + nothing, 3);
                let by_hand = dossier.issue_refs().filter(|issue| step_by_hand(&dossier, party, *issue, layer, as_of).is_some());
                prop_assert_eq!(held, by_hand.count());
            }
        }
    }

    #[test]
    fn the_order_of_the_document_decides_nothing(stances in stances(), as_of in days(), turn in 0_usize..60) {
        let mut turned = stances.clone();
        let middle = turn.min(turned.len());
        turned.rotate_left(middle);
        let (one, other) = (dossier(4, 3, stances), dossier(4, 3, turned));
        for (party, issue, layer) in cells(&one) {
            let said = |dossier: &Dossier| {
                let held = in_force(dossier, party, issue, layer, as_of);
                let mut summaries: Vec<String> = held.stances.iter().map(|stance| dossier[*stance].summary.clone()).collect();
                summaries.sort();
                (held.position(dossier), held.conflicting(dossier), summaries)
            };
            prop_assert_eq!(said(&one), said(&other));
            let changed = |dossier: &Dossier| change(dossier, party, issue, layer, as_of).is_some();
            prop_assert_eq!(changed(&one), changed(&other));
            let went = |dossier: &Dossier| -> Vec<(Day, Option<usize>, bool)> {
                let points = series(dossier, party, issue, layer);
                points.iter().map(|point| (point.day, point.step, point.inferred)).collect()
            };
            prop_assert_eq!(went(&one), went(&other));
            prop_assert_eq!(balance(&one, party, layer, as_of), balance(&other, party, layer, as_of));
            prop_assert_eq!(Sides::new(&one, layer, as_of, true), Sides::new(&other, layer, as_of, true));
        }
    }
}

fn day(text: &str) -> Day {
    Date::parse(text).expect(text).counts_from()
}

#[test]
fn a_change_is_told_beside_what_it_superseded_and_repeating_a_position_is_none() {
    let layer = Layer::OnRecord;
    let dossier = dossier(
        2,
        1,
        vec![
            stance(0, 0, "2017-06-01", Some(1), layer, false),
            stance(0, 0, "2018-01-01", Some(1), layer, false),
            stance(0, 0, "2018-06-01", Some(4), layer, false),
            stance(0, 0, "2018-09-01", None, layer, false),
        ],
    );
    let changed = |date: &str| {
        let change = change(&dossier, PartyRef(0), IssueRef(0), layer, day(date))?;
        Some((change.before.position(&dossier).map(|held| held.0), change.now.position(&dossier).map(|held| held.0)))
    };
    assert_eq!(changed("2017-07-01"), None, "the first stance changes nothing");
    assert_eq!(changed("2018-02-01"), None, "saying the same again changes nothing");
    assert_eq!(changed("2018-07-01"), Some((Some(0), Some(3))));
    assert_eq!(changed("2018-10-01"), Some((Some(3), None)), "falling silent is a change, and no position");
}

#[test]
fn why_two_are_not_compared_is_told_apart() {
    let layer = Layer::InArticle;
    let dossier = dossier(
        2,
        4,
        vec![
            stance(0, 0, "2018", Some(2), layer, true),
            stance(1, 0, "2018", Some(2), layer, false),
            stance(0, 1, "2018", Some(1), layer, false),
            stance(0, 1, "2018", Some(5), layer, false),
            stance(1, 1, "2018", Some(5), layer, false),
            stance(0, 2, "2018", None, layer, false),
            stance(1, 2, "2018", Some(4), layer, false),
        ],
    );
    let relations = |date: &str, with_inferred: bool| {
        let sides = Sides::new(&dossier, layer, day(date), with_inferred);
        [0, 1, 2, 3].map(|issue| sides.relation((PartyRef(0), PartyRef(1)), IssueRef(issue)))
    };
    let position = |step| Side::Position { step, inferred: false };
    let contradicting = Relation::NotCompared(Side::Conflicting, position(4));
    let one_silent = Relation::NotCompared(Side::NoPosition, position(3));
    let nobody = Relation::NotCompared(Side::NoPosition, Side::NoPosition);
    let agreed = Relation::Compared { steps: 0, inferred: true };
    assert_eq!(relations("2019", true), [agreed, contradicting, one_silent, nobody]);
    let left_out = Relation::NotCompared(Side::LeftOut, position(1));
    assert_eq!(relations("2019", false), [left_out, contradicting, one_silent, nobody]);
    assert_eq!(relations("2017", true), [nobody; 4], "nobody had a position before the first stance");
}

#[test]
fn the_balance_tells_voices_bases_and_silences_apart() {
    let mut stances = vec![
        stance(0, 0, "2018", Some(2), Layer::InArticle, true),
        stance(0, 1, "2018", Some(2), Layer::InArticle, false),
        stance(0, 2, "2018", None, Layer::InArticle, false),
        stance(0, 0, "2018", Some(2), Layer::OnRecord, false),
    ];
    stances[2]["silence"] = json!("declined");
    let dossier = dossier(2, 4, stances);
    let in_article = balance(&dossier, PartyRef(0), Layer::InArticle, day("2019"));
    assert_eq!(in_article.positions[Basis::Inferred as usize], 1);
    assert_eq!(in_article.positions[Basis::Reported as usize], 1);
    assert_eq!(in_article.silences[Silence::Declined as usize], 1);
    assert_eq!((in_article.conflicting, in_article.nothing), (0, 1));
    let on_record = balance(&dossier, PartyRef(0), Layer::OnRecord, day("2019"));
    assert_eq!((on_record.positions[Basis::Record as usize], on_record.nothing), (1, 3));
    assert_eq!(quotations_about(&dossier, PartyRef(0)), [0; 4], "the only quotation is about nobody");

    let twice = |first: Value, second: Value| {
        let dossier = self::dossier(2, 1, vec![first, second]);
        balance(&dossier, PartyRef(0), Layer::InArticle, day("2019"))
    };
    let of_step = |step, inferred| stance(0, 0, "2018", Some(step), Layer::InArticle, inferred);
    let contradicting = twice(of_step(1, false), of_step(2, false));
    assert_eq!((contradicting.positions, contradicting.silences, contradicting.conflicting), ([0; 4], [0; 3], 1));
    let same = twice(of_step(1, false), of_step(1, true));
    assert_eq!(
        same.positions[Basis::Reported as usize],
        1,
        "said in two ways on one day, it counts once, as the surer"
    );
    assert_eq!(same, twice(of_step(1, true), of_step(1, false)), "in whichever order it stands in the document");

    let embedded = read(include_bytes!("../seeds/dossier.json")).checked.dossier.expect("sound");
    let china = quotations_about(&embedded, PartyRef(1));
    let about = embedded.quotations.iter().filter(|quotation| quotation.parties.contains(&PartyRef(1)));
    assert_eq!(china[Voice::Headline as usize], 1, "the headline names China");
    assert_eq!(china.iter().sum::<usize>(), about.count());
}

#[test]
fn the_slider_s_days_are_those_on_which_something_changes_and_the_article_s() {
    let layer = Layer::OnRecord;
    let dossier = dossier(
        2,
        1,
        vec![
            stance(0, 0, "2018-06", Some(1), layer, false),
            stance(1, 0, "2018-06-01", Some(2), layer, false),
            stance(1, 0, "2020-01-01", Some(3), layer, false),
        ],
    );
    assert_eq!(reading_days(&dossier), [day("2018-06-01"), day("2019-01-10"), day("2020-01-01")]);
}

#[test]
fn the_table_of_stances_has_labels_and_words_and_never_a_position_s_number() {
    let dossier = dossier(
        2,
        1,
        vec![
            stance(0, 0, "2018-06", Some(4), Layer::InArticle, true),
            stance(1, 0, "2018-06-01", None, Layer::InArticle, false),
        ],
    );
    let table = csv(&dossier);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with(
            "\"i0\",\"Issue 0?\",\"Party 0\",\"2018-06\",\"June 2018\",\"d\",\"\",\"inferred\",\"in the article\""
        ),
        "{}",
        lines[1]
    );
    assert!(lines[2].contains("\"\",\"not stated\",\"\",\"in the article\""), "{}", lines[2]);
}

#[test]
fn in_the_embedded_dossier_all_four_moved_on_the_record_between_december_2017_and_january_2019() {
    let dossier = read(include_bytes!("../seeds/dossier.json")).checked.dossier.expect("sound");
    let step = |date: &str, (party, issue, layer): (PartyRef, IssueRef, Layer)| {
        in_force(&dossier, party, issue, layer, day(date)).position(&dossier).map(|(step, _)| step)
    };
    let record = cells(&dossier).into_iter().filter(|(.., layer)| *layer == Layer::OnRecord);
    let moved = record.filter(|cell| {
        let (before, now) = (step("2017-12-31", *cell), step("2019-01-10", *cell));
        before.is_some() && now.is_some() && before != now
    });
    let moved: Vec<String> =
        moved.map(|(party, issue, _)| format!("{}.{}", dossier[party].id, dossier[issue].id)).collect();
    for party in ["US", "CN", "KP", "KR"] {
        assert!(moved.iter().any(|cell| cell.starts_with(party)), "{party} in {moved:?}");
    }
}

#[test]
fn of_two_stances_of_one_day_on_one_step_the_better_known_one_is_shown() {
    let known = [true, false].map(|inferred| stance(0, 0, "2018-01-01", Some(2), Layer::InArticle, inferred));
    let [inferred, reported] = known;
    for stances in [vec![inferred.clone(), reported.clone()], vec![reported, inferred]] {
        let dossier = dossier(2, 1, stances);
        let shown = spectrum(&dossier, IssueRef(0), Day::LAST, &LAYERS, &|_| true);
        let marks: Vec<Basis> = shown.steps[1].in_article.iter().map(|mark| mark.basis).collect();
        assert_eq!(marks, [Basis::Reported]);
    }
}
