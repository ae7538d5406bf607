//! Words stand in `content/en/words.toml`, looks in `style/`, and checked HTML goes in at one place.

use super::paths::tokens;
use super::source::{Finding, catches, files, hold};
use super::view::{Part, visit};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Lit, Stmt};

/// Attributes and properties whose value a visitor reads or hears.
const SPOKEN: [&str; 11] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "alt",
    "placeholder",
    "label",
    "text",
    "heading",
    "caption",
];

/// What may stand in a view as it is, beside punctuation and digits.
const UNITS: [&str; 6] = ["N·m", "kg", "cm", "°", "s", "min"];

const MEND_WORDS: &str = "words stand in content/en/words.toml. Add it there and write `words::…` here.";

fn is_wording(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '·')
        .any(|word| word.chars().any(char::is_alphabetic) && !UNITS.contains(&word))
}

/// Text in a view that a translator would have to find in the code.
fn wording(path: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut tell = |value: &str, line: usize| {
        if is_wording(value) {
            found.push(Finding::new(line, format!("{value:?}: {MEND_WORDS}")));
        }
    };
    visit(path, text, &mut |part| match part {
        Part::Text(value, place) => tell(&value, place.line),
        Part::Block(block) => shown(block.stmts.last(), &mut tell),
        Part::Attribute(key, attribute) if SPOKEN.contains(&key.as_str()) => {
            if let Some(value) = attribute.value() {
                strings(value.to_token_stream(), &mut tell);
            }
        }
        Part::Attribute(..) => {}
    });
    found
}

/// Every string in tokens, but for those of a view inside, which is visited by itself.
fn strings(stream: TokenStream, tell: &mut impl FnMut(&str, usize)) {
    let mut inside_view = false;
    for tree in stream {
        match tree {
            TokenTree::Group(group) if !inside_view => strings(group.stream(), tell),
            TokenTree::Literal(literal) => {
                if let Ok(Lit::Str(text)) = syn::parse2::<Lit>(TokenTree::Literal(literal).into()) {
                    tell(&text.value(), text.span().start().line);
                }
            }
            TokenTree::Ident(ident) => inside_view = ident == "view",
            TokenTree::Group(_) => inside_view = false,
            TokenTree::Punct(_) => {}
        }
    }
}

/// Strings that a block would show: those its value can be.
fn shown(last: Option<&Stmt>, tell: &mut dyn FnMut(&str, usize)) {
    match last {
        Some(Stmt::Expr(expr, None)) => value(expr, tell),
        Some(Stmt::Macro(shown)) if shown.mac.path.is_ident("format") => {
            first_string(&shown.mac.tokens, tell)
        }
        _ => {}
    }
}

fn value(expr: &Expr, tell: &mut dyn FnMut(&str, usize)) {
    const PASS_ON: [&str; 9] = [
        "then",
        "then_some",
        "map",
        "map_or",
        "map_or_else",
        "and_then",
        "or",
        "unwrap_or",
        "unwrap_or_else",
    ];
    match expr {
        Expr::Lit(literal) => {
            if let Lit::Str(text) = &literal.lit {
                tell(&text.value(), text.span().start().line);
            }
        }
        Expr::Macro(made) if made.mac.path.is_ident("format") => first_string(&made.mac.tokens, tell),
        Expr::Block(block) => shown(block.block.stmts.last(), tell),
        Expr::If(choice) => {
            shown(choice.then_branch.stmts.last(), tell);
            if let Some((_, other)) = &choice.else_branch {
                value(other, tell);
            }
        }
        Expr::Match(choice) => choice.arms.iter().for_each(|arm| value(&arm.body, tell)),
        Expr::Closure(closure) => value(&closure.body, tell),
        Expr::Paren(inner) => value(&inner.expr, tell),
        Expr::Group(inner) => value(&inner.expr, tell),
        Expr::Reference(inner) => value(&inner.expr, tell),
        Expr::Array(items) => items.elems.iter().for_each(|item| value(item, tell)),
        Expr::Tuple(items) => items.elems.iter().for_each(|item| value(item, tell)),
        Expr::Call(call) => call.args.iter().for_each(|argument| {
            // `Some("…")`, `String::from("…")`; another function may take a name or a selector.
            let function = call.func.to_token_stream().to_string();
            if ["Some", "String :: from"].contains(&function.as_str()) {
                value(argument, tell);
            }
        }),
        Expr::MethodCall(call) => {
            value(&call.receiver, tell);
            if PASS_ON.contains(&call.method.to_string().as_str()) {
                call.args.iter().for_each(|argument| value(argument, tell));
            }
        }
        _ => {}
    }
}

