import type { EventCodec, Event } from '@ceriss/event-sourcing';
import type { ServiceDefinition } from '@ceriss/service-kit';
import * as evaluationCodecs from '../../../services/evaluation/src/codecs.js';
import { evaluation } from '../../../services/evaluation/src/evaluation.definition.js';
import * as financingCodecs from '../../../services/financing/src/codecs.js';
import { financing } from '../../../services/financing/src/financing.definition.js';
import * as governanceCodecs from '../../../services/governance/src/codecs.js';
import { governance } from '../../../services/governance/src/governance.definition.js';
import * as knowledgeTransferCodecs from '../../../services/knowledge-transfer/src/codecs.js';
import { knowledgeTransfer } from '../../../services/knowledge-transfer/src/knowledge-transfer.definition.js';
import * as registryCodecs from '../../../services/registry/src/codecs.js';
import { registry } from '../../../services/registry/src/registry.definition.js';
import { audit } from '../../../services/audit/src/audit.definition.js';

/** What the generators need of a codec: its contracts, and nothing of the union of its events. */
export type Contracts = Pick<EventCodec<Event>, 'contracts'>;

export type Context = Readonly<{
  definition: ServiceDefinition;
  codecs: readonly Contracts[];
  examples: Readonly<Record<string, unknown>>;
}>;

/** The five contexts, in the order in which a story passes through them. */
export const contexts: readonly Context[] = [
  { definition: registry, ...registryCodecs },
  { definition: governance, ...governanceCodecs },
  { definition: financing, ...financingCodecs },
  { definition: evaluation, ...evaluationCodecs },
  { definition: knowledgeTransfer, ...knowledgeTransferCodecs },
];

/** Every service with an API of its own. */
export const services: readonly ServiceDefinition[] = [...contexts.map(({ definition }) => definition), audit];
