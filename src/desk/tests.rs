//! The desk through its routes: what it shows, what it takes, and whom it lets in.

#![allow(clippy::disallowed_methods, reason = "tests have folders of their own")]

mod forms;
mod guard;
mod screens;
mod year;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;

use super::{Desk, Options};
use crate::language::Language;

const PORT: u16 = 4711;

/// A desk on a copy of a catalogue.
struct Bench {
    folder: TempDir,
    name: String,
    desk: Arc<Desk>,
    router: Router,
}

/// What was answered.
struct Answered {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    text: String,
}

impl Bench {
    fn on(catalogue: &str) -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(catalogue);
        let folder = tempfile::tempdir().unwrap();
        let name = source.file_name().unwrap().to_string_lossy().into_owned();
        copy(&source, &folder.path().join(&name));
        Self::with(folder, name)
    }

    /// A desk on the folder in which a copy of a catalogue lies.
    fn above(catalogue: &str) -> Self {
        let Self { folder, .. } = Self::on(catalogue);
        Self::with(folder, String::new())
    }

    fn with(folder: TempDir, name: String) -> Self {
        let options = Options {
            folder: folder.path().join(&name),
            port: PORT,
            layout: None,
            bundle: None,
            language: Some(Language::German),
        };
        let desk = Desk::new(options.folder.canonicalize().unwrap(), &options, PORT).unwrap();
        let router = desk.router();
        Self { folder, name, desk, router }
    }

    /// The bytes that an address of the catalogue answers with, as text.
    fn get(&self, path: &str) -> Answered {
        self.ask(self.own("GET", &format!("{}{path}", self.base()), Body::empty()))
    }

    /// A copy of the catalogue as it is now, beside it.
    fn put_beside(&self, name: &str) {
        copy(&self.folder.path().join(&self.name), &self.folder.path().join(name));
    }

    /// Writes a file of a catalogue of the folder anew.
    fn rewrite(&self, catalogue: &str, path: &str, from: &str, to: &str) {
        let path = self.folder.path().join(catalogue).join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn base(&self) -> String {
        format!("/c/{}", self.name)
    }

    fn file(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(&self.name).join(path)).unwrap()
    }

    /// A request as the desk's own pages send it.
    fn own(&self, method: &str, path: &str, body: impl Into<Body>) -> Request<Body> {
        Request::builder()
            .method(method)
            .uri(path)
            .header("host", format!("127.0.0.1:{PORT}"))
            .header("origin", format!("http://127.0.0.1:{PORT}"))
            .header("sec-fetch-site", "same-origin")
            .header("cookie", format!("katalog-{PORT}={}", self.desk.secret))
            .body(body.into())
            .unwrap()
    }

    fn ask(&self, request: Request<Body>) -> Answered {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (head, body) = response.into_parts();
            let bytes = body.collect().await.unwrap().to_bytes();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Answered { status: head.status, headers: head.headers, text }
        })
    }

    /// A page of the catalogue.
    fn page(&self, path: &str) -> String {
        let answered = self.ask(self.own("GET", &format!("{}{path}", self.base()), Body::empty()));
        assert_eq!(answered.status, StatusCode::OK, "{path}: {}", answered.text);
        answered.text
    }

    fn send(&self, path: &str, what: &serde_json::Value) -> Answered {
        self.ask(self.own("POST", &format!("{}{path}", self.base()), what.to_string()))
    }

    /// A change that is taken.
    fn edit(&self, what: &serde_json::Value) -> serde_json::Value {
        let answered = self.send("/edit", what);
        assert_eq!(answered.status, StatusCode::OK, "{}", answered.text);
        serde_json::from_str(&answered.text).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
