/** What this library says and to whom: pino's shape. Never payloads. */
export type Logger = Readonly<{
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}>;
