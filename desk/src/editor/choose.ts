// The dialogs for the language of a passage and for a footnote.

import type { EditorView } from "prosemirror-view";
import { ask, labelled, make } from "./dialog";
import { getMarkRange, wordAround } from "./range";
import { said, type Words } from "./words";

const LANGUAGES = ["ar", "bg", "en", "fa", "fr", "el", "he", "it", "hr", "ku", "la", "nl", "nds", "pl", "pt", "ro", "ru", "es", "tr", "uk", "vi"];

const OTHER = "other";

/** Whether a text has the shape of a language's code (BCP 47), as the program asks for it. */
export function isCode(code: string): boolean {
  return /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-(\d[a-z\d]{3}|[a-z\d]{5,8}))*$/i.test(code);
}

export function askForLanguage(view: EditorView, words: Words, language: string): void {
  const type = view.state.schema.marks.language;
  if (!type) return;
  const around = getMarkRange(view.state, type);
  const range = around ?? wordAround(view.state);
  const title = said(words, "language");
  if (!range) {
    ask(title, [make("p", {}, said(words, "language-no-text"))], words, { done: () => view.focus() });
    return;
  }
  const { from, to } = range;
  const before = String(around?.mark.attrs.code ?? "");
  const names = new Intl.DisplayNames([document.documentElement.lang || language], { type: "language" });
  const options = LANGUAGES.filter((code) => code !== language.slice(0, 2)).map((code) => [code, names.of(code) ?? code] as const);
  options.sort((a, b) => a[1].localeCompare(b[1], document.documentElement.lang || language));
  const select = make("select");
  select.append(...options.map(([code, name]) => make("option", { value: code }, name)), make("option", { value: OTHER }, said(words, "language-other")));
  const code = make("input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "35" });
  const field = labelled(said(words, "language-code"), code, said(words, "language-code-hint"));
  const isKnown = options.some(([known]) => known === before);
  select.value = before && !isKnown ? OTHER : before || "en";
  if (!select.value) select.selectedIndex = 0;
  code.value = isKnown ? "" : before;
  const show = (): void => {
    field.hidden = select.value !== OTHER;
  };
  select.addEventListener("change", show);
  show();
  const text = view.state.doc.textBetween(from, to, " ", " ");
  const apply = (): { fault: string; field: HTMLElement } | null => {
    const chosen = select.value === OTHER ? code.value.trim() : select.value;
    if (!isCode(chosen)) return { fault: said(words, "language-bad"), field: code };
    view.dispatch(view.state.tr.removeMark(from, to, type).addMark(from, to, type.create({ code: chosen })));
    return null;
  };
  const remove = (): void => view.dispatch(view.state.tr.removeMark(from, to, type));
  const quoted = make("p", { class: "editor-passage", ...(before ? { lang: before } : {}) }, text.length > 80 ? `${text.slice(0, 80)}…` : text);
  ask(title, [quoted, labelled(said(words, "language-choose"), select), field], words, {
    apply,
    remove: around ? remove : undefined,
    done: () => view.focus(),
  });
}

/** A footnote of the chapter. */
export interface Footnote {
  name: string;
  text: string;
}

export function askForFootnote(view: EditorView, words: Words, footnotes: Footnote[]): void {
  const type = view.state.schema.nodes.footnote;
  if (!type) return;
  const title = said(words, "footnote");
  if (!footnotes.length) {
    ask(title, [make("p", {}, said(words, "footnote-none"))], words, { done: () => view.focus() });
    return;
  }
  const select = make("select");
  const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 70)}…` : text);
  select.append(...footnotes.map(({ name, text }) => make("option", { value: name }, text ? `${name}: ${short(text)}` : name)));
  const apply = (): null => {
    // Behind what is selected: a footnote takes no text away.
    view.dispatch(view.state.tr.insert(view.state.selection.to, type.create({ name: select.value })).scrollIntoView());
    return null;
  };
  ask(title, [labelled(said(words, "footnote-choose"), select)], words, { apply, done: () => view.focus() });
}
