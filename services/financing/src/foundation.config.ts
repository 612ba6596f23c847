import type { PurposeRules } from './domain/foundation/purpose-test.rules.js';

/** What the foundation's statutes and the law on foundations ask of its accounts (Ley 50/2002, arts. 27 and 28). Figures are copied into what they decide. */
export const examplePurposeRules: PurposeRules = {
  version: 'example-foundation@1',
  share: '7/10',
  yearsAfter: 4,
  outsideIncome: ['endowment'],
  relatedNeedAuthorisation: true,
};

/** Whoever runs CERISS puts its own name and number here: those of the example are fictional. */
export const exampleDonee = {
  name: 'CERISS F.S.P.',
  nif: 'G84001239',
  regime: 'artículo 16 de la Ley 49/2002, de 23 de diciembre',
  purposes: {
    es: 'El importe se destina a los fines de interés general de la entidad.',
    en: 'The amount serves the purposes of general interest of the entity.',
  },
  irrevocable: {
    es: 'La donación es irrevocable, sin perjuicio de lo establecido en las normas imperativas civiles que regulan la revocación de donaciones.',
    en: 'The donation is irrevocable, subject to the mandatory civil rules on the revocation of donations.',
  },
} as const;
