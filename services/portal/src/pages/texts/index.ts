import type { Language } from '../languages.js';
import { ca } from './ca.js';
import { en } from './en.js';
import { es } from './es.js';
import { eu } from './eu.js';
import { gl } from './gl.js';
import type { Texts } from './texts.js';

export const TEXTS: Readonly<Record<Language, Texts>> = { es, ca, gl, eu, en };

/** A text with its values in place. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
