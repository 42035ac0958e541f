//! Who has a page open hears when the catalogue changes elsewhere.
//!
//! A page asks and is answered when there is something to say, or after a while:
//! no stream that a filter in an office's network could hold back.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

use super::Desk;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_secs(2);

/// After so many looks a page is answered that nothing has changed.
const LOOKS: usize = 12;

/// The route.
pub fn route() -> MethodRouter<Arc<Desk>> {
    get(wait)
}

async fn wait(
    State(desk): State<Arc<Desk>>,
    Path(path): Path<BTreeMap<String, String>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Response {
    desk.windows.fetch_add(1, Ordering::Relaxed);
    let _leaves = Leaves(Arc::clone(&desk));
    let known: u64 = query.get("revision").and_then(|text| text.parse().ok()).unwrap_or_default();
    let name = path.get("catalogue").cloned().unwrap_or_default();
    let Ok(Ok(room)) = tokio::task::spawn_blocking(move || desk.room(&name)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut changes = room.listen();
    for _ in 0..LOOKS {
        let now = *changes.borrow_and_update();
        if now != known {
            return now.to_string().into_response();
        }
        if tokio::time::timeout(LOOK, changes.changed()).await.is_err() {
            let room = Arc::clone(&room);
            drop(tokio::task::spawn_blocking(move || room.follow()).await);
        }
    }
    known.to_string().into_response()
}

/// Counts a window that has gone, also where its answer was never fetched.
struct Leaves(Arc<Desk>);

impl Drop for Leaves {
    fn drop(&mut self) {
        self.0.windows.fetch_sub(1, Ordering::Relaxed);
    }
}
