import { describe, expect, it } from '@jest/globals';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import type { ConstitutedBody } from '../body/body.state.js';
import type { Choice } from '../voting/values.js';
import { constitutionDuring } from './opening.rules.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';
import type { Drafted } from './proposal.state.js';
import * as world from '../../testing/proposal-world.js';

const { given, voting, vote, cast, close, CLOSES, OPENS } = world;
const now = new Date(OPENS);

describe('Opening a vote', () => {
  const open = (change: object = {}): ProposalCommand => ({
    type: 'OpenVoting',
    data: {
      proposalId: world.proposalId,
      statutes: { ruleSetId: world.ruleSetId, version: 1, rules: exampleCouncil, bodies: [] },
      members: world.members,
      keyCommitment: 'commitment',
      constitution: { valid: true, members: 42 },
      closesAt: new Date(CLOSES),
      now,
      ...change,
    },
  });
  const tabled = [world.drafted(), world.tabled()] as const;

  it('freezes rules and electorate', () =>
    given(...tabled)
      .when(open())
      .then(world.opened()));
  it('needs a tabled proposal', () => {
    given().when(open()).thenRefused('PROPOSAL_NOT_FOUND');
    given(world.drafted())
      .when(open())
      .thenRefused('PROPOSAL_IN_OTHER_STATUS', { facts: { status: 'draft' } });
    given(...voting)
      .when(open())
      .thenRefused('PROPOSAL_IN_OTHER_STATUS', { facts: { status: 'voting' } });
  });
  it('is blocked while the body is not validly constituted, and says why', () =>
    given(...tabled)
      .when(
        open({
          constitution: {
            valid: false,
            reason: 'state-majority-lost',
            members: 20,
            stateMembers: 10,
            reference: 'Ley 40/2015, art. 128',
          },
        }),
      )
      .thenRefused('BODY_NOT_VALIDLY_CONSTITUTED', {
        rule: 'council-constitution@1',
        reference: 'Ley 40/2015, art. 128',
        facts: { reason: 'state-majority-lost', members: 20, stateMembers: 10 },
        wouldPassIf: { stateMembersMoreThan: '20/2' },
      }));

  it.each([
    ['no-members', 0, { membersAtLeast: 1 }],
    ['statutes-changed', 42, { reconstitutedUnder: 'statutes@1' }],
  ] as const)('is blocked for %s too, and says what would mend it', (reason, members, wouldPassIf) =>
    given(...tabled)
      .when(open({ constitution: { valid: false, reason, members } }))
      .thenRefused('BODY_NOT_VALIDLY_CONSTITUTED', { facts: { reason, members }, wouldPassIf }),
  );

  const period = { minimumSeconds: 60, maximumSeconds: 3_600 };
  const rules = { ...exampleCouncil, votingPeriod: period };
  const limited = { ruleSetId: world.ruleSetId, version: 1, rules, bodies: [] };
  it.each([
    [59_999, false],
    [60_000, true],
    [3_600_000, true],
    [3_600_001, false],
  ])('lasts as the statutes allow: %i ms is %s', (milliseconds, allowed) => {
    const command = open({ statutes: limited, closesAt: new Date(now.getTime() + milliseconds) });
    if (!allowed)
      return given(...tabled)
        .when(command)
        .thenRefused('VOTING_PERIOD_OUT_OF_LIMITS', { facts: period });
    return expect(() =>
      given(...tabled)
        .when(command)
        .thenNothing(),
    ).toThrow(/voting-opened/);
  });

  it('opens a second round after a round without quorum', () => {
    const history = [...voting, cast('age-1', 'yes')];
    const closed = world.closing(...history);
    given(...history, ...closed)
      .when(open())
      .then(world.opened(exampleCouncil, 2));
    given(...history, ...closed, world.opened(exampleCouncil, 2))
      .when(vote('age-1', 'no'))
      .then(cast('age-1', 'no', 2));
  });
});

