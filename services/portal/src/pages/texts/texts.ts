import type { Condition } from '../../status/status-reader.js';

/** `{name}` stands for a value. */
export type Texts = Readonly<{
  name: string;
  claim: string;
  skip: string;
  languages: string;
  overall: Readonly<{ well: string; troubled: string }>;
  asOf: string;
  clock: Readonly<{ title: string; explanation: string }>;
  conditions: Readonly<Record<Condition, string>>;
  services: Readonly<{ title: string; purposes: Readonly<Record<string, string>>; version: string }>;
  readModels: Readonly<{
    summary: string;
    columns: Readonly<{ name: string; state: string; position: string; lag: string }>;
    states: Readonly<Record<string, string>>;
    stoppedAt: string;
  }>;
  parts: Readonly<{ title: string; names: Readonly<Record<string, string>> }>;
  audit: Readonly<{
    title: string;
    explanation: string;
    position: string;
    events: string;
    streams: string;
    findings: string;
    recordedAt: string;
    silent: string;
    none: string;
  }>;
  users: Readonly<{ title: string; explanation: string }>;
  api: Readonly<{
    read: string;
    openApi: string;
    title: string;
    back: string;
    anybody: string;
    silent: string;
    operation: string;
    who: string;
    what: string;
  }>;
  licence: string;
}>;
