//! The texts that scripts show: their names in `locales/`. A name between two
//! signs of per cent is a value that the script puts in.

/// The names.
pub const WORDS: &[&str] = &[
    "script-added",
    "script-both",
    "script-cancel",
    "script-changed-elsewhere",
    "script-contrast-enough",
    "script-contrast-low",
    "script-earlier",
    "script-fixed",
    "script-keep",
    "script-leave",
    "script-left",
    "script-left-out",
    "script-making",
    "script-mine",
    "script-moved",
    "script-new-findings",
    "script-no-page",
    "script-not-reached",
    "script-picture-now",
    "script-picture-taken",
    "script-reading",
    "script-reason",
    "script-show-anew",
    "script-take-mine",
    "script-take-out",
    "script-take-theirs",
    "script-taken-out",
    "script-theirs",
];
