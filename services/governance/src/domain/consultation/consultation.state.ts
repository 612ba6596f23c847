import { DomainError, type Refusal } from '@ceriss/kernel';
import type { ConsultationEvent, ConsultationOpened } from './consultation.events.js';

export type ConsultationRule =
  | 'CONSULTATION_EXISTS'
  | 'CONSULTATION_NOT_FOUND'
  | 'CONSULTATION_PERIOD_OUT_OF_LIMITS'
  | 'CONSULTATION_OPENS_IN_THE_PAST'
  | 'CONSULTATION_CODE_TWICE'
  | 'CONSULTATION_CHOICES_IMPOSSIBLE'
  | 'CONSULTATION_STILL_OPEN'
  | 'CONSULTATION_KEY_LOST'
  | 'CONSULTATION_THEME_EXISTS'
  | 'CONSULTATION_THEME_UNKNOWN'
  | 'CONSULTATION_SUMMARY_PUBLISHED'
  | 'CONSULTATION_SUMMARY_WITHOUT_THEMES'
  | 'CONSULTATION_SUMMARY_THEME_UNANSWERED';

export type Opened = ConsultationOpened['data'];
export type Terms = Omit<Opened, 'title' | 'text'>;
type Theme = Readonly<{ themeId: string; title: string; outcome?: 'taken-up' | 'partly' | 'not' }>;
export type OpenedConsultation = Readonly<{
  status: 'open' | 'closed' | 'summarised';
  terms: Terms;
  themes: readonly Theme[];
}>;
export type Consultation = Readonly<{ status: 'none' }> | OpenedConsultation;

export const refuseConsultation = (code: ConsultationRule, refusal: Refusal = {}) =>
  new DomainError<ConsultationRule>(code, refusal);

export const evolveConsultation = (consultation: Consultation, { type, data }: ConsultationEvent): Consultation => {
  if (type === 'governance.consultation-opened') {
    const { title: _, text: __, ...terms } = data;
    return { status: 'open', terms, themes: [] };
  }
  if (consultation.status === 'none') return consultation;
  switch (type) {
    case 'governance.consultation-closed':
      return { ...consultation, status: 'closed' };
    case 'governance.consultation-theme-identified':
      return { ...consultation, themes: [...consultation.themes, { themeId: data.themeId, title: data.title }] };
    case 'governance.consultation-theme-answered': {
      const { themeId, outcome } = data;
      const themes = consultation.themes.map((theme) => (theme.themeId === themeId ? { ...theme, outcome } : theme));
      return { ...consultation, themes };
    }
    case 'governance.consultation-summary-published':
      return { ...consultation, status: 'summarised' };
  }
};

/** Throws CONSULTATION_STILL_OPEN one millisecond before the end, and not at it. */
export const requireOver = ({ closesAt }: Pick<Terms, 'closesAt'>, now: Date): void => {
  if (now >= new Date(closesAt)) return;
  throw refuseConsultation('CONSULTATION_STILL_OPEN', { facts: { closesAt }, wouldPassIf: { notBefore: closesAt } });
};

/** A key that does not open the ballots would count all of them as unreadable: then nothing is closed. */
export const requireKey = (terms: Pick<Terms, 'keyDigest'>, keyDigest: string): void => {
  if (terms.keyDigest === keyDigest) return;
  throw refuseConsultation('CONSULTATION_KEY_LOST', {
    rule: 'ballots-open-with-their-key@1',
    facts: { keyDigest: terms.keyDigest },
    wouldPassIf: { secretRestored: true },
  });
};
