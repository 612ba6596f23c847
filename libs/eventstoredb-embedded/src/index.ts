export { backup } from './maintenance/backup.js';
export { stats, type LogStats } from './maintenance/stats.js';
export { verify, type Finding, type VerifyReport } from './maintenance/verify.js';
export { startNode, type EmbeddedNode, type NodeOptions } from './node.js';
