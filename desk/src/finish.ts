// Making the files, and sifting the measures.

import { settled } from "./form";
import { Refused, later, send, word } from "./page";

interface Made {
  said: string;
  files: { name: string; address: string; said: string }[];
  stops: { place: string; what: string; todo: string; address: string }[];
}

/** Listens to the buttons that make files. */
export function watchMaking(): void {
  for (const make of document.querySelectorAll<HTMLElement>(".make")) {
    const button = make.querySelector<HTMLButtonElement>("[data-do=make]");
    button?.addEventListener("click", () => void run(make, button));
  }
}

async function run(make: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const box = make.querySelector<HTMLElement>(".made");
  if (!box) return;
  button.setAttribute("aria-disabled", "true");
  box.replaceChildren(paragraph(word("script-making"), "busy"));
  try {
    await settled();
    const verify = make.querySelector<HTMLInputElement>("[data-verify]")?.checked ?? false;
    const part = make.querySelector<HTMLSelectElement>("[data-part-of]")?.value ?? "";
    const made = await send<Made>("/make", { kind: make.dataset.make, verify, part });
    const files = made.files.map((file) => {
      const item = document.createElement("li");
      const open = link(file.name, file.address);
      open.target = "_blank";
      const keep = link(word("script-keep"), file.address);
      keep.download = file.name;
      keep.className = "button small";
      keep.setAttribute("aria-label", `${word("script-keep")}: ${file.name}`);
      item.append(open, " ", keep, paragraph(file.said, "row-note"));
      return item;
    });
    const stops = made.stops.map((stop) => {
      const item = document.createElement("li");
      item.append(link(stop.place, stop.address), ` ${stop.what} ${stop.todo}`);
      return item;
    });
    box.replaceChildren(paragraph(made.said, made.files.length ? "done" : "grave"), list(files, "files"), list(stops, "todo"));
  } catch (fault) {
    box.replaceChildren(paragraph(fault instanceof Refused ? fault.message : word("script-not-reached"), "grave"));
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

function paragraph(text: string, kind: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  paragraph.className = kind;
  return paragraph;
}

function link(text: string, address: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.textContent = text;
  link.href = address;
  return link;
}

function list(items: HTMLElement[], kind: string): HTMLElement {
  const list = document.createElement("ul");
  list.className = kind;
  list.append(...items);
  list.hidden = items.length === 0;
  return list;
}

/** Sifts the measures while somebody types. */
export function watchSifting(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-live]");
  if (!form) return;
  const sift = async (): Promise<void> => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.set(name, String(value));
    const address = `${form.action}?${query}`;
    const response = await fetch(address);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = page.getElementById("found");
    const here = document.getElementById("found");
    if (found && here) here.replaceChildren(...found.childNodes);
    history.replaceState(null, "", address);
  };
  const soon = later(() => void sift(), 150);
  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void sift();
  });
}
