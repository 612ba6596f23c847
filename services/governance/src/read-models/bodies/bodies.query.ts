import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { constitutionAt, isInForce, isSuspended, type Seated } from '../../domain/body/constitution.js';
import { comingBreaks, constitutionFrom } from '../../domain/body/constitution-over-time.js';
import { BodyRow, MandateRow, SuspensionRow } from './bodies.entity.js';
import { instantAsked } from './instant-asked.js';

export type MandateWithSuspensions = MandateRow & Readonly<{ suspensions: readonly SuspensionRow[] }>;

const termOf = ({ from, until }: Readonly<{ from: Date; until: Date | null }>) => ({
  from: from.toISOString(),
  until: until && until.toISOString(),
});
const seatedOf = (mandate: MandateWithSuspensions): Seated => ({
  constituency: mandate.constituency,
  ...termOf(mandate),
  suspensions: mandate.suspensions.map(termOf),
});

@Injectable()
export class BodiesQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(at: At = {}) {
    const rows = await asOf(this.dataSource, BodyRow, 'body', at)
      .orderBy('body.code')
      .addOrderBy('body.bodyId')
      .getMany();
    return rows.map(({ bodyId, code, name, layer, ruleSetId, ruleVersion }) => ({
      ...{ bodyId, code, name, layer, ruleSetId, ruleVersion },
    }));
  }

  /** A body, how many of its seats are filled at the instant asked about, and whether it may act then. */
  async one(bodyId: string, at: At = {}) {
    const known = await this.#known(bodyId, at);
    if (!known) return null;
    const { body, mandates, instant } = known;
    const seated = mandates.filter((mandate) => isInForce(seatedOf(mandate), instant));
    const { seats, stateMajority, ...shown } = body;
    const constituencies = [...new Set(seats.map(({ constituency }) => constituency))].map((code) => ({
      code,
      seats: seats.filter(({ constituency }) => constituency === code).length,
      filled: seated.filter(({ constituency }) => constituency === code).length,
    }));
    const constitution = constitutionAt(mandates.map(seatedOf), stateMajority ?? undefined, instant);
    return { ...shown, constituencies, constitution };
  }

  /** How it is constituted at an instant, and the later instants at which that changes as far as its mandates say. */
  async constitution(bodyId: string, at: At = {}) {
    const known = await this.#known(bodyId, at);
    if (!known) return null;
    const { body, mandates, instant } = known;
    const [now, ...changes] = constitutionFrom(mandates.map(seatedOf), body.stateMajority ?? undefined, instant);
    const breaks = comingBreaks([now!, ...changes]);
    const said = { bodyId, code: body.code, ruleSetId: body.ruleSetId, ruleVersion: body.ruleVersion };
    return { ...said, validAt: now!.at, ...now!.constitution, breaks, changes };
  }

  /** The seats in the order of the statutes, each with the mandate of the instant asked about; holders are not shown. */
  async seats(bodyId: string, at: At = {}) {
    const known = await this.#known(bodyId, at);
    if (!known) return null;
    const { body, mandates, instant } = known;
    const seated = mandates.filter(({ from, until }) => from <= instant && (!until || instant < until));
    const items = body.seats.map((place) => {
      const mandate = seated.find(({ seat }) => seat === place.seat);
      return { ...place, mandate: mandate ? shownMandate(mandate, instant) : null };
    });
    return { items };
  }

  /** A mandate with its term and, if it was ended or suspended, why. */
  async mandate(bodyId: string, mandateId: string, at: At = {}) {
    const known = await this.#known(bodyId, at);
    const mandate = known?.mandates.find((candidate) => candidate.mandateId === mandateId);
    if (!known || !mandate) return null;
    const { seat, constituency, endedBecause, endingCause, suspensions } = mandate;
    return {
      ...{ bodyId, seat, constituency },
      ...shownMandate(mandate, known.instant),
      ...{ endedBecause, endingCause },
      suspensions: suspensions.map(({ from, until, cause, reason }) => ({ from, until, cause, reason })),
    };
  }

  /** The mandates of whoever asks, past and future ones included. */
  async heldBy(holder: string) {
    const rows = await this.dataSource
      .getRepository(MandateRow)
      .find({ where: { holder }, order: { from: 'ASC', mandateId: 'ASC' } });
    const suspensions = await Promise.all([...new Set(rows.map(({ bodyId }) => bodyId))].map((id) => this.#pauses(id)));
    const now = this.clock.now();
    return {
      items: withSuspensions(rows, suspensions.flat()).map((mandate) => ({
        ...{ bodyId: mandate.bodyId, seat: mandate.seat },
        ...shownMandate(mandate, now),
      })),
    };
  }

  async #known(bodyId: string, at: At) {
    const body = await asOf(this.dataSource, BodyRow, 'body', at).where('body.bodyId = :bodyId', { bodyId }).getOne();
    if (!body) return null;
    const [rows, pauses] = await Promise.all([this.#mandates(bodyId, at), this.#pauses(bodyId, at)]);
    return { body, mandates: withSuspensions(rows, pauses), instant: instantAsked(at, this.clock) };
  }

  #mandates(bodyId: string, at: At): Promise<MandateRow[]> {
    return asOf(this.dataSource, MandateRow, 'mandate', at)
      .where('mandate.bodyId = :bodyId', { bodyId })
      .orderBy('mandate.from')
      .addOrderBy('mandate.mandateId')
      .getMany();
  }

  #pauses(bodyId: string, at: At = {}): Promise<SuspensionRow[]> {
    return asOf(this.dataSource, SuspensionRow, 'pause', at)
      .where('pause.bodyId = :bodyId', { bodyId })
      .orderBy('pause.from')
      .getMany();
  }
}

const withSuspensions = (
  mandates: readonly MandateRow[],
  suspensions: readonly SuspensionRow[],
): MandateWithSuspensions[] =>
  mandates.map((mandate) => ({
    ...mandate,
    suspensions: suspensions.filter(({ mandateId }) => mandateId === mandate.mandateId),
  }));

const shownMandate = (mandate: MandateWithSuspensions, at: Date) => {
  const { mandateId, organisation, from, until, declaredAt } = mandate;
  const suspended = isSuspended(seatedOf(mandate), at);
  return { mandateId, organisation, from, until, conflictsDeclared: declaredAt !== null, suspended };
};
