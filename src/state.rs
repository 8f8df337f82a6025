//! What the reader chose, how a choice changes it, and the links that name a choice.

use crate::comparison::in_force;
use crate::dossier::{Date, Dossier, EventRef, IssueRef, Layer, PartyRef, QuotationRef, StanceRef};
use crate::timeline::{Scale, Search};
use std::rc::Rc;

/// What is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selection {
    /// Words of the article.
    Quotation(QuotationRef),
    /// An event.
    Event(EventRef),
    /// What is in force of a party on an issue, in both layers.
    Stance(PartyRef, IssueRef),
}

/// Everything the reader chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What is selected, if anything.
    pub selection: Option<Selection>,
    /// Where the reader was before following a link to the selection; the way back leads there.
    pub origin: Option<Selection>,
    /// Where the focus belongs after the last action, if it moved.
    pub focus: Option<Focus>,
    /// Which event should be brought into sight, the focus staying where it is.
    pub reveal: Option<Focus>,
    /// The parties that the filter leaves out.
    pub hidden: Vec<PartyRef>,
    /// The only layer that is shown, if the reader chose one.
    pub layer: Option<Layer>,
    /// What the reader looks for in the events.
    pub search: Option<Rc<Search>>,
    /// The timeline's scale, if the reader chose one.
    pub scale: Option<Scale>,
    /// The date at which stances are read.
    pub as_of: Date,
    /// The two parties that are compared.
    pub pair: (PartyRef, PartyRef),
    /// Whether positions that are only inferred count in comparisons.
    pub with_inferred: bool,
    /// The ways of looking closer that stand open.
    pub open: Vec<Panel>,
    /// Whether the page is being printed: then everything stands open.
    pub printing: bool,
    /// Whether the article's words bear marks; what is selected always does.
    pub marked: bool,
}

/// What opens in place: ways of looking closer at the stances, and the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// All stances in a table.
    Table,
    /// Two parties side by side.
    Pair,
    /// Each issue over time.
    Series,
    /// How much there is of each party.
    Balance,
    /// The keys, under the head of the page.
    Keys,
}

/// A move to the control of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    /// Whose control.
    pub target: Selection,
    /// Counts the moves, so that the same target twice is two moves.
    pub turn: u32,
}

/// What a reader can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Select it; if it is selected, let go of it.
    Toggle(Selection),
    /// Select what the host names, or nothing. The focus stays where it is: it is the page's.
    Show(Option<Selection>),
    /// Follow a link to it, from what is selected now.
    Follow(Selection),
    /// Go back to where the link was.
    Return,
    /// Let go of the selection; the focus goes to its control.
    Clear,
    /// Leave a party out, or take it in again.
    ToggleParty(PartyRef),
    /// Take all parties in again.
    ShowAllParties,
    /// Take all filters of events away.
    ShowAllEvents,
    /// Show one layer only, or both.
    ShowLayer(Option<Layer>),
    /// Show only the events that a search found, or all.
    Find(Option<Rc<Search>>),
    /// Draw the timeline on a scale.
    Draw(Scale),
    /// Bring an event into sight without selecting it.
    Reveal(EventRef),
    /// Read the stances as of a date.
    ReadAsOf(Date),
    /// Compare two parties; one with itself changes nothing.
    Compare(PartyRef, PartyRef),
    /// Count positions that are only inferred, or leave them out.
    CountInferred(bool),
    /// Look closer in this way, or no longer.
    Unfold(Panel),
    /// Open everything for paper, or go back to what stood open.
    Print(bool),
    /// Shows the marks in the article, or the words alone.
    Mark(bool),
}

impl Action {
    /// What a host's link asks for; one that leads nowhere lets go of the selection.
    pub fn to_show(link: &str, dossier: &Dossier) -> Vec<Action> {
        let link = Link::parse(link, dossier);
        let as_of = link.as_ref().and_then(|link| link.as_of.clone()).map(Action::ReadAsOf);
        as_of.into_iter().chain([Action::Show(link.map(|link| link.selection))]).collect()
    }
}

impl State {
    /// Nothing chosen: all parties, as of the article's date.
    pub fn new(dossier: &Dossier) -> State {
        State {
            selection: None,
            origin: None,
            focus: None,
            reveal: None,
            hidden: Vec::new(),
            layer: None,
            search: None,
            scale: None,
            as_of: dossier.article.published.clone(),
            pair: (PartyRef(0), PartyRef(1)),
            with_inferred: true,
            open: vec![Panel::Table],
            printing: false,
            marked: true,
        }
    }

