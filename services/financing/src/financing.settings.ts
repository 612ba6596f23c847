import { readFileSync } from 'node:fs';
import { Fraction } from '@ceriss/kernel';
import { SETTINGS } from '@ceriss/service-kit';
import { checkNif } from '@ceriss/spain';
import type { Provider } from '@nestjs/common';
import { z } from 'zod';
import { justificationRules } from './domain/justification/justification.events.js';
import { reimbursementRules } from './domain/reimbursement/reimbursement.events.js';
import { code, fraction, label } from './domain/stored-shapes.js';
import { exampleDonee, examplePurposeRules } from './foundation.config.js';
import { examplePublisher } from './open-data.config.js';
import { exampleJustificationRules, exampleReimbursementRules } from './recovery.config.js';

const part = fraction.refine((text) => {
  const { numerator, denominator } = Fraction.parse(text);
  return numerator >= 0n && numerator <= denominator;
}, 'must be a part from 0 to 1');
const words = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });

/** What whoever runs CERISS says of itself and of its rules. What a file does not say is as in the example that is shipped. */
const operatorRules = z.strictObject({
  /** Ley 50/2002 and the own statutes, on the purposes test and related parties. */
  foundation: z
    .strictObject({
      version: label,
      share: part,
      yearsAfter: z.int().min(0).max(50),
      outsideIncome: z.array(code),
      relatedNeedAuthorisation: z.boolean(),
    })
    .default({ ...examplePurposeRules, outsideIncome: [...examplePurposeRules.outsideIncome] }),
  /** Who gives certificates of donations. */
  donee: z
    .strictObject({
      name: label,
      nif: z.string().refine((text) => checkNif(text).valid, 'must be a tax number with the right check character'),
      regime: label,
      purposes: words,
      irrevocable: words,
    })
    .default(exampleDonee),
  /** Under which names open data are published. */
  publisher: z
    .strictObject({ id: code, name: label, ocidPrefix: code, organisationPrefix: code, licence: z.url() })
    .default(examplePublisher),
  justification: justificationRules.strict().default(exampleJustificationRules),
  reimbursement: reimbursementRules.strict().default(exampleReimbursementRules),
});
export type OperatorRules = z.output<typeof operatorRules>;
export type Donee = OperatorRules['donee'];

type Read = Readonly<{ rules: OperatorRules } | { faults: readonly string[] }>;

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Rules as a text of JSON says them; the faults name fields and never print what stands in them. */
export const rulesIn = (text: string): Read => {
  const said = jsonOf(text);
  if (said === undefined) return { faults: ['is not JSON'] };
  const result = operatorRules.safeParse(said);
  if (result.success) return { rules: result.data };
  return { faults: result.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) };
};

export const exampleRules: OperatorRules = operatorRules.parse({});

/** What financing takes from its environment besides what every service does. */
export const financingSettings = z.object({
  /** A file of JSON; the example that is shipped where there is none. */
  FINANCING_RULES_FILE: z
    .string()
    .default('')
    .transform((path, context): OperatorRules => {
      if (path === '') return exampleRules;
      const text = textOf(path);
      const read = text === undefined ? { faults: ['cannot be read'] } : rulesIn(text);
      if ('rules' in read) return read.rules;
      for (const message of read.faults) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});

export const OPERATOR_RULES = Symbol('OperatorRules');

export const operatorRulesProvider: Provider = {
  provide: OPERATOR_RULES,
  inject: [SETTINGS],
  useFactory: (settings: z.output<typeof financingSettings>) => settings.FINANCING_RULES_FILE,
};
