// HTML, as Word, Outlook, LibreOffice, Google Docs and browsers hand it over.
//
// A walk over the elements: what prose knows is kept, all else is text or nothing.

import { recognise } from "../address";
import { listed, textOf, tidied, type Block, type Left, type Pasted, type Run } from "./model";

/** Nothing of these is text. */
const UNSEEN = new Set([
  "STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT", "SVG", "VIDEO", "AUDIO", "IFRAME", "OBJECT", "EMBED",
  "CANVAS", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "MAP", "XML", "O:P", "V:SHAPETYPE", "W:SDTPR", "MATH",
]);

const PICTURES = new Set(["IMG", "PICTURE", "V:SHAPE", "V:IMAGEDATA", "V:RECT", "V:GROUP"]);

const BLOCKS = new Set([
  "P", "DIV", "UL", "OL", "LI", "TABLE", "THEAD", "TBODY", "TFOOT", "TR", "TD", "TH", "CAPTION", "BLOCKQUOTE", "PRE", "SECTION", "ARTICLE",
  "HEADER", "FOOTER", "MAIN", "ASIDE", "NAV", "ADDRESS", "DL", "DT", "DD", "FIGURE", "FIGCAPTION", "FORM", "FIELDSET", "HR", "BODY", "CENTER",
  "H1", "H2", "H3", "H4", "H5", "H6", "DETAILS", "SUMMARY",
]);

interface Style {
  strong: boolean;
  emphasis: boolean;
  href: string;
}

const PLAIN: Style = { strong: false, emphasis: false, href: "" };

/** Reads a document that was pasted. `chapter` texts have headings and quotations. */
export function fromHtml(root: Element, chapter: boolean): Pasted {
  const walk = new Walk(chapter, notesOf(root));
  walk.children(root, PLAIN, null);
  walk.flush();
  const blocks = listed(walk.blocks).map((block) => ({ ...block, runs: tidied(block.runs) }));
  return { blocks: blocks.filter((block) => /[^•\s]/.test(textOf(block.runs))), left: walk.left };
}

/** The markup between the marks of the clipboard, as Windows sets them. */
export function fragmentOf(html: string): string {
  const cut = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html);
  // Rows without their table are none to a parser.
  return cut?.[1] && !/^\s*<(col|colgroup|tr|td|th|tbody)\b/i.test(cut[1]) ? cut[1] : html;
}

/** The footnotes of Word that came along, by their ids. */
function notesOf(root: Element): Map<string, string> {
  const notes = new Map<string, string>();
  for (const note of root.querySelectorAll("[id^=ftn], [id^=edn], [id^=sdfootnote], [id^=sdendnote]")) {
    const copy = note.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll("a[href*='ref'], a[href*='anc'], .MsoFootnoteReference, .MsoEndnoteReference")) mark.remove();
    const text = (copy.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text) notes.set(note.id.replace(/^_+/, ""), text);
  }
  return notes;
}

class Walk {
  blocks: Block[] = [];
  left = new Set<Left>();
  private runs: Run[] = [];
  private type: Block["type"] = "paragraph";

  constructor(
    private readonly chapter: boolean,
    private readonly notes: Map<string, string>,
  ) {}

  flush(): void {
    if (this.runs.some((run) => run.text.trim())) this.blocks.push({ type: this.type, runs: this.runs });
    this.runs = [];
  }

  private add(text: string, style: Style): void {
    if (!text) return;
    this.runs.push({
      text,
      strong: style.strong || undefined,
      emphasis: style.emphasis || undefined,
      href: style.href || undefined,
    });
  }

