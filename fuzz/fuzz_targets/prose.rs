//! Any string as prose: places of faults lie in it, and nothing is lost where
//! there are none.

#![no_main]

use katalog::prose::{Place, parse, visible_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for place in [Place::Title, Place::Text, Place::Chapter] {
        let (inlines, faults) = parse(text, place);
        assert!(faults.iter().all(|fault| text.get(fault.range.clone()).is_some()));
        assert!(visible_text(&inlines).len() <= text.len());
    }
});
