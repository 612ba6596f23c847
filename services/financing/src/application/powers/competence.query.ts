import { EVENT_STORE, type EventStore } from '@ceriss/event-sourcing';
import { euros } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { competentAuthority } from '../../domain/powers/competent-authority.rules.js';
import { exampleCompetence } from '../../financing.config.js';
import { contributionsOf } from './contributions-of.js';

/** Asked by the same facts and the same rule by which reimbursements are decided: the pool's own stream. */
@Injectable()
export class CompetenceQuery {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The competent authority of a pool on a day; undefined for a pool that is not known. */
  async of(poolId: string, day: string, { asOf }: Readonly<{ asOf?: string | undefined }> = {}) {
    const contributions = await contributionsOf(this.store, poolId, asOf === undefined ? undefined : new Date(asOf));
    if (!contributions) return undefined;
    const found = competentAuthority(contributions, day, exampleCompetence);
    if (!found) return { authority: null };
    const { authority, amount, share, tie } = found;
    return { authority, amount: euros(amount), share: share.toString(), ...(tie && { tie }) };
  }
}
