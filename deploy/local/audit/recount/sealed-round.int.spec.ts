import type { NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  proposalCodec,
  type ProposalEvent,
} from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import {
  exampleCouncil,
  exampleStatutes,
} from '../../../../services/governance/src/domain/rule-set/example-statutes.js';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import {
  bodyId,
  elector,
  electorate,
  OPENS,
  recused,
  ruleSetId,
} from '../../../../services/governance/src/testing/proposal-world.js';
import { storedEvents } from '../../../../services/governance/src/testing/stored-events.js';
import { RecountWorld } from './recount-world.js';
import { sealedHistory, type Cast } from './testing.js';

const world = RecountWorld.forThisFile(async (log) => {
  await log.body({ bodyId, ruleSetId, electorate });
  await log.statutes(ruleSetId, { ...exampleStatutes, bodies: [rules] });
});

const unchanged = (events: NewEvent[]): NewEvent[] => events;
type Said = Readonly<{ recounted: Record<string, string>; differences: { figure: string; recounted: string }[] }>;
const recountOf = async (proposal: string, events: readonly ProposalEvent[], change = unchanged) => {
  await world.proposal(proposal, change(storedEvents(proposalCodec, events)));
  return world.recount<Said>('--proposal', proposal);
};

const seats = electorate.map(({ seat }) => seat);
const approving = (...approved: string[]): BallotContent => ({ method: 'approval', approved });
const approval: VotingMethod = { method: 'approval', winners: 1, leastShare: '1/3', tieBreak: 'lot' };
const options = ['housing', 'work', 'training', 'transport'];

/* Everybody approves of one option, and half of them each of two others: when the first is withdrawn, only the lot tells those apart. */
const halves = (cast: Cast) =>
  seats.map((seat, index) => cast(seat, approving('housing', index % 2 === 0 ? 'work' : 'transport')));
const withdrawn: ProposalEvent = {
  type: 'governance.option-withdrawn',
  data: { option: 'housing', reason: 'Se retira', withdrawnAt: OPENS },
};
const proxy = (type: 'given' | 'revoked', from: string, to: string): ProposalEvent => {
  const data = { seat: from, mandateId: elector(from).mandateId, to };
  if (type === 'given') return { type: 'governance.proxy-given', data: { ...data, givenAt: OPENS } };
  return { type: 'governance.proxy-revoked', data: { ...data, revokedAt: OPENS } };
};
const conflicted = (seat: string): ProposalEvent => ({
  type: 'governance.seat-conflicted',
  data: { seat, organisation: newId(), basis: 'declared-interest', conflictedAt: OPENS },
});

const CHOOSING: readonly [VotingMethod, (index: number) => BallotContent][] = [
  [
    {
      method: 'yes-no',
      majorities: [{ counting: 'weights', of: 'census', comparison: 'more-than', threshold: '1/2' }],
    },
    (index) => ({ method: 'yes-no', choice: (['yes', 'no', 'yes', 'abstention'] as const)[index % 4]! }),
  ],
  [{ method: 'consent', toleratedObjections: 0 }, () => ({ method: 'consent', position: 'consents' })],
  [approval, (index) => approving(options[index % 3]!)],
  [
    { method: 'score', winners: 2, lowest: 0, highest: 5, statistic: 'mean', unscored: 'lowest', tieBreak: 'none' },
    (index) => ({ method: 'score', scores: { work: index % 6, housing: 3 } }),
  ],
  [
    { method: 'schulze', winners: 1, strength: 'margins', tieBreak: 'listed-order' },
    (index) => ({ method: 'schulze', ranking: [[options[index % 3]!], ['transport']] }),
  ],
  [
    { method: 'stv', winners: 2 },
    (index) => ({ method: 'stv', preferences: [options[index % 4]!, options[(index * 3) % 4]!] }),
  ],
];

/* A council that may vote on calls in each of these ways. */
const rules = {
  ...exampleCouncil,
  decisions: [{ matters: ['call' as const], methods: CHOOSING.map(([method]) => method) }],
};

