// The first page: beginning a new edition.

import { Refused, send, word } from "./page";

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
    const begun = await send<Begun>("/new", { from: form.dataset.from, values, look });
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
