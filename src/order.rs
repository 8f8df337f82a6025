//! One sort for all: each generic instance of the standard library's would cost the widget three kilobytes.

/// The numbers below `count` in the order of their keys; equal keys keep their order.
pub fn sorted(count: usize, key: &dyn Fn(usize) -> (i64, i64)) -> Vec<usize> {
    let mut keys: Vec<(i64, i64, usize)> = (0..count).map(|number| (key(number).0, key(number).1, number)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, _, number)| number).collect()
}
