// Blocks that were pasted, as nodes of the editor.

import type { Block, Left, Pasted, Run } from "./model";
import { tidied } from "./model";
import type { Kind } from "../schema";

interface Json {
  type: string;
  [key: string]: unknown;
}

/** The blocks as the JSON of nodes. */
export function nodesOf(pasted: Pasted, kind: Kind): Json[] {
  const { blocks } = pasted;
  if (kind === "title" || kind === "marked") {
    const runs: Run[] = [];
    for (const block of blocks) runs.push(...(runs.length ? [{ text: " " }] : []), ...block.runs);
    const line = tidied(runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, " ") })));
    return line.length ? [{ type: "paragraph", content: inline(line, kind) }] : [];
  }
  const nodes: Json[] = [];
  const listTypes = { bullet: "bullet_list", numbered: "ordered_list" } as const;
  for (const block of blocks) {
    const paragraph: Json = { type: "paragraph", content: inline(block.runs, kind) };
    const last = nodes[nodes.length - 1];
    if (block.type === "bullet" || block.type === "numbered") {
      const type = listTypes[block.type];
      const item: Json = { type: "list_item", content: [paragraph] };
      if (last?.type === type) (last.content as Json[]).push(item);
      else nodes.push({ type, attrs: { more: null }, content: [item] });
    } else if (block.type === "quote" && kind === "chapter") {
      if (last?.type === "quote") (last.content as Json[]).push(paragraph);
      else nodes.push({ type: "quote", attrs: { source: null, listed: false, more: null }, content: [paragraph] });
    } else if (block.type === "heading" && kind === "chapter") {
      nodes.push({ type: "heading", attrs: { more: null }, content: inline(block.runs, kind) });
    } else {
      nodes.push(paragraph);
    }
  }
  return nodes;
}

function inline(runs: Run[], kind: Kind): Json[] {
  const nodes: Json[] = [];
  for (const run of runs) {
    const marks: Json[] = [];
    if (kind !== "title") {
      if (run.href) marks.push({ type: "link", attrs: { href: run.href } });
      if (run.strong) marks.push({ type: "strong" });
      if (run.emphasis) marks.push({ type: "emphasis" });
    }
    const marked = (node: Json): Json => (marks.length ? { ...node, marks } : node);
    run.text.split("\n").forEach((text, number) => {
      if (number > 0) nodes.push(marked({ type: "hard_break" }));
      if (text) nodes.push(marked({ type: "text", text }));
    });
  }
  return nodes;
}

const ORDER: Left[] = ["pictures", "tables", "headings", "nested", "footnotes", "links", "comments", "deleted"];

/** What is said of a paste, in the order of its weight. */
export function leftOut(pasted: Pasted, kind: Kind): Left[] {
  const line: Left[] = kind === "title" || kind === "marked" ? ["headings", "nested"] : [];
  return ORDER.filter((left) => pasted.left.has(left) && !line.includes(left));
}
