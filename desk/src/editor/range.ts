// What a selection is about.

import type { Mark, MarkType } from "prosemirror-model";
import { TextSelection, type EditorState, type Selection } from "prosemirror-state";

/** A selection of all, as one that begins and ends in a text. */
export function inText(state: EditorState): Selection {
  const { selection } = state;
  return selection.$from.parent.isTextblock ? selection : TextSelection.between(selection.$from, selection.$to);
}

/** The whole stretch with a mark that the cursor stands in or the selection begins in. */
export function getMarkRange(state: EditorState, type: MarkType): { from: number; to: number; mark: Mark } | null {
  const { $from, empty } = inText(state);
  const parent = $from.parent;
  if (!parent.isTextblock) return null;
  const has = (index: number): Mark | undefined => parent.maybeChild(index)?.marks.find((mark) => mark.type === type);
  let index = $from.index();
  // At the end of a link, the link is meant as long as nothing is selected.
  if (!has(index) && empty && $from.textOffset === 0 && index > 0) index -= 1;
  const mark = has(index);
  if (!mark) return null;
  let [first, last] = [index, index];
  while (first > 0 && has(first - 1)?.eq(mark)) first -= 1;
  while (has(last + 1)?.eq(mark)) last += 1;
  let from = $from.start();
  for (let before = 0; before < first; before += 1) from += parent.child(before).nodeSize;
  let to = from;
  for (let inside = first; inside <= last; inside += 1) to += parent.child(inside).nodeSize;
  return { from, to, mark };
}

/** The word around the cursor. */
export function wordAround(state: EditorState): { from: number; to: number } | null {
  const { $from, $to, empty } = inText(state);
  if (!empty) return { from: $from.pos, to: $to.pos };
  if (!$from.parent.isTextblock) return null;
  const text = $from.parent.textBetween(0, $from.parent.content.size, "\ufffc", "\ufffc");
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}*_-]/u.test(text[at] ?? " ");
  let [from, to] = [$from.parentOffset, $from.parentOffset];
  while (from > 0 && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to)) to += 1;
  return from < to ? { from: $from.start() + from, to: $from.start() + to } : null;
}

/** The text of a selection in one line. */
export function selectionText(state: EditorState, from: number, to: number): string {
  return state.doc.textBetween(from, to, " ", " ");
}