describe('A ballot', () => {
  it('is taken from a seat of the electorate', () =>
    given(...voting)
      .when(vote('age-1', 'yes'))
      .then(cast('age-1', 'yes')));
  it('is taken until 1 ms before the close', () => {
    const last = world.before(CLOSES, 1);
    const sealed = world.sealOf(world.yesNo('no'));
    const ballot = { round: 1, ...world.elector('age-1'), sealed, castAt: last.toISOString() };
    given(...voting)
      .when(vote('age-1', 'no', last))
      .then({ type: 'governance.ballot-sealed', data: ballot });
  });
  it.each([0, -1])('is too late at the close and after it (%i ms before), timer or no timer', (milliseconds) => {
    const late = vote('age-1', 'yes', world.before(CLOSES, milliseconds));
    const facts = { closesAt: CLOSES, round: 1 };
    const told = { rule: 'council-voting-period@1', facts, wouldPassIf: { before: CLOSES } };
    given(...voting)
      .when(late)
      .thenRefused('BALLOT_AFTER_CLOSE', told);
    given(...voting, ...world.closing(...voting))
      .when(late)
      .thenRefused('BALLOT_AFTER_CLOSE', told);
  });
  it('waits for the opening', () =>
    given(world.drafted(), world.tabled())
      .when(vote('age-1', 'yes'))
      .thenRefused('VOTING_NOT_OPEN', { wouldPassIf: { status: 'voting' } }));
  it('needs a proposal', () => given().when(vote('age-1', 'yes')).thenRefused('PROPOSAL_NOT_FOUND'));
  it('can be changed: the last one counts', () => {
    const history = [...voting, cast('age-1', 'no')];
    given(...history)
      .when(vote('age-1', 'yes'))
      .then(cast('age-1', 'yes'));
    const [closed] = world.closing(...history, cast('age-1', 'yes'));
    const counted = [{ seat: 'age-1', content: { method: 'yes-no', choice: 'yes' } }];
    expect(closed).toMatchObject({ data: { ballots: counted, tally: { present: 1 }, key: world.KEY } });
  });
  it('cast again unchanged is nothing new', () =>
    given(...voting, cast('age-1', 'yes'))
      .when(vote('age-1', 'yes'))
      .thenNothing());

  it.each<[string, Parameters<typeof vote>[3], Record<string, string | true>]>([
    ['BALLOT_MANDATE_NOT_IN_FORCE', { inForce: false }, { mandateInForceAt: OPENS }],
    ['BALLOT_WITHOUT_DECLARATION', { declared: false }, { declarationFiled: true }],
    ['BALLOT_MANDATE_SUSPENDED', { inForce: false, suspended: true }, { suspensionLifted: true }],
  ])('is refused as %s', (code, change, wouldPassIf) =>
    given(...voting)
      .when(vote('age-1', 'yes', now, change))
      .thenRefused(code, { wouldPassIf }),
  );
  it('is refused while the body is not validly constituted, and says why', () => {
    const constitution = { valid: false, reason: 'state-majority-lost', members: 20, stateMembers: 10 } as const;
    given(...voting)
      .when(world.voteWith('age-1', world.yesNo('yes'), { constitution }))
      .thenRefused('BODY_NOT_VALIDLY_CONSTITUTED', {
        facts: { reason: 'state-majority-lost', members: 20, stateMembers: 10 },
        wouldPassIf: { stateMembersMoreThan: '20/2' },
      });
  });
  it('is judged by the state majority of the statutes that were frozen, whatever the body is constituted under since', () => {
    const mandate = (constituency: string) => ({ constituency, from: OPENS });
    const mandates = [mandate('age'), mandate('age'), mandate('ccaa')] as unknown as ConstitutedBody['mandates'];
    const body = { mandates, stateMajority: { constituencies: ['local'] } } as unknown as ConstitutedBody;
    const asked = { ...exampleCouncil, stateMajority: { constituencies: ['age'] } };
    const during = (...history: ProposalEvent[]) =>
      constitutionDuring(world.stateAfter(...history) as Drafted, body, now);
    expect(during(...voting)).toEqual({ valid: true, members: 3 });
    expect(during(world.drafted(), world.tabled(), world.opened(asked))).toMatchObject({
      ...{ valid: true, stateMembers: 2 },
    });
    expect(during(world.drafted(), world.tabled())).toMatchObject({ valid: false, stateMembers: 0 });
  });
  it('is refused to a recused seat', () =>
    given(...voting, world.recused('age-1'))
      .when(vote('age-1', 'yes'))
      .thenRefused('BALLOT_SEAT_RECUSED', { rule: 'council-recusal@1' }));
  it('is refused to a seat that was vacant at the opening', () => {
    const opening = world.opened() as Extract<ProposalEvent, { type: 'governance.voting-opened' }>;
    const without = { ...opening, data: { ...opening.data, electorate: world.electorate.slice(1) } };
    given(world.drafted(), world.tabled(), without)
      .when(vote('age-1', 'yes'))
      .thenRefused('BALLOT_SEAT_NOT_IN_ELECTORATE', {
        facts: { electorate: 41 },
        wouldPassIf: { seatIn: world.electorate.slice(1).map(({ seat }) => seat) },
      });
  });
  it.each<Choice>(['yes', 'no', 'abstention'])('%s is in no refusal', (choice) => {
    const refusals = [{ inForce: false }, { declared: false }].map((change) => {
      try {
        return given(...voting)
          .when(vote('ccaa-9', choice, now, change))
          .thenNothing();
      } catch (error) {
        return JSON.stringify([error, (error as { refusal: unknown }).refusal]);
      }
    });
    expect(refusals.join()).toMatch(/ccaa-9/);
    expect(refusals.join()).not.toMatch(new RegExp(`"${choice}"`));
  });
});

