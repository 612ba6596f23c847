import type { ConsumerStatus } from '@ceriss/messaging';
import type { ProjectionStatus } from '@ceriss/read-models';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { consumersOf, type Parts } from './parts.js';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The process's own Prometheus registry: several services may run in one test process. */
export class Metrics {
  private readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'ceriss_http_request_duration_seconds',
    help: 'Time from a request to its answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #appends = new Histogram({
    name: 'ceriss_append_duration_seconds',
    help: 'Time an append to the log takes, by outcome.',
    labelNames: ['outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly #projection = {
    position: this.#gauge('ceriss_projection_position', 'Position to which a projection has come.', 'projection'),
    lag: this.#gauge('ceriss_projection_lag', 'Distance of a projection to the end of the log.', 'projection'),
    state: this.#gauge('ceriss_projection_state', '1 for the state a projection is in.', 'projection', 'state'),
  };
  readonly #relay = {
    position: this.#gauge('ceriss_relay_position', 'Position to which the relay has published.'),
    lag: this.#gauge('ceriss_relay_lag', 'Distance of the relay to the end of the log.'),
    state: this.#gauge('ceriss_relay_state', '1 for the state the relay is in.', 'state'),
  };
  readonly #consumer = {
    pending: this.#gauge('ceriss_consumer_pending', 'Messages that wait for a consumer.', 'consumer'),
    parked: this.#gauge('ceriss_consumer_parked', 'Events a consumer has put aside.', 'consumer'),
  };

  readonly #invariants = this.#gauge('ceriss_invariant_holds', '1 while an invariant of the books holds.', 'invariant');

  constructor(private readonly parts: Parts) {
    this.registry.setDefaultLabels({ service: parts.context });
    collectDefaultMetrics({ register: this.registry });
  }

  /** Everything in Prometheus' text format, as it is now. */
  async scrape(): Promise<string> {
    const none = () => [];
    const [projections, consumers, invariants] = await Promise.all([
      this.parts.projections?.statuses().catch(none) ?? [],
      consumersOf(this.parts).catch(none),
      this.parts.invariants?.().catch(none) ?? [],
    ]);
    this.#invariants.reset();
    for (const { id, holds } of invariants) this.#invariants.set({ invariant: id }, holds ? 1 : 0);
    this.#setProjections(projections);
    this.#setRelay();
    this.#setConsumers(consumers);
    return this.registry.metrics();
  }

  request(o: Readonly<{ method: string; route: string; status: number; seconds: number }>): void {
    this.#requests.observe({ method: o.method, route: o.route, status: String(o.status) }, o.seconds);
  }

  append(outcome: 'appended' | 'conflict' | 'failed', seconds: number): void {
    this.#appends.observe({ outcome }, seconds);
  }

  #setProjections(statuses: readonly ProjectionStatus[]): void {
    const { position, lag, state } = this.#projection;
    for (const gauge of [position, lag, state]) gauge.reset();
    for (const status of statuses) {
      position.set({ projection: status.name }, Number(status.position));
      lag.set({ projection: status.name }, Number(status.lag));
      state.set({ projection: status.name, state: status.state }, 1);
    }
  }

  #setRelay(): void {
    const { position, lag, state } = this.#relay;
    for (const gauge of [position, lag, state]) gauge.reset();
    const status = this.parts.relay?.status();
    if (!status) return;
    position.set(Number(status.position));
    lag.set(Number(status.lag));
    state.set({ state: status.state }, 1);
  }

  #setConsumers(statuses: readonly ConsumerStatus[]): void {
    for (const { consumer, pending, parked } of statuses) {
      this.#consumer.pending.set({ consumer }, pending);
      this.#consumer.parked.set({ consumer }, parked);
    }
  }

  #gauge(name: string, help: string, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