fn first_string(stream: &TokenStream, tell: &mut dyn FnMut(&str, usize)) {
    let first = stream.clone().into_iter().next();
    if let Some(Ok(Lit::Str(text))) = first.map(|first| syn::parse2::<Lit>(first.into())) {
        // What stands in braces is filled in, not read.
        let pieces = text.value();
        let read: String = pieces
            .split('{')
            .map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest))
            .collect();
        tell(&read, text.span().start().line);
    }
}

/// Looks in a view: the page's policy blocks `style`, and a theme could not change it.
fn styling(path: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    visit(path, text, &mut |part| {
        if let Part::Attribute(key, attribute) = part
            && (key == "style" || key.starts_with("style:"))
        {
            let first = attribute.key.to_token_stream().into_iter().next();
            let line = first.map_or(0, |first| first.span().start().line);
            let mend = "the policy blocks it. Use a class or a `data-` attribute, and style/.";
            found.push(Finding::new(line, format!("`{key}`: {mend}")));
        }
    });
    found
}

/// HTML that goes in as it stands: checked prose, and the drawing made of our own numbers.
fn inner_html(path: &str, text: &str) -> Vec<Finding> {
    if ["src/ui/prose.rs", "src/ui/body_figure/view.rs"].contains(&path) {
        return Vec::new();
    }
    let mut found = Vec::new();
    idents(tokens(path, text), &mut |name, line| {
        if [
            "inner_html",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
        ]
        .contains(&name)
        {
            let mend =
                "only src/ui/prose.rs and the body figure put in HTML as it stands. Use their components.";
            found.push(Finding::new(line, format!("`{name}`: {mend}")));
        }
    });
    found
}

fn idents(stream: TokenStream, each: &mut impl FnMut(&str, usize)) {
    for tree in stream {
        match tree {
            TokenTree::Ident(ident) => each(&ident.to_string(), ident.span().start().line),
            TokenTree::Group(group) => idents(group.stream(), each),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[test]
fn views_hold_no_words() {
    hold(&files(&["src/pages", "src/ui"], &[".rs"]), wording);
}

#[test]
fn words_in_a_view_are_caught() {
    let plant = |view: &str, lines: &[usize]| {
        catches(
            wording,
            "src/ui/x.rs",
            &format!("fn f() {{\nview! {{\n{view}\n}} }}"),
            lines,
        )
    };
    plant("<p>\"Done\"</p>", &[3]);
    plant("<p>Done</p>", &[3]);
    plant("<p\naria-label=\"Close\">\n{\"Done\"}</p>", &[4, 5]);
    plant("<Card title=if a { \"A b\" } else { x }/>", &[3]);
    plant("<p>{move || if a.get() { \"yes\" } else { words::NO }}</p>", &[3]);
    plant("<p>{a.then(|| view! {\n<b>\"no\"</b> })}</p>", &[4]);
    plant("<p>{format!(\"{x} sets\")}</p>", &[3]);
    plant("<p>{[\"left: \", &n].concat()}</p>", &[3]);
    plant("<>{match x { A => Some(\"a\"), B => None }}</>", &[3]);
}

#[test]
fn units_names_and_punctuation_are_none() {
    let plant = |view: &str| {
        catches(
            wording,
            "src/ui/x.rs",
            &format!("fn f() {{ view! {{ {view} }} }}"),
            &[],
        )
    };
    plant("<p class=\"card big\" id=\"x\" role=\"status\">\"40 kg, 12 N·m – 90°\" {n} \" s\"</p>");
    plant("<p class=move || if a { \"on\" } else { \"off\" }>\"“\"{heard}\"”\"</p>");
    plant("<p aria-label=words::CLOSE title=name>{figure(pose, \"squat\")}{format!(\"{a}/{b}\")}</p>");
    catches(wording, "src/ui/x.rs", "fn f() { let x = \"Some words\"; }", &[]);
}

#[test]
fn views_hold_no_style() {
    hold(&files(&["src"], &[".rs"]), styling);
}

#[test]
fn style_in_a_view_is_caught() {
    let text = "fn f() { view! {\n<p style=\"color: red\">{\nview! { <b style:width=w/> }}</p> } }";
    catches(styling, "src/ui/x.rs", text, &[2, 3]);
    catches(
        styling,
        "src/ui/x.rs",
        "fn f() { view! { <p data-style=\"a\" class=\"style\"/> } }",
        &[],
    );
}

#[test]
fn html_goes_in_at_one_place() {
    hold(&files(&["src"], &[".rs"]), inner_html);
}

#[test]
fn html_that_goes_in_elsewhere_is_caught() {
    let text = "fn f() { view! { <p\ninner_html=x/> };\ne.set_inner_html(y); }";
    catches(inner_html, "src/pages/x.rs", text, &[2, 3]);
    catches(inner_html, "src/ui/prose.rs", text, &[]);
}
