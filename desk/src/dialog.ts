// Dialogs: a deed with its questions, a reason, two versions of one text.

import { settled } from "./form";
import { Refused, base, send, show, tell, word, type Told } from "./page";

const dialog = (): HTMLDialogElement => document.getElementById("dialog") as HTMLDialogElement;

function open(html: string): HTMLFormElement | null {
  const box = dialog();
  box.innerHTML = html;
  if (!box.open) box.showModal();
  box.querySelector<HTMLElement>("[data-do=close]")?.addEventListener("click", () => box.close());
  const first = box.querySelector<HTMLElement>("[role=alert]") ?? box.querySelector<HTMLElement>("input, select, textarea") ?? box.querySelector<HTMLElement>("h2");
  first?.focus();
  return box.querySelector("form");
}

interface Done {
  dialog?: string;
  go?: string | null;
  said?: string;
}

/** Listens to all buttons that begin a deed. */
export function watchDeeds(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-deed]");
    if (!(button instanceof HTMLButtonElement) || !button.dataset.deed) return;
    const about = button.closest<HTMLElement>("[data-measure], [data-chapter], .thing");
    const id = about?.dataset.measure ?? about?.dataset.chapter ?? about?.dataset.id ?? button.dataset.id ?? "";
    const values: Record<string, string> = { id };
    if (button.dataset.value) values.address = button.dataset.value;
    const thing = button.closest<HTMLElement>(".thing[data-id]");
    if (thing) {
      values.kind = thing.dataset.kindOf ?? "";
      // A new unit belongs to the division in whose list it is made.
      values[thing.dataset.kindOf ?? ""] = id;
      values.name = thing.querySelector(".thing-title")?.textContent ?? "";
    }
    if (button.dataset.deed.startsWith("new-")) delete values.name;
    void deed(button.dataset.deed, "ask", values, button);
  });
}

async function deed(name: string, step: string, values: Record<string, string>, button: HTMLElement): Promise<void> {
  try {
    await settled();
    const done = await send<Done>("/deed", { deed: name, step, values });
    if (done.dialog === undefined) {
      dialog().close();
      if (done.said) sessionStorage.setItem("said", done.said);
      if (done.go) location.href = done.go;
      else location.reload();
      return;
    }
    const form = open(done.dialog);
    dialog().addEventListener("close", () => button.focus(), { once: true });
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const next = (event.submitter as HTMLButtonElement | null)?.value ?? "look";
      void deed(name, next, { ...values, ...answers(form) }, button);
    });
  } catch (fault) {
    tell(fault instanceof Refused ? fault.message : word("script-not-reached"));
  }
}

/** What was answered; of several boxes of one name all that are ticked, with spaces between them. */
function answers(form: HTMLFormElement): Record<string, string> {
  const all: Record<string, string> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) all[box.name] = "";
  for (const [name, value] of new FormData(form)) {
    all[name] = all[name] ? `${all[name]} ${String(value)}` : String(value);
  }
  return all;
}

/** Says what was done on the page before. */
export function sayDone(): void {
  const said = sessionStorage.getItem("said");
  sessionStorage.removeItem("said");
  if (said) tell(said);
}

/** A dialog of a heading, a text and buttons; answers with the button that was pressed and what was typed. */
function question(heading: string, about: HTMLElement[], buttons: [string, string][]): Promise<{ pressed: string; text: string }> {
  return new Promise((resolve) => {
    const form = open(`<form method="dialog"><h2 id="dialog-title" tabindex="-1"></h2><div></div><p class="buttons"></p></form>`);
    if (!form) return;
    (form.querySelector("h2") as HTMLElement).textContent = heading;
    form.querySelector("div")?.append(...about);
    buttons.forEach(([value, label], number) => {
      const button = document.createElement("button");
      button.value = value;
      button.textContent = label;
      if (number === 0) button.className = "primary";
      form.querySelector(".buttons")?.append(button);
    });
    form.querySelector<HTMLElement>("textarea, input")?.focus();
    const box = dialog();
    box.returnValue = "";
    box.addEventListener(
      "close",
      () => resolve({ pressed: box.returnValue, text: form.querySelector("textarea")?.value.trim() ?? "" }),
      { once: true },
    );
  });
}

/** Asks why a finding is left as it is; nothing if nobody says. */
export async function askReason(): Promise<string> {
  const label = document.createElement("label");
  label.textContent = word("script-reason");
  const text = document.createElement("textarea");
  text.rows = 2;
  label.append(text);
  const { pressed, text: reason } = await question(word("script-leave"), [label], [
    ["leave", word("script-leave")],
    ["", word("script-cancel")],
  ]);
  return pressed === "leave" ? reason : "";
}

/** Shows two versions of one text; true for the own one. */
export async function both(mine: string, theirs: string): Promise<boolean> {
  const side = (heading: string, text: string): HTMLElement => {
    const box = document.createElement("div");
    box.className = "version";
    const title = document.createElement("h3");
    title.textContent = heading;
    const body = document.createElement("pre");
    body.textContent = text;
    box.append(title, body);
    return box;
  };
  const { pressed } = await question(
    word("script-both"),
    [side(word("script-mine"), mine), side(word("script-theirs"), theirs)],
    [["mine", word("script-take-mine")], ["theirs", word("script-take-theirs")]],
  );
  return pressed !== "theirs";
}

/** Listens to the buttons of findings. */
export function watchFindings(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>(".remark button[data-do]");
    const remark = button?.closest<HTMLElement>(".remark");
    if (button && remark) void press(button, remark);
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-again]")) {
    button.addEventListener("click", () => void again(button));
  }
  document.getElementById("fix-all")?.addEventListener("click", () => void all());
}

/** Reports a finding again that was left as it is. */
async function again(button: HTMLElement): Promise<void> {
  const { file, at } = (button.closest<HTMLElement>("[data-at]") as HTMLElement).dataset;
  show(await send<Told>("/edit", { do: "remove", file, at }));
  location.reload();
}

async function all(): Promise<void> {
  show(await send<Told>("/fix?all=true", {}));
  sessionStorage.setItem("said", word("script-fixed"));
  location.reload();
}

async function press(button: HTMLElement, remark: HTMLElement): Promise<void> {
  const { code, file, at } = remark.dataset;
  try {
    await settled();
    if (button.dataset.do === "fix") {
      show(await send<Told>("/fix", { code, file, at }));
      sessionStorage.setItem("said", word("script-fixed"));
    } else {
      const reason = await askReason();
      if (!reason) {
        button.focus();
        return;
      }
      show(await send<Told>("/accept", { code, file, at, reason }));
      sessionStorage.setItem("said", word("script-left"));
    }
    location.hash = `at=${at ?? ""}`;
    location.reload();
  } catch (fault) {
    tell(fault instanceof Refused ? fault.message : word("script-not-reached"));
  }
}

/** Opens the fields of a part of a file in a dialog, until it is closed. */
export async function openPart(file: string, at: string): Promise<void> {
  const response = await fetch(`${base}/part?${new URLSearchParams({ file, at })}`);
  const form = open(await response.text());
  const { bring } = await import("./form");
  if (form) bring(dialog());
  await new Promise<void>((resolve) => dialog().addEventListener("close", () => resolve(), { once: true }));
  await settled();
}
