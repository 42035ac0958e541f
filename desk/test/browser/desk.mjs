// The desk as people open it: the program with a copy of a sample, and a browser that was let in.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./browser.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const program = process.env.KATALOG ?? here("../../../target/release/katalog");

/** Starts the program with a copy of a sample; `address` lets a browser in. */
export async function serve(sample = "kassel-sample") {
  const folder = await mkdtemp(join(tmpdir(), "katalog-desk-"));
  const catalogue = join(folder, sample);
  await cp(here(`../../../catalogue/${sample}`), catalogue, { recursive: true });
  const bundle = process.env.BUNDLE ? ["--bundle", process.env.BUNDLE] : [];
  const child = spawn(program, ["serve", catalogue, "--no-open", "--port", "0", ...bundle], { stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise((done) => child.once("exit", done));
  let said = "";
  const address = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`no address within a minute: ${said}`)), 60_000);
    const read = (chunk) => {
      said += chunk;
      const match = /http:\/\/\S+\/enter\?key=\w+/.exec(said);
      if (match) {
        clearTimeout(late);
        found(match[0]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void gone.then((code) => failed(new Error(`the program ended with ${code}: ${said}`)));
  });
  const close = async () => {
    child.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, catalogue, close };
}

/** A page of the desk that was let in, in a language, with colours and a width. */
export async function enter(chrome, desk, { language = "de", colorScheme = "light", width = 1000, height = 900 } = {}) {
  const context = await chrome.newContext({ locale: language === "de" ? "de-DE" : "en-GB", colorScheme, viewport: { width, height }, reducedMotion: "reduce" });
  await context.addCookies([{ name: "language", value: language, url: desk.address, sameSite: "Strict" }]);
  const page = await open(context, desk.address);
  // The first page leads on by itself.
  await page.waitForSelector("main");
  await page.waitForLoadState("load");
  return page;
}

/** The addresses of all screens that the navigation leads to. */
export async function screens(page) {
  return page.evaluate(() => [...document.querySelectorAll(".ways a")].map((link) => link.href));
}
