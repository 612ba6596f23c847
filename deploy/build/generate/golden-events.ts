import { currentVersion, type EventContract } from '@ceriss/event-sourcing';
import { z } from 'zod';

/** A stored shape that must be readable for ever: its JSON schema, and one event of that shape. */
export type GoldenEvent = Readonly<{ schema: unknown; example: unknown }>;

/** An event type as the code has it now. */
export type EventType = Readonly<{ type: string; contract: EventContract<unknown>; example: unknown }>;

export const goldenFile = (type: string, version: number): string => `${type}.v${version}.json`;

export const goldenOf = ({ contract, example }: EventType): GoldenEvent => ({
  schema: z.toJSONSchema(contract.schema, { io: 'input' }),
  example,
});

/**
 * What is wrong between the code and the golden files, one sentence each; empty when all is well.
 * `golden` maps file names to their content.
 */
export const goldenFindings = (types: readonly EventType[], golden: ReadonlyMap<string, GoldenEvent>): string[] => {
  const known = new Map(types.map((event) => [event.type, event]));
  return [
    ...types.flatMap((event) => findingsOf(event, golden)),
    ...[...golden.keys()].flatMap((file) => orphan(file, known)),
  ];
};

const findingsOf = (event: EventType, golden: ReadonlyMap<string, GoldenEvent>): string[] => {
  const { type, contract } = event;
  const versions = Array.from({ length: currentVersion(contract) }, (_, index) => index + 1);
  return versions.flatMap((version) => {
    const stored = golden.get(goldenFile(type, version));
    if (!stored) return [`${type} version ${version} has no golden file: run "npm run generate"`];
    return [...changed(event, version, stored), ...unreadable(event, version, stored)];
  });
};

const changed = (event: EventType, version: number, stored: GoldenEvent): string[] => {
  const isCurrent = version === currentVersion(event.contract);
  if (!isCurrent || JSON.stringify(stored.schema) === JSON.stringify(goldenOf(event).schema)) return [];
  return [
    `the shape of ${event.type} changed without a version: add upcast ${version} (docs/how-to/change-an-event.md)`,
  ];
};

const unreadable = ({ type, contract }: EventType, version: number, { example }: GoldenEvent): string[] => {
  let shape = example;
  try {
    for (let from = version; from < currentVersion(contract); from += 1)
      shape = contract.upcasts![from]!(shape as never);
  } catch (error) {
    return [`${type} version ${version} cannot be upcast: ${(error as Error).message}`];
  }
  const read = contract.schema.safeParse(shape);
  return read.success ? [] : [`${type} version ${version} can no longer be read: ${z.prettifyError(read.error)}`];
};

const orphan = (file: string, known: ReadonlyMap<string, EventType>): string[] => {
  const match = /^(.+)\.v(\d+)\.json$/.exec(file);
  const event = match && known.get(match[1]!);
  if (!event) return [`${file} is of an event that no codec reads: a stored event is never forgotten`];
  return Number(match[2]) > currentVersion(event.contract)
    ? [`${file} is of a version that the codec does not know`]
    : [];
};