    /// The state after an action; nothing if it changes nothing.
    pub fn reduce(&self, action: &Action, dossier: &Dossier) -> Option<State> {
        let mut next = self.clone();
        match action {
            Action::Toggle(selection) => {
                next.selection = Some(*selection).filter(|selection| self.selection != Some(*selection));
                next.origin = None;
            }
            Action::Show(selection) => {
                next.selection = *selection;
                next.origin = None;
            }
            Action::Follow(selection) => {
                if self.selection != Some(*selection) {
                    next.origin = self.selection;
                }
                next.selection = Some(*selection);
                next.focus = Some(self.focus_on(*selection));
            }
            Action::Return => {
                let origin = self.origin?;
                next.selection = Some(origin);
                next.origin = None;
                next.focus = Some(self.focus_on(origin));
            }
            Action::Clear => {
                next.focus = Some(self.focus_on(self.selection?));
                next.selection = None;
                next.origin = None;
            }
            Action::ToggleParty(party) => toggle(&mut next.hidden, *party),
            Action::ShowAllParties => next.hidden.clear(),
            Action::ShowAllEvents => next.show_all_events(),
            Action::ShowLayer(layer) => next.layer = *layer,
            Action::Find(search) => next.search = search.clone(),
            Action::Draw(scale) => next.scale = Some(*scale),
            Action::Reveal(event) => next.reveal = Some(self.reveal_of(*event)),
            Action::ReadAsOf(date) => next.as_of = date.clone(),
            Action::Compare(one, other) if one == other => {}
            Action::Compare(one, other) => next.pair = (*one, *other),
            Action::CountInferred(counted) => next.with_inferred = *counted,
            Action::Unfold(closer) => toggle(&mut next.open, *closer),
            Action::Print(printing) => next.printing = *printing,
            Action::Mark(marked) => next.marked = *marked,
        }
        // What is asked for by name is shown even if the filter had left it out.
        let is_asked_for = matches!(action, Action::Show(_) | Action::Follow(_) | Action::Return);
        if is_asked_for && next.selection.is_some_and(|selection| !next.shows(selection, dossier)) {
            next.show_all_events();
        }
        next.selection = next.selection.filter(|selection| next.shows(*selection, dossier));
        next.origin = next.origin.filter(|_| next.selection.is_some());
        let to_reveal = next.selection.filter(|_| is_asked_for || next.selection != self.selection);
        if let Some(Selection::Event(event)) = to_reveal {
            next.reveal = Some(self.reveal_of(event));
        }
        (next != *self).then_some(next)
    }

    /// The link to what is selected: to a stance with the date at which it is read, where that is not the article's.
    pub fn link(&self, dossier: &Dossier) -> Option<String> {
        let link = self.selection.map(|selection| Link::to(selection, dossier))?;
        let is_dated = matches!(self.selection, Some(Selection::Stance(..))) && self.as_of != dossier.article.published;
        Some(if is_dated { [&link, "@", self.as_of.text()].concat() } else { link })
    }

    fn show_all_events(&mut self) {
        self.hidden.clear();
        self.layer = None;
        self.search = None;
    }

    fn focus_on(&self, target: Selection) -> Focus {
        Focus { target, turn: self.focus.map_or(0, |focus| focus.turn.wrapping_add(1)) }
    }

    fn reveal_of(&self, event: EventRef) -> Focus {
        Focus { target: Selection::Event(event), turn: self.reveal.map_or(0, |known| known.turn.wrapping_add(1)) }
    }

    /// Whether another state is the same but for the date at which stances are read.
    pub fn differs_in_date_only(&self, other: &State) -> bool {
        self.as_of != other.as_of && *self == State { as_of: self.as_of.clone(), ..other.clone() }
    }

    /// Whether the filter lets a party through.
    pub fn shows_party(&self, party: PartyRef) -> bool {
        !self.hidden.contains(&party)
    }

    /// Whether the filters let an event through: one of its parties is shown, or it has none; its layer is shown; and the
    /// search found it.
    pub fn shows_event(&self, event: EventRef, dossier: &Dossier) -> bool {
        let known = &dossier[event];
        shows_any(self, &known.parties)
            && self.shows_layer(known.evidence.layer)
            && self.search.as_ref().is_none_or(|search| search.hits(event.0))
    }

    /// Whether a layer is shown.
    pub fn shows_layer(&self, layer: Layer) -> bool {
        self.layer.is_none_or(|shown| shown == layer)
    }

