// The editor in a real browser, on a page of its own with the desk's security policy.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { bundled } from "../load.mjs";
import { axe, browser, isTooWide, open, picture } from "./browser.mjs";

const root = new URL("../../", import.meta.url);
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

async function words(language) {
  const text = await readFile(new URL(`../locales/${language}.ftl`, root), "utf8");
  return Object.fromEntries([...text.matchAll(/^(editor-[a-z0-9-]+) = (.*)$/gm)].map(([, name, word]) => [name, word]));
}

const text = (value, ...marks) => ({ type: "text", text: value, ...(marks.length ? { marks } : {}) });
const paragraph = (...content) => ({ type: "paragraph", ...(content.length ? { content } : {}) });
const doc = (...content) => ({ type: "doc", content });

const DOCUMENTS = {
  prose: doc(paragraph(text("Ein Absatz mit "), text("www.herne.de", { type: "strong" }), text(" und mehr."))),
  chapter: doc(
    { type: "heading", attrs: { more: null }, content: [text("Anfang")] },
    paragraph(text("Text mit Fußnote"), { type: "footnote", attrs: { name: "rat" } }, text(".")),
    { type: "figure", attrs: { data: '{"figure": "bild.jpg"}', label: "Ein Fest" } },
    { type: "quote", attrs: { source: "Grundgesetz", listed: false, more: null }, content: [paragraph(text("Gleich."))] },
    { type: "unknown", attrs: { data: "7", label: "7" } },
  ),
  marked: doc(paragraph(text("Eine Unterschrift"))),
  title: doc(paragraph(text("Ein Titel mit "), text("Diversity", { type: "language", attrs: { code: "en" } }))),
};

let server;
let chrome;
let address;
const pages = [];

