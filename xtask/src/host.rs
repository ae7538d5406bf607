//! A small static host, as a real one would answer: `cargo xtask serve` shows the site with it, and the
//! product's tests ask it to misbehave ([`Faults`]) and what it was asked ([`Host::requests`]).
//!
//! It speaks to this machine only (127.0.0.1), HTTP/1.1, `GET` and `HEAD`.

mod connection;
mod faults;
mod files;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

pub use faults::{Boot, Faults, Pages, Wasm};

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct HostOptions {
    /// The folder that was built.
    pub root: PathBuf,
    /// The path it appears under: `/` or `/kot/`.
    pub base: String,
    /// The port, 0 for any free one.
    pub port: u16,
}

/// One request that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `HEAD`, or what else somebody tried.
    pub method: String,
    /// Path and query as sent.
    pub path: String,
    /// The `Host` header.
    pub host: String,
    /// What was answered, if it has been.
    pub status: Option<u16>,
}

/// A running host; it stops when dropped.
#[derive(Debug)]
pub struct Host {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

/// What the accepting thread and the connections have in common.
#[derive(Debug)]
struct Shared {
    options: HostOptions,
    faults: Faults,
    seen: Mutex<Vec<Seen>>,
    open: Mutex<HashMap<u64, TcpStream>>,
    next_connection: AtomicU64,
    stopping: AtomicBool,
}

impl Host {
    /// Starts answering.
    ///
    /// # Errors
    /// The port is taken, or `root` is not a folder, or `base` does not start and end with a slash.
    pub fn start(options: HostOptions) -> io::Result<Self> {
        let invalid = |what: String| Err(io::Error::new(io::ErrorKind::InvalidInput, what));
        if !options.root.is_dir() {
            return invalid(format!("{} is not a folder", options.root.display()));
        }
        if !(options.base.starts_with('/') && options.base.ends_with('/')) {
            return invalid(format!(
                "the base {:?} must start and end with a slash",
                options.base
            ));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options,
            faults: Faults::default(),
            seen: Mutex::default(),
            open: Mutex::default(),
            next_connection: AtomicU64::new(0),
            stopping: AtomicBool::new(false),
        });
        let accepting = thread::Builder::new().name("host".into()).spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        })?;
        Ok(Self {
            shared,
            address,
            accepting: Some(accepting),
        })
    }

    /// Where it is: `http://127.0.0.1:8080/kot/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.shared.options.base)
    }

    /// Scheme, host and port, without a slash: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How it misbehaves; may be changed at any time.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Every request so far, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<Seen> {
        lock(&self.shared.seen).clone()
    }

    /// Serves until the process ends.
    pub fn join(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // A panic over there has already been printed.
            drop(accepting.join());
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // Lets go of answers held back.
        self.shared.faults.wasm(Wasm::Missing);
        self.shared.faults.boot(Boot::Missing);
        self.shared.faults.pages(Pages::Normal);
        drop(TcpStream::connect(self.address)); // wakes the accepting thread
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
        for connection in lock(&self.shared.open).values() {
            drop(connection.shutdown(Shutdown::Both));
        }
    }
}

/// One thread for each connection: browsers open about six, and a held answer must not hold up the others.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        // A connection that cannot be set up is the client's loss, not the host's end.
        let Ok(stream) = stream else { continue };
        let Ok(handle) = stream.try_clone() else { continue };
        let id = shared.next_connection.fetch_add(1, Ordering::SeqCst);
        lock(&shared.open).insert(id, handle);
        let theirs = Arc::clone(shared);
        let started = thread::Builder::new()
            .name("host connection".into())
            .spawn(move || {
                // Ends in an error whenever a browser hangs up, which is everyday.
                drop(connection::serve(stream, &theirs));
                lock(&theirs.open).remove(&id);
            });
        if started.is_err() {
            lock(&shared.open).remove(&id);
        }
    }
}

/// What is behind the locks is whole after every statement, so a panic elsewhere does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
