// What becomes of clipboard contents, from files as programs hand them over. With UPDATE=1 the expected
// documents are written anew; read their difference.
import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { DOMParser } from "linkedom";
import { load } from "./load.mjs";

const folder = new URL("./paste/", import.meta.url);
const { fragmentOf, fromHtml, fromText, nodesOf, leftOut, joined } = await load("test/paste-entry.ts");

const KINDS = { chapter: ["word", "browser"], title: ["title"] };

function read(name, text, kind) {
  if (name.endsWith(".txt")) return fromText(text);
  const page = new DOMParser().parseFromString(`<!doctype html><html><body>${fragmentOf(text)}</body></html>`, "text/html");
  return fromHtml(page.body, kind === "chapter");
}

const names = (await readdir(folder)).filter((name) => !name.endsWith(".json"));

test("there are fixtures", () => assert.ok(names.length >= 9));

for (const name of names) {
  const base = name.replace(/\.\w+$/, "");
  const kinds = ["prose", ...Object.keys(KINDS).filter((kind) => KINDS[kind].includes(base))];
  for (const kind of kinds) {
    test(`${name} as ${kind}`, async () => {
      const pasted = read(name, await readFile(new URL(name, folder), "utf8"), kind);
      const got = { left: leftOut(pasted, kind), content: nodesOf(pasted, kind) };
      const file = new URL(`${base}.${kind}.json`, folder);
      if (process.env.UPDATE) await writeFile(file, `${JSON.stringify(got, null, 1)}\n`);
      assert.deepEqual(JSON.parse(JSON.stringify(got)), JSON.parse(await readFile(file, "utf8")));
      const text = JSON.stringify(got);
      assert.doesNotMatch(text, /[\u00a0\u00ad\u200b\ue000-\uf8ff]|mso|javascript:|alert/i);
      assert.doesNotMatch(text, /"text":"(\s*| {2}.*)"|"content":\[\]/);
    });
  }
}

test("words that were divided at the end of a line", () => {
  for (const [before, line, whole] of [
    ["Mitar-", "beiter", "Mitarbeiter"],
    ["Kinder-", "und Jugendhilfe", "Kinder- und Jugendhilfe"],
    ["Diversity-", "Management", "Diversity-Management"],
    ["Ver\u00ad", "ein", "Verein"],
    ["ein", "Wort", "ein Wort"],
  ]) {
    assert.equal(joined(before, line), whole);
  }
});

test("whatever is pasted, nothing breaks", () => {
  const pieces = ["<p>", "</p>", "<ul>", "<li>", "</li>", "<b>", "</b>", "<table><tr><td>", "</td></tr></table>", "a ", "&nbsp;", "<br>", "• ", "1. ",
    "<a href='https://x.de'>", "</a>", "<a href='javascript:x'>", "<blockquote>", "<h1>", "</h1>", "<![if !x]>", "<!--", "-->", "<del>", "</del>", "<img>"];
  let seed = 7;
  const next = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let run = 0; run < 3000; run += 1) {
    const html = Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join("");
    for (const kind of ["prose", "chapter", "title"]) {
      const nodes = nodesOf(read("x.html", html, kind), kind);
      assert.doesNotMatch(JSON.stringify(nodes), /javascript:|"text":""|"content":\[\]/, html);
    }
  }
});
