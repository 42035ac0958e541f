//! A document's content in pieces that can be set one by one: each the pages of one `page(…)`.

use typst::foundations::{Content, SequenceElem, StyledElem};
use typst::layout::PagebreakElem;
use typst::model::ParbreakElem;
use typst::text::SpaceElem;

/// The pieces, each within the styles that it had in the whole; `None` if something stands outside of them.
pub fn pieces(content: &Content) -> Option<Vec<Content>> {
    if is_piece(content) {
        Some(vec![content.clone()])
    } else if let Some(sequence) = content.to_packed::<SequenceElem>() {
        let inner = sequence.children.iter().map(pieces).collect::<Option<Vec<_>>>()?;
        Some(inner.into_iter().flatten().collect())
    } else if let Some(styled) = content.to_packed::<StyledElem>() {
        let inner = pieces(&styled.child)?;
        Some(inner.into_iter().map(|piece| piece.styled_with_map(styled.styles.clone())).collect())
    } else {
        (content.is::<SpaceElem>() || content.is::<ParbreakElem>()).then(Vec::new)
    }
}

/// Whether this is what the function `page` makes: between two breaks that ask for a page of their own, in its styles.
fn is_piece(content: &Content) -> bool {
    let sequence = |content: &Content| {
        let children = &content.to_packed::<SequenceElem>()?.children;
        Some((children.first()?.is::<PagebreakElem>(), children.last()?.is::<PagebreakElem>()))
    };
    let styled = content.to_packed::<StyledElem>();
    styled.and_then(|styled| sequence(&styled.child)) == Some((true, true))
}
