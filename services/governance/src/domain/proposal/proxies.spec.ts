import { describe, expect, it } from '@jest/globals';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import * as world from '../../testing/proposal-world.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';

const { given, voting, CLOSES, OPENS } = world;
const now = new Date(OPENS);
const statutes = { rules: exampleCouncil, ruleVersion: 1 };
const { proxies: _, ...withoutProxies } = exampleCouncil;

type Change = Partial<Extract<ProposalCommand, { type: 'GiveProxy' }>['data']>;
const give = (seat: string, to: string, change: Change = {}): ProposalCommand => ({
  type: 'GiveProxy',
  data: { seat, mandateId: world.elector(seat).mandateId, to, members: world.electorate, statutes, now, ...change },
});
const revoke = (seat: string, at = now): ProposalCommand => ({
  type: 'RevokeProxy',
  data: { seat, mandateId: world.elector(seat).mandateId, now: at },
});
const given1 = (seat: string, to: string): ProposalEvent => ({
  type: 'governance.proxy-given',
  data: { seat, mandateId: world.elector(seat).mandateId, to, givenAt: OPENS },
});
const revoked = (seat: string, to: string): ProposalEvent => ({
  type: 'governance.proxy-revoked',
  data: { seat, mandateId: world.elector(seat).mandateId, to, revokedAt: OPENS },
});
const carry = (seat: string, by: string): ProposalCommand =>
  world.voteWith(seat, world.yesNo('yes'), { voter: world.standing(seat), carrier: world.standing(by) });