  children(element: Element, style: Style, list: List | null): void {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.add((child.nodeValue ?? "").replace(/[\t\n\r\f ]+/g, " "), style);
      else if (child.nodeType === 1) this.element(child as Element, style, list);
    }
  }

  private element(element: Element, outer: Style, list: List | null): void {
    const name = element.tagName.toUpperCase();
    const css = (element.getAttribute("style") ?? "").toLowerCase();
    if (UNSEEN.has(name) || isHidden(element, css) || this.isLeftOut(element, name, css)) return;
    if (PICTURES.has(name)) return this.picture(element);
    if (name === "BR") return this.break(element);
    // A letter of these fonts is a bullet, an arrow or a smiley.
    if (/font-family:[^;]*(wingdings|webdings)/.test(css) && (element.textContent ?? "").trim().length <= 2) {
      if (!this.runs.some((run) => run.text.trim())) this.add("• ", PLAIN);
      return;
    }
    const style = styled(element, name, css, outer);
    if (name === "A") return this.link(element, style, list);
    if (name === "TABLE") return this.table(element, style, list);
    if (name === "UL" || name === "OL" || name === "DIR" || name === "MENU") {
      // A list in a list goes on with the outer one.
      if (list) this.left.add("nested");
      else this.flush();
      this.children(element, style, list ?? { type: name === "OL" ? "numbered" : "bullet" });
      if (!list) this.flush();
      return;
    }
    if (name === "PRE") return this.preformatted(element, style);
    if (BLOCKS.has(name)) this.block(element, name, css, style, list);
    else this.children(element, style, list);
  }

  private block(element: Element, name: string, css: string, style: Style, list: List | null): void {
    if (name === "LI") {
      this.flush();
      this.as(list?.type ?? "bullet", element, style, list ?? { type: "bullet" });
      return;
    }
    if (list && this.type === list.type && name !== "BLOCKQUOTE") {
      // A second paragraph of an item is another line of it.
      if (this.runs.some((run) => run.text.trim())) this.add("\n", PLAIN);
      this.children(element, style, list);
      return;
    }
    this.flush();
    const word = wordList(element, css);
    if (word) {
      if (word.level > 1) this.left.add("nested");
      this.as(word.type, element, style, null);
    } else if (isHeading(element, name, css)) {
      if (!this.chapter) this.left.add("headings");
      this.as(this.chapter ? "heading" : "paragraph", element, style, null, true);
    } else if (name === "BLOCKQUOTE" && this.chapter) {
      const before = this.type;
      this.type = "quote";
      this.children(element, style, null);
      this.flush();
      this.type = before;
    } else {
      this.children(element, style, list);
      this.flush();
    }
  }

  private as(type: Block["type"], element: Element, style: Style, list: List | null, plain = false): void {
    const before = this.type;
    this.type = type;
    this.children(element, style, list);
    // That a heading is bold, everybody knows.
    if (plain) this.runs.forEach((run) => delete run.strong);
    this.flush();
    this.type = before;
  }

  /** Comments, what was deleted, bullets that are written out, lists of notes. */
  private isLeftOut(element: Element, name: string, css: string): boolean {
    const kind = `${element.className} ${element.id}`;
    if (name === "DEL" || /mso-del|msodel/i.test(kind)) {
      if (element.textContent?.trim()) this.left.add("deleted");
      return true;
    }
    if (/mso-element:\s*comment|mso-comment/.test(css) || /msocom|MsoComment/i.test(kind)) {
      this.left.add("comments");
      return true;
    }
    if (/mso-list:\s*ignore/.test(css)) return true;
    if (/mso-element:\s*(footnote|endnote)/.test(css) || /^(sdfootnote|sdendnote)\d+$/.test(element.id)) return true;
    // Marks of references on web pages, such as [1].
    return name === "SUP" && /\breference\b/.test(element.className);
  }

  private picture(element: Element): void {
    const alt = element.getAttribute("alt") ?? "";
    // An emoji may be a picture.
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 8) return this.add(alt, PLAIN);
    const size = [element.getAttribute("width"), element.getAttribute("height")];
    if (!size.some((length) => length === "1" || length === "0")) this.left.add("pictures");
  }

  private break(element: Element): void {
    if (/page-break-before:\s*always|mso-break-type:\s*section/.test((element.getAttribute("style") ?? "").toLowerCase())) return this.flush();
    const text = textOf(this.runs).replace(/[ \u00a0]+$/, "");
    // An empty line between two lines ends a paragraph.
    if (text.endsWith("\n") && this.type === "paragraph") this.flush();
    else this.add("\n", PLAIN);
  }

  private link(element: Element, style: Style, list: List | null): void {
    const note = this.note(element);
    if (note !== null) {
      if (note) this.add(` (${note})`, { ...style, href: "" });
      return;
    }
    const written = (element.getAttribute("href") ?? "").trim();
    const href = target(written);
    const text = (element.textContent ?? "").trim();
    if (!href) {
      if (written && !written.startsWith("#") && text) this.left.add("links");
      return this.children(element, style, list);
    }
    // An address that is written out leads there by itself.
    const itself = recognise(text)?.href.replace(/^https?:\/\//, "").replace(/\/$/, "");
    const plain = itself !== undefined && /^(https?:|www\.|\S+@)/i.test(text) && itself === href.replace(/^https?:\/\//, "").replace(/\/$/, "");
    this.children(element, plain ? style : { ...style, href }, list);
  }

  /** The text of the footnote that a link marks; nothing where it did not come along; null where it is none. */
  private note(element: Element): string | null {
    const href = element.getAttribute("href") ?? "";
    const css = (element.getAttribute("style") ?? "").toLowerCase();
    const isMark = /mso-(footnote|endnote)-id/.test(css) || /sd(foot|end)noteanc/i.test(element.className) || /^#_?(ftn|edn)\d+$/.test(href);
    if (!isMark) return null;
    this.left.add("footnotes");
    return this.notes.get(href.replace(/^.*#/, "").replace(/^_+/, "").replace(/sym$/, "")) ?? "";
  }

  /** A row is a paragraph; what lies in one column is no table. */
  private table(element: Element, style: Style, list: List | null): void {
    this.flush();
    const rows = [...element.querySelectorAll("tr")].filter((row) => row.closest("table") === element);
    for (const row of rows) {
      const cells = [...row.children].filter((cell) => /^t[dh]$/i.test(cell.tagName));
      const full = cells.filter((cell) => (cell.textContent ?? "").trim() || cell.querySelector("img"));
      if (full.length <= 1) {
        full.forEach((cell) => this.children(cell, style, null));
        this.flush();
        continue;
      }
      this.left.add("tables");
      full.forEach((cell, number) => {
        if (number > 0) this.add(" – ", PLAIN);
        const inner = new Walk(false, this.notes);
        inner.children(cell, style, null);
        inner.flush();
        inner.left.forEach((left) => this.left.add(left));
        inner.blocks.forEach((block, at) => this.runs.push(...(at > 0 ? [{ text: ", " }] : []), ...tidied(block.runs)));
      });
      this.flush();
    }
    if (list) this.type = list.type;
  }

  private preformatted(element: Element, style: Style): void {
    this.flush();
    for (const part of (element.textContent ?? "").split(/\n\s*\n/)) {
      this.add(part, style);
      this.flush();
    }
  }
}

interface List {
  type: "bullet" | "numbered";
}

function isHidden(element: Element, css: string): boolean {
  if (/display:\s*none|mso-hide:\s*all|visibility:\s*hidden/.test(css)) return true;
  return element.getAttribute("aria-hidden") === "true" || element.hasAttribute("hidden");
}

function styled(element: Element, name: string, css: string, outer: Style): Style {
  const style = { ...outer };
  if (name === "B" || name === "STRONG") style.strong = true;
  if (name === "I" || name === "EM") style.emphasis = true;
  const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/.exec(css)?.[1];
  if (weight) style.strong = /^bold/.test(weight) || Number(weight) >= 600;
  const slant = /(?:^|[;\s])font-style:\s*([a-z]+)/.exec(css)?.[1];
  if (slant) style.emphasis = slant === "italic" || slant === "oblique";
  return style;
}

function isHeading(element: Element, name: string, css: string): boolean {
  if (/^H[1-6]$/.test(name)) return true;
  return /mso-outline-level:\s*[1-6]/.test(css) || /^(MsoTitle|MsoHeading\d|Heading\d|berschrift\d)/.test(element.className);
}

/** A paragraph of Word that is an item of a list. */
function wordList(element: Element, css: string): { type: List["type"]; level: number } | null {
  const list = /mso-list:\s*l\d+\s+level(\d+)/.exec(css);
  const marker = [...element.querySelectorAll("[style*='mso-list']")].find((one) =>
    /mso-list:\s*ignore/i.test(one.getAttribute("style") ?? ""),
  );
  if (!list || /mso-list:\s*none/.test(css)) return null;
  const text = (marker?.textContent ?? "").trim();
  return { type: /^\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/i.test(text) ? "numbered" : "bullet", level: Number(list[1]) };
}

/** Where a link leads, without the detours that mail programs and search engines put in. */
function target(href: string): string {
  const detour = /^https:\/\/(?:www\.google\.[a-z.]+\/url\?(?:.*&)?(?:q|url)=|[a-z0-9.]*safelinks\.protection\.outlook\.com\/\?url=)([^&]+)/i.exec(href);
  let found = href;
  if (detour?.[1]) {
    try {
      found = decodeURIComponent(detour[1]);
    } catch {
      found = href;
    }
  }
  if (!/^(https?:\/\/[^\s/]|mailto:\S|tel:\S)/i.test(found)) return "";
  return found.replace(/\s/g, "%20");
}
