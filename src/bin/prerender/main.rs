//! Writes every page of the product as a static HTML file. Trunk's one hook calls it after a release build;
//! `--rebase <dist> <out> <base>` writes the same product again for another base path.
//!
//! What it leaves in the folder: `<route>/index.html` for each route, `404.html`, `assets/` with JavaScript and
//! wasm named by their bytes, `csp.txt` with the content security policy.

mod assets;
mod check;
mod document;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use content::Route;
use document::Frame;
use knees_forward::base::Base;
use knees_forward::whole::{WholePage, WholePageProps};
use leptos::prelude::*;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [] => from_trunk(),
        ["--rebase", dist, out, base] => rebase(Path::new(dist), Path::new(out), &Base::new(base)),
        _ => Err("usage: prerender (as Trunk's hook), or: prerender --rebase <dist> <out> <base>".into()),
    }
}

/// The hook: Trunk's staging folder becomes the deployable folder.
fn from_trunk() -> Result<(), Failure> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(());
    }
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR")?);
    let base = base_from_public_url(&env::var("TRUNK_PUBLIC_URL")?);
    let frame = Frame::from_trunk(&staging)?;
    write_all(&staging, &frame, &base)
}

fn rebase(dist: &Path, out: &Path, base: &Base) -> Result<(), Failure> {
    let frame = Frame::from_page(&fs::read_to_string(dist.join("index.html"))?)?;
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    assets::copy_all_but_pages(dist, out)?;
    write_all(out, &frame, base)
}

/// Trunk hands on whatever `--public-url` was: a path, or a whole address.
fn base_from_public_url(url: &str) -> Base {
    let path = url
        .split_once("://")
        .map_or(url, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    Base::new(path)
}

fn write_all(out: &Path, frame: &Frame, base: &Base) -> Result<(), Failure> {
    let mut pages = Vec::new();
    for route in Route::all().chain([Route::NotFound]) {
        let html = frame.page(route, base, &body(route, base));
        let file = match route {
            Route::NotFound => "404.html".into(),
            Route::Home => "index.html".into(),
            other => [&other.path(), "/index.html"].concat(),
        };
        pages.push((file, html));
    }
    check::all(&pages, base)?;
    check::integrity(&pages, out)?;
    for (file, html) in &pages {
        let path = out.join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, html)?;
    }
    fs::write(out.join("csp.txt"), frame.policy_header())?;
    Ok(())
}

/// A route as HTML, rendered without a server.
fn body(route: Route, base: &Base) -> String {
    let owner = Owner::new();
    let html =
        owner.with(|| WholePage(WholePageProps::builder().route(route).base(base.clone()).build()).to_html());
    owner.unset_with_forced_cleanup();
    without_comments(&html)
}

/// Takes out the comments between texts and in empty places, by which leptos would find them again; nothing here looks
/// for them. No text has any: in it `<` is written `&lt;`.
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!");
    let mut bare = parts.next().unwrap_or_default().to_string();
    for part in parts {
        // `<!>`, or `<!--…-->`.
        let end = if part.starts_with("--") { "-->" } else { ">" };
        bare.push_str(part.split_once(end).map_or(part, |(_, after)| after));
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn only_comments_go() {
        let html = "a<!> b<!--<() />--><i title=\"&lt;!>\">&lt;!--c--></i><!>";
        assert_eq!(without_comments(html), "a b<i title=\"&lt;!>\">&lt;!--c--></i>");
    }
}
