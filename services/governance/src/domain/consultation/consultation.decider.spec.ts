import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { consultationAggregate, type ConsultationCommand } from './consultation.decider.js';
import { consultationExamples as examples, type ConsultationEvent } from './consultation.events.js';
import { exampleParticipationRules as rules, participationUnder } from './participation-rules.js';

const given = deciderSpec(consultationAggregate.decider);
const happened = <T extends ConsultationEvent['type']>(type: T) =>
  ({ type, data: examples[type] }) as Extract<ConsultationEvent, { type: T }>;
const opened = happened('governance.consultation-opened');
const closed = happened('governance.consultation-closed');
const identified = happened('governance.consultation-theme-identified');
const answered = happened('governance.consultation-theme-answered');
const published = happened('governance.consultation-summary-published');
const { themeId } = identified.data;

describe('Opening a consultation', () => {
  const { openedAt, rulesVersion: _, boxes: __, ...terms } = opened.data;
  const from = new Date(terms.opensAt);
  const hours = (count: number, milliseconds = 0): Date => new Date(from.getTime() + count * 3_600_000 + milliseconds);
  const open = (more: object = {}): ConsultationCommand => ({
    type: 'OpenConsultation',
    data: {
      ...{ ...terms, opensAt: from, closesAt: new Date(terms.closesAt), expectedBallots: 1_000 },
      ...{ rules, now: new Date(openedAt), ...more },
    },
  });
  const openedUntil = (closesAt: Date): ConsultationEvent => ({
    ...opened,
    data: { ...opened.data, closesAt: closesAt.toISOString() },
  });
  it('freezes questions, period, audience and boxes, once', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenRefused('CONSULTATION_EXISTS');
  });
  it.each([
    [hours(24, -1), false],
    [hours(24), true],
    [hours(8_784), true],
    [hours(8_784, 1), false],
  ])('until %s: %s', (closesAt, allowed) => {
    const result = given().when(open({ closesAt }));
    if (allowed) return result.then(openedUntil(closesAt));
    return result.thenRefused('CONSULTATION_PERIOD_OUT_OF_LIMITS', {
      facts: { minimumHours: 24 },
      wouldPassIf: { closesAtLeast: hours(24).toISOString() },
    });
  });
  it('is held to the statutes of the body that consults, which are copied into it', () => {
    const [bodyId, ruleSetId] = ['0198f000-0000-7000-8000-000000000061', '0198f000-0000-7000-8000-000000000062'];
    const figures = { minimumHours: 48, maximumHours: 100 };
    const statutes = participationUnder(ruleSetId, { version: 3, participation: { ...rules, consultation: figures } });
    const command = (closesAt: Date) => open({ closesAt, bodyId, rules: statutes });
    const heldTo = { bodyId, ruleSetId, ...figures };
    given()
      .when(command(hours(48)))
      .then({ ...opened, data: { ...opened.data, closesAt: hours(48).toISOString(), rulesVersion: 3, heldTo } });
    given()
      .when(command(hours(48, -1)))
      .thenRefused('CONSULTATION_PERIOD_OUT_OF_LIMITS', { rule: 'consultation-period (statutes@3)', facts: figures });
    given()
      .when(command(hours(100, 1)))
      .thenRefused('CONSULTATION_PERIOD_OUT_OF_LIMITS');
    expect(participationUnder(ruleSetId, { version: 2 })).toEqual(rules);
    expect(participationUnder(ruleSetId, undefined)).toEqual(rules);
  });
  it('is for now or later', () => {
    given()
      .when(open({ now: from }))
      .then({ ...opened, data: { ...opened.data, openedAt: terms.opensAt } });
    given()
      .when(open({ now: new Date(from.getTime() + 1) }))
      .thenRefused('CONSULTATION_OPENS_IN_THE_PAST');
  });
  it('asks what can be answered', () => {
    const [question] = terms.questions as [(typeof terms.questions)[number]];
    const ask = (...questions: object[]) => given().when(open({ questions }));
    const once = { wouldPassIf: { occurrencesAtMost: 1 } };
    ask(question, question).thenRefused('CONSULTATION_CODE_TWICE', { facts: { code: question.code }, ...once });
    ask({ ...question, options: [question.options[0], question.options[0]] }).thenRefused('CONSULTATION_CODE_TWICE');
    ask({ ...question, atMost: 3 }).thenRefused('CONSULTATION_CHOICES_IMPOSSIBLE', { wouldPassIf: { atMost: 2 } });
  });
});

