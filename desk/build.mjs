// Bundles the scripts and styles of the desk into dist/, which the program embeds.
// With --check, it compares a fresh bundle with the one that is there.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const check = process.argv.includes("--check");

const made = await build({
  absWorkingDir: here("."),
  entryPoints: { desk: "src/main.ts", "desk-css": "src/desk.css" },
  entryNames: "[name]",
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome109", "firefox115", "safari16"],
  charset: "utf8",
  legalComments: "none",
  external: ["/assets/*"],
  write: false,
});

let stale = false;
for (const file of made.outputFiles) {
  const path = file.path.replace("desk-css.css", "desk.css");
  if (check) {
    const found = await readFile(path, "utf8").catch(() => "");
    if (found !== file.text) {
      stale = true;
      console.error(`${path} is not what src/ makes: npm run build`);
    }
  } else {
    const { mkdir, writeFile } = await import("node:fs/promises");
    await mkdir(here("dist"), { recursive: true });
    await writeFile(path, file.contents);
    console.log(`${path}: ${Math.round(file.contents.length / 1000)} KB`);
  }
}
process.exit(stale ? 1 : 0);
