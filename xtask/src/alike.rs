//! An order of texts in which those that are alike are neighbours.

use std::collections::HashMap;

/// Length of the pieces by which texts are compared.
const PIECE: usize = 4;
/// A piece that so many texts hold tells nothing.
const COMMON: usize = 800;
/// Keeps short texts from being like everything.
const SHORT: usize = 60;

/// Begins with the longest text, and goes on with the one that shares the largest part of its pieces with the last.
pub fn order(texts: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = texts.iter().map(|text| pieces(text)).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (index, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(piece).or_default().push(index);
        }
    }
    let mut left: Vec<usize> = (0..texts.len()).collect();
    let mut order = Vec::with_capacity(texts.len());
    let mut next = (0..texts.len()).max_by_key(|index| (texts[*index].len(), texts.len() - index));
    while let Some(now) = next {
        order.push(now);
        left.retain(|index| *index != now);
        let mut shared = vec![0_usize; texts.len()];
        for holders in pieces[now].iter().filter_map(|piece| holders.get(piece)).filter(|all| all.len() < COMMON) {
            for holder in holders {
                shared[*holder] += 1;
            }
        }
        // In thousandths, so that the order is the same on every machine; of equals the first.
        let likeness = |index: &usize| 1000 * shared[*index] / (pieces[*index].len() + SHORT);
        next = left.iter().copied().max_by_key(|index| (likeness(index), texts.len() - index));
    }
    order
}

/// The different pieces of a text.
fn pieces(text: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<&[u8]> = text.windows(PIECE).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn texts_that_are_alike_are_neighbours_and_none_is_lost() {
        let texts: [&[u8]; 5] = [
            b"the quick brown fox",
            b"0123456789",
            b"the quick brown cat",
            b"x0123456789",
            b"the quick brown foxes run",
        ];
        assert_eq!(order(&texts), [4, 0, 2, 1, 3]);
        assert_eq!(order(&[]), Vec::<usize>::new());
    }
}
