import type { Command } from '@ceriss/event-sourcing';
import { refuseConsultation, type OpenedConsultation } from './consultation.state.js';
import type { ConsultationEvent, ThemeAnswered, ThemeIdentified } from './consultation.events.js';

export type IdentifyTheme = Command<'IdentifyTheme', Omit<ThemeIdentified['data'], 'identifiedAt'> & { now: Date }>;
export type AnswerTheme = Command<
  'AnswerTheme',
  Omit<ThemeAnswered['data'], 'answeredAt' | 'reference'> & { reference?: string | undefined; now: Date }
>;
export type PublishSummary = Command<'PublishSummary', { text: string; now: Date }>;

const SUMMARY_RULE = 'every-theme-is-answered@1';

const requireClosed = ({ status, terms: { closesAt } }: OpenedConsultation): void => {
  if (status === 'open') {
    throw refuseConsultation('CONSULTATION_STILL_OPEN', { facts: { closesAt }, wouldPassIf: { notBefore: closesAt } });
  }
  if (status === 'summarised') throw refuseConsultation('CONSULTATION_SUMMARY_PUBLISHED');
};

export const identifyTheme = (
  { now, ...theme }: IdentifyTheme['data'],
  consultation: OpenedConsultation,
): ConsultationEvent[] => {
  requireClosed(consultation);
  if (consultation.themes.some(({ title }) => title === theme.title)) {
    const titleNotIn = consultation.themes.map(({ title }) => title);
    throw refuseConsultation('CONSULTATION_THEME_EXISTS', {
      facts: { title: theme.title },
      wouldPassIf: { titleNotIn },
    });
  }
  return [{ type: 'governance.consultation-theme-identified', data: { ...theme, identifiedAt: now.toISOString() } }];
};

/** A theme may be answered again until the summary is published: the last answer counts. */
export const answerTheme = (
  { now, reference, ...answer }: AnswerTheme['data'],
  consultation: OpenedConsultation,
): ConsultationEvent[] => {
  requireClosed(consultation);
  if (!consultation.themes.some(({ themeId }) => themeId === answer.themeId)) {
    const themeIn = consultation.themes.map(({ themeId }) => themeId);
    throw refuseConsultation('CONSULTATION_THEME_UNKNOWN', {
      facts: { themeId: answer.themeId },
      wouldPassIf: { themeIn },
    });
  }
  const data = { ...answer, ...(reference !== undefined && { reference }), answeredAt: now.toISOString() };
  return [{ type: 'governance.consultation-theme-answered', data }];
};

/** What was taken up and what was not is said of every theme, or nothing is published. */
export const publishSummary = (
  { text, now }: PublishSummary['data'],
  consultation: OpenedConsultation,
): ConsultationEvent[] => {
  requireClosed(consultation);
  const { themes } = consultation;
  if (themes.length === 0) {
    throw refuseConsultation('CONSULTATION_SUMMARY_WITHOUT_THEMES', {
      rule: SUMMARY_RULE,
      facts: { themes: 0 },
      wouldPassIf: { themesAtLeast: 1 },
    });
  }
  const unanswered = themes.filter(({ outcome }) => outcome === undefined);
  if (unanswered.length > 0) {
    throw refuseConsultation('CONSULTATION_SUMMARY_THEME_UNANSWERED', {
      rule: SUMMARY_RULE,
      facts: { unanswered: unanswered.length, themes: themes.length },
      wouldPassIf: { answered: unanswered.map(({ themeId, title }) => ({ themeId, title })) },
    });
  }
  const answered = themes.map(({ themeId, outcome }) => ({ themeId, outcome: outcome! }));
  const data = { text, themes: answered, publishedAt: now.toISOString() };
  return [{ type: 'governance.consultation-summary-published', data }];
};
