//! Progress as JSON, for people who check it and for the frozen figures of old formats.

use coach::{Day, EventId, Journal, Progress, Side, Slug, Sure, What};
use serde_json::{Map, Value, json};

/// Everything that follows from a journal, the members of all objects in the order of their names.
pub fn report(journal: &Journal, skipped: usize) -> Value {
    let progress = Progress::of(journal);
    let mut standing = 0;
    let mut unknown = 0;
    for event in journal.standing() {
        standing += 1;
        unknown += usize::from(matches!(event.what, What::Unknown(_)));
    }
    sorted(json!({
        "events": journal.events().len(),
        "standing": standing,
        "unknown": unknown,
        "skipped": skipped,
        "lessons": object(progress.lessons_read.iter().map(|(lesson, day)| (lesson, day_text(*day)))),
        "answers": list(&progress.answers, |answer| json!({
            "question": answer.question.as_str(),
            "choice": answer.choice.as_str(),
            "sure": answer.sure.map(sure_text),
            "right": answer.right,
            "day": day_text(answer.day),
            "in_round": answer.in_round,
        })),
        "round": list(&progress.round, |card| json!(card.as_str())),
        "sets": list(&progress.sets, |set| json!({
            "id": id_text(set.id),
            "exercise": set.exercise.as_str(),
            "level": set.level,
            "set": set.set,
            "amount": set.amount,
            "load_g": set.load_g,
            "day": day_text(set.day),
        })),
        "pains": list(&progress.pains, |pain| json!({
            "exercise": pain.exercise.as_str(),
            "pain": pain.pain,
            "day": day_text(pain.day),
        })),
        "levels": object(progress.levels.iter().map(|(exercise, level)| (exercise, json!(level)))),
        "ankles": list(&progress.ankles, |ankle| json!({
            "id": id_text(ankle.id),
            "side": if ankle.side == Side::Left { "left" } else { "right" },
            "mm": ankle.mm,
            "day": day_text(ankle.day),
        })),
        "sessions": list(&progress.sessions, |(day, id)| json!({
            "id": id_text(*id),
            "day": day_text(*day),
        })),
        "imports": list(&progress.imports, |(id, count, day)| json!({
            "id": id_text(*id),
            "count": count,
            "day": day_text(*day),
        })),
        "settings": object(progress.settings.iter().map(|(name, value)| (name, json!(value.as_str())))),
    }))
}

fn list<T>(records: &[T], show: impl Fn(&T) -> Value) -> Value {
    records.iter().map(show).collect()
}

fn object<'a>(entries: impl Iterator<Item = (&'a Slug, Value)>) -> Value {
    entries
        .map(|(name, value)| (name.as_str().to_owned(), value))
        .collect()
}

fn day_text(day: Day) -> Value {
    json!(day.to_string())
}

fn id_text(id: EventId) -> Value {
    json!(id.to_string())
}

fn sure_text(sure: Sure) -> &'static str {
    match sure {
        Sure::Guessing => "guessing",
        Sure::Fairly => "fairly",
        Sure::Certain => "certain",
    }
}

/// Whether a map of `serde_json` keeps an order of its own depends on what else is built along.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(entries.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
