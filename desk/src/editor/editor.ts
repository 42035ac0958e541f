// The editor of a text: what the forms of the desk mount.

import { history, redoDepth, undoDepth } from "prosemirror-history";
import { toggleMark } from "prosemirror-commands";
import { Fragment, Node, Slice, type Schema } from "prosemirror-model";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { cards, type OnFigure } from "./cards";
import { askForFootnote, askForLanguage, type Footnote } from "./choose";
import { isInside, keys, listAround, stepBack, stepForward, toggleHeading, toggleList, toggleQuote } from "./keys";
import { askForLink, type Place } from "./link";
import { findings, underlined, type Marked } from "./marks";
import { leftOut, nodesOf } from "./paste/document";
import { fragmentOf, fromHtml } from "./paste/html";
import { fromText } from "./paste/text";
import { getMarkRange } from "./range";
import { schemaOf, type Kind } from "./schema";
import { toolbar, type Tool } from "./toolbar";
import { typing } from "./typing";
import { said, type Words } from "./words";

export type { Footnote, Kind, Marked, Place, Words };

export interface Options {
  /** The document, as the program makes it. */
  document: object;
  kind: Kind;
  /** What the text is called, and the element that says so. */
  label: string;
  labelledBy: string;
  describedBy?: string;
  /** The language of the text. */
  language: string;
  words: Words;
  /** Where links can lead in the catalogue. */
  places: () => Promise<Place[]>;
  /** The footnotes of the chapter. */
  footnotes?: () => Footnote[];
  onChange: (document: object) => void;
  /** Somebody wants to edit the figure that is the block of this number. */
  onFigure?: OnFigure;
  /** What was left out of something pasted, which is also said below the text. */
  onPasted?: (sentence: string) => void;
}

export interface Editor {
  document(): object;
  /** Shows another document; the cursor stays where it can. */
  set(document: object): void;
  /** Underlines what findings are about. */
  mark(parts: Marked[]): void;
  /** Says something below the text, in place of what was said before. */
  say(sentence: string): void;
  focus(): void;
  destroy(): void;
}

export function mount(host: HTMLElement, options: Options): Editor {
  const { kind, words } = options;
  const schema = schemaOf(kind, words);
  const frame = document.createElement("div");
  frame.className = `editor editor-${kind}`;
  host.append(frame);
  const link: Command = (_state, dispatch, view) => {
    if (dispatch && view) askForLink(view, words, options.places);
    return true;
  };
  const id = `${options.labelledBy}-text`;
  const bar = toolbar(tools(schema, options, link), `${said(words, "toolbar")}: ${options.label}`, id, () => view);
  const status = document.createElement("p");
  status.className = "editor-said";
  status.setAttribute("role", "status");
  const say = (sentence: string): void => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };
  const pasted = (sentence: string): void => {
    say(sentence);
    if (sentence) options.onPasted?.(sentence);
  };
  let quiet = false;
  const state = EditorState.create({
    doc: read(schema, options.document),
    plugins: [typing(options.language), ...keys(schema, kind, link), history(), findings],
  });
  const text = document.createElement("div");
  const view: EditorView = new EditorView(
    { mount: text },
    {
      state,
      nodeViews: cards(words, options.onFigure),
      attributes: {
        id,
        role: "textbox",
        class: "editor-text",
        lang: options.language,
        spellcheck: "true",
        "aria-multiline": kind === "title" ? "false" : "true",
        "aria-labelledby": options.labelledBy,
        ...(options.describedBy ? { "aria-describedby": options.describedBy } : {}),
      },
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        bar.update(view);
        if (tr.docChanged && !quiet) options.onChange(view.state.doc.toJSON() as object);
      },
      handlePaste: (_view, event) => pasteFrom(view, event.clipboardData, options, pasted),
      handleDrop: (_view, event, _slice, moved) => {
        if (moved) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (place) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        return pasteFrom(view, event.dataTransfer, options, pasted);
      },
      handleClickOn: (_view, _pos, _node, _nodePos, event) => {
        // A link in a text is edited, not followed; with the key it is opened elsewhere.
        const at = (event.target as Element).closest?.("a[href]");
        const href = at?.getAttribute("href") ?? "";
        if (at && (event.ctrlKey || event.metaKey) && /^https?:/i.test(href)) window.open(href, "_blank", "noopener,noreferrer");
        return false;
      },
      handleDOMEvents: {
        click: (_view, event) => {
          if ((event.target as Element).closest("a[href]")) event.preventDefault();
          return false;
        },
      },
    },
  );
  frame.append(bar.element, text, status);
  bar.update(view);
  return {
    document: () => view.state.doc.toJSON() as object,
    set: (document) => {
      quiet = true;
      try {
        replace(view, read(schema, document));
      } finally {
        quiet = false;
      }
    },
    mark: (parts) => {
      const [key, set] = underlined(view.state.doc, parts);
      view.dispatch(view.state.tr.setMeta(key, set).setMeta("addToHistory", false));
    },
    say,
    focus: () => view.focus(),
    destroy: () => {
      view.destroy();
      frame.remove();
    },
  };
}

