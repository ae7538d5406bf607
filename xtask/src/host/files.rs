//! From an asked path to an answer: what a plain static host decides by looking at its folder.

use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What goes back over the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// An answer in plain words.
    pub(super) fn words(status: u16, body: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".into())],
            body: body.into(),
        }
    }

    /// A script that is in no folder.
    pub(super) fn script(body: String) -> Self {
        Self {
            status: 200,
            headers: vec![
                ("Content-Type", "text/javascript; charset=utf-8".into()),
                ("Cache-Control", "no-cache".into()),
            ],
            body: body.into_bytes(),
        }
    }

    /// The same bytes under another media type, not to be kept.
    pub(super) fn of_type(mut self, kind: &str) -> Self {
        for (name, value) in &mut self.headers {
            match *name {
                "Content-Type" => *value = kind.into(),
                "Cache-Control" => *value = "no-store".into(),
                _ => {}
            }
        }
        self
    }

    pub(super) fn is_page(&self) -> bool {
        self.headers
            .iter()
            .any(|(name, value)| *name == "Content-Type" && value.starts_with("text/html"))
    }

    /// A page with one character more in its style, everything else as it is.
    pub(super) fn with_spoilt_style(mut self) -> Self {
        if self.is_page() {
            let page = String::from_utf8_lossy(&self.body);
            self.body = page.replacen("</style>", "\n</style>", 1).into_bytes();
        }
        self
    }

    /// A page that is not in the folder.
    pub(super) fn html(status: u16, page: String) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/html; charset=utf-8".into())],
            body: page.into(),
        }
    }

    fn redirect(to: String) -> Self {
        let mut answer = Self::words(301, "moved\n");
        answer.headers.push(("Location", to));
        answer
    }
}

/// A folder that appears under a base.
#[derive(Debug, Clone, Copy)]
pub(super) struct Folder<'a> {
    pub(super) root: &'a Path,
    pub(super) base: &'a str,
}

impl Folder<'_> {
    /// Answers `target`, a path with or without a query, as sent. `brotli`: whether the client takes it.
    /// `probe` is the address of a script to put in front of all others of a page.
    pub(super) fn answer(&self, target: &str, brotli: bool, probe: Option<&str>) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let Some(below) = path.strip_prefix(self.base) else {
            // Above a sub-path there is somebody else's site, or nothing.
            return if format!("{path}/") == self.base {
                Answer::redirect(self.base.into())
            } else {
                Answer::words(404, "nothing here\n")
            };
        };
        let Some(segments) = segments(below) else {
            return Answer::words(400, "not a path\n");
        };
        let wanted: PathBuf = self.root.join(segments.iter().collect::<PathBuf>());
        if wanted.is_dir() {
            if !path.ends_with('/') {
                // Built from the read segments, so that `//elsewhere` cannot become another host.
                let known: Vec<_> = below.split('/').filter(|part| !part.is_empty()).collect();
                return Answer::redirect(format!("{}{}/", self.base, known.join("/")));
            }
            return self.file(&wanted.join("index.html"), 200, brotli, probe);
        }
        if wanted.is_file() && !path.ends_with('/') {
            return self.file(&wanted, 200, brotli, probe);
        }
        self.not_found(brotli, probe)
    }

    pub(super) fn not_found(&self, brotli: bool, probe: Option<&str>) -> Answer {
        let page = self.root.join("404.html");
        if page.is_file() {
            self.file(&page, 404, brotli, probe)
        } else {
            Answer::words(404, "not found\n")
        }
    }

    fn file(&self, file: &Path, status: u16, brotli: bool, probe: Option<&str>) -> Answer {
        let Ok(mut body) = fs::read(file) else {
            // A folder without an index page.
            return if status == 404 || file.ends_with("index.html") {
                Answer::words(404, "not found\n")
            } else {
                Answer::words(500, "cannot be read\n")
            };
        };
        let kind = media_type(file);
        let html = kind.starts_with("text/html");
        let hashed = file
            .strip_prefix(self.root)
            .is_ok_and(|inside| inside.starts_with("assets"));
        let cache = if hashed && status == 200 {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Cache-Control", cache.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if html && let Ok(policy) = fs::read_to_string(self.root.join("csp.txt")) {
            headers.push(("Content-Security-Policy", policy.trim().to_owned()));
        }
        let mut packed = file.as_os_str().to_owned();
        packed.push(".br");
        if let Some(probe) = probe.filter(|_| html) {
            let page = String::from_utf8_lossy(&body);
            body = page
                .replacen("<head>", &format!("<head><script src=\"{probe}\"></script>"), 1)
                .into_bytes();
        } else if Path::new(&packed).is_file() {
            headers.push(("Vary", "Accept-Encoding".to_owned()));
            if brotli && let Ok(small) = fs::read(&packed) {
                headers.push(("Content-Encoding", "br".to_owned()));
                body = small;
            }
        }
        Answer {
            status,
            headers,
            body,
        }
    }
}

/// The names between the slashes, unescaped; `None` if one of them is no plain name or the text is not UTF-8.
fn segments(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let name = percent_decode_str(part).decode_utf8().ok()?.into_owned();
            let plain = name != "." && name != ".." && !name.contains(['/', '\\', '\0', ':']);
            plain.then_some(name)
        })
        .collect()
}

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