before(async () => {
  const script = await bundled("test/browser/page.ts", "iife");
  const css = await readFile(new URL("dist/desk.css", root), "utf8");
  server = createServer(async (request, response) => {
    const [path, query] = request.url.split("?");
    if (path === "/page.js") return response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    if (path === "/page.css") return response.writeHead(200, { "content-type": "text/css" }).end(css);
    if (path !== "/") return response.writeHead(204).end();
    const language = new URLSearchParams(query).get("lang") ?? "de";
    const attribute = (value) => JSON.stringify(value).replace(/&/g, "&amp;").replace(/"/g, "&quot;");
    const wanted = Object.entries(DOCUMENTS).map(([kind, document]) => ({ kind, document }));
    const fields = wanted.map(({ kind }) => `<h2 id="${kind}-label">${kind}</h2><div id="${kind}"></div>`).join("");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": CSP });
    response.end(
      `<!doctype html><html lang="${language}"><head><title>Test</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"></head>` +
        `<body data-words="${attribute(await words(language))}" data-wanted="${attribute(wanted)}"><main><h1>Test</h1>${fields}<button id="behind">behind</button></main><script src="/page.js"></script></body></html>`,
    );
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${server.address().port}/`;
  chrome = await browser();
});

after(async () => {
  await chrome?.close();
  server?.close();
  server?.closeAllConnections();
  for (const page of pages) assert.deepEqual(page.faults, [], "no fault on a page, also none of the policy");
});

async function editor(query = "", options = {}) {
  const context = await chrome.newContext({ locale: "de-DE", viewport: { width: 1000, height: 900 }, ...options });
  const page = await open(context, `${address}?${query}`);
  pages.push(page);
  return page;
}

const box = (page, kind) => page.locator(`#${kind} [role=textbox]`);
const shown = (page, kind) => page.evaluate((kind) => window.editors[kind].document(), kind);

/** An editor with nothing in it, and the cursor there. */
async function empty(page, kind = "prose") {
  await page.evaluate((kind) => window.editors[kind].set({ type: "doc", content: [{ type: "paragraph" }] }), kind);
  await box(page, kind).click();
  await settled(page);
}

/** The browser tells where the cursor is a moment later, on a busy machine after two frames at the earliest. */
async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForTimeout(250);
}

/** What a document says, in short. */
function short(node) {
  const marks = (node.marks ?? []).map((mark) => mark.type + (mark.attrs ? `=${Object.values(mark.attrs).join()}` : "")).join("+");
  if (node.type === "text") return marks ? `<${marks}>${node.text}</>` : node.text;
  const inside = (node.content ?? []).map(short).join("");
  return node.type === "paragraph" ? `(${inside})` : `${node.type}(${inside})`;
}
const said = async (page, kind = "prose") => short(await shown(page, kind)).slice(4, -1);

test("what is typed is set right, and one step takes that back", async () => {
  const page = await editor();
  await empty(page);
  await page.keyboard.type('Die "Stadt" -- und ("mehr")...');
  assert.equal(await said(page), "(Die „Stadt“ – und („mehr“)…)");
  await page.keyboard.press("Control+z");
  assert.equal(await said(page), "(Die „Stadt“ – und („mehr“)...)");
  await page.keyboard.type(' --');
  await page.keyboard.press("Backspace");
  assert.equal(await said(page), "(Die „Stadt“ – und („mehr“)... --)");
  await empty(page);
  await page.keyboard.type("Schüler*innen _so_ * - 1. Mai");
  assert.equal(await said(page), "(Schüler*innen _so_ * - 1. Mai)");
  const english = await editor("lang=en");
  await empty(english);
  await english.keyboard.type('The "city" and ("more")');
  assert.equal(await said(english), "(The “city” and (“more”))");
});

test("keys are those of Word", async () => {
  const page = await editor();
  await empty(page);
  await page.keyboard.type("a ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("fett");
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Control+i");
  await page.keyboard.type("schräg");
  await page.keyboard.press("Control+i");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("b");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Shift+L");
  await page.keyboard.type("eins");
  await page.keyboard.press("Enter");
  await page.keyboard.type("zwei");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("danach");
  assert.equal(
    await said(page),
    "(a <strong>fett</><emphasis>schräg</>hard_break()b)bullet_list(list_item((eins))list_item((zwei)))(danach)",
  );
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  assert.match(await said(page), /\(danach\)$/);
  const changes = await page.evaluate(() => window.changes.prose.length);
  assert.ok(changes > 10, "every change is told");
});

test("Tab leaves the text, and the toolbar is one stop with arrows", async () => {
  const page = await editor();
  await box(page, "prose").click();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("#chapter [role=toolbar]") !== null), true);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  const name = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
  assert.equal(await name(), "Fett");
  await page.keyboard.press("ArrowRight");
  assert.equal(await name(), "Kursiv");
  await page.keyboard.press("End");
  assert.equal(await name(), "Wiederholen");
  await page.keyboard.press("ArrowRight");
  assert.equal(await name(), "Fett");
  await box(page, "prose").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  assert.match(await said(page), /^\(<strong>Ein Absatz mit /);
});

test("the program's document is shown as it is, and its own change is not told", async () => {
  const page = await editor();
  for (const [kind, document] of Object.entries(DOCUMENTS)) assert.deepEqual(await shown(page, kind), document, kind);
  await page.evaluate((document) => window.editors.prose.set(document), DOCUMENTS.marked);
  assert.equal(await said(page), "(Eine Unterschrift)");
  assert.deepEqual(await page.evaluate(() => window.changes.prose), []);
  // The cursor stays where it is when the end changes.
  await page.evaluate((document) => window.editors.prose.set(document), DOCUMENTS.prose);
  await box(page, "prose").click();
  await settled(page);
  await page.keyboard.press("Control+Home");
  await settled(page);
  await page.keyboard.press("ArrowRight");
  await settled(page);
  const longer = structuredClone(DOCUMENTS.prose);
  longer.content[0].content[2].text = " und noch viel mehr.";
  await page.evaluate((document) => window.editors.prose.set(document), longer);
  await page.keyboard.type("!");
  assert.match(await said(page), /^\(E!in Absatz/);
});

test("a link leads to an address or to a place that is found by its name", async () => {
  const page = await editor();
  await empty(page);
  await page.keyboard.type("hier");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+k");
  const dialog = page.locator("dialog");
  await dialog.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.closest(".editor-field")?.querySelector("label").textContent), "Adresse");
  await axe(page, "the dialog for a link");
  await picture(page, "editor-link");
  await page.keyboard.type("das ist keine");
  await page.keyboard.press("Enter");
  assert.match(await dialog.locator("[role=alert]").textContent(), /keine vollständige Adresse/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("amt@herne.de");
  assert.match(await dialog.locator(".editor-recognised").textContent(), /E-Mail/);
  await page.keyboard.press("Enter");
  assert.equal(await said(page), "(<link=mailto:amt@herne.de>hier</>)");
  await page.keyboard.press("Control+k");
  await dialog.locator("[role=combobox]").fill("madchen");
  await page.keyboard.press("ArrowDown");
  await axe(page, "found places");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.equal(await said(page), "(<link=#maedchen-ag>hier</>)");
  await page.keyboard.press("Control+k");
  await dialog.getByRole("button", { name: "Entfernen" }).click();
  assert.equal(await said(page), "(hier)");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "textbox");
});

test("a passage has its language, also in a title", async () => {
  const page = await editor();
  await empty(page, "title");
  await page.keyboard.type("Tag der Diversity");
  await page.locator("#title").getByRole("button", { name: "Andere Sprache" }).click();
  await axe(page, "the dialog for a language");
  await page.keyboard.press("Enter");
  assert.equal(await said(page, "title"), "(Tag der <language=en>Diversity</>)");
  await page.keyboard.press("Enter");
  await page.keyboard.type("?");
  assert.match(await said(page, "title"), /Diversity<\/>\?\)$/, "a title has one line");
});

test("a chapter has headings, quotations, footnotes and figures", async () => {
  const page = await editor();
  await empty(page, "chapter");
  const button = (name) => page.locator("#chapter").getByRole("button", { name, exact: true });
  await page.keyboard.type("Kopf");
  await button("Zwischenüberschrift").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Satz");
  await button("Fußnote").click();
  await axe(page, "the dialog for a footnote");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Zitiert");
  await button("Zitat").click();
  await page.locator("#chapter blockquote input").fill("Quelle");
  assert.equal(await said(page, "chapter"), "heading(Kopf)(Satzfootnote())quote((Zitiert))");
  assert.equal((await shown(page, "chapter")).content[2].attrs.source, "Quelle");
  await box(page, "chapter").locator("p").first().click();
  await button("Abbildung").click();
  assert.match(await said(page, "chapter"), /^heading\(Kopf\)\(Satzfootnote\(\)\)figure\(\)quote/);
  assert.deepEqual(await page.evaluate(() => window.figures), [2]);
});

/** Pastes as a browser does: with an event that carries the data. */
async function paste(page, data) {
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
  // The policy keeps styles and scripts of what is pasted from doing anything, and says so.
  page.faults = page.faults.filter((fault) => !/^(Applying inline style|Executing inline event handler) violates/.test(fault));
}

for (const name of ["word", "outlook", "libreoffice", "google-docs", "browser", "excel"]) {
  test(`paste from ${name}`, async () => {
    const page = await editor();
    const html = await readFile(new URL(`test/paste/${name}.html`, root), "utf8");
    const wanted = JSON.parse(await readFile(new URL(`test/paste/${name}.prose.json`, root), "utf8"));
    await empty(page);
    await paste(page, { "text/html": html, "text/plain": "anders" });
    assert.deepEqual((await shown(page, "prose")).content, wanted.content);
    const told = await page.evaluate(() => window.told);
    assert.equal(told.length, wanted.left.length ? 1 : 0);
    const now = await words("de");
    assert.equal(await page.locator("#prose [role=status]").textContent(), told[0] ?? "");
    assert.equal(told[0] ?? "", wanted.left.map((left) => now[`editor-pasted-${left}`]).join(" "));
  });
}

test("paste goes where the cursor is", async () => {
  const page = await editor();
  await empty(page);
  await page.keyboard.type("vor nach");
  for (let back = 0; back < 4; back += 1) await page.keyboard.press("ArrowLeft");
  await settled(page);
  await paste(page, { "text/html": "<p><b>mitten</b> drin</p>" });
  assert.equal(await said(page), "(vor <strong>mitten</> drinnach)");
  await empty(page);
  await page.keyboard.press("Control+Shift+L");
  await page.keyboard.type("x");
  await paste(page, { "text/plain": "a\nb" });
  assert.equal(await said(page), "bullet_list(list_item((xa))list_item((b)))");
  await empty(page, "title");
  await page.keyboard.type("T: ");
  await paste(page, { "text/html": "<h1>Ein <i>Titel</i></h1><p>mehr</p>" });
  assert.equal(await said(page, "title"), "(T: Ein Titel mehr)");
  await empty(page, "marked");
  await paste(page, { "text/plain": "Zeile 1\nZeile 2" });
  assert.equal(await said(page, "marked"), "(Zeile 1 Zeile 2)");
});

test("findings are underlined and move along", async () => {
  const page = await editor();
  await page.evaluate(() => window.editors.prose.mark([{ path: [0], from: 4, to: 10, kind: "warning" }]));
  await page.evaluate(() => window.editors.chapter.mark([{ path: [3, 0], from: 0, to: 6, kind: "error" }, { path: [2], from: 0, to: 0, kind: "hint" }, { path: [9], from: 0, to: 1, kind: "hint" }]));
  assert.equal(await page.locator("#prose .finding-warning").textContent(), "Absatz");
  assert.equal(await page.locator("#chapter .finding-error").textContent(), "Gleich");
  assert.match(await page.locator("#chapter .finding-block").textContent(), /Ein Fest/);
  await box(page, "prose").click();
  await settled(page);
  await page.keyboard.press("Control+Home");
  await settled(page);
  await page.keyboard.type("Hier: ");
  assert.equal(await page.locator("#prose .finding-warning").textContent(), "Absatz");
  assert.deepEqual(await page.evaluate(() => window.editors.prose.mark([]) ?? null), null);
  assert.equal(await page.locator("#prose .finding").count(), 0);
});

for (const language of ["de", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1000]) {
      test(`accessible: ${language}, ${colorScheme}, ${width} wide`, async () => {
        const page = await editor(`lang=${language}`, { colorScheme, viewport: { width, height: 900 } });
        await box(page, "prose").click();
        await axe(page, `${language} ${colorScheme} ${width}`);
        assert.equal(await isTooWide(page), false);
        await picture(page, `editor-${language}-${colorScheme}-${width}`);
      });
    }
  }
}
