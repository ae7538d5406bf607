//! Starts the app in the browser.

fn main() {
    knees_forward::app::start();
}
