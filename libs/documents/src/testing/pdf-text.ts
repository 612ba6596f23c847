const objectsOf = (pdf: string): ReadonlyMap<string, string> =>
  new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));

const character = (hex: string): string =>
  hex
    .split(' ')
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');

/* pdfkit writes its glyphs as ranges, each with the list of what they stand for. */
const glyphsOf = (cmap: string): ReadonlyMap<number, string> =>
  new Map(
    [...cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, first, list]) =>
      [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(
        ([, hex], at) => [Number.parseInt(first!, 16) + at, character(hex!)] as const,
      ),
    ),
  );

const shown = (array: string, glyphs: ReadonlyMap<number, string>): string =>
  [...array.matchAll(/<([0-9a-f]+)>/g)]
    .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    .map((glyph) => glyphs.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
    .join('');

type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const fontsOf = (objects: ReadonlyMap<string, string>): Fonts =>
  new Map(
    [...objects.values()]
      .flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
      .flatMap(([, name, id]) => {
        const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
        return unicode === undefined ? [] : [[name!, glyphsOf(objects.get(unicode)!)] as const];
      }),
  );

/** The text of an uncompressed PDF of this library in the order in which it is painted, lines and pages run together. For specs. */
export const pdfText = (bytes: Buffer): string => {
  const objects = objectsOf(bytes.toString('latin1'));
  const fonts = fontsOf(objects);
  const text: string[] = [];
  let glyphs: ReadonlyMap<number, string> = new Map();
  for (const [, font, array] of [...objects.values()].join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? glyphs;
    else text.push(shown(array!, glyphs));
  }
  return text.join('');
};

/** How many pages it has. */
export const pdfPages = (bytes: Buffer): number => [...bytes.toString('latin1').matchAll(/\/Type \/Page\n/g)].length;
