import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, rowsAsOf, sliced, validAt, type At, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { ActorIban, ActorProfile, DirectoryActor } from './actor-directory.entity.js';
import { aliasesOf, survivorOf } from './aliases.js';

export type ActorFilter = Readonly<{
  sector?: string | undefined;
  territory?: string | undefined;
  nif?: string | undefined;
}>;

type Shown = ActorProfile & { actor: DirectoryActor };

const presented = ({ actor, nameKey: _, ...profile }: Shown) => {
  const { mergedInto: __, ...identity } = actor;
  return { ...identity, ...profile };
};

@Injectable()
export class ActorDirectoryQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The actor as it is on the day. An alias is answered by its survivor's record, with `askedFor` saying which id was asked for; what is
   * asked as of a time before the merge is answered by the actor itself.
   */
  async one(actorId: string, at: At = {}) {
    const survivor = await survivorOf(this.dataSource, actorId, at);
    const shown = await this.#shown(at).andWhere('actor.actorId = :survivor', { survivor }).getOne();
    if (!shown) return undefined;
    const aliases = await aliasesOf(this.dataSource, survivor, at);
    return { ...presented(shown as Shown), aliases, askedFor: survivor === actorId ? null : actorId };
  }

  /** By name, without aliases; an absorbed actor's NIF finds its survivor. A community as territory includes the municipalities in it. */
  async list({ nif, ...filter }: ActorFilter, slice: Slice, at: At = {}) {
    const query = this.#shown(at).andWhere('actor.mergedInto IS NULL');
    if (nif !== undefined) query.andWhere('actor.actorId = :holder', { holder: await this.#holderOf(nif, at) });
    const place = filter.territory?.length === 2 ? 'community' : 'territory';
    const asked = { sector: 'profile.sector = :sector', territory: `profile.${place} = :territory` };
    sliced(filtered(query, asked, filter), ['legalName', 'actorId'], slice);
    // One period each: no need for the detour by which the ORM counts rows of a join.
    const rows = await query
      .take(undefined)
      .limit(slice.limit + 1)
      .getMany();
    return (rows as Shown[]).map(presented);
  }

  /** All periods of an actor, the first one first; of the very actor that is asked for, alias or not. */
  async profiles(actorId: string, at: At = {}) {
    const periods = asOf(this.dataSource, ActorProfile, 'profile', at).where('profile.actorId = :actorId', { actorId });
    const rows = await validAt(periods, 'profile', at).orderBy('profile.validFrom').getMany();
    return rows.map(({ actorId: _, nameKey: __, ...period }) => period);
  }

  /** Account numbers. Not for everybody. */
  async ibans(actorId: string, at: At = {}): Promise<string[]> {
    const ibans = asOf(this.dataSource, ActorIban, 'account', at).where('account.actorId = :actorId', { actorId });
    return (await ibans.orderBy('account.iban').getMany()).map(({ iban }) => iban);
  }

  async #holderOf(nif: string, at: At): Promise<string | null> {
    const holder = await asOf(this.dataSource, DirectoryActor, 'actor', at).where('actor.nif = :nif', { nif }).getOne();
    return holder && survivorOf(this.dataSource, holder.actorId, at);
  }

  #shown(at: At) {
    const directory = `(SELECT * FROM ${rowsAsOf(this.dataSource, DirectoryActor, at)} held)`;
    const profiles = asOf(this.dataSource, ActorProfile, 'profile', at).innerJoinAndMapOne(
      'profile.actor',
      (query) => query.select('entry.*').from(directory, 'entry'),
      'actor',
      'actor.actorId = profile.actorId',
      {},
      DirectoryActor,
    );
    return validAt(profiles, 'profile', { validAt: dayOf(at, this.clock) });
  }
}
