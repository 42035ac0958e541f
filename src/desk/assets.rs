//! What every page needs: script, styles and the edition's typeface.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Desk;
use crate::files;

/// A file of the browser's side.
struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal: $kind:literal = $path:literal;)+) => {
        &[$(Asset { name: $name, kind: $kind, bytes: include_bytes!(concat!("../../", $path)) }),+]
    };
}

const ASSETS: &[Asset] = assets! {
    "desk.js": "text/javascript; charset=utf-8" = "desk/dist/desk.js";
    "desk.css": "text/css; charset=utf-8" = "desk/dist/desk.css";
    "icon.svg": "image/svg+xml" = "desk/icon.svg";
    "regular.ttf": "font/ttf" = "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf";
    "bold.ttf": "font/ttf" = "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf";
    "italic.ttf": "font/ttf" = "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf";
};

/// What is the same as long as the program is: a browser asks only whether it is.
pub fn routes() -> Router<Arc<Desk>> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(State(desk): State<Arc<Desk>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let bytes = desk.bundle.as_ref().and_then(|folder| files::read_named(&folder.join(asset.name)).ok());
    let bytes = bytes.map_or(Bytes::from_static(asset.bytes), Bytes::from);
    let tag = format!("\"{:x}\"", typst::utils::hash128(&bytes));
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let head = [
        (header::CONTENT_TYPE, asset.kind.to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
    ];
    (head, bytes).into_response()
}
