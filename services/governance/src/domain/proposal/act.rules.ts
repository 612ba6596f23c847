import type { Command } from '@ceriss/event-sourcing';
import type { ProposalEvent } from './proposal.events.js';
import { refuse } from './proposal.rules.js';
import type { Proposal } from './proposal.state.js';

export type RecordAct = Command<
  'RecordAct',
  {
    actId: string;
    kind: string;
    description: string;
    part?: string;
    reference?: string;
    /** A day in Madrid. */
    actedOn: string;
    now: Date;
  }
>;

/** Only a resolution in force authorises an act, and a partial one only for the parts that it let through; a superseded one nothing. */
export const recordAct = ({ now, ...act }: RecordAct['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status === 'none') throw refuse('PROPOSAL_NOT_FOUND');
  if (proposal.status !== 'in-force') {
    throw refuse('ACT_RESOLUTION_NOT_IN_FORCE', {
      facts: { status: proposal.status },
      wouldPassIf: { status: 'in-force' },
    });
  }
  const { authorised } = proposal;
  if (authorised && (act.part === undefined || !authorised.includes(act.part))) {
    throw refuse('ACT_PART_NOT_AUTHORISED', {
      facts: { part: act.part ?? null },
      wouldPassIf: { part: [...authorised] },
    });
  }
  return [{ type: 'governance.act-recorded', data: { ...act, recordedAt: now.toISOString() } }];
};
