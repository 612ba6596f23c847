import type { RecordedEvent } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import { exampleCouncil } from '../../../../services/governance/src/domain/rule-set/example-statutes.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import type { ClosedRound } from './evidence.js';
import { evidenceUnder } from './other-rules.js';

const approval: VotingMethod = { method: 'approval', winners: 1, tieBreak: 'lot' };
const statutes = (methods: VotingMethod[]): RecordedEvent[] => {
  const bodies: BodyRules[] = [{ ...exampleCouncil, decisions: [{ matters: ['election'], methods }] }];
  const data = { version: 2, bodies };
  return [{ type: 'governance.rule-set-version-adopted', data } as unknown as RecordedEvent];
};
const closed = (method: VotingMethod, kind: string | undefined): ClosedRound =>
  ({ body: 'council', kind, places: 3, evidence: { method, lot: ['b', 'a'] } }) as unknown as ClosedRound;

describe('A round under other rules', () => {
  it('is counted by its own method as those rules have it for the matter, for the places that were asked for', () => {
    const other: VotingMethod = { ...approval, leastShare: '1/2', tieBreak: 'none' };
    const evidence = evidenceUnder(statutes([{ method: 'stv', winners: 1 }, other]), closed(approval, 'election'), 2);
    expect(evidence).toMatchObject({ method: { ...other, winners: 3 }, lot: ['b', 'a'] });
  });

  it('is counted by the ordinary majority where they say nothing of the matter', () => {
    const method: VotingMethod = { method: 'yes-no', majorities: [{ ...exampleCouncil.majority, of: 'census' }] };
    const evidence = evidenceUnder(statutes([approval]), closed(method, undefined), 2);
    expect(evidence.method).toEqual({ method: 'yes-no', majorities: [{ ...exampleCouncil.majority, of: 'votes' }] });
  });

  it('cannot be counted where they know no such method, or there is no such version', () => {
    expect(() => evidenceUnder(statutes([approval]), closed(approval, 'call'), 2)).toThrow(/voted by approval/);
    expect(() => evidenceUnder(statutes([approval]), closed(approval, 'election'), 7)).toThrow(/Version 7/);
  });
});
