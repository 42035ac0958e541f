// Fields: what is typed is sent a moment after the last key, and kept in the
// window until the program has it.

import { mount, type Editor } from "./editor/editor";
import { askReason } from "./dialog";
import { Refused, ask, base, later, send, sendBytes, show, tell, word, words, type Told } from "./page";

type Value = string | boolean | string[] | object;

/** A field that can be read and sent. */
interface Field {
  element: HTMLElement;
  at: string;
  read(): Value;
  write(value: Value): void;
  /** What the program knows. */
  was: Value;
  sending: boolean;
  dirty: boolean;
}

const PAUSE = 400;
const AGAIN = 3000;

const fields = new Map<HTMLElement, Field>();
const editors = new Map<HTMLElement, Editor>();

/** Brings the fields of a part of the page to life. */
export function bring(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(".form .field[data-kind]")) {
    if (!fields.has(element)) begin(element);
  }
}

/** Lets go of the fields of a part of the page that is replaced. */
export function leave(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(".field")) {
    editors.get(element)?.destroy();
    editors.delete(element);
    fields.delete(element);
  }
}

/** Sends all that was typed and waits until it is there. */
export async function settled(): Promise<void> {
  await Promise.all([...fields.values()].filter((field) => field.dirty).map((field) => sendField(field)));
}

/** The editor of a field, if it has one. */
export function editorOf(element: HTMLElement): Editor | undefined {
  return editors.get(element);
}

function file(element: HTMLElement): string {
  return element.closest<HTMLElement>(".form")?.dataset.file ?? "";
}

function begin(element: HTMLElement): void {
  const kind = element.dataset.kind;
  const at = element.dataset.at ?? "";
  let read: () => Value;
  let write: (value: Value) => void = () => undefined;
  const input = element.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    ":scope > input, :scope > select, :scope > textarea, :scope > .colour > input, :scope > label > input",
  );
  if (kind === "rich") {
    beginRich(element, at);
    return;
  } else if (kind === "picture") {
    beginPicture(element, at);
    return;
  } else if (kind === "lines" && input) {
    read = () => input.value.split("\n").map((line) => line.trim()).filter(Boolean);
    write = (value) => (input.value = (value as string[]).join("\n"));
  } else if (kind === "tick" && input instanceof HTMLInputElement) {
    read = () => input.checked;
    write = (value) => (input.checked = value === true);
  } else if (kind === "boxes") {
    const boxes = () => [...element.querySelectorAll<HTMLInputElement>(":scope > .choices input")];
    read = () => boxes().filter((box) => box.checked).map((box) => box.value);
    write = (value) => boxes().forEach((box) => (box.checked = (value as string[]).includes(box.value)));
  } else if (kind === "numbers") {
    const inputs = () => [...element.querySelectorAll<HTMLInputElement>(":scope > .choices input")];
    read = () => {
      const values = inputs().map((input) => input.value.trim());
      return values.some(Boolean) ? values.map((value) => value || "0") : [];
    };
    write = (value) => inputs().forEach((input, number) => (input.value = (value as string[])[number] ?? ""));
  } else if (kind === "chosen") {
    read = () => [...element.querySelectorAll<HTMLElement>(":scope > .chips > .chip")].map((chip) => chip.dataset.value ?? "");
    element.addEventListener("chosen", () => typed(field, true));
  } else if (input) {
    read = () => input.value;
    write = (value) => (input.value = String(value));
  } else {
    return;
  }
  const field: Field = { element, at, read, write, was: read(), sending: false, dirty: false };
  fields.set(element, field);
  if (kind === "colour") beginColour(element);
  const soon = later(() => void sendField(field), PAUSE);
  const own = (event: Event) => (event.target as HTMLElement).closest(".field") === element;
  element.addEventListener("input", (event) => {
    if (!own(event) || (event.target as HTMLElement).dataset.choose !== undefined) return;
    typed(field, false);
    soon();
  });
  element.addEventListener("change", (event) => {
    if (own(event) && (event.target as HTMLElement).dataset.choose === undefined) typed(field, true);
  });
}

function typed(field: Field, at_once: boolean): void {
  field.dirty = true;
  if (at_once) void sendField(field);
}

