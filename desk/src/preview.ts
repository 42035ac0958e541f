// The page beside the form.

import { Refused, ask, base, later, send, word } from "./page";
import { goTo } from "./remarks";

interface Sheets {
  note: string;
  pages: { svg: string; text: string[] }[];
}

const PAUSE = 80;
const BOOK = 1500;

/** Shows the page of the form, and again after each change. */
export function watchPreview(): void {
  const side = document.querySelector<HTMLElement>(".page-side");
  if (!side) return;
  const path = side.dataset.alone ? `/alone/${encodeURIComponent(side.dataset.alone)}` : `/page/${encodeURIComponent(side.dataset.part ?? "")}?part=true`;
  const load = (): Promise<void> => draw(side, path);
  document.addEventListener("changed", later(() => void load(), PAUSE));
  // The whole book a little later: other pages may have moved, and this one has another number.
  const whole = later(() => void ask("/whole").then(load, () => undefined), BOOK);
  document.addEventListener("changed", whole);
  whole();
  void load();
  let zoom = Number(localStorage.getItem("zoom") ?? 0);
  const apply = (): void => side.style.setProperty("--zoom", String(1.2 ** zoom));
  apply();
  for (const button of side.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    button.addEventListener("click", () => {
      zoom = Math.max(-4, Math.min(8, zoom + Number(button.dataset.zoom)));
      localStorage.setItem("zoom", String(zoom));
      apply();
    });
  }
}

/** The text of the edition before, when somebody wants to see it. */
export function watchBefore(): void {
  const details = document.querySelector<HTMLDetailsElement>("details[data-before]");
  const box = details?.querySelector<HTMLElement>(".before-text");
  const load = async (): Promise<void> => {
    if (!details?.open || !box) return;
    const response = await fetch(`${base}/before/${encodeURIComponent(details.dataset.before ?? "")}`);
    if (response.ok) box.innerHTML = await response.text();
  };
  details?.addEventListener("toggle", () => void load());
  document.addEventListener("changed", later(() => void load(), 400));
}

let asked = 0;

async function draw(side: HTMLElement, path: string): Promise<void> {
  const turn = ++asked;
  const note = side.querySelector(".page-note");
  const box = side.querySelector<HTMLElement>(".sheets");
  let sheets: Sheets;
  try {
    sheets = await ask<Sheets>(path);
  } catch (fault) {
    if (note) note.textContent = fault instanceof Refused ? word("script-no-page") : word("script-not-reached");
    return;
  }
  // A later question was answered sooner.
  if (turn !== asked || !box) return;
  if (note && note.textContent !== sheets.note) note.textContent = sheets.note;
  while (box.children.length > sheets.pages.length) box.lastElementChild?.remove();
  sheets.pages.forEach((page, number) => {
    const sheet = (box.children[number] as HTMLElement | undefined) ?? box.appendChild(newSheet(side, number));
    const image = sheet.querySelector("img") as HTMLImageElement;
    const old = image.src;
    image.src = URL.createObjectURL(new Blob([page.svg], { type: "image/svg+xml" }));
    image.decode().catch(() => undefined).finally(() => old && URL.revokeObjectURL(old));
    const text = sheet.querySelector(".sheet-text") as HTMLElement;
    text.replaceChildren(
      ...page.text.map((line) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  });
}

function newSheet(side: HTMLElement, number: number): HTMLElement {
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  const image = document.createElement("img");
  // The text behind it says all of it.
  image.alt = "";
  image.addEventListener("click", (event) => void find(side, number, event.offsetY / image.clientHeight));
  const text = document.createElement("div");
  text.className = "sheet-text quiet";
  sheet.append(image, text);
  return sheet;
}

/** From the page to the field. */
async function find(side: HTMLElement, page: number, height: number): Promise<void> {
  const measure = side.dataset.alone;
  if (!measure) return;
  const found = await send<{ at: string | null }>("/find", { measure, page, height }).catch(() => null);
  if (found?.at) goTo(found.at);
}
