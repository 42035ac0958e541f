//! Who is let in, and what a page may do.
//!
//! The desk listens on loopback, which everybody on the same machine shares, and
//! every web page that is open beside it can send requests there. So a browser
//! must have been given the secret (a cookie that no script reads and no other
//! site sends along), must address the desk by a name of this machine (a foreign
//! name would be DNS rebinding), and what changes something must come from a page
//! of the desk.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::Desk;
use super::page::encoded;

/// The most bytes of a request: a photograph.
pub const MAX_BODY: usize = 32 * 1024 * 1024;

/// So long a request may take to arrive.
const PATIENCE: Duration = Duration::from_mins(1);

/// Nothing is loaded from elsewhere, no script stands in a page, nobody frames the desk.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const COOKIE: &str = "katalog";

/// A secret of 128 bits; `None` if the system has no random numbers.
pub fn secret() -> Option<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Routes behind the guard.
pub fn guarded(routes: Router<Arc<Desk>>, desk: &Arc<Desk>) -> Router<Arc<Desk>> {
    let inside = routes.layer(middleware::from_fn_with_state(Arc::clone(desk), knows_secret));
    Router::new()
        .route("/enter", get(enter))
        .merge(inside)
        .layer(middleware::from_fn_with_state(Arc::clone(desk), is_from_here))
        .layer(middleware::from_fn(in_time))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::map_response(with_headers))
}

#[derive(Deserialize)]
struct Key {
    key: String,
}

/// The address that the program opens: the secret becomes a cookie and leaves the address.
async fn enter(State(desk): State<Arc<Desk>>, Query(Key { key }): Query<Key>) -> Response {
    if !is_same(&key, &desk.secret) {
        return refused("enter-wrong");
    }
    let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", cookie_name(desk.port), desk.secret);
    // A page, and no redirect: a browser does not send a strict cookie along on a redirect that another program began.
    let to = desk.first.as_ref().map_or_else(|| "/".to_owned(), |(name, _)| format!("/c/{}/", encoded(name)));
    let page = format!(
        "<!DOCTYPE html><html lang=\"de\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0; url={to}\">\
         <link rel=\"icon\" href=\"data:,\"><title>katalog</title><p><a href=\"{to}\">katalog</a></p></html>"
    );
    ([(header::SET_COOKIE, cookie)], axum::response::Html(page)).into_response()
}

/// Cookies are shared by all ports of a host: each desk has its own.
fn cookie_name(port: u16) -> String {
    format!("{COOKIE}-{port}")
}

async fn is_from_here(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !names_this_host(headers, desk.port) {
        return refused("host");
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if changes && !is_own_page(headers) {
        return refused("origin");
    }
    next.run(request).await
}

async fn knows_secret(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let name = cookie_name(desk.port);
    let cookies = request.headers().get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    if pairs.any(|(key, value)| key == name && is_same(value, &desk.secret)) {
        next.run(request).await
    } else {
        refused("secret")
    }
}

/// Whoever sends a request byte by byte does not hold the desk up.
async fn in_time(request: Request, next: Next) -> Response {
    // What is listened to stays open, and what is made takes its time.
    let path = request.uri().path();
    if path.ends_with("/events") || path.ends_with("/make") {
        return next.run(request).await;
    }
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// Only names that never leave this machine.
fn names_this_host(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next().and_then(|host| host.to_str().ok()), hosts.next()) else { return false };
    ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{port}"))
}

/// Every browser of the last years says where a request comes from; an older one names the origin.
fn is_own_page(headers: &HeaderMap) -> bool {
    let value = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let site = HeaderName::from_static("sec-fetch-site");
    if let Some(site) = value(&site)
        && site != "same-origin"
    {
        return false;
    }
    match (value(&header::ORIGIN), value(&header::HOST)) {
        (Some(origin), Some(host)) => origin.strip_prefix("http://") == Some(host),
        _ => value(&site) == Some("same-origin"),
    }
}

/// Compares in a time that does not tell how much is right.
fn is_same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

/// Says nothing of the catalogue; both languages, since nothing is known of who asks.
fn refused(why: &str) -> Response {
    let text = match why {
        "secret" | "enter-wrong" => {
            "Bitte öffnen Sie das Programm katalog noch einmal: Dieses Fenster kennt seinen Schlüssel nicht.\n\
             Please open the program katalog again: this window does not know its key.\n"
        }
        _ => "Diese Anfrage kommt nicht aus dem Programm.\nThis request does not come from the program.\n",
    };
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (StatusCode::FORBIDDEN, kind, text).into_response()
}

async fn with_headers(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
