import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, money } from '../stored-shapes.js';
import { changedBy, decidedBy } from '../tables.js';
import { relation, type Relation } from './foundation-year.events.js';
import type { Authorisation } from './related.rules.js';

/* Persons are opaque ids: who they are is known where trustees are appointed. */
const declared = z.object({ partyId: id, relation, trusteeId: id.nullable(), since: day, declaredOn: day });
const ended = z.object({ partyId: id, since: day, until: day, endedOn: day });
const authorised = z.object({
  partyId: id,
  authorisationId: id,
  year: z.int().min(2000).max(2200),
  upTo: money,
  reference: label,
  authorisedOn: day,
});
export type RelatedPartyEvent =
  | Event<'financing.related-party-declared', z.infer<typeof declared>>
  | Event<'financing.related-party-ended', z.infer<typeof ended>>
  | Event<'financing.related-transactions-authorised', z.infer<typeof authorised>>;

export const relatedPartyCodec = eventCodec<RelatedPartyEvent>({
  'financing.related-party-declared': { schema: declared },
  'financing.related-party-ended': { schema: ended },
  'financing.related-transactions-authorised': { schema: authorised },
});

const partyId = '01980000-0000-7000-8000-00000000a021';
export const relatedPartyExamples: ExamplesOf<RelatedPartyEvent> = {
  'financing.related-party-declared': {
    ...{ partyId, relation: 'trustee-organisation', trusteeId: '01980000-0000-7000-8000-00000000a022' },
    ...{ since: '2027-01-01', declaredOn: '2027-01-15' },
  },
  'financing.related-party-ended': { partyId, since: '2027-01-01', until: '2028-12-31', endedOn: '2029-01-10' },
  'financing.related-transactions-authorised': {
    ...{ partyId, authorisationId: '01980000-0000-7000-8000-00000000f472', year: 2027 },
    ...{ upTo: { cents: '1000000', currency: 'EUR' }, reference: 'PROT-2027-12', authorisedOn: '2027-03-01' },
  },
};

export type DeclareParty = Command<
  'DeclareParty',
  { partyId: string; relation: Relation; trusteeId: string | null; since: string; declaredOn: string }
>;
export type EndRelation = Command<'EndRelation', { partyId: string; until: string; endedOn: string }>;
export type AuthoriseTransactions = Command<
  'AuthoriseTransactions',
  {
    partyId: string;
    authorisationId: string;
    year: number;
    upTo: MoneyJson;
    reference: string;
    authorisedOn: string;
    today: string;
  }
>;
export type RelatedPartyCommand = DeclareParty | EndRelation | AuthoriseTransactions;
export type RelatedPartyRefusal =
  | 'RELATED_PARTY_NOT_FOUND'
  | 'RELATED_PARTY_ALREADY_DECLARED'
  | 'RELATED_PARTY_PERIOD_INVALID'
  | 'RELATED_AUTHORISATION_IN_FUTURE';

type Period = Readonly<{ relation: Relation; since: string; until: string | null }>;
export type RelatedParty = Readonly<{ periods: readonly Period[]; authorisations: readonly Authorisation[] }>;

/** How the party is related on a day, both ends of a relation included; null when it is not. */
export const relationOn = ({ periods }: RelatedParty, on: string): Relation | null =>
  periods.find(({ since, until }) => since <= on && (until === null || on <= until))?.relation ?? null;

const initialState = (): RelatedParty => ({ periods: [], authorisations: [] });

const evolve = changedBy<RelatedParty, RelatedPartyEvent>({
  'financing.related-party-declared': (party, { relation: kind, since }) => ({
    ...party,
    periods: [...party.periods, { relation: kind, since, until: null }],
  }),
  'financing.related-party-ended': (party, { since, until }) => ({
    ...party,
    periods: party.periods.map((one) => (one.since === since ? { ...one, until } : one)),
  }),
  'financing.related-transactions-authorised': (party, { authorisationId, year, upTo, authorisedOn }) => ({
    ...party,
    authorisations: [...party.authorisations, { authorisationId, year, upTo, authorisedOn }],
  }),
});

type Told = Readonly<Record<string, string | null>>;
const refused = (code: RelatedPartyRefusal, facts: Told, wouldPassIf: Told) =>
  new DomainError<RelatedPartyRefusal>(code, { rule: 'related-parties@1', facts, wouldPassIf });

const notDeclared = (partyId: string) => refused('RELATED_PARTY_NOT_FOUND', { partyId }, { declared: partyId });

const declare = (data: DeclareParty['data'], { periods }: RelatedParty): RelatedPartyEvent[] => {
  const last = periods.at(-1);
  if (last?.until === null) {
    if (last.relation === data.relation && last.since === data.since) return [];
    const known = { relation: last.relation, since: last.since };
    throw refused('RELATED_PARTY_ALREADY_DECLARED', known, { endedBefore: data.since });
  }
  if (last && data.since <= last.until!) {
    const until = last.until!;
    throw refused('RELATED_PARTY_PERIOD_INVALID', { since: data.since, until }, { sinceAfter: until });
  }
  return [{ type: 'financing.related-party-declared', data }];
};

const end = (data: EndRelation['data'], { periods }: RelatedParty): RelatedPartyEvent[] => {
  const last = periods.at(-1);
  if (!last) throw notDeclared(data.partyId);
  if (last.until === data.until) return [];
  if (last.until !== null || data.until < last.since) {
    const passing: Told = last.until === null ? { untilAtLeast: last.since } : { until: last.until };
    throw refused('RELATED_PARTY_PERIOD_INVALID', { since: last.since, until: data.until }, passing);
  }
  return [{ type: 'financing.related-party-ended', data: { ...data, since: last.since } }];
};

const authorise = (command: AuthoriseTransactions['data'], state: RelatedParty): RelatedPartyEvent[] => {
  const { today, ...data } = command;
  if (state.authorisations.some((one) => one.authorisationId === data.authorisationId)) return [];
  if (state.periods.length === 0) throw notDeclared(data.partyId);
  if (data.authorisedOn > today) {
    const facts = { authorisedOn: data.authorisedOn, today };
    throw refused('RELATED_AUTHORISATION_IN_FUTURE', facts, { authorisedOnAtMost: today });
  }
  return [{ type: 'financing.related-transactions-authorised', data }];
};

export const relatedPartyAggregate: Aggregate<RelatedParty, RelatedPartyCommand, RelatedPartyEvent> = {
  decider: {
    initialState,
    evolve,
    decide: decidedBy<RelatedParty, RelatedPartyCommand, RelatedPartyEvent>({
      DeclareParty: declare,
      EndRelation: end,
      AuthoriseTransactions: authorise,
    }),
  },
  codec: relatedPartyCodec,
  streamOf: (party) => `financing.related-party-${party}`,
};
