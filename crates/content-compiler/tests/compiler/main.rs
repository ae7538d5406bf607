//! The compiler on small folders of texts: what it writes, and what it says about every kind of mistake.
#![cfg(test)]

mod evidence;
mod exercises;
mod folder;
mod html;
mod markdown;
mod output;
mod pain;
mod structure;
mod words;
