import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { RulesInForce } from '../rule-set/versions.js';
import { seatsOf } from '../rule-set/body-rules.js';
import { bodyCodec, type BodyEvent } from './body.events.js';
import { reachesBeyond } from './constitution.js';
import { evolveBody, initialBody, type Body, type ConstitutedBody } from './body.state.js';
import type { ConferMandate, DeclareConflicts, EndMandate } from './mandate.commands.js';
import { conferMandate, declareConflicts, endMandate } from './mandate.rules.js';
import { liftSuspension, suspendMandate, type LiftSuspension, type SuspendMandate } from './suspension.rules.js';

export type ConstituteBody = Command<'ConstituteBody', RulesInForce>;
export type ReconstituteBody = Command<'ReconstituteBody', RulesInForce & { now: Date }>;
export type BodyCommand =
  ConstituteBody | ReconstituteBody | ConferMandate | DeclareConflicts | EndMandate | SuspendMandate | LiftSuspension;
export type BodyRule = 'BODY_EXISTS' | 'BODY_NOT_FOUND' | 'BODY_SEAT_STILL_HELD';

const constitutionBy = ({ version, rules }: RulesInForce) => ({
  ruleVersion: version,
  name: rules.name,
  seats: seatsOf(rules),
  ...(rules.stateMajority && { stateMajority: rules.stateMajority }),
});

const constitute = (command: RulesInForce, body: Body): BodyEvent[] => {
  if (body.status !== 'none') throw new DomainError<BodyRule>('BODY_EXISTS', { facts: { code: body.code } });
  const { ruleSetId, rules } = command;
  return [
    {
      type: 'governance.body-constituted',
      data: { ruleSetId, code: rules.code, layer: rules.layer, ...constitutionBy(command) },
    },
  ];
};

const reconstitute = (command: ReconstituteBody['data'], body: ConstitutedBody): BodyEvent[] => {
  if (command.version === body.ruleVersion) return [];
  const seats = seatsOf(command.rules).map(({ seat }) => seat);
  // Suspended mandates and those to come are mandates too: their seats would come back with them.
  const held = body.mandates.filter((mandate) => reachesBeyond(mandate, command.now) && !seats.includes(mandate.seat));
  if (held.length > 0) {
    throw new DomainError<BodyRule>('BODY_SEAT_STILL_HELD', {
      rule: `${body.code}-seats@${command.version}`,
      facts: { seats: held.map(({ seat }) => seat) },
      wouldPassIf: { mandatesEnded: held.map(({ mandateId }) => mandateId) },
    });
  }
  return [{ type: 'governance.body-reconstituted', data: constitutionBy(command) }];
};

const decide = (command: BodyCommand, body: Body): BodyEvent[] => {
  if (command.type === 'ConstituteBody') return constitute(command.data, body);
  if (body.status === 'none') throw new DomainError<BodyRule>('BODY_NOT_FOUND');
  return decideConstituted(command, body);
};

const decideConstituted = (command: Exclude<BodyCommand, ConstituteBody>, body: ConstitutedBody): BodyEvent[] => {
  switch (command.type) {
    case 'ReconstituteBody':
      return reconstitute(command.data, body);
    case 'ConferMandate':
      return conferMandate(command.data, body);
    case 'DeclareConflicts':
      return declareConflicts(command.data, body);
    case 'EndMandate':
      return endMandate(command.data, body);
    case 'SuspendMandate':
      return suspendMandate(command.data, body);
    case 'LiftSuspension':
      return liftSuspension(command.data, body);
  }
};

export const bodyAggregate: Aggregate<Body, BodyCommand, BodyEvent> = {
  decider: { initialState: initialBody, evolve: evolveBody, decide },
  codec: bodyCodec,
  streamOf: (id) => `governance.body-${id}`,
};
