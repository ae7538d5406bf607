//! Links that hold a squat: written, followed, changed in place, and broken.

use anyhow::{Result, ensure};
use content::{Route, words};
use lab::{Control, Cue, Cues, Lab, Preset, Who, link};
use mechanics::{LoadAt, Sex};
use serde_json::json;
use thirtyfour::Key;

use super::asked::Asked;
use super::check;
use super::hands::{bring, button, change_hash, focus, hash_of, open, says, shows, step_to};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("link-is-followed-and-copied-again", followed),
        check("link-in-place-of-the-address", in_place),
        check("link-that-a-messenger-passed-on", passed_on),
        check("link-followed-inside-the-app", inside),
        check("link-to-one-body-after-two", one_after_two),
        check("broken-links-start-over", broken),
        check("broken-link-in-place-of-the-address", broken_in_place),
    ]
}

/// Labs that differ from the first in everything, with the ends of many ranges.
fn labs() -> Vec<Lab> {
    let mut two = Lab {
        is_pair: true,
        is_shin_free: true,
        load_at: LoadAt::LowBar,
        cues: Cues::only(Cue::Hips)
            .with(Cue::Heels, true)
            .with(Cue::Knees, true),
        ..Lab::default()
    };
    for (control, one, other) in [
        (Control::Height, 160, 195),
        (Control::Mass, 55, 110),
        (Control::Thigh, 105, 92),
        (Control::Shank, 97, 104),
        (Control::Trunk, 111, 99),
        (Control::Ankle, 33, 52),
    ] {
        control.set(&mut two, Who::One, one);
        control.set(&mut two, Who::Two, other);
    }
    two.person_mut(Who::One).sex = Sex::Female;
    let mut far = Lab {
        load_at: LoadAt::Goblet,
        ..Lab::default()
    };
    for (control, value) in [
        (Control::Depth, 125),
        (Control::Shin, 50),
        (Control::Load, 200),
        (Control::Wedge, 20),
        (Control::Balance, 80),
        (Control::Ankle, 60),
        (Control::Mass, 250),
        (Control::Height, 230),
    ] {
        control.set(&mut far, Who::One, value);
    }
    let mut stand = Lab {
        load_at: LoadAt::None,
        ..Lab::default()
    };
    Control::Depth.set(&mut stand, Who::One, 0);
    Control::Load.set(&mut stand, Who::One, 0);
    vec![two, far, stand]
}

/// Loads the lab afresh with something in the hash.
async fn load(visit: &Visit<'_>, hash: &str) -> Result<()> {
    // The same page with another hash would only be scrolled.
    visit.open(&format!("{}robots.txt", visit.base())).await?;
    visit.open(&format!("{}{hash}", visit.href(Route::Lab))).await?;
    visit.taken_over().await
}

/// The link has done its work: it is no longer in the address, which stays the lab's.
async fn address_is_plain(visit: &Visit<'_>) -> Result<()> {
    let wanted = format!("{}{}", visit.host.origin(), visit.href(Route::Lab));
    visit
        .until(
            "the address without the link",
            "return location.href === arguments[0]",
            [json!(wanted)],
        )
        .await
        .map(drop)
}

const STATUS: &str = ".presets [role=status]";

async fn followed(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    for lab in labs() {
        load(visit, &hash_of(&lab)).await?;
        let mut asked = Asked { lab, whose: Who::One };
        shows(visit, &asked).await?;
        says(visit, STATUS, words::lab::LINK_KEPT).await?;
        address_is_plain(visit).await?;
        ensure!(
            copied(visit).await? == wanted_link(visit, &lab),
            "another link than was followed"
        );
        let wedge = if asked.get(Control::Wedge) == 20 { 19 } else { 1 };
        step_to(visit, &mut asked, "lab-wedge", wedge).await?;
        shows(visit, &asked).await?;
        ensure!(
            copied(visit).await? == wanted_link(visit, &asked.lab),
            "the link does not follow what is set"
        );
    }
    Ok(())
}

fn wanted_link(visit: &Visit<'_>, lab: &Lab) -> String {
    format!(
        "{}{}#squat={}",
        visit.host.origin(),
        visit.href(Route::Lab),
        link::write(lab)
    )
}

/// Presses the button, and has the link from wherever this browser lets it be: out of the clipboard, by pasting, or out
/// of the field that stands there when the clipboard refuses.
async fn copied(visit: &Visit<'_>) -> Result<String> {
    button(visit, "link").await?;
    let said = visit
        .until(
            "a word about the link",
            "const said = document.querySelector('.presets [role=status]').textContent;
             return arguments[0].includes(said) && said",
            [json!([words::lab::LINK_COPIED, words::lab::LINK_HERE])],
        )
        .await?;
    let in_field = "const field = document.getElementById('lab-link');
        return [field.checkVisibility(), field.value]";
    let (is_there, text): (bool, String) = visit.js(in_field, []).await?;
    if said == json!(words::lab::LINK_HERE) {
        ensure!(
            is_there,
            "the link is to be copied from a field that is not in sight"
        );
        return Ok(text);
    }
    ensure!(!is_there, "the link is in the clipboard and in a field too");
    pasted(visit).await
}

