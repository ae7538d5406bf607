//! Every `view! { … }` of a file, parsed as leptos parses it.

use super::paths::tokens;
use proc_macro2::{Delimiter, LineColumn, TokenStream, TokenTree};
use rstml::node::{KeyedAttribute, Node, NodeAttribute};

/// A child or an attribute of a view.
pub(super) enum Part<'a> {
    /// Text that stands as it is, with its place.
    Text(String, LineColumn),
    /// `{ … }` as a child.
    Block(&'a syn::Block),
    Attribute(String, &'a KeyedAttribute),
}

/// Calls `each` with every part of every view of a file; views inside views are views of their own.
pub(super) fn visit(path: &str, text: &str, each: &mut impl FnMut(Part<'_>)) {
    for view in views(tokens(path, text)) {
        let line = view
            .clone()
            .into_iter()
            .next()
            .map_or(0, |first| first.span().start().line);
        let nodes =
            rstml::parse2(view).unwrap_or_else(|error| panic!("{path}:{line}: cannot read view!: {error}"));
        visit_nodes(&nodes, each);
    }
}

fn visit_nodes(nodes: &[Node], each: &mut impl FnMut(Part<'_>)) {
    for node in nodes {
        match node {
            Node::Text(text) => each(Part::Text(text.value_string(), text.value.span().start())),
            Node::RawText(raw) => {
                let place = quote::ToTokens::to_token_stream(raw)
                    .into_iter()
                    .next()
                    .map(|first| first.span().start());
                each(Part::Text(
                    raw.to_token_stream_string(),
                    place.unwrap_or(LineColumn { line: 0, column: 0 }),
                ));
            }
            Node::Block(block) => {
                if let Some(block) = block.try_block() {
                    each(Part::Block(block));
                }
            }
            Node::Fragment(fragment) => visit_nodes(&fragment.children, each),
            Node::Element(element) => {
                for attribute in &element.open_tag.attributes {
                    if let NodeAttribute::Attribute(attribute) = attribute {
                        each(Part::Attribute(
                            attribute.key.to_string().replace(' ', ""),
                            attribute,
                        ));
                    }
                }
                visit_nodes(&element.children, each);
            }
            Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => {}
        }
    }
}

/// The inside of every `view!`, also of those inside others.
fn views(stream: TokenStream) -> Vec<TokenStream> {
    let trees: Vec<_> = stream.into_iter().collect();
    let mut found = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else { continue };
        let is_view = at >= 2 && trees[at - 2].to_string() == "view" && trees[at - 1].to_string() == "!";
        if is_view && group.delimiter() != Delimiter::None {
            found.push(group.stream());
        }
        found.extend(views(group.stream()));
    }
    found
}
