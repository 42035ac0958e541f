// Lists of things, tables and choices: added, taken out, moved by button, key or drag.

import { bring, leave, settled } from "./form";
import { Refused, fresh, send, show, tell, word, type Told } from "./page";

const opened = new Set<string>(JSON.parse(sessionStorage.getItem("opened") ?? "[]") as string[]);

/** Remembers what was unfolded, and unfolds it again. */
export function remember(root: ParentNode): void {
  for (const details of root.querySelectorAll<HTMLDetailsElement>("details[data-remember]")) {
    const key = `${location.pathname} ${details.dataset.remember}`;
    if (opened.has(key)) details.open = true;
    details.addEventListener("toggle", () => {
      if (details.open) opened.add(key);
      else opened.delete(key);
      sessionStorage.setItem("opened", JSON.stringify([...opened]));
    });
  }
}

/** Listens to all lists of the page. */
export function watchLists(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-do]");
    if (button) void press(button);
  });
  document.addEventListener("change", (event) => {
    const select = event.target as HTMLElement;
    if (select instanceof HTMLSelectElement && select.dataset.choose !== undefined) add(select);
    if (select instanceof HTMLInputElement && select.type === "radio" && select.closest(".field")?.getAttribute("data-kind") === "kinds") {
      void kind(select);
    }
  });
  watchDrag();
}

async function press(button: HTMLButtonElement): Promise<void> {
  const field = button.closest<HTMLElement>(".field");
  const thing = button.closest<HTMLElement>(".thing");
  const at = thing?.dataset.at ?? "";
  const number = Number(at.split("/").pop());
  switch (button.dataset.do) {
    case "add":
      return change(field, { do: "add", at: field?.dataset.at }, (list) => {
        const last = list.querySelector<HTMLElement>(":scope > .things-list > .thing:last-child");
        const details = last?.querySelector("details");
        if (details) details.open = true;
        (last?.querySelector<HTMLElement>("input, textarea, select, [contenteditable]") ?? list).focus();
      });
    case "remove":
      return change(field, { do: "remove", at }, (list) => list.focus(), word("script-taken-out", { name: button.dataset.name ?? "" }));
    case "up":
    case "down": {
      const to = button.dataset.do === "up" ? number - 1 : number + 1;
      return move(field, at, to, button.dataset.name ?? "", button.dataset.do);
    }
    case "remove-row":
      return change(field, { do: "remove", at: button.dataset.row }, (list) => list.focus());
    case "add-row": {
      const key = field?.querySelector<HTMLInputElement | HTMLSelectElement>("[data-new-key]")?.value.trim();
      if (key) return change(field, { do: "add-row", at: field?.dataset.at, key }, (list) => list.focus());
      return;
    }
    case "earlier": {
      const chip = button.closest<HTMLElement>(".chip");
      const before = chip?.previousElementSibling;
      if (!chip || !before) return;
      before.before(chip);
      button.focus();
      const place = [...(chip.parentElement?.children ?? [])].indexOf(chip) + 1;
      tell(word("script-moved", { name: chip.querySelector("span")?.textContent ?? "", number: String(place) }));
      field?.dispatchEvent(new CustomEvent("chosen"));
      return;
    }
    case "drop": {
      const chip = button.closest<HTMLElement>(".chip");
      const select = field?.querySelector<HTMLSelectElement>("select[data-choose]");
      const name = chip?.querySelector("span")?.textContent ?? "";
      if (chip && select) {
        select.add(new Option(name, chip.dataset.value));
        chip.remove();
        select.focus();
        tell(word("script-taken-out", { name }));
        field?.dispatchEvent(new CustomEvent("chosen"));
      }
    }
  }
}

function add(select: HTMLSelectElement): void {
  const option = select.selectedOptions[0];
  const field = select.closest<HTMLElement>(".field");
  const chips = field?.querySelector(":scope > .chips");
  if (!option?.value || !chips) return;
  const chip = document.createElement("li");
  chip.className = "chip";
  chip.dataset.value = option.value;
  const name = document.createElement("span");
  name.textContent = option.text;
  const button = (what: string, sign: string, label: string): HTMLButtonElement => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.do = what;
    button.setAttribute("aria-label", word(label, { name: option.text }));
    button.textContent = sign;
    return button;
  };
  chip.append(name, button("earlier", "↑", "script-earlier"), button("drop", "×", "script-take-out"));
  chips.append(chip);
  option.remove();
  select.value = "";
  tell(word("script-added", { name: name.textContent }));
  field?.dispatchEvent(new CustomEvent("chosen"));
}

async function kind(radio: HTMLInputElement): Promise<void> {
  const field = radio.closest<HTMLElement>(".field");
  await change(field, { do: "kind", at: field?.dataset.at, number: Number(radio.value) }, (list) => {
    list.querySelector<HTMLInputElement>("input[type=radio]:checked")?.focus();
  });
}

function move(field: HTMLElement | null, at: string, to: number, name: string, way: string): Promise<void> {
  const said = word("script-moved", { name, number: String(to + 1) });
  return change(field, { do: "move", at, to }, (list) => {
    const buttons = list.querySelectorAll<HTMLElement>(":scope > .things-list > .thing")[to]?.querySelectorAll<HTMLButtonElement>("button[data-do]");
    const wanted = [...(buttons ?? [])].find((button) => button.dataset.do === way && !button.disabled);
    (wanted ?? buttons?.[0] ?? list).focus();
  }, said);
}

/** Changes a list and shows it as it is then. */
async function change(field: HTMLElement | null, what: object, then: (list: HTMLElement) => void, said?: string): Promise<void> {
  if (!field) return;
  const file = field.closest<HTMLElement>(".form")?.dataset.file;
  try {
    await settled();
    const told = await send<Told>("/edit", { file, ...what });
    await renew(field, then);
    show(told);
    if (said) tell(said);
  } catch (fault) {
    tell(fault instanceof Refused ? fault.message : word("script-not-reached"));
  }
}

/** Puts a field as the program would show it now in place of itself. */
export async function renew(field: HTMLElement, then?: (field: HTMLElement) => void): Promise<void> {
  const page = await fresh();
  const now = field.id ? page.getElementById(field.id) : null;
  if (!now) return;
  leave(field);
  const list = document.importNode(now, true);
  field.replaceWith(list);
  remember(list.parentNode ?? document);
  bring(list.parentNode ?? document);
  then?.(list);
}

function watchDrag(): void {
  let dragged: HTMLElement | null = null;
  document.addEventListener("pointerdown", (event) => {
    const summary = (event.target as HTMLElement).closest<HTMLElement>(".thing > details > summary");
    const thing = summary?.closest<HTMLElement>(".thing");
    if (thing) thing.draggable = true;
  });
  document.addEventListener("dragstart", (event) => {
    dragged = (event.target as HTMLElement).closest?.<HTMLElement>(".thing") ?? null;
    if (dragged && event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const over = (event.target as HTMLElement).closest?.<HTMLElement>(".thing");
    if (dragged && over && over.parentElement === dragged.parentElement) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const over = (event.target as HTMLElement).closest?.<HTMLElement>(".thing");
    if (!dragged || !over || over === dragged || over.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    const to = [...(over.parentElement?.children ?? [])].indexOf(over);
    const name = dragged.querySelector(".thing-title")?.textContent ?? "";
    void move(dragged.closest<HTMLElement>(".field"), dragged.dataset.at ?? "", to, name, "up");
  });
  document.addEventListener("dragend", () => {
    if (dragged) dragged.draggable = false;
    dragged = null;
  });
}
