import {
  context,
  isSpanContextValid,
  propagation,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { isError } from '../logging/reason.js';

/* Without an SDK every call here is a no-op of the API package, and its spans are of no trace. */
const tracer = () => trace.getTracer('@ceriss/service-kit');

/** The W3C trace context of the running span; undefined when tracing is off. */
export const currentTraceparent = (): string | undefined => {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
};

/** The context a `traceparent` names, to be the parent of what is done about it. */
export const remoteContext = (carrier: object): Context => propagation.extract(context.active(), carrier);

export const startSpan = (name: string, attributes: Attributes, parent: Context = context.active()): Span =>
  tracer().startSpan(name, { attributes }, parent);

/** Work inside a span. A span of no trace is not made known: contexts are copied for that, for every request. */
export const withSpan = <T>(span: Span, work: () => T): T =>
  isSpanContextValid(span.spanContext()) ? context.with(trace.setSpan(context.active(), span), work) : work();

/** Ends the span with the work; an error is marked by its class only, because messages may hold what callers sent. */
export const traced = async <T>(span: Span, work: () => Promise<T>): Promise<T> => {
  try {
    return await withSpan(span, work);
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
};

export const failed = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR, message: isError(error) ? error.name : 'Error' });
};
