//! The host over real sockets, on folders of a few bytes.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{Boot, Host, HostOptions, Wasm};

/// A folder like a built one, in small.
fn site() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &[u8]| {
        let file = dir.path().join("dist").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    put("index.html", b"<html><head><title>home</title></head>home");
    put("index.html.br", b"home, packed");
    put("404.html", b"<html><head></head>lost");
    put("csp.txt", b"default-src 'self'\n");
    put("lessons/index.html", b"<html><head></head>lessons");
    put("a b.txt", b"space");
    put("empty/only.txt", b"x");
    put("styled.html", b"<style>p{}</style>styled");
    put("assets/app-12.wasm", b"0123456789");
    put("assets/boot-12.js", b"boot()");
    put("assets/app-12.wasm.br", b"01234567");
    fs::write(dir.path().join("secret.txt"), "secret").unwrap();
    dir
}

fn host(dir: &Path, base: &str) -> Host {
    Host::start(HostOptions {
        root: dir.join("dist"),
        base: base.into(),
        port: 0,
    })
    .unwrap()
}

struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

fn connect(host: &Host) -> BufReader<TcpStream> {
    let stream = TcpStream::connect(host.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    BufReader::new(stream)
}

fn ask_on(stream: &mut BufReader<TcpStream>, method: &str, path: &str, more: &str) -> Reply {
    write!(
        stream.get_mut(),
        "{method} {path} HTTP/1.1\r\nHost: h.test\r\n{more}\r\n"
    )
    .unwrap();
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(stream.read_line(&mut head).unwrap(), 0, "hung up within {head:?}");
    }
    let reply = Reply {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head,
        body: String::new(),
    };
    let length = if method == "HEAD" {
        0
    } else {
        reply.header("Content-Length").unwrap().parse().unwrap()
    };
    let mut body = String::new();
    stream.take(length).read_to_string(&mut body).unwrap();
    Reply { body, ..reply }
}

fn ask(host: &Host, path: &str) -> Reply {
    ask_on(&mut connect(host), "GET", path, "")
}

