import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, sumCents, type MoneyJson } from '@ceriss/kernel';
import type { JustificationEvent, JustificationResult } from './justification.events.js';
import { knownJustification, type Justification, type KnownJustification } from './justification.state.js';
import { settle, type CostShares, type Financier, type PaidInstalment, type Verified } from './settlement.rules.js';

export type VerifyLine = Command<
  'VerifyLine',
  { lineId: string; eligible: MoneyJson; reason?: string | undefined; by: ActorRef; today: string }
>;
type AtTheEnd = Readonly<{
  paid: readonly PaidInstalment[];
  financiers: readonly Financier[];
  costs: CostShares;
  today: string;
}>;
export type CloseJustification = Command<'CloseJustification', AtTheEnd>;
/** Nothing has come although it was required. */
export type DeclareDefault = Command<'DeclareDefault', AtTheEnd>;
export type VerificationRefusal =
  | 'JUSTIFICATION_CLOSED'
  | 'JUSTIFICATION_UNDER_CURE'
  | 'JUSTIFICATION_NOT_DELIVERED'
  | 'JUSTIFICATION_LINE_NOT_FOUND'
  | 'JUSTIFICATION_LINE_AMOUNT_INVALID'
  | 'JUSTIFICATION_LINE_REASON_MISSING'
  | 'JUSTIFICATION_VERIFIED_BY_BENEFICIARY'
  | 'JUSTIFICATION_LINES_UNVERIFIED'
  | 'JUSTIFICATION_EU_SHARE_EXCEEDED'
  | 'JUSTIFICATION_STILL_DELIVERABLE';

type Told = Record<string, string | number | null | object>;
const refuse = (code: VerificationRefusal, facts: Told, wouldPassIf: Told, rule?: string) =>
  new DomainError<VerificationRefusal>(code, {
    facts: facts as never,
    wouldPassIf: wouldPassIf as never,
    ...(rule !== undefined && { rule }),
  });

const unverifiable = ({ status, cureBy = '' }: KnownJustification, today: string) => {
  if (status === 'closed') return new DomainError<VerificationRefusal>('JUSTIFICATION_CLOSED', { facts: { status } });
  if (status !== 'curing') return refuse('JUSTIFICATION_NOT_DELIVERED', { status, today }, { status: 'submitted' });
  return refuse('JUSTIFICATION_UNDER_CURE', { status, cureBy, today }, { dayAfter: cureBy });
};

/** What was not cured in its term is judged as it was handed in. */
const requireVerifiable = (known: KnownJustification, today: string): void => {
  const { status, cureBy = today } = known;
  if (status === 'submitted' || (status === 'curing' && today > cureBy)) return;
  throw unverifiable(known, today);
};

const outcomeOf = (eligible: bigint, declared: bigint) =>
  eligible === declared ? 'accepted' : eligible === 0n ? 'rejected' : 'partly';

const requirePartOf = ({ lineId, amount }: KnownJustification['lines'][number], eligible: MoneyJson): void => {
  const found = centsOf(eligible);
  if (found >= 0n && found <= centsOf(amount)) return;
  const limits = { eligibleAtLeast: euros(0n), eligibleAtMost: amount };
  throw refuse('JUSTIFICATION_LINE_AMOUNT_INVALID', { lineId, declared: amount, eligible }, limits);
};

const requireOther = ({ organisation }: ActorRef, beneficiaryId: string): void => {
  if (organisation !== beneficiaryId) return;
  const other = { organisationOtherThan: beneficiaryId };
  throw refuse('JUSTIFICATION_VERIFIED_BY_BENEFICIARY', { beneficiaryId }, other);
};

const lineOf = ({ lines }: KnownJustification, lineId: string): KnownJustification['lines'][number] => {
  const found = lines.find((one) => one.lineId === lineId);
  if (found) return found;
  throw refuse('JUSTIFICATION_LINE_NOT_FOUND', { lineId }, { lineIdIn: lines.map((one) => one.lineId) });
};

