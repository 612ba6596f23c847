/** Of whom a question is: all of Spain, or the actors of an autonomous community, a sector, or a challenge. */
export type Scope = Readonly<{ kind: 'es' }> | Readonly<{ kind: 'community' | 'sector' | 'challenge'; of: string }>;

export const scopeText = (scope: Scope): string => (scope.kind === 'es' ? 'es' : `${scope.kind}:${scope.of}`);

/** Reads `es`, `community:08`, `sector:academia`, `challenge:<id>`; undefined for anything else. Whether there is such a thing it does not know. */
export const scopeOf = (text: string): Scope | undefined => {
  if (text === 'es') return { kind: 'es' };
  const [, kind, of] = /^(community|sector|challenge):([a-z0-9-]{1,60})$/.exec(text) ?? [];
  return kind && of ? { kind: kind as 'community' | 'sector' | 'challenge', of } : undefined;
};
