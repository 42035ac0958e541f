// The desk in a real browser: every screen, and what people do most, by keyboard alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, browser, isTooWide, picture } from "./browser.mjs";
import { enter, screens, serve } from "./desk.mjs";

let chrome;
let desk;
const pages = [];

before(async () => {
  chrome = await browser();
  desk = await serve();
});

after(async () => {
  await chrome?.close();
  await desk?.close();
  for (const page of pages) assert.deepEqual(page.faults, [], "no fault on a page, also none of the policy");
});

async function visit(options) {
  const page = await enter(chrome, desk, options);
  pages.push(page);
  return page;
}

const MEASURES = new URL("../../../catalogue/kassel-sample/measures/", import.meta.url);

async function oneMeasure(page) {
  await page.goto(new URL("measures", `${page.url().replace(/\/?$/, "/")}`).href);
  const links = await page.evaluate(() => [...document.querySelectorAll("main a[href*='/measures/']")].map((link) => link.href));
  const found = [];
  for (const link of links) {
    const id = new URL(link).pathname.split("/").pop();
    const text = await readFile(new URL(`${id}.json`, MEASURES), "utf8").catch(() => "{}");
    const description = JSON.parse(text).description;
    if (typeof description === "string" || Array.isArray(description)) found.push({ link, id });
  }
  assert.ok(found.length > 0, "there is a measure with a description");
  return found[0];
}

/** What a file of the catalogue says now. */
const file = async (path) => JSON.parse(await readFile(join(desk.catalogue, path), "utf8"));

/** Waits until a file says something. */
async function until(path, is) {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await file(path).catch(() => null);
    if (now && is(now)) return now;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`${path} does not say it after ten seconds: ${await readFile(join(desk.catalogue, path), "utf8")}`);
}

for (const options of [
  { language: "de", colorScheme: "light", width: 1000 },
  { language: "en", colorScheme: "dark", width: 320 },
  { language: "de", colorScheme: "dark", width: 1600 },
]) {
  const { language, colorScheme, width } = options;
  test(`every screen: ${language}, ${colorScheme}, ${width} wide`, async (t) => {
    const page = await visit(options);
    const measure = await oneMeasure(page);
    const all = [...new Set([...(await screens(page)), measure.link])];
    assert.ok(all.length > 10, `${all.length} screens`);
    const chapters = all.find((address) => address.endsWith("/chapters"));
    if (chapters) {
      await page.goto(chapters);
      const chapter = await page.evaluate(() => [...document.querySelectorAll("main a[href*='/chapters/']")].map((link) => link.href));
      all.push(...chapter.slice(0, 1));
    }
    for (const address of all) {
      const name = new URL(address).pathname.replace(/^\/c\/[^/]+/, "").replace(/\W+/g, "-").replace(/^-|-$/g, "") || "start";
      await t.test(name, async () => {
        await page.goto(address);
        await page.waitForLoadState("load");
        await page.waitForTimeout(300);
        await picture(page, `${language}-${colorScheme}-${width}-${name}`);
        await axe(page, `${name} (${language}, ${colorScheme}, ${width})`);
        assert.equal(await isTooWide(page), false, `${name} is wider than ${width}`);
        assert.equal(await page.locator("h1").count(), 1, "one heading of the page");
      });
    }
  });
}

test("a measure is edited by keyboard alone, saved, and taken back", async () => {
  const page = await visit();
  const { link, id } = await oneMeasure(page);
  const path = `measures/${id}.json`;
  const before = await readFile(join(desk.catalogue, path), "utf8");
  await page.goto(link);
  const text = page.locator(".field[data-at='/description'] [role=textbox]");
  await text.waitFor();
  // Tab as often as it takes: every stop is reached, and none holds.
  let stops = 0;
  while (!(await text.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("Tab");
    stops += 1;
    assert.ok(stops < 300, "the description is reached by Tab");
  }
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  await page.keyboard.type('Das "Neue" für Schüler*innen_ ');
  await page.keyboard.press("Control+b");
  await page.keyboard.type("gilt");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" ab heute.");
  const written = await until(path, (now) => JSON.stringify(now.description).includes("ab heute."));
  const last = Array.isArray(written.description) ? written.description.at(-1) : written.description;
  assert.match(last.list?.at(-1) ?? last, /Das „Neue“ für Schüler\*innen\\_ __gilt__ ab heute\.$/);
  await axe(page, "a form that is being edited");
  await picture(page, "edited");
  // The other fields have kept every byte.
  const after = await readFile(join(desk.catalogue, path), "utf8");
  const { description: _old, ...others } = JSON.parse(before);
  const { description: _new, ...same } = JSON.parse(after);
  assert.deepEqual(same, others);
  // One step of the desk takes back what was typed, to the byte.
  await page.locator("#undo").focus();
  for (let steps = 0; steps < 60 && (await readFile(join(desk.catalogue, path), "utf8")) !== before; steps += 1) {
    await page.locator("#undo:enabled").waitFor({ timeout: 5000 });
    await page.locator("#undo").focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
  }
  assert.equal(await readFile(join(desk.catalogue, path), "utf8"), before);
});

