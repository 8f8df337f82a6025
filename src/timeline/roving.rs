//! Moving among the events by keys and buttons.

use crate::dossier::EventRef;

/// How many events a page key passes.
const PAGE: usize = 10;

/// Where a key leads from one of so many entries; nothing for keys that do not move.
pub fn moved(key: &str, from: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowUp" | "ArrowLeft" => from.saturating_sub(1),
        "ArrowDown" | "ArrowRight" => (from + 1).min(last),
        "PageUp" => from.saturating_sub(PAGE),
        "PageDown" => (from + PAGE).min(last),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// The event before the selected one, or after it. With none selected it is the one at the near edge of what is seen, whose
/// first and last ranks are given. At an end there is no further event.
pub fn stepped(
    events: &[EventRef],
    selected: Option<EventRef>,
    forward: bool,
    seen: (usize, usize),
) -> Option<EventRef> {
    let at = match selected.and_then(|selected| events.iter().position(|event| *event == selected)) {
        Some(at) if forward => at.checked_add(1)?,
        Some(at) => at.checked_sub(1)?,
        None if forward => seen.0,
        None => seen.1,
    };
    events.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_inside_the_list_and_stop_at_its_ends() {
        for (key, from, to) in [
            ("ArrowDown", 3, Some(4)),
            ("ArrowDown", 24, Some(24)),
            ("ArrowUp", 0, Some(0)),
            ("PageDown", 3, Some(13)),
            ("PageUp", 3, Some(0)),
            ("Home", 20, Some(0)),
            ("End", 20, Some(24)),
            ("Tab", 3, None),
            ("a", 3, None),
        ] {
            assert_eq!(moved(key, from, 25), to, "{key}");
        }
        assert_eq!(moved("End", 0, 0), None, "an empty list has no place");
    }

    #[test]
    fn steps_begin_at_what_is_seen_and_end_at_the_ends() {
        let events: Vec<EventRef> = [7, 3, 9, 1].map(EventRef).into();
        let step = |selected: Option<usize>, forward| {
            stepped(&events, selected.map(EventRef), forward, (1, 2)).map(|event| event.0)
        };
        assert_eq!((step(None, true), step(None, false)), (Some(3), Some(9)));
        assert_eq!((step(Some(3), true), step(Some(3), false)), (Some(9), Some(7)));
        assert_eq!((step(Some(1), true), step(Some(7), false)), (None, None));
    }
}