describe('A proxy', () => {
  it('is given before or during the vote, once', () => {
    given(world.drafted(), world.tabled()).when(give('age-1', 'age-2')).then(given1('age-1', 'age-2'));
    given(...voting)
      .when(give('age-1', 'age-2'))
      .then(given1('age-1', 'age-2'));
    given(...voting, given1('age-1', 'age-2'))
      .when(give('age-1', 'age-2'))
      .thenNothing();
    given(...voting, given1('age-1', 'age-2'))
      .when(give('age-1', 'age-3'))
      .thenRefused('PROXY_ALREADY_GIVEN', { facts: { to: 'age-2' } });
    given(world.drafted()).when(give('age-1', 'age-2')).thenRefused('PROPOSAL_IN_OTHER_STATUS');
    given().when(give('age-1', 'age-2')).thenRefused('PROPOSAL_NOT_FOUND');
  });

  it('is given until 1 ms before the close, and so is its revocation', () => {
    given(...voting)
      .when(give('age-1', 'age-2', { now: new Date(CLOSES) }))
      .thenRefused('PROXY_TOO_LATE', {
        rule: 'council-proxies@1',
        facts: { closesAt: CLOSES },
        wouldPassIf: { before: CLOSES },
      });
    given(...voting, given1('age-1', 'age-2'))
      .when(revoke('age-1', new Date(CLOSES)))
      .thenRefused('PROXY_TOO_LATE');
    const last = world.before(CLOSES, 1);
    given(...voting)
      .when(give('age-1', 'age-2', { now: last }))
      .then({
        ...given1('age-1', 'age-2'),
        data: { ...given1('age-1', 'age-2').data, givenAt: last.toISOString() },
      } as ProposalEvent);
  });

  it('is carried by at most as many as the statutes say: the second passes, the third does not', () => {
    const one = [...voting, given1('age-1', 'age-5')];
    given(...one)
      .when(give('age-2', 'age-5'))
      .then(given1('age-2', 'age-5'));
    given(...one, given1('age-2', 'age-5'))
      .when(give('age-3', 'age-5'))
      .thenRefused('PROXY_TOO_MANY', { facts: { carries: 2, perSeat: 2 }, wouldPassIf: { carriesLessThan: 2 } });
    given(...one, given1('age-2', 'age-5'), revoked('age-2', 'age-5'))
      .when(give('age-3', 'age-5'))
      .then(given1('age-3', 'age-5'));
  });

  it('goes to another seat that is called to vote and neither gives nor was passed one', () => {
    given(...voting)
      .when(give('age-1', 'age-1'))
      .thenRefused('PROXY_TO_ITSELF', { wouldPassIf: { toOtherThan: 'age-1' } });
    given(...voting)
      .when(give('age-1', 'age-6'))
      .thenRefused('PROXY_SEAT_UNKNOWN', {
        facts: { seat: 'age-6' },
        wouldPassIf: { seatIn: world.electorate.map(({ seat }) => seat) },
      });
    given(world.drafted(), world.tabled())
      .when(give('age-1', 'age-2', { members: world.electorate.filter(({ seat }) => seat !== 'age-2') }))
      .thenRefused('PROXY_SEAT_UNKNOWN', { facts: { seat: 'age-2' } });
    given(...voting, world.recused('age-2'))
      .when(give('age-1', 'age-2'))
      .thenRefused('PROXY_TO_RECUSED_SEAT', { wouldPassIf: { toOtherThan: ['age-2'] } });
    given(...voting, world.recused('age-1'))
      .when(give('age-1', 'age-2'))
      .thenRefused('PROXY_TO_RECUSED_SEAT');
    given(...voting, given1('age-2', 'age-3'))
      .when(give('age-1', 'age-2'))
      .thenRefused('PROXY_PASSED_ON', { wouldPassIf: { revokedBy: ['age-2'] } });
    given(...voting, given1('age-1', 'age-2'))
      .when(give('age-2', 'age-3'))
      .thenRefused('PROXY_PASSED_ON', { wouldPassIf: { revokedBy: ['age-1'] } });
  });

  it('is not known to statutes that do not mention it; those of an open vote are the frozen ones', () => {
    const none = { rules: withoutProxies, ruleVersion: 2 };
    given(world.drafted(), world.tabled())
      .when(give('age-1', 'age-2', { statutes: none }))
      .thenRefused('PROXIES_NOT_ALLOWED', { rule: 'council-proxies@2', wouldPassIf: { statutesSay: 'proxies' } });
    given(...voting)
      .when(give('age-1', 'age-2', { statutes: none }))
      .then(given1('age-1', 'age-2'));
    given(world.drafted(), world.tabled(), world.opened(withoutProxies))
      .when(give('age-1', 'age-2'))
      .thenRefused('PROXIES_NOT_ALLOWED', { rule: 'council-proxies@1' });
  });

  it('lets its carrier cast the ballot, and the seat itself no longer', () => {
    const history = [...voting, given1('age-1', 'age-2')];
    given(...history)
      .when(carry('age-1', 'age-2'))
      .then(world.castContent('age-1', world.yesNo('yes'), 1, 'age-2'));
    given(...history)
      .when(world.vote('age-1', 'yes'))
      .thenRefused('BALLOT_SEAT_REPRESENTED', { wouldPassIf: { proxyRevoked: true } });
    given(...history, revoked('age-1', 'age-2'))
      .when(world.vote('age-1', 'yes'))
      .then(world.cast('age-1', 'yes'));
  });

  it('lets nobody else cast it', () => {
    given(...voting)
      .when(carry('age-1', 'age-2'))
      .thenRefused('PROXY_NOT_GIVEN');
    given(...voting, given1('age-1', 'age-3'))
      .when(carry('age-1', 'age-2'))
      .thenRefused('PROXY_NOT_GIVEN');
    given(...voting, given1('age-1', 'age-2'), revoked('age-1', 'age-2'))
      .when(carry('age-1', 'age-2'))
      .thenRefused('PROXY_NOT_GIVEN');
  });

  it('needs both mandates to stand, and both declarations', () => {
    const history = [...voting, given1('age-1', 'age-2')];
    for (const change of [{ inForce: false }, { inForce: false, suspended: true }, { declared: false }]) {
      for (const who of ['voter', 'carrier'] as const) {
        const standing = { voter: world.standing('age-1'), carrier: world.standing('age-2') };
        const data = { ...standing, [who]: { ...standing[who], ...change } };
        const attempt = world.voteWith('age-1', world.yesNo('yes'), data);
        expect(() =>
          given(...history)
            .when(attempt)
            .thenNothing(),
        ).toThrow(/MANDATE|DECLARATION/);
      }
    }
  });

  it('leaves a ballot that was cast by it until the seat casts its own; with a recused carrier it falls away', () => {
    const carried = [...voting, given1('age-1', 'age-2'), world.castContent('age-1', world.yesNo('no'), 1, 'age-2')];
    const [kept] = world.closing(...carried, revoked('age-1', 'age-2'));
    expect(kept).toMatchObject({ data: { ballots: [{ seat: 'age-1', by: { seat: 'age-2' } }] } });
    const [gone] = world.closing(...carried, world.recused('age-2', 1));
    expect(gone).toMatchObject({ data: { ballots: [], tally: { census: 41, present: 0 } } });
  });

  it('is revoked once, and only where there is one', () => {
    given(...voting, given1('age-1', 'age-2'))
      .when(revoke('age-1'))
      .then(revoked('age-1', 'age-2'));
    given(...voting)
      .when(revoke('age-1'))
      .thenNothing();
    given(world.drafted()).when(revoke('age-1')).thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
});
