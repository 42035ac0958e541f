// What is left of something pasted: blocks of text with the few marks that prose knows.

export interface Run {
  text: string;
  strong?: boolean | undefined;
  emphasis?: boolean | undefined;
  href?: string | undefined;
}

export interface Block {
  type: "paragraph" | "heading" | "quote" | "bullet" | "numbered";
  runs: Run[];
}

/** What was left out or changed, by the names of its sentences. */
export type Left = "pictures" | "tables" | "headings" | "footnotes" | "nested" | "links" | "comments" | "deleted";

export interface Pasted {
  blocks: Block[];
  left: Set<Left>;
}

const same = (a: Run, b: Run): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;

/** Runs with white space as somebody would type it; a break stays a line feed. */
export function tidied(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && same(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  // Spaces: one at most, none around breaks and at the ends.
  let before = "\n";
  for (const run of joined) {
    let text = "";
    for (const c of run.text.replace(/[\u00ad\u200b\u2060\ufeff\ue000-\uf8ff]/g, "").replace(/[^\S\n]/g, " ")) {
      if (c === " " && (before === " " || before === "\n")) continue;
      if (c === "\n" && before === "\n") continue;
      text += c;
      before = c;
    }
    run.text = text;
  }
  let end = joined.length;
  while (end > 0) {
    const run = joined[end - 1];
    if (!run) break;
    run.text = run.text.replace(/[ \n]+$/, "");
    if (run.text) break;
    end -= 1;
  }
  const done: Run[] = [];
  joined.slice(0, end).forEach((run, number, all) => {
    // A space before a break that begins the next run.
    if (all[number + 1]?.text.startsWith("\n")) run.text = run.text.replace(/ +$/, "");
    const [, lead = "", body = "", trail = ""] = /^([ \n]*)([\s\S]*?)([ \n]*)$/.exec(run.text) ?? [];
    // A mark on white space alone says nothing.
    const parts: Run[] = body ? [{ text: lead }, { ...run, text: body }, { text: trail }] : [{ text: lead + trail }];
    for (const part of parts) {
      if (!part.text) continue;
      const last = done[done.length - 1];
      if (last && same(last, part)) last.text += part.text;
      else done.push(part);
    }
  });
  return done.map(({ text, strong, emphasis, href }) => ({
    text: text.replace(/ \n/g, "\n"),
    ...(strong ? { strong } : {}),
    ...(emphasis ? { emphasis } : {}),
    ...(href ? { href } : {}),
  }));
}

/** The text of runs. */
export function textOf(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** Without the first characters. */
export function without(runs: Run[], count: number): Run[] {
  const rest: Run[] = [];
  for (const run of runs) {
    const gone = Math.min(count, run.text.length);
    count -= gone;
    if (gone < run.text.length) rest.push({ ...run, text: run.text.slice(gone) });
  }
  return rest;
}

const BULLET = /^\s*(?:[•◦▪▫■□●○‣⁃∙·➢➤►✓✔❖\uf000-\uf8ff]\s*|[–—-]\s+|o\s{2,})(?=\S)/;
const NUMBER = /^\s*\(?(\d{1,3})[.)]\s+(?=\S)/;

/** Whether a line begins as an item of a list; of a number, which one. */
export function itemStart(text: string): { length: number; number: number | null } | null {
  const bullet = BULLET.exec(text);
  if (bullet) return { length: bullet[0].length, number: null };
  const number = NUMBER.exec(text);
  return number ? { length: number[0].length, number: Number(number[1]) } : null;
}

/** Makes lists of paragraphs that begin with a bullet, or with numbers that go on from 1. */
export function listed(blocks: Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.type !== "paragraph") return block;
    const start = itemStart(textOf(block.runs));
    if (!start) return block;
    if (start.number !== null && !isCounted(blocks, at, start.number)) return block;
    const runs = tidied(without(block.runs, start.length));
    return runs.length ? { type: start.number === null ? "bullet" : "numbered", runs } : block;
  });
}

/** "1. Mai" alone is no list: a neighbour has the next number, or the one before. */
function isCounted(blocks: Block[], at: number, number: number): boolean {
  const numberOf = (block: Block | undefined): number | null =>
    block?.type === "paragraph" ? (itemStart(textOf(block.runs))?.number ?? null) : null;
  let first = at;
  let expected = number;
  while (expected > 1 && numberOf(blocks[first - 1]) === expected - 1) {
    first -= 1;
    expected -= 1;
  }
  return expected === 1 && (number > 1 || numberOf(blocks[at + 1]) === 2);
}
