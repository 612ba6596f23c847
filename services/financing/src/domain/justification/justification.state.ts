import { centsOf, DomainError, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type {
  Achievement,
  BudgetLine,
  DeclaredLine,
  JustificationEvent,
  JustificationRules,
  Target,
} from './justification.events.js';
import type { MoneyJson } from '@ceriss/kernel';

type Delivered = Readonly<{
  lines: readonly DeclaredLine[];
  achievements: readonly Achievement[];
  /** Cents found eligible, by line. */
  verified: Readonly<Record<string, Cents>>;
}>;
export type KnownJustification = Delivered &
  Readonly<{
    status: 'open' | 'required' | 'submitted' | 'curing' | 'closed';
    awardId: string;
    beneficiaryId: string;
    granted: MoneyJson;
    account: 'simplified' | 'full';
    endsOn: string;
    dueOn: string;
    respondBy?: string;
    cureBy?: string;
    budget: readonly BudgetLine[];
    targets: readonly Target[];
    rules: JustificationRules;
  }>;
export type Justification = Readonly<{ status: 'none' }> | KnownJustification;

export const initialState = (): Justification => ({ status: 'none' });

/** The justification, or the refusal JUSTIFICATION_NOT_FOUND. */
export const knownJustification = (justification: Justification): KnownJustification => {
  if (justification.status === 'none') throw new DomainError('JUSTIFICATION_NOT_FOUND');
  return justification;
};

type Later = Exclude<JustificationEvent, { type: 'financing.justification-opened' }>;
const nothingVerified = { verified: {} };

const change = changedBy<KnownJustification, Later>({
  'financing.justification-extended': (known, { dueOn }) => ({ ...known, dueOn }),
  'financing.justification-required': (known, { respondBy }) => ({ ...known, status: 'required', respondBy }),
  'financing.justification-submitted': (known, { lines, achievements }) => ({
    ...known,
    ...nothingVerified,
    status: 'submitted',
    lines,
    achievements,
  }),
  'financing.justification-cure-asked': (known, { cureBy }) => ({ ...known, status: 'curing', cureBy }),
  'financing.justification-cured': (known, { lines, achievements }) => ({
    ...known,
    ...nothingVerified,
    status: 'submitted',
    lines,
    achievements,
  }),
  'financing.justification-line-verified': (known, { lineId, eligible }) => ({
    ...known,
    verified: { ...known.verified, [lineId]: centsOf(eligible) },
  }),
  'financing.justification-closed': (known) => ({ ...known, status: 'closed' }),
  'financing.justification-defaulted': (known) => ({ ...known, status: 'closed' }),
});

export const evolve = (justification: Justification, event: JustificationEvent): Justification => {
  if (event.type === 'financing.justification-opened') {
    return { status: 'open', ...event.data, lines: [], achievements: [], verified: {} };
  }
  return justification.status === 'none' ? justification : change(justification, event);
};
