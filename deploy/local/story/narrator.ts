import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoryTeller } from '../story-player.js';

/** A command as the story gives it: who, to which context and path, with which body. */
export type Act = Readonly<{
  by: string;
  to: string;
  path: string;
  body?: unknown;
  /** Sent as it is, in place of a body. */
  file?: string;
  /** The media type of the file; XML when it is not said. */
  fileType?: string;
}>;

export type Answer<T> = Readonly<{ status: number; body: T; position: string | undefined; correlationId: string }>;

type Problem = Readonly<{ code?: string; detail?: string; title?: string; facts?: unknown }>;
type TracedEvent = Readonly<{ position: string; type: string }>;

const PATIENCE_MS = 20_000;
const PACE_MS = 50;
const A_DAY_MS = 86_400_000;

/** Tells the story through the public addresses: every act has an id of its own, so that the story told again changes nothing. */
export class Narrator {
  #chapter = { title: '', date: '', again: false };
  #acts = 0;

  constructor(private readonly teller: StoryTeller) {}

  /** Moves the clock to the day of the chapter; a story told again is past it and leaves the clock alone. */
  chapter(date: string, title: string): void {
    this.#chapter = { title, date, again: this.teller.now().getTime() - Date.parse(date) > A_DAY_MS };
    this.#acts = 0;
    this.moveTo(date);
    this.teller.log(`\n${date.slice(0, 10)}  ${title}`);
  }

  moveTo(instant: string): void {
    if (this.teller.now() < new Date(instant)) this.teller.advanceTo(instant);
  }

  actFor(user: string, organisation: string): void {
    this.teller.setOrganisation(user, organisation);
  }

  /** An act that must succeed, told with the events that came of it. Throws with the problem when it is refused. */
  async tell<T = Record<string, string>>(words: string, act: Act): Promise<T> {
    const answer = await this.#carryOut<T>(act);
    this.teller.log(`  · ${words}`);
    for (const event of await this.#eventsOf(answer)) {
      this.teller.log(`      ${event.type} @ ${event.position}`);
    }
    return answer.body;
  }

  /** An act among many, told by whoever sums them up. */
  async quietly<T = Record<string, string>>(act: Act): Promise<T> {
    return (await this.#carryOut<T>(act)).body;
  }

  /** An act that must be refused, with the refusal as people read it. Told again it is left out: what refused it may be long past. */
  async refused(words: string, code: string, act: Act): Promise<void> {
    if (this.#chapter.again) {
      this.#nextKey();
      return this.teller.log(`  ✗ ${words} (${code})`);
    }
    const { status, body } = await this.#send<Problem>(act);
    if (status < 400) throw new Error(`${words}: this should have been refused with ${code}`);
    if (body.code !== code) throw new Error(`${words}: refused with ${body.code}, not with ${code}`);
    this.teller.log(`  ✗ ${words}\n      ${body.code}: ${body.detail ?? body.title}`);
  }

  say(words: string): void {
    this.teller.log(`  · ${words}`);
  }

  /** Reads until the answer is as it will be: other contexts learn by message, and deadlines fire by themselves. */
  async until<T>(words: string, context: string, path: string, isSo: (body: T) => boolean): Promise<T> {
    const giveUp = Date.now() + PATIENCE_MS;
    for (;;) {
      const { status, body } = await this.#read<T>(context, path);
      if (status === 200 && isSo(body)) {
        this.teller.log(`  · ${words}`);
        return body;
      }
      if (Date.now() > giveUp)
        throw new Error(`${words}: not so after ${PATIENCE_MS / 1000} s: ${JSON.stringify(body)}`);
      await pause(PACE_MS);
    }
  }

  /** A file that a context makes, as text. */
  async fileFrom({ by, to, path }: Act): Promise<string> {
    const response = await fetch(`${this.teller.portalUrl}/api/${to}/v1${path}`, {
      headers: { authorization: `Bearer ${await this.teller.token(by)}` },
    });
    if (response.status !== 200) throw new Error(`${by} ← ${to} ${path}: ${response.status} ${await response.text()}`);
    return response.text();
  }

  async #carryOut<T>(act: Act): Promise<Answer<T>> {
    const answer = await this.#send<T>(act);
    if (answer.status < 400) return answer;
    throw new Error(`${act.by} → ${act.to} ${act.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async #send<T>({ by, to, path, body, file, fileType = 'application/xml' }: Act): Promise<Answer<T>> {
    const key = this.#nextKey();
    const response = await fetch(`${this.teller.portalUrl}/api/${to}/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.teller.token(by)}`,
        'content-type': file === undefined ? 'application/json' : fileType,
        'idempotency-key': key,
        'x-correlation-id': key,
      },
      body: file ?? JSON.stringify(body ?? {}),
    });
    const position = response.headers.get('ceriss-position') ?? undefined;
    return { status: response.status, body: (await response.json()) as T, position, correlationId: key };
  }

  async #read<T>(context: string, path: string): Promise<{ status: number; body: T }> {
    const response = await fetch(`${this.teller.portalUrl}/api/${context}/v1${path}`, {
      headers: { authorization: `Bearer ${await this.teller.token('auditor')}` },
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  /** The events that an act caused so far, in whichever context, as the audit sees them. */
  async #eventsOf({ position, correlationId }: Answer<unknown>): Promise<readonly TracedEvent[]> {
    if (position === undefined) return [];
    const own = BigInt(position.slice(position.indexOf('@') + 1));
    const giveUp = Date.now() + PATIENCE_MS;
    for (;;) {
      const { body } = await this.#read<{ items?: TracedEvent[] }>('audit', `/correlations/${correlationId}`);
      const events = body.items ?? [];
      if (events.some((event) => BigInt(event.position) >= own)) return events;
      if (Date.now() > giveUp) throw new Error(`the audit has not seen ${position}: ${JSON.stringify(body)}`);
      await pause(PACE_MS);
    }
  }

  /** A version 7 UUID of the chapter's day whose rest is the place of the act in the story. */
  #nextKey(): string {
    const { title, date } = this.#chapter;
    this.#acts += 1;
    const rest = createHash('sha256').update(`hogares-en-comunidad/${title}/${this.#acts}`).digest('hex');
    const time = Date.parse(date).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
  }
}
