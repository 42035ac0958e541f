//! What pictures and drawings bring along besides what is seen: no finished file tells where a photograph was taken.
//!
//! Pictures of a catalogue are without it before Typst sees them. Those inside of drawings come this way only.

use lopdf::{Dictionary, Document, Object};

use crate::pictures::jpeg;

/// Removes metadata of parts, which may stand in a drawing that is a PDF itself, and of JPEGs.
pub(super) fn remove(document: &mut Document) {
    let catalog = document.trailer.get(b"Root").and_then(Object::as_reference).ok();
    for (_, object) in document.objects.iter_mut().filter(|(id, _)| Some(**id) != catalog) {
        match object {
            Object::Dictionary(dict) => forget(dict),
            Object::Stream(stream) => {
                forget(&mut stream.dict);
                let is_jpeg = matches!(stream.filters().as_deref(), Ok([b"DCTDecode"]));
                if let Some(bare) = is_jpeg.then(|| jpeg::bare(&stream.content)).flatten() {
                    stream.set_content(bare);
                }
            }
            _ => {}
        }
    }
}

fn forget(dict: &mut Dictionary) {
    dict.remove(b"Metadata");
    dict.remove(b"PieceInfo");
}
