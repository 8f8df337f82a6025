//! Shown problems: a dossier that cannot be shown, and claims whose words are not in the article.

use super::prose::span;
use super::scene::Scene;
use crate::dossier::{Problem, Severity};
use crate::words::{Message, Words};
use markup::html;
use yew::prelude::*;

/// Most problems that are listed; the command line lists all.
const MOST: usize = 20;

/// A problem in the place of a claim. What to mend is told in English, to whoever writes the dossier.
pub fn problem_line(scene: &Scene, problem: &Problem) -> Html {
    html! {
        <p class="problem" data-problem={problem.code.name()}>
            <strong>{ scene.say(Message::NotShown) }</strong>{ message(problem) }{ " " }
            <code>{ problem.path.to_string() }</code>
        </p>
    }
}

/// What stands in the place of a dossier that cannot be shown, with a heading of that level.
pub fn refusal(problems: &[Problem], level: u8, words: Words) -> Html {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity() > Severity::Warning).collect();
    html! {
        <div class="refusal" role="alert">
            <p class="refusal__title" role="heading" aria-level={level.to_string()}>{ words.say(Message::Refused) }</p>
            <p>{ words.count(Message::ToMend, errors.len()) }</p>
            <ol class="refusal__list">
                for problem in errors.iter().take(MOST) {
                    <li data-problem={problem.code.name()}>
                        if !problem.path.0.is_empty() {
                            <code>{ problem.path.to_string() }</code>
                            { " " }
                        }
                        { message(problem) }
                        { " " }
                        { span("refusal__code", problem.code.name()) }
                    </li>
                }
            </ol>
            if errors.len() > MOST {
                <p>{ words.fill(Message::MoreProblems, &[&(errors.len() - MOST).to_string()]) }</p>
            }
        </div>
    }
}

fn message(problem: &Problem) -> Html {
    html! { <span lang="en" dir="ltr">{ &problem.message }</span> }
}
