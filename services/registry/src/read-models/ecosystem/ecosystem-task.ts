import type { Part } from '../../domain/ecosystem/betweenness.js';
import type { Ecosystem } from '../../domain/ecosystem/ecosystem.js';
import type { Adjacency } from '../../domain/ecosystem/tie-graph.js';

/** What a thread is given to compute; it answers once and ends. */
export type Task =
  | Readonly<{ kind: 'betweenness'; graph: Adjacency; part: Part }>
  | Readonly<{ kind: 'metrics'; ecosystem: Ecosystem }>
  | Readonly<{ kind: 'critical-mass'; ecosystem: Ecosystem; evidenceLevels: readonly number[] }>;
