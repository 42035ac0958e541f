// The office's year: what has changed since the edition before, proofs, an extract, a correction and reminders.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { axe, browser, isTooWide, picture } from "./browser.mjs";
import { enter, serve } from "./desk.mjs";

const MEASURE = "measures/interkulturelle-woche.json";

let chrome;
let desk;
let page;
let base;

before(async () => {
  chrome = await browser();
  desk = await serve();
  const old = join(dirname(desk.catalogue), "alt");
  await cp(desk.catalogue, old, { recursive: true });
  await change(join(old, MEASURE), (measure) => (measure.title = "Woche der Kulturen"));
  await change(join(old, "edition.json"), (edition) => (edition.name = "Der alte Katalog"));
  page = await enter(chrome, desk);
  base = await page.evaluate(() => document.body.dataset.base);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

after(async () => {
  await chrome?.close();
  await desk?.close();
  assert.deepEqual(page?.faults ?? [], []);
});

const go = (screen) => page.goto(new URL(`${base}/${screen}`, page.url()).href);

async function change(path, how) {
  const value = JSON.parse(await readFile(path, "utf8"));
  how(value);
  await writeFile(path, JSON.stringify(value, null, 2));
}

/** What a link hands out: its name and its first letters. */
async function kept(link) {
  const [download] = await Promise.all([page.waitForEvent("download"), link.press("Enter")]);
  return [download.suggestedFilename(), (await readFile(await download.path())).toString("latin1", 0, 5)];
}

test("what has changed is read, heard, and taken along", async () => {
  await go("");
  await page.locator(".ways a[href$='/changes']").press("Enter");
  await page.waitForSelector(".changed");
  const line = page.locator(".changed p", { hasText: "Woche der Kulturen" });
  assert.match(await line.textContent(), /\[gestrichen: .*Woche der Kulturen.*\] .*\[neu: .*Interkulturelle Woche.*\]/);
  await axe(page);
  assert.equal(await isTooWide(page), false);
  await picture(page, "changes");
  assert.deepEqual(await kept(page.locator(".buttons a").first()), ["was-sich-geaendert-hat-vielfaltskatalog-kassel-2025-muster.pdf", "%PDF-"]);
  assert.match((await kept(page.locator(".buttons a").nth(1)))[0], /\.md$/);
  await page.locator("#with").selectOption({ index: 0 });
  await page.locator(".sift button").press("Enter");
  await page.waitForURL(/\?with=alt$/);
  await page.locator(".changed h3 a").first().press("Enter");
  await page.waitForURL(/\/measures\//);
});

test("departments get proofs", async () => {
  await go("forms");
  assert.equal((await kept(page.locator("a[href*='/proof?unit=']").first()))[1], "%PDF-");
  const [name, start] = await kept(page.locator("a[href$='/proof']"));
  assert.match(name, /\.zip$/);
  assert.equal(start.slice(0, 2), "PK");
});

test("an extract is made", async () => {
  await go("finish");
  const make = page.locator("[data-make=extract]");
  await make.locator("select").selectOption({ index: 1 });
  await make.getByRole("button").press("Enter");
  await make.locator(".files a").first().waitFor({ timeout: 60_000 });
  assert.match(await make.locator(".files a").first().textContent(), /auszug/);
  await axe(page);
  await picture(page, "extract");
});

test("a correction is shown before it is noted", async () => {
  await go("finish");
  await page.locator("[data-deed=correct]").press("Enter");
  const dialog = page.locator("dialog[open]");
  await dialog.locator(".touched a").waitFor();
  await axe(page, "the dialog of a correction");
  await picture(page, "correct");
  const loaded = page.waitForEvent("load");
  await dialog.locator("button.primary").press("Enter");
  await loaded;
  assert.match(JSON.parse(await readFile(join(desk.catalogue, "edition.json"), "utf8")).revision, /^\d{4}-\d\d$/);
});

test("who has not answered is reminded", async () => {
  await go("forms");
  const loaded = page.waitForEvent("load");
  await page.locator("[data-answer-to='/asked']").click();
  await loaded;
  await go("");
  const reminder = page.locator(".reminder").first();
  await reminder.locator("summary").press("Enter");
  await reminder.locator("[data-copy]").press("Enter");
  await reminder.locator(".copied").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Guten Tag,\n\n[^]*\n– Interkulturelle Woche\n/);
  assert.match(await reminder.locator("a").getAttribute("href"), /^mailto:\?subject=[\w%.~-]+&body=[\w%.~-]+$/);
  await axe(page);
  assert.equal(await isTooWide(page), false);
  await picture(page, "reminder");
});
