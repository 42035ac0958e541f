// Native dialogs, and what they are made of.

import { said, type Words } from "./words";

let count = 0;

/** An id that nothing else has. */
export function fresh(name: string): string {
  count += 1;
  return `editor-${name}-${count}`;
}

type Child = Node | string;

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A labelled field with its explanation. */
export function labelled(label: string, input: HTMLElement, hint?: string): HTMLElement {
  input.id ||= fresh("field");
  const parts: Child[] = [make("label", { for: input.id }, label), input];
  if (hint) {
    const id = `${input.id}-hint`;
    parts.push(make("p", { class: "hint", id }, hint));
    input.setAttribute("aria-describedby", id);
  }
  return make("div", { class: "editor-field" }, ...parts);
}

export interface Asked {
  /** What is done; a sentence where it cannot be, and the field to mend. */
  apply?: () => { fault: string; field: HTMLElement } | null;
  remove?: (() => void) | undefined;
  /** Called in any case, when the dialog has gone. */
  done: () => void;
}

/** Shows a dialog with a title, some content and buttons. */
export function ask(title: string, content: HTMLElement[], words: Words, asked: Asked): void {
  const id = fresh("dialog");
  const fault = make("p", { class: "editor-fault", role: "alert" });
  const dialog = make("dialog", { class: "editor-dialog", "aria-labelledby": id });
  const button = (name: string, run: () => void, kind = ""): HTMLButtonElement => {
    const made = make("button", { type: "button", ...(kind ? { class: kind } : {}) }, said(words, name));
    made.addEventListener("click", run);
    return made;
  };
  const apply = (): void => {
    const wrong = asked.apply?.();
    if (wrong) {
      fault.textContent = wrong.fault;
      wrong.field.focus();
    } else {
      dialog.close();
    }
  };
  const buttons: HTMLElement[] = [];
  if (asked.apply) buttons.push(button("apply", apply, "primary"));
  const remove = asked.remove;
  if (remove) {
    buttons.push(
      button("remove", () => {
        remove();
        dialog.close();
      }),
    );
  }
  buttons.push(button("cancel", () => dialog.close()));
  dialog.append(make("h2", { id }, title), ...content, fault, make("div", { class: "buttons" }, ...buttons));
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      apply();
    }
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    asked.done();
  });
  document.body.append(dialog);
  dialog.showModal();
}
