// What a text may hold. The names are those of the program's room `rich`.

import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from "prosemirror-model";
import { isTarget } from "./address";
import { said, type Words } from "./words";

export type Kind = "prose" | "chapter" | "marked" | "title";

const more = { more: { default: null } };

function card(type: string, words: Words): NodeSpec {
  return {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { data: { default: "{}" }, label: { default: "" } },
    toDOM: (node) => [
      "div",
      { class: `card card-${type}`, "data-card": type, "data-data": String(node.attrs.data), "data-label": String(node.attrs.label) },
      `${said(words, type)}: ${String(node.attrs.label)}`,
    ],
    parseDOM: [
      {
        tag: `div[data-card=${type}]`,
        getAttrs: (element) => ({
          data: element.getAttribute("data-data") ?? "{}",
          label: element.getAttribute("data-label") ?? "",
        }),
      },
    ],
  };
}

function list(tag: string): NodeSpec {
  return { group: "block part", content: "list_item+", attrs: more, parseDOM: [{ tag }], toDOM: () => [tag, 0] };
}

const paragraph: NodeSpec = { group: "block part", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] };

function nodes(kind: Kind, words: Words): Record<string, NodeSpec> {
  const inline: Record<string, NodeSpec> = {
    text: { group: "inline" },
    hard_break: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
      leafText: () => "\n",
    },
  };
  if (kind === "title" || kind === "marked") {
    return { doc: { content: "paragraph | unknown" }, paragraph, unknown: card("unknown", words), ...inline };
  }
  const blocks: Record<string, NodeSpec> = {
    doc: { content: "block+" },
    paragraph,
    bullet_list: list("ul"),
    ordered_list: list("ol"),
    list_item: { content: "paragraph", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    unknown: card("unknown", words),
  };
  if (kind === "chapter") {
    Object.assign(blocks, {
      heading: {
        group: "block",
        content: "inline*",
        defining: true,
        attrs: more,
        parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
        toDOM: (): DOMOutputSpec => ["h2", 0],
      },
      quote: {
        group: "block",
        content: "part+",
        defining: true,
        attrs: { source: { default: null }, listed: { default: false }, ...more },
        parseDOM: [{ tag: "blockquote" }],
        toDOM: (): DOMOutputSpec => ["blockquote", 0],
      },
      figure: card("figure", words),
    } satisfies Record<string, NodeSpec>);
    inline.footnote = {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { name: {} },
      parseDOM: [{ tag: "span[data-footnote]", getAttrs: (element) => ({ name: element.getAttribute("data-footnote") ?? "" }) }],
      toDOM: (node) => [
        "span",
        { class: "footnote", "data-footnote": String(node.attrs.name) },
        `[${said(words, "footnote")}: ${String(node.attrs.name)}]`,
      ],
      leafText: (node) => `[${String(node.attrs.name)}]`,
    };
  }
  return { ...blocks, ...inline };
}

const language: MarkSpec = {
  inclusive: false,
  attrs: { code: {} },
  parseDOM: [{ tag: "span[data-code]", getAttrs: (element) => ({ code: element.getAttribute("data-code") ?? "" }) }],
  toDOM: (mark) => ["span", { class: "language", lang: String(mark.attrs.code), "data-code": String(mark.attrs.code) }, 0],
};

function marks(kind: Kind): Record<string, MarkSpec> {
  if (kind === "title") return { language };
  return {
    link: {
      inclusive: false,
      attrs: { href: {} },
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (element) => {
            const href = element.getAttribute("href") ?? "";
            return isTarget(href) ? { href } : false;
          },
        },
      ],
      // Not as a link that leads away: while editing, a click only puts the cursor there.
      toDOM: (mark) => ["a", { href: String(mark.attrs.href), title: String(mark.attrs.href), rel: "noopener noreferrer", tabindex: "-1" }, 0],
    },
    language,
    strong: {
      parseDOM: [{ tag: "strong" }, { tag: "b" }],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      parseDOM: [{ tag: "em" }, { tag: "i" }],
      toDOM: () => ["em", 0],
    },
  };
}

export function schemaOf(kind: Kind, words: Words): Schema {
  return new Schema({ nodes: nodes(kind, words), marks: marks(kind) });
}
