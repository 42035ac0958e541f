import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { isCode, isTarget, opens, recognise } = await load("test/address-entry.ts");

test("addresses are recognised as people type them", () => {
  for (const [typed, href, kind] of [
    ["www.herne.de", "https://www.herne.de", "web"],
    [" herne.de/vielfalt?a=b ", "https://herne.de/vielfalt?a=b", "web"],
    ["http://herne.de", "http://herne.de", "web"],
    ["müller@herne.de", "mailto:müller@herne.de", "mail"],
    ["mailto:amt@herne.de", "mailto:amt@herne.de", "mail"],
    ["02323 / 16-1234", "tel:02323161234", "phone"],
    ["+49 (0) 2323 16", "tel:+49232316", "phone"],
    ["tel:110", "tel:110", "phone"],
  ]) {
    assert.deepEqual(recognise(typed), { href, kind }, typed);
  }
  for (const typed of ["", "hier", "javascript:alert(1)", "siehe herne.de", "a@b", "12", "data:text/html,x", "ftp://x.de"]) {
    assert.equal(recognise(typed), null, typed);
  }
});

test("only what leads to the web, to mail, to a telephone or to a place is a target", () => {
  for (const target of ["https://a.de", "HTTP://a.de", "mailto:a@b.de", "tel:1", "#id"]) assert.ok(isTarget(target), target);
  for (const target of ["javascript:x", "data:x", "//a.de", "a", "#", "https://a b", "vbscript:x", " javascript:x"]) assert.ok(!isTarget(target), target);
});

test("codes of languages are as the program reads them", () => {
  for (const code of ["en", "nds", "zh-Hant", "en-GB", "de-1996", "sr-Latn-RS"]) assert.ok(isCode(code), code);
  for (const code of ["e", "english", "en-", "en GB", "en_GB", ""]) assert.ok(!isCode(code), code);
});

test("a quotation begins where a word begins", () => {
  for (const before of ["", " ", "(", "–", "„", "/"]) assert.ok(opens(before), before);
  for (const before of ["a", ".", "!", ")"]) assert.ok(!opens(before), before);
});
