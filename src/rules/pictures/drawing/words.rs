//! What a drawing may consist of. What is not here is left out of it: notes of
//! the program that drew it, scripts, movement. What cannot be left out without
//! a change of the picture is a fault.

/// Elements that stay, each with what it is.
pub const ELEMENTS: &[(&str, Kind)] = &[
    ("a", Kind::Group),
    ("circle", Kind::Shape),
    ("clipPath", Kind::Source),
    ("defs", Kind::Group),
    ("ellipse", Kind::Shape),
    ("g", Kind::Group),
    ("image", Kind::Picture),
    ("line", Kind::Shape),
    ("linearGradient", Kind::Gradient),
    ("marker", Kind::Source),
    ("mask", Kind::Source),
    ("path", Kind::Shape),
    ("pattern", Kind::Source),
    ("polygon", Kind::Shape),
    ("polyline", Kind::Shape),
    ("radialGradient", Kind::Gradient),
    ("rect", Kind::Shape),
    ("stop", Kind::Group),
    ("svg", Kind::Group),
    ("switch", Kind::Group),
    ("symbol", Kind::Group),
    ("text", Kind::Text),
    ("textPath", Kind::Text),
    ("tspan", Kind::Text),
    ("use", Kind::Use),
];

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It holds others.
    Group,
    /// It is painted.
    Shape,
    /// Letters.
    Text,
    /// A picture of dots.
    Picture,
    /// It repeats another.
    Use,
    /// It is painted where another names it.
    Source,
    /// Colours in which others are painted.
    Gradient,
}

/// Attributes that stay.
const ATTRIBUTES: &[&str] = &[
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "href",
    "lengthAdjust",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "method",
    "offset",
    "orient",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "requiredExtensions",
    "requiredFeatures",
    "rotate",
    "rx",
    "ry",
    "side",
    "space",
    "spacing",
    "spreadMethod",
    "startOffset",
    "systemLanguage",
    "textLength",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// What may stand as an attribute and in a style.
const PROPERTIES: &[&str] = &[
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "clip-rule",
    "color",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "font-family",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "image-rendering",
    "isolation",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mask-type",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "transform",
    "transform-origin",
    "unicode-bidi",
    "visibility",
    "white-space",
    "word-spacing",
    "writing-mode",
];

/// What stands only in a style; short forms of several others.
const SHORT_FORMS: &[&str] = &["font", "marker"];

/// What an element of this name is, if it stays.
pub fn element(name: &str) -> Option<(&'static str, Kind)> {
    ELEMENTS.iter().find(|(known, _)| *known == name).copied()
}

/// The attribute of this name, if it stays.
pub fn attribute(name: &str) -> Option<&'static str> {
    known(name, ATTRIBUTES).or_else(|| known(name, PROPERTIES))
}

/// The property of this name, if it stays.
pub fn property(name: &str) -> Option<&'static str> {
    known(name, PROPERTIES).or_else(|| known(name, SHORT_FORMS))
}

fn known(name: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().find(|known| **known == name).copied()
}
