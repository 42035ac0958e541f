// What is set right while somebody types: quotation marks, dashes, ellipses.
// One step back gives what was typed.

import { InputRule, inputRules } from "prosemirror-inputrules";
import type { EditorState, Plugin } from "prosemirror-state";

const QUOTES: Record<string, [string, string]> = { de: ["„", "“"], en: ["“", "”"] };

/** The language at the cursor: that of a passage, else that of the text. */
function languageAt(state: EditorState, language: string): string {
  const mark = state.selection.$from.marks().find((mark) => mark.type.name === "language");
  return String(mark?.attrs.code ?? language).slice(0, 2).toLowerCase();
}

/** Whether a quotation begins behind these characters. */
export function opens(before: string): boolean {
  return before === "" || /[\s(\[{„‚“‘–—/\ufffc-]$/.test(before);
}

export function typing(language: string): Plugin {
  const quote = new InputRule(/([\s\S]?)"$/, (state, match, _start, end) => {
    const pair = QUOTES[languageAt(state, language)];
    if (!pair) return null;
    const before = match[1] ?? "";
    // An opening mark of German is the closing one of English.
    const begins = opens(before) && !(before === "“" && pair[0] !== "“");
    return state.tr.insertText(begins ? pair[0] : pair[1], end);
  });
  const dash = new InputRule(/--$/, (state, _match, start, end) => state.tr.insertText("–", start, end));
  const ellipsis = new InputRule(/\.\.\.$/, (state, _match, start, end) => state.tr.insertText("…", start, end));
  return inputRules({ rules: [quote, dash, ellipsis] });
}
