// Where a link may lead.

/** Whether a text is a target as it stands in a file. */
export function isTarget(text: string): boolean {
  return /^(https?:\/\/[^\s]+|(mailto|tel):[^\s]+|#[^\s]+)$/i.test(text);
}

export interface Recognised {
  href: string;
  kind: "web" | "mail" | "phone";
}

/** What somebody means who types an address without its beginning. */
export function recognise(typed: string): Recognised | null {
  const text = typed.trim();
  if (/^mailto:\S+@\S+$/i.test(text)) return { href: text, kind: "mail" };
  if (/^tel:[+\d().\/-]+$/i.test(text)) return { href: text, kind: "phone" };
  if (/^https?:\/\/[^\s.]+\S*$/i.test(text)) return { href: text, kind: "web" };
  if (/^[\p{L}\d._+%-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(text)) return { href: `mailto:${text}`, kind: "mail" };
  if (/^\+?[\d\s()\/–-]+$/.test(text) && text.replace(/\D/g, "").length >= 5) {
    return { href: `tel:${text.replace(/\(0\)/, "").replace(/[^\d+]/g, "")}`, kind: "phone" };
  }
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?([\/?#]\S*)?$/u.test(text)) return { href: `https://${text}`, kind: "web" };
  return null;
}
