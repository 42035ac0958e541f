//! Attempts to break in.

use super::{Bench, PORT};
use axum::body::Body;
use axum::http::{Request, StatusCode};

fn bench() -> Bench {
    Bench::on("catalogue/kassel-sample")
}

fn with(mut request: Request<Body>, name: &'static str, value: &str) -> Request<Body> {
    request.headers_mut().remove(name);
    if !value.is_empty() {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    request
}

#[test]
fn a_foreign_name_of_the_host_is_refused() {
    let bench = bench();
    for host in ["katalog.example", "127.0.0.1", "127.0.0.1:80", "localhost.example:4711", "[::1]:4711", "0.0.0.0:4711"]
    {
        let answered = bench.ask(with(bench.own("GET", "/", Body::empty()), "host", host));
        assert_eq!(answered.status, StatusCode::FORBIDDEN, "{host}");
        assert!(!answered.text.contains("Kassel"));
    }
    let none = bench.ask(with(bench.own("GET", "/", Body::empty()), "host", ""));
    assert_eq!(none.status, StatusCode::FORBIDDEN);
    let mut twice = bench.own("GET", "/", Body::empty());
    twice.headers_mut().append("host", "katalog.example".parse().unwrap());
    assert_eq!(bench.ask(twice).status, StatusCode::FORBIDDEN);
    let named = with(bench.own("GET", &(bench.base() + "/"), Body::empty()), "host", &format!("localhost:{PORT}"));
    assert_eq!(bench.ask(named).status, StatusCode::OK);
}

#[test]
fn what_changes_something_comes_from_a_page_of_the_desk() {
    let bench = bench();
    let path = bench.base() + "/undo";
    let post = || bench.own("POST", &path, "{}");
    let refused = |request| assert_eq!(bench.ask(request).status, StatusCode::FORBIDDEN);
    for origin in ["http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1:4711", "null"] {
        refused(with(with(post(), "origin", origin), "sec-fetch-site", ""));
        refused(with(post(), "origin", origin));
    }
    for site in ["cross-site", "same-site", "none"] {
        refused(with(post(), "sec-fetch-site", site));
    }
    refused(with(with(post(), "origin", ""), "sec-fetch-site", ""));
    // A browser of before 2023 sends an origin alone.
    let older = bench.ask(with(post(), "sec-fetch-site", ""));
    assert_ne!(older.status, StatusCode::FORBIDDEN);
}

#[test]
fn without_the_secret_nothing_is_told() {
    let bench = bench();
    let none = |path: &str, cookie: &str| {
        let answered = bench.ask(with(bench.own("GET", path, Body::empty()), "cookie", cookie));
        assert_eq!(answered.status, StatusCode::FORBIDDEN, "{path}");
        assert!(!answered.text.contains("Kassel") && !answered.text.contains(&bench.desk.secret));
    };
    let long = format!("katalog-{PORT}={}0", bench.desk.secret);
    let short = format!("katalog-{PORT}={}", &bench.desk.secret[1..]);
    for cookie in ["", "katalog-4711=", "katalog-4711=0000", &long, &short] {
        for path in ["/", &(bench.base() + "/"), "/assets/desk.js", "/handbook", &(bench.base() + "/events")] {
            none(path, cookie);
        }
    }
    let wrong = bench.ask(with(bench.own("GET", "/enter?key=0", Body::empty()), "cookie", ""));
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert!(wrong.headers.get("set-cookie").is_none());
    let right = bench.desk.address();
    let right = right.strip_prefix(&format!("http://127.0.0.1:{PORT}")).unwrap();
    let entered = bench.ask(with(bench.own("GET", right, Body::empty()), "cookie", ""));
    let cookie = entered.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
}

#[test]
fn no_path_leaves_the_folder() {
    let bench = bench();
    std::fs::write(bench.folder.path().join("secret.png"), b"\x89PNG secret").unwrap();
    for path in [
        "/picture/../secret.png",
        "/picture/..%2Fsecret.png",
        "/picture/%2e%2e/secret.png",
        "/picture//etc/passwd",
        "/picture/..%5Csecret.png",
        "/text/../secret.png",
        "/text/%2Fetc%2Fpasswd",
        "/measures/..%2F..%2Fsecret",
        "/chapters/%2e%2e",
        "/made/..%2Fsecret.png",
    ] {
        let answered = bench.ask(bench.own("GET", &(bench.base() + path), Body::empty()));
        assert!(answered.status.is_client_error(), "{path}: {}", answered.status);
        assert!(!answered.text.contains("secret") || answered.text.contains("<html"), "{path}");
    }
    for other in ["/c/..", "/c/..%2F..", "/c/%2Fetc", "/c/other/"] {
        let answered = bench.ask(bench.own("GET", other, Body::empty()));
        assert!(answered.status.is_client_error(), "{other}");
    }
    for file in ["../secret.json", "/etc/passwd", "measures/../../secret.json", "measures\\x.json", "notes.json", ""] {
        let what = serde_json::json!({ "do": "set", "file": file, "at": "/title", "value": "x" });
        assert!(bench.send("/edit", &what).status.is_client_error(), "{file}");
        let what = serde_json::json!({ "file": file, "text": "{}" });
        assert!(bench.send("/text", &what).status.is_client_error(), "{file}");
    }
}

#[test]
fn large_and_broken_bodies_are_refused() {
    let bench = bench();
    let path = bench.base() + "/edit";
    let large = vec![b' '; super::super::guard::MAX_BODY + 1];
    assert_eq!(bench.ask(bench.own("POST", &path, large)).status, StatusCode::PAYLOAD_TOO_LARGE);
    let deep = format!(
        r#"{{"do":"set","file":"edition.json","at":"/title","value":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for body in ["", "{", "[]", "{\"do\":\"fly\"}", "\u{0}", &deep] {
        let answered = bench.ask(bench.own("POST", &path, body.to_owned()));
        assert!(answered.status.is_client_error(), "{body:.40}: {}", answered.status);
    }
    let no_picture = format!("{}/picture?file=edition.json&at=/cover/picture/file&name=x.png", bench.base());
    assert!(bench.ask(bench.own("POST", &no_picture, "MZ no picture")).status.is_client_error());
}

#[test]
fn every_answer_forbids_what_pages_do_not_need() {
    let bench = bench();
    for path in ["/", "/enter?key=0", "/nowhere", &(bench.base() + "/"), "/assets/desk.js"] {
        let answered = bench.ask(bench.own("GET", path, Body::empty()));
        let policy = answered.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answered.headers["x-frame-options"], "DENY");
        assert_eq!(answered.headers["x-content-type-options"], "nosniff");
        assert_eq!(answered.headers["referrer-policy"], "no-referrer");
    }
}

