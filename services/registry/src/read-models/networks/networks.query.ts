import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, rowsAsOf, sliced, validAt, type At, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { cohesionOf } from './cohesion.js';
import { FormedNetwork, NetworkMember } from './networks.entity.js';

export type NetworkFilter = Readonly<{ status?: string | undefined; member?: string | undefined }>;

const conditions = (members: string): Record<keyof NetworkFilter, string> => ({
  status: 'network.status = :status',
  member: `EXISTS (SELECT 1 FROM ${members} member WHERE member."networkId" = "network"."networkId" AND member."actorId" = :member AND member."validFrom" <= :day AND (member."validTo" IS NULL OR :day < member."validTo"))`,
});

@Injectable()
export class NetworksQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With its members on the day asked for, since when each of them is one, and what ties them among themselves. */
  async one(networkId: string, at: At = {}) {
    const network = await asOf(this.dataSource, FormedNetwork, 'network', at)
      .where('network.networkId = :networkId', { networkId })
      .getOne();
    if (!network) return undefined;
    const members = await this.#members([network], at);
    return {
      ...network,
      members: members.length,
      memberIds: members.map(({ actorId }) => actorId),
      ties: await cohesionOf(
        this.dataSource,
        members.map(({ actorId }) => actorId),
        dayOf(at, this.clock),
        at,
      ),
      memberships: members.map(({ actorId, validFrom, validTo }) => ({ actorId, validFrom, validTo })),
    };
  }

  /** By name, with the number of members on the day asked for. */
  async list(filter: NetworkFilter, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, FormedNetwork, 'network', at).setParameter('day', dayOf(at, this.clock));
    const asked = conditions(rowsAsOf(this.dataSource, NetworkMember, at));
    const rows = await sliced(filtered(query, asked, filter), ['name', 'networkId'], slice).getMany();
    const members = await this.#members(rows, at);
    return rows.map((row) => ({
      ...row,
      members: members.filter(({ networkId }) => networkId === row.networkId).length,
    }));
  }

  /* Of those that stand on the day: what is dissolved has no members any more. */
  async #members(among: readonly FormedNetwork[], at: At): Promise<NetworkMember[]> {
    const day = dayOf(at, this.clock);
    const standing = among.filter(({ dissolvedOn }) => dissolvedOn === null || day < dissolvedOn);
    const query = asOf(this.dataSource, NetworkMember, 'member', at)
      .where('member.networkId = ANY (:networkIds)', { networkIds: standing.map(({ networkId }) => networkId) })
      .orderBy('member.networkId')
      .addOrderBy('member.actorId');
    return validAt(query, 'member', { validAt: day }).getMany();
  }
}
