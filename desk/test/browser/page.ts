// A page with an editor of each kind, for the tests.

import { mount, type Editor, type Kind } from "../../src/editor/editor";

interface Wanted {
  kind: Kind;
  document: object;
}

const body = document.body;
const words = JSON.parse(body.dataset.words ?? "{}") as Record<string, string>;
const language = document.documentElement.lang;
const editors: Record<string, Editor> = {};
const changes: Record<string, object[]> = {};
const told: string[] = [];
const figures: number[] = [];

for (const { kind, document: doc } of JSON.parse(body.dataset.wanted ?? "[]") as Wanted[]) {
  const host = document.getElementById(kind);
  if (!host) continue;
  changes[kind] = [];
  editors[kind] = mount(host, {
    document: doc,
    kind,
    label: kind,
    labelledBy: `${kind}-label`,
    language,
    words,
    places: () =>
      Promise.resolve([
        { href: "#maedchen-ag", name: "Mädchen-AG", kind: "Maßnahme" },
        { href: "#alter", name: "Alter", kind: "Dimension" },
        { href: "#frauenbuero", name: "Frauenbüro", kind: "Kontaktstelle" },
      ]),
    footnotes: () => [{ name: "rat", text: "Beschluss des Rates" }],
    onChange: (now) => changes[kind]?.push(now),
    onFigure: (index) => figures.push(index),
    onPasted: (sentence) => told.push(sentence),
  });
}

Object.assign(window, { editors, changes, told, figures });
