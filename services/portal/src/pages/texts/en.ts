import type { Texts } from './texts.js';

export const en: Texts = {
  name: 'CERISS',
  claim:
    'Who takes part, what was decided, who paid for it, what came of it and who reused it: every fact recorded, and open to checking.',
  skip: 'Skip to content',
  languages: 'Language',
  overall: { well: 'Everything works', troubled: 'Some parts do not work' },
  asOf: 'State at {time}',
  clock: {
    title: 'Demonstration clock',
    explanation:
      'This installation is a demonstration: its time is not the real time. It only goes forward, never back.',
  },
  conditions: { ready: 'Works', troubled: 'In trouble', silent: 'No answer' },
  services: {
    title: 'Services',
    version: 'Version {version}',
    purposes: {
      registry: 'Actors, initiatives, challenges and networks',
      governance: 'Bodies, proposals, ballots and resolutions',
      financing: 'Funds, calls, awards and payments',
      evaluation: 'Plans, measurements and evaluations',
      'knowledge-transfer': 'Evidence, practices and transfers',
      audit: 'The record of every fact, checked without pause',
    },
  },
  readModels: {
    summary: 'Read models: {live} of {all} up to date',
    columns: { name: 'Name', state: 'State', position: 'Position', lag: 'Lag' },
    states: {
      live: 'Up to date',
      'catching-up': 'Catching up',
      rebuilding: 'Being rebuilt',
      standby: 'On standby',
      stopped: 'Stopped',
      failed: 'Halted by a failure',
    },
    stoppedAt: 'at {type} ({stream}, revision {revision})',
  },
  parts: {
    title: 'Infrastructure',
    names: {
      eventstore: 'Event store',
      identity: 'Identity provider',
      database: 'PostgreSQL (read models)',
      bus: 'NATS JetStream (published events)',
    },
  },
  audit: {
    title: 'Audit',
    explanation:
      'Every event must have a unique id, a revision without gaps, a cause, a correlation, an author and a time.',
    position: 'Position of the log',
    events: 'Events',
    streams: 'Streams',
    findings: 'Findings',
    recordedAt: 'Last event',
    silent: 'The audit service does not answer.',
    none: 'none',
  },
  users: {
    title: 'To try it out',
    explanation:
      'Development users (auditor, secretary, treasurer…) have no passwords: you choose who to be. The list is in {file}.',
  },
  api: {
    read: 'Read the API',
    openApi: 'OpenAPI (JSON)',
    title: 'API of {service}',
    back: 'Back to the start page',
    anybody: 'anybody',
    silent: 'The service does not answer now: its description cannot be shown.',
    operation: 'Operation',
    who: 'Who',
    what: 'What it does',
  },
  licence: 'Free software under the EUPL-1.2',
};
