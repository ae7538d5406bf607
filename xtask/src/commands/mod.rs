//! One file a command.

mod bench;
mod serve;
mod shots;
mod soak;
mod test;

use crate::{
    args::{Command, USAGE},
    release,
    setup::{self, Browsers, BuildTools},
};
use anyhow::Result;

pub(crate) fn perform(command: Command) -> Result<()> {
    match command {
        Command::Serve {
            dev: true,
            base,
            port,
        } => serve::dev(&base, port),
        Command::Serve {
            dev: false,
            base,
            port,
        } => serve::release(base, port),
        Command::Dist { base } => {
            let dist = release::ensure(&BuildTools::ensure()?, &base)?;
            release::weigh(&dist)?;
            println!("{} is ready to be copied to {base} of a host", dist.display());
            Ok(())
        }
        Command::Test { parts, rest } => test::parts(&parts, &rest),
        Command::Shots => shots::take(),
        Command::Soak => soak::faults(),
        Command::Bench { parts } => bench::measure(&parts),
        Command::Setup => {
            BuildTools::ensure()?;
            Browsers::ensure()?;
            setup::axe()?;
            Ok(())
        }
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
    }
}
