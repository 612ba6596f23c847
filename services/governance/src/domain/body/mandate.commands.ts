import type { Command } from '@ceriss/event-sourcing';
import type { RulesInForce } from '../rule-set/versions.js';
import type { EndingCause } from './body.events.js';

export type ConferMandate = Command<
  'ConferMandate',
  {
    mandateId: string;
    seat: string;
    organisation: string;
    holder: string;
    from: Date;
    /** Where it is absent: as long as the statutes allow. */
    until?: Date;
    statutes: Pick<RulesInForce, 'version' | 'rules'>;
    now: Date;
  }
>;
/** `declarant` is absent where the secretary files a declaration received on paper. */
export type DeclareConflicts = Command<
  'DeclareConflicts',
  { mandateId: string; interests: string[]; declarant?: string; now: Date }
>;
export type EndMandate = Command<
  'EndMandate',
  { mandateId: string; at: Date; reason: string; cause: EndingCause; now: Date }
>;
