//! What a test does with a page: opens it, waits for it, looks into the widget, clicks, types, takes pictures.
//! Everything waits for its condition until a deadline; nothing sleeps for a fixed time and hopes.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::{TypingData, WebDriver, WebElement};

use crate::browser::screenshots;
use crate::engine::{Ability, Engine, devtools};
use crate::hand;

/// How long a condition may take to come true on a busy machine.
const DEADLINE: Duration = Duration::from_secs(15);

/// How often a condition is asked for.
const PAUSE: Duration = Duration::from_millis(25);

/// True once the first widget shows something of its own, styled and in place of the light DOM.
const IS_READY: &str = "
    const own = (node) => !['slot', 'link', 'style', 'script'].includes(node.localName);
    const shown = (node) => node.textContent.trim() !== '' && node.getClientRects().length > 0;
    const root = document.querySelector('stance-line')?.shadowRoot;
    return [...(root?.children ?? [])].some((node) => own(node) && shown(node));";

/// The first match in the first widget's shadow root.
const FIND: &str = "return document.querySelector('stance-line')?.shadowRoot?.querySelector(arguments[0]);";

/// All matches in the first widget's shadow root.
const FIND_ALL: &str =
    "return [...document.querySelector('stance-line')?.shadowRoot?.querySelectorAll(arguments[0]) ?? []];";

/// The page that a browser shows.
pub struct Page {
    engine: Engine,
    session: WebDriver,
}

impl Page {
    /// The page of a new session, still blank.
    pub fn new(engine: Engine, session: WebDriver) -> Self {
        Self { engine, session }
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.session.goto(address).await.with_context(|| format!("cannot open {address}"))?;
        self.engine.opened(&self.session).await
    }

    /// Opens an address and waits until the first widget on it shows its dossier or a problem.
    pub async fn open_widget(&self, address: &str) -> Result<()> {
        self.open(address).await?;
        self.until("the widget shows something", IS_READY, &[]).await
    }

    /// Gives the first element in the widget that the selector names the focus, as soon as it is there.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        self.find(selector).await?;
        let focus = "document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]).focus();";
        self.script(focus, &[json!(selector)]).await
    }

    /// Runs a script in the page, as the body of a function of `arguments`, and returns what it returns.
    pub async fn script<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        let returned = self.session.execute(body, arguments).await?;
        returned.convert().with_context(|| format!("the script returned {}", returned.json()))
    }

    /// The same in the first frame of the page, whatever its origin.
    pub async fn script_in_frame<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        self.session.enter_frame(0).await?;
        let returned = self.script(body, arguments).await;
        self.session.enter_default_frame().await?;
        returned
    }

    /// Waits until a script returns `true`.
    pub async fn until(&self, what: &str, body: &str, arguments: &[Value]) -> Result<()> {
        let start = Instant::now();
        while !self.script::<bool>(body, arguments).await? {
            if start.elapsed() > DEADLINE {
                bail!("waited {DEADLINE:?}, but it never came true that {what}");
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// The first element in the widget that the selector names, once there is one.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let exists = format!("return (() => {{ {FIND} }}).apply(null, arguments) != null;");
        // An arrow function has its caller's `arguments`, so the selector reaches the inner script.
        let what = format!("the widget has `{selector}`");
        self.until(&what, &exists, &[json!(selector)]).await?;
        Ok(self.session.execute(FIND, [json!(selector)]).await?.element()?)
    }

    /// All elements in the widget that the selector names at this moment.
    pub async fn find_all(&self, selector: &str) -> Result<Vec<WebElement>> {
        Ok(self.session.execute(FIND_ALL, [json!(selector)]).await?.elements()?)
    }

    /// Clicks an element in the widget as a reader does: by the pointer, after scrolling to it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        if self.engine == Engine::WebKit {
            return hand::click(self, self.place_of(&element).await?).await;
        }
        element.click().await.with_context(|| format!("cannot click `{selector}`"))
    }

    /// The middle of an element's first line, after scrolling to it, once it stands still: what comes into sight may be drawn
    /// only then, and push it away. WebKitWebDriver itself looks for an element at that place only outside of shadow trees, and
    /// then says that another one is in the way.
    async fn place_of(&self, element: &WebElement) -> Result<hand::Place> {
        let script = "
            const [element] = arguments;
            return (async () => {
                for (let before = null; ;) {
                    element.scrollIntoView({ block: 'center', behavior: 'instant' });
                    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                    const { x, y, width, height } = element.getClientRects()[0];
                    const place = [x + width / 2, y + height / 2];
                    if (before && place.every((at, axis) => Math.abs(at - before[axis]) < 1)) return place;
                    before = place;
                }
            })();";
        self.script(script, &[element.to_json()?]).await
    }

    /// Presses keys wherever the focus is; `thirtyfour::Key` has those without a letter.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.session.action_chain().send_keys(keys).perform().await?)
    }

    /// Performs W3C actions: the sources of input, each with what it does step by step.
    pub async fn perform(&self, sources: Value) -> Result<()> {
        self.session.cmd(Command::PerformActions(sources.into())).await?;
        Ok(())
    }

    /// Takes what the console has received so far. What no test takes fails the test at its end.
    pub async fn console(&self) -> Result<Vec<String>> {
        self.engine.console(&self.session).await
    }

    /// Gives the page a size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.engine.resize(&self.session, width, height).await
    }

    /// Sets one media feature, such as `prefers-color-scheme` to `dark`.
    pub async fn emulate(&self, feature: &str, value: &str) -> Result<()> {
        self.engine.emulate(&self.session, feature, value).await
    }

    /// The width of the narrowest window that is looked at, in pixels.
    pub fn narrowest(&self) -> u32 {
        self.engine.narrowest()
    }

    /// Whether a long table is gone through whole here; the other engines are slower to open a page, and try its first column.
    pub fn is_thorough(&self) -> bool {
        self.engine == Engine::Chromium
    }

    /// Whether the page can be shown in that colour scheme.
    pub fn can_be(&self, scheme: &str) -> bool {
        scheme == "light" || Ability::Media.lacking_in(self.engine).is_none()
    }

    /// Gives a command of Chromium's own protocol, for what no other way tells.
    pub async fn devtools(&self, method: &'static str, parameters: Value) -> Result<Value> {
        devtools(&self.session, method, parameters).await
    }

    /// Prints the page on paper of that size in centimetres; answers the PDF.
    pub async fn print(&self, width: f64, height: f64) -> Result<Vec<u8>> {
        let page = PrintPage { width, height };
        Ok(self.session.print_page(PrintParameters { page, ..PrintParameters::default() }).await?)
    }

    /// Saves what the window shows to `target/screenshots/NAME.png`.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = screenshots()?.join(format!("{name}.png"));
        self.session.screenshot(&path).await?;
        Ok(path)
    }

    /// Saves the whole page at that width, however long it is.
    pub async fn screenshot_whole(&self, name: &str, width: u32) -> Result<PathBuf> {
        self.resize(width, 800).await?;
        let height: f64 = self.script("return document.documentElement.scrollHeight;", &[]).await?;
        self.resize(width, height.ceil() as u32).await?;
        self.screenshot(name).await
    }
}
