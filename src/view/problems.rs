//! Shown problems: a dossier that cannot be shown, and claims whose words are not in the article.

use super::prose::span;
use crate::dossier::{Problem, Severity};
use yew::prelude::*;

/// Most problems that are listed; the command line lists all.
const MOST: usize = 20;

/// A problem in the place of a claim.
pub fn problem_line(problem: &Problem) -> Html {
    html! {
        <p class="problem" data-problem={problem.code.name()}>
            <strong>{ "Not shown: " }</strong>{ &problem.message }{ " " }
            <code>{ problem.path.to_string() }</code>
        </p>
    }
}

/// What stands in the place of a dossier that cannot be shown, with a heading of that level.
pub fn refusal(problems: &[Problem], level: u8) -> Html {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity() > Severity::Warning).collect();
    html! {
        <div class="refusal" role="alert">
            <p class="refusal__title" role="heading" aria-level={level.to_string()}>{ "This dossier cannot be shown." }</p>
            <p>{ count(errors.len()) }</p>
            <ol class="refusal__list">
                for problem in errors.iter().take(MOST) {
                    <li data-problem={problem.code.name()}>
                        if !problem.path.0.is_empty() {
                            <code>{ problem.path.to_string() }</code>
                            { " " }
                        }
                        { &problem.message }
                        { " " }
                        { span("refusal__code", problem.code.name()) }
                    </li>
                }
            </ol>
            if errors.len() > MOST {
                <p>{ format!("… and {} more. The command “stanceline check” lists all of them.", errors.len() - MOST) }</p>
            }
        </div>
    }
}

fn count(errors: usize) -> String {
    match errors {
        1 => "One thing has to be mended first:".to_owned(),
        many => format!("{many} things have to be mended first:"),
    }
}
