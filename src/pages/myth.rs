use content::{MYTHS, Myth as Item, Plate, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::ui::body_figure::view::SquatFigure;
use crate::ui::claims::Claims;
use crate::ui::loads::Loads;
use crate::ui::prose::{Caption, Prose};
use crate::ui::squat::{Shown, squat};

/// A cue: as heard, the verdict, two squats side by side, when it helps, when it misleads, what to say instead.
#[component]
pub fn Myth(myth: &'static Item) -> impl IntoView {
    let text = myth.text();
    let all = u32::try_from(MYTHS.len()).unwrap_or(u32::MAX);
    view! {
        <header class="myth-head">
            <p class="where">{words::myths::place(myth.number, all)}</p>
            <h1 class="heard">"“"{text.heard}"”"</h1>
            <p class="verdict">{text.verdict}</p>
        </header>
        <article class="read">
            {(!text.plates.is_empty())
                .then(|| {
                    view! {
                        <figure class="wide">
                            <div class="twoplates">{text.plates.iter().map(plate).collect_view()}</div>
                            <p class="cap">{words::myths::SAME}</p>
                            <Caption html=text.plates_caption />
                        </figure>
                    }
                })}
            <Prose id=text.helps />
            <Prose id=text.misleads />
            <h2>{words::myths::SAY}</h2>
            <p class="instead-line">"“"{text.instead}"”"</p>
            <p class="acts">
                <a class="btn" href=href(Route::Quiz)>
                    {words::myths::ASK}
                </a>
                <a class="go" href=href(Route::Myths)>
                    {words::myths::ALL}
                </a>
            </p>
            <Claims claims=text.claims />
            <p class="small">{words::reviewed(text.reviewed)}</p>
        </article>
    }
}

fn plate(plate: &'static Plate) -> impl IntoView {
    let still = squat(plate.thigh_deg, plate.shank_deg, plate.balance, plate.bar_kg);
    view! {
        <div>
            <h2>{plate.title}</h2>
            <div class="plate squat bleed">
                <SquatFigure squat=still />
            </div>
            <div class="loads">
                <Loads shown=move || (Shown::of(&still.posture), None) />
            </div>
        </div>
    }
}
