// The editor has no words of its own: the program passes them along.

export type Words = Record<string, string>;

/** A word by its name, which stands behind `editor-` in the program's sentences. */
export function said(words: Words, name: string): string {
  return words[`editor-${name}`] ?? words[name] ?? name;
}
