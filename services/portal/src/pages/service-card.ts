import type { Fault, ProjectionState } from '../status/answers.js';
import type { Condition, ServiceStatus } from '../status/status-reader.js';
import { positionInWords } from './formats.js';
import { html, type Html } from './html.js';
import type { Language } from './languages.js';
import { filled, TEXTS } from './texts/index.js';

const LOOKS: Readonly<Record<Condition, { look: string; sign: string }>> = {
  ready: { look: 'good', sign: '✓' },
  troubled: { look: 'warn', sign: '!' },
  silent: { look: 'bad', sign: '✕' },
};

/** A condition in words, never by colour alone. */
export const badge = (condition: Condition, language: Language): Html => {
  const { look, sign } = LOOKS[condition];
  return html`<span class="badge ${look}"
    ><span aria-hidden="true">${sign} </span>${TEXTS[language].conditions[condition]}</span
  >`;
};

const projectionRow = (projection: ProjectionState, language: Language): Html => {
  const { states, stoppedAt } = TEXTS[language].readModels;
  const { name, state, position, lag, failure } = projection;
  return html`<tr>
    <td><code>${name}</code></td>
    <td>${states[state] ?? state}${failure && ` ${filled(stoppedAt, failure)}`}</td>
    <td class="number">${positionInWords(position, language)}</td>
    <td class="number">${positionInWords(lag, language)}</td>
  </tr>`;
};

const readModels = (projections: readonly ProjectionState[], language: Language): Html | undefined => {
  if (projections.length === 0) return undefined;
  const { summary, columns } = TEXTS[language].readModels;
  const live = projections.filter(({ state }) => state === 'live').length;
  return html`<details>
    <summary>${filled(summary, { live: String(live), all: String(projections.length) })}</summary>
    <div class="scroll" role="region" aria-label="${columns.name}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.name}</th>
            <th scope="col">${columns.state}</th>
            <th scope="col" class="number">${columns.position}</th>
            <th scope="col" class="number">${columns.lag}</th>
          </tr>
        </thead>
        <tbody>
          ${projections.map((one) => projectionRow(one, language))}
        </tbody>
      </table>
    </div>
  </details>`;
};

/* Reasons name addresses of the inside: they are for the machine of whoever runs everything, not for the public. */
const faultList = (faults: readonly Fault[], withReasons: boolean): Html | undefined => {
  if (faults.length === 0) return undefined;
  const line = ({ part, reason }: Fault): Html => html`<li>${withReasons ? `${part}: ${reason}` : part}</li>`;
  return html`<ul class="faults">
    ${faults.map(line)}
  </ul>`;
};

export type ServiceCard = Readonly<{ service: ServiceStatus; language: Language; withReasons: boolean }>;

export const serviceCard = ({ service, language, withReasons }: ServiceCard): Html => {
  const { name, condition, version, faults, projections } = service;
  const { services, api } = TEXTS[language];
  return html`<li class="card">
    <div>
      <h3>${name}</h3>
      ${badge(condition, language)}
    </div>
    <p>${services.purposes[name]}</p>
    ${version && html`<p class="quiet">${filled(services.version, { version })}</p>`} ${faultList(faults, withReasons)}
    ${readModels(projections, language)}
    <ul class="links">
      <li><a href="/apis/${name}?lang=${language}">${api.read}</a></li>
      <li><a href="/api/${name}/v1/openapi.json">${api.openApi}</a></li>
    </ul>
  </li>`;
};
