import { parentPort, workerData } from 'node:worker_threads';
import { betweennessPart } from '../../domain/ecosystem/betweenness.js';
import { criticalMass } from '../../domain/ecosystem/critical-mass.js';
import { metricsOf } from '../../domain/ecosystem/ecosystem-metrics.js';
import { tieGraph } from '../../domain/ecosystem/tie-graph.js';
import type { Task } from './ecosystem-task.js';
import { betweennessInThreads } from './parallel-betweenness.js';

const computed = async (task: Task): Promise<object> => {
  switch (task.kind) {
    case 'betweenness':
      return betweennessPart(task.graph, task.part);
    case 'metrics': {
      const graph = tieGraph(task.ecosystem);
      return metricsOf(graph, await betweennessInThreads(graph));
    }
    case 'critical-mass':
      return criticalMass(task.ecosystem, task.evidenceLevels);
  }
};

parentPort!.postMessage(await computed(workerData as Task));
