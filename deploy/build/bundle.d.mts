export declare const bundle: (entryPoint: string, outfile: string) => Promise<string[]>;
