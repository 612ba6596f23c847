import * as published from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';

/** What governance tells the others. Ballots stay inside: the tally says what came of them. */
export const governancePublisher = publisher<ProposalEvent>({
  context: 'governance',
  codecs: [proposalCodec],
  on: {
    'governance.proposal-tabled': ({ aggregateId, data }) => ({
      event: published.proposalTabled,
      aggregateId,
      data: { proposalId: aggregateId, ...data },
    }),
    'governance.voting-opened': ({ aggregateId, data: { electorate, ...data } }) => ({
      event: published.votingOpened,
      aggregateId,
      data: { proposalId: aggregateId, ...data, electorate: electorate.length },
    }),
    'governance.voting-closed': ({ aggregateId, data }) => ({
      event: published.votingClosed,
      aggregateId,
      data: { proposalId: aggregateId, ...data },
    }),
    'governance.resolution-adopted': ({ aggregateId, data }) => ({
      event: published.resolutionAdopted,
      aggregateId,
      data: { resolutionId: aggregateId, ...data },
    }),
    'governance.resolution-entered-into-force': ({ aggregateId, data }) => ({
      event: published.resolutionInForce,
      aggregateId,
      data: { resolutionId: aggregateId, ...data },
    }),
    'governance.resolution-superseded': ({ aggregateId, data }) => ({
      event: published.resolutionSuperseded,
      aggregateId,
      data: { resolutionId: aggregateId, ...data },
    }),
  },
});