for (const [width, height] of [[320, 568], [1280, 720]]) {
  test(`what has the focus is seen: ${width} by ${height}`, async () => {
    const page = await visit({ width, height });
    const { link } = await oneMeasure(page);
    await page.goto(link);
    await page.locator("[role=textbox]").first().waitFor();
    const hidden = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press(key);
        const covered = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body || element.closest(".skip")) return "";
          const { top, bottom, left, right } = element.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          // Something of it is where it seems to be: at its middle, its beginning or its end.
          const spots = [[x, y], [x, Math.max(top + 4, 0)], [x, Math.min(bottom - 4, innerHeight - 1)]];
          const seen = spots.some(([x, y]) => {
            const at = document.elementFromPoint(x, y);
            return at !== null && (element.contains(at) || at.contains(element));
          });
          return seen ? "" : `${element.tagName} ${element.id} ${element.textContent?.slice(0, 30)} at ${top}`;
        });
        if (covered) hidden.push(`${key}: ${covered}`);
      }
    }
    assert.deepEqual(hidden, []);
  });
}

test("a new measure is made by keyboard, and a link leads to a place of the catalogue", async () => {
  const page = await visit();
  await page.goto(new URL("measures", page.url().replace(/\/?$/, "/")).href);
  const make = page.locator("[data-deed='new-measure']").first();
  await make.focus();
  await page.keyboard.press("Enter");
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor();
  await axe(page, "the dialog for a new measure");
  await picture(page, "new-measure");
  const title = dialog.locator("input:not([type=checkbox], [type=radio], [type=hidden])").first();
  await title.fill("Sommerfest im Hof");
  await dialog.locator("input[type=checkbox]").first().focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Weiter" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/measures\/sommerfest-im-hof/);
  const field = page.locator(".field[data-at='/description']");
  await field.locator("[role=textbox]").focus();
  await page.keyboard.type("Näheres steht ");
  await page.keyboard.press("Control+k");
  const link = page.locator("dialog.editor-dialog[open]");
  await link.locator("[role=combobox]").fill("mehrsprachige weg");
  await link.locator("[role=option]").first().waitFor();
  await axe(page, "places for a link");
  await picture(page, "link-to-a-place");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const written = await until("measures/sommerfest-im-hof.json", (now) => JSON.stringify(now.description ?? "").includes("#"));
  assert.match(written.description, /^Näheres steht \[Mehrsprachige Wegweiser durch die Ämter\]\(#[a-z-]+\)Text folgt\.$/);
});

test("a title is typed into, and a passage in another language is set", async () => {
  const page = await visit();
  const { link, id } = await oneMeasure(page);
  const path = `measures/${id}.json`;
  await page.goto(link);
  const title = page.locator(".field[data-at='/title'] [role=textbox]");
  await title.click();
  await page.waitForTimeout(150);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" und Diversity");
  await page.locator(".field[data-at='/title'] .tool-language").click();
  await page.locator("dialog[open] select").waitFor();
  await axe(page, "the dialog for a language");
  await page.keyboard.press("Enter");
  await until(path, (now) => now.title.endsWith("und [Diversity]{lang=en}"));
});

test("what cannot be written as it was set is said", async () => {
  const page = await visit();
  const { link, id } = await oneMeasure(page);
  await page.goto(link);
  const field = page.locator(".field[data-at='/description']");
  await field.locator("[role=textbox]").click();
  await page.waitForTimeout(150);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Haus");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("tür");
  const written = await until(`measures/${id}.json`, (now) => JSON.stringify(now.description).includes("tür"));
  assert.match(JSON.stringify(written.description), /__Haustür__/);
  await field.locator(".editor-said:not(:empty)").waitFor();
  assert.match(await field.locator(".editor-said").textContent(), /ganzes Wort.*„Haustür“/);
  await axe(page, "a sentence below a text");
});

test("findings are at their field and underlined in it", async () => {
  const page = await visit();
  const { link } = await oneMeasure(page);
  await page.goto(link);
  const field = page.locator(".field[data-at='/description']");
  await field.locator("[role=textbox]").click();
  await page.waitForTimeout(150);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Wir beraten  alle im im Amt.");
  await field.locator(".finding").first().waitFor({ timeout: 10_000 });
  await field.locator(".remark").first().waitFor();
  const underlined = await field.locator(".finding").allTextContents();
  assert.ok(underlined.some((text) => text.includes("im")), `underlined: ${underlined}`);
  await axe(page, "a field with findings");
  await picture(page, "findings");
});

test("what a clipboard holds is taken in, and scripts in it are text or nothing", async () => {
  const page = await visit();
  const { link, id } = await oneMeasure(page);
  await page.goto(link);
  const text = page.locator(".field[data-at='/description'] [role=textbox]");
  await text.click();
  await page.waitForTimeout(150);
  await page.keyboard.press("Control+a");
  await text.evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.setData("text/html", "<p>Neu <b>fett</b></p><ul><li>eins<li>zwei</ul><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  });
  page.faults = page.faults.filter((fault) => !/^(Applying inline style|Executing inline event handler|Executing inline script) violates/.test(fault));
  const written = await until(`measures/${id}.json`, (now) => JSON.stringify(now.description).includes("zwei"));
  assert.deepEqual(written.description, ["Neu __fett__", { list: ["eins", "zwei"] }]);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});
