/** Legal forms by the first letter of an entity's NIF (Orden EHA/451/2008, art. 3). */
const FORMS = {
  A: 'public-limited-company',
  B: 'limited-company',
  C: 'general-partnership',
  D: 'limited-partnership',
  E: 'community-of-goods',
  F: 'cooperative',
  G: 'association-or-foundation',
  H: 'community-of-owners',
  J: 'civil-partnership',
  N: 'foreign-entity',
  P: 'local-corporation',
  Q: 'public-body',
  R: 'religious-body',
  S: 'state-or-autonomous-community',
  U: 'temporary-consortium',
  V: 'other',
  W: 'permanent-establishment',
} as const;

export type LegalForm = (typeof FORMS)[keyof typeof FORMS];
export const LEGAL_FORMS = Object.values(FORMS) as [LegalForm, ...LegalForm[]];

/** The legal form that the NIF of an entity tells. The NIF is one that `entityNif` gave. */
export const legalFormOf = (nif: string): LegalForm => FORMS[nif[0] as keyof typeof FORMS];
