// Keys as in Word. Tab is not among them: it leaves the field.

import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { NodeType, Schema } from "prosemirror-model";
import { liftListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState, Plugin } from "prosemirror-state";
import type { Kind } from "./schema";

/** The list around the cursor, if there is one. */
export function listAround(state: EditorState): { type: NodeType; pos: number; depth: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === "bullet_list" || node.type.name === "ordered_list") {
      return { type: node.type, pos: $from.before(depth), depth };
    }
  }
  return null;
}

/** Makes a list of paragraphs, another one of a list, and paragraphs of a list that is one already. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const item = state.schema.nodes.list_item;
    if (!item) return false;
    const around = listAround(state);
    if (!around) {
      // A heading has no marks of a list.
      if (state.selection.$from.parent.type === state.schema.nodes.heading) return false;
      return wrapInList(type)(state, dispatch, view);
    }
    if (around.type === type) return liftListItem(item)(state, dispatch, view);
    const list = state.doc.nodeAt(around.pos);
    dispatch?.(state.tr.setNodeMarkup(around.pos, type, list?.attrs));
    return true;
  };
}

/** Whether a node of this type is around the selection. */
export function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

export function toggleHeading(schema: Schema): Command {
  return (state, dispatch, view) => {
    const { heading, paragraph } = schema.nodes;
    if (!heading || !paragraph) return false;
    const type = isInside(state, heading) ? paragraph : heading;
    return setBlockType(type)(state, dispatch, view);
  };
}

export function toggleQuote(schema: Schema): Command {
  return (state, dispatch, view) => {
    const quote = schema.nodes.quote;
    if (!quote) return false;
    return isInside(state, quote) ? lift(state, dispatch) : wrapIn(quote)(state, dispatch, view);
  };
}

/** Enter in an empty item ends the list. */
const leaveList: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const item = state.schema.nodes.list_item;
  if (!item || !empty || $from.parent.content.size > 0 || $from.node(-1)?.type !== item) return false;
  return liftListItem(item)(state, dispatch, view);
};

/** Backspace at the beginning of an item takes its bullet away. */
const takeBullet: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const item = state.schema.nodes.list_item;
  if (!item || !empty || $from.parentOffset > 0 || $from.node(-1)?.type !== item) return false;
  return liftListItem(item)(state, dispatch, view);
};

/** A heading or quotation that is empty becomes a paragraph again. */
const plainAgain: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const { heading, quote, paragraph } = state.schema.nodes;
  if (!empty || $from.parentOffset > 0 || !paragraph) return false;
  if (heading && $from.parent.type === heading) return setBlockType(paragraph)(state, dispatch, view);
  if (quote && $from.node(-1)?.type === quote && $from.index(-1) === 0) return lift(state, dispatch);
  return false;
};

const insertBreak: Command = (state, dispatch) => {
  const br = state.schema.nodes.hard_break;
  if (!br) return false;
  dispatch?.(state.tr.replaceSelectionWith(br.create()).scrollIntoView());
  return true;
};

/** One step back, which takes back what was set right by itself first. */
export const stepBack: Command = chainCommands(undoInputRule, undo);
export const stepForward: Command = redo;

export function keys(schema: Schema, kind: Kind, link: Command): Plugin[] {
  const nothing: Command = () => true;
  const own: Record<string, Command> = { "Mod-z": stepBack, "Mod-y": stepForward, "Shift-Mod-z": stepForward };
  const { strong, emphasis } = schema.marks;
  if (strong) own["Mod-b"] = own["Mod-B"] = toggleMark(strong, null, { removeWhenPresent: false });
  if (emphasis) own["Mod-i"] = own["Mod-I"] = toggleMark(emphasis, null, { removeWhenPresent: false });
  if (schema.marks.link) own["Mod-k"] = link;
  const { bullet_list, ordered_list, list_item } = schema.nodes;
  if (bullet_list && ordered_list && list_item) {
    own["Mod-Shift-l"] = own["Mod-Shift-L"] = toggleList(bullet_list);
    own["Mod-Shift-7"] = own["Mod-&"] = toggleList(ordered_list);
    own.Enter = chainCommands(leaveList, splitListItem(list_item));
    own.Backspace = chainCommands(undoInputRule, takeBullet, plainAgain);
  } else {
    own.Enter = nothing;
    own.Backspace = undoInputRule;
  }
  own["Shift-Enter"] = kind === "title" ? nothing : chainCommands(exitCode, insertBreak);
  return [keymap(own), keymap(baseKeymap)];
}
