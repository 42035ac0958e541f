// A year of the office's work: the next edition of Herne from the last one, without a file being opened.
import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { axe, browser } from "./browser.mjs";
import { enter, screens, serve } from "./desk.mjs";

let chrome;
let desk;
let page;
/** What addresses of the new edition begin with, and its folder. */
let base;
let folder;

before(async () => {
  chrome = await browser();
  desk = await serve("herne-2024");
  page = await enter(chrome, desk, { width: 1440 });
});

after(async () => {
  await chrome?.close();
  await desk?.close();
  // Word's styles are read as text; that none of them is applied is said on the console, as it should be.
  const faults = (page?.faults ?? []).filter((fault) => !fault.startsWith("Applying inline style"));
  assert.deepEqual(faults, []);
});

const json = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));

async function until(path, is) {
  for (let tries = 0; tries < 150; tries += 1) {
    const now = await json(path).catch(() => null);
    if (now && is(now)) return now;
    await page.waitForTimeout(100);
  }
  assert.fail(`${path} does not say it: ${await readFile(join(folder, path), "utf8").catch(String)}`);
}

const go = (screen) => page.goto(`${base}/${screen}`);

/** Presses a button of a dialog's deed and answers its questions until it is done. */
async function deed(button, answers = {}) {
  await button.click();
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor();
  for (const [name, value] of Object.entries(answers)) {
    const field = dialog.locator(`[name="${name}"]`);
    if ((await field.first().getAttribute("type")) === "checkbox") await dialog.getByLabel(value, { exact: true }).check();
    else if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await finish(dialog);
}

async function finish(dialog) {
  for (let steps = 0; steps < 3 && (await dialog.count()); steps += 1) {
    await axe(page, "a dialog");
    const loaded = page.waitForEvent("load", { timeout: 15_000 }).catch(() => null);
    await dialog.locator("button.primary").click();
    await Promise.race([loaded, dialog.locator("form[data-ready=true]").waitFor().catch(() => null)]);
    await page.waitForTimeout(300);
  }
  assert.equal(await dialog.count(), 0, "the deed is done");
}

/** A thing of a list, unfolded. */
async function unfold(title) {
  const thing = page.locator(".thing", { has: page.locator(`:scope > details > summary > .thing-title`, { hasText: title }) }).last();
  const details = thing.locator(":scope > details");
  if (!(await details.evaluate((element) => element.open))) await thing.locator(":scope > details > summary").click();
  return thing;
}

test("the next edition begins from the last one", async () => {
  await page.goto(new URL("/", desk.address).href);
  const form = page.locator("form[data-from=last]");
  await form.locator("[name=month]").fill("2025-08");
  await form.getByRole("button", { name: "Erst ansehen" }).click();
  await form.locator(".begun .done").waitFor();
  await form.getByRole("button", { name: /Anlegen/ }).click();
  await page.waitForURL(/\/c\/.*2025/);
  base = page.url().replace(/\/$/, "");
  folder = join(dirname(desk.catalogue), decodeURIComponent(new URL(base).pathname.split("/").pop()));
  const edition = await json("edition.json");
  assert.equal(edition.as_of, "2025-08");
  assert.equal(edition.number, 4);
  assert.equal(edition.previous, "../herne-2024");
});

test("an office is renamed, and a unit changes its division", async () => {
  await go("organisation");
  await unfold("Dezernat IV");
  let unit = await unfold("Fachbereich Soziales");
  await deed(unit.locator("[data-deed=rename-unit]"), { name: "Fachbereich Teilhabe", until: "2024" });
  const renamed = await until("organisation.json", (now) => JSON.stringify(now).includes("Fachbereich Teilhabe"));
  assert.match(JSON.stringify(renamed), /"formerly".*"Fachbereich Soziales"/);
  await page.reload();
  await unfold("Dezernat IV");
  unit = await unfold("Fachbereich Teilhabe");
  await deed(unit.locator("[data-deed=move-unit]"), { division: "Dezernat I" });
  await until("organisation.json", (now) => JSON.stringify(now.divisions[0]).includes("Fachbereich Teilhabe"));
});

test("three measures are new, pasted from Word", async () => {
  const html = await readFile(new URL("../paste/word.html", import.meta.url), "utf8");
  for (const title of ["Lotsendienst im Rathaus", "Stammtisch der Generationen", "Werkstatt für Teilhabe"]) {
    await go("measures");
    await deed(page.locator("[data-deed=new-measure]"), { title, dimensions: "Alter" });
    await page.waitForURL(/\/measures\/[a-z-]+$/);
    const file = `measures/${page.url().split("/").pop()}.json`;
    for (const [at, text] of [["description", html], ["goals_and_target_groups", "<p>Alle Menschen in Herne</p>"], ["responsible", "<p>Büro für Gleichstellung und Vielfalt</p>"]]) {
      const box = page.locator(`.field[data-at='/${at}'] [role=textbox]`).first();
      if (!(await box.count())) continue;
      await box.click();
      await page.keyboard.press("Control+a");
      await box.evaluate((element, html) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, text);
      await until(file, (now) => !JSON.stringify(now[at] ?? now.goals ?? "").includes("Text folgt"));
    }
    const measure = await json(file);
    assert.equal(measure.since, 2025);
    assert.ok(!/mso|<|&nbsp;/.test(JSON.stringify(measure)), "nothing of Word is left");
  }
});

test("one measure ends, and one stands in a second dimension", async () => {
  await go("measures/agg-schulung");
  await deed(page.locator("[data-deed=end-measure]"));
  await until("measures/agg-schulung.json", (now) => now.until === 2025);
  await go("measures/echte-vaeter");
  await page.locator(".field[data-at='/dimensions'] select").selectOption({ label: "Alter" });
  await until("measures/echte-vaeter.json", (now) => now.dimensions.includes("alter"));
});

test("the cover has a picture, and the publication a chronicle", async () => {
  await go("publication");
  const cover = page.locator(".field[data-at='/cover/picture']");
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await cover.locator("input[type=file]").first().setInputFiles({ name: "Umschlag 2025.png", mimeType: "image/png", buffer: picture });
  await until("edition.json", (now) => now.cover?.picture?.file?.startsWith("bilder/"));
  await access(join(folder, (await json("edition.json")).cover.picture.file));
  await cover.getByLabel(/Alternativtext/).fill("Menschen auf dem Rathausplatz");
  await until("edition.json", (now) => now.cover.picture.alt === "Menschen auf dem Rathausplatz");
  await go("chapters");
  await page.locator("[data-deed=new-chapter]").click();
  const dialog = page.locator("dialog[open]");
  await dialog.locator("[name=title]").fill("Rückblick auf das Jahr");
  await dialog.locator("[name=kind]").selectOption("chronicle");
  await finish(dialog);
  await page.waitForURL(/\/chapters\/rueckblick/);
  assert.equal((await json("chapters/rueckblick-auf-das-jahr.json")).kind, "chronicle");
});

test("what is certain is mended at once, and a finding is left with its reason", async () => {
  await go("measures/echte-vaeter");
  const box = page.locator(".field[data-at='/description'] [role=textbox]");
  await box.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Von 2024-2025 gab es zehn  Treffen.");
  await until("measures/echte-vaeter.json", (now) => JSON.stringify(now.description).includes("Treffen."));
  await go("findings");
  await page.locator("#fix-all").click();
  await until("measures/echte-vaeter.json", (now) => JSON.stringify(now.description).includes("2024–2025"));
  await go("findings");
  const leave = page.locator(".remark [data-do=leave]").first();
  if (await leave.count()) {
    await leave.click();
    const dialog = page.locator("dialog[open]");
    await dialog.locator("textarea").fill("so beschlossen");
    const loaded = page.waitForEvent("load");
    await dialog.locator("button.primary").click();
    await loaded;
    await go("findings");
    await page.getByText("so beschlossen").waitFor();
  }
});

test("no screen speaks of files, keys or signs of JSON", async () => {
  await go("");
  for (const address of [...(await screens(page)), `${base}/measures/echte-vaeter`]) {
    if (/handbook/.test(address)) continue;
    await page.goto(address);
    await page.waitForTimeout(200);
    const text = await page.evaluate(() => document.querySelector("main")?.innerText ?? "");
    const leak = /.{0,60}([{}]|\.json\b|\b(goals_and_target_groups|target_groups|see_also|as_of)\b).{0,60}/.exec(text);
    assert.equal(leak?.[0], undefined, address);
  }
});

test("a part is put elsewhere in the booklet", async () => {
  await go("publication");
  const before = (await json("edition.json")).parts;
  const chip = page.locator(".field[data-at='/parts'] .chip").nth(3);
  await chip.locator("[data-do=earlier]").focus();
  await page.keyboard.press("Enter");
  const after = await until("edition.json", (now) => now.parts[2] === before[3]);
  assert.deepEqual([...after.parts].sort(), [...before].sort());
});

test("draft and files for the website are made", async () => {
  await go("finish");
  const draft = page.locator("[data-make=draft]");
  await draft.getByRole("button").click();
  await draft.locator(".files a").first().waitFor({ timeout: 60_000 });
  const address = await draft.locator(".files a").first().getAttribute("href");
  const start = await page.evaluate(async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return String.fromCharCode(...bytes.slice(0, 5));
  }, address);
  assert.equal(start, "%PDF-");
  const web = page.locator("[data-make=web]");
  await web.getByRole("button").click();
  await web.locator(".made .done, .made .grave").first().waitFor({ timeout: 120_000 });
  // Either there is the file, or it is said what stops it, with the way there.
  const stops = await web.locator(".made .todo a").count();
  const files = await web.locator(".made .files a").count();
  assert.ok(files > 0 || stops > 0);
});
