// The dialog for a link: to an address, or to a place of the catalogue by its name.

import { getMarkRange, inText, selectionText } from "./range";
import { recognise } from "./address";
import { ask, fresh, labelled, make } from "./dialog";
import { said, type Words } from "./words";
import type { EditorView } from "prosemirror-view";

/** A place that a link can lead to. */
export interface Place {
  /** `#` and its id. */
  href: string;
  name: string;
  /** What it is, in a word. */
  kind: string;
}

const MAX_FOUND = 12;

export function askForLink(view: EditorView, words: Words, places: () => Promise<Place[]>): void {
  const type = view.state.schema.marks.link;
  if (!type) return;
  const around = getMarkRange(view.state, type);
  const { from, to } = around ?? inText(view.state);
  const before = String(around?.mark.attrs.href ?? "");
  const old = selectionText(view.state, from, to);
  const address = make("input", { type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false" });
  const text = make("input", { type: "text", autocomplete: "off" });
  text.value = old;
  const recognised = make("p", { class: "hint editor-recognised", "aria-live": "polite" });
  const place = chooser(words, places, before);
  if (!before.startsWith("#")) address.value = before.replace(/^(mailto|tel):/, "");
  const tell = (): void => {
    const found = address.value.trim() ? recognise(address.value) : null;
    recognised.textContent = found ? said(words, `link-is-${found.kind}`) : "";
    if (address.value.trim()) place.clear();
  };
  address.addEventListener("input", tell);
  place.onChosen(() => {
    address.value = "";
    tell();
    if (!text.value.trim()) text.value = place.name();
  });
  tell();
  const apply = (): { fault: string; field: HTMLElement } | null => {
    const href = place.href() || recognise(address.value)?.href || "";
    if (!href) return { fault: said(words, "link-bad"), field: address };
    const shown = text.value.trim() ? text.value.replace(/\s+/g, " ") : "";
    if (!shown) return { fault: said(words, "link-no-text"), field: text };
    const mark = type.create({ href });
    let { tr } = view.state;
    if (shown === old) {
      tr = tr.removeMark(from, to, type).addMark(from, to, mark);
    } else {
      const marks = mark.addToSet(view.state.doc.resolve(from).marksAcross(view.state.doc.resolve(to)) ?? []);
      tr = tr.replaceWith(from, to, view.state.schema.text(shown, marks)).removeStoredMark(type);
    }
    view.dispatch(tr.scrollIntoView());
    return null;
  };
  const remove = (): void => view.dispatch(view.state.tr.removeMark(from, to, type));
  const content = [
    labelled(said(words, "link-address"), address, said(words, "link-address-hint")),
    recognised,
    place.element,
    labelled(said(words, "link-text"), text),
  ];
  ask(said(words, "link"), content, words, { apply, remove: around ? remove : undefined, done: () => view.focus() });
}

interface Chooser {
  element: HTMLElement;
  href(): string;
  name(): string;
  clear(): void;
  onChosen(run: () => void): void;
}

/** A field that finds places while somebody types. */
function chooser(words: Words, places: () => Promise<Place[]>, before: string): Chooser {
  const list = make("ul", { id: fresh("places"), role: "listbox", class: "editor-places", "aria-label": said(words, "link-places") });
  list.hidden = true;
  const none = make("p", { class: "hint", "aria-live": "polite" });
  const input = make("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });
  let all: Place[] = [];
  let chosen: Place | null = null;
  let run = (): void => undefined;
  let active = -1;
  void places()
    .then((found) => {
      all = found;
      chosen = found.find((place) => place.href === before) ?? (before.startsWith("#") ? { href: before, name: before.slice(1), kind: "" } : null);
      if (chosen) input.value = chosen.name;
    })
    .catch(() => undefined);
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const choose = (place: Place): void => {
    chosen = place;
    input.value = place.name;
    close();
    run();
  };
  const show = (): void => {
    const parts = fold(input.value).split(/\s+/).filter(Boolean);
    const found = all.filter((place) => parts.every((part) => fold(`${place.name} ${place.kind}`).includes(part))).slice(0, MAX_FOUND);
    list.replaceChildren(
      ...found.map((place) => {
        const option = make("li", { role: "option", id: fresh("place"), "aria-selected": "false" }, place.name);
        if (place.kind) option.append(" ", make("span", { class: "hint" }, place.kind));
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          choose(place);
        });
        return option;
      }),
    );
    none.textContent = parts.length && !found.length ? said(words, "link-no-place") : "";
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    active = -1;
    return;
  };
  const move = (by: number): void => {
    const options = [...list.children] as HTMLElement[];
    if (!options.length) return;
    active = (active + by + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", options[active]?.id ?? "");
    options[active]?.scrollIntoView({ block: "nearest" });
  };
  input.addEventListener("input", () => {
    chosen = null;
    show();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      move(event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1);
    } else if (event.key === "Escape" && !list.hidden) {
      // The list closes, and the dialog stays.
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      const name = list.children[Math.max(active, 0)]?.firstChild?.textContent;
      const place = all.find((one) => one.name === name);
      if (place) choose(place);
    }
  });
  input.addEventListener("blur", close);
  const field = labelled(said(words, "link-place"), input, said(words, "link-place-hint"));
  field.append(list, none);
  return {
    element: field,
    href: () => chosen?.href ?? "",
    name: () => chosen?.name ?? "",
    clear: () => {
      chosen = null;
      input.value = "";
      close();
    },
    onChosen: (call) => (run = call),
  };
}

/** Letters without accents and sizes: what is typed without an umlaut is found, too. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
