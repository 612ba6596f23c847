import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Journal } from './journal.js';

/** A command: who, to which context and path, with which body. */
export type Act = Readonly<{ by: string; to: string; path: string; body?: unknown; key?: string; ifMatch?: string }>;

/** Where commands are sent and in whose name. */
export type Door = Readonly<{ portalUrl: string; token(user: string): Promise<string> }>;

/** A command was refused by a rule: sending it again would change nothing. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const ANSWER_WITHIN_MS = 15_000;
const AGAIN_AFTER_MS = 100;
const GIVE_UP_AFTER_MS = 180_000;

/** One request, as it is; a broken connection throws. The key is the correlation id too: by it the command is found in the log. */
export const sendOnce = async (door: Door, act: Act & { key: string }): Promise<Answer> => {
  const response = await fetch(`${door.portalUrl}/api/${act.to}/v1${act.path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await door.token(act.by)}`,
      'content-type': 'application/json',
      'idempotency-key': act.key,
      'x-correlation-id': act.key,
      ...(act.ifMatch && { 'if-match': act.ifMatch }),
    },
    body: JSON.stringify(act.body ?? {}),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
};

/** Nobody knows whether it was carried out, or it only lost a race: the same key again is the right answer to both. */
const isOpen = ({ status, body }: Answer): boolean => status >= 500 || body.code === 'REVISION_CONFLICT';

const attempt = async (door: Door, act: Act & { key: string }): Promise<Answer | undefined> => {
  try {
    const answer = await sendOnce(door, act);
    return isOpen(answer) ? undefined : answer;
  } catch {
    return undefined;
  }
};

/** Sends a command with one key until it is acknowledged or refused, and writes both down. Throws Refused, or Error after three minutes. */
export const carryOut = async (door: Door, journal: Journal, act: Act): Promise<Answer> => {
  const key = act.key ?? randomUUID();
  const entry = journal.send(key, act.to, act.path);
  const giveUp = performance.now() + GIVE_UP_AFTER_MS;
  while (performance.now() < giveUp) {
    entry.attempts += 1;
    const answer = await attempt(door, { ...act, key });
    if (!answer) {
      await pause(AGAIN_AFTER_MS);
      continue;
    }
    journal.answered(entry, answer);
    if (entry.outcome === 'refused') throw new Refused(`${act.to} ${act.path}: ${entry.code}`);
    return answer;
  }
  throw new Error(`${act.to} ${act.path}: neither acknowledged nor refused in ${GIVE_UP_AFTER_MS / 1_000} s`);
};
