import * as published from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import type { Matter } from '../../domain/voting/matter.js';

type ToldKind = 'call' | 'plan' | 'general' | 'upscaling';
const TOLD: readonly string[] = ['call', 'plan', 'general', 'upscaling'] satisfies ToldKind[];

/* Version 1 of the messages knows four kinds of matters; what is newer is general to it, and told in full beside. */
const matterOf = ({ kind, reference }: Matter) => ({
  kind: TOLD.includes(kind) ? (kind as ToldKind) : ('general' as const),
  ...(!TOLD.includes(kind) && { special: kind }),
  ...(reference !== undefined && { reference }),
});

/** What governance tells the others. Ballots stay inside: the tally says what came of them. */
export const governancePublisher = publisher<ProposalEvent>({
  context: 'governance',
  codecs: [proposalCodec],
  on: {
    'governance.proposal-tabled': ({ aggregateId, data }) => ({
      event: published.proposalTabled,
      aggregateId,
      data: { proposalId: aggregateId, ...data, matter: matterOf(data.matter) },
    }),
    'governance.voting-opened': ({ aggregateId, data: { electorate, method, ...data } }) => ({
      event: published.votingOpened,
      aggregateId,
      data: { proposalId: aggregateId, ...data, method: method.method, electorate: electorate.length },
    }),
    'governance.voting-closed': ({ aggregateId, data }) => ({
      event: published.votingClosed,
      aggregateId,
      data: { proposalId: aggregateId, ...data },
    }),
    'governance.round-annulled': ({ aggregateId, data }) => ({
      event: published.roundAnnulled,
      aggregateId,
      data: { proposalId: aggregateId, ...data },
    }),
    'governance.resolution-adopted': ({ aggregateId, data }) => ({
      event: published.resolutionAdopted,
      aggregateId,
      data: { resolutionId: aggregateId, ...data, matter: matterOf(data.matter) },
    }),
    'governance.resolution-deviated-from': ({ aggregateId, data }) => ({
      event: published.resolutionDeviatedFrom,
      aggregateId,
      data: { resolutionId: aggregateId, ...data },
    }),
    'governance.resolution-entered-into-force': ({ aggregateId, data }) => ({
      event: published.resolutionInForce,
      aggregateId,
      data: { resolutionId: aggregateId, ...data, matter: matterOf(data.matter) },
    }),
    'governance.resolution-superseded': ({ aggregateId, data }) => ({
      event: published.resolutionSuperseded,
      aggregateId,
      data: { resolutionId: aggregateId, ...data, matter: matterOf(data.matter) },
    }),
    'governance.act-recorded': ({ aggregateId, data }) => ({
      event: published.actRecorded,
      aggregateId,
      data: { resolutionId: aggregateId, ...data },
    }),
  },
});