describe('A recusal', () => {
  const bodySeats = world.electorate.map(({ seat }) => seat);
  const recuse = (seat: string, at = now): ProposalCommand => ({
    type: 'RecuseSeat',
    data: { seat, reason: 'Concurrirá a la convocatoria', bodySeats, now: at },
  });
  it('takes the seat and its ballot out of the census', () => {
    const history = [...voting, ...world.unanimousBut('third-sector-6')];
    given(...history)
      .when(recuse('third-sector-6'))
      .then(world.recused('third-sector-6', 1));
    const [closed] = world.closing(...history, world.recused('third-sector-6'));
    expect(closed).toMatchObject({ data: { tally: { census: 41, present: 41, no: '0' } } });
  });
  it('before the opening holds for every round', () => {
    const history = [world.drafted(), world.tabled(), world.recused('age-5'), world.opened()];
    expect(world.closing(...history)[0]).toMatchObject({ data: { outcome: 'no-quorum', tally: { census: 41 } } });
    const again = [...history, ...world.closing(...history), world.opened(exampleCouncil, 2)];
    given(...again)
      .when(vote('age-5', 'yes'))
      .thenRefused('BALLOT_SEAT_RECUSED');
  });
  it('is recorded once, of a seat of the body, before the close', () => {
    given(...voting, world.recused('age-1'))
      .when(recuse('age-1'))
      .thenNothing();
    given(...voting)
      .when(recuse('age-6'))
      .thenRefused('RECUSAL_SEAT_UNKNOWN', { wouldPassIf: { seatIn: bodySeats } });
    given(...voting)
      .when(recuse('age-1', new Date(CLOSES)))
      .thenRefused('VOTING_CLOSED', { wouldPassIf: { before: CLOSES } });
    given(world.drafted()).when(recuse('age-1')).thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
});

describe('Closing', () => {
  it('happens at its instant and never before', () => {
    given(...voting)
      .when(close(world.before(CLOSES, 1)))
      .thenRefused('VOTING_STILL_OPEN', { facts: { closesAt: CLOSES } });
    expect(world.closing(...voting)).toHaveLength(1);
  });
  it('comes to the same result however late the timer is', () => {
    const history = [...voting, ...world.unanimousBut('ccaa-1')];
    const [inTime] = world.closing(...history) as { data: object }[];
    const late = '2026-10-09T00:00:00.000Z';
    const resolution = {
      bodyId: world.bodyId,
      title: world.title,
      matter: world.matter,
      round: 1,
      ruleSetId: world.ruleSetId,
    };
    const { tally } = inTime!.data as Extract<ProposalEvent, { type: 'governance.voting-closed' }>['data'];
    given(...history)
      .when(close(new Date(late)))
      .then({ ...inTime, data: { ...inTime!.data, closedAt: late } } as ProposalEvent, {
        type: 'governance.resolution-adopted',
        data: { ...resolution, ruleVersion: 1, tally, adoptedAt: late },
      });
  });
  it('happens once, and only to the round it means', () => {
    given(...voting, ...world.closing(...voting))
      .when(close())
      .thenNothing();
    given(...voting, ...world.closing(...voting), world.opened(exampleCouncil, 2))
      .when(close())
      .thenNothing();
    given(world.drafted()).when(close()).thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
  it('with all seats recused has no quorum, also where the rules ask for no officers', () => {
    const quorum = { share: '1/2', officersPresent: false };
    const gone = world.electorate.map(({ seat }) => world.recused(seat));
    for (const rules of [exampleCouncil, { ...exampleCouncil, quorum }])
      expect(world.closing(world.drafted(), world.tabled(), world.opened(rules), ...gone)).toMatchObject([
        { data: { outcome: 'no-quorum', ballots: [], tally: { census: 0, present: 0, quorum: { met: false } } } },
      ]);
  });
  it('with 19 ballots has no quorum; with a majority against it is rejected', () => {
    const nineteen = world.unanimousBut().slice(0, 19);
    expect(world.closing(...voting, ...nineteen)).toMatchObject([
      { data: { outcome: 'no-quorum', tally: { present: 19 } } },
    ]);
    const all = world.unanimousBut(...world.electorate.map(({ seat }) => seat));
    expect(world.closing(...voting, ...all)).toMatchObject([{ data: { outcome: 'rejected', tally: { yes: '0' } } }]);
  });
});
