import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListedTransfer, TransferAdaptation, TransferCoreApproval } from './transfer-list.entity.js';

export type ShownTransfer = Omit<ListedTransfer, 'plan'>;
export type ShownAdaptation = Omit<TransferAdaptation, 'transferId' | 'plan' | 'place'> & {
  /** Null for the periphery, which needs no approval. */
  approvedByDonor: boolean | null;
};
export type TransferWithPlan = ShownTransfer & { adaptations: ShownAdaptation[] };

const shown = ({ plan: _, ...transfer }: ListedTransfer): ShownTransfer => transfer;

@Injectable()
export class TransferListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(transferId: string): Promise<TransferWithPlan | null> {
    const transfer = await this.dataSource.getRepository(ListedTransfer).findOneBy({ transferId });
    if (!transfer) return null;
    const { plan } = transfer;
    return { ...shown(transfer), adaptations: plan === null ? [] : await this.#adaptations(transferId, plan) };
  }

  /** By territory. */
  async list({ practiceId }: { practiceId?: string | undefined }, slice: Slice): Promise<ShownTransfer[]> {
    const query = this.dataSource.getRepository(ListedTransfer).createQueryBuilder('transfer');
    if (practiceId !== undefined) query.andWhere('transfer.practiceId = :practiceId', { practiceId });
    return (await sliced(query, ['territory', 'transferId'], slice).getMany()).map(shown);
  }

  async #adaptations(transferId: string, plan: string): Promise<ShownAdaptation[]> {
    const [adaptations, approvals] = await Promise.all([
      this.dataSource.getRepository(TransferAdaptation).find({ where: { transferId, plan }, order: { place: 'ASC' } }),
      this.dataSource.getRepository(TransferCoreApproval).findBy({ transferId }),
    ]);
    // An approval is of the plan that it came after.
    const ofThisPlan = approvals.filter(({ revision }) => BigInt(revision) > BigInt(plan));
    const approved = new Set(ofThisPlan.map(({ component }) => component));
    return adaptations.map(({ component, kind, change }) => ({
      ...{ component, kind, change },
      approvedByDonor: kind === 'core' ? approved.has(component) : null,
    }));
  }
}
