import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { id, label } from '../stored-shapes.js';

/* Organisations only: the registry knows no natural persons. */
const identified = z.object({ actorId: id, legalName: label, nif: z.string().min(1).max(20) });
export type OrganisationEvent = Event<'financing.organisation-identified', z.infer<typeof identified>>;
export const organisationCodec = eventCodec<OrganisationEvent>({
  'financing.organisation-identified': { schema: identified },
});
export const organisationExamples: ExamplesOf<OrganisationEvent> = {
  'financing.organisation-identified': {
    ...{ actorId: '01980000-0000-7000-8000-00000000a002', legalName: 'Fundación Horizonte', nif: 'G82123456' },
  },
};

export type IdentifyOrganisation = Command<'IdentifyOrganisation', OrganisationEvent['data']>;
/** What of it is different now; of one that is not known, nothing can be. */
export type CorrectOrganisation = Command<'CorrectOrganisation', { actorId: string; legalName?: string; nif?: string }>;
export type OrganisationCommand = IdentifyOrganisation | CorrectOrganisation;
export type Organisation = Readonly<{ legalName: string; nif: string }> | null;

const identifiedAs = (data: Partial<OrganisationEvent['data']>, state: Organisation): OrganisationEvent[] => {
  const { actorId, legalName, nif } = data;
  if (actorId === undefined || legalName === undefined || nif === undefined) return [];
  if (state?.nif === nif && state.legalName === legalName) return [];
  return [{ type: 'financing.organisation-identified', data: { actorId, legalName, nif } }];
};

/** What financing knows of the tax number of an organisation, for papers in which it must stand. */
export const organisationAggregate: Aggregate<Organisation, OrganisationCommand, OrganisationEvent> = {
  decider: {
    initialState: () => null,
    evolve: (_, { data: { legalName, nif } }) => ({ legalName, nif }),
    decide: ({ data }, state) => identifiedAs({ ...state, ...data }, state),
  },
  codec: organisationCodec,
  streamOf: (actorId) => `financing.organisation-${actorId}`,
};
