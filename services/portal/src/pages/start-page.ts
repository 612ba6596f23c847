import type { AuditPosition } from '../status/answers.js';
import type { StackStatus } from '../status/status-reader.js';
import { dateAndTime, positionInWords, timeOfDay, wholeNumber } from './formats.js';
import { html, trusted, type Html } from './html.js';
import type { Language } from './languages.js';
import { layout } from './layout.js';
import { badge, serviceCard } from './service-card.js';
import { filled, TEXTS } from './texts/index.js';

export type StartPage = Readonly<{
  language: Language;
  status: StackStatus;
  now: Date;
  /** One machine with a clock and users of its own: nothing here is real. */
  demonstration: boolean;
}>;

const overall = ({ status, language, now }: StartPage): Html => {
  const texts = TEXTS[language];
  const well = [...status.services, ...status.parts].every(({ condition }) => condition === 'ready');
  return html`<div class="banner ${well ? 'good' : 'bad'}">
    <strong
      ><span aria-hidden="true">${well ? '✓' : '✕'} </span>${well ? texts.overall.well : texts.overall.troubled}</strong
    >
    <p>${filled(texts.asOf, { time: timeOfDay(now, language) })}</p>
  </div>`;
};

const demonstrationClock = ({ language, now }: StartPage): Html => {
  const { clock } = TEXTS[language];
  return html`<div class="banner warn clock">
    <strong>${clock.title}</strong>
    <time datetime="${now.toISOString()}">${dateAndTime(now, language)}</time>
    <p>${clock.explanation}</p>
  </div>`;
};

const services = ({ status, language, demonstration }: StartPage): Html => html`
  <h2>${TEXTS[language].services.title}</h2>
  <ul class="cards">
    ${status.services.map((service) => serviceCard({ service, language, withReasons: demonstration }))}
  </ul>
`;

const parts = ({ status, language }: StartPage): Html => {
  const { title, names } = TEXTS[language].parts;
  const part = ({ name, condition }: StackStatus['parts'][number]): Html =>
    html`<li class="card">
      <div>
        <h3>${names[name] ?? name}</h3>
        ${badge(condition, language)}
      </div>
    </li>`;
  return html`<h2>${title}</h2>
    <ul class="cards parts">
      ${status.parts.map(part)}
    </ul>`;
};

const figures = ({ position, events, streams, findings, recordedAt }: AuditPosition, language: Language): Html => {
  const { audit } = TEXTS[language];
  const figure = (name: string, value: string, look = ''): Html =>
    html`<div>
      <dt>${name}</dt>
      <dd class="${look}">${value}</dd>
    </div>`;
  return html`<dl>
    ${figure(audit.position, positionInWords(position, language))}
    ${figure(audit.events, wholeNumber(events, language))} ${figure(audit.streams, wholeNumber(streams, language))}
    ${figure(audit.findings, findings === 0 ? audit.none : wholeNumber(findings, language))}
    ${recordedAt === null ? undefined : figure(audit.recordedAt, dateAndTime(new Date(recordedAt), language), 'long')}
  </dl>`;
};

const audit = ({ status, language }: StartPage): Html => {
  const texts = TEXTS[language].audit;
  return html`<h2>${texts.title}</h2>
    <div class="card">
      <p>${texts.explanation}</p>
      ${status.audit ? figures(status.audit, language) : html`<p>${texts.silent}</p>`}
    </div>`;
};

const users = ({ language }: StartPage): Html => {
  const { title, explanation } = TEXTS[language].users;
  const file = '<code>deploy/local/identity/users.ts</code>';
  return html`<h2>${title}</h2>
    <div class="card"><p>${trusted(filled(explanation, { file }))}</p></div>`;
};

/** The first page: what runs, how it is, where to read on. */
export const startPage = (page: StartPage): string => {
  const texts = TEXTS[page.language];
  const content = html`<p class="claim">${texts.claim}</p>
    ${page.demonstration ? demonstrationClock(page) : undefined} ${overall(page)} ${audit(page)} ${services(page)}
    ${parts(page)} ${page.demonstration ? users(page) : undefined}`;
  return layout({ language: page.language, path: '/', title: texts.name, content });
};
