/* What says of which kind an organisation is, not which one it is. */
const KINDS = new Set(
  (
    'sl slu sll slne slp sa sau sal sc scp scl scoop coop cb aie ute sociedad limitada anonima unipersonal laboral cooperativa ' +
    'asociacion asoc associacio fundacion fundacio ayuntamiento ayto ajuntament concello udala elkartea fundazioa'
  ).split(' '),
);
const STOP_WORDS = new Set('de del d la las el los l els les y i e o u a en para por per con da do dos das'.split(' '));

/* The letters of `S. L. U.` are one word; a letter that stands alone is one too. */
const words = (text: string): readonly string[] => {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const parts = plain.match(/[a-z0-9]+/g) ?? [];
  const joined: string[] = [];
  let letters = '';
  for (const part of [...parts, '']) {
    if (part.length === 1 && !/\d/.test(part)) {
      letters += part;
      continue;
    }
    if (letters) joined.push(letters);
    letters = '';
    if (part) joined.push(part);
  }
  return joined;
};

/**
 * The name of an organisation as it is compared: without accents, case, punctuation, legal form and stop words, its words in the order of
 * the alphabet. A name of nothing but such words keeps them.
 */
export const nameKey = (legalName: string): string => {
  const all = words(legalName);
  const telling = all.filter((word) => !KINDS.has(word) && !STOP_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : all)].toSorted().join(' ');
};

const trigrams = (key: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of key.split(' ').filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
};

/** The share of two names' trigrams that they have in common (Dice 1945), exactly: `shared` of `total`. Two empty names share nothing. */
export const nameSimilarity = (one: string, other: string): Readonly<{ shared: number; total: number }> => {
  const [left, right] = [trigrams(one), trigrams(other)];
  const common = [...left].filter((trigram) => right.has(trigram)).length;
  return { shared: 2 * common, total: left.size + right.size };
};
