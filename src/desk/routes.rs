//! What can be asked for.

use std::sync::Arc;

use axum::Router;

use super::answer::{does, shows};
use super::screens::{
    compared, files, findings, finish, forms, handbook, measure, measures, pages, start, state, taken_over, text,
    versions,
};
use super::{Desk, alone, assets, changes, deeds, events};

/// The table of all routes.
pub fn table() -> Router<Arc<Desk>> {
    let catalogue = Router::new()
        .route("/", shows(state::show))
        .route("/measures", shows(measures::show))
        .route("/measures/{what}", shows(measure::show))
        .route("/publication", shows(files::publication))
        .route("/print", shows(files::print))
        .route("/rules", shows(files::rules))
        .route("/chapters", shows(files::chapters))
        .route("/chapters/{what}", shows(files::chapter))
        .route("/contacts", shows(files::contacts))
        .route("/abbreviations", shows(files::abbreviations))
        .route("/organisation", shows(files::organisation))
        .route("/places", shows(files::places))
        .route("/findings", shows(findings::show))
        .route("/forms", shows(forms::show))
        .route("/form", shows(forms::form))
        .route("/proof", shows(forms::proof))
        .route("/taken-over", shows(taken_over::show))
        .route("/finish", shows(finish::show))
        .route("/changes", shows(compared::show))
        .route("/changes/{what}", shows(compared::made))
        .route("/versions", shows(versions::show))
        .route("/part", shows(files::part))
        .route("/text/{*what}", shows(text::show))
        .route("/pages", shows(pages::show))
        .route("/page/{what}", shows(pages::page))
        .route("/whole", shows(pages::whole))
        .route("/alone/{what}", shows(alone::show))
        .route("/before/{what}", shows(measure::before))
        .route("/remarks", shows(findings::at_fields))
        .route("/targets", shows(measures::targets))
        .route("/picture/{*what}", shows(files::picture))
        .route("/made/{what}", shows(finish::made))
        .route("/events", events::route())
        .route("/edit", does(changes::edit))
        .route("/restore", does(versions::restore))
        .route("/settle", does(versions::settle))
        .route("/steps", does(changes::steps))
        .route("/undo", does(changes::undo))
        .route("/redo", does(changes::redo))
        .route("/fix", does(findings::fix))
        .route("/accept", does(findings::accept))
        .route("/deed", does(deeds::deed))
        .route("/picture", does(changes::picture))
        .route("/text", does(text::write))
        .route("/asked", does(forms::asked))
        .route("/answers", does(forms::hand_in))
        .route("/answer", does(forms::decide))
        .route("/make", does(finish::make))
        .route("/find", does(alone::find));
    Router::new()
        .route("/", shows(start::show))
        .route("/new", does(start::new))
        .route("/takeover", does(start::take_over))
        .route("/end", does(start::end))
        .route("/handbook", shows(handbook::show))
        .route("/handbook/{what}", shows(handbook::show))
        .nest("/c/{catalogue}", catalogue.clone())
        .route("/c/{catalogue}/", shows(state::show))
        .merge(assets::routes())
}
