export { bigintColumn, fractionColumn } from './columns.js';
export { EventRefused } from './fold-events.js';
export { asOf, rowsAsOf } from './history/as-of.js';
export type { At } from './history/at.js';
export { instantText, parseInstant, type Instant } from './history/instant.js';
export { dropHistory, keepHistory } from './history/keep-history.js';
export type { Settlement } from './history/recorded-progress.js';
export { dayOf, validAt } from './history/valid-at.js';
export { cursorOf, sliced, type Slice } from './keyset.js';
export type { RunnerLogger } from './logger.js';
export {
  migrationsMatchEntities,
  openReadModels,
  type ReadModels,
  type ReadModelsOptions,
} from './open-read-models.js';
export { ProjectionRunner, type ProjectionRunnerOptions } from './projection-runner.js';
export type { ProjectionFailure, ProjectionState, ProjectionStatus } from './projection-status.js';
export { projection, type Projected, type Projection, type ProjectionDefinition } from './projection.js';
export { compare, type TableComparison } from './rebuild/compare.js';
export { rebuild, type ReadModelBackends, type Rebuilt, type RebuildOptions } from './rebuild/rebuild.js';
export type { EntityClass, Rows } from './rows/rows.js';
