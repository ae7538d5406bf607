//! What the store has to say about what it keeps.

/// Where entries are kept right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// In this browser's local storage.
    Kept,
    /// In memory only: the browser denies local storage.
    Blocked,
    /// In memory only: the browser refused the last write. Every new entry tries again, with all that is missing.
    Full,
    /// In memory only: a newer version has written here, and this one writes nothing over it.
    Newer,
}

/// What is known of the second copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shadow {
    /// It was asked and has not answered.
    Asking,
    /// It has answered, and what it knew is here.
    Answered,
    /// It refused, or has not answered for two seconds.
    Silent,
    /// It has answered, and was taken away later.
    Lost,
}

/// What the visitor should be told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Entries are not kept as they should be.
    Health(Health),
    /// So many lines cannot be read. They are left as they are.
    Unread(usize),
    /// So many entries came back from the second copy.
    Restored(usize),
}

impl Notice {
    /// One of each kind; the numbers in them say nothing.
    pub const KINDS: [Self; 3] = [Self::Health(Health::Kept), Self::Unread(0), Self::Restored(0)];

    /// Whether both speak about the same, so that the later one replaces the earlier.
    pub fn is_about_the_same(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Health(_), Self::Health(_))
                | (Self::Unread(_), Self::Unread(_))
                | (Self::Restored(_), Self::Restored(_))
        )
    }
}
