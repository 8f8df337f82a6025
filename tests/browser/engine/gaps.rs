//! Tests that an engine does not pass yet, each with what was seen there. The list may only become shorter: whoever works on
//! one of them takes it out here first, and then looks at it by `cargo xtask test --engine webkit browser NAME`.

use crate::engine::Engine;

/// What a test shows in WebKit when it is run there.
const WEBKIT: [(&str, &str); 12] = [
    ("events.ten_thousand_events_are_few_elements_and_each_can_be_reached", "fails beside other browsers"),
    (
        "loading.a_selection_is_kept_however_early_it_comes_and_a_replaced_dossier_is_never_ready",
        "fails beside other browsers",
    ),
    (
        "hostile.no_size_and_no_shape_makes_the_page_stand_still",
        "WebKit lays out a million marks, 200 to a letter, in half a minute",
    ),
    ("hostile.one_file_with_hostile_texts_holds_no_more_than_texts", "its first page is not there within a minute"),
    ("hostile.texts_that_want_to_be_more_stay_texts", "the driver ends at a word of 33,000 letters"),
    (
        "languages.no_word_of_the_interface_is_left_in_english_and_nothing_is_too_wide_for_a_phone",
        "an end of a scale counts as wider than its box",
    ),
    (
        "large.letters_of_twice_the_size_are_all_seen_and_nothing_scrolls_sideways",
        "the ends of scales count as wider than their boxes",
    ),
    ("large.what_has_the_focus_is_never_covered", "what gets the focus is scrolled to only after the script has ended"),
    ("layout.nothing_sticks_out_of_the_window_whatever_is_open", "its window does not become 280 px wide"),
    (
        "removal.one_taken_out_while_its_files_are_on_their_way_throws_nothing_and_the_next_one_works",
        "a click's place is asked for before the element has one",
    ),
    (
        "share.the_code_for_a_page_and_for_a_frame_shows_the_same_where_it_is_put",
        "a second copy is neither made nor refused",
    ),
    ("soak.twenty_widgets_on_a_page_are_each_its_own", "not all twenty are there within 15 s"),
];

/// Why that test is left out in the engine; nothing where it is run.
pub fn gap(engine: Engine, test: &str) -> Option<&'static str> {
    let known = if engine == Engine::WebKit { &WEBKIT[..] } else { &[] };
    known.iter().find(|(name, _)| *name == test).map(|(_, seen)| *seen)
}
