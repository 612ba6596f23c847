import { practicePublished, transferAgreed } from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import { practiceCodec, type PracticeEvent } from '../../domain/practice/practice.events.js';
import { transferCodec, type TransferEvent } from '../../domain/transfer/transfer.events.js';

/** What knowledge transfer tells the other contexts. */
export const knowledgeTransferPublisher = publisher<PracticeEvent | TransferEvent>({
  context: 'knowledge-transfer',
  codecs: [practiceCodec, transferCodec],
  on: {
    'knowledge-transfer.practice-version-published': ({ aggregateId, data }) => ({
      event: practicePublished,
      aggregateId,
      data,
    }),
    'knowledge-transfer.transfer-agreed': ({ aggregateId, data }) => ({ event: transferAgreed, aggregateId, data }),
  },
});
