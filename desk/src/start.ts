// The first page: beginning a new edition.

import { Refused, send, sendBytes, word } from "./page";

interface Begun {
  go?: string;
  said?: string;
  left_out?: string[];
  notes?: string[];
}

/** Listens to the forms that begin an edition. */
export function watchBeginning(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.begin")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const look = (event.submitter as HTMLButtonElement | null)?.value === "look";
      void begin(form, look);
    });
  }
}

/** What the program answers; nothing where a file is needed and none was chosen. */
async function asked(form: HTMLFormElement, values: Record<string, string>, look: boolean): Promise<Begun | null> {
  if (form.dataset.from !== "old") return send<Begun>("/new", { from: form.dataset.from, values, look });
  const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
  return file ? sendBytes<Begun>(`/takeover?name=${encodeURIComponent(file.name)}&look=${String(look)}`, file) : null;
}

async function begin(form: HTMLFormElement, look: boolean): Promise<void> {
  const box = form.querySelector<HTMLElement>(".begun");
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) values[name] = String(value);
  const say = (text: string, kind: string): void => {
    const paragraph = document.createElement("p");
    paragraph.className = kind;
    paragraph.textContent = text;
    box?.append(paragraph);
  };
  box?.replaceChildren();
  try {
    const begun = await asked(form, values, look);
    if (!begun) {
      say(word("script-no-file"), "remark error");
      return;
    }
    if (begun.go) {
      location.href = begun.go;
      return;
    }
    if (begun.said) say(begun.said, "done");
    for (const note of begun.notes ?? []) say(note, "note");
    if (begun.left_out?.length) say(word("script-left-out", { names: begun.left_out.join("; ") }), "note");
  } catch (fault) {
    say(fault instanceof Refused ? fault.message : word("script-not-reached"), "remark error");
  }
}
