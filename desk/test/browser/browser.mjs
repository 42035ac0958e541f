// Debian's Chromium, and what tests ask of a page.
import assert from "node:assert/strict";
import { readFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function browser() {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: root ? ["--no-sandbox"] : [] });
}

/** A page that remembers what went wrong on it. */
export async function open(context, address) {
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.faults.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) page.faults.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(address);
  return page;
}

/** What axe finds on a page: nothing, or the test fails. */
export async function axe(page, what = page.url(), disabled = []) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (disabled) => {
    const rules = Object.fromEntries(disabled.map((id) => [id, { enabled: false }]));
    const { violations } = await globalThis.axe.run(document, { rules });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 5).map((node) => `${node.target} ${node.failureSummary?.replace(/\s+/g, " ")}`).join("\n  ")}`);
  }, disabled);
  assert.deepEqual(found, [], `axe on ${what}:\n${found.join("\n")}`);
}

/** A picture of a page, where somebody asks for pictures. */
export async function picture(page, name) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  // A page of the handbook's length is more than a browser can picture.
  const fullPage = await page.evaluate(() => document.documentElement.scrollHeight < 8000);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

/** Whether a page is wider than its window. */
export async function isTooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
