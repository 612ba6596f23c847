import { systemClock, type Clock } from '@ceriss/kernel';
import { openLog } from './database.js';
import { lockFile } from './file-lock.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { LogWriter } from './log-writer.js';
import { EVENT_TYPES, type ExpectedRevision, type ProposedEvent, type WriteOutcome } from './model.js';
import { StreamDirectory } from './stream-directory.js';
import { Tail } from './tail.js';
import { Turns } from './turns.js';

/** The access rules a new log starts with: the first event of every log, as in EventStoreDB. */
const SETTINGS = JSON.stringify({
  $userStreamAcl: { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' },
  $systemStreamAcl: { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' },
});
const SETTINGS_ID = Buffer.from('6365726973732d73657474696e677321', 'hex');

const sizeOf = (events: readonly ProposedEvent[]): number =>
  events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);

export type EventLog = Readonly<{
  clock: Clock;
  reader: LogReader;
  streams: StreamDirectory;
  tail: Tail;
  turns: Turns;
  commits: GroupCommit;
  lastPosition(): number;
  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Promise<WriteOutcome>;
  softDelete(stream: string, expected: ExpectedRevision): Promise<WriteOutcome>;
  tombstone(stream: string, expected: ExpectedRevision): Promise<WriteOutcome>;
  close(): Promise<void>;
}>;

const wire = (db: ReturnType<typeof openLog>, clock: Clock, release: () => void): EventLog => {
  const streams = new StreamDirectory(db);
  const writer = new LogWriter(db, streams, clock);
  const tail = new Tail();
  const commits = new GroupCommit(db, {
    committed: () => tail.moved(writer.takeTouched()),
    rolledBack: () => writer.rewind(),
  });
  return {
    clock,
    reader: new LogReader(db),
    streams,
    tail,
    turns: new Turns(),
    commits,
    lastPosition: () => writer.lastPosition,
    append: (stream, expected, events) => commits.run(sizeOf(events), () => writer.append(stream, expected, events)),
    softDelete: (stream, expected) => commits.run(0, () => writer.softDelete(stream, expected)),
    tombstone: (stream, expected) => commits.run(0, () => writer.tombstone(stream, expected)),
    close: async () => {
      await commits.idle();
      db.close();
      release();
    },
  };
};

/** Opens the log in `file` for this process alone. Throws one plain sentence when another node has it. */
export const openEventLog = async (file: string, clock: Clock = systemClock): Promise<EventLog> => {
  const lock = lockFile(file);
  try {
    const log = wire(openLog(file), clock, () => lock.release());
    if (log.lastPosition() === 0) {
      const settings = { id: SETTINGS_ID, type: EVENT_TYPES.settings, isJson: true, data: Buffer.from(SETTINGS) };
      await log.append('$settings', { kind: 'no-stream' }, [{ ...settings, metadata: new Uint8Array() }]);
    }
    return log;
  } catch (error) {
    lock.release();
    throw error;
  }
};
