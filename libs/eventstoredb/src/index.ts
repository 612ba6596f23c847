export type { Batch, Log, LogLogger, LogOptions, Reading, Selection, Subscription } from './log.js';
export { openLog } from './open-log.js';