export const verifyLine = (data: VerifyLine['data'], state: Justification): JustificationEvent[] => {
  const known = knownJustification(state);
  const { awardId, beneficiaryId, verified } = known;
  const { lineId, eligible, reason, by } = data;
  requireVerifiable(known, data.today);
  requireOther(by, beneficiaryId);
  const line = lineOf(known, lineId);
  const [found, declared] = [centsOf(eligible), centsOf(line.amount)];
  requirePartOf(line, eligible);
  const outcome = outcomeOf(found, declared);
  if (outcome !== 'accepted' && reason === undefined) {
    throw refuse('JUSTIFICATION_LINE_REASON_MISSING', { lineId, outcome }, { reason: 'given' });
  }
  if (verified[lineId] === found) return [];
  const why = reason === undefined ? {} : { reason };
  return [
    {
      type: 'financing.justification-line-verified',
      data: { awardId, lineId, outcome, eligible, ...why, verifiedBy: by.subject },
    },
  ];
};

/** In a full account every line; in a simplified one a sample large enough, and the rest counts as declared. */
const requireVerified = ({ account, lines, verified, rules }: KnownJustification): void => {
  const open = lines.filter(({ lineId }) => verified[lineId] === undefined);
  if (open.length === 0) return;
  const total = sumCents(lines.map(({ amount }) => centsOf(amount)));
  const share = new Fraction(total - sumCents(open.map(({ amount }) => centsOf(amount))), total);
  if (account === 'simplified' && share.compare(Fraction.parse(rules.sample)) >= 0) return;
  const needed = account === 'simplified' ? rules.sample : '1';
  throw refuse(
    'JUSTIFICATION_LINES_UNVERIFIED',
    { unverified: open.length, share: share.toString(), needed },
    { shareAtLeast: needed },
    rules.version,
  );
};

/* The funds of the European Union among the kinds of sources. */
const EU_KINDS: readonly string[] = ['esf', 'rrf'];

const requireEuShare = ({ sources, eligible }: JustificationResult, { rules }: KnownJustification): void => {
  const eu = sumCents(sources.filter(({ kind }) => EU_KINDS.includes(kind)).map(({ amount }) => centsOf(amount)));
  const limit = Fraction.parse(rules.euShareAtMost).times(new Fraction(centsOf(eligible)));
  if (new Fraction(eu).compare(limit) <= 0) return;
  const facts = { euShare: euros(eu), eligible, limit: rules.euShareAtMost };
  const most = euros(limit.numerator / limit.denominator);
  throw refuse('JUSTIFICATION_EU_SHARE_EXCEEDED', facts, { euShareAtMost: most }, rules.version);
};

const settled = (known: KnownJustification, { paid, financiers, costs }: AtTheEnd, lines: Verified[]) =>
  settle({ ...known, lines, paid, financiers, costs });

export const closeJustification = (data: CloseJustification['data'], state: Justification): JustificationEvent[] => {
  const known = knownJustification(state);
  const { status, awardId, beneficiaryId, lines, verified } = known;
  if (status === 'closed') return [];
  requireVerifiable(known, data.today);
  requireVerified(known);
  const result = settled(
    known,
    data,
    lines.map((line) => ({ ...line, eligible: verified[line.lineId] ?? centsOf(line.amount) })),
  );
  requireEuShare(result, known);
  return [{ type: 'financing.justification-closed', data: { awardId, beneficiaryId, closedOn: data.today, result } }];
};

export const declareDefault = (data: DeclareDefault['data'], state: Justification): JustificationEvent[] => {
  const known = knownJustification(state);
  const { status, awardId, beneficiaryId, respondBy } = known;
  if (status === 'closed') return [];
  if (status !== 'required' || respondBy === undefined || data.today <= respondBy) {
    const passing = { status: 'required', ...(respondBy !== undefined && { dayAfter: respondBy }) };
    throw refuse('JUSTIFICATION_STILL_DELIVERABLE', { status, respondBy: respondBy ?? null }, passing);
  }
  const result = settled({ ...known, achievements: [] }, data, []);
  const defaulted = { awardId, beneficiaryId, respondBy, closedOn: data.today, result };
  return [{ type: 'financing.justification-defaulted', data: defaulted }];
};
