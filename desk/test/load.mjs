// Bundles a module of the desk for a test and loads it.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function bundled(entry, format = "esm") {
  const made = await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, format, write: false, target: "es2022", charset: "utf8" });
  return made.outputFiles[0].text;
}

export async function load(entry) {
  return import(`data:text/javascript;base64,${Buffer.from(await bundled(entry)).toString("base64")}`);
}
