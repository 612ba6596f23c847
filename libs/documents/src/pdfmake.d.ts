/*
 * What is used of pdfmake. Its published types bring the whole DOM into every file of the repository, where there is none.
 */
declare module 'pdfmake' {
  type Margins = readonly [left: number, top: number, right: number, bottom: number];

  type Look = Readonly<{
    alignment?: 'left' | 'center' | 'right';
    bold?: boolean;
    italics?: boolean;
    color?: string;
    fillColor?: string;
    font?: string;
    fontSize?: number;
    lineHeight?: number;
    margin?: Margins;
  }>;

  type Node = Look &
    Readonly<{
      text?: string;
      style?: string;
      headlineLevel?: number;
      stack?: readonly Content[];
      columns?: readonly Content[];
      columnGap?: number;
      width?: string | number;
      ol?: readonly Content[];
      ul?: readonly Content[];
      unbreakable?: boolean;
      canvas?: readonly Readonly<{ type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }>[];
      layout?: string;
      table?: Readonly<{
        body: readonly (readonly Content[])[];
        widths: readonly string[];
        headerRows?: number;
        dontBreakRows?: boolean;
      }>;
    }>;

  export type Content = string | Node;

  export type Definition = Readonly<{
    pageSize: 'A4';
    pageMargins: Margins;
    language: string;
    displayTitle: boolean;
    version: string;
    subset: string;
    compress: boolean;
    info: Readonly<Record<string, string | Date>>;
    defaultStyle: Look;
    styles: Readonly<Record<string, Look>>;
    pageBreakBefore: (
      node: Readonly<{ headlineLevel?: number }>,
      around: Readonly<{ getFollowingNodesOnPage: () => readonly unknown[] }>,
    ) => boolean;
    content: readonly Content[];
    footer: (page: number, pages: number) => Content;
  }>;

  export type Layout = Readonly<
    Record<'hLineWidth' | 'vLineWidth', () => number> & Record<'hLineColor' | 'vLineColor', () => string>
  >;

  const pdfmake: {
    setFonts(
      fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
    ): void;
    setTableLayouts(layouts: Readonly<Record<string, Layout>>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
