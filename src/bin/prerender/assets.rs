//! Files beside the pages.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Failure;

/// Moves a file of the staging folder into `assets/`, under a name made from its bytes, and returns that name.
///
/// Trunk names files before wasm-opt has run, so its name can stay while the bytes change.
pub(crate) fn put(staging: &Path, name: &str) -> Result<String, Failure> {
    let from = staging.join(name);
    let mut bytes = fs::read(&from)?;
    if name.ends_with(".js") {
        bytes = with_snippets(staging, bare(&String::from_utf8(bytes)?))?.into_bytes();
    }
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').ok_or("an asset needs an ending")?;
    let kind = if ending == "wasm" {
        "app"
    } else {
        stem.split('-').next().unwrap_or(stem)
    };
    let kind = if kind == "knees" { "app" } else { kind };
    let named = format!("{kind}-{hash}.{ending}");
    let folder = staging.join("assets");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(&named), bytes)?;
    fs::remove_file(from)?;
    Ok(named)
}

/// The hash of a file in `assets/` as `integrity` wants it.
pub(crate) fn integrity(folder: &Path, name: &str) -> Result<String, Failure> {
    let bytes = fs::read(folder.join("assets").join(name))?;
    Ok(["sha256-", &STANDARD.encode(Sha256::digest(bytes))].concat())
}

/// Moves the scripts of `src/platform` that a script imports beside it.
fn with_snippets(staging: &Path, script: String) -> Result<String, Failure> {
    const FOLDER: &str = "snippets/";
    // wasm-bindgen writes both kinds.
    const STARTS: [&str; 2] = ["from \"./snippets/", "from './snippets/"];
    let mut script = script;
    let first = |script: &str| STARTS.iter().find_map(|start| script.find(start));
    let has_some = first(&script).is_some();
    while let Some(start) = first(&script) {
        let start = start + STARTS[0].len() - FOLDER.len();
        let end = script[start..]
            .find(['"', '\''])
            .ok_or("an import ends with a quote")?;
        let path = script[start..start + end].to_owned();
        let named = put(staging, &path)?;
        // Its name stays where the wasm asks for it: there it has no quote before it, nor `from`.
        for quote in ["from \"./", "from './"] {
            script = script.replace(&[quote, &path].concat(), &[quote, &named].concat());
        }
    }
    if has_some {
        fs::remove_dir_all(staging.join(FOLDER))?;
    }
    Ok(script)
}

/// Takes indentation and comments of their own lines out of a script. wasm-bindgen writes neither into a text of
/// several lines; brotli does the rest of a minifier's work.
fn bare(script: &str) -> String {
    let mut out = String::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    out
}

/// Copies a deployable folder without its pages and compressed twins, which are made anew.
pub(crate) fn copy_all_but_pages(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy_all_but_pages(&path, &to.join(name))?;
        } else if path
            .extension()
            .is_none_or(|ending| ending != "html" && ending != "br")
        {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn comments_and_indentation_of_a_script_go_and_nothing_else() {
        assert_eq!(
            bare(
                "/* tslint */\n/**\n * @param {a} b\n */\n/* x */ let b;\nfunction a() {\n    // why\n    return \"// no\"; // kept\n}\n"
            ),
            "/* x */ let b;\nfunction a() {\nreturn \"// no\"; // kept\n}\n"
        );
    }
}
