//! What the built site weighs.

use crate::{
    compress::{brotli, packed},
    stamp::files,
};
use anyhow::{Context, Result};
use std::{fs, ops::Add, path::Path};

/// One weight, in bytes, plain and as brotli 11.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub raw: u64,
    pub brotli: u64,
}

impl Size {
    /// A file of the site, and the packed one beside it that a host would send.
    fn of_file(file: &Path) -> Result<Self> {
        let length = |path: &Path| {
            let data = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok::<_, anyhow::Error>(data.len())
        };
        Ok(Self {
            raw: length(file)?,
            brotli: length(&packed(file))?,
        })
    }

    fn of_text(text: &str) -> Result<Self> {
        Ok(Self {
            raw: text.len() as u64,
            brotli: brotli(text.as_bytes())?.len() as u64,
        })
    }
}

impl Add for Size {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The weights that the budget speaks of.
#[derive(Debug)]
pub struct Sizes {
    pub wasm: Size,
    pub js: Size,
    /// The stylesheet, which stands in each page.
    pub css: Size,
    /// The heaviest lesson, its stylesheet in it, and where it is.
    pub lesson: (String, Size),
}

/// Weighs a built site.
///
/// # Errors
/// A part is missing: no wasm, no JS, no lesson page, or no `<style>` element in it.
pub fn weigh(dist: &Path) -> Result<Sizes> {
    let (mut wasm, mut js) = (Vec::new(), Vec::new());
    let mut lesson: Option<(String, Size)> = None;
    for file in files(dist)? {
        let name = file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        match name.rsplit_once('.').map(|(_, kind)| kind) {
            Some("wasm") => wasm.push(Size::of_file(&file)?),
            Some("js" | "mjs") => js.push(Size::of_file(&file)?),
            Some("html") if name.starts_with("lessons/") && name != "lessons/index.html" => {
                let size = Size::of_file(&file)?;
                if lesson
                    .as_ref()
                    .is_none_or(|(_, heaviest)| size.brotli > heaviest.brotli)
                {
                    lesson = Some((name, size));
                }
            }
            _ => {}
        }
    }
    let sum = |parts: Vec<Size>| parts.into_iter().reduce(Add::add);
    let lesson = lesson.with_context(|| format!("no lesson page in {}", dist.display()))?;
    let page =
        fs::read_to_string(dist.join(&lesson.0)).with_context(|| format!("cannot read {}", lesson.0))?;
    let style = style_of(&page).with_context(|| format!("{} has no <style> element", lesson.0))?;
    Ok(Sizes {
        wasm: sum(wasm).with_context(|| format!("no .wasm file in {}", dist.display()))?,
        js: sum(js).with_context(|| format!("no .js file in {}", dist.display()))?,
        css: Size::of_text(style)?,
        lesson,
    })
}

/// The text of the first `<style>` element.
fn style_of(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<style")?;
    let (_, rest) = rest.split_once('>')?;
    let (text, _) = rest.split_once("</style>")?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compress;

    #[test]
    fn the_stylesheet_is_what_stands_between_its_tags() {
        assert_eq!(
            style_of("<head><style data-x>a{b:c}</style></head>"),
            Some("a{b:c}")
        );
        assert_eq!(style_of("<head></head>"), None);
    }

    #[test]
    fn a_site_is_weighed_by_its_heaviest_lesson() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        let write = |name: &str, text: &str| {
            let file = root.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        write("assets/app.wasm", "wasm");
        write("assets/app.js", "let a");
        write("boot.js", "let bb");
        write("index.html", "no stylesheet is asked of the front page here");
        write("lessons/life/index.html", "<style>i{}</style>");
        write(
            "lessons/joints/index.html",
            "<style>i{}</style>and some more words than the other one",
        );
        assert!(weigh(root).is_err(), "nothing is packed yet");
        compress::folder(root).unwrap();
        let sizes = weigh(root).unwrap();
        assert_eq!((sizes.wasm.raw, sizes.js.raw, sizes.css.raw), (4, 11, 3));
        assert_eq!(sizes.lesson.0, "lessons/joints/index.html");
        fs::remove_file(root.join("assets/app.wasm")).unwrap();
        assert!(weigh(root).unwrap_err().to_string().contains("no .wasm"));
    }
}
