import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import { CannotRun } from '../command.js';
import type { ClosedRound } from './evidence.js';
import type { Evidence } from './figures.js';
import { ordinary } from './round-events.js';

type Version = Readonly<{ version: number; bodies: readonly BodyRules[] }>;

/* The body as another version of the same statutes has it. */
const rulesOf = (events: readonly RecordedEvent[], body: string, version: number): BodyRules => {
  const adopted = events.filter(({ type }) => type === 'governance.rule-set-version-adopted');
  const stated = adopted.map(({ data }) => data as unknown as Version).find((one) => one.version === version);
  const rules = stated?.bodies.find(({ code }) => code === body);
  if (rules) return rules;
  throw new CannotRun(`Version ${version} of the statutes is not there, or does not know the body ${body}.`);
};

/* Ballots say what they say: they can be counted by other figures of their own method, and by no other method. */
const methodIn = (rules: BodyRules, { kind, places, evidence }: ClosedRound): VotingMethod => {
  const { method: name } = evidence.method;
  const decision = rules.decisions?.find(({ matters }) => matters.some((matter) => matter === kind));
  const allowed = decision?.methods ?? [ordinary(rules)];
  const method = allowed.find((one) => one.method === name);
  if (!method)
    throw new CannotRun(`Under those rules nobody would have voted by ${name}: its ballots say nothing else.`);
  return 'winners' in method && places !== undefined ? { ...method, winners: places } : method;
};

/** The same census and ballots under another version of the statutes: what would have been. */
export const evidenceUnder = (statutes: readonly RecordedEvent[], closed: ClosedRound, version: number): Evidence => {
  const rules = rulesOf(statutes, closed.body, version);
  return { ...closed.evidence, rules, method: methodIn(rules, closed) };
};
