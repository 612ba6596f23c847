import type { Layer, StateMajorityRules } from '../rule-set/body-rules.js';
import type { CensusSeat } from '../voting/tally.js';
import type { BodyEvent } from './body.events.js';
import type { Term } from './constitution.js';

export type Mandate = Readonly<{
  mandateId: string;
  seat: string;
  constituency: string;
  organisation: string;
  holder: string;
  from: string;
  until?: string;
  declared: boolean;
  /** The organisations in which the holder has declared an interest. */
  interests: readonly string[];
  ended: boolean;
  suspensions: readonly Term[];
}>;

export type ConstitutedBody = Readonly<{
  status: 'constituted';
  ruleSetId: string;
  ruleVersion: number;
  code: string;
  layer: Layer;
  seats: readonly CensusSeat[];
  stateMajority?: StateMajorityRules;
  mandates: readonly Mandate[];
}>;

export type Body = Readonly<{ status: 'none' }> | ConstitutedBody;

export const initialBody = (): Body => ({ status: 'none' });

export const evolveBody = (body: Body, event: BodyEvent): Body => {
  if (event.type === 'governance.body-constituted') {
    return { status: 'constituted', ...event.data, mandates: [] };
  }
  return body.status === 'none' ? body : evolveConstituted(body, event);
};

const NEW = { declared: false, interests: [], ended: false, suspensions: [] };

const evolveConstituted = (
  body: ConstitutedBody,
  { type, data }: Exclude<BodyEvent, { type: 'governance.body-constituted' }>,
): Body => {
  switch (type) {
    case 'governance.body-reconstituted':
      return { ...body, ...data, stateMajority: data.stateMajority };
    case 'governance.mandate-conferred':
      return { ...body, mandates: [...body.mandates, { ...data, ...NEW }] };
    case 'governance.conflicts-declared':
      return withMandate(body, data.mandateId, () => ({ declared: true, interests: data.interests }));
    case 'governance.mandate-ended':
      return withMandate(body, data.mandateId, () => ({ until: data.endedAt, ended: true }));
    case 'governance.mandate-suspended':
      return withMandate(body, data.mandateId, ({ suspensions }) => ({
        suspensions: [...suspensions, { from: data.from, ...(data.until && { until: data.until }) }],
      }));
    case 'governance.suspension-lifted':
      return withMandate(body, data.mandateId, ({ suspensions }) => ({
        suspensions: suspensions.map((suspension) =>
          suspension.from === data.from ? { ...suspension, until: data.liftedAt } : suspension,
        ),
      }));
  }
};

const withMandate = (
  body: ConstitutedBody,
  mandateId: string,
  change: (mandate: Mandate) => Partial<Mandate>,
): ConstitutedBody => ({
  ...body,
  mandates: body.mandates.map((mandate) =>
    mandate.mandateId === mandateId ? { ...mandate, ...change(mandate) } : mandate,
  ),
});
