import { diffWordsWithSpace } from 'diff';
import { z } from 'zod';

/** Beyond so many changed words two texts are told as one that went and one that came: looking for more would cost seconds. */
const MOST_CHANGES = 2_000;

const part = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const differenceView = z.strictObject({
  parts: z.array(part),
  html: z.string().meta({ description: 'The same with ins and del; every character of the texts is escaped' }),
});
type Part = z.infer<typeof part>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);

const TAGS = { same: ['', ''], added: ['<ins>', '</ins>'], removed: ['<del>', '</del>'] } as const;
const marked = ({ kind, text }: Part): string => `${TAGS[kind][0]}${escaped(text)}${TAGS[kind][1]}`;

const partsOf = (from: string, to: string): Part[] => {
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ kind: 'removed', text: from } as const, { kind: 'added', text: to } as const];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
};

/** What changed from one text to another, word by word. */
export const differenceOf = (from: string, to: string): z.infer<typeof differenceView> => {
  const parts = partsOf(from, to);
  return { parts, html: parts.map(marked).join('') };
};
