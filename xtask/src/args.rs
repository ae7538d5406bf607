//! The command line, read by hand: seven words and four options need no library.

use anyhow::{Context, Result, bail};

pub(crate) const USAGE: &str = "\
cargo xtask <command>: everything this project does, with its own set-up

  serve [--dev] [--public-url /sub/] [--port 8080]
                      build the release app and serve it as a host would;
                      --dev: live reload, without the prerendered pages
  dist  [--public-url /sub/]
                      leave the deployable folder dist/ and check its sizes
  test  [part …] [-- word …]
                      parts: fmt clippy native content dist browser; none = all, in this order;
                      what follows -- goes to the tests of a single part
  soak                the faults that progress must survive, tried often, into docs/RELIABILITY.md; takes long
  shots               screenshots of every route, into shots/
  bench [part …]      measures beside the budgets, into docs/BENCHMARKS.md; the other parts stay as they are there;
                      parts: pages quiz slider native sizes lighthouse; none = all, in this order
  setup               only install what is missing
  help                this text";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Serve { dev: bool, base: String, port: u16 },
    Dist { base: String },
    Test { parts: Vec<String>, rest: Vec<String> },
    Shots,
    Soak,
    Bench { parts: Vec<String> },
    Setup,
    Help,
}

pub(crate) fn parse(words: &[String]) -> Result<Command> {
    let Some((name, rest)) = words.split_first() else {
        return Ok(Command::Help);
    };
    match name.as_str() {
        "serve" => serve(rest),
        "dist" => {
            let mut base = "/".to_owned();
            let mut words = rest.iter();
            while let Some(word) = words.next() {
                match word.as_str() {
                    "--public-url" => base = base_path(value(word, words.next())?)?,
                    _ => bail!("dist does not know `{word}`\n\n{USAGE}"),
                }
            }
            Ok(Command::Dist { base })
        }
        "test" => {
            let split = rest.iter().position(|word| word == "--");
            let (parts, rest) = match split {
                Some(at) => (&rest[..at], &rest[at + 1..]),
                None => (rest, &rest[..0]),
            };
            Ok(Command::Test {
                parts: parts.to_vec(),
                rest: rest.to_vec(),
            })
        }
        "shots" | "soak" | "setup" if !rest.is_empty() => bail!("{name} takes no options\n\n{USAGE}"),
        "shots" => Ok(Command::Shots),
        "soak" => Ok(Command::Soak),
        "bench" => Ok(Command::Bench { parts: rest.to_vec() }),
        "setup" => Ok(Command::Setup),
        "help" | "-h" | "--help" => Ok(Command::Help),
        _ => bail!("no command `{name}`\n\n{USAGE}"),
    }
}

fn serve(rest: &[String]) -> Result<Command> {
    let (mut dev, mut base, mut port) = (false, "/".to_owned(), 8080);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => dev = true,
            "--public-url" => base = base_path(value(word, words.next())?)?,
            "--port" => {
                let text = value(word, words.next())?;
                port = text
                    .parse()
                    .with_context(|| format!("--port takes a number up to 65535, not `{text}`"))?;
            }
            _ => bail!("serve does not know `{word}`\n\n{USAGE}"),
        }
    }
    Ok(Command::Serve { dev, base, port })
}

fn value<'a>(option: &str, next: Option<&'a String>) -> Result<&'a str> {
    next.map(String::as_str)
        .with_context(|| format!("{option} needs a value\n\n{USAGE}"))
}

/// A path on the host, with both its slashes. The pages lie at several depths and the app reads
/// its base at start, so neither `./` nor another origin can work.
fn base_path(text: &str) -> Result<String> {
    let inner = text.trim_matches('/');
    let good = |part: &str| {
        !matches!(part, "" | "." | "..")
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
    };
    if inner.is_empty() && !text.is_empty() {
        return Ok("/".to_owned());
    }
    if !inner.split('/').all(good) {
        bail!("--public-url takes a path such as /kot/ or /clubs/knees/, not `{text}`");
    }
    Ok(format!("/{inner}/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn serve_has_defaults_and_options() {
        let plain = Command::Serve {
            dev: false,
            base: "/".into(),
            port: 8080,
        };
        assert_eq!(read("serve").unwrap(), plain);
        let full = Command::Serve {
            dev: true,
            base: "/kot/".into(),
            port: 9000,
        };
        assert_eq!(read("serve --port 9000 --dev --public-url kot").unwrap(), full);
    }

    #[test]
    fn a_base_gets_its_slashes_and_nothing_else_passes() {
        for text in ["/kot/", "kot", "/kot", "kot/"] {
            assert_eq!(base_path(text).unwrap(), "/kot/");
        }
        assert_eq!(base_path("/").unwrap(), "/");
        assert_eq!(base_path("/a/b").unwrap(), "/a/b/");
        for text in [
            "",
            "./",
            "..",
            "/a//b/",
            "/a/../b/",
            "https://example.org/a/",
            "/a b/",
            "/a?b/",
        ] {
            assert!(base_path(text).is_err(), "{text} was taken");
        }
    }

    #[test]
    fn test_splits_parts_from_what_goes_on() {
        let expected = Command::Test {
            parts: vec!["native".into()],
            rest: vec!["route".into()],
        };
        assert_eq!(read("test native -- route").unwrap(), expected);
        assert_eq!(
            read("test").unwrap(),
            Command::Test {
                parts: vec![],
                rest: vec![]
            }
        );
    }

    #[test]
    fn bench_takes_the_names_of_its_parts() {
        let of = |parts: &[&str]| Command::Bench {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        };
        assert_eq!(read("bench").unwrap(), of(&[]));
        assert_eq!(read("bench pages quiz").unwrap(), of(&["pages", "quiz"]));
    }

    #[test]
    fn what_is_not_known_is_refused_with_the_usage() {
        for line in [
            "fly",
            "serve --fast",
            "dist /kot/",
            "serve --port",
            "serve --port many",
            "setup now",
            "soak twice",
        ] {
            assert!(read(line).is_err(), "{line} was taken");
        }
    }
}
