import type { RecordedEvent } from '@ceriss/event-sourcing';

/** What another aggregate must do about an event that it hears of by message; one of `effects`, once. */
type Consequence = Readonly<{ cause: string; effects: readonly string[] }>;

const POSTED = ['financing.transaction-posted'];

/** Every policy whose effect depends on nothing but the message. docs/architecture/flows.md, "Tell". */
const consequences: readonly Consequence[] = [
  { cause: 'registry.actor-verified', effects: ['financing.applicant-recorded'] },
  { cause: 'registry.actor-suspended', effects: ['financing.applicant-suspended'] },
  { cause: 'registry.actor-reinstated', effects: ['financing.applicant-reinstated'] },
  { cause: 'governance.resolution-entered-into-force', effects: ['financing.authorisation-recorded'] },
  { cause: 'governance.resolution-superseded', effects: ['financing.authorisation-superseded'] },
  { cause: 'financing.call-drafted', effects: ['governance.matter-recorded'] },
  {
    cause: 'financing.call-drafted',
    effects: ['financing.budget-reserved', 'financing.budget-reservation-refused'],
  },
  { cause: 'financing.award-granted', effects: ['evaluation.award-file-opened'] },
  { cause: 'financing.award-granted', effects: ['financing.application-granted'] },
  ...[
    'source-committed',
    'budget-reserved',
    'award-granted',
    'award-lapsed',
    'payment-ordered',
    'payment-executed',
    'cost-apportioned',
    'cost-reduced',
    'source-received',
    'source-reduced',
    'pledge-made',
    'pledged-source-committed',
    'pledge-instalment-received',
    'pledge-reduced',
  ].map((event) => ({ cause: `financing.${event}`, effects: POSTED })),
  { cause: 'financing.invoice-charged', effects: ['financing.cost-apportioned', 'financing.cost-refused'] },
  { cause: 'evaluation.evaluation-approved', effects: ['knowledge-transfer.evidence-recorded'] },
  { cause: 'knowledge-transfer.transfer-agreed', effects: ['registry.transfer-recorded'] },
];

export type EffectCounts = Readonly<{
  expected: number;
  found: number;
  lost: number;
  doubled: number;
  troubles: readonly string[];
}>;

const isEffect = ({ metadata }: RecordedEvent): boolean => metadata.actor.role === 'policy';

/** A policy acts once on a stream for a message, whether or not its consequence is listed above. */
const repeated = (effects: readonly RecordedEvent[]): readonly string[] =>
  [...Map.groupBy(effects, ({ stream, type, metadata }) => `${type} on ${stream} for ${metadata.$causationId}`)]
    .filter(([, group]) => group.length > 1)
    .map(([what, group]) => `${group.length} times ${what}`);

/** What one stream has caused on another stands there in the order of the causes. */
const disordered = (effects: readonly RecordedEvent[], byId: ReadonlyMap<string, RecordedEvent>): readonly string[] => {
  const reached = new Map<string, bigint>();
  return effects.flatMap(({ stream, type, metadata }) => {
    const cause = byId.get(metadata.$causationId);
    if (!cause) return [`${type} on ${stream} has no cause in the log`];
    const pair = `${cause.stream} on ${stream}`;
    const before = reached.get(pair) ?? -1n;
    reached.set(pair, cause.revision);
    return cause.revision < before ? [`out of order: ${pair}, ${cause.revision} after ${before}`] : [];
  });
};

/** Holds every published event of the log against what the policies have done about it. */
export const countEffects = (events: readonly RecordedEvent[]): EffectCounts => {
  const effects = events.filter(isEffect);
  const byCause = Map.groupBy(effects, ({ metadata }) => metadata.$causationId);
  const byId = new Map(events.map((event) => [event.id, event]));
  const expected = consequences.flatMap((consequence) =>
    events.filter(({ type }) => type === consequence.cause).map((cause) => ({ cause, wanted: consequence.effects })),
  );
  const missing = expected.filter(
    ({ cause, wanted }) => !byCause.get(cause.id)?.some(({ type }) => wanted.includes(type)),
  );
  const twice = repeated(effects);
  return {
    expected: expected.length,
    found: expected.length - missing.length,
    lost: missing.length,
    doubled: twice.length,
    troubles: [
      ...missing.map(({ cause, wanted }) => `no ${wanted.join(' or ')} for ${cause.type} ${cause.id}`),
      ...twice,
      ...disordered(effects, byId),
    ],
  };
};