    /// The layers shown, the article's first.
    pub fn layers(&self) -> Vec<Layer> {
        [Layer::InArticle, Layer::OnRecord].into_iter().filter(|layer| self.shows_layer(*layer)).collect()
    }

    /// Whether any filter of events is on.
    pub fn filters_events(&self) -> bool {
        !self.hidden.is_empty() || self.layer.is_some() || self.search.is_some()
    }

    /// The filters that alone keep events back, as actions that take them away, and how many events each would let in.
    pub fn loosened(&self, dossier: &Dossier) -> Vec<(Action, usize)> {
        let ways = [Action::ShowAllParties, Action::ShowLayer(None), Action::Find(None)];
        let counted = ways.into_iter().filter_map(|way| {
            let loose = self.reduce(&way, dossier)?;
            let count = (0..dossier.events.len()).filter(|event| loose.shows_event(EventRef(*event), dossier)).count();
            Some((way, count))
        });
        counted.filter(|(_, count)| *count > 0).collect()
    }

    /// Whether the filter lets a quotation through: one of the parties it is about is shown, or it is about none.
    pub fn shows_quotation(&self, quotation: QuotationRef, dossier: &Dossier) -> bool {
        shows_any(self, &dossier[quotation].parties)
    }

    /// Whether something can be selected: the filter lets it through, and its words are in the article.
    pub fn shows(&self, selection: Selection, dossier: &Dossier) -> bool {
        match selection {
            Selection::Quotation(quotation) => {
                self.shows_quotation(quotation, dossier) && dossier[quotation].anchor.is_ok()
            }
            Selection::Event(event) => self.shows_event(event, dossier) && !dossier[event].evidence.withdrawn,
            Selection::Stance(party, _) => self.shows_party(party),
        }
    }

    /// The stances behind a cell: those in force in the layers shown, the article's first.
    pub fn stances_of_cell(&self, party: PartyRef, issue: IssueRef, dossier: &Dossier) -> Vec<StanceRef> {
        let as_of = self.as_of.reads_to();
        self.layers().into_iter().flat_map(|layer| in_force(dossier, party, issue, layer, as_of).stances).collect()
    }
}

/// Puts something into a list, or takes it out.
fn toggle<T: PartialEq>(list: &mut Vec<T>, entry: T) {
    match list.iter().position(|known| *known == entry) {
        Some(place) => drop(list.remove(place)),
        None => list.push(entry),
    }
}

fn shows_any(state: &State, parties: &[PartyRef]) -> bool {
    parties.is_empty() || parties.iter().any(|party| state.shows_party(*party))
}

/// A link to a selection: `event:ID`, `quotation:ID`, `stance:PARTY.ISSUE` or `stance:PARTY.ISSUE@ASOF`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it leads to.
    pub selection: Selection,
    /// The date at which it reads the stances, if it says one.
    pub as_of: Option<Date>,
}

impl Link {
    /// Reads a link; nothing if it is not one or leads nowhere in this dossier.
    pub fn parse(text: &str, dossier: &Dossier) -> Option<Link> {
        let (kind, rest) = text.split_once(':')?;
        let (name, as_of) = match rest.split_once('@') {
            Some((name, date)) if kind == "stance" => (name, Some(Date::parse(date).ok()?)),
            _ => (rest, None),
        };
        let selection = match kind {
            "event" => Selection::Event(EventRef(dossier.events.iter().position(|event| event.id == name)?)),
            "quotation" => Selection::Quotation(QuotationRef(dossier.quotations.iter().position(|q| q.id == name)?)),
            "stance" => {
                let (party, issue) = name.split_once('.')?;
                let party = dossier.parties.iter().position(|known| known.id == party)?;
                let issue = dossier.issues.iter().position(|known| known.id == issue)?;
                Selection::Stance(PartyRef(party), IssueRef(issue))
            }
            _ => return None,
        };
        Some(Link { selection, as_of })
    }

    /// The text that names a selection.
    pub fn to(selection: Selection, dossier: &Dossier) -> String {
        match selection {
            Selection::Quotation(quotation) => format!("quotation:{}", dossier[quotation].id),
            Selection::Event(event) => format!("event:{}", dossier[event].id),
            Selection::Stance(party, issue) => format!("stance:{}", cell_name(party, issue, dossier)),
        }
    }
}

/// A cell's name, `PARTY.ISSUE`, as links and hooks have it.
pub fn cell_name(party: PartyRef, issue: IssueRef, dossier: &Dossier) -> String {
    format!("{}.{}", dossier[party].id, dossier[issue].id)
}