describe('Closing a consultation', () => {
  const { count, key, closedAt } = closed.data;
  const close = (now: string, keyDigest = opened.data.keyDigest): ConsultationCommand => ({
    type: 'CloseConsultation',
    data: { count, key, keyDigest, now: new Date(now) },
  });
  const { closesAt } = opened.data;
  it('is done at its end, once, with the key that sealed the ballots', () => {
    given(opened).when(close(closedAt)).then(closed);
    given(opened)
      .when(close(closesAt))
      .then({ ...closed, data: { ...closed.data, closedAt: closesAt } });
    given(opened, closed).when(close(closedAt)).thenNothing();
    given(opened)
      .when(close(new Date(Date.parse(closesAt) - 1).toISOString()))
      .thenRefused('CONSULTATION_STILL_OPEN', { wouldPassIf: { notBefore: closesAt } });
    given(opened)
      .when(close(closedAt, '0c'.repeat(32)))
      .thenRefused('CONSULTATION_KEY_LOST', {
        facts: { keyDigest: opened.data.keyDigest },
        wouldPassIf: { secretRestored: true },
      });
    given().when(close(closedAt)).thenRefused('CONSULTATION_NOT_FOUND');
  });
});

describe('The summary', () => {
  const { identifiedAt, ...theme } = identified.data;
  const identify = (more: object = {}): ConsultationCommand => ({
    type: 'IdentifyTheme',
    data: { ...theme, now: new Date(identifiedAt), ...more },
  });
  const { answeredAt, ...given_ } = answered.data;
  const answer = (more: object = {}): ConsultationCommand => ({
    type: 'AnswerTheme',
    data: { ...given_, now: new Date(answeredAt), ...more },
  });
  const publish: ConsultationCommand = {
    type: 'PublishSummary',
    data: { text: published.data.text, now: new Date(published.data.publishedAt) },
  };
  it('names each theme once, after the close', () => {
    given(opened, closed).when(identify()).then(identified);
    given(opened).when(identify()).thenRefused('CONSULTATION_STILL_OPEN');
    given(opened, closed, identified)
      .when(identify())
      .thenRefused('CONSULTATION_THEME_EXISTS', { wouldPassIf: { titleNotIn: [theme.title] } });
  });
  it('answers themes with reasons, and again until it is published', () => {
    given(opened, closed, identified).when(answer()).then(answered);
    given(opened, closed)
      .when(answer())
      .thenRefused('CONSULTATION_THEME_UNKNOWN', { facts: { themeId }, wouldPassIf: { themeIn: [] } });
    const { reference: _, ...rest } = answered.data;
    given(opened, closed, identified, answered)
      .when(answer({ outcome: 'not', reference: undefined }))
      .then({ type: 'governance.consultation-theme-answered', data: { ...rest, outcome: 'not' } });
  });
  it('is not published while a theme is unanswered, or without any', () => {
    given(opened, closed)
      .when(publish)
      .thenRefused('CONSULTATION_SUMMARY_WITHOUT_THEMES', { facts: { themes: 0 }, wouldPassIf: { themesAtLeast: 1 } });
    const second = { ...identified, data: { ...identified.data, themeId: '0198f000-0000-7000-8000-0000000000b3' } };
    given(opened, closed, identified, answered, second)
      .when(publish)
      .thenRefused('CONSULTATION_SUMMARY_THEME_UNANSWERED', {
        facts: { unanswered: 1, themes: 2 },
        wouldPassIf: { answered: [{ themeId: second.data.themeId, title: second.data.title }] },
      });
    given(opened, closed, identified, answered).when(publish).then(published);
  });
  it('is the end', () => {
    const all = [opened, closed, identified, answered, published];
    for (const command of [identify({ title: 'Otro' }), answer(), publish])
      given(...all)
        .when(command)
        .thenRefused('CONSULTATION_SUMMARY_PUBLISHED');
    given(...all)
      .when({ type: 'CloseConsultation', data: { ...closed.data, keyDigest: 'x', now: new Date(0) } })
      .thenNothing();
  });
  it('is of a consultation that there is', () => {
    for (const command of [identify(), answer(), publish]) given().when(command).thenRefused('CONSULTATION_NOT_FOUND');
  });
});
