import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { STAGES } from '../../domain/code-lists/stages.js';
import { codes, id, territories, text } from './fields.dto.js';

const name = text(200);
const purpose = text(2000);

export const formNetworkDto = z.object({ name, purpose, coordinatorId: id, territories });
export type FormNetworkDto = z.output<typeof formNetworkDto>;

export const joinNetworkDto = z.object({
  actorId: id,
  validFrom: z.iso.date().optional().meta({ description: 'First day as a member; today when absent' }),
});
export type JoinNetworkDto = z.output<typeof joinNetworkDto>;

export const renameNetworkDto = z.object({ name, purpose });
export type RenameNetworkDto = z.output<typeof renameNetworkDto>;

export const changeCoordinatorDto = z.object({ coordinatorId: id.meta({ description: 'A member of the network' }) });
export type ChangeCoordinatorDto = z.output<typeof changeCoordinatorDto>;

export const dissolveNetworkDto = z.object({
  reason: text(500),
  dissolvedOn: z.iso.date().optional().meta({ description: 'Today when absent' }),
});
export type DissolveNetworkDto = z.output<typeof dissolveNetworkDto>;

export const referenceInitiativeDto = z.object({
  externalId: text(200).meta({
    description: 'Its id in the register of the network; the same id is the same initiative',
  }),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  lastConfirmed: z.iso.date(),
  title: text(200),
  summary: text(4000),
  promoterName: text(300).meta({ description: 'The organisation, as the network names it' }),
  promoterId: id.optional().meta({ description: 'The organisation, where it is an actor here' }),
  stage: z.enum(STAGES),
  territories,
  targetGroups: codes,
  serviceCodes: codes,
});
export type ReferenceInitiativeDto = z.output<typeof referenceInitiativeDto>;

export const networksQuery = pageQuery.extend({
  ...timeQuery,
  status: z.enum(['formed', 'dissolved']).optional(),
  member: id.optional(),
});
export type NetworksQuery = z.output<typeof networksQuery>;
