import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  InitiativePartner,
  InitiativeTerritory,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list.entity.js';

export type InitiativeFilter = Readonly<{
  stage?: string | undefined;
  territory?: string | undefined;
  targetGroup?: string | undefined;
  serviceCode?: string | undefined;
  promoterId?: string | undefined;
  challengeId?: string | undefined;
}>;

/* Each filter is one condition; a community as territory includes the municipalities in it. */
const conditions = ({ territory }: InitiativeFilter): Readonly<Record<keyof InitiativeFilter, string>> => ({
  stage: 'initiative.stage = :stage',
  promoterId: 'initiative.promoterId = :promoterId',
  challengeId: 'initiative.challengeId = :challengeId',
  targetGroup: ':targetGroup = ANY (initiative.targetGroups)',
  serviceCode: ':serviceCode = ANY (initiative.serviceCodes)',
  territory: `EXISTS (SELECT 1 FROM initiative_territory place WHERE place."initiativeId" = "initiative"."initiativeId" AND place.${territory?.length === 2 ? 'community' : 'territory'} = :territory)`,
});

@Injectable()
export class InitiativeListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** With its territories, partners and transfers. */
  async one(initiativeId: string) {
    const initiative = await this.dataSource.getRepository(ListedInitiative).findOneBy({ initiativeId });
    if (!initiative) return undefined;
    const [places, partners, transfers] = await Promise.all([
      this.dataSource.getRepository(InitiativeTerritory).find({ where: { initiativeId }, order: { territory: 'ASC' } }),
      this.dataSource.getRepository(InitiativePartner).find({ where: { initiativeId }, order: { actorId: 'ASC' } }),
      this.dataSource.getRepository(InitiativeTransfer).find({ where: { initiativeId }, order: { transferId: 'ASC' } }),
    ]);
    const territories = places.map(({ territory }) => territory);
    return {
      ...initiative,
      territories,
      partners: partners.map(({ initiativeId: _, ...partner }) => partner),
      transfers: transfers.map(({ initiativeId: _, ...transfer }) => transfer),
    };
  }

  /** By title. */
  list(filter: InitiativeFilter, slice: Slice): Promise<ListedInitiative[]> {
    const query = this.dataSource.getRepository(ListedInitiative).createQueryBuilder('initiative');
    for (const [name, condition] of Object.entries(conditions(filter))) {
      const value = filter[name as keyof InitiativeFilter];
      if (value !== undefined) query.andWhere(condition, { [name]: value });
    }
    return sliced(query, ['title', 'initiativeId'], slice).getMany();
  }
}
