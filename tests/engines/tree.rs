//! All processes of one browser, found and killed at once, as a crash or an empty battery would end them.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use rustix::process::{Pid, Signal, kill_process};

/// What `/proc` tells of one process.
struct Known {
    pid: i32,
    parent: i32,
    /// Killed and not yet collected by its parent: it does nothing any more.
    is_dead: bool,
}

/// Kills all that descends from the driver, and whatever else was started for this profile, the eldest first: so
/// none is left that could still put things in order. The driver itself stays.
pub(super) fn kill_below(driver: u32, profile: Option<&Path>) -> Result<()> {
    let driver = i32::try_from(driver)?;
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut killed = BTreeSet::new();
    loop {
        let found = below(driver, profile);
        for pid in &found {
            if let Some(pid) = Pid::from_raw(*pid) {
                // One that has gone by itself meanwhile is as dead as it should be.
                let _ = kill_process(pid, Signal::KILL);
            }
        }
        killed.extend(found.iter().copied());
        // Twice: a process may have been made while the others were looked for.
        let left = below(driver, profile);
        if left.is_empty() && !killed.is_empty() {
            return Ok(());
        }
        if Instant::now() > deadline {
            bail!("killed {killed:?}; still there: {left:?}");
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Living processes in the order of their generations.
fn below(driver: i32, profile: Option<&Path>) -> Vec<i32> {
    let all: Vec<Known> = known().into_iter().filter(|one| !one.is_dead).collect();
    let mut found: Vec<i32> = Vec::new();
    let mut generation = vec![driver];
    while !generation.is_empty() {
        generation = all
            .iter()
            .filter(|one| generation.contains(&one.parent))
            .map(|one| one.pid)
            .collect();
        found.extend(&generation);
    }
    let own = i32::try_from(std::process::id()).unwrap_or_default();
    let named = all.iter().map(|one| one.pid).filter(|pid| {
        *pid != driver
            && *pid != own
            && !found.contains(pid)
            && profile.is_some_and(|profile| names(*pid, profile))
    });
    let named: Vec<i32> = named.collect();
    found.extend(named);
    found
}

/// Whether a process was started with this folder in its command line.
fn names(pid: i32, folder: &Path) -> bool {
    let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    let folder = folder.as_os_str().as_bytes();
    !folder.is_empty() && line.windows(folder.len()).any(|part| part == folder)
}

fn known() -> Vec<Known> {
    let entries = fs::read_dir("/proc").into_iter().flatten();
    entries
        .filter_map(|entry| {
            let pid = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            let (state, parent) = state_and_parent(&stat)?;
            Some(Known {
                pid,
                parent,
                is_dead: matches!(state, 'Z' | 'X'),
            })
        })
        .collect()
}

/// The two fields after the name, which stands in brackets and may hold anything.
fn state_and_parent(stat: &str) -> Option<(char, i32)> {
    let (_, after) = stat.rsplit_once(") ")?;
    let mut fields = after.split(' ');
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_brackets_and_spaces() {
        assert_eq!(
            state_and_parent("12 (a) S 1 (b)) Z 77 12 12 0"),
            Some(('Z', 77)),
            "the last bracket counts"
        );
        assert_eq!(state_and_parent("12 nothing"), None);
    }

    #[test]
    fn children_and_grandchildren_end_and_the_parent_stays() {
        let mut parent = std::process::Command::new("sh")
            .args(["-c", "(sleep 600; true) & sleep 600; read forever"])
            .stdin(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let pid = i32::try_from(parent.id()).unwrap();
        let deadline = Instant::now() + Duration::from_secs(5);
        while below(pid, None).len() < 3 && Instant::now() < deadline {
            std::thread::yield_now();
        }
        assert_eq!(below(pid, None).len(), 3);
        kill_below(parent.id(), None).unwrap();
        assert!(below(pid, None).is_empty());
        assert!(
            parent.try_wait().unwrap().is_none(),
            "the parent waits for a line"
        );
        parent.kill().unwrap();
        parent.wait().unwrap();
    }
}
