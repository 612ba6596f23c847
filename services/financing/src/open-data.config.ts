/** Under which names and prefixes the data are published. Whoever runs CERISS puts its own here. */
export type Publisher = Readonly<{
  id: string;
  name: string;
  /** Beginning of every contracting process's id. */
  ocidPrefix: string;
  /** Beginning of the ids of organisations: the registry's own ids, since financing knows no tax numbers. */
  organisationPrefix: string;
  licence: string;
}>;

export const examplePublisher: Publisher = {
  id: 'ceriss-foundation',
  name: 'CERISS, centro de referencia (ejemplo)',
  ocidPrefix: 'ceriss',
  organisationPrefix: 'ceriss-actor',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};
