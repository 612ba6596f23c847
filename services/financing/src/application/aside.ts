import type { CommandContext } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';

/** The context of a command on another stream than the one that somebody asked about: the same person and cause, an id of its own, and no revision. */
export const aside = ({ expectedRevision: _, ...context }: CommandContext, name: string): CommandContext => ({
  ...context,
  commandId: namedId(context.commandId, name),
});
