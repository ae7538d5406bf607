//! Pages of running text, and titles of the pages that have none.

use crate::front;
use crate::markdown::{Context, Page, Shape};
use crate::mistake::{Mistakes, did_you_mean};
use crate::rust::{record, references, text};
use crate::table::{self, Table, Text};
use crate::tree::{File, Tree};
use std::fmt::Write as _;

/// The name under which `pages.toml` describes the page that is shown for an unknown address.
const NOT_FOUND: &str = "not-found";

/// A page that stands in its own file.
pub(crate) struct TextPage {
    pub(crate) slug: String,
    pub(crate) anchors: Vec<String>,
    pub(crate) rust: String,
    path: String,
    title: Text,
    lead: String,
}

/// Reads a page. `fixed` are the pages that exist: path and name.
pub(crate) fn read(
    context: &Context<'_>,
    file: &File,
    fixed: &[(&str, &str)],
    log: &Mistakes,
) -> Option<TextPage> {
    let whole = file.snippet(log);
    let route = fixed
        .iter()
        .find(|(_, name)| *name == file.slug)
        .map(|(path, _)| *path);
    if route.is_none() {
        let hint = did_you_mean(&file.slug, fixed.iter().map(|(_, name)| *name));
        whole.say(1, format!("the product has no page `{}`.{hint}", file.slug));
    }
    let (front, body) = front::split(whole)?;
    let document = table::parse(front)?;
    let root = Table::root(front, &document);
    let title = root.text_of("title", 3..=70);
    let lead = root.text_of("lead", 20..=200);
    let reviewed = root.date("reviewed");
    root.finish();
    let mut page = Page::new(context, route.unwrap_or_default().to_owned());
    let html = page.html(body, Shape::Page);
    if body.text.trim().is_empty() {
        body.say(body.first_line, "the page has no text.");
    }
    let rust = record(
        "TextPage",
        [
            ("slug", text(&file.slug)),
            ("title", text(&title.value)),
            ("lead", text(&lead.value)),
            ("body", context.keep(html)),
            ("claims", references("CLAIMS", &page.claims)),
            ("reviewed", text(&reviewed)),
        ],
    );
    let (slug, path) = (file.slug.clone(), file.path.clone());
    Some(TextPage {
        slug,
        path,
        anchors: page.anchors,
        rust,
        title,
        lead: lead.value,
    })
}

/// Titles and descriptions, as the function `page_meta`; with them, every title and where it stands.
pub(crate) fn read_meta(
    tree: &Tree,
    pages: &[TextPage],
    names: &[&'static str],
    log: &Mistakes,
) -> (String, Vec<Titled>) {
    let mut rows: Vec<(String, String, String)> = Vec::new();
    let mut titles: Vec<Titled> = Vec::new();
    for page in pages.iter() {
        rows.push((page.slug.clone(), page.title.value.clone(), page.lead.clone()));
        titles.push((page.path.clone(), page.title.clone()));
    }
    if let Some(file) = tree.single("pages") {
        let at = file.snippet(log);
        if let Some(document) = table::parse(at) {
            let root = Table::root(at, &document);
            for name in names.iter().copied().chain([NOT_FOUND]) {
                if let Some(own) = tree.pages.iter().find(|file| file.slug == name) {
                    root.refuse(
                        name,
                        &format!("take `[{name}]` out: title and lead stand in {}.", own.path),
                    );
                    continue;
                }
                let Some(entry) = root.table(name) else { continue };
                let title = entry.text_of("title", 3..=70);
                let description = entry.text_of("description", 50..=160);
                entry.finish();
                rows.push((name.into(), title.value.clone(), description.value));
                titles.push((file.path.clone(), title));
            }
            root.finish();
        }
    }
    let mut out = String::from(
        "/// Title and description of a page by its name in `pages.toml`.\n#[must_use]\n\
         pub fn page_meta(key: &str) -> (&'static str, &'static str) {\n    match key {\n",
    );
    for (name, title, description) in rows.iter().filter(|(name, ..)| name != NOT_FOUND) {
        let _ = writeln!(out, "        {name:?} => ({title:?}, {description:?}),");
    }
    let unknown = rows.iter().find(|(name, ..)| name == NOT_FOUND);
    let (title, description) = unknown.map_or(("", ""), |(_, title, description)| (title, description));
    let _ = writeln!(out, "        _ => ({title:?}, {description:?}),\n    }}\n}}");
    (out, titles)
}

/// A file and a title that stands in it.
pub(crate) type Titled = (String, Text);

/// Notes titles that two pages share: a tab or a search result must tell them apart.
pub(crate) fn check_titles(titles: &[Titled], log: &Mistakes) {
    for (index, (path, title)) in titles.iter().enumerate() {
        let before = titles[..index]
            .iter()
            .find(|(_, known)| known.value == title.value);
        if let Some((other, known)) = before.filter(|_| !title.value.is_empty()) {
            let told = format!(
                "the title is the same as at {other}:{}. Give each page its own.",
                known.line
            );
            log.add(path, title.line, told);
        }
    }
}