function same(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function sendField(field: Field): Promise<void> {
  if (field.sending) return;
  const value = field.read();
  if (same(value, field.was)) {
    field.dirty = false;
    return;
  }
  field.sending = true;
  try {
    const told = await send<Told>("/edit", { do: "set", file: file(field.element), at: field.at, value, was: field.was }, size(value) < 60_000);
    if (told.other !== undefined) {
      await choose(field, value, told.other as Value);
    } else {
      field.was = value;
      field.dirty = !same(field.read(), value);
      show(told);
      if (told.notes?.length) editors.get(field.element)?.say(told.notes.join(" "));
    }
  } catch (fault) {
    field.dirty = true;
    unsaved(fault);
    setTimeout(() => void sendField(field), AGAIN);
    return;
  } finally {
    field.sending = false;
  }
  if (field.dirty) void sendField(field);
}

function size(value: Value): number {
  return JSON.stringify(value).length;
}

function unsaved(fault: unknown): void {
  const saved = document.getElementById("saved");
  if (!saved) return;
  saved.textContent = fault instanceof Refused ? fault.message : word("script-not-reached");
  saved.classList.add("unsaved");
}

/** Somebody else has written in the same field: both are shown, and one is chosen. */
async function choose(field: Field, mine: Value, theirs: Value): Promise<void> {
  const { both } = await import("./dialog");
  const own = await both(plain(mine), plain(theirs));
  field.was = theirs;
  if (own) {
    field.dirty = true;
  } else {
    field.write(theirs);
    field.dirty = false;
  }
}

/** A value as somebody reads it. */
function plain(value: Value): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("\n");
  if (typeof value === "boolean") return value ? "✓" : "–";
  const parts: string[] = [];
  const walk = (node: { text?: string; type?: string; content?: object[] }): void => {
    if (node.text) parts.push(node.text);
    node.content?.forEach((child) => walk(child));
    if (node.type && node.type !== "text") parts.push("\n");
  };
  walk(value as { content?: object[] });
  return parts.join("").replace(/\n+/g, "\n").trim();
}

/** The footnotes of the chapter on this page. */
function footnotes(): { name: string; text: string }[] {
  const rows = document.querySelectorAll<HTMLElement>('.field[data-at="/footnotes"] .row > .field');
  return [...rows].map((row) => ({
    name: (row.dataset.at ?? "").split("/").pop() ?? "",
    text: row.querySelector(".editor-text, .rich")?.textContent ?? "",
  }));
}

let places: Promise<{ href: string; name: string; kind: string }[]> | undefined;

function beginRich(element: HTMLElement, at: string): void {
  const host = element.querySelector<HTMLElement>(".rich");
  const label = element.querySelector<HTMLElement>("label");
  if (!host || !label) return;
  const document_ = JSON.parse(host.dataset.document || "{}") as object;
  host.textContent = "";
  const field: Field = { element, at, read: () => editor.document(), write: (value) => editor.set(value as object), was: document_, sending: false, dirty: false };
  const soon = later(() => void sendField(field), PAUSE);
  const editor = mount(host, {
    document: document_,
    kind: (host.dataset.rich ?? "prose") as "prose" | "chapter" | "marked" | "title",
    label: label.textContent ?? "",
    labelledBy: label.id,
    language: host.lang,
    words: words(),
    places: () => (places ??= ask("/targets")),
    footnotes,
    onChange: () => {
      field.dirty = true;
      soon();
    },
    onFigure: (index: number) => void figure(field, index),
  });
  field.was = editor.document();
  label.removeAttribute("for");
  label.addEventListener("click", () => editor.focus());
  fields.set(element, field);
  editors.set(element, editor);
}

/** A figure's own fields, in a dialog. */
async function figure(field: Field, index: number): Promise<void> {
  await sendField(field);
  const { openPart } = await import("./dialog");
  await openPart(file(field.element), `${field.at}/${index}`);
  location.reload();
}

function beginColour(element: HTMLElement): void {
  const [text, picker] = element.querySelectorAll<HTMLInputElement>(".colour > input");
  if (!text || !picker) return;
  picker.addEventListener("input", () => {
    text.value = picker.value;
    contrast(element, picker.value);
  });
  text.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(text.value)) picker.value = text.value;
    contrast(element, text.value);
  });
}

/** The contrast to white while somebody chooses (WCAG 2.2, 1.4.3). */
function contrast(element: HTMLElement, colour: string): void {
  const output = element.querySelector(".contrast");
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!output) return;
  if (!parts) {
    output.textContent = "";
    return;
  }
  const [red, green, blue] = parts.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const ratio = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  const shown = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  output.textContent = word(ratio >= 4.5 ? "script-contrast-enough" : "script-contrast-low", { ratio: shown.format(ratio) });
}

function beginPicture(element: HTMLElement, at: string): void {
  const box = element.querySelector<HTMLElement>(".picture");
  const input = element.querySelector<HTMLInputElement>("input[type=file]");
  if (!box || !input) return;
  const take = async (picture: File | undefined): Promise<void> => {
    if (!picture) return;
    try {
      const where = new URLSearchParams({ file: file(element), at, name: picture.name });
      show(await sendBytes<Told>(`/picture?${where}`, picture));
      const shown = box.querySelector("img") ?? box.insertBefore(document.createElement("img"), box.firstChild);
      shown.src = URL.createObjectURL(picture);
      shown.alt = word("script-picture-now");
      tell(word("script-picture-taken", { name: picture.name }));
    } catch (fault) {
      unsaved(fault);
    }
  };
  input.addEventListener("change", () => void take(input.files?.[0]));
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    void take(event.dataTransfer?.files[0]);
  });
}

/** Sends what was typed last before a window is left. */
export function watchLeaving(): void {
  const flush = (): void => {
    for (const field of fields.values()) if (field.dirty) void sendField(field);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", (event) => {
    if ([...fields.values()].some((field) => field.dirty)) {
      flush();
      if (document.getElementById("saved")?.classList.contains("unsaved")) event.preventDefault();
    }
  });
}

export { askReason, base };
