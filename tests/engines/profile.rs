//! A profile that outlives its browser.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

/// What a browser that was killed leaves behind and the next one would stumble over: locks, and the ports on which
/// the dead one listened.
const LEFT_BEHIND: [&str; 9] = [
    "SingletonLock",
    "SingletonCookie",
    "SingletonSocket",
    "DevToolsActivePort",
    "lock",
    ".parentlock",
    "MarionetteActivePort",
    "WebDriverBiDiServer.json",
    "user.js",
];

/// Makes the folder, or makes it ready for another browser.
pub(super) fn prepare(profile: &Path) -> Result<()> {
    fs::create_dir_all(profile).with_context(|| format!("cannot make {}", profile.display()))?;
    for name in LEFT_BEHIND {
        match fs::remove_file(profile.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{name} in {}", profile.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_go_and_everything_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("host-123", folder.path().join("SingletonLock")).unwrap();
        fs::write(folder.path().join("prefs.js"), "x").unwrap();
        prepare(folder.path()).unwrap();
        prepare(folder.path()).unwrap();
        let left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(left, ["prefs.js"]);
        prepare(&folder.path().join("a/new/one")).unwrap();
    }
}
