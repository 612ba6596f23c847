import sax from 'sax';
import { StatementFileRefused, type CamtVersion } from './bank-statement.js';

/** One element that has ended, by its path below `BkToCstmrStmt`: the text directly in it, and its currency where it is an amount. */
export type Leaf = Readonly<{ path: string; text: string; currency?: string }>;

export type XmlSink = Readonly<{
  opened(path: string): void;
  closed(leaf: Leaf): void;
}>;

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|04|08)$/;
const ROOT = ['Document', 'BkToCstmrStmt'];
const DEEPEST = 40;
const LONGEST_TEXT = 2_000;

type Open = { foreign: boolean; text: string; path: string; currency?: string };

/**
 * Reads XML as it comes, keeping only the elements that are open. A document type declaration is refused before anything in it is looked at:
 * with none, there are no entities but the five of XML. Elements of other namespaces are passed over.
 */
export class XmlEvents {
  readonly #parser = sax.parser(true, { xmlns: true, trim: true, position: true });
  readonly #open: Open[] = [];
  #version: CamtVersion | undefined;

  constructor(private readonly sink: XmlSink) {
    this.#parser.onerror = () => this.#refuse();
    this.#parser.ondoctype = () => {
      throw new StatementFileRefused('document-type-declared');
    };
    this.#parser.onopentag = (tag) => this.#opened(tag as sax.QualifiedTag);
    this.#parser.ontext = (text) => this.#text(text);
    this.#parser.oncdata = (text) => this.#text(text);
    this.#parser.onclosetag = () => this.#closed();
  }

  get version(): CamtVersion {
    if (this.#version) return this.#version;
    throw new StatementFileRefused('version-unknown', { namespace: null });
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  #refuse(): never {
    // The parser's own message quotes what it read; only the place is told.
    throw new StatementFileRefused('malformed', { line: this.#parser.line + 1 });
  }

  #opened({ local, uri, attributes }: sax.QualifiedTag): void {
    this.#expect(local, uri);
    const foreign = this.#open.at(-1)?.foreign === true || NAMESPACE.exec(uri)?.[1] !== this.#version;
    const path = this.#pathOf(local);
    const currency = attributes['Ccy']?.value;
    this.#open.push({ foreign, text: '', path, ...(currency !== undefined && { currency }) });
    if (!foreign && path !== '') this.sink.opened(path);
  }

  #expect(local: string, uri: string): void {
    const depth = this.#open.length;
    if (depth === 0) this.#root(local, uri);
    if (depth === 1 && local !== ROOT[1]) throw new StatementFileRefused('version-unknown', { namespace: uri });
    if (depth >= DEEPEST) this.#refuse();
  }

  #pathOf(local: string): string {
    if (this.#open.length < ROOT.length) return '';
    const above = this.#open.at(-1)!.path;
    return above === '' ? local : `${above}/${local}`;
  }

  #root(local: string, uri: string): void {
    this.#version = NAMESPACE.exec(uri)?.[1] as CamtVersion | undefined;
    if (local !== ROOT[0] || !this.#version) {
      throw new StatementFileRefused('version-unknown', { namespace: uri.slice(0, 100) });
    }
  }

  #text(text: string): void {
    const open = this.#open.at(-1);
    if (!open || open.foreign) return;
    open.text += text;
    if (open.text.length > LONGEST_TEXT) throw new StatementFileRefused('field-too-long', { field: open.path });
  }

  #closed(): void {
    const { foreign, path, text, currency } = this.#open.pop()!;
    if (foreign || path === '') return;
    this.sink.closed({ path, text, ...(currency !== undefined && { currency }) });
  }
}
