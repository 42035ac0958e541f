// What the web editor pastes into a page, as visitors of the website meet it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, browser, isTooWide } from "./browser.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const program = process.env.KATALOG ?? here("../../../target/release/katalog");

let chrome;
let folder;

before(async () => {
  chrome = await browser();
  folder = await mkdtemp(join(tmpdir(), "katalog-package-"));
});

after(async () => {
  await chrome?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const sample of ["herne-2024", "kassel-sample"]) {
  test(`axe finds nothing in the fragments of ${sample}`, async () => {
    execFileSync(program, ["publish", here(`../../../catalogue/${sample}`), "-o", join(folder, sample)], { stdio: "ignore" });
    const [name] = await readdir(join(folder, sample));
    const text = (file) => readFile(join(folder, sample, name, file), "utf8");
    const page = await chrome.newPage({ viewport: { width: 320, height: 640 } });
    // The website is not there: only its pictures are, from the package.
    await page.route(/^https:/, async (route) => {
      const file = new URL(route.request().url()).pathname.split("/").at(-1);
      await route.fulfill({ path: join(folder, sample, name, file) });
    });
    await page.setContent(
      `<!doctype html><html lang="de"><head><title>Vielfalt</title></head><body><main><h1>Vielfalt</h1>${await text("download.html")}${await text("barrierefreiheit.html")}</main></body></html>`,
      { waitUntil: "load" },
    );
    await axe(page, `fragments of ${sample}`);
    await page.waitForFunction(() => [...document.images].every((one) => one.complete));
    const [picture] = await page.locator("img").evaluateAll((all) => all.map((one) => [one.complete, one.naturalWidth, one.alt]));
    assert.ok(picture[0] && picture[1] > 0, "the cover is shown");
    assert.ok(picture[2].length > 20, "and said");
    assert.equal(await page.locator("script, style, [style]").count(), 0);
    await page.addStyleTag({ content: "img { max-width: 100%; height: auto }" });
    assert.equal(await isTooWide(page), false);
  });
}
