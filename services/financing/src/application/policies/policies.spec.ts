import { describe, expect, it } from '@jest/globals';
import { fulfilConditionWhenReportApproved } from './fulfil-condition-when-report-approved.policy.js';
import { placeApplicationsWhenCallRanked } from './place-applications-when-call-ranked.policy.js';
import { recordAuthorisationWhenResolutionInForce } from './record-authorisation-when-resolution-in-force.policy.js';

const [a, b] = ['01980000-0000-7000-8000-00000000000a', '01980000-0000-7000-8000-00000000000b'];

describe('Policies', () => {
  it('tell each ranked application its place, and refuse those below the minimum', () =>
    expect(
      placeApplicationsWhenCallRanked({
        ranking: [
          { applicationId: a, position: 1, outcome: 'proposed' },
          { applicationId: b, position: 2, outcome: 'below-minimum' },
        ],
      }),
    ).toEqual([
      { applicationId: a, place: { position: 1, outcome: 'proposed' } },
      { applicationId: b, place: { position: 2, outcome: 'refused' } },
    ]));
  it('have nobody to tell of an empty ranking', () =>
    expect(placeApplicationsWhenCallRanked({ ranking: [] })).toEqual([]));
  it('take an approved report for the condition of its kind', () =>
    expect(
      fulfilConditionWhenReportApproved({ reportId: a, awardId: b, kind: 'mid-term', approvedOn: '2028-06-01' }),
    ).toEqual({
      condition: { kind: 'report-approved', report: 'mid-term' },
      reportId: a,
    }));
  it('keep of a resolution what authorises', () => {
    const resolution = {
      resolutionId: a,
      matter: { kind: 'call', reference: b },
      inForceFrom: '2026-12-01T10:00:00.000Z',
      chain: { patronatoProposalId: a },
    } as const;
    expect(recordAuthorisationWhenResolutionInForce({ ...resolution, matter: { ...resolution.matter } })).toEqual(
      resolution,
    );
  });
});
