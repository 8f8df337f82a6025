//! What a test may need that an engine's driver cannot do, each with the reason. What is not named here, all engines do.

use crate::engine::Engine;

/// Something that some driver lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Chromium's own protocol: garbage on demand, the accessibility tree, a page without script.
    Devtools,
    /// Media features that change while a page is shown.
    Media,
    /// Paper.
    Print,
    /// Wheels and fingers.
    WheelAndTouch,
    /// A console with all that a page wrote, from its first byte on, and with the requests that failed.
    Console,
    /// The browser's own count of how far things jump.
    LayoutShift,
}

impl Ability {
    /// Why the engine cannot do it; nothing where it can.
    pub fn lacking_in(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (_, Engine::Chromium) => None,
            (Self::Devtools, _) => Some("the protocol is Chromium's own"),
            (Self::Media | Self::Print | Self::WheelAndTouch, Engine::Firefox) => None,
            (Self::Console, Engine::Firefox) => Some("geckodriver hands over errors alone"),
            (Self::LayoutShift, _) => Some("only Chromium counts it"),
            (Self::Media | Self::Print | Self::WheelAndTouch, Engine::WebKit) => {
                Some("WebKitWebDriver has no command for it")
            }
            (Self::Console, Engine::WebKit) => {
                Some("WebKitWebDriver has no console; the page tells what went wrong after it was loaded")
            }
        }
    }
}
