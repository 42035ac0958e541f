// Forms for the departments: handed out at a click, and their answers dropped onto the page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crc32 } from "node:zlib";
import { axe, browser } from "./browser.mjs";
import { enter, serve } from "./desk.mjs";

let chrome;
let desk;
let page;

before(async () => {
  chrome = await browser();
  desk = await serve();
  page = await enter(chrome, desk);
  await page.goto((await page.evaluate(() => document.querySelector(".ways a[href$='/forms']").href)));
});

after(async () => {
  await chrome?.close();
  await desk?.close();
});

/** A package with parts that are not compressed (APPNOTE 4.3). */
function packed(parts) {
  const bodies = [];
  const index = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(body), 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(body.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    bodies.push(Buffer.from("PK\x03\x04"), shared, path, body);
    index.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), shared, where, path);
    at += 4 + 26 + path.length + body.length;
  }
  const list = Buffer.concat(index);
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

/** A mail in which somebody answers with a copied table. */
function mail(rows, around) {
  const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cells = Object.entries(rows).map(([label, text]) => `<w:tr><w:tc>${paragraph(label)}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`);
  const body = `${paragraph(around)}<w:tbl>${cells.join("")}</w:tbl>${paragraph("")}`;
  const name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return packed({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="${name}"><w:body>${body}</w:body></w:document>`,
  });
}

const hand = (name, buffer) =>
  page.setInputFiles("#answer-files", { name, mimeType: "application/octet-stream", buffer });

test("every department has a form to download", async () => {
  const addresses = await page.evaluate(() => [...document.querySelectorAll("a[download]")].map((link) => link.href));
  assert.ok(addresses.length > 2);
  for (const address of addresses) {
    const start = await page.evaluate(async (url) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      return String.fromCharCode(bytes[0], bytes[1]);
    }, address);
    assert.equal(start, "PK");
  }
});

test("what is no answer is refused in words", async () => {
  await hand("brief.pdf", Buffer.from("%PDF-1.7"));
  await page.waitForSelector(".dropped .remark");
  assert.match(await page.textContent(".dropped"), /brief\.pdf.*PDF/);
});

test("a change is looked at and taken over", async () => {
  const rows = { Titel: "Interkulturelle Woche", "Beschreibung der Maßnahme": "Im September ist Festwoche." };
  await hand("mail.docx", mail(rows, "Hallo aus dem Amt"));
  await page.waitForSelector(".answered");
  assert.match(await page.textContent("main"), /Hallo aus dem Amt/);
  assert.equal(await page.textContent(".answered ins"), "Im September ist Festwoche.");
  await axe(page);
  await Promise.all([page.waitForNavigation(), page.click(".answered [data-answer=take]")]);
  const measure = join(desk.catalogue, "measures/interkulturelle-woche.json");
  assert.match(await readFile(measure, "utf8"), /Im September ist Festwoche\./);
  assert.equal(await page.locator(".answered").count(), 0);
});
