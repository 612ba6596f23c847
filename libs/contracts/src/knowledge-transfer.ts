import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'knowledge-transfer';

/** A practice version stands published: reviewed, licensed, its claims no stronger than its evaluation. */
export const practicePublished = publishedEvent({
  context,
  name: 'practice-published',
  version: 1,
  description: 'A version of a practice was published after peer review.',
  schema: z.object({
    practiceId: z.uuid(),
    practiceVersion: z.string(),
    title: z.string(),
    initiativeId: z.uuid(),
    evidenceLevel: z.int().min(1).max(5),
    publishedOn: z.iso.date(),
  }),
});

/** Donor and adopter have both agreed: the initiative's practice goes to another territory. */
export const transferAgreed = publishedEvent({
  context,
  name: 'transfer-agreed',
  version: 1,
  description: 'Donor and adopter agreed on the transfer of a practice to a territory.',
  schema: z.object({
    transferId: z.uuid(),
    practiceId: z.uuid(),
    initiativeId: z.uuid(),
    donorActorId: z.uuid(),
    adopterActorId: z.uuid(),
    territory: z.string(),
    agreedOn: z.iso.date(),
  }),
});

export type PracticePublished = z.infer<typeof practicePublished.schema>;
export type TransferAgreed = z.infer<typeof transferAgreed.schema>;

export const knowledgeTransferEvents = { practicePublished, transferAgreed } as const;
