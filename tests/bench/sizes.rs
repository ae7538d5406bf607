//! What the built site weighs, by the same scales and beside the same limits as `cargo xtask dist`.

use anyhow::Result;
use product_tests::folders::Build;
use xtask::budget::Budget as Limits;
use xtask::sizes::weigh;

use super::report::{Budget, Judged, Table};

pub(crate) fn measure() -> Result<String> {
    let sizes = weigh(&Build::Root.folder()?)?;
    let rows = Limits::load()?.rows(&sizes);
    let kilo = |bytes: u64| bytes as f64 / 1000.0;
    let mut judged = Vec::new();
    let mut table = Table::new(&["KB of 1000 bytes", "raw", "brotli 11"]);
    for (name, size, limit) in rows {
        table.row([
            name.clone(),
            format!("{:.1}", kilo(size.raw)),
            format!("{:.1}", kilo(size.brotli)),
        ]);
        if let Some(limit) = limit {
            judged.push(Judged {
                what: name,
                value: kilo(size.brotli),
                digits: 1,
                unit: "KB",
                budget: Budget::Most(kilo(limit)),
                note: "budget.toml",
            });
        }
    }
    Ok(format!(
        "{}\n{}",
        Judged::table(&judged).markdown(),
        table.markdown()
    ))
}
