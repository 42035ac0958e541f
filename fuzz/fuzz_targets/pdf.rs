//! Any bytes as a PDF to be verified: flaws, and an end.

#![no_main]

use katalog::pdf::verify::verify;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = verify(data);
});
