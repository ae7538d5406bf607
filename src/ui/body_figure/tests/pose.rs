//! The poses of the content, and many that it might have.

#[test]
#[ignore]
fn print() {
    let mut out = String::new();
    let mut row = |name: &str, poses: &'static [content::FigurePose]| {
        out += &format!("<h3>{name}</h3><div class=poses>");
        for pose in poses {
            let (view_box, svg) = super::super::view::pose_svg(pose);
            out += &format!(
                "<figure><div class=\"plate pose\"><svg class=fig viewBox=\"{view_box}\">{svg}</svg></div><figcaption class=cap>{}</figcaption></figure>",
                pose.title
            );
        }
        out += "</div>";
    };
    for item in content::EXERCISES {
        row(item.slug, item.poses);
    }
    for lesson in content::LESSONS {
        for block in lesson.text().blocks {
            if let content::Block::Poses(poses) = block {
                row(lesson.slug, poses.poses);
            }
        }
    }
    std::fs::write("/tmp/fig/body.html", out).unwrap();
}
