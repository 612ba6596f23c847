export type Answer = Readonly<{ status: number; headers: Headers; body: Record<string, string> }>;

/** What became of one command, as its sender knows it. */
export type Entry = {
  readonly key: string;
  readonly context: string;
  readonly path: string;
  attempts: number;
  outcome: 'sent' | 'acknowledged' | 'refused';
  /** Of the answer: `Ceriss-Position` without the context, and `ETag` without the quotes. */
  position?: bigint;
  revision?: bigint;
  /** Why it was refused. */
  code?: string;
};

/** Every command of a load: what was sent and what was answered, to be held against the log. */
export class Journal {
  readonly entries: Entry[] = [];

  send(key: string, context: string, path: string): Entry {
    const entry: Entry = { key, context, path, attempts: 0, outcome: 'sent' };
    this.entries.push(entry);
    return entry;
  }

  /** Writes down what the answer to a command says. */
  answered(entry: Entry, { status, headers, body }: Answer): void {
    if (status >= 400) {
      entry.outcome = 'refused';
      entry.code = body.code ?? String(status);
      return;
    }
    entry.outcome = 'acknowledged';
    const position = headers.get('ceriss-position')?.split('@')[1];
    const revision = /\d+/.exec(headers.get('etag') ?? '')?.[0];
    if (position !== undefined) entry.position = BigInt(position);
    if (revision !== undefined) entry.revision = BigInt(revision);
  }

  of(outcome: Entry['outcome']): readonly Entry[] {
    return this.entries.filter((entry) => entry.outcome === outcome);
  }

  /** How often a command had to be sent again. */
  get repeats(): number {
    return this.entries.reduce((sum, { attempts }) => sum + Math.max(0, attempts - 1), 0);
  }
}
