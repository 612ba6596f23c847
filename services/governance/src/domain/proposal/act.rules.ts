import type { Command } from '@ceriss/event-sourcing';
import { madridDate } from '@ceriss/spain';
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

/**
 * Only a resolution in force authorises an act, from the day on which it entered into force, and a partial one only for the parts that it
 * let through; a superseded one nothing.
 */
export const recordAct = ({ now, ...act }: RecordAct['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status === 'none') throw refuse('PROPOSAL_NOT_FOUND');
  if (proposal.status !== 'in-force') {
    throw refuse('ACT_RESOLUTION_NOT_IN_FORCE', {
      facts: { status: proposal.status },
      wouldPassIf: { status: 'in-force' },
    });
  }
  checkDay(act.actedOn, { inForceFrom: proposal.inForceFrom, now });
  const { authorised } = proposal;
  if (authorised && (act.part === undefined || !authorised.includes(act.part))) {
    throw refuse('ACT_PART_NOT_AUTHORISED', {
      facts: { part: act.part ?? null },
      wouldPassIf: { part: [...authorised] },
    });
  }
  return [{ type: 'governance.act-recorded', data: { ...act, recordedAt: now.toISOString() } }];
};

/* Nothing is authorised before there was a resolution in force to authorise it, and what is to come has not been done. */
const checkDay = (
  actedOn: string,
  { inForceFrom, now }: Readonly<{ inForceFrom: string | undefined; now: Date }>,
): void => {
  const today = madridDate(now);
  const first = inForceFrom === undefined ? actedOn : madridDate(new Date(inForceFrom));
  if (first <= actedOn && actedOn <= today) return;
  throw refuse('ACT_OUTSIDE_FORCE', {
    rule: 'acts-while-in-force@1',
    facts: { actedOn, inForceFrom: first, today },
    wouldPassIf: { actedOnAtLeast: first, actedOnAtMost: today },
  });
};
