import { createHash } from 'node:crypto';
import { html, trusted, type Html } from './html.js';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from './languages.js';
import { STYLE } from './style.js';
import { TEXTS } from './texts/index.js';

const digest = createHash('sha256').update(STYLE).digest('base64');

/* Letter by letter what the digest was made from. */
const styleSheet = trusted(`<style>${STYLE}</style>`);

/** Nothing is loaded but our own icon, nothing runs, nothing is sent, and nobody puts the page into a frame. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${digest}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1b4f8f"/><path d="M22 11a8 8 0 1 0 0 10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`;

const choice = (path: string, language: Language, current: Language): Html =>
  html`<li>
    <a href="${path}?lang=${language}" lang="${language}" hreflang="${language}" aria-current="${language === current}">
      ${LANGUAGE_NAMES[language]}
    </a>
  </li>`;

/** A whole page around its content. */
export const layout = (o: Readonly<{ language: Language; path: string; title: string; content: Html }>): string => {
  const texts = TEXTS[o.language];
  const page = html`<!doctype html>
    <html lang="${o.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${o.title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${styleSheet}
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header>
          <h1><a href="/?lang=${o.language}">${texts.name}</a></h1>
          <nav aria-label="${texts.languages}">
            <ul>
              ${LANGUAGES.map((language) => choice(o.path, language, o.language))}
            </ul>
          </nav>
        </header>
        <main id="content">${o.content}</main>
        <footer><p>${texts.licence}</p></footer>
      </body>
    </html>`;
  return page.text;
};
