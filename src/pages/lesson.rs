use content::{Block, Lesson as Item, words};
use leptos::prelude::*;

use crate::live::{Live, Place};
use crate::ui::body_figure::view::PoseRow;
use crate::ui::claims::Claims;
use crate::ui::pieces::Cards;
use crate::ui::prose::{Caption, Prose};

/// A lesson: what you will be able to do, the text with its figure and questions, and what stands behind it.
#[component]
pub fn Lesson(lesson: &'static Item) -> impl IntoView {
    let text = lesson.text();
    view! {
        <header class="head">
            <p class="where">
                {words::lesson::place(lesson.number)} ", " {words::minutes(lesson.minutes)}
            </p>
            <h1>{lesson.title}</h1>
            <p class="lead">{text.summary}</p>
        </header>
        <article class="read">
            <section class="can-do">
                <h2>{words::lesson::CAN_DO}</h2>
                <ul class="dots">{text.can_do.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ul>
            </section>
            {text.blocks.iter().map(block).collect_view()}
            <Live place=Place::Read of=lesson.slug class="acts" />
            <Claims claims=text.claims />
            <p class="small">{words::reviewed(text.reviewed)}</p>
        </article>
    }
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Prose(id) => view! { <Prose id=*id /> }.into_any(),
        Block::Stage(stage) => {
            let how = stage.how;
            view! {
                <div class="wide bench">
                    <figure>
                        <Live place=Place::StagePlate of=how />
                        <Caption html=stage.caption />
                    </figure>
                    <Live place=Place::StageSide of=how class="side" />
                </div>
            }
            .into_any()
        }
        Block::Poses(poses) => view! {
            <figure class="wide">
                <PoseRow poses=poses.poses />
                <Caption html=poses.caption />
            </figure>
        }
        .into_any(),
        Block::Check(questions) => {
            let items = questions
                .iter()
                .map(|item| view! { <Live place=Place::Check of=item.id /> })
                .collect_view();
            view! {
                <div class="checks">{items}</div>
                <Cards questions=questions.to_vec() />
            }
            .into_any()
        }
    }
}