#[test]
fn what_a_catalogue_says_is_text() {
    const HOSTILE: &str = r#"<script>alert(1)</script><img src=x onerror=alert(2)>"'&<svg/onload=alert(3)> {{7*7}}"#;
    let bench = Bench::on("tests/fixtures/every-key");
    let root = bench.folder.path().join(&bench.name);
    let mut pages: Vec<String> = [
        "/",
        "/measures",
        "/publication",
        "/print",
        "/rules",
        "/chapters",
        "/contacts",
        "/abbreviations",
        "/organisation",
        "/places",
        "/findings",
        "/finish",
        "/versions",
    ]
    .map(str::to_owned)
    .into();
    for folder in ["", "measures", "chapters"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap().flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let mut value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            poison(&mut value, HOSTILE, "");
            std::fs::write(&path, value.to_string()).unwrap();
            let id = path.file_stem().unwrap().to_string_lossy().into_owned();
            if !folder.is_empty() {
                pages.push(format!("/{folder}/{id}"));
            }
        }
    }
    for path in pages {
        let page = bench.page(&path);
        for sign in ["<script>alert", "<img src=x", "<svg/onload", "onerror=alert(2)>\"'&<"] {
            assert!(!page.contains(sign), "{path}: {sign}");
        }
    }
}

/// Puts a text in place of every string that is no id and no word of the format.
fn poison(value: &mut serde_json::Value, text: &str, key: &str) {
    match value {
        serde_json::Value::String(own) => {
            const KEPT: &[&str] = &[
                "id",
                "unit",
                "units",
                "topic",
                "dimensions",
                "publisher",
                "kind",
                "as_of",
                "language",
                "parts",
                "directed",
                "place",
                "web",
                "status",
                "see_also",
                "contacts",
                "drawn",
                "second_entry",
                "binding",
                "finish",
                "for",
            ];
            if !KEPT.contains(&key) {
                text.clone_into(own);
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| poison(item, text, key)),
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                poison(value, text, key);
            }
        }
        _ => {}
    }
}
