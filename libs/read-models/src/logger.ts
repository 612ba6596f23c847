export type RunnerLogger = Readonly<{
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}>;

export const silent: RunnerLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };
