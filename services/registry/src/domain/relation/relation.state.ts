import type { RelationEvent } from './relation.events.js';
import type { TieEnd } from './tie-end.js';

/** The last period of a tie; those before it have ended and stay as they are. */
export type Recorded = Readonly<{
  status: 'recorded';
  ends: readonly [TieEnd, TieEnd];
  term: number;
  validFrom: string;
  /** The last day on which it held; open when absent. */
  validTo: string | undefined;
  confirmedOn: string;
  requestedOn: string | undefined;
}>;
export type Relation = Readonly<{ status: 'unknown' }> | Recorded;

export const initialState = (): Relation => ({ status: 'unknown' });

type Begun = Readonly<{ validFrom: string; validTo?: string | undefined }>;

const begun = (term: number, ends: readonly [TieEnd, TieEnd], { validFrom, validTo }: Begun): Recorded => ({
  ...{ status: 'recorded', ends, term, validFrom, validTo, confirmedOn: validFrom, requestedOn: undefined },
});

type BeginningType =
  'registry.relation-recorded' | 'registry.initiative-relation-recorded' | 'registry.relation-renewed';
type Beginning = Extract<RelationEvent, { type: BeginningType }>;
type Later = Exclude<RelationEvent, Beginning>;

const beginning = ({ type, data }: Beginning): Recorded => {
  switch (type) {
    case 'registry.relation-recorded': {
      const { fromActorId, toActorId } = data;
      const ends = [{ kind: 'actor', id: fromActorId } as const, { kind: 'actor', id: toActorId } as const] as const;
      return begun(1, ends, data);
    }
    case 'registry.initiative-relation-recorded':
      return begun(1, [data.from, data.to], data);
    case 'registry.relation-renewed':
      return begun(data.term, [data.from, data.to], data);
  }
};

/* By event: a forgotten one is a compile error. */
const EVOLVE: { readonly [E in Later as E['type']]: (data: E['data']) => Partial<Recorded> } = {
  'registry.relation-confirmed': ({ confirmedOn }) => ({ confirmedOn }),
  'registry.relation-confirmation-requested': ({ requestedOn }) => ({ requestedOn }),
  'registry.relation-ended': ({ validTo }) => ({ validTo }),
};

const begins = (event: RelationEvent): event is Beginning => !Object.hasOwn(EVOLVE, event.type);

export const evolve = (relation: Relation, event: RelationEvent): Relation => {
  if (begins(event)) return beginning(event);
  if (relation.status === 'unknown') return relation;
  return { ...relation, ...EVOLVE[event.type](event.data as never) };
};
