use crate::fixture;
#[test]
fn dump() {
    for s in fixture::samples() {
        std::fs::write(format!("/tmp/it/{}.tags", s.name), s.pdf.snapshot()).unwrap();
        let mut t = String::new();
        for (n, p) in s.pdf.pages().iter().enumerate() {
            t += &format!("=== {} label {}\n{}\n--- artifacts\n{}\n", n, p.label, p.text(), p.artifacts());
        }
        std::fs::write(format!("/tmp/it/{}.text", s.name), t).unwrap();
        let mut t = format!("{:#?}\n{:#?}\n{:#?}", s.pdf.metadata(), s.pdf.outline(), s.pdf.destinations());
        for l in s.pdf.links() { t += &format!("{:?}\n", l); }
        std::fs::write(format!("/tmp/it/{}.meta", s.name), t).unwrap();
    }
}
