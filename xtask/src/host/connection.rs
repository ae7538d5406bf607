//! One connection: requests in, answers out, until either side has had enough.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::Ordering;

use super::faults::{PROBE_PATH, Pages};
use super::files::{Answer, Folder};
use super::{Seen, Shared, Wasm, lock};

/// A request's head past this length is refused: nothing that asks for a static file needs more.
const MAX_HEAD: usize = 32 * 1024;

struct Request {
    seen: Seen,
    brotli: bool,
    keep_alive: bool,
}

pub(super) fn serve(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    // Headers and body leave in one write, and small answers must not wait for an acknowledgement.
    stream.set_nodelay(true)?;
    let mut input = BufReader::new(stream);
    while let Some(head) = read_head(&mut input)? {
        let Some(request) = parse(&head) else {
            return send(
                input.get_ref(),
                &Answer::words(400, "not a request\n"),
                false,
                false,
                None,
            );
        };
        let number = {
            let mut seen = lock(&shared.seen);
            seen.push(request.seen.clone());
            seen.len() - 1
        };
        if shared.faults.is_gone() {
            return input.get_ref().shutdown(Shutdown::Both);
        }
        let (answer, cut) = answer(&request, shared);
        lock(&shared.seen)[number].status = Some(answer.status);
        let body_length = answer.body.len();
        let head_only = request.seen.method == "HEAD";
        // A body may follow a refused method: the connection is closed instead of reading it.
        let keep = request.keep_alive && answer.status != 405 && !shared.stopping.load(Ordering::SeqCst);
        send(
            input.get_ref(),
            &answer,
            head_only,
            keep,
            cut.then_some(body_length / 2),
        )?;
        if !keep || cut {
            return input.get_ref().shutdown(Shutdown::Both);
        }
    }
    Ok(())
}

/// Everything up to the empty line; `None` when the client has hung up between two requests.
fn read_head(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        let mut line = io::Read::take(&mut *input, (MAX_HEAD - before) as u64);
        if line.read_until(b'\n', &mut head)? == 0 {
            let clean = before == 0;
            return if clean {
                Ok(None)
            } else {
                Err(io::ErrorKind::UnexpectedEof.into())
            };
        }
        if matches!(&head[before..], b"\r\n" | b"\n") {
            return Ok(Some(head));
        }
    }
}

fn parse(head: &[u8]) -> Option<Request> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    if !request.parse(head).ok()?.is_complete() {
        return None;
    }
    let header = |name: &str| -> String {
        let found = request
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name));
        found
            .map(|header| String::from_utf8_lossy(header.value).into_owned())
            .unwrap_or_default()
    };
    let connection = header("connection").to_ascii_lowercase();
    Some(Request {
        seen: Seen {
            method: request.method?.to_owned(),
            path: request.path?.to_owned(),
            host: header("host"),
            status: None,
        },
        brotli: takes_brotli(&header("accept-encoding")),
        keep_alive: match request.version? {
            0 => connection.contains("keep-alive"),
            _ => !connection.contains("close"),
        },
    })
}

/// Whether an `Accept-Encoding` allows `br`; `br;q=0` does not.
fn takes_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
        let refused = parts
            .filter_map(|part| part.strip_prefix("q="))
            .any(|quality| quality.parse::<f32>().is_ok_and(|quality| quality <= 0.0));
        named && !refused
    })
}

/// The answer, and whether to break it off half-way.
fn answer(request: &Request, shared: &Shared) -> (Answer, bool) {
    if !matches!(request.seen.method.as_str(), "GET" | "HEAD") {
        let mut refusal = Answer::words(405, "only GET and HEAD\n");
        refusal.headers.push(("Allow", "GET, HEAD".into()));
        return (refusal, false);
    }
    let options = &shared.options;
    let folder = Folder {
        root: &options.root,
        base: &options.base,
    };
    let target = request.seen.path.as_str();
    let probe = shared
        .faults
        .probing()
        .then(|| format!("{}{PROBE_PATH}", options.base));
    if probe.as_deref() == Some(target) {
        let headers = vec![
            ("Content-Type", "text/javascript; charset=utf-8".into()),
            ("Cache-Control", "no-cache".into()),
        ];
        return (
            Answer {
                status: 200,
                headers,
                body: shared.faults.first_script().into_bytes(),
            },
            false,
        );
    }
    let mut cut = false;
    let path = target.split('?').next().unwrap_or_default();
    let answer = if path.ends_with(".wasm") {
        match shared.faults.wasm_when_due() {
            Wasm::Missing => folder.not_found(request.brotli, probe.as_deref()),
            Wasm::HalfFile => {
                let mut half = folder.answer(target, request.brotli, None);
                half.body.truncate(half.body.len() / 2);
                half
            }
            fault => {
                cut = fault == Wasm::CutInHalf;
                folder.answer(target, request.brotli, None)
            }
        }
    } else {
        // A file has an ending; a page has none.
        let is_page = !path.rsplit('/').next().is_some_and(|last| last.contains('.'));
        match is_page.then(|| shared.faults.page_when_due()) {
            Some(Pages::Instead(status, html)) => Answer::html(status, html),
            _ => folder.answer(target, request.brotli, probe.as_deref()),
        }
    };
    (answer, cut)
}

fn send(
    mut to: &TcpStream,
    answer: &Answer,
    head_only: bool,
    keep: bool,
    only: Option<usize>,
) -> io::Result<()> {
    let reason = match answer.status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    };
    let mut wire = Vec::with_capacity(answer.body.len() + 512);
    write!(wire, "HTTP/1.1 {} {reason}\r\n", answer.status)?;
    for (name, value) in &answer.headers {
        write!(wire, "{name}: {value}\r\n")?;
    }
    let connection = if keep { "keep-alive" } else { "close" };
    write!(
        wire,
        "Content-Length: {}\r\nConnection: {connection}\r\n\r\n",
        answer.body.len()
    )?;
    if !head_only {
        wire.extend_from_slice(&answer.body[..only.unwrap_or(answer.body.len())]);
    }
    to.write_all(&wire)
}
