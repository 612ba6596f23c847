import type { Stage } from '../code-lists/stages.js';
import type { InitiativeDescribed, InitiativeEvent, InitiativeReferenced } from './initiative.events.js';

/** What an initiative is about, as last described; `validFrom` is not known of the first description. */
export type Description = Omit<InitiativeDescribed['data'], 'initiativeId' | 'validFrom'> &
  Readonly<{ validFrom?: string | undefined }>;

/** The last term of a partner. `since` is not known of those who joined before it was written down. */
export type Partnership = Readonly<{ term: number; since?: string | undefined; until?: string | undefined }>;

/** What other contexts have told of it, wherever it is registered. */
type Told = Readonly<{ transferIds: readonly string[]; evidence: Readonly<Record<string, number>> }>;

export type Registered = Told &
  Readonly<{
    status: 'registered';
    stage: Stage;
    promoterId: string;
    description: Description;
    challengeId?: string | undefined;
    partners: Readonly<Record<string, Partnership>>;
    confirmedOn?: string | undefined;
    requestedOn?: string | undefined;
  }>;
export type Referenced = Told &
  Readonly<{ status: 'referenced'; reference: InitiativeReferenced['data']; takenOverBy?: string | undefined }>;
export type Initiative = Readonly<{ status: 'unknown' }> | Registered | Referenced;

export const initialState = (): Initiative => ({ status: 'unknown' });

const NOTHING_TOLD: Told = { transferIds: [], evidence: {} };

type Later = Exclude<InitiativeEvent, { type: 'registry.initiative-registered' | 'registry.initiative-referenced' }>;

const partnership = (initiative: Registered, actorId: string, of: Partnership): Registered => ({
  ...initiative,
  partners: { ...initiative.partners, [actorId]: { ...initiative.partners[actorId], ...of } },
});
const unchanged = (initiative: Registered): Registered => initiative;

/* By event and not in a switch: a forgotten event is a compile error here as well. */
const EVOLVE: { readonly [E in Later as E['type']]: (initiative: Registered, data: E['data']) => Registered } = {
  'registry.initiative-described': (initiative, { initiativeId: _, ...description }) => ({
    ...initiative,
    description,
  }),
  'registry.challenge-linked': (initiative, { challengeId }) => ({ ...initiative, challengeId }),
  'registry.partner-attached': (initiative, { actorId, term, validFrom: since }) =>
    partnership(initiative, actorId, { term, since, until: undefined }),
  'registry.partner-left': (initiative, { actorId, term, validTo: until }) =>
    partnership(initiative, actorId, { term, until }),
  'registry.initiative-stage-changed': (initiative, { to }) => ({ ...initiative, stage: to }),
  'registry.initiative-confirmed': (initiative, { confirmedOn }) => ({ ...initiative, confirmedOn }),
  'registry.confirmation-requested': (initiative, { requestedOn }) => ({ ...initiative, requestedOn }),
  'registry.transfer-recorded': unchanged,
  'registry.evaluation-recorded': unchanged,
  'registry.reference-taken-over': unchanged,
};

const told = <Known extends Told>(initiative: Known, { type, data }: Later): Known => {
  if (type === 'registry.transfer-recorded') {
    return { ...initiative, transferIds: [...initiative.transferIds, data.transferId] };
  }
  if (type !== 'registry.evaluation-recorded') return initiative;
  return { ...initiative, evidence: { ...initiative.evidence, [data.evaluationId]: data.evidenceLevel } };
};

export const evolve = (initiative: Initiative, event: InitiativeEvent): Initiative => {
  const { type, data } = event;
  if (type === 'registry.initiative-registered') {
    const { initiativeId: _, stage, promoterId, challengeId, ...description } = data;
    return { status: 'registered', stage, promoterId, challengeId, description, partners: {}, ...NOTHING_TOLD };
  }
  if (type === 'registry.initiative-referenced') {
    const known = initiative.status === 'referenced' ? initiative : NOTHING_TOLD;
    return { ...known, status: 'referenced', reference: data };
  }
  switch (initiative.status) {
    case 'unknown':
      return initiative;
    case 'registered':
      return told(EVOLVE[type](initiative, data as never), event);
    case 'referenced': {
      const known = told(initiative, event);
      return type === 'registry.reference-taken-over' ? { ...known, takenOverBy: data.takenOverBy } : known;
    }
  }
};
