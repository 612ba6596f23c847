import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { constitutionAt, isInForce, type Term } from '../../domain/body/constitution.js';
import { BodyRow, MandateRow } from './bodies.entity.js';

const termOf = ({ from, until }: MandateRow): Term => ({
  from: from.toISOString(),
  until: until && until.toISOString(),
});

@Injectable()
export class BodiesQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list() {
    return this.dataSource.getRepository(BodyRow).find({
      select: { bodyId: true, code: true, name: true, layer: true, ruleSetId: true, ruleVersion: true },
      order: { code: 'ASC', bodyId: 'ASC' },
    });
  }

  /** A body, how many of its seats are filled now, and whether it may act now. */
  async one(bodyId: string) {
    const body = await this.dataSource.getRepository(BodyRow).findOneBy({ bodyId });
    if (!body) return null;
    const now = this.clock.now();
    const mandates = await this.#mandates(bodyId);
    const seated = mandates.filter((mandate) => isInForce(termOf(mandate), now));
    const { seats, stateMajority, ...shown } = body;
    const constituencies = [...new Set(seats.map(({ constituency }) => constituency))].map((code) => ({
      code,
      seats: seats.filter(({ constituency }) => constituency === code).length,
      filled: seated.filter(({ constituency }) => constituency === code).length,
    }));
    const terms = mandates.map((mandate) => ({ constituency: mandate.constituency, ...termOf(mandate) }));
    return { ...shown, constituencies, constitution: constitutionAt(terms, stateMajority ?? undefined, now) };
  }

  /** The seats in the order of the statutes, each with the mandate in force now; holders are not shown. */
  async seats(bodyId: string) {
    const body = await this.dataSource.getRepository(BodyRow).findOneBy({ bodyId });
    if (!body) return null;
    const now = this.clock.now();
    const mandates = (await this.#mandates(bodyId)).filter((mandate) => isInForce(termOf(mandate), now));
    const items = body.seats.map((place) => {
      const mandate = mandates.find(({ seat }) => seat === place.seat);
      return { ...place, mandate: mandate ? shownMandate(mandate) : null };
    });
    return { items };
  }

  /** A mandate with its term and, if it was ended, why. */
  async mandate(bodyId: string, mandateId: string) {
    const mandate = await this.dataSource.getRepository(MandateRow).findOneBy({ bodyId, mandateId });
    if (!mandate) return null;
    const { seat, constituency, endedBecause } = mandate;
    return { bodyId, seat, constituency, ...shownMandate(mandate), endedBecause };
  }

  /** The mandates of whoever asks, past and future ones included. */
  async heldBy(holder: string) {
    const mandates = await this.dataSource
      .getRepository(MandateRow)
      .find({ where: { holder }, order: { from: 'ASC', mandateId: 'ASC' } });
    return {
      items: mandates.map((mandate) => ({ bodyId: mandate.bodyId, seat: mandate.seat, ...shownMandate(mandate) })),
    };
  }

  #mandates(bodyId: string): Promise<MandateRow[]> {
    return this.dataSource
      .getRepository(MandateRow)
      .find({ where: { bodyId }, order: { from: 'ASC', mandateId: 'ASC' } });
  }
}

const shownMandate = ({ mandateId, organisation, from, until, declaredAt }: MandateRow) => ({
  mandateId,
  organisation,
  from,
  until,
  conflictsDeclared: declaredAt !== null,
});
