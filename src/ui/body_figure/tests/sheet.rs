use crate::ui::body_figure::view::*;
use crate::ui::squat::{FULL_SCALE_NM, Squat};
use mechanics::{Ask, Body, Load, LoadAt, solve};

fn sq(thigh: f64, shank: f64, body: Body, load: Load, wedge: f64) -> Squat {
    let posture = solve(&Ask { body, load, heel_wedge_deg: wedge, balance: 0.45, thigh_above_horizontal_deg: thigh, shank_deg: shank });
    Squat { posture, body, load, heel_wedge_deg: wedge, full_nm: FULL_SCALE_NM }
}

#[test]
fn sheet() {
    let mut out: Vec<String> = Vec::new();
    let mut add = |name: &str, s: Squat, plate: Plate| {
        let p = picture_of(&s, plate);
        let v = values_of(&s, plate);
        assert_eq!(v, p.values);
        out.push(format!("<figure><div class=\"plate\"><svg class=\"fig\" viewBox=\"{}\">{}</svg></div><figcaption>{name}{}</figcaption></figure>", p.view_box, p.html, if s.posture.feasible {""} else {" INFEASIBLE"}));
    };
    let whole = Plate { is_whole: true, has_words: true, ..Plate::default() };
    let loads = [LoadAt::None, LoadAt::ArmsForward, LoadAt::Goblet, LoadAt::Front, LoadAt::HighBar, LoadAt::LowBar];
    let postures = [(88.0, 3.0), (45.0, 20.0), (0.0, 33.0), (-30.0, 40.0)];
    let sets: Vec<(&str, Plate, Body)> = vec![("", whole, Body::default())];
    for (n, plate, body) in sets {
        for at in loads {
            for (t, s) in postures {
                let kg = match at { LoadAt::ArmsForward => 5.0, LoadAt::Goblet => 16.0, _ => 40.0 };
                add(&format!("{n}{at:?} {t} {s}"), sq(t, s, body, Load { kg, at }, 0.0), plate);
            }
        }
    }
    let bar = Load { kg: 40.0, at: LoadAt::HighBar };
    let b = Body::default();
    add("arms 0kg", sq(0.0, 33.0, b, Load { kg: 0.0, at: LoadAt::ArmsForward }, 0.0), whole);
    add("wedge 10 present", sq(0.0, 40.0, b, bar, 10.0), Plate { has_words: true, ..Plate::default() });
    add("wedge 20", sq(-10.0, 45.0, b, Load { kg: 16.0, at: LoadAt::Goblet }, 20.0), Plate { has_handles: true, ..whole });
    add("long thigh", sq(0.0, 33.0, Body { thigh_ratio: 1.25, ..b }, bar, 0.0), whole);
    let (s, l) = (Body { height_m: 1.5, ..b }, Body { height_m: 1.95, ..b });
    add("1.5", sq(0.0, 33.0, s, bar, 0.0), Plate { beside: Some(l), ..whole });
    add("1.95", sq(0.0, 33.0, l, bar, 0.0), Plate { beside: Some(s), is_second: true, ..whole });
    let giant = Body { height_m: 2.3, thigh_ratio: 1.4, shank_ratio: 1.4, trunk_ratio: 1.4, ..b };
    add("giant", sq(88.0, 3.0, giant, bar, 0.0), whole);
    add("giant beside", sq(88.0, 3.0, s, bar, 0.0), Plate { beside: Some(giant), ..whole });
    add("ghost+handles", sq(0.0, 33.0, b, bar, 0.0), Plate { has_handles: true, ghost: Some(Ghost { shank_deg: 15.0, thigh_deg: 5.0, trunk_deg: 60.0 }), is_second: true, ..whole });
    add("ghost present", sq(0.0, 33.0, b, bar, 0.0), Plate { has_handles: true, ghost: Some(Ghost { shank_deg: 20.0, thigh_deg: 15.0, trunk_deg: 40.0 }), ..Plate::default() });
    add("goblet tall", sq(10.0, 30.0, Body { height_m: 2.3, ..b }, Load { kg: 16.0, at: LoadAt::Goblet }, 0.0), whole);
    add("goblet small", sq(10.0, 30.0, Body { height_m: 1.3, ..b }, Load { kg: 16.0, at: LoadAt::Goblet }, 0.0), whole);
    let mut css = String::new();
    for f in ["tokens", "reset", "base", "layout", "part", "figure", "modes"] {
        css.push_str(&std::fs::read_to_string(format!("style/{f}.css")).unwrap());
    }
    let defs = r##"<svg width="0" height="0" style="position:absolute"><defs><pattern id="weave-knee" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="weave-knee-a" width="6" height="6"/><path class="weave-knee-b" d="M1 0V6"/></pattern><pattern id="weave-hip" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="weave-hip-a" width="7" height="7"/><circle class="weave-hip-b" cx="1.75" cy="1.75" r="1.2"/><circle class="weave-hip-b" cx="5.25" cy="5.25" r="1.2"/></pattern><pattern id="fig-knee" href="#weave-knee" patternTransform="scale(2) rotate(45)"/><pattern id="fig-hip" href="#weave-hip" patternTransform="scale(2)"/></defs></svg>"##;
    for theme in ["light", "dark"] {
        for (i, chunk) in out.chunks(8).enumerate() { let out = chunk.concat();
        let html = format!("<!doctype html><html data-theme={theme}><meta charset=utf-8><style>{css} body{{display:grid;grid-template-columns:repeat(4,390px);gap:8px;margin:8px;padding:0;max-width:none}} figure{{margin:0}} figcaption{{font:14px sans-serif}}</style><body>{defs}{out}</body></html>");
        std::fs::write(format!("/tmp/fig_{theme}_{i}.html"), html).unwrap(); }
    }
}
