import { FixedClock, newId } from '@ceriss/kernel';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { policyContext } from '@ceriss/messaging';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proposalCodec, type ProposalEvent, type ResolutionAdopted } from '../../domain/proposal/proposal.events.js';
import * as world from '../../testing/proposal-world.js';
import { storedEvents } from '../../testing/stored-events.js';
import { RatifyWhenPatronatoAdopts } from './ratify-when-patronato-adopts.policy.js';
import { RecordMatterWhenCallDrafted } from './record-matter-when-call-drafted.policy.js';

const clock = new FixedClock(world.CLOSES);
let log: Log;
beforeAll(() => {
  log = openLog(testLog());
});
afterAll(() => log.close());

const contextOf = (eventId: string) => policyContext({ eventId, correlationId: newId() }, 'a-policy', 'governance');
const typesIn = async (stream: string) => (await log.readStream(stream)).map(({ type }) => type);

describe('When the patronato adopts', () => {
  const councilsResolution = async (...more: ProposalEvent[]): Promise<string> => {
    const id = newId();
    const events = storedEvents(proposalCodec, [...world.adopted(), ...more]);
    await log.append(`governance.proposal-${id}`, events, 'no_stream');
    return id;
  };
  const adoptedBy = (resolutionId: string, answer?: object) => {
    const { data } = world.adopted().at(-1) as ResolutionAdopted;
    return { ...data, resolutionId, ...(answer && { answer }) } as Parameters<RatifyWhenPatronatoAdopts['execute']>[0];
  };
  const since = async (id: string) => (await typesIn(`governance.proposal-${id}`)).slice(world.adopted().length);
  const policy = () => new RatifyWhenPatronatoAdopts(log, clock);

  it('a ratification, the council’s resolution is ratified and in force, once however often it is told', async () => {
    const council = await councilsResolution(world.published);
    const [told, context] = [adoptedBy(newId(), { resolutionId: council, response: 'ratifies' }), contextOf(newId())];
    await Promise.all([policy().execute(told, context), policy().execute(told, context)]);
    await policy().execute(told, context);
    const ratified = [
      'governance.resolution-published',
      'governance.resolution-ratified',
      'governance.resolution-entered-into-force',
    ];
    expect(await since(council)).toEqual(ratified);
  });

  it('a deviation, it is deviated from; a second answer changes nothing', async () => {
    const council = await councilsResolution();
    const deviates = { resolutionId: council, response: 'deviates', reasons: 'Sin crédito' };
    await policy().execute(adoptedBy(newId(), deviates), contextOf(newId()));
    await policy().execute(adoptedBy(newId(), { resolutionId: council, response: 'ratifies' }), contextOf(newId()));
    expect(await since(council)).toEqual(['governance.resolution-deviated-from']);
  });

  it('anything else, no resolution is touched', async () => {
    const council = await councilsResolution();
    await policy().execute(adoptedBy(council), contextOf(newId()));
    expect(await since(council)).toEqual([]);
  });
});

it('When a call is drafted, it is a matter, once however often and whatever is told', async () => {
  const policy = new RecordMatterWhenCallDrafted(log, clock);
  const call = { callId: newId(), title: '', poolId: newId(), draftedOn: '2026-09-01' };
  const told = { ...call, budget: { cents: '120000000', currency: 'EUR' as const } };
  const context = contextOf(newId());
  await policy.execute(told, context);
  await policy.execute(told, context);
  await policy.execute({ ...told, title: 'Otro título' }, contextOf(newId()));
  expect(await typesIn(`governance.matter-${call.callId}`)).toEqual(['governance.matter-recorded']);
});
