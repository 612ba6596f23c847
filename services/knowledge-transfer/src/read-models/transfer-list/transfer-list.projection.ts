import { projection } from '@ceriss/read-models';
import { transferCodec, type TransferEvent } from '../../domain/transfer/transfer.events.js';
import { ListedTransfer, TransferAdaptation, TransferCoreApproval } from './transfer-list.entity.js';

const notYet = { readiness: null, gaps: [], plan: null, donorConsents: false, adopterConsents: false, agreedOn: null };

export const transferList = projection<TransferEvent>({
  name: 'transfer-list',
  version: 1,
  context: 'knowledge-transfer',
  tables: [ListedTransfer, TransferAdaptation, TransferCoreApproval],
  codecs: [transferCodec],
  on: {
    'knowledge-transfer.transfer-requested': ({ data, revision }, rows) =>
      rows.insert(ListedTransfer, { ...data, ...notYet, status: 'requested', revision: String(revision) }),
    'knowledge-transfer.readiness-assessed': ({ data: { transferId, score, gaps }, revision }, rows) =>
      rows.update(ListedTransfer, { transferId }, { readiness: score, gaps, revision: String(revision) }),
    'knowledge-transfer.adaptation-planned': ({ data: { transferId, adaptations }, revision }, rows) => {
      const plan = String(revision);
      for (const [place, adaptation] of adaptations.entries()) {
        rows.insert(TransferAdaptation, { transferId, plan, place, ...adaptation });
      }
      // Consent was to the earlier plan.
      const consents = { donorConsents: false, adopterConsents: false };
      rows.update(ListedTransfer, { transferId }, { ...consents, plan, revision: plan });
    },
    'knowledge-transfer.core-adaptation-approved': ({ data, revision }, rows) => {
      const seen = { revision: String(revision) };
      rows.insert(TransferCoreApproval, { ...data, ...seen });
      rows.update(ListedTransfer, { transferId: data.transferId }, seen);
    },
    'knowledge-transfer.consent-given': ({ data: { transferId, party }, revision }, rows) => {
      const consent = party === 'donor' ? { donorConsents: true } : { adopterConsents: true };
      rows.update(ListedTransfer, { transferId }, { ...consent, revision: String(revision) });
    },
    'knowledge-transfer.transfer-agreed': ({ data: { transferId, agreedOn }, revision }, rows) =>
      rows.update(ListedTransfer, { transferId }, { agreedOn, status: 'agreed', revision: String(revision) }),
  },
});
