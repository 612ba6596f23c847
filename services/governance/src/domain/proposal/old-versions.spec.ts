import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ruleSetCodec } from '../rule-set/rule-set.events.js';
import { bodyCodec } from '../body/body.events.js';
import { proposalAggregate } from './proposal.decider.js';
import { proposalCodec, type ProposalEvent } from './proposal.events.js';

const golden = (type: string): unknown => {
  const file = new URL(`../../../../../test/golden-events/${type}.v1.json`, import.meta.url);
  const { data, example } = JSON.parse(readFileSync(file, 'utf8')) as { data?: unknown; example?: unknown };
  return data ?? example;
};
const read = (type: string): ProposalEvent => proposalCodec.decode({ type, schemaVersion: 1, data: golden(type) });

describe('What was stored before votes were sealed', () => {
  it('is read as a vote on yes or no by the ordinary majority', () => {
    const opened = read('governance.voting-opened');
    expect(opened.data).toMatchObject({
      method: { method: 'yes-no', majorities: [{ counting: 'weights', of: 'votes', threshold: '1/2' }] },
      options: [],
    });
    expect(opened.data).not.toHaveProperty('keyCommitment');
  });

  it('keeps its result, said in the words of today', () => {
    const { data } = read('governance.voting-closed') as Extract<ProposalEvent, { type: 'governance.voting-closed' }>;
    const old = golden('governance.voting-closed') as {
      tally: { yes: string; no: string };
      ballots: { choice: string }[];
    };
    expect(data.tally).toMatchObject({ method: 'yes-no', yes: old.tally.yes, no: old.tally.no, further: [] });
    expect(data.ballots.map(({ content }) => content)).toEqual(
      old.ballots.map(({ choice }) => ({ method: 'yes-no', choice })),
    );
  });

  it('goes on: an open round of that time closes by its ballots in the clear', () => {
    const { evolve, decide, initialState } = proposalAggregate.decider;
    const history = ['proposal-drafted', 'proposal-tabled', 'voting-opened', 'ballot-cast'].map((type) =>
      read(`governance.${type}`),
    );
    const state = history.reduce(evolve, initialState());
    const now = new Date('2026-10-07T10:00:00.000Z');
    const opened = { key: 'A'.repeat(43), contents: new Map(), lot: [] };
    expect(decide({ type: 'CloseVoting', data: { round: 1, opened, now } }, state)).toMatchObject([
      { type: 'governance.voting-closed', data: { outcome: 'no-quorum', ballots: [{ seat: 'age-1' }] } },
    ]);
  });

  it.each([
    'proposal-drafted',
    'proposal-tabled',
    'resolution-adopted',
    'resolution-deviated-from',
    'resolution-entered-into-force',
    'resolution-superseded',
  ])('is read: %s', (name) => expect(read(`governance.${name}`).type).toBe(`governance.${name}`));

  it('is read: statutes without what they could not say, and an ending without its cause', () => {
    const type = 'governance.rule-set-version-adopted';
    const { data } = ruleSetCodec.decode({ type, schemaVersion: 1, data: golden(type) });
    expect(data.bodies.map(({ code, proxies }) => [code, proxies])).toEqual([
      ['patronato', undefined],
      ['council', undefined],
    ]);
    const ended = 'governance.mandate-ended';
    expect(bodyCodec.decode({ type: ended, schemaVersion: 1, data: golden(ended) }).data).not.toHaveProperty('cause');
  });
});