/** A document of the program; an empty one where it is none of this kind. */
function read(schema: Schema, document: object): Node {
  try {
    const doc = Node.fromJSON(schema, document);
    doc.check();
    return doc;
  } catch (fault) {
    console.error(fault);
    const empty = schema.topNodeType.createAndFill();
    if (!empty) throw fault;
    return empty;
  }
}

/** Puts another document in place of the one shown: only what differs, so that the cursor can stay. */
function replace(view: EditorView, doc: Node): void {
  const now = view.state.doc;
  const start = now.content.findDiffStart(doc.content);
  if (start === null) return;
  const end = now.content.findDiffEnd(doc.content);
  if (!end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = doc.slice(start, end.b + overlap);
  view.dispatch(view.state.tr.replace(start, end.a + overlap, slice).setMeta("addToHistory", false));
}

/** Takes in what was pasted or dropped; another editor's content is left to the view. */
export function pasteFrom(view: EditorView, data: DataTransfer | null, options: Options, say: (sentence: string) => void): boolean {
  const html = data?.getData("text/html") ?? "";
  const text = data?.getData("text/plain") ?? "";
  const { kind, words } = options;
  if (html.includes("data-pm-slice")) return false;
  if (!html && !text) {
    const picture = [...(data?.items ?? [])].some((item) => item.kind === "file" && item.type.startsWith("image/"));
    if (picture) say(said(words, "pasted-pictures"));
    return picture;
  }
  const parsed = html ? fromHtml(new DOMParser().parseFromString(fragmentOf(html), "text/html").body, kind === "chapter") : null;
  const pasted = parsed?.blocks.length ? parsed : { ...fromText(text), left: parsed?.left ?? new Set<never>() };
  const sentences = leftOut(pasted, kind);
  insert(view, nodesOf(pasted, kind));
  say(sentences.map((left) => said(words, `pasted-${left}`)).join(" "));
  return true;
}

function insert(view: EditorView, json: object[]): void {
  const { schema } = view.state;
  let nodes = json.map((node) => Node.fromJSON(schema, node));
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  if (!first || !last) return;
  const { paragraph, list_item } = schema.nodes;
  const list = listAround(view.state);
  let open = [first.type === paragraph ? 1 : 0, last.type === paragraph ? 1 : 0] as [number, number];
  if (list && list_item) {
    // In a list, paragraphs are items.
    const items = nodes.flatMap((node) => {
      if (node.type === paragraph) return [list_item.create(null, node)];
      return node.firstChild?.type === list_item ? [...node.children] : [list_item.create(null, paragraph?.create(null, node.textContent ? schema.text(node.textContent) : null))];
    });
    nodes = [list.type.create(null, items)];
    open = [3, 3];
  }
  const slice = new Slice(Fragment.from(nodes), open[0], open[1]);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

function tools(schema: Schema, options: Options, link: Command): Tool[] {
  const { words } = options;
  const { nodes, marks } = schema;
  const word = (name: string): string => said(words, name);
  const letter = (name: string): string => word(name).slice(0, 1);
  const tools: Tool[] = [];
  const mark = (name: "bold" | "italic", type: string, shortcut: string): void => {
    const found = marks[type];
    if (!found) return;
    tools.push({
      name,
      label: word(name),
      keys: word(`key-${name}`),
      shortcut,
      icon: { letter: letter(name), style: name },
      run: toggleMark(found, null, { removeWhenPresent: false }),
      isOn: (state) => isMarked(state, type),
    });
  };
  mark("bold", "strong", "Control+B");
  mark("italic", "emphasis", "Control+I");
  const list = (name: "list" | "numbered", type: string, shortcut: string, path: string): void => {
    const found = nodes[type];
    if (!found) return;
    tools.push({
      name,
      label: word(name),
      keys: word(`key-${name}`),
      shortcut,
      icon: { path },
      run: toggleList(found),
      isOn: (state) => listAround(state)?.type === found,
    });
  };
  list("list", "bullet_list", "Control+Shift+L", "M3 4.5h2v2H3zM8 5h9v1H8zM3 9h2v2H3zM8 9.5h9v1H8zM3 13.5h2v2H3zM8 14h9v1H8z");
  list(
    "numbered",
    "ordered_list",
    "Control+Shift+7",
    "M3.5 3h1v4h-1zM3 3.6l1-.6v1zM8 5h9v1H8zM2.8 9h2.4v1.2L3.8 12h1.4v1H2.6v-1L4.2 10H2.8zM8 10.5h9v1H8zM2.8 14.2h2.4v4H2.8v-.9h1.5v-.7h-1v-.8h1v-.7H2.8zM8 16h9v1H8z",
  );
  const { heading, quote, footnote, figure } = nodes;
  if (heading) {
    tools.push({ name: "heading", label: word("heading"), icon: "label", run: toggleHeading(schema), isOn: (state) => isInside(state, heading) });
  }
  if (quote) {
    tools.push({ name: "quote", label: word("quote"), icon: "label", run: toggleQuote(schema), isOn: (state) => isInside(state, quote) });
  }
  if (marks.link) {
    tools.push({
      name: "link",
      label: word("link"),
      keys: word("key-link"),
      shortcut: "Control+K",
      icon: "label",
      run: link,
      isOn: (state) => isMarked(state, "link"),
      opens: "dialog",
    });
  }
  const opening = (run: (view: EditorView) => void): Command => (_state, dispatch, view) => {
    if (dispatch && view) run(view);
    return true;
  };
  tools.push({
    name: "language",
    label: word("language"),
    icon: "label",
    run: opening((view) => askForLanguage(view, words, options.language)),
    isOn: (state) => isMarked(state, "language"),
    opens: "dialog",
  });
  if (footnote) {
    tools.push({
      name: "footnote",
      label: word("footnote"),
      icon: "label",
      run: opening((view) => askForFootnote(view, words, options.footnotes?.() ?? [])),
      // Quotations have none.
      isFree: (state) => !quote || !isInside(state, quote),
      opens: "dialog",
    });
  }
  if (figure && options.onFigure) {
    tools.push({
      name: "figure",
      label: word("figure"),
      icon: "label",
      run: opening((view) => insertFigure(view, options.onFigure)),
      isFree: (state) => state.selection.$from.depth === 1 || state.selection.$from.depth === 0,
      opens: "dialog",
    });
  }
  const step = (name: "undo" | "redo", run: Command, shortcut: string, path: string, depth: (state: EditorState) => unknown): void => {
    tools.push({ name, label: word(name), keys: word(`key-${name}`), shortcut, icon: { path }, run, isFree: (state) => Number(depth(state)) > 0 });
  };
  step("undo", stepBack, "Control+Z", "M8 4v3c5 0 8 2.5 9 8-2-3-4.500-4-9-4v3L3 9z", undoDepth);
  step("redo", stepForward, "Control+Y", "M12 4v3c-5 0-8 2.500-9 8 2-3 4.500-4 9-4v3l5-5z", redoDepth);
  return tools;
}

/** An empty figure behind the block of the cursor; its own dialog asks for the rest. */
function insertFigure(view: EditorView, onFigure?: OnFigure): void {
  const figure = view.state.schema.nodes.figure;
  if (!figure) return;
  const { $from } = view.state.selection;
  const index = $from.depth > 0 ? $from.index(0) + 1 : view.state.doc.childCount;
  const pos = $from.depth > 0 ? $from.after(1) : view.state.doc.content.size;
  view.dispatch(view.state.tr.insert(pos, figure.create({ data: '{"figure": ""}', label: "" })));
  onFigure?.(index);
}

/** Whether a mark is on at the cursor or all through the selection; of a link or a language, a part is enough. */
function isMarked(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  if (!type) return false;
  const { from, to, empty, $from } = state.selection;
  if (empty) {
    if (type.isInSet(state.storedMarks ?? $from.marks())) return true;
    return name === "link" || name === "language" ? getMarkRange(state, type) !== null : false;
  }
  if (name === "link" || name === "language") return state.doc.rangeHasMark(from, to, type);
  let wholly = true;
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText && !type.isInSet(node.marks)) wholly = false;
  });
  return wholly && state.doc.rangeHasMark(from, to, type);
}
