// Findings at their fields.

import { editorOf } from "./form";
import { ask, later, word } from "./page";

interface Remark {
  at: string;
  severity: string;
  spot: { path: number[]; from: number; to: number } | null;
  html: string;
}

interface Mark {
  path: number[];
  from: number;
  to: number;
  kind: string;
}

interface Found {
  revision: number;
  count: number;
  remarks: Remark[];
}

/** Asks for the findings of the page's file after each change. */
export function watchRemarks(): void {
  const form = document.querySelector<HTMLElement>(".form[data-file]");
  if (!form) return;
  const soon = later(() => void load(form), 60);
  document.addEventListener("changed", soon);
  void load(form).then(jump);
  window.addEventListener("hashchange", jump);
}

let before = new Set<string>();

async function load(form: HTMLElement): Promise<void> {
  const found = await ask<Found>(`/remarks?file=${encodeURIComponent(form.dataset.file ?? "")}`).catch(() => null);
  if (!found) return;
  const places = new Map<Element, string[]>();
  const marks = new Map<HTMLElement, Mark[]>();
  for (const remark of found.remarks) {
    const field = fieldOf(form, remark.at);
    const box = field?.querySelector(":scope > .remarks") ?? form.querySelector(".remarks");
    if (box) places.set(box, [...(places.get(box) ?? []), remark.html]);
    if (field && remark.spot) marks.set(field, [...(marks.get(field) ?? []), { ...remark.spot, kind: remark.severity }]);
  }
  for (const box of form.querySelectorAll(".remarks")) {
    const html = (places.get(box) ?? []).join("");
    if (box.getAttribute("data-html") === html) continue;
    box.setAttribute("data-html", html);
    box.innerHTML = html;
    const field = box.closest<HTMLElement>(".field");
    field?.classList.toggle("has-remarks", html !== "");
    describe(field, box, html !== "");
  }
  for (const field of form.querySelectorAll<HTMLElement>(".field")) editorOf(field)?.mark(marks.get(field) ?? []);
  const now = new Set(found.remarks.map((remark) => remark.html));
  const fresh = [...now].filter((html) => !before.has(html)).length;
  if (before.size && fresh) sayLater(word("script-new-findings", { count: String(fresh) }));
  before = now;
}

const sayLater = (text: string): void => {
  const told = document.getElementById("told");
  if (told) told.textContent = text;
};

/** Tells a screen reader which findings belong to a field. */
function describe(field: HTMLElement | null, box: Element, has: boolean): void {
  const input = field?.querySelector<HTMLElement>(":scope > input, :scope > select, :scope > textarea, :scope > .rich [contenteditable]");
  if (!input) return;
  box.id ||= `r${Math.random().toString(36).slice(2)}`;
  const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== box.id);
  if (has) others.push(box.id);
  if (others.length) input.setAttribute("aria-describedby", others.join(" "));
  else input.removeAttribute("aria-describedby");
}

/** The field that a pointer leads to or into. */
export function fieldOf(root: ParentNode, at: string): HTMLElement | null {
  let best: HTMLElement | null = null;
  for (const field of root.querySelectorAll<HTMLElement>(".field[data-at]")) {
    const own = field.dataset.at ?? "";
    const inside = at === own || at.startsWith(`${own}/`);
    if (inside && own.length >= (best?.dataset.at?.length ?? -1)) best = field;
  }
  return best;
}

/** Goes to the field that the address names. */
export function jump(): void {
  const at = /^#at=(.*)$/.exec(decodeURIComponent(location.hash))?.[1];
  if (at !== undefined) goTo(at);
}

/** Shows a field and puts the cursor in it. */
export function goTo(at: string): void {
  const field = fieldOf(document, at);
  if (!field) return;
  for (let around = field.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const editor = editorOf(field);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  field.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  if (editor) editor.focus();
  else (field.querySelector<HTMLElement>("input, select, textarea") ?? field).focus({ preventScroll: true });
  field.classList.add("shown");
  setTimeout(() => field.classList.remove("shown"), 1500);
}
