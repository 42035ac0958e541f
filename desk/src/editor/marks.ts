// Findings, underlined where they are.

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** A part of a text: the way to a block, as numbers of children, and characters in it. Without any, the block is meant. */
export interface Marked {
  path: number[];
  from: number;
  to: number;
  /** How much it matters: `error`, `warning` or `hint`. */
  kind: string;
}

const key = new PluginKey<DecorationSet>("findings");

export const findings = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** What a way through a document leads to, and where it begins. */
function nodeAt(doc: Node, path: number[]): { node: Node; pos: number } | null {
  let node = doc;
  let pos = -1;
  for (const number of path) {
    if (number >= node.childCount) return null;
    pos += 1;
    for (let before = 0; before < number; before += 1) pos += node.child(before).nodeSize;
    node = node.child(number);
  }
  return pos < 0 ? null : { node, pos };
}

/** What underlines these parts from now on; it moves along with the text. */
export function underlined(doc: Node, parts: Marked[]): [PluginKey, DecorationSet] {
  const all: Decoration[] = [];
  for (const { path, from, to, kind } of parts) {
    const found = nodeAt(doc, path);
    if (!found) continue;
    const known = ["error", "warning", "hint"].includes(kind) ? kind : "hint";
    let { node, pos } = found;
    if (from >= to) {
      all.push(Decoration.node(pos, pos + node.nodeSize, { class: `finding-block finding-${known}` }));
      continue;
    }
    // The text of an item is a paragraph.
    while (!node.isTextblock && node.firstChild) {
      node = node.firstChild;
      pos += 1;
    }
    const size = node.isTextblock ? node.content.size : 0;
    const [start, end] = [pos + 1 + Math.min(from, size), pos + 1 + Math.min(to, size)];
    if (start < end) all.push(Decoration.inline(start, end, { class: `finding finding-${known}` }));
  }
  return [key, DecorationSet.create(doc, all)];
}
