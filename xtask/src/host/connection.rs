//! One connection: requests in, answers out, until either side has had enough.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::Ordering;
use std::thread::sleep;
use std::time::Duration;

use super::faults::PROBE_PATH;
use super::files::{Answer, Folder};
use super::{Boot, Seen, Shared, Wasm, lock};

/// A request's head past this length is refused: nothing that asks for a static file needs more.
const MAX_HEAD: usize = 32 * 1024;

/// The pieces of a page that takes its time.
const PIECES: usize = 12;

/// How much of an answer's body leaves, and how fast.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sending {
    Whole,
    Half,
    Over(Duration),
    /// Not even a head: the connection is closed.
    Nothing,
}

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
                Sending::Whole,
            );
        };
        let number = {
            let mut seen = lock(&shared.seen);
            seen.push(request.seen.clone());
            seen.len() - 1
        };
        let (answer, sending) = answer(&request, shared);
        if sending == Sending::Nothing {
            return input.get_ref().shutdown(Shutdown::Both);
        }
        lock(&shared.seen)[number].status = Some(answer.status);
        let head_only = request.seen.method == "HEAD";
        // A body may follow a refused method: the connection is closed instead of reading it.
        let keep = request.keep_alive && answer.status != 405 && !shared.stopping.load(Ordering::SeqCst);
        send(input.get_ref(), &answer, head_only, keep, sending)?;
        if !keep || sending == Sending::Half {
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

/// The answer, and how it leaves.
fn answer(request: &Request, shared: &Shared) -> (Answer, Sending) {
    if !matches!(request.seen.method.as_str(), "GET" | "HEAD") {
        let mut refusal = Answer::words(405, "only GET and HEAD\n");
        refusal.headers.push(("Allow", "GET, HEAD".into()));
        return (refusal, Sending::Whole);
    }
    let (options, faults) = (&shared.options, &shared.faults);
    let folder = Folder {
        root: &options.root,
        base: &options.base,
    };
    let target = request.seen.path.as_str();
    let probe = faults.probing().then(|| format!("{}{PROBE_PATH}", options.base));
    if probe.as_deref() == Some(target) {
        return (Answer::script(faults.first_script()), Sending::Whole);
    }
    let path = target.split('?').next().unwrap_or_default();
    let as_usual = || folder.answer(target, request.brotli, probe.as_deref());
    let missing = || folder.not_found(request.brotli, probe.as_deref());
    if path.ends_with(".wasm") {
        return match faults.wasm_when_due() {
            Wasm::Missing => (missing(), Sending::Whole),
            Wasm::HalfFile => {
                let mut half = as_usual();
                half.body.truncate(half.body.len() / 2);
                (half, Sending::Whole)
            }
            Wasm::CutInHalf => (as_usual(), Sending::Half),
            Wasm::Normal | Wasm::Delay(_) | Wasm::Held => (as_usual(), Sending::Whole),
        };
    }
    if path.contains("/boot-") && path.ends_with(".js") {
        return match faults.boot_when_due() {
            Boot::Missing => (missing(), Sending::Whole),
            Boot::WrongType => (as_usual().of_type("text/plain"), Sending::Whole),
            Boot::Garbage => (
                Answer::script("<!doctype html><title>Please log in</title>".into()),
                Sending::Whole,
            ),
            Boot::Refused => (as_usual(), Sending::Nothing),
            Boot::Normal | Boot::Delay(_) | Boot::Held => (as_usual(), Sending::Whole),
        };
    }
    let answer = if faults.spoils_styles() {
        folder.answer(target, false, probe.as_deref()).with_spoilt_style()
    } else {
        as_usual()
    };
    let time = faults.page_time();
    let sending = if answer.is_page() && !time.is_zero() {
        Sending::Over(time)
    } else {
        Sending::Whole
    };
    (answer, sending)
}

fn send(
    mut to: &TcpStream,
    answer: &Answer,
    head_only: bool,
    keep: bool,
    sending: Sending,
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
    let body = answer.body.as_slice();
    match sending {
        _ if head_only => {}
        Sending::Nothing => return Ok(()),
        Sending::Half => wire.extend_from_slice(&body[..body.len() / 2]),
        Sending::Whole => wire.extend_from_slice(body),
        Sending::Over(time) => {
            let pieces = body.chunks(body.len().div_ceil(PIECES).max(1));
            // Short bodies make fewer.
            let pause = time / u32::try_from(pieces.len().max(1)).unwrap_or(1);
            for piece in pieces {
                to.write_all(&wire)?;
                wire = piece.to_vec();
                sleep(pause);
            }
        }
    }
    to.write_all(&wire)
}
