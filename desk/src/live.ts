// What happens elsewhere: other windows, other people, other programs.

import { settled } from "./form";
import { Refused, base, revisionNow, send, setRevision, show, tell, word, type Told } from "./page";

/** Waits for the next change, again and again. */
export async function listen(): Promise<void> {
  if (!base) return;
  for (;;) {
    try {
      const response = await fetch(`${base}/events?revision=${revisionNow()}`);
      if (!response.ok) throw new Error(response.statusText);
      const now = Number(await response.text());
      if (now > revisionNow()) {
        // An own change may be on its way back; it says its revision itself.
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (now > revisionNow()) elsewhere(now);
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

function elsewhere(now: number): void {
  setRevision(now);
  document.dispatchEvent(new CustomEvent("changed"));
  document.dispatchEvent(new CustomEvent("elsewhere"));
  if (document.querySelector(".form")) {
    const banner = document.getElementById("elsewhere") ?? newBanner();
    banner.hidden = false;
  }
}

function newBanner(): HTMLElement {
  const banner = document.createElement("p");
  banner.id = "elsewhere";
  banner.className = "banner";
  banner.setAttribute("role", "status");
  banner.textContent = `${word("script-changed-elsewhere")} `;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = word("script-show-anew");
  button.addEventListener("click", () => void settled().then(() => location.reload()));
  banner.append(button);
  document.getElementById("main")?.prepend(banner);
  return banner;
}

/** Undo and redo, by button and by key. */
export function watchSteps(): void {
  const step = async (way: "undo" | "redo"): Promise<void> => {
    try {
      await settled();
      const label = document.getElementById(way)?.title ?? "";
      show(await send<Told>(`/${way}`, {}));
      sessionStorage.setItem("said", label);
      location.reload();
    } catch (fault) {
      tell(fault instanceof Refused ? fault.message : word("script-not-reached"));
    }
  };
  document.getElementById("undo")?.addEventListener("click", () => void step("undo"));
  document.getElementById("redo")?.addEventListener("click", () => void step("redo"));
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    // A text takes back its own letters first.
    if (!event.ctrlKey || event.altKey || target.closest("input, textarea, [contenteditable]")) return;
    if (event.key === "z" && !event.shiftKey) void step("undo");
    else if (event.key === "y" || (event.key === "Z" && event.shiftKey)) void step("redo");
  });
  if (base) void send<Told>("/steps", {}).then(show).catch(() => undefined);
}