/// What the clipboard holds, pasted into a field of the check's own.
async fn pasted(visit: &Visit<'_>) -> Result<String> {
    visit
        .js::<bool>(
            "const field = document.createElement('textarea'); field.id = 'pasted';
             document.querySelector('.presets').after(field); return true",
            [],
        )
        .await?;
    bring(visit, "#pasted").await?;
    focus(visit, "pasted").await?;
    visit
        .browser
        .driver
        .action_chain()
        .key_down(Key::Control)
        .send_keys("v")
        .key_up(Key::Control)
        .perform()
        .await?;
    let text = visit
        .until(
            "the pasted link",
            "return document.getElementById('pasted').value",
            [],
        )
        .await?;
    visit
        .js::<bool>("document.getElementById('pasted').remove(); return true", [])
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Percent signs in place of points, and what stood behind the link in a sentence; loaded, and put into the address.
async fn passed_on(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    let lab = labs()[0];
    let whole = hash_of(&lab);
    let asked = Asked { lab, whose: Who::One };
    for link in [
        whole.replace('.', "%2E").replace('-', "%2D"),
        whole.replace('=', "%3D").replace('.', "%252e"),
        format!("{whole}."),
        format!("{whole}),"),
        format!("{whole}>"),
        format!("{whole}\u{201d}"),
    ] {
        load(visit, &link).await?;
        shows(visit, &asked).await?;
        says(visit, STATUS, words::lab::LINK_KEPT).await?;
        address_is_plain(visit).await?;
        let again = open(visit).await?;
        shows(visit, &again).await?;
        change_hash(visit, &link).await?;
        shows(visit, &asked).await?;
        address_is_plain(visit).await?;
    }
    Ok(())
}

async fn in_place(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for lab in labs() {
        change_hash(visit, &hash_of(&lab)).await?;
        asked.lab = lab;
        shows(visit, &asked).await?;
        says(visit, STATUS, words::lab::LINK_KEPT).await?;
        address_is_plain(visit).await?;
    }
    Ok(())
}

/// A link on another page of the product, and Back from there.
async fn inside(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    visit.open_live(Route::Quiz).await?;
    let lab = labs()[0];
    let href = format!("{}{}", visit.href(Route::Lab), hash_of(&lab));
    visit
        .js::<bool>(
            "const link = document.createElement('a'); link.id = 'squat'; link.href = arguments[0];
             link.textContent = 'A squat'; document.querySelector('h1').after(link); return true",
            [json!(href)],
        )
        .await?;
    visit.click("#squat").await?;
    visit.arrived(Route::Lab).await?;
    shows(visit, &Asked { lab, whose: Who::One }).await?;
    address_is_plain(visit).await?;
    visit.browser.driver.back().await?;
    visit.arrived(Route::Quiz).await
}

/// Who changes the second body and then follows a link to one body alone changes that one.
async fn one_after_two(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    visit.click("#lab-pair").await?;
    asked.choose("lab-pair", true);
    shows(visit, &asked).await?;
    let mut lab = Lab::default();
    Preset::StiffAnkles.apply(&mut lab, Who::One);
    change_hash(visit, &hash_of(&lab)).await?;
    asked = Asked { lab, whose: Who::One };
    shows(visit, &asked).await?;
    step_to(visit, &mut asked, "lab-ankle", 25).await?;
    shows(visit, &asked).await
}

/// What a link can be turned into on its way.
fn broken_texts() -> Vec<String> {
    let whole = link::write(&labs()[0]);
    let (most, _) = whole.rsplit_once('.').unwrap_or_default();
    let (_, after_version) = whole.split_once('.').unwrap_or_default();
    let deep = link::write(&Lab::default()).replacen("1.90.", "1.126.", 1);
    vec![
        most.to_owned(),
        whole[..3].to_owned(),
        format!("{whole}.1"),
        format!("2.{after_version}"),
        deep,
        whole.replacen("1.90.", "1.-90.", 1),
        whole.replacen("1.90.", "1.9999999999.", 1),
        whole.replace('.', ","),
        "%F0%9F%A6%B5%00<b>".to_owned(),
        String::new(),
    ]
}

async fn starts_over(visit: &Visit<'_>) -> Result<()> {
    shows(visit, &Asked::default()).await?;
    says(visit, STATUS, words::lab::LINK_BROKEN).await?;
    address_is_plain(visit).await?;
    let complaints = visit.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

async fn broken(visit: &Visit<'_>) -> Result<()> {
    visit.browser.viewport(1280, 800).await?;
    for text in broken_texts() {
        ensure!(link::read(&text).is_err(), "{text:?} is whole");
        load(visit, &format!("#squat={text}")).await?;
        starts_over(visit)
            .await
            .map_err(|error| error.context(format!("for the link {text:?}")))?;
    }
    // Some other hash is no link.
    load(visit, "#main").await?;
    shows(visit, &Asked::default()).await?;
    says(visit, STATUS, "").await
}

async fn broken_in_place(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    for text in broken_texts() {
        step_to(visit, &mut asked, "lab-depth", 85).await?;
        shows(visit, &asked).await?;
        change_hash(visit, &format!("#squat={text}")).await?;
        starts_over(visit)
            .await
            .map_err(|error| error.context(format!("for the link {text:?}")))?;
        asked = Asked::default();
    }
    Ok(())
}
