import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Content = Readonly<Record<string, Readonly<{ schema?: object }>>>;
type Operation = Readonly<{ responses: Readonly<Record<string, Readonly<{ content?: Content }>>> }>;
/** An OpenAPI 3.1 description, as far as answers go. */
export type Description = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>;
export type Answered = Readonly<{ method: string; path: string; status: number; body: unknown }>;

const ROOT = 'description.json';
const JSON_TYPE = 'application/json';
const isGood = (status: number): boolean => status >= 200 && status <= 299;
const responsesOf = ({ paths }: Description, template: string, method: string): Operation['responses'] =>
  paths[template]?.[method]?.responses ?? {};
const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** Literal parts of a path weigh more than parameters: `/pledges/overdue` is not a pledge. */
const literals = (template: string): number => template.split('/').filter((part) => !part.startsWith('{')).length;

const fits = (template: string, path: string): boolean => {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at]);
};

/** Holds answers of a running service against the description that it publishes. */
export class DescribedAnswers {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #known = new Map<string, ValidateFunction | undefined>();

  constructor(private readonly description: Description) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(description, ROOT);
  }

  /** What a good JSON answer has that its description has not, or the other way round; empty for every other answer. */
  differences({ method, path, status, body }: Answered): string[] {
    if (!isGood(status) || typeof body !== 'object') return [];
    const bare = path.split('?')[0]!;
    const template = this.#templateOf(bare);
    if (template === undefined) return [`${method} ${bare} is not described`];
    const validate = this.#validatorOf(template, method.toLowerCase(), String(status));
    if (!validate || validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${method} ${template} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  #templateOf(path: string): string | undefined {
    return Object.keys(this.description.paths)
      .filter((one) => fits(one, path))
      .toSorted((a, b) => literals(b) - literals(a))[0];
  }

  #validatorOf(template: string, method: string, status: string): ValidateFunction | undefined {
    const key = `${method} ${template} ${status}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#compiled(template, method, status));
    return this.#known.get(key);
  }

  #compiled(template: string, method: string, status: string): ValidateFunction | undefined {
    const responses = responsesOf(this.description, template, method);
    const code = status in responses ? status : '2XX';
    if (!responses[code]?.content?.[JSON_TYPE]?.schema) return undefined;
    const place = pointer('paths', template, method, 'responses', code, 'content', JSON_TYPE, 'schema');
    return this.#ajv.compile({ $ref: `${ROOT}#${place}` });
  }
}
