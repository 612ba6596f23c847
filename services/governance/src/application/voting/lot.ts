import { createHash } from 'node:crypto';

/**
 * The order that a published seed draws: the codes by the SHA-256 digests of `<seed>\n<code>`, the smallest first. Anybody can draw it again
 * with `printf '%s\n%s' SEED CODE | sha256sum`. Who stands earlier fares better.
 */
export const drawnBy = (seed: string, codes: readonly string[]): string[] => {
  const digest = (code: string) => createHash('sha256').update(`${seed}\n${code}`).digest('hex');
  const draws = codes.map((code) => ({ code, draw: digest(code) }));
  return draws.sort((a, b) => (a.draw < b.draw ? -1 : 1)).map(({ code }) => code);
};
