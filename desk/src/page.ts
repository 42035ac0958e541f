// What a page knows of itself, and how it asks the program.

/** What every change is answered with. */
export interface Told {
  revision: number;
  saved: string;
  unsaved: boolean;
  undo: string | null;
  redo: string | null;
  /** What of a text could not be written as it was set. */
  notes?: string[];
  /** What stands in the field now, where somebody else has written there. */
  other?: unknown;
}

const body = document.body;

export const base = body.dataset.base ?? "";

const texts: Record<string, string> = JSON.parse(body.dataset.words || "{}");

/** A text of the program's sentences, with its values put in. */
export function word(id: string, values: Record<string, string> = {}): string {
  const text = texts[id] ?? id;
  return text.replace(/%([a-z]+)%/g, (whole, name: string) => values[name] ?? whole);
}

/** All texts of the program that scripts show. */
export function words(): Record<string, string> {
  return texts;
}

let revision = Number(body.dataset.revision ?? 0);

export function revisionNow(): number {
  return revision;
}

export function setRevision(now: number): void {
  revision = now;
}

/** What a request that was refused is answered with. */
export class Refused extends Error {}

async function answer(response: Response): Promise<Response> {
  if (response.ok) return response;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const said = [...page.querySelectorAll("h1, h1 + p")].map((part) => part.textContent?.trim() ?? "");
  throw new Refused(said.filter(Boolean).join(" ") || response.statusText);
}

export async function ask<T>(path: string): Promise<T> {
  const response = await answer(await fetch(base + path, { headers: { accept: "application/json" } }));
  return (await response.json()) as T;
}

export async function send<T>(path: string, what: unknown, keepalive = false): Promise<T> {
  const response = await fetch(base + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(what),
    keepalive,
  });
  const answered = await answer(response);
  return (answered.status === 204 ? undefined : await answered.json()) as T;
}

export async function sendBytes<T>(path: string, bytes: Blob): Promise<T> {
  const response = await answer(await fetch(base + path, { method: "POST", body: bytes }));
  return (await response.json()) as T;
}

/** The page as it would be now. */
export async function fresh(): Promise<Document> {
  const response = await answer(await fetch(location.pathname + location.search));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Says something to those who do not look at the place where it happens. */
export function tell(text: string): void {
  const told = document.getElementById("told");
  if (!told) return;
  told.textContent = "";
  setTimeout(() => (told.textContent = text), 50);
}

/** Shows how it stands after a change. */
export function show(told: Told): void {
  setRevision(told.revision);
  const saved = document.getElementById("saved");
  if (saved) {
    if (saved.textContent !== told.saved) saved.textContent = told.saved;
    saved.classList.toggle("unsaved", told.unsaved);
  }
  button("undo", told.undo);
  button("redo", told.redo);
  document.dispatchEvent(new CustomEvent("changed"));
}

function button(id: string, label: string | null): void {
  const button = document.getElementById(id) as HTMLButtonElement | null;
  if (!button) return;
  button.disabled = label === null;
  if (label) button.title = label;
  else button.removeAttribute("title");
}

/** Calls something a while after it was last asked for. */
export function later(work: () => void, wait: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}