#[test]
fn pages_folders_and_escapes() {
    let dir = site();
    let host = host(dir.path(), "/");
    let home = ask(&host, "/?utm=1");
    assert_eq!((home.status, home.body.ends_with("home")), (200, true));
    assert_eq!(home.header("Content-Type"), Some("text/html; charset=utf-8"));
    assert_eq!(home.header("Content-Security-Policy"), Some("default-src 'self'"));
    assert_eq!(home.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(home.header("Cache-Control"), Some("no-cache"));
    assert_eq!(ask(&host, "/a%20b.txt").body, "space");
    let moved = ask(&host, "/lessons");
    assert_eq!((moved.status, moved.header("Location")), (301, Some("/lessons/")));
    assert_eq!(ask(&host, "/lessons/").status, 200);
    assert_eq!(ask(&host, "/empty/").status, 404);
    assert_eq!(ask(&host, "/a%20b.txt/").status, 404, "a file is not a folder");
    let lost = ask(&host, "/nowhere/");
    assert_eq!((lost.status, lost.body.ends_with("lost")), (404, true));
}

#[test]
fn no_way_out_of_the_folder() {
    let dir = site();
    let host = host(dir.path(), "/");
    assert!(dir.path().join("secret.txt").is_file());
    for path in [
        "/../secret.txt",
        "/lessons/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
    ] {
        let reply = ask(&host, path);
        assert!(
            !reply.body.contains("secret") && reply.status == 400,
            "{path}: {}",
            reply.status
        );
    }
    // Not a path to another host, which `Location: //lessons/` would be.
    assert_eq!(ask(&host, "//lessons").header("Location"), Some("/lessons/"));
    assert_eq!(ask(&host, "/%ff").status, 400);
}

#[test]
fn below_a_base() {
    let dir = site();
    let host = host(dir.path(), "/kot/");
    assert!(host.url().ends_with("/kot/"));
    assert!(ask(&host, "/kot/").body.ends_with("home"));
    assert_eq!(ask(&host, "/kot").header("Location"), Some("/kot/"));
    assert_eq!(
        ask(&host, "/kot/lessons").header("Location"),
        Some("/kot/lessons/")
    );
    let above = ask(&host, "/");
    assert_eq!((above.status, above.body.as_str()), (404, "nothing here\n"));
}

#[test]
fn packed_only_for_those_who_take_it() {
    let dir = site();
    let host = host(dir.path(), "/");
    let path = "/assets/app-12.wasm";
    for (accepts, body) in [
        ("gzip, br", "01234567"),
        ("gzip", "0123456789"),
        ("br;q=0", "0123456789"),
        ("br;q=0.5", "01234567"),
    ] {
        let reply = ask_on(
            &mut connect(&host),
            "GET",
            path,
            &format!("Accept-Encoding: {accepts}\r\n"),
        );
        assert_eq!(reply.body, body, "{accepts}");
        assert_eq!(reply.header("Content-Encoding").is_some(), body.len() == 8);
        assert_eq!(reply.header("Vary"), Some("Accept-Encoding"));
        assert_eq!(reply.header("Content-Type"), Some("application/wasm"));
        assert_eq!(
            reply.header("Cache-Control"),
            Some("public, max-age=31536000, immutable")
        );
    }
}

#[test]
fn one_connection_many_requests() {
    let dir = site();
    let host = host(dir.path(), "/");
    let mut stream = connect(&host);
    let head = ask_on(&mut stream, "HEAD", "/", "");
    assert_eq!((head.status, head.header("Content-Length")), (200, Some("42")));
    assert_eq!(ask_on(&mut stream, "GET", "/lessons/", "").status, 200);
    let refused = ask_on(&mut stream, "POST", "/", "Content-Length: 3\r\n\r\nabc");
    assert_eq!(
        (refused.status, refused.header("Allow")),
        (405, Some("GET, HEAD"))
    );
    assert_eq!(refused.header("Connection"), Some("close"));
    let seen: Vec<_> = host
        .requests()
        .into_iter()
        .map(|one| (one.method, one.path, one.status))
        .collect();
    let expected = [("HEAD", "/", 200), ("GET", "/lessons/", 200), ("POST", "/", 405)];
    assert_eq!(
        seen,
        expected.map(|(method, path, status)| (method.into(), path.into(), Some(status)))
    );
    assert!(host.requests().iter().all(|one| one.host == "h.test"));
}

#[test]
fn the_probe_goes_before_everything_and_unpacked() {
    let dir = site();
    let host = host(dir.path(), "/kot/");
    host.faults().probe(true);
    let page = ask_on(&mut connect(&host), "GET", "/kot/", "Accept-Encoding: br\r\n");
    assert!(
        page.body
            .starts_with("<html><head><script src=\"/kot/__probe.js\"></script><title>")
    );
    assert_eq!(page.header("Content-Encoding"), None);
    assert!(
        ask(&host, "/kot/__probe.js")
            .body
            .contains("securitypolicyviolation")
    );
    assert!(
        ask(&host, "/kot/nowhere").body.contains("__probe.js"),
        "the 404 page too"
    );
    host.faults().also_run("window.also = 1;");
    let script = ask(&host, "/kot/__probe.js").body;
    assert!(script.ends_with("})();\nwindow.also = 1;"), "{script}");
    host.faults().probe(false);
    assert!(!ask(&host, "/kot/").body.contains("__probe.js"));
    assert_eq!(ask(&host, "/kot/__probe.js").status, 404);
}

#[test]
fn wasm_late_missing_and_cut() {
    let dir = site();
    let host = host(dir.path(), "/");
    let path = "/assets/app-12.wasm";
    host.faults().wasm(Wasm::Missing);
    assert_eq!(ask(&host, path).status, 404);
    host.faults().wasm(Wasm::HalfFile);
    assert_eq!(ask(&host, path).body, "01234");
    host.faults().wasm(Wasm::CutInHalf);
    let cut = ask(&host, path);
    assert_eq!(
        (cut.status, cut.header("Content-Length"), cut.body.as_str()),
        (200, Some("10"), "01234")
    );
    let started = Instant::now();
    host.faults().wasm(Wasm::Delay(Duration::from_millis(150)));
    assert_eq!(ask(&host, path).body, "0123456789");
    assert!(started.elapsed() >= Duration::from_millis(150));
}

#[test]
fn the_first_script_late_missing_and_not_itself() {
    let dir = site();
    let host = host(dir.path(), "/");
    let path = "/assets/boot-12.js";
    let usual = ask(&host, path);
    assert_eq!(usual.body, "boot()");
    host.faults().boot(Boot::Missing);
    assert_eq!(ask(&host, path).status, 404);
    host.faults().boot(Boot::WrongType);
    let plain = ask(&host, path);
    assert_eq!(
        (plain.header("Content-Type"), plain.body.as_str()),
        (Some("text/plain"), "boot()")
    );
    host.faults().boot(Boot::Garbage);
    let garbage = ask(&host, path);
    assert_eq!(garbage.header("Content-Type"), usual.header("Content-Type"));
    assert!(garbage.body.starts_with("<!doctype html>"));
    host.faults().boot(Boot::Refused);
    let mut stream = connect(&host);
    write!(stream.get_mut(), "GET {path} HTTP/1.1\r\n\r\n").unwrap();
    assert_eq!(stream.read_line(&mut String::new()).unwrap(), 0);
    let started = Instant::now();
    host.faults().boot(Boot::Delay(Duration::from_millis(150)));
    assert_eq!(ask(&host, path).body, "boot()");
    assert!(started.elapsed() >= Duration::from_millis(150));
    assert_eq!(ask(&host, "/").status, 200, "and nothing else is touched");
}

#[test]
fn a_page_in_pieces_is_whole_in_the_end() {
    let dir = site();
    let host = host(dir.path(), "/");
    let time = Duration::from_millis(600);
    host.faults().page_takes(time);
    let started = Instant::now();
    let mut stream = connect(&host);
    write!(stream.get_mut(), "GET / HTTP/1.1\r\n\r\n").unwrap();
    let mut first = String::new();
    stream.read_line(&mut first).unwrap();
    assert!(
        started.elapsed() < time,
        "the first byte does not wait for the last"
    );
    assert!(ask(&host, "/").body.ends_with("<title>home</title></head>home"));
    assert!(started.elapsed() >= time);
    let started = Instant::now();
    assert_eq!(ask(&host, "/assets/boot-12.js").body, "boot()");
    assert!(started.elapsed() < time, "only pages take their time");
}

#[test]
fn a_spoilt_style_is_another_one() {
    let dir = site();
    let host = host(dir.path(), "/");
    host.faults().spoil_styles(true);
    assert_eq!(ask(&host, "/styled.html").body, "<style>p{}\n</style>styled");
    host.faults().spoil_styles(false);
    assert_eq!(ask(&host, "/styled.html").body, "<style>p{}</style>styled");
}

#[test]
fn a_held_answer_holds_up_no_other() {
    let dir = site();
    let host = host(dir.path(), "/");
    host.faults().wasm(Wasm::Held);
    std::thread::scope(|scope| {
        let late = scope.spawn(|| ask(&host, "/assets/app-12.wasm").body);
        while host.requests().is_empty() {
            std::thread::yield_now();
        }
        assert_eq!(ask(&host, "/").status, 200);
        assert!(!late.is_finished());
        host.faults().wasm(Wasm::Normal);
        assert_eq!(late.join().unwrap(), "0123456789");
    });
}

#[test]
fn stops_when_dropped() {
    let dir = site();
    let host = host(dir.path(), "/");
    let address = host.address;
    let mut open = connect(&host);
    assert_eq!(ask_on(&mut open, "GET", "/", "").status, 200);
    drop(host);
    assert_eq!(open.read(&mut [0; 1]).unwrap_or(0), 0, "open connections end");
    assert!(TcpStream::connect(address).is_err(), "and no new one is taken");
}

#[test]
fn refuses_what_it_cannot_serve() {
    let dir = site();
    let root = dir.path().join("dist");
    let start = |root: &Path, base: &str| {
        Host::start(HostOptions {
            root: root.into(),
            base: base.into(),
            port: 0,
        })
        .map(drop)
    };
    assert!(start(&root, "/").is_ok());
    assert!(start(&root, "/kot").is_err());
    assert!(start(&root.join("nowhere"), "/").is_err());
    let host = host(dir.path(), "/");
    let mut stream = connect(&host);
    stream.get_mut().write_all(b"nonsense\r\n\r\n").unwrap();
    let mut reply = String::new();
    stream.read_line(&mut reply).unwrap();
    assert_eq!(reply, "HTTP/1.1 400 Bad Request\r\n");
}
