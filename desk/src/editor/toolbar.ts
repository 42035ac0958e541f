// The buttons of a text: one stop of the Tab key, arrows between them.

import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

export interface Tool {
  name: string;
  label: string;
  /** The keys as people write them, and as programs do. */
  keys?: string | undefined;
  shortcut?: string | undefined;
  icon: Icon;
  run: Command;
  /** Whether it is on; a button without this cannot be on. */
  isOn?: (state: EditorState) => boolean;
  /** Whether it can be used now; else the command is asked. */
  isFree?: (state: EditorState) => boolean;
  opens?: "dialog";
}

/** A letter with a style, a drawing, or the label itself. */
export type Icon = { letter: string; style: "bold" | "italic" } | { path: string } | "label";

export interface Toolbar {
  element: HTMLElement;
  update(view: EditorView): void;
}

export function toolbar(tools: Tool[], label: string, controls: string, view: () => EditorView): Toolbar {
  const element = document.createElement("div");
  element.className = "editor-toolbar";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", label);
  element.setAttribute("aria-controls", controls);
  const buttons = tools.map((tool) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `tool tool-${tool.name}`;
    button.tabIndex = -1;
    button.title = tool.keys ? `${tool.label} (${tool.keys})` : tool.label;
    if (tool.icon === "label") button.textContent = tool.label;
    else {
      button.setAttribute("aria-label", tool.label);
      button.append(drawn(tool.icon));
    }
    if (tool.shortcut) button.setAttribute("aria-keyshortcuts", tool.shortcut);
    if (tool.opens) button.setAttribute("aria-haspopup", tool.opens);
    // The cursor stays in the text.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", (event) => {
      if (button.getAttribute("aria-disabled") === "true") return;
      const now = view();
      tool.run(now.state, now.dispatch, now);
      // Whoever came by keyboard stays here, to press more than one.
      if (event.detail > 0 && !tool.opens) now.focus();
    });
    button.addEventListener("focus", () => rove(button));
    return button;
  });
  const rove = (to: HTMLButtonElement): void => buttons.forEach((button) => (button.tabIndex = button === to ? 0 : -1));
  if (buttons[0]) rove(buttons[0]);
  element.append(...buttons);
  element.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons[to]?.focus();
  });
  const update = (now: EditorView): void => {
    tools.forEach((tool, number) => {
      const button = buttons[number];
      if (!button) return;
      const free = tool.isFree ? tool.isFree(now.state) : tool.run(now.state);
      set(button, "aria-disabled", free ? "false" : "true");
      if (tool.isOn) set(button, "aria-pressed", String(tool.isOn(now.state)));
    });
  };
  return { element, update };
}

/** A screen reader is told of changes only. */
function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function drawn(icon: Exclude<Icon, "label">): Element {
  if ("letter" in icon) {
    const letter = document.createElement(icon.style === "bold" ? "b" : "i");
    letter.textContent = icon.letter;
    letter.setAttribute("aria-hidden", "true");
    return letter;
  }
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", icon.path);
  svg.append(path);
  return svg;
}
