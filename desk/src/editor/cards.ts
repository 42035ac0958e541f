// What is shown of blocks that are not typed into: figures, and what nobody knows. And the source of a quotation.

import type { Node } from "prosemirror-model";
import type { EditorView, NodeView, NodeViewConstructor } from "prosemirror-view";
import { fresh, make } from "./dialog";
import { said, type Words } from "./words";

export type OnFigure = (index: number) => void;

/** The number of a block of the document. */
export function indexOf(view: EditorView, pos: number): number {
  return view.state.doc.resolve(pos).index(0);
}

function card(words: Words, type: "figure" | "unknown", onFigure?: OnFigure): NodeViewConstructor {
  return (node, view, getPos) => {
    const dom = make("div", { class: `card card-${type}`, contenteditable: "false" });
    const label = make("span", { class: "card-label" });
    const show = (node: Node): void => {
      const text = String(node.attrs.label);
      label.replaceChildren(make("b", {}, said(words, type)), ...(text ? [make("span", {}, text)] : []));
    };
    show(node);
    dom.append(label);
    if (type === "figure" && onFigure) {
      const button = make("button", { type: "button", class: "small" }, said(words, "figure-edit"));
      button.addEventListener("click", () => {
        const pos = getPos();
        if (pos !== undefined) onFigure(indexOf(view, pos));
      });
      dom.append(button);
    }
    return {
      dom,
      update: (other) => {
        if (other.type !== node.type) return false;
        show(other);
        return true;
      },
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      ignoreMutation: () => true,
    };
  };
}

function quote(words: Words): NodeViewConstructor {
  return (first, view, getPos): NodeView => {
    let node = first;
    const dom = make("blockquote");
    const contentDOM = make("div");
    const input = make("input", { type: "text", id: fresh("source"), autocomplete: "off" });
    input.value = String(node.attrs.source ?? "");
    const footer = make("div", { class: "quote-source", contenteditable: "false" }, make("label", { for: input.id }, said(words, "quote-source")), input);
    dom.append(contentDOM, footer);
    input.addEventListener("input", () => {
      const pos = getPos();
      if (pos !== undefined) view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, source: input.value || null }));
    });
    return {
      dom,
      contentDOM,
      update: (other) => {
        if (other.type !== node.type) return false;
        node = other;
        if (document.activeElement !== input) input.value = String(node.attrs.source ?? "");
        return true;
      },
      stopEvent: (event) => footer.contains(event.target as globalThis.Node),
      ignoreMutation: (mutation) => footer.contains(mutation.target) || mutation.target === dom,
    };
  };
}

export function cards(words: Words, onFigure?: OnFigure): Record<string, NodeViewConstructor> {
  return { figure: card(words, "figure", onFigure), unknown: card(words, "unknown"), quote: quote(words) };
}
