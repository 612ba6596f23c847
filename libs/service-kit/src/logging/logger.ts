import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentCorrelation } from './correlation.js';
import { isError } from './reason.js';

export type { Logger };

export const LOGGER = Symbol('Logger');

/** JSON lines with the service's name, the role and, inside a request or a delivery, the correlation id. */
export const createLogger = (
  o: Readonly<{ service: string; role: string; level: string }>,
  destination?: DestinationStream,
): Logger => {
  const options = {
    level: o.level,
    base: { service: o.service, role: o.role },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const correlationId = currentCorrelation();
      return correlationId ? { correlationId } : {};
    },
    serializers: { err: errorSerializer, error: errorSerializer },
  };
  return pino(options, destination ?? gathered());
};

const GATHERED_BYTES = 4_096;
const FLUSH_EVERY_MS = 200;

/* A write to the system for each line is a good part of what a command costs. What was gathered is written before a process ends. */
const gathered = (): DestinationStream => {
  const output = pino.destination({ dest: 1, sync: true, minLength: GATHERED_BYTES });
  // Not flushSync, which waits for the disk: five times a second every answer would wait with it.
  setInterval(() => output.flush(), FLUSH_EVERY_MS).unref();
  process.on('exit', () => output.flushSync());
  return output;
};

/* Only what the program says about itself: extra properties of an error (rows, parameters, bodies) may hold personal data. */
const errorSerializer = (error: unknown): unknown => {
  if (!isError(error)) return { type: typeof error };
  return { type: error.name, message: firstLine(error.message), stack: framesOf(error) };
};

const LONGEST = 500;

const firstLine = (text: string): string => text.split('\n', 1)[0]!.slice(0, LONGEST);

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

/** Nest's own lines, in the same form. Its start-up chatter is for debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context: context.at(-1) }, textOf(message));
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn({ context: context.at(-1) }, textOf(message));
  }
  error(message: unknown, ...context: unknown[]): void {
    const error = [message, ...context].find(isError);
    this.logger.error({ ...(error !== undefined && { err: error }) }, textOf(message));
  }
  fatal(message: unknown): void {
    this.logger.fatal(textOf(message));
  }
  debug(message: unknown): void {
    this.logger.debug(textOf(message));
  }
}

const textOf = (message: unknown): string => (isError(message) ? firstLine(message.message) : String(message));
