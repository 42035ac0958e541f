// Brings a page of the desk to life.

import { watchAnswers } from "./answers";
import { watchCopying } from "./copy";
import { sayDone, watchDeeds, watchFindings } from "./dialog";
import { watchMaking, watchSifting } from "./finish";
import { bring, watchLeaving } from "./form";
import { remember, watchLists } from "./lists";
import { listen, watchSteps } from "./live";
import { send } from "./page";
import { watchBefore, watchPreview } from "./preview";
import { watchBeginning } from "./start";
import { watchRemarks } from "./remarks";

export function start(): void {
  document.documentElement.classList.add("live");
  remember(document);
  bring(document);
  watchLists();
  watchDeeds();
  watchFindings();
  watchRemarks();
  watchPreview();
  watchBefore();
  watchMaking();
  watchAnswers();
  watchCopying();
  watchSifting();
  watchSteps();
  watchLeaving();
  watchMenu();
  watchText();
  watchVersions();
  watchBeginning();
  sayDone();
  void listen();
}

function watchMenu(): void {
  const menu = document.querySelector<HTMLButtonElement>(".menu");
  menu?.addEventListener("click", () => {
    const open = menu.getAttribute("aria-expanded") !== "true";
    menu.setAttribute("aria-expanded", String(open));
  });
  const language = document.getElementById("language");
  language?.addEventListener("click", () => {
    document.cookie = `language=${language.dataset.language ?? "de"}; path=/; samesite=strict; max-age=31536000`;
    location.reload();
  });
  document.getElementById("end")?.addEventListener("click", () => {
    void fetch("/end", { method: "POST" }).finally(() => {
      const main = document.getElementById("main");
      if (main) main.textContent = document.getElementById("end")?.dataset.done ?? "";
    });
  });
}

/** Earlier versions, and what two people have changed at once. */
function watchVersions(): void {
  const seen = document.querySelector<HTMLElement>(".seen");
  const after = (what: string): void => {
    sessionStorage.setItem("said", what);
    location.reload();
  };
  document.getElementById("restore")?.addEventListener("click", (event) => {
    const label = (event.target as HTMLElement).textContent ?? "";
    void send("/restore", { file: seen?.dataset.file, at: seen?.dataset.moment }).then(() => after(label));
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-settle]")) {
    button.addEventListener("click", () => {
      const id = button.closest<HTMLElement>("[data-conflict]")?.dataset.conflict;
      void send("/settle", { id, ours: button.dataset.settle === "ours" }).then(() => after(button.textContent ?? ""));
    });
  }
}

/** A file that is shown as text. */
function watchText(): void {
  const form = document.querySelector<HTMLElement>(".as-text");
  const text = document.getElementById("text") as HTMLTextAreaElement | null;
  document.getElementById("write-text")?.addEventListener("click", () => {
    void send("/text", { file: form?.dataset.file, text: text?.value }).then(() => location.reload());
  });
}
