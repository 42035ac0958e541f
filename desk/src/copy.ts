// Texts that are copied at a click.

import { tell, word } from "./page";

/** Listens to the buttons that copy the text of a box. */
export function watchCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", () => {
      const box = document.getElementById(button.dataset.copy ?? "") as HTMLTextAreaElement | null;
      if (box) void copy(box);
    });
  }
}

async function copy(box: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(box.value);
    tell(word("script-copied"));
    box.closest("details")?.querySelector(".copied")?.removeAttribute("hidden");
  } catch {
    // Where a browser does not allow it, the text is marked, and Ctrl+C copies it.
    box.focus();
    box.select();
    tell(word("script-copy-yourself"));
  }
}
