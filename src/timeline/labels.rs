//! Titles on the drawing: how wide they are, how they are cut, and where they stand so that none covers another.

use crate::order::sorted;

/// Size of the letters, in pixels.
const LETTERS: f64 = 12.0;
/// Size of the small letters, in pixels.
const SMALL: f64 = 11.0;
/// Rows of titles.
pub const ROWS: usize = 4;
/// The widest title, in pixels.
const WIDEST: f64 = 190.0;
/// How much wider strong letters are.
const STRONG: f64 = 1.12;
/// Room between two titles.
const SPACE: f64 = 10.0;
/// What nobody sees, in pixels.
const HAIR: f64 = 0.01;
/// Room on both sides of a title's leader.
const LEADER: f64 = 4.0;

/// A title that asks for a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// Where its mark stands.
    pub x: f64,
    /// The smaller, the sooner it gets its place.
    pub rank: i64,
    /// What it says.
    pub text: String,
    /// Written in strong letters, which are wider.
    pub strong: bool,
}

impl Wish {
    /// As much of the text as there is room for, and its width.
    fn fitted(&self, room: f64) -> (String, f64) {
        let factor = if self.strong { STRONG } else { 1.0 };
        let (text, width) = fitted(&self.text, room / factor);
        (text, width * factor)
    }
}

/// A title in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Which of the wishes it fulfils.
    pub wish: usize,
    /// Counted upward from the lanes.
    pub row: usize,
    /// Its left edge.
    pub left: f64,
    /// Its width; what is drawn is cut off there.
    pub width: f64,
    /// What is written, with an ellipsis where it was cut.
    pub text: String,
}

/// Gives the wishes their places: by rank and then from right to left, each where the title and its leader touch nothing.
///
/// A title runs from its mark to the right, in the lowest row; or else to the left, in the highest row, where it is in
/// nobody's way on that side. So neighbours make stairs, and no leader runs through a title. Titles without a place are
/// left out: their marks remain. What was cut then gets the room that is left.
pub fn place(wishes: &[Wish], width: f64) -> Vec<Label> {
    let mut rows: [Vec<(f64, f64)>; ROWS] = Default::default();
    let mut labels = Vec::new();
    for wish in sorted(wishes.len(), &|wish| (wishes[wish].rank, -wishes[wish].x as i64)) {
        let x = &wishes[wish].x;
        let (text, wide) = wishes[wish].fitted(WIDEST.min(width));
        let leader = (x - LEADER, x + LEADER);
        let free =
            |row: &[(f64, f64)], (from, to): (f64, f64)| row.iter().all(|taken| to <= taken.0 || taken.1 <= from);
        let span = |left: f64| (left - SPACE / 2.0, left + wide + SPACE / 2.0);
        let reached = ROWS.min(1 + rows.iter().take_while(|row| free(row, leader)).count());
        let right = (x - LEADER + wide <= width).then_some((x - LEADER).max(0.0));
        let left = (x + LEADER - wide).max(0.0).min(width - wide);
        let place = right.and_then(|right| Some(((0..reached).find(|row| free(&rows[*row], span(right)))?, right)));
        let place = place.or_else(|| Some(((0..reached).rev().find(|row| free(&rows[*row], span(left)))?, left)));
        if let Some((row, left)) = place {
            rows[row].push(span(left));
            for below in &mut rows[..row] {
                below.push(leader);
            }
            labels.push(Label { wish, row, left, width: wide, text });
        }
    }
    for label in &mut labels {
        let wish = &wishes[label.wish];
        if label.text != wish.text {
            widen(label, wish, &mut rows[label.row], width);
        }
    }
    labels
}

/// Gives a title that was cut the room beside it: to the right first, then to the left.
fn widen(label: &mut Label, wish: &Wish, row: &mut Vec<(f64, f64)>, width: f64) {
    let half = SPACE / 2.0;
    let (start, end) = (label.left - half, label.left + label.width + half);
    // A neighbour that was widened up to here may end a hair further, by the last digit of a sum: it is a neighbour still.
    let (start, end) = (start + HAIR, end - HAIR);
    let from = row.iter().map(|taken| taken.1).filter(|to| *to <= start).fold(-half, f64::max) + half;
    let to = row.iter().map(|taken| taken.0).filter(|from| *from >= end).fold(width + half, f64::min) - half;
    let (text, width) = wish.fitted(to - from);
    // Where there is no more room than before, the last digit of a sum may take a letter away, and the title from its mark.
    if width <= label.width {
        return;
    }
    (label.text, label.width) = (text, width);
    label.left = label.left.min(to - label.width);
    row.push((label.left - half, label.left + label.width + half));
}

/// As much of a text as there is room for, and its width.
pub fn fitted(text: &str, room: f64) -> (String, f64) {
    let mut width = 0.0;
    let ellipsis = letter_width('…');
    let mut fits = 0;
    for (index, letter) in text.char_indices() {
        if width + ellipsis <= room {
            fits = index;
        }
        width += letter_width(letter);
        if width > room {
            let cut = text[..fits].trim_end();
            return (format!("{cut}…"), width_of(cut) + ellipsis);
        }
    }
    (text.to_owned(), width)
}

/// About how wide a text is, rather more than less: the letters' own face is not known here.
pub fn width_of(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

/// About how wide a text in the small letters of the axis is, in whole pixels.
pub fn small_width_of(text: &str) -> i32 {
    (width_of(text) * SMALL / LETTERS).ceil() as i32
}

fn letter_width(letter: char) -> f64 {
    let em = match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | '|' | '!' | ':' | ';' | ' ' | 'f' | 't' | 'r' | '(' | ')' => {
            0.42
        }
        'm' | 'w' | 'M' | 'W' | '…' | '—' | '@' | '%' => 1.0,
        'A'..='Z' => 0.76,
        ..='\u{2ff}' => 0.64,
        // Hangul, Chinese, kana, full-width forms and emoji stand in squares.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'.. => 1.08,
        _ => 0.8,
    };
    em * LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_without_more_room_keeps_what_it_has_whatever_the_last_digit_of_a_sum() {
        let wish =
            Wish { x: 0.0, rank: 0, text: "about 10 March 2021: 훌뵥돆욗뽠땥첋".to_owned(), strong: true };
        let (text, width) = wish.fitted(WIDEST);
        assert!(text.ends_with('…'), "{text}");
        for tenth in 0..4000 {
            let left = f64::from(tenth) / 10.0;
            let mut label = Label { wish: 0, row: 0, left, width, text: text.clone() };
            let (start, end) = (left - SPACE / 2.0, left + width + SPACE / 2.0);
            widen(&mut label, &wish, &mut vec![(start - 100.0, start), (start, end), (end, end + 100.0)], 2000.0);
            assert_eq!((label.left, label.text), (left, text.clone()));
        }
    }

    #[test]
    fn a_title_that_gets_more_room_leaves_its_neighbour_alone_whatever_the_last_digit_of_a_sum() {
        let wish =
            Wish {
                x: 900.0, rank: 0, text: "about 10 March 2021: 훌뵥돆욗뽠땥첋 and more".to_owned(), strong: true
            };
        let (text, width) = wish.fitted(WIDEST);
        let (left, half) = (1000.0 - width, SPACE / 2.0);
        let mut label = Label { wish: 0, row: 0, left, width, text };
        let own = (left - half, 1000.0 + half);
        let neighbour = (400.0, own.0 + 1e-10);
        widen(&mut label, &wish, &mut vec![neighbour, own], 1000.0);
        assert!(label.left >= left - 0.1, "{label:?} covers what ends at {}", neighbour.1);
    }
}
