//! Names for the cells of a table, so that a row still reads well when a narrow screen sets its cells under each
//! other: the heads of columns and rows get a scope, every other cell carries the head of its column.
//!
//! The roles say what the elements are anyway; Safari forgets it once a cell is no longer laid out as one.

/// Rewrites the tables in HTML that pulldown-cmark has written.
pub(super) fn name_cells(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, table)) = rest.split_once("<table>") {
        let (table, after) = table.split_once("</table>").unwrap_or((table, ""));
        let (head, body) = table.split_once("</thead>").unwrap_or((table, ""));
        let heads: Vec<String> = cells(head, "th").map(plain).collect();
        out.push_str(before);
        out.push_str("<table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
        for head in cells(head, "th") {
            out.push_str(&format!("<th role=\"columnheader\" scope=\"col\">{head}</th>"));
        }
        out.push_str("</tr></thead><tbody role=\"rowgroup\">");
        for row in cells(body, "tr") {
            out.push_str("<tr role=\"row\">");
            for (i, cell) in cells(row, "td").enumerate() {
                match heads.get(i) {
                    Some(head) if i > 0 => {
                        out.push_str(&format!("<td role=\"cell\" data-th=\"{head}\">{cell}</td>"));
                    }
                    _ => out.push_str(&format!("<th role=\"rowheader\" scope=\"row\">{cell}</th>")),
                }
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table>");
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The contents of all elements of a name; none of them stands in another of its name.
fn cells<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let pieces: Vec<&str> = html.split(&open).skip(1).collect();
    pieces
        .into_iter()
        .map(move |piece| piece.split_once(&close).map_or(piece, |(content, _)| content))
}

/// Text without tags.
fn plain(html: &str) -> String {
    html.split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}
