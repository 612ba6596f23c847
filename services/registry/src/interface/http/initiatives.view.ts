import { z } from 'zod';
import { STAGES } from '../../domain/code-lists/stages.js';

const id = z.uuid();
const date = z.iso.date();
const texts = z.array(z.string());

const provenance = z.discriminatedUnion('origin', [
  z.strictObject({ origin: z.literal('registered') }),
  z.strictObject({
    origin: z.literal('referenced'),
    networkId: id,
    externalId: z.string(),
    url: z.url(),
    lastConfirmed: date,
    takenOverBy: id.nullable(),
  }),
]);

export const listedInitiativeView = z.strictObject({
  initiativeId: id,
  title: z.string(),
  summary: z.string(),
  describedFrom: date,
  provenance,
  promoterId: id.nullable(),
  promoterName: z.string().nullable(),
  stage: z.enum(STAGES),
  targetGroups: texts,
  serviceCodes: texts,
  catalogueVersion: z.int(),
  challengeId: id.nullable(),
  decisionId: id.nullable(),
  lessons: z.string().nullable(),
  closedBecause: z.string().nullable(),
  confirmedOn: date,
  confirmationDueOn: date.nullable(),
  daysUnconfirmed: z.int(),
  stale: z.boolean(),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});

export const initiativeView = listedInitiativeView.extend({
  territories: texts,
  partners: z.array(
    z.strictObject({
      actorId: id,
      term: z.int(),
      contribution: z.string(),
      validFrom: date,
      validTo: date.nullable(),
    }),
  ),
  transfers: z.array(
    z.strictObject({ transferId: id, practiceId: id, adopterActorId: id, territory: z.string(), agreedOn: date }),
  ),
  evaluations: z.array(
    z.strictObject({ evaluationId: id, evidenceLevel: z.int(), evidenceRule: z.string(), approvedOn: date }),
  ),
  replaces: z.array(id),
});
