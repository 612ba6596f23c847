import type { Minutes } from '../application/session/minutes-of.js';
import { digestOf } from '../application/session/minutes-of.js';
import type { Certificate } from '../application/session/certificate.query.js';
import { minutesContent } from '../domain/session/minutes-content.js';
import { proposalRecord } from '../domain/session/proposal-record.js';
import { proposalId, recordedProposal } from './recorded-proposal.js';
import { after, closed, sessionId } from './session-world.js';

const resolution = proposalRecord(proposalId, recordedProposal(1))!;
const content = minutesContent(after(...closed), [resolution])!;

/** Minutes that are not drafted yet. */
export const exampleMinutes: Minutes = {
  content,
  digest: digestOf(content),
  sources: [{ proposalId, revision: '7' }],
};

export const certificateWith = (minutes: 'approved' | 'drafted' | 'not-drafted' | undefined): Certificate => {
  const session = minutes && { sessionId, reference: '4/2026', startsAt: '2026-12-04T09:00:00.000Z', call: 1, minutes };
  const certified = { resolution, ...(session && { session }), dated: '2026-12-05T09:00:00.000Z' };
  return { content: certified, digest: digestOf(certified) };
};
