import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { boxesFor } from './boxes.js';
import type { ConsultationCount } from './consultation-count.js';
import { consultationCodec, type ConsultationEvent } from './consultation.events.js';
import {
  evolveConsultation,
  refuseConsultation,
  requireKey,
  requireOver,
  type Consultation,
  type Opened,
  type OpenedConsultation,
} from './consultation.state.js';
import { ruleOf, type ParticipationRules } from './participation-rules.js';
import {
  answerTheme,
  identifyTheme,
  publishSummary,
  type AnswerTheme,
  type IdentifyTheme,
  type PublishSummary,
} from './summary.rules.js';

export type OpenConsultation = Command<
  'OpenConsultation',
  Pick<Opened, 'title' | 'text' | 'about' | 'questions' | 'audience' | 'nextBallot' | 'keyDigest'> & {
    opensAt: Date;
    closesAt: Date;
    expectedBallots: number;
    /** The body that consults, where it is one. */
    bodyId?: string | undefined;
    rules: ParticipationRules;
    now: Date;
  }
>;
/** `count` is that of all boxes together; `keyDigest` belongs to `key`. */
export type CloseConsultation = Command<
  'CloseConsultation',
  { count: ConsultationCount; key: string; keyDigest: string; now: Date }
>;
export type ConsultationCommand = OpenConsultation | CloseConsultation | IdentifyTheme | AnswerTheme | PublishSummary;

const HOUR_MS = 3_600_000;

const requirePeriod = ({ opensAt, closesAt, rules, now }: OpenConsultation['data']): void => {
  const rule = ruleOf('consultation-period', rules);
  if (opensAt < now) {
    throw refuseConsultation('CONSULTATION_OPENS_IN_THE_PAST', {
      rule,
      facts: { opensAt: opensAt.toISOString(), now: now.toISOString() },
      wouldPassIf: { opensAtLeast: now.toISOString() },
    });
  }
  const { minimumHours, maximumHours } = rules.consultation;
  const lasts = closesAt.getTime() - opensAt.getTime();
  if (lasts >= minimumHours * HOUR_MS && lasts <= maximumHours * HOUR_MS) return;
  throw refuseConsultation('CONSULTATION_PERIOD_OUT_OF_LIMITS', {
    rule,
    facts: { milliseconds: lasts, minimumHours, maximumHours },
    wouldPassIf: {
      closesAtLeast: new Date(opensAt.getTime() + minimumHours * HOUR_MS).toISOString(),
      closesAtMost: new Date(opensAt.getTime() + maximumHours * HOUR_MS).toISOString(),
    },
  });
};

const requireOnce = (codes: readonly string[]): void => {
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  if (twice === undefined) return;
  throw refuseConsultation('CONSULTATION_CODE_TWICE', {
    facts: { code: twice },
    wouldPassIf: { occurrencesAtMost: 1 },
  });
};

const requireQuestions = ({ questions }: OpenConsultation['data']): void => {
  requireOnce(questions.map(({ code }) => code));
  for (const { code, options, atMost } of questions) {
    requireOnce(options.map((option) => option.code));
    if (atMost <= options.length) continue;
    throw refuseConsultation('CONSULTATION_CHOICES_IMPOSSIBLE', {
      facts: { question: code, atMost, options: options.length },
      wouldPassIf: { atMost: options.length },
    });
  }
};

const open = (data: OpenConsultation['data']): ConsultationEvent[] => {
  requirePeriod(data);
  requireQuestions(data);
  const { opensAt, closesAt, expectedBallots, bodyId, rules, now, ...terms } = data;
  const { ruleSetId, version, consultation } = rules;
  const held = bodyId !== undefined && ruleSetId !== undefined;
  const opened: Opened = {
    ...terms,
    boxes: boxesFor(expectedBallots),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    rulesVersion: version,
    ...(held && { heldTo: { bodyId, ruleSetId, ...consultation } }),
    openedAt: now.toISOString(),
  };
  return [{ type: 'governance.consultation-opened', data: opened }];
};

const close = (
  { count, key, keyDigest, now }: CloseConsultation['data'],
  { status, terms }: OpenedConsultation,
): ConsultationEvent[] => {
  if (status !== 'open') return [];
  requireOver(terms, now);
  requireKey(terms, keyDigest);
  return [
    { type: 'governance.consultation-closed', data: { count, boxes: terms.boxes, key, closedAt: now.toISOString() } },
  ];
};

const decide = (command: ConsultationCommand, consultation: Consultation): ConsultationEvent[] => {
  if (command.type === 'OpenConsultation') {
    if (consultation.status !== 'none') throw refuseConsultation('CONSULTATION_EXISTS');
    return open(command.data);
  }
  if (consultation.status === 'none') throw refuseConsultation('CONSULTATION_NOT_FOUND');
  switch (command.type) {
    case 'CloseConsultation':
      return close(command.data, consultation);
    case 'IdentifyTheme':
      return identifyTheme(command.data, consultation);
    case 'AnswerTheme':
      return answerTheme(command.data, consultation);
    case 'PublishSummary':
      return publishSummary(command.data, consultation);
  }
};

export const consultationAggregate: Aggregate<Consultation, ConsultationCommand, ConsultationEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve: evolveConsultation, decide },
  codec: consultationCodec,
  streamOf: (id) => `governance.consultation-${id}`,
};
