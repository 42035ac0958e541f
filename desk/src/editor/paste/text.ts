// Plain text, as PDF viewers and text editors hand it over.

import { itemStart, listed, tidied, type Block, type Pasted } from "./model";

/** Lines shorter than this are not broken for want of room. */
const NARROW = 35;

/** Paragraphs of a plain text: lines that were broken in the middle of a sentence are joined again. */
export function fromText(text: string): Pasted {
  const lines = text.replace(/\r\n?/g, "\n").replace(/[\f\v\u2028\u2029]/g, "\n").split("\n").map((line) => line.replace(/\s+$/, ""));
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const wrapped = isWrapped(lines, widest);
  const blocks: Block[] = [];
  let paragraph = "";
  const flush = (): void => {
    const runs = tidied([{ text: paragraph.replace(/(?<=\p{L})\u00ad(?=\p{L})/gu, "") }]);
    // A bullet of a private font is a bullet still.
    if (runs.length) blocks.push({ type: "paragraph", runs: itemStart(paragraph) ? [{ text: paragraph }] : runs });
    paragraph = "";
  };
  lines.forEach((line, number) => {
    const before = lines[number - 1] ?? "";
    if (!line.trim()) return flush();
    // A bullet alone on its line belongs to the next one.
    const alone = /^\s*[•◦▪■●‣·\uf000-\uf8ff]$/.test(before);
    if (paragraph && (alone || (wrapped && !itemStart(line) && goesOn(before, line, widest)))) {
      paragraph = alone ? `${paragraph} ${line}` : joined(paragraph, line.trimStart());
    } else {
      flush();
      paragraph = line;
    }
  });
  flush();
  return { blocks: listed(blocks).map((block) => ({ ...block, runs: tidied(block.runs) })), left: new Set() };
}

/** Whether lines are broken where there was no room: more than once one goes on with a small letter. */
function isWrapped(lines: string[], widest: number): boolean {
  if (widest < NARROW || widest > 200) return false;
  const pairs = lines.slice(1).map((line, number) => [lines[number] ?? "", line] as const);
  const filled = pairs.filter(([before, line]) => before.trim() && line.trim());
  const going = filled.filter(([before, line]) => before.length > widest * 0.5 && /[\p{L},;–-]$/u.test(before) && !itemStart(line));
  return going.length > 0 && going.length >= filled.length * 0.3;
}

/** Whether a line goes on in the next one. */
function goesOn(before: string, line: string, widest: number): boolean {
  if (/[\u00ad-]$/.test(before)) return true;
  if (/^\p{Ll}/u.test(line.trimStart()) && !/[.!?]$/.test(before)) return true;
  // The last line of a paragraph is a short one.
  const ends = /[.!?:…“"]$/.test(before);
  return before.length > widest * (ends ? 0.9 : 0.6);
}

/** Puts a word that was divided together again. */
export function joined(before: string, line: string): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + line;
  if (/\p{L}-$/u.test(before)) {
    // "Kinder- und Jugendhilfe" keeps its hyphen and its space, "Diversity-Management" its hyphen.
    if (/^(und|oder|bzw\.|sowie|and|or|wie)\b/u.test(line)) return `${before} ${line}`;
    return /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : before + line;
  }
  return `${before} ${line}`;
}
