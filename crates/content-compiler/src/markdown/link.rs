//! Links: inside the product by route, outside by a full address.

use crate::mistake::{Mistakes, Snippet, did_you_mean};
use crate::text::escape;

/// A link inside the product, to be checked when all pages are known.
pub(crate) struct Link {
    /// The file and line in which it stands.
    path: String,
    line: usize,
    route: String,
    anchor: Option<String>,
}

/// A page that can be linked to: its route, and the headings of its text, if the text is made here.
pub(crate) struct Target {
    pub(crate) route: String,
    pub(crate) anchors: Option<Vec<String>>,
}

/// The opening tag of a link that stands on the page `here`.
pub(super) fn open(at: Snippet<'_>, line: usize, here: &str, address: &str, links: &mut Vec<Link>) -> String {
    if address.starts_with("https://") {
        return format!("<a rel=\"external noopener\" href=\"{}\">", escape(address));
    }
    let (name, anchor) = address
        .split_once('#')
        .map_or((address, None), |(name, anchor)| (name, Some(anchor.to_owned())));
    let route = match name.strip_prefix("route:") {
        Some("home") => "",
        Some(route) => route,
        None if name.is_empty() && anchor.is_some() => here,
        None => {
            let told = format!(
                "`{address}` is no address that can stand here. \
                 Use `route:…` inside the product, or a full `https://` address."
            );
            at.say(line, told);
            return "<a>".into();
        }
    };
    let folder = if route.is_empty() {
        String::new()
    } else {
        format!("{route}/")
    };
    let hash = anchor
        .as_ref()
        .map_or_else(String::new, |anchor| format!("#{anchor}"));
    // The router would take a link within the page for a navigation; `external` keeps it out.
    let rel = if anchor.is_some() && route == here {
        " rel=\"external\""
    } else {
        ""
    };
    let base = if name.is_empty() {
        String::new()
    } else {
        format!("~/{folder}")
    };
    links.push(Link {
        path: at.path.to_owned(),
        line,
        route: route.to_owned(),
        anchor,
    });
    format!("<a{rel} href=\"{}\">", escape(&format!("{base}{hash}")))
}

/// Notes every link that leads nowhere.
pub(crate) fn check(links: &[Link], targets: &[Target], log: &Mistakes) {
    for link in links {
        let told = match targets.iter().find(|target| target.route == link.route) {
            None => {
                let known = targets
                    .iter()
                    .map(|target| target.route.as_str())
                    .filter(|route| !route.is_empty());
                let hint = did_you_mean(&link.route, known.chain(["home"]));
                format!("there is no page `route:{}`.{hint}", link.route)
            }
            Some(target) => {
                let Some(anchor) = &link.anchor else { continue };
                let known = target.anchors.as_deref().unwrap_or_default();
                if known.contains(anchor) {
                    continue;
                }
                let hint = did_you_mean(anchor, known.iter().map(String::as_str));
                format!("the page has no heading `#{anchor}`.{hint}")
            }
        };
        log.add(&link.path, link.line, told);
    }
}
