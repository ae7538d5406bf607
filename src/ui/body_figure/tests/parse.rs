//! Reads path data back.

/// One closed or open part of a path: the points the curve goes through.
pub(super) type Part = Vec<(i32, i32)>;

/// What is in path data: parts, and every point that a curve can reach for (anchors and handles).
pub(super) struct Parsed {
    pub(super) parts: Vec<Part>,
    pub(super) reach: Vec<(i32, i32)>,
}

/// Reads path data. Panics at anything but whole numbers and the commands that the figure uses.
pub(super) fn parse(d: &str) -> Parsed {
    let mut rest = d;
    let mut parsed = Parsed {
        parts: Vec::new(),
        reach: Vec::new(),
    };
    let (mut x, mut y) = (0, 0);
    let mut command = ' ';
    while !rest.is_empty() {
        let first = rest.chars().next().unwrap();
        if first.is_ascii_alphabetic() {
            command = first;
            rest = &rest[1..];
        } else {
            assert!(
                command == 'c' || command == 's' || command == 'a',
                "number after {command} in {d}"
            );
        }
        let count = match command {
            'M' | 'L' => 2,
            'c' => 6,
            's' => 4,
            'a' => 7,
            'z' => 0,
            other => panic!("{other} in {d}"),
        };
        let mut n = Vec::new();
        for _ in 0..count {
            rest = rest.strip_prefix(' ').unwrap_or(rest);
            let end = rest[1..]
                .find(|c: char| !c.is_ascii_digit())
                .map_or(rest.len(), |at| at + 1);
            n.push(
                rest[..end]
                    .parse::<i32>()
                    .unwrap_or_else(|_| panic!("{rest:?} in {d}")),
            );
            rest = &rest[end..];
        }
        match command {
            'M' | 'L' => (x, y) = (n[0], n[1]),
            'z' => continue,
            'a' => {
                // Half circles side by side: their box is as high as it is wide.
                parsed
                    .reach
                    .extend([(x, y - n[5].abs() / 2), (x, y + n[5].abs() / 2)]);
                (x, y) = (x + n[5], y + n[6]);
            }
            _ => {
                parsed
                    .reach
                    .extend(n.chunks(2).map(|pair| (x + pair[0], y + pair[1])));
                (x, y) = (x + n[count - 2], y + n[count - 1]);
            }
        }
        if command == 'M' {
            parsed.parts.push(Vec::new());
        }
        parsed.reach.push((x, y));
        parsed
            .parts
            .last_mut()
            .expect("a path starts with M")
            .push((x, y));
    }
    parsed
}
