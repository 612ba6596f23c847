import { EVENT_STORE, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import {
  certificateOf,
  donorOf,
  type DonorCertificate,
  type DonorCertificateRefusal,
} from '../../domain/organisation/donor-certificate.rules.js';
import { organisationAggregate } from '../../domain/organisation/organisation.decider.js';
import { pledgeAggregate } from '../../domain/pledge/pledge.decider.js';
import { pledgeCodec } from '../../domain/pledge/pledge.events.js';
import { stateOf } from '../state-of.js';

/** Who asks: the treasurer, or somebody for an organisation. */
export type Asking = Readonly<{ treasurer: boolean; organisation: string | undefined }>;

/** Certificates are made from the streams each time they are asked for. */
@Injectable()
export class DonorCertificateQuery {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async one(pledgeId: string, year: number, { treasurer, organisation }: Asking): Promise<DonorCertificate> {
    const recorded = await this.store.readStream(pledgeAggregate.streamOf(pledgeId));
    const events = recorded.map(({ type, data, metadata: { schemaVersion } }) =>
      pledgeCodec.decode({ type, schemaVersion, data }),
    );
    const made = events.find((event) => event.type === 'financing.pledge-made')?.data;
    const giver = made && 'actorId' in made.funder ? made.funder.actorId : undefined;
    if (!treasurer && (giver === undefined || giver !== organisation)) throw notTheDonor();
    const donor = donorOf(events);
    return certificateOf(events, year, await stateOf(this.store, organisationAggregate, donor));
  }
}

/* The same whether there is such a pledge or not. */
const notTheDonor = () => new DomainError<DonorCertificateRefusal>('NOT_THE_DONOR');
