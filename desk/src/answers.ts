// Forms for the departments: their answers are dropped onto the page and decided one by one.

import { settled } from "./form";
import { Refused, send, sendBytes, word } from "./page";

/** Listens to the places where files are dropped, and to the buttons beside changes. */
export function watchAnswers(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-drop]")) watchPlace(place);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-answer]")) {
    button.addEventListener("click", () => {
      const change = button.closest<HTMLElement>(".change");
      const what = { do: button.dataset.answer, key: change?.dataset.key, about: change?.dataset.about };
      void after(button, () => send("/answer", what));
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-answer-to]")) {
    button.addEventListener("click", () => void after(button, () => send(button.dataset.answerTo ?? "", {})));
  }
}

async function after(button: HTMLButtonElement, work: () => Promise<unknown>): Promise<void> {
  button.setAttribute("aria-disabled", "true");
  try {
    await settled();
    await work();
    sessionStorage.setItem("said", button.textContent ?? "");
    location.reload();
  } catch (fault) {
    button.removeAttribute("aria-disabled");
    const remark = document.createElement("p");
    remark.className = "remark error";
    remark.setAttribute("role", "alert");
    remark.textContent = message(fault);
    button.closest("p")?.after(remark);
  }
}

function message(fault: unknown): string {
  return fault instanceof Refused ? fault.message : word("script-not-reached");
}

function watchPlace(place: HTMLElement): void {
  const input = place.querySelector<HTMLInputElement>("input[type=file]");
  const box = place.querySelector<HTMLElement>(".dropped");
  if (!input || !box) return;
  input.addEventListener("change", () => void hand([...(input.files ?? [])], place, box));
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    void hand([...(event.dataTransfer?.files ?? [])], place, box);
  });
}

async function hand(files: File[], place: HTMLElement, box: HTMLElement): Promise<void> {
  const refused: string[] = [];
  let taken = 0;
  box.textContent = word("script-reading");
  for (const file of files) {
    try {
      await sendBytes(`${place.dataset.drop ?? ""}?name=${encodeURIComponent(file.name)}`, file);
      taken += 1;
    } catch (fault) {
      refused.push(message(fault));
    }
  }
  if (taken > 0 && refused.length === 0) {
    location.reload();
    return;
  }
  box.replaceChildren(
    ...refused.map((text) => {
      const remark = document.createElement("p");
      remark.className = "remark error";
      remark.textContent = text;
      return remark;
    }),
  );
  if (taken > 0) {
    const again = document.createElement("a");
    again.className = "button";
    again.href = location.pathname;
    again.textContent = word("script-show-anew");
    box.append(again);
  }
}
