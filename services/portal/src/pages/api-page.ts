import { z } from 'zod';
import { html, type Html } from './html.js';
import type { Language } from './languages.js';
import { layout } from './layout.js';
import { filled, TEXTS } from './texts/index.js';

const operation = z.object({ summary: z.string().default(''), 'x-roles': z.array(z.string()).optional() });

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** What is shown of an OpenAPI description. */
export const apiDescription = z.object({
  paths: z.record(z.string(), z.object(Object.fromEntries(METHODS.map((method) => [method, operation.optional()])))),
});

type Api = z.output<typeof apiDescription>;

const row = (o: Readonly<{ method: string; path: string; does: z.output<typeof operation>; anybody: string }>): Html =>
  html`<tr>
    <td>
      <code><span class="method">${o.method.toUpperCase()}</span> ${o.path}</code>
    </td>
    <td lang="en">${o.does.summary}</td>
    <td>${o.does['x-roles']?.join(', ') ?? o.anybody}</td>
  </tr>`;

const table = ({ paths }: Api, language: Language): Html => {
  const { operation: title, what, who, anybody } = TEXTS[language].api;
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const does = item[method];
      return does ? [row({ method, path, does, anybody })] : [];
    }),
  );
  return html`<div class="scroll" role="region" aria-label="${title}" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${title}</th>
          <th scope="col">${what}</th>
          <th scope="col">${who}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
};

/** One service's operations to be read by people: what, who may, at which address. */
export const apiPage = (o: Readonly<{ service: string; api: Api | undefined; language: Language }>): string => {
  const texts = TEXTS[o.language].api;
  const title = filled(texts.title, { service: o.service });
  const content = html`<p><a href="/?lang=${o.language}">${texts.back}</a></p>
    <h2>${title}</h2>
    <p><a href="/api/${o.service}/v1/openapi.json">${texts.openApi}</a></p>
    ${o.api ? table(o.api, o.language) : html`<p>${texts.silent}</p>`}`;
  return layout({
    language: o.language,
    path: `/apis/${o.service}`,
    title: `${title} · ${TEXTS[o.language].name}`,
    content,
  });
};
