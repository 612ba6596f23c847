import { degreeOf, neighboursOf, type TieGraph } from './tie-graph.js';

/* Actors in the order of their degrees, where each stands in it, and where each degree begins. */
const byDegree = (degrees: Uint32Array) => {
  const most = degrees.reduce((max, degree) => Math.max(max, degree), 0);
  const begins = new Uint32Array(most + 2);
  for (const degree of degrees) begins[degree + 1]! += 1;
  for (let degree = 1; degree < begins.length; degree += 1) begins[degree]! += begins[degree - 1]!;
  const next = begins.slice();
  const order = new Uint32Array(degrees.length);
  const places = degrees.map((degree) => next[degree]!++);
  for (const [actor, place] of places.entries()) order[place] = actor;
  return { begins, order, places };
};

/**
 * Of each actor the largest k such that it is in a part where everybody has k ties within (Seidman 1983): Batagelj and Zaveršnik's
 * algorithm (2003), in O(ties). Typed arrays, because the libraries' own reserves actors × highest degree.
 */
export const coreNumbers = (graph: TieGraph): Uint32Array => {
  const cores = Uint32Array.from(graph.actors, (_, actor) => degreeOf(graph, actor));
  const { begins, order, places } = byDegree(cores);
  for (let at = 0; at < order.length; at += 1) {
    const actor = order[at]!;
    for (const other of neighboursOf(graph, actor)) {
      const degree = cores[other]!;
      if (degree <= cores[actor]!) continue;
      // To the front of those of its degree, which then begin after it.
      const [place, front] = [places[other]!, begins[degree]!];
      const first = order[front]!;
      order[place] = first;
      places[first] = place;
      order[front] = other;
      places[other] = front;
      begins[degree]! += 1;
      cores[other] = degree - 1;
    }
  }
  return cores;
};