describe('audit recount of a sealed round', () => {
  it.each(CHOOSING)('opens the ballots and counts by %j', async (method, says) => {
    const proposal = newId();
    const happens = (cast: Cast) => seats.map((seat, index) => cast(seat, says(index)));
    const chosen = 'winners' in method ? options : [];
    expect(
      await recountOf(proposal, sealedHistory({ proposal, rules, method, options: chosen, happens })),
    ).toMatchObject({
      code: 0,
      recounted: { present: '42' },
      differences: [],
    });
  });

  it('draws the lot from the key, and knows withdrawn options, proxies and seats that leave', async () => {
    const proposal = newId();
    const happens = (cast: Cast) => [
      proxy('given', 'local-1', 'ccaa-1'),
      proxy('given', 'local-2', 'third-sector-1'),
      ...halves(cast).filter((_, index) => !seats[index]!.startsWith('local')),
      cast('local-1', approving('work'), 'ccaa-1'),
      cast('local-2', approving('work'), 'third-sector-1'),
      proxy('revoked', 'local-1', 'ccaa-1'),
      cast('age-1', approving('training')),
      recused('third-sector-1', 1),
      conflicted('business-1'),
      withdrawn,
    ];
    const events = sealedHistory({ proposal, rules, method: approval, options, happens });
    const { recounted, ...rest } = await recountOf(proposal, events);
    expect(rest).toMatchObject({ code: 0, differences: [] });
    expect(recounted).toMatchObject({ census: '40', present: '35', withdrawn: 'housing', outcome: 'adopted' });
  });

  it('decides a tie by the lot that follows from the key', async () => {
    const proposal = newId();
    const happens = (cast: Cast) => [...halves(cast), withdrawn];
    const { recounted, ...rest } = await recountOf(
      proposal,
      sealedHistory({ proposal, rules, method: approval, options, happens }),
    );
    const drawn = recounted['lot']!.split(' ');
    expect(rest).toMatchObject({ code: 0, differences: [] });
    expect([...drawn].sort()).toEqual([...options].sort());
    expect(recounted['winners']).toBe(drawn.find((option) => option === 'work' || option === 'transport'));
  });

  it('finds the one ballot that was tampered with', async () => {
    const proposal = newId();
    const events = sealedHistory({ proposal, rules, method: approval, options, happens: halves });
    const tamper = (stored: NewEvent[]) =>
      stored.map((event) => {
        const { seat, sealed } = event.data as { seat?: string; sealed?: string };
        if (seat !== 'ccaa-7' || sealed === undefined) return event;
        const bytes = Buffer.from(sealed, 'base64url');
        bytes[20]! ^= 1;
        return { ...event, data: { ...(event.data as object), sealed: bytes.toString('base64url') } };
      }) as NewEvent[];
    const { code, differences } = await recountOf(proposal, events, tamper);
    expect(code).toBe(1);
    expect(differences.filter(({ figure }) => figure.startsWith('ballot of'))).toEqual([
      { figure: 'ballot of ccaa-7', recounted: 'cannot be opened', stored: expect.stringContaining('"approval"') },
    ]);
    expect(differences).toContainEqual({ figure: 'present', recounted: '41', stored: '42' });
  });

  it('finds a key that the opening did not commit to, and a ballot carried without a proxy', async () => {
    const proposal = newId();
    const events = sealedHistory({
      ...{ proposal, rules, method: approval, options },
      happens: (cast) => [...halves(cast).slice(1), cast('age-1', approving('work'), 'age-2')],
    });
    const forged = events.map((event) =>
      event.type === 'governance.voting-opened'
        ? { ...event, data: { ...event.data, keyCommitment: 'another' } }
        : event,
    );
    const { code, differences } = await recountOf(proposal, forged);
    expect({ code, figures: differences.map(({ figure }) => figure) }).toEqual({
      code: 1,
      figures: ['key of the round', 'ballot of age-1: carried by'],
    });
  });

  it('finds a ballot under a mandate that the body never conferred, and says it with its exit code', async () => {
    const proposal = newId();
    const mandateId = newId();
    const events = sealedHistory({
      ...{ proposal, rules, method: approval, options },
      happens: (cast) =>
        halves(cast).map((event) =>
          event.type === 'governance.ballot-sealed' && event.data.seat === 'age-1'
            ? { ...event, data: { ...event.data, mandateId } }
            : event,
        ),
    });
    expect(await recountOf(proposal, events)).toMatchObject({
      ...{ code: 1, recounted: { present: '42' } },
      differences: [{ figure: 'ballot of age-1: mandate', recounted: `no such mandate (${mandateId})` }],
    });
  });
});
