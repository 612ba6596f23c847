import { EVENT_STORE, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import type { ProposalRecord } from '../../domain/session/proposal-record.js';
import { digestOf, minutesOf, recordOf } from './minutes-of.js';

/** What a certificate says of the session in which a resolution was adopted. */
export type CertifiedSession = Readonly<{
  sessionId: string;
  reference: string;
  startsAt: string;
  call: number;
  minutes: 'approved' | 'drafted' | 'not-drafted';
  minutesDigest?: string;
}>;

/** What a certificate of a resolution says, as data; `dated` is the instant of the last fact in it. */
export type CertificateContent = Readonly<{ resolution: ProposalRecord; session?: CertifiedSession; dated: string }>;
export type Certificate = Readonly<{ content: CertificateContent; digest: string }>;

/** Certificates of resolutions, from the log. */
@Injectable()
export class CertificateQuery {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Nothing when it is no resolution. `sessionId` is the session on whose agenda it was. */
  async one(proposalId: string, sessionId: string | undefined, asOf?: Date): Promise<Certificate | undefined> {
    const recorded = await recordOf(this.store, proposalId, { asOf });
    if (recorded?.record.adoptedAt === undefined) return undefined;
    const session = sessionId === undefined ? undefined : await this.#session(sessionId, asOf);
    const { record: resolution, at } = recorded;
    const content = { resolution, ...(session && { session }), dated: at.toISOString() };
    return { content, digest: digestOf(content) };
  }

  async #session(sessionId: string, asOf?: Date): Promise<CertifiedSession | undefined> {
    const minutes = await minutesOf(this.store, sessionId, asOf);
    if (!minutes) return undefined;
    const { content, draft, approved } = minutes;
    const { reference, startsAt } = content.session;
    const state = approved ? 'approved' : draft ? 'drafted' : 'not-drafted';
    return {
      ...{ sessionId, reference, startsAt, call: content.call, minutes: state },
      ...(draft && { minutesDigest: draft.digest }),
    };
  }
}
