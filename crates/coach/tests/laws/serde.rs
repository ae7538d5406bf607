//! A JSON library that is not ours.

use coach::json::Json;
use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub struct Serde(pub Value);

impl Serde {
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().map(Self)
    }
}

impl Json for Serde {
    fn get(&self, name: &str) -> Option<Self> {
        self.0.get(name).cloned().map(Self)
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<u64> {
        self.0.as_u64().filter(|number| *number <= 1 << 53)
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }

    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let entries = self.0.as_object()?.iter();
        let mut entries: Vec<_> = entries
            .map(|(name, value)| (name.clone(), Self(value.clone())))
            .collect();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        Some(entries)
    }

    fn written(&self) -> String {
        self.0.to_string()
    }
}
