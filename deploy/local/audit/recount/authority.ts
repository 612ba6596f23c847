import type { RecordedEvent } from '@ceriss/event-sourcing';
import { createHash } from 'node:crypto';
import type { StatutesText } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import type { Given, Paper } from './ballot-papers.js';
import type { ClosedRound } from './evidence.js';
import type { Figures } from './figures.js';
import { fitnessOf, knownMandates, standingOf } from './mandates.js';
import { ordinary } from './round-events.js';

/** The streams by which a round is judged beside its own: that of the body, and that of the statutes. */
export type Registers = Readonly<{ body: readonly RecordedEvent[]; statutes: readonly RecordedEvent[] }>;

/** What must hold, and what the log says: they agree, or the figure that differs is reported. */
export type Judged = Readonly<{ log: Figures; claimed: Figures }>;

const FIT = 'fit to vote';

type Bearer = Readonly<{ seat: string; mandateId: string }>;

const judged = (
  body: readonly RecordedEvent[],
  { position, ballot }: Paper,
  bearer: Bearer,
  concerns: readonly string[],
) => {
  const mandate = knownMandates(body, position).find(({ mandateId }) => mandateId === bearer.mandateId);
  if (!mandate) return `no such mandate (${bearer.mandateId})`;
  if (mandate.seat !== bearer.seat) return `a mandate of ${mandate.seat}`;
  return fitnessOf(mandate, ballot.castAt, concerns);
};

/* Only whoever held the seat when its proxy was given could give it. */
const givenBy = (body: readonly RecordedEvent[], seat: string, given: Given): string => {
  const mandate = knownMandates(body, given.position).find(({ mandateId }) => mandateId === given.mandateId);
  if (!mandate) return `no such mandate (${given.mandateId})`;
  if (mandate.seat !== seat) return `a mandate of ${mandate.seat}`;
  const standing = standingOf(mandate, given.givenAt);
  return standing === 'in force' ? FIT : standing;
};

/* By what had been recorded when the ballot came: what is recorded later takes no ballot back. */
const mandatesOf = ({ papers, concerns }: ClosedRound, body: readonly RecordedEvent[]): Figures =>
  Object.fromEntries(
    papers.flatMap((paper) => {
      const { seat, mandateId, by } = paper.ballot;
      const own = [`ballot of ${seat}: mandate`, judged(body, paper, { seat, mandateId }, concerns)];
      if (!by) return [own];
      const carrier = [`ballot of ${seat}: mandate of ${by.seat}`, judged(body, paper, by, concerns)];
      const { given } = paper;
      return [own, carrier, ...(given ? [[`ballot of ${seat}: proxy given by`, givenBy(body, seat, given)]] : [])];
    }),
  );

const named = (bearers: readonly Bearer[]): string =>
  bearers
    .map(({ seat, mandateId }) => `${seat} (${mandateId})`)
    .sort()
    .join(' ');

/* The electorate that was frozen: every mandate in force at the opening, and no other. */
const electorateOf = ({ opening, openedAtPosition }: ClosedRound, body: readonly RecordedEvent[]): string =>
  named(
    knownMandates(body, openedAtPosition).filter((mandate) => standingOf(mandate, opening.openedAt) === 'in force'),
  );

type Version = StatutesText & Readonly<{ version: number }>;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

const digestOf = (rules: unknown): string =>
  rules === undefined
    ? 'not in the log'
    : createHash('sha256')
        .update(JSON.stringify(sorted(rules)))
        .digest('hex');

const versionsIn = (statutes: readonly RecordedEvent[], before: bigint): Version[] =>
  statutes
    .filter(({ type, position }) => type === 'governance.rule-set-version-adopted' && position < before)
    .map(({ data }) => data as unknown as Version);

/* A proposal may ask for fewer or more places than the statutes say; everything else of a method is theirs. */
const withoutPlaces = (method: object): unknown => sorted({ ...method, winners: undefined });

const methodIn = ({ opening, kind }: ClosedRound, rules: Version['bodies'][number] | undefined): string => {
  if (!rules) return 'not in the log';
  const decision = rules.decisions?.find(({ matters }) => matters.some((matter) => matter === kind));
  const allowed = decision?.methods ?? [ordinary(rules)];
  const asked = JSON.stringify(withoutPlaces(opening.method));
  return allowed.some((method) => JSON.stringify(withoutPlaces(method)) === asked)
    ? opening.method.method
    : 'not allowed';
};

/** Who could vote and under which rules, judged by the streams of the body and of the statutes; no code of the decider is used. */
export const authorityOf = (closed: ClosedRound, { body, statutes }: Registers): Judged => {
  const { opening, openedAtPosition } = closed;
  const inForce = versionsIn(statutes, openedAtPosition).findLast(
    ({ effectiveFrom }) => Date.parse(effectiveFrom) <= Date.parse(opening.openedAt),
  );
  const rules = inForce?.bodies.find(({ code }) => code === opening.rules.code);
  const mandates = mandatesOf(closed, body);
  const version = `${opening.ruleSetId} version ${opening.ruleVersion}`;
  return {
    log: {
      ...mandates,
      electorate: electorateOf(closed, body),
      'statutes in force at the opening': inForce ? `${opening.ruleSetId} version ${inForce.version}` : 'none',
      'statutes named at the close': `${closed.ruleSetId} version ${closed.ruleVersion}`,
      'rules of the body': digestOf(rules),
      'way of voting': methodIn(closed, rules),
    },
    claimed: {
      ...Object.fromEntries(Object.keys(mandates).map((name) => [name, FIT])),
      electorate: named(opening.electorate),
      'statutes in force at the opening': version,
      'statutes named at the close': version,
      'rules of the body': digestOf(opening.rules),
      'way of voting': opening.method.method,
    },
  };
};
