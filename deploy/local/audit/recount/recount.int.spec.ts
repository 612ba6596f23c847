import type { NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { ballotName, roundName, seal } from '../../../../services/governance/src/application/sealing/ballot-seal.js';
import { examples } from '../../../../services/governance/src/codecs.js';
import {
  proposalCodec,
  type ProposalEvent,
} from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import { exampleStatutes } from '../../../../services/governance/src/domain/rule-set/example-statutes.js';
import { tallyOf } from '../../../../services/governance/src/domain/voting/tally.js';
import type { Choice } from '../../../../services/governance/src/domain/voting/values.js';
import { storedEvents } from '../../../../services/governance/src/testing/stored-events.js';
import { runAudit } from '../testing.js';
import { RecountWorld } from './recount-world.js';

type Data<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data'];
const opened = examples['governance.voting-opened'];
const closed = examples['governance.voting-closed'];
const key = Buffer.from(closed.key!, 'base64url');
const ruleSetId = newId();
const [, council] = exampleStatutes.bodies;
const strict = { ...council!, majority: { ...council!.majority, threshold: '99/100' } };
const stricter = {
  ...exampleStatutes,
  effectiveFrom: opened.closesAt,
  bodies: [exampleStatutes.bodies[0]!, strict],
};
const { bodyId, electorate } = opened;
const world = RecountWorld.forThisFile(async (log) => {
  await log.body({ bodyId, ruleSetId, electorate });
  await log.statutes(ruleSetId, exampleStatutes, stricter);
});
const { env } = world;
if (closed.tally.method !== 'yes-no') throw new TypeError('the example is no vote by yes and no');
const tally = closed.tally;

/* The council of the examples: four seats of 42 with a mandate, all present, one abstains. */
const proposal = async (
  change: (closing: Data<'governance.voting-closed'>) => Data<'governance.voting-closed'> = (same) => same,
) => {
  const id = newId();
  const events: ProposalEvent[] = [
    { type: 'governance.voting-opened', data: { ...opened, ruleSetId } },
    ...closed.ballots.map(({ content, ...ballot }): ProposalEvent => ({
      type: 'governance.ballot-sealed',
      data: { ...ballot, round: 1, sealed: seal(key, ballotName(roundName(id, 1), ballot.seat), content, 64) },
    })),
    { type: 'governance.voting-closed', data: change({ ...closed, ruleSetId }) },
  ];
  await world.proposal(id, storedEvents(proposalCodec, events));
  return id;
};

/* As it was stored before ballots were sealed and before there were other methods; the first ballot can be another one than was counted. */
const roundOfVersion1 = async (first: Choice = 'yes') => {
  const id = newId();
  const { method: _, options: __, keyCommitment: ___, ...opening } = opened;
  const cast = closed.ballots.flatMap(({ content, by, ...ballot }) =>
    content.method === 'yes-no' ? [{ ...ballot, choice: content.choice }] : [],
  );
  const { key: ____, ...closing } = closed;
  const choices = new Map(cast.map(({ seat, choice }) => [seat, choice]));
  const events = [
    { type: 'governance.voting-opened', data: { ...opening, ruleSetId } },
    ...cast.map((ballot, index) => ({
      type: 'governance.ballot-cast',
      data: { ...ballot, round: 1, ...(index === 0 && { choice: first }) },
    })),
    {
      type: 'governance.voting-closed',
      data: { ...closing, ruleSetId, tally: tallyOf(opened.rules, opened.electorate, choices), ballots: cast },
    },
  ];
  const [like] = storedEvents(proposalCodec, [
    { type: 'governance.ballot-sealed', data: examples['governance.ballot-sealed'] },
  ]);
  const stored = events.map((event): NewEvent => ({
    ...{ ...like!, ...event, id: newId() },
    metadata: { ...like!.metadata, schemaVersion: 1 },
  }));
  await world.proposal(id, stored);
  return id;
};
const json = (...args: string[]) => world.recount(...args);

describe('audit recount', () => {
  it('counts the ballots of the log again, and finds the stored result', async () => {
    const id = await proposal();
    expect(await json('--proposal', id)).toMatchObject({ code: 0, round: 1, counterfactual: false, differences: [] });
    const { code, said } = await runAudit(['recount', '--proposal', id, '--round', '1'], env);
    expect(code).toBe(0);
    expect(said).toMatch(/Round 1[^]*majority 1: yes[^]*Recount and stored result: same/);
  });

  it('finds a result that does not follow from the ballots, and a published ballot that nobody cast', async () => {
    const wrong = await proposal((closing) => ({
      ...closing,
      tally: { ...tally, majority: { ...tally.majority, yes: '99' } },
    }));
    expect(await json('--proposal', wrong)).toMatchObject({
      code: 1,
      differences: expect.arrayContaining([{ figure: 'majority 1: yes', recounted: tally.yes, stored: '99' }]),
    });
    const forged = await proposal((closing) => ({
      ...closing,
      ballots: closing.ballots.map((ballot, index) =>
        index === 0 ? { ...ballot, content: { method: 'yes-no' as const, choice: 'no' as const } } : ballot,
      ),
    }));
    expect(await json('--proposal', forged)).toMatchObject({
      code: 1,
      differences: [{ figure: `ballot of ${closed.ballots[0]!.seat}`, recounted: 'yes', stored: 'no' }],
    });
  });

  it('finds a round that was closed a millisecond before its end, and nothing in one that was closed later', async () => {
    const at = (milliseconds: number) => new Date(Date.parse(opened.closesAt) + milliseconds).toISOString();
    const early = await proposal((closing) => ({ ...closing, closedAt: at(-1) }));
    expect(await json('--proposal', early)).toMatchObject({
      code: 1,
      differences: [{ figure: 'closed not before', recounted: opened.closesAt, stored: at(-1) }],
    });
    for (const milliseconds of [0, 86_400_000])
      expect(
        await json('--proposal', await proposal((closing) => ({ ...closing, closedAt: at(milliseconds) }))),
      ).toMatchObject({ code: 0, differences: [] });
  });

  it('says under other rules what would have been, marked in every output, and finds nothing wrong in a difference', async () => {
    const id = await proposal();
    expect(await json('--proposal', id, '--rules', '2')).toMatchObject({
      code: 0,
      counterfactual: true,
      rules: { ruleVersion: 2, decidedUnder: 1 },
      recounted: { 'majority 1: met': 'false' },
    });
    const { code, said } = await runAudit(['recount', '--proposal', id, '--rules', '2'], env);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/COUNTERFACTUAL[^]*not the result[^]*COUNTERFACTUAL/),
    });
    expect(await runAudit(['recount', '--proposal', id, '--rules', '3'], env)).toMatchObject({ code: 2 });
    const forged = await proposal((closing) => ({ ...closing, ballots: closing.ballots.slice(1) }));
    expect(await json('--proposal', forged, '--rules', '2')).toMatchObject({ code: 1, counterfactual: true });
  });

  it('reads a round of version 1, whose ballots are in the clear, as well as one of version 2', async () => {
    const id = await roundOfVersion1();
    expect(await json('--proposal', id)).toMatchObject({ code: 0, differences: [], recounted: { outcome: 'adopted' } });
    const forged = await roundOfVersion1('no');
    expect(await json('--proposal', forged)).toMatchObject({
      code: 1,
      differences: expect.arrayContaining([
        { figure: `ballot of ${closed.ballots[0]!.seat}`, recounted: 'no', stored: 'yes' },
      ]),
    });
  });

  it('could not run without a proposal, or without a round of it that is closed', async () => {
    const id = await proposal();
    for (const args of [
      [],
      ['--proposal', newId()],
      ['--proposal', id, '--round', '7'],
      ['--proposal', id, '--round', 'x'],
    ]) {
      expect(await runAudit(['recount', ...args], env)).toMatchObject({ code: 2, said: '' });
    }
  });
});
