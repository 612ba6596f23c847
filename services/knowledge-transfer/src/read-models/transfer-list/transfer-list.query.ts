import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListedTransfer, TransferAdaptation, TransferCoreApproval } from './transfer-list.entity.js';

export type TransferWithPlan = ListedTransfer & {
  adaptations: { component: string; kind: string; change: string; approvedByDonor: boolean | null }[];
};

@Injectable()
export class TransferListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(transferId: string): Promise<TransferWithPlan | null> {
    const [transfer, adaptations, approvals] = await Promise.all([
      this.dataSource.getRepository(ListedTransfer).findOneBy({ transferId }),
      this.dataSource
        .getRepository(TransferAdaptation)
        .find({ where: { transferId }, order: { plan: 'ASC', place: 'ASC' } }),
      this.dataSource.getRepository(TransferCoreApproval).findBy({ transferId }),
    ]);
    if (!transfer) return null;
    const current = adaptations.at(-1)?.plan;
    // An approval is of the plan that it came after.
    const approved = new Set(
      approvals.filter(({ revision }) => BigInt(revision) > BigInt(current ?? 0)).map(({ component }) => component),
    );
    return {
      ...transfer,
      adaptations: adaptations
        .filter(({ plan }) => plan === current)
        .map(({ component, kind, change }) => ({
          ...{ component, kind, change },
          approvedByDonor: kind === 'core' ? approved.has(component) : null,
        })),
    };
  }

  list({ practiceId }: { practiceId?: string | undefined }, slice: Slice): Promise<ListedTransfer[]> {
    const query = this.dataSource.getRepository(ListedTransfer).createQueryBuilder('transfer');
    if (practiceId !== undefined) query.andWhere('transfer.practiceId = :practiceId', { practiceId });
    return sliced(query, ['territory', 'transferId'], slice).getMany();
  }
}
