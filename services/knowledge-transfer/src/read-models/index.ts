import { KnowledgeTransferReadModels1763900000000 } from './migrations/1763900000000-knowledge-transfer-read-models.js';
import { CitableEvaluation, ListedPracticeVersion, PracticeReview } from './practice-list/practice-list.entity.js';
import { practiceList } from './practice-list/practice-list.projection.js';
import { PracticeListQuery } from './practice-list/practice-list.query.js';
import { ListedTransfer, TransferAdaptation, TransferCoreApproval } from './transfer-list/transfer-list.entity.js';
import { transferList } from './transfer-list/transfer-list.projection.js';
import { TransferListQuery } from './transfer-list/transfer-list.query.js';

export const entities = [
  ListedPracticeVersion,
  PracticeReview,
  CitableEvaluation,
  ListedTransfer,
  TransferAdaptation,
  TransferCoreApproval,
];
export const migrations = [KnowledgeTransferReadModels1763900000000];
export const projections = [practiceList, transferList];
export const queries = [PracticeListQuery, TransferListQuery];
