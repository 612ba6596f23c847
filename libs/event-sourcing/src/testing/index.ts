export { deciderSpec } from './decider-spec.js';
export { refusalGaps } from './refusals.js';
